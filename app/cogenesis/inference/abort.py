"""The flag that stops llama.cpp in the middle of its work."""

from __future__ import annotations

import ctypes
import os
from typing import Any


class Aborted(Exception):
    """The abort flag was set; what had been computed is kept."""


class AbortFlag:
    """Stops llama.cpp between two operations, from any thread, without a call into Python.

    llama.cpp asks a callback with one pointer before every operation, about a thousand times a token: from
    Python that costs several percent of the speed. C's strlen has just the right form: given the address of
    our flag it answers 0 while the first byte is 0, and 1 (true) once it is not.
    """

    def __init__(self) -> None:
        self._bytes = ctypes.create_string_buffer(2)
        self._library = ctypes.CDLL("msvcrt") if os.name == "nt" else ctypes.CDLL(None)

    def set(self) -> None:
        self._bytes[0] = b"\x01"

    def clear(self) -> None:
        self._bytes[0] = b"\x00"

    def is_set(self) -> bool:
        return self._bytes[0] != b"\x00"

    def install(self, lib: Any, context: Any) -> None:
        """Have `context` obey this flag; it must live as long as the context."""
        self._callback = ctypes.cast(self._library.strlen, lib.ggml_abort_callback)
        lib.llama_set_abort_callback(context, self._callback, ctypes.cast(self._bytes, ctypes.c_void_p))
