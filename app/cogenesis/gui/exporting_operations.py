"""Every call the window makes to give a draft out, as named pieces of background work."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cogenesis.gui.tasks import Lane, Reporter, Work

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant
    from cogenesis.assistant.exporting import Saved, Suggestion
    from cogenesis.documents.exporting.letter import Letter


@dataclass(frozen=True, slots=True)
class Shown:
    """What stands in the editor; `draft_id` is "" while nothing is kept, `subject` None where none is."""

    draft_id: str
    subject: str | None
    text: str


def rich_text(*, assistant: Assistant, shown: Shown) -> Work[str]:
    def call(_: object) -> str:
        exports = assistant.exports
        return exports.rich(exports.shown(shown.draft_id, shown.subject, shown.text))

    return Work("rich text", Lane.VAULT, call)


def suggest_export(*, assistant: Assistant, shown: Shown, format_name: str) -> Work[Suggestion]:
    def call(_: object) -> Suggestion:
        exports = assistant.exports
        return exports.suggest(exports.shown(shown.draft_id, shown.subject, shown.text), format_name)

    return Work("suggest export", Lane.VAULT, call)


def save_export(
    *, assistant: Assistant, shown: Shown, format_name: str, path: Path, replace: bool
) -> Work[Saved]:
    def call(reporter: Reporter) -> Saved:
        exports = assistant.exports
        given = exports.shown(shown.draft_id, shown.subject, shown.text)
        return exports.save(given, format_name, path, replace=replace, cancel=reporter.cancel)

    return Work("save export", Lane.WIDE, call)


def letter_to_print(*, assistant: Assistant, shown: Shown) -> Work[tuple[Letter, str]]:
    """The letter, and the paper it is for: "a4" or "letter"."""

    def call(_: object) -> tuple[Letter, str]:
        exports = assistant.exports
        given = exports.shown(shown.draft_id, shown.subject, shown.text)
        return exports.letter(given), exports.paper()

    return Work("letter to print", Lane.VAULT, call)


def open_export(*, assistant: Assistant, path: Path) -> Work[None]:
    return Work("open exported file", Lane.WIDE, lambda _: assistant.exports.open(path))


def open_mail_window(*, assistant: Assistant) -> Work[None]:
    return Work("open mail window", Lane.WIDE, lambda _: assistant.exports.open_mail())
