"""The question before texts are forgotten: what goes, what is left elsewhere, and whether drafts go too."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from cogenesis.gui import library_operations
from cogenesis.gui.screens.documents_model import title_of
from cogenesis.gui.tasks import Tasks, Work
from cogenesis.gui.translating import translate
from cogenesis.gui.widgets.dialogs import WorkDialog
from cogenesis.gui.widgets.forms import column, prose, say

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant
    from cogenesis.vault.forgetting import Reach


class ForgetDialog(WorkDialog):
    """Asks, and forgets.

    Signals:
        forgotten: the ids of the texts, and a sentence on what was done.
    """

    forgotten = Signal(object, str)

    def __init__(self, owner: QWidget, assistant: Assistant, tasks: Tasks, documents: Sequence[Any]) -> None:
        self._assistant = assistant
        self._numbers = frozenset(each.id for each in documents)
        body = QWidget()
        many = len(documents) > 1
        title = (
            translate("ForgetDialog", "Forget {count} texts").format(count=len(documents))
            if many
            else translate("ForgetDialog", "Forget “{title}”").format(title=title_of(documents[0]))
        )
        super().__init__(
            owner,
            tasks,
            title,
            translate(
                "ForgetDialog",
                "Removed from the vault for good: the text, its passages, what it taught the word list, its "
                "people, and what the model keeps in memory. The file you imported stays where it is.",
            ),
            translate("ForgetDialog", "&Forget"),
            work=self._make_work,
            on_done=self._on_done,
            body=body,
            can_cancel=len(documents) > 1,
            careful=True,
        )
        self.drafts = QCheckBox("")
        self.drafts.hide()
        self.left = prose("")
        self.left.setAccessibleName(self.tr("What still holds the text"))
        self.left.hide()
        body.setLayout(column(self.drafts, self.left, spacing=10))
        self._tasks.run(
            library_operations.reach_of_forgetting(assistant=assistant, document_ids=sorted(self._numbers)),
            owner=self,
            on_done=self._show_reach,
            on_error=lambda sentence: say(self.said, sentence, "error"),
        )

    def _make_work(self) -> Work[Any]:
        return library_operations.forget(
            assistant=self._assistant,
            document_ids=sorted(self._numbers),
            with_drafts=self.drafts.isChecked(),
        )

    def _show_reach(self, reach: Reach) -> None:
        if reach.drafts:
            text = self.tr("&Delete the drafts made from it too ({count})").format(count=len(reach.drafts))
            self.drafts.setText(text)
            self.drafts.setAccessibleName(text.replace("&", ""))
            self.drafts.show()
        if elsewhere := (*reach.backups, *reach.adapters):
            stands = self.tr("It still stands in these, which are not changed:")
            say(self.left, "\n".join((stands, *elsewhere)))
        self.adjustSize()

    def _on_done(self, reach: Reach) -> None:
        said = [self.tr("Forgotten.")]
        if elsewhere := (*reach.backups, *reach.adapters):
            said.append(self.tr("Still in: {places}.").format(places=", ".join(elsewhere)))
        if not reach.clean:
            said.append(self.tr("The rest of the vault's file is tidied in a while."))
        self.forgotten.emit(self._numbers, " ".join(said))
