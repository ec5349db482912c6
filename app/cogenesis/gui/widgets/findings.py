"""What was held back of an instruction, in words: each stretch, what stands in its place, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QListWidget, QPlainTextEdit

from cogenesis.gui.look import colours_here
from cogenesis.gui.widgets import passages
from cogenesis.gui.widgets.passages import Span

if TYPE_CHECKING:
    from cogenesis.domain import Finding


def findings_list(name: str) -> QListWidget:
    """An empty list for findings; it can be read with the arrow keys."""
    made = QListWidget()
    made.setAccessibleName(name)
    made.setSelectionMode(QListWidget.SelectionMode.NoSelection)
    made.setWordWrap(True)
    return made


def fill_findings(shown: QListWidget, findings: Sequence[Finding], *, gist: bool, most: int) -> bool:
    """Show these, `most` of them without scrolling; the list goes when there are none. Whether there are.

    With no `gist` nothing stands for what was held back.
    """
    shown.clear()
    shown.addItems([_in_words(finding, gist=gist) for finding in findings])
    shown.setVisible(bool(findings))
    rows = min(len(findings), most)
    shown.setFixedHeight(4 + rows * max(shown.sizeHintForRow(0), 24) if rows else 0)
    return bool(findings)


def mark_findings(box: QPlainTextEdit, findings: Sequence[Finding]) -> None:
    """Mark findings in the text they are of; their offsets are code points of the stripped text."""
    text = box.toPlainText()
    skipped = len(text) - len(text.lstrip())
    mark_spans(box, [(finding.start + skipped, finding.end + skipped) for finding in findings])


def mark_spans(box: QPlainTextEdit, spans: Sequence[Span]) -> None:
    """Mark stretches of a text as findings, given in code points."""
    passages.mark_spans(box, spans, colours_here(box.palette()).mark)


def _in_words(finding: Finding, *, gist: bool) -> str:
    stands = (gist and finding.replacement) or _tr("left out")
    reasons = {
        "vault": _tr("in your vault"),
        "pattern": _tr("looks like private data"),
        "vocabulary": _tr("not an everyday word"),
        "topic": _tr("sensitive topic"),
        "model": _tr("recognised as a name"),
    }
    return f"{finding.text}  →  {stands}   ({reasons.get(finding.source, finding.source)})"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Findings", text)
