"""What is said of a model, in words: where it is, how large, in which languages, how it fits this machine."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from cogenesis.gui.translating import translate
from cogenesis.gui.widgets.forms import readable_bytes

if TYPE_CHECKING:
    from cogenesis.gui.downloads import Download
    from cogenesis.gui.model_operations import ModelRow

MOST_LANGUAGES = 4


def where(row: ModelRow, download: Download | None) -> str:
    """One or two words for the list."""
    if download is not None:
        if download.state in ("running", "stopping"):
            return translate("ModelWords", "Downloading: {percent} %").format(
                percent=_percent(download.done, download.total)
            )
        return (
            translate("ModelWords", "Waiting")
            if download.state == "waiting"
            else translate("ModelWords", "Download failed")
        )
    if row.in_use:
        return translate("ModelWords", "In use")
    if row.path:
        return row.program or translate("ModelWords", "On this computer")
    if row.part:
        return translate("ModelWords", "Stopped at {percent} %").format(percent=_percent(row.part, row.bytes))
    return translate("ModelWords", "To download")


def fit(row: ModelRow) -> str:
    """How it fits this machine; "" where that is not known."""
    if row.problem:
        return translate("ModelWords", "Cannot be used")
    if row.recommended:
        return translate("ModelWords", "Recommended")
    return {
        "fits": translate("ModelWords", "Fits"),
        "tight": translate("ModelWords", "Tight"),
        "too large": translate("ModelWords", "Too large"),
    }.get(row.fit, "")


def languages(codes: Sequence[str], most: int = 99) -> str:
    """Their names, such as "English, German"."""
    names = [QLocale.languageToString(QLocale(code).language()) for code in codes]
    more = (
        [translate("ModelWords", "{count} more").format(count=len(names) - most)] if len(names) > most else []
    )
    return ", ".join([*names[:most], *more])


def facts(row: ModelRow) -> str:
    """Size, memory, context, licence and languages, as far as they are known."""
    parts = [translate("ModelWords", "{size} on disk").format(size=readable_bytes(row.bytes))]
    if row.memory:
        parts.append(
            translate("ModelWords", "about {size} of memory").format(size=readable_bytes(row.memory))
        )
    parts.append(row.license or translate("ModelWords", "licence unknown"))
    if row.languages:
        parts.append(languages(row.languages))
    return " · ".join(parts)


def fit_sentence(row: ModelRow) -> str:
    """What its size means on this machine; "" where nothing is to be said."""
    if row.problem:
        return translate("ModelWords", "It {problem}.").format(problem=row.problem)
    return {
        "tight": translate(
            "ModelWords", "It takes most of this computer's memory; other programs would have little left."
        ),
        "too large": translate("ModelWords", "It needs more memory than this computer can spare."),
    }.get(row.fit, "")


def _percent(done: int, total: int) -> int:
    return 100 * done // total if total else 0
