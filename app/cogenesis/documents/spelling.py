"""Spelling by Hunspell dictionaries: which words of a text no dictionary has, and what may have been meant.

The reader of dictionaries is written in Python alone (spylls), so that no native code parses files that
others wrote. It brings English along; the dictionaries of other languages are taken from where systems and
LibreOffice keep theirs. Loading takes one to six seconds, looking up a word some ten microseconds.
"""

from __future__ import annotations

import io
import os
import re
import sys
import threading
import time
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from cogenesis.documents.files import read_bounded
from cogenesis.errors import DocumentError

LANGUAGES = ("en", "de", "fr", "es")
"""Languages that are checked; Chinese is not written in words."""
MAX_DICTIONARY = 32 * 1024 * 1024
MOST_SUGGESTIONS = 6
SUGGEST_S = 1.2
LONGEST_WORD = 60

_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_SKIPPED = re.compile(r"\S*(?:://|@|www\.)\S*|\S*[\w/\\]+[/\\]\S+|\w*\d\w*")
_REGIONS = {
    "en": ("en_US", "en_GB"),
    "de": ("de_DE", "de_DE_frami", "de"),
    "fr": ("fr", "fr_FR"),
    "es": ("es_ES", "es"),
}


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text that is to be looked up; code points."""

    text: str
    start: int
    end: int


def words_of(text: str) -> Iterator[Word]:
    """The words to look up: no addresses, no file names, none with digits, no single letters, no initials."""
    skipped = [match.span() for match in _SKIPPED.finditer(text)]
    at = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        while at < len(skipped) and skipped[at][1] <= start:
            at += 1
        inside = at < len(skipped) and skipped[at][0] <= start
        word = match.group()
        if not inside and 1 < len(word) <= LONGEST_WORD and not word.isupper():
            yield Word(word, start, end)


def folders(own: Path) -> list[Path]:
    """Where dictionaries may lie, `own` first."""
    home = Path.home()
    fixed = [own]
    if sys.platform == "darwin":
        fixed += [home / "Library/Spelling", Path("/Library/Spelling")]
        offices = [Path("/Applications/LibreOffice.app/Contents/Resources/extensions")]
    elif os.name == "nt":
        roots = [os.environ.get(name, "") for name in ("ProgramFiles", "ProgramFiles(x86)")]
        offices = [Path(root) / "LibreOffice/share/extensions" for root in roots if root]
    else:
        fixed += [home / ".local/share/hunspell"]
        fixed += [Path("/usr/share/hunspell"), Path("/usr/share/myspell/dicts"), Path("/usr/share/myspell")]
        offices = [
            Path("/usr/lib/libreoffice/share/extensions"),
            Path("/usr/lib64/libreoffice/share/extensions"),
        ]
    return fixed + [folder for office in offices for folder in sorted(office.glob("dict-*"))]


def find_dictionary(language: str, places: Sequence[Path]) -> Path | None:
    """The dictionary of a language, as the common path of its .aff and .dic; None where there is none."""
    for folder in places:
        known = {
            path.stem: path for path in sorted(folder.glob("*.dic")) if path.with_suffix(".aff").is_file()
        }
        regions = [*_REGIONS[language], *(name for name in known if name.startswith(f"{language}_"))]
        for region in regions:
            if region in known and known[region].stat().st_size <= MAX_DICTIONARY:
                return known[region].with_suffix("")
    return _bundled() if language == "en" else None


class Speller:
    """One language's dictionary. Safe to call from any thread; what takes long gives way to nobody."""

    def __init__(self, language: str, path: Path, more: Collection[str] = ()) -> None:
        """Read the dictionary; DocumentError when it cannot be. `more` are known words in lower case."""
        self.language = language
        self._more = more
        self._lock = threading.Lock()
        try:
            self._dictionary = _read(path)
        except Exception as error:  # what others wrote may be anything
            raise DocumentError(
                f"The dictionary {path.name} could not be read; install it anew, or choose another language."
            ) from error
        if language != "en":  # comparing with every word takes half a minute in French
            self._dictionary.aff.MAXNGRAMSUGS = 0

    def unknown(self, words: Iterable[str]) -> set[str]:
        """Those that no dictionary has."""
        with self._lock:
            return {word for word in words if not self._knows(word)}

    def suggest(self, word: str, cancel: threading.Event | None = None) -> list[str]:
        """What may have been meant, the likeliest first; what is found in about a second."""
        found: list[str] = []
        until = time.monotonic() + SUGGEST_S
        with self._lock:
            for suggestion in self._dictionary.suggest(word.replace("’", "'")):
                if suggestion != word and suggestion not in found:
                    found.append(str(suggestion))
                if len(found) >= MOST_SUGGESTIONS or time.monotonic() > until or (cancel and cancel.is_set()):
                    break
        return [each.replace("'", "’") if "’" in word else each for each in found]

    def _knows(self, word: str) -> bool:
        plain = word.replace("’", "'")
        if self._has(plain) or (plain[-2:] in {"'s", "s'"} and self._has(plain[:-2])):
            return True
        parts = plain.split("-")
        return len(parts) > 1 and all(len(part) < 2 or self._has(part) for part in parts)

    def _has(self, word: str) -> bool:
        return word.lower() in self._more or bool(self._dictionary.lookup(word))


def _read(path: Path) -> Any:
    """A dictionary; raises whatever foreign files lead to. The library's own reader leaves them open."""
    from spylls.hunspell import Dictionary
    from spylls.hunspell.readers import read_aff, read_dic
    from spylls.hunspell.readers.file_reader import BaseReader

    class MemoryReader(BaseReader):  # type: ignore[misc]
        def __init__(self, untrusted: bytes, encoding: str = "Windows-1252") -> None:
            self._untrusted = untrusted
            super().__init__(self._decoded(encoding))

        def reset_encoding(self, encoding: str) -> None:
            self.reset_io(self._decoded(encoding))

        def _decoded(self, encoding: str) -> io.StringIO:
            return io.StringIO(self._untrusted.decode(encoding, "surrogateescape"))

    rules, context = read_aff(MemoryReader(read_bounded(path.with_name(f"{path.name}.aff").resolve())))
    words = MemoryReader(read_bounded(path.with_name(f"{path.name}.dic").resolve()), context.encoding)
    return Dictionary(rules, read_dic(words, aff=rules, context=context))


def _bundled() -> Path | None:
    """The English dictionary that came with the program."""
    spec = find_spec("spylls")
    places = list(spec.submodule_search_locations or ()) if spec else []
    path = Path(places[0]) / "hunspell" / "data" / "en" / "en_US" if places else None
    return path if path is not None and path.with_suffix(".dic").is_file() else None
