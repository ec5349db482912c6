"""How long a text is, as the line under it says: words, characters, and the time to read it."""

from __future__ import annotations

from cogenesis.documents.passages import count_words
from cogenesis.gui.translating import translate

WORDS_A_MINUTE = 230
"""Silent reading of English prose by adults (Brysbaert 2019: 238 for non-fiction)."""


def length_in_words(text: str, state: str) -> str:
    """One line; `state` says what became of it, such as "saved"."""
    words = count_words(text)
    return translate("Length", "{words} · {characters} · {reading} · {state}").format(
        words=translate("Length", "%n word(s)", "", words),
        characters=translate("Length", "%n character(s)", "", len(text)),
        reading=_reading(words),
        state=state,
    )


def _reading(words: int) -> str:
    seconds = words * 60 / WORDS_A_MINUTE
    if seconds < 55:
        rounded = max(10, round(seconds / 10) * 10)
        return translate("Length", "{seconds} s to read").format(seconds=rounded)
    return translate("Length", "%n minute(s) to read", "", max(1, round(seconds / 60)))
