"""Rich Text Format (.rtf, Microsoft's specification 1.9.1), as it would be printed with all changes accepted.

Deleted and hidden text, comments, headers, footers and pictures are left out; text boxes and footnotes are
read. The control words of layout are passed over: of some 1,800 it knows the fifty that matter for words.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import ClassVar

from cogenesis.documents import limits
from cogenesis.documents.limits import Reason, Unreadable
from cogenesis.documents.messages import Item
from cogenesis.documents.passages import split
from cogenesis.documents.readers.blocks import Blocks, Kind, finished_text
from cogenesis.documents.readers.cleaning import clean_line
from cogenesis.documents.readers.dates import utc
from cogenesis.documents.readers.decoding import known_charset
from cogenesis.documents.readers.rtf_words import CHARSETS, KEPT, LEFT_OUT, LITERAL, SIGNS, SYMBOLS

GROUP_DEPTH = 5_000
_TOKEN = re.compile(
    r"\\([A-Za-z]{1,32})(-?\d{1,10})? ?|\\'([0-9A-Fa-f]{2})|\\([^A-Za-z])|([{}])|[\r\n\0]+|([^\\{}\r\n\0]+)",
    re.DOTALL,
)


def read(untrusted: bytes) -> Item:
    """The document's text; the title is its own, else its first heading. Raises Unreadable."""
    start = untrusted[:1000].find(b"{\\rtf")
    if not untrusted.strip():
        raise Unreadable(Reason.EMPTY)
    if start < 0:
        raise Unreadable(Reason.OTHER_FORMAT)
    parser = _Parser()
    parser.run(untrusted[start:].decode("latin-1"))
    text = finished_text(parser.body, parser.notes)
    title = parser.facts.get("title", "") or parser.body.first_heading
    return Item(
        title=clean_line(title, limits.TITLE_CHARACTERS),
        text=text,
        spans=split(text),
        time=_time(parser.facts.get("revtim") or parser.facts.get("creatim") or ""),
    )


def _time(clock: str) -> str:
    """The numbers of \\yr \\mo \\dy \\hr \\min, as RFC 3339; they name no zone."""
    found = dict(re.findall(r"(yr|mo|dy|hr|min)(\d{1,4})", clock))
    if not {"yr", "mo", "dy"} <= found.keys():
        return ""
    year, month, day = (int(found[name]) for name in ("yr", "mo", "dy"))
    hour, minute = (int(found.get(name, "0")) for name in ("hr", "min"))
    return utc(f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:00")


@dataclass(slots=True)
class _State:
    """What a group inherits and its end undoes.

    Attributes:
        fact: the piece of the document's information, or the font table, that the group's words belong to.
        fallback: how many characters behind a Unicode one stand for it in older programs.
    """

    left_out: bool = False
    hidden: bool = False
    deleted: bool = False
    note: bool = False
    fact: str = ""
    font: int = -1
    fallback: int = 1


@dataclass(slots=True)
class _Paragraph:
    pieces: list[str] = field(default_factory=list)
    kind: Kind = Kind.PLAIN
    in_table: bool = False


class _Parser:
    """One pass over the tokens; `body` and `notes` are what it found, `facts` the document's information."""

    def __init__(self) -> None:
        self.body = Blocks()
        self.notes = Blocks()
        self.facts: dict[str, str] = {}
        self._state = _State()
        self._stack: list[tuple[_State, _Paragraph]] = []
        self._paragraph = _Paragraph()
        self._row_open = False
        self._charset = "cp1252"
        self._fonts: dict[int, str] = {}
        self._styles: dict[int, str] = {}
        self._style = 0
        self._defined = 0
        self._raw = bytearray()
        self._skip = 0
        self._starred = False

    def run(self, untrusted: str) -> None:
        """Read all of it, until its outermost group ends."""
        place = 0
        while token := _TOKEN.match(untrusted, place):
            place = token.end()
            word, number, code, symbol, brace, text = token.groups()
            if code is not None:
                self._bytes(bytes.fromhex(code))
            elif text is not None or symbol in LITERAL:
                self._bytes((text or symbol).encode("latin-1"))
            elif word is None and symbol is None and brace is None:
                continue
            else:
                self._flush()
                if brace == "{":
                    self._open_group()
                elif brace == "}":
                    self._close_group()
                    if not self._stack:
                        break
                elif word == "bin":
                    place += max(0, int(number or 0))
                elif word is not None:
                    self._word(word, int(number) if number is not None else None)
                else:
                    self._symbol(symbol)
        self._flush()
        self._end_paragraph()

    # -- characters -----------------------------------------------------------------------------------------

    def _bytes(self, raw: bytes) -> None:
        """Characters of the current font's charset; those that stand for a Unicode one are passed over."""
        self._starred = False
        passed = min(self._skip, len(raw))
        self._skip -= passed
        self._raw += raw[passed:]

    def _flush(self) -> None:
        if self._raw:
            charset = self._fonts.get(self._state.font, self._charset)
            self._write(self._raw.decode(charset, "replace"))
            self._raw.clear()

    def _write(self, text: str) -> None:
        state = self._state
        if state.fact:
            kept = self.facts.get(state.fact, "")
            if len(kept) < limits.HEADER_CHARACTERS:
                self.facts[state.fact] = kept + text
            if state.fact == "stylesheet":
                self._styles[self._defined] = (self._styles.get(self._defined, "") + text.lower())[:100]
        elif not (state.left_out or state.hidden or state.deleted):
            self._paragraph.pieces.append(text)

    # -- groups ---------------------------------------------------------------------------------------------

    def _open_group(self) -> None:
        if len(self._stack) == GROUP_DEPTH:
            raise Unreadable(Reason.TOO_NESTED)
        self._stack.append((self._state, self._paragraph))
        self._state = copy.copy(self._state)
        self._skip = 0
        self._starred = False

    def _close_group(self) -> None:
        self._skip = 0
        state, paragraph = self._stack.pop()
        if paragraph is not self._paragraph:  # a note or a box ends, and the paragraph it stands in goes on
            self._end_paragraph()
            self._paragraph = paragraph
        self._state = state

    # -- control words --------------------------------------------------------------------------------------

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self._starred = True
        elif self._skip:
            self._skip -= 1
        elif symbol in "\r\n":
            self._end_paragraph()
        elif symbol in SYMBOLS:
            self._write(SYMBOLS[symbol])

    def _word(self, word: str, number: int | None) -> None:
        starred, self._starred = self._starred, False
        if word == "u":
            self._unicode(number or 0)
            return
        if self._skip:  # a control word counts as one character of what is passed over
            self._skip -= 1
            return
        if self._destination(word, number, starred):
            return
        if word in SIGNS:
            self._write(SIGNS[word])
        elif word in _Parser._ACTIONS:
            _Parser._ACTIONS[word](self, number)

    def _destination(self, word: str, number: int | None, starred: bool) -> bool:
        """Whether the word says whose words its group holds."""
        state = self._state
        if word in ("fonttbl", "stylesheet") or (word in ("title", "revtim", "creatim") and state.left_out):
            state.fact, state.left_out = word, True
        elif state.fact in ("revtim", "creatim"):
            self._write(f"{word}{number} ")
        elif word == "ud":  # the Unicode form of what stands before it in its \upr
            state.left_out = False
        elif word in ("footnote", "shptxt") and not state.left_out:
            self._paragraph = _Paragraph()
            state.note = state.note or word == "footnote"
        elif word in LEFT_OUT or (starred and word not in KEPT):
            if word in ("listtext", "pntext"):
                self._paragraph.kind = Kind.ITEM
            state.left_out = True
        else:
            return False
        return True

    def _unicode(self, number: int) -> None:
        code = number + 0x10000 if number < 0 else number
        if 0 < code < 0x110000:
            self._write(chr(code))
        self._skip = self._state.fallback

    def _end_paragraph(self, _number: int | None = None) -> None:
        if self._state.left_out or self._state.deleted:
            return
        target, paragraph = self._target(), self._paragraph
        if paragraph.in_table and not self._row_open:
            target.open_row()
            self._row_open = True
        elif self._row_open and not paragraph.in_table and not self._stack_has_other_paragraph():
            target.close_row()
            self._row_open = False
        style = self._styles.get(self._style, "")
        kind = Kind.HEADING if style.startswith(("heading", "title", "subtitle")) else paragraph.kind
        target.add(_paired("".join(paragraph.pieces)), kind)
        paragraph.pieces = []
        paragraph.kind = Kind.PLAIN if paragraph.kind is Kind.ITEM else paragraph.kind

    def _target(self) -> Blocks:
        return self.notes if self._state.note else self.body

    def _stack_has_other_paragraph(self) -> bool:
        return bool(self._stack) and self._stack[0][1] is not self._paragraph

    def _end_cell(self, _number: int | None) -> None:
        self._paragraph.in_table = True
        self._end_paragraph()
        self._target().close_cell()

    def _end_row(self, _number: int | None) -> None:
        if self._row_open:
            self._target().close_row()
            self._row_open = False

    def _plain_paragraph(self, _number: int | None) -> None:
        if not self._state.left_out:
            self._paragraph.in_table = False
            self._paragraph.kind = Kind.PLAIN
            self._style = 0

    def _in_table(self, _number: int | None) -> None:
        self._paragraph.in_table = True

    def _outline(self, number: int | None) -> None:
        if number is not None and number < 9 and not self._state.left_out:
            self._paragraph.kind = Kind.HEADING

    def _set_style(self, number: int | None) -> None:
        if self._state.fact == "stylesheet":
            self._defined = number or 0
            self._styles[self._defined] = ""
        elif not self._state.left_out:
            self._style = number or 0

    def _set_hidden(self, number: int | None) -> None:
        self._state.hidden = number != 0

    def _set_deleted(self, number: int | None) -> None:
        self._state.deleted = number != 0

    def _plain_text(self, _number: int | None) -> None:
        self._state.hidden = self._state.deleted = False
        self._state.font = -1

    def _set_font(self, number: int | None) -> None:
        self._state.font = -1 if number is None else number

    def _set_font_charset(self, number: int | None) -> None:
        if self._state.fact == "fonttbl" and number in CHARSETS and number:
            self._fonts[self._state.font] = CHARSETS[number]

    def _set_page(self, number: int | None) -> None:
        self._charset = known_charset(f"cp{number}") or self._charset

    def _set_fallback(self, number: int | None) -> None:
        self._state.fallback = min(max(number or 0, 0), 100)

    _ACTIONS: ClassVar[dict[str, Callable[[_Parser, int | None], None]]] = {
        "par": _end_paragraph,
        "sect": _end_paragraph,
        "page": _end_paragraph,
        "cell": _end_cell,
        "row": _end_row,
        "pard": _plain_paragraph,
        "intbl": _in_table,
        "outlinelevel": _outline,
        "s": _set_style,
        "v": _set_hidden,
        "deleted": _set_deleted,
        "plain": _plain_text,
        "f": _set_font,
        "fcharset": _set_font_charset,
        "ansicpg": _set_page,
        "uc": _set_fallback,
    }


def _paired(text: str) -> str:
    """Characters beyond the sixteenth bit are written as two halves."""
    if not any("\ud800" <= sign <= "\udfff" for sign in text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
