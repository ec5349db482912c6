"""One text of the library, or several: what was found out about it, open to correction, and its words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from cogenesis.documents.excerpts import marks_in
from cogenesis.gui import library_operations
from cogenesis.gui.look import colours_here
from cogenesis.gui.screens.documents_model import language_name, title_of
from cogenesis.gui.tasks import Tasks
from cogenesis.gui.widgets.forms import (
    button,
    captioned,
    choice,
    column,
    notice,
    panel,
    prose,
    readable_time,
    row,
    say,
    subheading,
    text_box,
)
from cogenesis.gui.widgets.passages import mark_spans
from cogenesis.gui.widgets.words import kind_word

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant

SHOWN_CHARACTERS = 20_000
SHOWN_BEFORE = 4_000
"""Of a long text, before the place that is asked for."""
SHOWN_PEOPLE = 5


class DocumentDetails(QWidget):
    """Shows what is chosen in the list; what is set here is stored at once, for all that is chosen.

    Attributes:
        choices: what kind and language are chosen from.

    Signals:
        corrected: the StoredDocuments as they are now.
    """

    corrected = Signal(object)

    def __init__(self, assistant: Assistant, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._tasks = tasks
        self._documents: list[Any] = []
        self._place: tuple[int, int, str] | None = None
        self.choices = library_operations.Choices()
        self.title = subheading("")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.about = prose("", look="quiet")
        self.about.setAccessibleName(self.tr("About this text"))
        self.kind = choice(self.tr("Kind of this text"), [])
        self.language = choice(self.tr("Language of this text"), [])
        self.own = QCheckBox(self.tr("I &wrote this"))
        self.own.setAccessibleName(self.tr("I wrote this"))
        self.own.setToolTip(self.tr("Your own texts teach the local model how you write"))
        self.text = text_box(self.tr("The text"), read_only=True)
        self.forget = button(self.tr("&Forget…"), lambda: None, name=self.tr("Forget the text"))
        self._said = notice()
        self._connect()
        self._lay_out()

    def _connect(self) -> None:
        self.kind.activated.connect(lambda _: self._correct(kind=self.kind.currentData()))
        self.language.activated.connect(lambda _: self._correct(language=self.language.currentData()))
        self.own.clicked.connect(lambda on: self._correct(own=on))

    def _lay_out(self) -> None:
        fields = row(captioned(self.tr("&Kind"), self.kind), captioned(self.tr("&Language"), self.language))
        inner = column(
            self.title, self.about, fields, self.own, self._said, self.text, row(None, self.forget)
        )
        inner.setStretch(5, 1)
        self._panel = panel(inner)
        self.setLayout(column(self._panel))

    def show_documents(self, documents: Sequence[Any]) -> None:
        """Show these; none hides everything."""
        if len(documents) != 1:
            self._place = None
        self._documents = list(documents)
        self._panel.setVisible(bool(documents))
        say(self._said, "")
        if not documents:
            self.text.clear()
            return
        self._fill_choices()
        if len(documents) == 1:
            self._show_one(documents[0])
        else:
            self.title.setText(self.tr("{count} texts").format(count=len(documents)))
            self.about.setText(self.tr("What you set here is set for all of them."))
            self.text.clear()
            self.text.hide()

    def show_place(self, document: Any, start: int, end: int, words: str = "") -> None:
        """Show one text where a passage stands in it, with what was searched for; places in code points."""
        self._place = (start, end, words)
        self.show_documents([document])

    def _show_one(self, document: Any) -> None:
        self.title.setText(title_of(document))
        self.about.setText("\n".join(self._lines(document)))
        self.text.clear()
        self.text.show()
        work = library_operations.read_text(assistant=self._assistant, document_id=document.id)
        self._tasks.run(work, owner=self, on_done=lambda text: self._show_text(document.id, text))

    def _lines(self, document: Any) -> list[str]:
        people = list(document.recipients)
        more = self.tr("and {count} more").format(count=len(people) - SHOWN_PEOPLE)
        named = [*people[:SHOWN_PEOPLE], *([more] if len(people) > SHOWN_PEOPLE else [])]
        lines = (
            (self.tr("From: {who}"), document.author),
            (self.tr("To: {who}"), ", ".join(named)),
            (self.tr("Written: {who}"), readable_time(document.time) if document.time else ""),
            (self.tr("File: {who}"), str(document.source)),
            (self.tr("Added: {who}"), readable_time(document.added)),
        )
        return [text.format(who=what) for text, what in lines if what]

    def _show_text(self, number: int, text: str) -> None:
        if [each.id for each in self._documents] == [number]:
            place, self._place = self._place, None
            first = max(place[0] - SHOWN_BEFORE, 0) if place and len(text) > SHOWN_CHARACTERS else 0
            cut = text[first : first + SHOWN_CHARACTERS]
            head = "[…]\n\n" if first else ""
            tail = "\n\n[…]" if first + len(cut) < len(text) else ""
            self.text.setPlainText(f"{head}{cut}{tail}")
            self._mark(place, len(head) - first)

    def _mark(self, place: tuple[int, int, str] | None, moved: int) -> None:
        """Mark a passage and the words in it, and scroll there; `moved` is how far the text shown is off."""
        if place is None:
            self.text.setExtraSelections([])
            return
        start, end, words = place[0] + moved, place[1] + moved, place[2]
        shown = self.text.toPlainText()
        found = [(start + a, start + b) for a, b in marks_in(shown[start:end], words)] if words else []
        colours = colours_here(self.palette())
        mark_spans(self.text, [(start, end)], colours.grounds["passage"])
        passage = self.text.extraSelections()
        mark_spans(self.text, found, colours.grounds["found_here"])
        self.text.setExtraSelections([*passage, *self.text.extraSelections()])
        cursor = self.text.textCursor()
        cursor.setPosition(len(shown[: found[0][0] if found else start].encode("utf-16-le")) // 2)
        self.text.setTextCursor(cursor)
        self.text.centerCursor()

    def _fill_choices(self) -> None:
        first = self._documents[0]
        _fill(
            self.kind,
            [(self.tr("Unknown"), ""), *((kind_word(kind), kind) for kind in self.choices.kinds)],
            [each.kind for each in self._documents],
        )
        languages = [
            (self.tr("Unknown"), ""),
            *((language_name(code), code) for code in self.choices.languages),
        ]
        _fill(self.language, languages, [each.language for each in self._documents])
        same = all(each.own == first.own for each in self._documents)
        self.own.setTristate(not same)
        if same:
            self.own.setChecked(first.own)
        else:
            self.own.setCheckState(Qt.CheckState.PartiallyChecked)

    def _correct(
        self, *, kind: str | None = None, language: str | None = None, own: bool | None = None
    ) -> None:
        if own is not None:
            self.own.setTristate(False)
            own = self.own.isChecked()
        if kind is None and language is None and own is None:
            return
        work = library_operations.correct(
            assistant=self._assistant,
            document_ids=[each.id for each in self._documents],
            kind=kind,
            language=language,
            own=own,
        )
        self._tasks.run(
            work, owner=self, on_done=self._on_corrected, on_error=lambda said: say(self._said, said, "error")
        )

    def _on_corrected(self, documents: list[Any]) -> None:
        changed = {each.id: each for each in documents}
        self._documents = [changed.get(each.id, each) for each in self._documents]
        say(self._said, "")
        self._fill_choices()
        self.corrected.emit(documents)


def _fill(box: QComboBox, options: list[tuple[str, str]], values: list[str]) -> None:
    """Offer the options; where the values differ, nothing is chosen."""
    box.clear()
    for shown, value in options:
        box.addItem(shown, value)
    same = len(set(values)) == 1
    if same and box.findData(values[0]) < 0:
        box.addItem(values[0], values[0])
    box.setCurrentIndex(box.findData(values[0]) if same else -1)
