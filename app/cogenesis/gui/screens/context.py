"""What the local model will be told: facts, passages and past texts, and why each of them.

Each can be switched off, pinned for this draft or for all, and opened where it stands.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from cogenesis.domain import Context, ContextItem, ContextKind
from cogenesis.gui.widgets.flow import FlowLayout
from cogenesis.gui.widgets.forms import (
    button,
    column,
    notice,
    panel,
    plain_excerpt,
    prose,
    say,
    shortcut,
    subheading,
)

KEY = Qt.ItemDataRole.UserRole
PINNABLE = ("fact:", "passage:", "voice:")


class ContextPanel(QWidget):
    """The list, with a tick for each item that will be used.

    Attributes:
        off, pinned: keys of the items that are switched off, and of those pinned for this draft.
        most: tokens that a draft may be told at most; 0 while that is not known.

    Signals:
        changed: an item was switched on or off, or pinned for this draft.
        pin_asked: (key, on): pin it for all drafts, or let it go.
        opened: a ContextItem to be shown where it stands.
    """

    changed = Signal()
    pin_asked = Signal(str, bool)
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._off: set[str] = set()
        self._pinned: set[str] = set()
        self._pinned_for_all: frozenset[str] = frozenset()
        self._context = Context()
        self._filling = False
        self.most = 0
        self.list = QListWidget()
        self.list.setAccessibleName(
            self.tr("What the local model is told; Space switches an item off or on, Return shows it")
        )
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(120)
        self.note = prose("", look="quiet")
        self.note.setAccessibleName(self.tr("How much is used"))
        self.withheld = notice()
        self.withheld.setAccessibleName(self.tr("What is never written and was kept out"))
        self.open = button(self.tr("Show it"), self._open, name=self.tr("Show where it stands"), look="plain")
        self.pin = button(self.tr("Pin"), self._pin, name=self.tr("Pin for this draft"), look="plain")
        self.pin_all = button(
            self.tr("Pin for all"), self._pin_all, name=self.tr("Pin for all drafts"), look="plain"
        )
        self.tools = QWidget()
        self._lay_out()
        self.list.itemChanged.connect(self._on_ticked)
        self.list.itemActivated.connect(lambda _: self._open())
        self.list.currentItemChanged.connect(lambda *_: self._show_tools())
        shortcut("Ctrl+D", self.list, self._pin)
        self.show_context(Context())

    def _lay_out(self) -> None:
        tools = FlowLayout(spacing=2)
        for each in (self.open, self.pin, self.pin_all):
            tools.addWidget(each)
        self.tools.setLayout(tools)
        layout = column(
            subheading(self.tr("What stays here and is used")),
            self.note,
            2,
            self.list,
            self.tools,
            self.withheld,
            None,
            spacing=5,
        )
        layout.setStretchFactor(self.list, 100)  # while it is hidden, what stands above stays on top
        self.setLayout(column(panel(layout)))

    @property
    def off(self) -> frozenset[str]:
        """Keys of the items that are switched off."""
        return frozenset(self._off)

    @off.setter
    def off(self, keys: frozenset[str]) -> None:
        self._off = set(keys)

    @property
    def pinned(self) -> frozenset[str]:
        """Keys of the items that are pinned for this draft."""
        return frozenset(self._pinned)

    @pinned.setter
    def pinned(self, keys: frozenset[str]) -> None:
        self._pinned = set(keys)

    def show_pinned_for_all(self, keys: frozenset[str]) -> None:
        """Take over what is pinned for all drafts."""
        self._pinned_for_all = keys
        self.show_context(self._context)

    def show_context(self, context: Context) -> None:
        """Show what is used and what was kept out; an item that was switched off stays so."""
        current, bar = self._current(), self.list.verticalScrollBar()
        scrolled = bar.value()
        self._context = context
        self._filling = True
        self.list.clear()
        for item in context.items:
            self.list.addItem(self._entry(item))
            if current is not None and item.key == current.key:
                self.list.setCurrentRow(self.list.count() - 1)
        self._filling = False
        bar.setValue(scrolled)
        self.list.setVisible(bool(context.items))
        self._show_tools()
        self._say()
        kept_out = self.tr("Kept out, as never written: {names}. Ask for one in your instruction to use it.")
        names = [kept_out.format(names=", ".join(context.withheld))] if context.withheld else []
        say(self.withheld, "\n".join([*names, *context.notes]))

    def _entry(self, item: ContextItem) -> QListWidgetItem:
        kinds = {
            ContextKind.FACT: self.tr("Fact"),
            ContextKind.STYLE: self.tr("How you write"),
            ContextKind.VOICE: self.tr("Your style"),
            ContextKind.PASSAGE: self.tr("Passage"),
            ContextKind.REPLY: self.tr("Message"),
        }
        kind, why = kinds[item.kind], self.said_why(item)
        shown = f"{kind} · {item.label}: {plain_excerpt(item.text, 80)}"
        entry = QListWidgetItem(f"{shown}\n{why}" if why else shown)
        entry.setData(KEY, item.key)
        entry.setToolTip(f"{why}\n\n{item.text[:1500]}" if why else item.text[:1500])
        entry.setFlags(
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
        )
        on = item.key not in self._off
        entry.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        return entry

    def said_why(self, item: ContextItem) -> str:
        """Why an item is used, in words; "" where nothing is known of that."""
        if item.key in self._pinned_for_all:
            return self.tr("Pinned for all drafts")
        if item.key in self._pinned:
            return self.tr("Pinned for this draft")
        code, *words = item.why or ("",)
        said = {
            "always": self.tr("Always used"),
            "answered": self.tr("The message you answer"),
            "kind": self.tr("A text of yours of the same kind"),
            "room": self.tr("There was room for it"),
            "pinned": self.tr("Pinned"),
            "recipient": self.tr("From or to the recipient"),
        }
        if not words:
            return said.get(code, "")
        shared = ", ".join(words)
        if code == "recipient":
            return self.tr("From or to the recipient; shares: {words}").format(words=shared)
        return self.tr("Shares with your instruction: {words}").format(words=shared)

    def _say(self) -> None:
        if not self._context.items:
            self.note.setText(
                self.tr("Nothing yet. Facts from Profile and texts from Library make drafts sound like you.")
            )
            return
        tokens = sum(item.tokens for item in self._context.items if item.key not in self._off)
        self.note.setText(self._how_much(tokens))

    def _how_much(self, tokens: int) -> str:
        """A share in plain words; the model reads all of it before it writes, so more takes longer."""
        if not self.most:
            return self.tr("Never leaves this computer. About {tokens} tokens.").format(tokens=tokens)
        share = tokens / self.most
        if share < 0.15:
            said = self.tr("Never leaves this computer. It takes little of the room there is.")
        elif share < 0.4:
            said = self.tr("Never leaves this computer. It takes about a quarter of the room there is.")
        elif share < 0.6:
            said = self.tr("Never leaves this computer. It takes about half of the room there is.")
        elif share < 0.9:
            said = self.tr("Never leaves this computer. It takes most of the room there is.")
        else:
            said = self.tr("Never leaves this computer. The room there is, is full.")
        return said

    def _current(self) -> ContextItem | None:
        entry = self.list.currentItem()
        key = entry.data(KEY) if entry is not None else None
        return next((item for item in self._context.items if item.key == key), None)

    def _show_tools(self) -> None:
        item = self._current()
        pinnable = item is not None and item.key.startswith(PINNABLE)
        self.tools.setVisible(bool(self._context.items))
        self.open.setEnabled(item is not None)
        self.pin.setEnabled(pinnable)
        self.pin_all.setEnabled(pinnable)
        here = item is not None and item.key in self._pinned
        everywhere = item is not None and item.key in self._pinned_for_all
        self.pin.setText(self.tr("Unpin") if here else self.tr("Pin"))
        self.pin.setAccessibleName(
            self.tr("Do not pin for this draft") if here else self.tr("Pin for this draft")
        )
        self.pin.setToolTip(self.tr("Use it in this draft, whatever else there is (Ctrl+D in the list)"))
        self.pin_all.setText(self.tr("Unpin for all") if everywhere else self.tr("Pin for all"))
        self.pin_all.setAccessibleName(
            self.tr("Do not pin for all drafts") if everywhere else self.tr("Pin for all drafts")
        )
        self.pin_all.setToolTip(self.tr("Use it in every draft from now on"))

    def _open(self) -> None:
        item = self._current()
        if item is not None:
            self.opened.emit(item)

    def _pin(self) -> None:
        item = self._current()
        if item is None or not item.key.startswith(PINNABLE):
            return
        self._pinned ^= {item.key}
        if item.key in self._pinned:
            self._off.discard(item.key)
        self.show_context(self._context)
        self.changed.emit()

    def _pin_all(self) -> None:
        item = self._current()
        if item is not None and item.key.startswith(PINNABLE):
            self.pin_asked.emit(item.key, item.key not in self._pinned_for_all)

    def _on_ticked(self, entry: QListWidgetItem) -> None:
        if self._filling:
            return
        key = entry.data(KEY)
        if entry.checkState() is Qt.CheckState.Checked:
            self._off.discard(key)
        else:
            self._off.add(key)
            self._pinned.discard(key)
        self._say()
        self.changed.emit()
