"""What the values in a model's header must be, beyond well-formed: else llama.cpp ends its process.

llama.cpp answers much nonsense with an error, which is a sentence for the user. Some it asserts on, or does
not look at and reads past the end of something. These checks refuse that, and nothing that a file it can run
would have; they go by the names of keys and tensors, whatever the architecture. Found by reading
llama.cpp (llama-model.cpp, llama-vocab.cpp, ggml) and by mutating headers (tests/inference/mutations.py).
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

MAX_LAYERS = 512
MAX_EXPERTS = 1024
MAX_WIDTH = 1 << 20
MAX_TEMPLATE_BYTES = 64 * 1024
MIN_CONTEXT = 64
_KNOWN_QUANTIZATION = 2

STRING, ARRAY = 8, 9
F32, INT32 = 0, 5
FLOAT32 = 6

# Whole numbers and 64-bit floats: no part of a model that is multiplied with may be of these.
_NOT_FOR_WEIGHTS = frozenset((24, 25, 26, 27, 28))
_MULTIPLIED = re.compile(
    r"(token_embd|output|blk\.\d+\.(attn_(q|k|v|qkv|output)|ffn_(gate|up|down)(_exps|_shexp)?))\.weight"
)
_ADDED_OR_SCALED = (".bias", "norm.weight")


class BadModelFile(Exception):
    """The file is not a model this program will load; the message is a constant phrase."""


@dataclass(frozen=True, slots=True)
class Array:
    """A list that was checked and skipped.

    Attributes:
        numbers: whole ones are kept, if there is at most one a layer.
        every_byte: it is a vocabulary with a token for each byte, with which any text can be written.
    """

    item_type: int
    length: int
    numbers: tuple[int, ...] = ()
    every_byte: bool = False


Value = int | float | bool | str | Array | None
Metadata = Mapping[str, Value]


def check_metadata(metadata: Metadata) -> str:
    """Raise BadModelFile for values that make no sense; the architecture of the rest."""
    architecture = _architecture(metadata)
    values = {
        key.removeprefix(f"{architecture}."): value
        for key, value in metadata.items()
        if key.startswith(f"{architecture}.")
    }
    _check_numbers(values)
    _check_attention(values)
    _check_experts(values)
    _check_vocabulary(metadata)
    if metadata.get("general.quantization_version", 0) not in range(_KNOWN_QUANTIZATION + 1):
        raise BadModelFile("is quantized in a way that is newer than this program")
    template = metadata.get("tokenizer.chat_template")
    if isinstance(template, str) and len(template.encode()) > MAX_TEMPLATE_BYTES:
        raise BadModelFile("has a chat template that is too long")
    return architecture


def check_tensor(name: str, shape: Sequence[int], kind: int, metadata: Metadata) -> None:
    """Raise BadModelFile for a tensor in a number format that llama.cpp cannot compute it in."""
    if name.endswith(_ADDED_OR_SCALED) and len(shape) == 1 and kind != F32:
        raise BadModelFile("has a tensor in a number format that does not fit its use")
    if kind in _NOT_FOR_WEIGHTS and _MULTIPLIED.fullmatch(name):
        raise BadModelFile("has a tensor in a number format that does not fit its use")
    tokens = metadata.get("tokenizer.ggml.tokens")
    if name == "token_embd.weight" and isinstance(tokens, Array) and tokens.length != shape[-1]:
        raise BadModelFile("has a vocabulary that does not fit its weights")


def check_tokens(untrusted_tokens: Collection[bytes]) -> bool:
    """Whether there is one for every byte.

    Raises BadModelFile where two tokens have one text: llama.cpp would count them and give up.
    """
    # It names tokens without text by their number.
    texts = {token or b"[EMPTY_%d]" % number for number, token in enumerate(untrusted_tokens)}
    if len(texts) != len(untrusted_tokens):
        raise BadModelFile("has the same token in its vocabulary twice")
    return all(b"<0x%02X>" % byte in texts or bytes([byte]) in texts for byte in range(256))


def _architecture(metadata: Metadata) -> str:
    architecture = metadata.get("general.architecture")
    if architecture is None:
        raise BadModelFile("does not say what kind of model it is")
    if not isinstance(architecture, str) or not _is_word(architecture):
        raise _nonsense()
    if metadata.get("general.type", "model") != "model" or architecture == "clip":
        raise BadModelFile("is an adapter or a part for pictures, not a model that writes")
    if metadata.get("split.count", 1) not in (0, 1):
        raise BadModelFile("is one part of a model that was split; join the parts first")
    return architecture


def _check_numbers(values: Metadata) -> None:
    """Numbers that stand for themselves."""
    for key, value in values.items():
        if isinstance(value, float) and (not math.isfinite(value) or (key.endswith("epsilon") and value < 0)):
            raise _nonsense()
    _bounded(values, "context_length", MIN_CONTEXT, 2**31 - 1)
    for key in ("embedding_length", "attention.key_length", "attention.value_length"):
        _bounded(values, key, 1, MAX_WIDTH)
    layers = _bounded(values, "block_count", 1, MAX_LAYERS)
    _bounded(values, "nextn_predict_layers", 0, (layers or MAX_LAYERS) - 1)
    if values.get("rope.scaling.type", "none") not in ("none", "linear", "yarn", "longrope"):
        raise _nonsense()
    if values.get("attention.causal", True) is not True:
        raise BadModelFile("is not a model that writes")


def _check_attention(values: Metadata) -> None:
    """Heads share keys evenly, and positions turn pairs of numbers that a head has."""
    heads = _bounded(values, "attention.head_count", 0, MAX_WIDTH)
    kept = _bounded(values, "attention.head_count_kv", 0, MAX_WIDTH)
    if heads and kept and heads % kept:
        raise _nonsense()
    length = _bounded(values, "attention.key_length", 1, MAX_WIDTH)
    turned = _bounded(values, "rope.dimension_count", 0, length or MAX_WIDTH)
    if turned and turned % 2:
        raise _nonsense()


def _check_experts(values: Metadata) -> None:
    experts = _bounded(values, "expert_count", 0, MAX_EXPERTS) or 0
    used = _most(values, "expert_used_count")
    groups = _bounded(values, "expert_group_count", 0, MAX_EXPERTS) or 0
    used_groups = _bounded(values, "expert_group_used_count", 0, MAX_EXPERTS) or 0
    sensible = used > 0 and groups < experts if experts else used == groups == 0
    if groups > 1:
        sensible = sensible and experts % groups == 0 and 0 < used_groups < groups
    if not sensible or used > experts:
        raise _nonsense()


def _check_vocabulary(metadata: Metadata) -> None:
    """Lists that go with the tokens are of the right kind and as long; its special tokens are among them."""
    tokens = metadata.get("tokenizer.ggml.tokens")
    if not isinstance(tokens, Array) or tokens.item_type != STRING or tokens.length < 2:
        raise BadModelFile("has no vocabulary")
    for key, item_types in (("scores", (FLOAT32, INT32)), ("token_type", (INT32,))):
        beside = metadata.get(f"tokenizer.ggml.{key}")
        if beside is not None and not (
            isinstance(beside, Array) and beside.item_type in item_types and beside.length == tokens.length
        ):
            raise BadModelFile("has a vocabulary whose lists do not match")
    if metadata.get("tokenizer.ggml.model") == "llama" and not tokens.every_byte:
        raise BadModelFile("has a vocabulary that cannot write every text")
    merges = metadata.get("tokenizer.ggml.merges")
    if merges is not None and not (isinstance(merges, Array) and merges.item_type == STRING):
        raise BadModelFile("has a vocabulary whose lists do not match")
    for name in ("bos", "eos", "eot"):
        number = metadata.get(f"tokenizer.ggml.{name}_token_id", 0)
        none = number in (-1, 2**32 - 1)
        if type(number) is not int or not (none or 0 <= number < tokens.length):
            raise BadModelFile("names a special token that is not in its vocabulary")


def _bounded(values: Metadata, key: str, least: int, most: int) -> int | None:
    """A whole number; None when it is missing, or a list, of which every number is looked at."""
    value = values.get(key)
    numbers = value.numbers if isinstance(value, Array) else () if value is None else (value,)
    if not all(type(number) is int and least <= number <= most for number in numbers):
        raise _nonsense()
    return value if isinstance(value, int) else None


def _most(values: Metadata, key: str) -> int:
    """The largest of the numbers for each layer, or the one for all; 0 when it is missing."""
    alone = _bounded(values, key, 0, MAX_EXPERTS)
    value = values.get(key)
    return max(value.numbers, default=0) if isinstance(value, Array) else alone or 0


def _is_word(value: str) -> bool:
    return 0 < len(value) <= 64 and value.replace("-", "").replace("_", "").isalnum()


def _nonsense() -> BadModelFile:
    return BadModelFile("has a value in its header that makes no sense")
