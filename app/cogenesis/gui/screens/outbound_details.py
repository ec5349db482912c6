"""One request of the outbound log: what is known of it, its exact bytes, and what came back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSplitter, QWidget

from cogenesis.egress.showing import View, as_view, hidden_in
from cogenesis.gui.screens.outbound_model import purpose_word
from cogenesis.gui.widgets.amounts import cost_of, tokens_of
from cogenesis.gui.widgets.forms import (
    button,
    choice,
    column,
    notice,
    prose,
    readable_bytes,
    readable_time,
    row,
    say,
    text_box,
)

if TYPE_CHECKING:
    from cogenesis.vault.spending import Charge

FACTS_LINES = 8


class RequestDetails(QWidget):
    """Shows one request; all of it safe to look at, whatever a server answered.

    Attributes:
        receipt: asks for the receipt of its draft.

    Signals:
        receipt_asked: the draft's id.
    """

    receipt_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry: dict[str, Any] | None = None
        self._charge: Charge | None = None
        self.facts = text_box(self.tr("About this request"), read_only=True, fixed=True)
        self.body = text_box(self.tr("Exact bytes that left"), read_only=True, fixed=True)
        self.reply = text_box(self.tr("Reply"), read_only=True, fixed=True)
        self.view = choice(
            self.tr("How bytes are shown"),
            [
                (self.tr("As text"), View.TEXT),
                (self.tr("As text, all but plain letters spelled out"), View.ESCAPED),
                (self.tr("Byte for byte"), View.HEX),
            ],
        )
        self.view.setMinimumContentsLength(22)
        self.view.currentIndexChanged.connect(lambda _: self._show_bytes())
        self.hidden = notice()
        self.receipt = button(self.tr("&Receipt of this draft…"), self._ask_receipt)
        self.receipt.setEnabled(False)
        self._lay_out()

    def _lay_out(self) -> None:
        self.facts.setFixedHeight(self.fontMetrics().lineSpacing() * FACTS_LINES + 20)
        texts = QSplitter()
        for title, box in (
            (self.tr("Exact bytes that left"), self.body),
            (self.tr("Reply, at most its first 8 kB"), self.reply),
        ):
            half = QWidget()
            half.setLayout(column(prose(title, look="quiet"), box, spacing=4))
            texts.addWidget(half)
        texts.setChildrenCollapsible(False)
        texts.setHandleWidth(12)
        layout = column(self.facts, row(self.view, self.receipt, None), self.hidden, texts)
        layout.setStretch(3, 1)
        self.setLayout(layout)

    def show_entry(self, entry: dict[str, Any], charge: Charge | None) -> None:
        """Show this request; `entry` is from `Assistant.outbound_entry`."""
        self._entry, self._charge = entry, charge
        lines = self._lines(entry)
        width = max(len(name) for name, _ in lines)
        self.facts.setPlainText("\n".join(f"{name:<{width}}  {value}" for name, value in lines))
        self.receipt.setEnabled(bool(entry.get("draft")))
        self._show_bytes()

    def clear(self) -> None:
        """Show nothing."""
        self._entry = None
        for box in (self.facts, self.body, self.reply):
            box.clear()
        say(self.hidden, "")
        self.receipt.setEnabled(False)

    def _lines(self, entry: dict[str, Any]) -> list[tuple[str, str]]:
        findings = ", ".join(f"{f['kind']} {f['start']}-{f['end']}" for f in entry.get("findings") or ())
        lines = [
            (self.tr("Sent"), self._sent(entry)),
            (self.tr("To"), _safe(entry["url"])),
            (self.tr("Answer"), self._answer(entry)),
            (self.tr("Tokens"), self._taken()),
            (self.tr("Draft"), _safe(entry.get("draft") or "-")),
            (self.tr("Stands in for private words"), _safe(findings or "-")),
            (self.tr("Id"), _safe(entry["id"])),
            (self.tr("SHA-256 of the body"), _safe(entry["body_sha256"])),
            (self.tr("Hash of the record"), _safe(entry.get("hash"))),
            (self.tr("Hash of the one before"), _safe(entry.get("prev"))),
        ]
        headers = dict(entry.get("headers") or {})
        return [*lines, *((_safe(name), _safe(value)) for name, value in headers.items())]

    def _sent(self, entry: dict[str, Any]) -> str:
        return self.tr("{time}, {size}, for: {purpose}").format(
            time=readable_time(entry["time"]),
            size=readable_bytes(entry["bytes_out"]),
            purpose=purpose_word(entry["purpose"]),
        )

    def _answer(self, entry: dict[str, Any]) -> str:
        if entry["status"] is not None:
            return self.tr("status {status}, {size}, after {seconds} s").format(
                status=entry["status"],
                size=readable_bytes(entry["bytes_in"] or 0),
                seconds=f"{(entry.get('duration_ms') or 0) / 1000:.1f}",
            )
        return _safe(entry["error"]) if entry.get("error") else self.tr("not known")

    def _taken(self) -> str:
        if self._charge is None:
            return "-"
        parts = [tokens_of(self._charge), cost_of(self._charge)]
        if not self._charge.settled:
            parts.append(self.tr("the most it may have taken, as its end is not known"))
        elif not self._charge.counted:
            parts.append(self.tr("estimated, as the endpoint did not count"))
        return ", ".join(filter(None, parts))

    def _show_bytes(self) -> None:
        if self._entry is None:
            return
        view = View(self.view.currentData())
        body, reply = self._entry.get("body") or "", self._entry.get("reply")
        self.body.setPlainText(as_view(body, view) if body else self.tr("(no body)"))
        self.reply.setPlainText(self.tr("(no reply kept)") if reply is None else as_view(reply, view))
        hidden = hidden_in(body) + hidden_in(reply or "")
        say(
            self.hidden,
            self.tr("%n sign(s) that cannot be seen are spelled out.", "", hidden) if hidden else "",
        )

    def _ask_receipt(self) -> None:
        if self._entry is not None and self._entry.get("draft"):
            self.receipt_asked.emit(self._entry["draft"])


def _safe(untrusted: object) -> str:
    """What was stored, as it may be shown; our own words, numbers and times need no such care."""
    return as_view(str(untrusted), View.TEXT)
