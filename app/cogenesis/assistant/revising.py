"""A kept draft, or a passage of it, rewritten: until that is whole, the vault holds the text as it was."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence

from cogenesis.assistant.drafting import Stopwatch
from cogenesis.cogeneration.events import Done, DraftEvent, Phase, Piece, Started
from cogenesis.cogeneration.revising import Revised, change_of, passage_of, revise
from cogenesis.domain import ContextItem, Draft
from cogenesis.inference.model import LocalModel
from cogenesis.inference.options import Sampling
from cogenesis.vault.vault import Vault


def revise_draft(
    draft: Draft,
    asked: str,
    *,
    selection: tuple[int, int] | None,
    model: LocalModel,
    sampling: Sampling,
    vault: Vault,
    facts_for: Callable[[str], Sequence[ContextItem]],
    keep_terms: Callable[[Draft], None],
    cancel: threading.Event,
) -> Iterator[DraftEvent]:
    """Rewrite a draft as asked; Done, the last event, holds it as it then is.

    The text before and the new one are kept as versions. When it is stopped, or fails, nothing has changed.

    Args:
        asked: a name in `cogeneration.revising.CHANGES`, or the change in the user's own words.
        selection: code points of the text, from and to; None is all of it.
        facts_for: what the profile holds for a change in the user's own words.

    Raises UsageError, ModelError and WorkerDied.
    """
    change, passage = change_of(asked), passage_of(draft.text, selection)
    stopwatch = Stopwatch()
    vault.drafts.add_version(draft.id, "user")
    yield Started(draft.id)
    if not model.alive:
        yield Phase("loading")
    facts = facts_for(change.told) if change.free else ()
    for event in revise(passage, change, facts=facts, model=model, sampling=sampling, cancel=cancel):
        if isinstance(event, Revised):
            stopwatch.finished(event.finished.new_tokens, event.finished.decode_s)
            draft = _keep(vault, draft, event.text)
            keep_terms(draft)
            continue
        if isinstance(event, Piece):
            stopwatch.first_word()
        yield event
    yield Done(draft, stopwatch.timings())


def _keep(vault: Vault, draft: Draft, text: str) -> Draft:
    """The new text in the draft's place; what was typed in the meantime is a version too."""
    drafts = vault.drafts
    drafts.add_version(draft.id, "user")
    drafts.save(draft.id, text=text, state="done")
    drafts.add_version(draft.id, "model")
    return drafts.get(draft.id)
