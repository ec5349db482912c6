"""The pieces a gist is mended from: each a word, or a stretch of the instruction that became a type."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cogenesis.domain import Finding
from cogenesis.privacy.clauses import QUOTED, Clause
from cogenesis.privacy.detectors import Pattern


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the task clause.

    Attributes:
        words: what stands in the gist; () where it is left out.
        start, end: code points in the instruction.
        capital: typed with a capital.
        said: the folded word it was, before any mending; "" for types of longer stretches.
        kind, source: of the finding, when this piece may not leave as it is; "" otherwise.
        comma: a comma stands before it.
    """

    words: tuple[str, ...]
    start: int
    end: int
    capital: bool = False
    kind: str = ""
    source: str = ""
    said: str = ""
    comma: bool = False

    @property
    def word(self) -> str:
        """The piece's one word; "" when it was mended or left out."""
        return self.words[0] if len(self.words) == 1 and not self.source else ""

    def mended(self, kind: str, source: str, replacement: str) -> Part:
        """This piece with its type in its place."""
        words = tuple(replacement.split())
        return replace(self, words=words, kind=kind, source=source)


def parts_of(text: str, clause: Clause, patterns: Sequence[Pattern]) -> list[Part]:
    """The words of `clause`; quoted titles and what the recognisers found are mended already."""
    spans = [
        Part(("a", "title"), match.start(), match.end(), False, "title", "pattern")
        for match in QUOTED.finditer(text, clause.start)
        if match.start() < clause.end
    ]
    near = [p for p in patterns if clause.start < p.end and p.start < clause.end]
    for p in near:
        inner = any(q.start <= p.start and p.end <= q.end for q in near if q is not p)
        if not inner and not _within(p.start, spans):
            shown = _several(clause, p) if p.kind == "number" else tuple(p.replacement.split())
            spans.append(Part(shown, p.start, p.end, False, p.kind, p.source))
    words = [
        Part((t.word,), t.start, t.end, t.capital, said=t.word)
        for t in clause.words
        if not any(s.start < t.end and t.start < s.end for s in spans)
    ]
    found = sorted([*spans, *words], key=lambda part: part.start)
    ends = [clause.start, *(part.end for part in found)]
    return [replace(p, comma="," in text[end : p.start]) for p, end in zip(found, ends, strict=False)]


def _several(clause: Clause, number: Pattern) -> tuple[str, ...]:
    """A bare number before a plural is "several"; elsewhere the sentence does without."""
    following = next((token.word for token in clause.words if token.start >= number.end), "")
    return ("several",) if following.endswith("s") and not following.endswith("ss") else ()


def _within(place: int, spans: Sequence[Part]) -> bool:
    return any(span.start <= place < span.end for span in spans)


def merge(parts: Sequence[Part], kind: str, source: str, replacement: str) -> Part:
    """Neighbouring pieces as one, mended to one type."""
    first = parts[0]
    words = tuple(replacement.split())
    return Part(words, first.start, parts[-1].end, first.capital, kind, source, comma=first.comma)


def findings_of(text: str, parts: Sequence[Part]) -> list[Finding]:
    """What was held back of the clause, in order."""
    return [
        Finding(p.kind, text[p.start : p.end], p.start, p.end, p.source, " ".join(p.words))
        for p in parts
        if p.source and p.start < p.end
    ]
