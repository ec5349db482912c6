"""Where Tab leads: through everything that is shown, in the order it is laid out.

Qt keeps a ring of its own, which falls apart where screens hand their focus on to a field of theirs and are
put into the window later: the field's ring then leaves out the navigation (seen with PySide6 6.11.3). The
layout has the right order by itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QTabBar,
    QWidget,
)

LEAVES = (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QTabBar,
)


def move_focus(window: QWidget, current: QWidget | None, *, forward: bool) -> bool:
    """Give the focus to what follows `current` in `window`, or precedes it; whether there was anything."""
    order = [widget for widget in in_order(window) if widget is current or takes_tab(widget)]
    if not order:
        return False
    step = 1 if forward else -1
    at = order.index(current) + step if current in order else (0 if forward else -1)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    order[at % len(order)].setFocus(reason)
    return True


def takes_tab(widget: QWidget) -> bool:
    """Whether Tab may stop here; of exclusive buttons it stops at the chosen one."""
    if not (widget.isVisible() and widget.isEnabled()) or widget.focusProxy() is not None:
        return False
    if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return False
    return not (isinstance(widget, QAbstractButton) and _another_is_chosen(widget))


def in_order(widget: QWidget) -> Iterator[QWidget]:
    """`widget` and all that is in it and not hidden, as it is laid out; windows of their own are left out."""
    yield widget
    if isinstance(widget, LEAVES):  # their insides are Qt's own, and many
        return
    for child in _children(widget):
        if not (child.isHidden() or child.isWindow()):
            yield from in_order(child)


def _children(widget: QWidget) -> list[QWidget]:
    layout = widget.layout()
    laid_out = list(_laid_out(layout)) if layout is not None else []
    known = set(map(id, laid_out))
    others = [child for child in widget.children() if isinstance(child, QWidget) and id(child) not in known]
    return laid_out + others


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        inner = item.layout()
        shown = item.widget()
        if shown is not None:
            yield shown
        elif inner is not None:
            yield from _laid_out(inner)


def _another_is_chosen(button: QAbstractButton) -> bool:
    group = button.group()
    if group is not None and group.exclusive():
        return group.checkedButton() not in (None, button)
    if not button.autoExclusive() or button.isChecked():
        return False
    parent = button.parentWidget()
    others = parent.findChildren(QAbstractButton) if parent is not None else []
    return any(other.autoExclusive() and other.isChecked() for other in others)
