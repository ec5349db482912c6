"""OpenDocument texts (.odt), as a word processor would print them with all changes accepted.

Deleted text, hidden text, comments, indexes, headers and footers are left out; text boxes and footnotes are
read. It reads the content as a stream and builds no tree.
"""

from __future__ import annotations

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

_OASIS = "{urn:oasis:names:tc:opendocument:xmlns:"
_TEXT = f"{_OASIS}text:1.0}}"
_TABLE = f"{_OASIS}table:1.0}}"
_OFFICE = f"{_OASIS}office:1.0}}"
_STYLE = f"{_OASIS}style:1.0}}"
_MANIFEST = f"{_OASIS}manifest:1.0}}"
_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
_META = f"{_OASIS}meta:1.0}}"
_FACTS = {
    f"{_DUBLIN_CORE}title": "title",
    f"{_DUBLIN_CORE}date": "changed",
    f"{_META}creation-date": "made",
}
_MIME = "application/vnd.oasis.opendocument.text"
_SPACES = 1_000
_LEFT_OUT = frozenset(
    {
        *(f"{_TEXT}{name}" for name in ("tracked-changes", "note-citation", "hidden-text", "ruby-text")),
        *(f"{_TEXT}{name}" for name in ("hidden-paragraph", "table-of-content", "illustration-index")),
        *(f"{_TEXT}{name}" for name in ("table-index", "object-index", "alphabetical-index", "script")),
        *(
            f"{_OFFICE}{name}"
            for name in ("annotation", "forms", "binary-data", "scripts", "event-listeners")
        ),
        *(f"{_OFFICE}{name}" for name in ("master-styles", "font-face-decls")),
        f"{_OASIS}svg-compatible:1.0}}title",
        f"{_OASIS}svg-compatible:1.0}}desc",
    }
)


@dataclass(slots=True)
class _Style:
    parent: str = ""
    hidden: bool = False


@dataclass(slots=True)
class _Paragraph:
    """A paragraph while it is read."""

    kind: Kind
    pieces: list[str] = field(default_factory=list)


def read(untrusted: bytes) -> Item:
    """The document's text; the title is its own, else its first heading. Raises Unreadable."""
    archive = open_archive(untrusted)
    _require_text_document(archive)
    manifest = _Manifest()
    _read_part(archive, "META-INF/manifest.xml", manifest)
    if manifest.encrypted:
        raise Unreadable(Reason.LOCKED)
    styles: dict[str, _Style] = {}
    _read_part(archive, "styles.xml", _Styles(styles))
    blocks = Blocks()
    notes = Blocks()
    if not _read_part(archive, "content.xml", _Content(blocks, notes, styles)):
        raise Unreadable(Reason.OTHER_FORMAT)
    facts = _Facts()
    _read_part(archive, "meta.xml", facts)
    text = finished_text(blocks, notes)
    return Item(
        title=clean_line(facts.found.get("title", ""), limits.TITLE_CHARACTERS)
        or clean_line(blocks.first_heading, limits.TITLE_CHARACTERS),
        text=text,
        spans=split(text),
        time=utc(facts.found.get("changed", "") or facts.found.get("made", "")),
    )


def _require_text_document(archive: zipfile.ZipFile) -> None:
    """Spreadsheets and slides are archives of the same make; their words are no running text."""
    part = open_part(archive, "mimetype")
    if part is not None and not part.read(200).strip().startswith(_MIME.encode()):
        raise Unreadable(Reason.OTHER_FORMAT)


def _read_part(archive: zipfile.ZipFile, name: str, events: Events) -> bool:
    part = open_part(archive, name)
    if part is None:
        return False
    with part:
        read_xml(part, events)
    return True


class _Manifest(Events):
    encrypted = False

    def begin(self, tag: str, attributes: dict[str, str]) -> None:
        self.encrypted = self.encrypted or tag == f"{_MANIFEST}encryption-data"


class _Facts(Events):
    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, str] = {}

    def text(self, data: str) -> None:
        name = _FACTS.get(self.path[-1])
        if name is not None and len(self.found.get(name, "")) < 1000:
            self.found[name] = self.found.get(name, "") + data


class _Styles(Events):
    """The styles of a part: what they are based on, and which of them hide their text."""

    def __init__(self, found: dict[str, _Style]) -> None:
        super().__init__()
        self._found = found
        self._open = _Style()

    def begin(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == f"{_STYLE}style":
            self._open = _Style(attributes.get(f"{_STYLE}parent-style-name", ""))
            self._found[attributes.get(f"{_STYLE}name", "")] = self._open
        elif tag == f"{_STYLE}text-properties" and attributes.get(f"{_TEXT}display") == "none":
            self._open.hidden = True


class _Content(_Styles):
    """The body of the document, in order, and the styles that stand before it."""

    def __init__(self, blocks: Blocks, notes: Blocks, styles: dict[str, _Style]) -> None:
        super().__init__(styles)
        self._blocks = blocks
        self._notes = notes
        self._open_paragraphs: list[_Paragraph] = []  # text boxes and notes stand inside of others
        self._item_begins = False

    def begin(self, tag: str, attributes: dict[str, str]) -> None:
        super().begin(tag, attributes)
        if tag in _LEFT_OUT or self._is_hidden(tag, attributes):
            self.skip()
        elif tag == f"{_TEXT}list-item":
            self._item_begins = True
        elif tag in (f"{_TEXT}p", f"{_TEXT}h"):
            self._open_paragraphs.append(_Paragraph(self._kind(tag, attributes)))
        elif tag == f"{_TABLE}table-row":
            self._target().open_row()
        elif self._open_paragraphs:
            self._open_paragraphs[-1].pieces.append(_sign(tag, attributes))

    def text(self, data: str) -> None:
        if self._open_paragraphs:
            # White space is collapsed as in HTML; what is meant to stay is written as elements.
            self._open_paragraphs[-1].pieces.append(data.replace("\n", " "))

    def finish(self, tag: str) -> None:
        if tag in (f"{_TEXT}p", f"{_TEXT}h") and self._open_paragraphs:
            paragraph = self._open_paragraphs.pop()
            self._target().add("".join(paragraph.pieces), paragraph.kind)
        elif tag in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
            self._target().close_cell()
        elif tag == f"{_TABLE}table-row":
            self._target().close_row()

    def _target(self) -> Blocks:
        return self._notes if f"{_TEXT}note-body" in self.path else self._blocks

    def _kind(self, tag: str, attributes: dict[str, str]) -> Kind:
        if self._item_begins:
            self._item_begins = False
            return Kind.ITEM
        names = self._lineage(attributes.get(f"{_TEXT}style-name", ""))
        return Kind.HEADING if tag == f"{_TEXT}h" or {"Title", "Subtitle"} & set(names) else Kind.PLAIN

    def _is_hidden(self, tag: str, attributes: dict[str, str]) -> bool:
        if tag == f"{_TEXT}section":
            return attributes.get(f"{_TEXT}display") == "none"
        if tag not in (f"{_TEXT}p", f"{_TEXT}h", f"{_TEXT}span"):
            return False
        names = self._lineage(attributes.get(f"{_TEXT}style-name", ""))
        return any(self._found[name].hidden for name in names)

    def _lineage(self, name: str) -> list[str]:
        """A style and those it is based on, at most ten: they may lead in a circle."""
        names: list[str] = []
        while name in self._found and len(names) < 10:
            names.append(name)
            name = self._found[name].parent
        return names


def _sign(tag: str, attributes: dict[str, str]) -> str:
    """The white space that an element inside of a paragraph stands for."""
    if tag == f"{_TEXT}s":
        count = attributes.get(f"{_TEXT}c", "1")
        return " " * min(int(count) if count.isdecimal() and len(count) < 9 else 1, _SPACES)
    return {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}.get(tag, "")
