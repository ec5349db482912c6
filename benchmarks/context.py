"""Choosing the context of a draft: from the order to the items, with 100,000 passages and the model running.

The time a user waits before the model can begin to read. The model's process has been started before, as it
is while the user types; everything else is asked anew for each draft.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

from benchmarks._library import PASSAGES, Texts, make_vault
from benchmarks.table import Row
from cogenesis.assistant.contexts import choose_context
from cogenesis.domain import ContextKind, Instruction
from cogenesis.inference.discovery import find_model
from cogenesis.inference.model import LocalModel
from cogenesis.inference.options import EngineOptions
from cogenesis.vault.vault import Vault

BOUND_MS = 50.0
DRAFTS = 100
TOKENS = 1_500
FACTS = 20


def rows() -> list[Row]:
    with tempfile.TemporaryDirectory() as folder:
        texts = Texts()
        model = LocalModel(find_model("").path, EngineOptions())
        try:
            with make_vault(Path(folder), texts) as vault:
                for number in range(FACTS):
                    vault.profile.set(f"Fact {number}", texts.sentence(8), ())
                vault.profile.set("Name", texts.people[0], ())
                return [
                    _row("a new mail", texts, vault, model, answered=0),
                    _row("an answer to a mail of 150 words", texts, vault, model, answered=150),
                ]
        finally:
            model.close()


def _row(figure: str, texts: Texts, vault: Vault, model: LocalModel, *, answered: int) -> Row:
    taken = []
    for number in range(DRAFTS + 5):
        instruction = Instruction(
            texts.query(12), to=texts.people[number].split()[0], reply_to=texts.sentence(answered) or None
        )
        start = time.perf_counter()
        context = choose_context(
            instruction, vault=vault, model=model, kind="email", most_tokens=TOKENS, off=frozenset()
        )
        taken.append((time.perf_counter() - start) * 1000)
        assert {item.kind for item in context.items} >= {ContextKind.VOICE, ContextKind.PASSAGE}
    median, last = statistics.median(taken[5:]), statistics.quantiles(taken[5:], n=20)[-1]
    return Row(
        f"context of a draft, {figure}, {PASSAGES:,} passages",
        f"{median:.0f} ms (95th percentile {last:.0f})",
        bound=f"at most {BOUND_MS:.0f} ms",
        holds=median <= BOUND_MS,
    )
