"""What would leave: slots, gist, what is held back and why, and on demand the exact bytes."""

from __future__ import annotations

from math import ceil, log2
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QListWidget, QPushButton, QWidget

from cogenesis.domain import Level
from cogenesis.gui.screens.topics import TopicBoxes
from cogenesis.gui.widgets.findings import fill_findings, findings_list
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
from cogenesis.gui.widgets.words import slot_name, slot_word
from cogenesis.privacy.slots import ceiling_bits

if TYPE_CHECKING:
    from cogenesis.domain import Brief

UNSET = "none"


class LeavingPanel(QWidget):
    """Shows one preview; its one wish is which sensitive words may leave.

    Attributes:
        sha256: of the bytes shown, or None when nothing would leave or the gate blocks them.

    Signals:
        topics_changed: a sensitive word was let through or taken back.
    """

    topics_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sha256: str | None = None
        self.verdict = prose("")
        self.verdict.setAccessibleName(self.tr("Whether anything would leave"))
        self.gist = prose("")
        self.gist.setAccessibleName(self.tr("Gist"))
        self.findings: QListWidget = findings_list(self.tr("Held back"))
        self.topics = TopicBoxes()
        self.topics.changed.connect(self.topics_changed)
        self.ceiling = prose("", look="quiet")
        self.ceiling.setAccessibleName(self.tr("How much this can tell at most"))
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
                self.topics,
                self.ceiling,
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
        self.topics.show_topics(())
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
        gist = preview.brief.gist is not None
        shown = fill_findings(self.findings, preview.findings, gist=gist, most=5)
        self._held_title.setVisible(shown)
        self.topics.show_topics(preview.topics)
        self.ceiling.setText(self._ceiling(preview.brief.level))
        self.body.setPlainText(preview.body)
        self.body_note.setText(f"SHA-256\n{preview.sha256[:32]}\n{preview.sha256[32:]}")
        self._details.show()

    def show_finding(self, number: int) -> None:
        """Lead to what is said about a finding."""
        self.findings.setCurrentRow(number)
        self.findings.setFocus()

    def _show_brief(self, brief: Brief) -> None:
        for name, value in brief.slots.items():
            if name not in self._slot_labels:
                self._add_slot(name)
            label = self._slot_labels[name]
            label.setText(self.tr("not said") if value == UNSET else slot_word(value))
            relook(label, "quiet" if value == UNSET else "")
        self.gist.setText(brief.gist or self.tr("none: only the values above are sent"))
        relook(self.gist, "" if brief.gist else "quiet")

    def _ceiling(self, level: Level) -> str:
        bits = ceiling_bits()
        numbers = {"bits": ceil(bits), "letters": ceil(bits / log2(26))}
        if level is Level.STRICT:
            return self.tr(
                "No more than {bits} bits: whatever you write, the request is put together from closed "
                "lists. {letters} letters picked at random say as much."
            ).format(**numbers)
        return self.tr(
            "The values come from closed lists and say no more than {bits} bits, as much as {letters} "
            "letters picked at random. The gist is not counted in that."
        ).format(**numbers)

    def _add_slot(self, name: str) -> None:
        index = len(self._slot_labels)
        caption = prose(slot_name(name), look="quiet")
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
