"""How long a text is, as the line under it says: words, characters, and the time to read it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from cogenesis.documents.passages import count_words

WORDS_A_MINUTE = 230
"""Silent reading of English prose by adults (Brysbaert 2019: 238 for non-fiction)."""


class LengthInWords(QObject):
    """Says how long texts are; an object, since Linguist collects what is counted by `tr` alone."""

    def of(self, text: str, state: str) -> str:
        """One line; `state` says what became of the text, such as "saved"."""
        words = count_words(text)
        return self.tr("{words} · {characters} · {reading} · {state}").format(
            words=self.tr("%n word(s)", "", words),
            characters=self.tr("%n character(s)", "", len(text)),
            reading=self._reading(words),
            state=state,
        )

    def _reading(self, words: int) -> str:
        seconds = words * 60 / WORDS_A_MINUTE
        if seconds < 55:
            rounded = max(10, round(seconds / 10) * 10)
            return self.tr("{seconds} s to read").format(seconds=rounded)
        return self.tr("%n minute(s) to read", "", max(1, round(seconds / 60)))
