"""The bytes of a request, and what can be read back from them."""

from __future__ import annotations

import pytest

from cogenesis.domain import Brief, Instruction, Level
from cogenesis.privacy.brief import make_brief
from cogenesis.privacy.lexicon import MemoryLexicon, terms_of, told_by_gist
from cogenesis.privacy.slots import no_slots
from cogenesis.privacy.template import gist_in, render_body
from cogenesis.privacy.vocabulary import Vocabulary


@pytest.mark.parametrize("gist", ["write a note about kettles", None])
def test_the_gist_is_read_back_from_a_body(gist: str | None) -> None:
    assert gist_in(render_body(Brief(Level.BALANCED, no_slots(), gist), "m").decode()) == gist


@pytest.mark.parametrize(
    "body", ["", "{", "[]", "{}", '{"messages":[]}', '{"messages":[{"content":3}]}', '{"messages":3}']
)
def test_other_bodies_have_no_gist(body: str) -> None:
    assert gist_in(body) is None


def test_a_draft_that_repeats_its_order_does_not_hold_the_order_back(vocabulary: Vocabulary) -> None:
    order = Instruction("Write a letter to the council about the leaking kitchen window")
    first = make_brief(order, Level.BALANCED, MemoryLexicon(), vocabulary)
    assert first.gist is not None
    terms = terms_of("I write about the leaking kitchen window of Quillfeather Lane.", vocabulary)
    assert make_brief(order, Level.BALANCED, MemoryLexicon(terms), vocabulary) != first
    rest = terms - told_by_gist(first.gist, vocabulary)
    assert make_brief(order, Level.BALANCED, MemoryLexicon(rest), vocabulary) == first
    assert "quillfeather" in rest
