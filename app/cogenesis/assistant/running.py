"""What the local model runs on at this moment, told without loading it or waiting for it."""

from __future__ import annotations

from dataclasses import dataclass

from cogenesis.assistant.tending import Tending
from cogenesis.inference import devices
from cogenesis.inference.model import LocalModel
from cogenesis.inference.tuning import Calibration


@dataclass(frozen=True, slots=True)
class Running:
    """The model in use on this machine.

    Attributes:
        loaded: it is in memory now.
        threads: that it writes with, and `batch_threads` that it reads with; by the settings, the
            measurement, or a rule of thumb.
        measured: how fast it was here when threads were measured; None while they were not.
        gpu: what it uses of the graphics card, such as "all layers: Radeon"; "" for the processor alone.
        gpu_problem: why a card is not used though there may be one, as a sentence; "" for nothing.
        memory: bytes its process holds; 0 while it is not loaded. `expected` is the estimate.
    """

    name: str
    bytes: int
    loaded: bool
    threads: int
    batch_threads: int
    measured: Calibration | None
    gpu: str
    gpu_problem: str
    memory: int
    expected: int


def look_at(model: LocalModel, tending: Tending) -> Running:
    """The state of `model`. ModelError when its file is gone or bad."""
    info, options = model.loaded, tending.options(model.path)
    gpu = ""
    if info is not None and info.n_gpu_layers != 0:
        layers = "all layers" if info.n_gpu_layers < 0 else f"{info.n_gpu_layers} layers"
        gpu = f"{layers}: " + ", ".join(card.description for card in devices.gpus(info.devices))
    return Running(
        name=(info.name if info else "") or model.path.stem,
        bytes=model.path.stat().st_size,
        loaded=info is not None,
        threads=options.n_threads,
        batch_threads=options.n_threads_batch or options.n_threads,
        measured=tending.calibration(model.path),
        gpu=gpu,
        gpu_problem=tending.gpu_problem or model.gpu_problem,
        memory=info.memory_bytes if info else 0,
        expected=tending.estimate(model.path).total,
    )
