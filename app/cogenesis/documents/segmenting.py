"""Gives a text the word borders that FTS5 needs where its script writes none.

FTS5's unicode61 tokenizer takes a run of letters for one word, so a sentence of Chinese would be a single
word that nobody searches for. The index therefore gets such scripts with a space around every character, and
a query asks for the characters of a word as a phrase. Texts of other scripts are indexed as they are.
"""

from __future__ import annotations

import re
import unicodedata

# Thai, Lao, Burmese, Khmer; Hangul, whose particles cling to words; kana, bopomofo, ideographs.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1100-\u11ff\uac00-\ud7af\u3005-\u3007\u3040-\u312f"
    "\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
_RUN = re.compile(f"[{_UNSPACED}]+")
_PIECE = re.compile(f"[{_UNSPACED}]+|[^{_UNSPACED}]+")
_WORD = re.compile(r"[^\W_]+")


def spaced(text: str) -> str:
    """`text` as the index should see it: the very same object where its script has spaces of its own.

    Work grows with the text's length only.
    """
    if text.isascii() or _RUN.search(text) is None:
        return text
    return _RUN.sub(lambda run: f" {' '.join(_plain(run.group()))} ", text)


def index_words(text: str) -> str | None:
    """`spaced(text)`, or None where that is `text` itself and need not be kept twice."""
    apart = spaced(text)
    return None if apart is text else apart


def words(text: str, *, fold: bool = True) -> list[str]:
    """Words as the index has them, but for scripts without spaces: there, each run of characters is one.

    Runs of letters, digits and their marks; `fold` gives them without upper case. Borders between scripts
    are borders between words.
    """
    composed = unicodedata.normalize("NFC", text)
    if not composed.isascii() and _RUN.search(composed):
        composed = " ".join(
            _plain(piece) if is_unspaced(piece) else piece for piece in _PIECE.findall(composed)
        )
    if fold:
        composed = composed.casefold()
    return _with_marks(composed) if any(map(_is_mark, set(composed))) else _WORD.findall(composed)


def pieces(text: str, *, fold: bool = True) -> list[str]:
    """Words, and in scripts without spaces the pairs of characters in their place."""
    return [
        piece for word in words(text, fold=fold) for piece in (bigrams(word) if is_unspaced(word) else [word])
    ]


def is_unspaced(word: str) -> bool:
    """Whether a word of `words` is a run of a script without spaces."""
    return _RUN.match(word) is not None


def bigrams(run: str) -> list[str]:
    """The overlapping pairs of a run of characters; of a single one, itself.

    Two characters are about one word of Chinese or Japanese, and no dictionary is asked.
    """
    return [run[place : place + 2] for place in range(len(run) - 1)] or [run]


def phrase(word: str) -> str:
    """A word of `words` or a pair of `bigrams` as FTS5 should look for it, quoted."""
    return f'"{spaced(word).strip()}"'


def _plain(run: str) -> str:
    """Characters as they are usually written: half-width and taken-apart forms composed."""
    return unicodedata.normalize("NFKC", run)


def _with_marks(text: str) -> list[str]:
    split = "".join([sign if sign.isalnum() or _is_mark(sign) else " " for sign in text]).split()
    return [word for word in split if any(sign.isalnum() for sign in word)]


def _is_mark(sign: str) -> bool:
    return not sign.isascii() and unicodedata.category(sign)[0] == "M"
