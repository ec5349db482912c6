"""The sheet of keys, made from the shortcuts that stand in the window; and what program this is."""

from __future__ import annotations

import platform

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QTableWidget, QTableWidgetItem, QWidget

from cogenesis import __version__
from cogenesis.gui.widgets.forms import button, column, prose, row, subheading

WIDTH, HEIGHT = 560, 520


class ShortcutSheet(QDialog):
    """Lists each key once, with what it does where that is known, else with the part it belongs to."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        self.keys = QTableWidget(0, 2)
        self.keys.setAccessibleName(self.tr("Keys and what they do"))
        self.keys.setHorizontalHeaderLabels([self.tr("Keys"), self.tr("What they do")])
        self.keys.verticalHeader().hide()
        self.keys.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.keys.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.keys.setTabKeyNavigation(False)
        self.keys.horizontalHeader().setStretchLastSection(True)
        for keys, meaning in self._rows(owner):
            at = self.keys.rowCount()
            self.keys.insertRow(at)
            self.keys.setItem(at, 0, QTableWidgetItem(keys))
            self.keys.setItem(at, 1, QTableWidgetItem(meaning))
        self.keys.resizeColumnsToContents()
        close = button(self.tr("&Close"), self.accept, look="primary")
        about = self.tr("CoGenesis {version}, licence Apache-2.0. Python {python}, Qt {qt}.")
        said = about.format(version=__version__, python=platform.python_version(), qt=qt_version)
        hint = self.tr(
            "Alt and an underlined letter press that button. What is confined is shown in Settings, under "
            "“This computer”."
        )
        layout = column(
            subheading(self.tr("Keys")),
            self.keys,
            prose(hint, look="quiet"),
            prose(said, look="quiet"),
            row(None, close),
            spacing=12,
        )
        layout.setContentsMargins(22, 20, 22, 18)
        self.setLayout(layout)
        self.resize(WIDTH, HEIGHT)
        self.keys.setFocus()

    def _rows(self, window: QWidget) -> list[tuple[str, str]]:
        known = self._known()
        rows: dict[str, str] = {}
        for each in window.findChildren(QShortcut):
            plain = each.key().toString(QKeySequence.SequenceFormat.PortableText)
            shown = each.key().toString(QKeySequence.SequenceFormat.NativeText)
            parent = each.parent()
            part = parent.accessibleName() if isinstance(parent, QWidget) else ""
            meaning = known.get(plain) or each.whatsThis() or part
            if shown and meaning:
                rows.setdefault(shown, meaning)
        return sorted(rows.items())

    def _known(self) -> dict[str, str]:
        screen = self.tr("Show a screen, in the order of the list")
        return {f"Ctrl+{number}": screen for number in range(1, 9)} | {
            "F1": self.tr("This sheet"),
            "Ctrl+?": self.tr("This sheet"),
            "Ctrl+L": self.tr("Lock: hide all text and drop the keys"),
            "Ctrl+N": self.tr("A new text"),
            "Ctrl+Return": self.tr("Write the draft, or go on from the sketch"),
            "Esc": self.tr("Stop, or leave what is open"),
            "Ctrl+F": self.tr("Find"),
            "Ctrl+H": self.tr("Find and replace"),
            "F3": self.tr("Find the next place"),
            "Shift+F3": self.tr("Find the place before"),
            "F7": self.tr("Go to the next spelling mistake"),
            "F8": self.tr("Go to the next change"),
            "Shift+F8": self.tr("Go to the change before"),
            "Alt+A": self.tr("Accept the change"),
            "Alt+R": self.tr("Reject the change"),
            "Ctrl+Up": self.tr("The instruction before, in the field of the instruction"),
            "Ctrl+Down": self.tr("The instruction after, in the field of the instruction"),
        }


def show_sheet(owner: QWidget) -> ShortcutSheet | None:
    """Open the sheet over a window; None where it is open already."""
    if owner.findChild(ShortcutSheet) is not None or QCoreApplication.closingDown():
        return None
    sheet = ShortcutSheet(owner)
    sheet.open()
    return sheet
