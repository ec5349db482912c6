"""Headers of model files, damaged on purpose.

A damaged bit mostly ends up in the vocabulary and hurts nobody. So most mutations know the format: they
change a number to one that code forgets to expect, a type, a name, a length, a list, a shape, and leave all
the rest in order, since what is wrong in one place only gets furthest.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from random import Random

from inference.gguf_parts import ARRAY, SCALARS, STRING, Entry, Parts, Tensor, text, texts

TOKENS, TYPES, MERGES = (f"tokenizer.ggml.{name}".encode() for name in ("tokens", "token_type", "merges"))
TEMPLATE = b"tokenizer.chat_template"
KINDS = (*SCALARS, STRING, ARRAY)

NUMBERS = (0, 1, 2, 3, 7, 31, 64, 100, 255, 256, 512, 513, 1023, 65_535, 65_536, 10**6, 2**31 - 1, 2**31)
NUMBERS += (2**32 - 1, 2**32, 2**62, 2**63, 2**64 - 1, -1, -2, -(2**31), -(2**63))
REALS = (0.0, -0.0, 1.0, -1.0, 1e-38, 1e38, -1e38, float("nan"), float("inf"), float("-inf"), 1e-5, 1e9)
WORDS = (b"", b"llama", b"0", b"\xff\xfe", b"%s%n", b"a" * 4096, b"\0", b"none", b"yarn")
ODD_ITEMS = (b"", b" ", b"  ", b"a", b"a b c", b"\xff", b"\0", b"<|im_end|>", b"x" * 9_000)


def _names(told: str) -> list[str]:
    return told.split()


ARCHITECTURES = _names(
    """
    qwen2 qwen3 qwen2moe gemma gemma2 gemma3 phi2 phi3 falcon gpt2 gptneox mpt starcoder2 mamba mamba2
    rwkv6 rwkv7 t5 t5encoder bert deepseek2 olmo2 granite granitemoe granitehybrid jamba stablelm
    command-r minicpm3 plamo2 lfm2 wavtokenizer-dec nemotron_h falcon-h1 gpt-oss llama4 mistral3 deci
    bitnet clip
    """
)
SCALAR_KEYS = _names(
    """
    expert_count expert_used_count expert_group_count expert_group_used_count leading_dense_block_count
    nextn_predict_layers attention.key_length attention.value_length attention.sliding_window
    attention.max_alibi_bias attention.clamp_kqv attention.causal attention.scale
    attention.layer_norm_epsilon rope.scaling.type rope.scaling.factor
    rope.scaling.original_context_length rope.scaling.attn_factor rope.freq_base_swa
    rope.dimension_sections pooling_type logit_scale embedding_scale residual_scale ssm.state_size
    ssm.inner_size ssm.conv_kernel ssm.time_step_rank final_logit_softcapping use_parallel_residual
    classifier.output_labels
    """
)
OTHER_KEYS = _names(
    """
    tokenizer.ggml.scores tokenizer.ggml.precompiled_charsmap tokenizer.ggml.suppress_tokens
    tokenizer.ggml.eot_token_id tokenizer.ggml.mask_token_id tokenizer.ggml.add_eos_token
    tokenizer.ggml.token_type_count tokenizer.chat_templates tokenizer.ggml.remove_extra_whitespaces
    general.alignment split.count split.no split.tensors.count adapter.type general.base_model.count
    """
)
LIKELY_KINDS = {"type": STRING, "labels": ARRAY} | dict.fromkeys(
    ("epsilon", "scale", "factor", "capping", "bias", "kqv"), 6
)
TOKENIZERS = _names("llama bert t5 rwkv plamo2 none no_vocab gpt2 gemma4 hybriddna")
PRE_TOKENIZERS = _names("default llama3 qwen2 falcon deepseek-llm tekken gpt-4o kimi-k2 bert-bge x")
TENSOR_NAMES = (b"blk.30.attn_q.weight", b"blk.99999999999.x.weight", b"output.weight", b"rope_freqs.weight")
TENSOR_NAMES += (b"blk.0.attn_q.bias", b"blk.0.attn_q_norm.weight", b"a" * 63, b"a" * 64, b"a" * 127)
TENSOR_NAMES += (b"\xff", b"%s%n", b"blk.0.attn_qkv.weight", b"", b"blk.-1.attn_q.weight")
TEMPLATES = (b"", b"{{", b"{% raw %}", b"{{ messages }}", b"{{ raise_exception('no') }}", b"\0")
TEMPLATES += (b"{{ 'a' * 10**9 }}", b"{% for i in range(10**12) %}a{% endfor %}")


def mutated(honest: Parts, chance: Random) -> tuple[bytes, int, str]:
    """A damaged header of an honest file, the bytes of weights after it, and what was done."""
    parts = honest.copy()
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        change = chance.choice(CHANGES)
        parts.notes.append(f"{change.__name__.strip('_')} {change(parts, chance) or ''}".strip())
    header, weights = parts.encoded(), parts.weights
    if chance.random() < 0.25:
        header, weights, note = _bytes_changed(header, weights, chance)
        parts.notes.append(note)
    return header, weights, "; ".join(parts.notes)


def _bytes_changed(header: bytes, weights: int, chance: Random) -> tuple[bytes, int, str]:
    data = bytearray(header)
    if chance.random() < 0.2:
        if chance.random() < 0.5:
            return header, chance.randrange(max(weights, 1)), "weights cut short"
        del data[chance.randrange(len(data)) :]
        return bytes(data), 0, "header cut short"
    where = chance.choice((range(4, 1000), range(len(data) - 18_000, len(data)), range(4, len(data))))
    for _ in range(chance.choice((1, 1, 4, 16))):
        data[max(chance.choice(where), 4)] ^= 1 << chance.randrange(8)
    return bytes(data), weights, f"bits flipped from {where.start}"


def _packed(kind: int, chance: Random) -> bytes:
    """A value of a kind, odd where it can be."""
    if kind == STRING:
        return text(chance.choice(WORDS))
    if kind == ARRAY:
        item = chance.choice((*SCALARS, STRING))
        count = chance.choice((0, 1, 2, 4, 30, 31, 513))
        return struct.pack("<IQ", item, count) + b"".join(_packed(item, chance) for _ in range(count))
    layout = SCALARS[kind]
    if layout in "fd":
        return struct.pack("<" + layout, chance.choice(REALS))
    size = struct.calcsize("<" + layout)
    return (chance.choice(NUMBERS) & (2 ** (8 * size) - 1)).to_bytes(size, "little")


def _some_scalar(parts: Parts, chance: Random) -> Entry:
    return chance.choice([entry for entry in parts.entries if entry.kind in SCALARS])


def _some_tensor(parts: Parts, chance: Random) -> Tensor:
    """Any, but rather one that is alone in its role."""
    return chance.choice(parts.tensors[:12] + parts.tensors[-3:] + chance.sample(parts.tensors, 3))


def _settle(parts: Parts, chance: Random) -> None:
    """Mostly move the others up, so that one thing only is wrong."""
    if chance.random() < 0.7:
        parts.lay_out()


def _number_changed(parts: Parts, chance: Random) -> str:
    entry = _some_scalar(parts, chance)
    entry.raw = _packed(entry.kind, chance)
    return f"{entry.key!r} = {entry.raw.hex()}"


def _number_near(parts: Parts, chance: Random) -> str:
    entry = chance.choice([entry for entry in parts.entries if entry.kind == 4])
    (value,) = struct.unpack("<I", entry.raw.ljust(4, b"\0")[:4])
    value = chance.choice((value + 1, max(value - 1, 0), value * 2, value // 2, value * 3, value + 256))
    entry.raw = struct.pack("<I", value & 0xFFFFFFFF)
    return f"{entry.key!r} = {value}"


def _retyped(parts: Parts, chance: Random) -> str:
    entry = chance.choice(parts.entries)
    entry.kind, entry.items = chance.choice((*KINDS, 13, 2**31)), None
    entry.raw = _packed(entry.kind, chance) if entry.kind in KINDS else b""
    return f"{entry.key!r} is of kind {entry.kind}"


def _kind_lied_about(parts: Parts, chance: Random) -> str:
    entry = chance.choice(parts.entries)
    entry.kind = chance.choice((*KINDS, 13, 255))
    return f"{entry.key!r} says it is of kind {entry.kind}"


def _dropped(parts: Parts, chance: Random) -> str:
    entry = chance.choice(parts.entries)
    parts.entries.remove(entry)
    return repr(entry.key)


def _doubled(parts: Parts, chance: Random) -> str:
    entry = chance.choice(parts.entries)
    parts.entries.insert(chance.randrange(len(parts.entries)), entry)
    return repr(entry.key)


def _entries_shuffled(parts: Parts, chance: Random) -> None:
    chance.shuffle(parts.entries)


def _values_swapped(parts: Parts, chance: Random) -> str:
    one = _some_scalar(parts, chance)
    other = chance.choice([entry for entry in parts.entries if entry.kind == one.kind])
    one.raw, other.raw = other.raw, one.raw
    return f"{one.key!r} and {other.key!r}"


def _counts_changed(parts: Parts, chance: Random) -> str:
    counts = [len(parts.tensors), len(parts.entries)]
    place = chance.randrange(2)
    counts[place] = (counts[place] + chance.choice((-1, 1, 7, 2**31, 2**63))) & (2**64 - 1)
    parts.counts = (counts[0], counts[1])
    return str(parts.counts)


def _version_changed(parts: Parts, chance: Random) -> str:
    parts.version = chance.choice((0, 1, 2, 4, 0x03000000))
    return str(parts.version)


def _length_lied_about(parts: Parts, chance: Random) -> str:
    entry = chance.choice([entry for entry in parts.entries if entry.kind in (STRING, ARRAY)])
    raw = entry.raw if entry.items is None else texts(entry.items)
    place = min(0 if entry.kind == STRING else 4, max(len(raw) - 8, 0))
    length = int.from_bytes(raw[place : place + 8], "little")
    length = (length + chance.choice((-1, 1, 2, 1000, 2**32, 2**63))) & (2**64 - 1)
    entry.items, entry.raw = None, raw[:place] + struct.pack("<Q", length) + raw[place + 8 :]
    return f"{entry.key!r} has {length}"


def _architecture_changed(parts: Parts, chance: Random) -> str:
    name = chance.choice(ARCHITECTURES).encode()
    for entry in parts.entries:
        if entry.key == b"general.architecture":
            entry.kind, entry.raw = STRING, text(name)
        elif chance.random() < 0.98:  # its keys too, so that it is taken for one
            entry.key = entry.key.replace(b"llama.", name + b".")
    return name.decode()


def _added(parts: Parts, chance: Random) -> str:
    key = chance.choice([f"llama.{name}" for name in SCALAR_KEYS] + OTHER_KEYS)
    likely = next((kind for end, kind in LIKELY_KINDS.items() if key.endswith(end)), 4)
    kind = likely if chance.random() < 0.75 else chance.choice(KINDS)
    parts.entries.append(Entry(key.encode(), kind, _packed(kind, chance)))
    return f"{key} = {parts.entries[-1].raw[:8].hex()}"


def _tokenizer_changed(parts: Parts, chance: Random) -> str:
    end, names = chance.choice(((b".model", TOKENIZERS), (b".pre", PRE_TOKENIZERS)))
    name = chance.choice(names)
    for entry in parts.entries:
        if entry.key == b"tokenizer.ggml" + end:
            entry.kind, entry.raw = STRING, text(name.encode())
    return f"{end.decode()} = {name}"


def _list_changed(parts: Parts, chance: Random) -> str:
    lists = [entry for entry in parts.entries if entry.items]
    types = [entry for entry in parts.entries if entry.key == TYPES and entry.kind == ARRAY]
    if not lists:
        return ""
    entry = chance.choice(lists)
    items = entry.items or []
    if chance.random() < 0.4:
        del items[chance.choice((0, 1, 2, len(items) // 2, len(items) - 1)) :]
        if entry.key == TOKENS and types and chance.random() < 0.7:
            types[0].raw = struct.pack("<IQ", 5, len(items)) + types[0].raw[12 : 12 + 4 * len(items)]
        return f"{entry.key!r} has {len(items)}"
    for _ in range(chance.choice((1, 5, 500))):
        items[chance.randrange(len(items))] = chance.choice((*ODD_ITEMS, items[0], items[-1]))
    return f"{entry.key!r} has odd items"


def _types_changed(parts: Parts, chance: Random) -> str:
    odd = chance.choice((0, 1, 2, 3, 4, 5, 6, 7, -1, 2**31 - 1))
    for entry in parts.entries:
        if entry.key == TYPES:
            entry.raw = entry.raw[:12] + struct.pack("<i", odd) * ((len(entry.raw) - 12) // 4)
    return f"all {odd}"


def _id_changed(parts: Parts, chance: Random) -> str:
    entry = chance.choice([entry for entry in parts.entries if entry.key.endswith(b"_id")] or parts.entries)
    entry.kind, entry.items = 4, None
    entry.raw = struct.pack("<I", chance.choice((49_152, 49_151, 0, 5, 2**31, 2**32 - 1, 65_536)))
    return repr(entry.key)


def _template_changed(parts: Parts, chance: Random) -> None:
    for entry in parts.entries:
        if entry.key == TEMPLATE:
            entry.kind, entry.raw = STRING, text(chance.choice(TEMPLATES))


def _tensors_shuffled(parts: Parts, chance: Random) -> None:
    chance.shuffle(parts.tensors)
    _settle(parts, chance)


def _tensor_dropped(parts: Parts, chance: Random) -> str:
    tensor = _some_tensor(parts, chance)
    parts.tensors.remove(tensor)
    _settle(parts, chance)
    return repr(tensor.name)


def _tensor_renamed(parts: Parts, chance: Random) -> str:
    tensor = _some_tensor(parts, chance)
    old, tensor.name = tensor.name, chance.choice(TENSOR_NAMES)
    return f"{old!r} to {tensor.name[:30]!r}"


def _shape_changed(parts: Parts, chance: Random) -> str:
    tensor = _some_tensor(parts, chance)
    shape = tensor.shape
    odd = [shape[::-1], [*shape, 1], [*shape, 1, 1], [1, *shape], [32], [0], [2**63, 2], [2**32, 2**32]]
    odd += [[*shape[:-1], shape[-1] + 1], [shape[0] // 2, *shape[1:]], [*shape[:-1], shape[-1] // 2]]
    odd += [[shape[0] * 2, *shape[1:]], shape * 4, []]
    tensor.shape = chance.choice(odd)
    _settle(parts, chance)
    return f"{tensor.name!r} is {tensor.shape}"


def _format_changed(parts: Parts, chance: Random) -> str:
    tensor = _some_tensor(parts, chance)
    tensor.kind = chance.choice((*range(43), 99, 2**31, 2**32 - 1))
    _settle(parts, chance)
    return f"{tensor.name!r} is of {tensor.kind}"


def _like_another(parts: Parts, chance: Random) -> str:
    """Two tensors of one format change places, or only shapes."""
    one = _some_tensor(parts, chance)
    other = chance.choice([tensor for tensor in parts.tensors if tensor.kind == one.kind])
    one.shape, other.shape = other.shape, one.shape
    if chance.random() < 0.5:
        one.name, other.name = other.name, one.name
    _settle(parts, chance)
    return f"{one.name!r} and {other.name!r}"


def _offset_changed(parts: Parts, chance: Random) -> str:
    tensor = _some_tensor(parts, chance)
    tensor.offset = (tensor.offset + chance.choice((-32, 32, 1, 4096, 2**62, 2**63))) & (2**64 - 1)
    return repr(tensor.name)


Change = Callable[[Parts, Random], str | None]

# fmt: off
CHANGES: tuple[Change, ...] = (
    _number_changed, _number_changed, _number_near, _number_near, _added, _added, _added,
    _retyped, _kind_lied_about, _dropped, _doubled, _entries_shuffled, _values_swapped, _counts_changed,
    _version_changed, _length_lied_about, _architecture_changed, _tokenizer_changed, _list_changed,
    _types_changed, _id_changed, _template_changed, _tensors_shuffled, _tensor_dropped, _tensor_renamed,
    _shape_changed, _format_changed, _like_another, _offset_changed,
)
# fmt: on
