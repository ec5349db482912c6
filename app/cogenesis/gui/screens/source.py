"""A text of the library, opened at a place: what a draft was told, where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from cogenesis.gui import library_operations
from cogenesis.gui.look import colours_here
from cogenesis.gui.tasks import Tasks
from cogenesis.gui.widgets.forms import button, column, prose, row, subheading, text_box
from cogenesis.gui.widgets.passages import mark_spans, show_span

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant
    from cogenesis.domain import ContextItem

AROUND = 30_000
"""Code points shown before and after the place: a whole book would hold the window up."""
SIZE = (680, 520)


class SourceDialog(QDialog):
    """Shows an item of context in its document, marked; of a fact, or a message, its words alone.

    Attributes:
        text: the document around the place.
    """

    def __init__(self, owner: QWidget, assistant: Assistant, tasks: Tasks, item: ContextItem) -> None:
        super().__init__(owner)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Where it stands"))
        self._item = item
        title = subheading(item.label)
        title.setTextFormat(Qt.TextFormat.PlainText)
        self.about = prose("", look="quiet")
        self.about.setAccessibleName(self.tr("About this text"))
        self.text = text_box(self.tr("The text, with the part that is used marked"), read_only=True)
        close = button(self.tr("&Close"), self.accept, look="primary")
        layout = column(title, self.about, self.text, row(None, close), spacing=10)
        layout.setContentsMargins(20, 18, 20, 16)
        self.setLayout(layout)
        self.resize(*SIZE)
        self.text.setFocus()
        if item.origin is None:
            self.text.setPlainText(item.text)
            return
        self.about.setText(item.origin.source)
        tasks.run(
            library_operations.read_text(assistant=assistant, document_id=item.origin.document_id),
            owner=self,
            on_done=self._show,
            on_error=self.about.setText,
        )

    def _show(self, text: str) -> None:
        origin = self._item.origin
        assert origin is not None
        first = max(origin.start - AROUND, 0)
        self.text.setPlainText(text[first : origin.end + AROUND])
        span = (origin.start - first, min(origin.end, len(text)) - first)
        mark_spans(self.text, [span], colours_here(self.text.palette()).mark)
        show_span(self.text, span)
