"""What a draft is asked to be: the user's words checked against the closed lists, and the mode resolved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from cogenesis.assistant.cloud import Cloud
from cogenesis.assistant.views import Preview
from cogenesis.domain import Instruction, Level, Mode, Sketch
from cogenesis.errors import CoGenesisError, UsageError
from cogenesis.privacy.slots import NONE, find_slots, slot_named, value_for
from cogenesis.privacy.topics import Topic
from cogenesis.privacy.vocabulary import Vocabulary

DEFAULT_KIND = "email"
MAX_INSTRUCTION = 20_000

Approve = Callable[[Preview], str]
AskTopics = Callable[[tuple[Topic, ...]], frozenset[str]]
"""Given the sensitive words that are held back; answers with those that may leave, this once."""


@dataclass(frozen=True, slots=True)
class Order:
    """What one draft was asked to be.

    Attributes:
        mode: as resolved; `mode_chosen` says whether the user named it for this draft.
        approve: shown the preview; answers "send", "local" or "stop". None: as settings say, unseen.
        approved_sha256: send only a body of this hash; "HASH@URL" also only to this address.
        ask_topics: asked about sensitive words before a request is made. None: all of them stay here.
        sketch: an outline given by hand; nothing is asked then.
    """

    instruction: Instruction
    kind: str
    mode: Mode
    mode_chosen: bool
    level: Level
    approve: Approve | None = None
    approved_sha256: str | None = None
    ask_topics: AskTopics | None = None
    sketch: Sketch | None = None
    draft_id: str | None = None


def checked(instruction: Instruction) -> Instruction:
    """The instruction with its values as the closed lists have them; UsageError says what they may be."""
    if not instruction.text.strip():
        raise UsageError("Say in a few words what you want to write.")
    if len(instruction.text) > MAX_INSTRUCTION:
        raise UsageError(
            f"An instruction has at most {MAX_INSTRUCTION:,} characters; put the rest in a file."
        )
    chosen: dict[str, str] = {}
    for name in ("kind", "tone", "length", "language"):
        word = getattr(instruction, name)
        if word is None:
            continue
        value = value_for(name, word)
        if value is None:
            values = ", ".join(slot_named(name).values)
            raise UsageError(f"There is no {name} {word[:30]!r}; choose one of: {values}.")
        chosen[name] = value
    return replace(instruction, **chosen)


def kind_of(instruction: Instruction, vocabulary: Vocabulary) -> str:
    """The kind of text: chosen, or found in the instruction, or an email."""
    if instruction.kind:
        return instruction.kind
    found = find_slots(instruction, instruction.text, vocabulary, neutral=False)["kind"]
    return DEFAULT_KIND if found == NONE else found


def resolve_mode(
    chosen: Mode | None, setting: str, cloud: Cloud | None, *, offline: bool
) -> tuple[Mode, bool]:
    """The mode to use, and whether the user named it; `auto` takes a sketch where one can be had."""
    named = chosen or (None if setting == "auto" else Mode(setting))
    if named is not None:
        return named, True
    has_endpoint = cloud is not None and cloud.endpoint is not None and not offline
    return (Mode.SKETCH if has_endpoint else Mode.LOCAL), False


def require_mode(mode: Mode, cloud: Cloud | None, *, has_vault: bool) -> None:
    """Say in one sentence why a mode cannot be used here."""
    if mode is Mode.LOGITS:
        raise CoGenesisError("Mode logits is not there yet; use --mode sketch or --mode local.")
    if mode is Mode.SKETCH and not has_vault:
        raise CoGenesisError(
            "Mode sketch needs a vault, because its log lives there: `cogenesis init` makes one. "
            "Mode local works without."
        )
    if mode is Mode.SKETCH and (cloud is None or cloud.endpoint is None):
        raise CoGenesisError(
            "Mode sketch needs an endpoint: `cogenesis endpoint set` sets one. Mode local works without."
        )
