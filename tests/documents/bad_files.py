"""Files that no reader should be given: real shapes of attack and damage, and good files damaged by chance.

    for bad in bad_files(Format.PDF, 200): path.write_bytes(bad.data())

The shapes stand in `bad_shapes`; what they leave of the number asked for are genuine and hand-made files,
each damaged by numbers that its name alone decides, so that every file can be made again by itself.
"""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cogenesis.documents.formats import Format
from documents.bad_shapes import ANY, GOOD, HEAVY, SHAPES
from faults.rounds import SEED

GENUINE = Path(__file__).parent / "genuine"
SUFFIX = {
    Format.TEXT: ".txt",
    Format.MARKDOWN: ".md",
    Format.MAIL: ".eml",
    Format.MAILBOX: ".mbox",
    Format.CARDS: ".vcf",
    Format.DOCX: ".docx",
    Format.ODT: ".odt",
    Format.PDF: ".pdf",
    Format.RTF: ".rtf",
    Format.HTML: ".html",
}
_ARCHIVES = (Format.DOCX, Format.ODT)


@dataclass(frozen=True, slots=True)
class BadFile:
    """One file; its bytes are made when they are asked for, as some are large."""

    name: str
    data: Callable[[], bytes]


def bad_files(format_: Format, count: int, *, heavy: bool) -> Iterator[BadFile]:
    """`count` files for the reader of a format; `heavy` ones take seconds or a lot of memory to refuse."""
    shapes = {**ANY, **SHAPES[format_], **(HEAVY.get(format_, {}) if heavy else {})}
    chosen = list(shapes.items())[:count] if heavy else _spread(list(shapes.items()), count * 2 // 3)
    for name, data in chosen:
        yield BadFile(name, data)
    for number in range(count - len(chosen)):
        yield BadFile(f"damaged {number}", _damaged(format_, number))


def _spread(
    shapes: list[tuple[str, Callable[[], bytes]]], most: int
) -> list[tuple[str, Callable[[], bytes]]]:
    """A choice of the shapes, the same each time."""
    return shapes if len(shapes) <= most else random.Random(SEED).sample(shapes, most)


def good_files(format_: Format) -> list[bytes]:
    """Files that the reader of a format reads."""
    genuine = sorted(path for path in GENUINE.iterdir() if path.suffix == SUFFIX[format_])
    kept = [path.read_bytes() for path in genuine if path.name not in ("libreoffice-locked.pdf", "essay.md")]
    return kept + [make() for make in GOOD.get(format_, ())]


def _damaged(format_: Format, number: int) -> Callable[[], bytes]:
    def make() -> bytes:
        chance = random.Random(f"{SEED} {format_} {number}")
        good = chance.choice(good_files(format_))
        if format_ in _ARCHIVES and chance.random() < 0.7:
            return _archive_of_damaged_parts(good, chance)
        return _damage(good, chance)

    return make


def _archive_of_damaged_parts(good: bytes, chance: random.Random) -> bytes:
    """The archive itself stays whole, so that the damage reaches the readers of its parts."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(good)) as before,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        names = before.namelist()
        struck = set(chance.sample(names, min(len(names), chance.randint(1, 3))))
        struck |= {name for name in names if name.endswith(("document.xml", "content.xml"))}
        for name in names:
            data = before.read(name)
            after.writestr(name, _damage(data, chance) if name in struck else data)
    return out.getvalue()


def _damage(good: bytes, chance: random.Random) -> bytes:
    data = bytearray(good or b" ")
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        _DAMAGES[chance.randrange(len(_DAMAGES))](data, chance)
        if not data:
            break
    return bytes(data)


def _cut(data: bytearray, chance: random.Random) -> None:
    del data[chance.randrange(len(data)) :]


def _flip(data: bytearray, chance: random.Random) -> None:
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _drop(data: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(data))
    del data[start : start + chance.randint(1, 400)]


def _repeat(data: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(data))
    piece = data[start : start + chance.randint(1, 400)]
    data[start:start] = piece * chance.choice((1, 2, 50))


def _noise(data: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(data) + 1)
    data[start:start] = chance.randbytes(chance.randint(1, 200))


def _swap(data: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(data))
    piece = data[start : start + 300]
    del data[start : start + 300]
    place = chance.randrange(len(data) + 1)
    data[place:place] = piece


def _marks(data: bytearray, chance: random.Random) -> None:
    mark = chance.choice(
        (b"<", b">", b"{", b"}", b"\\", b"&", b"(", b")", b"=", b"\r", b"\n", b"\0", b"\xff")
    )
    start = chance.randrange(len(data) + 1)
    data[start:start] = mark * chance.choice((1, 10, 3_000))


def _number(data: bytearray, chance: random.Random) -> None:
    """A number becomes another one: lengths, counts and offsets are what parsers trust too much."""
    digits = [place for place, sign in enumerate(data) if 0x30 <= sign <= 0x39]
    if digits:
        place = chance.choice(digits)
        data[place : place + 1] = chance.choice((b"0", b"-1", b"99999999999", b"4294967295"))


_DAMAGES = (_cut, _flip, _drop, _repeat, _noise, _swap, _marks, _number)
