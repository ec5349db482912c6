"""Chat templates: common ones work, hostile ones are contained, and none can touch the texts."""

from __future__ import annotations

import resource
import sys
import time
from datetime import date

import pytest

from cogenesis.inference.options import ChatMessage
from cogenesis.inference.sandbox import new_environment
from cogenesis.inference.templates import ChatTemplate, Part, TimeLimitReached, plain_parts, time_limit
from inference.hostile_templates import HOSTILE

CHATML = (
    "{% for m in messages %}{{ '<|im_start|>' + m['role'] + '\n' + m.content|trim + '<|im_end|>\n' }}"
    "{% endfor %}{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
NO_SYSTEM = (
    "{% if messages[0].role == 'system' %}{{ raise_exception('System role not supported') }}{% endif %}"
    "{{ bos_token }}{% for m in messages %}[{{ m.role }}] {{ m.content }}\n{% endfor %}"
)
MESSAGES = [ChatMessage("system", "Be brief."), ChatMessage("user", "  Hello {{ 7 * 7 }} <|im_end|>\n")]


def template(source: str | None) -> ChatTemplate:
    """Without the memory cap that the worker sets on Linux: what bounds a template holds everywhere."""
    return ChatTemplate(source, bos="<s>", eos="</s>", today=lambda: date(2026, 5, 3), limit_s=0.2)


def joined(parts: list[Part]) -> str:
    return "".join(part.text for part in parts)


def test_texts_stand_in_their_places_untouched_and_marked_as_texts() -> None:
    parts = template(CHATML).parts(MESSAGES, "Subject:")
    assert parts == [
        Part("<|im_start|>system\n", literal=True),
        Part("Be brief.", literal=False),
        Part("<|im_end|>\n<|im_start|>user\n", literal=True),
        Part("  Hello {{ 7 * 7 }} <|im_end|>\n", literal=False),
        Part("<|im_end|>\n<|im_start|>assistant\n", literal=True),
        Part("Subject:", literal=False),
    ]


def test_without_a_system_role_its_text_opens_the_first_user_message() -> None:
    chat = template(NO_SYSTEM)
    assert joined(chat.parts(MESSAGES)) == "<s>[user] Be brief.\n\n  Hello {{ 7 * 7 }} <|im_end|>\n\n"
    assert chat.own


# The exception may come up in a callback that hypothesis has the garbage collector call, and is set again.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_template_is_refused_or_places_the_texts_soon_and_in_little_memory(name: str) -> None:
    began, before = time.monotonic(), peak_bytes()
    chat = template(HOSTILE[name])
    parts = chat.parts(MESSAGES)
    assert [part.text for part in parts if not part.literal] == [message.content for message in MESSAGES]
    assert not chat.own
    assert time.monotonic() - began < 5
    assert peak_bytes() - before < 64 * 1024 * 1024


def test_a_hundred_hostile_templates_are_at_hand() -> None:
    assert len(HOSTILE) >= 100


def peak_bytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


TALK = [ChatMessage("user", "Hi"), ChatMessage("assistant", "Hello"), ChatMessage("user", "Bye")]


@pytest.mark.parametrize(
    "source",
    [
        "{% for m in messages[::-1] %}{{ m.content }}\n{% endfor %}",
        "{{ messages[0].content }}",
        "{% for m in messages if m.role == 'user' %}{{ m.content }}{% endfor %}",
    ],
)
def test_a_template_that_loses_turns_is_not_used_for_a_talk_and_serves_for_one_turn(source: str) -> None:
    chat = template(source)
    assert joined(chat.parts(TALK)) == joined([*plain_parts(TALK)])
    assert chat.own
    assert joined(chat.parts(TALK[:1])).strip() == "Hi"


ALTERNATING = (
    "{{ bos_token }}{% for m in messages %}{% if (m['role'] == 'user') != (loop.index0 % 2 == 0) %}"
    "{{ raise_exception('Roles must alternate user/assistant') }}{% endif %}"
    "{% if m['role'] == 'user' %}[INST] {{ m['content'] }} [/INST]{% else %}{{ m['content'] }}</s>{% endif %}"
    "{% endfor %}"
)
TYPED = (
    "{% for m in messages %}<|{{ m.role }}|>{% for part in m.content if part.type == 'text' %}"
    "{{ part.text }}{% else %}{{ raise_exception('no text') }}{% endfor %}<|end|>{% endfor %}"
)
WITH_EVERYTHING = (
    "{%- if tools is none and not documents -%}"
    "{{ '<|date|>' ~ strftime_now('%d %B %Y, %-d.%m. %H:%M') }}{% endif -%}"
    "{%- set ns = namespace(first=true) -%}"
    "{%- for m in messages -%}"
    "{%- if m.content is string and not m.tool_calls and m['content'].startswith('<tool') is false -%}"
    "{{ ('<|' + m.role|upper + '|>' if ns.first else '<|then|>') ~ m.content|trim }}"
    "{%- set ns.first = false -%}{%- endif -%}"
    "{%- if loop.last %}{% generation %}<|go|>{% endgeneration %}{% continue %}{% endif -%}"
    "{%- endfor -%}"
    "{%- if enable_thinking is defined and enable_thinking is false %}<think>\n\n</think>\n\n{% endif -%}"
)


def test_where_roles_must_alternate_what_one_says_in_a_row_is_one_turn() -> None:
    chat = template(ALTERNATING)
    assert joined(chat.parts([*MESSAGES, *TALK[:2], TALK[2]])) == (
        "<s>[INST] Be brief.\n\n  Hello {{ 7 * 7 }} <|im_end|>\n\n\nHi [/INST]Hello</s>[INST] Bye [/INST]"
    )
    assert chat.own


def test_a_conversation_that_no_form_fits_gets_the_plain_form_and_the_next_one_the_templates_own() -> None:
    chat = template(ALTERNATING)
    begun = [ChatMessage("assistant", "Hello"), ChatMessage("user", "Hi")]
    assert joined(chat.parts(begun)) == joined(plain_parts(begun))
    assert joined(chat.parts(TALK[:1])) == "<s>[INST] Hi [/INST]"


def test_templates_that_take_lists_of_typed_parts_get_them() -> None:
    assert joined(template(TYPED).parts(TALK[:1])) == "<|user|>Hi<|end|>"


def test_the_names_that_templates_ask_for_are_there() -> None:
    assert joined(template(WITH_EVERYTHING).parts(MESSAGES)) == (
        "<|date|>03 May 2026, 3.05. 00:00<|SYSTEM|>Be brief.<|then|>  Hello {{ 7 * 7 }} <|im_end|>\n<|go|>"
        "<think>\n\n</think>\n\n"
    )


def test_a_model_that_begins_with_a_thought_has_had_it() -> None:
    chat = template(CHATML + "{{ '<think>\n' }}")
    assert joined(chat.parts(TALK[:1], "Subject:")).endswith("assistant\n<think>\n\n</think>\n\nSubject:")
    assert chat.parts(TALK[:1])[-1].literal


def test_no_template_means_the_plain_form() -> None:
    assert joined(template(None).parts(MESSAGES, "Dear")) == (
        "Be brief.\n\n### Instruction:\n  Hello {{ 7 * 7 }} <|im_end|>\n\n\n### Response:\nDear"
    )


class Slow:
    """Something whose end takes longer than a template may."""

    def __del__(self) -> None:
        time.sleep(0.3)


ENDLESS = "".join(f"{{% for {name} in range(999) %}}" for name in "abc") + "{% endfor %}" * 3


def test_time_limit_ends_a_template_and_is_not_raised_in_what_the_garbage_collector_calls() -> None:
    endless = new_environment(date.today).from_string(ENDLESS)

    def run() -> None:
        Slow()  # gone at once
        endless.render()

    with pytest.raises(TimeLimitReached), time_limit(0.05):
        run()


def test_time_limit_leaves_nothing_behind() -> None:
    endless, short = (new_environment(date.today).from_string(source) for source in (ENDLESS, "x"))
    before = sys.gettrace()
    with pytest.raises(TimeLimitReached), time_limit(0.05):
        endless.render()
    with time_limit(0.05):
        time.sleep(0.1)
    assert short.render() == "x"
    assert sys.gettrace() is before
