"""import, documents, search: the user's own texts and notes."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from cogenesis.assistant import ImportProgress
from cogenesis.cli.run import run_of
from cogenesis.cli.signals import cancel_on_interrupt
from cogenesis.errors import Cancelled, DocumentError


def register(app: typer.Typer) -> None:
    """Add this group's commands."""
    app.command("import")(import_paths)
    documents = typer.Typer(help="What was imported.", no_args_is_help=True)
    documents.command("list")(list_documents)
    documents.command("forget")(forget)
    app.add_typer(documents, name="documents")
    app.command()(search)


def import_paths(
    context: typer.Context,
    paths: Annotated[list[str], typer.Argument(help="Files (eml, txt, md) and folders.")],
    mine: Annotated[bool, typer.Option("--mine", help="I wrote these: take my voice from them.")] = False,
) -> None:
    """Read files into the vault. Mail you sent is recognised by the addresses in your profile."""
    run = run_of(context)
    run.unlock()

    def show(progress: ImportProgress) -> None:
        left = f", about {progress.seconds_left:.0f} s left" if progress.seconds_left else ""
        run.output.note(f"{progress.done} of {progress.total}{left}")

    with cancel_on_interrupt() as cancel:
        report = run.assistant.library.import_paths(
            [run.path(path) for path in paths], own=True if mine else None, progress=show, cancel=cancel
        )
    run.output.json(
        {
            "added": report.added,
            "known": report.known,
            "failed": [{"source": source, "reason": reason} for source, reason in report.failed],
            "cancelled": report.cancelled,
        }
    )
    for source, reason in report.failed:
        run.output.line(f"not read: {source}: {reason}")
    run.output.line(f"{report.added} added, {report.known} already there, {len(report.failed)} not read.")
    if report.cancelled:
        raise Cancelled
    if report.failed and not (report.added or report.known):
        raise DocumentError("Nothing could be read; the reasons stand above.")


def list_documents(context: typer.Context) -> None:
    """List what was imported."""
    run = run_of(context)
    run.unlock()
    found = run.assistant.library.documents()
    run.output.json([asdict(each) for each in found])
    run.output.table([(str(d.id), d.format, "mine" if d.own else "", d.title or d.source) for d in found])


def forget(context: typer.Context, document_id: Annotated[int, typer.Argument(min=1, max=2**63 - 1)]) -> None:
    """Remove a document with its passages and lexicon entries."""
    run = run_of(context)
    run.unlock()
    run.assistant.library.forget(document_id)
    run.output.line("Forgotten.")
    run.output.json({"forgotten": document_id})


def search(
    context: typer.Context, query: str, limit: Annotated[int, typer.Option(min=1, max=100)] = 10
) -> None:
    """Find passages in what was imported."""
    run = run_of(context)
    run.unlock()
    found = run.assistant.library.search(query, limit)
    run.output.json([{"source": p.source, "text": p.text, "score": p.score} for p in found])
    for passage in found:
        run.output.line(f"{passage.source}\n  {passage.text.strip()}\n")
