"""The gate for model downloads: which requests for a file may leave, decided over exact bytes.

Nothing of the user's is in such a request, and this is what sees to it: each is rebuilt here from the
catalogue's constants, from how many bytes of the file are missing, and, after a redirect, from what the
server itself said. Whatever else stands in one, or differs in a byte, is a reason to block.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

MAX_URL = 4096
MAX_REDIRECTS = 3
MAX_ETAG = 128
USER_AGENT = "cogenesis"

_HOST = re.compile(r"[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?(?::[1-9][0-9]{0,4})?", re.ASCII)
_SEGMENT = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,199}", re.ASCII)
_SHA256 = re.compile(r"[0-9a-f]{64}", re.ASCII)
_ETAG = re.compile(r'"[\x21\x23-\x7e]*"', re.ASCII)
_AFTER_HOST = re.compile(r"/(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*", re.ASCII)

Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a model file comes from and what it is: constants of the catalogue.

    Attributes:
        hosts: the file's own first, then those that it may redirect to; with a port where it is not 443.
        repository: "owner/name"; `revision` names one fixed state of it.
        bytes, sha256: of the whole file; the hash is lower-case hex.
    """

    hosts: tuple[str, ...]
    repository: str
    revision: str
    file: str
    bytes: int
    sha256: str

    @property
    def sound(self) -> bool:
        """Whether every constant is of the form that a URL can be built from in one way only."""
        segments = [*self.repository.split("/"), self.revision, self.file]
        return (
            len(segments) == 4
            and all(_SEGMENT.fullmatch(segment) for segment in segments)
            and 0 < len(self.hosts) <= 16
            and all(_HOST.fullmatch(host) for host in self.hosts)
            and _SHA256.fullmatch(self.sha256) is not None
            and self.bytes > 0
        )

    @property
    def url(self) -> str:
        """Where the file is asked for first."""
        return f"https://{self.hosts[0]}/{self.repository}/resolve/{self.revision}/{self.file}"


@dataclass(frozen=True, slots=True)
class Want:
    """What of the file is asked for, and on whose word.

    Attributes:
        start: bytes that are here already.
        etag: of the version they belong to, as this very host gave it; None asks for any.
        locations: what each server answered that led on, in order, as it stood in the reply.
    """

    start: int = 0
    etag: str | None = None
    locations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FileRequest:
    """One request: a URL and the header lines in their order; there is no body."""

    url: str
    headers: Headers

    @property
    def raw(self) -> bytes:
        """The request as it goes over the wire."""
        target = "/" + self.url.split("/", 3)[3]
        lines = [f"GET {target} HTTP/1.1", *(f"{name}: {value}" for name, value in self.headers)]
        return ("\r\n".join(lines) + "\r\n\r\n").encode("ascii")


@dataclass(frozen=True, slots=True)
class Clearance:
    """What the gate says of one request: `problem` is None when these bytes, and no others, may leave."""

    sha256: str
    problem: str | None


def file_request(source: Source, want: Want) -> FileRequest:
    """The one request for this; ValueError, with the reason, when there is none."""
    if not source.sound:
        raise ValueError("the catalogue's entry")
    if not 0 <= want.start < source.bytes:
        raise ValueError("the place to begin at")
    if len(want.locations) > MAX_REDIRECTS:
        raise ValueError("too many redirects")
    url = source.url
    for location in want.locations:
        url = redirected(source, url, location)
    lines = [
        ("Host", host_of(url)),
        ("User-Agent", USER_AGENT),
        ("Accept", "*/*"),
        ("Accept-Encoding", "identity"),
        ("Connection", "close"),
    ]
    if want.start:
        lines.append(("Range", f"bytes={want.start}-"))
        if want.etag is not None:
            if len(want.etag) > MAX_ETAG or not _ETAG.fullmatch(want.etag):
                raise ValueError("the file's version")
            lines.append(("If-Range", want.etag))
    return FileRequest(url, tuple(lines))


def redirected(source: Source, url: str, untrusted_location: str) -> str:
    """Where a redirect leads from `url`; ValueError unless it is to a host of the entry, by https.

    Only whole addresses and those that begin with a slash are understood.
    """
    if untrusted_location.startswith("/") and not untrusted_location.startswith("//"):
        host, rest = host_of(url), untrusted_location
    elif untrusted_location.startswith("https://"):
        host, slash, path = untrusted_location.removeprefix("https://").partition("/")
        rest = slash + path
    else:
        raise ValueError("a redirect that is not to https")
    if host not in source.hosts:
        raise ValueError("a redirect to a server that the catalogue does not name")
    found = f"https://{host}{rest}"
    path = rest.partition("?")[0]
    dots = any(segment.lower().replace("%2e", ".") in {".", ".."} for segment in path.split("/"))
    if len(found) > MAX_URL or dots or not _AFTER_HOST.fullmatch(rest):
        raise ValueError("a redirect to an address of an odd form")
    return found


def host_of(url: str) -> str:
    """Host, with its port where there is one, of a URL of an accepted form."""
    return url.split("/", 3)[2]


def clear_download(request: FileRequest, source: Source, want: Want) -> Clearance:
    """Judge `request` as the one for `want` of `source`. Never raises: what goes wrong inside blocks."""
    digest = ""
    try:
        digest = hashlib.sha256(request.raw).hexdigest()
        rebuilt = file_request(source, want)
        problem = None if rebuilt == request and rebuilt.raw == request.raw else "other bytes"
    except ValueError as error:
        problem = str(error)
    except Exception:  # fail closed: no fault of a check may clear a request
        problem = "check failed"
    return Clearance(digest, problem)
