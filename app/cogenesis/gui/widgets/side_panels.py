"""Panels beside the draft, one at a time, each opened and closed by a button of its own."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from cogenesis.gui.widgets.forms import button, column, row, scrolled, subheading


class SidePanels(QWidget):
    """Takes no room while none is open.

    Signals:
        shown: the panel that was opened, so that it can read what it shows; None when all are closed.
    """

    shown = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stack = QStackedWidget()
        self._buttons: dict[QWidget, QPushButton] = {}
        self._pages: dict[QWidget, QWidget] = {}
        self.setLayout(column(self._stack))
        self.hide()

    def add(self, title: str, widget: QWidget) -> QPushButton:
        """A panel; the button that opens and closes it. `title` may hold a mnemonic."""
        page = QWidget()
        name = title.replace("&", "")
        close = button(
            self.tr("Close"),
            self.close_panel,
            name=self.tr("Close {panel}").format(panel=name),
            look="plain",
        )
        head = row(subheading(name), None, close)
        layout = column(head, scrolled(column(widget)))  # it may be higher than a low window
        layout.setStretch(1, 1)
        page.setLayout(layout)
        self._stack.addWidget(page)
        made = QPushButton(title)
        made.setAccessibleName(name)
        made.setCheckable(True)
        made.clicked.connect(lambda on: self.open(widget) if on else self.close_panel())
        self._buttons[widget], self._pages[widget] = made, page
        return made

    @property
    def current(self) -> QWidget | None:
        """The panel that is open."""
        if self.isHidden():
            return None
        return next((each for each, page in self._pages.items() if page is self._stack.currentWidget()), None)

    def open(self, widget: QWidget) -> None:
        """Open a panel in the place of any other."""
        self._stack.setCurrentWidget(self._pages[widget])
        self.show()
        self._check(widget)
        self.shown.emit(widget)
        widget.setFocus()

    def close_panel(self) -> None:
        """Close what is open."""
        if self.isHidden():
            return
        self.hide()
        self._check(None)
        self.shown.emit(None)

    def _check(self, widget: QWidget | None) -> None:
        for each, made in self._buttons.items():
            made.setChecked(each is widget)
