"""A home of a person who does not exist, made by the program itself, for screenshots and figures.

Its mails, facts and drafts are written for this; nothing of it is anybody's.
"""

from __future__ import annotations

import threading
from pathlib import Path

from cogenesis.assistant import Assistant
from cogenesis.cogeneration.events import Done
from cogenesis.domain import Instruction, Mode, Sketch

PASSPHRASE = "seven green boats at anchor"  # noqa: S105 of nobody
OWN_ADDRESS = "mira.lindqvist@example.org"
FACTS = {
    "name": "Mira Lindqvist",
    "email": OWN_ADDRESS,
    "city": "Aarhus",
    "work": "Landscape architect at Studio Fjord",
    "family": "Two children, Anna and Jonas",
    "signature": "Warmly,\nMira",
}
INSTRUCTION = "Tell Dr. Patel I have to move Tuesday's appointment because of Anna's recital"
ASKED = "Write to Tom that the planting plan for the harbour park will be a week late, and say sorry"
SUBJECT = "The planting plan: one week later"
POINTS = (
    "Say what will be late, and by how much",
    "Give the reason in a sentence",
    "Say sorry, and what stays as planned",
    "Propose a call",
)
"""The outline as a person would have edited it."""
TEXT = """Dear Tom,

The planting plan for the harbour park will reach you on 21 May, a week later than I said. \
The soil tests from the north bank came back only yesterday, and they change what will grow along the quay.

I am sorry for the delay. Nothing else moves: the contractor still starts on 3 June, \
and I have sent them the first two sheets so that they can order the trees.

Would a call on Thursday morning suit you, to go through the changes together?

Warmly,
Mira
"""
MAILS = (
    (
        "Tom Abara",
        "Sheets for the harbour",
        "the first two sheets are ready, and the third follows on Friday",
    ),
    ("Tom Abara", "The quay", "the wall along the quay can stay as it is, so we save a week there"),
    ("Ines Duarte", "Saturday", "we would love to come on Saturday, and Jonas will bring his telescope"),
    (
        "Ines Duarte",
        "Your roses",
        "cut them in late winter, never in autumn, and they will forgive you anything",
    ),
    ("Dr. Patel", "Appointment", "thank you for finding a time for Anna so soon"),
    (
        "Lena Sorensen",
        "Budget",
        "the budget holds if we take the smaller pavers, and I would not miss the others",
    ),
)


def write_mails(folder: Path) -> None:
    """Mails that the made-up person sent, one file each."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, (other, subject, says) in enumerate(MAILS):
        address = other.lower().replace("dr. ", "").replace(" ", ".")
        head = [
            f"From: Mira Lindqvist <{OWN_ADDRESS}>",
            f"To: {other} <{address}@example.com>",
            f"Subject: {subject}",
            f"Date: Mon, {3 + number} Mar 2025 09:{10 + number}:00 +0100",
            f"Message-ID: <{number}@example.org>",
            "Content-Type: text/plain; charset=utf-8",
        ]
        text = (
            f"Dear {other},\n\nJust a short word: {says}.\n\nThank you for your patience.\n\nWarmly,\nMira\n"
        )
        (folder / f"{number}.eml").write_text("\n".join(head) + "\n\n" + text, encoding="utf-8")


def furnish(assistant: Assistant, mails: Path, endpoint: str) -> None:
    """Make the vault and what is in it; `endpoint` is a running server, or "" for none."""
    assistant.create_vault(passphrase=PASSPHRASE)
    for key, value in FACTS.items():
        assistant.set_fact(key, value)
    write_mails(mails)
    assistant.library.import_paths([mails], own=None, cancel=threading.Event())
    if endpoint:
        assistant.set_endpoint(endpoint, "smollm2", key="sk-made-up-key-1234567890")
    _draft(
        assistant,
        Instruction("Invite the street to a summer party in the yard", kind="email"),
        None if endpoint else Mode.LOCAL,
    )
    made = _draft(assistant, Instruction(ASKED, kind="email", to="Tom Abara"), None, Sketch(POINTS))
    assistant.save_draft(made, text=TEXT, subject=SUBJECT)  # as a person would have edited it
    assistant.keep_version(made)


def _draft(
    assistant: Assistant, instruction: Instruction, mode: Mode | None, outline: Sketch | None = None
) -> str:
    drafting = assistant.draft(instruction, mode=mode, sketch=outline, cancel=threading.Event())
    return next(event.draft.id for event in drafting if isinstance(event, Done))


def instruction() -> Instruction:
    """What stands in the form."""
    return Instruction(INSTRUCTION, kind="email", to="Dr. Patel")
