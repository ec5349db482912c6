"""How long the window ever kept a user waiting, while the program is at its heaviest work.

The real window, offscreen, with all its real parts on a home made for this: import of 10,000 mails with the
library on screen, load of the model, a draft being written, search in library and drafts, and a draft of 50
pages opened, typed in, and kept. A timer of 5 ms ticks on the main thread all the while; a bare window ticks
beside it, in a process of its own, and shows what the machine does to both.

COGENESIS_STALLS_MAILS sets the number of mails; COGENESIS_STALLS_SHOW=1 tells where the main thread was.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks._mailbox import OWN_ADDRESS, write_mailbox
from benchmarks._ticks import Gap, Ticks, Watch, between, share
from benchmarks.table import Row

MAILS = int(os.environ.get("COGENESIS_STALLS_MAILS", "10000"))
SHOW = bool(os.environ.get("COGENESIS_STALLS_SHOW"))
MOST_SECONDS = 0.050
USUAL_SECONDS = 0.016
PAGES = 50
WORDS_A_PAGE = 450
PASSPHRASE = "seven green boats at anchor"
INSTRUCTION = "Write to Tom that the planting plan for the harbour park will be a week late"
TIMEOUT = 1800
_ONE = "--window"
Phases = dict[str, tuple[float, float]]


def rows() -> list[Row]:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    with tempfile.TemporaryDirectory() as folder:
        write_mailbox(Path(folder) / "mails.mbox", MAILS)
        bare = subprocess.Popen(
            [sys.executable, "-m", "benchmarks._ticks"],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        command = [sys.executable, "-m", "benchmarks.stalls", _ONE, folder]
        try:
            ran = subprocess.run(
                command, env=environment, stdout=subprocess.PIPE, text=True, check=True, timeout=TIMEOUT
            )
        finally:
            told, _ = bare.communicate(timeout=30)
    measured = json.loads(ran.stdout.splitlines()[-1])
    return list(_rows(measured["phases"], measured["gaps"], json.loads(told)))


def _rows(phases: Phases, ours: list[Gap], bare: list[Gap]) -> Iterator[Row]:
    for name, (start, end) in phases.items():
        waits, beside = between(ours, start, end), between(bare, start, end)
        longest, usual = waits[-1], share(waits, 0.95)
        yield Row(
            f"event loop's longest wait: {name}",
            f"{longest * 1000:.0f} ms",
            f"{beside[-1] * 1000:.0f} ms (bare)",
            longest / beside[-1],
            f"under {MOST_SECONDS * 1000:.0f} ms",
            longest < MOST_SECONDS,
        )
        yield Row(
            f"the same, 95th percentile of {len(waits):,}",
            f"{usual * 1000:.1f} ms",
            f"{share(beside, 0.95) * 1000:.1f} ms (bare)",
            usual / share(beside, 0.95),
            f"under {USUAL_SECONDS * 1000:.0f} ms",
            usual < USUAL_SECONDS,
        )


class _Run:
    """The window and a user who does one thing after the other."""

    def __init__(self, folder: Path) -> None:
        from cogenesis.assistant import Assistant
        from cogenesis.gui.application import make_application
        from cogenesis.gui.garbage import GarbageCollection
        from cogenesis.gui.main_window import MainWindow
        from cogenesis.gui.messages import Messages
        from cogenesis.gui.tasks import Tasks
        from cogenesis.paths import Home
        from cogenesis.processes.confinement import Role, confine
        from cogenesis.processes.supervision import Launcher

        self.phases: Phases = {}
        self._folder = folder
        self._launcher = Launcher.start()
        self._application = make_application("en")
        confinement = confine(Role.DESK)
        self._garbage = GarbageCollection(self._application)
        self._tasks = Tasks()
        self.assistant = Assistant(Home(folder / "home"), self._launcher, confinement)
        self.assistant.create_vault(passphrase=PASSPHRASE)
        self.assistant.set_fact("email", OWN_ADDRESS)
        self.assistant.stay_warm()
        self.window = MainWindow(self._tasks, Messages(), lambda: self.assistant, has_vault=False)
        self.window.show()
        self.until(lambda: self.window.assistant is not None)
        self.window._open_workspace()
        self.ticks = Ticks()
        self.watch = Watch(self.ticks, "cogenesis")

    def until(self, holds: Callable[[], bool], seconds: float = 600.0) -> None:
        """Run the event loop until something holds."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        look = QTimer(interval=20)
        look.timeout.connect(lambda: loop.quit() if holds() or time.monotonic() > end else None)
        end = time.monotonic() + seconds
        look.start()
        loop.exec()
        if not holds():
            raise TimeoutError("the program did not get there in time")

    def quiet(self, seconds: float = 0.3) -> None:
        """Run the event loop until nothing has been at work for a moment."""
        since = [time.monotonic()]

        def rested() -> bool:
            if self._tasks.busy:
                since[0] = time.monotonic()
            return time.monotonic() - since[0] > seconds

        self.until(rested)

    def phase(self, name: str, act: Callable[[], None]) -> None:
        """Do something, and note when it began and ended."""
        self.watch.places.clear()
        start = time.monotonic()
        act()
        self.phases[name] = (start, time.monotonic())
        if SHOW:
            for place, times in self.watch.places.most_common(8):
                print(f"{name}: {times:4d}  {place}", file=sys.stderr)

    def run(self) -> None:
        """All of it."""
        workspace = self.window.workspace
        assert workspace is not None
        self.quiet()
        self.ticks.start()
        if SHOW:
            self.watch.start()
        self.phase(f"import of {MAILS:,} mails", self._import)
        self.phase("load of the model", self._load)
        self.phase("a draft being written", self._draft)
        self.phase("search", self._search)
        self._keep_long_draft()
        self.phase(f"a draft of {PAGES} pages", self._long_draft)
        self._tasks.close()
        self._garbage.stop()
        self.assistant.close()
        self._launcher.close()

    def _import(self) -> None:
        self.window.workspace.go("library")
        library = self.window.workspace.screen_for("library")
        library.import_paths([self._folder / "mails.mbox"])
        self.until(lambda: not library._task.running)
        self.quiet()

    def _load(self) -> None:
        self.window.workspace.go("write")
        compose = self.window.workspace.write.compose
        compose.instruction.setPlainText(INSTRUCTION)
        self.quiet()

    def _draft(self) -> None:
        write = self.window.workspace.write
        write.compose.ask_draft()
        self.until(lambda: not write.running)
        self.quiet()

    def _search(self) -> None:
        for key in ("library", "drafts"):
            self.window.workspace.go(key)
            screen = self.window.workspace.screen_for(key)
            field = screen.list.words if key == "library" else screen.search
            for word in ("t", "th", "the", "", "planting", "harbour", ""):
                field.setText(word)
                self.until_after(0.25)
                self.quiet(0.1)

    def until_after(self, seconds: float) -> None:
        """Run the event loop for a while."""
        end = time.monotonic() + seconds
        self.until(lambda: time.monotonic() > end)

    def _keep_long_draft(self) -> None:
        words = " ".join(INSTRUCTION.split()[3:])
        paragraph = " ".join([words.capitalize() + "."] * 6)
        count = PAGES * WORDS_A_PAGE // len(paragraph.split())
        draft = self.assistant.drafts()[0]
        self.assistant.save_draft(draft.id, text="\n\n".join([paragraph] * count), subject="Long")

    def _long_draft(self) -> None:
        workspace = self.window.workspace
        workspace.go("drafts")
        drafts = workspace.screen_for("drafts")
        self.quiet()
        drafts.open_row(0)
        self.until(lambda: len(workspace.write.editor.text.toPlainText()) > PAGES * 1000)
        self.quiet()
        text = workspace.write.editor.text
        for key in "A word more. " * 4:
            text.insertPlainText(key)
            self.until_after(0.05)
        self.until_after(1.2)  # kept after a pause
        self.quiet()
        workspace.write.editor.versions_button.click()
        self.quiet()


def main(arguments: list[str]) -> int:
    if arguments[:1] != [_ONE]:
        return 2
    run = _Run(Path(arguments[1]))
    run.run()
    print(json.dumps({"phases": run.phases, "gaps": run.ticks.gaps}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
