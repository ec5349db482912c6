"""Measures what briefs tell and prints figures beside what they must reach.

Usage: python -m benchmarks.privacy [--no-model] [--own] [--show]
Exit status 1 when a bound is missed.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from functools import partial

from benchmarks.privacy import figures, people, preview_time, queries, shared
from benchmarks.privacy.figures import Measured
from benchmarks.privacy.program import requests
from benchmarks.privacy.sent import Sent

Figures = dict[str, float]
Score = Callable[[bool], Figures]
"""The figures of one set of texts, made with the model or without."""


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="privacy-report", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--no-model", action="store_true", help="by rules alone; a minute or two")
    parser.add_argument("--own", action="store_true", help="only the project's own texts")
    parser.add_argument("--show", action="store_true", help="what got out of the own texts, and every gist")
    options = parser.parse_args(arguments)
    runs = (False,) if options.no_model else (False, True)
    measured = [*_own(runs, show=options.show)]
    if not options.own and shared.present():
        measured += _shared(runs)
    measured.append(_timing())
    print(figures.table(measured))
    missed = figures.missed(measured)
    print(f"\nmissed: {'; '.join(missed)}" if missed else "\nEvery bound holds.")
    return 1 if missed else 0


def _own(runs: tuple[bool, ...], *, show: bool) -> Iterator[Measured]:
    for what, change, bounds in (
        ("own requests, as typed", str, figures.QUERIES),
        ("own requests, lower case", str.lower, figures.QUERIES_LOWER),
    ):
        yield _measured(what, bounds, _queries(what, change, show=show), runs)
    for form, bounds in zip(
        people.FORMS, (figures.PEOPLE, figures.PEOPLE_UNTITLED, figures.PEOPLE_RETOLD), strict=True
    ):
        what = f"own people, {form}"
        yield _measured(what, bounds, _people(what, form, show=show), runs)


def _shared(runs: tuple[bool, ...]) -> Iterator[Measured]:
    for one in shared.SETS:
        yield _measured(one.what, one.bounds, partial(shared.measure, one), runs)


def _measured(what: str, bounds: figures.Bounds, score: Score, runs: tuple[bool, ...]) -> Measured:
    found = [score(with_model) for with_model in runs]
    return Measured(what, bounds, found[0], found[1] if len(found) > 1 else None)


def _queries(what: str, change: Callable[[str], str], *, show: bool) -> Score:
    def score(with_model: bool) -> Figures:
        found = queries.load()
        rows = [{"id": query.id, "instruction": change(query.query)} for query in found]
        sent = requests(rows, with_model=with_model, what=what)
        for query in found if show else ():
            _show(query.id, query.query, sent[query.id], queries.leaked(query, sent[query.id]))
        return queries.score(found, sent)

    return score


def _people(what: str, form: str, *, show: bool) -> Score:
    def score(with_model: bool) -> Figures:
        persons, tasks = people.load()
        secrets = people.secrets_of(persons, [query.query for query in queries.load()])
        rows = [
            {"id": task.id, "instruction": task.forms[form], "context": people.context(persons[task.person])}
            for task in tasks
        ]
        sent = requests(rows, with_model=with_model, what=what)
        for task in tasks if show else ():
            _show(
                task.id, task.forms[form], sent[task.id], people.leaked(secrets[task.person], sent[task.id])
            )
        return people.score(tasks, secrets, form, sent)

    return score


def _timing() -> Measured:
    texts = [query.query for query in queries.load()]
    texts += [text for task in people.load()[1] for text in task.forms.values()]
    what = "brief and gate, a million terms"
    return Measured(what, figures.TIME, preview_time.measure(texts), unit="ms")


def _show(row: str, text: str, sent: Sent, leaked: list[str]) -> None:
    print(f"{row}  {' '.join(text.split())[:100]}")
    print(f"    {sent.gist or '(no gist)'}" + (f"    LEAKED: {', '.join(leaked)}" if leaked else ""))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
