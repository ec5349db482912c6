"""The log's record format: its bytes are final, and no change to a chain goes unseen."""

from __future__ import annotations

import copy
import hashlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogenesis.egress.records import (
    GENESIS,
    REPLY_BYTES,
    Outcome,
    Record,
    Request,
    Verification,
    bounded_reply,
    canonical_json,
    outcome_record,
    record_hash,
    request_record,
    verify,
)

REQUEST = Request(
    purpose="sketch",
    method="POST",
    url="https://cloud.example/v1/chat/completions",
    headers={"Authorization": "Bearer sk-secret", "Content-Type": "application/json"},
    body='{"messages":"Grüße"}',
    draft="d1",
    findings=(("slot", 13, 18),),
)


def chain() -> list[Record]:
    """Two requests; the first has its outcome, the second has none."""
    first = request_record(REQUEST, seq=1, record_id="r1", prev=GENESIS, time="2026-11-22T10:00:00Z")
    outcome = Outcome("r1", 200, None, 840, 5, hashlib.sha256(b"1. Hi").hexdigest(), "1. Hi")
    second = outcome_record(outcome, seq=2, record_id="o1", prev=first["hash"], time="2026-11-22T10:00:01Z")
    third = request_record(REQUEST, seq=3, record_id="r2", prev=second["hash"], time="2026-11-22T11:00:00Z")
    return [first, second, third]


def sealed(record: Record) -> Record:
    """`record` with the hash an attacker would compute for it."""
    return record | {"hash": record_hash(record)}


def test_the_record_format_is_what_it_was_when_it_was_made_final() -> None:
    body = r"{\"messages\":\"Grüße\"}"
    sha256 = hashlib.sha256(REQUEST.body.encode()).hexdigest()
    text = (
        f'{{"body":"{body}","body_sha256":"{sha256}","bytes_out":22,"draft":"d1",'
        '"findings":[{"end":18,"kind":"slot","start":13}],'
        '"headers":{"Authorization":"***","Content-Type":"application/json"},'
        f'"id":"r1","method":"POST","prev":"{"0" * 64}","purpose":"sketch","seq":1,'
        '"time":"2026-11-22T10:00:00Z","type":"request",'
        '"url":"https://cloud.example/v1/chat/completions"}'
    )
    record = chain()[0]
    assert record.pop("hash") == hashlib.sha256(text.encode()).hexdigest()
    assert canonical_json(record).decode() == text


def test_a_script_of_the_users_own_finds_the_same_hashes() -> None:
    prev = GENESIS
    for line in [canonical_json(record).decode() for record in chain()]:
        record = json.loads(line)
        claimed = record.pop("hash")
        text = json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        assert hashlib.sha256(text.encode()).hexdigest() == claimed
        assert record["prev"] == prev
        prev = claimed


def test_a_request_holds_the_exact_body_with_its_size_and_hash_in_bytes() -> None:
    record = chain()[0]
    assert record["body"] == REQUEST.body
    assert record["bytes_out"] == len(REQUEST.body.encode()) == len(REQUEST.body) + 2
    assert record["body_sha256"] == hashlib.sha256(REQUEST.body.encode()).hexdigest()
    assert record["findings"] == [{"kind": "slot", "start": 13, "end": 18}]


def test_keys_in_headers_never_reach_a_record() -> None:
    assert b"sk-secret" not in canonical_json(chain()[0])


def test_an_untouched_chain_is_verified() -> None:
    assert verify(chain()) == Verification(True, 3, None)
    assert verify([]) == Verification(True, 0, None)


@given(st.integers(0, 2), st.data())
def test_a_changed_member_is_found_and_named(position: int, data: st.DataObject) -> None:
    records = chain()
    member = data.draw(st.sampled_from(sorted(records[position])))
    old = records[position][member]
    value = st.one_of(
        st.none(), st.booleans(), st.integers(), st.text(), st.lists(st.integers()), st.floats()
    )
    # True is not 1 here: JSON writes them differently.
    new = data.draw(value.filter(lambda v: v != old or type(v) is not type(old)))
    records[position][member] = new
    result = verify(records)
    assert not result.ok
    assert result.problem
    assert result.problem.startswith(f"Record {position + 1} ") or member == "hash"


def damaged(what: str) -> list[Any]:
    """A chain after each thing that can be done to it by someone who can compute hashes."""
    first, second, third = chain()
    body = sealed(first | {"body": "{}"})
    return {
        "a record removed": [first, third],
        "the first removed": [second, third],
        "two exchanged": [second, first, third],
        "one repeated": [first, second, second],
        "one rewritten with its hash": [sealed(first | {"url": "https://other.example"}), second, third],
        "a body that is not what its hash says": [body],
        "an outcome of no request": [sealed(second | {"seq": 1, "prev": GENESIS})],
        "a second outcome": [first, second, sealed(second | {"seq": 3, "prev": second["hash"]})],
        "a repeated id": [first, sealed(first | {"seq": 2, "prev": first["hash"]})],
        "an extra member": [sealed(first | {"more": 1})],
        "a member missing": [sealed({k: v for k, v in first.items() if k != "purpose"})],
        "an unknown type": [sealed(first | {"type": "break"})],
        "a type that is no text": [first | {"type": []}],
        "a chain that starts at another number": [sealed(first | {"seq": 2})],
        "a truth value for a number": [first, sealed(second | {"status": True})],
        "no record": ["text"],
        "a number JSON has not": [first | {"headers": {"a": float("nan")}}],
        "text UTF-8 has not": [first | {"body": "\ud800"}],
    }[what]


@pytest.mark.parametrize(
    "what",
    [
        "a record removed",
        "the first removed",
        "two exchanged",
        "one repeated",
        "one rewritten with its hash",
        "a body that is not what its hash says",
        "an outcome of no request",
        "a second outcome",
        "a repeated id",
        "an extra member",
        "a member missing",
        "an unknown type",
        "a type that is no text",
        "a chain that starts at another number",
        "a truth value for a number",
        "no record",
        "a number JSON has not",
        "text UTF-8 has not",
    ],
)
def test_damage_to_a_chain_is_found(what: str) -> None:
    result = verify(damaged(what))
    assert not result.ok
    assert result.problem


def test_verifying_leaves_the_records_as_they_are() -> None:
    records = chain()
    before = copy.deepcopy(records)
    verify(records)
    assert records == before


def test_a_long_reply_is_cut_to_8_kb_at_a_whole_character() -> None:
    kept = bounded_reply("€" * 5000)
    assert kept == "€" * (REPLY_BYTES // 3)
    assert bounded_reply("short \ud800") == "short ?"
    hash_only = Outcome("r1", None, "no answer", 10, 0, hashlib.sha256().hexdigest())
    assert outcome_record(hash_only, seq=2, record_id="o", prev=GENESIS, time="t")["reply"] is None


def test_a_body_that_is_no_text_is_refused() -> None:
    with pytest.raises(ValueError, match="surrogates"):
        request_record(
            Request("test", "POST", "https://x", {}, "\ud800"), seq=1, record_id="r", prev=GENESIS, time="t"
        )
