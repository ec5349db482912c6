"""llama.cpp's C interface through llama-cpp-python's ctypes declarations, and nothing else of that package.

Its `__init__` would import chat handlers that can open URLs, a cache that unpickles files, and numpy: 0.35 s
and much code that has no business here. So the package is entered as if it were empty, and only the module
of declarations is loaded. Call this in the inference worker alone, after it is confined.
"""

from __future__ import annotations

import hashlib
import importlib
import importlib.util
import os
import sys
import types
from pathlib import Path
from typing import Any

PACKAGE = "llama_cpp"

# OpenMP threads wait for each other by spinning, a thousand times a token. When another program takes a core,
# the usual long spinning costs nine tenths of the speed; short spinning costs nothing when none does.
SPIN = "1000"


def load_bindings() -> Any:
    """The module of C declarations; its library is loaded and told to be silent."""
    module: Any = sys.modules.get(f"{PACKAGE}.{PACKAGE}") or _import_declarations()
    if not hasattr(module, "cogenesis_silence"):
        silence = module.llama_log_callback(lambda level, text, data: None)
        module.cogenesis_silence = silence  # C keeps only a pointer: the object must live as long
        module.llama_log_set(silence, None)
        module.llama_backend_init()
    return module


def library_build(lib: Any) -> str:
    """Names the compiled library: 16 hex digits of its files' hash, which takes 10 ms."""
    return _build_in(Path(lib.__file__).parent)


def installed_build() -> str:
    """The same for the library that a worker would load, which is not loaded for it; "" for none."""
    spec = importlib.util.find_spec(PACKAGE)
    folders = spec.submodule_search_locations if spec else None
    return _build_in(Path(folders[0])) if folders else ""


def _build_in(package: Path) -> str:
    digest = hashlib.sha256()
    for file in sorted((package / "lib").glob("*")):
        if file.suffix in (".so", ".dylib", ".dll") and "mtmd" not in file.name:
            digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()[:16]


def _import_declarations() -> types.ModuleType:
    os.environ.pop("LLAMA_CPP_LIB_PATH", None)  # would load another library than the one we ship
    os.environ.setdefault("GOMP_SPINCOUNT", SPIN)
    os.environ["GGML_NO_BACKTRACE"] = "1"  # where it gives up it would start a debugger, which it may not
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise ImportError(PACKAGE)
    package = types.ModuleType(PACKAGE)
    package.__path__ = list(spec.submodule_search_locations)
    sys.modules[PACKAGE] = package
    return importlib.import_module(f"{PACKAGE}.{PACKAGE}")
