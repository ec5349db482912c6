"""Our own check of a GGUF header, before llama.cpp sees the file.

A model file may come from anywhere. This reads its header within declared limits and refuses what no honest
file has: counts, sizes or offsets that do not fit the file, unknown number formats, wrong types where
llama.cpp expects others. Weights are not looked at. Format: GGUF version 2 and 3, as published with ggml
(ggml-org/ggml, docs/gguf.md).
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

MAX_HEADER_BYTES = 128 * 1024 * 1024
MAX_KEYS = 4096
MAX_TENSORS = 65_536
MAX_KEY_BYTES = 256
MAX_STRING_BYTES = 1024 * 1024
MAX_TEMPLATE_BYTES = 64 * 1024
MAX_ITEMS = 4_000_000
MAX_DIMENSIONS = 4
MAX_NAME_BYTES = 128
_CHUNK = 4 * 1024 * 1024

_STRING, _ARRAY = 8, 9
_SCALARS = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}

# fmt: off
# ggml type -> (values in a block, bytes of a block); types that were removed are left out.
_BLOCKS = {
    0: (1, 4), 1: (1, 2), 24: (1, 1), 25: (1, 2), 26: (1, 4), 27: (1, 8), 28: (1, 8), 30: (1, 2),
    2: (32, 18), 3: (32, 20), 6: (32, 22), 7: (32, 24), 8: (32, 34), 9: (32, 36),
    10: (256, 84), 11: (256, 110), 12: (256, 144), 13: (256, 176), 14: (256, 210), 15: (256, 292),
    16: (256, 66), 17: (256, 74), 18: (256, 98), 19: (256, 50), 20: (32, 18), 21: (256, 110),
    22: (256, 82), 23: (256, 136), 29: (256, 56), 34: (256, 54), 35: (256, 66),
    39: (32, 17), 40: (64, 36), 41: (128, 18), 42: (64, 18),
}
# fmt: on


class BadModelFile(Exception):
    """The file is not a model this program will load; the message is a constant phrase."""


@dataclass(frozen=True, slots=True)
class Header:
    """What the header of a usable model says; every text is untrusted but bounded.

    Attributes:
        chat_template: None when the file has none.
        vocabulary: number of tokens.
    """

    name: str
    architecture: str
    n_ctx_train: int
    chat_template: str | None
    vocabulary: int
    tensors: int
    bytes: int


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
        _check_tensors(cursor, tensors, _alignment(metadata), size)
    return _header(metadata, tensors, size)


Value = int | float | bool | str | None


@dataclass(frozen=True, slots=True)
class _Array:
    """An array that was checked and skipped."""

    item_type: int
    length: int


class _Cursor:
    """Reads forward through the header, never past its limit."""

    def __init__(self, file: BinaryIO, limit: int) -> None:
        self._file = file
        self._limit = limit
        self.data = bytearray()
        self.at = 0

    def need(self, count: int) -> int:
        """Make `count` bytes available and step over them; the offset they start at."""
        start, end = self.at, self.at + count
        if end > self._limit:
            raise BadModelFile("is cut short, or its header is too large")
        while len(self.data) < end:
            chunk = self._file.read(max(_CHUNK, end - len(self.data)))
            if not chunk:
                raise BadModelFile("is cut short, or its header is too large")
            self.data += chunk
        self.at = end
        return start

    def take(self, count: int) -> bytes:
        start = self.need(count)
        return bytes(self.data[start : start + count])

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

    def skip_strings(self, count: int) -> None:
        """Step over `count` strings; they may be any bytes, as tokens are."""
        for _ in range(count):
            (length,) = struct.unpack_from("<Q", self.data, self.need(8))
            if length > MAX_STRING_BYTES:
                raise BadModelFile("has a text in its header that is too long")
            self.need(length)


def _read_metadata(cursor: _Cursor, keys: int) -> dict[str, Value | _Array]:
    metadata: dict[str, Value | _Array] = {}
    for _ in range(keys):
        key = cursor.string(MAX_KEY_BYTES)
        (kind,) = cursor.unpack("<I")
        if not key or key in metadata:
            raise BadModelFile("names a part of its header twice, or not at all")
        metadata[key] = _read_value(cursor, kind)
    return metadata


def _read_value(cursor: _Cursor, kind: int) -> Value | _Array:
    if kind == _STRING:
        return cursor.string(MAX_STRING_BYTES)
    if kind == _ARRAY:
        item, length = cursor.unpack("<IQ")
        if length > MAX_ITEMS:
            raise BadModelFile("has a list in its header that is too long")
        if item == _STRING:
            cursor.skip_strings(length)
        elif item in _SCALARS:
            cursor.need(length * struct.calcsize("<" + _SCALARS[item]))
        else:
            raise BadModelFile("has a value of an unknown kind in its header")
        return _Array(item, length)
    if kind not in _SCALARS:
        raise BadModelFile("has a value of an unknown kind in its header")
    return cursor.unpack("<" + _SCALARS[kind])[0]


def _alignment(metadata: dict[str, Value | _Array]) -> int:
    value = metadata.get("general.alignment", 32)
    if type(value) is not int or not 8 <= value <= 65_536 or value & (value - 1):
        raise BadModelFile("asks for an impossible alignment")
    return value


def _check_tensors(cursor: _Cursor, tensors: int, alignment: int, file_bytes: int) -> None:
    """Names are unique, shapes possible, and every tensor lies where the file has bytes for it."""
    names: set[str] = set()
    spans: list[tuple[int, int]] = []
    for _ in range(tensors):
        name = cursor.string(MAX_NAME_BYTES)
        (dimensions,) = cursor.unpack("<I")
        if not name or name in names or not 0 < dimensions <= MAX_DIMENSIONS:
            raise BadModelFile("has a tensor with an impossible name or shape")
        names.add(name)
        shape = cursor.unpack(f"<{dimensions}Q")
        kind, offset = cursor.unpack("<IQ")
        spans.append((offset, _tensor_bytes(shape, kind, file_bytes)))
        if offset % alignment:
            raise BadModelFile("has a tensor that is out of line")
    room = file_bytes - (cursor.at + -cursor.at % alignment)
    end = 0
    for offset, length in sorted(spans):
        if offset < end or offset + length > room:
            raise BadModelFile("is cut short, or its tensors lie over one another")
        end = offset + length


def _tensor_bytes(shape: tuple[int, ...], kind: int, file_bytes: int) -> int:
    if kind not in _BLOCKS:
        raise BadModelFile("has a tensor in a number format that is not supported")
    block, block_bytes = _BLOCKS[kind]
    count = 1
    for length in shape:
        count *= length
        if not 0 < count <= file_bytes * 256:
            raise BadModelFile("has a tensor with an impossible name or shape")
    if shape[0] % block:
        raise BadModelFile("has a tensor with an impossible name or shape")
    return count // block * block_bytes


def _header(metadata: dict[str, Value | _Array], tensors: int, size: int) -> Header:
    architecture = _typed(metadata, "general.architecture", _is_word)
    if architecture is None:
        raise BadModelFile("does not say what kind of model it is")
    if metadata.get("general.type", "model") != "model" or architecture == "clip":
        raise BadModelFile("is an adapter or a part for pictures, not a model that writes")
    if metadata.get("split.count", 1) not in (0, 1):
        raise BadModelFile("is one part of a model that was split; join the parts first")
    context = _typed(metadata, f"{architecture}.context_length", _is_positive)
    tokens = metadata.get("tokenizer.ggml.tokens")
    if not isinstance(tokens, _Array) or tokens.item_type != _STRING or tokens.length < 2:
        raise BadModelFile("has no vocabulary")
    for key, item_types in (("scores", (6,)), ("token_type", (5,))):
        beside = metadata.get(f"tokenizer.ggml.{key}")
        if beside is not None and not (
            isinstance(beside, _Array) and beside.item_type in item_types and beside.length == tokens.length
        ):
            raise BadModelFile("has a vocabulary whose lists do not match")
    template = metadata.get("tokenizer.chat_template")
    if isinstance(template, str) and len(template.encode()) > MAX_TEMPLATE_BYTES:
        raise BadModelFile("has a chat template that is too long")
    name = metadata.get("general.name")
    return Header(
        name=name[:100] if isinstance(name, str) else "",
        architecture=str(architecture),
        n_ctx_train=context if isinstance(context, int) else 0,
        chat_template=template if isinstance(template, str) else None,
        vocabulary=tokens.length,
        tensors=tensors,
        bytes=size,
    )


def _typed(
    metadata: dict[str, Value | _Array], key: str, check: Callable[[Value | _Array], bool]
) -> Value | _Array:
    """A value that passes `check`; None when it is missing. A wrong one is refused: llama.cpp would abort."""
    value = metadata.get(key)
    if value is not None and not check(value):
        raise BadModelFile("has a value in its header that makes no sense")
    return value


def _is_word(value: Value | _Array) -> bool:
    return (
        isinstance(value, str) and 0 < len(value) <= 64 and value.replace("-", "").replace("_", "").isalnum()
    )


def _is_positive(value: Value | _Array) -> bool:
    return type(value) is int and 0 < value < 2**31
