"""Settings, in parts: who helps and what writes, the vault, backups, the options, and this computer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLayout, QListWidget, QStackedWidget, QTabBar, QWidget

from cogenesis.gui import operations
from cogenesis.gui.look import SECTION
from cogenesis.gui.messages import Messages
from cogenesis.gui.screens.backups import BackupsPanel
from cogenesis.gui.screens.engine_settings import ENGINE, EngineSettings
from cogenesis.gui.screens.settings_search import Place, SettingsFound
from cogenesis.gui.screens.spending import LIMITS, LimitForm
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
    search_line,
    shortcut,
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
        vault, backups, limits: None without a vault.
        results: what the search found.

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
        self.limits: LimitForm | None = None
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
        self.words = search_line(
            self.tr("Search the settings"), self.tr("Search the settings"), self.tr("Clear the search")
        )
        self.words.textChanged.connect(self._search)
        self._lay_out()
        shortcut(QKeySequence.StandardKey.Find, self, self.words.setFocus)
        shortcut("Escape", self.words, self.words.clear)
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
        self.results = SettingsFound(self._places())
        self.results.stored.connect(self.store)
        self._whole = QStackedWidget()
        parts = QWidget()
        parts.setLayout(column(self.tabs, self._stack, spacing=10))
        self._whole.addWidget(parts)
        self._whole.addWidget(self.results)
        top = row(heading(self.tr("Settings")), self.words)
        top.setStretch(0, 2)
        top.setStretch(1, 1)
        page(self, column(top, self._whole, spacing=10))

    def _places(self) -> list[Place]:
        """What is set up here and is no declared setting."""
        known = {self.tabs.tabText(at): at for at in range(self.tabs.count())}
        named = (
            (
                self.tr("Cloud"),
                self.tr("Cloud endpoint"),
                self.tr("address model key proxy header certificate price"),
            ),
            (
                self.tr("Vault"),
                self.tr("Passphrase and keys"),
                self.tr("password recovery key file keyring erase delete"),
            ),
            (self.tr("Backups"), self.tr("Backups"), self.tr("copy restore folder schedule")),
            (
                self.tr("This computer"),
                self.tr("What works here"),
                self.tr("check doctor confinement machine"),
            ),
        )
        places = [
            Place(title, words, partial(self.show_part, known[part]))
            for part, title, words in named
            if part in known
        ]
        models = Place(self.tr("Local model"), self.tr("choose download file"), self.models_asked.emit)
        return [*places, models]

    def _endpoint_part(self) -> QWidget:
        self.endpoint = EndpointForm(self._assistant, self._tasks)
        self.endpoint.changed.connect(self.changed)
        explained = prose(
            self.tr("Asked for an outline only, from a checked brief. Without one everything stays here."),
            look="quiet",
        )
        self.limits = LimitForm(self._assistant, self._tasks)
        self.limits.changed.connect(self.changed)
        endpoint = panel(column(subheading(self.tr("Cloud endpoint")), explained, self.endpoint))
        both = QWidget()
        both.setLayout(column(endpoint, self.limits, spacing=SECTION // 2))
        return both

    def _add_part(self, title: str, *parts: QWidget) -> None:
        layout: QLayout = column(*parts, None, spacing=SECTION)
        layout.setContentsMargins(0, 4, 8, 0)
        self._stack.addWidget(scrolled(layout))
        self.tabs.addTab(title)

    @property
    def fields(self) -> dict[str, Field]:
        """The field of each setting."""
        parts = [part.options for part in (self.vault, self.backups) if part is not None]
        limits = [] if self.limits is None else [self.limits.options]
        grids = (self.options, self.engine.options, *limits, *parts)
        return {key: field for grid in grids for key, field in grid.fields.items()}

    def show_part(self, index: int) -> None:
        """Show one part."""
        self.words.clear()
        self.tabs.setCurrentIndex(index)

    def reload(self) -> None:
        """Read all values anew."""
        work = operations.list_settings(assistant=self._assistant)
        self._tasks.run(work, owner=self, on_done=self._fill)
        self.engine.reload()
        if self.limits is not None:
            self.limits.reload()
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
        self._tasks.run(work, owner=self, on_done=lambda _: self._on_stored(), on_error=self._refuse)

    def _on_stored(self) -> None:
        self.changed.emit()
        self.reload()

    def _search(self, words: str) -> None:
        """While something stands in the field, what has it is shown in place of the parts."""
        self._whole.setCurrentIndex(1 if words.strip() else 0)
        if words.strip():
            self.results.search(words)

    def _refuse(self, sentence: str) -> None:
        self._messages.error(sentence)
        self.reload()

    def _fill(self, rows: list[Any]) -> None:
        apart = ELSEWHERE | LOCKING | BACKUPS | ENGINE | set(LIMITS)
        self.results.show_rows([each for each in rows if each.key not in ELSEWHERE])
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
