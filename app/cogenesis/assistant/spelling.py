"""Spelling of drafts: in which language, which words are wrong, what was meant, and the user's own words.

Words of the profile and names of contacts are known, and so is what two texts of the library have and no
dictionary: that is how names and terms of the user's trade are written. Drafts do not count for that, or what
is misspelt once would be right from then on.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Collection
from dataclasses import dataclass

from cogenesis.assistant.never_write import read_profile
from cogenesis.documents.recognising import language_of
from cogenesis.documents.spelling import LANGUAGES, Speller, find_dictionary, folders, words_of
from cogenesis.errors import UsageError
from cogenesis.paths import Home
from cogenesis.privacy.normalise import fold
from cogenesis.privacy.vocabulary import Vocabulary
from cogenesis.vault.vault import Vault

NAMES = {"en": "English", "de": "German", "fr": "French", "es": "Spanish", "zh": "Chinese"}
OFF = "off"
OWN_WORDS_KEY = "own words"
MOST_OWN_WORDS, LONGEST_OWN_WORD = 20_000, 60
_NAME_WORDS = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found.

    Attributes:
        language: one of `LANGUAGES`, "zh", "off", or "" when it is not clear.
        chosen: the user said which language it is.
        unknown: words that no dictionary has.
        problem: why nothing could be checked, in a sentence; else "".
    """

    language: str
    chosen: bool
    unknown: frozenset[str] = frozenset()
    problem: str = ""


class Spelling:
    """Checks words; dictionaries are loaded when first needed, and forgotten when the vault is locked."""

    def __init__(
        self, home: Home, vault: Callable[[], Vault | None], vocabulary: Callable[[], Vocabulary]
    ) -> None:
        self.folder = home.root / "dictionaries"
        self._vault = vault
        self._vocabulary = vocabulary
        self._lock = threading.Lock()
        self._spellers: dict[str, Speller] = {}
        self._known_names: tuple[object, frozenset[str]] = (None, frozenset())

    def check(
        self, text: str, *, draft_id: str | None = None, words: Collection[str] | None = None
    ) -> Checked:
        """Check `words` in the language of `text`, or all words of it."""
        chosen = self.language(draft_id)
        language = chosen or language_of(text)
        if language == OFF or (not language and not text.strip()):
            return Checked(language, chosen is not None)
        if problem := self.problem(language):
            return Checked(language, chosen is not None, problem=problem)
        asked = {word.text for word in words_of(text)} if words is None else set(words)
        return Checked(language, chosen is not None, frozenset(self.unknown(language, asked)))

    def problem(self, language: str) -> str:
        """Why a language cannot be checked, in a sentence; "" when it can."""
        if not language:
            return "The language of this text is not clear; choose one to check its spelling."
        if language not in LANGUAGES:
            return f"Spelling is not checked in {NAMES.get(language, language)}."
        with self._lock:
            if language in self._spellers:
                return ""
        if find_dictionary(language, folders(self.folder)) is None:
            return (
                f"There is no dictionary for {NAMES[language]} on this computer. Install one (on Debian: "
                f"hunspell-{'de-de' if language == 'de' else language}), or put its .aff and .dic files into "
                f"{self.folder}."
            )
        return ""

    def unknown(self, language: str, words: Collection[str]) -> set[str]:
        """Those of `words` that are in no dictionary, not the user's own, and no name known here."""
        missing = self._speller(language).unknown(words)
        own = {fold(word) for word in self.own_words()} | self._names() if missing else set()
        missing = {word for word in missing if not _is_among(word, own)}
        vault = self._vault()
        if missing and vault is not None:
            folded = {word: fold(word) for word in missing}
            usual = vault.lexicon.known_beyond("draft:", set(folded.values()))
            missing = {word for word in missing if folded[word] not in usual}
        return missing

    def suggest(self, language: str, word: str, cancel: threading.Event | None = None) -> list[str]:
        """What may have been meant; [] where the language cannot be checked."""
        return [] if self.problem(language) else self._speller(language).suggest(word, cancel)

    def language(self, draft_id: str | None) -> str | None:
        """What the user chose for a draft; None to find it from the text."""
        vault = self._vault()
        return vault.editing.language(draft_id) if vault is not None and draft_id else None

    def choose_language(self, draft_id: str, language: str | None) -> None:
        """Remember a language, "off", or with None that it is to be found; UsageError for any other."""
        if language not in {None, OFF, *NAMES}:
            raise UsageError(f"Spelling is checked in {', '.join(LANGUAGES)}, or not at all (off).")
        vault = self._vault()
        if vault is not None:
            vault.editing.set_language(draft_id, language)

    def own_words(self) -> list[str]:
        """The words that the user added, in order of the alphabet."""
        vault = self._vault()
        return list(vault.settings.get(OWN_WORDS_KEY, [])) if vault is not None else []

    def add_word(self, word: str) -> None:
        """Count a word as right from now on. UsageError for what is no word."""
        word, words = word.strip(), self.own_words()
        if not word or len(word) > LONGEST_OWN_WORD or len(word.split()) != 1:
            raise UsageError(f"Give one word of at most {LONGEST_OWN_WORD} characters.")
        if len(words) >= MOST_OWN_WORDS:
            raise UsageError(f"There are {MOST_OWN_WORDS:,} words already; remove some first.")
        self._keep_words({*words, word})

    def remove_word(self, word: str) -> None:
        """Count it as right no longer; UsageError when it is none of the user's words."""
        words = self.own_words()
        if word.strip() not in words:
            raise UsageError("This is none of your words; see their list.")
        self._keep_words(set(words) - {word.strip()})

    def forget(self) -> None:
        """Drop what came from the vault, and the dictionaries."""
        with self._lock:
            self._spellers.clear()
            self._known_names = (None, frozenset())

    def _keep_words(self, words: set[str]) -> None:
        vault = self._vault()
        if vault is not None:
            vault.settings.set(OWN_WORDS_KEY, sorted(words, key=str.casefold) or None)

    def _names(self) -> frozenset[str]:
        """Words of the profile's facts; the library's names are in the lexicon."""
        vault = self._vault()
        if vault is None:
            return frozenset()
        facts = read_profile(vault).facts
        key = tuple(facts.items())
        with self._lock:
            if self._known_names[0] != key:
                texts = " ".join(text for fact in facts.items() for text in fact)
                self._known_names = (key, frozenset(map(fold, _NAME_WORDS.findall(texts))))
            return self._known_names[1]

    def _speller(self, language: str) -> Speller:
        with self._lock:
            speller = self._spellers.get(language)
            if speller is None:
                path = find_dictionary(language, folders(self.folder))
                if path is None:
                    raise UsageError(f"There is no dictionary for {NAMES.get(language, language)}.")
                more = self._vocabulary().classes if language == "en" else ()
                speller = self._spellers[language] = Speller(language, path, more)
            return speller


def _is_among(word: str, known: Collection[str]) -> bool:
    """A word, or all the parts of a compound, or a genitive."""
    folded = fold(word)
    if folded in known or folded.removesuffix("'s").removesuffix("’s") in known:
        return True
    parts = [part for part in re.split(r"-", folded) if part]
    return len(parts) > 1 and all(part in known for part in parts)
