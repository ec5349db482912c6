"""Tables of whole rows, and the question before something is deleted."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMessageBox,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)


def plain_table(name: str, headers: list[str], *, wide: int) -> QTableWidget:
    """A table of whole rows to choose from; column `wide` takes the room."""
    table = QTableWidget(0, len(headers))
    table.setAccessibleName(name)
    table.setHorizontalHeaderLabels(headers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(32)
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
    return table


def fill_table(table: QTableWidget, rows: Sequence[tuple[str, ...]]) -> None:
    """Show these rows; the current row stays where it was."""
    current = max(table.currentRow(), 0)
    table.setRowCount(len(rows))
    for index, texts in enumerate(rows):
        for at, text in enumerate(texts):
            table.setItem(index, at, QTableWidgetItem(text))
    if rows:
        table.setCurrentCell(min(current, len(rows) - 1), 0)


def ask(owner: QWidget, question: str, yes: str, on_yes: Callable[[], object]) -> QMessageBox:
    """A question with one dangerous answer; leaving it is the default."""
    box = QMessageBox(QMessageBox.Icon.NoIcon, "CoGenesis", question, parent=owner)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    agree = box.addButton(yes, QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    agree.clicked.connect(lambda _=False: on_yes())
    box.open()
    return box
