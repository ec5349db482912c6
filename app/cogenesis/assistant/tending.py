"""Fits the local model to this machine: threads and steps measured once, the GPU where there is one, memory.

What is found out about a model file stands in the records; what failed on the GPU is remembered for as long
as the program runs, since a driver may be mended any day.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from pathlib import Path

from cogenesis.assistant.idling import Idling
from cogenesis.assistant.preferences import Preferences
from cogenesis.errors import CoGenesisError
from cogenesis.inference import devices, footprint, tuning
from cogenesis.inference.discovery import check_model_file
from cogenesis.inference.events import ModelInfo
from cogenesis.inference.footprint import Footprint
from cogenesis.inference.model import LocalModel
from cogenesis.inference.options import EngineOptions
from cogenesis.inference.records import ModelRecords
from cogenesis.inference.tuning import Calibration, Machine

_log = logging.getLogger("cogenesis.assistant")


class Tending:
    """Looks after the one model in use.

    Attributes:
        machine: what this machine is.
        gpu_problem: why a GPU is not used though there may be one, as a sentence; "" for nothing.
    """

    def __init__(
        self,
        preferences: Preferences,
        records: ModelRecords,
        prepare_gpu: Callable[[], None],
        *,
        tell: Callable[[str], None] = lambda _sentence: None,
        busy: Callable[[Machine], bool] = tuning.busy,
    ) -> None:
        """`prepare_gpu` has the launcher make a card's devices; it may raise CoGenesisError.

        `tell` gets the sentence for the user when the GPU failed, once.
        """
        self._tell, self._told = tell, False
        self._busy = busy
        self.machine: Machine = tuning.find_machine()
        self.gpu_problem = ""
        self._preferences = preferences
        self._records = records
        self._prepare_gpu = prepare_gpu
        self._lock = threading.Lock()
        self._fitted: tuple[Path, EngineOptions, EngineOptions] | None = None
        self._watched: tuple[LocalModel, Idling] | None = None
        self._settled: LocalModel | None = None  # there is nothing to measure any more

    def options(self, path: Path) -> EngineOptions:
        """How to load this model now. The same until the settings change, or the model was let go."""
        wanted = self._preferences.engine_options()
        with self._lock:
            if self._fitted is None or self._fitted[:2] != (path, wanted):
                self._fitted = (path, wanted, self._fit(path, wanted))
            return self._fitted[2]

    def watch(self, path: Path, model: LocalModel) -> None:
        """Look after this model from now on, in place of any before."""
        self._unwatch()
        idling = Idling(
            model,
            minutes=lambda: int(self._preferences.get("unload_after")),
            when_quiet=lambda: self._measure_once(path, model),
            each_time=self._tell_of_gpu,
        )
        with self._lock:
            self._watched = (model, idling)
        idling.start()

    def end(self) -> None:
        """Look after nothing; the next model is fitted anew."""
        self._unwatch()
        with self._lock:
            self._fitted = None

    def card_memory(self) -> int:
        """Bytes of the largest graphics card that the library found; 0 while no model is loaded."""
        watched = self._watched
        info = watched[0].loaded if watched else None
        cards = [device.total for device in info.devices if device.kind == "gpu"] if info else []
        return max(cards, default=0)

    def calibration(self, path: Path) -> Calibration | None:
        """What was measured for this model on this machine; None when nothing was, or elsewhere."""
        record = self._records.record(path)
        found = record.calibration if record else None
        return found if found and found.machine == self.machine.mark else None

    def estimate(self, path: Path) -> Footprint:
        """The memory this model should take as it would be loaded now. ModelError when its file is bad."""
        return footprint.estimate(check_model_file(path), self.options(path))

    def calibrate(
        self, path: Path, model: LocalModel, *, cancel: threading.Event | None = None
    ) -> Calibration | None:
        """Measure now, and remember; None when it was stopped. Takes seconds. May raise as the model does."""
        found = model.calibrate(self.machine, cancel=cancel)
        if found is not None:
            self._records.note(path, calibration=found)
        return found

    def _unwatch(self) -> None:
        with self._lock:
            self._note_gpu_problem()
            watched, self._watched = self._watched, None
        if watched:
            watched[1].stop()

    def _note_gpu_problem(self) -> None:
        """Under the lock: what failed for the present model is not tried again for the next."""
        if self._watched and not self.gpu_problem:
            self.gpu_problem = self._watched[0].gpu_problem

    def _tell_of_gpu(self) -> None:
        with self._lock:
            self._note_gpu_problem()
            new, self._told = bool(self.gpu_problem) and not self._told, self._told or bool(self.gpu_problem)
        if new:
            self._tell(self.gpu_problem)

    def _fit(self, path: Path, wanted: EngineOptions) -> EngineOptions:
        self._note_gpu_problem()
        offered = devices.offered_by_build()
        gpu = bool(offered) and not self.gpu_problem
        if gpu and wanted.n_gpu_layers != 0 and devices.wants_nvidia_modprobe(offered):
            try:
                self._prepare_gpu()
            except CoGenesisError as error:
                self.gpu_problem = str(error)
                gpu = False
        return tuning.resolve(wanted, self.machine, self.calibration(path), gpu=gpu)

    def _measure_once(self, path: Path, model: LocalModel) -> None:
        """In the quiet: measure unless this model was measured with this library, or the user has chosen."""
        if self._settled is model or self._busy(self.machine):
            return  # other programs at work would make fewer threads look faster
        try:
            if not self._measured(path, model.info()) and self.calibrate(path, model) is None:
                return  # somebody wanted the model: another time
        except CoGenesisError as error:
            _log.warning("calibration failed: %s", type(error).__name__)
        self._settled = model

    def _measured(self, path: Path, info: ModelInfo) -> bool:
        known = self.calibration(path)
        open_choices = tuning.open_choices(self._preferences.engine_options())
        return not open_choices or info.n_gpu_layers != 0 or (known is not None and known.build == info.build)
