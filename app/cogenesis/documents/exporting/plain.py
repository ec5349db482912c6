"""A letter as plain text, as Markdown that shows the same lines, and as HTML for clipboards and mail."""

from __future__ import annotations

import re
from html import escape

from cogenesis.documents.exporting.letter import Block, Letter, Shape

# A line of these alone would make a heading of the line above it, or a rule of itself.
_RULE = re.compile(r"(?P<indent>\s*)(?P<signs>[-=*_](?:[ \t]*[-=*_])*[ \t]*)")


def plain_text(letter: Letter) -> str:
    """The subject over the text."""
    return f"{letter.subject}\n\n{letter.text}\n" if letter.subject else f"{letter.text}\n"


def markdown(letter: Letter) -> str:
    """The same with the subject as its heading; what is Markdown in the text stays Markdown."""
    pieces = [f"# {letter.subject}"] if letter.subject else []
    pieces += [_markdown_block(block) for block in letter.blocks]
    return "\n\n".join(pieces) + "\n"


def html_body(letter: Letter) -> str:
    """The text alone, as elements without any style, so that it takes on the looks of where it is put."""
    return "\n".join(_html_block(block) for block in letter.blocks)


def html_page(letter: Letter) -> str:
    """The text as a whole page, as a mail carries it."""
    language = f' lang="{escape(letter.language)}"' if letter.language else ""
    return (
        f'<!DOCTYPE html>\n<html{language}>\n<head><meta charset="utf-8"></head>\n'
        f"<body>\n{html_body(letter)}\n</body>\n</html>\n"
    )


def _markdown_block(block: Block) -> str:
    if block.shape is Shape.PARAGRAPH:
        *lines, last = (_markdown_line(line) for line in block.lines)
        return "\n".join([*(f"{line}\\" for line in lines), last])
    return "\n".join(f"{_mark(block, place)} {line}" for place, line in enumerate(block.lines))


def _mark(block: Block, place: int) -> str:
    return "-" if block.shape is Shape.BULLETS else f"{block.first + place}."


def _markdown_line(line: str) -> str:
    """Neither indented like code nor a line's mark under the one before."""
    line = line.strip()
    rule = _RULE.fullmatch(line)
    return f"\\{rule['signs']}" if rule else line


def _html_block(block: Block) -> str:
    if block.shape is Shape.PARAGRAPH:
        lines = "<br>\n".join(map(_html_line, block.lines))
        return f'<p dir="auto">{lines}</p>'
    tag = "ul" if block.shape is Shape.BULLETS else "ol"
    start = f' start="{block.first}"' if block.first != 1 else ""
    items = "\n".join(f'<li dir="auto">{_html_line(line)}</li>' for line in block.lines)
    return f"<{tag}{start}>\n{items}\n</{tag}>"


def _html_line(line: str) -> str:
    """Escaped; spaces that would be taken for one are kept."""
    wide = line.replace("\t", "    ").replace("  ", "\u00a0 ")
    return escape(wide, quote=False)
