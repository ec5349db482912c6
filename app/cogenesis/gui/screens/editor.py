"""The draft: streamed in, edited, kept. What is typed is stored after a short pause."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QWidget

from cogenesis.domain import Draft
from cogenesis.gui import operations
from cogenesis.gui.look import colours_here, scaled
from cogenesis.gui.messages import Messages
from cogenesis.gui.screens.revise import RevisePanel
from cogenesis.gui.screens.versions import VersionsPanel
from cogenesis.gui.tasks import Tasks
from cogenesis.gui.widgets.forms import button, captioned, column, line, pause_timer, prose, row, text_box
from cogenesis.gui.widgets.passages import (
    Span,
    changed_span,
    mark_spans,
    replace_span,
    selected_span,
)

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant

FLUSH_MILLISECONDS = 30
FLUSH_CHARACTERS = 4000  # a batch of this size is laid out well within a frame
SAVE_AFTER_MILLISECONDS = 800


class DraftEditor(QWidget):
    """One draft's subject and text.

    Attributes:
        draft_id: "" while nothing is kept, None while there is no draft.

    Signals:
        saved: what stands here is in the vault.
    """

    saved = Signal()

    def __init__(
        self, assistant: Assistant, tasks: Tasks, messages: Messages, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.draft_id: str | None = None
        self._assistant = assistant
        self._tasks = tasks
        self._messages = messages
        self._pieces: list[str] = []
        self._dirty = False
        self._streaming = False
        self.subject = line(self.tr("Subject"), self.tr("Subject"))
        self.text = text_box(self.tr("Draft"))
        self.text.setFont(scaled(self.text.font(), 1.1))
        self.words = prose("", look="quiet")
        self.words.setWordWrap(False)
        self.words.setAccessibleName(self.tr("Length and saving"))
        self.copy = button(self.tr("&Copy"), self.copy_text, name=self.tr("Copy the text"))
        self.keep = button(self.tr("&Keep this version"), self.keep_version)
        self.versions_button = button(
            self.tr("&Versions"), self._toggle_versions, name=self.tr("Show versions")
        )
        self.versions = VersionsPanel(assistant, tasks)
        self.versions.hide()
        self.versions.restore_asked.connect(self._restore)
        self.revise = RevisePanel(assistant, tasks)
        self._connect_revise()
        self._flush_timer = QTimer(self)
        self._flush_timer.setInterval(FLUSH_MILLISECONDS)
        self._flush_timer.timeout.connect(self._flush)
        self._save_pause = pause_timer(self, SAVE_AFTER_MILLISECONDS, self.save_now)
        self.text.textChanged.connect(self._on_typed)
        self.subject.textEdited.connect(lambda _: self._on_typed())
        self._lay_out()

    def _lay_out(self) -> None:
        self._subject_row = QWidget()
        self._subject_row.setLayout(captioned(self.tr("Sub&ject"), self.subject))
        body = row(self.text, self.versions, spacing=12)
        body.setStretch(0, 2)
        body.setStretch(1, 1)
        layout = column(
            self._subject_row,
            body,
            self.revise,
            row(self.words, None, self.versions_button, self.keep, self.copy),
        )
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.setFocusProxy(self.text)

    def _connect_revise(self) -> None:
        self.revise.asked.connect(self._ask_revision)
        self.revise.revised.connect(self._show_revision)
        self.revise.ended.connect(self._on_revision_ended)
        self.revise.undo_asked.connect(self._undo_revision)
        self.text.selectionChanged.connect(self._show_target)

    @property
    def has_text(self) -> bool:
        """Anything stands here, or waits to."""
        return bool(self._pieces) or not self.text.document().isEmpty()

    def begin(self) -> None:
        """An empty page that a draft will stream into."""
        self.save_now()
        self.revise.abandon()
        mark_spans(self.text, (), "")
        self.draft_id = None
        self._pieces.clear()
        self._streaming = True
        self.subject.clear()
        self._subject_row.hide()
        self.text.setUndoRedoEnabled(False)
        self.text.clear()
        self._dirty = False
        self._set_usable(False)
        self._flush_timer.start()

    def add_piece(self, text: str) -> None:
        """More of the text; shown with the next batch."""
        self._pieces.append(text)

    def set_subject(self, subject: str | None) -> None:
        """The subject line; None where the kind has none."""
        self._subject_row.setVisible(subject is not None)
        self.subject.setText(subject or "")

    def end(self, draft: Draft | None = None) -> None:
        """Streaming is over, however; with `draft` its kept text stands here."""
        self._flush(everything=True)
        self._flush_timer.stop()
        if draft is not None:
            self.draft_id = draft.id
            self.set_subject(draft.subject)
            if self.text.toPlainText() != draft.text:
                self.text.setPlainText(draft.text)
        self._streaming = False
        self._dirty = False
        self.text.setUndoRedoEnabled(True)
        self._set_usable(True)
        self._count()
        self._show_target()

    def open(self, draft: Draft) -> None:
        """Show a kept draft."""
        self.begin()
        self.end(draft)

    def save_now(self) -> None:
        """Store what stands here if it changed; a failure leaves it here, to be tried again."""
        self._save_pause.stop()
        if self._dirty and not self._streaming and self.draft_id:
            self._save(self._on_saved, self._on_not_saved)

    def _save(self, on_saved: Callable[[], None], on_error: Callable[[str], None]) -> None:
        self._dirty = False
        work = operations.save_draft(
            assistant=self._assistant,
            draft_id=self.draft_id or "",
            text=self.text.toPlainText(),
            subject=self._current_subject(),
        )
        self._tasks.run(work, owner=self, on_done=lambda _: on_saved(), on_error=on_error)

    def copy_text(self) -> None:
        """Put the text on the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self._messages.info(self.tr("The text is on the clipboard."))

    def keep_version(self) -> None:
        """Keep what stands here as a version."""
        if not self.draft_id:
            return
        self.save_now()
        work = operations.keep_version(assistant=self._assistant, draft_id=self.draft_id)
        self._tasks.run(work, owner=self, on_done=lambda _: self._on_kept())

    def _current_subject(self) -> str | None:
        return None if self._subject_row.isHidden() else self.subject.text()

    def _set_usable(self, usable: bool) -> None:
        self.text.setReadOnly(not usable)
        self.subject.setReadOnly(not usable)
        for each in (self.copy, self.keep, self.versions_button):
            each.setEnabled(usable)
        kept = usable and bool(self.draft_id)
        self.keep.setEnabled(kept)
        self.versions_button.setEnabled(kept)
        self.revise.setVisible(kept)
        if not kept:
            self.versions.hide()

    def _flush(self, *, everything: bool = False) -> None:
        if not self._pieces:
            return
        text = "".join(self._pieces)
        bound = len(text) if everything else FLUSH_CHARACTERS
        self._pieces[:] = [text[bound:]] if len(text) > bound else []
        text = text[:bound]
        bar = self.text.verticalScrollBar()
        follows = bar.value() >= bar.maximum() - 4
        cursor = QTextCursor(self.text.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(text)
        if follows:
            bar.setValue(bar.maximum())

    def _on_typed(self) -> None:
        if self._streaming:
            return
        self._dirty = True
        self._save_pause.start()
        self._count()
        if self.text.extraSelections():  # the marks belong to a text that was revised, and not touched since
            mark_spans(self.text, (), "")
            self.revise.say_nothing()

    def _count(self) -> None:
        if self.draft_id is None:
            self.words.setText("")
            return
        count = len(self.text.toPlainText().split())
        state = self.tr("saved") if self.draft_id else self.tr("not kept: no vault")
        if self._dirty and self.draft_id:
            state = self.tr("saving…")
        self.words.setText(self.tr("{count} words · {state}").format(count=count, state=state))

    def _on_saved(self) -> None:
        self._count()
        self.saved.emit()

    def _on_not_saved(self, sentence: str) -> None:
        self._dirty = True
        self._messages.error(sentence)
        self._count()

    def _on_kept(self) -> None:
        self._messages.info(self.tr("Kept as a version."))
        self.versions.reload(self.draft_id or "")

    def _toggle_versions(self) -> None:
        shown = self.versions.isHidden()
        self.versions.setVisible(shown)
        if shown:
            self.save_now()
            self.versions.reload(self.draft_id or "")
            self.versions.setFocus()

    def _restore(self, subject: str | None, text: str) -> None:
        if self.text.isReadOnly():
            return
        self.keep_version()
        cursor = QTextCursor(self.text.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)  # one step for undo
        self.set_subject(subject)
        self.save_now()

    def _show_target(self) -> None:
        span = selected_span(self.text)
        self.revise.show_target(len(self.text.toPlainText()[slice(*span)].split()) if span else 0)

    def _ask_revision(self, change: str) -> None:
        """Keep what stands here, then have it, or what is selected of it, changed."""
        if not self.draft_id or self._streaming or self.text.isReadOnly():
            return
        self._save_pause.stop()
        draft_id, before, span = self.draft_id, self.text.toPlainText(), selected_span(self.text)
        self._set_editable(False)
        if span:
            mark_spans(self.text, [span], colours_here(self.text.palette()).mark)

        def run() -> None:
            self._on_saved()
            if self.draft_id == draft_id and self.text.isReadOnly() and not self._streaming:
                self.revise.run(draft_id, before, change, span)

        self._save(run, self._on_revision_not_saved)

    def _on_revision_not_saved(self, sentence: str) -> None:
        self._set_editable(True)
        self._on_not_saved(sentence)

    def _show_revision(self, after: str) -> None:
        """The kept text is another now: the words that differ are put in, marked, and can be undone."""
        before = self.text.toPlainText()
        old, new = changed_span(before, after)
        self._show_revised(old, after[slice(*new)])
        mark_spans(self.text, [new], colours_here(self.text.palette()).accent_ground)
        if not self.versions.isHidden():
            self.versions.reload(self.draft_id or "")

    def _show_revised(self, old: Span, words: str) -> None:
        self.text.blockSignals(True)  # it is kept already
        replace_span(self.text, old, words)
        self.text.blockSignals(False)
        self._count()
        self._show_target()

    def _on_revision_ended(self) -> None:
        if self.revise.undo.isHidden():
            mark_spans(self.text, (), "")
        self._set_editable(True)
        self.text.setFocus()

    def _undo_revision(self) -> None:
        self.text.undo()
        self.text.setFocus()

    def _set_editable(self, editable: bool) -> None:
        self.text.setReadOnly(not editable)
        self.subject.setReadOnly(not editable)
