"""Finds a setting by its name, its key or what it does, whichever part of the settings it stands in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from cogenesis.gui.widgets.empty import EmptyState
from cogenesis.gui.widgets.forms import button, column, panel, prose, row, scrolled
from cogenesis.gui.widgets.options import OptionGrid
from cogenesis.gui.widgets.words import setting_description, setting_name, setting_value


@dataclass(frozen=True, slots=True)
class Place:
    """Something that can be set up and is no declared setting.

    Attributes:
        words: what else people may call it.
        go: shows it.
    """

    title: str
    words: str
    go: Callable[[], object]


class SettingsFound(QWidget):
    """The settings that have the words, ready to be changed, and the places that do.

    Attributes:
        options: a field for every setting, those shown that were found.

    Signals:
        stored: key and text of a value the user set.
    """

    stored = Signal(str, str)

    def __init__(self, places: Sequence[Place], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places = [(place, self._link(place)) for place in places]
        self._texts: dict[str, str] = {}
        self._words = ""
        self.options = OptionGrid()
        self.options.stored.connect(self.stored)
        self.found = prose("", look="quiet")
        self.found.setAccessibleName(self.tr("How many settings"))
        self.nothing = EmptyState(
            self.tr("No setting like this"),
            self.tr("Other words may find it; names, keys and descriptions are looked through."),
        )
        self._results = panel(column(self.options))
        links = column(*(link for _, link in self._places), spacing=2)
        layout: QLayout = column(self.found, links, self._results, self.nothing, None)
        layout.setContentsMargins(0, 4, 8, 0)
        self.setLayout(column(scrolled(layout)))

    def _link(self, place: Place) -> QWidget:
        link = QWidget()
        link.setLayout(row(button(place.title, place.go, look="plain"), None))
        return link

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Take the settings with their values."""
        self.options.show_rows(list(rows))
        self._texts = {each.key: _searched(each) for each in rows}
        self.search(self._words)

    def search(self, words: str) -> int:
        """Show what has all these words; how many settings and places that are."""
        self._words = words
        asked = words.casefold().replace("_", " ").split()
        keys = {key for key, text in self._texts.items() if all(word in text for word in asked)}
        self.options.show_only(keys)
        places = 0
        for place, link in self._places:
            text = f"{place.title} {place.words}".replace("&", "").casefold()
            fits = bool(asked) and all(word in text for word in asked)
            link.setVisible(fits)
            places += fits
        self._results.setVisible(bool(keys))
        self.nothing.setVisible(not keys and not places)
        self.found.setText(self.tr("%n setting(s)", "", len(keys)) if keys else "")
        return len(keys) + places


def _searched(setting_row: Any) -> str:
    """What a setting is found by: its key, and name, description and values in both languages."""
    key, described = setting_row.key, setting_row.description
    values = [setting_value(word) for word in setting_row.choices]
    parts = [key, setting_name(key), described, setting_description(described), *values]
    return " ".join(parts).replace("_", " ").casefold()
