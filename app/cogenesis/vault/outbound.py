"""The outbound log: every byte that leaves, on record before it leaves.

Records are those of `egress.records`, chained by hash. A record is committed to the disk before `append_*`
returns. Count and head hash also stand outside the database (see `anchors`): a database that was rolled
back, cut or exchanged no longer agrees with them. Between commit and anchor a crash can come, so the database
may be one record ahead of the file, and any number ahead of the keyring. After any other difference the log
is no longer trusted, and nothing more may be sent until the user, told what was found, closes the gap by a
record that says so for good.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cogenesis.egress.records import (
    FIRST_SEQ,
    GENESIS,
    Anchor,
    Cut,
    Gap,
    Outcome,
    Record,
    Request,
    Verification,
    break_record,
    canonical_json,
    outcome_record,
    pin_of,
    record_hash,
    request_record,
    verify,
)
from cogenesis.errors import Refused, VaultError
from cogenesis.vault.anchors import FileAnchor, KeyringAnchor
from cogenesis.vault.database import Clock, Database, utc_now
from cogenesis.vault.outbound_reading import LogReader, columns_of, indexes_agree
from cogenesis.vault.outbound_trimming import plan_cut, write_and_read_back

# How long a request, a check and closing wait for the keyring; one that does not answer holds up nothing.
LOOK_S = 2.0
CHECK_S = 10.0
FLUSH_S = 3.0
# An anchor that claims more lost records than this cannot push the numbers of those to come.
_MOST_LOST = 1_000_000
_FOUND_BEFORE = "outbound: found"
_OPEN_REQUEST = (
    "SELECT (SELECT count(*) FROM outbound WHERE id = ?1 AND type = 'request'), "
    "(SELECT count(*) FROM outbound WHERE request = ?1)"
)
_HEAD = "SELECT seq, CAST(hash AS BLOB) FROM outbound ORDER BY seq DESC LIMIT 1"
_STOPS = "No request is sent until you have looked: `cogenesis outbound accept-break` says more."


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why the log is not trusted: one of `forms.BREAK_CODES`, and a sentence."""

    code: str
    sentence: str


class OutboundLog(LogReader):
    """The log's table and its anchors. What of it can be read is read by `LogReader`."""

    def __init__(
        self,
        database: Database,
        anchor_path: Path,
        clock: Clock = utc_now,
        keyring: KeyringAnchor | None = None,
    ) -> None:
        """Compare the log with its file; a difference is told by `trusted` and `problem`, not raised."""
        super().__init__(database)
        self._file = FileAnchor(anchor_path)
        self._keyring = keyring
        self._heeded = False  # the keyring has been compared, and may be written
        self._clock = clock
        self._anchored = Anchor()
        self._open_here: set[str] = set()
        self._trouble: Trouble | None = None
        self._compare()

    @property
    def problem(self) -> str | None:
        """A sentence when the log is not to be trusted, else None."""
        return f"{self._trouble.sentence} {_STOPS}" if self._trouble else None

    @property
    def trusted(self) -> bool:
        """Whether requests may be logged, and so sent."""
        return self._trouble is None

    @property
    def head(self) -> Anchor:
        """How many records there have been, and the last one's hash."""
        return head_of(self._database)

    @property
    def anchored_in(self) -> tuple[str, ...]:
        """Where head and count stand outside the database as far as is known: "file", "keyring"."""
        known = self._keyring is not None and self._heeded and not self._keyring.unreachable
        return ("file", "keyring") if known else ("file",)

    def look(self, seconds: float = 0.0) -> None:
        """Have the keyring read, and compare with it as soon as it has answered; waits that long at most."""
        if self._keyring is None or self._heeded:
            return
        self._keyring.ask()
        if self._keyring.wait(seconds):
            with self._database.exclusive():
                self._heed_keyring()

    def append_request(self, request: Request) -> str:
        """Log a request; its id. On disk when it returns: only then may it be handed on.

        Raises Refused when the log is not trusted, VaultError when it cannot be written.
        """
        record_id = secrets.token_hex(8)
        self.look(LOOK_S)
        appended = self._append(
            lambda seq, prev: request_record(
                request, seq=seq, record_id=record_id, prev=prev, time=self._clock()
            )
        )
        self._open_here.add(appended)
        return appended

    def append_outcome(self, outcome: Outcome) -> str:
        """Log what came back for a request, once; the outcome's id. Raises as `append_request` does."""
        record_id = secrets.token_hex(8)
        with self._database.exclusive():
            if self._database.row(_OPEN_REQUEST, (outcome.request,)) != (1, 0):
                raise VaultError("The outbound log has no open request of this id; nothing was logged.")
            appended = self._append(
                lambda seq, prev: outcome_record(
                    outcome, seq=seq, record_id=record_id, prev=prev, time=self._clock()
                )
            )
            self._open_here.discard(outcome.request)
        return appended

    def verify(self) -> Verification:
        """Recompute the whole chain, and compare it with the table's columns and the anchors.

        A problem ends trust in the log, also after the next opening, until it is gone or a break is accepted.
        """
        self.look(CHECK_S)
        with self._database.exclusive():
            result = verify(self._records())
            beside = self._difference() or self._keyring_trouble()
            if result.ok and beside is None:
                self._trouble = None
                self._database.execute("DELETE FROM meta WHERE name = ?", (_FOUND_BEFORE,))
                self._heed_keyring()
                return result
            found = beside or Trouble("edited", result.problem or "")
            self._trouble = self._trouble or found
            if beside is None:
                self._remember(found)
            return Verification(
                False, result.entries, result.problem or found.sentence, result.breaks, result.cut
            )

    def gap(self) -> Gap | None:
        """What a break would put on record now; None while the log is in order."""
        with self._database.exclusive():
            self.verify()
            if self._trouble is None:
                return None
            rows = self.entries()
            keyring = self._keyring.found if self._keyring else None
            return Gap(self._trouble.code, len(rows), pin_of(rows), self.head, self._file.read(), keyring)

    def accept_break(self) -> Verification:
        """Close the gap by a record that tells of it; only at the user's word. VaultError when there is none.

        What stands before the record can be proved no more; its number comes after all that are known of.
        """
        with self._database.exclusive():
            gap = self.gap()
            if gap is None:
                raise VaultError("The outbound log is in order; there is no break to accept.")
            self._close_gap(gap)
            if self._keyring is not None and self._keyring.answered:
                self._heeded = True
                self._keyring.put(self._anchored)
                self._keyring.settle(CHECK_S)
            return self.verify()

    def note_restore(self, file: Anchor | None, keyring: Anchor | None) -> None:
        """Put on record that this log came out of a backup, into the place of one that ended as given.

        A log that was not trusted when the backup was made is left so: its break is the user's to accept.
        """
        with self._database.exclusive():
            if self._trouble is None:
                rows = self.entries()
                self._close_gap(Gap("restored", len(rows), pin_of(rows), self.head, file, keyring))

    def trim(self, before: str, path: Path) -> Cut:
        """Cut off the records before a time (RFC 3339, UTC), once a new file holds them as an export does.

        A request and its outcome stay together, and a break is cut off only with all before it. Raises
        VaultError when the log does not verify, when nothing is old enough, or when the file cannot be made.
        """
        with self._database.exclusive():
            result = self.verify()
            if not result.ok:
                raise VaultError(f"The log does not verify, so nothing was cut off: {result.problem}")
            plan = plan_cut(self._database, self.entries(), before, self._open_here, result)
            cut = plan.cut(write_and_read_back(path, plan.records))
            if self._keyring is not None and self._heeded:  # what it notes must be there to compare with
                self._keyring.put(self.head)
                self._keyring.settle(CHECK_S)
            self._append(lambda seq, prev: plan.checkpoint(cut, seq, prev, self._clock()), cut.last_seq)
            self._database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
            return cut

    def close(self) -> None:
        """Give the keyring what it lacks, for a bounded time, and let it go."""
        if self._keyring is not None:
            if self._keyring.asked and self.trusted:
                self.look(FLUSH_S)
                self._keyring.settle(FLUSH_S)
            self._keyring.close()
            self._keyring = None

    def _append(self, build: Callable[[int, str], Record], cut_to: int | None = None) -> str:
        with self._database.exclusive():
            if self._database.in_transaction:
                raise RuntimeError("a log record must be on the disk when append returns")
            if self.problem:
                raise Refused(self.problem)
            head = self.head
            if head != self._anchored:  # the anchor could not be written last time
                self._file_anchor(head)
            record = build(FIRST_SEQ + head.count, head.hash)
            with self._database.transaction():
                self._insert(record)
                if cut_to is not None:
                    self._database.execute("DELETE FROM outbound WHERE seq <= ?", (cut_to,))
            self._file_anchor(Anchor(head.count + 1, record["hash"]))
            if self._keyring is not None and self._heeded:
                self._keyring.put(self._anchored)
        return str(record["id"])

    def _close_gap(self, gap: Gap) -> None:
        """Go on by a break record, whose number comes after all that are known of."""
        said = [a.count for a in (gap.file, gap.keyring) if a]
        last = max([gap.database.count, *(c for c in said if c <= gap.database.count + _MOST_LOST)])
        seq, prev = FIRST_SEQ + last, gap.database.hash
        record = break_record(gap, seq=seq, record_id=secrets.token_hex(8), prev=prev, time=self._clock())
        with self._database.transaction():
            self._insert(record)
            self._database.execute("DELETE FROM meta WHERE name = ?", (_FOUND_BEFORE,))
        self._file_anchor(Anchor(seq - FIRST_SEQ + 1, record["hash"]))
        self._trouble = None

    def _insert(self, record: Record) -> None:
        self._database.execute(
            "INSERT INTO outbound(seq, id, type, draft, request, hash, record) VALUES (?,?,?,?,?,?,?)",
            (*columns_of(record), canonical_json(record).decode()),
        )

    def _file_anchor(self, anchor: Anchor) -> None:
        self._file.write(anchor)
        self._anchored = anchor

    def _compare(self) -> None:
        """At opening: accept equality, or one record ahead, which a crash leaves."""
        self._trouble = self._difference() or self._found_before()
        if self._trouble is None:
            self._anchored = self._file.read() or Anchor()
            head = self.head
            if head != self._anchored:
                try:
                    self._file_anchor(head)
                except VaultError:
                    pass  # a full disk must not keep the vault shut; the next record tries again

    def _difference(self) -> Trouble | None:
        """What the file and the table's end have against each other."""
        anchor, head = self._file.read(), self.head
        if anchor is None:
            what = "missing" if self._file.missing else "damaged"
            return Trouble(f"anchor-{what}", f"The outbound log's anchor file is {what}.")
        prev = self._checked_prev(head)
        if anchor.count > head.count:
            return _rolled_back(anchor.count - head.count)
        if prev is None:
            return Trouble("edited", "The outbound log was changed outside the program.")
        if not self._has_all_rows(head):
            return Trouble("missing", "Records of the outbound log were removed or added.")
        agrees = anchor == head or (anchor.count + 1 == head.count and prev == anchor.hash)
        return None if agrees else Trouble("disagrees", "The outbound log does not agree with its anchor.")

    def _has_all_rows(self, head: Anchor) -> bool:
        """Whether as many rows stand there as the last checkpoint, the last break and the head want."""
        gap, cut = self._last_of("break"), self.cut()
        base = gap["seq"] - 1 if gap else cut.last_seq if cut else FIRST_SEQ - 1
        rows = int(self._database.value("SELECT count(*) FROM outbound WHERE seq > ?", (base,)))
        before = int(self._database.value("SELECT count(*) FROM outbound WHERE seq <= ?", (base,)))
        whole = rows == head.count - (base - FIRST_SEQ + 1) and before == (gap["rows"] if gap else 0)
        return whole and indexes_agree(self._database)

    def _checked_prev(self, head: Anchor) -> str | None:
        """What the last record follows from; None when it is not the record its hash says."""
        rows = self._at(head.count)
        if not rows:
            return GENESIS if head.count == 0 else None
        record = rows[0]
        sound = record.get("hash") == head.hash == record_hash(record)
        return str(record["prev"]) if sound else None

    def _heed_keyring(self) -> None:
        """Once it has answered: stop where it contradicts, else let it know how far the log is."""
        keyring = self._keyring
        if keyring is None or not keyring.answered or self._heeded or self._trouble:
            return
        self._trouble = self._keyring_trouble()
        if self._trouble is None:
            self._heeded = True
            if keyring.found != self.head and self.head.count:
                keyring.put(self.head)

    def _keyring_trouble(self) -> Trouble | None:
        """Whether the record that was the last when the keyring noted it is another now, or gone."""
        keyring = self._keyring
        if keyring is None or not keyring.answered or self._heeded:
            return None
        if keyring.damaged:
            return Trouble("anchor-damaged", "What the keyring notes of the outbound log is damaged.")
        found, count, cut = keyring.found, self.head.count, self.cut()
        if found is None or (cut and found == Anchor(cut.last_seq - FIRST_SEQ + 1, cut.last_hash)):
            return None
        if found.count > count:
            return _rolled_back(found.count - count)
        if found.count == 0 or [record_hash(record) for record in self._at(found.count)] == [found.hash]:
            return None
        return Trouble("disagrees", "The outbound log does not agree with what the keyring notes.")

    def _at(self, count: int) -> list[Record]:
        return self._chosen("seq = ?", FIRST_SEQ + count - 1)

    def _found_before(self) -> Trouble | None:
        if self._database.value("SELECT count(*) FROM meta WHERE name = ?", (_FOUND_BEFORE,)):
            return Trouble("edited", "A check found that the outbound log was changed.")
        return None

    def _remember(self, found: Trouble) -> None:
        try:
            self._database.execute(
                "INSERT OR REPLACE INTO meta(name, value) VALUES (?, ?)",
                (_FOUND_BEFORE, found.code.encode()),
            )
        except VaultError:
            pass  # on a full disk it is found again by the next check


def head_of(database: Database) -> Anchor:
    """How many records the log in `database` has had, and the last one's hash, as its table says."""
    row = database.row(_HEAD)
    return Anchor(row[0] - FIRST_SEQ + 1, row[1].decode("utf-8", "replace")) if row else Anchor()


def _rolled_back(records: int) -> Trouble:
    return Trouble("rolled-back", f"The outbound log lacks its last {records} records.")
