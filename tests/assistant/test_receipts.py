"""A receipt says what left for a draft and what the log behind it is worth; its page is inert."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from cogenesis.assistant.receipts import explain_gap, receipt_for, receipt_page
from cogenesis.domain import Draft, Instruction, Level, Mode, Sketch
from cogenesis.egress.records import Outcome, Request, sha256_hex, tunnel_request
from cogenesis.paths import Home
from cogenesis.vault.vault import Vault

BODY = '{"messages":[{"content":"Gist: thank a colleague </pre><script>alert(1)</script> & \\u0026"}]}'
URL = "https://cloud.example/v1/chat/completions"
PRIVATE = "Boris Quillfeather"


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with Vault.create(Home(tmp_path / "home"), key_file=tmp_path / "key") as made:
        yield made


def drafted(vault: Vault) -> Draft:
    instruction = Instruction(f"Thank {PRIVATE}", kind="email")
    draft = vault.drafts.create(instruction, Mode.SKETCH, Level.BALANCED, "email", Sketch(()))
    vault.drafts.save(draft.id, text=f"Dear {PRIVATE}", subject=None)
    return draft


def sent(vault: Vault, draft: Draft) -> str:
    request_id = vault.outbound.append_request(Request("sketch", "POST", URL, {}, BODY, draft.id))
    vault.outbound.append_outcome(Outcome(request_id, 200, None, 700, 400, sha256_hex(b"x"), "1. Greet"))
    return request_id


class Page(HTMLParser):
    """What a browser would make of the page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words = ""
        self.preformatted: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag == "pre":
            self.preformatted.append("")

    def handle_data(self, data: str) -> None:
        self.words += " ".join(data.split()) + " "
        if self.preformatted:
            self.preformatted[-1] += data


def page_of(receipt: dict[str, Any]) -> Page:
    return Page(receipt_page(receipt))


def test_a_receipt_says_what_left_and_what_the_log_is_worth(vault: Vault) -> None:
    draft = drafted(vault)
    request_id = sent(vault, draft)
    receipt = receipt_for(vault, draft.id)
    (request,) = receipt["requests"]
    assert (request["id"], request["url"], request["body"], request["status"]) == (request_id, URL, BODY, 200)
    assert (request["position"], request["hash"]) == (1, vault.outbound.entries()[0]["hash"])
    assert request["tokens"] == {"sent": -(-len(BODY.encode()) // 4), "received": 2, "counted": False}
    assert (receipt["bytes_out"], receipt["cut_off"], receipt["unprovable"]) == (len(BODY.encode()), 0, 0)
    log = receipt["log"]
    assert (log["verified"], log["problem"], log["breaks"], log["checkpoint"]) == (True, None, [], None)
    assert log["head"] == {"count": 2, "hash": vault.outbound.head.hash}
    assert log["anchored_in"] == ["file"]
    assert PRIVATE not in str(receipt)


def test_the_page_is_inert_and_holds_the_exact_bytes(vault: Vault) -> None:
    draft = drafted(vault)
    vault.outbound.append_request(
        tunnel_request("http://proxy.example:3128", "https://cloud.example:443", draft.id)
    )
    sent(vault, draft)
    text = receipt_page(receipt_for(vault, draft.id))
    page = Page(text)
    assert not {"script", "link", "img", "iframe", "a", "form", "object"} & set(page.tags)
    assert not [name for name, _ in page.attributes if name in ("src", "href") or name.startswith("on")]
    assert ("content", "default-src 'none'; style-src 'unsafe-inline'") in page.attributes
    assert "url(" not in text
    assert "@import" not in text
    assert page.preformatted[0].startswith(BODY)
    assert "2 messages left this computer" in page.words
    assert "http://proxy.example:3128, for cloud.example:443" in page.words
    assert vault.outbound.head.hash in page.words
    assert PRIVATE not in text


def test_a_draft_for_which_nothing_left_says_so(vault: Vault) -> None:
    page = page_of(receipt_for(vault, drafted(vault).id))
    assert "Nothing left this computer to write this draft." in page.words


def test_what_was_cut_off_the_log_is_counted_and_not_called_nothing(vault: Vault, tmp_path: Path) -> None:
    draft = drafted(vault)
    sent(vault, draft)
    vault.outbound.trim("2999-01-01", tmp_path / "old.jsonl")
    receipt = receipt_for(vault, draft.id)
    assert (receipt["cut_off"], receipt["requests"]) == (1, [])
    page = page_of(receipt)
    assert "Nothing left this computer" not in page.words
    assert receipt["log"]["checkpoint"]["export_sha256"] in page.words
    sent(vault, draft)
    assert "1 more request of this draft was cut off" in page_of(receipt_for(vault, draft.id)).words


def test_a_break_and_a_log_that_does_not_verify_are_told_first(tmp_path: Path) -> None:
    home, key_file = Home(tmp_path / "home"), tmp_path / "key"
    with Vault.create(home, key_file=key_file) as vault:
        draft = drafted(vault)
        sent(vault, draft)
    home.anchor.unlink()
    with Vault.open(home, key_file=key_file) as vault:
        receipt = receipt_for(vault, draft.id)
        assert not receipt["log"]["verified"]
        assert "The log did not verify" in page_of(receipt).words
        gap = vault.outbound.gap()
        assert gap is not None
        explained = explain_gap(gap)
        assert explained["code"] == "anchor-missing"
        assert "every check and every receipt will say so" in explained["sentences"][-1]
        vault.outbound.accept_break()
        receipt = receipt_for(vault, draft.id)
        assert (receipt["log"]["verified"], receipt["unprovable"]) == (True, 1)
        words = page_of(receipt).words
        assert "The log has 1 break." in words
        assert "1 request below" in words
