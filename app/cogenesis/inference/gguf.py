"""Our own check of a GGUF header, before llama.cpp sees the file.

A model file may come from anywhere. This reads its header within declared limits and refuses what no honest
file has: counts, sizes or offsets that do not fit the file, unknown number formats, and values that llama.cpp
does not survive (`gguf_checks`). Weights are not looked at. Format: GGUF version 2 and 3, as published with
ggml (ggml-org/ggml, docs/gguf.md).
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from cogenesis.inference.gguf_checks import (
    MAX_LAYERS,
    Array,
    BadModelFile,
    Metadata,
    Value,
    check_metadata,
    check_tensor,
    check_tokens,
)

__all__ = ["BadModelFile", "Header", "read_header"]

MAX_HEADER_BYTES = 128 * 1024 * 1024
MAX_KEYS = 4096
MAX_TENSORS = 65_536
MAX_KEY_BYTES = 256
MAX_STRING_BYTES = 1024 * 1024
MAX_ITEM_BYTES = 8 * 1024
MAX_ITEMS = 4_000_000
MAX_DIMENSIONS = 4
MAX_NAME_BYTES = 63  # ggml's own limit
_CHUNK = 4 * 1024 * 1024

_STRING, _ARRAY = 8, 9
_SCALARS = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}

# fmt: off
# ggml type -> (values in a block, bytes of a block); left out are types that were removed, and those that
# are made while computing only (9 and 15), which ggml cannot compute from.
BLOCKS = {
    0: (1, 4), 1: (1, 2), 24: (1, 1), 25: (1, 2), 26: (1, 4), 27: (1, 8), 28: (1, 8), 30: (1, 2),
    2: (32, 18), 3: (32, 20), 6: (32, 22), 7: (32, 24), 8: (32, 34),
    10: (256, 84), 11: (256, 110), 12: (256, 144), 13: (256, 176), 14: (256, 210),
    16: (256, 66), 17: (256, 74), 18: (256, 98), 19: (256, 50), 20: (32, 18), 21: (256, 110),
    22: (256, 82), 23: (256, 136), 29: (256, 56), 34: (256, 54), 35: (256, 66),
    39: (32, 17), 40: (64, 36), 41: (128, 18), 42: (64, 18),
}
# fmt: on


@dataclass(frozen=True, slots=True)
class Header:
    """What the header of a usable model says; every text is untrusted but bounded.

    Attributes:
        chat_template: None when the file has none.
        vocabulary: number of tokens.
        layers: blocks of the model, of so many attention `heads`; `embedding` is the width between them.
        weights: bytes of all tensors.
        key_values, value_values: numbers kept for one token in the state, over all layers; 0 where the header
            does not tell.
    """

    name: str
    architecture: str
    n_ctx_train: int
    chat_template: str | None
    vocabulary: int
    tensors: int
    bytes: int
    layers: int = 0
    heads: int = 0
    embedding: int = 0
    weights: int = 0
    key_values: int = 0
    value_values: int = 0


@dataclass(frozen=True, slots=True)
class _Sums:
    """Bytes of all tensors, and how wide keys and values of all layers are together."""

    weights: int
    keys: int
    values: int


def read_header(path: Path) -> Header:
    """Check the header of a model file. Raises BadModelFile, or OSError when it cannot be read."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(0)
        cursor = _Cursor(file, min(size, MAX_HEADER_BYTES))
        if cursor.take(4) != b"GGUF":
            raise BadModelFile("is not a GGUF file")
        version, tensors, keys = cursor.unpack("<IQQ")
        if version not in (2, 3):
            raise BadModelFile("is in a version of GGUF that is not supported")
        if keys > MAX_KEYS or not 0 < tensors <= MAX_TENSORS:
            raise BadModelFile("has an impossible number of parts")
        metadata = _read_metadata(cursor, keys)
        architecture = check_metadata(metadata)
        sums = _check_tensors(cursor, tensors, metadata, size)
    return _header(metadata, architecture, tensors, size, sums)


class _Cursor:
    """Reads forward through the header, never past its limit."""

    def __init__(self, file: BinaryIO, limit: int) -> None:
        self._file = file
        self._limit = limit
        self.data = b""
        self.at = 0

    def need(self, count: int) -> int:
        """Make `count` bytes available and step over them; the offset they start at."""
        start, end = self.at, self.at + count
        self._read_to(end)
        self.at = end
        return start

    def take(self, count: int) -> bytes:
        start = self.need(count)
        return self.data[start : start + count]

    def unpack(self, layout: str) -> tuple[int, ...]:
        start = self.need(struct.calcsize(layout))
        return struct.unpack_from(layout, self.data, start)

    def string(self, limit: int) -> str:
        (length,) = self.unpack("<Q")
        if length > limit:
            raise BadModelFile("has a text in its header that is too long")
        try:
            return self.take(length).decode("utf-8")
        except UnicodeDecodeError:
            raise BadModelFile("has a text in its header that is not UTF-8") from None

    def strings(self, count: int, *, keep: bool) -> list[bytes]:
        """Step over `count` strings, which may be any bytes; those that are to be kept.

        There are some hundred thousand in a vocabulary, and a start waits for them.
        """
        found, at, length_at, data = [], self.at, struct.Struct("<Q").unpack_from, self.data
        for _ in range(count):
            text = at + 8
            if text > len(data):
                data = self._read_to(text)
            (length,) = length_at(data, at)
            if length > MAX_ITEM_BYTES:
                raise BadModelFile("has a text in its header that is too long")
            at = text + length
            if at > len(data):
                data = self._read_to(at)
            if keep:
                found.append(data[text:at])
        self.at = at
        return found

    def _read_to(self, end: int) -> bytes:
        if end > self._limit:
            raise BadModelFile("is cut short, or its header is too large")
        while len(self.data) < end:
            chunk = self._file.read(max(_CHUNK, end - len(self.data)))
            if not chunk:
                raise BadModelFile("is cut short, or its header is too large")
            self.data += chunk
        return self.data


def _read_metadata(cursor: _Cursor, keys: int) -> dict[str, Value]:
    metadata: dict[str, Value] = {}
    for _ in range(keys):
        key = cursor.string(MAX_KEY_BYTES)
        (kind,) = cursor.unpack("<I")
        if not key or key in metadata:
            raise BadModelFile("names a part of its header twice, or not at all")
        metadata[key] = _read_list(cursor, key) if kind == _ARRAY else _read_value(cursor, kind)
    return metadata


def _read_value(cursor: _Cursor, kind: int) -> Value:
    if kind == _STRING:
        return cursor.string(MAX_STRING_BYTES)
    if kind not in _SCALARS:
        raise BadModelFile("has a value of an unknown kind in its header")
    return cursor.unpack("<" + _SCALARS[kind])[0]


def _read_list(cursor: _Cursor, key: str) -> Array:
    item, length = cursor.unpack("<IQ")
    if length > MAX_ITEMS:
        raise BadModelFile("has a list in its header that is too long")
    if item == _STRING:
        is_vocabulary = key == "tokenizer.ggml.tokens"
        texts = cursor.strings(length, keep=is_vocabulary)
        every_byte = is_vocabulary and check_tokens(texts)
        return Array(item, length, every_byte=every_byte)
    if item not in _SCALARS:
        raise BadModelFile("has a value of an unknown kind in its header")
    layout = _SCALARS[item]
    start = cursor.need(length * struct.calcsize("<" + layout))
    if length > MAX_LAYERS or layout in "fd?":
        return Array(item, length)
    return Array(item, length, struct.unpack_from(f"<{length}{layout}", cursor.data, start))


def _alignment(metadata: Metadata) -> int:
    value = metadata.get("general.alignment", 32)
    if type(value) is not int or not 8 <= value <= 65_536 or value & (value - 1):
        raise BadModelFile("asks for an impossible alignment")
    return value


def _check_tensors(cursor: _Cursor, tensors: int, metadata: Metadata, file_bytes: int) -> _Sums:
    """Names are unique, shapes possible, and tensors lie one after the other, with the file's bytes there."""
    alignment = _alignment(metadata)
    names: set[str] = set()
    widths = {"attn_k.weight": 0, "attn_v.weight": 0}
    weights = end = last = 0
    for _ in range(tensors):
        name = cursor.string(MAX_NAME_BYTES)
        (dimensions,) = cursor.unpack("<I")
        if not name or name in names or not 0 < dimensions <= MAX_DIMENSIONS:
            raise BadModelFile("has a tensor with an impossible name or shape")
        names.add(name)
        shape = cursor.unpack(f"<{dimensions}Q")
        kind, offset = cursor.unpack("<IQ")
        if offset != end:
            raise BadModelFile("has a tensor that is out of line")
        length = _tensor_bytes(shape, kind, file_bytes)
        check_tensor(name, shape, kind, metadata)
        if (part := name.split(".", 2)[-1]) in widths:
            widths[part] += shape[-1]
        weights += length
        last = end + length
        end = last + -last % alignment
    if file_bytes < cursor.at + -cursor.at % alignment + last:
        raise BadModelFile("is cut short")
    return _Sums(weights, *widths.values())


def _tensor_bytes(shape: tuple[int, ...], kind: int, file_bytes: int) -> int:
    if kind not in BLOCKS:
        raise BadModelFile("has a tensor in a number format that is not supported")
    block, block_bytes = BLOCKS[kind]
    count = 1
    for length in shape:
        count *= length
        if not 0 < count <= file_bytes * 256:
            raise BadModelFile("has a tensor with an impossible name or shape")
    if shape[0] % block:
        raise BadModelFile("has a tensor with an impossible name or shape")
    return count // block * block_bytes


def _header(metadata: Metadata, architecture: str, tensors: int, size: int, sums: _Sums) -> Header:
    name, template = metadata.get("general.name"), metadata.get("tokenizer.chat_template")
    tokens = metadata["tokenizer.ggml.tokens"]
    assert isinstance(tokens, Array)
    return Header(
        name=name[:100] if isinstance(name, str) else "",
        architecture=architecture,
        n_ctx_train=_count(metadata, f"{architecture}.context_length"),
        chat_template=template if isinstance(template, str) else None,
        vocabulary=tokens.length,
        tensors=tensors,
        bytes=size,
        layers=_count(metadata, f"{architecture}.block_count"),
        heads=_count(metadata, f"{architecture}.attention.head_count"),
        embedding=_count(metadata, f"{architecture}.embedding_length"),
        weights=sums.weights,
        key_values=sums.keys or _attention_width(metadata, architecture, "key"),
        value_values=sums.values or _attention_width(metadata, architecture, "value"),
    )


def _count(metadata: Metadata, key: str) -> int:
    value = metadata.get(key)
    return value if isinstance(value, int) and 0 < value < 2**31 else 0


def _attention_width(metadata: Metadata, architecture: str, part: str) -> int:
    """Width of keys or values over all layers where they have no tensors of their own; 0 for not known."""
    heads = _count(metadata, f"{architecture}.attention.head_count")
    kept = _count(metadata, f"{architecture}.attention.head_count_kv") or heads
    length = _count(metadata, f"{architecture}.attention.{part}_length")
    length = length or _count(metadata, f"{architecture}.embedding_length") // max(heads, 1)
    return _count(metadata, f"{architecture}.block_count") * kept * length
