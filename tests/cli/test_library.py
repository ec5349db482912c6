"""The library from the command line: listed, corrected, and forgotten with the drafts made from it."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from program import Program


@pytest.fixture
def with_key_file(program: Program) -> Program:
    """A vault that no key has to be derived for, as every command opens it."""
    program.environment.pop("COGENESIS_PASSPHRASE_FILE")
    program.environment["COGENESIS_KEY_FILE"] = str(program.folder / "vault.key")
    assert program.run("init").status == 0
    return program


def test_a_mail_is_listed_corrected_drafted_from_and_forgotten_with_the_draft(with_key_file: Program) -> None:
    program = with_key_file
    mail = EmailMessage()
    mail["From"], mail["To"] = "Maria Keller <maria@keller.example>", "Tom Hale <tom@hale.example>"
    mail["Subject"], mail["Date"] = "Greenhouse", "Mon, 05 Jan 2026 10:00:00 +0000"
    mail.set_content("Dear Tom,\n\nthe greenhouse needs a new roof before winter.\n\nMaria\n")
    (program.folder / "greenhouse.eml").write_bytes(mail.as_bytes())
    assert program.run("import", "--json", "greenhouse.eml").json["added"] == 1
    (listed,) = program.run("documents", "list", "--json", "--not-mine", "--limit", "1").json
    number = str(listed["id"])

    assert program.run("documents", "set", number, "--kind", "letter", "--mine").status == 0
    shown = program.run("documents", "show", "--json", number).json
    assert (shown["kind"], shown["own"], shown["time"]) == ("letter", True, "2026-01-05T10:00:00Z")
    assert "the greenhouse needs" in shown["text"]
    found = program.run("contacts", "find", "--json", "hal").json
    assert [(person["address"], person["written"]) for person in found] == [("tom@hale.example", 1)]

    draft = program.run("draft", "--json", "--mode", "local", "--length", "short", "Ask about the greenhouse")
    reach = program.run("documents", "forget", "--json", "--reach", number).json
    assert reach == {"forgotten": [], "drafts": [draft.json["id"]], "backups": [], "adapters": []}
    done = program.run("documents", "forget", "--json", "--drafts", number).json
    assert (done["forgotten"], done["drafts"], done["clean"]) == ([int(number)], [draft.json["id"]], True)
    assert "no draft" in program.run("drafts", "show", draft.json["id"]).err
