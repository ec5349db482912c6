"""Writes to a vault without end and says on stdout what is acknowledged, until it is killed.

`python writer.py HOME KEY_FILE START`: each line is a number N, once all of round N has been acknowledged.
"""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path

from cogenesis.domain import Instruction, Level, Message, Mode, Sketch
from cogenesis.egress.records import Outcome, Request, sha256_hex
from cogenesis.paths import Home
from cogenesis.vault.vault import Vault


def write(vault: Vault, number: int, draft_id: str) -> None:
    """One round of everything that is ever saved."""
    text = f"text of round {number} " * 50
    vault.drafts.save(draft_id, text=text)
    print(f"draft {number}", flush=True)
    sent = vault.outbound.append_request(
        Request("sketch", "POST", "https://x", {}, f"body {number}", draft_id)
    )
    print(f"request {number}", flush=True)
    vault.outbound.append_outcome(Outcome(sent, 200, None, 1, 2, sha256_hex(b"ok"), "ok"))
    vault.documents.add(
        f"{number}", "txt", Message("", text), [(0, len(text))], {f"term {number}"}, f"{number}"
    )
    print(f"document {number}", flush=True)
    vault.profile.set("Round", str(number), {f"round {number}"})
    print(f"profile {number}", flush=True)


if __name__ == "__main__":
    with Vault.open(Home(Path(sys.argv[1])), key_file=Path(sys.argv[2])) as opened:
        made = opened.drafts.create(Instruction("x"), Mode.LOCAL, Level.STRICT, "email", Sketch())
        print(f"made {made.id}", flush=True)
        for round_number in count(int(sys.argv[3])):
            write(opened, round_number, made.id)
