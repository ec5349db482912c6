"""The profile: facts about the user, edited in place, stored at once. They never leave."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFileDialog,
    QStackedWidget,
    QTableWidgetItem,
    QWidget,
)

from cogenesis.domain import Profile
from cogenesis.gui import operations
from cogenesis.gui.messages import Messages
from cogenesis.gui.tasks import Tasks, Work
from cogenesis.gui.widgets.empty import EmptyState
from cogenesis.gui.widgets.forms import button, captioned, column, heading, line, page, prose, row, shortcut
from cogenesis.gui.widgets.tables import fill_table, plain_table

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant

NEVER = 2
"""The column of the ticks."""


class ProfileScreen(QWidget):
    """The table of facts, with a line to add one."""

    def __init__(
        self, assistant: Assistant, tasks: Tasks, messages: Messages, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._tasks = tasks
        self._messages = messages
        self._facts: list[tuple[str, str]] = []
        self._never: frozenset[str] = frozenset()
        self._filling = False
        headers = [self.tr("Fact"), self.tr("Value"), self.tr("Never write")]
        self.table = plain_table(self.tr("Facts about you"), headers, wide=1)
        triggers = QAbstractItemView.EditTrigger
        self.table.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.table.itemChanged.connect(self._on_edited)
        shortcut("Del", self.table, self.remove_current)
        self.key = line(self.tr("Name of the fact"), self.tr("for example Name, City, Job"))
        self.value = line(self.tr("Value of the fact"))
        self.never = QCheckBox(self.tr("&Never write"))
        self.never.setAccessibleName(self.tr("Never write this value"))
        self.never.setToolTip(self._what_never_means())
        self.never.setAccessibleDescription(self._what_never_means())
        self.add = button(self.tr("&Add"), self.add_fact, name=self.tr("Add the fact"), look="primary")
        self.remove = button(self.tr("&Remove"), self.remove_current, name=self.tr("Remove the fact"))
        self.load = button(self.tr("&Import from a file…"), self._choose_file)
        self.key.returnPressed.connect(self.value.setFocus)
        self.value.returnPressed.connect(self.add_fact)
        self._lay_out()
        self.setFocusProxy(self.key)

    def _lay_out(self) -> None:
        empty = EmptyState(
            self.tr("CoGenesis knows nothing about you yet"),
            self.tr(
                "A name, a city, a job, how you sign: each fact makes drafts fit you better. None leaves."
            ),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(empty)
        adding = row(
            captioned(self.tr("&Fact"), self.key),
            captioned(self.tr("&Value"), self.value),
            spacing=12,
        )
        adding.addWidget(self.never, 0, Qt.AlignmentFlag.AlignBottom)
        adding.addWidget(self.add, 0, Qt.AlignmentFlag.AlignBottom)
        adding.setStretch(0, 1)
        adding.setStretch(1, 3)
        page(
            self,
            column(
                heading(self.tr("Profile")),
                prose(
                    self.tr(
                        "What the local model may know about you. F2 edits, Del removes, Space ticks. None "
                        "of it leaves. What is ticked is kept from drafts too, unless you ask for it."
                    ),
                    look="quiet",
                ),
                self._stack,
                adding,
                row(self.load, None, self.remove),
                spacing=12,
            ),
        )

    def reload(self) -> None:
        """Read the facts anew."""
        work = operations.read_profile(assistant=self._assistant)
        self._tasks.run(work, owner=self, on_done=self._fill)

    def add_fact(self) -> None:
        """Store what stands in the two fields; they are cleared only when it is stored."""
        key, value = self.key.text().strip(), self.value.text().strip()
        if not key or not value:
            (self.key if not key else self.value).setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._tasks.run(
            operations.set_fact(
                assistant=self._assistant,
                key=key,
                value=value,
                never=self.never.isChecked() or None,
            ),
            owner=self,
            on_done=self._on_added,
        )

    def remove_current(self) -> None:
        """Forget the fact in the current row."""
        index = self.table.currentRow()
        if 0 <= index < len(self._facts):
            self._change(operations.remove_fact(assistant=self._assistant, key=self._facts[index][0]))

    def import_file(self, name: str) -> None:
        """Take over the facts of a file."""
        self._change(operations.import_profile(assistant=self._assistant, path=Path(name)))

    def _change(self, work: Work[Any]) -> None:
        self._tasks.run(work, owner=self, on_done=self._tell, on_end=self.reload)

    def _tell(self, sentence: str | None) -> None:
        if sentence:
            self._messages.info(sentence)

    def _what_never_means(self) -> str:
        return self.tr("Stays out of drafts, except where your instruction itself asks for it")

    def _on_added(self, sentence: str) -> None:
        self._tell(sentence)
        self.key.clear()
        self.value.clear()
        self.never.setChecked(False)
        self.key.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reload()

    def _fill(self, profile: Profile) -> None:
        self._facts = list(profile.facts.items())
        self._never = profile.never_write
        self._filling = True
        fill_table(self.table, [(*fact, "") for fact in self._facts])
        for index, (_, value) in enumerate(self._facts):
            item = self.table.item(index, 1)
            if item is not None:
                item.setToolTip(value[:1500])
            self.table.setItem(index, NEVER, self._never_box(on=self._facts[index][0] in self._never))
        self._filling = False
        self._stack.setCurrentIndex(0 if self._facts else 1)
        self.remove.setEnabled(bool(self._facts))

    def _on_edited(self, item: QTableWidgetItem) -> None:
        if self._filling or item.row() >= len(self._facts):
            return
        old_key, old_value = self._facts[item.row()]
        if item.column() == NEVER:
            on = item.checkState() is Qt.CheckState.Checked
            self._change(
                operations.set_fact(assistant=self._assistant, key=old_key, value=old_value, never=on)
            )
            return
        key, value = (
            (item.text().strip(), old_value) if item.column() == 0 else (old_key, item.text().strip())
        )
        if not key or not value:
            self.reload()
            return
        kept = True if old_key in self._never and key != old_key else None
        self._change(
            operations.set_fact(assistant=self._assistant, key=key, value=value, never=kept, replaces=old_key)
        )

    def _never_box(self, *, on: bool) -> QTableWidgetItem:
        box = QTableWidgetItem()
        flags = Qt.ItemFlag
        box.setFlags(flags.ItemIsEnabled | flags.ItemIsSelectable | flags.ItemIsUserCheckable)
        box.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        box.setData(Qt.ItemDataRole.AccessibleTextRole, self.tr("Never write"))
        box.setToolTip(self._what_never_means())
        return box

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Import facts"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.import_file)
        dialog.open()
