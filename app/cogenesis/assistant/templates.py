"""Templates of one's own, and the instructions of the last drafts, to be used again.

A template keeps what stands in the form but for the message that is answered, which belongs to one draft.
Recent instructions are those of the kept drafts: a draft that is deleted takes its own along.
"""

from __future__ import annotations

import builtins
import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from cogenesis.assistant.orders import MAX_INSTRUCTION, checked
from cogenesis.domain import Instruction
from cogenesis.errors import UsageError
from cogenesis.vault.templates import Recent, Template
from cogenesis.vault.vault import Vault

MOST_TEMPLATES = 200
MAX_NAME = 60
MOST_RECENT = 50
CHOICES = ("to", "kind", "tone", "length", "language")
_PLACEHOLDER = re.compile(r"\{([^\W\d_][^{}\n]{0,39})\}")


class Templates:
    """What can be used again; `Composing.templates` is the one there is."""

    def __init__(self, open_vault: Callable[[], Vault]) -> None:
        self._open = open_vault

    def list(self) -> list[Template]:
        """All templates, by name."""
        return self._open().templates.list()

    def named(self, name: str) -> Template:
        """The template of that name; VaultError when there is none."""
        return self._open().templates.named(name)

    def save(
        self,
        name: str,
        instruction: Instruction,
        *,
        mode: str | None = None,
        level: str | None = None,
        replacing: bool = False,
    ) -> Template:
        """Keep an instruction under a name; UsageError says what is wrong with it or its name.

        One of the same name is changed only when `replacing`.
        """
        name, store = checked_name(name), self._open().templates
        given = checked(instruction)
        taken = {template.name.casefold() for template in store.list()}
        if name.casefold() in taken and not replacing:
            raise UsageError(f"There is a template {name!r} already; choose another name, or replace it.")
        if name.casefold() not in taken and len(taken) >= MOST_TEMPLATES:
            raise UsageError(f"There are {MOST_TEMPLATES} templates already; delete one first.")
        choices = {key: getattr(given, key) for key in CHOICES if getattr(given, key)}
        choices |= {key: value for key, value in (("mode", mode), ("level", level)) if value}
        return store.save(name, given.text, choices)

    def rename(self, name: str, new_name: str) -> Template:
        """Give a template another name."""
        return self._open().templates.rename(name, checked_name(new_name))

    def delete(self, name: str) -> None:
        """Remove a template."""
        self._open().templates.delete(name)

    def recent(self, query: str = "", limit: int = MOST_RECENT) -> builtins.list[Recent]:
        """The instructions of the last drafts, newest first, each once; with `query` those with its words."""
        return self._open().templates.recent(query, limit)


def checked_name(name: str) -> str:
    """The name as it is kept, on one line; UsageError for one that is empty or too long."""
    name = " ".join(name.split())
    if not name or len(name) > MAX_NAME or not name.isprintable():
        raise UsageError(f"A template's name has 1 to {MAX_NAME} letters.")
    return name


def placeholders(template: Template) -> list[str]:
    """What is asked for when a template is used: the names in braces, each once, in order."""
    texts = f"{template.text}\n{template.choices.get('to', '')}"
    return list(dict.fromkeys(match.strip() for match in _PLACEHOLDER.findall(texts)))


def filled(template: Template, values: Mapping[str, str]) -> Instruction:
    """The instruction of a template with its placeholders filled; UsageError names those that are missing.

    What is filled in is taken as it is: braces in it are no placeholders.
    """
    missing = [name for name in placeholders(template) if not values.get(name, "").strip()]
    if missing:
        raise UsageError(f"The template asks for {', '.join(repr(name) for name in missing)}.")

    def fill(text: str) -> str:
        return _PLACEHOLDER.sub(lambda match: values[match[1].strip()].strip(), text)

    text = fill(template.text)
    if len(text) > MAX_INSTRUCTION:
        raise UsageError(f"An instruction has at most {MAX_INSTRUCTION:,} characters; fill in less.")
    return replace(unfilled(template), text=text, to=fill(template.choices.get("to", "")) or None)


def unfilled(template: Template) -> Instruction:
    """The instruction of a template as it was kept."""
    return Instruction(template.text, **{key: template.choices.get(key) for key in CHOICES})
