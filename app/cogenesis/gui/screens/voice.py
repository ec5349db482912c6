"""Voice: how the user writes, as measured of their own texts; each line can be changed or switched off.

In parts: the card, how they write to whom, and what their edits of drafts taught.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QHeaderView,
    QLayout,
    QProgressBar,
    QStackedWidget,
    QTabBar,
    QTableWidgetItem,
    QWidget,
)

from cogenesis.gui import voice_operations
from cogenesis.gui.messages import Messages
from cogenesis.gui.screens.learned import LearnedPanel
from cogenesis.gui.screens.recipients import RecipientsPanel
from cogenesis.gui.tasks import Task, Tasks, Work
from cogenesis.gui.widgets.forms import (
    button,
    captioned,
    choice,
    column,
    heading,
    page,
    prose,
    row,
    shortcut,
)
from cogenesis.gui.widgets.tables import plain_table
from cogenesis.gui.widgets.voice_cells import bold, editable, fixed, on_one_line, stored, tick
from cogenesis.gui.widgets.words import setting_value, voice_sentence, voice_word

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant
    from cogenesis.assistant.voice import VoiceCard
    from cogenesis.voice.style import Row

MEASURE, USED, VALUE, UNIT, MEASURED = range(5)


class VoiceScreen(QWidget):
    """The voice card, the people, and what was learned."""

    def __init__(
        self, assistant: Assistant, tasks: Tasks, messages: Messages, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._tasks = tasks
        self._messages = messages
        self._card: VoiceCard | None = None
        self._filling = False
        self._measuring: Task | None = None
        self._reading: Task | None = None
        self.language = choice(self.tr("Language of the card"), [])
        self.language.activated.connect(lambda _: self._read())
        self._make_tables()
        self.learned = LearnedPanel(assistant, tasks)
        self.reset = button(self.tr("Take what was &measured"), self.reset_current)
        self.progress = QProgressBar()
        self.progress.setAccessibleName(self.tr("Progress of reading your texts"))
        self.progress.setTextVisible(False)
        self.cancel = button(self.tr("&Cancel"), self._cancel, name=self.tr("Stop reading your texts"))
        self.texts = prose("", look="quiet")
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("Parts of the voice card"))
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self._lay_out()
        self.setFocusProxy(self.tabs)

    def _make_tables(self) -> None:
        headers = [
            self.tr("Measure"),
            self.tr("Use it"),
            self.tr("Value"),
            self.tr("Unit"),
            self.tr("Measured"),
        ]
        self.table = editable(plain_table(self.tr("How you write"), headers, wide=VALUE))
        self.table.horizontalHeader().setSectionResizeMode(MEASURED, QHeaderView.ResizeMode.Stretch)
        self.table.itemChanged.connect(self._on_edited)
        shortcut("Del", self.table, self.reset_current)
        self.people = RecipientsPanel()
        self.people.change_asked.connect(self._change_for)
        self.people.reset_asked.connect(self._reset_for)

    def _lay_out(self) -> None:
        self._running = QWidget()
        self._running.setLayout(row(self.progress, self.cancel))
        self._running.hide()
        self._parts = QStackedWidget()
        explained = prose(
            self.tr(
                "In an opening, {places} stand for the names of whoever the draft is for. F2 edits, Space "
                "ticks, Del takes what was measured."
            ).format(places="{first}, {last}"),
            look="quiet",
        )
        card = column(self.table, explained, row(self.reset, None))
        card.setStretch(0, 1)
        self._add_part(self.tr("Card"), _holding(card))
        self._add_part(self.tr("Recipients"), self.people)
        self._add_part(self.tr("Learned"), self.learned)
        self.tabs.currentChanged.connect(self._parts.setCurrentIndex)
        head = row(captioned(self.tr("&Language"), self.language), spacing=16)
        head.addWidget(self.texts, 1, Qt.AlignmentFlag.AlignBottom)
        whole = column(
            heading(self.tr("Voice")),
            prose(
                self.tr(
                    "How you write, measured in your own texts. Drafts go by it. None of it leaves this "
                    "computer."
                ),
                look="quiet",
            ),
            head,
            self._running,
            self.tabs,
            self._parts,
            spacing=12,
        )
        whole.setStretch(5, 1)
        page(self, whole)

    def _add_part(self, title: str, part: QWidget) -> None:
        self._parts.addWidget(part)
        self.tabs.addTab(title)

    def reload(self) -> None:
        """Read the card anew, and measure what is new behind that."""
        self._read()
        self.learned.reload()
        if self._measuring is None or not self._measuring.running:
            self._measuring = self._tasks.run(
                voice_operations.measure(assistant=self._assistant),
                owner=self,
                on_report=self._show_progress,
                on_done=lambda count: self._read() if count else None,
                on_end=self._running.hide,
            )

    def reset_current(self) -> None:
        """Go back to what was measured, for the measure in the current row."""
        if self._card is not None and 0 <= self.table.currentRow() < len(self._card.rows):
            measure = self._card.rows[self.table.currentRow()].measure.key
            self._change(
                voice_operations.reset(
                    assistant=self._assistant, measure=measure, language=self._card.card.language
                )
            )

    def _read(self) -> None:
        language = str(self.language.currentData() or "")
        work = voice_operations.read_card(assistant=self._assistant, language=language)
        if self._reading is not None:
            self._reading.on_done = None  # what it read is older than what this will
        self._reading = self._tasks.run(work, owner=self, on_done=self._show)

    def _cancel(self) -> None:
        if self._measuring is not None:
            self._measuring.cancel()

    def _show_progress(self, progress: tuple[int, int]) -> None:
        done, total = progress
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self._running.show()

    def _show(self, card: VoiceCard) -> None:
        self._card = card
        self._filling = True
        self._show_languages(card)
        self._fill_card(card)
        self._filling = False
        self.people.show_card(card)
        if card.card.texts:
            said = self.tr("Measured in {texts} texts of {words} words.")
            self.texts.setText(said.format(texts=f"{card.card.texts:,}", words=f"{card.card.words:,}"))
        else:
            self.texts.setText(
                self.tr(
                    "Nothing is measured yet. Import mail or texts that you wrote, in the library; or type "
                    "values here."
                )
            )

    def _show_languages(self, card: VoiceCard) -> None:
        codes = dict.fromkeys([*card.languages, "en", "de", "fr", "es", "zh"])
        with QSignalBlocker(self.language):
            self.language.clear()
            for code in codes:
                self.language.addItem(setting_value(code), code)
            self.language.setCurrentIndex(self.language.findData(card.card.language))

    def _fill_card(self, card: VoiceCard) -> None:
        current = max(self.table.currentRow(), 0)
        self.table.setRowCount(len(card.rows))
        for index, each in enumerate(card.rows):
            name = voice_word(each.measure.label)
            self.table.setItem(index, MEASURE, fixed(name))
            self.table.setItem(index, USED, tick(self.tr("Use it"), on=each.used))
            value = QTableWidgetItem(on_one_line(self._shown_value(each, each.value)))
            value.setToolTip(value.text() if each.value else self.tr("Not known; F2 sets it"))
            if each.overridden:
                value.setFont(bold(value))
                value.setToolTip(self.tr("Set by you; Del takes what was measured"))
            self.table.setItem(index, VALUE, value)
            self.table.setItem(index, UNIT, fixed(voice_sentence(each.measure.unit)))
            self.table.setItem(index, MEASURED, fixed(on_one_line(self._shown_value(each, each.measured))))
        if card.rows:
            self.table.setCurrentCell(min(current, len(card.rows) - 1), VALUE)

    def _shown_value(self, each: Row, value: str) -> str:
        return voice_word(value) if each.measure.choices and value else value

    def _on_edited(self, item: QTableWidgetItem) -> None:
        if self._filling or self._card is None or item.row() >= len(self._card.rows):
            return
        each = self._card.rows[item.row()]
        if item.column() == USED:
            used, value = item.checkState() is Qt.CheckState.Checked, None
        elif item.column() == VALUE:
            used, value = True, stored(item.text(), each.measure.choices)
        else:
            return
        work = voice_operations.change(
            assistant=self._assistant,
            measure=each.measure.key,
            value=value,
            used=used,
            language=self._card.card.language,
        )
        self._change(work)

    def _change_for(self, measure: str, value: str, contact: str) -> None:
        if self._card is not None:
            self._change(
                voice_operations.change(
                    assistant=self._assistant,
                    measure=measure,
                    value=value,
                    used=True,
                    language=self._card.card.language,
                    to=contact,
                )
            )

    def _reset_for(self, measure: str, contact: str) -> None:
        if self._card is not None:
            self._change(
                voice_operations.reset(
                    assistant=self._assistant,
                    measure=measure,
                    language=self._card.card.language,
                    to=contact,
                )
            )

    def _change(self, work: Work[None]) -> None:
        self._tasks.run(work, owner=self, on_error=self._messages.error, on_end=self._read)


def _holding(layout: QLayout) -> QWidget:
    widget = QWidget()
    widget.setLayout(layout)
    return widget
