"""What a name recogniser's findings do to a brief and to the gate: they only ever take words out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from cogenesis.domain import Brief, Instruction, Level
from cogenesis.privacy import gate
from cogenesis.privacy.brief import make_brief
from cogenesis.privacy.detectors import RECOGNISED, Pattern
from cogenesis.privacy.lexicon import MemoryLexicon
from cogenesis.privacy.template import render_body
from cogenesis.privacy.vocabulary import Vocabulary

LEXICON = MemoryLexicon()
TEXT = "write an email to thank the open kitchen for the help"


def found(text: str, name: str, kind: str = "organisation") -> Pattern:
    start = text.index(name)
    return Pattern(kind, start, start + len(name), RECOGNISED[kind], "model")


def brief(vocabulary: Vocabulary, *recognised: Pattern, text: str = TEXT) -> Brief:
    return make_brief(Instruction(text), Level.BALANCED, LEXICON, vocabulary, recognised)


def test_a_name_of_everyday_words_becomes_its_type(vocabulary: Vocabulary) -> None:
    before = brief(vocabulary)
    assert before.gist is not None
    assert "kitchen" in before.gist
    after = brief(vocabulary, found(TEXT, "the open kitchen"))
    assert after.gist is not None
    assert "an organisation" in after.gist
    assert "kitchen" not in after.gist
    (finding,) = [f for f in after.findings if f.source == "model"]
    assert (finding.kind, finding.text) == ("organisation", "the open kitchen")
    assert after.slots == before.slots


def test_what_the_rules_take_out_already_they_replace(vocabulary: Vocabulary) -> None:
    text = "Write an email to thank Anna Quillfeather for the help"
    assert brief(vocabulary, found(text, "Anna Quillfeather", "name"), text=text) == brief(
        vocabulary, text=text
    )


def test_a_name_beside_one_that_the_rules_found_is_mended_with_it(vocabulary: Vocabulary) -> None:
    text = "write an email to thank Anna Quillfeather and butter for the help"
    assert "butter" in (brief(vocabulary, text=text).gist or "")
    mended = brief(vocabulary, found(text, "butter", "name"), text=text)
    assert mended.gist is not None
    assert "butter" not in mended.gist


def test_a_name_that_only_the_shorter_line_has_room_for_is_taken_out_too(vocabulary: Vocabulary) -> None:
    about = "the care of the old open kitchen"
    text = f"write a letter to the club for {about} and the garden and the butter"
    first, last = found(text, about), found(text, "butter", "name")
    assert "butter" not in (brief(vocabulary, text=text).gist or "")
    assert "butter" in (brief(vocabulary, first, text=text).gist or "")
    assert "butter" not in (brief(vocabulary, first, last, text=text).gist or "")


def test_a_name_with_a_number_in_it_goes_as_a_whole(vocabulary: Vocabulary) -> None:
    text = "write an email to thank the 3 rivers house for the help"
    gist = brief(vocabulary, found(text, "the 3 rivers house"), text=text).gist or ""
    assert "rivers" not in gist
    assert "house" not in gist


def judged(vocabulary: Vocabulary, recognise: gate.Recognise | None, *, gist: bool = True) -> gate.Verdict:
    given = brief(vocabulary)
    given = given if gist else replace(given, gist=None)
    return gate.clear(render_body(given, "m"), given, "m", LEXICON, vocabulary, recognise=recognise)


def test_the_gate_blocks_what_the_recogniser_finds_in_the_gist_and_says_where(vocabulary: Vocabulary) -> None:
    asked: list[str] = []

    def recognise(text: str) -> Sequence[Pattern]:
        asked.append(text)
        return (found(text, "kitchen", "place"),)

    verdict = judged(vocabulary, recognise)
    assert not verdict.cleared
    (problem,) = verdict.problems
    gist = brief(vocabulary).gist
    assert gist is not None
    assert asked == [gist]
    assert (problem.kind, problem.source, gist[problem.start : problem.end]) == ("place", "model", "kitchen")


def test_the_gate_blocks_when_the_recogniser_fails(vocabulary: Vocabulary) -> None:
    def recognise(_text: str) -> Sequence[Pattern]:
        raise TimeoutError

    verdict = judged(vocabulary, recognise)
    assert not verdict.cleared
    assert [problem.kind for problem in verdict.problems] == ["check failed"]


def test_the_gate_clears_when_the_recogniser_finds_nothing(vocabulary: Vocabulary) -> None:
    assert judged(vocabulary, lambda _text: ()).cleared
    assert judged(vocabulary, None).cleared


def test_without_a_gist_the_recogniser_is_not_asked(vocabulary: Vocabulary) -> None:
    assert judged(vocabulary, lambda _text: pytest.fail("asked"), gist=False).cleared
