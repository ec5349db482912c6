"""GPUs: what this build of llama.cpp can use, what the machine has, and how much of a model fits there.

The desk sees from the names of the library's files which kinds of GPU were built in, without loading it.
Which devices there are, and how much of their memory is free, llama.cpp tells in the worker, just before
the model is loaded. A GPU's driver is code of its own: it may fail, or take the worker with it, and then
the model runs on the processor (`LocalModel` sees to that).
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from cogenesis.inference import footprint
from cogenesis.inference.gguf import Header
from cogenesis.inference.options import EngineOptions
from cogenesis.inference.tuning import CHOSEN_BY_MEMORY

Kind = Literal["cpu", "gpu", "igpu", "other"]

GPU_KINDS = ("cuda", "vulkan", "metal", "hip", "sycl", "musa")
KEPT_FREE = 512 * 1024 * 1024  # for the screen and for other programs
KEPT_SHARE = 0.1
FEWEST_LAYERS = 4  # fewer gain nothing, since the state then travels to and fro
MOST_DEVICES = 16
ALL_LAYERS = -1

# Drivers would keep compiled shaders on disk, where a confined worker may not write; and what a worker can
# write, it could leave something in.
_NO_SHADER_CACHE = {
    "MESA_SHADER_CACHE_DISABLE": "true",
    "__GL_SHADER_DISK_CACHE": "0",
    "CUDA_CACHE_DISABLE": "1",
}
_NO_GPU = {"GGML_DISABLE_VULKAN": "1", "CUDA_VISIBLE_DEVICES": "-1", "HIP_VISIBLE_DEVICES": "-1"}


@dataclass(frozen=True, slots=True)
class Device:
    """Something llama.cpp can compute on.

    Attributes:
        name: llama.cpp's own, such as "Vulkan0"; `description` is the driver's.
        kind: "igpu" shares the machine's memory.
        free, total: bytes of its memory.
    """

    name: str
    description: str
    kind: Kind
    free: int
    total: int


def offered_by_build() -> tuple[str, ...]:
    """The kinds of GPU that the installed library can use, such as ("vulkan",); empty for none."""
    folder = _library_folder()
    if folder is None:
        return ()
    names = [file.name.lower() for file in folder.iterdir() if file.is_file()]
    return tuple(kind for kind in GPU_KINDS if any(f"ggml-{kind}" in name for name in names))


def uses_gpu(options: EngineOptions) -> bool:
    """Whether a worker with these options may touch a GPU."""
    return options.n_gpu_layers != 0 and bool(offered_by_build())


def wants_nvidia_modprobe(offered: Sequence[str], root: Path = Path("/")) -> bool:
    """Whether NVIDIA's helper must run before a worker starts: its driver is there, its devices are not."""
    driver, device = root / "proc/driver/nvidia/version", root / "dev/nvidia-uvm"
    return "cuda" in offered and driver.exists() and not device.exists()


def prepare_environment(*, gpu: bool) -> None:
    """In the worker, before the library is loaded: keep drivers off the disk, or out of the process."""
    for name, value in (_NO_SHADER_CACHE if gpu else _NO_GPU).items():
        os.environ[name] = value


def list_devices(lib: Any) -> tuple[Device, ...]:
    """In the worker: every device of the loaded library, in its order. `lib` is what `load_bindings` gave."""
    registry, base = _library(lib, "ggml"), _library(lib, "ggml-base")
    if registry is None or base is None:
        return ()
    registry.ggml_backend_dev_count.restype = ctypes.c_size_t
    registry.ggml_backend_dev_get.restype = ctypes.c_void_p
    count = min(registry.ggml_backend_dev_count(), MOST_DEVICES)
    handles = [ctypes.c_void_p(registry.ggml_backend_dev_get(ctypes.c_size_t(n))) for n in range(count)]
    return tuple(_device(base, handle) for handle in handles)


def gpus(devices: Sequence[Device]) -> tuple[Device, ...]:
    """Those that are GPUs, and that llama.cpp would use: integrated ones only where there is no other."""
    own = tuple(device for device in devices if device.kind == "gpu")
    return own or tuple(device for device in devices if device.kind == "igpu")[:1]


def layers_that_fit(header: Header, options: EngineOptions, devices: Sequence[Device]) -> int:
    """`n_gpu_layers` for the memory that is free now: ALL_LAYERS, a number, or 0 where too few fit.

    A layer takes its share of the weights and of the state. Each GPU also holds a buffer to compute in, and
    some memory is left for the screen and for other programs.
    """
    found = gpus(devices)
    if not found or header.layers == 0:
        return 0
    need = footprint.estimate(header, options)
    kept = need.compute_reserved
    room = sum(max(0, int(gpu.free - max(KEPT_FREE, KEPT_SHARE * gpu.total) - kept)) for gpu in found)
    layer = need.weights / (header.layers + 1) + need.state / header.layers
    fitting = int(room / layer)
    if fitting > header.layers:
        return ALL_LAYERS
    return fitting if fitting >= FEWEST_LAYERS else 0


def settle_layers(header: Header, options: EngineOptions, devices: Sequence[Device]) -> int:
    """How many layers go on the GPU: what the user said, or as many as fit; 0 where there is no GPU."""
    if not gpus(devices):
        return 0
    if options.n_gpu_layers == CHOSEN_BY_MEMORY:
        return layers_that_fit(header, options, devices)
    return options.n_gpu_layers


def _library_folder() -> Path | None:
    spec = importlib.util.find_spec("llama_cpp")
    for place in (spec.submodule_search_locations or ()) if spec else ():
        folder = Path(place) / "lib"
        if folder.is_dir():
            return folder
    return None


def _library(lib: Any, name: str) -> ctypes.CDLL | None:
    """One of the libraries that came with the one of `lib`, which has loaded it already."""
    folder = Path(lib._lib._name).parent
    forms = {"win32": f"{name}.dll", "darwin": f"lib{name}.dylib"}
    path = folder / forms.get(sys.platform, f"lib{name}.so")
    try:
        return ctypes.CDLL(str(path))
    except OSError:
        return None


def _device(base: ctypes.CDLL, handle: ctypes.c_void_p) -> Device:
    free, total = ctypes.c_size_t(), ctypes.c_size_t()
    base.ggml_backend_dev_memory(handle, ctypes.byref(free), ctypes.byref(total))
    kinds: dict[int, Kind] = {0: "cpu", 1: "gpu", 2: "igpu"}
    kind = kinds.get(base.ggml_backend_dev_type(handle), "other")
    return Device(
        _text(base, "name", handle), _text(base, "description", handle), kind, free.value, total.value
    )


def _text(base: ctypes.CDLL, what: str, handle: ctypes.c_void_p) -> str:
    call = getattr(base, f"ggml_backend_dev_{what}")
    call.restype = ctypes.c_char_p
    untrusted = call(handle) or b""
    return "".join(c for c in untrusted.decode("utf-8", "replace") if c.isprintable())[:80]
