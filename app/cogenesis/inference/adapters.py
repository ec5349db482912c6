"""LoRA adapters from open files: the worker's side. One may hold what was learnt from the user's texts."""

from __future__ import annotations

import ctypes
import hashlib
import os
from typing import Any

from cogenesis.inference.engine import Engine, EngineError
from cogenesis.inference.messages import AdapterUsed, Failed, UseAdapter

_CHUNK = 1024 * 1024


class Adapters:
    """The adapter in use, if any; states that were read with another one are forgotten."""

    def __init__(self, lib: Any, engine: Engine) -> None:
        self._lib = lib
        self._engine = engine
        self._handle: Any = None

    def use(self, request: UseAdapter, descriptor: int) -> AdapterUsed | Failed:
        """Use the adapter that `descriptor` has open, or none where none was given or it does not fit."""
        try:
            self._engine.set_adapter(None, 0.0, "")
            if self._handle:
                self._lib.llama_adapter_lora_free(self._handle)
                self._handle = None
            if request.given:
                self._handle = self._load(descriptor)
                name = f"{_digest(descriptor)} {request.scale}"
                self._engine.set_adapter(self._handle, request.scale, name)
        except (EngineError, OSError):
            return Failed(request.id, "adapter")
        return AdapterUsed(request.id)

    def _load(self, descriptor: int) -> Any:
        c = ctypes.CDLL(None)
        c.fdopen.restype = ctypes.c_void_p
        c.fclose.argtypes = [ctypes.c_void_p]
        copy = os.dup(descriptor)
        os.lseek(copy, 0, os.SEEK_SET)
        stream = c.fdopen(copy, b"rb")
        if not stream:
            os.close(copy)
            raise EngineError("refused")
        try:
            handle = self._lib.llama_adapter_lora_init_from_file_ptr(self._engine.model, stream)
        finally:
            c.fclose(stream)
        if not handle:
            raise EngineError("refused")
        return handle


def _digest(descriptor: int) -> str:
    digest, start = hashlib.sha256(), 0
    while chunk := os.pread(descriptor, _CHUNK, start):
        digest.update(chunk)
        start += len(chunk)
    return digest.hexdigest()
