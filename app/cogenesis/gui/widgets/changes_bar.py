"""What waits to be accepted or rejected, and the buttons and keys for it; no room while nothing waits."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from cogenesis.gui.widgets.flow import wrapped
from cogenesis.gui.widgets.forms import button, column, prose, shortcut
from cogenesis.gui.widgets.tracked_text import TrackedText


class ChangesBar(QWidget):
    """The changes of one text.

    Attributes:
        count: says how many wait.
    """

    def __init__(self, text: TrackedText, owner: QWidget) -> None:
        """Keys work wherever the focus is in `owner`."""
        super().__init__()
        self._text = text
        self.count = prose("", look="quiet")
        self.count.setWordWrap(False)
        self.count.setAccessibleName(self.tr("Changes that wait"))
        self.next = button(self.tr("Next change"), self.go_on)
        self.next.setToolTip(self.tr("F8; Shift+F8 goes back"))
        self.accept = button(self.tr("Accept"), self.accept_one, name=self.tr("Accept this change"))
        self.accept.setToolTip(self.tr("Alt+A: the change at the cursor, or the next one"))
        self.reject = button(self.tr("Reject"), self.reject_one, name=self.tr("Reject this change"))
        self.reject.setToolTip(self.tr("Alt+R: the change at the cursor, or the next one"))
        self.accept_all = button(self.tr("Accept all"), lambda: self._decide_all(accept=True))
        self.accept_all.setToolTip(self.tr("Ctrl+Alt+A"))
        self.reject_all = button(self.tr("Reject all"), lambda: self._decide_all(accept=False))
        self.reject_all.setToolTip(self.tr("Ctrl+Alt+R"))
        buttons = (self.next, self.accept, self.reject, self.accept_all, self.reject_all)
        self.setLayout(column(wrapped(self.count, *buttons)))
        shortcut("F8", owner, self.go_on)
        shortcut("Shift+F8", owner, lambda: text.go_to_next(back=True))
        shortcut("Alt+A", owner, self.accept_one)
        shortcut("Alt+R", owner, self.reject_one)
        shortcut("Ctrl+Alt+A", owner, lambda: self._decide_all(accept=True))
        shortcut("Ctrl+Alt+R", owner, lambda: self._decide_all(accept=False))
        text.changes_changed.connect(self._show)
        self._show(0)

    def go_on(self) -> None:
        """Select the next change."""
        if self._text.go_to_next():
            self._text.setFocus()

    def accept_one(self) -> None:
        """Accept the change at the cursor, or the next, and go on to the one behind it."""
        self._decide_one(accept=True)

    def reject_one(self) -> None:
        """Reject it."""
        self._decide_one(accept=False)

    def _decide_one(self, *, accept: bool) -> None:
        number = self._text.current_change()
        if number is None or self._text.isReadOnly():
            return
        self._text.decide({number}, accept=accept)
        self.go_on()
        self._text.setFocus()

    def _decide_all(self, *, accept: bool) -> None:
        if not self._text.isReadOnly():
            self._text.decide_all(accept=accept)
            self._text.setFocus()

    def _show(self, count: int) -> None:
        self.count.setText(self.tr("%n change(s) to look at", "", count))
        self.setVisible(count > 0)
