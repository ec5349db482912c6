"""Cells of the voice card's tables: fixed, ticked or typed, and values of several lines in one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem

from cogenesis.gui.widgets.words import voice_word

LINE_BREAK = " / "
"""Stands for a line's end where a value of several lines is shown in one."""


def editable(table: QTableWidget) -> QTableWidget:
    """The same table, its cells to be chosen and typed in."""
    triggers = QAbstractItemView.EditTrigger
    table.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
    return table


def fixed(text: str) -> QTableWidgetItem:
    """A cell that cannot be typed in."""
    item = QTableWidgetItem(text)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    item.setToolTip(text)
    return item


def tick(name: str, *, on: bool) -> QTableWidgetItem:
    """A cell with a tick, and what a screen reader says of it."""
    item = QTableWidgetItem()
    flags = Qt.ItemFlag
    item.setFlags(flags.ItemIsEnabled | flags.ItemIsSelectable | flags.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, name)
    return item


def bold(item: QTableWidgetItem) -> QFont:
    """The font of a cell that the user set; its tooltip says so too."""
    font = item.font()
    font.setBold(True)
    return font


def on_one_line(text: str) -> str:
    """A value as it is shown."""
    return text.replace("\n", LINE_BREAK)


def stored(shown: str, choices: tuple[str, ...]) -> str:
    """A value as it is kept, of what was typed or shown."""
    text = shown.strip().replace(LINE_BREAK, "\n")
    return next((value for value in choices if text in (value, voice_word(value))), text)
