"""How the user writes to whom: a line for each recipient, which can be changed, and for each kind of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QTableWidgetItem, QWidget

from cogenesis.gui.widgets.empty import EmptyState
from cogenesis.gui.widgets.forms import shortcut
from cogenesis.gui.widgets.tables import plain_table
from cogenesis.gui.widgets.voice_cells import bold, editable, fixed, on_one_line, stored
from cogenesis.gui.widgets.words import kind_word, voice_word
from cogenesis.voice.style import BY_KEY

if TYPE_CHECKING:
    from cogenesis.assistant.voice import Person, VoiceCard
    from cogenesis.voice.card import Manners

NAME, OPENING, SIGN_OFF, ADDRESS, TEXTS = range(5)
MANNERS = {OPENING: "opening", SIGN_OFF: "sign_off", ADDRESS: "address"}


class RecipientsPanel(QStackedWidget):
    """The table, or what is said while it is empty.

    Signals:
        change_asked: a measure, its new value, and the contact it is for.
        reset_asked: a measure that is to be as it was measured, and the contact.
    """

    change_asked = Signal(str, str, str)
    reset_asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[Person, ...] = ()
        self._filling = False
        headers = [
            self.tr("Recipient"),
            self.tr("Begins with"),
            self.tr("Ends with"),
            self.tr("Says"),
            self.tr("Texts"),
        ]
        self.table = editable(plain_table(self.tr("How you write to whom"), headers, wide=SIGN_OFF))
        self.table.itemChanged.connect(self._on_edited)
        shortcut("Del", self.table, self._reset_current)
        self.addWidget(self.table)
        self.addWidget(
            EmptyState(
                self.tr("Nobody yet"),
                self.tr("Once mail that you wrote is in the library, it stands here how you write to whom."),
            )
        )
        self.setFocusProxy(self.table)

    def show_card(self, card: VoiceCard) -> None:
        """Show the people of a card, those most written to first, and then the kinds of text."""
        self._people = card.people
        by_hand = {(each.recipient, each.measure): each.value or "" for each in card.for_people}
        kinds = [(kind, manners) for kind, manners in card.card.by_kind.items() if manners.texts]
        self._filling = True
        self.table.setRowCount(len(card.people) + len(kinds))
        for index, person in enumerate(card.people):
            name = fixed(person.name or person.contact)
            name.setToolTip(person.contact)
            self.table.setItem(index, NAME, name)
            for at, (measure, text) in enumerate(_shown(person.manners), OPENING):
                self.table.setItem(index, at, self._cell(text, by_hand.get((person.contact, measure))))
            self.table.setItem(index, TEXTS, fixed(str(person.manners.texts)))
        for index, (kind, manners) in enumerate(kinds, len(card.people)):
            others = self.tr("Others: {kind}").format(kind=kind_word(kind))
            texts = [others, *(text for _, text in _shown(manners)), str(manners.texts)]
            for at, text in enumerate(texts):
                self.table.setItem(index, at, fixed(on_one_line(text)))
        self._filling = False
        self.setCurrentIndex(0 if card.people or kinds else 1)

    def _cell(self, measured: str, mine: str | None) -> QTableWidgetItem:
        item = QTableWidgetItem(on_one_line(measured if mine is None else voice_value(mine)))
        item.setToolTip(item.text())
        if mine is not None:
            item.setFont(bold(item))
            item.setToolTip(self.tr("Set by you; Del takes what was measured"))
        return item

    def _on_edited(self, item: QTableWidgetItem) -> None:
        if self._filling or item.column() not in MANNERS or item.row() >= len(self._people):
            return
        measure = MANNERS[item.column()]
        value = stored(item.text(), BY_KEY[measure].choices)
        self.change_asked.emit(measure, value, self._people[item.row()].contact)

    def _reset_current(self) -> None:
        at, measure = self.table.currentRow(), MANNERS.get(self.table.currentColumn())
        if measure is not None and 0 <= at < len(self._people):
            self.reset_asked.emit(measure, self._people[at].contact)


def _shown(manners: Manners) -> list[tuple[str, str]]:
    """Measures with what stands in their cells, in the order of the columns."""
    return [
        ("opening", manners.opening.text if manners.opening else ""),
        ("sign_off", manners.sign_off.text if manners.sign_off else ""),
        ("address", voice_word(manners.address) if manners.address else ""),
    ]


def voice_value(value: str) -> str:
    """A value as it is shown: one of a closed list by its name."""
    return voice_word(value) if value in BY_KEY["address"].choices else value
