"""Declared settings as a form: a field for each, what it does beside it, stored as soon as it changes.

Each says what it is as it comes, and can be put back to that.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from cogenesis.errors import UsageError
from cogenesis.gui.translating import translate
from cogenesis.gui.widgets.forms import button, choice, column, line, prose, row
from cogenesis.gui.widgets.words import setting_description, setting_name, setting_value
from cogenesis.settings import Setting, find_setting

FIELD_LETTERS = 20
"""How wide a field is."""

Field = QCheckBox | QComboBox | QLineEdit


class OptionGrid(QWidget):
    """The fields of some settings.

    Attributes:
        fields: by key, once the values were shown.
        resets: the buttons that put a setting back to what it is as it comes, by key.

    Signals:
        stored: key and text of a value the user set.
    """

    stored = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, Field] = {}
        self.resets: dict[str, QPushButton] = {}
        self._explained: dict[str, QWidget] = {}
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

    def show_only(self, keys: Collection[str]) -> None:
        """Hide the settings that are not among these."""
        for key, field in self.fields.items():
            field.setVisible(key in keys)
            self._explained[key].setVisible(key in keys)

    def _add(self, setting_row: Any) -> None:
        key = setting_row.key
        try:
            declared: Setting | None = find_setting(key)
        except UsageError:
            declared = None
        field = self._field(key, setting_row.value, declared)
        field.setAccessibleDescription(setting_description(setting_row.description))
        self.fields[key] = field
        at = self._grid.rowCount()
        field.setFixedWidth(self.fontMetrics().averageCharWidth() * FIELD_LETTERS)
        self._grid.addWidget(field, at, 0)
        explained = QWidget()
        explained.setLayout(
            column(
                prose(setting_name(key)),
                prose(setting_description(setting_row.description), look="quiet"),
                self._foot(key, setting_row.default),
                spacing=1,
            )
        )
        self._explained[key] = explained
        self._grid.addWidget(explained, at, 1)

    def _foot(self, key: str, default: object) -> QLayout:
        """What the setting is called in commands and is as it comes, and the button that puts it back."""
        words = self.tr("{key}, as it comes: {value}")
        said = prose(words.format(key=key, value=shown_value(default)), look="quiet")
        said.setWordWrap(False)
        back = button(self.tr("Put back"), lambda: self._put_back(key, default), look="plain")
        named = self.tr("Put {setting} back to how it comes").format(setting=setting_name(key))
        back.setAccessibleName(named)
        back.setToolTip(named)
        self.resets[key] = back
        return row(said, back, None)

    def _put_back(self, key: str, default: object) -> None:
        field = self.fields[key]
        if isinstance(field, QLineEdit):
            field.setModified(False)
        self.stored.emit(key, ("on" if default else "off") if isinstance(default, bool) else str(default))

    def _field(self, key: str, value: object, declared: Setting | None) -> Field:
        if isinstance(value, bool):
            box = QCheckBox(self.tr("On"))
            box.setAccessibleName(setting_name(key))
            box.clicked.connect(lambda on: self.stored.emit(key, "on" if on else "off"))
            return box
        if declared is not None and declared.choices:
            chosen = choice(setting_name(key), [(setting_value(word), word) for word in declared.choices])
            chosen.activated.connect(lambda index: self.stored.emit(key, chosen.itemData(index)))
            return chosen
        field = line(setting_name(key))
        field.editingFinished.connect(lambda: self._store_line(key, field))
        return field

    def _store_line(self, key: str, field: QLineEdit) -> None:
        if field.isModified():
            field.setModified(False)
            self.stored.emit(key, field.text())

    def _show_value(self, setting_row: Any) -> None:
        field = self.fields[setting_row.key]
        self.resets[setting_row.key].setVisible(setting_row.value != setting_row.default)
        if isinstance(field, QCheckBox):
            field.setChecked(bool(setting_row.value))
        elif isinstance(field, QComboBox):
            field.setCurrentIndex(max(field.findData(str(setting_row.value)), 0))
        elif not field.isModified():
            field.setText(str(setting_row.value))


def shown_value(value: object) -> str:
    """A setting's value as it is shown in a sentence."""
    if isinstance(value, bool):
        return translate("Setting values", "On") if value else translate("Setting values", "Off")
    if isinstance(value, str):
        return setting_value(value) if value else translate("Setting values", "nothing")
    return f"{value:g}"
