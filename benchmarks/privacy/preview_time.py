"""Time for brief and gate by rules alone, as at every keystroke, against a real vault with a full lexicon."""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from cogenesis.assistant.cloud import make_preview
from cogenesis.domain import Instruction, Level
from cogenesis.paths import Home
from cogenesis.privacy.vocabulary import Vocabulary
from cogenesis.vault.lexicon import LexiconStore
from cogenesis.vault.vault import Vault

TERMS = 1_000_000
_RECORDS = 20


def measure(texts: Sequence[str], terms: int = TERMS) -> dict[str, float]:
    """Milliseconds a text takes with `terms` terms in the lexicon: by the clock, and the processor's part."""
    vocabulary = Vocabulary.load()
    with tempfile.TemporaryDirectory() as folder:
        home = Home(Path(folder, "home"))
        with Vault.create(home, key_file=Path(folder, "vault.key")) as vault:
            _fill(vault.lexicon, sorted(vocabulary.classes), terms)
            times = [_preview(text, vault.lexicon, vocabulary) for text in texts]
    taken = [clock for clock, _ in times]
    return {
        "median": statistics.median(taken),
        "95th percentile": statistics.quantiles(taken, n=20)[-1],
        "median, processor": statistics.median(processor for _, processor in times),
    }


def _preview(text: str, lexicon: LexiconStore, vocabulary: Vocabulary) -> tuple[float, float]:
    start, busy = time.perf_counter(), time.thread_time()
    make_preview(Instruction(text), Level.BALANCED, lexicon=lexicon, vocabulary=vocabulary, endpoint=None)
    return 1000 * (time.perf_counter() - start), 1000 * (time.thread_time() - busy)


def _fill(lexicon: LexiconStore, words: Sequence[str], terms: int) -> None:
    """Runs of four everyday words, as if from documents: long enough to be nobody's instruction."""
    chance = random.Random(1)
    for record in range(_RECORDS):
        share = terms // _RECORDS
        runs: set[str] = set()
        while len(runs) < share:
            runs.add(" ".join(chance.choices(words, k=4)))
        lexicon.replace(f"document:{record}", runs)
        sys.stderr.write(f"\rlexicon: {(record + 1) * share} of {terms} terms")
        sys.stderr.flush()
    sys.stderr.write("\n")
