"""The gateway for background work, and Qt's own traps."""

from __future__ import annotations

import sys
import threading

import pytest
import shiboken6
from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from cogenesis.errors import Cancelled, CoGenesisError
from cogenesis.gui.application import LinkGuard
from cogenesis.gui.look import DARK, LIGHT
from cogenesis.gui.tasks import Lane, Work, stream


@pytest.fixture
def heard(qtbot, tasks):
    """Runs work to its end; what was heard of it, in order."""

    def run(work, owner=None):
        notes = []
        kept = owner or QObject()
        tasks.run(
            work,
            owner=kept,
            on_done=lambda value: notes.append(("done", value)),
            on_report=lambda value: notes.append(("report", value)),
            on_error=lambda sentence: notes.append(("error", sentence)),
            on_cancelled=lambda: notes.append(("cancelled", None)),
            on_end=lambda: notes.append(("end", None)),
        )
        qtbot.waitUntil(lambda: not tasks.busy)
        return notes

    return run


def raising(error):
    def call(_):
        raise error

    return Work("raising", Lane.WIDE, call)


def test_items_come_in_order_and_the_end_comes_last(heard):
    notes = heard(stream("numbers", Lane.WIDE, lambda _: iter(range(5000))))
    assert notes == [*(("report", n) for n in range(5000)), ("done", None), ("end", None)]


def test_callbacks_run_on_the_main_thread(qtbot, tasks):
    where = []
    owner = QObject()
    work = Work("where", Lane.WIDE, lambda _: threading.current_thread())
    tasks.run(work, owner=owner, on_done=lambda ran: where.extend((ran, threading.current_thread())))
    qtbot.waitUntil(lambda: len(where) == 2)
    assert where[0] is not threading.main_thread()
    assert where[1] is threading.main_thread()


def test_the_vault_lane_keeps_its_order(qtbot, tasks):
    done = []
    owner = QObject()
    for number in range(50):
        work = Work("one", Lane.VAULT, lambda _, n=number: done.append(n))
        tasks.run(work, owner=owner)
    qtbot.waitUntil(lambda: not tasks.busy)
    assert done == list(range(50))


def test_cancelled_is_an_outcome_and_no_error(heard):
    assert heard(raising(Cancelled())) == [("cancelled", None), ("end", None)]


def test_a_failure_is_its_sentence_and_a_bug_never_shows_its_values(heard):
    assert heard(raising(CoGenesisError("Try again."))) == [("error", "Try again."), ("end", None)]
    [(kind, sentence), _] = heard(raising(ValueError("secret of mine")))
    assert kind == "error"
    assert "ValueError" in sentence
    assert "secret" not in sentence


def test_an_error_nobody_handles_reaches_the_user(qtbot, tasks):
    owner = QObject()
    with qtbot.waitSignal(tasks.failed) as failed:
        tasks.run(raising(CoGenesisError("Try again.")), owner=owner)
    assert failed.args == ["Try again."]


def test_an_owner_that_is_gone_is_not_called(heard, qtbot, tasks):
    owner = QObject()
    shiboken6.delete(owner)
    assert heard(Work("late", Lane.WIDE, lambda _: 1), owner) == []


def test_closing_cancels_what_lasts(qtbot, tasks):
    started = threading.Event()
    owner = QObject()

    def call(reporter):
        started.set()
        assert reporter.cancel.wait(10)
        raise Cancelled

    tasks.run(Work("long", Lane.WIDE, call), owner=owner)
    assert started.wait(5)
    assert tasks.close()


def test_qt_opens_no_link_by_itself(qapp, caplog):
    guard = LinkGuard(qapp)
    guard.install()
    for address in ("https://example.org/private", "file:///etc/hostname", "mailto:a@example.org"):
        assert QDesktopServices.openUrl(QUrl(address)) is True  # handled, by us
    assert len(caplog.records) == 3
    assert "private" not in caplog.text
    shiboken6.delete(guard)


def test_calls_into_qt_leave_the_count_of_none_alone(qtbot):
    """PySide6 6.12.0 drops one reference to None with each void call; some thousands end the interpreter."""
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for _ in range(1000):
        widget.update()
    assert abs(sys.getrefcount(None) - before) < 100


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_text_can_be_read_on_its_ground(colours):
    def light(colour):
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    def contrast(one, other):
        dark, bright = sorted((light(one), light(other)))
        return (bright + 0.05) / (dark + 0.05)

    grounds = (colours.window, colours.side, colours.base, colours.raised)
    pairs = [(ink, ground) for ink in (colours.text, colours.quiet, colours.accent) for ground in grounds]
    pairs += [
        (colours.on_accent, colours.accent),
        (colours.text, colours.mark),
        (colours.text, colours.accent_ground),
    ]
    pairs += [(colours.error, colours.window), (colours.text, colours.error_ground)]
    assert [pair for pair in pairs if contrast(*pair) < 4.5] == []
