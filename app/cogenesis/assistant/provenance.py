"""Where a kept draft's sentences came from, and what it states that nobody gave it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace

from cogenesis.assistant.contexts import REPLY_KEY
from cogenesis.assistant.never_write import Sieve, read_profile
from cogenesis.assistant.pins import MOST_PINNED, pinned_items
from cogenesis.cogeneration.invented import Invented, find_invented
from cogenesis.cogeneration.prompts import Job
from cogenesis.cogeneration.provenance import Origin, explain
from cogenesis.documents.recognising import language_of
from cogenesis.domain import Context, ContextItem, ContextKind, Draft
from cogenesis.inference.model import LocalModel
from cogenesis.privacy.vocabulary import Vocabulary
from cogenesis.vault.vault import Vault

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Sources:
    """What was found of one draft; offsets are code points of `text`."""

    text: str
    origins: tuple[Origin, ...]


class Provenance:
    """Explains drafts; `Assistant.provenance` is the one there is. Any thread may call it."""

    def __init__(
        self,
        opened: Callable[[], Vault],
        model: Callable[[], LocalModel],
        vocabulary: Callable[[], Vocabulary],
    ) -> None:
        """`opened` raises NoVault where there is none, `model` what loading a model raises."""
        self._opened = opened
        self._model = model
        self._vocabulary = vocabulary

    def explain(
        self,
        draft_id: str,
        text: str | None = None,
        *,
        progress: Progress = lambda done, total: None,
        cancel: threading.Event,
    ) -> Sources:
        """Find each sentence's sources by masking them; takes from seconds to a minute.

        Args:
            text: what stands in the editor; None is the kept text.

        Raises Cancelled, NoVault, VaultError, ModelError and WorkerDied.
        """
        vault = self._opened()
        draft = vault.drafts.get(draft_id)
        said = draft.text if text is None else text
        origins = explain(
            self._job(vault, draft),
            draft.sketch,
            said,
            self._model(),
            subject=draft.subject,
            stop_words=self._vocabulary().stop_words,
            progress=progress,
            cancel=cancel,
        )
        return Sources(said, tuple(origins))

    def invented(self, draft_id: str, text: str | None = None) -> list[Invented]:
        """Names, numbers, dates that nothing the draft was made from holds; by rules, at once."""
        vault = self._opened()
        draft = vault.drafts.get(draft_id)
        said = draft.text if text is None else text
        job = self._job(vault, draft)
        facts = vault.profile.read().facts
        asked = draft.instruction
        known = [
            *(part for part in (asked.text, asked.to, asked.reply_to) if part),
            *(f"{item.label}\n{item.text}" for item in job.context.items),
            *(f"{key}: {value}" for key, value in facts.items()),
            *draft.sketch.points,
            *vault.origins.confirmed(draft_id),
        ]
        language = language_of(said) or "en"
        return find_invented(said, known, self._vocabulary(), language=language, today=draft.created)

    def confirm(self, draft_id: str, words: str) -> None:
        """The user says that these words are right: they are not marked in this draft again."""
        self._opened().origins.confirm(draft_id, words)

    def _job(self, vault: Vault, draft: Draft) -> Job:
        """The draft's task with the context that it was made with, as far as that is still there."""
        noted = vault.origins.context(draft.id)
        profile = read_profile(vault)
        sieve = Sieve.of(profile, draft.instruction)
        facts, keys = sieve.facts(profile.facts), list(noted)
        found: dict[str, ContextItem] = {}
        for start in range(0, len(keys), MOST_PINNED):
            batch = pinned_items(keys[start : start + MOST_PINNED], facts, vault.searching, sieve)
            found |= {item.key: item for item in batch}
        received = sieve.received(draft.instruction.reply_to)
        if received and (REPLY_KEY in noted or not noted):
            found[REPLY_KEY] = ContextItem(REPLY_KEY, ContextKind.REPLY, "The message you answer", received)
        items = [replace(item, fixed=noted.get(key, False)) for key, item in found.items()]
        return Job(draft.instruction, draft.kind, Context(tuple(items)))
