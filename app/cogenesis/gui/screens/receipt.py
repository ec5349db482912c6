"""The receipt of a draft: what left for it, to read and to save."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTextBrowser, QWidget

from cogenesis.gui import ledger_operations
from cogenesis.gui.look import LIGHT, palette_of
from cogenesis.gui.screens.first_run import choose_new_file
from cogenesis.gui.tasks import Tasks
from cogenesis.gui.widgets.forms import button, column, notice, row, say

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant

SIZE = (720, 640)


class ReceiptDialog(QDialog):
    """Shows the page that would be handed on, and writes it to a file.

    The page is our own and everything in it is escaped; links lead nowhere here.
    """

    def __init__(self, owner: QWidget, assistant: Assistant, tasks: Tasks, draft_id: str) -> None:
        super().__init__(owner)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Privacy receipt"))
        self._assistant = assistant
        self._tasks = tasks
        self._draft_id = draft_id
        self.page = QTextBrowser()
        self.page.setAccessibleName(self.tr("The receipt"))
        self.page.setOpenLinks(False)
        self.page.setPalette(palette_of(LIGHT))  # it is a sheet of paper
        self.page.setPlainText(self.tr("Checking the log…"))
        self.save = button(self.tr("&Save…"), self._choose_file, name=self.tr("Save the receipt"))
        self.save.setToolTip(self.tr("As a page to print, or as JSON where the name ends in .json"))
        self.save.setEnabled(False)
        self.said = notice()
        close = button(self.tr("&Close"), self.accept)
        close.setDefault(True)
        layout = column(self.page, self.said, row(None, self.save, close))
        layout.setContentsMargins(16, 16, 16, 16)
        self.setLayout(layout)
        self.resize(*SIZE)
        work = ledger_operations.read_receipt(assistant=assistant, draft_id=draft_id)
        tasks.run(work, owner=self, on_done=self._show, on_error=self._refuse)

    def save_to(self, path: Path) -> None:
        """Write the receipt to a file."""
        work = ledger_operations.save_receipt(assistant=self._assistant, draft_id=self._draft_id, path=path)
        said = self.tr("Saved. Whoever has the file can check it against the log.")
        self._tasks.run(work, owner=self, on_done=lambda _: say(self.said, said), on_error=self._refuse)

    def _show(self, page: str) -> None:
        self.page.setHtml(page)
        self.save.setEnabled(True)

    def _refuse(self, sentence: str) -> None:
        say(self.said, sentence, "error")

    def _choose_file(self) -> None:
        choose_new_file(self, self.tr("Save the receipt"), self.save_to)
