"""Sent mail is found where Thunderbird keeps it, and nothing else is taken for it."""

from __future__ import annotations

from cogenesis.assistant.mail_places import find_sent_mail


def put(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def test_thunderbirds_sent_mail_is_found_largest_first_and_other_folders_are_not(tmp_path):
    profile = tmp_path / ".thunderbird" / "ab.default"
    for folder, name, size in (
        ("Mail/Local Folders", "Sent", 10),
        ("ImapMail/imap.example.org", "Sent", 30),
        ("ImapMail/imap.gmail.com/[Gmail].sbd", "Sent Mail", 20),
        ("ImapMail/imap.example.org", "INBOX", 90),
        ("Mail/empty", "Sent", 0),
    ):
        put(profile / folder / name, "x" * size)
        put(profile / folder / f"{name}.msf", "")
    put(profile / "Mail/no index/Sent", "x")
    found = find_sent_mail(tmp_path)
    assert [(each.account, each.bytes) for each in found] == [
        ("imap.example.org", 30),
        ("imap.gmail.com", 20),
        ("Local Folders", 10),
    ]


def test_a_home_without_mail_programs_has_none(tmp_path):
    assert find_sent_mail(tmp_path) == []
