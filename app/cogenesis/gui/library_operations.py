"""What the window asks of the assistant about the library: texts, corrections, and the people in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cogenesis.gui.tasks import Lane, Work
from cogenesis.vault.documents import DocumentFilter, StoredDocument

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant
    from cogenesis.vault.forgetting import Reach
    from cogenesis.vault.people import Contact


@dataclass(frozen=True, slots=True)
class Found:
    """A page of a list.

    Attributes:
        count, all: how many texts the filter lets through, and how many there are.
    """

    documents: Sequence[StoredDocument]
    count: int
    all: int


@dataclass(frozen=True, slots=True)
class Choices:
    """The closed lists a text's kind and language are from."""

    kinds: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()


def import_paths(*, assistant: Assistant, paths: Sequence[Path], own: bool | None) -> Work[Any]:
    return Work(
        "import",
        Lane.WIDE,
        lambda reporter: assistant.library.import_paths(
            paths, own=own, progress=reporter.report, cancel=reporter.cancel
        ),
    )


def list_documents(
    *,
    assistant: Assistant,
    words: str,
    kind: str | None,
    own: bool | None,
    language: str | None = None,
    format_name: str | None = None,
    before: int | None,
    limit: int,
) -> Work[Found]:
    """A page of the list; the counts are of use for the first one only, and 0 behind it."""

    def call(_: object) -> Found:
        library = assistant.library
        chosen = DocumentFilter(words, own, kind, language, format_name)
        documents = library.documents(chosen, limit=limit, before=before)
        if before is not None:
            return Found(documents, 0, 0)
        return Found(documents, library.count(chosen), library.count())

    return Work("list documents", Lane.VAULT, call)


def read_choices(*, assistant: Assistant) -> Work[Choices]:
    def call(_: object) -> Choices:
        return Choices(assistant.library.kinds(), assistant.library.languages())

    return Work("read choices", Lane.WIDE, call)


def read_text(*, assistant: Assistant, document_id: int) -> Work[str]:
    return Work("read text", Lane.VAULT, lambda _: assistant.library.text(document_id))


def correct(
    *,
    assistant: Assistant,
    document_ids: Sequence[int],
    kind: str | None,
    language: str | None,
    own: bool | None,
) -> Work[list[StoredDocument]]:
    def call(_: object) -> list[StoredDocument]:
        return [
            assistant.library.correct(number, kind=kind, language=language, own=own)
            for number in document_ids
        ]

    return Work("correct documents", Lane.VAULT, call)


def reach_of_forgetting(*, assistant: Assistant, document_ids: Sequence[int]) -> Work[Reach]:
    return Work("reach of forgetting", Lane.VAULT, lambda _: assistant.library.reach(document_ids))


def forget(*, assistant: Assistant, document_ids: Sequence[int], with_drafts: bool) -> Work[Reach]:
    """Forget; reports (done, total) on the way, and gives what was reached and what still holds the texts."""
    return Work(
        "forget",
        Lane.WIDE,  # the vault's file is written anew, which may take a while
        lambda reporter: assistant.library.forget(
            document_ids,
            drafts=with_drafts,
            progress=lambda done, total: reporter.report((done, total)),
            cancel=reporter.cancel,
        ),
    )


def find_contacts(*, assistant: Assistant, prefix: str, limit: int) -> Work[list[Contact]]:
    """People whose name or address begins so; none without a vault."""

    def call(_: object) -> list[Contact]:
        return list(assistant.library.contacts(prefix, limit)) if assistant.state == "open" else []

    return Work("find contacts", Lane.WIDE, call)
