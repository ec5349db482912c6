"""Finds what belongs in the prompt of one draft: the query for the passages, and the choice within a budget.

Pure and deterministic: the caller brings candidates from the vault and a way to count tokens. The choice
keeps facts and voice apart, as they do different work: facts and passages say what is true, past texts how
the user sounds.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from cogenesis.documents.fitting import TokenCounter, cut_to_fit
from cogenesis.documents.stopwords import STOP_WORDS
from cogenesis.domain import ContextItem, ContextKind, Instruction, Passage

MOST_TERMS = 12
QUERY_CHARACTERS = 20_000

MOST_FACTS = 200
MOST_EXAMPLES = 2
MOST_PASSAGES = 8
EXAMPLE_CANDIDATES = 20
PASSAGE_CANDIDATES = 50
FEWEST_EXAMPLE_WORDS = 8
SAME_TEXT = 0.7
"""Share of the shorter text's runs of three words in the other, from which both count as one."""

ITEM_TOKENS = 3
"""What parts an item from the next in the prompt."""
SECTION_TOKENS = 8
"""The heading over the items of one kind."""
LEAST_TOKENS = 40
"""What an item may always have of the budget, however small its share: enough for a name."""

_REPLY_SHARE = 0.5
_FACT_SHARE = 0.35
_EXAMPLE_SHARE = 0.2

_ALWAYS_WORDS = frozenset(
    {
        *("name", "names", "fullname", "nickname", "surname", "signature", "signoff", "closing", "signed"),
        *("vorname", "nachname", "unterschrift", "grußformel", "nom", "prénom", "formule", "nombre", "firma"),
        *("apellido", "despedida", "姓名", "名字", "署名"),
    }
)
_ALWAYS_PHRASES = ("sign off", "signs off", "sign as", "signs as", "call me")


@dataclass(frozen=True, slots=True)
class Example:
    """A past text of the user, as a voice to imitate.

    Attributes:
        key: stable name, such as "voice:17".
        kind: kind of text, such as "email"; "" when unknown.
        recipients: whom it went to, as far as known; its first line is looked at too.
        document_id: the document it is, so that its passages are not given again.
    """

    key: str
    title: str
    text: str
    kind: str = ""
    recipients: tuple[str, ...] = ()
    document_id: int | None = None


def match_query(text: str, *, every_word: bool = False) -> str:
    """An FTS5 query for the passages that have to do with `text`: at most 12 quoted words, joined by OR.

    Words that say little are left out; names, numbers and long words come before others when there are too
    many. "" when no word is left: then there is nothing to search for. `every_word` is for a user's own
    search: common words count too.
    """
    weights: dict[str, int] = {}
    for word in _words(text[:QUERY_CHARACTERS], fold=False):
        folded = word.casefold()
        if not every_word and (folded in STOP_WORDS or (len(folded) < 2 and folded.isascii())):
            continue
        telling = 5 if word[0].isupper() or word[0].isdigit() else 0
        weights[folded] = max(weights.get(folded, 0), telling + min(len(folded), 10))
    kept = set(sorted(weights, key=lambda word: -weights[word])[:MOST_TERMS])
    return " OR ".join(f'"{word}"' for word in weights if word in kept)


def choose(
    instruction: Instruction,
    facts: Mapping[str, str],
    examples: Sequence[Example],
    passages: Sequence[Passage],
    *,
    count_tokens: TokenCounter,
    budget: int,
) -> list[ContextItem]:
    """What the local model is told for one draft, never more than `budget` tokens in all.

    Name and sign-off come in first; then the received message, cut to fit; then facts that share words with
    the task; past texts, those to the same recipient and of the same kind before others; passages by score;
    and what room is left goes to the other facts and the rest of the message. Texts that say the same are
    taken once.

    The result is ordered by kind (facts, voice, passages, message), facts as in the profile: what stays the
    same from draft to draft stays in front, where its model state can be used again. `tokens` of the items
    hold their share of headings and separators, so their sum is what the context costs.

    `count_tokens` takes a list of texts and gives the number of tokens of each; it is called a few times.
    """
    choice = _Choice(count_tokens, budget)
    task = frozenset(_words(f"{instruction.text} {instruction.to or ''} {instruction.reply_to or ''}"))
    ranked = _ranked_facts(facts, task)
    items = [_fact(name, value) for name, value, _ in ranked]
    costs = choice.costs(items)
    order = list(zip(items, costs, (rank for _, _, rank in ranked), strict=True))

    for item, _, rank in order:
        if rank == 0:
            choice.take_cut(item, share=_EXAMPLE_SHARE)
    received = _reply(instruction)
    if received is not None:
        choice.take_cut(received, share=_REPLY_SHARE)
    for item, cost, rank in order:
        if rank == 1 and choice.spent_on(ContextKind.FACT) + cost <= budget * _FACT_SHARE:
            choice.take(item, cost)
    for example in _ranked_examples(instruction, examples)[:MOST_EXAMPLES]:
        choice.take_cut(example, share=_EXAMPLE_SHARE)
    _take_passages(choice, passages, instruction, examples)
    for item, cost, _ in order:
        choice.take(item, cost)
    if received is not None:
        choice.extend(received)
    return choice.in_order([f"fact:{name}" for name in facts])


class _Choice:
    """The items taken so far and the tokens left."""

    def __init__(self, count_tokens: TokenCounter, budget: int) -> None:
        self._count = count_tokens
        self._budget = budget
        self._taken: dict[str, ContextItem] = {}

    @property
    def left(self) -> int:
        return self._budget - sum(item.tokens for item in self._taken.values())

    @property
    def taken(self) -> Collection[ContextItem]:
        return self._taken.values()

    def spent_on(self, kind: ContextKind) -> int:
        return sum(item.tokens for item in self._taken.values() if item.kind is kind)

    def costs(self, items: Sequence[ContextItem]) -> list[int]:
        """Tokens of each item with its separator, without the heading over its kind."""
        if not items:
            return []
        return [count + ITEM_TOKENS for count in self._count([_rendered(item) for item in items])]

    def take(self, item: ContextItem, cost: int) -> bool:
        """Take the whole item if there is room; once each."""
        cost += self._heading(item)
        if item.key in self._taken or cost > self.left:
            return False
        self._taken[item.key] = replace(item, tokens=cost)
        return True

    def take_cut(self, item: ContextItem, *, share: float) -> None:
        """Take the item, cut at its end to at most `share` of the budget and what is left."""
        room = (
            min(max(int(self._budget * share), LEAST_TOKENS), self.left) - self._heading(item) - ITEM_TOKENS
        )
        fitted = cut_to_fit(item.text, room, lambda text: self._one(replace(item, text=text)))
        if fitted:
            cut = replace(item, text=fitted)
            self.take(cut, self._one(cut) + ITEM_TOKENS)

    def extend(self, whole: ContextItem) -> None:
        """Give an item that was cut all the room there is left."""
        cut = self._taken.pop(whole.key, None)
        self.take_cut(whole, share=1.0)
        if cut is not None and (whole.key not in self._taken or self._taken[whole.key].tokens < cut.tokens):
            self._taken[whole.key] = cut

    def in_order(self, fact_keys: Sequence[str]) -> list[ContextItem]:
        kinds = (ContextKind.FACT, ContextKind.VOICE, ContextKind.PASSAGE, ContextKind.REPLY)
        place = {key: number for number, key in enumerate(fact_keys)}
        return sorted(self._taken.values(), key=lambda item: (kinds.index(item.kind), place.get(item.key, 0)))

    def _heading(self, item: ContextItem) -> int:
        first = all(other.kind is not item.kind for other in self._taken.values())
        return SECTION_TOKENS if first else 0

    def _one(self, item: ContextItem) -> int:
        return self._count([_rendered(item)])[0]


def _rendered(item: ContextItem) -> str:
    """An item about as it stands in the prompt."""
    return (
        f"- {item.label}: {item.text}" if item.kind is ContextKind.FACT else f"### {item.label}\n{item.text}"
    )


def _fact(name: str, value: str) -> ContextItem:
    return ContextItem(f"fact:{name}", ContextKind.FACT, name, " ".join(value.split()))


def _reply(instruction: Instruction) -> ContextItem | None:
    text = (instruction.reply_to or "").strip()
    return ContextItem("reply", ContextKind.REPLY, "The message you answer", text) if text else None


def _ranked_facts(facts: Mapping[str, str], task: Collection[str]) -> list[tuple[str, str, int]]:
    """(name, value, rank): 0 always, 1 shares words with the task (most first), 2 other."""
    ranked = []
    for name, value in list(facts.items())[:MOST_FACTS]:
        if not value.strip():
            continue
        words = _telling(_words(f"{name} {value}"))
        shared = len(words & set(task))
        rank = 0 if _is_needed_always(name) else 1 if shared else 2
        ranked.append((name, value, rank, -shared))
    ranked.sort(key=lambda entry: entry[2:])
    return [(name, value, rank) for name, value, rank, _ in ranked]


def _is_needed_always(name: str) -> bool:
    """Whether a fact is the user's name or how they sign; "Dog's name" is not."""
    words = _words(name)
    phrase = " ".join(words)
    if any(known in phrase for known in _ALWAYS_PHRASES):
        return True
    qualifiers = {"my", "full", "first", "last", "family", "given", "preferred", "email", "signature", "line"}
    return any(word in _ALWAYS_WORDS for word in words) and all(
        word in _ALWAYS_WORDS or word in qualifiers for word in words
    )


def _ranked_examples(instruction: Instruction, examples: Sequence[Example]) -> list[ContextItem]:
    """Past texts, same recipient first, then same kind, then as given; repeated and tiny ones left out."""
    recipient = _telling(_words(instruction.to or ""))

    def rank(example: Example) -> int:
        first_line = example.text.strip().split("\n", 1)[0][:200]
        known = set(_words(" ".join(example.recipients) + " " + first_line))
        same_kind = bool(example.kind) and example.kind == instruction.kind
        return -2 * bool(recipient & known) - same_kind

    kept: list[ContextItem] = []
    said: list[frozenset[tuple[str, ...]]] = []
    for example in sorted(examples[:EXAMPLE_CANDIDATES], key=rank):
        if len(_words(example.text[:2000])) < FEWEST_EXAMPLE_WORDS:
            continue
        runs = _runs(example.text)
        if any(_same(runs, other) for other in said):
            continue
        said.append(runs)
        label = example.title or "A text of mine"
        kept.append(ContextItem(example.key, ContextKind.VOICE, label, example.text.strip()))
    return kept


def _take_passages(
    choice: _Choice, passages: Sequence[Passage], instruction: Instruction, examples: Iterable[Example]
) -> None:
    """The best passages that fit and say something that is not in the prompt yet."""
    used = {item.key for item in choice.taken}
    voices = {example.document_id for example in examples if example.key in used}
    ranked = sorted(passages, key=lambda passage: (-passage.score, passage.id))[:PASSAGE_CANDIDATES]
    items = [
        ContextItem(
            f"passage:{passage.id}",
            ContextKind.PASSAGE,
            passage.title or PurePath(passage.source).name,
            passage.text.strip(),
        )
        for passage in ranked
    ]
    said = [_runs(item.text) for item in choice.taken if item.kind is not ContextKind.FACT]
    said.append(_runs(instruction.reply_to or ""))
    taken = 0
    for passage, item, cost in zip(ranked, items, choice.costs(items), strict=True):
        if taken == MOST_PASSAGES:
            return
        runs = _runs(passage.text)
        if not runs or passage.document_id in voices or any(_same(runs, other) for other in said):
            continue
        if choice.take(item, cost):
            said.append(runs)
            taken += 1


def _same(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> bool:
    """Whether nearly all of the shorter text stands in the other, both given as `_runs`."""
    fewer = min(len(one), len(other))
    return fewer > 0 and len(one & other) >= SAME_TEXT * fewer


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    """The runs of three words in a text; of a shorter text, its words as one run."""
    words = _words(text[:QUERY_CHARACTERS])
    if len(words) < 3:
        return frozenset({tuple(words)} if words else ())
    return frozenset(zip(words, words[1:], words[2:], strict=False))


def _telling(words: Iterable[str]) -> set[str]:
    return {word for word in words if word not in STOP_WORDS and (len(word) > 1 or not word.isascii())}


def _words(text: str, *, fold: bool = True) -> list[str]:
    """Words as FTS5's unicode61 tokenizer sees them: runs of letters, digits and their marks."""
    composed = unicodedata.normalize("NFC", text)
    spaced = "".join(
        sign if sign.isalnum() or unicodedata.category(sign)[0] == "M" else " " for sign in composed
    )
    words = [word for word in spaced.split() if any(sign.isalnum() for sign in word)]
    return [word.casefold() for word in words] if fold else words
