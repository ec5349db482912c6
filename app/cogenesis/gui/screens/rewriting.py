"""What the model does to the draft in the editor: rewriting, writing on, alternatives.

All of it goes the same way: what stands in the editor is kept first, the text cannot be edited while it is
rewritten, and what comes is put in as changes that wait.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from cogenesis.gui import operations, revising_operations
from cogenesis.gui.screens.alternatives import AlternativesPanel
from cogenesis.gui.screens.revise import RevisePanel
from cogenesis.gui.tasks import Tasks, Work
from cogenesis.gui.widgets.forms import shortcut
from cogenesis.gui.widgets.layers import Mark, Span
from cogenesis.gui.widgets.passages import changed_span

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant
    from cogenesis.gui.screens.editor import DraftEditor


class Rewriting(QObject):
    """Of one editor.

    Attributes:
        panel: what can be asked for, under the text.
        alternatives: the panel beside it.
    """

    def __init__(self, assistant: Assistant, tasks: Tasks, editor: DraftEditor) -> None:
        super().__init__(editor)
        self._assistant = assistant
        self._editor = editor
        self._text = editor.text
        self._span: Span | None = None
        self._words = ""
        self.panel = RevisePanel(assistant, tasks)
        self.alternatives = AlternativesPanel(assistant, tasks)
        self.panel.asked.connect(self.rewrite)
        self.panel.go_on_asked.connect(self.go_on)
        self.panel.alternatives_asked.connect(self.ask_alternatives)
        self.panel.revised.connect(self._show)
        self.panel.ended.connect(self._on_ended)
        self.panel.undo_asked.connect(self._undo)
        self.alternatives.asked.connect(self.ask_alternatives)
        self.alternatives.taken.connect(self._take)
        self._text.selectionChanged.connect(self.show_target)
        shortcut("Ctrl+Shift+Return", editor, self.go_on)
        shortcut("Ctrl+Shift+A", editor, self.ask_alternatives)

    @property
    def running(self) -> bool:
        """The model is at work."""
        return self.panel.running or self.alternatives.running

    def stop(self) -> None:
        """Stop; the text stays as it was."""
        self.panel.stop()
        self.alternatives.stop()

    def abandon(self) -> None:
        """Another draft comes to stand here."""
        self.panel.abandon()
        self.alternatives.abandon()
        self._text.layers.clear("target")

    def show_target(self) -> None:
        """Say what a change would be of."""
        span = self._text.selected_span()
        self.panel.show_target(len(self._text.kept_text()[slice(*span)].split()) if span else 0)

    def rewrite(self, change: str) -> None:
        """Have the text, or what is selected of it, changed."""
        span = self._text.selected_span()

        def work(draft_id: str) -> Work[None]:
            return operations.revise(
                assistant=self._assistant, draft_id=draft_id, change=change, selection=span
            )

        self._ask(work, span)

    def go_on(self) -> None:
        """Have the model write on at the cursor."""
        position = self._text.places().code_point(self._text.textCursor().selectionEnd())
        if not self._text.kept_text()[position:].strip():
            position = len(self._text.kept_text())

        def work(draft_id: str) -> Work[None]:
            return revising_operations.go_on(assistant=self._assistant, draft_id=draft_id, position=position)

        self._ask(work, None)

    def ask_alternatives(self) -> None:
        """Have other ways written to say what is selected, or the paragraph that the cursor is in."""
        span = self._text.selected_span() or self._paragraph()
        if span is None or not self._editor.can_change or self.running:
            self._editor.side.open(self.alternatives)
            return
        self._span, self._words = span, self._text.kept_text()[slice(*span)]

        def run(draft_id: str) -> None:
            self._editor.side.open(self.alternatives)
            self.alternatives.run(draft_id, span)

        self._editor.store_then(run, lambda: None)

    def _ask(self, work: Callable[[str], Work[Any]], span: Span | None) -> None:
        """Keep what stands here, then have the model work on it."""
        if not self._editor.can_change or self.running:
            return
        before = self._text.kept_text()
        self._editor.set_editable(False)
        if span:
            said = self.tr("This is being rewritten.")
            self._text.layers.set("target", [Mark(*span, "target", said)])

        def run(draft_id: str) -> None:
            if self._text.isReadOnly():
                self.panel.run(work(draft_id), before)

        self._editor.store_then(run, self._on_ended)

    def _show(self, after: str) -> None:
        """The kept text is another now: the words that differ are put in, as changes that wait."""
        self._text.layers.clear("target")
        old, new = changed_span(self._text.kept_text(), after)
        self._text.propose(old, after[slice(*new)])
        self._editor.save_now()
        self.show_target()
        self._editor.reload_versions()

    def _on_ended(self) -> None:
        self._text.layers.clear("target")
        self._editor.set_editable(True)
        self._text.setFocus()

    def _undo(self) -> None:
        self._text.undo()
        self._text.setFocus()

    def _paragraph(self) -> Span | None:
        """The paragraph that the cursor is in, in the kept text; None where there are no words."""
        kept = self._text.kept_text()
        at = self._text.places().code_point(self._text.textCursor().position())
        start = kept.rfind("\n", 0, at) + 1
        end = kept.find("\n", at)
        span = (start, len(kept) if end < 0 else end)
        return span if kept[slice(*span)].strip() else None

    def _take(self, words: str) -> None:
        """Put an alternative in, where the words still stand that it is one for."""
        if self._span is None:
            return
        kept = self._text.kept_text()
        start, end = self._span
        if kept[start:end] != self._words:
            start = kept.find(self._words)
            end = start + len(self._words)
        if start < 0:
            self._editor.tell(self.tr("The words that this was an alternative for are gone; ask again."))
            return
        shift = len(self._words) - len(self._words.lstrip()), len(self._words.rstrip())
        self._editor.propose((start + shift[0], start + shift[1]), words)
        self._span, self._words = (start + shift[0], start + shift[0] + len(words)), words
