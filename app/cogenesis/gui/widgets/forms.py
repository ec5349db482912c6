"""The small pieces every screen is laid out with, each with the name a screen reader says.

Texts come in translated; names are made from them where they say enough.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cogenesis.gui.look import GAP, MARGIN, fixed_font, scaled

W = TypeVar("W", bound=QWidget)


def heading(text: str) -> QLabel:
    """The title of a screen."""
    label = QLabel(text)
    label.setFont(scaled(label.font(), 1.7, bold=True))
    label.setWordWrap(True)
    return label


def subheading(text: str) -> QLabel:
    """The title of a part of a screen."""
    label = QLabel(text)
    label.setFont(scaled(label.font(), 1.1, bold=True))
    label.setWordWrap(True)
    return label


def prose(text: str, *, look: str = "") -> QLabel:
    """A paragraph; `look` is "", "quiet" or "error". Always plain text: it may show foreign words."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("look", look)
    return label


def notice() -> QLabel:
    """A place for a sentence that `say` will put there; takes no room until then."""
    label = prose("", look="quiet")
    label.hide()
    return label


def button(text: str, on_click: Callable[[], object], *, name: str = "", look: str = "") -> QPushButton:
    """A push button; `look` is "", "primary" or "plain"."""
    made = QPushButton(text)
    made.setProperty("look", look)
    made.setAccessibleName(name or text.replace("&", "").rstrip("…"))
    made.setAutoDefault(True)  # Return presses the button that has focus, as Space does
    made.clicked.connect(lambda _=False: on_click())
    return made


def line(name: str, placeholder: str = "", *, secret: bool = False) -> QLineEdit:
    """A field of one line."""
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setPlaceholderText(placeholder)
    if secret:
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhHiddenText
        )
    return field


def search_line(name: str, placeholder: str, clear: str) -> QLineEdit:
    """A field to search by; `clear` names the button that empties it."""
    field = line(name, placeholder)
    field.setClearButtonEnabled(True)
    for made in field.findChildren(QToolButton):
        made.setAccessibleName(clear)
    return field


def text_box(
    name: str, placeholder: str = "", *, read_only: bool = False, fixed: bool = False
) -> QPlainTextEdit:
    """A field of many lines; Tab leaves it."""
    box = QPlainTextEdit()
    box.setAccessibleName(name)
    box.setPlaceholderText(placeholder)
    box.setTabChangesFocus(True)
    box.setReadOnly(read_only)
    if read_only:
        box.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    if fixed:
        box.setFont(fixed_font())
    return box


def choice(name: str, options: Sequence[tuple[str, str | None]]) -> QComboBox:
    """A list to choose from: pairs of what is shown and the value behind it."""
    box = QComboBox()
    box.setAccessibleName(name)
    for shown, value in options:
        box.addItem(shown, value)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(7)
    return box


def fitting(box: QComboBox) -> QComboBox:
    """The same list, wide enough for what it shows first."""
    box.setMinimumContentsLength(len(box.itemText(0)))
    return box


def captioned(caption: str, field: QWidget) -> QVBoxLayout:
    """A field under its caption; the caption's mnemonic leads to it."""
    label = QLabel(caption)
    label.setBuddy(field)
    label.setProperty("look", "quiet")
    return column(label, field, spacing=3)


def column(*items: QWidget | QLayout | int | None, spacing: int = GAP) -> QVBoxLayout:
    """Items under each other; an int is a gap of that many pixels, None takes the rest of the room."""
    layout = QVBoxLayout()
    _fill(layout, items, spacing)
    return layout


def row(*items: QWidget | QLayout | int | None, spacing: int = GAP) -> QHBoxLayout:
    """Items beside each other; an int is a gap of that many pixels, None takes the rest of the room."""
    layout = QHBoxLayout()
    _fill(layout, items, spacing)
    return layout


def _fill(layout: QBoxLayout, items: Iterable[QWidget | QLayout | int | None], spacing: int) -> None:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for item in items:
        if isinstance(item, QWidget):
            layout.addWidget(item)
        elif isinstance(item, QLayout):
            layout.addLayout(item)
        elif item is None:
            layout.addStretch(1)
        else:
            layout.addSpacing(item)


def panel(layout: QLayout, *, margin: int = 14) -> QFrame:
    """A raised part of a screen."""
    frame = QFrame()
    frame.setObjectName("panel")
    layout.setContentsMargins(margin, margin, margin, margin)
    frame.setLayout(layout)
    return frame


def page(widget: QWidget, layout: QLayout, *, margin: int = MARGIN) -> None:
    """Lay out a whole screen."""
    layout.setContentsMargins(margin, margin, margin, margin)
    widget.setLayout(layout)


def put_text(box: QPlainTextEdit, text: str) -> None:
    """Put another text in the place of the one that stands there; undo brings that back."""
    if box.toPlainText() != text:
        cursor = QTextCursor(box.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)


def scrolled(layout: QLayout) -> QScrollArea:
    """A part that scrolls when the window is low; it follows the focus."""
    inner = QWidget()
    inner.setObjectName("page")
    inner.setLayout(layout)
    area = QScrollArea()
    area.setWidget(inner)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def shortcut(
    keys: str | QKeySequence.StandardKey, owner: QWidget, on_press: Callable[[], object]
) -> QShortcut:
    """A key for `owner` and what is in it."""
    made = QShortcut(QKeySequence(keys), owner)
    made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    made.activated.connect(on_press)
    return made


def pause_timer(owner: QObject, milliseconds: int, on_pause: Callable[[], object]) -> QTimer:
    """A timer that fires once, `milliseconds` after its latest start: for work that waits for a pause."""
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(on_pause)
    return timer


def relook(widget: QWidget, look: str) -> None:
    """Change the look of a widget that is already shown."""
    if widget.property("look") != look:
        widget.setProperty("look", look)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def say(label: QLabel, text: str, look: str = "quiet") -> None:
    """Put a sentence into a label that takes no room while it is empty."""
    relook(label, look)
    label.setText(text)
    label.setVisible(bool(text))


def plain_excerpt(text: str, length: int) -> str:
    """The start of a text on one line."""
    flat = " ".join(text[: length * 4].split())
    return flat if len(flat) <= length else flat[: length - 1].rstrip() + "…"


def readable_bytes(count: int) -> str:
    """A number of bytes as people read it."""
    if count < 1000:
        return f"{count} B"
    if count < 1_000_000:
        return f"{count / 1000:.1f} kB"
    if count < 1_000_000_000:
        return f"{count / 1_000_000:.1f} MB"
    return f"{count / 1_000_000_000:.1f} GB"


def readable_seconds(seconds: float) -> str:
    """A length of time as people say it, roughly."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    minutes = seconds / 60
    return f"{minutes:.0f} min" if minutes < 90 else f"{minutes / 60:.1f} h"


def readable_time(rfc3339: str) -> str:
    """A stored UTC time in local time, as the locale writes it; the text itself when it is none."""
    from PySide6.QtCore import QDateTime, QLocale

    when = QDateTime.fromString(rfc3339, Qt.DateFormat.ISODateWithMs)
    if not when.isValid():
        return rfc3339
    return QLocale().toString(when.toLocalTime(), QLocale.FormatType.ShortFormat)


def readable_day(rfc3339: str) -> str:
    """The day of a stored UTC time here, as the locale writes it; the text itself when it is none."""
    from PySide6.QtCore import QDateTime, QLocale

    when = QDateTime.fromString(rfc3339, Qt.DateFormat.ISODateWithMs)
    if not when.isValid():
        return rfc3339
    return QLocale().toString(when.toLocalTime().date(), QLocale.FormatType.ShortFormat)
