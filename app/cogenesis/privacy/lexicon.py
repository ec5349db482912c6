"""Which terms of a private text are secrets, and which terms of a gist to look up.

A term is one word as folded, or a run of two to four words as stems. The vault keeps keyed hashes of them;
here they are only made. Runs of everyday words are secrets too, since facts are told in everyday
words; only runs made of the language of writing tasks ("a letter to my manager") are not.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import combinations, pairwise
from typing import Protocol

from cogenesis.domain import Instruction
from cogenesis.privacy.normalise import Token, bases, pieces, plurals, split, stem, tokens
from cogenesis.privacy.vocabulary import Vocabulary

_SENTENCE = re.compile(r"[.!?;:](?=\s|$)|[\n\r\t•|]+|\s[-–—]\s")
_QUOTED = re.compile(r"(?<!\w)['\"“”‘«]([^'\"“”’»\n]{4,80})['\"”’»](?!\w)")
_SHORT_PHRASE = 4
_BAG = 3
_SHORT_CLAUSE = 8
"""Content words of a clause of which any three tell it."""


class Lexicon(Protocol):
    """Secrets of the vault: answers which of the given terms it knows."""

    def known(self, terms: Collection[str]) -> frozenset[str]:
        """Those of `terms` that are secrets."""
        ...


class MemoryLexicon:
    """A lexicon of terms held in memory."""

    def __init__(self, terms: Collection[str] = ()) -> None:
        self._terms = frozenset(terms)

    def known(self, terms: Collection[str]) -> frozenset[str]:
        """Those of `terms` that are secrets."""
        return self._terms.intersection(terms)


class OwnWords:
    """A lexicon and, private too, the words of one recipient's name and of one message answered.

    Making it reads the whole message; keep it while the user types, as it serves every instruction with
    the same `to` and `reply_to`. Give it to `make_brief` (which else makes one) and to `clear`.
    """

    def __init__(self, lexicon: Lexicon, instruction: Instruction, vocabulary: Vocabulary) -> None:
        self._of = (instruction.to, instruction.reply_to)
        terms = terms_of(instruction.reply_to or "", vocabulary)
        whole = [token.word for token in tokens(instruction.to or "")]
        name = [piece for word in whole for piece in split(word)]
        told = [word for word in (*whole, *name) if word not in vocabulary.stop_words]
        terms |= {form for word in told for form in _name_forms(word, vocabulary)}
        if len(name) > 1:
            terms |= {" ".join(stem(word) for word in name), "".join(name)}
        self._parts = (lexicon, MemoryLexicon(terms))

    def covers(self, instruction: Instruction) -> bool:
        """Whether the private words of `instruction` beside its text are in here."""
        return self._of == (instruction.to, instruction.reply_to)

    def known(self, terms: Collection[str]) -> frozenset[str]:
        """Those of `terms` that are secrets of either."""
        return frozenset().union(*(part.known(terms) for part in self._parts))


def with_own_words(lexicon: Lexicon, instruction: Instruction, vocabulary: Vocabulary) -> OwnWords:
    """`lexicon` with the private words of `instruction`; itself when it has them already."""
    if isinstance(lexicon, OwnWords) and lexicon.covers(instruction):
        return lexicon
    return OwnWords(lexicon, instruction, vocabulary)


def terms_of(text: str, vocabulary: Vocabulary, *, fact: bool = False) -> set[str]:
    """The secret terms of a private text.

    Names (capitalised where a sentence does not ask for it), words outside the vocabulary, numbers, quoted
    titles, and runs of three or four words that tell something. With `fact` (profile values,
    contacts) capitals at the start count as names too, any three words of one clause are a secret, and so
    is a value of one or two words. Compounds count whole, joined and by their words; names in their forms.
    """
    found: set[str] = _whole_value(text, vocabulary) if fact else set()
    all_tokens = tokens(text)
    lower = {piece.word for token in all_tokens for piece in pieces(token) if not piece.capital}
    for whole in _by_sentence(all_tokens, text):
        sentence = [piece for token in whole for piece in _read(token, vocabulary)]
        words = [token.word for token in sentence]
        odd = {word for word in {*words, *[t.word for t in whole]} if _odd(word, vocabulary)}
        names = _names(sentence, vocabulary, lower, fact=fact)
        found |= odd
        found |= {form for token in names for form in _name_forms(token.word, vocabulary)}
        found |= _compounds(whole, names, odd)
        for left, right in _capital_pairs(sentence):
            found |= {f"{stem(left.word)} {stem(right.word)}", left.word + right.word}
        found.update(term for term, _ in _runs(_apart(words)[1], vocabulary))
        if fact:
            found |= _told_by(words, vocabulary)
    for match in _QUOTED.finditer(text):
        title = [stem(word) for token in tokens(match.group(1)) for word in split(token.word)]
        if 2 <= len(title) <= 4:
            found.add(" ".join(title))
    return found


def sentences(text: str) -> Iterator[list[Token]]:
    """The words of each sentence, clause after a colon or semicolon, or line of `text`."""
    return _by_sentence(tokens(text), text)


def _by_sentence(all_tokens: Iterable[Token], text: str) -> Iterator[list[Token]]:
    ends = (match.end() for match in _SENTENCE.finditer(text))
    end = next(ends, None)
    sentence: list[Token] = []
    for token in all_tokens:
        while end is not None and end <= token.start:
            end = next(ends, None)
            if sentence:
                yield sentence
                sentence = []
        sentence.append(token)
    if sentence:
        yield sentence


def runs(words: Sequence[str], vocabulary: Vocabulary) -> list[tuple[str, tuple[int, ...]]]:
    """Terms for every run of 3 or 4 words with content, and of 3 words once those without are dropped.

    Each comes with the places of its words; compounds are taken apart, their words stand in one place.
    """
    owners, words = _apart(words)
    return [
        (term, tuple(dict.fromkeys(owners[place] for place in span)))
        for term, span in _runs(words, vocabulary)
    ]


def _runs(words: Sequence[str], vocabulary: Vocabulary) -> Iterator[tuple[str, Sequence[int]]]:
    """The terms of `runs` for words that are no compounds, each with the places of its words."""
    stems = [stem(word) for word in words]
    full = [place for place, word in enumerate(words) if word not in vocabulary.stop_words]
    telling = {place for place in full if stems[place] not in vocabulary.plain_stems}
    # How many words of either sort stand before each place: a run has the difference of its ends.
    full_before, telling_before = [0], [0]
    for place, word in enumerate(words):
        full_before.append(full_before[-1] + (word not in vocabulary.stop_words))
        telling_before.append(telling_before[-1] + (place in telling))
    for length in (3, 4):
        for start in range(len(words) - length + 1):
            end = start + length
            if telling_before[end] > telling_before[start] and full_before[end] - full_before[start] >= 2:
                yield " ".join(stems[start:end]), range(start, end)
    for three in zip(full, full[1:], full[2:], strict=False):
        if three[2] - three[0] > 2 and not telling.isdisjoint(three):
            yield " ".join([stems[place] for place in three]), three


def bags(words: Sequence[str], vocabulary: Vocabulary) -> dict[str, tuple[str, ...]]:
    """Terms for any three telling words of a clause in whatever order, with the words."""
    telling = {
        stem(piece): word
        for word in words
        for piece in split(word)
        if piece not in vocabulary.stop_words and len(piece) > 2
    }
    return {
        "+".join(three): tuple(telling[s] for s in three)
        for three in combinations(sorted(telling), _BAG)
        if not vocabulary.plain_stems.issuperset(three)
    }


def pairs(words: Sequence[str]) -> list[tuple[str, tuple[int, ...]]]:
    """Terms for every two words in a row, as stems and written as one word, and the latter for three."""
    owners, words = _apart(words)
    found = []
    for count, place in ((n, i) for n in (2, 3) for i in range(len(words) - n + 1)):
        run, places = words[place : place + count], tuple(dict.fromkeys(owners[place : place + count]))
        joined = "".join(run)
        found.append((joined, places))
        if joined.endswith("s"):
            found += [(term, places) for term in sorted(plurals(joined))]
        if count == 2:
            found.append((f"{stem(run[0])} {stem(run[1])}", places))
    return found


def singles(word: str, vocabulary: Vocabulary) -> set[str]:
    """Terms to look one word up by: whole, joined, each word of a compound, and what they are forms of.

    An everyday word is looked up as a plural, but is no form of a name by its other endings.
    """
    found: set[str] = set()
    for form in {word, *split(word), "".join(split(word))} - vocabulary.stop_words - {""}:
        found |= {form} | (plurals(form) if vocabulary.common(form) else bases(form))
    return found


def told_by_gist(gist: str, vocabulary: Vocabulary) -> set[str]:
    """Terms that a gist tells: what has left already is no secret, or one order could not be sent twice."""
    words = gist.split()
    return {
        *(term for term, _ in runs(words, vocabulary)),
        *(term for term, _ in pairs(words)),
        *(term for word in words for term in singles(word, vocabulary)),
    }


def _read(token: Token, vocabulary: Vocabulary) -> list[Token]:
    """A compound as its words, but for one that is a word of its own ("sci-fi")."""
    return [token] if token.word in vocabulary.classes else pieces(token)


def _apart(words: Sequence[str]) -> tuple[list[int], list[str]]:
    """The words that `words` are made of, and in which of them each stands."""
    apart = [(place, piece) for place, word in enumerate(words) for piece in split(word)]
    return [place for place, _ in apart], [piece for _, piece in apart]


def _name_forms(word: str, vocabulary: Vocabulary) -> set[str]:
    """A name and what it may be a form of, but no everyday word: "Woods" does not make "wood" a secret."""
    return {word} | {base for base in bases(word) if not vocabulary.common(base)} - vocabulary.stop_words


def _compounds(whole: Sequence[Token], names: Sequence[Token], odd: Collection[str]) -> set[str]:
    """Compounds with a name or an unknown word in them, as typed and joined."""
    told = {(token.start, token.end) for token in names}
    private = [t for t in whole if t.word in odd or (t.start, t.end) in told]
    return {form for t in private for form in (t.word, "".join(split(t.word)))}


def _whole_value(text: str, vocabulary: Vocabulary) -> set[str]:
    """The words of a fact of one or two words, as names are; of two, everyday ones by their capital."""
    value = [piece for token in tokens(text) for piece in pieces(token)]
    if not 0 < len(value) <= 2:
        return set()
    plain = vocabulary.stop_words | vocabulary.grammar["place_adjectives"]
    told = [
        t.word
        for t in value
        if t.word not in plain
        and stem(t.word) not in vocabulary.plain_stems
        and (len(value) == 1 or t.capital or not vocabulary.common(t.word))
    ]
    joined = {"".join(t.word for t in value)} if len(value) == 2 else set()
    return joined.union(*(_name_forms(word, vocabulary) for word in told))


def _told_by(words: Sequence[str], vocabulary: Vocabulary) -> set[str]:
    """Terms by which a clause of a fact is told: any three of few content words, or a short clause whole."""
    found: set[str] = set()
    if len(set(words) - vocabulary.stop_words) <= _SHORT_CLAUSE:
        found.update(bags(words, vocabulary))
    if len(words) == 2 and not vocabulary.stop_words.issuperset(words):
        found.add(" ".join(stem(word) for word in words))
    if len(words) == 1 and not vocabulary.common(words[0]):
        found.add(words[0])
    return found


def _odd(word: str, vocabulary: Vocabulary) -> bool:
    if word in vocabulary.classes:
        return False
    if not word.isalpha() and any(c.isdigit() for c in word):
        return sum(c.isdigit() for c in word) >= 3
    return len(word) > 2 and word not in vocabulary


def _names(sentence: list[Token], vocabulary: Vocabulary, lower: set[str], *, fact: bool) -> list[Token]:
    """Words capitalised though nothing asks for it; in a heading, where all are, none tells anything."""
    if _heading(sentence) and not fact:
        return []
    short = len(sentence) <= _SHORT_PHRASE and all(token.capital for token in sentence)
    found = []
    for place, token in enumerate(sentence):
        if not token.capital:
            continue
        beside = [sentence[i] for i in (place - 1, place + 1) if 0 <= i < len(sentence)]
        run = any(other.capital for other in beside)
        named = (place > 0 or (fact and short)) and (run or token.word not in lower)
        if named and len(token.word) > 1 and not _plain(token.word, vocabulary, run=run):
            found.append(token)
    return found


def _plain(word: str, vocabulary: Vocabulary, *, run: bool) -> bool:
    """A word that tells nothing alone, capital or not; in a run of capitals its pairs are secrets still."""
    if word in vocabulary.stop_words or word in vocabulary.grammar["public_acronyms"]:
        return True
    if run:
        common = vocabulary.size_class(word) <= 10 and word not in vocabulary.guarded
        return common or word in vocabulary.plain_words
    return vocabulary.size_class(word) <= 35 and word not in vocabulary.guarded


def _heading(sentence: list[Token]) -> bool:
    return len(sentence) > _SHORT_PHRASE and sum(t.capital for t in sentence) * 2 > len(sentence)


def _capital_pairs(sentence: list[Token]) -> Iterator[tuple[Token, Token]]:
    if _heading(sentence):
        return
    for left, right in pairwise(sentence):
        if left.capital and right.capital:
            yield left, right
