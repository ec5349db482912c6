"""HTML to plain text, bodies of mail and saved pages, by selectolax's Lexbor parser.

Nothing is fetched or run: the tree is walked once, without recursion. Scripts and hidden elements are left
out, quotations and signatures too where mail programs mark them; what they leave unmarked is for `quoting`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from cogenesis.documents.limits import Reason, Unreadable

_LEFT_OUT = frozenset(
    {"head", "script", "style", "template", "noscript", "title", "object", "svg", "math", "select"}
)
_BLOCKS = frozenset(
    (
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "center",
            "dd",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figure",
        ),
        *("footer", "form", "header", "hr", "li", "main", "nav", "ol", "pre", "section", "table", "tbody"),
        *("thead", "tr", "ul"),
    )
)
_PARAGRAPHS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6"})
_CELLS = frozenset({"td", "th"})
_FOREIGN_CLASSES = frozenset(
    {
        "gmail_quote",
        "gmail_quote_container",
        "gmail_attr",
        "gmail_signature",
        "moz-cite-prefix",
        "moz-signature",
        "moz-forward-container",
        "yahoo_quoted",
        "protonmail_quote",
        "protonmail_signature_block",
    }
)
_OUTLOOK_REPLY_IDS = frozenset({"divrplyfwdmsg", "x_divrplyfwdmsg"})
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_ITEM = "\x1e"
"""Stands for the mark of a list's item until `_tidy`, as a form feed does for the border of a block."""
_ITEM_START = re.compile(f"{_ITEM}[ \f\n]*")

# Of a page: what leads elsewhere, what was struck out, and what LibreOffice repeats on each page or numbers.
_AROUND_A_PAGE = frozenset({"nav", "aside", "button", "iframe", "dialog", "del", "textarea"})
_AROUND_ROLES = frozenset(
    {"navigation", "banner", "complementary", "search", "dialog", "doc-noteref", "doc-backlink"}
)
_AROUND_CLASSES = frozenset({"sdfootnoteanc", "sdfootnotesym", "sdendnoteanc", "sdendnotesym"})
_MAIN_PARTS = ("main", "[role=main]", "article")
_TIMES = (
    'meta[property="article:modified_time"]',
    'meta[name="changed"]',
    'meta[property="article:published_time"]',
    'meta[name="dcterms.modified"]',
    'meta[name="date"]',
    'meta[name="created"]',
)


@dataclass(frozen=True, slots=True)
class Page:
    """What a saved page holds; `time` as the page writes it, "" when it tells none."""

    title: str
    time: str
    text: str


def to_text(untrusted_html: str, *, keep_foreign: bool = False) -> str:
    """The text a reader of a mail would see, one line a block.

    `keep_foreign` keeps marked quotations and signatures. Raises Unreadable.
    """
    body = _parsed(untrusted_html).body
    return "" if body is None else _text_in(body, keep_foreign=keep_foreign)


def page_of(untrusted_html: str) -> Page:
    """A saved page, read from its main part where it marks one. Raises Unreadable."""
    parser = _parsed(untrusted_html)
    heading = parser.css_first("title") or parser.css_first("h1")
    times = (parser.css_first(selector) for selector in _TIMES)
    time = next((found.attributes.get("content") or "" for found in times if found is not None), "")
    text = ""
    for selector in _MAIN_PARTS:
        parts = parser.css(selector)
        if len(parts) == 1 and not text:
            text = _text_in(parts[0], keep_foreign=True, of_a_page=True)
    if not text and parser.body is not None:
        text = _text_in(parser.body, keep_foreign=True, of_a_page=True)
    return Page(heading.text() if heading is not None else "", time, text)


def _parsed(untrusted_html: str) -> LexborHTMLParser:
    try:
        return LexborHTMLParser(untrusted_html)
    except SelectolaxError:  # any text is some HTML to this parser; it gives up only where memory ends
        raise Unreadable(Reason.MEMORY) from None


def _text_in(root: LexborNode, *, keep_foreign: bool, of_a_page: bool = False) -> str:
    pieces: list[str] = []
    node = root.child
    while node is not None:
        if _ends_here(node) and not keep_foreign:
            break
        enter = not (of_a_page and _is_around(node)) and _entered(node, pieces, keep_foreign=keep_foreign)
        node = _step(node, root, pieces, enter=enter)
    return _tidy("".join(pieces))


def _is_around(node: LexborNode) -> bool:
    """Whether a node of a page is no part of its text."""
    if not node.is_element_node:
        return False
    attributes = node.attributes
    if node.tag in _AROUND_A_PAGE or attributes.get("role") in _AROUND_ROLES:
        return True
    if node.tag == "div" and attributes.get("title") in ("header", "footer"):
        return True
    return any(name in _AROUND_CLASSES for name in (attributes.get("class") or "")[:2000].split())


def _entered(node: LexborNode, pieces: list[str], *, keep_foreign: bool) -> bool:
    """Write what stands at the start of a node; says whether its children are to be read."""
    if node.is_text_node:
        text = _text(node)
        pieces.append(text[1:] if text[:1] == " " and pieces and pieces[-1].endswith(" ") else text)
        return False
    tag = node.tag or ""
    if tag in _LEFT_OUT or not node.is_element_node or _is_hidden(node):
        return False
    if not keep_foreign and _is_foreign(node):
        return False
    if border := _border(tag):
        pieces.append(border)
    if tag == "br":
        pieces.append("\n")
    elif tag == "li":
        pieces.append(_ITEM)
    return True


def _step(node: LexborNode, root: LexborNode, pieces: list[str], *, enter: bool) -> LexborNode | None:
    """The next node in reading order, closing the elements that end on the way."""
    if enter and node.child is not None:
        return node.child
    current: LexborNode | None = node
    while current is not None and current.mem_id != root.mem_id:  # "!=" would compare all that is in them
        if current.is_element_node and (border := _border(current.tag or "")):
            pieces.append(border)
        if current.next is not None:
            return current.next
        current = current.parent
    return None


def _border(tag: str) -> str:
    """What parts an element from its neighbours; until `_tidy`, a form feed stands for a new line."""
    if tag in _PARAGRAPHS:
        return "\f\f"
    if tag in _BLOCKS:
        return "\f"
    return " " if tag in _CELLS else ""


def _text(node: LexborNode) -> str:
    text = (node.text_content or "").replace("\f", " ").replace(_ITEM, " ")
    parent = node.parent
    return text if parent is not None and parent.tag == "pre" else _SPACE.sub(" ", text)


def _is_hidden(node: LexborNode) -> bool:
    attributes = node.attributes
    return "hidden" in attributes or bool(_HIDDEN_STYLE.search((attributes.get("style") or "")[:2000]))


def _is_foreign(node: LexborNode) -> bool:
    attributes = node.attributes
    if node.tag == "blockquote" and (attributes.get("type") or "").lower() == "cite":
        return True
    classes = (attributes.get("class") or "")[:2000].split()
    return any(name in _FOREIGN_CLASSES for name in classes)


def _ends_here(node: LexborNode) -> bool:
    """Whether Outlook's copy of the answered message starts here: everything after it is foreign."""
    if not node.is_element_node:
        return False
    return (node.attributes.get("id") or "").lower() in _OUTLOOK_REPLY_IDS


def _tidy(text: str) -> str:
    """Form feeds to line ends: one for the border of blocks, two (a blank line) around paragraphs."""
    text = _ITEM_START.sub("- ", text)
    text = re.sub(r"[ \t]*\n[ \t]*", "\n", text)
    text = re.sub(r"[ \f]*\f[ \f]*", lambda run: "\n\n" if run.group().count("\f") > 2 else "\n", text)
    return re.sub(r"\n{3,}", "\n\n", text).strip()
