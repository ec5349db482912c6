"""One answer of the local model, from messages to frames."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator, Sequence

from msgspec import Struct

from cogenesis.inference.engine import Aborted, Engine, EngineError
from cogenesis.inference.events import FinishReason
from cogenesis.inference.messages import Ended, Failed, Generate, Read, Written
from cogenesis.inference.options import ChatMessage
from cogenesis.inference.sampler import GrammarError, Sampler
from cogenesis.inference.stream import TextStream
from cogenesis.inference.templates import ChatTemplate

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
        self._stream = TextStream(request.stop)
        self._unsent = ""
        self._sampler: Sampler | None = None

    def frames(self) -> Iterator[Struct]:
        """Read the prompt, then write."""
        before = self._engine.tokenizer.encode(self._request.prefix)
        self._sampler = self._engine.sampler(self._request.sampling, before)
        yield from self._read()
        reason: FinishReason = yield from self._write(self._sampler)
        yield from self.rest()
        yield self.ended(reason)

    def rest(self) -> Iterator[Written]:
        """Text that was made and not sent."""
        text = self._unsent + self._stream.finish()
        self._unsent = ""
        if text:
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
            new_tokens=self._new,
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

    def _write(self, sampler: Sampler) -> Generator[Written, None, FinishReason]:
        """The loop that decides the speed: a token, its text, and now and then a frame."""
        engine, stream, tokenizer = self._engine, self._stream, self._engine.tokenizer
        least = 0 if self._request.sampling.grammar else self._request.min_tokens
        limit = min(self._request.max_tokens, engine.n_ctx - len(self._tokens))
        sent_at = 0.0
        while self._new < limit:
            token = sampler.next()
            if tokenizer.is_end(token):
                if self._new >= least:
                    return "end"
                sampler.forbid(token)
                continue
            self._new += 1
            self._unsent += stream.feed(tokenizer.piece(token))
            if stream.stopped:
                return "stop"
            now = time.perf_counter()
            if self._unsent and now - sent_at >= SEND_EVERY_S:
                sent_at, text, self._unsent = now, self._unsent, ""
                yield Written(self._request.id, text)
            self._step()
            if self._new < limit:
                engine.advance(token)
        return "length"
