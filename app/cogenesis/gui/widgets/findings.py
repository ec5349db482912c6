"""What was held back of an instruction, in words: each stretch, what stands in its place, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QListWidget, QPlainTextEdit

from cogenesis.gui.look import colours_here
from cogenesis.gui.translating import translate
from cogenesis.gui.widgets import passages
from cogenesis.gui.widgets.layers import Mark
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


def finding_marks(text: str, preview: Any) -> list[Mark]:
    """Marks for the findings of a `Preview` in the text it is of, each with what stands for it and why.

    Offsets of findings are code points of the stripped text; `data` is the finding's place among them.
    """
    skipped, gist = len(text) - len(text.lstrip()), preview.brief.gist is not None
    return [
        Mark(found.start + skipped, found.end + skipped, "target", _in_words(found, gist=gist), number)
        for number, found in enumerate(preview.findings)
        if found.start < found.end
    ]


def mark_spans(box: QPlainTextEdit, spans: Sequence[Span]) -> None:
    """Mark stretches of a text as findings, given in code points."""
    passages.mark_spans(box, spans, colours_here(box.palette()).mark)


def _in_words(finding: Finding, *, gist: bool) -> str:
    stands = (gist and finding.replacement) or translate("Findings", "left out")
    reasons = {
        "vault": translate("Findings", "in your vault"),
        "pattern": translate("Findings", "looks like private data"),
        "vocabulary": translate("Findings", "not an everyday word"),
        "topic": translate("Findings", "sensitive topic"),
        "model": translate("Findings", "recognised as a name"),
    }
    return f"{finding.text}  →  {stands}   ({reasons.get(finding.source, finding.source)})"
