"""Servers of model files for the tests: by TLS on 127.0.0.1, well behaved or as a test stages them."""

from __future__ import annotations

import hashlib
import re
import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass

from cogenesis.privacy.downloads import Source
from loopback import StagedServer

FILE = "Tiny-Instruct-Q4_K_M.gguf"
REVISION = "0123456789abcdef0123456789abcdef01234567"
_RANGE = re.compile(rb"^Range: bytes=([0-9]+)-\r$", re.MULTILINE)
_IF_RANGE = re.compile(rb"^If-Range: (.+)\r$", re.MULTILINE)

Reply = Callable[[socket.socket, bytes], None]
"""Answers one request, given its bytes."""


class FileServer(StagedServer):
    """Answers each request by the next of `replies`, and the last of them from then on."""

    def __init__(self, tls: ssl.SSLContext, *replies: Reply) -> None:
        self.replies = list(replies)
        super().__init__(self._reply, tls=tls)

    @property
    def host(self) -> str:
        """As the catalogue would name it."""
        return f"127.0.0.1:{self.port}"

    @property
    def asked(self) -> list[str]:
        """Of each request, what its Range said, or "" for the whole file."""
        found = (_RANGE.search(each) for each in self.received)
        return [match[1].decode() if match else "" for match in found]

    def _reply(self, connection: socket.socket) -> None:
        reply = self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]
        reply(connection, self.received[-1])


def head(status: int, *lines: str) -> bytes:
    """A reply's head."""
    return "\r\n".join([f"HTTP/1.1 {status} Staged", "Connection: close", *lines, "", ""]).encode()


def say(status: int, body: bytes = b"", *lines: str) -> Reply:
    """This reply, whatever was asked."""
    data = head(status, f"Content-Length: {len(body)}", *lines) + body
    return lambda connection, _: connection.sendall(data)


def lead_to(location: str, status: int = 302) -> Reply:
    """A redirect."""
    return say(status, b"moved", f"Location: {location}")


def serve(body: bytes, *, etag: str = "", cut: int | None = None, ranges: bool = True) -> Reply:
    """The file as a good server gives it, parts of it too; with `cut`, only so many bytes, then the end."""

    def reply(connection: socket.socket, request: bytes) -> None:
        wanted, version = _RANGE.search(request), _IF_RANGE.search(request)
        same = version is None or version[1].decode() == etag
        start = int(wanted[1]) if wanted and ranges and same else 0
        lines = [f"ETag: {etag}"] if etag else []
        if start >= len(body):
            connection.sendall(head(416, "Content-Length: 0"))
            return
        lines.append(f"Content-Length: {len(body) - start}")
        if start:
            lines.append(f"Content-Range: bytes {start}-{len(body) - 1}/{len(body)}")
        connection.sendall(head(206 if start else 200, *lines))
        connection.sendall(body[start : len(body) if cut is None else start + cut])

    return reply


@dataclass(frozen=True, slots=True)
class Entry:
    """What a download wants to know of a catalogue's entry."""

    hosts: tuple[str, ...]
    bytes: int
    sha256: str
    repository: str = "someone/Tiny-GGUF"
    revision: str = REVISION
    file: str = FILE

    @property
    def source(self) -> Source:
        """The same for the gate."""
        return Source(self.hosts, self.repository, self.revision, self.file, self.bytes, self.sha256)


def entry_of(body: bytes, *hosts: str) -> Entry:
    """An entry for a file that these hosts serve."""
    return Entry(hosts, len(body), hashlib.sha256(body).hexdigest())
