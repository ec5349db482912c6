"""What can be chosen for a draft beside its instruction, and the way it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cogenesis.domain import Level, Mode
from cogenesis.gui.tasks import Tasks
from cogenesis.gui.widgets.forms import captioned, choice, column, row
from cogenesis.gui.widgets.recipient import RecipientField
from cogenesis.gui.widgets.words import slot_word
from cogenesis.privacy.slots import SLOTS

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant


class Choices(QWidget):
    """Two rows of fields.

    Signals:
        changed: something else is chosen.
    """

    changed = Signal()

    def __init__(self, assistant: Assistant, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        automatic = (self.tr("Automatic"), None)
        self.kind = choice(self.tr("Kind of text"), [automatic, *closed_list("kind")])
        self.to = RecipientField(assistant, tasks, self.tr("Recipient"), self.tr("a name"))
        self.tone = choice(self.tr("Tone"), [automatic, *closed_list("tone")])
        self.length = choice(self.tr("Length"), [automatic, *closed_list("length")])
        self.language = choice(self.tr("Language"), [automatic, *closed_list("language")])
        self.language.setToolTip(
            self.tr("Automatic: that of the message you answer, else that of your instruction.")
        )
        self.mode = choice(
            self.tr("How it is made"),
            [
                automatic,
                (self.tr("Cloud outline, written here"), Mode.SKETCH.value),
                (self.tr("All on this computer"), Mode.LOCAL.value),
            ],
        )
        self.level = choice(
            self.tr("How much the brief says"),
            [
                (self.tr("Balanced: values and a gist"), Level.BALANCED.value),
                (self.tr("Strict: values only"), Level.STRICT.value),
            ],
        )
        self.to.textChanged.connect(self.changed)
        for chosen in (self.kind, self.tone, self.length, self.language, self.mode, self.level):
            chosen.currentIndexChanged.connect(self.changed)
        self._lay_out()

    def _lay_out(self) -> None:
        first = row(
            captioned(self.tr("&Kind"), self.kind),
            captioned(self.tr("T&o"), self.to),
            captioned(self.tr("&Tone"), self.tone),
            captioned(self.tr("Len&gth"), self.length),
            spacing=14,
        )
        second = row(
            captioned(self.tr("Lang&uage"), self.language),
            captioned(self.tr("M&ade by"), self.mode),
            captioned(self.tr("B&rief"), self.level),
            spacing=14,
        )
        for layout, stretches in ((first, (3, 4, 3, 3)), (second, (3, 5, 5))):
            for index, stretch in enumerate(stretches):
                layout.setStretch(index, stretch)
        self.setLayout(column(first, second, spacing=9))


def closed_list(slot: str) -> list[tuple[str, str]]:
    """What may be chosen for a slot: as shown, and as stored."""
    values = next(each.values for each in SLOTS if each.name == slot)
    return [(slot_word(value), value) for value in values]
