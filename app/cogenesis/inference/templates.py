"""The chat template of a model file, rendered as what it is: a program from a stranger.

It runs in a sandbox in which nothing large can be made (`sandbox`), with a limit on time and (through
`MemoryCap`) on memory. It never sees what it formats: every message goes in as a mark of private-use
characters, and the texts are put in their places afterwards, so no template can change, drop or repeat them
unseen, and no text can pose as part of the template. Templates differ in what they take: messages are offered
in several forms, and a template that takes none of them, or misbehaves, is replaced by a plain form.
"""

from __future__ import annotations

import contextlib
import re
import secrets
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import FrameType
from typing import Any

import jinja2
from jinja2 import TemplateError

from cogenesis.inference import sandbox
from cogenesis.inference.options import ChatMessage
from cogenesis.inference.thoughts import closing_of

TIME_LIMIT_S = 1.0
MAX_OUTPUT = 32 * 1024
_OPEN, _CLOSE, _DIGITS = "\ue000", "\ue001", 0xE010
_OF_A_MARK = re.compile("[\ue000-\ue01f]")
_FOREIGN = re.compile(
    "|".join(["<template>", re.escape(str(Path(jinja2.__file__).parent)), re.escape(sandbox.__file__)])
)
_PROBE = (ChatMessage("system", "?"), ChatMessage("user", "?"))

TraceFunction = Callable[[FrameType, str, object], Any]
Guard = Callable[[], contextlib.AbstractContextManager[None]]


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a prompt. Only what the template wrote (`literal`) may hold control tokens."""

    text: str
    literal: bool


class TemplateRefused(Exception):
    """The template failed, or did something else than place each message once."""


class ChatTemplate:
    """Turns messages into the parts of a prompt."""

    def __init__(
        self,
        untrusted_source: str | None,
        *,
        bos: str,
        eos: str,
        guard: Guard | None = None,
        today: Callable[[], date] = date.today,
        limit_s: float = TIME_LIMIT_S,
    ) -> None:
        """Compile the template; `own` says afterwards whether it can be used.

        Args:
            bos, eos: texts of those tokens, for templates that write them.
            guard: limits memory while foreign code runs.
            today: the date for templates that tell it to the model.
            limit_s: seconds that the template may run at a time.
        """
        # Names that templates ask for, with the values that have a model answer at once.
        self._names = {
            "bos_token": bos,
            "eos_token": eos,
            "tools": None,
            "documents": None,
            "add_generation_prompt": True,
            "enable_thinking": False,
            "thinking": False,
            "thinking_budget": 0,
        }
        self._limit_s = limit_s
        self._guard = guard or contextlib.nullcontext
        self._template: Any = None
        self._form = 0
        if untrusted_source:
            with contextlib.suppress(TemplateRefused), self._limits():
                self._template = sandbox.new_environment(today).from_string(untrusted_source)
        if self._template is not None and self._own_parts(_PROBE) is None:
            self._template = None

    @property
    def own(self) -> bool:
        """Whether the file's own template is in use."""
        return self._template is not None

    def parts(self, messages: Sequence[ChatMessage], prefix: str = "") -> list[Part]:
        """The prompt for `messages`, ready for the assistant's answer, which begins with `prefix`.

        A model that would think first is made to have done so already.
        """
        parts = self._own_parts(messages) or plain_parts(messages)
        if parts[-1].literal:
            parts.append(Part(closing_of(parts[-1].text), literal=True))
        return [part for part in [*parts, Part(prefix, literal=False)] if part.text]

    def _own_parts(self, messages: Sequence[ChatMessage]) -> list[Part] | None:
        """By the file's template, in the first form that it takes; None when it takes none."""
        tried = [self._form, *(number for number in range(len(_FORMS)) if number != self._form)]
        for number in tried:
            if self._template is None:
                break
            arrange, typed = _FORMS[number]
            with contextlib.suppress(TemplateRefused):
                parts = self._render(arrange(messages), [m.content for m in messages], typed=typed)
                self._form = number
                return parts
        return None

    def _render(self, turns: Turns, texts: list[str], *, typed: bool) -> list[Part]:
        marks = [_mark() for _ in texts]
        shown = []
        for role, group in turns:
            text = "\n\n".join(marks[i] for i in group)
            shown.append({"role": role, "content": [{"type": "text", "text": text}] if typed else text})
        output = ""
        with self._limits():
            for piece in self._template.generate(messages=shown, **self._names):
                output += piece
                if len(output) > MAX_OUTPUT:
                    raise TemplateRefused
        return _place(output, marks, texts)

    @contextlib.contextmanager
    def _limits(self) -> Iterator[None]:
        """Whatever goes wrong within is a TemplateRefused; one that takes too long is not tried again."""
        try:
            with self._guard(), time_limit(self._limit_s):
                yield
        except TimeLimitReached as error:
            self._template = None
            raise TemplateRefused from error
        except (TemplateError, ArithmeticError, LookupError, MemoryError, RecursionError) as error:
            raise TemplateRefused from error
        except (TypeError, ValueError, AttributeError, AssertionError, SyntaxError, OSError) as error:
            raise TemplateRefused from error


class TimeLimitReached(BaseException):
    """Raised inside a template that runs too long; an Exception jinja2 would catch here and there."""


@contextlib.contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise TimeLimitReached in what jinja2 runs in this thread, once it has run for `seconds`.

    Every line of a template and of jinja2 looks at the clock first. So the exception comes up there and
    nowhere else: not in a callback of the garbage collector, which would lose it, nor after the end, as one
    that another thread sets can. It ends Python loops, not a single long call into C.
    """
    end = time.monotonic() + seconds

    def look(frame: FrameType, event: str, argument: object) -> TraceFunction | None:
        if not _FOREIGN.match(frame.f_code.co_filename):
            return None
        if time.monotonic() > end:
            raise TimeLimitReached
        return look

    before = sys.gettrace()
    sys.settrace(look)
    try:
        yield
    finally:
        sys.settrace(before)


def plain_parts(messages: Sequence[ChatMessage]) -> list[Part]:
    """The form for models without a usable template: headings that base models know from text."""
    headings = {"system": "", "user": "### Instruction:\n", "assistant": "### Response:\n"}
    parts: list[Part] = []
    for message in messages:
        parts.append(Part(headings.get(message.role, ""), literal=True))
        parts.append(Part(message.content, literal=False))
        parts.append(Part("\n\n", literal=True))
    return [*parts, Part(headings["assistant"], literal=True)]


Turns = list[tuple[str, list[int]]]
"""Roles, and the numbers of the messages that a turn is made of."""


def _separate(messages: Sequence[ChatMessage]) -> Turns:
    return [(message.role, [number]) for number, message in enumerate(messages)]


def _alternating(messages: Sequence[ChatMessage]) -> Turns:
    """For templates that want the roles to take turns: what one role says in a row is one turn."""
    turns: Turns = []
    for number, message in enumerate(messages):
        if turns and turns[-1][0] == message.role:
            turns[-1][1].append(number)
        else:
            turns.append((message.role, [number]))
    return turns


def _without_system(messages: Sequence[ChatMessage]) -> Turns:
    """For templates that know no system role: its text opens the next message of the user."""
    roles = ["user" if message.role == "system" else message.role for message in messages]
    return _alternating([ChatMessage(role, "") for role in roles])


_FORMS = tuple(
    (form, typed) for typed in (False, True) for form in (_separate, _alternating, _without_system)
)


def _mark() -> str:
    """Characters without case or white space, which no filter changes and no text can guess."""
    digits = "".join(chr(_DIGITS + int(digit, 16)) for digit in secrets.token_hex(16))
    return _OPEN + digits + _CLOSE


def _place(output: str, marks: list[str], texts: list[str]) -> list[Part]:
    """Put the texts where their marks are; each must stand there once, in order, and no piece of a mark."""
    pieces = re.split("(" + "|".join(map(re.escape, marks)) + ")", output) if marks else [output]
    if pieces[1::2] != marks or any(map(_OF_A_MARK.search, pieces[::2])):
        raise TemplateRefused
    parts: list[Part] = []
    for number, literal in enumerate(pieces[::2]):
        parts.append(Part(literal, literal=True))
        if number < len(texts):
            parts.append(Part(texts[number], literal=False))
    return parts
