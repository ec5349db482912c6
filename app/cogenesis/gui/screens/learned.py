"""What edits of drafts taught: a list of plain sentences, each of which can be taken out for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStackedWidget, QWidget

from cogenesis.gui import voice_operations
from cogenesis.gui.tasks import Tasks
from cogenesis.gui.widgets.empty import EmptyState
from cogenesis.gui.widgets.forms import button, column, prose, row, shortcut
from cogenesis.gui.widgets.tables import ask
from cogenesis.gui.widgets.words import voice_sentence
from cogenesis.voice.parts import FIRST, LAST

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant
    from cogenesis.voice.taking import Lesson

ID = Qt.ItemDataRole.UserRole


class LearnedPanel(QWidget):
    """The list of lessons."""

    def __init__(self, assistant: Assistant, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._tasks = tasks
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("What your edits taught"))
        self.list.setWordWrap(True)
        shortcut("Del", self.list, self.forget_current)
        self.forget = button(self.tr("&Forget this"), self.forget_current)
        self.forget_all = button(self.tr("Forget &everything…"), self._ask_forget_all)
        explained = prose(
            self.tr(
                "Learned from what you change in drafts that you copy, export or leave. Something counts "
                "from the second draft on. What you forget is not learned again."
            ),
            look="quiet",
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(
            EmptyState(
                self.tr("Nothing learned yet"),
                self.tr("Edit a draft until it sounds like you, then copy it: what you changed stands here."),
            )
        )
        layout = column(explained, self._stack, row(self.forget, None, self.forget_all))
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._show([])

    def reload(self) -> None:
        """Read the list anew."""
        work = voice_operations.list_learned(assistant=self._assistant)
        self._tasks.run(work, owner=self, on_done=self._show)

    def forget_current(self) -> None:
        """Take the current one out."""
        item = self.list.currentItem()
        if item is not None:
            work = voice_operations.forget_lesson(assistant=self._assistant, lesson_id=item.data(ID))
            self._tasks.run(work, owner=self, on_end=self.reload)

    def _ask_forget_all(self) -> None:
        question = self.tr(
            "Forget everything that your edits taught? Your texts and drafts stay; learning begins anew."
        )
        ask(self, question, self.tr("Forget everything"), self._forget_all)

    def _forget_all(self) -> None:
        work = voice_operations.forget_all(assistant=self._assistant)
        self._tasks.run(work, owner=self, on_end=self.reload)

    def _show(self, lessons: list[Lesson]) -> None:
        current = max(self.list.currentRow(), 0)
        self.list.clear()
        for lesson in lessons:
            item = QListWidgetItem(self._sentence(lesson))
            item.setData(ID, lesson.id)
            self.list.addItem(item)
        self.list.setCurrentRow(min(current, len(lessons) - 1))
        self._stack.setCurrentIndex(0 if lessons else 1)
        for each in (self.forget, self.forget_all):
            each.setEnabled(bool(lessons))

    def _sentence(self, lesson: Lesson) -> str:
        given, kept = (self._shown(text) for text in (lesson.given, lesson.kept))
        said = voice_sentence(lesson.template).format(given=given, kept=kept)
        if lesson.active:
            return self.tr("{lesson} (%n time(s))", "", lesson.times).format(lesson=said)
        return self.tr("{lesson} (once so far)").format(lesson=said)

    def _shown(self, text: str) -> str:
        """On one line, with words in the places for names."""
        flat = ", ".join(part.rstrip(",") for part in text.split("\n"))
        return flat.replace(FIRST, self.tr("[first name]")).replace(LAST, self.tr("[last name]"))
