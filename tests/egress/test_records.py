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
    Anchor,
    Break,
    Cut,
    Gap,
    Outcome,
    Record,
    Request,
    Verification,
    bounded_reply,
    break_record,
    canonical_json,
    checkpoint_record,
    cut_of,
    outcome_record,
    parse_lines,
    pin_of,
    record_hash,
    request_record,
    tunnel_outcome,
    tunnel_request,
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


def broken(before: list[Any] | None = None, *, seq: int = 1, prev: str = GENESIS) -> Record:
    """A break over `before`."""
    before = before or []
    gap = Gap(
        "rolled-back", len(before), pin_of(before), Anchor(len(before), prev), Anchor(9, "f" * 64), None
    )
    return break_record(gap, seq=seq, record_id="b1", prev=prev, time="2026-11-23T00:00:00Z")


def checkpoint(cut_to: int = 2, *, breaks: tuple[Break, ...] = ()) -> Record:
    """A checkpoint after the first two records of the chain, which cuts off that many of them."""
    first, second, _ = chain()
    last = (first, second)[cut_to - 1]
    cut = Cut(cut_to, 1, cut_to, last["hash"], first["time"], last["time"], "e" * 64, breaks, {"d1": 1})
    return checkpoint_record(cut, seq=3, record_id="c1", prev=second["hash"], time="2026-11-24T00:00:00Z")


def after(record: Record) -> Record:
    """A request that follows a record."""
    return request_record(
        REQUEST, seq=record["seq"] + 1, record_id="r9", prev=record["hash"], time="2026-11-25T10:00:00Z"
    )


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
        "an unknown type": [sealed(first | {"type": "other"})],
        "a break without its members": [sealed(first | {"type": "break"})],
        "a break for a reason of its own": [sealed(broken() | {"code": "nothing to worry about"})],
        "a checkpoint of odd breaks": [first, second, sealed(checkpoint() | {"breaks": [{"seq": 1}]})],
        "a checkpoint of odd drafts": [first, second, sealed(checkpoint() | {"drafts": {"d": "1"}})],
        "a checkpoint of what comes later": [first, second, sealed(checkpoint() | {"last_seq": 3})],
        "the stand-in of a damaged row": [first, {"type": "damaged", "seq": 2, "row": []}],
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
        "a break without its members",
        "a break for a reason of its own",
        "a checkpoint of odd breaks",
        "a checkpoint of odd drafts",
        "a checkpoint of what comes later",
        "the stand-in of a damaged row",
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


NOTED = Break(8, "2026-11-23T00:00:00Z", "rolled-back")


def test_after_a_break_the_chain_goes_on_and_the_break_is_told() -> None:
    first, _, third = chain()
    before = [
        first,
        third,
        {"type": "damaged", "seq": 4, "row": ["x"]},
        "text",
        {"type": "request", "n": float("nan")},
    ]
    gap = broken(before, seq=8, prev=third["hash"])
    records = [*before, gap, after(gap)]
    assert verify(records) == Verification(True, 7, None, (NOTED,))
    assert verify(records, head=gap["hash"]).ok
    assert not verify(records, head=third["hash"]).ok  # that one stood behind a missing record
    records[-1] = sealed(records[-1] | {"prev": "0" * 64})
    result = verify(records)
    assert not result.ok
    assert result.breaks == (NOTED,)
    assert result.problem
    assert result.problem.startswith("Record 9 ")


def test_a_break_does_not_cover_what_was_changed_after_it() -> None:
    first, second, third = chain()
    damaged = [first, second | {"status": 500}, third]
    gap = broken(damaged, seq=4, prev=third["hash"])
    assert verify([*damaged, gap]).ok
    changed = [first, second | {"status": 501}, third]
    assert "Record 2 was changed" in str(verify([*changed, gap]).problem)
    assert not verify([first, second, third, sealed(gap | {"prev": "x"})]).ok
    assert not verify([first, second, third, sealed(gap | {"seq": 3})]).ok


def test_a_break_in_a_whole_chain_may_leave_out_numbers() -> None:
    first, second, _ = chain()
    gap = broken(
        seq=8, prev=second["hash"]
    )  # pins nothing: the records before it stand in another export too
    assert verify([first, second, gap, after(gap)]) == Verification(True, 4, None, (NOTED,))
    assert verify([broken(seq=8), after(broken(seq=8))]).breaks == (NOTED,)


def test_what_was_cut_off_is_vouched_for_by_a_checkpoint() -> None:
    first, second, _ = chain()
    mark = checkpoint()
    assert verify([mark, after(mark)]) == Verification(True, 2, None, (), cut_of(mark))
    assert verify([first, second, mark, after(mark)]).ok  # with what was exported before the cut
    assert cut_of(mark).drafts == {"d1": 1}
    assert canonical_json(
        checkpoint_record(cut_of(mark), seq=3, record_id="c1", prev=mark["prev"], time=mark["time"])
    ) == canonical_json(mark)
    for wrong in ([second, after(second)], [after(mark)], [second, mark]):
        assert not verify(wrong).ok
    assert "does not begin" in str(verify([after(mark)]).problem)


def test_breaks_that_were_cut_off_are_still_told() -> None:
    mark = checkpoint(breaks=(Break(2, "2026-01-01T00:00:00Z", "edited"),))
    assert verify([mark]).breaks == (Break(2, "2026-01-01T00:00:00Z", "edited"),)


def test_a_cut_end_shows_to_who_knows_the_last_hash() -> None:
    records = chain()
    head = records[-1]["hash"]
    assert verify(records, head=head).ok
    assert verify([*records, after(records[-1])], head=head).ok
    assert verify(records[:2]).ok
    result = verify(records[:2], head=head)
    assert not result.ok
    assert result.problem
    assert verify([], head=GENESIS).ok


def test_lines_that_are_not_byte_for_byte_what_was_exported_are_no_records() -> None:
    lines = [canonical_json(record) + b"\n" for record in chain()]
    assert list(parse_lines(lines)) == chain()
    for line in (
        lines[0][:-1],
        b" " + lines[0],
        lines[0].replace(b":", b": ", 1),
        b"{",
        b"\xff\n",
        b'"\\ud800"\n',
    ):
        assert list(parse_lines([line])) == [None]


def test_a_proxy_is_on_record_with_what_it_is_told() -> None:
    tunnel = tunnel_request("http://proxy.example:3128", "https://cloud.example:443", "d1")
    record = request_record(tunnel, seq=1, record_id="t1", prev=GENESIS, time="t")
    assert (record["method"], record["url"], record["draft"]) == (
        "CONNECT",
        "http://proxy.example:3128",
        "d1",
    )
    assert record["headers"] == {"Host": "cloud.example:443", "Accept": "*/*"}
    assert (record["body"], record["bytes_out"]) == ("", 0)
    answered = Outcome("r1", 200, "cut", 5, 9, "x", "1. Hi")
    assert tunnel_outcome("t1", answered) == Outcome("t1", None, None, 0, 0, hashlib.sha256().hexdigest())
    assert tunnel_outcome("t1", Outcome("r1", None, "proxy", 5, 0, "x")).error == "proxy"


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
