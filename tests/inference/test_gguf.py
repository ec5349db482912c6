"""The header check: honest files pass, and nothing that a stranger writes gets past or brings it down."""

from __future__ import annotations

import random
import struct
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from cogenesis.errors import ModelError, WorkerDied
from cogenesis.inference.gguf import BadModelFile, Header, read_header
from cogenesis.inference.model import LocalModel
from cogenesis.inference.options import ChatMessage, EngineOptions

HEADER_BYTES = 1_785_664  # of the built-in model


def text(value: str | bytes) -> bytes:
    data = value.encode() if isinstance(value, str) else value
    return struct.pack("<Q", len(data)) + data


def entry(key: str, kind: int, value: bytes) -> bytes:
    return text(key) + struct.pack("<I", kind) + value


def string_list(values: list[str]) -> bytes:
    return struct.pack("<IQ", 8, len(values)) + b"".join(map(text, values))


def tensor(name: str = "a", shape: tuple[int, ...] = (32,), kind: int = 0, offset: int = 0) -> bytes:
    packed = struct.pack(f"<I{len(shape)}Q", len(shape), *shape)
    return text(name) + packed + struct.pack("<IQ", kind, offset)


ENTRIES = {
    "general.architecture": entry("general.architecture", 8, text("llama")),
    "general.name": entry("general.name", 8, text("Tiny")),
    "llama.context_length": entry("llama.context_length", 4, struct.pack("<I", 64)),
    "tokenizer.ggml.tokens": entry("tokenizer.ggml.tokens", 9, string_list(["a", "b", "c"])),
    "tokenizer.chat_template": entry("tokenizer.chat_template", 8, text("{{ messages }}")),
}


def gguf(
    *,
    magic: bytes = b"GGUF",
    version: int = 3,
    counts: tuple[int, int] | None = None,
    entries: dict[str, bytes] | None = None,
    tensors: tuple[bytes, ...] = (tensor(),),
    weights: int = 4096,
) -> bytes:
    """A file that is small and honest, but for what a test changes."""
    body = ENTRIES | (entries or {})
    numbers = counts or (len(tensors), len(body))
    head = magic + struct.pack("<IQQ", version, *numbers) + b"".join(body.values()) + b"".join(tensors)
    return head + bytes(-len(head) % 32 + weights)


def check(path: Path, data: bytes) -> Header:
    path.write_bytes(data)
    return read_header(path)


def test_the_built_in_model_passes_and_is_described(model_file: Path) -> None:
    header = read_header(model_file)
    assert (header.architecture, header.n_ctx_train, header.vocabulary, header.tensors) == (
        "llama",
        8192,
        49152,
        272,
    )
    assert header.chat_template is not None
    assert "<|im_start|>" in header.chat_template
    assert header.bytes == model_file.stat().st_size


def test_an_honest_small_file_passes(tmp_path: Path) -> None:
    header = check(tmp_path / "m.gguf", gguf())
    assert (header.name, header.n_ctx_train, header.vocabulary) == ("Tiny", 64, 3)


def with_entry(key: str, kind: int, value: bytes) -> bytes:
    return gguf(entries={key: entry(key, kind, value)})


LIES: dict[str, Callable[[], bytes]] = {
    "empty": lambda: b"",
    "other magic": lambda: gguf(magic=b"GGML"),
    "big-endian version": lambda: gguf(version=0x03000000),
    "no tensors": lambda: gguf(tensors=()),
    "more keys than there are": lambda: gguf(counts=(1, 4000)),
    "2**63 keys": lambda: gguf(counts=(1, 2**63)),
    "2**63 tensors": lambda: gguf(counts=(2**63, len(ENTRIES))),
    "a string of 2**62 bytes": lambda: with_entry("x", 8, struct.pack("<Q", 2**62)),
    "a list of 2**61 floats": lambda: with_entry("x", 9, struct.pack("<IQ", 6, 2**61)),
    "a list of a million strings that are not there": lambda: with_entry(
        "x", 9, struct.pack("<IQ", 8, 10**6)
    ),
    "a list of lists": lambda: with_entry("x", 9, struct.pack("<IQ", 9, 1)),
    "an unknown kind of value": lambda: with_entry("x", 77, b""),
    "a key twice": lambda: gguf(entries={"again": ENTRIES["general.name"]}),
    "alignment 0": lambda: with_entry("general.alignment", 4, struct.pack("<I", 0)),
    "alignment 3": lambda: with_entry("general.alignment", 4, struct.pack("<I", 3)),
    "architecture is a number": lambda: with_entry("general.architecture", 4, struct.pack("<I", 1)),
    "architecture is a format string": lambda: with_entry("general.architecture", 8, text("%n%n%s")),
    "context length is a text": lambda: with_entry("llama.context_length", 8, text("64")),
    "context length is negative": lambda: with_entry("llama.context_length", 5, struct.pack("<i", -1)),
    "an adapter": lambda: with_entry("general.type", 8, text("adapter")),
    "one part of several": lambda: with_entry("split.count", 2, struct.pack("<H", 3)),
    "tokens are numbers": lambda: with_entry("tokenizer.ggml.tokens", 9, struct.pack("<IQ3I", 4, 3, 1, 2, 3)),
    "fewer scores than tokens": lambda: with_entry(
        "tokenizer.ggml.scores", 9, struct.pack("<IQf", 6, 1, 0.0)
    ),
    "a template of 65 KiB": lambda: with_entry("tokenizer.chat_template", 8, text("a" * 66_560)),
    "a name that is not UTF-8": lambda: with_entry("general.name", 8, text(b"\xff\xfe")),
    "tensor beyond the end": lambda: gguf(tensors=(tensor(offset=8192),)),
    "tensor larger than the file": lambda: gguf(tensors=(tensor(shape=(2**20,)),)),
    "shape whose product wraps to 0": lambda: gguf(tensors=(tensor(shape=(2**32, 2**32)),)),
    "a dimension of 0": lambda: gguf(tensors=(tensor(shape=(32, 0)),)),
    "nine dimensions": lambda: gguf(tensors=(tensor(shape=(1,) * 9),)),
    "unknown number format": lambda: gguf(tensors=(tensor(kind=999),)),
    "removed number format": lambda: gguf(tensors=(tensor(kind=4),)),
    "half a block": lambda: gguf(tensors=(tensor(shape=(33,), kind=2),)),
    "tensor out of line": lambda: gguf(tensors=(tensor(offset=7),)),
    "tensors over one another": lambda: gguf(tensors=(tensor("a"), tensor("b", offset=32))),
    "two tensors of one name": lambda: gguf(tensors=(tensor("a"), tensor("a", offset=128))),
    "cut short": lambda: gguf()[:-4090],
}


@pytest.mark.parametrize("lie", LIES)
def test_a_lying_header_is_refused(tmp_path: Path, lie: str) -> None:
    with pytest.raises(BadModelFile):
        check(tmp_path / "m.gguf", LIES[lie]())


def test_random_damage_is_refused_or_harmless(tmp_path: Path) -> None:
    """Whatever bytes change, the check answers in its two ways and never trusts a number too far."""
    honest, rng, refused = gguf(), random.Random(5), 0
    head = len(honest) - 4096
    for _ in range(500):
        data = bytearray(honest)
        for _ in range(rng.choice((1, 1, 2, 8))):
            data[rng.randrange(head)] = rng.choice((0, 1, 0x7F, 0x80, 0xFF, rng.randrange(256)))
        if rng.random() < 0.1:
            del data[rng.randrange(head) :]
        try:
            header = check(tmp_path / "m.gguf", bytes(data))
        except BadModelFile:
            refused += 1
        else:
            assert 0 <= header.n_ctx_train < 2**31
            assert header.vocabulary <= 4_000_000
    assert refused > 150


def test_damaged_real_files_never_bring_the_desk_down(tmp_path: Path, model_file: Path) -> None:
    """Damage where our check may not look: refused, or the worker dies of it, or it writes nonsense."""
    with model_file.open("rb") as file:
        honest = file.read(HEADER_BYTES)
    rng = random.Random(11)
    for number in range(6):
        data = bytearray(honest)
        for _ in range(3):
            data[rng.randrange(24, 1500)] = rng.randrange(256)
        path = tmp_path / f"{number}.gguf"
        path.write_bytes(data)
        with path.open("r+b") as file:
            file.truncate(model_file.stat().st_size)  # weights of zero, taking no room on disk
        model = LocalModel(path, EngineOptions(n_ctx=256), hang_timeout=3.0)
        with closing(model), suppress(ModelError, WorkerDied):
            for _ in model.generate([ChatMessage("user", "Hello")], max_tokens=2):
                pass
        assert not model.alive


def peak_bytes(pid: int) -> int:
    """Largest address space the process ever had."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.partition("VmPeak:")[2].split()[0]) * 1024


def test_a_hostile_template_in_a_real_file_cannot_eat_memory(tmp_path: Path, model_file: Path) -> None:
    """The worker goes on with the plain form; the texts it doubled never got far past their limit."""
    with model_file.open("rb") as file:
        honest = file.read(HEADER_BYTES)
    start = honest.index(b"{% for message in messages %}")
    (length,) = struct.unpack_from("<Q", honest, start - 8)
    bomb = "{% set n = namespace(x='ab') %}{% for i in range(60) %}{% set n.x = n.x ~ n.x %}{% endfor %}"
    path = tmp_path / "bomb.gguf"
    path.write_bytes(honest[:start] + bomb.encode().ljust(length) + honest[start + length :])
    with path.open("r+b") as file:
        file.truncate(model_file.stat().st_size)
    plain, bombed = (LocalModel(p, EngineOptions(n_ctx=256)) for p in (model_file, path))
    with closing(plain), closing(bombed):
        assert (plain.info().template, bombed.info().template) == ("own", "plain")
        assert plain.pid is not None
        assert bombed.pid is not None
        assert peak_bytes(bombed.pid) < peak_bytes(plain.pid) + 600 * 1024 * 1024
        assert bombed.count(["still here"]) == [2]


def test_a_refused_file_is_a_sentence_with_its_name(tmp_path: Path) -> None:
    path = tmp_path / "notes.gguf"
    path.write_bytes(b"Dear diary")
    model = LocalModel(path)
    with pytest.raises(ModelError, match=r"notes\.gguf is not a GGUF file; choose another"):
        model.info()
    model.close()
