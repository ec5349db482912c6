"""The tasks, read from a file of the paper's form, and a vault that holds the texts of all their people."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from cogenesis.documents.passages import split
from cogenesis.domain import Message
from cogenesis.paths import Home
from cogenesis.vault.vault import Vault

UNTOLD = ("Age", "Name")


@dataclass(frozen=True, slots=True)
class Task:
    """One person's task.

    Attributes:
        instruction: what they ask for; `reference`: the text that was written for it.
        past: title and text of what they wrote before.
        notes: title and sentences of what is known of them.
    """

    instruction: str
    reference: str
    past: tuple[tuple[str, str], ...]
    notes: tuple[tuple[str, tuple[str, ...]], ...]


def read_tasks(path: Path) -> list[Task]:
    """The tasks of a file: a list of objects with conversations, profile and additional_profile."""
    return [
        Task(
            entry["conversations"][0]["value"],
            entry["conversations"][1]["value"],
            tuple((text["title"], text["text"]) for text in entry["profile"]),
            tuple(_notes(entry["additional_profile"])),
        )
        for entry in json.loads(path.read_text(encoding="utf-8"))
    ]


def store(tasks: list[Task], folder: Path) -> tuple[Vault, dict[int, int]]:
    """One vault with everybody's texts and notes, and the number of the task each document belongs to."""
    vault = Vault.create(Home(folder / "home"), key_file=folder / "key")
    owners: dict[int, int] = {}
    with vault.transaction():
        for owner, task in enumerate(tasks):
            own = [(title, [text], True) for title, text in task.past]
            for number, (title, pieces, is_own) in enumerate(
                [*own, *((title, list(pieces), False) for title, pieces in task.notes)]
            ):
                text = "\n".join(pieces)
                spans = split(text) if is_own else _spans(pieces)
                message = Message(title, text, own=is_own)
                document = vault.documents.add("tasks", "text", message, spans, (), f"{owner}-{number}")
                assert document is not None
                owners[document] = owner
    return vault, owners


def _notes(profile: str) -> list[tuple[str, tuple[str, ...]]]:
    lines = (line.partition(":") for line in profile.split("\n"))
    return [
        (name.replace("_", " "), tuple(piece.strip() for piece in rest.split(";") if piece.strip()))
        for name, _, rest in lines
        if name not in UNTOLD and rest.strip()
    ]


def _spans(pieces: list[str]) -> list[tuple[int, int]]:
    """One passage for each sentence, as the lines they stand in."""
    spans, start = [], 0
    for piece in pieces:
        spans.append((start, start + len(piece)))
        start += len(piece) + 1
    return spans
