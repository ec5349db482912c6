"""Colours, spacing and type: two calm palettes over Fusion, and the style sheet made from them.

Text on its ground has a contrast of at least 4.5 to 1 in both (a test computes it). Where the system asks
for high contrast, its own palette is left alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from cogenesis.paths import package_data

GAP = 8
MARGIN = 24
SECTION = 18
TEXT_WIDTH = 640


@dataclass(frozen=True, slots=True)
class Colours:
    """One scheme: grounds, inks, lines and marks, as #rrggbb.

    Attributes:
        grounds: behind stretches of a text, by what they mean; text on them keeps its contrast.
        underlines: under stretches of a text; at least 3 to 1 on `base`.
    """

    window: str
    side: str
    base: str
    raised: str
    text: str
    quiet: str
    line: str
    accent: str
    on_accent: str
    accent_ground: str
    mark: str
    error: str
    error_ground: str
    check_icon: str
    grounds: Mapping[str, str]
    underlines: Mapping[str, str]

    @property
    def check(self) -> str:
        """Path of the tick, for the style sheet."""
        return (package_data("resources") / "icons" / self.check_icon).as_posix()


LIGHT = Colours(
    window="#f7f6f3",
    side="#eceae4",
    base="#ffffff",
    raised="#fdfcfa",
    text="#1f2328",
    quiet="#595f69",
    line="#d3d0c7",
    accent="#24585e",
    on_accent="#ffffff",
    accent_ground="#dfeae9",
    mark="#fbe1b6",
    error="#94261d",
    error_ground="#fbe6e3",
    check_icon="check-light.svg",
    grounds={
        "target": "#fbe1b6",
        "changed": "#dfeae9",
        "added": "#d5efd8",
        "removed": "#fbdcd8",
        "found": "#fdf0a8",
        "found_here": "#f6c87a",
        "instruction": "#dbe7fb",
        "message": "#e8defa",
        "fact": "#d8f0dc",
        "passage": "#fbe6c8",
        "past": "#f6dcec",
        "sketch": "#d5eef1",
        "own": "#ecebe7",
    },
    underlines={"spelling": "#b3261e", "invented": "#8a4b00", "removed": "#94261d", "added": "#1c6b34"},
)
DARK = Colours(
    window="#1d1f22",
    side="#17181b",
    base="#25282c",
    raised="#222528",
    text="#e8e6e1",
    quiet="#a7adb5",
    line="#41464d",
    accent="#86bdbb",
    on_accent="#0e2020",
    accent_ground="#26393a",
    mark="#5c4520",
    error="#f1a79f",
    error_ground="#452622",
    check_icon="check-dark.svg",
    grounds={
        "target": "#5c4520",
        "changed": "#26393a",
        "added": "#1f4429",
        "removed": "#542a27",
        "found": "#55490f",
        "found_here": "#7a5412",
        "instruction": "#253b5c",
        "message": "#402f5e",
        "fact": "#234430",
        "passage": "#53401f",
        "past": "#532d45",
        "sketch": "#1f464b",
        "own": "#373a3e",
    },
    underlines={"spelling": "#ff8a80", "invented": "#f0b35e", "removed": "#f1a79f", "added": "#8fd6a0"},
)


def colours_of(application: QApplication) -> Colours:
    """The colours for the scheme the system is in."""
    dark = application.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return DARK if dark else LIGHT


def colours_here(palette: QPalette) -> Colours:
    """The colours that belong to a widget's palette."""
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def dress(application: QApplication) -> None:
    """Give the application its look, and follow the system when it turns light or dark."""
    application.setStyle("Fusion")
    _follow(application)
    application.styleHints().colorSchemeChanged.connect(lambda _: _follow(application))


def wear(application: QApplication, colours: Colours) -> None:
    """Put these colours on."""
    application.setPalette(palette_of(colours))
    application.setStyleSheet(style_sheet(colours))


def _follow(application: QApplication) -> None:
    hints = application.styleHints()  # kept: what it owns would go with it
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return
    wear(application, colours_of(application))


def palette_of(colours: Colours) -> QPalette:
    """A Qt palette of these colours."""
    palette = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, colours.window),
        (role.WindowText, colours.text),
        (role.Base, colours.base),
        (role.AlternateBase, colours.raised),
        (role.Text, colours.text),
        (role.PlaceholderText, colours.quiet),
        (role.Button, colours.raised),
        (role.ButtonText, colours.text),
        (role.ToolTipBase, colours.base),
        (role.ToolTipText, colours.text),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Accent, colours.accent),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
        (role.BrightText, colours.error),
        (role.Mid, colours.line),
        (role.Dark, colours.line),
    ):
        palette.setColor(which, QColor(colour))
    for which in (role.Text, role.WindowText, role.ButtonText):
        quiet = QColor(colours.quiet)
        quiet.setAlphaF(0.7)
        palette.setColor(QPalette.ColorGroup.Disabled, which, quiet)
    return palette


def style_sheet(c: Colours) -> str:
    """The few rules the palette cannot say."""
    return f"""
    QLineEdit, QPlainTextEdit, QListWidget, QTableView, QTreeView, QListView#found, QTextBrowser {{
        border: 1px solid {c.line}; border-radius: 6px; background: {c.base}; color: {c.text};
        selection-background-color: {c.accent}; selection-color: {c.on_accent};
    }}
    QLineEdit {{ padding: 5px 8px; }}
    QPlainTextEdit {{ padding: 6px; }}
    QLineEdit:focus, QPlainTextEdit:focus, QListWidget:focus, QTableView:focus {{
        border: 2px solid {c.accent}; }}
    QLineEdit:focus {{ padding: 4px 7px; }}
    QPlainTextEdit:focus {{ padding: 5px; }}
    QLineEdit:disabled, QPlainTextEdit:disabled {{ background: {c.window}; color: {c.quiet}; }}
    QPushButton {{
        border: 1px solid {c.line}; border-radius: 6px; padding: 6px 14px; background: {c.raised};
        color: {c.text};
    }}
    QPushButton:hover {{ background: {c.accent_ground}; }}
    QPushButton:pressed {{ background: {c.line}; }}
    QPushButton:focus {{ border: 2px solid {c.accent}; padding: 5px 13px; }}
    QPushButton:disabled {{ color: {c.quiet}; background: {c.window}; border-color: {c.line}; }}
    QPushButton[look="primary"] {{
        background: {c.accent}; color: {c.on_accent}; border: 1px solid {c.accent}; font-weight: 600; }}
    QPushButton[look="primary"]:hover {{ border: 1px solid {c.text}; }}
    QPushButton[look="primary"]:focus {{ border: 2px solid {c.text}; }}
    QPushButton[look="primary"]:disabled {{
        background: {c.line}; color: {c.quiet}; border-color: {c.line}; }}
    QPushButton[look="plain"] {{
        border: 1px solid transparent; background: transparent; color: {c.accent}; padding: 5px 3px; }}
    QPushButton[look="plain"]:hover {{ text-decoration: underline; }}
    QPushButton[look="plain"]:focus {{ border: 2px solid {c.accent}; padding: 4px 2px; }}
    QPushButton[look="plain"]:disabled {{ color: {c.quiet}; }}
    QComboBox {{ min-height: 22px; }}
    QCheckBox {{ spacing: 8px; }}
    QCheckBox::indicator, QListWidget::indicator, QTableView::indicator {{
        width: 14px; height: 14px; border: 1px solid {c.quiet}; border-radius: 3px; background: {c.base}; }}
    QCheckBox::indicator:checked, QListWidget::indicator:checked, QTableView::indicator:checked {{
        background: {c.accent}; border-color: {c.accent}; image: url("{c.check}"); }}
    QCheckBox:focus {{ text-decoration: underline; }}
    QCheckBox::indicator:focus {{ border: 2px solid {c.accent}; }}
    QLabel[look="quiet"] {{ color: {c.quiet}; }}
    QLabel[look="error"] {{ color: {c.error}; }}
    QWidget#side {{ background: {c.side}; border-right: 1px solid {c.line}; }}
    QWidget#status {{ background: {c.side}; border-top: 1px solid {c.line}; }}
    QListWidget#navigation {{ border: none; background: transparent; outline: none; }}
    QListWidget#navigation:focus {{ border: none; }}
    QListWidget#navigation::item {{
        padding: 0px 12px; margin: 1px 8px; border-radius: 6px; border: 2px solid transparent;
        color: {c.text}; }}
    QListWidget#navigation::item:hover {{ background: {c.window}; }}
    QListWidget#navigation::item:selected {{ background: {c.accent_ground}; color: {c.text}; }}
    QListWidget#navigation::item:selected:focus {{ border: 2px solid {c.accent}; }}
    QFrame#panel {{ background: {c.raised}; border: 1px solid {c.line}; border-radius: 8px; }}
    QFrame#message[look="info"] {{ background: {c.accent_ground}; border-radius: 6px; }}
    QFrame#message[look="error"] {{ background: {c.error_ground}; border-radius: 6px; }}
    QListWidget::item, QTableView::item, QTreeView::item {{ padding: 5px 6px; }}
    QHeaderView::section {{
        background: {c.window}; color: {c.quiet}; border: none; border-bottom: 1px solid {c.line};
        padding: 5px 6px; }}
    QTableView {{ gridline-color: {c.line}; alternate-background-color: {c.raised}; }}
    QProgressBar {{
        border: 1px solid {c.line}; border-radius: 4px; background: {c.base}; color: {c.text};
        text-align: center; min-height: 14px; }}
    QProgressBar::chunk {{ background: {c.accent}; border-radius: 3px; }}
    QScrollArea, QScrollArea > QWidget > QWidget#page {{ border: none; background: transparent; }}
    QSplitter::handle {{ background: transparent; }}
    QToolTip {{ color: {c.text}; background: {c.base}; border: 1px solid {c.line}; padding: 4px; }}
    """


def scaled(font: QFont, factor: float, *, bold: bool = False) -> QFont:
    """`font` at `factor` of its size."""
    larger = QFont(font)
    size = font.pointSizeF() if font.pointSizeF() > 0 else 10.0
    larger.setPointSizeF(size * factor)
    if bold:
        larger.setWeight(QFont.Weight.DemiBold)
    return larger


def fixed_font() -> QFont:
    """The system's monospaced font, for exact bytes."""
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
