"""One model in words, with what can be done with it; while it is being fetched, how far that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QProgressBar, QWidget

from cogenesis.gui.downloads import percent
from cogenesis.gui.widgets.forms import (
    button,
    column,
    notice,
    panel,
    prose,
    readable_bytes,
    relook,
    row,
    say,
    subheading,
)
from cogenesis.gui.widgets.model_words import facts, fit_sentence

if TYPE_CHECKING:
    from cogenesis.gui.downloads import Download, Downloads
    from cogenesis.gui.model_operations import ModelRow


class ModelDetails(QWidget):
    """The chosen model.

    Signals:
        use_asked, download_asked, remove_asked: the ModelRow it is to be done with.
    """

    use_asked = Signal(object)
    download_asked = Signal(object)
    remove_asked = Signal(object)

    def __init__(self, downloads: Downloads, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._downloads = downloads
        self._model: ModelRow | None = None
        self.title = subheading("")
        self.description = prose("")
        self.facts = prose("", look="quiet")
        self.note = notice()
        self.source = notice()
        self.use = button(self.tr("&Use it"), lambda: self._emit(self.use_asked), look="primary")
        self.download = button("", lambda: self._emit(self.download_asked), look="primary")
        self.remove = button(self.tr("&Remove…"), lambda: self._emit(self.remove_asked))
        self.stop = button(self.tr("&Stop"), self._stop, name=self.tr("Stop the download"))
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Progress of the download"))
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(12)
        self.progress = prose("", look="quiet")
        self.progress.setAccessibleName(self.tr("How far the download is"))
        downloads.changed.connect(self._show_download)
        self._lay_out()
        self.show_model(None)

    def _lay_out(self) -> None:
        under = row(self.use, self.download, self.stop, self.remove, self.progress, None)
        under.setStretch(4, 100)  # what is left beside it when it is hidden stays empty
        words = column(
            self.title, self.description, self.facts, self.note, self.source, self.bar, under, spacing=6
        )
        self.setLayout(column(panel(words)))

    def show_model(self, model: ModelRow | None, reason: str = "") -> None:
        """Show this one; `reason` is why it is recommended."""
        self._model = model
        self.setVisible(model is not None)
        if model is None:
            return
        self.title.setText(model.title)
        say(self.description, model.description, "")
        self.facts.setText(facts(model))
        say(self.note, reason or fit_sentence(model), "error" if model.problem else "quiet")
        say(self.source, self._source(model))
        self.remove.setVisible(model.removable)
        self._show_download()

    def _source(self, model: ModelRow) -> str:
        if model.path:
            return model.path
        return self.tr("From {host}; {size} to fetch.").format(
            host=model.hosts[0] if model.hosts else "", size=readable_bytes(model.bytes - model.part)
        )

    def _show_download(self) -> None:
        model = self._model
        if model is None:
            return
        going = self._downloads.get(model.name)
        running = going is not None and going.state != "failed"
        self.use.setVisible(bool(model.path) and not model.in_use and not model.problem)
        self.download.setVisible(bool(model.hosts) and not model.path and not running)
        again = self.tr("&Go on downloading") if model.part else self.tr("&Download and use it")
        self.download.setText(again)
        self.download.setAccessibleName(again.replace("&", ""))
        self.stop.setVisible(running)
        self.stop.setEnabled(going is not None and going.state != "stopping")
        self.bar.setVisible(running)
        self._say_progress(going)

    def _say_progress(self, going: Download | None) -> None:
        self.progress.setVisible(going is not None)
        if going is None:
            return
        relook(self.progress, "error" if going.state == "failed" else "quiet")
        self.progress.setText(self._downloads.describe(going))
        self.bar.setRange(0, 100)
        self.bar.setValue(percent(going))

    def _stop(self) -> None:
        if self._model is not None:
            self._downloads.stop(self._model.name)

    def _emit(self, signal: SignalInstance) -> None:
        signal.emit(self._model)
