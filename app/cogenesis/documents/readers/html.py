"""HTML bodies of mail to plain text, by selectolax's Lexbor parser.

Nothing is fetched or run: the tree is walked once, without recursion. Scripts and hidden elements are left
out, quotations and signatures too where mail programs mark them; what they leave unmarked is for `quoting`.
"""

from __future__ import annotations

import re

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


def to_text(untrusted_html: str, *, keep_foreign: bool = False) -> str:
    """The text a reader of the page would see, one line a block.

    `keep_foreign` keeps marked quotations and signatures. Raises Unreadable.
    """
    try:
        body = LexborHTMLParser(untrusted_html).body
    except SelectolaxError:  # any text is some HTML to this parser; it gives up only where memory ends
        raise Unreadable(Reason.MEMORY) from None
    if body is None:
        return ""
    pieces: list[str] = []
    node = body.child
    while node is not None:
        if _ends_here(node) and not keep_foreign:
            break
        enter = _entered(node, pieces, keep_foreign=keep_foreign)
        node = _step(node, body, pieces, enter=enter)
    return _tidy("".join(pieces))


def _entered(node: LexborNode, pieces: list[str], *, keep_foreign: bool) -> bool:
    """Write what stands at the start of a node; says whether its children are to be read."""
    if node.is_text_node:
        pieces.append(_text(node))
        return False
    tag = node.tag or ""
    if tag in _LEFT_OUT or not node.is_element_node or _is_hidden(node):
        return False
    if not keep_foreign and _is_foreign(node):
        return False
    pieces.append(_border(tag))
    if tag == "br":
        pieces.append("\n")
    elif tag == "li":
        pieces.append("- ")
    return True


def _step(node: LexborNode, body: LexborNode, pieces: list[str], *, enter: bool) -> LexborNode | None:
    """The next node in reading order, closing the elements that end on the way."""
    if enter and node.child is not None:
        return node.child
    current: LexborNode | None = node
    while current is not None and current != body:
        if current.is_element_node:
            pieces.append(_border(current.tag or ""))
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
    text = (node.text_content or "").replace("\f", " ")
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
    text = re.sub(r"[ \t]*\n[ \t]*", "\n", text)
    text = re.sub(r"[ \f]*\f[ \f]*", lambda run: "\n\n" if run.group().count("\f") > 2 else "\n", text)
    return re.sub(r"\n{3,}", "\n\n", text).strip()
