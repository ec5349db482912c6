"""The draft: streamed in, edited, kept. What is typed is stored after a short pause.

What the model changes stands in the text as changes that wait (see `TrackedText`). What is kept, counted,
copied and exported meanwhile is the text with them taken; the text without them is kept beside it, so that a
draft that is opened again has its changes still.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QTextCursor
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from cogenesis.domain import Draft
from cogenesis.gui import operations, revising_operations
from cogenesis.gui.look import scaled
from cogenesis.gui.messages import Messages
from cogenesis.gui.screens.rewriting import Rewriting
from cogenesis.gui.screens.spelling import SpellChecker
from cogenesis.gui.screens.versions import VersionsPanel
from cogenesis.gui.tasks import Tasks, Work
from cogenesis.gui.widgets.changes_bar import ChangesBar
from cogenesis.gui.widgets.find_bar import FindBar
from cogenesis.gui.widgets.flow import FlowLayout, wrapped
from cogenesis.gui.widgets.forms import button, captioned, column, line, pause_timer, prose, row, shortcut
from cogenesis.gui.widgets.layers import Layers, Span
from cogenesis.gui.widgets.reading_time import LengthInWords
from cogenesis.gui.widgets.side_panels import SidePanels
from cogenesis.gui.widgets.streaming import Streaming
from cogenesis.gui.widgets.tracked_text import TrackedText

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant

SAVE_AFTER_MILLISECONDS = 800
SETTLED_AFTER_MILLISECONDS = 800
COUNT_AFTER_MILLISECONDS = 120


class DraftEditor(QWidget):
    """One draft's subject and text.

    Attributes:
        draft_id: "" while nothing is kept, None while there is no draft.
        layers: marks over the text; other parts of the window mark words by it.
        side: the panels beside the text.

    Signals:
        saved: what stands here is in the vault.
        opened: id of the kept draft that came to stand here, written to its end or read.
        text_settled: the text has not changed for a moment, or was written to its end.
        context_menu_wanted: a QMenu that can be added to, and the code point of the kept text it is for.
    """

    saved = Signal()
    opened = Signal(str)
    text_settled = Signal()
    context_menu_wanted = Signal(object, int)

    def __init__(
        self, assistant: Assistant, tasks: Tasks, messages: Messages, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.draft_id: str | None = None
        self._assistant = assistant
        self._tasks = tasks
        self._messages = messages
        self._dirty = False
        self._streaming = False
        self._base: str | None = None
        self.subject = line(self.tr("Subject"), self.tr("Subject"))
        self.text = TrackedText(self.tr("Draft"))
        self.text.setFont(scaled(self.text.font(), 1.1))
        self.layers: Layers = self.text.layers
        self._make_buttons()
        self.changes = ChangesBar(self.text, self)
        self.find_bar = FindBar(self.text, self)
        self.spelling = SpellChecker(assistant, tasks, messages, self.text, self)
        self.rewriting = Rewriting(assistant, tasks, self)
        self.revise = self.rewriting.panel
        opener = self.side.add(self.tr("Alternatives"), self.rewriting.alternatives)
        opener.setParent(self)  # not shown: "Alternatives" below opens it, with work to do
        opener.hide()
        self._stream = Streaming(self.text)
        self._save_pause = pause_timer(self, SAVE_AFTER_MILLISECONDS, self.save_now)
        self._count_pause = pause_timer(self, COUNT_AFTER_MILLISECONDS, self._count)
        self._settled_pause = pause_timer(self, SETTLED_AFTER_MILLISECONDS, self.text_settled.emit)
        self._lay_out()
        self._connect()

    def _make_buttons(self) -> None:
        self._length = LengthInWords(self)
        self.words = prose("", look="quiet")
        self.words.setWordWrap(False)
        self.words.setAccessibleName(self.tr("Length and saving"))
        self.copy = button(self.tr("&Copy"), self.copy_text, name=self.tr("Copy the text"))
        self.keep = button(self.tr("Keep this version"), self.keep_version)
        self.keep.setToolTip(self.tr("Ctrl+S"))
        self.versions = VersionsPanel(self._assistant, self._tasks)
        self.side = SidePanels()
        self.versions_button = self.side.add(self.tr("&Versions"), self.versions)

    def _lay_out(self) -> None:
        self._subject_row = QWidget()
        self._subject_row.setLayout(captioned(self.tr("Sub&ject"), self.subject))
        self._tools = FlowLayout()
        body = row(self.text, self.side, spacing=12)
        body.setStretch(0, 2)
        body.setStretch(1, 1)
        layout = column(
            self._subject_row,
            self._tools,
            self.find_bar,
            body,
            self.changes,
            self.revise,
            wrapped(self.words, self.spelling.button, self.versions_button, self.keep),
        )
        layout.setStretch(3, 1)
        self.setLayout(layout)
        self.setFocusProxy(self.text)

    def _connect(self) -> None:
        self.text.textChanged.connect(self._on_typed)
        self.subject.textEdited.connect(lambda _: self._on_typed())
        self.text.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.text.customContextMenuRequested.connect(self._show_menu)
        self.side.shown.connect(self._on_panel)
        self.versions.restore_asked.connect(self._restore)
        self.versions.current_text = self.kept_text
        self.context_menu_wanted.connect(self.spelling.fill_menu)
        shortcut(QKeySequence.StandardKey.Save, self, self.keep_version)

    # For the other parts of the window

    @property
    def has_text(self) -> bool:
        """Anything stands here, or waits to."""
        return self._stream.waiting or not self.text.document().isEmpty()

    def kept_text(self) -> str:
        """The text as it is kept: with all changes that wait taken."""
        return self.text.kept_text()

    def add_tool(self, tool: QWidget) -> None:
        """A button over the text."""
        self._tools.addWidget(tool)

    def add_side_panel(self, title: str, widget: QWidget) -> QPushButton:
        """A panel beside the text, opened and closed by the button that is added over the text."""
        made = self.side.add(title, widget)
        self.add_tool(made)
        return made

    def propose(self, span: Span, words: str) -> None:
        """Put words in the place of a stretch, in code points of the kept text, as a change that waits.

        The text before and the new one are kept as versions.
        """
        if self.text.isReadOnly():
            return
        before = self.kept_text()
        self.text.propose(span, words)
        self.save_now()
        if self.draft_id:
            work = revising_operations.keep_model_version(
                assistant=self._assistant, draft_id=self.draft_id, before=before, text=self.kept_text()
            )
            self._tasks.run(work, owner=self, on_done=lambda _: self.reload_versions())

    @property
    def can_change(self) -> bool:
        """Whether the model may change what stands here."""
        return bool(self.draft_id) and not self._streaming and not self.text.isReadOnly()

    def set_editable(self, editable: bool) -> None:
        """Let the user type, or not, while the model is at work."""
        self.text.setReadOnly(not editable)
        self.subject.setReadOnly(not editable)

    def store_then(self, then: Callable[[str], None], otherwise: Callable[[], None]) -> None:
        """Store what stands here, then do what needs it; `otherwise` when it could not be stored."""
        self._save_pause.stop()
        draft_id = self.draft_id or ""

        def on_saved() -> None:
            self._on_saved()
            if self.draft_id == draft_id and not self._streaming:
                then(draft_id)

        def on_error(sentence: str) -> None:
            otherwise()
            self._on_not_saved(sentence)

        self._save(on_saved, on_error)

    def tell(self, sentence: str) -> None:
        """Say something to the user."""
        self._messages.info(sentence)

    # A draft comes, and goes

    def begin(self) -> None:
        """An empty page that a draft will stream into."""
        self.save_now()
        self.rewriting.abandon()
        self.spelling.stop()
        self.draft_id = None
        self._streaming = True
        self._base = None
        self.subject.clear()
        self._subject_row.hide()
        self.text.setUndoRedoEnabled(False)
        self.text.load("")
        self._dirty = False
        self._set_usable(False)
        self._stream.begin()

    def add_piece(self, text: str) -> None:
        """More of the text; shown with the next batch."""
        self._stream.add(text)

    def set_subject(self, subject: str | None) -> None:
        """The subject line; None where the kind has none."""
        self._subject_row.setVisible(subject is not None)
        self.subject.setText(subject or "")

    def end(self, draft: Draft | None = None) -> None:
        """Streaming is over, however; with `draft` its kept text stands here."""
        self._stream.end()
        if draft is not None:
            self.draft_id = draft.id
            self.set_subject(draft.subject)
            if self.text.toPlainText() != draft.text:
                self.text.load(draft.text)
        self._streaming = False
        self._dirty = False
        self.text.setUndoRedoEnabled(True)
        self._set_usable(True)
        self._count()
        self.rewriting.show_target()
        if self.draft_id is not None:
            self.spelling.start(self.draft_id)
        if self.draft_id:
            self.opened.emit(self.draft_id)
        self.text_settled.emit()

    def open(self, draft: Draft) -> None:
        """Show a kept draft, with the changes that waited when it was left."""
        self.begin()
        self.end(draft)
        work = revising_operations.read_base(assistant=self._assistant, draft_id=draft.id)
        self._tasks.run(work, owner=self, on_done=partial(self._show_base, draft))

    def _show_base(self, draft: Draft, base: str | None) -> None:
        untouched = self.draft_id == draft.id and not self._dirty and not self._streaming
        if base is None or base == draft.text or not untouched or self.revise.running:
            return
        self._base = base
        self.text.load(draft.text, base)
        self._settle_saved()

    def _settle_saved(self) -> None:
        """What stands here is what is kept."""
        self._dirty = False
        self._save_pause.stop()
        self._count()

    # Keeping it

    def save_now(self) -> None:
        """Store what stands here if it changed; a failure leaves it here, to be tried again."""
        self._save_pause.stop()
        if self._dirty and not self._streaming and self.draft_id:
            self._save(self._on_saved, self._on_not_saved)

    def _save(self, on_saved: Callable[[], None], on_error: Callable[[str], None]) -> None:
        self._dirty = False
        draft_id, base = self.draft_id or "", self.text.base_text()
        if base != self._base:  # before the text: after a crash in between nothing waits that is not there
            self._base = base
            self._run_to(
                revising_operations.keep_base(assistant=self._assistant, draft_id=draft_id, base=base),
                lambda: None,
                on_error,
            )
        work = operations.save_draft(
            assistant=self._assistant,
            draft_id=draft_id,
            text=self.kept_text(),
            subject=self._current_subject(),
        )
        self._run_to(work, on_saved, on_error)

    def _run_to(self, work: Work[None], on_done: Callable[[], None], on_error: Callable[[str], None]) -> None:
        self._tasks.run(work, owner=self, on_done=lambda _: on_done(), on_error=on_error)

    def copy_text(self) -> None:
        """Put the text on the clipboard."""
        QGuiApplication.clipboard().setText(self.kept_text())
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

    def _on_saved(self) -> None:
        self._count()
        self.saved.emit()

    def _on_not_saved(self, sentence: str) -> None:
        self._dirty = True
        self._messages.error(sentence)
        self._count()

    def _on_kept(self) -> None:
        self._messages.info(self.tr("Kept as a version."))
        self.reload_versions()

    # What is shown

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
            self.side.close_panel()

    def _on_typed(self) -> None:
        if self._streaming:
            return
        self._dirty = True
        self._save_pause.start()
        self._settled_pause.start()
        self._count_pause.start()
        self.revise.say_nothing()

    def _count(self) -> None:
        if self.draft_id is None:
            self.words.setText("")
            return
        state = self.tr("saved") if self.draft_id else self.tr("not kept: no vault")
        if self._dirty and self.draft_id:
            state = self.tr("saving…")
        self.words.setText(self._length.of(self.kept_text(), state))

    def _show_menu(self, at: QPoint) -> None:
        menu = self.text.createStandardContextMenu(at)
        unit = self.text.cursorForPosition(at).position()
        self.context_menu_wanted.emit(menu, self.text.places().code_point(unit))
        self._pop_up(menu, self.text.viewport().mapToGlobal(at))

    def _pop_up(self, menu: QMenu, at: QPoint) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _on_panel(self, panel: QWidget | None) -> None:
        if panel is self.versions:
            self.save_now()
            self.versions.reload(self.draft_id or "")

    def reload_versions(self) -> None:
        """Show the versions anew where they are shown."""
        if self.side.current is self.versions:
            self.versions.reload(self.draft_id or "")

    def _restore(self, subject: str | None, text: str) -> None:
        if self.text.isReadOnly():
            return
        self.keep_version()
        cursor = QTextCursor(self.text.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)  # one step for undo
        self.set_subject(subject)
        self.save_now()
