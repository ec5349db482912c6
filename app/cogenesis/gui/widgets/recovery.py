"""The recovery key, shown once: to be copied, saved to a file, printed, or written down by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QLabel, QWidget

from cogenesis.gui import vault_operations
from cogenesis.gui.clipboard import copy_secret
from cogenesis.gui.look import fixed_font, scaled
from cogenesis.gui.tasks import Tasks
from cogenesis.gui.translating import translate
from cogenesis.gui.widgets.forms import button, column, notice, panel, prose, row, say, subheading

GROUPS_A_LINE = 5


class RecoveryKeyView(QWidget):
    """The key with what can be done with it.

    Signals:
        confirmed: the user says it is written down, or takes that back.
    """

    confirmed = Signal(bool)

    def __init__(self, key: str, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._tasks = tasks
        self.shown = QLabel(in_lines(key))
        self.shown.setTextFormat(Qt.TextFormat.PlainText)
        self.shown.setFont(scaled(fixed_font(), 1.25, bold=True))
        self.shown.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.shown.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.shown.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.shown.setAccessibleName(self.tr("Recovery key"))
        self.shown.setAccessibleDescription(spelled(key))
        self.copy = button(self.tr("&Copy"), self._copy, name=self.tr("Copy the recovery key"))
        self.save = button(
            self.tr("Sa&ve to a file…"), self._ask_where, name=self.tr("Save the recovery key")
        )
        self.print = button(self.tr("&Print…"), self._ask_printer, name=self.tr("Print the recovery key"))
        self.written = QCheckBox(self.tr("I have &written it down, or saved it somewhere safe"))
        self.written.setAccessibleName(self.tr("I have written it down, or saved it somewhere safe"))
        self.written.toggled.connect(self.confirmed)
        self._said = notice()
        framed = panel(column(self.shown), margin=18)
        self.setLayout(
            column(
                framed, row(self.copy, self.save, self.print, None), self._said, 4, self.written, spacing=10
            )
        )
        self.setFocusProxy(self.copy)

    def save_to(self, path: Path) -> None:
        """Write the key into a file that only the user may read."""
        work = vault_operations.write_private(path=path, text=page_text(self._key))
        self._tasks.run(
            work,
            owner=self,
            on_done=lambda _: say(self._said, self.tr("Saved. Keep the file away from this computer.")),
            on_error=lambda sentence: say(self._said, sentence, "error"),
        )

    def _copy(self) -> None:
        copy_secret(self._key)
        say(self._said, self.tr("On the clipboard. Paste it where you keep such things, then copy another."))

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, self.tr("Where to keep the recovery key: not on this disk, if you can"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.save_to(Path(name)))
        dialog.open()

    def _ask_printer(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: print_text(page_text(self._key), printer))
        dialog.setModal(True)
        dialog.show()


class RecoveryKeyDialog(QDialog):
    """Shows a new recovery key; it closes once the user says that it is written down."""

    def __init__(self, owner: QWidget, tasks: Tasks, key: str) -> None:
        super().__init__(owner)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Your recovery key"))
        self.view = RecoveryKeyView(key, tasks)
        self.close_button = button(self.tr("&Done"), self.accept, look="primary")
        self.close_button.setEnabled(False)
        self.view.confirmed.connect(self.close_button.setEnabled)
        layout = column(
            subheading(self.tr("Your recovery key")),
            prose(explanation(self), look="quiet"),
            self.view,
            6,
            row(None, self.close_button),
            spacing=12,
        )
        layout.setContentsMargins(22, 20, 22, 18)
        self.setLayout(layout)
        self.setFixedWidth(560)

    # Qt overrides

    def reject(self) -> None:
        if self.view.written.isChecked():
            super().reject()
        else:
            self.view.written.setFocus(Qt.FocusReason.OtherFocusReason)


def explanation(widget: QWidget) -> str:
    """What the key is for, as it stands above it."""
    return translate(
        "RecoveryKeyView",
        "It opens your vault when the passphrase is forgotten. It is shown this once. Write it on paper, "
        "and keep it away from this computer: whoever has it and your disk can read everything. A key "
        "made before this one opens nothing any more.",
    )


def in_lines(key: str) -> str:
    """The key's groups, a few to a line."""
    groups = key.replace("-", " ").split()
    lines = [groups[at : at + GROUPS_A_LINE] for at in range(0, len(groups), GROUPS_A_LINE)]
    return "\n".join("  ".join(each) for each in lines)


def spelled(key: str) -> str:
    """The key as a screen reader should say it, character by character."""
    return ", ".join(" ".join(group) for group in key.replace("-", " ").split())


def page_text(key: str) -> str:
    """What is printed or saved."""
    return f"Recovery key of a CoGenesis vault\n\n{in_lines(key)}\n\nKeep it away from the computer.\n"


def print_text(text: str, printer: Any) -> None:
    """Print a page of plain text."""
    document = QTextDocument()
    document.setDefaultFont(fixed_font())
    document.setPlainText(text)
    document.print_(printer)
