"""Leads from a draft to the counterfactual view and back with what was taken of it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cogenesis.domain import Draft
from cogenesis.gui import composing_operations
from cogenesis.gui.operations import Approve
from cogenesis.gui.screens.counterfactual import CounterfactualView
from cogenesis.gui.screens.editor import DraftEditor
from cogenesis.gui.screens.request import Request
from cogenesis.gui.tasks import Tasks
from cogenesis.gui.widgets.forms import button

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant


class Comparing(QObject):
    """The button over a draft, and the view behind it.

    Attributes:
        view: the two texts.

    Signals:
        taken: a Draft whose text was put in, and whose outline is the draft's now.
    """

    taken = Signal(object)

    def __init__(
        self,
        assistant: Assistant,
        tasks: Tasks,
        editor: DraftEditor,
        approval: Callable[[Request], Callable[[threading.Event], Approve]],
    ) -> None:
        """`approval` makes what is asked before something leaves for a request."""
        super().__init__(editor)
        self._assistant = assistant
        self._tasks = tasks
        self._editor = editor
        self._approval = approval
        self._request: Request | None = None
        self.view = CounterfactualView(assistant, tasks)
        self.button = button(self.tr("Compare with the cloud…"), self.compare)
        self.button.setToolTip(
            self.tr("The same draft from the local outline and from the cloud's, side by side")
        )
        editor.add_tool(self.button)
        self.view.taken.connect(self._take)
        self.offer(None, possible=False)

    def offer(self, request: Request | None, *, possible: bool) -> None:
        """Offer to compare what was made of a request, where there is a kept draft."""
        self.view.stop()  # what is compared there is of another draft, or of none any more
        self._request = request if possible else None
        self.button.setVisible(self._request is not None and bool(self._editor.draft_id))

    def compare(self) -> None:
        """Write the draft that stands in the editor with the cloud's help and without."""
        if self._request is None or not self._editor.draft_id or self.view.running:
            return
        self._editor.save_now()
        request = replace(self._request, mode=None)  # the cloud is asked here, whatever made the draft
        self.view.asked.emit()
        self.view.compare(self._editor.draft_id, request, self._approval(request))

    def _take(self, draft: Draft) -> None:
        """Put a text in the place of the one that stands there, as a change that can be taken back."""
        self._editor.propose((0, len(self._editor.kept_text())), draft.text)
        if self._editor.draft_id:
            work = composing_operations.take_outline(
                assistant=self._assistant, draft_id=self._editor.draft_id, taken=draft
            )
            self._tasks.run(work, owner=self)
        self.taken.emit(draft)
