"""Compares ways to find passages and past texts on tasks with known answers.

Everybody's texts lie in one vault. A passage is right when it is of the person whose task it is; a past text
is the better a voice, the closer it is to the text that was written for the task. Each way is BM25 over a
query made from the instruction; the first line of each table is what one would do without a second signal.

Usage: python -m benchmarks.retrieval FILE
FILE has the form of the paper's dev split; it does not come with the project.
"""

from __future__ import annotations

import math
import random
import statistics
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks.retrieval.tasks import Task, read_tasks, store
from benchmarks.table import columns
from cogenesis.documents.querying import is_telling, match_query
from cogenesis.documents.segmenting import phrase, words
from cogenesis.vault.searching import SearchStore

GIVEN = 8
FEW = 12
VOICES = 2


def main(arguments: list[str]) -> int:
    if len(arguments) != 1 or not Path(arguments[0]).is_file():
        print("Name the file with the tasks: python -m benchmarks.retrieval FILE", file=sys.stderr)
        return 2
    tasks = read_tasks(Path(arguments[0]))
    with tempfile.TemporaryDirectory() as folder:
        vault, owners = store(tasks, Path(folder))
        with vault:
            print(f"{len(tasks)} tasks, {len(owners)} documents\n")
            for what, questions, rights in _questions(tasks, owners):
                print(_passage_table(what, questions, rights, vault.searching), end="\n\n")
            print(_voice_table(tasks, owners, vault.searching))
    return 0


def _questions(
    tasks: list[Task], owners: dict[int, int]
) -> Iterator[tuple[str, list[str], list[frozenset[int]]]]:
    """What is asked and the right documents: once by the instruction, once by a long text on the matter.

    A document that is given as a question is marked by its negative id: it is no answer.
    """
    own = [[document for document, owner in owners.items() if owner == task] for task in range(len(tasks))]
    yield "by the instruction", [task.instruction for task in tasks], [frozenset(each) for each in own]
    given = [frozenset([-first, *others]) for first, *others in own]
    yield "by a whole text", [task.past[0][1] for task in tasks], given


def _by_looks(text: str) -> str:
    """The most telling words by capitals and length, without their number in the text or their order."""
    looks: dict[str, int] = {}
    for word in words(text, fold=False):
        if is_telling(word.casefold()):
            told = 5 * (word[0].isupper() or word[0].isdigit()) + min(len(word), 10)
            looks[word.casefold()] = max(looks.get(word.casefold(), 0), told)
    return " OR ".join(phrase(word) for word in sorted(looks, key=lambda word: -looks[word])[:FEW])


def _passage_table(
    what: str, questions: list[str], rights: list[frozenset[int]], searching: SearchStore
) -> str:
    """`rights` are the documents that are right for each question."""
    ways: dict[str, Callable[[str], str]] = {
        f"{FEW} words by their looks": _by_looks,
        "24 words": lambda text: _single(match_query(text)),
        "24 words and their pairs (ours)": match_query,
    }
    lines = [(what, "first is right", "mean reciprocal rank", f"right of {GIVEN}", "against the first")]
    base: list[float] = []
    for name, way in ways.items():
        found = []
        for question, right in zip(questions, rights, strict=True):
            documents = [passage.document_id for passage in searching.passages(way(question), 10 * GIVEN)]
            found.append([document in right for document in documents if -document not in right][:GIVEN])
        ranks = [next((1 / (place + 1) for place, right in enumerate(one) if right), 0.0) for one in found]
        base = base or ranks
        first = statistics.fmean(bool(one) and one[0] for one in found)
        precision = statistics.fmean(sum(one) / GIVEN for one in found)
        lines.append(
            (name, f"{first:.3f}", f"{statistics.fmean(ranks):.3f}", f"{precision:.3f}", _duel(ranks, base))
        )
    return columns(lines)


def _voice_table(tasks: list[Task], owners: dict[int, int], searching: SearchStore) -> str:
    """How close the chosen past texts of the person come to the reference, by runs of three letters."""
    chance = random.Random(0)
    rarity = _rarity([text for task in tasks for _, text in task.past])
    found: dict[str, list[float]] = {"by chance": [], "BM25 (ours)": [], "the closest there are": []}
    for number, task in enumerate(tasks):
        texts = [text for _, text in task.past]
        near = [_likeness(text, task.reference, rarity) for text in texts]
        documents = [document for document, owner in owners.items() if owner == number][: len(texts)]
        query = match_query(task.instruction)
        scores = searching.own_scores(query, 10_000)
        order = sorted(range(len(texts)), key=lambda place: -scores.get(documents[place], 0.0))
        picks = {
            "by chance": chance.sample(range(len(texts)), VOICES),
            "BM25 (ours)": order[:VOICES],
            "the closest there are": sorted(range(len(texts)), key=lambda place: -near[place])[:VOICES],
        }
        for name, pick in picks.items():
            found[name].append(statistics.fmean(near[place] for place in pick))
    base = found["by chance"]
    lines = [("voice", "likeness to the reference", "against the first")]
    lines += [(name, f"{statistics.fmean(each):.4f}", _duel(each, base)) for name, each in found.items()]
    return columns(lines)


def _single(query: str) -> str:
    return " OR ".join(term for term in query.split(" OR ") if " " not in term)


def _duel(ours: Sequence[float], base: Sequence[float]) -> str:
    """On how many tasks a way is better than the first, and on how many worse."""
    better = sum(one > other for one, other in zip(ours, base, strict=True))
    worse = sum(one < other for one, other in zip(ours, base, strict=True))
    return f"{better} better, {worse} worse" if better or worse else ""


def _runs(text: str) -> Counter[str]:
    plain = " ".join(text.casefold().split())
    return Counter(plain[place : place + 3] for place in range(len(plain) - 2))


def _rarity(texts: list[str]) -> Callable[[str], float]:
    counts = Counter(run for text in texts for run in set(_runs(text)))
    return lambda run: math.log(1 + len(texts) / (1 + counts[run]))


def _likeness(one: str, other: str, rarity: Callable[[str], float]) -> float:
    """Cosine of the runs of three letters of both texts, the rare ones weighing more."""
    mine, theirs = ({run: n * rarity(run) for run, n in _runs(text).items()} for text in (one, other))
    length = math.sqrt(sum(n * n for n in mine.values()) * sum(n * n for n in theirs.values()))
    return sum(n * theirs.get(run, 0.0) for run, n in mine.items()) / (length or 1.0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
