"""Walks through every screen of an open window, for screenshots and for the tests that look at all of them.

Screens are found in the window itself: what stands in the navigation, and the tabs on each screen. A screen
that is added there is on the tour without a word here; what opens out of a draft is named.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QTabBar, QWidget

from cogenesis.gui.main_window import MainWindow
from cogenesis.gui.workspace import Workspace

Settle = Callable[[], None]
"""Lets the window finish what it is at."""


def screens(window: MainWindow, settle: Settle) -> Iterator[str]:
    """Show one screen after the other, and give its name when it stands."""
    workspace = window.workspace
    assert workspace is not None, "the tour wants an unlocked window"
    for key in navigation(workspace):
        workspace.go(key)
        settle()
        yield key
        yield from _tabs(workspace.screen_for(key), key, settle)
    yield from _draft(workspace, settle)


def navigation(workspace: Workspace) -> list[str]:
    """The keys of the screens, in their order."""
    items = (workspace.navigation.item(index) for index in range(workspace.navigation.count()))
    return [item.data(Qt.ItemDataRole.UserRole) for item in items]


def _tabs(screen: QWidget, key: str, settle: Settle) -> Iterator[str]:
    for bar in screen.findChildren(QTabBar):
        if not bar.isVisible():
            continue
        for index in range(1, bar.count()):
            bar.setCurrentIndex(index)
            settle()
            yield f"{key}-{index + 1}"
        bar.setCurrentIndex(0)


def _draft(workspace: Workspace, settle: Settle) -> Iterator[str]:
    """The newest draft, and each panel that a button beside it opens."""
    workspace.go("drafts")
    settle()
    drafts = workspace.screen_for("drafts")
    drafts.open_row(0)  # type: ignore[attr-defined]
    settle()
    yield "draft"
    for index, button in enumerate(_openers(workspace.write.editor), 1):
        button.click()
        settle()
        yield f"draft-panel-{index}"
        if button.isVisible() and button.isCheckable() and button.isChecked():
            button.click()
    workspace.write.show_compose()
    settle()


def _openers(editor: QWidget) -> list[QAbstractButton]:
    """Buttons that show or hide something of the draft: those that stay pressed, and the versions'."""
    made = [button for button in editor.findChildren(QAbstractButton) if button.isCheckable()]
    shown = [button for button in made if button.isVisible() and button.isEnabled()]
    return shown or [editor.versions_button]  # type: ignore[attr-defined]
