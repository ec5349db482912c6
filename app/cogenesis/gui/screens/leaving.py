"""What would leave: slots, gist, what is held back and why, and on demand the exact bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QListWidget, QPushButton, QWidget

from cogenesis.gui.widgets.forms import (
    column,
    panel,
    prose,
    readable_bytes,
    relook,
    row,
    subheading,
    text_box,
)

if TYPE_CHECKING:
    from cogenesis.domain import Brief, Finding

UNSET = "none"


class LeavingPanel(QWidget):
    """Shows one preview; has no wishes of its own.

    Attributes:
        sha256: of the bytes shown, or None when nothing would leave or the gate blocks them.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sha256: str | None = None
        self.verdict = prose("")
        self.verdict.setAccessibleName(self.tr("Whether anything would leave"))
        self.gist = prose("")
        self.gist.setAccessibleName(self.tr("Gist"))
        self.findings = QListWidget()
        self.findings.setAccessibleName(self.tr("Held back"))
        self.findings.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.findings.setWordWrap(True)
        self.body = text_box(self.tr("Exact bytes that would leave"), read_only=True, fixed=True)
        self.body.setMinimumHeight(150)
        self.body_note = prose("", look="quiet")
        self.show_bytes = QPushButton(self.tr("Show the exact &bytes"))
        self.show_bytes.setAccessibleName(self.tr("Show the exact bytes"))
        self.show_bytes.setCheckable(True)
        self.show_bytes.setProperty("look", "plain")
        self.show_bytes.toggled.connect(self._toggle_bytes)
        self._slots = QGridLayout()
        self._slot_labels: dict[str, QLabel] = {}
        self._lay_out()

    def _lay_out(self) -> None:
        self._slots.setHorizontalSpacing(10)
        self._slots.setVerticalSpacing(3)
        self._slots.setColumnStretch(1, 1)
        self._slots.setColumnStretch(3, 1)
        self._gist_title = prose(self.tr("Gist"), look="quiet")
        self._held_title = prose(self.tr("Held back from your instruction"), look="quiet")
        self._details = QWidget()
        self._details.setLayout(
            column(
                self._slots,
                4,
                self._gist_title,
                self.gist,
                4,
                self._held_title,
                self.findings,
                row(self.show_bytes, None),
                self.body,
                self.body_note,
                spacing=5,
            )
        )
        layout = column(subheading(self.tr("What would leave")), self.verdict, 4, self._details, spacing=5)
        frame = panel(layout)
        self.setLayout(column(frame, None))
        self._details.hide()
        self._toggle_bytes(False)

    def show_nothing(self, sentence: str) -> None:
        """Nothing would leave, or nothing can be said yet."""
        self.sha256 = None
        relook(self.verdict, "quiet")
        self.verdict.setText(sentence)
        self._details.hide()

    def show_preview(self, preview: Any) -> None:
        """The brief, verdict and bytes of a `Preview`."""
        cleared = preview.cleared
        self.sha256 = preview.sha256 if cleared else None
        relook(self.verdict, "" if cleared else "error")
        size = readable_bytes(len(preview.body.encode()))
        if not cleared:
            blocked = self.tr("Blocked by the gate: nothing leaves; the draft is made locally. {reason}")
            self.verdict.setText(blocked.format(reason=preview.reason).strip())
        elif preview.url:
            said = self.tr("Only this brief, {size}, to {url}").format(size=size, url=preview.url)
            self.verdict.setText(said)
        else:
            self.verdict.setText(self.tr("Only this brief, {size}").format(size=size))
        self._show_brief(preview.brief)
        self._show_findings(preview.findings)
        self.body.setPlainText(preview.body)
        self.body_note.setText(f"SHA-256\n{preview.sha256[:32]}\n{preview.sha256[32:]}")
        self._details.show()

    def _show_brief(self, brief: Brief) -> None:
        for name, value in brief.slots.items():
            if name not in self._slot_labels:
                self._add_slot(name)
            label = self._slot_labels[name]
            label.setText(self.tr("not said") if value == UNSET else value.replace("_", " "))
            relook(label, "quiet" if value == UNSET else "")
        self.gist.setText(brief.gist or self.tr("none: only the values above are sent"))
        relook(self.gist, "" if brief.gist else "quiet")

    def _show_findings(self, findings: tuple[Finding, ...]) -> None:
        self.findings.clear()
        reasons = {
            "vault": self.tr("in your vault"),
            "pattern": self.tr("looks like private data"),
            "vocabulary": self.tr("not an everyday word"),
            "topic": self.tr("sensitive topic"),
            "model": self.tr("the model took it for private"),
        }
        for finding in findings:
            stands = finding.replacement or self.tr("left out")
            reason = reasons.get(finding.source, finding.source)
            self.findings.addItem(f"{finding.text}  →  {stands}   ({reason})")
        self.findings.setVisible(bool(findings))
        self._held_title.setVisible(bool(findings))
        rows = min(len(findings), 5)
        self.findings.setFixedHeight(4 + rows * max(self.findings.sizeHintForRow(0), 24) if rows else 0)

    def _add_slot(self, name: str) -> None:
        index = len(self._slot_labels)
        caption = prose(name.replace("_", " ").capitalize(), look="quiet")
        value = prose("")
        value.setAccessibleName(caption.text())
        caption.setWordWrap(False)
        at, half = index // 2, 2 * (index % 2)
        self._slots.addWidget(caption, at, half, Qt.AlignmentFlag.AlignTop)
        self._slots.addWidget(value, at, half + 1, Qt.AlignmentFlag.AlignTop)
        self._slot_labels[name] = value

    def _toggle_bytes(self, shown: bool) -> None:
        self.body.setVisible(shown)
        self.body_note.setVisible(shown)
        self.show_bytes.setText(
            self.tr("Hide the exact &bytes") if shown else self.tr("Show the exact &bytes")
        )
