"""The gate for model downloads: what it lets out follows from the catalogue and the servers' words alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogenesis.egress.endpoint import USER_AGENT as OF_THE_WORKER
from cogenesis.egress.fetch_rules import MAX_ETAG, MAX_FETCH_URL, fetch_problem, request_bytes
from cogenesis.egress.messages import Fetch
from cogenesis.privacy import downloads
from cogenesis.privacy.downloads import (
    FileRequest,
    Source,
    Want,
    clear_download,
    file_request,
    redirected,
)

HOST, CDN = "models.example", "cdn.example:8443"
SOURCE = Source((HOST, CDN), "Some/Tiny-GGUF", "0" * 40, "Tiny.Q4_K_M.gguf", 1000, "a" * 64)


def frame(request: FileRequest, sha256: str) -> Fetch:
    """What the desk would hand to the worker."""
    return Fetch("", "r", request.url, SOURCE.hosts, request.headers, sha256, SOURCE.bytes)


def test_the_first_request_is_made_of_constants() -> None:
    request = file_request(SOURCE, Want())
    assert request.raw == (
        b"GET /Some/Tiny-GGUF/resolve/0000000000000000000000000000000000000000/Tiny.Q4_K_M.gguf HTTP/1.1\r\n"
        b"Host: models.example\r\nUser-Agent: cogenesis\r\nAccept: */*\r\n"
        b"Accept-Encoding: identity\r\nConnection: close\r\n\r\n"
    )
    clearance = clear_download(request, SOURCE, Want())
    assert clearance.problem is None
    assert fetch_problem(frame(request, clearance.sha256)) is None


WANTS = [
    Want(1),
    Want(999, '"v1"'),
    Want(0, None, ("/api/x?a=1",)),
    Want(5, '"v1"', (f"https://{CDN}/a;b=c/d?X-Sig=%2F&e=;/?~", "/again", f"https://{HOST}/")),
]


@pytest.mark.parametrize("want", WANTS)
def test_gate_and_worker_agree_on_the_bytes_of_every_request(want: Want) -> None:
    request = file_request(SOURCE, want)
    clearance = clear_download(request, SOURCE, want)
    assert clearance.problem is None
    assert request_bytes(request.url, request.headers) == request.raw
    assert fetch_problem(frame(request, clearance.sha256)) is None
    assert fetch_problem(frame(request, "0" * 64)) == "hash"


def test_both_have_the_same_limits() -> None:
    assert (downloads.MAX_URL, downloads.MAX_ETAG) == (MAX_FETCH_URL, MAX_ETAG)
    assert downloads.USER_AGENT == OF_THE_WORKER


REQUESTS = [
    lambda r: replace(r, url=r.url + "?who=me"),
    lambda r: replace(r, url=r.url.replace("https", "http")),
    lambda r: replace(r, url=r.url.replace(HOST, "evil.example")),
    lambda r: replace(r, url="nonsense"),
    lambda r: replace(r, headers=(*r.headers, ("Cookie", "a=b"))),
    lambda r: replace(r, headers=(*r.headers, ("Range", "bytes=5-"))),
    lambda r: replace(r, headers=r.headers[::-1]),
    lambda r: replace(r, headers=r.headers[1:]),
    lambda r: replace(r, headers=(("Host", HOST + "\r\nX: secret"), *r.headers[1:])),
    lambda r: replace(r, headers=None),
]


@pytest.mark.parametrize("number", range(len(REQUESTS)))
def test_whatever_differs_is_blocked_by_the_gate_and_by_the_worker(number: int) -> None:
    good = file_request(SOURCE, Want())
    changed = REQUESTS[number](good)
    assert clear_download(changed, SOURCE, Want()).problem is not None
    if changed.headers is not None and number not in (0, 5):  # such things are in other requests
        assert fetch_problem(frame(changed, clear_download(changed, SOURCE, Want()).sha256)) is not None


BAD_WANTS = [
    (Want(-1), "place"),
    (Want(1000), "place"),
    (Want(1, "v1"), "version"),
    (Want(1, 'W/"v1"'), "version"),
    (Want(1, '"' + "x" * 200 + '"'), "version"),
    (Want(1, '"a b"'), "version"),
    (Want(1, '"a\r\nX: y"'), "version"),
    (Want(locations=("/a",) * 4), "too many"),
]


@pytest.mark.parametrize(("want", "word"), BAD_WANTS)
def test_what_no_download_wants_has_no_request(want: Want, word: str) -> None:
    with pytest.raises(ValueError, match=word):
        file_request(SOURCE, want)
    assert word in str(clear_download(file_request(SOURCE, Want()), SOURCE, want).problem)


BAD_SOURCES = [
    {"hosts": ()},
    {"hosts": ("Models.example",)},
    {"hosts": ("models.example/x",)},
    {"hosts": ("models.example", "a@b")},
    {"hosts": (HOST,) * 17},
    {"repository": "Tiny-GGUF"},
    {"repository": "a/b/c"},
    {"repository": "../x"},
    {"repository": "Some/.git"},
    {"revision": "main/../x"},
    {"revision": ""},
    {"file": "a?b.gguf"},
    {"file": "../../../.bashrc"},
    {"sha256": "A" * 64},
    {"sha256": ""},
    {"bytes": 0},
]


@pytest.mark.parametrize("change", BAD_SOURCES, ids=str)
def test_an_odd_entry_has_no_request(change: dict[str, object]) -> None:
    odd = replace(SOURCE, **change)  # type: ignore[arg-type]
    assert not odd.sound
    assert clear_download(file_request(SOURCE, Want()), odd, Want()).problem == "the catalogue's entry"


ELSEWHERE = [
    "https://evil.example/file",
    f"http://{HOST}/file",
    "//evil.example/file",
    f"//{HOST}/file",
    "https://cdn.example/file",
    "https://127.0.0.1:8443/file",
    "https://localhost/file",
    f"https://{HOST}:443/file",
    f"https://{HOST}@evil.example/file",
    f"https://u:p@{HOST}/file",
    f"https://{HOST}\\@evil.example/file",
    f"https://{HOST}.evil.example/file",
    f"HTTPS://{HOST}/file",
    f"https://{HOST}",
    f"https://{HOST}?x",
    f"https://{HOST}/a/../b",
    f"https://{HOST}/a/%2e%2E/b",
    f"https://{HOST}/a/.",
    f"https://{HOST}/a#b",
    f"https://{HOST}/a%2",
    f"https://{HOST}/" + "a" * 4096,
    f"https://{HOST}/\u00e9",
    "/a b",
    "/a\r\nX: y",
    '/a"b',
    "there",
    "?x=1",
    "",
    "file:///etc/passwd",
]


@pytest.mark.parametrize("location", ELSEWHERE)
def test_a_redirect_leads_only_to_the_entrys_hosts_and_by_https(location: str) -> None:
    with pytest.raises(ValueError, match="redirect"):
        redirected(SOURCE, SOURCE.url, location)


@given(st.text(max_size=60) | st.from_regex(rf"(https://({HOST}|{CDN}))?/[!-~]*", fullmatch=True))
def test_where_a_redirect_may_lead_the_worker_would_go_too(location: str) -> None:
    try:
        url = redirected(SOURCE, SOURCE.url, location)
    except ValueError:
        return
    want = Want(locations=(location,))
    request = file_request(SOURCE, want)
    assert request.url == url
    assert fetch_problem(frame(request, clear_download(request, SOURCE, want).sha256)) is None
