"""The gate clears only bytes that it rebuilds itself, from parts that pass, and fails closed."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogenesis.domain import Brief, Finding, Instruction, Level
from cogenesis.privacy.brief import make_brief
from cogenesis.privacy.gate import Verdict, clear
from cogenesis.privacy.gist import MAX_GIST_WORDS
from cogenesis.privacy.lexicon import MemoryLexicon
from cogenesis.privacy.slots import no_slots
from cogenesis.privacy.template import MAX_TOKENS, render_body
from cogenesis.privacy.vocabulary import Vocabulary

VOCABULARY = Vocabulary.load()
NOTHING = MemoryLexicon()
TEXT = "Write an email to my sister Anna about the trip to Paris on 5 May. Mail a@b.example"
BRIEF = make_brief(Instruction(TEXT), Level.BALANCED, NOTHING, VOCABULARY)
BODY = render_body(BRIEF, "some/model-1.5")


def judge(body: bytes = BODY, brief: Brief = BRIEF, model: str = "some/model-1.5") -> Verdict:
    return clear(body, brief, model, NOTHING, VOCABULARY)


def with_gist(gist: str | None, lexicon: MemoryLexicon = NOTHING, level: Level = Level.BALANCED) -> Verdict:
    brief = Brief(level, no_slots(), gist)
    return clear(render_body(brief, "m"), brief, "m", lexicon, VOCABULARY)


def test_what_it_rebuilds_is_cleared_with_its_hash() -> None:
    verdict = judge()
    assert verdict.cleared
    assert verdict.problems == ()
    assert verdict.sha256 == hashlib.sha256(BODY).hexdigest()


def test_types_in_place_of_private_words_are_found_in_the_body() -> None:
    shown = [(kind, BODY.decode()[start:end]) for kind, start, end in judge().body_findings]
    assert shown == [("relative", "a relative"), ("place", "a place"), ("date", "a date")]


@given(st.integers(0, len(BODY) - 1), st.integers(1, 255))
def test_any_byte_changed_is_blocked(place: int, change: int) -> None:
    body = bytearray(BODY)
    body[place] ^= change
    verdict = judge(bytes(body))
    assert not verdict.cleared
    assert verdict.body_findings == ()


@given(st.binary(max_size=40), st.integers(0, len(BODY)))
def test_anything_put_in_or_cut_off_is_blocked(extra: bytes, place: int) -> None:
    assert judge(BODY[:place] + extra + BODY[place:]).cleared == (extra == b"")
    assert judge(BODY[:place]).cleared == (place == len(BODY))


@given(st.text(max_size=60))
def test_only_public_words_pass_as_a_gist(gist: str) -> None:
    public = 0 < len(gist.split(" ")) <= MAX_GIST_WORDS and all(
        word in VOCABULARY and word.isascii() and not VOCABULARY.delicate(word) for word in gist.split(" ")
    )
    assert with_gist(gist).cleared == public


@pytest.mark.parametrize(
    ("gist", "kind", "text", "source"),
    [
        ("a note to priya", "unknown", "priya", "vocabulary"),
        ("a note about pregnancy", "topic", "pregnancy", "topic"),
        ("a cancer-free year", "topic", "cancer-free", "topic"),
        ("Write a note", "shape", "Write a note", "pattern"),
        ("a note  twice", "shape", "a note  twice", "pattern"),
        ("meet at 5", "shape", "meet at 5", "pattern"),
        ("line\nbreak", "shape", "line\nbreak", "pattern"),
        ("", "shape", "", "pattern"),
        ("garden " * 16 + "garden", "shape", "garden " * 16 + "garden", "pattern"),
    ],
)
def test_a_gist_is_blocked_for_a_reason_that_is_told(gist: str, kind: str, text: str, source: str) -> None:
    start = gist.index(text)
    finding = Finding(kind, text, start, start + len(text), source, "")
    assert with_gist(gist).problems[0] == finding
    assert not with_gist(gist).cleared


def test_a_gist_that_the_lexicon_knows_is_blocked() -> None:
    verdict = with_gist("the yellow kettle leaks", MemoryLexicon({"yellow kettl leak"}))
    assert not verdict.cleared
    assert [(p.text, p.source) for p in verdict.problems] == [("yellow kettle leaks", "vault")]


def test_the_gist_that_cleared_is_blocked_once_the_vault_knows_it() -> None:
    gist = "stories of yellow kettles"
    assert with_gist(gist).cleared
    assert not with_gist(gist, MemoryLexicon({"kettles"})).cleared


def test_a_gist_has_no_place_at_level_strict() -> None:
    assert with_gist(None, level=Level.STRICT).cleared
    assert [p.kind for p in with_gist("a note", level=Level.STRICT).problems] == ["gist at level strict"]


@pytest.mark.parametrize("model", ["", "a b", "m\n", 'm","x":"y', "-m", "m" * 201, "modèle"])
def test_a_model_name_is_bounded(model: str) -> None:
    verdict = judge(render_body(BRIEF, model), model=model)
    assert [p.kind for p in verdict.problems] == ["model name"]


def test_slots_outside_their_lists_or_unknown_or_missing_are_blocked() -> None:
    for slots in (
        {**BRIEF.slots, "tone": "like Anna"},
        {**BRIEF.slots, "secret": "none"},
        {name: value for name, value in BRIEF.slots.items() if name != "tone"},
        {},
    ):
        brief = replace(BRIEF, slots=slots)
        body = BODY if "tone" not in slots else render_body(brief, "m")
        assert not clear(body, brief, "m", NOTHING, VOCABULARY).cleared


def test_a_fault_inside_a_check_blocks() -> None:
    class Broken:
        def known(self, terms: object) -> frozenset[str]:
            raise OSError("disk")

    verdict = clear(BODY, BRIEF, "some/model-1.5", Broken(), VOCABULARY)
    assert not verdict.cleared
    assert [p.kind for p in verdict.problems] == ["check failed"]


def test_a_request_is_a_chat_body_with_constant_settings() -> None:
    body = json.loads(BODY)
    assert list(body) == ["model", "messages", "max_tokens", "temperature", "stream"]
    assert body["max_tokens"] == MAX_TOKENS
    assert body["stream"] is True
    assert [m["role"] for m in body["messages"]] == ["system", "user"]
    other = json.loads(render_body(Brief(Level.STRICT, no_slots(), None), "m"))
    assert body["messages"][0] == other["messages"][0]
