"""Every call the window makes of the assistant, as a named piece of background work.

Nothing else in `gui` calls an assistant's method: so all of them run off the main thread, and this page lists
what the window can do. `vault_operations` and `library_operations` hold those of the vault and the library.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

from cogenesis.domain import Context, Draft, DraftVersion, Instruction, Level, Mode, Profile, Sketch
from cogenesis.gui.tasks import Lane, Work, stream

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant, Preview
    from cogenesis.assistant.spending import Standing as Spending

Approve = Callable[["Preview"], str]


@dataclass(frozen=True, slots=True)
class Standing:
    """What the status line and the compose screen go by.

    Attributes:
        endpoint: the cloud endpoint's origin, or "" when none is set.
        values: settings by key, as text.
        spending: what the endpoint took and may take; None without a vault.
    """

    endpoint: str
    offline: bool
    sent_today: int
    values: Mapping[str, str]
    spending: Spending | None = None

    def is_on(self, key: str) -> bool:
        """Whether the switch `key` is on."""
        return self.values.get(key, "").strip().lower() in {"on", "true", "yes", "1"}

    def number(self, key: str) -> float:
        """The number stored for `key`; 0 where there is none."""
        try:
            return float(self.values.get(key, ""))
        except ValueError:
            return 0.0


def make_assistant(*, factory: Callable[[], Assistant]) -> Work[Assistant]:
    """From then on the local model gets warm by itself, after each unlocking."""

    def call(_: object) -> Assistant:
        assistant = factory()
        assistant.stay_warm()
        return assistant

    return Work("make assistant", Lane.VAULT, call)


def read_standing(*, assistant: Assistant) -> Work[Standing]:
    def call(_: object) -> Standing:
        endpoint = assistant.endpoint() if assistant.state == "open" else None
        return Standing(
            endpoint=endpoint.origin if endpoint else "",
            offline=assistant.offline,
            sent_today=assistant.bytes_sent_today() if assistant.state == "open" else 0,
            values={row.key: _as_text(row.value) for row in assistant.settings()},
            spending=assistant.spending.standing() if assistant.state == "open" else None,
        )

    return Work("read standing", Lane.VAULT, call)


def preview(
    *, assistant: Assistant, instruction: Instruction, level: Level, topics: frozenset[str], rules_only: bool
) -> Work[Any]:
    def call(_: object) -> Any:
        return assistant.preview(instruction, level, rules_only=rules_only, topics=topics)

    return Work("preview", Lane.WIDE, call)


def read_context(
    *, assistant: Assistant, instruction: Instruction, pinned: frozenset[str] = frozenset()
) -> Work[Context]:
    return Work("read context", Lane.WIDE, lambda _: assistant.context(instruction, pinned=pinned))


def sketch(
    *,
    assistant: Assistant,
    instruction: Instruction,
    level: Level,
    approve: Callable[[Event], Approve],
    topics: frozenset[str],
    draft_id: str | None = None,
) -> Work[None]:
    """`approve` is given the task's cancel event and makes the question asked before anything leaves."""

    def start(cancel: Event) -> Iterator[Any]:
        return assistant.sketch(
            instruction,
            level=level,
            approve=approve(cancel),
            ask_topics=lambda _: topics,
            draft_id=draft_id,
            cancel=cancel,
        )

    return stream("sketch", Lane.WIDE, start)


def draft(
    *,
    assistant: Assistant,
    instruction: Instruction,
    mode: Mode | None,
    level: Level,
    off: frozenset[str],
    approve: Callable[[Event], Approve],
    topics: frozenset[str],
    outline: Sketch | None = None,
    draft_id: str | None = None,
    pinned: frozenset[str] = frozenset(),
) -> Work[None]:
    def start(cancel: Event) -> Iterator[Any]:
        return assistant.draft(
            instruction,
            mode=mode,
            level=level,
            off=off,
            pinned=pinned,
            approve=approve(cancel),
            ask_topics=lambda _: topics,
            sketch=outline,
            draft_id=draft_id,
            cancel=cancel,
        )

    return stream("draft", Lane.WIDE, start)


def revise(
    *, assistant: Assistant, draft_id: str, change: str, selection: tuple[int, int] | None
) -> Work[None]:
    def start(cancel: Event) -> Iterator[Any]:
        return assistant.revise(draft_id, change, selection=selection, cancel=cancel)

    return stream("revise", Lane.WIDE, start)


def keep_unsent(*, assistant: Assistant, instruction: Instruction | None) -> Work[None]:
    """Without a vault there is nowhere to keep it, and nothing is said about that."""

    def call(_: object) -> None:
        if assistant.state == "open":
            assistant.keep_unsent(instruction)

    return Work("keep unsent", Lane.VAULT, call)


def read_unsent(*, assistant: Assistant) -> Work[Instruction | None]:
    return Work(
        "read unsent", Lane.VAULT, lambda _: assistant.unsent() if assistant.state == "open" else None
    )


def read_draft(*, assistant: Assistant, draft_id: str) -> Work[Draft]:
    return Work("read draft", Lane.VAULT, lambda _: assistant.draft_by_id(draft_id))


def save_draft(*, assistant: Assistant, draft_id: str, text: str, subject: str | None) -> Work[None]:
    def call(_: object) -> None:
        assistant.save_draft(draft_id, text=text, subject=subject)

    return Work("save draft", Lane.VAULT, call)


def keep_version(*, assistant: Assistant, draft_id: str) -> Work[None]:
    def call(_: object) -> None:
        assistant.keep_version(draft_id)

    return Work("keep version", Lane.VAULT, call)


def list_versions(*, assistant: Assistant, draft_id: str) -> Work[list[DraftVersion]]:
    return Work("list versions", Lane.VAULT, lambda _: list(assistant.versions(draft_id)))


def delete_draft(*, assistant: Assistant, draft_id: str) -> Work[None]:
    return Work("delete draft", Lane.VAULT, lambda _: assistant.delete_draft(draft_id))


def read_profile(*, assistant: Assistant) -> Work[Profile]:
    return Work("read profile", Lane.VAULT, lambda _: assistant.profile())


def set_fact(
    *,
    assistant: Assistant,
    key: str,
    value: str,
    never: bool | None = None,
    replaces: str | None = None,
) -> Work[str]:
    """Store a fact; `replaces` is the old name when it was renamed. Gives what the user should know of it."""

    def call(_: object) -> str:
        said = assistant.set_fact(key, value, never=never)
        if replaces and replaces != key:
            assistant.remove_fact(replaces)
        return said

    return Work("set fact", Lane.VAULT, call)


def remove_fact(*, assistant: Assistant, key: str) -> Work[None]:
    return Work("remove fact", Lane.VAULT, lambda _: assistant.remove_fact(key))


def import_profile(*, assistant: Assistant, path: Path) -> Work[None]:
    def call(_: object) -> None:
        assistant.import_profile(path)

    return Work("import profile", Lane.VAULT, call)


def read_outbound(*, assistant: Assistant, entry: str) -> Work[dict[str, Any]]:
    return Work("read outbound entry", Lane.VAULT, lambda _: assistant.outbound_entry(entry))


def export_outbound(*, assistant: Assistant, path: Path) -> Work[None]:
    def call(_: object) -> None:
        assistant.outbound_export(path)

    return Work("export outbound", Lane.VAULT, call)


def read_endpoint(*, assistant: Assistant) -> Work[Any]:
    return Work("read endpoint", Lane.VAULT, lambda _: assistant.endpoint())


def set_endpoint(
    *,
    assistant: Assistant,
    base_url: str,
    model: str,
    key: str | None,
    ca_file: str | None,
    proxy: str | None,
) -> Work[None]:
    """With no `key` given, the stored one is kept as long as the endpoint's origin stays the same."""

    def call(_: object) -> None:
        assistant.set_endpoint(base_url, model, key=key, ca_file=ca_file, proxy=proxy)

    return Work("set endpoint", Lane.VAULT, call)


def clear_endpoint(*, assistant: Assistant) -> Work[None]:
    return Work("clear endpoint", Lane.VAULT, lambda _: assistant.clear_endpoint())


def test_endpoint(*, assistant: Assistant) -> Work[str]:
    return Work("test endpoint", Lane.WIDE, lambda reporter: assistant.test_endpoint(reporter.cancel))


def set_offline(*, assistant: Assistant, on: bool) -> Work[None]:
    return Work("set offline", Lane.VAULT, lambda _: assistant.set_offline(on))


def list_settings(*, assistant: Assistant) -> Work[list[Any]]:
    return Work("list settings", Lane.VAULT, lambda _: list(assistant.settings()))


def set_setting(*, assistant: Assistant, key: str, text: str) -> Work[None]:
    def call(_: object) -> None:
        assistant.set_setting(key, text)

    return Work("set setting", Lane.VAULT, call)


def run_doctor(*, assistant: Assistant) -> Work[list[Any]]:
    return Work("doctor", Lane.WIDE, lambda _: list(assistant.doctor()))


def _as_text(value: object) -> str:
    if isinstance(value, bool):
        return "on" if value else "off"
    return str(value)
