"""Text to tokens and back, with a wall between what the template wrote and what people wrote.

Control tokens are looked for in the template's own text only. Everything else is tokenised as plain text, so
that a mail that holds `<|im_end|>` is read as those ten characters. Runs of plain text are tokenised together
across the borders of messages, as llama.cpp would: without control tokens in the texts, the result is the
same as tokenising the whole prompt at once.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator, Sequence
from typing import Any

from cogenesis.inference.templates import Part

_PIECE_BYTES = 512


class Tokenizer:
    """The vocabulary of a loaded model. Only reads; safe to use from any thread.

    Attributes:
        vocab: llama.cpp's pointer to it.
        size: how many tokens it has.
        bos, eos: texts of the tokens that begin and end a text.
    """

    def __init__(self, lib: Any, model: Any) -> None:
        self._lib = lib
        self.vocab = vocab = lib.llama_model_get_vocab(model)
        self.size: int = lib.llama_vocab_n_tokens(vocab)
        self._bos: int = lib.llama_vocab_bos(vocab)
        self._add_bos = bool(lib.llama_vocab_get_add_bos(vocab)) and self._bos >= 0
        self.bos = self._token_text(self._bos)
        self.eos = self._token_text(lib.llama_vocab_eos(vocab))
        self._find_special()

    def encode_prompt(self, parts: Sequence[Part]) -> list[int]:
        """Tokens of a prompt, with the model's start token where it wants one."""
        return self._encode_parts(parts, {})

    def encode_endings(self, parts: Sequence[Part], endings: Sequence[str]) -> Iterator[list[int]]:
        """The same for several prompts that are `parts` with a plain text after them."""
        known: dict[str, list[int]] = {}
        for ending in endings:
            yield self._encode_parts([*parts, Part(ending, literal=False)], known)

    def silent(self) -> list[int]:
        """Control tokens that stand for no text, without those that end an answer."""
        control = self._lib.LLAMA_TOKEN_ATTR_CONTROL | self._lib.LLAMA_TOKEN_ATTR_UNKNOWN
        return [token for token, flags in self._strips.items() if flags & control and not self.is_end(token)]

    def _encode_parts(self, parts: Sequence[Part], known: dict[str, list[int]]) -> list[int]:
        tokens = self._encode_items(parts, known)
        if self._add_bos and tokens[:1] != [self._bos]:
            tokens.insert(0, self._bos)
        return tokens

    def _encode_items(self, parts: Sequence[Part], known: dict[str, list[int]]) -> list[int]:
        """Runs of text are looked up in `known`, and noted there."""
        tokens: list[int] = []
        for item in self._runs(parts):
            if isinstance(item, int):
                tokens.append(item)
                continue
            if item not in known:
                known[item] = self.encode(item)
            tokens += known[item]
        return tokens

    def encode(self, text: str) -> list[int]:
        """Tokens of plain text; control tokens in it are text."""
        return [token for run in self._split_lookalikes(text) for token in self._encode_run(run)]

    def piece(self, token: int) -> bytes:
        """The bytes a token stands for; they may be part of a character. Control tokens give none."""
        return self._piece(token, special=False)

    def markup(self, token: int) -> str:
        """The text of a control token; "" for all others."""
        return self._markup.get(token, "")

    def encode_markup(self, text: str) -> list[int]:
        """Tokens of what the program itself writes in the model's place, control tokens among it."""
        return self._encode_items([Part(text, literal=True)], {})

    def is_end(self, token: int) -> bool:
        """Whether the model says with it that it is done."""
        return bool(self._lib.llama_vocab_is_eog(self.vocab, token))

    def _find_special(self) -> None:
        """Tables of the tokens that are not plain text, once per load (15-50 ms)."""
        lib = self._lib
        control = lib.LLAMA_TOKEN_ATTR_CONTROL | lib.LLAMA_TOKEN_ATTR_UNKNOWN
        own = lib.LLAMA_TOKEN_ATTR_USER_DEFINED
        attributes = lib.llama_vocab_get_attr
        self._special: dict[str, int] = {}
        self._strips: dict[int, int] = {}
        self._markup: dict[int, str] = {}
        lookalikes: list[str] = []
        for token in range(self.size):
            flags = attributes(self.vocab, token)
            if not flags & (control | own):
                continue
            text = self._token_text(token)
            if not text:
                continue
            self._special[text] = token
            self._strips[token] = flags
            if flags & control:
                self._markup[token] = text
            # llama.cpp finds user-defined tokens in plain text too; those that look like markup must not be.
            if flags & own and len(text) > 2 and text[0] in "<[" and text[-1] in ">]":
                lookalikes.append(text)
        self._special_pattern = _any_of(self._special)
        self._lookalike_pattern = _any_of(lookalikes)

    def _runs(self, parts: Sequence[Part]) -> Iterator[int | str]:
        """Control tokens, and the runs of plain text between them."""
        run, strip_left = "", False
        for part in parts:
            pieces = self._special_pattern.split(part.text) if part.literal else [part.text]
            for number, text in enumerate(pieces):
                if number % 2 == 0:
                    run += text.lstrip() if strip_left and not run else text
                    continue
                token = self._special[text]
                if self._strips[token] & self._lib.LLAMA_TOKEN_ATTR_LSTRIP:
                    run = run.rstrip()
                if run:
                    yield run
                yield token
                run = ""
                strip_left = bool(self._strips[token] & self._lib.LLAMA_TOKEN_ATTR_RSTRIP)
        if run:
            yield run

    def _split_lookalikes(self, text: str) -> list[str]:
        """Cut after the first character of what llama.cpp would take for a user-defined token."""
        cuts = [match.start() + 1 for match in self._lookalike_pattern.finditer(text)]
        return [text[a:b] for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)]

    def _encode_run(self, text: str) -> list[int]:
        data = text.encode("utf-8", "replace")
        room = len(data) + 8
        while True:
            tokens = (self._lib.llama_token * room)()
            count: int = self._lib.llama_tokenize(self.vocab, data, len(data), tokens, room, False, False)
            if count >= 0:
                return list(tokens[:count])
            room = -count

    def _token_text(self, token: int) -> str:
        return self._piece(token, special=True).decode("utf-8", "replace") if token >= 0 else ""

    def _piece(self, token: int, *, special: bool) -> bytes:
        size = _PIECE_BYTES
        while True:
            buffer = ctypes.create_string_buffer(size)
            count: int = self._lib.llama_token_to_piece(self.vocab, token, buffer, size, 0, special)
            if count >= 0:
                return buffer.raw[:count]
            size = -count


def _any_of(texts: Sequence[str] | dict[str, int]) -> re.Pattern[str]:
    """One group that matches any of `texts`, longest first; nothing when there are none."""
    ordered = sorted(texts, key=len, reverse=True)
    return re.compile("(" + "|".join(map(re.escape, ordered)) + ")" if ordered else "((?!))")
