"""The schema, as numbered steps that only ever grow: schema N is what the first N scripts make.

A step that has shipped is never edited. Each runs in one transaction together with the number it leads
to, so that a kill in between leaves the schema before or the schema after. tests/vault/fixtures keeps a
vault of every schema that shipped.
"""

from __future__ import annotations

import json
from collections.abc import Callable

from cogenesis.documents.segmenting import index_words, spaced
from cogenesis.errors import VaultError
from cogenesis.vault.database import Database
from cogenesis.vault.lexicon import add_record, short_hash
from cogenesis.vault.people import add_people, people_of

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

# The lexicon counts how many records hold a term and keeps each record's hashes in one row: a term that many
# records share costs one entry, so that an import of many mails costs the same a mail from first to last.
_SCHEMA_3 = """
CREATE TABLE terms (hash INTEGER PRIMARY KEY, records INTEGER NOT NULL) STRICT;
CREATE TABLE fresh_terms (hash INTEGER PRIMARY KEY, records INTEGER NOT NULL) STRICT;
CREATE TABLE term_records (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, hashes BLOB NOT NULL
) STRICT;

ALTER TABLE documents ADD COLUMN kind TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN language TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN message_id TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN thread TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
ALTER TABLE documents ADD COLUMN foreign_only INTEGER NOT NULL DEFAULT 0;
CREATE INDEX documents_by_message ON documents(message_id) WHERE message_id <> '';
CREATE INDEX documents_by_thread ON documents(thread) WHERE thread <> '';

-- Apart from the rows that lists and searches go over, which stay short that way.
CREATE TABLE document_texts (
    document INTEGER PRIMARY KEY REFERENCES documents(id) ON DELETE CASCADE, text TEXT NOT NULL
) STRICT;
INSERT INTO document_texts SELECT id, text FROM documents;
ALTER TABLE documents DROP COLUMN text;

CREATE TABLE people (
    document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    contact TEXT GENERATED ALWAYS AS (iif(address = '', name, address)) VIRTUAL
) STRICT;
CREATE INDEX people_by_document ON people(document);
CREATE INDEX people_by_contact ON people(contact, document);
CREATE TABLE contacts (
    contact TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    words TEXT NOT NULL,
    documents INTEGER NOT NULL,
    written INTEGER NOT NULL,
    last TEXT NOT NULL,
    named TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE import_progress (
    source TEXT PRIMARY KEY, "offset" INTEGER NOT NULL, time TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE draft_sources (
    draft INTEGER NOT NULL REFERENCES drafts(number) ON DELETE CASCADE,
    document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
    PRIMARY KEY (draft, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX draft_sources_by_document ON draft_sources(document);

ALTER TABLE passages ADD COLUMN title TEXT NOT NULL DEFAULT '';
ALTER TABLE passages ADD COLUMN words TEXT;
DROP TRIGGER passages_added;
DROP TRIGGER passages_removed;
DROP TABLE passage_words;
CREATE VIEW passage_index AS SELECT id, title, coalesce(words, text) AS text FROM passages;
CREATE VIRTUAL TABLE passage_words USING fts5(
    title, text, content='passage_index', content_rowid='id', tokenize='unicode61 remove_diacritics 2'
);
INSERT INTO passage_words(passage_words, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER passages_added AFTER INSERT ON passages BEGIN
    INSERT INTO passage_words(rowid, title, text)
        VALUES (new.id, new.title, coalesce(new.words, new.text));
END;
CREATE TRIGGER passages_removed AFTER DELETE ON passages BEGIN
    INSERT INTO passage_words(passage_words, rowid, title, text)
        VALUES ('delete', old.id, old.title, coalesce(old.words, old.text));
END;

CREATE TABLE backups (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL,
    made TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    last_document INTEGER NOT NULL,
    last_draft INTEGER NOT NULL,
    scheduled INTEGER NOT NULL
) STRICT;

CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE losses (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    noticed TEXT NOT NULL,
    sentence TEXT NOT NULL,
    changes INTEGER NOT NULL,
    accepted INTEGER NOT NULL
) STRICT;
"""

_SCHEMA_3_END = """
DROP TABLE lexicon;
DROP TABLE lexicon_records;
INSERT INTO passage_words(passage_words) VALUES ('rebuild');
"""


def _to_schema_3(database: Database) -> None:
    _recount_lexicon(database)
    _name_people(database)
    _part_words(database)


def _recount_lexicon(database: Database) -> None:
    """Move the terms of schemas 1 and 2, 16 bytes of hash for each record, to those of schema 3."""
    for number, name in database.rows("SELECT id, name FROM lexicon_records ORDER BY id"):
        rows = database.rows("SELECT hash FROM lexicon WHERE record = ?", (number,))
        add_record(database, str(name), [short_hash(row[0]) for row in rows])


def _name_people(database: Database) -> None:
    for number, author, recipients in database.rows("SELECT id, author, recipients FROM documents"):
        add_people(database, number, people_of(author, json.loads(recipients)))


def _part_words(database: Database) -> None:
    """Give every passage its title, and those in a script without spaces the words they are found by."""
    for number, title in database.rows("SELECT id, title FROM documents WHERE title <> ''"):
        database.execute("UPDATE passages SET title = ? WHERE document = ?", (spaced(title), number))
    for (number,) in database.rows("SELECT id FROM passages"):
        words = index_words(str(database.value("SELECT text FROM passages WHERE id = ?", (number,))))
        if words is not None:
            database.execute("UPDATE passages SET words = ? WHERE id = ?", (words, number))


# Numbers and ids: what each request took. Like the log, it says what left for a draft that is gone.
_SPENDING = """
CREATE TABLE spending (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    request TEXT UNIQUE,
    draft TEXT,
    time TEXT NOT NULL,
    tokens_in INTEGER NOT NULL,
    tokens_out INTEGER NOT NULL,
    counted INTEGER NOT NULL,
    settled INTEGER NOT NULL,
    price_in REAL,
    price_out REAL,
    currency TEXT NOT NULL
) STRICT;
CREATE INDEX spending_by_time ON spending(time);
CREATE INDEX spending_by_draft ON spending(draft) WHERE draft IS NOT NULL;
"""

# How the user writes. What was measured of a text, or learned from a draft, goes with it; of a lesson that
# was removed only its id stays, a keyed hash, by which it is not learned again.
_VOICE = """
CREATE TABLE voice_texts (
    document INTEGER PRIMARY KEY REFERENCES documents(id) ON DELETE CASCADE,
    language TEXT NOT NULL,
    sample TEXT NOT NULL
) STRICT;
CREATE TABLE voice_drafts (
    draft INTEGER PRIMARY KEY REFERENCES drafts(number) ON DELETE CASCADE,
    language TEXT NOT NULL,
    sample TEXT NOT NULL,
    share REAL NOT NULL,
    time TEXT NOT NULL
) STRICT;
CREATE TABLE voice_lessons (
    id TEXT PRIMARY KEY,
    language TEXT NOT NULL,
    sort TEXT NOT NULL,
    given TEXT NOT NULL,
    kept TEXT NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE voice_evidence (
    lesson TEXT NOT NULL REFERENCES voice_lessons(id) ON DELETE CASCADE,
    draft INTEGER NOT NULL REFERENCES drafts(number) ON DELETE CASCADE,
    PRIMARY KEY (lesson, draft)
) STRICT, WITHOUT ROWID;
CREATE INDEX voice_evidence_by_draft ON voice_evidence(draft);
CREATE TRIGGER voice_evidence_gone AFTER DELETE ON voice_evidence BEGIN
    DELETE FROM voice_lessons WHERE id = old.lesson AND removed = 0
        AND NOT EXISTS (SELECT 1 FROM voice_evidence WHERE lesson = old.lesson);
END;
CREATE TABLE voice_overrides (
    language TEXT NOT NULL,
    measure TEXT NOT NULL,
    recipient TEXT NOT NULL,
    value TEXT,
    used INTEGER NOT NULL,
    PRIMARY KEY (language, measure, recipient)
) STRICT, WITHOUT ROWID;
"""

_EDITING = """
CREATE TABLE draft_editing (
    draft INTEGER PRIMARY KEY REFERENCES drafts(number) ON DELETE CASCADE,
    base TEXT,
    language TEXT
) STRICT;
"""

# What the user uses again; the instructions of drafts stand with the drafts.
_TEMPLATES = """
CREATE TABLE templates (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    text TEXT NOT NULL,
    choices TEXT NOT NULL,
    changed TEXT NOT NULL
) STRICT;
"""

# What a draft was made from, by keys alone: where a document or fact is forgotten, its key leads nowhere.
_ORIGINS = """
CREATE TABLE draft_origins (
    draft INTEGER PRIMARY KEY REFERENCES drafts(number) ON DELETE CASCADE,
    context TEXT NOT NULL DEFAULT '[]',
    confirmed TEXT NOT NULL DEFAULT '[]'
) STRICT;
"""

Step = str | tuple[str, Callable[[Database], None], str]
"""One script, or a script, what Python does after it, and a last script."""

MIGRATIONS: tuple[Step, ...] = (
    _SCHEMA_1,
    _SCHEMA_2,
    (_SCHEMA_3, _to_schema_3, _SCHEMA_3_END),
    _SPENDING + _VOICE + _EDITING + _TEMPLATES + _ORIGINS,
)
LATEST = len(MIGRATIONS)


def refuse_newer(schema: int) -> None:
    """VaultError for a schema this version does not know; call it before anything is written."""
    if schema > LATEST:
        raise VaultError("This vault was made by a newer CoGenesis; update the program. Nothing was changed.")


def migrate(database: Database, steps: tuple[Step, ...] = MIGRATIONS) -> None:
    """Bring `database` from whatever schema it has to the last of `steps`."""
    current = int(database.value("PRAGMA user_version"))
    for number, step in enumerate(steps[current:], start=current + 1):
        first, between, last = (step, None, "") if isinstance(step, str) else step
        with database.transaction():
            database.script(first)
            if between is not None:
                between(database)
            database.script(f"{last}; PRAGMA user_version = {number}")
