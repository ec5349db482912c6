"""The state of a prompt's beginning as a file in memory: the worker's side.

A small header says what the state is of; what llama.cpp made follows. The desk makes the file, encrypts what
is in it and brings it back, so what comes in here is our own, checked there. It is checked here again for
what would not fit the loaded model: llama.cpp sees only what does.
"""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import mmap
import os
import struct
from collections.abc import Iterator

import msgspec
from msgspec import Struct

from cogenesis.inference.answer import MIN_ROOM
from cogenesis.inference.engine import Engine
from cogenesis.inference.lines import Line
from cogenesis.inference.messages import (
    Failed,
    LoadState,
    MeasureState,
    SaveState,
    StateLoaded,
    StateMeasured,
    StateSaved,
)
from cogenesis.inference.preparing import begun
from cogenesis.inference.templates import ChatTemplate

MAGIC = b"CoGState"
VERSION = 1
ALIGNMENT = 64
MAX_HEADER = 1024 * 1024
_START = struct.Struct("<8sI")
# How llama.cpp begins: a mark, the sequence, streams, cells; for each cell its position, 1, the sequence.
_CELLS = struct.Struct("<IiII")
_CELL = struct.Struct("<iIi")


class BadState(Exception):
    """The state is not one that this model can go on from; the message is a constant phrase."""


class StateHeader(Struct, frozen=True, array_like=True):
    """What a state is of.

    Attributes:
        model: tells models of other shapes apart; which file it was, the desk knows.
        build: the compiled library.
        adapter: "" for none.
        bytes: of what follows the header.
    """

    version: int
    model: str
    build: str
    type_k: str
    type_v: str
    flash_attn: str
    n_layer: int
    adapter: str
    bytes: int
    tokens: list[int]


def serve_state(
    engine: Engine, template: ChatTemplate, request: MeasureState | SaveState | LoadState, descriptor: int
) -> Struct:
    """StateMeasured, StateSaved, StateLoaded or Failed. No steps are taken."""
    try:
        if isinstance(request, LoadState):
            return StateLoaded(request.id, load_state(engine, descriptor, request.size, request.digest))
        tokens = begun(engine.tokenizer, template, request.messages)
        if isinstance(request, MeasureState):
            return StateMeasured(request.id, *measure_state(engine, tokens), len(tokens))
        return StateSaved(request.id, *save_state(engine, tokens, descriptor), len(tokens))
    except (BadState, OSError, ValueError) as error:
        return Failed(request.id, "state", str(error) if isinstance(error, BadState) else "no file")


def measure_state(engine: Engine, tokens: list[int]) -> tuple[int, str]:
    """Bytes of the file for the state of these tokens, and its digest; (0, "") when it is not in memory."""
    if not tokens or not engine.bring_back(tokens):
        return 0, ""
    size = engine.memory.size(len(tokens))
    if not size:
        return 0, ""
    start = _header_bytes(_header(engine, size, tokens))
    return len(start) + size, hashlib.sha256(start).hexdigest()


def save_state(engine: Engine, tokens: list[int], descriptor: int) -> tuple[int, str]:
    """The same, and write it; BadState when the file is too short."""
    whole, digest = measure_state(engine, tokens)
    if not whole:
        return 0, ""
    if os.fstat(descriptor).st_size < whole:
        raise BadState("too short")
    size = engine.memory.size(len(tokens))
    start = _header_bytes(_header(engine, size, tokens))
    with mmap.mmap(descriptor, whole) as data:
        data[: len(start)] = start
        if engine.memory.save(len(tokens), memoryview(data)[len(start) :]) != size:
            raise BadState("not written")
    return whole, digest


def load_state(engine: Engine, descriptor: int, size: int, digest: str) -> int:
    """Take over a state and hold it; its tokens. Raises BadState, and then what was in memory still is."""
    if not _START.size < size <= os.fstat(descriptor).st_size:
        raise BadState("too short")
    with mmap.mmap(descriptor, size, flags=mmap.MAP_PRIVATE) as data:
        length = _START.unpack_from(data)[1]
        if data[: len(MAGIC)] != MAGIC or not 0 < length <= min(MAX_HEADER, size):
            raise BadState("no state")
        start = data[:length]
        if hashlib.sha256(start).hexdigest() != digest:
            raise BadState("another state")
        header = _parsed(start)
        if header != _header(engine, size - length, header.tokens):
            raise BadState("another model")
        _check_tokens(engine, header.tokens)
        if engine.can_rewind:
            _check_cells(data, length, len(header.tokens))
        line = Line(header.tokens, [], len(header.tokens), len(header.tokens))
        with _address(data) as address:
            if not engine.load(line, address + length, size - length):
                raise BadState("refused")
        return len(header.tokens)


def _header(engine: Engine, size: int, tokens: list[int]) -> StateHeader:
    options = engine.options
    return StateHeader(
        version=VERSION,
        model=f"{engine.n_params}/{engine.n_ctx_train}/{engine.tokenizer.size}",
        build=engine.build,
        type_k=options.type_k,
        type_v=options.type_v,
        flash_attn=options.flash_attn,
        n_layer=engine.n_layer,
        adapter=engine.adapter,
        bytes=size,
        tokens=tokens,
    )


def _header_bytes(header: StateHeader) -> bytes:
    body = msgspec.msgpack.encode(header)
    length = -(-(_START.size + 4 + len(body)) // ALIGNMENT) * ALIGNMENT
    return (_START.pack(MAGIC, length) + struct.pack("<I", len(body)) + body).ljust(length, b"\0")


def _parsed(start: bytes) -> StateHeader:
    (length,) = struct.unpack_from("<I", start, _START.size)
    try:
        return msgspec.msgpack.decode(start[_START.size + 4 :][:length], type=StateHeader)
    except msgspec.MsgspecError:
        raise BadState("no state") from None


def _check_tokens(engine: Engine, tokens: list[int]) -> None:
    if not 0 < len(tokens) <= engine.n_ctx - MIN_ROOM:
        raise BadState("too long")
    if min(tokens) < 0 or max(tokens) >= engine.tokenizer.size:
        raise BadState("other tokens")


def _check_cells(data: mmap.mmap, start: int, count: int) -> None:
    """Each token has one cell, in order."""
    end = start + _CELLS.size + count * _CELL.size
    if end > len(data) or _CELLS.unpack_from(data, start)[2:] != (1, count):
        raise BadState("other cells")
    for position, cell in enumerate(_CELL.iter_unpack(data[start + _CELLS.size : end])):
        if cell[:2] != (position, 1):
            raise BadState("other cells")


@contextlib.contextmanager
def _address(data: mmap.mmap) -> Iterator[int]:
    """Where it lies in memory."""
    held = ctypes.c_char.from_buffer(data)
    try:
        yield ctypes.addressof(held)
    finally:
        del held
