"""The local model's process fails while a user works: the text so far is kept, and the next draft works."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest

from canaries import CANARY
from cogenesis.assistant import Assistant
from cogenesis.cogeneration.events import DraftEvent, Note, Phase, Piece, SketchReady, Started
from cogenesis.domain import Draft, Instruction, Mode, Sketch
from cogenesis.errors import CoGenesisError
from cogenesis.inference import link
from cogenesis.inference.model import LocalModel
from cogenesis.paths import Home
from cogenesis.processes.confinement import Confinement, Role
from cogenesis.processes.supervision import Launcher
from faults.model_faults import Fault, some_fault
from faults.rounds import chances, rounds

TASK = Instruction(f"Thank Tom for the {CANARY} seeds", length="short")
POINTS = Sketch(("Greeting", "Closing"))
AT_HAND = {"mode": Mode.LOCAL, "sketch": POINTS}


class User:
    """Somebody with a vault, a profile and a letter, whose model may be hurt."""

    def __init__(self, folder: Path, launcher: Launcher) -> None:
        self.assistant = Assistant(Home(folder / "home"), launcher, Confinement(Role.DESK, True, 1, ()))
        self.assistant.create_vault(key_file=folder / "key")
        for key, value in (("n_ctx", "2048"), ("n_threads", "1"), ("context_tokens", "300")):
            self.assistant.set_setting(key, value)
        self.assistant.set_fact("Name", f"Maria {CANARY}")

    @property
    def model(self) -> LocalModel:
        model = self.assistant.local_models.current()
        model._link._hang_timeout = 3.0
        return model

    def pid(self) -> int | None:
        return self.model.pid

    def read(self, events: Iterator[DraftEvent], hurt: Callable[[DraftEvent], None]) -> tuple[str, str]:
        """The text that was shown, and what the user was told of a fault; "" when all went on."""
        shown, told = "", ""
        try:
            for event in events:
                if isinstance(event, Piece):
                    shown += event.text
                elif isinstance(event, Note) and "local model" in event.text:
                    told = event.text
                hurt(event)
        except CoGenesisError as error:
            told = str(error)
        return shown, told

    def newest(self) -> Draft:
        return max(self.assistant.drafts(), key=lambda draft: draft.created)

    def assert_next_draft_works(self) -> None:
        cancel = threading.Event()

        def stop(event: DraftEvent) -> None:
            if isinstance(event, Piece):
                cancel.set()

        shown, told = self.read(self.assistant.draft(TASK, **AT_HAND, cancel=cancel), stop)
        assert shown.strip()
        assert self.newest().text == shown.rstrip()
        assert told == "" or told.endswith(".")


@pytest.fixture(scope="module")
def user(tmp_path_factory: pytest.TempPathFactory) -> Iterator[User]:
    launcher = Launcher.start()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(link, "START_S", 5.0)
        made = User(tmp_path_factory.mktemp("user"), launcher)
        yield made
        made.assistant.close()
    launcher.close()


class Hurting:
    """Stages one fault at the first event that `starts` accepts, and stops the draft some words after it."""

    def __init__(self, user: User, number: int, chance: Random, starts: Callable[[DraftEvent], bool]) -> None:
        self._stage = lambda: some_fault(number, chance, user.pid, 0.7)
        self._starts = starts
        self._words_after = 0
        self.fault: Fault | None = None
        self.cancel = threading.Event()

    def __call__(self, event: DraftEvent) -> None:
        if self.fault is None:
            if self._starts(event):
                self.fault = self._stage()
        elif self.fault.done and isinstance(event, SketchReady):
            self.cancel.set()
        elif self.fault.done and isinstance(event, Piece):
            self._words_after += 1
            if self._words_after > 20:
                self.cancel.set()


STAGES: dict[str, tuple[dict[str, object], Callable[[DraftEvent], bool]]] = {
    "planning": ({"mode": Mode.LOCAL}, lambda event: isinstance(event, Phase) and event.name == "planning"),
    "reading": (AT_HAND, lambda event: isinstance(event, SketchReady)),
    "writing": (AT_HAND, lambda event: isinstance(event, Piece)),
}


@rounds(full=50, ci=1)
@pytest.mark.parametrize("stage", STAGES)
def test_a_draft_keeps_what_was_written_and_goes_on_or_says_why(user: User, stage: str, rounds: int) -> None:
    how, starts = STAGES[stage]
    told_of = 0
    for number, chance in enumerate(chances(f"draft {stage}", rounds), len(stage)):
        user.model.info()
        hurt = Hurting(user, number, chance, starts)
        events = user.assistant.draft(TASK, **how, cancel=hurt.cancel)  # type: ignore[arg-type]
        shown, told = user.read(events, hurt)
        assert hurt.fault is not None
        hurt.fault.end()
        kept = user.newest()
        assert kept.text == shown.rstrip(), hurt.fault.name
        assert told == "" or told.endswith(".")
        told_of += bool(told)
        user.assert_next_draft_works()
    assert rounds < 10 or told_of > rounds // 4


@rounds(full=50, ci=1)
def test_a_rewrite_that_fails_leaves_a_text(user: User, rounds: int) -> None:
    """What was there stays as a version, and comes back where nothing came in its place."""
    user.assert_next_draft_works()
    before = user.newest()
    user.assistant.save_draft(before.id, text="Dear Tom,\n\nthank you for the seeds.\n\nMaria", subject=None)
    before = user.assistant.draft_by_id(before.id)
    for number, chance in enumerate(chances("rewrite", rounds)):
        user.model.info()
        hurt = Hurting(user, number, chance, lambda event: isinstance(event, Started))
        shown, told = user.read(user.assistant.revise(before.id, "Make it warmer.", cancel=hurt.cancel), hurt)
        assert hurt.fault is not None
        hurt.fault.end()
        after = user.assistant.draft_by_id(before.id)
        assert after.text.strip()
        assert shown.strip() or after.text == before.text
        assert told == "" or told.endswith(".")
        assert before.text in [version.text for version in user.assistant.versions(before.id)]
        user.assistant.save_draft(before.id, text=before.text, subject=None)
    user.assert_next_draft_works()


@rounds(full=50, ci=1)
def test_a_fault_while_reading_ahead_is_not_even_seen(user: User, rounds: int) -> None:
    for number, chance in enumerate(chances("warming", rounds)):
        user.model.info()
        fault = some_fault(number, chance, user.pid, 0.5)
        user.assistant.warm(TASK)
        fault.end()
        user.assert_next_draft_works()
