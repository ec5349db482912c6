"""Beside a draft: where each sentence came from, and which facts nobody gave.

Facts that nobody gave are underlined by rules, whenever the text settles. Sources take the model a while, so
they are found when asked for; the editor gives way as soon as a draft is written or the text changes.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QMenu, QProgressBar, QVBoxLayout, QWidget

from cogenesis.gui import operations, provenance_operations
from cogenesis.gui.tasks import Task, Tasks
from cogenesis.gui.widgets.flow import wrapped
from cogenesis.gui.widgets.forms import (
    button,
    column,
    panel,
    plain_excerpt,
    prose,
    row,
    say,
    scrolled,
    subheading,
)
from cogenesis.gui.widgets.layers import Mark

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant
    from cogenesis.assistant.provenance import Sources
    from cogenesis.cogeneration.invented import Invented
    from cogenesis.cogeneration.provenance import Origin, Source
    from cogenesis.gui.screens.editor import DraftEditor

_LOOKS = {
    "instruction": "instruction",
    "reply": "message",
    "fact": "fact",
    "passage": "passage",
    "voice": "past",
    "sketch": "sketch",
}
LONGEST_SHOWN = 600
SHOWN_FACTS = 20


class SourcesBeside(QWidget):
    """The panel beside the editor.

    Attributes:
        look, stop: the buttons that start and end the search for sources.
        invented: what is underlined now.
    """

    def __init__(
        self, assistant: Assistant, tasks: Tasks, editor: DraftEditor, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._tasks = tasks
        self._editor = editor
        self._task: Task | None = None
        self._checking: Task | None = None
        self._again = False
        self.invented: list[Invented] = []
        self.look = button(self.tr("Find where it &came from"), self.explain)
        self.stop = button(self.tr("Stop"), self.cancel, name=self.tr("Stop finding sources"))
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("How many sentences are weighed"))
        self.said = prose("", look="quiet")
        self.said.setAccessibleName(self.tr("Where the draft came from"))
        self.source = prose("")
        self.source.setAccessibleName(self.tr("The source of the sentence"))
        self._facts: QVBoxLayout = column(spacing=8)
        area = scrolled(column(self.source, self._facts, None))
        layout = column(row(self.look, self.stop, None), self.bar, self.said, area, spacing=8)
        layout.setStretch(3, 1)
        self.setLayout(layout)
        self.opener = editor.add_side_panel(self.tr("S&ources"), self)
        editor.opened.connect(lambda _: self._forget())
        editor.text_settled.connect(self.check)
        editor.context_menu_wanted.connect(self.fill_menu)
        editor.text.textChanged.connect(self._on_typed)
        editor.layers.activated.connect(self._on_activated)
        self._forget()

    # Where sentences came from

    def explain(self) -> None:
        """Have the model find the sources of what stands in the editor."""
        draft_id = self._editor.draft_id
        if not draft_id or not self._editor.can_change or self._busy:
            return
        self._show_busy(busy=True)
        say(self.said, self.tr("Weighing each sentence with and without its sources…"))
        self._task = self._tasks.run(
            provenance_operations.explain(
                assistant=self._assistant, draft_id=draft_id, text=self._editor.kept_text()
            ),
            owner=self,
            on_done=self._show_sources,
            on_report=self._show_progress,
            on_error=lambda sentence: say(self.said, sentence, "error"),
            on_cancelled=lambda: say(self.said, self.tr("Stopped. Nothing was changed.")),
            on_end=lambda: self._show_busy(busy=False),
        )

    def cancel(self) -> None:
        """Stop looking for sources."""
        if self._task is not None:
            self._task.cancel()

    @property
    def _busy(self) -> bool:
        return self._task is not None and self._task.running

    def _show_busy(self, *, busy: bool) -> None:
        self.look.setEnabled(not busy)
        self.stop.setVisible(busy)
        self.bar.setVisible(busy)
        if busy:
            self.bar.setRange(0, 0)

    def _show_progress(self, progress: tuple[int, int]) -> None:
        done, total = progress
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _show_sources(self, found: Sources) -> None:
        if self._editor.kept_text() != found.text:
            say(self.said, self.tr("The text has changed meanwhile; look for its sources again."))
            return
        self._editor.layers.set("provenance", [self._mark(origin) for origin in found.origins])
        say(
            self.said,
            self.tr(
                "Each sentence is coloured by where it came from. Click one, or put the cursor in it and "
                "press Alt+Return, to see its source here."
            ),
        )

    def _mark(self, origin: Origin) -> Mark:
        look = _LOOKS.get(origin.source.kind, "own") if origin.source else "own"
        return Mark(origin.start, origin.end, look, self._told(origin), origin)

    def _told(self, origin: Origin) -> str:
        if origin.source is None:
            return self.tr("The model's own words: none of your sources made them likelier.")
        return self._named(origin.source)

    def _named(self, source: Source) -> str:
        label = plain_excerpt(source.label, 80)
        sentences = {
            "instruction": self.tr("From your instruction"),
            "reply": self.tr("From the message you answer"),
            "fact": self.tr("From your profile: {name}").format(name=label),
            "passage": self.tr("From your document: {name}").format(name=label),
            "voice": self.tr("From a text of yours: {name}").format(name=label),
            "sketch": self.tr("From the sketch"),
        }
        return sentences.get(source.kind, label)

    def _on_activated(self, mark: Mark) -> None:
        here = self._editor.layers.mark_at(mark.start, "provenance")
        if here is None or here.data is None:
            return
        origin: Origin = here.data  # type: ignore[assignment]  # what `_mark` put there
        told = [f"{self._named(s)}\n{plain_excerpt(s.text, LONGEST_SHOWN)}" for s in _all_of(origin)]
        self.source.setText("\n\n".join(told) or self._told(origin))
        self._editor.side.open(self)

    # What nobody gave

    def check(self) -> None:
        """Look for facts that nobody gave; one look at a time."""
        draft_id = self._editor.draft_id
        if not draft_id:
            self._forget()
            return
        if self._checking is not None and self._checking.running:
            self._again = True
            return
        self._again = False
        text = self._editor.kept_text()
        self._checking = self._tasks.run(
            provenance_operations.find_invented(assistant=self._assistant, draft_id=draft_id, text=text),
            owner=self,
            on_done=partial(self._show_invented, draft_id, text),
            on_error=lambda _: None,  # deleted or locked meanwhile
            on_end=lambda: self.check() if self._again else None,
        )

    def _show_invented(self, draft_id: str, text: str, found: list[Invented]) -> None:
        if self._editor.draft_id != draft_id or self._editor.kept_text() != text:
            return
        self.invented = found
        tip = self.tr("Nothing that this draft was made from says this. Is it right?")
        self._editor.layers.set("invented", [Mark(e.start, e.end, "invented", tip, e) for e in found])
        self.opener.setText(
            self.tr("S&ources: %n to check", "", len(found)) if found else self.tr("S&ources")
        )
        self.opener.setAccessibleName(self.opener.text().replace("&", ""))
        self._list_facts()

    def _list_facts(self) -> None:
        _clear(self._facts)
        if self.invented:
            self._facts.addWidget(subheading(self.tr("Nobody gave these")))
        for each in self.invented[:SHOWN_FACTS]:
            words = prose(plain_excerpt(each.text, 80))
            tools = wrapped(
                *(
                    button(label, call, name=name.format(words=plain_excerpt(each.text, 40)), look="plain")
                    for label, name, call in self._choices(each)
                )
            )
            self._facts.addWidget(panel(column(words, tools, spacing=2), margin=8))

    def _choices(self, each: Invented) -> list[tuple[str, str, partial[None]]]:
        """What can be done about a fact: label, name and call."""
        return [
            (self.tr("Right"), self.tr("“{words}” is right"), partial(self._confirm, each)),
            (self.tr("Remember"), self.tr("Remember “{words}”"), partial(self._remember, each)),
            (self.tr("Remove"), self.tr("Remove “{words}”"), partial(self._put, each, "")),
            (self.tr("Replace"), self.tr("Replace “{words}”"), partial(self._replace, each)),
        ]

    def fill_menu(self, menu: QMenu, position: int) -> None:
        """Put what can be done about the fact at a code point on top of a menu."""
        mark = self._editor.layers.mark_at(position, "invented")
        if mark is None:
            return
        each: Invented = mark.data  # type: ignore[assignment]  # what `_show_invented` put there
        first = menu.actions()[0] if menu.actions() else None
        words = plain_excerpt(each.text, 40).replace("&", "&&")
        for _, name, call in self._choices(each):
            action = QAction(name.format(words=words), menu)
            action.triggered.connect(lambda _=False, call=call: call())
            menu.insertAction(first, action) if first else menu.addAction(action)

    def _confirm(self, each: Invented) -> None:
        work = provenance_operations.confirm(
            assistant=self._assistant, draft_id=self._editor.draft_id or "", words=each.text
        )
        self._tasks.run(work, owner=self, on_done=lambda _: self.check(), on_error=self._editor.tell)

    def _remember(self, each: Invented) -> None:
        name, given = QInputDialog.getText(
            self,
            self.tr("Remember this"),
            self.tr("What is “{words}” to you? A few words, such as Dentist or Moving day.").format(
                words=plain_excerpt(each.text, 80)
            ),
        )
        if given and name.strip():
            work = operations.set_fact(assistant=self._assistant, key=name.strip(), value=each.text)
            self._tasks.run(work, owner=self, on_done=lambda _: self.check(), on_error=self._editor.tell)

    def _replace(self, each: Invented) -> None:
        words, given = QInputDialog.getText(
            self, self.tr("Replace"), self.tr("What should stand there instead?"), text=each.text
        )
        if given and words.strip():
            self._put(each, words.strip())

    def _put(self, each: Invented, words: str) -> None:
        """Put words in a fact's place, as a change that waits; it may have moved since it was found."""
        for mark in self._editor.layers.marks("invented"):
            kept = self._editor.kept_text()
            if mark.data == each and kept[mark.start : mark.end] == each.text:
                self._editor.propose((mark.start, mark.end), words)
                return

    def _on_typed(self) -> None:
        if self._busy:
            self.cancel()

    def _forget(self) -> None:
        self.cancel()
        self.invented = []
        for layer in ("provenance", "invented"):
            self._editor.layers.clear(layer)
        _clear(self._facts)
        self.source.setText("")
        self.opener.setText(self.tr("S&ources"))
        self._show_busy(busy=False)
        say(
            self.said,
            self.tr(
                "See where each sentence came from: your instruction, a fact, a document, the sketch, or the "
                "model's own. Facts that nobody gave are underlined as you write."
            ),
        )


def _all_of(origin: Origin) -> list[Source]:
    return [origin.source, *origin.others] if origin.source else []


def _clear(layout: QVBoxLayout) -> None:
    while item := layout.takeAt(0):
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
