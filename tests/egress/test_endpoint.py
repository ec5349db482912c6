"""The endpoint: what is accepted, what is refused in which words, and the headers that go out."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogenesis.egress.endpoint import (
    Endpoint,
    fixed_headers,
    headers_allowed,
    is_loopback,
    logged_headers,
    origin_of,
    parse_endpoint,
    split_url,
    wire_headers,
)
from cogenesis.errors import UsageError

KEY = "sk-Secret-0123456789"


@pytest.mark.parametrize(
    ("typed", "base_url", "origin"),
    [
        ("https://api.example.com/v1", "https://api.example.com/v1", "https://api.example.com:443"),
        (" HTTPS://API.Example.com/v1/ ", "https://api.example.com/v1", "https://api.example.com:443"),
        ("https://example.com:8443", "https://example.com:8443", "https://example.com:8443"),
        ("http://localhost:11434/v1", "http://localhost:11434/v1", "http://localhost:11434"),
        ("http://127.0.0.1:8080/v1/chat/completions", "http://127.0.0.1:8080/v1", "http://127.0.0.1:8080"),
        ("http://[::1]:1234/v1", "http://[::1]:1234/v1", "http://[::1]:1234"),
        (
            "https://xn--bcher-kva.example/v1",
            "https://xn--bcher-kva.example/v1",
            "https://xn--bcher-kva.example:443",
        ),
    ],
)
def test_an_address_gets_its_one_form(typed: str, base_url: str, origin: str) -> None:
    endpoint = parse_endpoint(typed, "m")
    assert (endpoint.base_url, endpoint.origin) == (base_url, origin)
    assert endpoint.chat_url == base_url + "/chat/completions"


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("http://api.example.com/v1", "https://"),
        ("http://127.0.0.1.example.com/v1", "https://"),
        ("http://localhost.example.com/v1", "https://"),
        ("http://127.1/v1", "not usable"),
        ("http://2130706433/v1", "not usable"),
        ("http://0x7f.1/v1", "not usable"),
        ("http://0177.0.0.1/v1", "not usable"),
        ("https://user:pw@example.com/v1", "user names"),
        ("https://api.example.com@evil.example/v1", "user names"),
        ("https://example.com/v1?key=1", "? or #"),
        ("https://example.com/v1#x", "? or #"),
        ("https://example.com/v1\r\nX: 1", "control character"),
        ("https://exa mple.com/v1", "control character"),
        ("https://еxample.com/v1", "look-alike"),
        ("https://example.com\\@evil.example/v1", "user names"),
        ("https://example.com\\evil/v1", "not usable"),
        ("https://example.com/v1/../admin", "not usable"),
        ("https://example.com//v1", "not usable"),
        ("https://example.com/%2e%2e/v1", "not usable"),
        ("https://example.com:0/v1", "not usable"),
        ("https://example.com:99999/v1", "not usable"),
        ("https://-example.com/v1", "not usable"),
        ("https://[fe80::1%25eth0]/v1", "not usable"),
        ("https://[localhost]/v1", "not usable"),
        ("https://::1/v1", "not usable"),
        ("https:///v1", "not usable"),
        ("ftp://example.com/v1", "Only https://"),
        ("file:///etc/passwd", "Only https://"),
        ("example.com/v1", "in full"),
        ("", "in full"),
        ("https://example.com/" + "a" * 3000, "not usable"),
    ],
)
def test_a_doubtful_address_is_refused_in_a_sentence(typed: str, word: str) -> None:
    with pytest.raises(UsageError, match=r"\.$") as caught:
        parse_endpoint(typed, "m")
    assert word in str(caught.value)


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"key": "sk-1\r\nHost: evil"}, "key"),
        ({"key": "sk 1"}, "key"),
        ({"key": "ключ"}, "key"),
        ({"headers": [("Host", "evil.example")]}, "Host"),
        ({"headers": [("Content-Length", "0")]}, "Content-Length"),
        ({"headers": [("X-A", "1\r\nHost: evil")]}, "X-A"),
        ({"headers": [("X A", "1")]}, "header"),
        ({"headers": [("X-A", "1"), ("x-a", "2")]}, "twice"),
        ({"headers": [("Authorization", "Basic x")], "key": KEY}, "twice"),
        ({"headers": [(f"X-{n}", "1") for n in range(17)]}, "At most"),
        ({"ca_file": "/nowhere/ca.pem"}, "certificate file"),
        ({"proxy": "http://user:pw@proxy:3128"}, "user names"),
        ({"proxy": "socks5://proxy:1080"}, "Only https://"),
        ({"proxy": "http://proxy:3128/path"}, "http://host:port"),
        ({"model": " "}, "model"),
        ({"model": "m\n"}, None),
        ({"model": "m\x00n"}, "model"),
    ],
)
def test_other_values_are_checked(changes: dict[str, object], word: str | None) -> None:
    values: dict[str, object] = {"base_url": "https://example.com/v1", "model": "m"} | changes
    if word is None:
        assert parse_endpoint(**values).model == "m"  # type: ignore[arg-type]
        return
    with pytest.raises(UsageError, match=word) as caught:
        parse_endpoint(**values)  # type: ignore[arg-type]
    assert "evil" not in str(caught.value)
    assert "pw" not in str(caught.value)


def test_a_proxy_is_refused_for_this_machine_and_kept_for_others() -> None:
    with pytest.raises(UsageError, match="without a proxy"):
        parse_endpoint("http://127.0.0.1:8080/v1", "m", proxy="http://proxy:3128")
    endpoint = parse_endpoint("https://example.com/v1", "m", proxy="HTTP://Proxy:3128/")
    assert endpoint.proxy == "http://proxy:3128"


def test_nothing_that_prints_an_endpoint_shows_its_secrets(tmp_path: Path) -> None:
    ca_file = tmp_path / "ca.pem"
    ca_file.write_text("x")
    endpoint = parse_endpoint(
        "https://example.com/v1", "m", key=f" {KEY} ", headers=[("api-key", "hush-hush")], ca_file=ca_file
    )
    assert endpoint.key == KEY
    logged = logged_headers(endpoint, endpoint.chat_url, b"{}")
    for shown in (repr(endpoint), str(endpoint), f"{endpoint}", str(logged)):
        assert KEY not in shown
        assert "hush" not in shown
    wire = dict(wire_headers(endpoint, endpoint.chat_url, b"{}"))
    assert wire["Authorization"] == f"Bearer {KEY}"
    assert wire["api-key"] == "hush-hush"
    assert list(logged) == list(wire)


def test_the_fixed_headers_are_these_and_no_others() -> None:
    assert fixed_headers("http://127.0.0.1:80/v1/chat/completions", b"{}") == (
        ("Host", "127.0.0.1"),
        ("User-Agent", "cogenesis"),
        ("Accept", "text/event-stream, application/json"),
        ("Accept-Encoding", "identity"),
        ("Connection", "close"),
        ("Content-Type", "application/json"),
        ("Content-Length", "2"),
    )
    assert dict(fixed_headers("https://[::1]:8443/v1/models", b"", method="GET"))["Host"] == "[::1]:8443"
    with pytest.raises(ValueError, match="accepted"):
        fixed_headers("ftp://example.com", b"")


def test_only_declared_headers_pass_the_second_look() -> None:
    url, body = "https://example.com/v1/chat/completions", b"{}"
    fixed = fixed_headers(url, body)
    endpoint = Endpoint("https://example.com/v1", "m", key=KEY, headers=(("api-key", "v"),))
    assert headers_allowed(wire_headers(endpoint, url, body), url, body)
    assert headers_allowed((*fixed, ("Authorization", "Basic abc")), url, body)
    assert headers_allowed((*fixed, ("x-stainless-os", "Linux\n")), url, body) is False
    assert headers_allowed((*fixed, ("Host", "evil.example")), url, body) is False
    assert headers_allowed((*fixed, ("A", "1"), ("a", "2")), url, body) is False
    assert headers_allowed(fixed[1:], url, body) is False
    assert headers_allowed(fixed, url, body + b" ") is False
    assert headers_allowed(fixed + tuple((f"x-{n}", "1") for n in range(18)), url, body) is False


@given(st.text(max_size=60) | st.from_regex(r"https?://[^ ]{0,40}"))
def test_any_text_is_an_endpoint_or_a_usage_error(text: str) -> None:
    try:
        endpoint = parse_endpoint(text, "m")
    except UsageError:
        return
    assert parse_endpoint(endpoint.base_url, "m") == endpoint
    assert split_url(endpoint.base_url) is not None
    assert endpoint.base_url.startswith("https://") or is_loopback(endpoint.base_url)


def test_what_is_no_accepted_url_has_no_origin() -> None:
    assert is_loopback("http://127.0.0.1:1@example.com") is False
    with pytest.raises(ValueError, match="accepted"):
        origin_of("https://example.com@evil.example")
