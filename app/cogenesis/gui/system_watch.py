"""Hears from the system that the screen is locked or the computer goes to sleep (over D-Bus, on Linux).

While it watches it holds one of logind's delay locks, so that the vault is locked before the memory is
written to disk, not after. Nothing is asked of a bus that is not there, and none is started. A program of the
same user could send these signals too: all it could do with them is lock.
"""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot

log = logging.getLogger("cogenesis.gui")

LOGIND = "org.freedesktop.login1"
LOGIND_PATH = "/org/freedesktop/login1"
SCREEN_SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)
SYSTEM_SOCKET = "/run/dbus/system_bus_socket"
ANSWER_MILLISECONDS = 2000


class SystemWatch(QObject):
    """Listens while it is started.

    Attributes:
        ready: the buses it hears, "system" and "session", and "delay" where sleep waits for us.

    Signals:
        sleeping: the computer is about to sleep; it waits a few seconds for `stop`.
        screen_locked: the user's screen is locked.
    """

    sleeping = Signal()
    screen_locked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ready: set[str] = set()
        self._calls: list[QObject] = []
        self._delay: int | None = None

    def start(self) -> None:
        """Listen to what buses there are."""
        if self.ready:
            return
        if bus := self._connect("system", system_address()):
            self._listen(bus, f"{LOGIND}.Manager", "PrepareForSleep", SLOT("on_sleep(bool)"), LOGIND_PATH)
            self._listen(bus, f"{LOGIND}.Session", "Lock", SLOT("on_lock()"), session_path())
            self._ask_for_delay(bus)
        if bus := self._connect("session", session_address()):
            for name in SCREEN_SAVERS:
                self._listen(bus, name, "ActiveChanged", SLOT("on_screen(bool)"))

    def stop(self) -> None:
        """Listen no more, and let the computer sleep."""
        from PySide6.QtDBus import QDBusConnection

        for call in self._calls:
            call.deleteLater()
        self._calls.clear()
        if self._delay is not None:
            os.close(self._delay)
            self._delay = None
        for which in self.ready - {"delay"}:
            QDBusConnection.disconnectFromBus(self._name(which))
        self.ready.clear()

    @Slot(bool)
    def on_sleep(self, begins: bool) -> None:
        """logind's PrepareForSleep: True before sleep, False after it."""
        log.info("the computer %s", "goes to sleep" if begins else "is awake")
        self.sleeping.emit()  # after it too: the signal before it may have been missed

    @Slot()
    def on_lock(self) -> None:
        """logind's Lock of this session."""
        self.screen_locked.emit()

    @Slot(bool)
    def on_screen(self, active: bool) -> None:
        """A screen saver's ActiveChanged."""
        if active:
            self.screen_locked.emit()

    def _name(self, which: str) -> str:
        return f"cogenesis-{which}-{id(self):x}"

    def _connect(self, which: str, address: str) -> Any:
        if not address:
            return None
        from PySide6.QtDBus import QDBusConnection

        bus = QDBusConnection.connectToBus(address, self._name(which))
        if not bus.isConnected():
            log.info("no %s bus to listen to", which)
            QDBusConnection.disconnectFromBus(self._name(which))
            return None
        self.ready.add(which)
        return bus

    def _listen(self, bus: Any, interface: str, signal: str, slot: Any, path: str = "") -> None:
        sender = LOGIND if interface.startswith(LOGIND) else ""
        if not bus.connect(sender, path, interface, signal, self, slot):
            log.warning("cannot listen for %s of %s", signal, interface)

    def _ask_for_delay(self, bus: Any) -> None:
        from PySide6.QtDBus import QDBusMessage, QDBusPendingCallWatcher

        ask = QDBusMessage.createMethodCall(LOGIND, LOGIND_PATH, f"{LOGIND}.Manager", "Inhibit")
        ask.setArguments(["sleep", "CoGenesis", self.tr("The vault is locked first."), "delay"])
        call = QDBusPendingCallWatcher(bus.asyncCall(ask, ANSWER_MILLISECONDS), self)
        self._calls.append(call)
        call.finished.connect(self._on_delay)

    def _on_delay(self, call: Any) -> None:
        from PySide6.QtDBus import QDBusUnixFileDescriptor

        arguments = call.reply().arguments()
        if call in self._calls:
            self._calls.remove(call)
            if arguments and isinstance(arguments[0], QDBusUnixFileDescriptor):
                self._delay = os.dup(arguments[0].fileDescriptor())
                self.ready.add("delay")
        call.deleteLater()  # with its own copy of the descriptor


def system_address() -> str:
    """Where the system bus is, or ""."""
    told = os.environ.get("DBUS_SYSTEM_BUS_ADDRESS", "")
    return _local(told or f"unix:path={SYSTEM_SOCKET}")


def session_address() -> str:
    """Where the session bus is, or ""; never one that would be started by asking."""
    told = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    return _local(told or (f"unix:path={runtime}/bus" if runtime else ""))


def session_path() -> str:
    """This session's object of logind; "" (any session) where the environment does not name it."""
    name = os.environ.get("XDG_SESSION_ID", "")
    if not name:
        return ""
    escaped = "".join(
        char if char.isascii() and (char.isalpha() or (char.isdigit() and at > 0)) else f"_{ord(char):02x}"
        for at, char in enumerate(name)
    )
    return f"{LOGIND_PATH}/session/{escaped}"


def _local(address: str) -> str:
    """An address of a Unix socket that is there, else ""."""
    if not address.startswith("unix:"):
        return ""
    path = dict(part.split("=", 1) for part in address[5:].split(",") if "=" in part).get("path")
    return address if path is None or Path(path).exists() else ""
