"""A sketch as it comes back: read point by point, bounded, and cleaned of everything that is not plain words.

A sketch is untrusted. Whatever a cloud (or a small local model) answers becomes at most 15 points of at most
12 words, with no links, markup, control or direction characters, and nothing that looks like a chat role.
The outline of 8 to 15 short points follows the sketch variant of CoGenesis (Zhang et al., ACL 2024).
"""

from __future__ import annotations

import re
import unicodedata

from cogenesis.domain import Sketch

MAX_POINTS = 15
MAX_WORDS = 12
MAX_CHARACTERS = 8192

_ROLE_TOKEN = re.compile(
    r"<\|[^|<>]{0,40}\|>|</?s>|\[/?INST\]|<</?SYS>>|</?think>|<(?:start|end)_of_turn>", re.I
)
_ROLE_LABEL = re.compile(r"^\s*(?:system|assistant|user|human|ai)\s*:\s*", re.I)
_URL = re.compile(r"\b(?:https?|ftp|file|data|javascript|mailto):\S+|\bwww\.\S+", re.I)
_TAG = re.compile(r"</?[a-zA-Z!][^<>]{0,200}>")
_LINK = re.compile(r"!?\[([^\[\]]{0,200})\]\([^()]{0,500}\)")
_MARKER = re.compile(r"^\s*(?:(?:#{1,6}|[-*+•–—]|\(?\d{1,2}[.):]|\(?[a-z][.)])\s*)+", re.I)
_LISTED = re.compile(r"^\s*(?:[-*+•]|\(?\d{1,2}[.):])\s*\S")
_MARKUP = re.compile(r"[*_`#~<>|{}\[\]\\]+")
_SENTENCE_END = re.compile(r"(?<=[.!?。！？])\s+")


class SketchReader:
    """Turns a stream of untrusted text into points, each as soon as its line is whole.

    A reply that turns out not to be a list is cut into sentences when it ends.
    """

    def __init__(self) -> None:
        self._untrusted = ""
        self._lines_read = 0
        self._points: list[str] = []

    def feed(self, untrusted_text: str) -> list[str]:
        """Take more text; the points that became whole with it."""
        room = MAX_CHARACTERS - len(self._untrusted)
        self._untrusted += untrusted_text[: max(room, 0)]
        lines = self._untrusted.split("\n")[:-1]
        fresh = [line for line in lines[self._lines_read :] if _LISTED.match(line)]
        self._lines_read = len(lines)
        return self._add(fresh)

    def finish(self) -> list[str]:
        """No more text will come; the points that were still missing."""
        last = self._untrusted.split("\n")[-1]
        if self._points or _LISTED.match(last):
            return self._add([last] if _LISTED.match(last) else [])
        return self._add(_SENTENCE_END.split(self._untrusted.replace("\n", ". ")))

    @property
    def sketch(self) -> Sketch:
        """All points so far."""
        return Sketch(tuple(self._points))

    @property
    def full(self) -> bool:
        """Nothing further will be taken."""
        return len(self._points) >= MAX_POINTS or len(self._untrusted) >= MAX_CHARACTERS

    def _add(self, untrusted_lines: list[str]) -> list[str]:
        added: list[str] = []
        for line in untrusted_lines:
            point = clean_point(line)
            if point and point not in self._points and len(self._points) < MAX_POINTS:
                self._points.append(point)
                added.append(point)
        return added


def parse_sketch(untrusted_text: str) -> Sketch:
    """A whole reply, or a user's file, as a sketch."""
    reader = SketchReader()
    reader.feed(untrusted_text)
    reader.finish()
    return reader.sketch


def bound_sketch(points: tuple[str, ...]) -> Sketch:
    """Points that were edited by hand, under the same bounds."""
    cleaned = (clean_point(point) for point in points[:MAX_POINTS])
    return Sketch(tuple(point for point in cleaned if point))


def clean_point(untrusted_line: str) -> str:
    """One point: plain words on one line, at most MAX_WORDS of them; "" when nothing is left."""
    text = unicodedata.normalize("NFC", untrusted_line[:1000])
    text = "".join(c if unicodedata.category(c)[0] != "C" else " " for c in text)
    for pattern in (_ROLE_TOKEN, _LINK, _URL, _TAG):
        text = pattern.sub(r"\1" if pattern is _LINK else " ", text)
    text = _MARKER.sub("", _ROLE_LABEL.sub("", text))
    text = _ROLE_LABEL.sub("", _MARKUP.sub(" ", text))
    words = text.split()
    if not any(any(c.isalnum() for c in word) for word in words):
        return ""
    return " ".join(words[:MAX_WORDS])[:200].strip(" -:;,")
