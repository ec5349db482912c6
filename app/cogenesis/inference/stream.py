"""Bytes of tokens to text that may be shown: whole characters, no thoughts, and nothing of a stop string."""

from __future__ import annotations

import codecs
from collections.abc import Sequence

from cogenesis.inference.thoughts import ThoughtFilter


class TextStream:
    """Holds back what could be half of a character, a thought's tag, or the beginning of a stop string.

    Stop strings are looked for in what is shown, not in thoughts.

    Attributes:
        thoughts: takes thoughts out; None where they are text like all other.
        stopped: whether a stop string came.
    """

    def __init__(self, stop: Sequence[str] = (), thoughts: ThoughtFilter | None = None) -> None:
        self.thoughts = thoughts
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._stop = [text for text in stop if text]
        self._held = ""
        self.stopped = False

    def feed(self, data: bytes, control: str = "") -> str:
        """Take the bytes of one token, or a control token's text; the text that is safe to show now."""
        text = self._decoder.decode(data)
        if self.thoughts:
            text = self.thoughts.feed(text) if text else ""
            text += self.thoughts.feed_control(control) if control else ""
        return self._take(text, last=False)

    def finish(self) -> str:
        """No more bytes will come; what was held back. Half a character is dropped."""
        if self.stopped:
            return ""
        text = self._decoder.decode(b"", final=True).removesuffix("\ufffd")
        if self.thoughts:
            text = self.thoughts.feed(text) + self.thoughts.finish()
        return self._take(text, last=True)

    def _take(self, text: str, *, last: bool) -> str:
        self._held += text
        if not self._stop:
            shown, self._held = self._held, ""
            return shown
        found = [at for at in (self._held.find(stop) for stop in self._stop) if at >= 0]
        if found:
            self.stopped = True
            shown, self._held = self._held[: min(found)], ""
            return shown
        keep = 0 if last else max(_overlap(self._held, stop) for stop in self._stop)
        cut = len(self._held) - keep
        shown, self._held = self._held[:cut], self._held[cut:]
        return shown


def _overlap(text: str, stop: str) -> int:
    """Length of the longest end of `text` that begins `stop`."""
    for length in range(min(len(stop) - 1, len(text)), 0, -1):
        if text.endswith(stop[:length]):
            return length
    return 0
