"""The header of a model file in its parts, to be changed and put together again."""

from __future__ import annotations

import math
import struct
from dataclasses import dataclass, field, replace
from pathlib import Path

from cogenesis.inference.gguf import BLOCKS

STRING, ARRAY = 8, 9
SCALARS = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}
ALIGNMENT = 32
MOST_WEIGHTS = 1 << 30


@dataclass
class Entry:
    """One part of the metadata; `items` where it is a list of texts, else `raw` as it is in the file."""

    key: bytes
    kind: int
    raw: bytes = b""
    items: list[bytes] | None = None

    def encoded(self) -> bytes:
        value = self.raw if self.items is None else texts(self.items)
        return text(self.key) + struct.pack("<I", self.kind) + value


@dataclass
class Tensor:
    name: bytes
    shape: list[int]
    kind: int
    offset: int

    def encoded(self) -> bytes:
        shape = struct.pack(f"<I{len(self.shape)}Q", len(self.shape), *self.shape)
        return text(self.name) + shape + struct.pack("<IQ", self.kind, self.offset)


@dataclass
class Parts:
    """A header in its parts; `counts`, where set, is what it says of their number (tensors, entries)."""

    entries: list[Entry]
    tensors: list[Tensor]
    version: int = 3
    counts: tuple[int, int] | None = None
    weights: int = 0
    notes: list[str] = field(default_factory=list)

    def encoded(self) -> bytes:
        counts = self.counts or (len(self.tensors), len(self.entries))
        head = b"GGUF" + struct.pack("<IQQ", self.version, *counts)
        head += b"".join(part.encoded() for part in (*self.entries, *self.tensors))
        return head + bytes(-len(head) % ALIGNMENT)

    def lay_out(self) -> None:
        """Have the tensors lie one after the other, as an honest file has them."""
        at = 0
        for tensor in self.tensors:
            block, block_bytes = BLOCKS.get(tensor.kind, (1, 4))
            tensor.offset = at % 2**64
            at += max(math.prod(tensor.shape), 0) // block * block_bytes
            at += -at % ALIGNMENT
        self.weights = min(at, MOST_WEIGHTS)

    def copy(self) -> Parts:
        """Parts to be changed, while these stay."""
        return replace(
            self,
            entries=[replace(entry, items=entry.items and [*entry.items]) for entry in self.entries],
            tensors=[replace(tensor, shape=[*tensor.shape]) for tensor in self.tensors],
            notes=[],
        )

    def entry(self, key: bytes) -> Entry:
        return next(entry for entry in self.entries if entry.key == key)


def text(data: bytes) -> bytes:
    return struct.pack("<Q", len(data)) + data


def texts(items: list[bytes]) -> bytes:
    return struct.pack("<IQ", STRING, len(items)) + b"".join(map(text, items))


class _Reader:
    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 4

    def unpack(self, layout: str) -> tuple[int, ...]:
        values = struct.unpack_from("<" + layout, self.data, self.at)
        self.at += struct.calcsize("<" + layout)
        return values

    def take(self, count: int) -> bytes:
        self.at += count
        return self.data[self.at - count : self.at]

    def text(self) -> bytes:
        return self.take(*self.unpack("Q"))


def parts_of(path: Path) -> Parts:
    """The header of an honest file."""
    with path.open("rb") as file:
        reader = _Reader(file.read(8 * 1024 * 1024))
    _, tensors, keys = reader.unpack("IQQ")
    parts = Parts([_entry(reader) for _ in range(keys)], [_tensor(reader) for _ in range(tensors)])
    start = reader.at + -reader.at % ALIGNMENT
    parts.weights = path.stat().st_size - start
    return parts


def _entry(reader: _Reader) -> Entry:
    key, (kind,) = reader.text(), reader.unpack("I")
    if kind == STRING:
        return Entry(key, kind, text(reader.text()))
    if kind != ARRAY:
        return Entry(key, kind, reader.take(struct.calcsize("<" + SCALARS[kind])))
    item, length = reader.unpack("IQ")
    if item == STRING:
        return Entry(key, kind, items=[reader.text() for _ in range(length)])
    raw = reader.take(length * struct.calcsize("<" + SCALARS[item]))
    return Entry(key, kind, struct.pack("<IQ", item, length) + raw)


def _tensor(reader: _Reader) -> Tensor:
    name, (dimensions,) = reader.text(), reader.unpack("I")
    shape = list(reader.unpack(f"{dimensions}Q"))
    kind, offset = reader.unpack("IQ")
    return Tensor(name, shape, kind, offset)


def write(path: Path, header: bytes, weights: int) -> None:
    """The header, and weights of zero that take no room on the disk."""
    path.write_bytes(header)
    with path.open("r+b") as file:
        file.truncate(len(header) + max(weights, 0))
