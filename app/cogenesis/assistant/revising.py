"""A kept draft rewritten or written on: until that is whole, the vault holds the text as it was.

What the model changed is in the kept text at once. The text without those of its changes that nobody has
accepted or rejected yet, the base, is kept beside it: so a draft that is opened again has its changes still,
and a crash costs neither text.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from cogenesis.assistant.drafting import Stopwatch
from cogenesis.cogeneration.alternatives import Alternative, alternatives
from cogenesis.cogeneration.changes import Change, word_diff
from cogenesis.cogeneration.continuing import WrittenOn, write_on
from cogenesis.cogeneration.events import Done, DraftEvent, Note, Phase, Piece, Started
from cogenesis.cogeneration.prompts import Job
from cogenesis.cogeneration.revising import CHANGES, MINE, Revised, change_of, passage_of, revise
from cogenesis.domain import Context, ContextItem, ContextKind, Draft, Instruction
from cogenesis.errors import UsageError
from cogenesis.inference.model import LocalModel
from cogenesis.inference.options import Sampling
from cogenesis.vault.vault import Vault

MOST_FACTS = 12


@dataclass(frozen=True, slots=True)
class Parts:
    """What revising is done with.

    Attributes:
        vault: the open one; raises NoVault where there is none.
        context: what the local model is told for an instruction.
        fixed: what all drafts with a model begin with.
        keep_terms: puts what of a draft must not leave into the lexicon.
    """

    vault: Callable[[], Vault]
    model: Callable[[], LocalModel]
    sampling: Callable[[], Sampling]
    context: Callable[[Instruction], Context]
    fixed: Callable[[LocalModel], Sequence[ContextItem]]
    keep_terms: Callable[[Draft], None]


class Revising:
    """The model's changes of kept drafts."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def revise(
        self,
        draft_id: str,
        asked: str,
        *,
        selection: tuple[int, int] | None = None,
        cancel: threading.Event,
    ) -> Iterator[DraftEvent]:
        """Rewrite a draft as asked; Done, the last event, holds it as it then is.

        The text before and the new one are kept as versions. When it is stopped, or fails, nothing changes.

        Args:
            asked: a name in `cogeneration.revising.CHANGES`, or the change in the user's own words.
            selection: code points of the text, from and to; None is all of it.

        Raises UsageError, ModelError and WorkerDied.
        """
        draft = self._draft(draft_id)
        change, passage = change_of(asked), passage_of(draft.text, selection)
        yield from self._begin(draft)
        stopwatch, model = Stopwatch(), self._parts.model()
        for event in revise(
            passage,
            change,
            facts=self._facts(draft, change.told) if change.free else (),
            fixed=self._parts.fixed(model) if change is CHANGES[MINE] else (),
            model=model,
            sampling=self._parts.sampling(),
            cancel=cancel,
        ):
            if isinstance(event, Revised):
                stopwatch.finished(event.finished.new_tokens, event.finished.decode_s)
                draft = self._keep(draft, event.text)
                continue
            if isinstance(event, Piece):
                stopwatch.first_word()
            yield event
        yield Done(draft, stopwatch.timings())

    def go_on(self, draft_id: str, position: int | None, *, cancel: threading.Event) -> Iterator[DraftEvent]:
        """Write on at a code point of a draft's text, None for its end; as `revise` else."""
        draft = self._draft(draft_id)
        at = len(draft.text) if position is None else position
        if not 0 <= at <= len(draft.text):
            raise UsageError("The place is not within the text; put the cursor where to write on.")
        yield from self._begin(draft)
        job = Job(draft.instruction, draft.kind, self._parts.context(draft.instruction))
        stopwatch, text = Stopwatch(), draft.text
        for event in write_on(
            text,
            at,
            job,
            draft.sketch,
            subject=draft.subject,
            model=self._parts.model(),
            sampling=self._parts.sampling(),
            cancel=cancel,
        ):
            if isinstance(event, WrittenOn):
                draft = self._keep(draft, text[:at] + event.words + text[at:])
                continue
            if isinstance(event, Piece):
                stopwatch.first_word()
            yield event
        yield Done(draft, stopwatch.timings())

    def alternatives(
        self, draft_id: str, selection: tuple[int, int], *, cancel: threading.Event
    ) -> Iterator[Phase | Piece | Note | Alternative]:
        """Other ways to say a passage of a draft; nothing of them is kept until one is taken."""
        passage = passage_of(self._draft(draft_id).text, selection)
        model = self._parts.model()
        if not model.alive:
            yield Phase("loading")
        yield from alternatives(passage, model=model, sampling=self._parts.sampling(), cancel=cancel)

    def keep_change(self, draft_id: str, before: str, text: str) -> None:
        """Keep a text that the model had a part in as a version, and the text before it as the user's."""
        vault = self._parts.vault()
        with vault.transaction():
            draft = vault.drafts.get(draft_id)
            vault.drafts.save(draft_id, text=before)
            vault.drafts.add_version(draft_id, "user")
            vault.drafts.save(draft_id, text=text)
            vault.drafts.add_version(draft_id, "model")
            if draft.text not in (before, text):
                vault.drafts.save(draft_id, text=draft.text)
        self._parts.keep_terms(vault.drafts.get(draft_id))

    def take(self, draft_id: str, before: str, text: str) -> None:
        """Put in a change that the model made; it waits. UsageError when the draft was edited meanwhile."""
        draft = self._draft(draft_id)
        if draft.text != before:
            raise UsageError("The draft has been edited meanwhile; nothing was changed. Ask again.")
        self._keep(draft, text)

    def base(self, draft_id: str) -> str | None:
        """A draft's text with no change taken that waits; None while none waits."""
        return self._parts.vault().editing.base(draft_id)

    def keep_base(self, draft_id: str, base: str | None) -> None:
        """Keep it; None once every change was accepted or rejected."""
        self._parts.vault().editing.set_base(draft_id, base)

    def waiting(self, draft_id: str) -> list[Change]:
        """A draft's text with the changes that wait, in order; without any it is one stretch."""
        draft, base = self._draft(draft_id), self.base(draft_id)
        return word_diff(draft.text if base is None else base, draft.text)

    def decide(self, draft_id: str, *, accept: bool) -> int:
        """Accept or reject all changes that wait; how many there were. A text that goes is a version."""
        vault, draft, base = self._parts.vault(), self._draft(draft_id), self.base(draft_id)
        count = hunks(self.waiting(draft_id))
        if base is not None:
            with vault.transaction():
                if not accept:
                    vault.drafts.add_version(draft_id, "model")
                    vault.drafts.save(draft_id, text=base)
                    vault.drafts.add_version(draft_id, "user")
                vault.editing.set_base(draft_id, None)
            self._parts.keep_terms(draft)
        return count

    def diff(self, draft_id: str, first: int, second: int | None = None) -> list[Change]:
        """From one version to another, or to the text as it stands; UsageError for unknown numbers."""
        versions = {each.number: each.text for each in self._parts.vault().drafts.versions(draft_id)}
        draft = self._draft(draft_id)
        for number in (first, second):
            if number is not None and number not in versions:
                raise UsageError(f"This draft has no version {number}; see its versions.")
        return word_diff(versions[first], draft.text if second is None else versions[second])

    def restore(self, draft_id: str, number: int) -> None:
        """Make a version the text again; what stands now is kept as one. UsageError for unknown numbers."""
        vault = self._parts.vault()
        chosen = [each for each in vault.drafts.versions(draft_id) if each.number == number]
        if not chosen:
            raise UsageError(f"This draft has no version {number}; see its versions.")
        with vault.transaction():
            vault.drafts.add_version(draft_id, "user")
            vault.drafts.save(draft_id, text=chosen[0].text, subject=chosen[0].subject)
            vault.drafts.add_version(draft_id, "user")
            vault.editing.set_base(draft_id, None)
        self._parts.keep_terms(self._draft(draft_id))

    def _draft(self, draft_id: str) -> Draft:
        return self._parts.vault().drafts.get(draft_id)

    def _facts(self, draft: Draft, told: str) -> list[ContextItem]:
        items = self._parts.context(Instruction(told, draft.kind, draft.instruction.to)).items
        return [item for item in items if item.kind is ContextKind.FACT][:MOST_FACTS]

    def _begin(self, draft: Draft) -> Iterator[DraftEvent]:
        self._parts.vault().drafts.add_version(draft.id, "user")
        yield Started(draft.id)
        if not self._parts.model().alive:
            yield Phase("loading")

    def _keep(self, draft: Draft, text: str) -> Draft:
        """The new text in the draft's place; what was typed in the meantime is a version too.

        What waited before goes on waiting, and the change with it: from crash to crash no base is lost.
        """
        vault = self._parts.vault()
        drafts = vault.drafts
        with vault.transaction():
            drafts.add_version(draft.id, "user")
            if text != draft.text and vault.editing.base(draft.id) is None:
                vault.editing.set_base(draft.id, draft.text)
            drafts.save(draft.id, text=text, state="done")
            drafts.add_version(draft.id, "model")
        kept = drafts.get(draft.id)
        self._parts.keep_terms(kept)
        return kept


def hunks(changes: Sequence[Change]) -> int:
    """How many places of a text differ."""
    return sum(
        change.kind != "same" and (at == 0 or changes[at - 1].kind == "same")
        for at, change in enumerate(changes)
    )
