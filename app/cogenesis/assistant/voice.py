"""The user's voice: the card, what they set on it, how far a draft is from it, and what edits taught.

Nothing of it leaves the vault: what is measured and learned is told to the local model alone.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from cogenesis.assistant.styling import language_for, main_language, occasion_of
from cogenesis.documents.recognising import language_of
from cogenesis.domain import Draft, DraftVersion
from cogenesis.errors import CoGenesisError, UsageError
from cogenesis.vault.vault import Vault
from cogenesis.vault.voice import Unmeasured
from cogenesis.voice.card import Card, Manners
from cogenesis.voice.differing import Distance, distance
from cogenesis.voice.learning import learn
from cogenesis.voice.sample import Sample, measure
from cogenesis.voice.style import Override, Row, checked_value, find_measure, rows_of
from cogenesis.voice.taking import Lesson
from cogenesis.voice.telling import lines_for_all
from cogenesis.voice.tongue import LANGUAGES

BATCH = 50
MOST_ACCEPTED = 8
BEGIN_S = 3.0
CHANGED_S = 2.0

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Person:
    """How the user writes to somebody: by contact, with the name where it is known."""

    contact: str
    name: str
    manners: Manners


@dataclass(frozen=True, slots=True)
class VoiceCard:
    """A card as it is shown.

    Attributes:
        card: what was measured; rows: its lines with what the user set.
        people: those most written to, with how.
        for_people: what the user set for one recipient alone.
        waiting: texts that are not measured yet, of all languages.
        languages: of which there is a card, the commonest first.
    """

    card: Card
    rows: tuple[Row, ...]
    people: tuple[Person, ...]
    for_people: tuple[Override, ...]
    waiting: int
    languages: tuple[str, ...]


class Voice:
    """What the user does with their voice; `Assistant.voice` is the one there is. Any thread may call it."""

    def __init__(
        self,
        opened: Callable[[], Vault],
        *,
        terms: Callable[[str], set[str]],
        learns: Callable[[], bool],
        changed: Callable[[], None] = lambda: None,
    ) -> None:
        """Take the ways to what the assistant owns; `opened` raises NoVault while the vault is locked.

        Args:
            terms: what of a text must not leave.
            learns: whether edits may teach anything.
            changed: is called when drafts may be told something else than before.
        """
        self._opened = opened
        self._terms = terms
        self._learns = learns
        self._changed = changed
        self._lock = threading.Lock()
        self._later: threading.Timer | None = None
        self._stop = threading.Event()

    # The card

    def begin(self) -> None:
        """After unlocking, in a program that stays: measure what is new, a while later."""
        self._measure_later(BEGIN_S)

    def texts_changed(self) -> None:
        """The library has changed: measure what is new, a while later, where that was begun."""
        if self._later is not None:
            self._measure_later(CHANGED_S)

    def end(self) -> None:
        """Before locking."""
        self._stop.set()
        if self._later is not None:
            self._later.cancel()
            self._later = None

    def measure(
        self, progress: Progress = lambda _done, _total: None, cancel: threading.Event | None = None
    ) -> int:
        """Measure the user's texts that were not yet, some hundreds a second; how many.

        `progress` gets texts done and all of them. Stopped, it goes on next time with what is left.
        """
        vault = self._opened()
        with self._lock:
            waiting = vault.voice.unmeasured()
            done = 0
            for start in range(0, len(waiting), BATCH):
                if cancel is not None and cancel.is_set():
                    break
                batch = waiting[start : start + BATCH]
                vault.voice.keep(_measured(vault, batch))
                done += len(batch)
                progress(done, len(waiting))
        if done:
            self._changed()
        return done

    def card(self, language: str = "", people: int = 20) -> VoiceCard:
        """The card of one language, by default the one most texts are in; UsageError for an unknown one."""
        vault = self._opened()
        cards, overrides = vault.voice.cards(), vault.voice.overrides()
        language = _checked_language(language) or main_language(vault)
        card = cards.get(language) or Card(language)
        for_people = tuple(each for each in overrides if each.language == language and each.recipient)
        known = sorted(cards.values(), key=lambda each: -each.texts)
        return VoiceCard(
            card,
            tuple(rows_of(card, overrides)),
            tuple(_people(vault, card, people, [each.recipient for each in for_people])),
            for_people,
            len(vault.voice.unmeasured()),
            tuple(each.language for each in known if each.texts),
        )

    def change(
        self,
        measure_name: str,
        value: str | None = None,
        *,
        language: str = "",
        to: str = "",
        used: bool = True,
    ) -> Override:
        """Set a measure by hand, for all or for one recipient; `value` None keeps it, `used` False stops it.

        UsageError for what the measure cannot be, or a recipient that is nobody in the library.
        """
        vault = self._opened()
        found = find_measure(measure_name)
        language = _checked_language(language) or main_language(vault)
        if found.languages and language not in found.languages:
            raise UsageError(f"{found.key} says nothing in this language.")
        if to and not found.manner:
            raise UsageError(f"{found.key} holds for everybody; leave the recipient out.")
        recipient = self._contact(vault, to) if to else ""
        before = {(e.measure, e.recipient): e for e in vault.voice.overrides() if e.language == language}
        old = before.get((found.key, recipient))
        kept = old.value if old is not None else None
        override = Override(
            language, found.key, kept if value is None else checked_value(found, value), used, recipient
        )
        others = [each for each in vault.voice.overrides() if each != old]
        vault.voice.set(override, self._terms_of([*others, override]))
        self._changed()
        return override

    def reset(self, measure_name: str, *, language: str = "", to: str = "") -> None:
        """Go back to what was measured."""
        vault = self._opened()
        found = find_measure(measure_name)
        language = _checked_language(language) or main_language(vault)
        recipient = self._contact(vault, to) if to else ""
        gone = (language, found.key, recipient)
        others = [e for e in vault.voice.overrides() if (e.language, e.measure, e.recipient) != gone]
        vault.voice.unset(*gone, self._terms_of(others))
        self._changed()

    # A draft

    def distance(self, draft_id: str, text: str | None = None) -> Distance:
        """How far a kept draft is from how the user writes; with `text`, as it stands in the editor now."""
        vault = self._opened()
        draft = vault.drafts.get(draft_id)
        text = draft.text if text is None else text
        language = language_of(text) or language_for(vault, draft.instruction)
        style = vault.voice.styles().get(language)
        if style is None or not text.strip():
            return Distance((), 0, language, 0)
        return distance(text, style, occasion_of(vault, draft.instruction, draft.kind))

    def learn(self, draft_id: str) -> int:
        """Learn from what the user kept of a draft that is copied, exported or left; how many things.

        Learning again from the same draft replaces what it taught before. Nothing when that is switched off,
        or the model had no part in it.
        """
        vault = self._opened()
        if not self._learns():
            return 0
        draft = vault.drafts.get(draft_id)
        steps = steps_of(vault.drafts.versions(draft_id), draft)
        if not steps:
            return 0
        language = language_of(draft.text) or language_for(vault, draft.instruction)
        recipients = [draft.instruction.to] if draft.instruction.to else []
        accepted = learn(steps, language, draft.kind, recipients)
        before = _told(vault)
        vault.voice.accept(draft_id, language, accepted)
        if _told(vault) != before:
            self._changed()
        return len(accepted.taught)

    def learned(self) -> list[Lesson]:
        """What edits taught, the surest first; a lesson is gone by from its second draft on."""
        return self._opened().voice.lessons()

    def forget(self, lesson_id: str) -> Lesson:
        """Take one lesson out for good. UsageError when there is none whose id begins so, or several."""
        gone = self._opened().voice.remove(lesson_id)
        self._changed()
        return gone

    def forget_all(self) -> int:
        """Forget all that edits taught, so that learning begins anew; how many lessons there were."""
        count = self._opened().voice.forget_learned()
        self._changed()
        return count

    def _terms_of(self, overrides: Iterable[Override]) -> set[str]:
        values = [each.value for each in overrides if each.value]
        return set().union(*map(self._terms, values)) if values else set()

    def _contact(self, vault: Vault, to: str) -> str:
        found = vault.searching.contacts_named(to)
        if to.casefold() in found:
            return to.casefold()
        if not found:
            raise UsageError(
                "Nobody in your library is called that; import mail with them, or set it for all."
            )
        return found[0].casefold()

    def _measure_later(self, seconds: float) -> None:
        self.end()
        self._stop = threading.Event()
        self._later = threading.Timer(seconds, self._measure_quietly)
        self._later.daemon = True
        self._later.start()

    def _measure_quietly(self) -> None:
        with contextlib.suppress(CoGenesisError):  # locked meanwhile; it goes on after the next unlocking
            self.measure(cancel=self._stop)


def steps_of(versions: Iterable[DraftVersion], draft: Draft) -> list[tuple[str, str]]:
    """What the model left, and what became of it before the model wrote again, or in the end.

    A change of the model's that was rejected says nothing of words: where the text is again what it was
    before that change, there is no step.
    """
    steps: list[tuple[str, str]] = []
    given: str | None = None
    kept: str | None = None
    before: set[str] = set()
    for version in versions:
        if version.author == "model":
            if given is not None and kept is not None and kept not in before:
                steps.append((given, kept))
            before |= {text for text in (given, kept) if text is not None}
            given, kept = version.text, None
        elif given is not None:
            kept = version.text
    if given is not None and draft.text not in before:
        steps.append((given, draft.text))
    return steps


def _told(vault: Vault) -> object:
    """All that drafts go by, to see whether it is another."""
    styles = vault.voice.styles().values()
    lines = [(style.language, lines_for_all(style), style.values) for style in styles]
    return lines, vault.voice.accepted_drafts(MOST_ACCEPTED)


def _measured(vault: Vault, batch: Iterable[Unmeasured]) -> list[tuple[int, Sample]]:
    found = []
    for each in batch:
        with contextlib.suppress(CoGenesisError):  # forgotten meanwhile
            text = vault.documents.text(each.document_id)
            found.append((each.document_id, measure(text, each.language, each.kind, each.recipients)))
    return found


def _people(vault: Vault, card: Card, most: int, always: Iterable[str]) -> list[Person]:
    """Those most written to, and then those `always` shown."""
    ranked = sorted(card.by_recipient, key=lambda contact: (-card.by_recipient[contact].texts, contact))
    shown = dict.fromkeys([*ranked[:most], *always])
    return [
        Person(contact, vault.people.name_of(contact), card.by_recipient.get(contact, Manners()))
        for contact in shown
    ]


def _checked_language(language: str) -> str:
    chosen = language.strip().lower()
    if chosen and chosen not in LANGUAGES:
        raise UsageError(f"There is no card for {language[:20]!r}; take one of {', '.join(LANGUAGES)}.")
    return chosen
