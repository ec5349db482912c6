"""Process start to a lock screen that takes keys, beside a bare PySide6 window, turn by turn in the same run.

Both are timed from outside, from the moment before the process is made to the moment the file appears that it
writes when its event loop has handled a key: the bare window by the few lines below, the program where
COGENESIS_REPORT_START names that file (then it quits).
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from benchmarks.table import Row

RUNS = 7
BOUND = 3.0
TIMEOUT = 30.0

BARE = """
import os, sys
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

class Field(QLineEdit):
    def keyPressEvent(self, event):
        super().keyPressEvent(event)
        with open(os.environ["COGENESIS_REPORT_START"], "w") as file:
            file.write(self.text())
        QTimer.singleShot(0, application.quit)

application = QApplication(sys.argv)
field = Field()
field.show()
press = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")

def look():
    if field.isActiveWindow():
        timer.stop()
        application.postEvent(field, press)

timer = QTimer(interval=2)
timer.timeout.connect(look)
timer.start()
sys.exit(application.exec())
"""


def rows() -> list[Row]:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        program = [sys.executable, "-m", "cogenesis", "--home", str(_make_vault(place))]
        bare = [sys.executable, "-c", BARE]
        for command in (program, bare):  # once for the page cache
            _time_start(command, place)
        taken = [(_time_start(program, place), _time_start(bare, place)) for _ in range(RUNS)]
    ours, beside = (statistics.median(times) for times in zip(*taken, strict=True))
    return [
        Row(
            figure="start to lock screen that takes keys; bare window",
            ours=f"{ours:.2f} s",
            beside=f"{beside:.2f} s",
            ratio=ours / beside,
            bound=f"at most {BOUND:g}",
            holds=ours <= BOUND * beside,
        )
    ]


def _make_vault(place: Path) -> Path:
    home, passphrase = place / "home", place / "passphrase"
    passphrase.write_text("walk slowly under seven lanterns\n", encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "cogenesis",
        "init",
        "--home",
        str(home),
        "--passphrase-file",
        str(passphrase),
    ]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return home


def _time_start(command: list[str], place: Path) -> float:
    """Seconds from before the process is made until it reports that it takes keys."""
    report = place / "report"
    report.unlink(missing_ok=True)
    started = time.perf_counter()
    with subprocess.Popen(command, env=_environment(os.environ, report), stdin=subprocess.DEVNULL) as process:
        try:
            while not (report.exists() and report.stat().st_size):
                if process.poll() is not None and not report.exists():
                    raise RuntimeError(f"{command[1:3]} ended with {process.returncode} and no report")
                if time.perf_counter() - started > TIMEOUT:
                    raise TimeoutError(f"{command[1:3]} took more than {TIMEOUT:g} s")
                time.sleep(0.001)
            taken = time.perf_counter() - started
            process.wait(TIMEOUT)
        except BaseException:
            process.kill()
            raise
    return taken


def _environment(given: Mapping[str, str], report: Path) -> dict[str, str]:
    """Without a display the window is drawn offscreen, ours and the bare one alike."""
    shown = {} if given.get("DISPLAY") or given.get("WAYLAND_DISPLAY") else {"QT_QPA_PLATFORM": "offscreen"}
    return {**given, **shown, "COGENESIS_REPORT_START": str(report)}
