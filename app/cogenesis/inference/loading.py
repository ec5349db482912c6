"""Loading a model into llama.cpp, and the context it computes in: every setting in one place.

What was measured stands in docs/performance.md: weights are read into memory of our own, since those that
llama.cpp repacks for the processor would otherwise be held twice, and small steps cost a processor nothing.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from cogenesis.inference.options import EngineOptions

MAX_THREADS = 8
DEFAULT_UBATCH = 128
_FLASH = {"auto": -1, "off": 0, "on": 1}
_TYPES = {"f32": 0, "f16": 1, "q4_0": 2, "q8_0": 8}


class EngineError(Exception):
    """llama.cpp refused the model or a computation; the message is a constant phrase."""


def load_model(lib: Any, path: Path, options: EngineOptions) -> Any:
    """A model that writes text. Raises EngineError when llama.cpp will not have it, or it is another kind."""
    params = lib.llama_model_default_params()
    params.n_gpu_layers = max(options.n_gpu_layers, -1) if options.n_gpu_layers != -2 else 0
    params.load_mode = lib.LLAMA_LOAD_MODE_MMAP if options.use_mmap else lib.LLAMA_LOAD_MODE_NONE
    model = lib.llama_model_load_from_file(os.fsencode(path), params)
    if not model:
        raise EngineError("refused")
    if not lib.llama_model_has_decoder(model) or lib.llama_model_has_encoder(model):
        raise EngineError("not a text generator")
    if lib.llama_vocab_type(lib.llama_model_get_vocab(model)) == 0:
        raise EngineError("no vocabulary")
    return model


def new_context(lib: Any, model: Any, options: EngineOptions, *, sequences: int) -> Any:
    """What the model computes in. Raises EngineError when there is no memory for it."""
    trained = lib.llama_model_n_ctx_train(model)
    params = lib.llama_context_default_params()
    params.n_ctx = min(options.n_ctx, trained) if trained > 0 else options.n_ctx
    params.n_batch = options.n_batch
    params.n_ubatch = min(options.n_ubatch or DEFAULT_UBATCH, options.n_batch)
    params.n_threads = threads(options)
    params.n_threads_batch = options.n_threads_batch or params.n_threads
    params.n_seq_max = sequences
    params.kv_unified = True  # sequences share the room, and the state they begin with
    params.swa_full = True  # else going back to a shared beginning would need tokens that are gone
    params.type_k, params.type_v = _TYPES[options.type_k], _TYPES[options.type_v]
    params.flash_attn_type = _FLASH[options.flash_attn]
    params.no_perf = True
    context = lib.llama_init_from_model(model, params)
    if not context:
        raise EngineError("no memory")
    return context


def threads(options: EngineOptions) -> int:
    """Threads for decoding."""
    return options.n_threads or min(_cores(), MAX_THREADS)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
