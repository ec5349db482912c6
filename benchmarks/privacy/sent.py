"""What a request says beyond the template: read from what the program printed, nothing taken on trust.

The template is what the request for a harmless instruction holds. A word counts as said when it stands in
the body (keys and values) or the URL more often than there, so that hiding a word among the template's
own does not hide it from the measures.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from benchmarks.privacy.words import content, folded, runs, stem, stems, words

Line = Mapping[str, Any]
"""One line of `cogenesis brief --batch --json`."""

LONG = 60
"""Words of slot values and gist that no request should need."""


@dataclass(frozen=True, slots=True)
class Template:
    """How often each word, and which runs of stems, stand in every request."""

    words: Mapping[str, int]
    runs: frozenset[tuple[str, ...]]

    @classmethod
    def of(cls, line: Line) -> Template:
        """The template, from the request for an instruction that tells nothing."""
        texts = list(strings(line))
        found = {run for text in texts for run in runs(stems(text), 3, 4)}
        return cls(Counter(word for text in texts for word in words(text)), frozenset(found))


@dataclass(frozen=True, slots=True)
class Sent:
    """One request, or, if it was blocked, nothing.

    Attributes:
        texts: every string that would leave, folded.
        said: words beyond the template; `stems` their stems, `runs` runs of 3 and 4 beyond it.
        gist: as printed, "" for none; `told` says whether it has two words of content and leaves whole.
        stray: words said that stand neither in gist nor slots.
        size: words of gist and slot values.
    """

    cleared: bool
    texts: tuple[str, ...]
    said: frozenset[str]
    stems: frozenset[str]
    runs: frozenset[tuple[str, ...]]
    gist: str
    told: bool
    stray: frozenset[str]
    size: int

    @classmethod
    def of(cls, line: Line, template: Template) -> Sent:
        """What `line` would send."""
        if line["verdict"] != "cleared":
            none: frozenset[Any] = frozenset()
            return cls(False, (), none, none, none, "", False, none, 0)
        texts = list(strings(line))
        count = Counter(word for text in texts for word in words(text))
        said = frozenset(word for word, times in count.items() if times > template.words.get(word, 0))
        gist = line["gist"] or ""
        given = [word for text in (gist, *map(str, line["slots"].values())) for word in words(text)]
        whole = any(" ".join(words(gist)) in " ".join(words(text)) for text in texts)
        return cls(
            cleared=True,
            texts=tuple(folded(text) for text in texts),
            said=said,
            stems=frozenset(stem(word) for word in said),
            runs=frozenset(r for text in texts for r in runs(stems(text), 3, 4)) - template.runs,
            gist=gist,
            told=whole and len(content(gist)) >= 2,
            stray=said - set(given),
            size=len(given),
        )

    @property
    def long(self) -> bool:
        """Whether it says more than any brief has to."""
        return self.size > LONG


def strings(line: Line) -> Iterator[str]:
    """Everything of `line` that would leave: the URL, keys and values of the body, or the body as it is."""
    request = line["request"]
    yield request["url"]
    try:
        body = json.loads(request["body"])
    except ValueError:
        yield request["body"]
        return
    yield from _inside(body)


def _inside(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from _inside(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _inside(inner)
    elif value is not None:
        yield str(value)
