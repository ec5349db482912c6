"""The chat template of a model file, rendered as what it is: a program from a stranger.

It runs in jinja2's immutable sandbox with few filters, no multiplication of texts, a limit on time and
(through `MemoryCap`) on memory. It never sees what it formats: every message goes in as a mark of
private-use characters, and the texts are put in their places afterwards, so no template can change, drop or
repeat them unseen, and no text can pose as part of the template. One that misbehaves is replaced by a plain
form.
"""

from __future__ import annotations

import contextlib
import ctypes
import re
import secrets
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from jinja2 import TemplateError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from cogenesis.inference.options import ChatMessage

TIME_LIMIT_S = 1.0
MAX_OUTPUT = 64 * 1024
MAX_TEXT = 1_000_000
MAX_BITS = 4096
# fmt: off
_FILTERS = (
    "abs", "attr", "capitalize", "count", "d", "default", "dictsort", "escape", "e", "first", "float",
    "int", "items", "join", "last", "length", "list", "lower", "map", "max", "min", "reject", "rejectattr",
    "replace", "reverse", "round", "safe", "select", "selectattr", "sort", "string", "sum", "title",
    "tojson", "trim", "unique", "upper",
)
# fmt: on
_OPEN, _CLOSE, _DIGITS = "\ue000", "\ue001", 0xE010

Guard = Callable[[], contextlib.AbstractContextManager[None]]


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a prompt. Only what the template wrote (`literal`) may hold control tokens."""

    text: str
    literal: bool


class TemplateRefused(Exception):
    """The template failed, took too long, or did something else than place each message once."""


class ChatTemplate:
    """Turns messages into the parts of a prompt."""

    def __init__(
        self, untrusted_source: str | None, *, bos: str, eos: str, guard: Guard | None = None
    ) -> None:
        """Compile the template; `own` says afterwards whether it can be used.

        Args:
            bos, eos: texts of those tokens, for templates that write them.
            guard: limits memory while foreign code runs.
        """
        self._tokens = {"bos_token": bos, "eos_token": eos}
        self._guard = guard or contextlib.nullcontext
        self._template: Any = None
        if untrusted_source:
            with contextlib.suppress(TemplateRefused), self._limits():
                self._template = _environment().from_string(untrusted_source)
        if self._template is not None:
            self._own_parts_or_none([ChatMessage("user", "?")])

    @property
    def own(self) -> bool:
        """Whether the file's own template is in use."""
        return self._template is not None

    def parts(self, messages: Sequence[ChatMessage], prefix: str = "") -> list[Part]:
        """The prompt for `messages`, ready for the assistant's answer, which begins with `prefix`."""
        parts = self._own_parts_or_none(messages) if self.own else None
        if parts is None:
            parts = plain_parts(messages)
        return [part for part in [*parts, Part(prefix, literal=False)] if part.text]

    def _own_parts_or_none(self, messages: Sequence[ChatMessage]) -> list[Part] | None:
        """By the file's template; else with the system text moved into the first user message."""
        candidates = [_separate(messages)]
        if any(message.role == "system" for message in messages):
            candidates.append(_merged(messages))
        for candidate in candidates:
            with contextlib.suppress(TemplateRefused):
                return self._render(*candidate)
        self._template = None
        return None

    def _render(self, turns: list[tuple[str, list[int]]], texts: list[str]) -> list[Part]:
        marks = [_mark() for _ in texts]
        shown = [{"role": role, "content": "\n\n".join(marks[i] for i in group)} for role, group in turns]
        output = ""
        with self._limits():
            pieces = self._template.generate(
                messages=shown, add_generation_prompt=True, enable_thinking=False, **self._tokens
            )
            for piece in pieces:
                output += piece
                if len(output) > MAX_OUTPUT:
                    raise TemplateRefused
        return _place(output, marks, texts)

    @contextlib.contextmanager
    def _limits(self) -> Iterator[None]:
        try:
            with self._guard(), time_limit(TIME_LIMIT_S):
                yield
        except (TemplateError, ArithmeticError, LookupError, MemoryError, RecursionError) as error:
            raise TemplateRefused from error
        except (TypeError, ValueError, AttributeError, AssertionError, SyntaxError, OSError) as error:
            raise TemplateRefused from error


class TimeLimitReached(TemplateError):
    """Raised inside a template that runs too long."""


@contextlib.contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise TimeLimitReached in this thread once it has run for `seconds`.

    The exception is set from a timer thread, since the signal for this is not everywhere and not always
    free. It ends Python loops, not a single long call into C.
    """
    thread = ctypes.c_ulong(threading.get_ident())
    set_exception = ctypes.pythonapi.PyThreadState_SetAsyncExc
    lock, state = threading.Lock(), {"over": False}

    def interrupt() -> None:
        with lock:
            if not state["over"]:
                set_exception(thread, ctypes.py_object(TimeLimitReached))

    timer = threading.Timer(seconds, interrupt)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        with lock:
            state["over"] = True
            set_exception(thread, None)  # one that was set but has not been raised yet
        timer.cancel()


def plain_parts(messages: Sequence[ChatMessage]) -> list[Part]:
    """The form for models without a usable template: headings that base models know from text."""
    headings = {"system": "", "user": "### Instruction:\n", "assistant": "### Response:\n"}
    parts: list[Part] = []
    for message in messages:
        parts.append(Part(headings.get(message.role, ""), literal=True))
        parts.append(Part(message.content, literal=False))
        parts.append(Part("\n\n", literal=True))
    return [*parts, Part(headings["assistant"], literal=True)]


class _Environment(ImmutableSandboxedEnvironment):
    """The sandbox, without operators that make much out of little."""

    intercepted_binops = frozenset(["*", "**", "%", "+"])

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        if operator == "**" or not (_small(left) and _small(right)):
            raise SecurityError
        if operator == "*" and not (isinstance(left, int | float) and isinstance(right, int | float)):
            raise SecurityError
        if operator == "%" and isinstance(left, str | bytes):
            raise SecurityError
        return super().call_binop(context, operator, left, right)


def _environment() -> _Environment:
    """Options as model makers expect them from the Transformers library."""
    env = _Environment(
        trim_blocks=True, lstrip_blocks=True, extensions=["jinja2.ext.loopcontrols"], cache_size=0
    )
    env.filters = {name: env.filters[name] for name in _FILTERS}
    allowed = {name: env.globals[name] for name in ("namespace", "range", "dict")}
    env.globals.clear()
    env.globals.update(allowed, raise_exception=_raise_exception)
    return env


def _raise_exception(message: object = "") -> None:
    raise TemplateError


def _small(value: Any) -> bool:
    if isinstance(value, int):
        return value.bit_length() <= MAX_BITS
    if isinstance(value, str | bytes | list | tuple):
        return len(value) <= MAX_TEXT
    return isinstance(value, float)


def _separate(messages: Sequence[ChatMessage]) -> tuple[list[tuple[str, list[int]]], list[str]]:
    turns = [(message.role, [number]) for number, message in enumerate(messages)]
    return turns, [message.content for message in messages]


def _merged(messages: Sequence[ChatMessage]) -> tuple[list[tuple[str, list[int]]], list[str]]:
    """For templates that know no system role: its text opens the first user message."""
    turns: list[tuple[str, list[int]]] = []
    waiting: list[int] = []
    for number, message in enumerate(messages):
        if message.role == "system":
            waiting.append(number)
        else:
            turns.append((message.role, [*waiting, number]))
            waiting = []
    return turns, [message.content for message in messages]


def _mark() -> str:
    """Characters without case or white space, which no filter changes and no text can guess."""
    digits = "".join(chr(_DIGITS + int(digit, 16)) for digit in secrets.token_hex(16))
    return _OPEN + digits + _CLOSE


def _place(output: str, marks: list[str], texts: list[str]) -> list[Part]:
    """Put the texts where their marks are; each must stand there once, in order."""
    pieces = re.split("(" + "|".join(map(re.escape, marks)) + ")", output) if marks else [output]
    if pieces[1::2] != marks:
        raise TemplateRefused
    parts: list[Part] = []
    for number, literal in enumerate(pieces[::2]):
        parts.append(Part(literal, literal=True))
        if number < len(texts):
            parts.append(Part(texts[number], literal=False))
    return parts
