"""Keeps the local model warm: what it is going to read, it reads before it is asked to write.

After unlocking, the state of what all drafts begin with is brought back from disk, or built while nothing
else goes on, and kept. While the user types, the rest of the prompt is read, and where no cloud will be
asked, the outline is made. While a cloud sends its outline, the prompt is read up to the point that came
last. All of it gives way to whatever else the model is asked, and what fails in it is not told: it costs
time, no more.
"""

from __future__ import annotations

import contextlib
import logging
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from cogenesis.assistant.contexts import Contexts
from cogenesis.assistant.latest import Latest
from cogenesis.assistant.prefix_states import PrefixStates
from cogenesis.cogeneration.local import PlanAhead
from cogenesis.cogeneration.prompts import Job, fixed_messages, planning_messages, writing_messages
from cogenesis.cogeneration.writing import read_ahead
from cogenesis.domain import ContextItem, Instruction, Sketch
from cogenesis.errors import CoGenesisError
from cogenesis.inference.model import LocalModel
from cogenesis.inference.options import Sampling
from cogenesis.vault.vault import Vault

CHANGED_S = 5.0
"""After a change of profile or library, before the state is built anew: more changes may follow."""
LOOK_S = 0.05
PLAN_PAUSE_S = 1.0
"""After all is read, before an outline is made for what the user may still be typing."""

_log = logging.getLogger("cogenesis.assistant")


class Following:
    """Reading along with an outline that comes in point by point."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._sketch: Sketch | None = Sketch()
        self._newest = Sketch()
        self._ended = False

    def add(self, sketch: Sketch) -> None:
        """The outline as far as it has come."""
        with self._changed:
            if sketch != self._newest:
                self._sketch = self._newest = sketch
                self._changed.notify_all()

    def end(self) -> None:
        """No more will come."""
        with self._changed:
            self._ended = True
            self._changed.notify_all()

    def sketches(self, enough: threading.Event) -> Iterator[Sketch]:
        """The newest outline, each time there is a newer one."""
        while not enough.is_set():
            with self._changed:
                if self._sketch is None and not self._ended:
                    self._changed.wait(LOOK_S)
                sketch, self._sketch = self._sketch, None
                if sketch is None and self._ended:
                    return
            if sketch is not None:
                yield sketch


class Warming:
    """What is done ahead; `Assistant.warming` is the one there is. Methods may be called from any thread."""

    def __init__(
        self,
        vault: Callable[[], Vault | None],
        model: Callable[[], LocalModel],
        contexts: Contexts,
        states: PrefixStates,
        *,
        job_of: Callable[[Instruction], Job],
        plans_with: Callable[[], Sampling | None],
    ) -> None:
        """Take the ways to what the assistant owns.

        Args:
            job_of: the job of an instruction, without context.
            plans_with: how the local model makes its own outline; None where a cloud will be asked.
        """
        self._vault = vault
        self._model = model
        self._contexts = contexts
        self._states = states
        self._job_of = job_of
        self._plans_with = plans_with
        self._latest = Latest("warming")
        self._lock = threading.Lock()
        self._restoring = threading.Lock()
        self._warm: tuple[LocalModel, int | None] | None = None
        self._plan: PlanAhead | None = None
        self._stays = False
        self._abort = threading.Event()

    def begin(self) -> None:
        """After unlocking, in a program that stays: bring the kept state back, or build and keep it."""
        self._stays = True
        self._latest.want_behind(self._build)

    def end(self) -> None:
        """Before locking: stop all, and forget what was chosen."""
        self._stop_plan()
        self._abort.set()
        self._latest.end()
        self._abort = threading.Event()
        self._contexts.changed()
        self._warm = None

    def changed(self) -> None:
        """Profile or library have changed: choose anew, and build the state anew a while later."""
        self._contexts.changed()
        with self._lock:
            self._warm = None
        if self._stays and self._vault() is not None:
            self._latest.want_behind(self._build, after=CHANGED_S)

    def warm(
        self,
        instruction: Instruction,
        off: frozenset[str],
        cancel: threading.Event | None = None,
        *,
        sketch: Sketch | None = None,
        pinned: frozenset[str] = frozenset(),
    ) -> bool:
        """Read all that a draft of this instruction would begin with; whether that was done.

        With a `sketch`, up to its end; without one, and where no cloud will be asked, an outline is made.
        Waits for it; False as soon as something else takes its place. Raises nothing.
        """
        self.make_way(instruction)
        read = threading.Event()
        wanted = self._latest.want(lambda stop: self._read(instruction, (off, pinned), sketch, read, stop))
        while not wanted.over.wait(LOOK_S) and not read.is_set():
            if cancel is not None and cancel.is_set():
                wanted.cancel.set()
                return False
        return read.is_set()

    def ready(self, model: LocalModel) -> None:
        """Have the model hold what all drafts begin with, if its state is kept; quick, and raises nothing.

        Starts the worker where none runs.
        """
        vault = self._vault()
        if vault is None:
            return
        try:
            with self._restoring:
                model.info()
                if self._warm != (model, model.pid):
                    self._states.restore(vault.states, model, self._contexts.fixed(model))
                    self._warm = (model, model.pid)
        except CoGenesisError as error:
            _log.info("no state was brought back: %s", type(error).__name__)

    @contextlib.contextmanager
    def drafting(self, job: Job, *, plans: bool) -> Iterator[None]:
        """While a draft is made: nothing is built or read for others.

        An outline that is made for this very job goes on if the draft `plans`.
        """
        with self._lock:
            planning = plans and self._plan is not None and self._plan.job == job
        if not planning:
            self._stop_plan()
            self._latest.clear()
        self._latest.hold()
        try:
            yield
        finally:
            self._latest.release()

    def make_way(self, instruction: Instruction) -> None:
        """Stop the outline that is being made, unless it is for this instruction: the model is wanted."""
        with self._lock:
            plan = self._plan
        if plan is not None and plan.job.instruction != instruction:
            self._stop_plan()

    def enough(self) -> None:
        """Read no further ahead: the model is going to write."""
        self._latest.clear()

    def take_plan(self, job: Job) -> PlanAhead | None:
        """The outline that is made or being made for this job, once."""
        with self._lock:
            plan = self._plan
            if plan is None or plan.job != job:
                return None
            self._plan = None
            return plan

    @contextlib.contextmanager
    def follow(self, job: Callable[[], Job]) -> Iterator[Callable[[Sketch], None]]:
        """Read for a draft whose outline is on its way; call what it gives with all of it that has come.

        `job` gives the draft's with its context. After the outline's end the rest is read, until `enough`.
        """
        following = Following()

        def read(cancel: threading.Event) -> None:
            model = self._model()
            self.ready(model)
            found = job()
            for sketch in following.sketches(cancel):
                read_ahead(model, writing_messages(found, sketch), cancel, abort=self._abort)

        self._latest.want(read)
        try:
            yield following.add
        finally:
            following.end()

    def after_draft(self) -> None:
        """Keep the state of what the draft began with, unless it is kept already. Raises nothing.

        Nothing is read for it, except in a program that stays, and there later.
        """
        vault = self._vault()
        if vault is None:
            return
        if self._stays:
            self._latest.want_behind(self._build)
            return
        with contextlib.suppress(CoGenesisError):
            age, model = vault.states.age, self._model()
            self._keep(vault, model, self._contexts.fixed(model), age)

    def forget_model(self, path: Path) -> None:
        """Delete the states of a model whose file is about to be removed; those of a locked vault stay."""
        vault = self._vault()
        if vault is not None:
            self._states.forget_model(vault.states, path)

    def _read(
        self,
        instruction: Instruction,
        chosen: tuple[frozenset[str], frozenset[str]],
        sketch: Sketch | None,
        read: threading.Event,
        cancel: threading.Event,
    ) -> None:
        if cancel.is_set():
            return
        model = self._model()
        self.ready(model)
        job, (off, pinned) = self._job_of(instruction), chosen
        context = self._contexts.choose(instruction, model, off=off, pinned=pinned)
        with_context = job.with_context(context)
        messages = writing_messages(with_context, sketch or Sketch())
        if not read_ahead(model, messages, cancel, abort=self._abort):
            return
        sampling = self._plans_with()
        if sampling is None or sketch is not None:
            read.set()
            return
        if read_ahead(model, planning_messages(job), cancel, abort=self._abort):
            read.set()
            self._plan_ahead(model, job, with_context, sampling, cancel)

    def _plan_ahead(
        self, model: LocalModel, job: Job, with_context: Job, sampling: Sampling, cancel: threading.Event
    ) -> None:
        if cancel.wait(PLAN_PAUSE_S):
            return
        plan = PlanAhead(job)
        with self._lock:
            self._plan = plan
        sketch = plan.make(model, sampling)
        if sketch is not None:
            read_ahead(model, writing_messages(with_context, sketch), cancel, abort=self._abort)

    def _build(self, cancel: threading.Event) -> None:
        """Have the model hold what all drafts begin with, and keep its state."""
        vault = self._vault()
        if vault is None or cancel.is_set():
            return
        age, model = vault.states.age, self._model()
        self.ready(model)
        items = self._contexts.fixed(model)
        if not items:
            return
        if not read_ahead(model, fixed_messages(items), cancel, hold=True, abort=self._abort):
            return
        self._keep(vault, model, items, age)

    def _keep(self, vault: Vault, model: LocalModel, items: Sequence[ContextItem], age: int) -> None:
        if not self._states.is_kept(vault.states, model, items):
            self._states.keep(vault.states, model, items, age)

    def _stop_plan(self) -> None:
        with self._lock:
            plan, self._plan = self._plan, None
        if plan is not None:
            plan.stop()
