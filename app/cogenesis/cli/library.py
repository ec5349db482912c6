"""import, documents, contacts, search: the user's own texts and notes, and the people in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Annotated

import typer

from cogenesis.assistant import ImportProgress
from cogenesis.cli.run import Run, run_of
from cogenesis.cli.signals import cancel_on_interrupt
from cogenesis.errors import Cancelled, DocumentError, UsageError
from cogenesis.vault.documents import DocumentFilter, StoredDocument

Number = Annotated[int, typer.Argument(min=1, max=2**63 - 1, metavar="ID")]


def register(app: typer.Typer) -> None:
    """Add this group's commands."""
    app.command("import")(import_paths)
    documents = typer.Typer(help="What was imported.", no_args_is_help=True)
    documents.command("list")(list_documents)
    documents.command("show")(show_document)
    documents.command("set")(correct)
    documents.command("forget")(forget)
    app.add_typer(documents, name="documents")
    contacts = typer.Typer(help="The people in what was imported.", no_args_is_help=True)
    contacts.command("list")(list_contacts)
    contacts.command("find")(find_contacts)
    app.add_typer(contacts, name="contacts")
    app.command()(search)


def import_paths(
    context: typer.Context,
    paths: Annotated[
        list[str], typer.Argument(help="Files (mail, mailboxes, office files, PDF, text, cards) and folders.")
    ],
    mine: Annotated[bool, typer.Option("--mine", help="I wrote these: take my voice from them.")] = False,
) -> None:
    """Read files into the vault. Mail you sent is recognised by the addresses in your profile."""
    run = run_of(context)
    run.unlock()

    def show(progress: ImportProgress) -> None:
        if progress.total:
            left = f", about {progress.seconds_left:.0f} s left" if progress.seconds_left else ""
            share = 100 * progress.done // progress.total
            run.output.note(f"{share} %, {progress.items} texts{left}")

    with cancel_on_interrupt() as cancel:
        report = run.assistant.library.import_paths(
            [run.path(path) for path in paths], own=True if mine else None, progress=show, cancel=cancel
        )
    run.output.json(
        {
            "added": report.added,
            "known": report.known,
            "failed": [{"source": source, "reason": reason} for source, reason in report.failed],
            "unlisted": report.unlisted,
            "resumed": report.resumed,
            "passed_over": dict(report.passed_over),
            "cancelled": report.cancelled,
        }
    )
    for source, reason in report.failed:
        run.output.line(reason if source in reason else f"{source}: {reason}")
    if report.unlisted:
        run.output.line(f"not read: {report.unlisted} more")
    if report.passed_over:
        kinds = ", ".join(f"{count:,} {suffix or 'without a suffix'}" for suffix, count in report.passed_over)
        run.output.line(f"passed over, as no reader is for them: {kinds}")
    failed = len(report.failed) + report.unlisted
    run.output.line(f"{report.added} added, {report.known} already there, {failed} not read.")
    if report.cancelled:
        raise Cancelled
    if report.failed and not (report.added or report.known):
        raise DocumentError("Nothing could be read; the reasons stand above.")


def list_documents(
    context: typer.Context,
    words: Annotated[str, typer.Option(help="Only with these words in title, file or author.")] = "",
    mine: Annotated[bool | None, typer.Option("--mine/--not-mine", help="Only what I wrote, or not.")] = None,
    kind: Annotated[str | None, typer.Option(help='Only of this kind; "" is unknown.')] = None,
    language: Annotated[str | None, typer.Option(help='Only in this language; "" is unknown.')] = None,
    format: Annotated[str | None, typer.Option(help="Only of this format, such as eml.")] = None,  # noqa: A002
    limit: Annotated[int, typer.Option(min=1, max=10_000, help="At most so many.")] = 200,
    before: Annotated[int | None, typer.Option(help="Go on behind the one of this number.")] = None,
) -> None:
    """List what was imported, the last added first, a page at a time."""
    run = run_of(context)
    run.unlock()
    chosen = DocumentFilter(words, mine, kind, language, format)
    found = run.assistant.library.documents(chosen, limit=limit, before=before)
    run.output.json([asdict(each) for each in found])
    run.output.table([_row(each) for each in found])
    if len(found) == limit and not run.output.as_json:
        run.output.note(f"There may be more: --before {found[-1].id} goes on here.")


def show_document(context: typer.Context, document_id: Number) -> None:
    """Show one document: what is known of it, and its text."""
    run = run_of(context)
    run.unlock()
    document = run.assistant.library.document(document_id)
    text = run.assistant.library.text(document_id)
    run.output.json({**asdict(document), "text": text})
    for name, value in (
        ("title", document.title),
        ("from", document.author),
        ("to", ", ".join(document.recipients)),
        ("time", document.time),
        ("file", document.source),
        ("kind", document.kind),
        ("language", document.language),
        ("written by me", "yes" if document.own else "no"),
    ):
        if value:
            run.output.line(f"{name}: {value}")
    run.output.line(f"\n{text}")


def correct(
    context: typer.Context,
    document_id: Number,
    kind: Annotated[str | None, typer.Option(help='Its kind; "" for none.')] = None,
    language: Annotated[str | None, typer.Option(help='Its language, such as en; "" for none.')] = None,
    mine: Annotated[bool | None, typer.Option("--mine/--not-mine", help="I wrote it, or not.")] = None,
) -> None:
    """Correct what was found out about a document."""
    run = run_of(context)
    if kind is None and language is None and mine is None:
        raise UsageError("Say what to set: --kind, --language, --mine or --not-mine.")
    run.unlock()
    document = run.assistant.library.correct(document_id, kind=kind, language=language, own=mine)
    run.output.json(asdict(document))
    run.output.table([_row(document)])


def forget(
    context: typer.Context,
    document_ids: Annotated[list[int], typer.Argument(min=1, max=2**63 - 1, metavar="ID...")],
    drafts: Annotated[bool, typer.Option("--drafts", help="The drafts made with them too.")] = False,
    reach: Annotated[bool, typer.Option("--reach", help="Only say what it would reach.")] = False,
) -> None:
    """Remove documents with all that came of them, and say what still holds their text."""
    run = run_of(context)
    run.unlock()
    library = run.assistant.library
    if reach:
        found = library.reach(document_ids)
    else:
        with cancel_on_interrupt() as cancel:
            found = library.forget(document_ids, drafts=drafts, progress=_progress(run), cancel=cancel)
    done = {"drafts_forgotten": drafts, "clean": found.clean}
    reached = {"drafts": found.drafts, "backups": found.backups, "adapters": found.adapters}
    run.output.json({"forgotten": [] if reach else document_ids, **reached, **({} if reach else done)})
    counted = f"{_counted(found.documents, 'document')} with {_counted(found.passages, 'passage')}"
    run.output.line(f"It would forget {counted}." if reach else f"Forgotten: {counted}.")
    if found.drafts:
        gone = drafts and not reach
        told = "Forgotten with them" if gone else "Made with them, and kept unless you say --drafts"
        run.output.line(f"{told}: drafts {', '.join(found.drafts)}.")
    for place in (*found.backups, *found.adapters):
        run.output.line(f"Still holds them: {place}")
    if not found.clean:
        run.output.note(
            "The vault's file may hold traces of them; they go once it has been open for a minute."
        )


def list_contacts(
    context: typer.Context, limit: Annotated[int, typer.Option(min=1, max=100_000)] = 200
) -> None:
    """List the people in what was imported, those most written to first."""
    _show_contacts(context, "", limit)


def find_contacts(
    context: typer.Context,
    beginning: Annotated[str, typer.Argument(help="Of names or of the address.")],
    limit: Annotated[int, typer.Option(min=1, max=100_000)] = 20,
) -> None:
    """Find people by how their names or addresses begin."""
    _show_contacts(context, beginning, limit)


def _show_contacts(context: typer.Context, beginning: str, limit: int) -> None:
    run = run_of(context)
    run.unlock()
    found = run.assistant.library.contacts(beginning, limit)
    run.output.json([asdict(each) for each in found])
    run.output.table([(c.name, c.address, str(c.documents), c.last[:10]) for c in found])


def _row(document: StoredDocument) -> tuple[str, ...]:
    mine = "mine" if document.own else ""
    return str(document.id), document.format, mine, document.kind, document.title or document.source


def _progress(run: Run) -> Callable[[int, int], None]:
    def show(done: int, total: int) -> None:
        if done < total:
            run.output.note(f"{done} of {total}")
        else:
            run.output.note("writing the vault's file anew")

    return show


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


def _counted(count: int, thing: str) -> str:
    return f"{count:,} {thing}{'' if count == 1 else 's'}"
