"""Saved web pages and other HTML files (.html): what a reader of the page would see of its text.

Nothing is fetched or run. Bars of links, forms' buttons and frames are left out; a page that marks its main
part is read from there.
"""

from __future__ import annotations

import re

from cogenesis.documents import limits
from cogenesis.documents.limits import Reason, Unreadable
from cogenesis.documents.messages import Item
from cogenesis.documents.passages import split
from cogenesis.documents.readers.cleaning import clean_line, finished, looks_binary
from cogenesis.documents.readers.dates import utc
from cogenesis.documents.readers.decoding import declared_in_html, decode
from cogenesis.documents.readers.html import page_of

_MARKUP = re.compile(r"<\s*[a-z!/?]", re.IGNORECASE)


def read(untrusted: bytes) -> Item:
    """The page's text; the title is its own, else its first heading. Raises Unreadable."""
    if not untrusted.strip():
        raise Unreadable(Reason.EMPTY)
    source = decode(untrusted, declared_in_html(untrusted))
    if looks_binary(source) or not _MARKUP.search(source[:100_000]):
        raise Unreadable(Reason.NOT_TEXT)
    page = page_of(source)
    if not page.text.strip():
        raise Unreadable(Reason.NO_TEXT)
    text = finished(page.text)
    return Item(
        title=clean_line(page.title, limits.TITLE_CHARACTERS),
        text=text,
        spans=split(text),
        time=utc(page.time),
    )
