"""The command line on real parts: SQLCipher, the built-in model, the confined processes."""

from __future__ import annotations

import json
from email.message import EmailMessage

import pytest

from program import Program


def one_line(text: str) -> bool:
    return len(text.strip().splitlines()) == 1


def test_a_first_draft_needs_nothing_and_keeps_nothing(program: Program) -> None:
    ran = program.run("draft", "--json", "--mode", "local", "Invite the team to lunch on Friday")
    draft = ran.json
    assert len(draft["text"].split()) >= 60
    assert set(draft) == {"id", "mode", "subject", "text", "sketch", "outbound", "notes", "timings"}
    assert set(draft["timings"]) == {"first_word_s", "total_s", "tokens_per_s"}
    assert (draft["id"], draft["mode"], draft["outbound"]) == ("", "local", [])
    assert "nothing of this is kept" in ran.err
    assert not program.home.exists()


def test_without_a_display_it_says_so_and_asks_here(program: Program) -> None:
    ran = program.run(stdin="Thank Tom for the plants\n")
    assert ran.status == 0, ran.err
    assert ran.err.startswith("There is no display here")
    assert "What would you like to write?" in ran.err
    assert len(ran.out.split()) > 20


def test_without_a_display_and_without_an_answer(program: Program) -> None:
    ran = program.run(stdin="")
    assert ran.status == 2
    assert "Traceback" not in ran.err


def test_profile_import_search_and_forget(with_vault: Program) -> None:
    program = with_vault
    assert program.run("profile", "set", "Name", "Maria Keller").status == 0
    assert program.run("profile", "set", "Email", "maria@keller.example").status == 0
    assert program.run("profile", "show", "--json").json == {
        "Name": "Maria Keller",
        "Email": "maria@keller.example",
    }
    mail = EmailMessage()
    mail["From"], mail["To"] = "Maria Keller <maria@keller.example>", "tom@example.org"
    mail["Subject"] = "The greenhouse"
    mail.set_content("Dear Tom,\n\nthe greenhouse needs a new roof before the winter comes.\n\nMaria\n")
    folder = program.folder / "mail"
    folder.mkdir()
    (folder / "one.eml").write_bytes(mail.as_bytes())
    (folder / "notes.md").write_text("# Garden\n\nThe pear tree was planted in spring.\n")
    (folder / "broken.txt").write_bytes(b"\x00\xff\x00\xfe" * 100)
    report = program.run("import", "--json", str(folder)).json
    assert (report["added"], report["known"], report["cancelled"]) == (2, 0, False)
    assert [failed["source"].endswith("broken.txt") for failed in report["failed"]] == [True]
    again = program.run("import", "--json", "mail").json  # a relative path this time
    assert (again["added"], again["known"]) == (0, 2)
    documents = {d["title"]: d for d in program.run("documents", "list", "--json").json}
    assert documents["The greenhouse"]["own"]
    assert not documents["Garden"]["own"]
    found = program.run("search", "--json", "greenhouse roof").json
    assert "new roof" in found[0]["text"]
    assert set(found[0]) == {"source", "text", "score"}
    program.run("documents", "forget", str(documents["The greenhouse"]["id"]))
    assert program.run("search", "--json", "greenhouse roof").json == []


def test_drafts_are_kept_found_revised_and_exported(with_vault: Program) -> None:
    program = with_vault
    draft = program.run(
        "draft", "--json", "--kind", "email", "--length", "short", "Ask Tom about the roof"
    ).json
    assert draft["id"]
    listed = program.run("drafts", "list", "--json").json
    assert [row["id"] for row in listed] == [draft["id"]]
    shown = program.run("drafts", "show", "--json", draft["id"]).json
    assert shown["text"] == draft["text"]
    assert shown["state"] == "done"
    assert program.run("drafts", "export", draft["id"], "--format", "eml", "-o", "draft.eml").status == 0
    assert b"X-Unsent: 1" in (program.folder / "draft.eml").read_bytes()
    revised = program.run("revise", "--json", draft["id"], "Make it shorter").json
    assert revised["id"] == draft["id"]
    assert revised["text"].strip()
    beginning = revised["text"].split()[0]
    again = program.run("revise", "--json", draft["id"], "--warmer", "--to", str(len(beginning))).json
    assert again["text"].endswith(revised["text"][len(beginning) :])
    both = program.run("revise", draft["id"], "Make it rhyme", "--warmer")
    assert (both.status, "one thing" in both.err) == (2, True)


@pytest.mark.parametrize(
    ("words", "status", "says"),
    [
        (("draft",), 2, "TEXT"),
        (("draft", "x", "--mode", "magic"), 2, "magic"),
        (("draft", "x", "--tone", "purple"), 2, "tone"),
        (("draft", "x", "--mode", "logits"), 1, "not there yet"),
        (("draft", "x", "--mode", "sketch"), 1, "vault"),
        (("draft", "x", "--reply-to", "missing.txt"), 1, "missing.txt"),
        (("profile", "show"), 1, "init"),
        (("settings", "set", "temperature", "hot"), 2, "from 0 to 2"),
        (("settings", "get", "no_such"), 2, "settings list"),
        (("models", "use", "no-such-model"), 1, "init"),
        (("nonsense",), 2, "nonsense"),
        (("--home",), 2, "--home"),
    ],
)
def test_what_cannot_be_done_is_one_clear_sentence(
    program: Program, words: tuple[str, ...], status: int, says: str
) -> None:
    ran = program.run(*words)
    assert ran.status == status
    assert says in ran.err
    assert ran.out == ""
    assert "Traceback" not in ran.err
    assert status == 2 or one_line(
        ran.err.replace(
            "There is no vault yet, so nothing of this is kept; `cogenesis init` makes one.\n", ""
        )
    )


def test_a_wrong_passphrase_is_one_sentence_and_changes_nothing(with_vault: Program) -> None:
    wrong = with_vault.folder / "wrong.txt"
    wrong.write_text("not it\n")
    before = with_vault.home.joinpath("vault.json").read_bytes()
    ran = with_vault.run("profile", "show", "--passphrase-file", str(wrong))
    assert (ran.status, ran.out) == (1, "")
    assert one_line(ran.err)
    assert "passphrase" in ran.err
    assert with_vault.home.joinpath("vault.json").read_bytes() == before


def test_a_key_file_opens_a_vault_and_no_passphrase_is_asked(program: Program) -> None:
    key = program.folder / "key"
    del program.environment["COGENESIS_PASSPHRASE_FILE"]
    assert program.run("init", "--key-file", str(key)).status == 0
    assert program.run("profile", "set", "Name", "Maria", "--key-file", str(key)).status == 0
    assert program.run("profile", "show", "--json", "--key-file", str(key)).json == {"Name": "Maria"}
    assert program.run("profile", "show").status == 1


def test_brief_says_what_would_leave_and_batch_goes_line_by_line(program: Program) -> None:
    shown = program.run("brief", "--json", "Write an email to thank my landlord Boris Quillfeather").json
    assert shown["verdict"] == "cleared"
    assert "Quillfeather" not in shown["request"]["body"]
    assert any("Quillfeather" in finding["text"] for finding in shown["findings"])
    assert json.loads(shown["request"]["body"])["stream"] is True
    lines = [
        {"id": "a", "instruction": "Write a short text."},
        {
            "id": "b",
            "instruction": "Tell Anna I agree",
            "context": {"additional_profile": "Name: Anna", "profile": []},
        },
    ]
    batch = program.folder / "in.jsonl"
    batch.write_text("\n".join(map(json.dumps, lines)) + "\nnot json\n")
    ran = program.run("brief", "--batch", "in.jsonl", "--json")
    assert ran.status == 0
    out = [json.loads(line) for line in ran.out.splitlines()]
    assert [line["id"] for line in out] == ["a", "b", None]
    assert [line["verdict"] for line in out] == ["cleared", "cleared", "blocked"]
    assert "Anna" not in out[1]["request"]["body"]


def test_doctor_tries_and_says_what_happened(program: Program) -> None:
    checks = {check["name"]: check for check in program.run("doctor", "--json").json}
    for role in ("desk", "inference", "reader", "egress"):
        tried = checks[f"breaking out of the {role} process"]
        assert tried["ok"], tried["detail"]
        assert "all closed" in tried["detail"]
    assert checks["local model"]["ok"]
