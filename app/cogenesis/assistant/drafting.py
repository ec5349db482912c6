"""From an instruction to a kept draft: which mode, where the sketch comes from, and what happens on a fault.

What only helps fails open: with no usable answer from the endpoint the local model plans by itself and a
note says so; and where the local model's process ends while it writes, another goes on with the text, once.
What could leave fails closed: see `cloud`.
"""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable, Generator, Iterator

from cogenesis.assistant.cloud import Cloud
from cogenesis.assistant.keeper import DraftKeeper
from cogenesis.assistant.orders import Order
from cogenesis.assistant.styling import documents_behind
from cogenesis.assistant.views import Preview
from cogenesis.assistant.warming import Warming
from cogenesis.cogeneration import local as local_mode
from cogenesis.cogeneration.events import (
    Done,
    DraftEvent,
    Note,
    Phase,
    Piece,
    SketchPoint,
    SketchReady,
    Started,
    SubjectLine,
    Timings,
)
from cogenesis.cogeneration.local import PlanEvent
from cogenesis.cogeneration.prompts import Job
from cogenesis.cogeneration.sketch import SketchReader
from cogenesis.cogeneration.writing import write
from cogenesis.domain import Context, Draft, Mode, Sketch
from cogenesis.errors import Cancelled, EndpointError, LimitReached, ModelError, Refused, WorkerDied
from cogenesis.inference import events as local
from cogenesis.inference.model import LocalModel
from cogenesis.inference.options import Sampling
from cogenesis.vault.vault import Vault

WENT_ON = "{error} The draft goes on by itself."


class Drafting:
    """Makes drafts with one model, and, where there are any, one vault and one cloud."""

    def __init__(
        self,
        model: LocalModel,
        sampling: Sampling,
        *,
        vault: Vault | None,
        cloud: Cloud | None,
        choose_context: Callable[[], Context],
        keep_terms: Callable[[Draft], None],
        warming: Warming | None = None,
    ) -> None:
        """Take what drafts are made with; `warming` has the model read ahead while a cloud is asked."""
        self._model = model
        self._sampling = sampling
        self._vault = vault
        self._cloud = cloud
        self._choose_context = choose_context
        self._keep_terms = keep_terms
        self._warming = warming

    def draft(self, order: Order, cancel: threading.Event) -> Iterator[DraftEvent]:
        """The whole life of one draft; Done is the last event unless an error is raised.

        The text so far is kept whatever ends it. Raises ModelError or WorkerDied when the local model fails.
        """
        stopwatch = Stopwatch()
        keeper = self._keeper(order)
        finished = False
        try:
            with self._in_front(order):
                yield Started(keeper.draft.id)
                yield from self._make(order, keeper, stopwatch, cancel)
                finished = not cancel.is_set()
        except Cancelled:
            pass
        finally:
            draft = keeper.finish("done" if finished else "stopped")
            self._keep_terms(draft)
        yield Done(draft, stopwatch.timings())

    def sketch(self, order: Order, cancel: threading.Event) -> Iterator[DraftEvent]:
        """Only the outline; the last event is SketchReady."""
        job = Job(order.instruction, order.kind)
        draft_id = order.draft_id
        sketch = yield from self._find_sketch(order, job, draft_id, cancel)
        yield SketchReady(sketch[0])

    def _keeper(self, order: Order) -> DraftKeeper:
        if order.draft_id and self._vault is not None:
            return DraftKeeper(self._vault.drafts.get(order.draft_id), self._vault)
        return DraftKeeper.begin(
            self._vault, order.instruction, mode=order.mode, level=order.level, kind=order.kind
        )

    def _make(
        self, order: Order, keeper: DraftKeeper, stopwatch: Stopwatch, cancel: threading.Event
    ) -> Iterator[DraftEvent]:
        job = Job(order.instruction, order.kind)
        sketch, mode = order.sketch, order.mode
        if sketch is None:
            sketch, mode = yield from self._find_sketch(order, job, keeper.draft.id or order.draft_id, cancel)
        keeper.set_sketch(sketch, mode)
        yield SketchReady(sketch)
        if cancel.is_set():
            raise Cancelled
        yield from self._loading()
        self._warm_up()
        job = job.with_context(self._choose_context())
        self._note_sources(keeper.draft.id, job.context)
        yield from map(Note, job.context.notes)
        yield from self._write(job, sketch, keeper, stopwatch, cancel)

    def _write(
        self, job: Job, sketch: Sketch, keeper: DraftKeeper, stopwatch: Stopwatch, cancel: threading.Event
    ) -> Iterator[DraftEvent]:
        """Write; when the model's process ends, have another go on behind the text there is, once."""
        try:
            events = write(job, sketch, self._model, self._sampling, cancel)
            yield from self._keep(events, keeper, stopwatch)
            return
        except WorkerDied as error:
            if cancel.is_set() or not self._starts_again():
                raise
            yield Note(WENT_ON.format(error=error))
        subject, text = keeper.draft.subject, keeper.draft.text
        events = write(job, sketch, self._model, self._sampling, cancel, subject=subject, text=text)
        yield from self._keep(events, keeper, stopwatch)

    def _loading(self) -> Iterator[Phase]:
        if not self._model.alive:
            yield Phase("loading")

    def _starts_again(self) -> bool:
        """Start the model's process again, with what it had read as far as that is kept; whether it runs."""
        try:
            self._model.info()
        except (ModelError, WorkerDied):
            return False
        self._warm_up()
        return True

    def _warm_up(self) -> None:
        """Before the model writes: have it hold what is kept, and read ahead no further."""
        if self._warming is not None:
            self._warming.enough()
            self._warming.ready(self._model)

    def _in_front(self, order: Order) -> contextlib.AbstractContextManager[None]:
        job = Job(order.instruction, order.kind)
        plans = order.sketch is None and order.mode is Mode.LOCAL
        return contextlib.nullcontext() if self._warming is None else self._warming.drafting(job, plans=plans)

    def _note_sources(self, draft_id: str, context: Context) -> None:
        """Note which documents the draft is made with, so that forgetting one of them finds it."""
        if self._vault is not None and draft_id:
            documents = [*_numbers(context, "voice"), *documents_behind(self._vault, context)]
            self._vault.drafts.note_sources(
                draft_id, documents=documents, passages=_numbers(context, "passage")
            )
            self._vault.origins.note(draft_id, [(item.key, item.fixed) for item in context.items])

    def _find_sketch(
        self, order: Order, job: Job, draft_id: str | None, cancel: threading.Event
    ) -> Generator[DraftEvent, None, tuple[Sketch, Mode]]:
        if order.mode is Mode.SKETCH:
            sketch = yield from self._from_cloud(order, draft_id, cancel)
            if sketch is not None:
                return sketch, Mode.SKETCH
        if cancel.is_set():
            raise Cancelled
        yield Phase("planning")
        for event in self._plan(job, cancel):
            if isinstance(event, SketchReady):
                return event.sketch, Mode.LOCAL
            yield event
        return Sketch(), Mode.LOCAL

    def _plan(self, job: Job, cancel: threading.Event) -> Iterator[PlanEvent | Note]:
        """The outline that was made ahead, as far as it is whole; else one made now."""
        ahead = self._warming.take_plan(job) if self._warming is not None else None
        if ahead is not None:
            for event in ahead.events(cancel):
                yield event
                if isinstance(event, SketchReady):
                    return
            if cancel.is_set():
                return
        if self._warming is not None:
            self._warming.enough()
        yield from self._loading()
        try:
            yield from local_mode.plan(job, self._model, self._sampling, cancel)
            return
        except WorkerDied as error:
            if cancel.is_set() or not self._starts_again():
                raise
            yield Note(WENT_ON.format(error=error))
        yield from local_mode.plan(job, self._model, self._sampling, cancel)

    def _from_cloud(
        self, order: Order, draft_id: str | None, cancel: threading.Event
    ) -> Generator[DraftEvent, None, Sketch | None]:
        """The cloud's outline, or None to go on locally; whatever the reason, the user has been told it."""
        assert self._cloud is not None
        preview = self._preview(self._cloud, order)
        if cancel.is_set():
            raise Cancelled
        if not preview.cleared:
            if order.mode_chosen:
                raise Refused(preview.reason)
            yield Note(f"{preview.reason} Nothing was sent; the local model plans by itself.")
            return None
        if preview.note:
            yield Note(preview.note)
        if _decision(order, preview) == "local":
            return None
        yield Phase("asking")
        reader = SketchReader()
        answer = self._cloud.ask(preview, draft_id=draft_id, cancel=cancel)
        try:
            with self._reading_meanwhile(order) as read, contextlib.closing(answer):
                for untrusted_text in answer:
                    points = reader.feed(untrusted_text)
                    read(reader.sketch)
                    yield from map(SketchPoint, points)
                    if reader.full:
                        break
        except (EndpointError, WorkerDied, LimitReached) as error:
            yield _going_on(error, order)
            return None
        yield from map(SketchPoint, reader.finish())
        if not reader.sketch.points:
            yield Note(
                "The endpoint answered without anything that reads as a sketch. The local model goes on."
            )
            return None
        return reader.sketch

    def _preview(self, cloud: Cloud, order: Order) -> Preview:
        """The request, with the sensitive words that the user lets pass when asked; the others stay here."""
        preview = cloud.preview(order.instruction, order.level)
        if order.ask_topics is None or not preview.held_topics:
            return preview
        let = order.ask_topics(preview.held_topics)
        return cloud.preview(order.instruction, order.level, topics=let) if let else preview

    def _keep(
        self,
        events: Iterator[Phase | SubjectLine | Piece | local.Finished],
        keeper: DraftKeeper,
        stopwatch: Stopwatch,
    ) -> Iterator[DraftEvent]:
        for event in events:
            match event:
                case SubjectLine(text, whole):
                    stopwatch.first_word()
                    if whole:
                        keeper.set_subject(text)
                case Piece(text):
                    stopwatch.first_word()
                    keeper.add(text)
                case local.Finished():
                    stopwatch.finished(event.new_tokens, event.decode_s)
                    continue
            yield event

    def _reading_meanwhile(self, order: Order) -> contextlib.AbstractContextManager[Callable[[Sketch], None]]:
        """Have the local model read while the cloud answers; a fault in it is told when it is needed."""
        if self._warming is None:
            return contextlib.nullcontext(lambda _: None)
        job = Job(order.instruction, order.kind)
        return self._warming.follow(lambda: job.with_context(self._choose_context()))


def _numbers(context: Context, sort: str) -> list[int]:
    """The numbers in the keys of one sort of items, such as "passage:17"."""
    keys = [item.key.partition(":") for item in context.items]
    return [int(number) for name, _, number in keys if name == sort]


def _going_on(error: EndpointError | WorkerDied | LimitReached, order: Order) -> Note:
    """What to tell where no outline came; a limit is an error where the cloud was asked for by name."""
    if isinstance(error, LimitReached):
        if order.mode_chosen:
            raise error
        return Note(str(error))
    return Note(f"{error} The local model goes on alone.")


def _decision(order: Order, preview: Preview) -> str:
    if order.approved_sha256 is not None:
        sha256, at, url = order.approved_sha256.strip().partition("@")
        if at and url != preview.url:
            raise Refused(
                f"The request would go to {preview.url}, not to the address you approved. Nothing was sent; "
                "look at it with `cogenesis brief` and approve it again."
            )
        if sha256.lower() != preview.sha256:
            raise Refused(
                "The request is not the one you approved: its SHA-256 is now "
                f"{preview.sha256}. Nothing was sent; look at it with `cogenesis brief` and approve it again."
            )
        return "send"
    decision = order.approve(preview) if order.approve else "send"
    if decision not in ("send", "local"):
        raise Cancelled("Nothing was sent.")
    return decision


class Stopwatch:
    """Timings of one draft, in seconds from its start."""

    def __init__(self) -> None:
        self._start = time.monotonic()
        self._first: float | None = None
        self._rate = 0.0

    def first_word(self) -> None:
        if self._first is None:
            self._first = time.monotonic() - self._start

    def finished(self, tokens: int, seconds: float) -> None:
        self._rate = tokens / seconds if seconds > 0 else 0.0

    def timings(self) -> Timings:
        total = time.monotonic() - self._start
        return Timings(round(self._first or total, 3), round(total, 3), round(self._rate, 2))
