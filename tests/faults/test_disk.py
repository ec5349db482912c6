"""A disk that is full or fails at any point: a clear sentence, and all that was saved before is there."""

from __future__ import annotations

import json
from collections import Counter
from random import Random

from canaries import CANARY
from cogenesis.vault.vault import Vault
from faults.conftest import Example
from faults.jobs import BROKEN, FULL
from faults.rounds import chances, rounds
from faults.victims import Fate, Victims

MOST_BYTES, MOST_OPERATIONS = 900_000, 220


@rounds(full=200, ci=30)
def test_a_full_disk(rounds: int, whole: Example, on_a_failing_disk: Victims) -> None:
    suffered = Counter[str]()
    for chance in chances("disk full", rounds):
        suffered.update(survives(whole, on_a_failing_disk, FULL, chance.randrange(MOST_BYTES)))
    print(suffered)
    assert suffered["rounds with failures"] > rounds / 2


@rounds(full=200, ci=30)
def test_input_and_output_errors(rounds: int, whole: Example, on_a_failing_disk: Victims) -> None:
    suffered = Counter[str]()
    for chance in chances("disk broken", rounds):
        suffered.update(survives(whole, on_a_failing_disk, BROKEN, some(chance)))
    print(suffered)
    assert suffered["rounds with failures"] > rounds / 2


def some(chance: Random) -> int:
    return chance.randrange(MOST_OPERATIONS)


def survives(whole: Example, victims: Victims, kind: int, budget: int) -> list[str]:
    """One victim; every sentence it was told."""
    home = whole.copy()
    before = Vault.open(home, key_file=whole.key_file)
    with before:
        draft, text = before.drafts.list()[0].id, before.drafts.list()[0].text
    fate = victims.run("edit", home=home.root, key_file=whole.key_file, kind=kind, budget=budget)
    assert fate.status == 0, fate.said  # nothing but our own errors, and the vault goes on afterwards
    saved = [words[1:] for words in fate.said if words[0] == "saved"]
    assert ["draft", "last"] in saved
    with Vault.open(home, key_file=whole.key_file) as vault:
        assert vault.drafts.get(draft).text == f"{CANARY} at last" != text
        kept = {row[0] for row in vault.database.rows("SELECT source FROM documents")}
        for name in ("big", "small"):
            there = f"{CANARY}{name}.eml" in kept
            # A sync that failed may have reached the disk all the same; want of room never does.
            assert there or ["document", name] not in saved
            assert kind == BROKEN or not there or ["document", name] in saved
        assert len(kept) >= 12
        assert vault.notices == ()
        assert vault.outbound.trusted
        assert [problem for problem in vault.verify() if "commits.anchor" not in problem] == []
    failed = any(words[0] == "failures" and words[1] != "0" for words in fate.said)
    return [*sentences(fate), *(["rounds with failures"] if failed else [])]


def sentences(fate: Fate) -> list[str]:
    return [json.loads(" ".join(words[1:])) for words in fate.said if words[0] == "refused"]
