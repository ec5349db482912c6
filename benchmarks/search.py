"""A search over 100,000 passages in the vault beside the same SQL on plain SQLite with the same rows.

Ours is everything from the words to the passages as values; beside it stands the bare statement. Both are
asked turn by turn. The plain file is Python's own SQLite, with the same tables, index and cache.
"""

from __future__ import annotations

import contextlib
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks._library import PASSAGES, Texts, make_vault
from benchmarks.table import Row
from cogenesis.documents.querying import match_query
from cogenesis.vault.vault import Vault

BOUND = 1.5
SEARCHES = 300
GIVEN = 20
BATCH = 1_000

PLAIN = """
PRAGMA journal_mode = WAL;
PRAGMA cache_size = -16384;
CREATE TABLE documents (
    id INTEGER PRIMARY KEY, source TEXT, title TEXT, own INTEGER, time TEXT, kind TEXT, language TEXT,
    position INTEGER
);
CREATE TABLE passages (
    id INTEGER PRIMARY KEY, document INTEGER, start INTEGER, "end" INTEGER, text TEXT, title TEXT
);
CREATE VIRTUAL TABLE passage_words USING fts5(
    title, text, content='passages', content_rowid='id', tokenize='unicode61 remove_diacritics 2'
);
"""
SEARCH = """
SELECT p.id, d.id, d.source, d.title, p.text, p.start, p."end", d.own, -w.rank,
       d.time, d.kind, d.language, d.position
FROM passage_words AS w
CROSS JOIN passages AS p ON p.id = w.rowid
CROSS JOIN documents AS d ON d.id = p.document
WHERE passage_words MATCH ? ORDER BY w.rank LIMIT ?
"""


def rows() -> list[Row]:
    with tempfile.TemporaryDirectory() as folder:
        texts = Texts()
        with (
            make_vault(Path(folder), texts) as vault,
            contextlib.closing(_plain(Path(folder, "plain.db"))) as plain,
        ):
            users = [match_query(texts.query(1 + n % 4), every_word=True) for n in range(SEARCHES)]
            drafts = [match_query(texts.query(20)) for _ in range(SEARCHES)]
            return [
                _beside("search of 1 to 4 words", users, vault, plain, BOUND),
                _beside("search for a draft, 20 words", drafts, vault, plain, BOUND),
            ]


def _plain(path: Path) -> sqlite3.Connection:
    """The same texts as in the vault, in a file without encryption, filled in the same steps."""
    plain = sqlite3.connect(path)
    plain.executescript(PLAIN)
    for number, (message, spans) in enumerate(Texts().messages(PASSAGES), start=1):
        plain.execute(
            "INSERT INTO documents VALUES (?, 'post.mbox', ?, ?, ?, ?, ?, 0)",
            (number, message.title, message.own, message.time, message.kind, message.language),
        )
        for start, end in spans:
            added = plain.execute(
                'INSERT INTO passages(document, start, "end", text, title) VALUES (?, ?, ?, ?, ?)',
                (number, start, end, message.text[start:end], message.title),
            )
            plain.execute(
                "INSERT INTO passage_words(rowid, title, text) VALUES (?, ?, ?)",
                (added.lastrowid, message.title, message.text[start:end]),
            )
        if number % BATCH == 0:
            plain.commit()
    plain.commit()
    return plain


def _beside(
    figure: str, queries: Sequence[str], vault: Vault, plain: sqlite3.Connection, bound: float
) -> Row:
    ours, theirs = [], []
    for query in queries:
        start = time.perf_counter()
        found = vault.searching.passages(query, GIVEN)
        ours.append(time.perf_counter() - start)
        start = time.perf_counter()
        beside = plain.execute(SEARCH, (query, GIVEN)).fetchall()
        theirs.append(time.perf_counter() - start)
        assert sorted(round(passage.score, 3) for passage in found) == sorted(round(r[8], 3) for r in beside)
    mine, other = (statistics.quantiles(each, n=20)[-1] for each in (ours, theirs))
    return Row(
        f"{figure}, {PASSAGES:,} passages, 95th percentile",
        f"{mine * 1000:.1f} ms (median {statistics.median(ours) * 1000:.1f})",
        f"plain SQLite {other * 1000:.1f} ms (median {statistics.median(theirs) * 1000:.1f})",
        mine / other,
        f"at most {bound}",
        mine <= bound * other,
    )
