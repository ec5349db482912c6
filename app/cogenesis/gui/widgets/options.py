"""Declared settings as a form: a field for each, what it does beside it, stored as soon as it changes."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QWidget

from cogenesis.errors import UsageError
from cogenesis.gui.widgets.forms import choice, column, line, prose
from cogenesis.settings import Setting, find_setting

FIELD_WIDTH = 150

Field = QCheckBox | QComboBox | QLineEdit


class OptionGrid(QWidget):
    """The fields of some settings.

    Attributes:
        fields: by key, once the values were shown.

    Signals:
        stored: key and text of a value the user set.
    """

    stored = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, Field] = {}
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(1, 1)
        self.setLayout(self._grid)

    def show_rows(self, rows: list[Any]) -> None:
        """Show these settings' values; a field with something half typed is left alone."""
        for setting_row in rows:
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
        field.setFixedWidth(FIELD_WIDTH)
        self._grid.addWidget(field, at, 0)
        title = prose(key.replace("_", " ").capitalize())
        explained = column(title, prose(setting_row.description, look="quiet"), spacing=1)
        self._grid.addLayout(explained, at, 1)

    def _field(self, key: str, value: object, declared: Setting | None) -> Field:
        if isinstance(value, bool):
            box = QCheckBox(self.tr("On"))
            box.setAccessibleName(key.replace("_", " "))
            box.clicked.connect(lambda on: self.stored.emit(key, "on" if on else "off"))
            return box
        if declared is not None and declared.choices:
            chosen = choice(key.replace("_", " "), [(word, word) for word in declared.choices])
            chosen.activated.connect(lambda index: self.stored.emit(key, chosen.itemText(index)))
            return chosen
        field = line(key.replace("_", " "))
        field.editingFinished.connect(lambda: self._store_line(key, field))
        return field

    def _store_line(self, key: str, field: QLineEdit) -> None:
        if field.isModified():
            field.setModified(False)
            self.stored.emit(key, field.text())

    def _show_value(self, setting_row: Any) -> None:
        field = self.fields[setting_row.key]
        if isinstance(field, QCheckBox):
            field.setChecked(bool(setting_row.value))
        elif isinstance(field, QComboBox):
            field.setCurrentText(str(setting_row.value))
        elif not field.isModified():
            field.setText(str(setting_row.value))
