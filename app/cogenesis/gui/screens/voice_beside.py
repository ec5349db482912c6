"""Beside a draft: how far it is from how the user writes, a line for each thing, and a button to mend it.

It is also from here that a draft teaches: when it is copied, or left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from cogenesis.gui import voice_operations
from cogenesis.gui.tasks import Task, Tasks
from cogenesis.gui.widgets.forms import button, column, panel, prose, row, scrolled
from cogenesis.gui.widgets.words import voice_sentence

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant
    from cogenesis.gui.screens.editor import DraftEditor
    from cogenesis.voice.differing import Difference, Distance


class VoiceBeside(QWidget):
    """The panel beside the editor.

    Attributes:
        opener: the button over the text that opens it; it says how much of the draft is like the user.
        shown: what is shown now; None before anything was compared.
    """

    def __init__(
        self, assistant: Assistant, tasks: Tasks, editor: DraftEditor, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._tasks = tasks
        self._editor = editor
        self._task: Task | None = None
        self._again = False
        self._text = ""
        self._left = ""
        self.shown: Distance | None = None
        self.summary = prose("")
        self.summary.setAccessibleName(self.tr("How much of this is like you"))
        self._lines: QVBoxLayout = column(spacing=10)
        area: QScrollArea = scrolled(column(self._lines, None))
        self.setLayout(column(self.summary, area))
        self.opener = editor.add_side_panel(self.tr("&Your voice"), self)
        editor.opened.connect(self._on_opened)
        editor.text_settled.connect(self.refresh)
        editor.copy.clicked.connect(lambda _=False: self.learn())
        editor.installEventFilter(self)
        self._show_nothing()

    def refresh(self) -> None:
        """Compare what stands in the editor now; one comparison at a time."""
        draft_id = self._editor.draft_id
        if not draft_id:
            self._show_nothing()
            return
        if self._task is not None and self._task.running:
            self._again = True
            return
        self._again = False
        self._text = self._editor.kept_text()
        self._task = self._tasks.run(
            voice_operations.read_distance(assistant=self._assistant, draft_id=draft_id, text=self._text),
            owner=self,
            on_done=self._show,
            on_error=lambda _: self._show_nothing(),  # deleted or locked meanwhile
            on_end=self._on_compared,
        )

    def learn(self) -> None:
        """Learn from the draft in the editor, once what stands there is kept."""
        if self._editor.draft_id:
            self._editor.save_now()
            self._learn_from(self._editor.draft_id)

    def _learn_from(self, draft_id: str) -> None:
        work = voice_operations.learn(assistant=self._assistant, draft_id=draft_id)
        self._tasks.run(work, owner=self, on_error=lambda _: None)  # deleted meanwhile: nothing to learn

    def _on_opened(self, draft_id: str) -> None:
        if self._left and self._left != draft_id:
            self._learn_from(self._left)
        self._left = draft_id

    def _on_compared(self) -> None:
        if self._again:
            self.refresh()

    def _show_nothing(self) -> None:
        self._clear()
        self.shown = None
        self.summary.setText(self.tr("A draft is compared here with how you write."))
        self._label_opener(self.tr("&Your voice"))

    def _show(self, found: Distance) -> None:
        self._clear()
        self.shown = found
        if not found.checked:
            self.summary.setText(
                self.tr(
                    "Too little is known of how you write in this language. Import some of your own mail, "
                    "or set your voice by hand, under Voice."
                )
            )
            self._label_opener(self.tr("&Your voice"))
            return
        alike = found.checked - len(found.differences)
        counted = {"alike": alike, "all": found.checked}
        self.summary.setText(self.tr("Like you in {alike} of {all} ways.").format(**counted))
        self._label_opener(self.tr("&Your voice: {alike} of {all}").format(**counted))
        for difference in found.differences:
            self._lines.addWidget(self._entry(difference))

    def _label_opener(self, text: str) -> None:
        self.opener.setText(text)
        self.opener.setAccessibleName(text.replace("&", ""))

    def _entry(self, difference: Difference) -> QWidget:
        said = voice_sentence(difference.template).format(**difference.values)
        text = prose(said)
        mend = button(
            self.tr("Make it so"),
            lambda: self._make_it_so(difference),
            name=self.tr("Make it so: {difference}").format(difference=said),
            look="plain",
        )
        return panel(column(text, row(mend, None), spacing=2), margin=8)

    def _make_it_so(self, difference: Difference) -> None:
        """Put in what is known; ask the local model for the rest. Both come as changes that wait."""
        if self._editor.text.isReadOnly() or not self._editor.draft_id:
            return
        if self._editor.kept_text() != self._text:
            self.refresh()  # the text has changed: what is known of it no longer holds
            return
        if difference.edits:
            start, end = difference.edits[0].start, difference.edits[-1].end
            words, at = "", start
            for edit in difference.edits:
                words += self._text[at : edit.start] + edit.text
                at = edit.end
            self._editor.propose((start, end), words)
        else:
            cursor = self._editor.text.textCursor()
            cursor.clearSelection()  # it is about the whole text
            self._editor.text.setTextCursor(cursor)
            self._editor.revise.asked.emit(difference.change)
        self._editor.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Hide and watched is self._editor and not event.spontaneous():
            self.learn()
        return super().eventFilter(watched, event)
