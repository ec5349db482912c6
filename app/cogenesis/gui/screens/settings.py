"""Settings: endpoint, local model, the declared options with descriptions, and what works on this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QListWidget, QWidget

from cogenesis.errors import UsageError
from cogenesis.gui import operations
from cogenesis.gui.look import SECTION
from cogenesis.gui.messages import Messages
from cogenesis.gui.tasks import Tasks
from cogenesis.gui.widgets.endpoint_form import EndpointForm
from cogenesis.gui.widgets.forms import (
    button,
    choice,
    column,
    heading,
    line,
    page,
    panel,
    prose,
    row,
    scrolled,
    subheading,
)
from cogenesis.gui.widgets.model_form import ModelForm
from cogenesis.settings import Setting, find_setting

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant

ELSEWHERE = {"offline", "model"}  # have a place of their own in the window


class SettingsScreen(QWidget):
    """Everything that can be set.

    Signals:
        changed: a setting or the endpoint is another now.
    """

    changed = Signal()

    def __init__(
        self, assistant: Assistant, tasks: Tasks, messages: Messages, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._tasks = tasks
        self._messages = messages
        self.fields: dict[str, QCheckBox | QComboBox | QLineEdit] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(1, 1)
        self.models = ModelForm(assistant, tasks)
        self.checks = QListWidget()
        self.checks.setAccessibleName(self.tr("What works on this machine"))
        self.checks.setMinimumHeight(160)
        self.checks.setWordWrap(True)
        self.checks.hide()
        self.check = button(self.tr("Check this &machine"), self.run_checks)
        self._lay_out()

    def _lay_out(self) -> None:
        parts: list[QWidget] = [heading(self.tr("Settings"))]
        if self._assistant.state == "open":
            self.endpoint = EndpointForm(self._assistant, self._tasks)
            self.endpoint.changed.connect(self.changed)
            explained = prose(
                self.tr(
                    "Asked for an outline only, from a checked brief. Without one everything stays here."
                ),
                look="quiet",
            )
            title = subheading(self.tr("Cloud endpoint"))
            parts.append(panel(column(title, explained, self.endpoint)))
        parts.append(panel(column(subheading(self.tr("Local model")), self.models)))
        parts.append(panel(column(subheading(self.tr("Options")), 4, self._grid)))
        explained = prose(
            self.tr("Tries to break out of the program's own confinement, and more."), look="quiet"
        )
        checks = column(subheading(self.tr("What works here")), explained, row(self.check, None), self.checks)
        parts.append(panel(checks))
        inner = column(*parts, None, spacing=SECTION)
        inner.setContentsMargins(24, 24, 24, 24)
        page(self, column(scrolled(inner)), margin=0)

    def reload(self) -> None:
        """Read all values anew."""
        work = operations.list_settings(assistant=self._assistant)
        self._tasks.run(work, owner=self, on_done=self._fill)

    def run_checks(self) -> None:
        """Run the doctor and list what it found."""
        self.check.setEnabled(False)
        self._tasks.run(
            operations.run_doctor(assistant=self._assistant),
            owner=self,
            on_done=self._show_checks,
            on_end=lambda: self.check.setEnabled(True),
        )

    def store(self, key: str, text: str) -> None:
        """Store one value; a refused one is put back."""
        work = operations.set_setting(assistant=self._assistant, key=key, text=text)
        self._tasks.run(work, owner=self, on_done=lambda _: self.changed.emit(), on_error=self._refuse)

    def _refuse(self, sentence: str) -> None:
        self._messages.error(sentence)
        self.reload()

    def _fill(self, rows: list[Any]) -> None:
        for setting_row in rows:
            if setting_row.key in ELSEWHERE:
                continue
            if setting_row.key not in self.fields:
                self._add(setting_row)
            self._show_value(setting_row)

    def _add(self, setting_row: Any) -> None:
        key = setting_row.key
        try:
            declared: Setting | None = find_setting(key)
        except UsageError:
            declared = None
        field = self._field(key, setting_row.value, declared)
        field.setAccessibleDescription(setting_row.description)
        self.fields[key] = field
        at = self._grid.rowCount()
        field.setFixedWidth(150)
        self._grid.addWidget(field, at, 0)
        title = prose(key.replace("_", " ").capitalize())
        explained = column(title, prose(setting_row.description, look="quiet"), spacing=1)
        self._grid.addLayout(explained, at, 1)

    def _field(self, key: str, value: object, declared: Setting | None) -> QCheckBox | QComboBox | QLineEdit:
        if isinstance(value, bool):
            box = QCheckBox(self.tr("On"))
            box.setAccessibleName(key.replace("_", " "))
            box.clicked.connect(lambda on: self.store(key, "on" if on else "off"))
            return box
        if declared is not None and declared.choices:
            chosen = choice(key.replace("_", " "), [(word, word) for word in declared.choices])
            chosen.activated.connect(lambda index: self.store(key, chosen.itemText(index)))
            return chosen
        field = line(key.replace("_", " "))
        field.editingFinished.connect(lambda: self._store_line(key, field))
        return field

    def _store_line(self, key: str, field: QLineEdit) -> None:
        if field.isModified():
            field.setModified(False)
            self.store(key, field.text())

    def _show_value(self, setting_row: Any) -> None:
        field = self.fields[setting_row.key]
        if isinstance(field, QCheckBox):
            field.setChecked(bool(setting_row.value))
        elif isinstance(field, QComboBox):
            field.setCurrentText(str(setting_row.value))
        elif not field.isModified():
            field.setText(str(setting_row.value))

    def _show_checks(self, checks: list[Any]) -> None:
        self.checks.clear()
        for check in checks:
            mark = "✓" if check.ok else "✗"
            self.checks.addItem(f"{mark}  {check.name}: {check.detail}")
        self.checks.show()
