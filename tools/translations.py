"""The words of the window in other languages, by Qt's Linguist tools.

    python -m tools.translations update              collect every string anew, and compile
    python -m tools.translations check               exit 1 when one is missing, or a placeholder is lost
    python -m tools.translations missing LANG        what has no translation yet, as JSON
    python -m tools.translations fill LANG FILE.json put in the same JSON, its translations filled in

Strings come from `self.tr(...)` and `translate(CONTEXT, ...)` in `gui`, and from the closed lists that are
shown: values of slots, settings and their descriptions. A translator may as well open
`resources/translations/*.ts` in Qt Linguist. The compiled `.qm` files are kept beside them, since Qt's
compiler does not come with the program.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

from tools.shown_words import misused

ROOT = Path(__file__).resolve().parents[1]
GUI = ROOT / "app" / "cogenesis" / "gui"
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("en", "de", "fr", "es", "zh_CN")
PLURALS_ONLY = "en"
CLOSED_LISTS = "closed_lists.py"
Message = tuple[str, str]
"""Context and source."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One message of a .ts file; several forms where it counts something."""

    context: str
    source: str
    forms: tuple[str, ...]
    finished: bool
    plural: bool


def main(arguments: list[str]) -> int:
    match arguments:
        case ["update"]:
            update(FOLDER)
            print(
                *(f"{language}: {len(missing(language))} without translation" for language in LANGUAGES),
                sep="\n",
            )
            return 0
        case ["check"]:
            problems = check()
            print(*problems, sep="\n", file=sys.stderr)
            return 1 if problems else 0
        case ["missing", language]:
            print(json.dumps([_asked(entry) for entry in missing(language)], ensure_ascii=False, indent=1))
            return 0
        case ["fill", language, path]:
            fill(language, json.loads(Path(path).read_text(encoding="utf-8")))
            compile_into(FOLDER)
            return 0
    print(__doc__, file=sys.stderr)
    return 2


def update(folder: Path) -> None:
    """Collect all strings into the files of `folder`, keeping what is translated, and compile them."""
    with tempfile.TemporaryDirectory() as made:
        lists = Path(made) / CLOSED_LISTS
        lists.write_text(closed_lists(), encoding="utf-8")
        sources = [str(path) for path in sorted(GUI.rglob("*.py"))] + [str(lists)]
        for language in LANGUAGES:
            plurals = ["-pluralonly"] if language == PLURALS_ONLY else []
            _run("pyside6-lupdate", *sources, *plurals, *_OPTIONS, "-ts", str(_ts(language, folder)))
    compile_into(folder)


_OPTIONS = ("-locations", "none", "-no-obsolete", "-sort-messages", "-source-language", "en", "-silent")


def compile_into(folder: Path) -> None:
    """Make the .qm file of each .ts file in `folder`."""
    for language in LANGUAGES:
        ts = _ts(language, folder)
        _run("pyside6-lrelease", "-silent", str(ts), "-qm", str(ts.with_suffix(".qm")))


def check() -> list[str]:
    """What is wrong with the strings and their translations, one sentence each."""
    problems = [problem for path in sorted(GUI.rglob("*.py")) for problem in misused(path, ROOT)]
    with tempfile.TemporaryDirectory() as made:
        fresh = Path(made)
        for language in LANGUAGES:
            shutil.copy(_ts(language), fresh)
        update(fresh)
        for language in LANGUAGES:
            problems += _compared(language, fresh)
    return problems


def _compared(language: str, fresh: Path) -> Iterator[str]:
    stored, new = entries(_ts(language)), entries(_ts(language, fresh))
    collected = {(entry.context, entry.source) for entry in stored}
    used = {(entry.context, entry.source) for entry in new}
    for context, source in sorted(used - collected):
        yield f"{language}: not collected, run `make translations`: {context}: {source!r}"
    for context, source in sorted(collected - used):
        yield f"{language}: no longer used, run `make translations`: {context}: {source!r}"
    if _ts(language).with_suffix(".qm").read_bytes() != _ts(language, fresh).with_suffix(".qm").read_bytes():
        yield f"{language}: compiled file is out of date, run `make translations`"
    for entry in stored:
        yield from (f"{language}: {entry.context}: {entry.source!r}: {what}" for what in lost(entry))


def lost(entry: Entry) -> Iterator[str]:
    """What a finished translation lost of its source: placeholders, the number, the mnemonic, the edges."""
    for form in entry.forms if entry.finished else ():
        if placeholders(form) != placeholders(entry.source):
            yield f"placeholders differ in {form!r}"
        if "%n" in entry.source and "%n" not in form:
            yield f"the number is lost in {form!r}"
        if _mnemonics(form) != _mnemonics(entry.source):
            yield f"the mnemonic (&) is lost in {form!r}"
        if (form[:1].isspace(), form[-1:].isspace()) != (
            entry.source[:1].isspace(),
            entry.source[-1:].isspace(),
        ):
            yield f"white space at an edge differs in {form!r}"
        if not form:
            yield "a form is empty"


def placeholders(text: str) -> Counter[str]:
    """The names in braces, with how often each comes; the whole text where its braces are broken."""
    try:
        return Counter(name for _, name, _, _ in Formatter().parse(text) if name is not None)
    except ValueError:
        return Counter([text])


def _mnemonics(text: str) -> int:
    return text.replace("&&", "").count("&")


def closed_lists() -> str:
    """Python source that names every value of the lists the window shows, for lupdate to read."""
    from cogenesis.gui.widgets.words import SETTINGS, SLOTS, VALUES, VOICE, as_label, value_label
    from cogenesis.privacy import slots
    from cogenesis.settings import SETTINGS as DECLARED
    from cogenesis.voice import differing, learning
    from cogenesis.voice.style import MEASURES

    messages: list[Message] = [(SLOTS, as_label(value)) for slot in slots.SLOTS for value in slot.values]
    messages += [(SLOTS, as_label(slot.name)) for slot in slots.SLOTS]
    messages += [(SETTINGS, as_label(setting.key)) for setting in DECLARED]
    messages += [(SETTINGS, setting.description) for setting in DECLARED]
    messages += [(VALUES, value_label(word)) for setting in DECLARED for word in setting.choices]
    messages += [(VOICE, as_label(word)) for each in MEASURES for word in (each.label, *each.choices)]
    messages += [(VOICE, each.unit) for each in MEASURES if each.unit]
    messages += [(VOICE, template) for template in (*differing.all_templates(), *learning.all_templates())]
    lines = [f"translate({json.dumps(context)}, {json.dumps(source)})" for context, source in messages]
    return "\n".join(["from PySide6.QtCore import QCoreApplication", *dict.fromkeys(lines)]) + "\n"


def entries(path: Path) -> list[Entry]:
    """All messages of a .ts file."""
    return [
        _entry(context.findtext("name", ""), message)
        for context in _parsed(path).getroot().iter("context")
        for message in context.iter("message")
    ]


def _parsed(path: Path) -> ET.ElementTree[ET.Element]:
    return ET.parse(path)  # noqa: S314 our own file


def _entry(context: str, message: ET.Element) -> Entry:
    translation = message.find("translation")
    assert translation is not None
    forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
    return Entry(
        context=context,
        source=message.findtext("source", ""),
        forms=tuple(forms),
        finished=translation.get("type") is None,
        plural=message.get("numerus") == "yes",
    )


def missing(language: str) -> list[Entry]:
    """What has no translation yet."""
    return [entry for entry in entries(_ts(language)) if not (entry.finished and all(entry.forms))]


def _asked(entry: Entry) -> dict[str, object]:
    empty: object = list(entry.forms) if entry.plural else entry.forms[0]
    return {"context": entry.context, "source": entry.source, "translation": empty}


def fill(language: str, given: list[dict[str, object]]) -> None:
    """Put translations into a .ts file; those that are empty are left as they are."""
    wanted = {(str(each["context"]), str(each["source"])): each["translation"] for each in given}
    path = _ts(language)
    tree = _parsed(path)
    for context in tree.getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            told = wanted.get((name, message.findtext("source", "")))
            forms = [told] if isinstance(told, str) else told
            if isinstance(forms, list) and forms and all(forms):
                _set(message, forms)
    text = ET.tostring(tree.getroot(), encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")
    update(FOLDER)  # in the form that lupdate writes


def _set(message: ET.Element, forms: list[str]) -> None:
    translation = message.find("translation")
    assert translation is not None
    translation.attrib.pop("type", None)
    places = list(translation.iter("numerusform"))
    if not places:
        translation.text = forms[0]
    for place, form in zip(places, forms, strict=False):
        place.text = form


def _ts(language: str, folder: Path = FOLDER) -> Path:
    return folder / f"cogenesis_{language}.ts"


def _run(tool: str, *arguments: str) -> None:
    subprocess.run(
        [str(Path(sys.executable).with_name(tool)), *arguments], check=True, stdout=subprocess.DEVNULL
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
