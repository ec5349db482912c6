"""The recogniser process: `python -I -m cogenesis.recognition.worker CHANNEL_FD`.

spaCy brings HTTP clients and much else, and is handed private text. So this process gives up the network,
files, other processes and most memory first, like a document reader, and imports spaCy only then. The
model's package is found by its place and never imported: what is used of it is data.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from cogenesis.processes.breakout import Breakouts, TryBreakouts, try_breakouts
from cogenesis.processes.confinement import Role, confine
from cogenesis.processes.frames import ChannelClosed
from cogenesis.processes.supervision import open_channel
from cogenesis.recognition.installed import model_folder
from cogenesis.recognition.messages import MAX_SPANS, Found, Kind, NotRead, Recognise, Span, Started

Model = Callable[[str], list[Span]]

_KINDS: Mapping[str, Kind] = {
    "PERSON": Kind.NAME,
    "ORG": Kind.ORGANISATION,
    "GPE": Kind.PLACE,
    "LOC": Kind.PLACE,
    "FAC": Kind.PLACE,
}
"""The labels that count. Patterns find dates and numbers; the vocabulary has no peoples and faiths."""

_LEAD, _END = "please ", "."
"""Around every text: a bare line without a verb's frame is often taken for a name as a whole."""

_UNUSED = ("tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "senter")
_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS")


def main(argv: list[str]) -> int:
    """Serve the desk until its end of the channel closes."""
    channel = open_channel(argv, Recognise | TryBreakouts)
    confinement = confine(Role.READER)
    model = _load()
    channel.send(
        Started(
            confinement.seccomp,
            confinement.landlock_abi,
            confinement.meets_minimum,
            list(confinement.problems),
        )
    )
    try:
        while True:
            frame = channel.receive()
            if isinstance(frame, Recognise):
                channel.send(_answer(frame.text, model))
            else:
                channel.send(Breakouts(try_breakouts(Role.READER)))
    except ChannelClosed:
        return 0


def _answer(text: str, model: Model) -> Found | NotRead:
    try:
        spans = model(text)
    except Exception:  # whatever a library raises on odd text; the desk treats it as a failed check
        return NotRead()
    return Found(spans) if len(spans) <= MAX_SPANS else NotRead()


def _load() -> Model:
    """The model, loaded only now that nothing its libraries do can reach out."""
    folder = model_folder()
    if folder is None:
        raise SystemExit("the recogniser is not installed")
    for name in _ONE_THREAD:  # one short text at a time; a buffer for each core would not fit the limit
        os.environ[name] = "1"
    import spacy

    pipeline = spacy.load(folder, exclude=_UNUSED)

    return lambda text: _spans(pipeline(_LEAD + _folded(text) + _END).ents, len(text))


def _spans(entities: Iterable[Any], length: int) -> list[Span]:
    """What the model found, as places in the text itself, which is `length` code points long."""
    found = []
    for entity in entities:
        start = max(entity.start_char - len(_LEAD), 0)
        end = min(entity.end_char - len(_LEAD), length)
        if entity.label_ in _KINDS and start < end:
            found.append(Span(_KINDS[entity.label_], start, end))
    return found


def _folded(text: str) -> str:
    """`text` in small letters, code point for code point.

    Capitals are the rules' business, which take every odd one for a name; the model takes whole headings for
    names because of them. What it adds is what it finds without.
    """
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
