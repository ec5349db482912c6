"""Reading ahead, in the worker: what a prompt begins with that is not whole yet.

Steps are small, so that a request which comes meanwhile waits little; what was read stays for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from msgspec import Struct

from cogenesis.inference.answer import MIN_ROOM, TEMPLATE_LIMIT_S, least_tokens
from cogenesis.inference.engine import Aborted, Engine, EngineError
from cogenesis.inference.messages import Failed, Prepare, Prepared, Read, Stopped
from cogenesis.inference.options import ChatMessage
from cogenesis.inference.templates import ChatTemplate, Part
from cogenesis.inference.tokenizer import Tokenizer

STEP = 32
WORD = 4  # tokens of a word that is only begun, at most

# How a text may go on. What all of these leave alone, the real continuation will mostly leave alone too; if
# not, a token or two are read again.
_GOES_ON = ("", "a", " a", "\n", "\n\n", "1", ".", "\N{CJK UNIFIED IDEOGRAPH-4E00}")


def prepare(
    engine: Engine,
    template: ChatTemplate,
    request: Prepare,
    step: Callable[..., None],
    others_wait: Callable[[], bool],
) -> Iterator[Struct]:
    """Read frames, then Prepared, Stopped or Failed. `step` is told before each step, as in `answer`."""
    step(TEMPLATE_LIMIT_S)
    room = engine.n_ctx - MIN_ROOM
    needed = least_tokens(request.messages)
    tokens: list[int] = []
    if needed <= room:
        if request.open_end:
            tokens = begun(engine.tokenizer, template, request.messages)
        else:
            tokens = _answered(engine.tokenizer, template, request)
        needed = len(tokens)
    if needed > room:
        yield Failed(request.id, "context", needed=needed, room=room)
        return
    try:
        for done, total in engine.read_ahead(tokens, step=min(STEP, engine.n_ubatch), hold=request.hold):
            yield Read(request.id, done, total)
            step()
            if others_wait():
                break
    except Aborted:
        yield Stopped(request.id)
    except EngineError as error:
        yield Failed(request.id, "compute", str(error))
    else:
        yield Prepared(request.id)


def begun(tokenizer: Tokenizer, template: ChatTemplate, messages: Sequence[ChatMessage]) -> list[int]:
    """The tokens that every prompt begins with whose last message begins like this one's."""
    if not messages:
        return []
    last = messages[-1]
    shown = [*messages[:-1], replace(last, content=last.content or "?")]
    parts = template.parts(shown)
    end = max((at for at, part in enumerate(parts) if not part.literal), default=0)
    tokens = _stable(tokenizer, [*parts[:end], Part(last.content, literal=False)])
    return _without_last_word(tokenizer, tokens) if last.content[-1:].isalnum() else tokens


def _without_last_word(tokenizer: Tokenizer, tokens: list[int]) -> list[int]:
    """What is typed next may make another word of it, which has other tokens."""
    for cut in range(1, min(WORD, len(tokens)) + 1):
        if tokenizer.piece(tokens[-cut])[:1].isspace():
            return tokens[:-cut]
    return tokens[: -min(WORD, len(tokens)) or None]


def _answered(tokenizer: Tokenizer, template: ChatTemplate, request: Prepare) -> list[int]:
    parts = template.parts(request.messages, request.prefix)
    return _stable(tokenizer, parts) if request.prefix else tokenizer.encode_prompt(parts)


def _stable(tokenizer: Tokenizer, parts: Sequence[Part]) -> list[int]:
    """Tokens of `parts` that stay, however the text goes on."""
    every = list(tokenizer.encode_endings(parts, _GOES_ON))
    low, high = min(every), max(every)
    differ = (at for at, (a, b) in enumerate(zip(low, high, strict=False)) if a != b)
    return low[: next(differ, len(low))]
