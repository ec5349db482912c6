"""Sensitive words that stay here: a box for each, by which the user lets the cloud read it this once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from cogenesis.gui.widgets.forms import column, prose

if TYPE_CHECKING:
    from cogenesis.privacy.topics import Topic


class TopicBoxes(QWidget):
    """The boxes. All are off at first, and again when the words are others.

    Signals:
        changed: the user ticked a box, or took a tick away.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._topics: tuple[Topic, ...] = ()
        self.boxes: dict[str, QCheckBox] = {}
        self._layout = column(
            prose(
                self.tr("Sensitive words. They stay here, unless you tick them for this one draft."),
                look="quiet",
            ),
            spacing=5,
        )
        self.setLayout(self._layout)
        self.hide()

    @property
    def let(self) -> frozenset[str]:
        """The words that the cloud may read."""
        return frozenset(word for word, box in self.boxes.items() if box.isChecked())

    def show_topics(self, topics: tuple[Topic, ...]) -> None:
        """Show these; where they are the same as before, what was ticked stays so."""
        if topics == self._topics:
            return
        self._topics = topics
        for box in self.boxes.values():
            self._layout.removeWidget(box)
            box.deleteLater()
        self.boxes = {topic.word: self._box(topic) for topic in topics}
        for box in self.boxes.values():
            self._layout.addWidget(box)
        self.setVisible(bool(topics))

    def forget(self) -> None:
        """Take every tick away, without a word to anyone."""
        for box in self.boxes.values():
            box.setChecked(False)

    def _box(self, topic: Topic) -> QCheckBox:
        box = QCheckBox(self.tr("Let the cloud read “{word}”").format(word=topic.word))
        box.setAccessibleName(box.text())
        stands = self.tr("Else “{phrase}” stands for it. Holds for the next draft only.")
        box.setAccessibleDescription(stands.format(phrase=topic.phrase))
        box.setToolTip(box.accessibleDescription())
        box.clicked.connect(lambda _on: self.changed.emit())
        return box
