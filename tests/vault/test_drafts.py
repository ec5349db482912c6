"""Drafts: saved every second, found again after a crash, kept in versions."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest

from cogenesis.domain import Draft, Instruction, Level, Mode, Sketch
from cogenesis.egress.records import Request
from cogenesis.errors import VaultError
from cogenesis.paths import Home
from cogenesis.vault.vault import Vault

INSTRUCTION = Instruction(
    "Thank Ottokar", kind="letter", to="Ottokar", reply_to="Enjoy!", tone="warm", length="short"
)


def new(vault: Vault, text: str = "Thank Ottokar") -> Draft:
    return vault.drafts.create(Instruction(text), Mode.LOCAL, Level.BALANCED, "email", Sketch())


def test_a_draft_keeps_all_it_was_made_with(vault: Vault) -> None:
    made = vault.drafts.create(INSTRUCTION, Mode.SKETCH, Level.STRICT, "letter", Sketch(("Greet", "Thank")))
    assert made == vault.drafts.get(made.id)
    assert (made.instruction, made.mode, made.level) == (INSTRUCTION, Mode.SKETCH, Level.STRICT)
    assert (made.kind, made.sketch.points, made.state) == ("letter", ("Greet", "Thank"), "writing")
    assert (made.subject, made.text, made.outbound) == (None, "", ())


def test_saving_changes_what_is_given_and_nothing_else(vault: Vault) -> None:
    draft = new(vault)
    vault.drafts.save(draft.id, text="Dear", subject="Thanks")
    vault.drafts.save(draft.id, sketch=Sketch(("a",)), state="done")
    saved = vault.drafts.get(draft.id)
    assert (saved.text, saved.subject, saved.sketch, saved.state) == (
        "Dear",
        "Thanks",
        Sketch(("a",)),
        "done",
    )
    vault.drafts.save(draft.id, subject=None, mode=Mode.SKETCH)
    assert vault.drafts.get(draft.id).mode is Mode.SKETCH
    assert vault.drafts.get(draft.id).subject is None


def test_saving_what_is_saved_writes_nothing(home: Home, key_file: Path) -> None:
    ticks = count()
    with Vault.create(home, key_file=key_file, clock=lambda: f"{next(ticks):04}") as vault:
        draft = new(vault)
        vault.drafts.save(draft.id, text="Dear", state="writing")
        before, size = vault.drafts.get(draft.id), (home.root / "vault.db-wal").stat().st_size
        vault.drafts.save(draft.id, text="Dear", state="writing")
        vault.drafts.save(draft.id)
        assert vault.drafts.get(draft.id) == before
        assert (home.root / "vault.db-wal").stat().st_size == size
        vault.drafts.save(draft.id, text="Dear you")
        assert vault.drafts.get(draft.id).updated > before.updated


def test_a_draft_cut_off_by_a_crash_is_kept_and_marked(home: Home, key_file: Path) -> None:
    with Vault.create(home, key_file=key_file) as vault:
        done, cut = new(vault), new(vault)
        vault.drafts.save(done.id, text="whole", state="done")
        vault.drafts.save(cut.id, text="half a sent")
        assert vault.drafts.unfinished() == []
    with Vault.open(home, key_file=key_file) as vault:
        assert [(d.id, d.text, d.state) for d in vault.drafts.unfinished()] == [
            (cut.id, "half a sent", "stopped")
        ]
        assert vault.drafts.get(done.id).state == "done"
    with Vault.open(home, key_file=key_file) as vault:
        assert vault.drafts.unfinished() == []


def test_versions_are_kept_once_for_each_text(vault: Vault) -> None:
    draft = new(vault)
    vault.drafts.save(draft.id, text="one", subject="s")
    first = vault.drafts.add_version(draft.id, "model")
    assert vault.drafts.add_version(draft.id, "user") is None
    vault.drafts.save(draft.id, text="two")
    second = vault.drafts.add_version(draft.id, "user")
    assert vault.drafts.versions(draft.id) == [first, second]
    assert first is not None
    assert second is not None
    assert (first.number, first.author, first.text, second.number, second.subject) == (
        1,
        "model",
        "one",
        2,
        "s",
    )


def test_drafts_are_found_by_the_words_of_instruction_subject_and_text(home: Home, key_file: Path) -> None:
    ticks = count()
    with Vault.create(home, key_file=key_file, clock=lambda: f"{next(ticks):04}") as vault:
        one, two = new(vault, "Thank Ottokar"), new(vault, "Invite Brünhild")
        vault.drafts.save(one.id, text="roof and rain", subject="Leak")
        found = {
            q: [d.id for d in vault.drafts.list(q)] for q in ("ottokar", "brun", "rain roof", "leak", "snow")
        }
        assert found == {
            "ottokar": [one.id],
            "brun": [two.id],
            "rain roof": [one.id],
            "leak": [one.id],
            "snow": [],
        }
        assert [d.id for d in vault.drafts.list()] == [one.id, two.id]
        assert [d.id for d in vault.drafts.list("  ")] == [one.id, two.id]
        assert [d.id for d in vault.drafts.list(limit=1)] == [one.id]
        vault.drafts.save(one.id, text="sun")
        assert vault.drafts.list("rain") == []
        assert vault.drafts.list('") OR *') == []  # "or" is a word here
        assert vault.drafts.list("***") == []


def test_a_deleted_draft_is_gone_but_what_left_for_it_stays_on_record(vault: Vault) -> None:
    draft = new(vault)
    vault.drafts.save(draft.id, text="one")
    vault.drafts.add_version(draft.id, "model")
    vault.drafts.set_terms(draft.id, {"ottokar"})
    sent = vault.outbound.append_request(Request("sketch", "POST", "https://x", {}, "{}", draft.id))
    assert vault.drafts.get(draft.id).outbound == (sent,)
    assert vault.lexicon.known({"ottokar"}) == {"ottokar"}
    vault.drafts.delete(draft.id)
    assert vault.lexicon.known({"ottokar"}) == frozenset()
    assert (vault.drafts.list(), vault.drafts.list("one"), vault.drafts.versions(draft.id)) == ([], [], [])
    assert [record["id"] for record in vault.outbound.for_draft(draft.id)] == [sent]
    assert vault.verify() == []


def test_an_unknown_draft_is_told(vault: Vault) -> None:
    for attempt in (
        lambda: vault.drafts.get("none"),
        lambda: vault.drafts.save("none", text="x"),
        lambda: vault.drafts.delete("none"),
        lambda: vault.drafts.add_version("none", "user"),
        lambda: vault.drafts.set_terms("none", {"x"}),
    ):
        with pytest.raises(VaultError, match="no draft none"):
            attempt()
