"""Chooses what belongs in the prompt of one draft, within a budget.

Pure and deterministic: the caller brings candidates from the vault and a way to count tokens. The choice
keeps facts and voice apart, as they do different work: facts and passages say what is true, past texts how
the user sounds.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath

from cogenesis.documents.fitting import TokenCounter, cut_to_fit
from cogenesis.documents.passages import count_words
from cogenesis.documents.querying import QUERY_CHARACTERS, terms
from cogenesis.documents.ranking import Aim, Example, ranked_examples, ranked_passages
from cogenesis.documents.segmenting import pieces, words
from cogenesis.domain import ContextItem, ContextKind, Instruction, Origin, Passage

MOST_FACTS = 200
MOST_EXAMPLES = 2
MOST_PASSAGES = 8
MOST_MISFITS = 3
"""After so many passages that were too long for the room left, no more are tried."""
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

_COUNTED_AT_ONCE = 4
_REPLY_SHARE = 0.5
_FACT_SHARE = 0.35
_EXAMPLE_SHARE = 0.2
_FIXED_EXAMPLE_SHARE = 0.15
_PINNED_SHARE = 0.5
_CHARACTERS_PER_TOKEN = 3
"""At least so many, for what must be known of a text before its tokens are counted."""

_ALWAYS_WORDS = frozenset(
    {
        *("name", "names", "fullname", "nickname", "surname", "signature", "signoff", "closing", "signed"),
        *("vorname", "nachname", "unterschrift", "grußformel", "nom", "prénom", "formule", "nombre", "firma"),
        *("apellido", "despedida", "姓名", "名字", "署名"),
    }
)
_ALWAYS_PHRASES = ("sign off", "signs off", "sign as", "signs as", "call me")


def choose(
    instruction: Instruction,
    facts: Mapping[str, str],
    examples: Sequence[Example],
    passages: Sequence[Passage],
    *,
    count_tokens: TokenCounter,
    budget: int,
    aim: Aim | None = None,
    fixed: Sequence[ContextItem] = (),
    pinned: Sequence[ContextItem] = (),
) -> list[ContextItem]:
    """What the local model is told for one draft, never more than `budget` tokens in all.

    Name and sign-off come in first; then the received message, cut to fit; then facts that share words with
    the task; past texts and passages in the order of `ranking`; and what room is left goes to the other facts
    and the rest of the message. Texts that say the same are taken once.

    The result is ordered by kind (facts, voice, passages, message), facts as in the profile, after what is
    fixed. `tokens` of the items hold their share of headings and separators, so their sum is what the context
    costs.

    Args:
        count_tokens: is called a few times.
        aim: by default what the instruction alone tells of it.
        fixed: what every draft gets (`choose_fixed`), without what is switched off. From its end is left out
            what has no room beside the received message, so that its beginning stays the same.
        pinned: come in before all that is not fixed, each cut to its part of what pinned items may take.
    """
    choice = _Choice(count_tokens, budget)
    choice.take_fixed(fixed, _room_for(instruction.reply_to, budget))
    for item in pinned:
        choice.take_cut(item, share=min(_EXAMPLE_SHARE, _PINNED_SHARE / len(pinned)))
    aim = aim or Aim.of(instruction)
    task = terms(f"{instruction.text} {instruction.to or ''} {instruction.reply_to or ''}")
    ranked = _ranked_facts(facts, task)
    items = [fact_item(name, value) for name, value, _ in ranked]
    costs = choice.costs(items)
    order = list(zip(items, costs, (rank for _, _, rank in ranked), strict=True))

    for item, _, rank in order:
        if rank == 0:
            choice.take_cut(item, share=_EXAMPLE_SHARE)
    received = _reply(instruction)
    if received is not None:
        choice.take_cut(received, share=_REPLY_SHARE)
    for item, cost, rank in order:
        if rank == 1 and choice.spent_on_facts + cost <= budget * _FACT_SHARE:
            choice.take(item, cost)
    held = [item for item in choice.taken if item.kind is ContextKind.VOICE]
    for example in _voices(ranked_examples(examples, aim), held, MOST_EXAMPLES - bool(held)):
        choice.take_cut(example, share=_EXAMPLE_SHARE)
    _take_passages(choice, ranked_passages(passages, aim), instruction, examples)
    for item, cost, _ in order:
        choice.take(item, cost)
    if received is not None:
        choice.extend(received)
    return choice.in_order([f"fact:{name}" for name in facts])


def choose_fixed(
    facts: Mapping[str, str],
    examples: Sequence[Example],
    *,
    count_tokens: TokenCounter,
    budget: int,
    style: ContextItem | None = None,
) -> list[ContextItem]:
    """What every draft is told, whatever it is about: facts in their order, then the first past texts.

    At most about two thirds of `budget` tokens; the rest belongs to what one draft needs.
    """
    choice = _Choice(count_tokens, budget)
    named = [(name, value) for name, value in list(facts.items())[:MOST_FACTS] if value.strip()]
    # The name comes in first, and so in front: a profile may be longer than its share.
    items = [fact_item(*fact) for fact in sorted(named, key=lambda fact: not is_needed_always(fact[0]))]
    for item, cost in zip(items, choice.costs(items), strict=True):
        if choice.spent_on_facts + cost <= budget * _FACT_SHARE:
            choice.take(item, cost)
    if style is not None:
        choice.take(style, *choice.costs([style]))
    for example in _voices(examples, [], MOST_EXAMPLES):
        choice.take_cut(example, share=_FIXED_EXAMPLE_SHARE)
    order = [f"fact:{name}" for name, _ in named]
    return [replace(item, fixed=True) for item in choice.in_order(order)]


def _room_for(untrusted_reply: str | None, budget: int) -> int:
    """Tokens that the received message may count on, as far as can be said without counting them."""
    text = (untrusted_reply or "").strip()
    return min(int(budget * _REPLY_SHARE), len(text) // _CHARACTERS_PER_TOKEN)


class _Choice:
    """The items taken so far and the tokens left."""

    def __init__(self, count_tokens: TokenCounter, budget: int) -> None:
        self._count = count_tokens
        self._budget = budget
        self._taken: dict[str, ContextItem] = {}
        self._known: dict[str, int] = {}

    @property
    def left(self) -> int:
        return self._budget - sum(item.tokens for item in self._taken.values())

    @property
    def taken(self) -> Collection[ContextItem]:
        return self._taken.values()

    @property
    def spent_on_facts(self) -> int:
        """Without those that are fixed."""
        kinds = ((item.kind, item.fixed, item.tokens) for item in self._taken.values())
        return sum(tokens for kind, fixed, tokens in kinds if kind is ContextKind.FACT and not fixed)

    def costs(self, items: Sequence[ContextItem]) -> list[int]:
        """Tokens of each item with its separator, without the heading over its kind."""
        texts = [_rendered(item) for item in items]
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        self._known.update(zip(new, self._count(new) if new else (), strict=True))
        return [self._known[text] + ITEM_TOKENS for text in texts]

    def take(self, item: ContextItem, cost: int) -> bool:
        """Take the whole item if there is room; once each."""
        cost += self._heading(item)
        if item.key in self._taken or cost > self.left:
            return False
        self._taken[item.key] = replace(item, tokens=cost)
        return True

    def take_fixed(self, items: Sequence[ContextItem], room: int) -> None:
        """Take what is fixed and chosen before, in order, until an example would leave less than `room`."""
        for item, cost in zip(items, self.costs(items), strict=True):
            least = room if item.kind is ContextKind.VOICE else 0
            if cost + self._heading(item) > self.left - least:
                return
            self.take(item, cost)

    def take_cut(self, item: ContextItem, *, share: float) -> None:
        """Take the item, cut at its end to at most `share` of the budget and what is left."""
        room = (
            min(max(int(self._budget * share), LEAST_TOKENS), self.left) - self._heading(item) - ITEM_TOKENS
        )
        fitted = cut_to_fit(item.text, room, lambda text: self._one(replace(item, text=text)))
        if fitted and item.key not in self._taken:
            cut = replace(item, text=fitted)
            self.take(cut, self._one(cut) + ITEM_TOKENS)

    def extend(self, whole: ContextItem) -> None:
        """Give an item that was cut all the room there is left."""
        cut = self._taken.pop(whole.key, None)
        self.take_cut(whole, share=1.0)
        if cut is not None and (whole.key not in self._taken or self._taken[whole.key].tokens < cut.tokens):
            self._taken[whole.key] = cut

    def in_order(self, fact_keys: Sequence[str]) -> list[ContextItem]:
        kinds = tuple(ContextKind)
        place = {key: number for number, key in enumerate(fact_keys)}

        def order(item: ContextItem) -> tuple[bool, int, int]:
            return not item.fixed, kinds.index(item.kind), place.get(item.key, 0)

        return sorted(self._taken.values(), key=order)

    def _heading(self, item: ContextItem) -> int:
        alike = ((other.kind, other.fixed) == (item.kind, item.fixed) for other in self._taken.values())
        first = not any(alike)
        return SECTION_TOKENS if first else 0

    def _one(self, item: ContextItem) -> int:
        return self.costs([item])[0] - ITEM_TOKENS


def _rendered(item: ContextItem) -> str:
    """An item about as it stands in the prompt."""
    return (
        f"- {item.label}: {item.text}" if item.kind is ContextKind.FACT else f"### {item.label}\n{item.text}"
    )


def fact_item(name: str, value: str) -> ContextItem:
    """A fact of the profile, on one line."""
    return ContextItem(f"fact:{name}", ContextKind.FACT, name, " ".join(value.split()))


def _reply(instruction: Instruction) -> ContextItem | None:
    text = (instruction.reply_to or "").strip()
    return ContextItem("reply", ContextKind.REPLY, "The message you answer", text) if text else None


def _ranked_facts(facts: Mapping[str, str], task: frozenset[str]) -> list[tuple[str, str, int]]:
    """(name, value, rank): 0 always, 1 shares words with the task (most first), 2 other."""
    ranked = []
    for name, value in list(facts.items())[:MOST_FACTS]:
        if not value.strip():
            continue
        shared = len(terms(f"{name} {value}") & task)
        rank = 0 if is_needed_always(name) else 1 if shared else 2
        ranked.append((name, value, rank, -shared))
    ranked.sort(key=lambda entry: entry[2:])
    return [(name, value, rank) for name, value, rank, _ in ranked]


def is_needed_always(name: str) -> bool:
    """Whether a fact is the user's name or how they sign; "Dog's name" is not."""
    named = words(name)
    phrase = " ".join(named)
    if any(known in phrase for known in _ALWAYS_PHRASES):
        return True
    qualifiers = {"my", "full", "first", "last", "family", "given", "preferred", "email", "signature", "line"}
    return any(word in _ALWAYS_WORDS for word in named) and all(
        word in _ALWAYS_WORDS or word in qualifiers for word in named
    )


def _voices(examples: Sequence[Example], held: Sequence[ContextItem], most: int) -> list[ContextItem]:
    """The first past texts that are long enough to have a voice and say something that `held` do not."""
    kept: list[ContextItem] = []
    said = [_runs(item.text) for item in held]
    for example in examples[:EXAMPLE_CANDIDATES]:
        if count_words(example.text[:2000]) < FEWEST_EXAMPLE_WORDS:
            continue
        runs = _runs(example.text)
        if any(_same(runs, other) for other in said):
            continue
        said.append(runs)
        kept.append(voice_item(example))
        if len(kept) == most:
            break
    return kept


def voice_item(example: Example) -> ContextItem:
    """A past text as a voice, whole."""
    label, text = example.title or "A text of mine", example.text.strip()
    return ContextItem(example.key, ContextKind.VOICE, label, text, origin=example.origin)


def _take_passages(
    choice: _Choice, passages: Sequence[Passage], instruction: Instruction, examples: Iterable[Example]
) -> None:
    """The first passages that fit and say something that is not in the prompt yet."""
    used = {item.key for item in choice.taken if not item.fixed}
    voices = {example.document_id for example in examples if example.key in used}
    said = [_runs(item.text) for item in choice.taken if item.kind is not ContextKind.FACT]
    said.append(_runs(instruction.reply_to or ""))
    new = [each for each in passages[:PASSAGE_CANDIDATES] if each.document_id not in voices]
    choice.costs([passage_item(passage) for passage in new[:_COUNTED_AT_ONCE]])
    taken = misfits = 0
    for passage in new:
        if taken == MOST_PASSAGES or misfits == MOST_MISFITS:
            return
        runs = _runs(passage.text)
        if not runs or any(_same(runs, other) for other in said):
            continue
        item = passage_item(passage)
        if choice.take(item, *choice.costs([item])):
            said.append(runs)
            taken += 1
        else:
            misfits += 1


def passage_item(passage: Passage) -> ContextItem:
    """A passage of a document, whole."""
    origin = Origin(passage.document_id, passage.source, passage.position, passage.start, passage.end)
    label = passage.title or PurePath(passage.source).name
    key = f"passage:{passage.id}"
    return ContextItem(key, ContextKind.PASSAGE, label, passage.text.strip(), origin=origin)


def _same(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> bool:
    """Whether nearly all of the shorter text stands in the other, both given as `_runs`."""
    fewer = min(len(one), len(other))
    return fewer > 0 and len(one & other) >= SAME_TEXT * fewer


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    """The runs of three words in a text; of a shorter text, its words as one run."""
    said = pieces(text[:QUERY_CHARACTERS])
    if len(said) < 3:
        return frozenset({tuple(said)} if said else ())
    return frozenset(zip(said, said[1:], said[2:], strict=False))
