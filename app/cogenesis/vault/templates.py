"""What can be used again: the user's own templates, and the instructions of the kept drafts."""

from __future__ import annotations

import builtins
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from cogenesis.domain import Instruction, Level, Mode
from cogenesis.errors import UsageError, VaultError
from cogenesis.vault.database import Clock, Database, Row, utc_now
from cogenesis.vault.drafts import words_query

_COLUMNS = "id, name, text, choices, changed"
_RECENT = """
SELECT id, created, instruction, asked, mode, level FROM drafts WHERE number IN (
    SELECT max(number) FROM drafts WHERE {found} GROUP BY instruction, asked
) ORDER BY number DESC LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class Template:
    """One template.

    Attributes:
        text: the instruction, perhaps with {placeholders}.
        choices: what else was set in the form: to, kind, tone, length, language, mode and level.
        changed: RFC 3339 in UTC.
    """

    id: int
    name: str
    text: str
    choices: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    changed: str = ""


@dataclass(frozen=True, slots=True)
class Recent:
    """An instruction that a draft was made of, and how that draft was made."""

    draft_id: str
    time: str
    instruction: Instruction
    mode: Mode
    level: Level


class TemplateStore:
    """The table of templates, and the instructions in the table of drafts."""

    def __init__(self, database: Database, clock: Clock = utc_now) -> None:
        self._database = database
        self._clock = clock

    def list(self) -> list[Template]:
        """All of them, by name."""
        rows = self._database.rows(f"SELECT {_COLUMNS} FROM templates ORDER BY name COLLATE NOCASE")  # noqa: S608
        return [_template(row) for row in rows]

    def named(self, name: str) -> Template:
        """The one of that name, in any case; VaultError when there is none."""
        found = self._find(name)
        if found is None:
            raise VaultError(
                f"There is no template {name[:40]!r}; `cogenesis templates list` shows those there are."
            )
        return found

    def save(self, name: str, text: str, choices: Mapping[str, str]) -> Template:
        """Keep a template; one of the same name, in any case, is replaced."""
        kept = (name, text, json.dumps(dict(choices), ensure_ascii=False), self._clock())
        with self._database.transaction():
            old = self._find(name)
            if old is None:
                self._database.execute(
                    "INSERT INTO templates(name, text, choices, changed) VALUES (?, ?, ?, ?)", kept
                )
            else:
                self._database.execute(
                    "UPDATE templates SET name = ?, text = ?, choices = ?, changed = ? WHERE id = ?",
                    (*kept, old.id),
                )
            return self.named(name)

    def rename(self, name: str, new_name: str) -> Template:
        """Give a template another name; UsageError where that is another template's."""
        with self._database.transaction():
            template, other = self.named(name), self._find(new_name)
            if other is not None and other.id != template.id:
                raise UsageError(f"There is a template {new_name[:40]!r} already; choose another name.")
            self._database.execute("UPDATE templates SET name = ? WHERE id = ?", (new_name, template.id))
            return self.named(new_name)

    def delete(self, name: str) -> None:
        """Remove a template; VaultError when there is none of that name."""
        self._database.execute("DELETE FROM templates WHERE id = ?", (self.named(name).id,))

    def _find(self, name: str) -> Template | None:
        folded = name.strip().casefold()
        return next((each for each in self.list() if each.name.casefold() == folded), None)

    def recent(self, query: str, limit: int) -> builtins.list[Recent]:
        """The instructions of the last drafts, newest first, each once; with `query` those with its words."""
        found, match = "1", words_query(query)
        if query.strip():
            if not match:
                return []
            found = "number IN (SELECT rowid FROM draft_words WHERE draft_words MATCH ?)"
        values = (f"{{instruction}} : ({match})",) if match else ()
        rows = self._database.rows(_RECENT.format(found=found), (*values, limit))
        return [_recent(row) for row in rows]


def _recent(row: Row) -> Recent:
    draft_id, created, text, asked, mode, level = row
    return Recent(draft_id, created, Instruction(text, **json.loads(asked)), Mode(mode), Level(level))


def _template(row: Row) -> Template:
    number, name, text, choices, changed = row
    return Template(int(number), str(name), str(text), json.loads(choices), str(changed))
