"""Profile, private settings, lexicon and documents: whole in, found again, and gone when forgotten."""

from __future__ import annotations

from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC
from sqlcipher3 import dbapi2 as sqlcipher

from cogenesis.domain import Message
from cogenesis.errors import UsageError, VaultError
from cogenesis.paths import Home
from cogenesis.vault.keyfile import read_key_file
from cogenesis.vault.keys import WrapKind, parse_header, unwrap_keys
from cogenesis.vault.vault import Vault

LETTER = Message(
    title="The roof",
    text="Dear Ottokar, the roof leaks again.\n\nCould Brünhild call the roofer in Übersee?",
    author="me@mail.example",
    recipients=("ottokar@mail.example",),
    time="2026-01-02T10:00:00Z",
    own=True,
)
SPANS = [(0, 35), (37, len(LETTER.text))]


def note(text: str, *, own: bool = False, time: str = "") -> Message:
    return Message(title="", text=text, own=own, time=time)


def add(vault: Vault, message: Message, source: str = "note.txt") -> int:
    number = vault.documents.add(source, "txt", message, [(0, len(message.text))], (), message.text)
    assert number is not None
    return number


def test_facts_keep_their_order_and_take_their_terms_with_them(vault: Vault) -> None:
    vault.profile.set("Name", "Zoe", {"zoe"})
    vault.profile.set("City", "Ulm", {"ulm"})
    vault.profile.set("Name", "Zoë Maier", {"zoe", "maier"})
    assert list(vault.profile.read().facts.items()) == [("Name", "Zoë Maier"), ("City", "Ulm")]
    vault.profile.set("Name", "Zoë", {"zoe"})
    assert vault.lexicon.known(["zoe", "maier", "ulm"]) == {"zoe", "ulm"}
    vault.profile.remove("City")
    vault.profile.remove("City")
    assert vault.profile.read().facts == {"Name": "Zoë"}
    assert vault.lexicon.known(["ulm"]) == frozenset()
    with pytest.raises(UsageError):
        vault.profile.set(" ", "x", ())


def test_private_settings_hold_any_json_value(vault: Vault) -> None:
    value = {"base_url": "https://é", "headers": [["a", "b"]], "proxy": None}
    vault.settings.set("endpoint", value)
    assert vault.settings.get("endpoint") == value
    vault.settings.set("endpoint", None)
    assert vault.settings.get("endpoint") is None
    assert vault.settings.get("style", "plain") == "plain"


def test_a_term_stays_known_as_long_as_one_record_has_it(vault: Vault) -> None:
    vault.lexicon.replace("a", {"shared", "only a"})
    vault.lexicon.replace("b", {"shared"})
    vault.lexicon.remove("a")
    assert vault.lexicon.known({"shared", "only a"}) == {"shared"}
    vault.lexicon.replace("b", ())
    assert vault.lexicon.size() == 0


def test_many_terms_are_looked_up_at_once(vault: Vault) -> None:
    vault.lexicon.replace("a", {f"term {number}" for number in range(3000)})
    asked = [f"term {number}" for number in range(2000, 4000)]
    assert vault.lexicon.known(asked) == set(asked[:1000])
    assert vault.lexicon.known([]) == frozenset()
    assert vault.lexicon.known(["\ud800"]) == frozenset()


def test_two_vaults_hash_the_same_term_differently(vault: Vault, tmp_path: Path, key_file: Path) -> None:
    with Vault.create(Home(tmp_path / "second"), key_file=key_file) as second:
        hashes = []
        for one in (vault, second):
            one.lexicon.replace("a", {"zoe"})
            hashes.append(one._database.value("SELECT hash FROM terms"))
    assert hashes[0] != hashes[1]


def test_a_document_goes_in_with_passages_and_terms(vault: Vault) -> None:
    number = vault.documents.add("roof.eml", "eml", LETTER, SPANS, {"ottokar"}, "hash")
    assert number is not None
    (stored,) = vault.documents.list()
    assert (stored.id, stored.source, stored.title, stored.format) == (number, "roof.eml", "The roof", "eml")
    assert (stored.characters, stored.passages, stored.own) == (len(LETTER.text), 2, True)
    assert vault.documents.text(number) == LETTER.text
    (passage,) = vault.documents.search('"brunhild" OR "ubersee"', 5)
    assert passage.text == LETTER.text[passage.start : passage.end] == LETTER.text[37:]
    assert (passage.document_id, passage.source, passage.title, passage.own) == (
        number,
        "roof.eml",
        "The roof",
        True,
    )
    assert passage.score > 0
    assert vault.lexicon.known({"ottokar"}) == {"ottokar"}


def test_the_same_content_goes_in_once(vault: Vault) -> None:
    assert vault.documents.add("a", "txt", LETTER, SPANS, {"x"}, "hash") is not None
    assert vault.documents.add("b", "txt", LETTER, SPANS, {"y"}, "hash") is None
    assert len(vault.documents.list()) == 1
    assert vault.lexicon.known({"y"}) == frozenset()


def test_a_document_that_fails_half_way_leaves_nothing(vault: Vault) -> None:
    spans = [(0, 5), (5, "end")]
    with pytest.raises((TypeError, sqlcipher.Error)):
        vault.documents.add("a", "txt", LETTER, spans, {"x"}, "hash")  # type: ignore[arg-type]
    assert vault.documents.list() == []
    assert vault.documents.search("roof", 5) == []


def test_a_batch_commits_at_once_or_not_at_all(vault: Vault) -> None:
    def batch() -> None:
        with vault.transaction():
            add(vault, note("one"))
            vault.documents.forget(999)

    with pytest.raises(VaultError):
        batch()
    assert vault.documents.list() == []
    with vault.transaction():
        first, second = add(vault, note("one")), add(vault, note("two"))
    assert [stored.id for stored in vault.documents.list()] == [second, first]


def test_the_best_passages_come_first_and_can_be_the_users_alone(vault: Vault) -> None:
    add(vault, note("the roof " + "and other words " * 30))
    best = add(vault, note("roof roof roof"))
    mine = add(vault, note("my roof is made of slate and straw and so on", own=True))
    assert vault.documents.search("roof", 3)[0].document_id == best
    assert [p.document_id for p in vault.documents.search("roof", 3, own=True)] == [mine]
    assert mine not in [p.document_id for p in vault.documents.search("roof", 3, own=False)]
    assert len(vault.documents.search("roof", 2)) == 2
    assert vault.documents.search(" ", 2) == []
    with pytest.raises(UsageError, match="plain words"):
        vault.documents.search('"roof', 2)


def test_the_users_latest_texts_come_first(vault: Vault) -> None:
    old = add(vault, note("old", own=True, time="2020-01-01T00:00:00Z"))
    new = add(vault, note("new", own=True, time="2026-01-01T00:00:00Z"))
    undated = add(vault, note("undated", own=True))
    add(vault, note("received", time="2026-06-01T00:00:00Z"))
    found = vault.documents.recent_own(10)
    assert [(stored.id, text) for stored, text in found] == [(new, "new"), (old, "old"), (undated, "undated")]
    assert len(vault.documents.recent_own(1)) == 1


def test_texts_no_encoding_holds_go_in_all_the_same(vault: Vault) -> None:
    number = add(vault, note("half a pair \ud83d and a zero \x00 byte"))
    assert vault.documents.text(number) == "half a pair \ufffd and a zero \x00 byte"


def decrypted_pages(home: Home, key_file: Path) -> bytes:
    """Every page as SQLite sees it (SQLCipher 4: AES-256-CBC, 80 bytes reserved, IV first in them)."""
    header = parse_header(home.header.read_bytes())
    key = unwrap_keys(header, WrapKind.KEY_FILE, read_key_file(key_file, home))[0]
    data = home.database.read_bytes()
    plain = b""
    for offset in range(0, len(data), 4096):
        page = data[offset : offset + 4096]
        body = page[16 if offset == 0 else 0 : -80]
        decryptor = Cipher(AES(key), CBC(page[-80:-64])).decryptor()
        plain += decryptor.update(body) + decryptor.finalize()
    return plain


def test_nothing_of_a_forgotten_document_is_left_in_the_decrypted_pages(
    home: Home, vault: Vault, key_file: Path
) -> None:
    for number in range(40):
        add(vault, note(f"filler number {number} with the roof and other things " * 5))
    number = vault.documents.add(
        "canary.eml", "eml", note("a qzxvanary sang " * 400), [(0, 6000)], {"qzx"}, "h"
    )
    assert number is not None
    draft_like = note("the qzxwombat too")
    second = add(vault, draft_like)
    vault.close()
    assert b"vanary" in decrypted_pages(home, key_file)
    with Vault.open(home, key_file=key_file) as reopened:
        reopened.documents.forget(number)
        reopened.documents.forget(second)
        assert reopened.documents.search("qzxvanary", 5) == []
        assert reopened.lexicon.known({"qzx"}) == frozenset()
        with pytest.raises(VaultError, match="no document"):
            reopened.documents.text(number)
        with pytest.raises(VaultError, match="no document"):
            reopened.documents.forget(number)
        assert reopened.verify() == []
    pages = decrypted_pages(home, key_file)
    assert b"filler number" in pages
    for left in (b"vanary", b"canary.eml", b"wombat"):
        assert left not in pages
