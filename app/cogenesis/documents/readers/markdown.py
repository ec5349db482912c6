"""Markdown files: the words without the marks, by markdown-it-py's CommonMark parser."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from cogenesis.documents import limits
from cogenesis.documents.messages import Item
from cogenesis.documents.passages import split
from cogenesis.documents.readers.cleaning import bounded, clean, clean_line, finished
from cogenesis.documents.readers.text import decode_file

_FRONT_MATTER = re.compile(r"\A---\n(.{0,20000}?)\n(?:---|\.\.\.)(?:\n|\Z)", re.DOTALL)
# Pictures inside a text make lines of megabytes, and say nothing to a reader of words.
_EMBEDDED = re.compile(r"!\[([^\]\n]{0,300})\]\(data:[^)\s]*\)")
_FRONT_TITLE = re.compile(r"^title:[ \t]*(.{1,400})$", re.MULTILINE)


def read(untrusted: bytes) -> Item:
    """The file as one text; the title is the front matter's, else the first heading."""
    source = clean(bounded(_EMBEDDED.sub(r"\1", decode_file(untrusted))))
    front = _FRONT_MATTER.match(source)
    named = _FRONT_TITLE.search(front.group(1)) if front else None
    body = source[front.end() :] if front else source
    title = named.group(1).strip("\"' ") if named else ""
    text = body
    if len(body) <= limits.MARKDOWN_BYTES:
        tokens = MarkdownIt("commonmark").parse(body)
        title = title or _first_heading(tokens)
        text = _plain(tokens)
    text = finished(text)
    return Item(title=clean_line(title, limits.TITLE_CHARACTERS), text=text, spans=split(text))


def _first_heading(tokens: list[Token]) -> str:
    for opening, content in pairwise(tokens):
        if opening.type == "heading_open":
            return _inline(content.children or [])
    return ""


def _plain(tokens: Iterable[Token]) -> str:
    """The blocks of a document, one blank line apart, items of tight lists on lines of their own."""
    pieces: list[str] = []
    mark = ""
    for token in tokens:
        if token.type == "list_item_open":
            mark = f"{token.info}. " if token.info else "- "
        elif token.type == "paragraph_open":
            pieces.append("\n" if token.hidden else "\n\n")
        elif token.type in ("heading_open", "bullet_list_open", "ordered_list_open"):
            pieces.append("\n\n")
        elif token.type == "inline":
            pieces.append(mark + _inline(token.children or []))
            mark = ""
        elif token.type in ("fence", "code_block"):
            pieces.append(f"\n\n{token.content}")
    return "".join(pieces)


def _inline(tokens: Iterable[Token]) -> str:
    pieces: list[str] = []
    for token in tokens:
        if token.type in ("text", "code_inline", "image"):
            pieces.append(token.content)
        elif token.type in ("softbreak", "hardbreak"):
            pieces.append("\n")
    return "".join(pieces)
