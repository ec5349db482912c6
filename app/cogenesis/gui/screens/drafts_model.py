"""The list of drafts as Qt wants it: rows that come in pages, with the words that were searched for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from cogenesis.gui.translating import translate
from cogenesis.gui.widgets.forms import readable_time
from cogenesis.gui.widgets.marked import MARKED_ROLE
from cogenesis.gui.widgets.words import kind_word, setting_value

if TYPE_CHECKING:
    from cogenesis.assistant.shelf import FoundDraft

Index = QModelIndex | QPersistentModelIndex
ABOUT = 2


class DraftsModel(QAbstractTableModel):
    """The drafts read so far, and whether there are more.

    Attributes:
        drafts: FoundDrafts, in the order of the list.

    Signals:
        more_asked: the view has come to the end; how many drafts were read.
    """

    more_asked = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.drafts: list[FoundDraft] = []
        self._more = False
        self._waiting = False
        self._columns: tuple[tuple[str, Callable[[FoundDraft], str]], ...] = (
            (self.tr("Changed"), lambda each: readable_time(each.row.updated)),
            (self.tr("Kind"), lambda each: kind_word(each.row.kind)),
            (self.tr("About"), _about),
            (self.tr("To"), lambda each: each.row.to),
            (self.tr("State"), lambda each: state_word(each.row.state)),
        )

    def show_first(self, drafts: Sequence[FoundDraft], *, more: bool) -> None:
        """Show a list from its beginning."""
        self.beginResetModel()
        self.drafts = list(drafts)
        self._more, self._waiting = more, False
        self.endResetModel()

    def append(self, drafts: Sequence[FoundDraft], *, more: bool) -> None:
        """Show the next page under what stands there."""
        self._more, self._waiting = more, False
        known = {each.row.id for each in self.drafts}  # a draft that was changed meanwhile moved to the front
        fresh = [each for each in drafts if each.row.id not in known]
        if fresh:
            start = len(self.drafts)
            self.beginInsertRows(QModelIndex(), start, start + len(fresh) - 1)
            self.drafts.extend(fresh)
            self.endInsertRows()

    # Qt overrides

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.drafts)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        found = self.drafts[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[index.column()][1](found)
        if role == MARKED_ROLE and index.column() == ABOUT:
            return found.title, found.excerpt
        if role == Qt.ItemDataRole.ToolTipRole:
            made = translate("Drafts", "Made on {created}: {mode}")
            return made.format(created=readable_time(found.row.created), mode=setting_value(found.row.mode))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self._columns[section][0]
        return None

    def canFetchMore(self, parent: Index) -> bool:
        return self._more and not self._waiting and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._waiting = True
            self.more_asked.emit(len(self.drafts))


def state_word(state: str) -> str:
    """How a draft ended, in the window's language."""
    words = {
        "writing": translate("Drafts", "Being written"),
        "stopped": translate("Drafts", "Stopped"),
        "done": translate("Drafts", "Done"),
    }
    return words.get(state, state)


def _about(found: FoundDraft) -> str:
    """As a screen reader says it; both lines are painted."""
    return "\n".join(filter(None, (found.title.text, found.excerpt.text)))
