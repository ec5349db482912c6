"""Compose: what is to be written, and beside it, live, what would leave and what will be used."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from cogenesis.domain import Draft, Instruction, Level, Mode
from cogenesis.gui import operations
from cogenesis.gui.look import SECTION, scaled
from cogenesis.gui.operations import Standing
from cogenesis.gui.screens.choices import Choices
from cogenesis.gui.screens.context import ContextPanel
from cogenesis.gui.screens.context_feed import ContextFeed
from cogenesis.gui.screens.leaving import LeavingPanel
from cogenesis.gui.screens.reading_ahead import ReadingAhead, Wanted
from cogenesis.gui.screens.request import Request, Typed
from cogenesis.gui.screens.templates import TemplateTools
from cogenesis.gui.tasks import Task, Tasks
from cogenesis.gui.widgets.findings import finding_marks
from cogenesis.gui.widgets.forms import (
    button,
    column,
    heading,
    page,
    pause_timer,
    put_text,
    relook,
    row,
    scrolled,
    shortcut,
    text_box,
)
from cogenesis.gui.widgets.layers import Layers

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant

PREVIEW_AFTER_MILLISECONDS = 150
REFINE_AFTER_MILLISECONDS = 1200
KEEP_AFTER_MILLISECONDS = 1000


class ComposeScreen(QWidget):
    """The form of an instruction.

    Signals:
        draft_asked: a Request.
    """

    draft_asked = Signal(object)

    def __init__(self, assistant: Assistant, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._tasks = tasks
        self._standing = Standing(endpoint="", offline=False, sent_today=0, values={})
        self._previewed: tuple[Instruction, Level, frozenset[str]] | None = None
        self._preview_tasks: dict[bool, Task] = {}
        self._wants_draft = False
        self._reply_id: str | None = None
        self.instruction = text_box(
            self.tr("What to write"),
            self.tr(
                "For example: Tell Dr. Patel I have to move Tuesday's appointment, "
                "and ask for a day next week."
            ),
        )
        self.reply_to = text_box(
            self.tr("The message you answer"),
            self.tr("Paste the message here. It never leaves this computer."),
        )
        self.leaving = LeavingPanel()
        self.context = ContextPanel()
        self.context_feed = ContextFeed(assistant, tasks, self.context, self.current_instruction)
        self.templates = TemplateTools(assistant, tasks, self.typed)
        self.reading_ahead = ReadingAhead(assistant, tasks)
        self._make_choices()
        self.draft = button(self.tr("&Draft"), self.ask_draft, look="primary")
        self.draft.setToolTip(self.tr("Ctrl+Enter"))
        self._preview_pause = pause_timer(self, PREVIEW_AFTER_MILLISECONDS, self._refresh_preview)
        self._refine_pause = pause_timer(self, REFINE_AFTER_MILLISECONDS, self._refine_preview)
        self._keep_pause = pause_timer(self, KEEP_AFTER_MILLISECONDS, self._keep_unsent)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.instruction)
        self._refresh_preview()
        self._tasks.run(operations.read_unsent(assistant=assistant), owner=self, on_done=self._restore_unsent)

    def _make_choices(self) -> None:
        self.choices = Choices(self._assistant, self._tasks)
        self.kind, self.to, self.tone = self.choices.kind, self.choices.to, self.choices.tone
        self.length, self.language = self.choices.length, self.choices.language
        self.mode, self.level = self.choices.mode, self.choices.level
        self.pause = QCheckBox(self.tr("&Pause at the sketch"))
        self.pause.setAccessibleName(self.tr("Pause at the sketch"))
        self.pause.setToolTip(self.tr("Shows the outline for editing before the draft is written"))
        self.replying = QPushButton(self.tr("Answer a &message"))
        self.replying.setAccessibleName(self.tr("Answer a message"))
        self.replying.setCheckable(True)
        self.replying.setProperty("look", "plain")

    def _lay_out(self) -> None:
        self.reply_to.hide()
        self.instruction.setMinimumHeight(110)
        self.instruction.setFont(scaled(self.instruction.font(), 1.1))
        self.reply_to.setMinimumHeight(90)
        head = row(heading(self.tr("What do you want to write?")), self.templates)
        head.setStretch(0, 1)
        left = column(
            head,
            4,
            self.instruction,
            row(self.replying, None),
            self.reply_to,
            self.choices,
            4,
            row(self.pause, None, self.reading_ahead, 6, self.draft),
            spacing=SECTION // 2,
        )
        left.setStretch(2, 3)
        left.setStretch(4, 2)
        panels = column(self.leaving, self.context, spacing=12)
        panels.setStretch(1, 1)
        panels.setContentsMargins(0, 0, 6, 0)
        right = scrolled(panels)
        right.setMinimumWidth(280)
        whole = row(left, right, spacing=20)
        whole.setStretch(0, 5)
        whole.setStretch(1, 4)
        page(self, whole)

    def _connect(self) -> None:
        for box in (self.instruction, self.reply_to):
            box.textChanged.connect(self._on_changed)
        self.choices.changed.connect(self._on_changed)
        self.leaving.topics_changed.connect(self._refresh_preview)
        self.context.changed.connect(self.read_ahead)
        self.templates.chosen.connect(self._use)
        self.instruction.textChanged.connect(self._on_typed)
        self.reply_to.textChanged.connect(self._on_other_message)
        self.replying.toggled.connect(self._show_reply_to)
        self.pause.clicked.connect(self._store_pause)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut(keys, self, self.ask_draft)
        shortcut("Ctrl+T", self, self.templates.show_menu)
        shortcut("Ctrl+R", self, self.templates.show_recent)
        for keys, by in (("Ctrl+Up", 1), ("Ctrl+Down", -1)):
            shortcut(keys, self.instruction, partial(self.templates.step, by))
        self._marks = Layers(self.instruction)
        self._marks.activated.connect(lambda mark: self.leaving.show_finding(mark.data))

    def current_instruction(self) -> Instruction:
        """What the form says now."""
        reply = self.reply_to.toPlainText().strip() if self.replying.isChecked() else ""
        return Instruction(
            text=self.instruction.toPlainText().strip(),
            kind=self.kind.currentData(),
            to=self.to.text().strip() or None,
            reply_to=reply or None,
            tone=self.tone.currentData(),
            length=self.length.currentData(),
            reply_id=self._reply_id if reply else None,
            language=self.language.currentData(),
        )

    def current_level(self) -> Level:
        return Level(self.level.currentData())

    def current_mode(self) -> Mode:
        """The mode a draft would be made in, as far as the window knows."""
        if self._standing.offline or not self._standing.endpoint:
            return Mode.LOCAL
        chosen = self.mode.currentData() or self._standing.values.get("mode", "auto")
        return Mode.LOCAL if chosen == Mode.LOCAL.value else Mode.SKETCH

    def typed(self) -> Typed:
        """Everything set here, to be put back later."""
        instruction = self.current_instruction()
        chosen = self.context.off, self.context.pinned
        return Typed(instruction, self.mode.currentData(), self.current_level(), *chosen)

    def restore(self, typed: Typed) -> None:
        """Set everything as it was; an instruction without words leaves what stands here."""
        if typed.instruction.text or typed.instruction.reply_to:
            self.fill(typed.instruction)
        self.mode.setCurrentIndex(max(self.mode.findData(typed.mode), 0))
        self.level.setCurrentIndex(max(self.level.findData(typed.level.value), 0))
        self.context.off, self.context.pinned = typed.off, typed.pinned

    def fill(self, instruction: Instruction) -> None:
        """Put an instruction into the form."""
        put_text(self.instruction, instruction.text)
        self.to.setText(instruction.to or "")
        self.replying.setChecked(bool(instruction.reply_to))
        put_text(self.reply_to, instruction.reply_to or "")
        self._reply_id = instruction.reply_id
        for box, value in (
            (self.kind, instruction.kind),
            (self.tone, instruction.tone),
            (self.length, instruction.length),
            (self.language, instruction.language),
        ):
            box.setCurrentIndex(max(box.findData(value), 0) if value else 0)

    def set_standing(self, standing: Standing) -> None:
        """Take over endpoint, offline and settings."""
        first = not self._standing.values
        self._standing = standing
        self.context.most = int(standing.number("context_tokens"))
        self.pause.setChecked(standing.is_on("pause_at_sketch"))
        if first and not self.instruction.toPlainText():
            self.level.setCurrentIndex(max(self.level.findData(standing.values.get("level")), 0))
        for index in range(self.mode.count()):
            item = self.mode.model().item(index)  # type: ignore[attr-defined]
            if self.mode.itemData(index) == Mode.SKETCH.value:
                item.setEnabled(bool(standing.endpoint) and not standing.offline)
        self._on_changed()

    def ask_draft(self) -> None:
        """Draft now, with exactly the bytes on screen; they are brought up to date first where need be."""
        if not self.current_instruction().text:
            self.instruction.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self.current_mode() is Mode.LOCAL or self._previewed == self._to_preview():
            self._emit_request()
            return
        self._wants_draft = True
        self._refresh_preview()

    def _emit_request(self) -> None:
        self._wants_draft = False
        self._keep_pause.stop()
        self._tasks.run(operations.keep_unsent(assistant=self._assistant, instruction=None), owner=self)
        mode = self.current_mode()
        request = Request(
            instruction=self.current_instruction(),
            mode=mode if mode is Mode.LOCAL or self.mode.currentData() else None,
            level=self.current_level(),
            off=self.context.off,
            pinned=self.context.pinned,
            pause_at_sketch=self.pause.isChecked(),
            always_ask=self._standing.is_on("ask"),
            shown_sha256=self.leaving.sha256 if mode is Mode.SKETCH else None,
            topics=self.leaving.topics.let,
        )
        self._previewed = None  # what this draft tells, or imports meanwhile, may change the next request
        self.draft_asked.emit(request)
        if request.topics:  # what the user let pass, it was for this draft
            self.leaving.topics.forget()
            self._refresh_preview()

    @property
    def can_ask_cloud(self) -> bool:
        """Whether an endpoint is set and may be asked."""
        return bool(self._standing.endpoint) and not self._standing.offline

    def request_of(self, draft: Draft) -> Request:
        """What would make a kept draft again; nothing of it was shown, so whatever leaves is asked about."""
        local = draft.mode is Mode.LOCAL or not self.can_ask_cloud
        return Request(
            instruction=draft.instruction,
            mode=Mode.LOCAL if local else None,
            level=draft.level,
            off=self.context.off,
            pinned=self.context.pinned,
            pause_at_sketch=False,
            always_ask=self._standing.is_on("ask"),
            shown_sha256=None,
        )

    def _use(self, instruction: Instruction, mode: str | None, level: Level | str | None) -> None:
        """Take over a template or a recent instruction; the message that is answered stays."""
        stepping = self.templates.stepping
        if not instruction.reply_to:
            here = self.current_instruction()
            instruction = replace(instruction, reply_to=here.reply_to, reply_id=here.reply_id)
        self.fill(instruction)
        self.templates.stepping = stepping
        for box, value in ((self.mode, mode), (self.level, level)):
            if value:
                box.setCurrentIndex(max(box.findData(str(value)), 0))
        self.instruction.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_typed(self) -> None:
        self.templates.stepping = None

    def _on_other_message(self) -> None:
        self._reply_id = None

    def _show_reply_to(self, shown: bool) -> None:
        self.reply_to.setVisible(shown)
        if shown:
            self.reply_to.setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_changed()

    def _store_pause(self, on: bool) -> None:
        work = operations.set_setting(
            assistant=self._assistant, key="pause_at_sketch", text="on" if on else "off"
        )
        self._tasks.run(work, owner=self)

    def _on_changed(self) -> None:
        self._preview_pause.start()
        self.context_feed.want()
        self._keep_pause.start()
        self.read_ahead()

    def read_ahead(self) -> None:
        """Have the local model read what stands here; on the draft's page it reads what stands there."""
        if not self.isVisible():
            return
        wanted = Wanted(self.current_instruction(), self.context.off, self.context.pinned)
        self.reading_ahead.want(wanted)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.read_ahead()

    def _keep_unsent(self) -> None:
        """What is typed survives a crash; an empty form leaves nothing behind."""
        instruction = self.current_instruction()
        kept = instruction if instruction.text or instruction.reply_to else None
        self._tasks.run(operations.keep_unsent(assistant=self._assistant, instruction=kept), owner=self)

    def _restore_unsent(self, instruction: Instruction | None) -> None:
        if instruction is not None and not self.instruction.toPlainText():
            self.fill(instruction)

    def _refresh_preview(self) -> None:
        self._show_what_leaves(rules_only=True)

    def _refine_preview(self) -> None:
        """What recogniser and local model make of it; they take longer than a key stroke."""
        self._show_what_leaves(rules_only=False)

    def _show_what_leaves(self, *, rules_only: bool) -> None:
        pause = self._preview_pause if rules_only else self._refine_pause
        pause.stop()
        wanted = self._to_preview()
        instruction, level, topics = wanted
        running = self._preview_tasks.get(rules_only)
        if running is not None and running.running:
            pause.start()  # one at a time; what is newest is looked at next
            return
        if not self._can_preview(instruction):
            self._marks.clear("target")
            return
        self._preview_tasks[rules_only] = self._tasks.run(
            operations.preview(
                assistant=self._assistant,
                instruction=instruction,
                level=level,
                topics=topics,
                rules_only=rules_only,
            ),
            owner=self,
            on_done=lambda preview: self._show_preview(wanted, preview),
            on_error=self._on_preview_failed,
        )

    def _can_preview(self, instruction: Instruction) -> bool:
        self._previewed = None
        if self.current_mode() is Mode.LOCAL:
            self.leaving.show_nothing(self.tr("Nothing. This draft is made on this computer alone."))
            return False
        if not instruction.text:
            self.leaving.show_nothing(self.tr("As you type, you see here what the cloud would be told."))
            return False
        return True

    def _to_preview(self) -> tuple[Instruction, Level, frozenset[str]]:
        """What decides on the bytes, as far as it is set here."""
        return self.current_instruction(), self.current_level(), self.leaving.topics.let

    def _show_preview(self, shown: tuple[Instruction, Level, frozenset[str]], preview: Any) -> None:
        if self._to_preview() != shown:
            QTimer.singleShot(0, self._refresh_preview)
            return
        if not self._can_preview(shown[0]):
            return
        self.leaving.show_preview(preview)
        self._marks.set("target", finding_marks(self.instruction.toPlainText(), preview))
        if self.leaving.topics.let != preview.let:  # other words than those that were ticked
            QTimer.singleShot(0, self._refresh_preview)
            return
        if not preview.final:
            self._refine_pause.start(0 if self._wants_draft else REFINE_AFTER_MILLISECONDS)
            return
        self._previewed = self._to_preview()
        if self._wants_draft:
            self._emit_request()

    def _on_preview_failed(self, sentence: str) -> None:
        self._wants_draft = False
        self.leaving.show_nothing(sentence)
        relook(self.leaving.verdict, "error")
