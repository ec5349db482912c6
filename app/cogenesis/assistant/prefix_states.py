"""Brings what all drafts begin with back into the local model from its kept state, and keeps it there.

A state belongs to one model file, one build of the library and one form of the state, and to one text; any
other is not asked for. Whatever fails here costs the time of reading the text again.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Sequence
from pathlib import Path

from cogenesis.cogeneration.prompts import fixed_messages
from cogenesis.domain import ContextItem
from cogenesis.errors import ModelError
from cogenesis.inference.model import LocalModel
from cogenesis.inference.options import ChatMessage
from cogenesis.inference.records import ModelRecords
from cogenesis.vault.model_states import KeptState, ModelStates, StateKey, memory_file

_log = logging.getLogger("cogenesis.assistant")


class PrefixStates:
    """Kept states of the text that all drafts begin with."""

    def __init__(
        self, records: ModelRecords, flash_attn: Callable[[], str], most_mb: Callable[[], int]
    ) -> None:
        """`flash_attn` and `most_mb` are settings; with 0 MB nothing is kept, and what was is deleted."""
        self._records = records
        self._flash_attn = flash_attn
        self._most_mb = most_mb

    def restore(self, states: ModelStates, model: LocalModel, items: Sequence[ContextItem]) -> bool:
        """Put the kept state into the model; whether there was one. Raises what the model does.

        A file whose hash is not known yet has no state; it is not read for it. A state that the model refuses
        is deleted.
        """
        if not self._most_mb():
            states.forget()
        record = self._records.record(model.path)
        if record is None or not record.sha256 or not items or not self._most_mb():
            return False
        key = self._key(model, record.sha256, fixed_messages(items))
        kept = states.load(key)
        if kept is None:
            return False
        try:
            loaded = model.load_state(descriptor=kept.descriptor, size=kept.size, digest=kept.note)
        except ModelError:
            _log.warning("a kept model state was refused and is deleted")
            states.forget_model(record.sha256)
            return False
        finally:
            os.close(kept.descriptor)
        _log.info("a state of %d tokens was brought back", loaded.tokens)
        return True

    def is_kept(self, states: ModelStates, model: LocalModel, items: Sequence[ContextItem]) -> bool:
        """Whether there is a state of this text; True also where none is to be kept."""
        record = self._records.record(model.path)
        if not items or not self._most_mb():
            return True
        if record is None or not record.sha256:
            return False
        return states.has(self._key(model, record.sha256, fixed_messages(items)))

    def keep(self, states: ModelStates, model: LocalModel, items: Sequence[ContextItem], age: int) -> bool:
        """Keep the state of the text that the model has just read; `age` is of the states when it was chosen.

        Raises what the model does.
        """
        messages, most = fixed_messages(items), self._most_mb() * 1_000_000
        measured = model.state_size(messages) if items and most else None
        if measured is None or measured.size > most:
            return False
        try:
            descriptor = memory_file(measured.size)
        except OSError:
            _log.warning("there is no memory for a state of %d bytes", measured.size)
            return False
        try:
            saved = model.save_state(messages, descriptor=descriptor)
            if saved is None:
                return False
            key = self._key(model, self._records.sha256(model.path), messages)
            kept = states.save(key, KeptState(descriptor, saved.size, saved.digest), most_bytes=most, age=age)
        finally:
            os.close(descriptor)
        _log.info("a state of %d tokens was %s", saved.tokens, "kept" if kept else "not kept")
        return kept

    def forget_model(self, states: ModelStates, path: Path) -> None:
        """Delete the states of a model whose file is about to be removed."""
        record = self._records.record(path)
        if record is not None and record.sha256:  # else none was ever kept
            states.forget_model(record.sha256)

    def _key(self, model: LocalModel, sha256: str, messages: Sequence[ChatMessage]) -> StateKey:
        info = model.info()
        form = (info.build, info.type_k, info.type_v, self._flash_attn(), str(info.n_gpu_layers != 0))
        return StateKey(sha256, form, [f"{message.role}:{message.content}" for message in messages])
