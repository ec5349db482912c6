"""Empty states: what a screen is for, when there is nothing on it yet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from cogenesis.gui.widgets.forms import button, column, prose, row, subheading


def centred(label: QLabel) -> QLabel:
    """The same label, its text in the middle."""
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return label


class EmptyState(QWidget):
    """A title and a sentence in the middle of the room."""

    def __init__(self, title: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = centred(subheading(title))
        self.sentence = centred(prose(sentence, look="quiet"))
        inner = QWidget()
        inner.setLayout(column(self.title, self.sentence))
        inner.setMinimumWidth(300)
        inner.setMaximumWidth(440)
        layout = row(inner)
        self.setLayout(column(None, layout, None))

    def say(self, title: str, sentence: str) -> None:
        """Show other words."""
        self.title.setText(title)
        self.sentence.setText(sentence)


class NoVaultPage(QWidget):
    """Stands where a screen needs the vault.

    Signals:
        vault_asked: the user wants to set one up.
    """

    vault_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        state = EmptyState(
            self.tr("This needs a vault"),
            self.tr(
                "Profile, documents, drafts and the log of what left are kept encrypted, in a vault of yours."
            ),
        )
        make = button(self.tr("&Set up a vault"), self.vault_asked.emit, look="primary")
        self.setLayout(column(None, state, row(None, make, None), None, spacing=16))
        self.setFocusProxy(make)
