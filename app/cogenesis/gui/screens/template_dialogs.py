"""What is asked for templates and recent instructions: values, names, and which of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QListWidget, QListWidgetItem, QWidget

from cogenesis.gui import composing_operations
from cogenesis.gui.tasks import Tasks, Work
from cogenesis.gui.translating import translate
from cogenesis.gui.widgets.dialogs import WorkDialog
from cogenesis.gui.widgets.forms import (
    button,
    captioned,
    column,
    line,
    notice,
    pause_timer,
    plain_excerpt,
    prose,
    readable_time,
    row,
    say,
    search_line,
    shortcut,
    subheading,
)

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant
    from cogenesis.gui.screens.request import Typed

DATA = Qt.ItemDataRole.UserRole
SEARCH_AFTER_MILLISECONDS = 150
EXCERPT = 110
MARGINS = (20, 18, 20, 16)
SIZE = (620, 460)


class PlaceholderDialog(QDialog):
    """Asks for what stands in braces in a template.

    Attributes:
        fields: by name.

    Signals:
        filled: the values by name.
    """

    filled = Signal(object)

    def __init__(self, owner: QWidget, title: str, names: list[str]) -> None:
        super().__init__(owner)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.fields: dict[str, QLineEdit] = {name: line(name) for name in names}
        self._fill = button(self.tr("&Fill in"), self._on_filled, look="primary")
        self._fill.setDefault(True)
        self._fill.setEnabled(False)
        cancel = button(self.tr("Cancel"), self.reject)
        for field in self.fields.values():
            field.textChanged.connect(lambda _: self._fill.setEnabled(all(self._values().values())))
        heading = subheading(title)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        captions = [captioned(name.replace("&", "&&"), field) for name, field in self.fields.items()]
        layout = column(heading, *captions, row(None, cancel, self._fill), spacing=10)
        layout.setContentsMargins(*MARGINS)
        self.setLayout(layout)
        self.setMinimumWidth(420)
        next(iter(self.fields.values())).setFocus()

    def _values(self) -> dict[str, str]:
        return {name: field.text().strip() for name, field in self.fields.items()}

    def _on_filled(self) -> None:
        if all(self._values().values()):
            self.filled.emit(self._values())
            self.accept()


class _NameField(QWidget):
    """A name, and perhaps whether one of that name may go."""

    def __init__(self, name: str = "", *, replaces: bool) -> None:
        super().__init__()
        self.name = line(self.tr("Name of the template"))
        self.name.setText(name)
        self.name.selectAll()
        self.replace = QCheckBox(self.tr("&Replace one of that name"))
        self.replace.setAccessibleName(self.tr("Replace one of that name"))
        self.replace.setVisible(replaces)
        self.setLayout(column(captioned(self.tr("&Name"), self.name), self.replace))
        self.setFocusProxy(self.name)


class SaveDialog(WorkDialog):
    """Asks for the name under which the form is kept.

    Attributes:
        name: the field; `replace`: the box beside it.
    """

    def __init__(self, owner: QWidget, assistant: Assistant, tasks: Tasks, typed: Typed) -> None:
        body = _NameField(replaces=True)
        self.name, self.replace = body.name, body.replace

        def work() -> Work[Any] | None:
            return composing_operations.save_template(
                assistant=assistant,
                name=body.name.text(),
                instruction=typed.instruction,
                mode=typed.mode,
                level=typed.level.value,
                replacing=body.replace.isChecked(),
            )

        super().__init__(
            owner,
            tasks,
            translate("SaveDialog", "Save as a template"),
            translate(
                "SaveDialog",
                "Words in braces, such as {name}, are asked for each time it is used. The message you answer "
                "is not kept with it.",
            ),
            translate("SaveDialog", "&Save"),
            work=work,
            on_done=lambda _: None,
            body=body,
        )


class ManageDialog(QDialog):
    """Renames and deletes templates.

    Attributes:
        list: the names. name: the field with the new name of the chosen one.
    """

    def __init__(self, owner: QWidget, assistant: Assistant, tasks: Tasks, templates: list[Any]) -> None:
        super().__init__(owner)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Templates"))
        self._assistant = assistant
        self._tasks = tasks
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Templates"))
        for template in templates:
            self._add(template)
        self.name = line(self.tr("New name"))
        self.rename = button(self.tr("&Rename"), self._rename)
        self.delete = button(self.tr("&Delete"), self._delete)
        self.said = notice()
        self.said.setAccessibleName(self.tr("What became of it"))
        close = button(self.tr("&Close"), self.accept)
        layout = column(
            subheading(self.tr("Templates")),
            self.list,
            row(captioned(self.tr("New &name"), self.name), self.rename, self.delete),
            self.said,
            row(None, close),
            spacing=10,
        )
        layout.setContentsMargins(*MARGINS)
        self.setLayout(layout)
        self.resize(*SIZE)
        self.list.currentItemChanged.connect(lambda *_: self._show_name())
        shortcut("Del", self.list, self._delete)
        self.name.returnPressed.connect(self._rename)
        self.list.setCurrentRow(0)

    def _add(self, template: Any) -> None:
        entry = QListWidgetItem(template.name)
        entry.setToolTip(plain_excerpt(template.text, EXCERPT))
        entry.setData(DATA, template.name)
        self.list.addItem(entry)

    def _show_name(self) -> None:
        entry = self.list.currentItem()
        self.name.setText(entry.data(DATA) if entry is not None else "")
        for each in (self.rename, self.delete):
            each.setEnabled(entry is not None)

    def _rename(self) -> None:
        if self.list.currentRow() < 0:
            return
        entry = self.list.currentItem()

        def done(template: Any) -> None:
            entry.setText(template.name)
            entry.setData(DATA, template.name)
            say(self.said, self.tr("Renamed."))

        work = composing_operations.rename_template(
            assistant=self._assistant, name=entry.data(DATA), new_name=self.name.text()
        )
        self._tasks.run(work, owner=self, on_done=done, on_error=self._on_error)

    def _delete(self) -> None:
        if self.list.currentRow() < 0:
            return
        entry = self.list.currentItem()

        def done(_: object) -> None:
            self.list.takeItem(self.list.row(entry))
            say(self.said, self.tr("Deleted."))

        work = composing_operations.delete_template(assistant=self._assistant, name=entry.data(DATA))
        self._tasks.run(work, owner=self, on_done=done, on_error=self._on_error)

    def _on_error(self, sentence: str) -> None:
        say(self.said, sentence, "error")


class RecentDialog(QDialog):
    """Searches the instructions of the last drafts.

    Attributes:
        search: the field. list: what was found, newest first.

    Signals:
        chosen: a Recent.
    """

    chosen = Signal(object)

    def __init__(self, owner: QWidget, assistant: Assistant, tasks: Tasks) -> None:
        super().__init__(owner)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Recent instructions"))
        self._assistant = assistant
        self._tasks = tasks
        self.search = search_line(
            self.tr("Search recent instructions"), self.tr("Search"), self.tr("Clear the search")
        )
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Recent instructions, newest first"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.empty = prose("", look="quiet")
        self.empty.hide()
        use = button(self.tr("&Use it"), self._use, look="primary")
        use.setDefault(True)
        layout = column(
            subheading(self.tr("Recent instructions")),
            self.search,
            self.list,
            self.empty,
            row(None, button(self.tr("Cancel"), self.reject), use),
            spacing=10,
        )
        layout.setContentsMargins(*MARGINS)
        self.setLayout(layout)
        self.resize(*SIZE)
        self._pause = pause_timer(self, SEARCH_AFTER_MILLISECONDS, self._read)
        self.search.textChanged.connect(lambda _: self._pause.start())
        self.list.itemActivated.connect(lambda _: self._use())
        shortcut("Down", self.search, self.list.setFocus)
        self.search.setFocus()
        self._read()

    def _read(self) -> None:
        typed = self.search.text()
        work = composing_operations.recent_instructions(assistant=self._assistant, query=typed.strip())
        self._tasks.run(work, owner=self, on_done=partial(self._show, typed))

    def _show(self, typed: str, found: list[Any]) -> None:
        if typed != self.search.text():
            return
        self.list.clear()
        for each in found:
            entry = QListWidgetItem(
                f"{plain_excerpt(each.instruction.text, EXCERPT)}\n{readable_time(each.time)}"
            )
            entry.setToolTip(each.instruction.text[:1500])
            entry.setData(DATA, each)
            self.list.addItem(entry)
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(found))
        say(self.empty, "" if found else self._nothing(typed))

    def _nothing(self, typed: str) -> str:
        if typed.strip():
            return self.tr("No instruction has these words.")
        return self.tr("What you ask for stands here once a draft was made of it, to be used again.")

    def _use(self) -> None:
        entry = self.list.currentItem()
        if entry is not None:
            self.chosen.emit(entry.data(DATA))
            self.accept()
