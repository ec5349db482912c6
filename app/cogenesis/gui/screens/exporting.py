"""Giving a draft out: one menu to copy, save as a file, print, or go on in a mail program.

What is copied or written is the text as it stands in the editor, kept already or not. A mail window is opened
empty, beside the copied text: the text itself goes over no command line and no address.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QWidget

from cogenesis.gui import exporting_operations
from cogenesis.gui.clipboard import copy_rich
from cogenesis.gui.exporting_operations import Shown
from cogenesis.gui.messages import Messages
from cogenesis.gui.tasks import Task, Tasks
from cogenesis.gui.widgets.forms import button, prose, row

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant
    from cogenesis.assistant.exporting import Saved, Suggestion
    from cogenesis.gui.screens.editor import DraftEditor
    from cogenesis.gui.screens.print_dialogs import Printing

LAST_FORMAT = ""


class ExportTools(QWidget):
    """The line under a draft that says what became of a file, and the button with the menu.

    Attributes:
        button: opens the menu; to be put beside the editor's other buttons.
        actions_by_name: what the menu offers, by a name of its own.
        dialog: the question where the file goes, while it stands.

    Signals:
        given_out: the id of the draft that was copied, saved or printed; "" where nothing is kept.
    """

    given_out = Signal(str)

    def __init__(
        self,
        assistant: Assistant,
        tasks: Tasks,
        messages: Messages,
        editor: DraftEditor,
        parent: QWidget | None = None,
    ) -> None:
        """What stands in `editor` is given out; the button goes there too."""
        super().__init__(parent)
        self._assistant = assistant
        self._tasks = tasks
        self._messages = messages
        self._editor = editor
        self._task: Task | None = None
        self._path: Path | None = None
        self.dialog: QFileDialog | None = None
        self._printing: Printing | None = None
        self.said = prose("", look="quiet")
        self.said.setAccessibleName(self.tr("What became of the file"))
        self.said.setMinimumWidth(1)  # a long path must not make the window wide
        self.open_button = button(self.tr("O&pen it"), self.open_last, name=self.tr("Open the saved file"))
        self.stop_button = button(self.tr("Stop"), self.stop, name=self.tr("Stop writing the file"))
        layout = row(self.said, self.open_button, self.stop_button)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self.actions_by_name: dict[str, QAction] = {}
        self._menu = QMenu(self)
        self._menu.setAccessibleName(self.tr("Copy, export or print"))
        self._fill_menu()
        self.button = QPushButton(self.tr("E&xport"))
        self.button.setAccessibleName(self.tr("Copy, export or print"))
        self.button.setToolTip(self.tr("Copy, save as a file, print, or open a mail window"))
        self.button.setMenu(self._menu)
        self.clear()
        editor.add_tool(self.button)
        editor.opened.connect(lambda _: self.clear())
        editor.installEventFilter(self)

    def _fill_menu(self) -> None:
        self._add("copy", self.tr("Copy the &text"), "Ctrl+Shift+C", self.copy_plain)
        self._add("copy_rich", self.tr("Copy with &formatting"), "Ctrl+Alt+C", self.copy_formatted)
        self._add("mail", self.tr("Copy and open an &empty mail window"), "Ctrl+Shift+E", self.copy_and_mail)
        self._menu.addSeparator()
        self._add("save", self.tr("&Save as a file…"), "Ctrl+Shift+S", lambda: self.choose(LAST_FORMAT))
        for name, text in (
            ("eml", self.tr("&Mail draft (.eml)…")),
            ("docx", self.tr("&Word document (.docx)…")),
            ("pdf", self.tr("P&DF (.pdf)…")),
            ("md", self.tr("Mar&kdown (.md)…")),
            ("txt", self.tr("P&lain text (.txt)…")),
        ):
            self._add(name, text, "", partial(self.choose, name))
        self._add("open", self.tr("&Open the saved file"), "Ctrl+Shift+O", self.open_last)
        self._menu.addSeparator()
        self._add("print", self.tr("&Print…"), QKeySequence.StandardKey.Print, lambda: self.print(False))
        self._add("preview", self.tr("Print pre&view…"), "Ctrl+Shift+P", lambda: self.print(True))

    def _add(
        self, name: str, text: str, keys: str | QKeySequence.StandardKey, on_chosen: Callable[[], None]
    ) -> None:
        action = self._menu.addAction(text)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _=False: on_chosen())
        self.actions_by_name[name] = action

    def give_keys(self, where: QWidget) -> None:
        """Let the menu's keys work in `where` and all that is in it."""
        where.addActions(list(self.actions_by_name.values()))

    def clear(self) -> None:
        """Another draft: what became of the last one's file is said no longer."""
        self._path = None
        self.actions_by_name["open"].setEnabled(False)
        self.said.clear()
        self.open_button.hide()
        self.stop_button.hide()
        self.hide()

    @property
    def running(self) -> bool:
        """A file is being made."""
        return self._task is not None and self._task.running

    # Copying

    def copy_plain(self) -> None:
        """Put the text on the clipboard."""
        if (shown := self._to_give()) is not None:
            QGuiApplication.clipboard().setText(shown.text)
            self._messages.info(self.tr("The text is on the clipboard."))
            self.given_out.emit(shown.draft_id)

    def copy_formatted(self) -> None:
        """Put the text on the clipboard with its paragraphs and lists, and as plain text beside."""
        shown = self._to_give()
        if shown is None:
            return

        def put(html: str) -> None:
            copy_rich(shown.text, html)
            self._messages.info(self.tr("The text is on the clipboard, with its paragraphs and lists."))
            self.given_out.emit(shown.draft_id)

        work = exporting_operations.rich_text(assistant=self._assistant, shown=shown)
        self._tasks.run(work, owner=self, on_done=put)

    def copy_and_mail(self) -> None:
        """Put the text on the clipboard and open an empty mail window to paste it into."""
        shown = self._to_give()
        if shown is None:
            return
        QGuiApplication.clipboard().setText(shown.text)
        self.given_out.emit(shown.draft_id)
        said = self.tr("The text is on the clipboard. Paste it into the mail window.")
        work = exporting_operations.open_mail_window(assistant=self._assistant)
        self._tasks.run(
            work,
            owner=self,
            on_done=lambda _: self._messages.info(said),
            on_error=self._say_mail_failed,
        )

    def _say_mail_failed(self, sentence: str) -> None:
        self._messages.error(self.tr("The text is on the clipboard. {problem}").format(problem=sentence))

    # Files

    def choose(self, format_name: str) -> None:
        """Ask where the file goes; with no `format_name` it is the format of the last one."""
        shown = self._to_give()
        if shown is None or self.running or self.dialog is not None:
            return
        work = exporting_operations.suggest_export(
            assistant=self._assistant, shown=shown, format_name=format_name
        )
        self._tasks.run(work, owner=self, on_done=lambda suggestion: self._ask(suggestion, shown))

    def save(self, shown: Shown, format_name: str, path: Path, *, replace: bool) -> None:
        """Write the file; the window goes on meanwhile."""
        if self.running:
            return
        self._say(self.tr("Writing {file}…").format(file=path.name))
        self.stop_button.show()
        work = exporting_operations.save_export(
            assistant=self._assistant, shown=shown, format_name=format_name, path=path, replace=replace
        )
        self._task = self._tasks.run(
            work,
            owner=self,
            on_done=lambda saved: self._on_saved(saved, shown),
            on_error=self._on_not_saved,
            on_cancelled=lambda: self._say(self.tr("Stopped. No file was written.")),
            on_end=self.stop_button.hide,
        )

    def stop(self) -> None:
        """Give up a file that is being made."""
        if self._task is not None:
            self._task.cancel()

    def open_last(self) -> None:
        """Show the file that was saved last in the program the system has for it."""
        if self._path is not None:
            work = exporting_operations.open_export(assistant=self._assistant, path=self._path)
            self._tasks.run(work, owner=self, on_error=self._messages.error)

    def _ask(self, suggestion: Suggestion, shown: Shown) -> None:
        filters = {
            "eml": self.tr("Mail draft (*.eml)"),
            "docx": self.tr("Word document (*.docx)"),
            "pdf": self.tr("PDF (*.pdf)"),
            "md": self.tr("Markdown (*.md)"),
            "txt": self.tr("Plain text (*.txt)"),
        }
        dialog = QFileDialog(self, self.tr("Where should the file go?"), str(suggestion.folder))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(filters[suggestion.format])
        dialog.setDefaultSuffix(suggestion.format)
        dialog.selectFile(suggestion.name)
        dialog.fileSelected.connect(  # the dialog has asked about a file that is there
            lambda name: self.save(shown, suggestion.format, Path(name), replace=True)
        )
        dialog.finished.connect(self._forget_dialog)
        self.dialog = dialog
        dialog.open()

    def _forget_dialog(self) -> None:
        self.dialog = None

    def _on_saved(self, saved: Saved, shown: Shown) -> None:
        self._path = saved.path
        self._say("\n".join([self.tr("Saved as {path}.").format(path=saved.path), *saved.notes]))
        self.open_button.show()
        self.actions_by_name["open"].setEnabled(True)
        self.given_out.emit(shown.draft_id)

    def _on_not_saved(self, sentence: str) -> None:
        self.clear()
        self._messages.error(sentence)

    # Printing

    def print(self, preview: bool) -> None:
        """Print, or show what would be printed."""
        shown = self._to_give()
        if shown is None:
            return
        work = exporting_operations.letter_to_print(assistant=self._assistant, shown=shown)
        self._tasks.run(
            work,
            owner=self,
            on_done=lambda found: self.printing.begin(*found, shown.draft_id, preview=preview),
        )

    @property
    def printing(self) -> Printing:
        """The way to the printer; the system's part of it is loaded when it is first wanted."""
        if self._printing is None:
            from cogenesis.gui.screens.print_dialogs import Printing

            self._printing = Printing(self, self._messages)
            self._printing.printed.connect(self.given_out)
        return self._printing

    def _to_give(self) -> Shown | None:
        """What stands in the editor, if it is a text that is not being written."""
        shown = shown_in(self._editor)
        if shown is None:
            self._messages.info(self.tr("The draft is still being written. Wait for its end, or stop it."))
            return None
        if not shown.text.strip():
            self._messages.info(self.tr("There is no text yet to copy, save or print."))
            return None
        return shown

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.open_button.hide()
        self.show()

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """When the draft goes from the screen, as when the window locks, so does the preview of it."""
        if event.type() is QEvent.Type.Hide and watched is self._editor and not event.spontaneous():
            if self._printing is not None:
                self._printing.close()
            if self.dialog is not None:
                self.dialog.reject()
        return super().eventFilter(watched, event)


def shown_in(editor: DraftEditor) -> Shown | None:
    """What would be kept of what stands in the editor now; None while it is being written or rewritten."""
    if editor.text.isReadOnly():
        return None
    subject = editor.subject.text() if editor.subject.isVisibleTo(editor) else None
    return Shown(editor.draft_id or "", subject, editor.kept_text())
