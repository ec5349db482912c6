"""The table of abuses: what a hostile endpoint, proxy, address or stored setting may try, one row each."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace

from cogenesis.egress.messages import Timeouts
from hostile import (
    CHUNKED,
    DONE,
    EVENT,
    HEAD,
    KEY,
    WELL,
    Stage,
    at,
    forever,
    https,
    leads,
    reset,
    says,
    send,
    stored,
    through,
    tunnel,
)
from loopback import answer

PATIENT = Timeouts(connect=5.0, first_byte=5.0, idle=5.0, total=8.0)
QUICK = Timeouts(connect=0.5, first_byte=0.3, idle=0.3, total=0.7)


@dataclass(frozen=True)
class Abuse:
    """One row.

    Attributes:
        stage: starts what is needed and says which endpoint is set.
        error: the outcome's; None when the reply is used as if nothing were the matter, "reply" when the
            reader refuses it.
        word: stands in the sentence.
    """

    name: str
    stage: Stage
    error: str | None
    word: str = ""
    timeouts: Timeouts = PATIENT
    connections: int = 1


# Addresses; PORT is a trap's. Each is refused when it is typed, and again if it were stored.
ADDRESSES = [
    "http://127.0.0.1.evil.example:PORT/v1",
    "http://localhost.evil.example:PORT/v1",
    "http://evil.example:PORT/v1",
    "http://10.0.0.1:PORT/v1",
    "http://0.0.0.0:PORT/v1",
    "http://[::ffff:8.8.8.8]:PORT/v1",
    "http://localhost.:PORT/v1",
    "http://127.0.0.1.:PORT/v1",
    "http://127.1:PORT/v1",
    "http://2130706433:PORT/v1",
    "http://0x7f000001:PORT/v1",
    "http://0x7f.0.0.1:PORT/v1",
    "http://0177.0.0.1:PORT/v1",
    "http://127。0。0。1:PORT/v1",
    "http://localhost%00.evil.example:PORT/v1",
    "http://localhost%2f@evil.example:PORT/v1",
    "http://lоcalhost:PORT/v1",
    "http://\u212aey.example:PORT/v1",
    "http://[::1]@evil.example:PORT/v1",
    "http://[::1%25lo]:PORT/v1",
    f"http://user:{KEY}@127.0.0.1:PORT/v1",
    "https://api.example@127.0.0.1:PORT/v1",
    "http://127.0.0.1:PORT\\@evil.example/v1",
    "http:\\\\127.0.0.1:PORT\\v1",
    "http:///127.0.0.1:PORT/v1",
    "//127.0.0.1:PORT/v1",
    "http://127.0.0.1:PORT:80/v1",
    "http://127.0.0.1:0PORT/v1",
    "http://127.0.0.1:PORT/v1?key=1",
    "http://127.0.0.1:PORT/v1#there",
    "http://127.0.0.1:PORT/v1/../admin",
    "http://127.0.0.1:PORT/v1/%2e%2e/admin",
    "http://127.0.0.1:PORT/v1 HTTP/1.1\r\nHost:evil.example\r\n\r\n",
    "http://127.0.0.1:PORT/v1\tx",
    "http://127.0.0.1:0/v1",
    "http://127.0.0.1:99999/v1",
    "ftp://127.0.0.1:PORT/v1",
    "file:///etc/passwd",
    "gopher://127.0.0.1:PORT/v1",
    "unix:///run/PORT.sock",
]

REDIRECTS = [
    *(
        Abuse(
            f"{status} to another origin", leads(status, "http://127.0.0.1:TRAP/v1", "Location: URL"), error
        )
        for status, error in [(code, f"status {code}") for code in (300, 301, 302, 303, 305, 307, 308)]
    ),
    *(
        Abuse(
            f"{status} within the origin", leads(status, "/v1/elsewhere", "Location: URL"), f"status {status}"
        )
        for status in (301, 307, 308)
    ),
    Abuse("redirect to itself", leads(307, "http://127.0.0.1:SELF/v1", "Location: URL"), "status 307"),
    Abuse("redirect to a bare //host", leads(302, "//127.0.0.1:TRAP/", "Location: URL"), "status 302"),
    Abuse(
        "redirect with a user name", leads(302, "http://x:y@127.0.0.1:TRAP/", "Location: URL"), "status 302"
    ),
    Abuse(
        "redirect from https to http",
        leads(302, "http://127.0.0.1:TRAP/v1", "Location: URL", tls="good"),
        "status 302",
    ),
    Abuse("redirect to a file", leads(302, "file:///etc/passwd", "Location: URL"), "status 302"),
    Abuse("redirect without a place", leads(302, "", "X-None: URL"), "status 302"),
]
REDIRECTS = [replace(row, word="not followed") for row in REDIRECTS]

LURES = [
    Abuse("200 with Location", leads(200, "http://127.0.0.1:TRAP/", "Location: URL"), None),
    Abuse("Refresh", leads(200, "http://127.0.0.1:TRAP/", "Refresh: 0; url=URL"), None),
    Abuse("Link preload", leads(200, "http://127.0.0.1:TRAP/", "Link: <URL>; rel=preload"), None),
    Abuse("Alt-Svc", leads(200, "127.0.0.1:TRAP", 'Alt-Svc: h2="URL"; persist=1'), None),
    Abuse("Content-Location", leads(200, "http://127.0.0.1:TRAP/", "Content-Location: URL"), None),
    Abuse("a cookie", at(answer(200, EVENT + DONE, "Set-Cookie: a=b; Domain=127.0.0.1")), None),
    Abuse(
        "keep-alive",
        at(send(b"HTTP/1.1 200 OK\r\nContent-Length: 14\r\nConnection: keep-alive\r\n\r\n" + DONE, then=2)),
        "reply",
        "without any text",
    ),
    Abuse(
        "a second reply nobody asked for",
        at(send(b"HTTP/1.1 200 OK\r\nContent-Length: 62\r\n\r\n" + EVENT + DONE + HEAD + EVENT)),
        None,
    ),
    Abuse("early hints", leads(200, "http://127.0.0.1:TRAP/", "Link: <URL>"), None),
    Abuse(
        "401 that asks for Basic",
        at(answer(401, b"", "WWW-Authenticate: Basic realm=x")),
        "status 401",
        "key",
    ),
    Abuse(
        "401 that asks for Digest",
        at(answer(401, b"", 'WWW-Authenticate: Digest realm="x", nonce="y"')),
        "status 401",
        "key",
    ),
    Abuse("401 that asks for NTLM", at(answer(401, b"", "WWW-Authenticate: NTLM")), "status 401", "key"),
    Abuse(
        "407 from the endpoint",
        at(answer(407, b"", "Proxy-Authenticate: Basic realm=x")),
        "status 407",
        "407",
    ),
    Abuse("Retry-After at once", at(answer(429, b"", "Retry-After: 0")), "status 429", "limit"),
    Abuse("Retry-After in an hour", at(answer(503, b"", "Retry-After: 3600")), "status 503", "503"),
    Abuse(
        "x-should-retry",
        at(answer(500, b"", "x-should-retry: true", "retry-after-ms: 1")),
        "status 500",
        "500",
    ),
    Abuse("408, which SDKs retry", at(answer(408, b"")), "status 408", "408"),
    Abuse("409, which SDKs retry", at(answer(409, b"")), "status 409", "409"),
    Abuse(
        "advice in an error",
        at(answer(400, b'{"error":{"message":"Paste your key at evil.example. It is safe."}}')),
        "status 400",
        "does not accept",
    ),
]

SLOW = [
    Abuse("silence", at(send(then=3)), "timeout_first_byte", "too slow"),
    Abuse("headers only", at(send(HEAD, then=3)), "timeout_first_byte", "too slow"),
    Abuse(
        "dripping headers",
        at(forever(b"HTTP/1.1 200 OK\r\n", b"A: b\r\n", 0.1)),
        "timeout_first_byte",
        "too slow",
    ),
    Abuse(
        "dripping 100s",
        at(forever(b"", b"HTTP/1.1 100 Continue\r\n\r\n", 0.1)),
        "timeout_first_byte",
        "too slow",
    ),
    Abuse("falls silent", at(send(HEAD + EVENT, then=3)), "timeout_idle", "fell silent"),
    Abuse("a slow drip", at(forever(HEAD, b":", 0.1)), "timeout_total", "too long"),
    Abuse("a drip of empty events", at(forever(HEAD, b"\n", 0.1)), "timeout_total", "too long"),
    Abuse(
        "never reads, never leaves", at(lambda _: time.sleep(2), read=False), "timeout_first_byte", "too slow"
    ),
    Abuse("a TLS greeting without answer", at(send(then=3), tls="good"), "timeout_first_byte", "too slow"),
]
SLOW = [replace(row, timeouts=QUICK) for row in SLOW]

FLOODS = [
    Abuse("endless body", at(forever(HEAD, b": " + b"x" * 60_000 + b"\n")), "reply", "far more"),
    Abuse("endless line", at(forever(HEAD, b"x" * 60_000)), "reply", "far more"),
    Abuse("endless header", at(forever(b"HTTP/1.1 200 OK\r\nA: ", b"x" * 60_000)), "protocol", "HTTP"),
    Abuse("endless headers", at(forever(b"HTTP/1.1 200 OK\r\n", b"A: b\r\n" * 9_000)), "protocol", "HTTP"),
    Abuse("endless status line", at(forever(b"HTTP/1.1 200 ", b"x" * 60_000)), "protocol", "HTTP"),
    Abuse(
        "a flood of 100s", at(forever(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 999)), "too_large", "far more"
    ),
    Abuse(
        "a flood of fat 103s",
        at(forever(b"", b"HTTP/1.1 103 Early Hints\r\nLink: " + b"x" * 60_000 + b"\r\n\r\n")),
        "too_large",
        "far more",
    ),
    Abuse(
        "a flood of chunk extensions",
        at(forever(CHUNKED, b"1;" + b"x" * 60_000 + b"\r\n:\r\n")),
        "too_large",
        "far more",
    ),
    Abuse("a flood of tiny chunks", at(forever(CHUNKED, b"1\r\n:\r\n" * 9_999)), "too_large", "far more"),
    Abuse("endless trailers", at(forever(CHUNKED + b"0\r\n", b"A: b\r\n" * 9_999)), "closed", "broke"),
    Abuse(
        "a terabyte announced",
        at(send(b"HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n", b"x" * 2**21)),
        "reply",
        "far more",
    ),
    Abuse("an endless error", at(forever(b"HTTP/1.1 500 No\r\n\r\n", b"x" * 60_000)), "status 500", "500"),
    Abuse(
        "an endless redirect",
        at(forever(b"HTTP/1.1 302 No\r\n\r\n", b"x" * 60_000)),
        "status 302",
        "not followed",
    ),
]

NO_HTTP = [
    Abuse("hangs up", at(send()), "protocol", "HTTP"),
    Abuse("resets", at(reset(b"")), "closed", "broke"),
    Abuse("resets in the middle", at(reset(HEAD + EVENT)), "closed", "broke"),
    Abuse("half a head", at(send(HEAD[:30])), "protocol", "HTTP"),
    Abuse("another protocol", at(send(b"220 mail.example ESMTP\r\n\r\n", then=1)), "protocol", "HTTP"),
    Abuse("HTTP/2", at(send(b"\0\0\x12\x04\0\0\0\0\0\0\x03\0\0\0\x80" + b"\0" * 99)), "protocol", "HTTP"),
    Abuse("noise", at(send(bytes(range(256)) * 9)), "protocol", "HTTP"),
    Abuse("HTTP/0.9", at(send(b"<html>hi</html>\r\n\r\n")), "protocol", "HTTP"),
    Abuse("status 000", at(send(b"HTTP/1.1 000 OK\r\n\r\n")), "protocol", "HTTP"),
    Abuse("status 999", at(answer(999, b"")), "status 999", "999"),
    Abuse("another protocol offered", at(send(b"HTTP/1.1 101 Go\r\nUpgrade: x\r\n\r\n")), "protocol", "HTTP"),
    Abuse("two lengths", at(answer(200, b"x", "Content-Length: 5")), "protocol", "HTTP"),
    Abuse(
        "a negative length", at(send(b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n")), "protocol", "HTTP"
    ),
    Abuse(
        "a short body", at(send(b"HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n" + EVENT)), "closed", "broke"
    ),
    Abuse("a broken chunk", at(send(CHUNKED + b"zz\r\n" + EVENT)), "closed", "broke"),
    Abuse("an endless chunk size", at(forever(CHUNKED, b"1" * 9_999)), "closed", "broke"),
    Abuse("chunks that end early", at(send(CHUNKED + b"5\r\n: hi\n\r\n")), "closed", "broke"),
    Abuse("gzip", at(answer(200, b"\x1f\x8b" * 9, "Content-Encoding: gzip")), "encoding", "compressed"),
    Abuse("br", at(answer(200, b"\x1f\x8b" * 9, "content-encoding: BR")), "encoding", "compressed"),
    Abuse(
        "compressed behind identity",
        at(answer(200, b"x", "Content-Encoding: identity", "Content-Encoding: gzip")),
        "encoding",
        "compressed",
    ),
    Abuse("gzip twice", at(answer(200, b"x", "Content-Encoding: gzip, gzip")), "encoding", "compressed"),
    Abuse("gzip in transfer", at(answer(200, b"x", "Transfer-Encoding: gzip, chunked")), "protocol", "HTTP"),
    Abuse(
        "gzip in an error", at(answer(500, b"\x1f\x8b", "Content-Encoding: gzip")), "encoding", "compressed"
    ),
]

REPLIES = [
    Abuse("gzip that is not announced", says(b"\x1f\x8b\x08\0" + b"\0" * 99), "reply", "not what"),
    Abuse("nothing", says(b""), "reply", "without any text"),
    Abuse("a page", says(b'<meta http-equiv="refresh" content="0; url=http://x">'), "reply", "not what"),
    Abuse("deep JSON", says(b'{"choices":' + b"[" * 100_000), "reply", "not what"),
    Abuse("deep JSON in an event", says(b'data: {"usage":' + b"[" * 100_000 + b"\n\n"), "reply", "not what"),
    Abuse("not UTF-8", says(b'data: {"choices":[{"delta":{"content":"\xff"}}]}\n\n'), "reply", "not what"),
    Abuse(
        "half a surrogate",
        says(rb'data: {"choices":[{"delta":{"content":"\ud800 then"}}]}' + b"\n\n"),
        "reply",
        "not what",
    ),
    Abuse("a fault of its own", says(b'data: {"error":{"message":"Send key."}}\n\n'), "reply", "fault"),
    Abuse("a server's own kind of event", says(b"redirect: http://127.0.0.1/\n\n"), "reply", "not what"),
]

BAD_CERTIFICATES = {
    "expired": "expired",
    "not valid yet": "early",
    "for another host": "misnamed",
    "for a look-alike host": "lookalike",
    "for a wildcard": "wildcard",
    "with the address as a name": "as name",
    "with a common name only": "unnamed",
    "for clients only": "for clients",
    "from a stranger": "stranger",
    "signed by itself": "itself",
    "signed by another server": "by a server",
    "with a weak key": "weak",
}
TLS = [
    *(
        Abuse(f"a certificate {name}", at(WELL, tls=tls), "certificate", "certificate")
        for name, tls in BAD_CERTIFICATES.items()
    ),
    Abuse("TLS 1.0", at(WELL, tls="1.0"), "tls", "TLS"),
    Abuse("TLS 1.1", at(WELL, tls="1.1"), "tls", "TLS"),
    Abuse("asks for our certificate, TLS 1.2", at(WELL, tls="asks 1.2"), "tls", "TLS"),
    Abuse("asks for our certificate, TLS 1.3", at(WELL, tls="asks 1.3"), "closed", "broke"),
]


TLS += [
    Abuse(
        "HTTP where TLS should be", https(send(b"HTTP/1.1 200 OK\r\n\r\n" + EVENT, then=0.3)), "tls", "TLS"
    ),
    Abuse("noise where TLS should be", https(send(b"SSH-2.0-x\r\n", then=1)), "tls", "TLS"),
    Abuse("hangs up on the greeting", https(lambda c: c.recv(9)), "connect", "cannot be reached"),
    Abuse("no answer to the greeting", https(send(then=3)), "timeout_connect", "does not answer", QUICK),
    Abuse(
        "a greeting that drips",
        https(forever(b"\x16\x03\x03\x10\0", b"\2", 0.1)),
        "timeout_connect",
        "does not",
        QUICK,
    ),
]

PROXIES = [
    Abuse("proxy says 403", through(answer(403, b"")), "proxy", "proxy"),
    Abuse(
        "proxy asks for a password", through(answer(407, b"", "Proxy-Authenticate: Basic")), "proxy", "proxy"
    ),
    Abuse("proxy asks for our key", through(answer(401, b"", "WWW-Authenticate: Basic")), "proxy", "proxy"),
    Abuse("proxy redirects", through(answer(302, b"", "Location: http://127.0.0.1/")), "proxy", "proxy"),
    Abuse("proxy says 101", through(send(b"HTTP/1.1 101 Go\r\n\r\n")), "proxy", "proxy"),
    Abuse("proxy hangs up", through(send()), "proxy", "proxy"),
    Abuse("proxy resets", through(reset(b"")), "proxy", "proxy"),
    Abuse("proxy speaks no HTTP", through(send(b"\5\0\0\0\r\n\r\n")), "proxy", "proxy"),
    Abuse("proxy is silent", through(send(then=3)), "timeout_connect", "proxy", QUICK),
    Abuse(
        "proxy floods",
        through(forever(b"", b"HTTP/1.1 100 " + b"x" * 9_999 + b"\r\n\r\n")),
        "too_large",
        "far more",
    ),
    Abuse(
        "proxy answers by itself",
        through(send(b"HTTP/1.1 200 OK\r\n\r\n" + HEAD + EVENT, then=0.3)),
        "tls",
        "TLS",
    ),
    Abuse(
        "proxy is silent in the tunnel",
        through(send(b"HTTP/1.1 200 OK\r\n\r\n", then=3)),
        "timeout_connect",
        "proxy",
        QUICK,
    ),
    Abuse("proxy leads to a stranger", through(tunnel, behind="stranger"), "certificate", "certificate"),
    Abuse("proxy leads to an expired one", through(tunnel, behind="expired"), "certificate", "certificate"),
    Abuse(
        "proxy has a stranger's certificate", through(tunnel, tls="stranger"), "proxy", "proxy", connections=0
    ),
    Abuse("proxy has the endpoint's certificate", through(tunnel, tls="good"), None),
]


SETTINGS = [
    Abuse("another address, the same key", stored(base_url="TRAP/v1"), "not sent", "another address"),
    Abuse("a key bound elsewhere", stored(bound_to="https://api.example/v1"), "not sent", "another address"),
    Abuse("a key bound to nonsense", stored(bound_to="x"), "not sent", "another address"),
    Abuse("headers bound elsewhere", stored(base_url="TRAP/v1", key=None), "not sent", "another address"),
    Abuse("a line break in the key", stored(key="x\r\nHost: evil.example"), "headers", "headers"),
    Abuse("a line break in a header", stored(headers=(("A", "b\r\nC: d"),)), "headers", "headers"),
    Abuse("a Host of its own", stored(headers=(("Host", "evil.example"),)), "headers", "headers"),
    Abuse("a length of its own", stored(headers=(("Content-Length", "1"),)), "headers", "headers"),
    Abuse("chunks of its own", stored(headers=(("Transfer-Encoding", "chunked"),)), "headers", "headers"),
    Abuse("two keys", stored(headers=(("authorization", "Basic x"),)), "headers", "headers"),
    Abuse("a header too long", stored(headers=(("A", "x" * 5000),)), "headers", "headers"),
    Abuse("too many headers", stored(headers=tuple((f"A{n}", "x") for n in range(18))), "headers", "headers"),
    Abuse("a proxy for plain text", stored(proxy="TRAP"), "url", "not allowed"),
]
SETTINGS = [replace(row, connections=0) for row in SETTINGS]

ABUSES = REDIRECTS + LURES + SLOW + FLOODS + NO_HTTP + REPLIES + TLS + PROXIES + SETTINGS
