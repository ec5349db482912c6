"""The local prompt: what is in it, and in which order."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from cogenesis.cogeneration.prompts import (
    Job,
    fixed_messages,
    planning_messages,
    prompt_cost_texts,
    writing_messages,
)
from cogenesis.domain import Context, ContextItem, ContextKind, Instruction, Sketch

CONTEXT = Context(
    (
        ContextItem("reply", ContextKind.REPLY, "The message you answer", "When will you come?"),
        ContextItem("passage:1", ContextKind.PASSAGE, "Calendar", "Trip on the third of May."),
        ContextItem("voice:1", ContextKind.VOICE, "Hello", "Hi all, quick note from me."),
        ContextItem("fact:Name", ContextKind.FACT, "Name", "Maria Keller"),
    )
)
INSTRUCTION = Instruction("Say that I come in May", to="Tom", tone="friendly", length="short")


def test_what_rarely_changes_comes_first() -> None:
    system, user = writing_messages(Job(INSTRUCTION, "email", CONTEXT), Sketch(("Greeting", "Date")))
    assert (system.role, user.role) == ("system", "user")
    wanted = ["Maria Keller", "quick note from me", "third of May", "When will you come?", "Say that I come"]
    places = [user.content.index(text) for text in [*wanted, "about 80 words", "1. Greeting", "2. Date"]]
    assert places == sorted(places)
    assert "an email to Tom" in user.content
    assert user.content.endswith("2. Date")


def test_what_is_fixed_begins_every_prompt_and_is_told_once() -> None:
    name, voice = replace(CONTEXT.items[3], fixed=True), replace(CONTEXT.items[2], fixed=True)
    hobby = ContextItem("fact:Hobby", ContextKind.FACT, "Hobby", "rowing")
    letter = ContextItem("voice:2", ContextKind.VOICE, "Letter", "Dear Sir, I write to you.")
    begun = fixed_messages([name, voice])
    assert "Name: Maria Keller" in begun[1].content
    for own in ((), (hobby, letter), (CONTEXT.items[1], CONTEXT.items[0], letter)):
        for instruction in (INSTRUCTION, Instruction("Complain")):
            job = Job(instruction, "letter", Context((name, voice, *own)))
            system, user = writing_messages(job, Sketch())
            assert system == begun[0]
            assert user.content.startswith(begun[1].content)
            assert user.content.count("Maria Keller") == 1
            assert all(user.content.count(item.text) == 1 for item in own)
    assert (
        "More about me:\nHobby"
        in writing_messages(Job(INSTRUCTION, "x", Context((name, hobby))), Sketch())[1].content
    )


def test_an_outline_only_goes_on_where_the_prompt_without_it_ends() -> None:
    job = Job(INSTRUCTION, "email", CONTEXT)
    texts = [writing_messages(job, Sketch(tuple("abcd"[:count])))[1].content for count in range(5)]
    assert all(later.startswith(earlier) for earlier, later in pairwise(texts))


def test_what_is_switched_off_or_missing_leaves_no_heading() -> None:
    user = writing_messages(Job(Instruction("Say hello"), "post"), Sketch())[1].content
    for heading in ("About me", "Texts I wrote", "From my notes", "The message I answer", "Outline"):
        assert heading not in user


def test_the_plan_is_asked_without_context() -> None:
    text = " ".join(message.content for message in planning_messages(Job(INSTRUCTION, "email", CONTEXT)))
    assert "Say that I come in May" in text
    assert "Maria" not in text


def test_length_bounds_words_and_tokens() -> None:
    jobs = [Job(Instruction("x", length=length), "email") for length in ("short", None, "long")]
    assert [job.words for job in jobs] == [80, 130, 260]
    assert all(job.words < job.max_tokens < 4 * job.words for job in jobs)


def test_cost_of_the_prompt_counts_everything_but_context() -> None:
    texts = prompt_cost_texts(Job(INSTRUCTION, "email", CONTEXT))
    assert any("Say that I come" in text for text in texts)
    assert not any("Maria" in text for text in texts)
