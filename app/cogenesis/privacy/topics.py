"""Which sensitive words of an instruction would leave if the user let them: what may be asked about.

Everyday words can tell of an illness, a belief or a debt, so no vocabulary stops them. A neutral phrase
stands for such a word unless the user says yes to it, for one request.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from cogenesis.domain import Brief, Instruction
from cogenesis.privacy.brief import make_brief
from cogenesis.privacy.lexicon import Lexicon
from cogenesis.privacy.normalise import tokens
from cogenesis.privacy.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Topic:
    """A sensitive word that the user may let the cloud read.

    Attributes:
        word: by the name `Vocabulary.allowing` takes.
        phrase: what stands for it otherwise, such as "a health matter".
    """

    word: str
    phrase: str


def find_topics(
    brief: Brief, instruction: Instruction, lexicon: Lexicon, vocabulary: Vocabulary
) -> tuple[Topic, ...]:
    """The topics that alone hold words of `instruction` back; `brief` was made of it with `vocabulary`.

    A word that the vault knows, or that the gist would leave out anyway, is none of them. At level strict
    there are none, as there is no gist.
    """
    held = _held(brief, vocabulary)
    if not held:
        return ()
    freed = make_brief(instruction, brief.level, lexicon, vocabulary.allowing(held))
    said = {topic for word in (freed.gist or "").split() for topic in vocabulary.topics_of(word)}
    return tuple(Topic(word, vocabulary.sensitive[word]) for word in held if word in said)


def _held(brief: Brief, vocabulary: Vocabulary) -> Collection[str]:
    """The sensitive words for which something was held back, in the order of the instruction."""
    words = (token.word for f in brief.findings if f.source == "topic" for token in tokens(f.text))
    return dict.fromkeys(topic for word in words for topic in vocabulary.topics_of(word))
