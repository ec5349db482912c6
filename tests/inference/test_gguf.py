"""The header check: honest files pass, and nothing that a stranger writes gets past or brings it down."""

from __future__ import annotations

import random
import struct
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from cogenesis.errors import ModelError
from cogenesis.inference.gguf import BadModelFile, Header, read_header
from cogenesis.inference.model import LocalModel
from cogenesis.inference.options import EngineOptions

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


def with_number(key: str, value: int) -> bytes:
    return gguf(entries=numbers({key: value}))


def numbers(values: dict[str, int]) -> dict[str, bytes]:
    return {key: entry(key, 4, struct.pack("<I", value)) for key, value in values.items()}


def with_tokens(tokens: list[str]) -> bytes:
    return with_entry("tokenizer.ggml.tokens", 9, string_list(tokens))


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
    "tensors not one after the other": lambda: gguf(tensors=(tensor("a", offset=32),)),
    "a number format that is only computed with": lambda: gguf(tensors=(tensor(kind=9),)),
    "a norm in halves": lambda: gguf(tensors=(tensor("output_norm.weight", kind=1),)),
    "weights of whole numbers": lambda: gguf(tensors=(tensor("blk.0.attn_q.weight", (32, 32), 26),)),
    "fewer embeddings than tokens": lambda: gguf(tensors=(tensor("token_embd.weight", (32, 2)),)),
    "a tensor's name of 64 bytes": lambda: gguf(tensors=(tensor("a" * 64),)),
    "the same token twice": lambda: with_tokens(["a", "b", "a"]),
    "a token named like one without text": lambda: with_tokens(["a", "", "[EMPTY_1]"]),
    "a token of 9,000 bytes": lambda: with_tokens(["a", "b", "c" * 9_000]),
    "bytes without tokens": lambda: with_entry("tokenizer.ggml.model", 8, text("llama")),
    "merges that are numbers": lambda: with_entry(
        "tokenizer.ggml.merges", 9, struct.pack("<IQ2I", 4, 2, 1, 2)
    ),
    "an end that is no token": lambda: with_number("tokenizer.ggml.eos_token_id", 3),
    "a start that is a fraction": lambda: with_entry(
        "tokenizer.ggml.bos_token_id", 6, struct.pack("<f", 1.0)
    ),
    "no layers": lambda: with_number("llama.block_count", 0),
    "513 layers": lambda: with_number("llama.block_count", 513),
    "more prediction layers than layers": lambda: gguf(
        entries=numbers({"llama.block_count": 2, "llama.nextn_predict_layers": 2})
    ),
    "a context of one token": lambda: with_number("llama.context_length", 1),
    "heads that do not share keys evenly": lambda: gguf(
        entries=numbers({"llama.attention.head_count": 9, "llama.attention.head_count_kv": 2})
    ),
    "an odd number of turned dimensions": lambda: with_number("llama.rope.dimension_count", 63),
    "more turned dimensions than a head has": lambda: gguf(
        entries=numbers({"llama.rope.dimension_count": 64, "llama.attention.key_length": 32})
    ),
    "an unknown scaling": lambda: with_entry("llama.rope.scaling.type", 8, text("none at all")),
    "a negative epsilon": lambda: with_entry(
        "llama.attention.layer_norm_rms_epsilon", 6, struct.pack("<f", -1e-5)
    ),
    "a number that is none": lambda: with_entry("llama.rope.freq_base", 6, struct.pack("<f", float("nan"))),
    "a model that only understands": lambda: with_entry("llama.attention.causal", 7, b"\0"),
    "experts that are used and not there": lambda: with_number("llama.expert_used_count", 2),
    "more experts used than there are": lambda: gguf(
        entries=numbers({"llama.expert_count": 4, "llama.expert_used_count": 5})
    ),
    "one layer that uses too many experts": lambda: gguf(
        entries=numbers({"llama.expert_count": 4})
        | {"used": entry("llama.expert_used_count", 9, struct.pack("<IQ3I", 4, 3, 2, 5, 2))}
    ),
    "groups that do not share experts evenly": lambda: gguf(
        entries=numbers(
            {"llama.expert_count": 8, "llama.expert_used_count": 2, "llama.expert_group_count": 3}
        )
    ),
    "a quantization of tomorrow": lambda: with_number("general.quantization_version", 3),
}


@pytest.mark.parametrize("lie", LIES)
def test_a_lying_header_is_refused(tmp_path: Path, lie: str) -> None:
    with pytest.raises(BadModelFile):
        check(tmp_path / "m.gguf", LIES[lie]())


def test_what_odd_but_honest_files_have_passes(tmp_path: Path) -> None:
    """Lists with a number for each layer, experts in groups, no token for the start, shared keys."""
    sensible = numbers(
        {
            "llama.block_count": 3,
            "llama.attention.head_count": 8,
            "llama.expert_count": 8,
            "llama.expert_group_count": 4,
            "llama.expert_group_used_count": 2,
            "llama.attention.key_length": 576,
            "llama.rope.dimension_count": 64,
            "tokenizer.ggml.bos_token_id": 2**32 - 1,
            "general.quantization_version": 2,
        }
    ) | {
        "kv": entry("llama.attention.head_count_kv", 9, struct.pack("<IQ3I", 4, 3, 2, 0, 2)),
        "used": entry("llama.expert_used_count", 9, struct.pack("<IQ3I", 4, 3, 2, 2, 4)),
        "scale": entry("llama.rope.scaling.type", 8, text("yarn")),
        "causal": entry("llama.attention.causal", 7, b"\1"),
        "tokens": entry("tokenizer.ggml.scores", 9, struct.pack("<IQ3f", 6, 3, 0.0, 1.0, 2.0)),
    }
    tensors = (
        tensor("token_embd.weight", (32, 3), 30),
        tensor("output_norm.weight", (32,), 0, offset=192),
        tensor("blk.0.ffn_gate_tid2eid", (32,), 26, offset=320),
    )
    header = check(tmp_path / "m.gguf", gguf(entries=sensible, tensors=tensors))
    assert (header.layers, header.vocabulary, header.weights) == (3, 3, 32 * 3 * 2 + 128 + 128)


def test_every_check_of_a_value_refuses_alone(tmp_path: Path) -> None:
    """A lie is refused for what it is, and not because the file around it is bad."""
    reasons = {}
    for name, lie in LIES.items():
        with pytest.raises(BadModelFile) as told:
            check(tmp_path / "m.gguf", lie())
        reasons[name] = str(told.value)
    assert "out of line" in reasons["tensors not one after the other"]
    assert "does not fit its use" in reasons["a norm in halves"]
    assert "does not fit its use" in reasons["weights of whole numbers"]
    assert "same token" in reasons["a token named like one without text"]
    assert "special token" in reasons["an end that is no token"]
    assert "every text" in reasons["bytes without tokens"]
    assert "does not fit its weights" in reasons["fewer embeddings than tokens"]


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
