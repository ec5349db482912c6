"""Templates of one's own and recent instructions: what fills the form of an instruction at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from cogenesis.gui import composing_operations
from cogenesis.gui.screens.template_dialogs import ManageDialog, PlaceholderDialog, RecentDialog, SaveDialog
from cogenesis.gui.tasks import Tasks
from cogenesis.gui.widgets.forms import button, plain_excerpt, row

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant
    from cogenesis.domain import Instruction
    from cogenesis.gui.screens.request import Typed

EXCERPT = 110


class TemplateTools(QWidget):
    """Two buttons over the form: templates, and recent instructions.

    Attributes:
        menu: of the templates, once it was asked for.
        stepping: the instructions that steps go through; None to begin anew at the next step.

    Signals:
        chosen: (Instruction, mode or None, level or None) to stand in the form.
    """

    chosen = Signal(object, object, object)

    def __init__(
        self,
        assistant: Assistant,
        tasks: Tasks,
        typed: Callable[[], Typed],
        parent: QWidget | None = None,
    ) -> None:
        """`typed` gives what stands in the form."""
        super().__init__(parent)
        self._assistant = assistant
        self._tasks = tasks
        self._typed = typed
        self.stepping: list[Instruction] | None = None
        self._step = 0
        self.menu: QMenu | None = None
        self.templates = button(self.tr("T&emplates"), self.show_menu, look="plain")
        self.templates.setToolTip(self.tr("Forms you keep under a name (Ctrl+T)"))
        self.recent = button(self.tr("Re&cent"), self.show_recent, look="plain")
        self.recent.setToolTip(
            self.tr("What you asked for before (Ctrl+R); in the field, Ctrl+Up and Ctrl+Down go through it")
        )
        self.setLayout(row(self.templates, self.recent, spacing=2))

    def show_menu(self) -> None:
        """Read the templates, and offer them."""
        work = composing_operations.list_templates(assistant=self._assistant)
        self._tasks.run(work, owner=self, on_done=self._pop_up)

    def show_recent(self) -> None:
        """Offer the instructions of the last drafts."""
        dialog = RecentDialog(self, self._assistant, self._tasks)
        dialog.chosen.connect(lambda found: self.chosen.emit(found.instruction, None, found.level))
        dialog.open()

    def step(self, by: int) -> None:
        """Go back and forth through the recent instructions; before the first stands what was typed."""
        if self.stepping is None:
            work = composing_operations.recent_instructions(assistant=self._assistant)
            self._tasks.run(work, owner=self, on_done=partial(self._begin_steps, by))
            return
        self._step = min(max(self._step + by, 0), len(self.stepping) - 1)
        self.chosen.emit(self.stepping[self._step], None, None)

    def use(self, template: Any) -> None:
        """Put a template into the form, once what it asks for is filled in."""
        from cogenesis.assistant.templates import filled, placeholders

        def done(values: dict[str, str]) -> None:
            choices = template.choices
            self.chosen.emit(filled(template, values), choices.get("mode"), choices.get("level"))

        names = placeholders(template)
        if not names:
            done({})
            return
        dialog = PlaceholderDialog(self, template.name, names)
        dialog.filled.connect(done)
        dialog.open()

    def save(self) -> None:
        """Keep what stands in the form as a template."""
        typed = self._typed()
        SaveDialog(self, self._assistant, self._tasks, typed).open()

    def _begin_steps(self, by: int, found: list[Any]) -> None:
        typed = self._typed().instruction
        self.stepping = [typed, *(each.instruction for each in found if each.instruction != typed)]
        self._step = 0
        self.step(by)

    def _pop_up(self, templates: list[Any]) -> None:
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("Templates"))
        menu.setToolTipsVisible(True)
        for template in templates:
            action = menu.addAction(template.name.replace("&", "&&"), partial(self.use, template))
            action.setToolTip(plain_excerpt(template.text, EXCERPT))
        if not templates:
            empty = menu.addAction(
                self.tr("None yet. {braces} in a template are asked for.").replace("&", "&&")
            )
            empty.setEnabled(False)
        menu.addSeparator()
        keep = menu.addAction(self.tr("&Save this as a template…"), self.save)
        keep.setEnabled(bool(self._typed().instruction.text) and self._assistant.state == "open")
        manage = menu.addAction(self.tr("&Rename or delete…"), partial(self._manage, templates))
        manage.setEnabled(bool(templates))
        menu.aboutToHide.connect(menu.deleteLater)
        self.menu = menu
        menu.popup(self.templates.mapToGlobal(QPoint(0, self.templates.height())))

    def _manage(self, templates: list[Any]) -> None:
        ManageDialog(self, self._assistant, self._tasks, templates).open()
