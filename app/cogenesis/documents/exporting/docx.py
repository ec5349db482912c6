"""A letter as a Word document (.docx): six small parts of XML in an archive.

Written here and not by a library: python-docx needs lxml, an XML parser in C, in the process that sees
everything, and its template carries another program's name, dates and picture into every document. A letter
has paragraphs and lists, and nothing in the file says who wrote it or when.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from html import escape  # the one for XML brings an HTTP library along

from cogenesis.documents.exporting.letter import Block, Letter, Shape, reads_from_right

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MIME = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MADE = (1980, 1, 1, 0, 0, 0)  # the first day an archive knows: the same text makes the same bytes
_REGIONS = {"en": "en-US", "de": "de-DE", "fr": "fr-FR", "es": "es-ES", "zh": "zh-CN"}
_PAPERS = {"a4": (11906, 16838), "letter": (12240, 15840)}
"""Width and height in twentieths of a point."""
_PAGE = (
    '<w:sectPr><w:pgSz w:w="%d" w:h="%d"/><w:pgMar w:top="1247" w:right="1247" w:bottom="1247" w:left="1247" '
    'w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'
)
_BULLETS = 1
"""The number of the list of bullets; those that count come after it, each its own."""

_TYPES = f"""{_HEAD}<Types xmlns="{_PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="{_MIME}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="{_MIME}.styles+xml"/>
<Override PartName="/word/numbering.xml" ContentType="{_MIME}.numbering+xml"/>
<Override PartName="/docProps/core.xml"
 ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
</Types>"""
_ROOT = f"""{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>
<Relationship Id="r2" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>
</Relationships>"""
_LINKS = f"""{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="r1" Type="{_OFFICE}/styles" Target="styles.xml"/>
<Relationship Id="r2" Type="{_OFFICE}/numbering" Target="numbering.xml"/>
</Relationships>"""
_STYLES = """%(head)s<w:styles xmlns:w="%(word)s">
<w:docDefaults>
<w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>
<w:sz w:val="22"/><w:szCs w:val="22"/>%(language)s</w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>
<w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr>
<w:rPr><w:b/><w:bCs/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/>
<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:contextualSpacing/></w:pPr></w:style>
</w:styles>"""
_LEVEL = """<w:abstractNum w:abstractNumId="%d"><w:multiLevelType w:val="singleLevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="%s"/><w:lvlText w:val="%s"/><w:lvlJc w:val="left"/>
<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>"""


def word_document(letter: Letter, paper: str = "a4") -> bytes:
    """The file's bytes for paper "a4" or "letter"; the subject is a heading and the document's title."""
    blocks = letter.blocks
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _ROOT,
        "word/document.xml": _document(letter, blocks, paper),
        "word/_rels/document.xml.rels": _LINKS,
        "word/styles.xml": _STYLES % {"head": _HEAD, "word": _WORD, "language": _language(letter.language)},
        "word/numbering.xml": _numbering(blocks),
        "docProps/core.xml": _core(letter),
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, _MADE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, text.encode("utf-8"))
    return made.getvalue()


def _document(letter: Letter, blocks: tuple[Block, ...], paper: str) -> str:
    paragraphs = [_paragraph([letter.subject], '<w:pStyle w:val="Heading1"/>')] if letter.subject else []
    lists = iter(range(_BULLETS + 1, len(blocks) + _BULLETS + 2))
    for block in blocks:
        if block.shape is Shape.PARAGRAPH:
            paragraphs.append(_paragraph(block.lines, ""))
            continue
        number = _BULLETS if block.shape is Shape.BULLETS else next(lists)
        style = (
            '<w:pStyle w:val="ListParagraph"/>'
            f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
        )
        paragraphs += [_paragraph([line], style) for line in block.lines]
    body = "\n".join([*paragraphs, _PAGE % _PAPERS[paper]])
    return f'{_HEAD}<w:document xmlns:w="{_WORD}"><w:body>\n{body}\n</w:body></w:document>'


def _paragraph(lines: list[str] | tuple[str, ...], properties: str) -> str:
    from_right = reads_from_right("".join(lines))
    properties += "<w:bidi/>" if from_right else ""
    of_run = "<w:rPr><w:rtl/></w:rPr>" if from_right else ""
    break_line = f"<w:r>{of_run}<w:br/></w:r>"
    text = break_line.join(f"<w:r>{of_run}{''.join(_words(line))}</w:r>" for line in lines)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{text}</w:p>"


def _words(line: str) -> Iterator[str]:
    for place, piece in enumerate(line.split("\t")):
        if place:
            yield "<w:tab/>"
        if piece:
            yield f'<w:t xml:space="preserve">{escape(piece)}</w:t>'


def _numbering(blocks: tuple[Block, ...]) -> str:
    """One list of bullets for all, and a list of its own for every one that counts."""
    counting = [block for block in blocks if block.shape is Shape.NUMBERS]
    kinds = _LEVEL % (0, "bullet", "•") + _LEVEL % (1, "decimal", "%1.")
    lists = [f'<w:num w:numId="{_BULLETS}"><w:abstractNumId w:val="0"/></w:num>']
    lists += [
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">'
        f'<w:startOverride w:val="{block.first}"/></w:lvlOverride></w:num>'
        for number, block in enumerate(counting, _BULLETS + 1)
    ]
    return f'{_HEAD}<w:numbering xmlns:w="{_WORD}">{kinds}{"".join(lists)}</w:numbering>'


def _language(language: str) -> str:
    region = _REGIONS.get(language)
    if region is None:
        return ""
    of_which = "w:eastAsia" if language == "zh" else "w:val"
    return f'<w:lang {of_which}="{region}"/>'


def _core(letter: Letter) -> str:
    language = f"<dc:language>{escape(letter.language)}</dc:language>" if letter.language else ""
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(letter.subject)}</dc:title>{language}</cp:coreProperties>"
    )
