"""What the model's kept state and reading ahead are worth: from "Draft" to the first word, after a restart.

The prompt is about 1,200 tokens that are the same for every draft (their state is on disk) and 300 that
belong to this one, with an outline at hand. Each way is measured on a worker of its own, as after a start of
the program, and beside it the same prompt with nothing kept. Bounds are for the largest model at hand, see
`_models`.
"""

from __future__ import annotations

import os
import signal
import statistics
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast

from benchmarks._library import Texts
from benchmarks._models import built_in, largest
from benchmarks.table import Row
from cogenesis.assistant.cloud import Cloud
from cogenesis.assistant.contexts import Contexts
from cogenesis.assistant.drafting import Drafting
from cogenesis.assistant.orders import Order
from cogenesis.assistant.prefix_states import PrefixStates
from cogenesis.assistant.views import Preview
from cogenesis.assistant.warming import Warming
from cogenesis.cogeneration.events import Piece, SubjectLine
from cogenesis.cogeneration.prompts import Job, fixed_messages, writing_messages
from cogenesis.domain import Brief, Instruction, Level, Message, Mode, Sketch
from cogenesis.inference.model import LocalModel
from cogenesis.inference.options import EngineOptions, Sampling
from cogenesis.inference.records import ModelRecords
from cogenesis.paths import Home
from cogenesis.vault.model_states import KeptState, StateKey, memory_file
from cogenesis.vault.vault import Vault

CONTEXT_TOKENS = 2_100
FACTS = 21
PAUSE_S = 10.0
POINTS = [f"Point {number} of what is to be told" for number in range(1, 9)]
POINT_S = 1.0
"""Between two points of a cloud's outline."""
CLOUD_FIRST_S = 2.0
RESTORES = 5
RESTORE_TOKENS = 1_500
INSTRUCTION = Instruction(
    "Tell the whole team that we meet by the river on Friday at noon, that everybody brings something to "
    "eat, and ask who can take the old table along in a car",
    kind="email",
)
BOUNDS = {"waited": 1.0, "at once": 9.0, "cloud": 1.0, "restore": 0.15, "crash": 2.0}


def rows() -> list[Row]:
    with tempfile.TemporaryDirectory() as folder:
        home = Home(Path(folder) / "home")
        with Vault.create(home, key_file=Path(folder) / "key") as vault:
            _fill(vault)
            return [row for path in dict.fromkeys([built_in(), largest()]) for row in _of(vault, path)]


def _of(vault: Vault, path: Path) -> list[Row]:
    bounded, name = path == largest(), path.stem[:24]
    with _program(vault, path, keeps=False) as program:
        cold = program.first_word(Sketch(tuple(POINTS)))
    with _program(vault, path, keeps=False) as program:
        cold_point = program.first_word(None, follow=False)
    with _program(vault, path) as first:  # after those that keep nothing: they delete what is kept
        first.build()
        cached, own = first.tokens()
    with _program(vault, path) as program:
        program.begin()
        at_once = program.first_word(Sketch(tuple(POINTS)))
    with _program(vault, path) as program:
        program.begin()
        threading.Thread(target=program.warm, daemon=True).start()
        time.sleep(PAUSE_S)
        waited = program.first_word(Sketch(tuple(POINTS)))
    with _program(vault, path) as program:
        program.begin()
        after_point = program.first_word(None)
    with _program(vault, path) as program:
        restore, read = program.restore()
        program.begin()
        crash = program.crash()
    told = f"{name}: first word"
    return [
        Row(f"{told}, all cold, {cached} + {own} tokens", f"{cold:.2f} s"),
        _row(f"{told}, kept state, pressed {PAUSE_S:.0f} s after typing", waited, cold, "waited" * bounded),
        _row(f"{told}, kept state, pressed at once", at_once, cold, "at once" * bounded),
        _row(f"{told} after the last point of a cloud", after_point, cold_point, "cloud" * bounded),
        _row(
            f"{name}: {RESTORE_TOKENS} tokens of state from disk / read", restore, read, "restore" * bounded
        ),
        _row(f"{name}: crash of the worker to ready and warm", crash, cold, "crash" * bounded),
    ]


def _row(figure: str, ours: float, beside: float, bound: str) -> Row:
    most = BOUNDS.get(bound)
    return Row(
        figure,
        f"{ours:.3f} s",
        f"{beside:.2f} s cold",
        ours / beside,
        f"at most {most} s" if most else "",
        ours <= most if most else None,
    )


def _fill(vault: Vault) -> None:
    texts = Texts()
    vault.profile.set("Name", texts.people[0], ())
    for number in range(FACTS):
        vault.profile.set(f"Fact {number}", texts.sentence(12), ())
    for number in range(2):
        text = f"Hello {texts.people[number]},\n" + texts.sentence(220)
        vault.documents.add(
            f"{number}.txt", "txt", Message(f"Mail {number}", text, own=True), [(0, len(text))], (), text
        )
    note = f"The river by the old table: {texts.sentence(80)}"
    vault.documents.add("note.txt", "txt", Message("Note", note), [(0, len(note))], (), note)


@dataclass
class _Program:
    """The parts of the program that a draft needs, with a worker of its own."""

    vault: Vault
    model: LocalModel
    contexts: Contexts
    states: PrefixStates
    warming: Warming

    def begin(self) -> None:
        """What happens after unlocking, to its end."""
        self.warming.ready(self.model)

    def build(self) -> None:
        for _ in self.model.prepare(fixed_messages(self.contexts.fixed(self.model)), hold=True):
            pass
        self.warming.after_draft()
        assert self.states.is_kept(self.vault.states, self.model, self.contexts.fixed(self.model))

    def warm(self) -> None:
        self.warming.warm(INSTRUCTION, frozenset(), sketch=Sketch(tuple(POINTS)))

    def tokens(self) -> tuple[int, int]:
        """Of what all drafts begin with, and of the rest, without the template's."""
        context = self.contexts.choose(INSTRUCTION, self.model)
        job = Job(INSTRUCTION, "email", context)
        fixed, whole = fixed_messages(context.items), writing_messages(job, Sketch(tuple(POINTS)))
        cached, all_of_it = (
            sum(self.model.count([message.content for message in messages])) for messages in (fixed, whole)
        )
        return cached, all_of_it - cached

    def first_word(self, sketch: Sketch | None, *, follow: bool = True) -> float:
        """Seconds to the first word of the text: from the order, or from a cloud's last point."""
        cloud = _StagedCloud()
        drafting = Drafting(
            self.model,
            Sampling(temperature=0.0),
            vault=None,
            cloud=cast("Cloud", cloud),
            choose_context=lambda: self.contexts.choose(INSTRUCTION, self.model),
            keep_terms=lambda _: None,
            warming=self.warming if follow else None,
        )
        mode = Mode.SKETCH if sketch is None else Mode.LOCAL
        cancel = threading.Event()
        began = time.perf_counter()
        for event in drafting.draft(
            Order(INSTRUCTION, "email", mode, True, Level.BALANCED, sketch=sketch), cancel
        ):
            if isinstance(event, SubjectLine | Piece):
                now = time.perf_counter()
                cancel.set()
                return now - (cloud.ended or began)
        raise AssertionError("no word came")

    def restore(self) -> tuple[float, float]:
        """Seconds from disk to a state in use, and to read the same text."""
        text = Texts(seed=5).sentence(RESTORE_TOKENS)
        messages = fixed_messages([])
        words = text.split()
        while sum(self.model.count([" ".join(words)])) > RESTORE_TOKENS:
            del words[-10:]
        messages = [messages[0], replace(messages[1], content=" ".join(words))]
        began = time.perf_counter()
        for _ in self.model.prepare(messages):
            pass
        read = time.perf_counter() - began
        measured = self.model.state_size(messages)
        assert measured is not None
        descriptor, key = memory_file(measured.size), StateKey("00" * 32, (), (text,))
        saved = self.model.save_state(messages, descriptor=descriptor)
        assert saved is not None
        state = KeptState(descriptor, saved.size, saved.digest)
        age = self.vault.states.age
        assert self.vault.states.save(key, state, most_bytes=1 << 32, age=age)
        os.close(descriptor)
        taken = []
        for _ in range(RESTORES):
            began = time.perf_counter()
            kept = self.vault.states.load(key)
            assert kept is not None
            self.model.load_state(descriptor=kept.descriptor, size=kept.size, digest=kept.note)
            taken.append(time.perf_counter() - began)
            os.close(kept.descriptor)
        self.vault.states.forget_model(key.model)
        return statistics.median(taken), read

    def crash(self) -> float:
        """Seconds from the worker's death until one runs that has read what all drafts begin with."""
        assert self.model.pid is not None
        began = time.perf_counter()
        os.kill(self.model.pid, signal.SIGKILL)
        while self.model.alive:
            time.sleep(0.005)
        self.warming.ready(self.model)
        items = self.contexts.fixed(self.model)
        first = next(iter(self.model.prepare(fixed_messages(items), hold=True)))
        if first.done != first.total:
            raise RuntimeError(f"only {first.done} of {first.total} tokens came back")
        return time.perf_counter() - began


class _StagedCloud:
    """A cloud that sends its outline point by point; when the last one came is noted."""

    def __init__(self) -> None:
        self.ended = 0.0

    def preview(self, instruction: Instruction, level: Level, **_: Any) -> Preview:
        return Preview(instruction, Brief(level, {}, None), True, (), (), "", "", "", "")

    def ask(self, *_: Any, **__: Any) -> Iterator[str]:
        time.sleep(CLOUD_FIRST_S)
        for number, point in enumerate(POINTS, 1):
            time.sleep(POINT_S)
            yield f"{number}. {point}\n"
        self.ended = time.perf_counter()


@contextmanager
def _program(vault: Vault, path: Path, *, keeps: bool = True) -> Iterator[_Program]:
    model = LocalModel(path, EngineOptions())
    contexts = Contexts(lambda: vault, lambda _: "email", lambda: CONTEXT_TOKENS)
    records = ModelRecords(vault.home.model_records)
    states = PrefixStates(records, lambda: "auto", lambda: 4_000 if keeps else 0)
    warming = Warming(
        lambda: vault,
        lambda: model,
        contexts,
        states,
        job_of=lambda instruction: Job(instruction, "email"),
        plans_with=lambda: None,
    )
    try:
        model.info()
        yield _Program(vault, model, contexts, states, warming)
    finally:
        warming.end()
        model.close()
