"""The library's list as Qt wants it: rows that come in pages, as there may be 100,000 texts."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from cogenesis.gui.widgets.forms import readable_day

Index = QModelIndex | QPersistentModelIndex
TITLE_LENGTH = 200


class DocumentsModel(QAbstractTableModel):
    """The texts read so far, and whether there are more.

    Attributes:
        documents: StoredDocuments, in the order of the list.

    Signals:
        more_asked: the view has come to the end; the id of the last text read.
    """

    more_asked = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.documents: list[Any] = []
        self._more = False
        self._waiting = False
        self._columns: tuple[tuple[str, Callable[[Any], str]], ...] = (
            (self.tr("Title"), title_of),
            (self.tr("Written"), lambda each: readable_day(each.time)),
            (self.tr("Kind"), lambda each: str(each.kind)),
            (self.tr("Language"), lambda each: language_name(each.language)),
            (self.tr("By you"), lambda each: self.tr("yes") if each.own else ""),
        )

    def show_first(self, documents: Sequence[Any], *, more: bool) -> None:
        """Show a list from its beginning."""
        self.beginResetModel()
        self.documents = list(documents)
        self._more = more
        self._waiting = False
        self.endResetModel()

    def append(self, documents: Sequence[Any], *, more: bool) -> None:
        """Show the next page under what stands there."""
        self._more = more
        self._waiting = False
        if documents:
            start = len(self.documents)
            self.beginInsertRows(QModelIndex(), start, start + len(documents) - 1)
            self.documents.extend(documents)
            self.endInsertRows()

    def replace(self, document: Any) -> None:
        """Show a text as it is now."""
        for at, each in enumerate(self.documents):
            if each.id == document.id:
                self.documents[at] = document
                self.dataChanged.emit(self.index(at, 0), self.index(at, len(self._columns) - 1))

    def remove(self, numbers: Collection[int]) -> None:
        """Show these texts no more."""
        for at in reversed(range(len(self.documents))):
            if self.documents[at].id in numbers:
                self.beginRemoveRows(QModelIndex(), at, at)
                del self.documents[at]
                self.endRemoveRows()

    # Qt overrides

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.documents)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        document = self.documents[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[index.column()][1](document)
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(document.source)
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
        if self.canFetchMore(parent) and self.documents:
            self._waiting = True
            self.more_asked.emit(self.documents[-1].id)


def title_of(document: Any) -> str:
    """What a text is called: its title, else its file."""
    return str(document.title or Path(document.source).name)[:TITLE_LENGTH]


def language_name(code: str) -> str:
    """The name of a language such as "de"; "" where it is unknown."""
    return QLocale.languageToString(QLocale.codeToLanguage(code)) if code else ""
