"""Whether the vault is whole: pages, structure, logic, the anchored counters, and the outbound log.

Each check is made whatever the others found, and a check that the damage itself stops is a finding too.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

from cogenesis.errors import VaultError
from cogenesis.vault.commits import Commits
from cogenesis.vault.database import Database
from cogenesis.vault.outbound import OutboundLog

# Rows that stand for each other; what foreign keys and the search indexes' own check do not see.
_LOGIC = (
    (
        "SELECT count(*) FROM documents WHERE passages <> "
        "(SELECT count(*) FROM passages WHERE passages.document = documents.id)",
        "documents have not as many passages as were made of them",
    ),
    (
        "SELECT count(*) FROM passages JOIN documents ON documents.id = passages.document "
        'WHERE passages.start < 0 OR passages."end" < passages.start OR '
        'passages."end" > documents.characters',
        "passages lie outside their documents",
    ),
    (
        "SELECT count(*) FROM term_records WHERE length(hashes) % 8 <> 0",
        "records of the lexicon are cut off",
    ),
    ("SELECT count(*) FROM terms WHERE records < 1", "terms of the lexicon belong to no record"),
    ("SELECT count(*) FROM fresh_terms WHERE records < 1", "terms of the lexicon belong to no record"),
)


def verify(
    database: Database, outbound: OutboundLog, commits: Commits, cancel: threading.Event | None = None
) -> list[str]:
    """One sentence for each problem. What harms nothing by itself, a missing anchor, is said once."""
    checks: tuple[Callable[[], list[str]], ...] = (
        lambda: database.problems(cancel),
        lambda: logic_problems(database),
        lambda: counter_problems(commits),
        lambda: _log_problems(outbound),
    )
    found = [sentence for check in checks for sentence in _outcome(check)]
    return list(dict.fromkeys(found))


def logic_problems(database: Database) -> list[str]:
    """Records that contradict each other, a sentence for each kind."""
    counted = [(int(database.value(sql)), sentence) for sql, sentence in _LOGIC]
    return [f"{count} {sentence}." for count, sentence in counted if count]


def counter_problems(commits: Commits) -> list[str]:
    """What a torn log lost, until it is accepted; what else was amiss with the anchor, once."""
    losses = commits.losses()
    commits.accept([loss for loss in losses if not loss.changes])
    return [f"Noticed {loss.noticed[:16].replace('T', ' ')}: {loss.sentence}" for loss in losses]


def _log_problems(outbound: OutboundLog) -> list[str]:
    problem = outbound.verify().problem
    return [problem] if problem else []


def _outcome(check: Callable[[], list[str]]) -> list[str]:
    try:
        return check()
    except VaultError as error:
        return [str(error)]
