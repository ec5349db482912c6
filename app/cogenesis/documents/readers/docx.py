"""Word documents (.docx, Office Open XML of both kinds), as Word would print them with all changes accepted.

Deleted text, hidden text, comments, tables of contents, headers and footers are left out; inserted text, text
boxes, content controls and footnotes are read. Libraries that build a tree of the document leave out the
last four, and need many times its size; this reads it as a stream.
"""

from __future__ import annotations

import posixpath
import zipfile
from dataclasses import dataclass, field

from cogenesis.documents import limits
from cogenesis.documents.limits import Reason, Unreadable
from cogenesis.documents.messages import Item
from cogenesis.documents.passages import split
from cogenesis.documents.readers.archives import Events, open_archive, open_part, read_xml
from cogenesis.documents.readers.blocks import Blocks, Kind, finished_text
from cogenesis.documents.readers.cleaning import clean_line
from cogenesis.documents.readers.dates import utc

_WORD = frozenset(
    {
        "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
        "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
    }
)
_ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_LEFT_OUT = frozenset({"del", "moveFrom", "delText", "instrText", "delInstrText", "fldData"})
_OFF = frozenset({"0", "false", "off", "none"})
_CONTENTS_LISTS = ("toc ", "table of figures", "index ")
_HEADINGS = ("heading ", "title", "subtitle")
_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})


@dataclass(slots=True)
class _Style:
    name: str = ""
    parent: str = ""
    hidden: bool = False


@dataclass(slots=True)
class _Paragraph:
    """A paragraph while it is read.

    Attributes:
        pieces: its text; that of the open run begins at `run`, and is dropped at its end when it is `hidden`.
        joined: its end was deleted, so that it goes on in the next one.
    """

    pieces: list[str] = field(default_factory=list)
    run: int = 0
    hidden: bool = False
    style: str = ""
    listed: bool = False
    joined: bool = False


def read(untrusted: bytes) -> Item:
    """The document's text; the title is its own, else its first heading. Raises Unreadable."""
    archive = open_archive(untrusted)
    main = _main_part(archive)
    folder = posixpath.dirname(main)
    styles = _Styles()
    _read_part(archive, f"{folder}/styles.xml", styles)
    blocks = Blocks()
    if not _read_part(archive, main, _Body(blocks, styles.found)):
        raise Unreadable(Reason.OTHER_FORMAT)
    for notes in ("footnotes", "endnotes"):
        blocks.add("")
        _read_part(archive, f"{folder}/{notes}.xml", _Body(blocks, styles.found))
    facts = _Facts()
    _read_part(archive, "docProps/core.xml", facts)
    text = finished_text(blocks)
    return Item(
        title=clean_line(facts.found.get("title", ""), limits.TITLE_CHARACTERS)
        or clean_line(blocks.first_heading, limits.TITLE_CHARACTERS),
        text=text,
        spans=split(text),
        time=utc(facts.found.get("modified", "") or facts.found.get("created", "")),
    )


def _read_part(archive: zipfile.ZipFile, name: str, events: Events) -> bool:
    part = open_part(archive, name.lstrip("/"))
    if part is None:
        return False
    with part:
        read_xml(part, events)
    return True


def _main_part(archive: zipfile.ZipFile) -> str:
    """The name of the part the document begins with, as the package says; else the usual one."""
    relations = _Relations()
    _read_part(archive, "_rels/.rels", relations)
    return relations.main.lstrip("/") or "word/document.xml"


def _split(tag: str) -> tuple[str, str]:
    space, _, name = tag.rpartition("}")
    return f"{space}}}", name


def _value(attributes: dict[str, str], name: str = "val") -> str:
    return next((value for key, value in attributes.items() if key.endswith(f"}}{name}")), "")


class _Relations(Events):
    main = ""

    def begin(self, tag: str, attributes: dict[str, str]) -> None:
        if attributes.get("Type", "").endswith("/officeDocument"):
            self.main = attributes.get("Target", "")[:500]


class _Facts(Events):
    """The package's core properties: title, created, modified."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, str] = {}

    def text(self, data: str) -> None:
        name = _split(self.path[-1])[1]
        if name in ("title", "created", "modified") and len(self.found.get(name, "")) < 1000:
            self.found[name] = self.found.get(name, "") + data


class _Styles(Events):
    """Names of the styles, and which of them hide their text."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, _Style] = {}
        self._open = _Style()

    def begin(self, tag: str, attributes: dict[str, str]) -> None:
        space, name = _split(tag)
        if space not in _WORD:
            return
        if name == "style":
            self._open = self.found.setdefault(_value(attributes, "styleId"), _Style())
        elif name == "name":
            self._open.name = _value(attributes).lower()
        elif name == "basedOn":
            self._open.parent = _value(attributes)
        elif name == "vanish":
            self._open.hidden = _value(attributes).lower() not in _OFF


class _Body(Events):
    """The paragraphs of a part, in order."""

    def __init__(self, blocks: Blocks, styles: dict[str, _Style]) -> None:
        super().__init__()
        self._blocks = blocks
        self._styles = styles
        self._open: list[_Paragraph] = []  # a text box has paragraphs inside one of another
        self._chosen: list[bool] = []
        self._before = ""  # of a paragraph whose end was deleted

    def begin(self, tag: str, attributes: dict[str, str]) -> None:
        space, name = _split(tag)
        if space == _ALTERNATIVES:
            self._choose(name)
        elif space not in _WORD:
            return
        elif self._is_left_out(name, attributes):
            self.skip()
        elif name == "p":
            self._open.append(_Paragraph())
        elif name == "tr":
            self._blocks.open_row()
        elif self._open:
            self._in_paragraph(name, attributes)

    def text(self, data: str) -> None:
        if self._open and _split(self.path[-1])[1] == "t":
            self._open[-1].pieces.append(data)

    def finish(self, tag: str) -> None:
        space, name = _split(tag)
        if space == _ALTERNATIVES and name == "AlternateContent":
            self._chosen.pop()
        elif space not in _WORD:
            return
        elif name == "p" and self._open:
            self._add(self._open.pop())
        elif name == "r" and self._open and self._open[-1].hidden:
            del self._open[-1].pieces[self._open[-1].run :]
        elif name == "tc":
            self._blocks.close_cell()
        elif name == "tr":
            self._blocks.close_row()

    def _choose(self, name: str) -> None:
        """Of the alternatives that hold the same content for newer and older programs, read one."""
        if name == "AlternateContent":
            self._chosen.append(False)
        elif self._chosen and name in ("Choice", "Fallback"):
            if self._chosen[-1]:
                self.skip()
            self._chosen[-1] = True

    def _is_left_out(self, name: str, attributes: dict[str, str]) -> bool:
        if name in ("footnote", "endnote"):
            return _value(attributes, "type") in _SEPARATORS
        # Among properties, these say something of their paragraph or run, and hold no text.
        among_properties = len(self.path) > 1 and _split(self.path[-2])[1] in ("rPr", "trPr")
        return name in _LEFT_OUT and not among_properties

    def _in_paragraph(self, name: str, attributes: dict[str, str]) -> None:
        paragraph = self._open[-1]
        around = [_split(tag)[1] for tag in self.path[-3:-1]]
        if name == "r":
            paragraph.run = len(paragraph.pieces)
            paragraph.hidden = False
        elif name in _SIGNS and around[-1:] == ["r"]:
            paragraph.pieces.append(_SIGNS[name])
        elif name == "pStyle":
            paragraph.style = _value(attributes)
        elif name == "numId" and _value(attributes) != "0":
            paragraph.listed = True
        elif name == "del" and around == ["pPr", "rPr"]:
            paragraph.joined = True
        elif self._hides(name, attributes) and around == ["r", "rPr"]:
            paragraph.hidden = True

    def _hides(self, name: str, attributes: dict[str, str]) -> bool:
        if name == "vanish":
            return _value(attributes).lower() not in _OFF
        return name == "rStyle" and self._is_hidden(_value(attributes))

    def _is_hidden(self, style: str) -> bool:
        return any(found.hidden for found in self._lineage(style))

    def _lineage(self, style: str) -> list[_Style]:
        """A style and those it is based on, at most ten: they may lead in a circle."""
        found: list[_Style] = []
        while (entry := self._styles.get(style)) is not None and len(found) < 10:
            found.append(entry)
            style = entry.parent
        return found

    def _add(self, paragraph: _Paragraph) -> None:
        text = self._before + "".join(paragraph.pieces)
        self._before = ""
        if paragraph.joined:
            self._before = text
            return
        lineage = self._lineage(paragraph.style)
        names = [style.name for style in lineage]
        if self._is_hidden(paragraph.style) or any(name.startswith(_CONTENTS_LISTS) for name in names[:1]):
            return
        kind = Kind.PLAIN
        if any(name.startswith(_HEADINGS) for name in names):
            kind = Kind.HEADING
        elif paragraph.listed or any(name.startswith("list ") for name in names):
            kind = Kind.ITEM
        self._blocks.add(text, kind)
