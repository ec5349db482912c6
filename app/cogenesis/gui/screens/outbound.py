"""The outbound log: everything that ever left, byte for byte, and what came back; verified and exported."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from cogenesis.gui import operations
from cogenesis.gui.messages import Messages
from cogenesis.gui.screens.first_run import choose_new_file
from cogenesis.gui.tasks import Tasks
from cogenesis.gui.widgets.empty import EmptyState
from cogenesis.gui.widgets.forms import (
    button,
    column,
    heading,
    page,
    prose,
    readable_bytes,
    readable_time,
    relook,
    row,
    text_box,
)
from cogenesis.gui.widgets.tables import fill_table, plain_table

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant


class OutboundScreen(QWidget):
    """The log's requests, newest first, and all there is about the chosen one."""

    def __init__(
        self, assistant: Assistant, tasks: Tasks, messages: Messages, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._tasks = tasks
        self._messages = messages
        self._entries: list[dict[str, Any]] = []
        headers = [self.tr("Time"), self.tr("For"), self.tr("To"), self.tr("Answer"), self.tr("Sent")]
        self.table = plain_table(self.tr("Requests that left"), headers, wide=2)
        self.table.currentCellChanged.connect(lambda row, *_: self._read(row))
        self.facts = text_box(self.tr("About this request"), read_only=True, fixed=True)
        self.body = text_box(self.tr("Exact bytes that left"), read_only=True, fixed=True)
        self.reply = text_box(self.tr("Reply"), read_only=True, fixed=True)
        self.verify = button(self.tr("&Verify the chain"), self.check)
        self.export = button(self.tr("&Export…"), self._choose_file, name=self.tr("Export the log"))
        self.said = prose("", look="quiet")
        self.said.setAccessibleName(self.tr("Result of the check"))
        self._lay_out()
        self.setFocusProxy(self.table)

    def _lay_out(self) -> None:
        detail = QWidget()
        texts = row(
            column(prose(self.tr("Exact bytes that left"), look="quiet"), self.body, spacing=4),
            column(prose(self.tr("Reply"), look="quiet"), self.reply, spacing=4),
            spacing=12,
        )
        self.facts.setFixedHeight(112)
        detail.setLayout(column(self.facts, texts))
        split = QSplitter()
        split.setOrientation(split.orientation().Vertical)
        split.addWidget(self.table)
        split.addWidget(detail)
        split.setChildrenCollapsible(False)
        split.setSizes([220, 380])
        split.setHandleWidth(12)
        self._stack = QStackedWidget()
        self._stack.addWidget(split)
        empty = EmptyState(
            self.tr("Nothing has left this computer"),
            self.tr(
                "Each request to an endpoint will stand here, exactly as it was sent, before it is sent."
            ),
        )
        self._stack.addWidget(empty)
        page(
            self,
            column(
                row(heading(self.tr("Outbound log")), None, self.verify, self.export),
                self.said,
                self._stack,
                spacing=12,
            ),
        )
        self.said.hide()

    def reload(self) -> None:
        """Read the log anew."""
        work = operations.list_outbound(assistant=self._assistant)
        self._tasks.run(work, owner=self, on_done=self._fill)

    def check(self) -> None:
        """Recompute the whole chain."""
        work = operations.verify_outbound(assistant=self._assistant)
        self._tasks.run(work, owner=self, on_done=self._show_verified)

    def export_to(self, path: Path) -> None:
        """Write the log as JSON lines."""
        work = operations.export_outbound(assistant=self._assistant, path=path)
        said = self.tr("Exported. Anyone can check the file's chain of hashes.")
        self._tasks.run(work, owner=self, on_done=lambda _: self._messages.info(said))

    def _fill(self, entries: list[dict[str, Any]]) -> None:
        self._entries = sorted(entries, key=lambda entry: str(entry["time"]), reverse=True)
        fill_table(self.table, [self._row(entry) for entry in self._entries])
        self._stack.setCurrentIndex(0 if entries else 1)
        self.export.setEnabled(bool(entries))
        if entries:
            self._read(self.table.currentRow())

    def _row(self, entry: dict[str, Any]) -> tuple[str, ...]:
        return (
            readable_time(entry["time"]),
            str(entry["purpose"]),
            str(entry["url"]),
            str(entry["status"]) if entry["status"] is not None else self.tr("none"),
            readable_bytes(entry["bytes_out"]),
        )

    def _read(self, index: int) -> None:
        if 0 <= index < len(self._entries):
            work = operations.read_outbound(assistant=self._assistant, entry=self._entries[index]["id"])
            self._tasks.run(work, owner=self, on_done=self._show)

    def _show(self, entry: dict[str, Any]) -> None:
        headers = "  ".join(f"{name}: {value}" for name, value in dict(entry.get("headers") or {}).items())
        findings = ", ".join(f"{f['kind']} {f['start']}-{f['end']}" for f in entry.get("findings") or ())
        lines = (
            (self.tr("Id"), entry["id"]),
            (self.tr("Draft"), entry.get("draft") or "-"),
            (self.tr("Headers"), headers or "-"),
            (self.tr("Hash"), entry.get("hash")),
            (self.tr("Before it"), entry.get("prev")),
            (self.tr("Found"), findings or "-"),
        )
        width = max(len(name) for name, _ in lines)
        self.facts.setPlainText("\n".join(f"{name:<{width}}  {value}" for name, value in lines))
        self.body.setPlainText(entry.get("body") or "")
        self.reply.setPlainText(entry.get("reply") or self.tr("(no reply kept)"))

    def _show_verified(self, verification: Any) -> None:
        if verification.ok:
            text = self.tr("The chain is whole: {entries} records.").format(entries=verification.entries)
            if verification.breaks:
                said = self.tr("It has breaks: {count}. Nothing before record {seq} is provable.")
                last = verification.breaks[-1].seq
                text += " " + said.format(count=len(verification.breaks), seq=last)
        else:
            text = self.tr("The chain is broken: {problem}").format(problem=verification.problem)
        relook(self.said, "quiet" if verification.ok else "error")
        self.said.setText(text)
        self.said.show()

    def _choose_file(self) -> None:
        choose_new_file(self, self.tr("Export the log"), self.export_to)
