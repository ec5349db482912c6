"""Makes the vault that the migration tests open, as this version writes it: `python make_fixture.py FOLDER`.

Run it once for each schema that ships, into tests/vault/fixtures/schema_N, and commit what it makes. Never
run it again for a schema that has shipped: the point is that the file is genuine.
"""

from __future__ import annotations

import hashlib
import sys
from itertools import count
from pathlib import Path

from cogenesis.domain import Instruction, Level, Message, Mode, Sketch
from cogenesis.egress.records import Outcome, Request
from cogenesis.paths import Home
from cogenesis.vault.vault import Vault

TEXT = "The garden party is on the lawn.\n\nWarm regards, Zoë"


def make(folder: Path) -> None:
    """Write the files of a vault and, beside the folder, its key file."""
    ticks = count()

    def clock() -> str:
        return f"2026-11-22T10:00:{next(ticks):02}.000Z"

    home, key_file = Home(folder), folder.with_suffix(".key")
    with Vault.create(home, key_file=key_file, clock=clock) as vault:
        vault.profile.set("Name", "Zoë Example", {"zoe", "zoe example"})
        vault.profile.set("Work", "gardener", {"gardener"})
        vault.settings.set("endpoint", {"base_url": "https://cloud.example/v1", "key": "k"})
        message = Message(
            "Party",
            TEXT,
            "zoe@mail.example",
            ("Anna Bell <anna@mail.example>",),
            "2025-06-01T08:00:00Z",
            True,
            kind="email",
            language="en",
            message_id="<1@mail.example>",
            thread="<1@mail.example>",
        )
        spans = [(0, 32), (34, len(TEXT))]
        vault.documents.add(
            "party.eml", "eml", message, spans, {"garden party"}, hashlib.sha256(b"1").hexdigest()
        )
        instruction = Instruction("Invite Anna", kind="email", to="Anna", reply_to="When is it?")
        draft = vault.drafts.create(
            instruction, Mode.SKETCH, Level.BALANCED, "email", Sketch(("Greet", "Invite"))
        )
        request = Request("sketch", "POST", "https://cloud.example/v1/chat/completions", {}, "{}", draft.id)
        sent = vault.outbound.append_request(request)
        reply = "1. Greet"
        digest = hashlib.sha256(reply.encode()).hexdigest()
        vault.outbound.append_outcome(Outcome(sent, 200, None, 900, len(reply), digest, reply))
        vault.drafts.save(draft.id, text="Dear Anna,", subject="Party")
        vault.drafts.add_version(draft.id, "model")
        vault.drafts.save(draft.id, text="Dear Anna, come!")
        vault.drafts.set_terms(draft.id, {"anna"})
    home.lock.unlink()


if __name__ == "__main__":
    make(Path(sys.argv[1]))
