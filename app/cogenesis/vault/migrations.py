"""The schema, as numbered steps that only ever grow: schema N is what the first N scripts make.

A step that has shipped is never edited. Each runs in one transaction together with the number it leads
to, so that a kill in between leaves the schema before or the schema after. tests/vault/fixtures keeps a
vault of every schema that shipped.
"""

from __future__ import annotations

from cogenesis.errors import VaultError
from cogenesis.vault.database import Database

_SCHEMA_1 = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE private_settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE profile (
    position INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, value TEXT NOT NULL
) STRICT;

CREATE TABLE lexicon_records (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE lexicon (
    hash BLOB NOT NULL,
    record INTEGER NOT NULL REFERENCES lexicon_records(id) ON DELETE CASCADE,
    PRIMARY KEY (hash, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX lexicon_by_record ON lexicon(record);

CREATE TABLE documents (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL,
    title TEXT NOT NULL,
    format TEXT NOT NULL,
    added TEXT NOT NULL,
    time TEXT NOT NULL,
    author TEXT NOT NULL,
    recipients TEXT NOT NULL,
    own INTEGER NOT NULL,
    characters INTEGER NOT NULL,
    passages INTEGER NOT NULL,
    content_sha256 TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX documents_by_own ON documents(own, time);
CREATE TABLE passages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX passages_by_document ON passages(document);
CREATE VIRTUAL TABLE passage_words USING fts5(
    text, content='passages', content_rowid='id', tokenize='unicode61 remove_diacritics 2'
);
INSERT INTO passage_words(passage_words, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER passages_added AFTER INSERT ON passages BEGIN
    INSERT INTO passage_words(rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER passages_removed AFTER DELETE ON passages BEGIN
    INSERT INTO passage_words(passage_words, rowid, text) VALUES ('delete', old.id, old.text);
END;

CREATE TABLE drafts (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    instruction TEXT NOT NULL,
    asked TEXT NOT NULL,
    mode TEXT NOT NULL,
    level TEXT NOT NULL,
    kind TEXT NOT NULL,
    sketch TEXT NOT NULL,
    state TEXT NOT NULL,
    created TEXT NOT NULL,
    updated TEXT NOT NULL,
    subject TEXT,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX drafts_by_state ON drafts(state);
CREATE INDEX drafts_by_updated ON drafts(updated);
CREATE VIRTUAL TABLE draft_words USING fts5(
    instruction, subject, text, content='drafts', content_rowid='number',
    tokenize='unicode61 remove_diacritics 2'
);
INSERT INTO draft_words(draft_words, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER drafts_added AFTER INSERT ON drafts BEGIN
    INSERT INTO draft_words(rowid, instruction, subject, text)
        VALUES (new.number, new.instruction, new.subject, new.text);
END;
CREATE TRIGGER drafts_removed AFTER DELETE ON drafts BEGIN
    INSERT INTO draft_words(draft_words, rowid, instruction, subject, text)
        VALUES ('delete', old.number, old.instruction, old.subject, old.text);
END;
CREATE TRIGGER drafts_changed AFTER UPDATE OF instruction, subject, text ON drafts BEGIN
    INSERT INTO draft_words(draft_words, rowid, instruction, subject, text)
        VALUES ('delete', old.number, old.instruction, old.subject, old.text);
    INSERT INTO draft_words(rowid, instruction, subject, text)
        VALUES (new.number, new.instruction, new.subject, new.text);
END;
CREATE TABLE draft_versions (
    draft INTEGER NOT NULL REFERENCES drafts(number) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    time TEXT NOT NULL,
    author TEXT NOT NULL,
    subject TEXT,
    text TEXT NOT NULL,
    PRIMARY KEY (draft, number)
) STRICT;

-- A draft may be deleted while what left for it stays on record: no foreign key from here.
CREATE TABLE outbound (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    draft TEXT,
    request TEXT UNIQUE,
    hash TEXT NOT NULL,
    record TEXT NOT NULL
) STRICT;
CREATE INDEX outbound_by_draft ON outbound(draft);
CREATE TRIGGER outbound_kept BEFORE UPDATE ON outbound BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER outbound_whole BEFORE DELETE ON outbound BEGIN SELECT RAISE(ABORT, 'append only'); END;
"""

# Records may go, but only behind a checkpoint that says so; both marks are looked for at every opening.
_SCHEMA_2 = """
CREATE INDEX outbound_breaks ON outbound(seq) WHERE type = 'break';
CREATE INDEX outbound_checkpoints ON outbound(seq) WHERE type = 'checkpoint';
DROP TRIGGER outbound_whole;
CREATE TRIGGER outbound_whole BEFORE DELETE ON outbound
WHEN old.seq > coalesce(
    (SELECT json_extract(record, '$.last_seq') FROM outbound
     WHERE type = 'checkpoint' ORDER BY seq DESC LIMIT 1), 0
)
BEGIN SELECT RAISE(ABORT, 'append only'); END;
"""

MIGRATIONS: tuple[str, ...] = (_SCHEMA_1, _SCHEMA_2)
LATEST = len(MIGRATIONS)


def refuse_newer(schema: int) -> None:
    """VaultError for a schema this version does not know; call it before anything is written."""
    if schema > LATEST:
        raise VaultError("This vault was made by a newer CoGenesis; update the program. Nothing was changed.")


def migrate(database: Database, steps: tuple[str, ...] = MIGRATIONS) -> None:
    """Bring `database` from whatever schema it has to the last of `steps`."""
    current = int(database.value("PRAGMA user_version"))
    for number, script in enumerate(steps[current:], start=current + 1):
        database.script(f"BEGIN IMMEDIATE; {script}; PRAGMA user_version = {number}; COMMIT;")
