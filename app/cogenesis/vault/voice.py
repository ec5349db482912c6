"""How the user writes, as far as it is kept: measures of their texts, what their edits taught, what they set.

Nothing of it is a text. Each row goes with the document or draft that it came of, so that forgetting one
forgets what was learned from it.
"""

from __future__ import annotations

import builtins
import hashlib
import secrets
import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cogenesis.errors import UsageError
from cogenesis.vault.database import Clock, Database, utc_now
from cogenesis.vault.lexicon import LexiconStore
from cogenesis.vault.people import Role
from cogenesis.voice.card import Card, make_card
from cogenesis.voice.learning import Accepted, Taught
from cogenesis.voice.sample import Sample
from cogenesis.voice.style import Override, Style
from cogenesis.voice.taking import Lesson, with_lessons
from cogenesis.voice.tongue import LANGUAGES

MOST_TEXTS = 2_000
"""The latest texts of the user, on which the card is made."""
FEWEST_CHARACTERS = 30
LEAST_SHARE = 0.3
"""Of an accepted draft's words that must be the user's own for it to be an example of their voice."""
NOT_LIKE_MAIL = ("contact", "newsletter", "resume", "report", "press release")
"""Kinds of text that say little about how somebody writes to people."""

_KEY = "voice key"
_MARKS = """
SELECT (SELECT count(*) FROM voice_texts), (SELECT coalesce(sum(document), 0) FROM voice_texts),
       (SELECT count(*) FROM voice_texts AS v JOIN documents AS d ON d.id = v.document
        WHERE d.own = 1 AND d.language = v.language),
       (SELECT count(*) FROM voice_drafts),
       (SELECT coalesce(max(time), '') FROM voice_drafts), (SELECT coalesce(sum(draft), 0) FROM voice_drafts)
"""
_WANTED = """
SELECT d.id, d.language, d.kind, d.format, v.language FROM documents AS d
LEFT JOIN voice_texts AS v ON v.document = d.id
WHERE d.own = 1 AND d.language IN ({languages}) AND d.kind NOT IN ({kinds}) AND d.characters >= ?
ORDER BY d.time DESC, d.id DESC LIMIT ?
"""
_SAMPLES = """
SELECT v.document, v.sample FROM voice_texts AS v JOIN documents AS d ON d.id = v.document
WHERE d.own = 1 AND d.language = v.language ORDER BY d.time DESC, d.id DESC LIMIT ?
"""
_CONTACTS = """
SELECT p.document, p.contact FROM people AS p JOIN voice_texts AS v ON v.document = p.document
WHERE p.role = ?
"""
_LESSONS = """
SELECT l.id, l.language, l.sort, l.given, l.kept, count(e.draft) AS times, max(d.updated)
FROM voice_lessons AS l JOIN voice_evidence AS e ON e.lesson = l.id JOIN drafts AS d ON d.number = e.draft
WHERE l.removed = 0 GROUP BY l.id ORDER BY times DESC, max(d.updated) DESC, l.id
"""


@dataclass(frozen=True, slots=True)
class Unmeasured:
    """A text of the user that is to be measured; `recipients` are names as the document has them."""

    document_id: int
    language: str
    kind: str
    recipients: tuple[str, ...]


class VoiceStore:
    """The tables of the voice. Cards are made from them when asked for, and remembered until they change."""

    def __init__(self, database: Database, lexicon: LexiconStore, clock: Clock = utc_now) -> None:
        self._database = database
        self._lexicon = lexicon
        self._clock = clock
        self._lock = threading.Lock()
        self._age = 0
        self._made: tuple[object, dict[str, Card]] | None = None

    # What was measured

    def unmeasured(self) -> list[Unmeasured]:
        """The user's latest texts that are not measured yet, or in another language than they are in now."""
        sql = _WANTED.format(
            languages=",".join("?" * len(LANGUAGES)), kinds=",".join("?" * len(NOT_LIKE_MAIL))
        )
        rows = self._database.rows(sql, [*LANGUAGES, *NOT_LIKE_MAIL, FEWEST_CHARACTERS, MOST_TEXTS])
        new = [row for row in rows if row[1] != row[4]]
        return [
            Unmeasured(
                number,
                language,
                kind or ("email" if format_ == "mail" else ""),
                self._names(number),
            )
            for number, language, kind, format_, _ in new
        ]

    def keep(self, samples: Iterable[tuple[int, Sample]]) -> None:
        """Keep what was measured of documents; those that are gone meanwhile are left out."""
        self._age += 1
        with self._database.transaction():
            self._database.execute_each(
                "INSERT OR REPLACE INTO voice_texts(document, language, sample) "
                "SELECT id, ?, ? FROM documents WHERE id = ?",
                ((sample.language, sample.to_json(), number) for number, sample in samples),
            )

    def cards(self) -> dict[str, Card]:
        """The card of each language that there are texts of."""
        marks = (self._age, self._database.row(_MARKS))
        with self._lock:
            if self._made is not None and self._made[0] == marks:
                return self._made[1]
        cards = self._make_cards()
        with self._lock:
            self._made = (marks, cards)
        return cards

    def styles(self) -> dict[str, Style]:
        """What drafts go by in each language: the cards, with what the user set and what edits taught."""
        cards, overrides, lessons = self.cards(), self.overrides(), self.lessons()
        named = {*cards, *(each.language for each in overrides), *(each.language for each in lessons)}
        return {
            language: with_lessons(cards.get(language) or Card(language), overrides, lessons)
            for language in sorted(named)
        }

    # What the user set

    def overrides(self) -> list[Override]:
        """What was set of each measure."""
        rows = self._database.rows(
            "SELECT language, measure, value, used, recipient FROM voice_overrides "
            "ORDER BY language, measure, recipient"
        )
        return [
            Override(language, measure, value, bool(used), to) for language, measure, value, used, to in rows
        ]

    def set(self, override: Override, terms: Iterable[str]) -> None:
        """Set one measure; `terms` of all that is set go into the lexicon."""
        with self._database.transaction():
            self._database.execute(
                "INSERT OR REPLACE INTO voice_overrides(language, measure, recipient, value, used) "
                "VALUES (?, ?, ?, ?, ?)",
                (override.language, override.measure, override.recipient, override.value, int(override.used)),
            )
            self._lexicon.replace("voice", set(terms))

    def unset(self, language: str, measure: str, recipient: str, terms: Iterable[str]) -> None:
        """Go back to what was measured."""
        with self._database.transaction():
            self._database.execute(
                "DELETE FROM voice_overrides WHERE language = ? AND measure = ? AND recipient = ?",
                (language, measure, recipient),
            )
            self._lexicon.replace("voice", set(terms))

    # What edits taught

    def accept(self, draft_id: str, language: str, accepted: Accepted) -> None:
        """Keep what an accepted draft shows, in place of what it showed before; removed lessons stay so."""
        number = self._database.value("SELECT number FROM drafts WHERE id = ?", (draft_id,))
        if number is None:
            return
        with self._database.transaction():
            lessons = {self._id_of(language, each): each for each in accepted.taught}
            for lesson, each in lessons.items():
                self._database.execute(
                    "INSERT OR IGNORE INTO voice_lessons(id, language, sort, given, kept) "
                    "VALUES (?, ?, ?, ?, ?)",
                    (lesson, language, each.sort, each.given, each.kept),
                )
            self._database.execute_each(
                "INSERT OR IGNORE INTO voice_evidence(lesson, draft) "
                "SELECT id, ? FROM voice_lessons WHERE id = ? AND removed = 0",
                ((number, lesson) for lesson in lessons),
            )
            kept = ",".join("?" * len(lessons))
            self._database.execute(
                f"DELETE FROM voice_evidence WHERE draft = ? AND lesson NOT IN ({kept})",  # noqa: S608 marks only
                (number, *lessons),
            )
            self._database.execute(
                "INSERT OR REPLACE INTO voice_drafts(draft, language, sample, share, time) "
                "VALUES (?, ?, ?, ?, ?)",
                (number, language, accepted.own.to_json(), accepted.share, self._clock()),
            )

    def lessons(self) -> list[Lesson]:
        """What was learned, the surest first; those of one draft alone are not gone by yet."""
        return [Lesson(*row) for row in self._database.rows(_LESSONS)]

    def remove(self, lesson_id: str) -> Lesson:
        """Take one lesson out for good; what is kept is a hash, by which it is not learned again."""
        found = [each for each in self.lessons() if each.id.startswith(lesson_id) and lesson_id]
        if len(found) != 1:
            raise UsageError(f"There is no lesson {lesson_id[:40]!r}; see the list of what was learned.")
        with self._database.transaction():
            self._database.execute(
                "UPDATE voice_lessons SET removed = 1, given = '', kept = '', sort = '' WHERE id = ?",
                (found[0].id,),
            )
            self._database.execute("DELETE FROM voice_evidence WHERE lesson = ?", (found[0].id,))
        return found[0]

    def forget_learned(self) -> int:
        """Forget all that edits taught, what was removed too; how many lessons there were."""
        count = len(self.lessons())
        with self._database.transaction():
            for table in ("voice_evidence", "voice_lessons", "voice_drafts"):
                self._database.execute(f"DELETE FROM {table}")  # noqa: S608 names are ours
        return count

    def accepted_drafts(self, limit: int) -> builtins.list[tuple[str, str]]:
        """Ids and languages of the last accepted drafts that are mostly the user's own, the last first."""
        rows = self._database.rows(
            "SELECT d.id, v.language FROM voice_drafts AS v JOIN drafts AS d ON d.number = v.draft "
            "WHERE v.share >= ? AND d.text <> '' ORDER BY v.time DESC LIMIT ?",
            (LEAST_SHARE, limit),
        )
        return [(str(draft_id), str(language)) for draft_id, language in rows]

    def documents_behind(self, draft_ids: Iterable[str]) -> builtins.list[int]:
        """The documents that drafts were made with, so that one made with these drafts is known to be."""
        sql = (
            "SELECT s.document FROM draft_sources AS s JOIN drafts AS d ON d.number = s.draft WHERE d.id = ?"
        )
        return [int(row[0]) for draft_id in draft_ids for row in self._database.rows(sql, (draft_id,))]

    def _make_cards(self) -> dict[str, Card]:
        samples = [
            (number, Sample.from_json(text)) for number, text in self._database.rows(_SAMPLES, (MOST_TEXTS,))
        ]
        contacts: dict[int, list[str]] = {}
        for number, contact in self._database.rows(_CONTACTS, (str(Role.RECIPIENT),)):
            contacts.setdefault(number, []).append(contact)
        by_language: dict[str, list[tuple[Sample, Sequence[str]]]] = {}
        for number, sample in samples:
            by_language.setdefault(sample.language, []).append((sample, contacts.get(number, ())))
        for (text,) in self._database.rows("SELECT sample FROM voice_drafts"):
            sample = Sample.from_json(text)
            by_language.setdefault(sample.language, []).append((sample, ()))
        return {language: make_card(language, each) for language, each in by_language.items()}

    def _names(self, document_id: int) -> tuple[str, ...]:
        sql = "SELECT name FROM people WHERE document = ? AND role = ? AND name <> ''"
        return tuple(str(row[0]) for row in self._database.rows(sql, (document_id, str(Role.RECIPIENT))))

    def _id_of(self, language: str, taught: Taught) -> str:
        """A keyed hash of a lesson: the same for the same one, and of no use without the vault."""
        key = self._database.value("SELECT value FROM meta WHERE name = ?", (_KEY,))
        if key is None:
            key = secrets.token_bytes(32)
            self._database.execute("INSERT INTO meta(name, value) VALUES (?, ?)", (_KEY, key))
        told = "\0".join((language, taught.sort, taught.given, taught.kept))
        return hashlib.blake2b(told.encode(), key=bytes(key), digest_size=8).hexdigest()
