"""Settings, in parts: who helps and what writes, the vault, backups, the options, and this computer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QListWidget, QStackedWidget, QTabBar, QWidget

from cogenesis.gui import operations
from cogenesis.gui.look import SECTION
from cogenesis.gui.messages import Messages
from cogenesis.gui.screens.backups import BackupsPanel
from cogenesis.gui.screens.engine_settings import ENGINE, EngineSettings
from cogenesis.gui.screens.vault_settings import VaultPanel
from cogenesis.gui.tasks import Tasks
from cogenesis.gui.widgets.endpoint_form import EndpointForm
from cogenesis.gui.widgets.forms import (
    button,
    column,
    heading,
    page,
    panel,
    prose,
    row,
    scrolled,
    subheading,
)
from cogenesis.gui.widgets.options import Field, OptionGrid

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant

ELSEWHERE = {"offline", "model", "backup_folder"}  # have a place of their own in the window
LOCKING = {"lock_after", "lock_with_screen", "clear_clipboard"}
BACKUPS = {"backup_every", "backup_keep"}


class SettingsScreen(QWidget):
    """Everything that can be set.

    Attributes:
        vault, backups: None without a vault.

    Signals:
        changed: a setting or the endpoint is another now.
        models_asked: the user wants to choose a model.
        erased, replaced: the vault is no more, or another one stands in its place, locked.
    """

    changed = Signal()
    models_asked = Signal()
    erased = Signal()
    replaced = Signal()

    def __init__(
        self, assistant: Assistant, tasks: Tasks, messages: Messages, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._tasks = tasks
        self._messages = messages
        self.vault: VaultPanel | None = None
        self.backups: BackupsPanel | None = None
        self.options = OptionGrid()
        self.options.stored.connect(self.store)
        self.engine = EngineSettings(assistant, tasks)
        self.engine.options.stored.connect(self.store)
        self.engine.models_asked.connect(self.models_asked)
        self.checks = QListWidget()
        self.checks.setAccessibleName(self.tr("What works on this machine"))
        self.checks.setMinimumHeight(160)
        self.checks.setWordWrap(True)
        self.checks.hide()
        self.check = button(self.tr("Check this &machine"), self.run_checks)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("Parts of the settings"))
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self._stack = QStackedWidget()
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self._lay_out()
        self.setFocusProxy(self.tabs)

    def _lay_out(self) -> None:
        if self._assistant.state == "open":
            self._add_part(self.tr("Cloud"), self._endpoint_part())
        if self._assistant.state == "open":
            self.vault = VaultPanel(self._assistant, self._tasks, self._messages)
            self.vault.erased.connect(self.erased)
            self.vault.options.stored.connect(self.store)
            self._add_part(self.tr("Vault"), self.vault)
            self.backups = BackupsPanel(self._assistant, self._tasks, self._messages)
            self.backups.replaced.connect(self.replaced)
            self.backups.scheduled_changed.connect(self.reload)
            self.backups.options.stored.connect(self.store)
            self._add_part(self.tr("Backups"), self.backups)
        self._add_part(self.tr("Local model"), self.engine)
        self._add_part(self.tr("Options"), panel(column(self.options)))
        explained = prose(
            self.tr("Tries to break out of the program's own confinement, and more."), look="quiet"
        )
        checks = column(subheading(self.tr("What works here")), explained, row(self.check, None), self.checks)
        self._add_part(self.tr("This computer"), panel(checks))
        whole = column(heading(self.tr("Settings")), self.tabs, self._stack, spacing=10)
        page(self, whole)

    def _endpoint_part(self) -> QWidget:
        self.endpoint = EndpointForm(self._assistant, self._tasks)
        self.endpoint.changed.connect(self.changed)
        explained = prose(
            self.tr("Asked for an outline only, from a checked brief. Without one everything stays here."),
            look="quiet",
        )
        return panel(column(subheading(self.tr("Cloud endpoint")), explained, self.endpoint))

    def _add_part(self, title: str, *parts: QWidget) -> None:
        layout: QLayout = column(*parts, None, spacing=SECTION)
        layout.setContentsMargins(0, 4, 8, 0)
        self._stack.addWidget(scrolled(layout))
        self.tabs.addTab(title)

    @property
    def fields(self) -> dict[str, Field]:
        """The field of each setting."""
        parts = [part.options for part in (self.vault, self.backups) if part is not None]
        grids = (self.options, self.engine.options, *parts)
        return {key: field for grid in grids for key, field in grid.fields.items()}

    def show_part(self, index: int) -> None:
        """Show one part."""
        self.tabs.setCurrentIndex(index)

    def reload(self) -> None:
        """Read all values anew."""
        work = operations.list_settings(assistant=self._assistant)
        self._tasks.run(work, owner=self, on_done=self._fill)
        self.engine.reload()
        for part in (self.vault, self.backups):
            if part is not None:
                part.reload()

    def run_checks(self) -> None:
        """Run the doctor and list what it found."""
        self.check.setEnabled(False)
        self._tasks.run(
            operations.run_doctor(assistant=self._assistant),
            owner=self,
            on_done=self._show_checks,
            on_end=lambda: self.check.setEnabled(True),
        )

    def store(self, key: str, text: str) -> None:
        """Store one value; a refused one is put back."""
        work = operations.set_setting(assistant=self._assistant, key=key, text=text)
        self._tasks.run(work, owner=self, on_done=lambda _: self.changed.emit(), on_error=self._refuse)

    def _refuse(self, sentence: str) -> None:
        self._messages.error(sentence)
        self.reload()

    def _fill(self, rows: list[Any]) -> None:
        apart = ELSEWHERE | LOCKING | BACKUPS | ENGINE
        self.engine.options.show_rows([each for each in rows if each.key in ENGINE])
        self.options.show_rows([each for each in rows if each.key not in apart])
        if self.vault is not None:
            self.vault.options.show_rows([each for each in rows if each.key in LOCKING])
        if self.backups is not None:
            self.backups.options.show_rows([each for each in rows if each.key in BACKUPS])
            self.backups.show_settings({each.key: each.value for each in rows})

    def _show_checks(self, checks: list[Any]) -> None:
        self.checks.clear()
        for check in checks:
            mark = "✓" if check.ok else "✗"
            self.checks.addItem(f"{mark}  {check.name}: {check.detail}")
        self.checks.show()
