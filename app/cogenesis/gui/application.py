"""Starts the window, in the order confinement needs.

1. QApplication, which connects to the display: a display over TCP would be refused afterwards.
2. The desk confines itself, before any thread of ours starts and before anything private is read.
3. Lock screen or first run, from few imports, so that it takes keys at once.
4. In the background, the assistant and what it imports.

Qt must not open links or files by itself: that would go through the desktop, past the launcher and its rules.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from cogenesis.gui.garbage import GarbageCollection
from cogenesis.gui.look import dress
from cogenesis.gui.main_window import MainWindow
from cogenesis.gui.messages import Messages
from cogenesis.gui.start_report import report_start
from cogenesis.gui.tasks import Tasks
from cogenesis.gui.translating import AUTOMATIC, Translations, translate
from cogenesis.paths import Home, package_data
from cogenesis.settings import SettingsFile

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant
    from cogenesis.processes.confinement import Confinement
    from cogenesis.processes.supervision import Launcher

log = logging.getLogger("cogenesis.gui")

APP_ID = "org.cogenesis.CoGenesis"
REPORT_START = "COGENESIS_REPORT_START"
SIGNAL_LOOK_MILLISECONDS = 250
SCHEMES = [
    "http",
    "https",
    "file",
    "ftp",
    "ftps",
    "sftp",
    "ssh",
    "smb",
    "nfs",
    "afp",
    "dav",
    "davs",
    "webdav",
    "webdavs",
    "mailto",
    "tel",
    "sms",
    "callto",
    "sip",
    "xmpp",
    "irc",
    "ircs",
    "news",
    "nntp",
    "snews",
    "telnet",
    "gopher",
    "ws",
    "wss",
    "data",
    "javascript",
    "blob",
    "about",
    "chrome",
    "view-source",
    "magnet",
    "ed2k",
    "geo",
    "maps",
    "market",
    "apt",
    "appstream",
    "snap",
    "flatpak",
    "steam",
    "vnc",
    "rdp",
    "spice",
    "ldap",
    "ldaps",
    "man",
    "help",
    "info",
    "trash",
    "recent",
    "computer",
    "network",
    "admin",
    "mtp",
    "gphoto2",
    "cdda",
    "ms-settings",
    "ms-word",
    "ms-excel",
    "x-apple.systempreferences",
    "facetime",
    "itms",
    "zoommtg",
    "msteams",
    "slack",
    "tg",
    "matrix",
]

Serve = Callable[["Assistant"], Callable[[], None]]


class LinkGuard(QObject):
    """Stands in for every program Qt would start to open a URL, and starts none."""

    def install(self) -> None:
        """Take over all schemes Qt could be asked for."""
        for scheme in SCHEMES:
            QDesktopServices.setUrlHandler(scheme, self, "refuse")  # type: ignore[arg-type]  # the stub says bytes; only str works

    @Slot(QUrl)
    def refuse(self, url: QUrl) -> None:
        """Nothing is opened; links of ours go through the launcher, by name."""
        log.warning("Qt was asked to open a URL of scheme %s; refused", url.scheme()[:20])


def run(launcher: Launcher, home: Home, started: float, *, serve: Serve | None = None) -> int:
    """Show the window until it is closed; the exit status.

    Args:
        started: `time.monotonic()` when the process began, for measuring where the system does not tell.
        serve: called in the background with the assistant once it is made, to answer a second
            `cogenesis` on the same home; returns what stops it.
    """
    application = make_application(str(SettingsFile(home.settings).get("language")))
    from cogenesis.processes.confinement import Role, confine

    confinement = confine(Role.DESK)
    guard = LinkGuard(application)
    guard.install()
    garbage = GarbageCollection(application)
    tasks, messages = Tasks(), Messages()
    stops: list[Callable[[], None]] = []

    def factory() -> Assistant:
        assistant = _make_assistant(home, launcher, confinement)
        if serve is not None:
            stops.append(serve(assistant))
        return assistant

    window = MainWindow(tasks, messages, factory, has_vault=home.header.exists(), state_file=home.window)
    _catch(messages)
    window.show()
    if report := os.environ.get(REPORT_START):
        report_start(window, Path(report), started)
    QTimer.singleShot(0, window, lambda: window.setWindowIcon(QIcon(str(icon_path()))))
    status = _run_until_closed(application)
    for stop in stops:
        stop()
    window.finish()
    garbage.stop()
    return status


def make_application(language: str = AUTOMATIC) -> QApplication:
    """The QApplication with its identity, its look, and the words of a language."""
    QGuiApplication.setDesktopFileName(APP_ID)
    application = QApplication([APP_ID])
    application.setApplicationName("CoGenesis")
    application.setApplicationDisplayName("CoGenesis")
    Translations(application).show(language)
    dress(application)
    return application


def icon_path() -> Path:
    """The program's icon."""
    return package_data("resources") / "icons" / f"{APP_ID}.svg"


def _make_assistant(home: Home, launcher: Launcher, confinement: Confinement) -> Assistant:
    from cogenesis.assistant import Assistant

    return Assistant(home, launcher, confinement)


def _run_until_closed(application: QApplication) -> int:
    """Qt's loop hides Python's signals; a timer lets them through, and they close the window in order."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: application.quit())
    wake = QTimer(application)
    wake.timeout.connect(_nothing)
    wake.start(SIGNAL_LOOK_MILLISECONDS)
    return application.exec()


def _nothing() -> None:
    """Gives the interpreter a moment to handle signals."""


def _catch(messages: Messages) -> None:
    """A bug on the main thread is logged by type and place and told to the user; the window stays."""

    def handle(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        from cogenesis.gui.tasks import place_of

        place = place_of(error.with_traceback(trace))
        log.error("bug on the main thread: %s", place)
        sentence = translate(
            "Application", "Something went wrong inside CoGenesis ({place}). What you typed is still here."
        )
        messages.error(sentence.format(place=place))

    sys.excepthook = handle
