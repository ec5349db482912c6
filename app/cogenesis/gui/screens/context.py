"""What the local model will be told: facts, passages and past texts, each of which can be switched off."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from cogenesis.domain import Context, ContextItem, ContextKind
from cogenesis.gui.widgets.forms import column, notice, panel, plain_excerpt, prose, say, subheading

KEY = Qt.ItemDataRole.UserRole


class ContextPanel(QWidget):
    """The list, with a tick for each item that will be used.

    Signals:
        changed: an item was switched on or off.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._off: set[str] = set()
        self._filling = False
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("What the local model is told; Space switches an item off or on"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(120)
        self.list.itemChanged.connect(self._on_ticked)
        self.note = prose("", look="quiet")
        self.withheld = notice()
        self.withheld.setAccessibleName(self.tr("What is never written and was kept out"))
        layout = column(
            subheading(self.tr("What stays here and is used")),
            self.note,
            2,
            self.list,
            self.withheld,
            None,
            spacing=5,
        )
        layout.setStretchFactor(self.list, 100)  # while it is hidden, what stands above stays on top
        self.setLayout(column(panel(layout)))
        self.show_context(Context())

    @property
    def off(self) -> frozenset[str]:
        """Keys of the items that are switched off."""
        return frozenset(self._off)

    @off.setter
    def off(self, keys: frozenset[str]) -> None:
        self._off = set(keys)

    def show_context(self, context: Context) -> None:
        """Show what is used and what was kept out; an item that was switched off stays so."""
        items = list(context.items)
        self._filling = True
        self.list.clear()
        for item in items:
            self.list.addItem(self._entry(item))
        self._filling = False
        self.list.setVisible(bool(items))
        self._say(items)
        kept_out = self.tr("Kept out, as never written: {names}. Ask for one in your instruction to use it.")
        names = [kept_out.format(names=", ".join(context.withheld))] if context.withheld else []
        say(self.withheld, "\n".join([*names, *context.notes]))

    def _entry(self, item: ContextItem) -> QListWidgetItem:
        kinds = {
            ContextKind.FACT: self.tr("Fact"),
            ContextKind.VOICE: self.tr("Your style"),
            ContextKind.PASSAGE: self.tr("Passage"),
            ContextKind.REPLY: self.tr("Message"),
        }
        kind = kinds[item.kind]
        entry = QListWidgetItem(f"{kind} · {item.label}: {plain_excerpt(item.text, 80)}")
        entry.setData(KEY, item.key)
        entry.setToolTip(item.text[:1500])
        entry.setFlags(
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
        )
        on = item.key not in self._off
        entry.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        return entry

    def _say(self, items: list[ContextItem]) -> None:
        if not items:
            self.note.setText(
                self.tr("Nothing yet. Facts from Profile and texts from Library make drafts sound like you.")
            )
            return
        tokens = sum(item.tokens for item in items if item.key not in self._off)
        self.note.setText(self.tr("Never leaves this computer. About {tokens} tokens.").format(tokens=tokens))
        self._items = items

    def _on_ticked(self, entry: QListWidgetItem) -> None:
        if self._filling:
            return
        key = entry.data(KEY)
        if entry.checkState() is Qt.CheckState.Checked:
            self._off.discard(key)
        else:
            self._off.add(key)
        self._say(self._items)
        self.changed.emit()
