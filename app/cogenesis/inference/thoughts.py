"""What a thinking model says to itself before it answers, found in the stream of its text and kept out.

Models mark their thoughts with tags, as control tokens or as plain text. A tag counts at the beginning of the
answer or of a line, or as a control token anywhere; within a line it is a text about tags. A thought that is
never closed hides all that follows: better no text than a thought in a letter.
"""

from __future__ import annotations

from dataclasses import dataclass

THOUGHT_TOKENS = 256
"""So many tokens a model may think before it is made to write. It is told not to think at all, where its
template knows how."""


@dataclass(frozen=True, slots=True)
class Tags:
    """How one family of models marks a thought.

    Attributes:
        begin, end: as they stand in the text.
        stop: what to write in the model's place to have it write on; `end` alone where empty.
    """

    begin: str
    end: str
    stop: str = ""

    @property
    def closing(self) -> str:
        """What ends a thought that is open."""
        return self.stop or f"\n{self.end}\n\n"


# The channels of gpt-oss have a heading each; only what stands under "final" is the answer.
CHANNELS = Tags("<|channel|>", "final<|message|>", "<|end|><|start|>assistant<|channel|>final<|message|>")
TAGS = (
    *(Tags(f"<{name}>", f"</{name}>") for name in ("think", "thinking", "thought", "thoughts", "reasoning")),
    Tags("<seed:think>", "</seed:think>"),
    Tags("[THINK]", "[/THINK]"),
    Tags("◁think▷", "◁/think▷"),
    Tags("<|think|>", "<|/think|>"),
    Tags("<|begin_of_thought|>", "<|end_of_thought|>"),
    Tags("<|START_THINKING|>", "<|END_THINKING|>"),
    Tags("<|inner_prefix|>", "<|inner_suffix|>"),
    Tags("<|channel>", "<channel|>"),
    CHANNELS,
)
_BEGINS = {tags.begin.lower(): tags for tags in TAGS}
_STRAY = tuple(tags.end.lower() for tags in TAGS if tags is not CHANNELS)
_MARKS = (*_BEGINS, *_STRAY)
_LOWER = {number: number + 32 for number in range(ord("A"), ord("Z") + 1)}


class ThoughtFilter:
    """Takes a text in pieces, and gives it back without thoughts.

    Attributes:
        open: the tags of the thought that is being thought, or None.
        seen: whether there was one.
    """

    def __init__(self) -> None:
        self.open: Tags | None = None
        self.seen = False
        self._held = ""
        self._line_begins = True

    def feed(self, text: str) -> str:
        """Take plain text; what of it, and of what was held back, is the answer's."""
        self._held += text
        return self._take()

    def feed_control(self, text: str) -> str:
        """Take a control token's text, which is never the answer's; what was held back may be."""
        if self.open:
            self._held += text
            return self._take()
        shown, self._held = self._held, ""
        self._line_begins = self._line_begins and not shown
        tags = _BEGINS.get(text.translate(_LOWER))
        if tags:
            self._begin(tags)
        return shown

    def finish(self) -> str:
        """No more will come; what was held back and is no thought."""
        shown = "" if self.open else self._held
        self._held = ""
        return shown

    def _take(self) -> str:
        shown, go_on = "", True
        while self._held and go_on:
            if self.open:
                go_on = self._think(self.open)
            elif self._line_begins:
                rest = self._held.lstrip()
                shown += self._held[: len(self._held) - len(rest)]
                self._held = rest
                go_on = self._at_line()
            else:
                line, newline, self._held = self._held.partition("\n")
                shown += line + newline
                self._line_begins = bool(newline)
        return shown

    def _think(self, tags: Tags) -> bool:
        """Drop what is thought, but for what may be the beginning of its end; whether it has ended."""
        at = self._held.translate(_LOWER).find(tags.end.lower())
        if at < 0:
            self._held = self._held[-(len(tags.end) - 1) :]
            return False
        self._held = self._held[at + len(tags.end) :]
        self.open, self._line_begins = None, True
        return True

    def _at_line(self) -> bool:
        """Look for a tag at the beginning of a line; False where more must come to tell."""
        small = self._held.translate(_LOWER)
        mark = next((mark for mark in _MARKS if small.startswith(mark)), None)
        if mark is not None:
            self._held = self._held[len(mark) :]
            if mark in _BEGINS:
                self._begin(_BEGINS[mark])
            return True
        self._line_begins = any(mark.startswith(small) for mark in _MARKS)
        return not self._line_begins

    def _begin(self, tags: Tags) -> None:
        self.open, self.seen = tags, True


def closing_of(prompt_end: str) -> str:
    """What to add to a prompt that ends within a thought, so that the answer begins at once; "" for nothing.

    Some templates begin the thought themselves, others leave the choice of a channel to the model.
    """
    end = prompt_end.rstrip().translate(_LOWER)
    if end.endswith("<|start|>assistant"):
        return "<|channel|>final<|message|>"
    return next((tags.closing for tags in TAGS if end.endswith(tags.begin.lower())), "")
