"""What is said of a model, in words: where it is, how large, in which languages, how it fits this machine."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from cogenesis.gui.widgets.forms import readable_bytes

if TYPE_CHECKING:
    from cogenesis.gui.downloads import Download
    from cogenesis.gui.model_operations import ModelRow

MOST_LANGUAGES = 4


def where(row: ModelRow, download: Download | None) -> str:
    """One or two words for the list."""
    if download is not None:
        if download.state in ("running", "stopping"):
            return _tr("Downloading: {percent} %").format(percent=_percent(download.done, download.total))
        return _tr("Waiting") if download.state == "waiting" else _tr("Download failed")
    if row.in_use:
        return _tr("In use")
    if row.path:
        return row.program or _tr("On this computer")
    if row.part:
        return _tr("Stopped at {percent} %").format(percent=_percent(row.part, row.bytes))
    return _tr("To download")


def fit(row: ModelRow) -> str:
    """How it fits this machine; "" where that is not known."""
    if row.problem:
        return _tr("Cannot be used")
    if row.recommended:
        return _tr("Recommended")
    return {"fits": _tr("Fits"), "tight": _tr("Tight"), "too large": _tr("Too large")}.get(row.fit, "")


def languages(codes: Sequence[str], most: int = 99) -> str:
    """Their names, such as "English, German"."""
    names = [QLocale.languageToString(QLocale(code).language()) for code in codes]
    more = [_tr("{count} more").format(count=len(names) - most)] if len(names) > most else []
    return ", ".join([*names[:most], *more])


def facts(row: ModelRow) -> str:
    """Size, memory, context, licence and languages, as far as they are known."""
    parts = [_tr("{size} on disk").format(size=readable_bytes(row.bytes))]
    if row.memory:
        parts.append(_tr("about {size} of memory").format(size=readable_bytes(row.memory)))
    parts.append(row.license or _tr("licence unknown"))
    if row.languages:
        parts.append(languages(row.languages))
    return " · ".join(parts)


def fit_sentence(row: ModelRow) -> str:
    """What its size means on this machine; "" where nothing is to be said."""
    if row.problem:
        return _tr("It {problem}.").format(problem=row.problem)
    return {
        "tight": _tr("It takes most of this computer's memory; other programs would have little left."),
        "too large": _tr("It needs more memory than this computer can spare."),
    }.get(row.fit, "")


def _percent(done: int, total: int) -> int:
    return 100 * done // total if total else 0


def _tr(text: str) -> str:
    return QCoreApplication.translate("ModelWords", text)
