"""Forgetting reaches all that came of a document, also what SQLite leaves in the gaps of its pages."""

from __future__ import annotations

import hashlib
import os
import random
import re
import threading
from collections.abc import Sequence
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from cogenesis.documents.passages import split
from cogenesis.domain import Instruction, Level, Message, Mode, Sketch
from cogenesis.errors import Cancelled, VaultError
from cogenesis.paths import Home
from cogenesis.vault import forgetting
from cogenesis.vault.backups import note_backup
from cogenesis.vault.keyfile import read_key_file
from cogenesis.vault.keys import WrapKind, parse_header, unwrap_keys
from cogenesis.vault.vault import Vault

WAL_HEADER, FRAME_HEADER, PAGE, RESERVED = 32, 24, 4096, 80


def decrypted_pages(home: Home, key_file: Path) -> list[bytes]:
    """Every page of file and write-ahead log as SQLite sees it (SQLCipher 4: AES-256-CBC, IV in the tail)."""
    key = unwrap_keys(
        parse_header(home.header.read_bytes()), WrapKind.KEY_FILE, read_key_file(key_file, home)
    )
    data = home.database.read_bytes()
    pages = [(data[at : at + PAGE], at == 0) for at in range(0, len(data), PAGE)]
    log = home.root / f"{home.database.name}-wal"
    frames = log.read_bytes()[WAL_HEADER:] if log.exists() else b""
    for at in range(0, len(frames), FRAME_HEADER + PAGE):
        frame = frames[at : at + FRAME_HEADER + PAGE]
        pages.append((frame[FRAME_HEADER:], frame[:4] == b"\0\0\0\1"))
    return [_decrypted(key[0], page, first=first) for page, first in pages]


def _decrypted(key: bytes, page: bytes, *, first: bool) -> bytes:
    body = page[16 if first else 0 : -RESERVED]
    decryptor = Cipher(AES(key), CBC(page[-RESERVED : -RESERVED + 16])).decryptor()
    return decryptor.update(body) + decryptor.finalize()


def canaries(number: int, count: int = 6) -> list[str]:
    """Words that stand in one document only, told from all others by their first ten letters."""
    return [hashlib.sha256(f"{number} {each}".encode()).hexdigest()[:16] for each in range(count)]


def traces(pages: Sequence[bytes]) -> set[bytes]:
    """All runs of ten letters that canaries are written in, looked for at once."""
    runs = re.findall(rb"[0-9a-f]{10,}", b"".join(pages))
    return {run[at : at + 10] for run in runs for at in range(len(run) - 9)}


def told(word: str, found: set[bytes]) -> bool:
    """Whether there is enough of a canary; an index leaves out how it begins where its neighbour does too."""
    return word[:10].encode() in found or word[5:15].encode() in found


def fill(vault: Vault, documents: int, chance: random.Random) -> list[int]:
    """Mails of all lengths, each with canaries in its text, title, source, people and Message-ID."""
    common = ["".join(chance.choices("ghijklmnopqrstuv", k=chance.randint(3, 9))) for _ in range(600)]
    made = []
    with vault.transaction():
        for number in range(documents):
            one, two, title, source, person, message_id = canaries(number)
            words = chance.choices(common, k=chance.randint(5, 90))
            words[len(words) // 2 : len(words) // 2] = [one, two]
            text = f"{' '.join(words)} 秘{one[:3]}密"
            message = Message(
                *(f"About {title}", text, f"{person} <{person}@x.example>", (f"{person}-to@x.example",)),
                *(
                    "2026-01-01T00:00:00Z",
                    number % 3 == 0,
                    "email",
                    "en",
                    f"<{message_id}@x>",
                    f"<{message_id}>",
                ),
            )
            added = vault.documents.add(
                f"{source}.eml", "eml", message, split(text), set(words), f"{number}", position=number
            )
            assert added is not None
            made.append(added)
    return made


def draft_from(vault: Vault, text: str, documents: Sequence[int] = (), passages: Sequence[int] = ()) -> str:
    draft = vault.drafts.create(Instruction(text), Mode.LOCAL, Level.STRICT, "email", Sketch((text,)))
    vault.drafts.save(draft.id, text=text, subject=text)
    vault.drafts.add_version(draft.id, "model")
    vault.drafts.set_terms(draft.id, {text})
    vault.drafts.note_sources(draft.id, documents=documents, passages=passages)
    return draft.id


def test_no_page_of_file_or_log_holds_a_word_of_what_was_forgotten(
    home: Home, vault: Vault, key_file: Path
) -> None:
    chance = random.Random(5)
    made = fill(vault, 600, chance)
    gone = sorted(chance.sample(range(600), 300))
    draft_from(vault, f"draft {canaries(1000)[0]}", [made[gone[0]]])
    sought = [word for number in (*gone, 1000) for word in canaries(number)]
    before = traces(decrypted_pages(home, key_file))
    # All but what happens to run over from one page to another.
    assert sum(told(word, before) for word in sought) > 0.99 * len(sought)
    vault.imports.note("file", 7)

    vault.forgetting.forget([made[number] for number in gone], drafts=True)
    vault._database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    between = traces(decrypted_pages(home, key_file))
    assert any(told(word, between) for word in sought)  # else this shows nothing of `tidy`
    assert vault.forgetting.due
    assert vault.forgetting.tidy()
    after = traces(decrypted_pages(home, key_file))
    assert [word for word in sought if told(word, after)] == []
    kept = [word for number in sorted({*range(600)} - {*gone})[:50] for word in canaries(number)]
    assert sum(told(word, after) for word in kept) > 0.99 * len(kept)
    assert not vault.forgetting.due
    assert vault.imports.reached("file") == 0
    assert vault.verify() == []


def test_reach_counts_and_names_what_forgetting_would_touch(vault: Vault, tmp_path: Path) -> None:
    first, second, third = fill(vault, 3, random.Random(1))
    passage = vault._database.value("SELECT id FROM passages WHERE document = ?", (second,))
    old = draft_from(vault, "one", documents=[first])
    new = draft_from(vault, "two", documents=[first, 999], passages=[passage])
    draft_from(vault, "three", documents=[third])
    note_backup(
        vault._database, tmp_path / "early.backup", "2026-01-01T00:00:00Z", 1, (first, 1), scheduled=True
    )
    note_backup(vault._database, tmp_path / "none.backup", "2025-01-01T00:00:00Z", 1, (0, 0), scheduled=True)
    reach = vault.forgetting.reach([second, first, 999])
    assert (reach.documents, reach.drafts) == (2, (new, old))
    assert reach.passages == sum(document.passages for document in vault.documents.list()[1:])
    assert reach.backups == (str(tmp_path / "early.backup"),)
    assert vault.forgetting.reach([second]).backups == ()
    assert vault.forgetting.reach([second]).drafts == (new,)
    vault.forgetting.forget([first, second])
    assert {draft.id for draft in vault.drafts.list()} >= {old, new}
    assert vault.forgetting.reach([third]).documents == 1


def test_a_forgetting_that_is_stopped_keeps_whole_batches_and_is_tidied_later(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forgetting, "BATCH", 4)
    made = fill(vault, 10, random.Random(1))
    cancel, told = threading.Event(), []

    def progress(done: int, total: int) -> None:
        told.append((done, total))
        cancel.set()

    with pytest.raises(Cancelled, match="4 of 10"):
        vault.forgetting.forget(made, progress=progress, cancel=cancel)
    assert told == [(4, 10)]
    assert [document.id for document in vault.documents.list()] == made[:3:-1]
    assert vault.forgetting.due
    with pytest.raises(VaultError, match="no document"):
        vault.forgetting.forget([*made[4:], 999])
    assert vault.documents.count() == 2  # the batch with the id that is not there was undone
    assert vault.forgetting.tidy()


def test_tidying_is_cut_off_by_closing_the_vault_and_due_at_the_next_opening(
    home: Home, vault: Vault, key_file: Path
) -> None:
    made = fill(vault, 30, random.Random(1))
    vault.forgetting.forget(made[:3])
    cancel = threading.Event()
    cancel.set()
    assert not vault.forgetting.tidy(cancel)
    assert vault.forgetting.due
    wanted = iter([True, False])
    assert not vault._database.vacuum(home.root, lambda: next(wanted, False))
    vault.forgetting.end()
    assert not vault.forgetting.tidy()
    vault.close()
    with Vault.open(home, key_file=key_file) as reopened:
        assert reopened.forgetting.due
        assert reopened.forgetting.tidy()
        assert reopened.documents.count() == 27
        assert reopened.verify() == []


def test_what_is_written_on_the_way_lies_in_the_vaults_folder_and_is_encrypted(
    home: Home, vault: Vault
) -> None:
    fill(vault, 120, random.Random(1))
    seen: dict[str, bytes] = {}

    def look() -> bool:
        for number in os.listdir("/proc/self/fd"):
            place = Path(f"/proc/self/fd/{number}")
            try:
                target = os.readlink(place)
                if target.endswith("(deleted)") and place.stat().st_size:
                    seen[target] = place.read_bytes()
            except OSError:
                continue
        return True

    vault._database.rows("PRAGMA cache_size = 10")  # pages; a vault larger than the cache is written out
    assert vault._database.vacuum(home.root, look)
    beside = {
        name: data for name, data in seen.items() if b"SQLite" in data or name.startswith(str(home.root))
    }
    assert [Path(name).parent for name in beside] == [home.root]
    (data,) = beside.values()
    assert len(data) > 100_000
    assert not any(word.encode() in data for number in range(120) for word in canaries(number))
    assert b"SQLite format 3" not in data


def test_what_was_forgotten_can_be_imported_again(vault: Vault) -> None:
    message = Message("T", "text", "a@x.example", message_id="<1@x>", time="2026-01-01T00:00:00Z")
    number = vault.documents.add("a.eml", "eml", message, [(0, 4)], (), "hash")
    assert number is not None
    vault.forgetting.forget([number])
    assert vault.documents.add("a.eml", "eml", message, [(0, 4)], (), "hash") is not None
