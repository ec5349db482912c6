"""What a request for a model file may look like, as the egress worker sees it.

The desk's gate has rebuilt each such request from the catalogue; this is the second pair of eyes, which
knows no catalogue and trusts the desk no further than it must. A server's redirect names long addresses
with signatures in them, so the form of URL here is wider than that of an endpoint; it still has one reading
only. Pure: no sockets, no HTTP library.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from cogenesis.egress.endpoint import USER_AGENT, split_url
from cogenesis.egress.messages import Fetch, Reason

MAX_FETCH_URL = 4096
MAX_HOSTS = 16
MAX_ETAG = 128

_PART = r"(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})"
_URL = re.compile(
    rf"https://(?P<authority>[^/?#]{{1,260}})(?P<path>(?:/{_PART}*)+)(?P<query>\?(?:{_PART}|[/?])*)?",
    re.ASCII,
)
_RANGE = re.compile(r"bytes=(?:0|[1-9][0-9]{0,15})-", re.ASCII)
_ETAG = re.compile(r'"[\x21\x23-\x7e]*"', re.ASCII)


def split_fetch_url(url: str) -> tuple[str, str] | None:
    """(host or host:port, path and query) of a URL of the accepted form, else None."""
    match = _URL.fullmatch(url) if len(url) <= MAX_FETCH_URL else None
    if match is None:
        return None
    authority, path = match["authority"], match["path"]
    parts = split_url(f"https://{authority}")
    if parts is None or authority.endswith(":443"):
        return None
    if any(segment.lower().replace("%2e", ".") in {".", ".."} for segment in path.split("/")):
        return None
    return authority, path + (match["query"] or "")


def is_etag(text: str) -> bool:
    """Whether `text` is a strong entity tag of a bounded length."""
    return len(text) <= MAX_ETAG and _ETAG.fullmatch(text) is not None


def request_bytes(url: str, headers: Sequence[tuple[str, str]]) -> bytes:
    """The request as it goes over the wire; ValueError for a URL of another form."""
    parts = split_fetch_url(url)
    if parts is None:
        raise ValueError("not an accepted URL")
    lines = [f"GET {parts[1]} HTTP/1.1", *(f"{name}: {value}" for name, value in headers)]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("ascii")


def fetch_problem(fetch: Fetch) -> Reason | None:
    """Why this frame may not be sent, whatever the desk thought; None when it may."""
    parts = split_fetch_url(fetch.url)
    if parts is None:
        return "url"
    if len(fetch.hosts) > MAX_HOSTS or parts[0] not in fetch.hosts:
        return "origin"
    if not _headers_allowed(fetch.headers, parts[0]):
        return "headers"
    if hashlib.sha256(request_bytes(fetch.url, fetch.headers)).hexdigest() != fetch.sha256:
        return "hash"
    return None


def _headers_allowed(headers: Sequence[tuple[str, str]], authority: str) -> bool:
    """The fixed lines, then perhaps where to begin, then perhaps of which version of the file."""
    fixed = (
        ("Host", authority),
        ("User-Agent", USER_AGENT),
        ("Accept", "*/*"),
        ("Accept-Encoding", "identity"),
        ("Connection", "close"),
    )
    more = tuple(headers[len(fixed) :])
    return (
        tuple(headers[: len(fixed)]) == fixed
        and tuple(name for name, _ in more) == ("Range", "If-Range")[: len(more)]
        and (not more or _RANGE.fullmatch(more[0][1]) is not None)
        and (len(more) < 2 or is_etag(more[1][1]))
    )
