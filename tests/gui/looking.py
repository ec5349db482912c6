"""What is wrong with a window, measured: names, roles and reach of controls, and texts that do not fit."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTranslator
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

INTERACTIVE = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
)
MOST_TABS = 300
SLACK = 2  # pixels: what rounding of fonts and layouts costs


class LongWords(QTranslator):
    """A language with words half as long again as English ones, such as none is in earnest."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context, source, disambiguation=None, n=-1):
        if context.startswith("Q"):
            return ""
        return source.replace("%n", str(n)) + " " + "lorem ipsum "[: max(len(source) // 2 - 1, 1)]


def named(widget: QWidget) -> str:
    """How a failure names a widget."""
    text = getattr(widget, "text", str)()
    parent = widget.parentWidget()
    return f"{type(widget).__name__} {widget.accessibleName() or text[:40]!r} in {type(parent).__name__}"


def controls(window: QWidget) -> list[QWidget]:
    """Everything a user can do something with, that is shown now; without the insides of Qt's own widgets."""
    found = (widget for kind in INTERACTIVE for widget in window.findChildren(kind))
    shown = dict.fromkeys(widget for widget in found if widget.isVisible() and not _inside(widget))
    return list(shown)


def _inside(widget: QWidget) -> bool:
    """Whether Qt made it as a part of another control."""
    parent = widget.parentWidget()
    owners = (QComboBox, QLineEdit, QAbstractSpinBox, QTabBar, QAbstractItemView)
    return widget.objectName().startswith("qt_") or isinstance(parent, owners) or _is_scroll_bar(widget)


def _is_scroll_bar(widget: QWidget) -> bool:
    return widget.inherits("QScrollBar")


def unnamed(window: QWidget) -> list[str]:
    """Controls that a screen reader could not say: no name, or no role."""
    silent = []
    for widget in [*controls(window), *(bar for bar in window.findChildren(QProgressBar) if bar.isVisible())]:
        told = QAccessible.queryAccessibleInterface(widget)
        roles = (QAccessible.Role.NoRole, QAccessible.Role.Client)
        if told is None or not told.text(QAccessible.Text.Name).strip() or told.role() in roles:
            silent.append(named(widget))
    return silent


def unreachable(window: QWidget) -> list[str]:
    """Controls that are usable and that Tab does not come to, and a trap where there is one."""
    wanted = {w for w in controls(window) if w.isEnabled() and w.focusPolicy() != Qt.FocusPolicy.NoFocus}
    wanted = {w for w in wanted if w.focusPolicy() & Qt.FocusPolicy.TabFocus}
    without = [
        named(w) for w in controls(window) if w.isEnabled() and not w.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    reached: set[QWidget] = set()
    for _ in range(MOST_TABS):
        before = QApplication.focusWidget()
        assert before is not None, "nothing has the focus"
        _press_tab(before)
        now = QApplication.focusWidget()
        if now is before:
            return [f"Tab does not leave {named(before)}"]
        if now in reached and wanted <= reached:
            break
        reached.add(now)
    return without + [named(widget) for widget in wanted - reached if not _one_of_a_group(widget)]


def _one_of_a_group(widget: QWidget) -> bool:
    """Of exclusive buttons Tab comes to the chosen one; the arrow keys lead to the others."""
    return isinstance(widget, QAbstractButton) and (widget.autoExclusive() or widget.group() is not None)


def _press_tab(widget: QWidget) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier, "\t"))


def misfits(window: QWidget) -> list[str]:
    """Texts that are cut off, widgets that stick out of their place, and widgets on top of each other."""
    shown = [widget for widget in window.findChildren(QWidget) if widget.isVisible() and not _inside(widget)]
    texts = [widget for widget in shown if isinstance(widget, QLabel | QAbstractButton | QComboBox | QTabBar)]
    found = [f"cut off: {named(widget)}: {why}" for widget in texts if (why := _cut(widget))]
    found += [f"sticks out: {named(widget)}" for widget in texts if _sticks_out(widget)]
    return found + list(_overlaps(shown))


def _cut(widget: QWidget) -> str:
    if isinstance(widget, QLabel):
        return _cut_label(widget)
    if isinstance(widget, QPushButton | QToolButton):
        needs = widget.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, widget.text())
        if needs.width() > widget.width() + SLACK or needs.height() > widget.height() + SLACK:
            return f"{needs.width()} x {needs.height()} in {widget.width()} x {widget.height()}"
        return ""
    needs = widget.fontMetrics().height()
    if needs > widget.height() + SLACK:
        return f"height {needs} in {widget.height()}"
    if isinstance(widget, QAbstractButton) and widget.sizeHint().width() > widget.width() + SLACK:
        return f"width {widget.sizeHint().width()} in {widget.width()}"
    return ""


def _cut_label(label: QLabel) -> str:
    if not label.text() or label.pixmap().width():
        return ""
    if label.wordWrap():
        needs = label.heightForWidth(label.width())
        return f"height {needs} in {label.height()}" if needs > label.height() + SLACK else ""
    needs = label.sizeHint().width()
    return f"width {needs} in {label.width()}" if needs > label.width() + SLACK else ""


def _sticks_out(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    if parent is None or isinstance(parent.parentWidget(), QScrollArea):
        return False
    return not parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(widget.geometry())


def _overlaps(shown: list[QWidget]) -> Iterator[str]:
    places: dict[QWidget, list[QWidget]] = {}
    for widget in shown:
        if widget.parentWidget() is not None and not widget.isWindow():
            places.setdefault(widget.parentWidget(), []).append(widget)
    for siblings in places.values():
        solid = [widget for widget in siblings if not _is_frame(widget)]
        for index, one in enumerate(solid):
            for other in solid[index + 1 :]:
                shared = one.geometry().intersected(other.geometry())
                if shared.width() > SLACK and shared.height() > SLACK:
                    yield f"overlap: {named(one)} and {named(other)}"


def _is_frame(widget: QWidget) -> bool:
    """What Qt lays over or beside others on purpose."""
    return any(
        widget.inherits(kind) for kind in ("QFocusFrame", "QRubberBand", "QSizeGrip", "QSplitterHandle")
    )


def wanting(window: QWidget, width: int, height: int) -> list[str]:
    """The innermost widgets that want more room than most of a window's."""
    wide, high = width * 2 // 3, height * 2 // 3
    large = {w for w in window.findChildren(QWidget) if w.isVisibleTo(window) and _least(w, wide, high)}
    return [named(widget) for widget in large if not any(_has(widget, other) for other in large)]


def _least(widget: QWidget, wide: int, high: int) -> bool:
    least = widget.minimumSizeHint().expandedTo(widget.minimumSize())
    return least.width() > wide or least.height() > high


def _has(widget: QWidget, other: QWidget) -> bool:
    return widget is not other and widget.isAncestorOf(other)


def mirrored(window: QWidget, left: QWidget, right: QWidget) -> bool:
    """Whether what stands left of another stands right of it now."""
    return _place(window, left).center().x() > _place(window, right).center().x()


def _place(window: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
