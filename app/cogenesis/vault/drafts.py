"""Drafts and their kept versions: what the user must never lose.

`save` is called every second while a text is written or edited: it costs one small commit, and nothing at
all when nothing changed. A draft found in the middle of writing when the vault is opened was cut off by a
crash; it is kept as it was and marked stopped.
"""

from __future__ import annotations

import builtins
import json
import secrets
from collections.abc import Collection, Iterable
from types import EllipsisType

from cogenesis.domain import Draft, DraftVersion, Instruction, Level, Mode, Sketch
from cogenesis.errors import VaultError
from cogenesis.vault.database import Clock, Database, Row, utc_now
from cogenesis.vault.lexicon import LexiconStore

WRITING, STOPPED = "writing", "stopped"
MAX_SEARCH_WORDS = 12

_COLUMNS = (
    "d.id, d.instruction, d.asked, d.mode, d.level, d.kind, "
    "d.subject, d.text, d.sketch, d.state, d.created, d.updated"
)
_MADE_WITH = """
INSERT OR IGNORE INTO draft_sources(draft, document)
SELECT d.number, s.id FROM drafts AS d, documents AS s WHERE d.id = ? AND s.id = ?
"""
_MADE_WITH_PASSAGE = """
INSERT OR IGNORE INTO draft_sources(draft, document)
SELECT d.number, p.document FROM drafts AS d, passages AS p WHERE d.id = ? AND p.id = ?
"""
_ASKED = ("kind", "to", "reply_to", "tone", "length", "reply_id", "language")


class DraftStore:
    """The tables of drafts and versions."""

    def __init__(self, database: Database, lexicon: LexiconStore, clock: Clock = utc_now) -> None:
        """Mark drafts that a crash cut off; `unfinished` tells which they were."""
        self._database = database
        self._lexicon = lexicon
        self._clock = clock
        with database.transaction():
            rows = database.rows("SELECT id FROM drafts WHERE state = ? ORDER BY number DESC", (WRITING,))
            self._unfinished = tuple(str(row[0]) for row in rows)
            database.execute("UPDATE drafts SET state = ? WHERE state = ?", (STOPPED, WRITING))

    def create(self, instruction: Instruction, mode: Mode, level: Level, kind: str, sketch: Sketch) -> Draft:
        """A new, empty draft in state "writing"."""
        draft_id, now = secrets.token_hex(6), self._clock()
        asked = {name: getattr(instruction, name) for name in _ASKED}
        self._database.execute(
            "INSERT INTO drafts(id, instruction, asked, mode, level, kind, sketch, "
            "state, created, updated, text) VALUES (?,?,?,?,?,?,?,?,?,?,'')",
            [
                *(draft_id, instruction.text, json.dumps(asked), str(mode), str(level), kind),
                *(_sketch_text(sketch), WRITING, now, now),
            ],
        )
        return self.get(draft_id)

    def save(
        self,
        draft_id: str,
        *,
        text: str | None = None,
        subject: str | EllipsisType | None = ...,
        sketch: Sketch | None = None,
        state: str | None = None,
        mode: Mode | None = None,
    ) -> None:
        """Save what is given and leave the rest; on disk when it returns. VaultError for an unknown id."""
        changes: dict[str, object] = {}
        if text is not None:
            changes["text"] = text
        if not isinstance(subject, EllipsisType):
            changes["subject"] = subject
        if sketch is not None:
            changes["sketch"] = _sketch_text(sketch)
        if state is not None:
            changes["state"] = state
        if mode is not None:
            changes["mode"] = str(mode)
        with self._database.transaction():
            names = ", ".join(changes) or "number"
            row = self._database.row(f"SELECT {names} FROM drafts WHERE id = ?", (draft_id,))  # noqa: S608
            if row is None:
                raise _unknown(draft_id)
            if row == tuple(changes.values()) or not changes:
                return
            marks = ", ".join(f"{name} = ?" for name in changes)
            self._database.execute(
                f"UPDATE drafts SET {marks}, updated = ? WHERE id = ?",  # noqa: S608 names are ours
                (*changes.values(), self._clock(), draft_id),
            )

    def set_terms(self, draft_id: str, terms: Collection[str]) -> None:
        """Make `terms` the draft's entries in the lexicon."""
        with self._database.transaction():
            self.get(draft_id)
            self._lexicon.replace(f"draft:{draft_id}", terms)

    def add_version(self, draft_id: str, author: str) -> DraftVersion | None:
        """Keep the present text as a version by "model" or "user"; None when the last one is the same."""
        with self._database.transaction():
            draft, kept = self.get(draft_id), self.versions(draft_id)
            if kept and (kept[-1].subject, kept[-1].text) == (draft.subject, draft.text):
                return None
            number = kept[-1].number + 1 if kept else 1
            version = DraftVersion(number, self._clock(), author, draft.subject, draft.text)
            self._database.execute(
                "INSERT INTO draft_versions(draft, number, time, author, subject, text) "
                "SELECT number, ?, ?, ?, ?, ? FROM drafts WHERE id = ?",
                (number, version.time, author, version.subject, version.text, draft_id),
            )
        return version

    def versions(self, draft_id: str) -> builtins.list[DraftVersion]:
        """The kept versions, oldest first."""
        rows = self._database.rows(
            "SELECT v.number, v.time, v.author, v.subject, v.text FROM draft_versions AS v "
            "JOIN drafts AS d ON d.number = v.draft WHERE d.id = ? ORDER BY v.number",
            (draft_id,),
        )
        return [DraftVersion(*row) for row in rows]

    def get(self, draft_id: str) -> Draft:
        """One draft; VaultError when there is none of that id."""
        row = self._database.row(f"SELECT {_COLUMNS} FROM drafts AS d WHERE d.id = ?", (draft_id,))  # noqa: S608
        if row is None:
            raise _unknown(draft_id)
        return self._drafts([row])[0]

    def list(self, query: str | None = None, limit: int = 200) -> builtins.list[Draft]:
        """The last changed first; with `query`, those with all its words (the last as a beginning)."""
        match = words_query(query or "")
        if query is not None and query.strip() and not match:
            return []
        sql = f"SELECT {_COLUMNS} FROM drafts AS d "  # noqa: S608
        if match:
            sql += "WHERE d.number IN (SELECT rowid FROM draft_words WHERE draft_words MATCH ?) "
        sql += "ORDER BY d.updated DESC, d.number DESC LIMIT ?"
        return self._drafts(self._database.rows(sql, [*([match] if match else []), limit]))

    def unfinished(self) -> builtins.list[Draft]:
        """The drafts that were being written when the program last ended, if they still exist."""
        marks = ",".join("?" * len(self._unfinished))
        sql = f"SELECT {_COLUMNS} FROM drafts AS d WHERE d.id IN ({marks}) ORDER BY d.number DESC"  # noqa: S608
        return self._drafts(self._database.rows(sql, self._unfinished))

    def note_sources(self, draft_id: str, *, documents: Iterable[int], passages: Iterable[int]) -> None:
        """Note which documents a draft was made with, beside those noted before; ids that are gone count not.

        By that, forgetting a document finds the drafts that may repeat it.
        """
        with self._database.transaction():
            for sql, ids in ((_MADE_WITH, documents), (_MADE_WITH_PASSAGE, passages)):
                self._database.execute_each(sql, ((draft_id, number) for number in ids))

    def made_with(self, document_id: int) -> dict[str, int]:
        """Ids of the drafts that were made with a document, with their numbers."""
        rows = self._database.rows(
            "SELECT d.id, d.number FROM draft_sources AS s JOIN drafts AS d ON d.number = s.draft "
            "WHERE s.document = ?",
            (document_id,),
        )
        return dict(rows)

    def delete(self, *draft_ids: str) -> None:
        """Remove drafts, their versions and terms; what left for them stays in the outbound log."""
        with self._database.transaction():
            for draft_id in draft_ids:
                if not self._database.execute("DELETE FROM drafts WHERE id = ?", (draft_id,)):
                    raise _unknown(draft_id)
                self._lexicon.remove(f"draft:{draft_id}")

    def _drafts(self, rows: builtins.list[Row]) -> builtins.list[Draft]:
        outbound: dict[str, list[str]] = {}
        marks = ",".join("?" * len(rows))
        for draft_id, request in self._database.rows(
            f"SELECT draft, id FROM outbound WHERE draft IN ({marks}) ORDER BY seq",  # noqa: S608
            [row[0] for row in rows],
        ):
            outbound.setdefault(draft_id, []).append(request)
        return [_draft(row, tuple(outbound.get(row[0], ()))) for row in rows]


def _draft(row: Row, outbound: tuple[str, ...]) -> Draft:
    draft_id, instruction, asked, mode, level, kind, subject, text, sketch, state, created, updated = row
    return Draft(
        id=draft_id,
        instruction=Instruction(instruction, **json.loads(asked)),
        mode=Mode(mode),
        level=Level(level),
        kind=kind,
        subject=subject,
        text=text,
        sketch=Sketch(tuple(json.loads(sketch))),
        state=state,
        created=created,
        updated=updated,
        outbound=outbound,
    )


def _sketch_text(sketch: Sketch) -> str:
    return json.dumps(sketch.points, ensure_ascii=False)


def words_query(query: str) -> str:
    """An FTS5 query for all words of what a user typed, the last of them as a beginning."""
    spaced = "".join(char if char.isalnum() else " " for char in query)
    words = spaced.split()[:MAX_SEARCH_WORDS]
    return " ".join(f'"{word}"' for word in words) + "*" if words else ""


def _unknown(draft_id: str) -> VaultError:
    return VaultError(f"There is no draft {draft_id[:40]}; see the list of drafts.")
