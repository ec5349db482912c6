"""Every screen, in every language: it can be used by keys and heard, and no text is cut off or covered."""

from __future__ import annotations

import itertools

import pytest
from looking import LongWords, mirrored, misfits, unnamed, unreachable, wanting
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from cogenesis.gui.look import DARK, LIGHT, Colours
from cogenesis.gui.translating import CATALOGUES, Translations
from tools import tour

COMMON = (1180, 780)
HALF = (960, 600)
"""All the room a common screen has at 200 %."""
WRITTEN = "Write to Dr. Patel that I have to move Tuesday's appointment because of Anna's recital."


@pytest.fixture
def speak(qapp):
    """Shows the window in a language; "long" is none that is spoken."""
    translations, long, locale = Translations(qapp), LongWords(), QLocale()

    def choose(language: str) -> None:
        if language == "long":
            qapp.installTranslator(long)
        else:
            translations.show(language)

    yield choose
    qapp.removeTranslator(long)
    translations.remove()
    QLocale.setDefault(locale)


@pytest.fixture
def settle(qtbot, tasks):
    def wait() -> None:
        qtbot.waitUntil(lambda: not tasks.busy)
        for _ in range(3):
            QApplication.processEvents()

    return wait


@pytest.fixture
def furnished(qtbot, opened, settle):
    """A window with a draft in it, unlocked."""

    def make():
        _, window = opened(has_endpoint=True)
        compose = window.workspace.write.compose
        compose.instruction.setPlainText(WRITTEN)
        with qtbot.waitSignal(window.workspace.write.draft_ready):
            compose.ask_draft()
        settle()
        window.workspace.write.show_compose()
        return window

    return make


def test_every_control_of_every_screen_has_a_name_and_a_role_and_is_reached_by_tab(furnished, settle):
    window = furnished()
    found = {}
    for name in tour.screens(window, settle):
        window.activateWindow()
        found |= {f"{name}: {problem}": None for problem in (*unnamed(window), *unreachable(window))}
    assert not found, "\n".join(found)


@pytest.mark.parametrize("language", ["long", *CATALOGUES])
def test_no_text_is_cut_off_or_covered(furnished, settle, speak, language):
    speak(language)
    window = furnished()
    found = []
    for size in (COMMON,) if language == "long" else (COMMON, HALF):
        for name in tour.screens(window, settle):
            window.resize(*size)
            QApplication.processEvents()
            if (window.width(), window.height()) != size:
                greedy = ", ".join(wanting(window, *size))
                found.append(f"{name} {size}: wants {window.width()} x {window.height()}: {greedy}")
            found += [f"{name} {size}: {problem}" for problem in misfits(window)]
    assert not found, "\n".join(found)


def test_from_right_to_left_the_window_is_mirrored_and_nothing_is_cut_off(furnished, settle, qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        window = furnished()
        found = [f"{name}: {problem}" for name in tour.screens(window, settle) for problem in misfits(window)]
        assert not found, "\n".join(found)
        workspace = window.workspace
        assert mirrored(window, workspace.navigation, workspace.write.compose.instruction)
        assert mirrored(window, workspace.write.compose.instruction, workspace.write.compose.leaving)
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_what_does_not_fit_is_found(qtbot):
    """The measure itself."""
    from cogenesis.gui.widgets.forms import column

    long, low, covered = (
        QLabel("a text with no room " * 5),
        QLabel("several words " * 30),
        QPushButton("Covered"),
    )
    low.setWordWrap(True)
    holder = QLabel()
    holder.setLayout(column(long, low, covered))
    qtbot.addWidget(holder)
    holder.setFixedSize(400, 300)
    holder.show()
    long.setFixedWidth(50)
    low.setFixedHeight(12)
    QApplication.processEvents()
    covered.setGeometry(low.geometry().adjusted(0, 0, 0, 30))
    kinds = [problem.partition(":")[0] for problem in misfits(holder)]
    assert sorted(kinds) == ["cut off", "cut off", "overlap"]


def test_a_control_that_is_silent_or_out_of_reach_is_found(qtbot):
    from cogenesis.gui.widgets.forms import column, line

    silent, apart, ordinary = QPushButton(), QPushButton("Apart"), line("Ordinary")
    apart.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    holder = QLabel()
    holder.setLayout(column(silent, apart, ordinary))
    qtbot.addWidget(holder)
    with qtbot.waitActive(holder):
        holder.show()
    ordinary.setFocus()
    assert [text.split(" in ")[0] for text in unnamed(holder)] == ["QPushButton ''"]
    assert [text.split(" in ")[0] for text in unreachable(holder)] == ["QPushButton 'Apart'"]


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_text_on_every_ground_has_the_contrast_that_aa_wants(colours):
    grounds = ("window", "side", "base", "raised", "accent_ground", "error_ground", "mark")
    inks = [(ink, ground) for ink in ("text", "error", "accent") for ground in grounds if ground != "mark"]
    inks += [("quiet", ground) for ground in grounds if ground != "mark"]
    inks += [("text", "mark"), ("on_accent", "accent")]
    weak = [pair for pair in inks if contrast(*(getattr(colours, name) for name in pair)) < 4.5]
    weak += [ground for ground, colour in colours.grounds.items() if contrast(colours.text, colour) < 4.5]
    weak += [line for line, colour in colours.underlines.items() if contrast(colour, colours.base) < 3]
    assert weak == []
    assert all(len(set(pair)) == 2 for pair in itertools.combinations(colours.grounds.values(), 2))


def test_both_schemes_have_the_same_marks():
    assert LIGHT.grounds.keys() == DARK.grounds.keys()
    assert LIGHT.underlines.keys() == DARK.underlines.keys()
    assert isinstance(LIGHT, Colours)


def contrast(one: str, other: str) -> float:
    """Of two colours, by WCAG 2."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
