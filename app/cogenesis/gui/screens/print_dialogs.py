"""Printing a letter: the system's dialog, or the preview with its own way to the printer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMarginsF, QObject, Qt, Signal
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QDialog, QWidget

from cogenesis.documents.exporting.letter import Letter
from cogenesis.gui.messages import Messages
from cogenesis.gui.printing import MARGIN_MM, PrintedLetter


class Printing(QObject):
    """Asks for a printer and prints. What it shows goes with the screen.

    Attributes:
        dialog: the print dialog or the preview, while it stands.

    Signals:
        printed: the id of the draft whose pages went to the printer.
    """

    printed = Signal(str)

    def __init__(self, owner: QWidget, messages: Messages) -> None:
        super().__init__(owner)
        self._owner = owner
        self._messages = messages
        self._letter = Letter("", "")
        self._draft_id = ""
        self._printer: QPrinter | None = None
        self.dialog: QDialog | None = None

    def begin(self, letter: Letter, paper: str, draft_id: str, *, preview: bool) -> None:
        """Show the dialog, or the preview, for a letter on that paper, "a4" or "letter"."""
        if self.dialog is not None:
            return
        self._letter, self._draft_id = letter, draft_id
        self._printer = printer_for(paper)
        self._printer.setDocName(self.tr("Draft"))  # it stands in lists that others can read
        if preview:
            self._show_preview(self._printer)
        else:
            self._show_dialog(self._printer)

    def close(self) -> None:
        """Take the dialogs away, with those that they have opened themselves."""
        if (dialog := self.dialog) is not None:
            for inner in dialog.findChildren(QDialog):
                inner.reject()
            dialog.reject()

    def print_on(self, printer: QPrinter) -> bool:
        """Lay the letter out for this printer's page and print it; says so where that fails."""
        pages = PrintedLetter(self._letter, printer)
        if not pages.paint(max(printer.fromPage(), 1), printer.toPage()):
            self._messages.error(
                self.tr(
                    "The printer did not take the pages. The draft is kept; try again, or save it as PDF."
                )
            )
            return False
        return True

    def _show_dialog(self, printer: QPrinter) -> None:
        dialog = QPrintDialog(printer, self._owner)
        dialog.setWindowTitle(self.tr("Print the draft"))
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, on=True)
        self._stand(dialog, lambda: self.print_on(printer))

    def _show_preview(self, printer: QPrinter) -> None:
        dialog = QPrintPreviewDialog(printer, self._owner)
        dialog.setWindowTitle(self.tr("What would be printed"))
        dialog.resize(self._owner.window().size())
        dialog.paintRequested.connect(self.print_on)
        self._stand(dialog, lambda: True)

    def _stand(self, dialog: QDialog, print_it: Callable[[], bool]) -> None:
        def on_finished(result: int) -> None:
            self.dialog = None
            agreed = result == QDialog.DialogCode.Accepted.value
            if agreed and print_it():
                self.printed.emit(self._draft_id)

        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.finished.connect(on_finished)
        self.dialog = dialog
        dialog.show()


def printer_for(paper: str) -> QPrinter:
    """The default printer with this paper and the margins of a letter."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    size = QPageSize.PageSizeId.Letter if paper == "letter" else QPageSize.PageSizeId.A4
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    printer.setPageLayout(
        QPageLayout(QPageSize(size), QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)
    )
    return printer
