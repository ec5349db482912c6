"""What became of an import: how many texts came in, what was left out, and why."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from cogenesis.gui import ledger_operations
from cogenesis.gui.screens.first_run import choose_new_file
from cogenesis.gui.tasks import Tasks
from cogenesis.gui.widgets.forms import button, choice, column, notice, panel, prose, row, say
from cogenesis.gui.widgets.tables import fill_table, plain_table

TABLE_HEIGHT = 170
MOST_KINDS = 8
REASON_LENGTH = 80
SOURCE_LENGTH = 48


class ImportReport(QWidget):
    """The report of the last import, until it is closed."""

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._failed: tuple[tuple[str, str], ...] = ()
        self.summary = prose("")
        self.summary.setAccessibleName(self.tr("Report of the import"))
        self.passed_over = prose("", look="quiet")
        self.reason = choice(self.tr("Only this reason"), [])
        self.reason.setMinimumContentsLength(30)
        self.reason.activated.connect(lambda _: self._show_failed())
        headers = [self.tr("File"), self.tr("Why it was left out")]
        self.table = plain_table(self.tr("What was left out"), headers, wide=1)
        self.table.setMinimumHeight(TABLE_HEIGHT)
        self.copy = button(self.tr("Cop&y the report"), self._copy)
        self.save = button(self.tr("Save the repor&t…"), self._choose_file, name=self.tr("Save the report"))
        self.close_it = button(self.tr("Close the report"), self.hide, look="plain")
        self.said = notice()
        self._left_out = QWidget()
        self._left_out.setLayout(column(row(self.reason, None, self.copy, self.save), self.table, self.said))
        head = row(self.summary, self.close_it)
        head.setStretch(0, 1)
        self.setLayout(column(panel(column(head, self.passed_over, self._left_out))))

    @property
    def text(self) -> str:
        """All of it, a line each."""
        lines = [self.summary.text(), self.passed_over.text()]
        lines += [reason if source in reason else f"{source}: {reason}" for source, reason in self._failed]
        return "\n".join(filter(None, lines))

    def show_sentence(self, sentence: str) -> None:
        """Say only this."""
        self._failed = ()
        self.summary.setText(sentence)
        self.passed_over.hide()
        self._left_out.hide()
        self.show()

    def show_report(self, report: Any) -> None:
        """Show what became of an import."""
        self._failed = tuple(report.failed)
        self.summary.setText(" ".join(self._sentences(report)))
        self.passed_over.setText(self._passed_over(getattr(report, "passed_over", ())))
        self.passed_over.setVisible(bool(self.passed_over.text()))
        self._left_out.setVisible(bool(self._failed))
        say(self.said, "")
        reasons = Counter(_reason(*each) for each in self._failed).most_common()
        self.reason.clear()
        self.reason.addItem(self.tr("Every reason ({count})").format(count=f"{len(self._failed):,}"), None)
        for reason, count in reasons:
            self.reason.addItem(f"{reason[:REASON_LENGTH]} ({count:,})", reason)
        self.reason.setVisible(len(reasons) > 1)
        self._show_failed()
        self.show()

    def _sentences(self, report: Any) -> list[str]:
        failed = len(report.failed) + report.unlisted
        counts = self.tr("Added: {added}. Already there: {known}. Could not be read: {failed}.")
        sentences = [counts.format(added=report.added, known=report.known, failed=failed)]
        if report.cancelled:
            sentences.insert(0, self.tr("Cancelled; import the same again, and it goes on from here."))
        if report.resumed:
            gone_on = self.tr("Gone on with where it had stopped: {count}.")
            sentences.append(gone_on.format(count=report.resumed))
        if report.unlisted:
            more = self.tr("Of these, {count} are not listed here.")
            sentences.append(more.format(count=f"{report.unlisted:,}"))
        return sentences

    def _passed_over(self, kinds: tuple[tuple[str, int], ...]) -> str:
        if not kinds:
            return ""
        without = self.tr("without a suffix")
        named = [
            self.tr("{count} {suffix}").format(count=f"{count:,}", suffix=suffix or without)
            for suffix, count in kinds[:MOST_KINDS]
        ]
        words = self.tr("Passed over, as they are no texts that can be read here: {kinds}.")
        if len(kinds) > MOST_KINDS:
            words = self.tr("Passed over, as they are no texts that can be read here: {kinds}, and others.")
        return words.format(kinds=", ".join(named))

    def _show_failed(self) -> None:
        wanted = self.reason.currentData()
        rows = [
            (_shortened(source), _reason(source, why))
            for source, why in self._failed
            if wanted is None or _reason(source, why) == wanted
        ]
        fill_table(self.table, rows)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
        say(self.said, self.tr("Copied."))

    def _choose_file(self) -> None:
        choose_new_file(self, self.tr("Save the report"), self.save_to)

    def save_to(self, path: Path) -> None:
        """Write the report to a file; it holds names of files, and nothing of what is in them."""
        self._tasks.run(
            ledger_operations.save_text(text=f"{self.text}\n", path=path),
            owner=self,
            on_done=lambda _: say(self.said, self.tr("Saved.")),
            on_error=lambda sentence: say(self.said, sentence, "error"),
        )


def _shortened(source: str) -> str:
    """The end of a long path, which tells more than its beginning."""
    return source if len(source) <= SOURCE_LENGTH else f"…{source[-SOURCE_LENGTH:]}"


def _reason(source: str, sentence: str) -> str:
    """A reason without the name of the file it is about, so that the same ones count together."""
    return " ".join(sentence.replace(source, "…").split())
