"""The outbound log as Qt wants it: requests in pages, the last first, by draft or not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from cogenesis.gui.translating import translate
from cogenesis.gui.widgets.amounts import cost_of, tokens_of
from cogenesis.gui.widgets.forms import plain_excerpt, readable_bytes, readable_time

if TYPE_CHECKING:
    from cogenesis.assistant.ledger import LogEntry

Index = QModelIndex | QPersistentModelIndex
TITLE_LENGTH = 90


@dataclass(slots=True, eq=False)
class Node:
    """A line of the tree: a request, or the heading of a draft with its requests under it."""

    entry: LogEntry | None = None
    draft: str | None = None
    title: str = ""
    number: int = 0
    parent: Node | None = None
    children: list[Node] = field(default_factory=list)


class LogModel(QAbstractItemModel):
    """The requests read so far, and whether there are more.

    Signals:
        more_asked: the view has come to the end; the place of the last request read.
    """

    more_asked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._roots: list[Node] = []
        self._headings: dict[str | None, Node] = {}
        self._nodes: dict[int, Node] = {}  # indexes hold numbers: one that is stale finds nothing
        self._numbers = count()
        self._grouped = True
        self._more = False
        self._waiting = False
        self._last: int | None = None
        self._columns: tuple[tuple[str, Callable[[LogEntry], str]], ...] = (
            (self.tr("Time"), lambda each: readable_time(each.row.time)),
            (self.tr("For"), lambda each: purpose_word(each.row.purpose)),
            (self.tr("To"), lambda each: each.row.url),
            (self.tr("Answer"), self._answer),
            (self.tr("Sent"), lambda each: readable_bytes(each.row.bytes_out)),
            (self.tr("Tokens"), lambda each: tokens_of(each.charge)),
            (self.tr("Cost"), lambda each: cost_of(each.charge)),
        )

    @property
    def requests(self) -> int:
        """How many requests were read."""
        return sum(len(node.children) if node.entry is None else 1 for node in self._roots)

    def show_first(self, entries: Sequence[LogEntry], *, grouped: bool, more: bool) -> None:
        """Show a list from its beginning."""
        self.beginResetModel()
        self._roots, self._headings, self._nodes = [], {}, {}
        self._grouped, self._waiting = grouped, False
        self._put(entries)
        self._note(entries, more)
        self.endResetModel()

    def append(self, entries: Sequence[LogEntry], *, more: bool) -> None:
        """Show the next page: under the headings that are there, and behind all others."""
        self._waiting = False
        for entry in entries:
            node = self._made(entry)
            heading = self._headings.get(entry.row.draft) if self._grouped else None
            if heading is None:
                self.beginInsertRows(QModelIndex(), len(self._roots), len(self._roots))
                self._place(node)
                self.endInsertRows()
            else:
                at = len(heading.children)
                self.beginInsertRows(self._index_of(heading), at, at)
                self._place(node)
                self.endInsertRows()
        self._note(entries, more)

    def entry(self, index: Index) -> LogEntry | None:
        """The request of a line; of a heading its first one."""
        node = self._node(index)
        if node is None or node.entry is not None:
            return node.entry if node else None
        return node.children[0].entry

    def is_heading(self, index: Index) -> bool:
        """Whether a line is a draft's, with its requests under it."""
        node = self._node(index)
        return node is not None and node.entry is None

    def first(self) -> QModelIndex:
        """The first request."""
        root = self.index(0, 0)
        return self.index(0, 0, root) if self.is_heading(root) else root

    def _put(self, entries: Sequence[LogEntry]) -> None:
        for entry in entries:
            self._place(self._made(entry))

    def _made(self, entry: LogEntry | None, draft: str | None = None, title: str = "") -> Node:
        node = Node(entry, draft, title, next(self._numbers))
        self._nodes[node.number] = node
        return node

    def _place(self, node: Node) -> None:
        assert node.entry is not None
        if not self._grouped:
            self._roots.append(node)
            return
        draft = node.entry.row.draft
        heading = self._headings.get(draft)
        if heading is None:
            heading = self._made(None, draft, self._title(node.entry))
            self._headings[draft] = heading
            self._roots.append(heading)
        node.parent = heading
        heading.children.append(node)

    def _note(self, entries: Sequence[LogEntry], more: bool) -> None:
        self._more = more
        if entries:
            self._last = entries[-1].row.seq

    def _title(self, entry: LogEntry) -> str:
        if entry.row.draft is None:
            return self.tr("For no draft: tests, downloads")
        if entry.title is None:
            return self.tr("A draft that was deleted ({id})").format(id=entry.row.draft)
        return plain_excerpt(entry.title, TITLE_LENGTH)

    def _answer(self, entry: LogEntry) -> str:
        row = entry.row
        if row.status is not None:
            return str(row.status)
        if not row.ended:
            return self.tr("not known")
        return self.tr("none: {reason}").format(reason=row.error) if row.error else self.tr("none")

    def _node(self, index: Index) -> Node | None:
        return self._nodes.get(index.internalId()) if index.isValid() else None

    def _index_of(self, node: Node) -> QModelIndex:
        return self.createIndex(self._roots.index(node), 0, node.number)

    def _heading_cell(self, node: Node, column: int) -> str:
        entries = [child.entry for child in node.children if child.entry is not None]
        if column != 0:
            return ""
        size = readable_bytes(sum(entry.row.bytes_out for entry in entries))
        words = self.tr("{title}   ·   {size} in %n request(s)", "", len(entries))
        return words.format(title=node.title, size=size)

    # Qt overrides

    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        heading = None if parent is None else self._node(parent)
        rows = heading.children if heading else self._roots
        if not (0 <= row < len(rows) and 0 <= column < len(self._columns)):
            return QModelIndex()
        return self.createIndex(row, column, rows[row].number)

    def parent(self, index: Index | None = None) -> Any:
        if index is None:
            return super().parent()
        node = self._node(index)
        heading = node.parent if node else None
        return QModelIndex() if heading is None else self._index_of(heading)

    def rowCount(self, parent: Index | None = None) -> int:
        if parent is None or not parent.isValid():
            return len(self._roots)
        node = self._node(parent)
        return len(node.children) if node and parent.column() == 0 else 0

    def columnCount(self, parent: Index | None = None) -> int:
        return len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        node = self._node(index)
        if node is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            if node.entry is None:
                return self._heading_cell(node, index.column())
            return self._columns[index.column()][1](node.entry)
        if role == Qt.ItemDataRole.ToolTipRole and node.entry is not None:
            return node.entry.row.url
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
            self.more_asked.emit(self._last)


def purpose_word(purpose: str) -> str:
    """What a request was made for, in the window's language."""
    words = {
        "sketch": translate("Purposes", "Outline"),
        "logits": translate("Purposes", "Word by word"),
        "test": translate("Purposes", "Test of the endpoint"),
        "model": translate("Purposes", "Model file"),
        "connect": translate("Purposes", "Way through the proxy"),
    }
    return words.get(purpose, purpose)
