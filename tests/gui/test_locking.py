"""When the window locks, what it hides then, and what it takes off the clipboard."""

from __future__ import annotations

import queue
import shutil
import subprocess
import sys
import threading
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from staged import StagedAssistant
from staged_vault import RECOVERY_KEY

from cogenesis.errors import VaultError
from cogenesis.gui.approval import ApprovalDialog
from cogenesis.gui.system_watch import session_path

SECRET = "Write to Dr. Patel that my results came back on Tuesday."
LOGIND = "/org/freedesktop/login1 org.freedesktop.login1.Manager"
has_bus = pytest.mark.skipif(
    shutil.which("dbus-daemon") is None, reason="where there is no D-Bus, nothing is to be heard on it"
)


class Clock:
    """Time as a test wants it."""

    def __init__(self) -> None:
        self.now = self.asleep = 1000.0


@pytest.fixture
def clocked(opened):
    """An unlocked window whose watch goes by a clock of ours."""

    def make(**staged):
        assistant, window = opened(**staged)
        clock = Clock()
        idle = window.watch.idle
        idle._clock, idle._asleep = (lambda: clock.now), (lambda: clock.asleep)
        idle._slept_before = clock.asleep
        idle.touch()
        return assistant, window, clock

    return make


def texts_shown() -> list[str]:
    """Every text in any field of the program."""
    fields = [w for w in QApplication.allWidgets() if isinstance(w, QPlainTextEdit | QLineEdit)]
    return [w.toPlainText() if isinstance(w, QPlainTextEdit) else w.text() for w in fields]


def locked(qtbot, assistant, window) -> None:
    qtbot.waitUntil(lambda: assistant.state == "locked" and window.workspace is None)


def unlock(qtbot, window, text, field="passphrase") -> None:
    qtbot.keyClicks(getattr(window.first_screen, field), text)
    qtbot.keyClick(getattr(window.first_screen, field), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.workspace is not None)


def test_nobody_there_for_as_long_as_was_set_locks_and_says_so(qtbot, clocked):
    assistant, window, clock = clocked()
    clock.now += 14 * 60
    window.watch.idle.look()
    assert window.workspace is not None
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
    clock.now += 14 * 60
    window.watch.idle.look()
    assert window.workspace is not None
    clock.now += 60
    window.watch.idle.look()
    locked(qtbot, assistant, window)
    assert "15 minutes" in window.first_screen.reason.text()
    qtbot.waitUntil(lambda: not window.watch.idle.started)


def test_a_changed_setting_holds_at_once_and_none_never_locks(qtbot, clocked):
    assistant, window, clock = clocked()
    window.workspace.go("settings")
    settings = window.workspace.screen_for("settings")
    qtbot.waitUntil(lambda: "lock_after" in settings.fields)
    for typed, locks in (("0", False), ("2", True)):
        settings.fields["lock_after"].setText(typed)
        settings.store("lock_after", typed)
        qtbot.waitUntil(lambda t=typed: window.watch._minutes == float(t))
        clock.now += 200
        window.watch.idle.look()
        assert (window.workspace is None) is locks
    locked(qtbot, assistant, window)


def test_a_computer_that_slept_finds_the_vault_locked(qtbot, clocked):
    assistant, window, clock = clocked()
    clock.asleep += 1  # clocks drift
    window.watch.idle.look()
    assert window.workspace is not None
    clock.asleep += 60
    window.watch.idle.look()
    locked(qtbot, assistant, window)


def draft_until_asked(qtbot, window) -> None:
    compose = window.workspace.write.compose
    compose.instruction.setPlainText(SECRET)
    qtbot.waitUntil(lambda: compose._standing.is_on("ask") and compose.leaving.sha256)
    compose.ask_draft()
    qtbot.waitUntil(lambda: bool(window.findChildren(ApprovalDialog)))


def test_locking_hides_text_questions_and_tooltips_and_lets_go_of_what_python_held(qtbot, opened, garbage):
    garbage._timer.stop()  # it would come to it in time
    assistant, window = opened(has_endpoint=True)
    assistant.values["ask"] = True
    window.workspace.refresh()
    draft_until_asked(qtbot, window)
    window.messages.error("Dr. Patel's letter could not be read.")
    write = window.workspace.write
    held = [weakref.ref(each) for each in (write, write.compose, write.editor)]
    del write
    window.lock()
    assert window.message_bar.sentence == ""
    locked(qtbot, assistant, window)
    qtbot.waitUntil(lambda: not window.findChildren(ApprovalDialog))
    qtbot.waitUntil(lambda: not any(texts_shown()))
    qtbot.waitUntil(lambda: not any(ref() for ref in held))
    assert "Patel" not in repr(window._typed)
    assert assistant.unsent_instruction.text == SECRET


def test_what_cannot_be_kept_in_the_vault_is_not_lost_by_locking(qtbot, opened):
    assistant, window = opened()
    window.workspace.write.compose.instruction.setPlainText(SECRET)
    assistant.faults["keep_unsent"] = VaultError("The disk is full; make room and try again.")
    window.lock()
    locked(qtbot, assistant, window)
    assistant.faults.clear()
    qtbot.waitUntil(lambda: window._typed.instruction.text == SECRET)
    unlock(qtbot, window, assistant.passphrase)
    assert window.workspace.write.compose.instruction.toPlainText() == SECRET


class Clipboard:
    """The real one, which offscreen never says whose text it holds."""

    owns = True

    def ownsClipboard(self) -> bool:
        return self.owns

    def supportsSelection(self) -> bool:
        return False

    def text(self) -> str:
        return QApplication.clipboard().text()

    def clear(self) -> None:
        QApplication.clipboard().clear()


@pytest.mark.parametrize("taken_over", [False, True])
def test_copied_text_leaves_the_clipboard_after_locking(qtbot, opened, taken_over):
    _, window = opened()
    window.clipboard._clipboard = clipboard = Clipboard()
    instruction = window.workspace.write.compose.instruction
    instruction.setPlainText(SECRET)
    instruction.selectAll()
    instruction.copy()
    window.watch.clear_clipboard = 0.1
    clipboard.owns = not taken_over  # by a clipboard manager
    window.lock()
    assert clipboard.text() == SECRET
    qtbot.waitUntil(lambda: clipboard.text() == "")


def test_what_another_program_copied_stays_on_the_clipboard(qtbot, opened):
    _, window = opened()
    window.clipboard._clipboard = clipboard = Clipboard()
    QApplication.clipboard().setText(SECRET)
    clipboard.owns = False
    QApplication.clipboard().setText("from elsewhere")
    window.watch.clear_clipboard = 0.05
    window.lock()
    qtbot.waitUntil(lambda: window.clipboard._ours is None)
    assert clipboard.text() == "from elsewhere"


def test_coming_back_in_time_leaves_the_clipboard(qtbot, opened):
    assistant, window = opened()
    QApplication.clipboard().setText("one of several")
    window.watch.clear_clipboard = 60
    window.lock()
    assert window.clipboard._later.isActive()
    locked(qtbot, assistant, window)
    unlock(qtbot, window, assistant.passphrase)
    assert not window.clipboard._later.isActive()


def test_the_recovery_key_opens_and_a_new_passphrase_is_asked_for(qtbot, open_window):
    assistant = StagedAssistant(state="locked", recovery_key=RECOVERY_KEY)
    window = open_window(assistant)
    lock = window.first_screen
    qtbot.keyClick(lock._switch, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is lock.recovery_key
    qtbot.keyClicks(lock.recovery_key, "nonsense")
    qtbot.keyClick(lock.recovery_key, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "does not open" in lock._said.text())
    unlock(qtbot, window, RECOVERY_KEY, "recovery_key")
    dialog = window.workspace.screen_for("settings").vault.dialog
    new = dialog._body
    fields = [each for each in new.findChildren(QLineEdit) if each.isVisible()]
    assert [each.accessibleName() for each in fields] == ["New passphrase", "The same passphrase again"]
    for each in fields:
        qtbot.keyClicks(each, "seven green boats")
    qtbot.keyClick(fields[1], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: assistant.passphrase == "seven green boats")


@pytest.fixture
def bus(tmp_path, monkeypatch):
    """A bus of our own, as system and session bus; starts services that stand in on it."""
    address = f"unix:path={tmp_path / 'bus'}"
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1", f"--address={address}"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert daemon.stdout.readline()
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    monkeypatch.setenv("XDG_SESSION_ID", "2")
    services = []

    def start(name: str) -> Service:
        services.append(Service(address, name))
        return services[-1]

    yield start
    for service in services:
        service.end()
    daemon.terminate()
    daemon.stdout.close()
    daemon.wait(5)


class Service:
    """A program that stands in for one of the system's services."""

    def __init__(self, address: str, name: str) -> None:
        program = [sys.executable, str(Path(__file__).with_name("bus.py")), address, name]
        self._process = subprocess.Popen(
            program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
        )
        self.lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        threading.Thread(target=self._read, daemon=True).start()
        assert self.lines.get(timeout=10) == "ready"

    def _read(self) -> None:
        for line in self._process.stdout:
            self.lines.put(line.strip())

    def send(self, signal: str) -> None:
        self._process.stdin.write(signal + "\n")

    def end(self) -> None:
        self._process.stdin.close()
        self._process.terminate()
        self._process.wait(5)
        self._process.stdout.close()


@has_bus
@pytest.mark.parametrize(
    ("service", "signal"),
    [
        ("org.freedesktop.login1", f"{LOGIND} PrepareForSleep 1"),
        (
            "org.freedesktop.login1",
            "/org/freedesktop/login1/session/_32 org.freedesktop.login1.Session Lock",
        ),
        ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver org.gnome.ScreenSaver ActiveChanged 1"),
        ("org.freedesktop.ScreenSaver", "/ScreenSaver org.freedesktop.ScreenSaver ActiveChanged 1"),
    ],
)
def test_the_screen_and_sleep_lock_the_vault(qtbot, bus, opened, service, signal):
    standing_in = bus(service)
    assistant, window = opened()
    qtbot.waitUntil(lambda: {"system", "session"} <= window.watch.system.ready)
    for other in (
        "session/_37 org.freedesktop.login1.Session Lock",
        "x org.gnome.ScreenSaver ActiveChanged 0",
    ):
        standing_in.send(f"/org/freedesktop/login1/{other}")  # another's session; a screen that is opened
    qtbot.wait(100)
    assert window.workspace is not None
    standing_in.send(signal)
    locked(qtbot, assistant, window)
    assert window.first_screen.reason.text()


@has_bus
def test_the_computer_sleeps_only_once_the_keys_are_gone(qtbot, bus, opened):
    logind = bus("org.freedesktop.login1")
    assistant, window = opened()
    qtbot.waitUntil(lambda: "delay" in window.watch.system.ready)
    assert logind.lines.get(timeout=5) == "Inhibit"
    assistant.hold_lock = threading.Event()
    logind.send(f"{LOGIND} PrepareForSleep 1")
    qtbot.waitUntil(lambda: window.workspace is None)
    qtbot.wait(200)
    assert logind.lines.empty()
    assert assistant.state == "open"
    assistant.hold_lock.set()
    locked(qtbot, assistant, window)
    qtbot.waitUntil(lambda: not logind.lines.empty())
    assert logind.lines.get() == "released"
    unlock(qtbot, window, assistant.passphrase)
    qtbot.waitUntil(lambda: "delay" in window.watch.system.ready)  # and again for the next time


@has_bus
def test_with_the_setting_off_no_bus_is_listened_to(qtbot, bus, opened):
    assistant, window = opened()
    qtbot.waitUntil(lambda: bool(window.watch.system.ready))
    assistant.set_setting("lock_with_screen", "off")
    window.workspace.refresh()
    qtbot.waitUntil(lambda: not window.watch.system.ready)


@has_bus
def test_the_confined_desk_still_hears_the_system(bus, tmp_path):
    logind = bus("org.freedesktop.login1")
    script = """
import sys
from PySide6.QtCore import QCoreApplication
from cogenesis.gui.system_watch import SystemWatch
from cogenesis.processes.confinement import Role, confine
application = QCoreApplication([])
confinement = confine(Role.DESK)
assert not confinement.problems, confinement.problems
watch = SystemWatch()
watch.sleeping.connect(application.quit)
watch.start()
print("listening", flush=True)
application.exec()
watch.stop()
"""
    desk = subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert desk.stdout.readline() == "listening\n"
    assert logind.lines.get(timeout=10) == "Inhibit"
    logind.send(f"{LOGIND} PrepareForSleep 1")
    assert desk.wait(10) == 0, desk.stderr.read()
    assert logind.lines.get(timeout=5) == "released"
    desk.stdout.close()
    desk.stderr.close()


@pytest.mark.parametrize(("name", "path"), [("2", "_32"), ("c1", "c1"), ("a-b", "a_2db"), ("", "")])
def test_the_session_s_object_is_named_as_logind_does(monkeypatch, name, path):
    monkeypatch.setenv("XDG_SESSION_ID", name)
    assert session_path() == (f"/org/freedesktop/login1/session/{path}" if path else "")
