"""versions, changes, spelling: what the editor does with a kept draft, on the command line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Annotated, Any

import typer

from cogenesis.assistant.revising import hunks
from cogenesis.cli.run import Run, run_of
from cogenesis.cogeneration.changes import ADDED, SAME, Change
from cogenesis.documents.spelling import words_of
from cogenesis.errors import UsageError


def register(app: typer.Typer) -> None:
    """Add this group's commands."""
    versions = typer.Typer(help="The kept versions of a draft.", no_args_is_help=True)
    versions.command("list")(list_versions)
    versions.command("show")(show_version)
    versions.command("diff")(diff_versions)
    versions.command("restore")(restore_version)
    app.add_typer(versions, name="versions")
    app.command("changes")(changes)
    spelling = typer.Typer(help="Spelling of drafts, and your own words.", no_args_is_help=True)
    spelling.command("check")(check_spelling)
    spelling.command("suggest")(suggest_words)
    spelling.command("language")(choose_language)
    spelling.command("words")(list_words)
    spelling.command("add")(add_word)
    spelling.command("remove")(remove_word)
    app.add_typer(spelling, name="spelling")


Number = Annotated[int, typer.Argument(min=1, help="Number of the version.")]


def list_versions(context: typer.Context, draft_id: str) -> None:
    """List a draft's versions, oldest first."""
    run = _unlocked(context)
    versions = run.assistant.versions(draft_id)
    run.output.json([asdict(version) for version in versions])
    run.output.table([(str(each.number), each.time, each.author) for each in versions])


def show_version(context: typer.Context, draft_id: str, number: Number) -> None:
    """Show the text of one version."""
    run = _unlocked(context)
    for version in run.assistant.versions(draft_id):
        if version.number == number:
            run.output.json(asdict(version))
            run.output.text(version.text)
            run.output.line()
            return
    raise UsageError(f"This draft has no version {number}; see `cogenesis versions list {draft_id}`.")


def diff_versions(
    context: typer.Context,
    draft_id: str,
    number: Number,
    other: Annotated[int | None, typer.Argument(min=1, help="The later one; the text as it stands.")] = None,
) -> None:
    """Show word by word what became of a version: [-taken out-] {+put in+}."""
    run = _unlocked(context)
    _print(run, run.assistant.revising.diff(draft_id, number, other))


def restore_version(context: typer.Context, draft_id: str, number: Number) -> None:
    """Make a version the text again; the text as it stands is kept as a version."""
    run = _unlocked(context)
    run.assistant.revising.restore(draft_id, number)
    run.output.json({"id": draft_id, "restored": number})
    run.output.line(f"Version {number} is the text again.")


def changes(
    context: typer.Context,
    draft_id: str,
    accept: Annotated[bool, typer.Option("--accept", help="Accept all of them.")] = False,
    reject: Annotated[bool, typer.Option("--reject", help="Take the text without them.")] = False,
) -> None:
    """Show the model's changes of a draft that nobody has accepted or rejected yet, or decide on them."""
    run = _unlocked(context)
    if accept and reject:
        raise UsageError("Either --accept or --reject, not both.")
    if not (accept or reject):
        _print(run, run.assistant.revising.waiting(draft_id))
        return
    count = run.assistant.revising.decide(draft_id, accept=accept)
    run.output.json({"id": draft_id, "accepted" if accept else "rejected": count})
    run.output.line(f"{'Accepted' if accept else 'Rejected'}: {count}.")


def check_spelling(context: typer.Context, draft_id: str) -> None:
    """List the words of a draft that no dictionary has."""
    run = _unlocked(context)
    text = run.assistant.draft_by_id(draft_id).text
    found = run.assistant.spelling.check(text, draft_id=draft_id)
    places = [asdict(word) for word in words_of(text) if word.text in found.unknown]
    run.output.json(
        {"language": found.language, "chosen": found.chosen, "problem": found.problem, "unknown": places}
    )
    for word in dict.fromkeys(place["text"] for place in places):
        run.output.line(word)
    if found.problem:
        run.output.note(found.problem)


def suggest_words(
    context: typer.Context,
    word: str,
    language: Annotated[str, typer.Option(help="en, de, fr or es.")] = "en",
) -> None:
    """Say what a word may have been meant to be."""
    run = run_of(context)
    if problem := run.assistant.spelling.problem(language):
        raise UsageError(problem)
    words = run.assistant.spelling.suggest(language, word)
    run.output.json(words)
    for each in words:
        run.output.line(each)


def choose_language(
    context: typer.Context,
    draft_id: str,
    language: Annotated[str, typer.Argument(help="en, de, fr, es, off, or auto to find it from the text.")],
) -> None:
    """Say in which language a draft's spelling is checked."""
    run = _unlocked(context)
    run.assistant.spelling.choose_language(draft_id, None if language == "auto" else language)
    run.output.json({"id": draft_id, "language": language})


def list_words(context: typer.Context) -> None:
    """List the words that you added."""
    run = _unlocked(context)
    words = run.assistant.spelling.own_words()
    run.output.json(words)
    for word in words:
        run.output.line(word)


def add_word(context: typer.Context, word: str) -> None:
    """Count a word as right from now on. It is kept in the vault."""
    run = _unlocked(context)
    run.assistant.spelling.add_word(word)
    run.output.json({"added": word})


def remove_word(context: typer.Context, word: str) -> None:
    """Count one of your words as right no longer."""
    run = _unlocked(context)
    run.assistant.spelling.remove_word(word)
    run.output.json({"removed": word})


def marked(changes: Sequence[Change]) -> str:
    """A diff as plain text."""
    return "".join(_marked(change) for change in changes)


def _marked(change: Change) -> str:
    if change.kind == SAME:
        return change.text
    return f"{{+{change.text}+}}" if change.kind == ADDED else f"[-{change.text}-]"


def _print(run: Run, found: list[Change]) -> None:
    value: dict[str, Any] = {"places": hunks(found), "changes": [asdict(change) for change in found]}
    run.output.json(value)
    run.output.text(marked(found))
    run.output.line()


def _unlocked(context: typer.Context) -> Run:
    run = run_of(context)
    run.unlock()
    return run
