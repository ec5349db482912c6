"""A vault with something of every kind in it, all of which holds the canary, and ways to compare two."""

from __future__ import annotations

import shutil
from pathlib import Path

from canaries import CANARY
from cogenesis.domain import Instruction, Level, Message, Mode, Sketch
from cogenesis.egress.records import Outcome, Request, sha256_hex
from cogenesis.paths import Home
from cogenesis.vault.database import Database, Row
from cogenesis.vault.vault import Vault

URL = "https://cloud.example/v1/chat/completions"
DOCUMENTS, LETTERS, EXCHANGES = 12, 4, 6
# What a user would miss; the rest follows from these or counts what happens.
TABLES = (
    *(
        "profile",
        "private_settings",
        "documents",
        "document_texts",
        "passages",
        "people",
        "terms",
        "term_records",
    ),
    *("drafts", "draft_versions", "draft_sources", "outbound"),
)


def add_document(vault: Vault, name: str, words: int = 200) -> None:
    text = f"{CANARY} document {name} on the garden. " + f"word{name} " * words
    message = Message(f"{CANARY} {name}", text, "anna@mail.example", ("tom@mail.example",), own=True)
    vault.documents.add(f"{CANARY}{name}.eml", "eml", message, [(0, len(text))], {f"term {name}"}, name)


def exchange(vault: Vault, number: int, draft: str | None = None) -> None:
    """A request and its outcome on the log."""
    request = Request("sketch", "POST", URL, {}, f"{CANARY} body {number}", draft)
    sent = vault.outbound.append_request(request)
    reply = f"1. {CANARY} {number}"
    vault.outbound.append_outcome(
        Outcome(sent, 200, None, 900, len(reply), sha256_hex(reply.encode()), reply)
    )


def add_draft(vault: Vault, number: int) -> str:
    instruction = Instruction(f"{CANARY} write {number}", kind="email", to="Anna", reply_to=f"{CANARY}?")
    draft = vault.drafts.create(instruction, Mode.LOCAL, Level.STRICT, "email", Sketch((f"{CANARY} greet",)))
    vault.drafts.save(draft.id, text=f"{CANARY} Dear Anna {number}", subject=f"{CANARY} {number}")
    vault.drafts.add_version(draft.id, "model")
    vault.drafts.save(draft.id, text=f"{CANARY} Dear Anna, yours {number}", state="done")
    vault.drafts.set_terms(draft.id, {f"anna{number}"})
    return draft.id


def make(home: Home, key_file: Path) -> None:
    """Make the example vault; any number of copies of its folder can be hurt."""
    with Vault.create(home, key_file=key_file) as vault:
        vault.profile.set("Name", f"{CANARY} Keller", {f"{CANARY} keller"})
        vault.settings.set("endpoint", {"base_url": URL, "key": CANARY})
        for number in range(DOCUMENTS):
            add_document(vault, f"{number}")
        drafts = [add_draft(vault, number) for number in range(LETTERS)]
        for number in range(EXCHANGES):
            exchange(vault, number, drafts[number % LETTERS])


def copied(home: Home, to: Path) -> Home:
    """A copy of a home, as it lies on the disk now."""
    shutil.rmtree(to, ignore_errors=True)
    shutil.copytree(home.root, to, ignore=shutil.ignore_patterns("*-shm", "*.lock"))
    return Home(to)


def content(database: Database) -> dict[str, list[Row]]:
    """All a user would miss, table by table."""
    return {table: database.rows(f"SELECT * FROM {table} ORDER BY 1, 2") for table in TABLES}
