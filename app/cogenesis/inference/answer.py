"""One answer of the local model, from messages to frames."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator, Sequence

from msgspec import Struct

from cogenesis.inference.engine import Aborted, Engine, EngineError
from cogenesis.inference.events import FinishReason
from cogenesis.inference.lookup import LookupSteps, PlainSteps, Steps
from cogenesis.inference.messages import Ended, Failed, Generate, Read, Thought, Written
from cogenesis.inference.options import ChatMessage
from cogenesis.inference.sampler import GrammarError, Sampler
from cogenesis.inference.stream import TextStream
from cogenesis.inference.templates import ChatTemplate
from cogenesis.inference.thoughts import THOUGHT_TOKENS, ThoughtFilter

SEND_EVERY_S = 0.03
MIN_ROOM = 16
MAX_CHARACTERS_PER_TOKEN = 64
TEMPLATE_LIMIT_S = 15.0


def answer(
    engine: Engine, template: ChatTemplate, request: Generate, step: Callable[..., None]
) -> Iterator[Struct]:
    """Frames of one answer; the last is Ended or Failed.

    `step` is told before each step of work, with the seconds it may take where that is not the usual.
    """
    step(TEMPLATE_LIMIT_S)
    needed = least_tokens(request.messages)
    tokens: list[int] = []
    if needed < engine.n_ctx:
        tokens = engine.tokenizer.encode_prompt(template.parts(request.messages, request.prefix))
        needed = len(tokens)
    if needed + MIN_ROOM > engine.n_ctx:
        yield Failed(request.id, "context", needed=needed, room=engine.n_ctx - MIN_ROOM)
        return
    work = _Answer(engine, request, tokens, step)
    try:
        yield from work.frames()
    except OnlyThought:
        yield Failed(request.id, "thought")
    except Aborted:
        yield from work.rest()
        yield work.ended("cancelled")
    except EngineError as error:
        yield Failed(request.id, "compute", str(error))
    except GrammarError as error:
        yield from work.rest()
        yield Failed(request.id, "grammar", str(error))
    finally:
        work.close()


def least_tokens(messages: Sequence[ChatMessage]) -> int:
    """So many tokens at least; known without tokenising what is far too long."""
    return sum(len(message.content) for message in messages) // MAX_CHARACTERS_PER_TOKEN


class OnlyThought(Exception):
    """The model thought, and wrote nothing."""


class _Answer:
    """The steps of one answer, and what is known of it when it ends early."""

    def __init__(
        self, engine: Engine, request: Generate, tokens: list[int], step: Callable[..., None]
    ) -> None:
        self._engine = engine
        self._request = request
        self._tokens = tokens
        self._step = step
        self._reused = 0
        self._new = 0
        self._began = time.perf_counter()
        self._read_at: float | None = None
        self._thoughts = ThoughtFilter()
        # What a grammar allows has no thoughts in it.
        self._stream = TextStream(request.stop, None if request.sampling.grammar else self._thoughts)
        self._thought = 0
        self._made_to_write = False
        self._unsent = ""
        self._shown = False
        self._sent_at = 0.0
        self._sampler: Sampler | None = None

    def frames(self) -> Iterator[Struct]:
        """Read the prompt, then write."""
        before = self._engine.tokenizer.encode(self._request.prefix)
        self._sampler = self._engine.sampler(self._request.sampling, before)
        yield from self._read()
        reason: FinishReason = yield from self._write(self._steps(self._sampler))
        yield from self.rest()
        if self._thoughts.seen and not self._shown and not self._stream.stopped:
            raise OnlyThought
        yield self.ended(reason)

    def rest(self) -> Iterator[Written]:
        """Text that was made and not sent."""
        text = self._unsent + self._stream.finish()
        self._unsent = ""
        if text:
            self._shown = self._shown or bool(text.strip())
            yield Written(self._request.id, text)

    def ended(self, reason: FinishReason) -> Ended:
        """The last frame, with what was done so far."""
        now = time.perf_counter()
        read_at = now if self._read_at is None else self._read_at
        return Ended(
            self._request.id,
            reason,
            prompt_tokens=len(self._tokens),
            reused_tokens=self._reused,
            new_tokens=self._new + self._thought,
            prefill_s=read_at - self._began,
            decode_s=now - read_at,
        )

    def close(self) -> None:
        """Free what C holds for this answer."""
        if self._sampler:
            self._sampler.close()

    def _read(self) -> Iterator[Read]:
        first = True
        self._step()
        for done, total in self._engine.read(self._tokens):
            self._reused = done if first else self._reused
            first = False
            self._step()
            yield Read(self._request.id, done, total)
        self._read_at = time.perf_counter()

    def _steps(self, sampler: Sampler) -> Steps:
        request, engine = self._request, self._engine
        if request.lookup > 0 and engine.can_rewind and request.sampling.grammar is None:
            return LookupSteps(engine, sampler, self._tokens, request.lookup)
        return PlainSteps(engine, sampler)

    def _write(self, steps: Steps) -> Generator[Struct, None, FinishReason]:
        """The loop that decides the speed: a token, its text, and now and then a frame."""
        tokenizer = self._engine.tokenizer
        least = 0 if self._request.sampling.grammar else self._request.min_tokens
        wanted = self._request.max_tokens
        room = self._engine.n_ctx - len(self._tokens)
        given: list[int] = []
        while self._new < wanted and room > 0:
            made = bool(given)
            token = given.pop(0) if made else steps.next()
            if tokenizer.is_end(token) and not made:
                if self._new >= least:
                    return "end"
                steps.forbid(token)
                continue
            room -= 1
            self._unsent += self._stream.feed(tokenizer.piece(token), tokenizer.markup(token))
            self._count()
            if self._stream.stopped:
                return "stop"
            yield from self._tell()
            self._step()
            if self._new < wanted and room > 0:
                steps.take(token, min(wanted - self._new, room))
            if not given and self._thinks_too_long(room):
                if self._made_to_write:
                    return "length"
                self._made_to_write = True
                assert self._thoughts.open
                given = tokenizer.encode_markup(self._thoughts.open.closing)
        return "length"

    def _count(self) -> None:
        if self._thoughts.open:
            self._thought += 1
        else:
            self._new += 1

    def _tell(self) -> Iterator[Struct]:
        """Now and then, what was written, or how far the thoughts have come."""
        if not self._unsent and not self._thoughts.open:
            return
        now = time.perf_counter()
        if now - self._sent_at >= SEND_EVERY_S:
            self._sent_at = now
            if self._unsent:
                text, self._unsent = self._unsent, ""
                self._shown = self._shown or bool(text.strip())
                yield Written(self._request.id, text)
            else:
                yield Thought(self._request.id, self._thought, THOUGHT_TOKENS)

    def _thinks_too_long(self, room: int) -> bool:
        """Thoughts have a bound, and leave room for the answer they are for."""
        least_room = min(self._request.max_tokens, self._engine.n_ctx // 4)
        return self._thoughts.open is not None and (self._thought >= THOUGHT_TOKENS or room <= least_room)
