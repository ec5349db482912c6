"""How the user writes, as items of a draft's context: one that all drafts share, and one for its reader.

Both are told only what may be: a line that holds what is never written is left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from cogenesis.assistant.never_write import Sieve
from cogenesis.cogeneration.language import language_of_draft
from cogenesis.cogeneration.prompts import SIGNED_KINDS
from cogenesis.documents.ranking import Example
from cogenesis.documents.segmenting import words
from cogenesis.domain import Context, ContextItem, ContextKind, Instruction
from cogenesis.inference.model import LocalModel
from cogenesis.vault.vault import Vault
from cogenesis.voice.card import main_card
from cogenesis.voice.telling import SIGN_OFF, Occasion, heading, lines_for_all, lines_for_one

CODES = {"english": "en", "german": "de", "french": "fr", "spanish": "es", "chinese": "zh"}
DRAFT_SORT = "draft"
OWN_KEY = "style:draft"
OWN_LABEL = "How to write this one"
ITEM_TOKENS = 11
"""What a heading and a separator cost beside the lines."""

_SIGNS = (
    *("sign off", "signoff", "signature", "closing", "sign as", "signs as", "unterschrift", "grußformel"),
    *("formule de politesse", "despedida", "firma", "署名"),
)


def main_language(vault: Vault) -> str:
    """The language most of the user's texts are in; English where there are none."""
    card = main_card(vault.voice.cards().values())
    return card.language if card else "en"


def language_for(vault: Vault, instruction: Instruction) -> str:
    """The language a draft of this instruction will be in, as a code."""
    return CODES.get(language_of_draft(instruction) or "", "") or main_language(vault)


def fixed_style(vault: Vault, sieve: Sieve) -> ContextItem | None:
    """What holds for every draft; None where nothing is known."""
    styles, language = vault.voice.styles(), main_language(vault)
    lines = _told(lines_for_all(styles[language]), sieve) if language in styles else []
    if not lines:
        return None
    label = heading(language).rstrip(":")
    return ContextItem(f"style:{language}", ContextKind.STYLE, label, "\n".join(lines), fixed=True)


def signs_by_profile(names: Iterable[str]) -> bool:
    """Whether a fact of the profile says how the user signs; what was measured is then not told."""
    folded = [" ".join(words(name)) for name in names]
    return any(sign in name.split() or f" {sign} " in f" {name} " for name in folded for sign in _SIGNS)


def own_style(
    vault: Vault,
    model: LocalModel,
    instruction: Instruction,
    kind: str,
    sieve: Sieve,
    *,
    most_tokens: int,
) -> ContextItem | None:
    """What holds for this draft: how it begins and ends, and all of a language that is not the usual one.

    None where nothing is known, or it would take more than `most_tokens`.
    """
    language = language_for(vault, instruction)
    style = vault.voice.styles().get(language)
    if style is None:
        return None
    lines = lines_for_one(style, occasion_of(vault, instruction, kind))
    if language != main_language(vault):
        lines = [*lines_for_all(style), *lines]
    lines = _told(lines, sieve)
    if "sign_off" not in style.set_by_hand and signs_by_profile(vault.profile.read().facts):
        lines = [line for line in lines if not line.startswith(SIGN_OFF)]
    if not lines:
        return None
    item = ContextItem(OWN_KEY, ContextKind.STYLE, OWN_LABEL, "\n".join(lines), why=("recipient",))
    item = replace(item, tokens=model.count([item.text])[0] + ITEM_TOKENS)
    return item if item.tokens <= most_tokens else None


def occasion_of(vault: Vault, instruction: Instruction, kind: str) -> Occasion:
    """What a draft is for, with the contacts that its recipient may be."""
    to = (instruction.to or "").strip()
    return Occasion(
        to=to,
        contacts=tuple(contact.casefold() for contact in vault.searching.contacts_named(to)),
        kind=kind,
        signed=kind in SIGNED_KINDS,
        tone=instruction.tone or "",
    )


def accepted_examples(vault: Vault, instruction: Instruction, limit: int) -> list[Example]:
    """Drafts that the user made mostly their own and accepted, as texts of theirs; the last first.

    Of those in the language of the instruction, and without those that are empty or being written.
    """
    language = language_for(vault, instruction)
    to = (instruction.to or "").strip().casefold()
    found = []
    for draft_id, in_language in vault.voice.accepted_drafts(limit):
        draft = vault.drafts.get(draft_id)
        if in_language != language or draft.state == "writing":
            continue
        recipient = draft.instruction.to or ""
        found.append(
            Example(
                f"{DRAFT_SORT}:{draft_id}",
                draft.subject or "",
                draft.text,
                kind=draft.kind,
                recipients=(recipient,) if recipient else (),
                time=draft.updated,
                to_recipient=bool(to) and recipient.casefold() == to,
            )
        )
    return found


def documents_behind(vault: Vault, context: Context) -> list[int]:
    """What the accepted drafts in a context were made with: whoever forgets it means those drafts too."""
    keys = [item.key.partition(":") for item in context.items]
    return vault.voice.documents_behind(rest for sort, _, rest in keys if sort == DRAFT_SORT)


def _told(lines: list[str], sieve: Sieve) -> list[str]:
    return [line for line in lines if not sieve.cuts(line)]
