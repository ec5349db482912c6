"""What stands when the vault is open: navigation at the side, one screen at a time, the status line.

Screens are imported and made when they are first visited. With no vault there are only writing and settings.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QCheckBox, QListWidget, QListWidgetItem, QStackedWidget, QWidget

from cogenesis.domain import ContextKind
from cogenesis.gui import operations
from cogenesis.gui.downloads import percent
from cogenesis.gui.look import scaled
from cogenesis.gui.messages import Messages
from cogenesis.gui.tasks import Tasks
from cogenesis.gui.widgets.amounts import status_words
from cogenesis.gui.widgets.empty import NoVaultPage
from cogenesis.gui.widgets.forms import (
    button,
    column,
    prose,
    readable_bytes,
    row,
    shortcut,
    subheading,
)
from cogenesis.gui.widgets.sample_bar import SampleBar

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant
    from cogenesis.cogeneration.events import Timings
    from cogenesis.domain import ContextItem, Draft
    from cogenesis.gui.downloads import Downloads
    from cogenesis.gui.operations import Standing
    from cogenesis.gui.screens.request import Typed
    from cogenesis.gui.screens.write import WriteScreen

NAVIGATION_HEIGHT = 38
WITHOUT_VAULT = {"write", "settings"}
VAULT_PART = 1
"""The vault's tab in the settings."""


class Workspace(QWidget):
    """The screens and the way between them.

    Attributes:
        write: the writing screen, always there.

    Signals:
        lock_asked, vault_asked, keys_asked: the user wants to lock, to set up a vault, or to see the keys.
        standing_read: a Standing, newly read.
        erased, replaced: the vault is no more, or another one stands in its place, locked.
    """

    lock_asked = Signal()
    keys_asked = Signal()
    vault_asked = Signal()
    standing_read = Signal(object)
    erased = Signal()
    replaced = Signal()

    def __init__(
        self,
        assistant: Assistant,
        tasks: Tasks,
        messages: Messages,
        downloads: Downloads,
        parent: QWidget | None = None,
    ) -> None:
        from cogenesis.gui.screens.write import WriteScreen

        super().__init__(parent)
        self._assistant = assistant
        self._tasks = tasks
        self._messages = messages
        self._downloads = downloads
        self._timings: Timings | None = None
        self._has_vault = assistant.state == "open"
        self._screens: dict[str, QWidget] = {}
        self._stack = QStackedWidget()
        self.navigation = QListWidget()
        self.offline = QCheckBox(self.tr("&Offline"))
        self.status = prose("", look="quiet")
        self.activity = prose("", look="quiet")
        self.sample = SampleBar(assistant, tasks)
        self.sample.removed.connect(self._show_anew)
        self.write: WriteScreen = WriteScreen(assistant, tasks, messages)
        self.write.sent.connect(self.refresh)
        self.write.timed.connect(self._keep_timings)
        self.write.compose.context.opened.connect(self.open_item)
        downloads.changed.connect(self._show_activity)
        self._screens["write"] = self.write
        self._stack.addWidget(self.write)
        self._lay_out()
        self._fill_navigation()
        self.offline.clicked.connect(self._set_offline)
        self.setFocusProxy(self.write)
        self._show_activity()
        if not self._has_vault:
            self._say_no_vault()
        else:
            self.sample.reload()
        self.refresh()

    def _lay_out(self) -> None:
        side = QWidget()
        side.setObjectName("side")
        side.setFixedWidth(190)
        name = subheading("CoGenesis")
        name.setFont(scaled(name.font(), 1.1, bold=True))
        name.setContentsMargins(20, 0, 0, 0)
        lock = button(self.tr("&Lock"), self.lock_asked.emit, look="plain")
        lock.setToolTip(self.tr("Hide all text and drop the keys (Ctrl+L)"))
        if not self._has_vault:
            lock.hide()
        self.offline.setToolTip(
            self.tr("Ends the process that could send. To go online again, start CoGenesis anew.")
        )
        self.offline.setAccessibleName(self.tr("Offline"))
        keys = button(self.tr("&Keys"), self.keys_asked.emit, look="plain")
        keys.setToolTip(self.tr("All keys, and what this program is (F1)"))
        foot = column(self.sample, self.offline, row(lock, keys, None))
        foot.setContentsMargins(18, 0, 12, 12)
        layout = column(18, name, 8, self.navigation, foot)
        layout.setStretch(3, 1)
        side.setLayout(layout)
        status = QWidget()
        status.setObjectName("status")
        status_row = row(self.status, None, self.activity)
        status_row.setContentsMargins(24, 5, 16, 5)
        status.setLayout(status_row)
        self.status.setAccessibleName(self.tr("Status"))
        self.status.setWordWrap(False)
        self.activity.setAccessibleName(self.tr("What goes on in the background"))
        self.activity.setWordWrap(False)
        whole = row(side, column(self._stack, status, spacing=0), spacing=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _fill_navigation(self) -> None:
        self.navigation.setObjectName("navigation")
        self.navigation.setAccessibleName(self.tr("Screens"))
        self.navigation.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        entries = (
            ("write", self.tr("Write")),
            ("drafts", self.tr("Drafts")),
            ("profile", self.tr("Profile")),
            ("voice", self.tr("Voice")),
            ("library", self.tr("Library")),
            ("models", self.tr("Models")),
            ("outbound", self.tr("Outbound log")),
            ("settings", self.tr("Settings")),
        )
        for number, (key, text) in enumerate(entries, 1):
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, key)
            item.setSizeHint(QSize(0, NAVIGATION_HEIGHT))
            item.setToolTip(self.tr("{screen} (Ctrl+{number})").format(screen=text, number=number))
            self.navigation.addItem(item)
            shortcut(f"Ctrl+{number}", self, partial(self.go, key))
        self.navigation.setCurrentRow(0)
        self.navigation.currentItemChanged.connect(self._on_navigated)
        shortcut("Ctrl+L", self, self.lock_asked.emit)
        shortcut(QKeySequence.StandardKey.New, self, self._new)

    def go(self, key: str) -> None:
        """Show the screen `key`."""
        for index in range(self.navigation.count()):
            if self.navigation.item(index).data(Qt.ItemDataRole.UserRole) == key:
                self.navigation.setCurrentRow(index)
        self.screen_for(key).setFocus()

    def screen_for(self, key: str) -> QWidget:
        """The screen `key`, made now if it was not visited before."""
        if key not in self._screens:
            self._screens[key] = self._make(key)
            self._stack.addWidget(self._screens[key])
        return self._screens[key]

    def typed(self) -> Typed:
        """What stands in the compose screen, to be put back after unlocking."""
        return self.write.compose.typed()

    def restore(self, typed: Typed) -> None:
        """Put back what stood in the compose screen."""
        self.write.compose.restore(typed)

    def open_item(self, item: ContextItem) -> None:
        """Show where an item of the context comes from: the place in its text, or the profile."""
        from cogenesis.gui.screens.library import LibraryScreen

        if item.origin is None:
            self.go("profile" if item.kind is ContextKind.FACT else "voice")
            return
        self.go("library")
        library = self.screen_for("library")
        if isinstance(library, LibraryScreen):
            library.open_document(item.origin.document_id, item.origin.start, item.origin.end)

    def ask_new_passphrase(self) -> None:
        """The recovery key opened the vault: ask for a new passphrase, in the settings."""
        from cogenesis.gui.screens.settings import SettingsScreen

        self.go("settings")
        screen = self.screen_for("settings")
        if isinstance(screen, SettingsScreen) and screen.vault is not None:
            screen.show_part(VAULT_PART)
            screen.vault.ask_passphrase(recovered=True)

    def save(self) -> None:
        """Store what the editor holds."""
        self.write.editor.save_now()

    def refresh(self) -> None:
        """Read the standing anew for the status line and the compose screen."""
        work = operations.read_standing(assistant=self._assistant)
        self._tasks.run(work, owner=self, on_done=self._show_standing)

    def _make(self, key: str) -> QWidget:
        if not self._has_vault and key not in WITHOUT_VAULT:
            page = NoVaultPage()
            page.vault_asked.connect(self.vault_asked)
            return page
        return getattr(self, f"_make_{key}")()  # type: ignore[no-any-return]

    def _make_drafts(self) -> QWidget:
        from cogenesis.gui.screens.drafts import DraftsScreen

        screen = DraftsScreen(self._assistant, self._tasks, self._messages)
        screen.opened.connect(self._open_draft)
        return screen

    def _make_profile(self) -> QWidget:
        from cogenesis.gui.screens.profile import ProfileScreen

        return ProfileScreen(self._assistant, self._tasks, self._messages)

    def _make_voice(self) -> QWidget:
        from cogenesis.gui.screens.voice import VoiceScreen

        return VoiceScreen(self._assistant, self._tasks, self._messages)

    def _make_library(self) -> QWidget:
        from cogenesis.gui.screens.library import LibraryScreen

        return LibraryScreen(self._assistant, self._tasks, self._messages)

    def _make_models(self) -> QWidget:
        from cogenesis.gui.screens.models import ModelsScreen

        screen = ModelsScreen(self._assistant, self._tasks, self._messages, self._downloads)
        screen.running.show_timings(self._timings)
        return screen

    def _make_outbound(self) -> QWidget:
        from cogenesis.gui.screens.outbound import OutboundScreen

        return OutboundScreen(self._assistant, self._tasks, self._messages)

    def _make_settings(self) -> QWidget:
        from cogenesis.gui.screens.settings import SettingsScreen

        screen = SettingsScreen(self._assistant, self._tasks, self._messages)
        screen.changed.connect(self.refresh)
        screen.models_asked.connect(lambda: self.go("models"))
        screen.erased.connect(self.erased)
        screen.replaced.connect(self.replaced)
        return screen

    def _on_navigated(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        screen = self.screen_for(item.data(Qt.ItemDataRole.UserRole))
        self._stack.setCurrentWidget(screen)
        reload = getattr(screen, "reload", None)
        if reload is not None:
            reload()

    def _show_anew(self) -> None:
        """What was listed may be gone."""
        reload = getattr(self._stack.currentWidget(), "reload", None)
        if reload is not None:
            reload()

    def _keep_timings(self, timings: Timings) -> None:
        """Of the last draft."""
        from cogenesis.gui.screens.models import ModelsScreen

        self._timings = timings
        screen = self._screens.get("models")
        if isinstance(screen, ModelsScreen):
            screen.running.show_timings(timings)

    def _show_activity(self) -> None:
        going = self._downloads.running
        if going is None:
            self.activity.clear()
            return
        words = self.tr("Downloading {model}: {percent} %")
        self.activity.setText(words.format(model=going.title, percent=percent(going)))

    def _open_draft(self, draft: Draft) -> None:
        self.go("write")
        self.write.open_draft(draft)

    def _new(self) -> None:
        self.go("write")
        self.write.new()

    def _set_offline(self, on: bool) -> None:
        work = operations.set_offline(assistant=self._assistant, on=on)
        self._tasks.run(work, owner=self, on_end=self.refresh)

    def _say_no_vault(self) -> None:
        self._messages.info(
            self.tr("There is no vault: drafts are made locally and are gone when you close the window.")
        )

    def _show_standing(self, standing: Standing) -> None:
        self.offline.setChecked(standing.offline)
        if standing.offline:
            where = self.tr("Offline: nothing can leave")
        elif standing.endpoint:
            where = self.tr("Outlines from {endpoint}").format(endpoint=standing.endpoint)
        else:
            where = self.tr("Local only: no endpoint is set")
        sent = self.tr("Sent today: {bytes}").format(bytes=readable_bytes(standing.sent_today))
        spent = status_words(standing.spending)
        self.status.setText("   ·   ".join(filter(None, (where, sent, spent))))
        self.write.compose.set_standing(standing)
        self.standing_read.emit(standing)
