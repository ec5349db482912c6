"""No file, however bad, costs more than itself: the real reader process, under its real limits."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from cogenesis.assistant.importing import import_paths
from cogenesis.assistant.views import ImportReport
from cogenesis.documents import limits
from cogenesis.documents.formats import Format
from cogenesis.documents.reading import NotReadItem, Readers, ReadItem, Stream, opened_document
from cogenesis.errors import DocumentError
from cogenesis.paths import Home
from cogenesis.privacy.vocabulary import Vocabulary
from cogenesis.vault.vault import Vault
from documents.bad_files import SUFFIX, bad_files, good_files
from faults.rounds import rounds

PROCESSOR_SECONDS = 6
WALL_SECONDS = 20.0
FULL = 200
TOO_LONG = f"{PROCESSOR_SECONDS} s of processor time"
SENTENCES = (*limits.SENTENCES.values(), TOO_LONG, "which are the limits", "is larger than")


@pytest.fixture(scope="module")
def stream() -> Iterator[Stream]:
    found = Readers(processor_seconds=PROCESSOR_SECONDS, wall_seconds=WALL_SECONDS).stream()
    yield found
    found.close()


def outcomes(stream: Stream, path: Path) -> list[ReadItem | NotReadItem]:
    try:
        with opened_document(path) as (file, format_):
            return list(stream.items(file, format_))
    except DocumentError as refusal:
        return [NotReadItem(str(path), str(refusal), 0)]


@pytest.mark.parametrize("format_", list(Format))
@rounds(full=FULL, ci=9)
def test_a_bad_file_costs_only_itself(format_: Format, rounds: int, tmp_path: Path, stream: Stream) -> None:
    heavy = rounds == FULL
    path = tmp_path / f"bad{SUFFIX[format_]}"
    slow: list[str] = []
    for bad in bad_files(format_, rounds, heavy=heavy):
        path.write_bytes(bad.data())
        began = time.monotonic()
        found = outcomes(stream, path)
        # A hang would be ended by the wall clock; what the reader cannot do in time, the kernel ends.
        assert time.monotonic() - began < WALL_SECONDS, bad.name
        for outcome in found:
            if isinstance(outcome, ReadItem):
                assert "root:" not in outcome.message.text, bad.name
                assert len(outcome.message.text) <= limits.FILE_BYTES, bad.name
            else:
                assert any(sentence in outcome.sentence for sentence in SENTENCES), (
                    bad.name,
                    outcome.sentence,
                )
                slow += [bad.name] if TOO_LONG in outcome.sentence else []
    assert len(slow) <= (3 if heavy else 0), slow
    path.write_bytes(good_files(format_)[0])
    assert all(isinstance(outcome, ReadItem) for outcome in outcomes(stream, path))


@rounds(full=FULL, ci=3)
def test_nothing_is_half_imported(rounds: int, tmp_path: Path) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    for format_ in Format:
        for number, bad in enumerate(bad_files(format_, rounds, heavy=False)):
            (folder / f"{number}{SUFFIX[format_]}").write_bytes(bad.data())
    with Vault.create(Home(tmp_path / "home"), key_file=tmp_path / "key") as vault:
        report = bring_in(folder, vault)
        assert report.failed
        database = vault.database
        assert database.value("SELECT count(*) FROM documents") == report.added > 0
        for (number,) in database.rows("SELECT id FROM documents"):
            text = vault.documents.text(number)
            found = database.rows('SELECT text, start, "end" FROM passages WHERE document = ?', (number,))
            assert text.strip()
            assert found
            assert all(piece == text[start:end] for piece, start, end in found)
        known = {f"document:{number}" for (number,) in database.rows("SELECT id FROM documents")}
        assert {name for (name,) in database.rows("SELECT name FROM term_records")} <= known
        assert vault.verify() == []
        again = bring_in(folder, vault)
        assert (again.added, len(again.failed)) == (0, len(report.failed))


def bring_in(folder: Path, vault: Vault) -> ImportReport:
    readers = Readers(processor_seconds=PROCESSOR_SECONDS, wall_seconds=WALL_SECONDS)
    return import_paths(
        [folder],
        vault=vault,
        readers=readers,
        vocabulary=Vocabulary.load(),
        own_addresses=frozenset(),
        own=None,
        progress=lambda _: None,
        cancel=threading.Event(),
    )
