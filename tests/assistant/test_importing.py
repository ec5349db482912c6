"""Import into a real vault by the real reader: whole items, once each, going on where it was stopped."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from cogenesis.assistant import importing
from cogenesis.assistant.views import ImportProgress, ImportReport
from cogenesis.documents.reading import Readers
from cogenesis.errors import VaultError
from cogenesis.paths import Home
from cogenesis.privacy.lexicon import terms_of
from cogenesis.privacy.vocabulary import Vocabulary
from cogenesis.vault.vault import Vault

LINE = "From anna@example.org Tue Mar  3 10:12:00 2026\n"
Import = Callable[..., ImportReport]


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return Vocabulary.load()


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with Vault.create(Home(tmp_path / "home"), key_file=tmp_path / "key") as made:
        yield made


@pytest.fixture
def bring_in(vault: Vault, vocabulary: Vocabulary) -> Import:
    def import_(
        paths: Sequence[Path],
        progress: Callable[[ImportProgress], None] = lambda _: None,
        cancel: threading.Event | None = None,
        own: bool | None = None,
    ) -> ImportReport:
        return importing.import_paths(
            paths,
            vault=vault,
            readers=Readers(),
            vocabulary=vocabulary,
            own_addresses=frozenset({"me@example.org"}),
            own=own,
            progress=progress,
            cancel=cancel or threading.Event(),
        )

    return import_


def mailbox(path: Path, count: int, first: int = 0) -> Path:
    mails = [
        f"{LINE}From: {'me' if number % 2 else 'anna'}@example.org\nTo: Bob <bob@example.org>\n"
        f"Message-ID: <{number}@example.org>\nSubject: mail {number}\n\nThe Quorvex number {number}.\n\n"
        for number in range(first, first + count)
    ]
    path.write_text("".join(mails))
    return path


def test_a_folder_goes_in_with_what_each_item_is(vault: Vault, bring_in: Import, tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    mailbox(folder / "sent.mbox", 3)
    (folder / "note.txt").write_text("Words of a note.")
    (folder / "bad.txt").write_bytes(b"\0" * 50)
    seen: list[ImportProgress] = []
    report = bring_in([folder], seen.append)
    assert (report.added, report.known, report.cancelled) == (4, 0, False)
    assert [source for source, _ in report.failed] == [str(folder / "bad.txt")]
    total = sum(path.stat().st_size for path in folder.iterdir())
    assert seen[-1] == ImportProgress(total, total, 0.0, 5)
    mails = [each for each in vault.documents.list() if each.format == "mailbox"]
    assert [each.own for each in mails] == [False, True, False]
    assert mails[-1].position == 0 < mails[0].position
    assert vault.lexicon.known({"quorvex"}) == {"quorvex"}


def test_what_is_there_is_not_added_again(vault: Vault, bring_in: Import, tmp_path: Path) -> None:
    path = mailbox(tmp_path / "a.mbox", 20)
    bring_in([path])
    again = bring_in([path, mailbox(tmp_path / "b.mbox", 20, first=10)])
    assert (again.added, again.known) == (10, 30)
    assert vault.documents.count() == 30


def test_a_mail_saved_by_another_program_is_known_by_its_id(
    vault: Vault, bring_in: Import, tmp_path: Path
) -> None:
    mail = "From: anna@example.org\nMessage-ID: <1@x>\nDate: Tue, 3 Mar 2026 10:12:00 +0000\nSubject: s\n\n"
    (tmp_path / "a.eml").write_text(mail + "Dear Bob,\n\nwords.\n")
    (tmp_path / "b.eml").write_text(mail + "Dear Bob,\n\nwords.\n\nA list's footer.\n")
    report = bring_in([tmp_path / "a.eml", tmp_path / "b.eml"])
    assert (report.added, report.known) == (1, 1)


def test_a_stopped_import_goes_on_where_it_was(
    vault: Vault, bring_in: Import, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "PROGRESS_S", 0.0)
    monkeypatch.setattr(importing, "BATCH_ITEMS", 10)
    path = mailbox(tmp_path / "a.mbox", 200)
    cancel = threading.Event()
    stopped = bring_in([path], lambda told: cancel.set() if told.items >= 50 else None, cancel)
    assert stopped.cancelled
    assert stopped.added == vault.documents.count() == 50
    read: list[ImportProgress] = []
    rest = bring_in([path], read.append)
    assert (rest.added, rest.known, rest.resumed) == (150, 0, 1)
    assert read[-1].items == 150
    whole = bring_in([path])
    assert (whole.added, whole.known, whole.resumed) == (0, 200, 0)


def test_a_changed_file_is_read_from_its_start(
    vault: Vault, bring_in: Import, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "PROGRESS_S", 0.0)
    path = mailbox(tmp_path / "a.mbox", 60)
    cancel = threading.Event()
    bring_in([path], lambda told: cancel.set() if told.items >= 30 else None, cancel)
    mailbox(path, 80)
    report = bring_in([path])
    assert (report.added, report.known, report.resumed) == (50, 30, 0)


def test_a_batch_that_cannot_be_stored_leaves_the_ones_before_it(
    vault: Vault, bring_in: Import, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "BATCH_ITEMS", 10)
    path = mailbox(tmp_path / "a.mbox", 60)
    store, calls = vault.documents.add, iter(range(1, 1_000))

    def full(*words: object, **more: object) -> int | None:
        if next(calls) == 37:
            raise VaultError("The disk is full.")
        return store(*words, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(vault.documents, "add", full)
    with pytest.raises(VaultError, match="full"):
        bring_in([path])
    assert vault.documents.count() == 30
    assert not vault.lexicon.known({"number 35"})
    monkeypatch.undo()
    report = bring_in([path])
    assert (report.added, report.known, report.resumed) == (30, 0, 1)


def test_the_report_is_bounded_and_says_what_it_leaves_out(
    bring_in: Import, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "LISTED_FAILURES", 3)
    path = tmp_path / "a.mbox"
    path.write_text(f"{LINE}Content-Type: image/png\n\nx\n\n" * 10)
    report = bring_in([path])
    assert (len(report.failed), report.unlisted) == (3, 7)


def test_own_stands_above_what_the_reader_found_but_for_foreign_text(
    vault: Vault, bring_in: Import, tmp_path: Path
) -> None:
    (tmp_path / "a.eml").write_text("From: anna@example.org\nSubject: a\n\nWords of mine.\n")
    quoted = "-----Original Message-----\nFrom: x@example.org\nTo: y\nSent: z\n\nNot mine.\n"
    (tmp_path / "b.eml").write_text(f"From: anna@example.org\nSubject: b\n\n{quoted}")
    bring_in([tmp_path / "a.eml", tmp_path / "b.eml"], own=True)
    assert {each.title: each.own for each in vault.documents.list()} == {"a": True, "b": False}


def test_no_term_is_lost_where_a_very_long_line_is_cut(
    vault: Vault, vocabulary: Vocabulary, bring_in: Import, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "PIECE_CHARACTERS", 2_000)
    letters = "abcdefghij"
    text = "then we " + " ".join(f"met Quorvex{a}{b}{c}" for a in letters for b in letters for c in "abc")
    (tmp_path / "long.txt").write_text(text)
    bring_in([tmp_path / "long.txt"])
    terms = terms_of(text, vocabulary)
    assert len(terms) > 900
    assert vault.lexicon.known(terms) == terms


def test_a_very_long_text_is_known_and_forgotten_in_all_its_pieces(
    vault: Vault, bring_in: Import, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "PIECE_CHARACTERS", 400)
    lines = [f"Then Mr. Quorvex{'abcdefghij'[number]} wrote again about it.\n" * 5 for number in range(10)]
    text = tmp_path / "long.txt"
    text.write_text("".join(lines))
    bring_in([text])
    names = {f"quorvex{letter}" for letter in "abcdefghij"}
    assert vault.lexicon.known(names) == names
    (document,) = vault.documents.list()
    vault.documents.forget(document.id)
    assert vault.lexicon.known(names) == frozenset()
    assert vault.lexicon.size() == 0
