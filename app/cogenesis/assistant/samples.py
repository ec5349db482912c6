"""A made-up person to play with: some facts, mails and notes, marked as a sample, and gone in one go.

Nothing of it is written down to find it again, so a crash half-way leaves nothing that cannot be removed:
the facts are known by name and value, the texts by their mark and the file they came from.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from cogenesis.assistant import profiles
from cogenesis.assistant.library import PAGE, Library
from cogenesis.domain import Profile
from cogenesis.errors import UsageError
from cogenesis.paths import package_data
from cogenesis.vault.documents import DocumentFilter, StoredDocument

MARK = "[Sample]"
_FOLDER = "sample"
_FACTS = "facts.txt"


@dataclass(frozen=True, slots=True)
class SampleState:
    """How much of the sample is in the vault: numbers of facts and of texts."""

    facts: int
    texts: int

    @property
    def there(self) -> bool:
        """Whether anything of it is."""
        return bool(self.facts or self.texts)


class Samples:
    """The sample profile; `Assistant.samples` is the one there is."""

    def __init__(
        self,
        library: Library,
        read_profile: Callable[[], Profile],
        set_fact: Callable[[str, str], str],
        remove_fact: Callable[[str], None],
    ) -> None:
        self._library = library
        self._read_profile = read_profile
        self._set_fact = set_fact
        self._remove_fact = remove_fact

    def state(self) -> SampleState:
        """What of it is in the vault. Raises NoVault while that is closed."""
        return SampleState(len(self._facts_there()), len(self._texts()))

    def add(self) -> SampleState:
        """Put it into the vault; UsageError where the profile is the user's own already."""
        facts = self._facts()
        if any(facts.get(key) != value for key, value in self._read_profile().facts.items()):
            raise UsageError(
                "The profile has facts of your own. The sample person would mix with them, so nothing was "
                "added; play with the sample in a home of its own, with --home."
            )
        for key, value in facts.items():
            self._set_fact(key, value)
        folder = package_data("resources") / _FOLDER
        self._library.import_paths(sorted(path for path in folder.iterdir() if path.name != _FACTS))
        return self.state()

    def remove(self) -> SampleState:
        """Take all of it out, with the drafts made from its texts; what was there.

        A fact that was changed since is the user's own and stays.
        """
        before = self.state()
        if texts := self._texts():
            self._library.forget([text.id for text in texts], drafts=True)
        for key in self._facts_there():
            self._remove_fact(key)
        return before

    def _facts(self) -> dict[str, str]:
        path = package_data("resources") / _FOLDER / _FACTS
        return profiles.parse_profile(path.read_text(encoding="utf-8"))

    def _facts_there(self) -> list[str]:
        there = self._read_profile().facts
        return [key for key, value in self._facts().items() if there.get(key) == value]

    def _texts(self) -> list[StoredDocument]:
        found: list[StoredDocument] = []
        before: int | None = None
        chosen = DocumentFilter("Sample")
        while page := self._library.documents(chosen, limit=PAGE, before=before):
            found += [each for each in page if _is_sample(each)]
            before = page[-1].id
        return found


def _is_sample(document: StoredDocument) -> bool:
    return PurePath(document.source).parent.name == _FOLDER and MARK in document.title
