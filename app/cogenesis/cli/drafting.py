"""brief, sketch, draft, drafts: from an instruction to a text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from cogenesis.assistant import Preview
from cogenesis.cli.approval import Topics, approver, explained, topic_asker
from cogenesis.cli.exporting import export_draft
from cogenesis.cli.files import read_text
from cogenesis.cli.run import Run, run_of
from cogenesis.cli.shelf import list_drafts
from cogenesis.cli.signals import cancel_on_interrupt
from cogenesis.cli.sources import show_sources
from cogenesis.cli.templates import from_template
from cogenesis.cogeneration.events import (
    Done,
    DraftEvent,
    Note,
    Phase,
    Piece,
    SketchPoint,
    SketchReady,
    SubjectLine,
)
from cogenesis.cogeneration.sketch import parse_sketch
from cogenesis.domain import Draft, Instruction, Level, Mode
from cogenesis.errors import Refused, UsageError

MAX_TEXT_BYTES = 1024 * 1024
MAX_BATCH_BYTES = 256 * 1024 * 1024

Text = Annotated[str, typer.Argument(help="What you want to write.", show_default=False)]
LevelOption = Annotated[Level | None, typer.Option(help="How much the brief may say.")]
KindOption = Annotated[
    str | None, typer.Option(help="email, letter, post, ...; found from the text if left out.")
]
ToOption = Annotated[str | None, typer.Option("--to", help="Who it is for.")]
ReplyOption = Annotated[str | None, typer.Option(help="File with the message you answer.")]
ToneOption = Annotated[str | None, typer.Option(help="friendly, formal, ...")]
LengthOption = Annotated[str | None, typer.Option(help="short, medium or long.")]
LanguageOption = Annotated[
    str | None, typer.Option(help="english, german, ...; that of the message or the text if left out.")
]
ApproveOption = Annotated[
    str | None,
    typer.Option(metavar="SHA256[@URL]", help="Send only a body of this SHA-256, and only to this address."),
]
TopicsOption = Annotated[
    Topics,
    typer.Option(
        help="Sensitive words, of health or belief: ask (at a terminal; hidden elsewhere), allow, or hide."
    ),
]


def register(app: typer.Typer) -> None:
    """Add this group's commands."""
    app.command()(brief)
    app.command()(sketch)
    app.command()(draft)
    drafts = typer.Typer(help="Drafts that were kept.", no_args_is_help=True)
    drafts.command("list")(list_drafts)
    drafts.command("show")(show_draft)
    drafts.command("export")(export_draft)
    drafts.command("sources")(show_sources)
    app.add_typer(drafts, name="drafts")


def brief(
    context: typer.Context,
    text: Annotated[str | None, typer.Argument(help="What you want to write.", show_default=False)] = None,
    batch: Annotated[str | None, typer.Option(help="File of JSON lines: id, instruction, context.")] = None,
    level: LevelOption = None,
    no_model: Annotated[bool, typer.Option("--no-model", help="By rules alone.")] = False,
    kind: KindOption = None,
    to: ToOption = None,
    reply_to: ReplyOption = None,
    tone: ToneOption = None,
    length: LengthOption = None,
    language: LanguageOption = None,
    topics: TopicsOption = Topics.HIDE,
) -> None:
    """Show what would leave the machine for an instruction, byte for byte. Sends nothing."""
    run = run_of(context)
    if batch is not None:
        _brief_batch(run, run.path(batch), level, rules_only=no_model)
        return
    if text is None:
        raise UsageError("Say what you want to write, or give --batch FILE.")
    run.unlock_if_any()
    instruction = instruction_of(run, text, kind, to, reply_to, tone, length, language)
    preview = run.assistant.preview(instruction, level, rules_only=no_model)
    if topics is Topics.ALLOW and preview.topics:
        words = frozenset(topic.word for topic in preview.topics)
        preview = run.assistant.preview(instruction, level, rules_only=no_model, topics=words)
    run.output.json(preview_json(None, preview))
    _print_preview(run, preview)
    if preview.note:
        run.output.note(preview.note)
    if not preview.cleared:
        raise Refused(preview.reason)


def sketch(
    context: typer.Context,
    text: Text,
    level: LevelOption = None,
    kind: KindOption = None,
    to: ToOption = None,
    reply_to: ReplyOption = None,
    tone: ToneOption = None,
    length: LengthOption = None,
    language: LanguageOption = None,
    ask: Annotated[bool, typer.Option("--ask", help="Show the request first and wait for a yes.")] = False,
    approve: ApproveOption = None,
    topics: TopicsOption = Topics.ASK,
) -> None:
    """Get only the sketch, from the endpoint or, with none set, from the local model."""
    run = run_of(context)
    run.unlock_if_any()
    instruction = instruction_of(run, text, kind, to, reply_to, tone, length, language)
    with cancel_on_interrupt() as cancel:
        events = run.assistant.sketch(
            instruction,
            level=level,
            approve=approver(run, always=ask),
            approved_sha256=approve,
            ask_topics=topic_asker(run, topics, approved=approve is not None),
            cancel=cancel,
        )
        points = list(_show_points(run, events))
    run.output.json({"sketch": points})


def draft(
    context: typer.Context,
    text: Annotated[str, typer.Argument(help="What you want to write.", show_default=False)] = "",
    mode: Annotated[Mode | None, typer.Option(help="sketch, local or logits.")] = None,
    level: LevelOption = None,
    ask: Annotated[bool, typer.Option("--ask", help="Show the request first and wait for a yes.")] = False,
    approve: ApproveOption = None,
    kind: KindOption = None,
    to: ToOption = None,
    reply_to: ReplyOption = None,
    sketch: Annotated[
        str | None, typer.Option(help="File with an outline to follow; nothing is asked.")
    ] = None,
    tone: ToneOption = None,
    length: LengthOption = None,
    language: LanguageOption = None,
    topics: TopicsOption = Topics.ASK,
    template: Annotated[str | None, typer.Option(help="Begin with this template; TEXT is added.")] = None,
    fill: Annotated[
        list[str] | None, typer.Option(metavar="NAME=VALUE", help="What a template asks for; repeatable.")
    ] = None,
    pin: Annotated[
        list[str] | None, typer.Option(metavar="KEY", help="Use this item of `context show`.")
    ] = None,
    without: Annotated[list[str] | None, typer.Option(metavar="KEY", help="Leave this item out.")] = None,
) -> None:
    """Write a draft in your own voice."""
    if not text and template is None:
        raise UsageError("Say what you want to write: `cogenesis draft TEXT`, or `draft --template NAME`.")
    run = run_of(context)
    _remember_or_say(run)
    if template is None:
        instruction = instruction_of(run, text, kind, to, reply_to, tone, length, language)
    else:
        received, reply_id = run.assistant.received(run.path(reply_to)) if reply_to else (None, None)
        typed = Instruction(text, kind, to, received, tone, length, reply_id, language)
        instruction, its_mode, its_level = from_template(run, template, fill or (), typed)
        mode, level = mode or its_mode, level or its_level
    outline = parse_sketch(read_text(run.path(sketch), MAX_TEXT_BYTES)) if sketch else None
    with cancel_on_interrupt() as cancel:
        events = run.assistant.draft(
            instruction,
            mode=mode,
            level=level,
            off=frozenset(without or ()),
            pinned=frozenset(pin or ()),
            approve=approver(run, always=ask),
            approved_sha256=approve,
            ask_topics=topic_asker(run, topics, approved=approve is not None),
            sketch=outline,
            cancel=cancel,
        )
        stream(run, events)


def show_draft(context: typer.Context, draft_id: str) -> None:
    """Show one draft."""
    run = run_of(context)
    run.unlock()
    found = run.assistant.draft_by_id(draft_id)
    run.output.json(_draft_row(found) | {"text": found.text, "sketch": list(found.sketch.points)})
    run.output.line(_as_text(found))


def draft_without_display(run: Run) -> int:
    """`cogenesis` alone, where no window can be shown: ask for the instruction here."""
    run.output.note("There is no display here, so CoGenesis works in this terminal instead of its window.")
    text = run.terminal.ask("What would you like to write? ").strip()
    if not text:
        raise UsageError("Nothing was asked for, so nothing was written.")
    _remember_or_say(run)
    with cancel_on_interrupt() as cancel:
        events = run.assistant.draft(
            Instruction(text),
            approve=approver(run),
            ask_topics=topic_asker(run, Topics.ASK),
            cancel=cancel,
        )
        stream(run, events)
    return 0


def preview_json(line_id: str | None, preview: Preview) -> dict[str, Any]:
    """The JSON form of a preview; `request.body` is byte for byte what would be sent."""
    return {
        "id": line_id,
        "verdict": "cleared" if preview.cleared else "blocked",
        "slots": dict(preview.brief.slots),
        "gist": preview.brief.gist,
        "findings": [asdict(finding) for finding in preview.findings],
        "request": {"url": preview.url, "body": preview.body, "sha256": preview.sha256},
    }


def _remember_or_say(run: Run) -> None:
    if not run.unlock_if_any():
        run.output.note("There is no vault yet, so nothing of this is kept; `cogenesis init` makes one.")


def instruction_of(
    run: Run,
    text: str,
    kind: str | None = None,
    to: str | None = None,
    reply_to: str | None = None,
    tone: str | None = None,
    length: str | None = None,
    language: str | None = None,
) -> Instruction:
    """An instruction as it was typed; the message it answers is read from its file."""
    received, reply_id = run.assistant.received(run.path(reply_to)) if reply_to else (None, None)
    return run.assistant.checked(Instruction(text, kind, to, received, tone, length, reply_id, language))


def _brief_batch(run: Run, path: Path, level: Level | None, *, rules_only: bool) -> None:
    run.unlock_if_any()
    for number, line in enumerate(read_text(path, MAX_BATCH_BYTES).split("\n"), 1):
        if line.strip():
            found = _brief_line(run, number, line, level, rules_only=rules_only)
            run.terminal.out(json.dumps(found, ensure_ascii=False) + "\n")


def _brief_line(run: Run, number: int, line: str, level: Level | None, *, rules_only: bool) -> dict[str, Any]:
    try:
        untrusted = json.loads(line)
        text, given = untrusted["instruction"], untrusted.get("context")
        if not isinstance(text, str) or not (given is None or isinstance(given, dict)):
            raise TypeError
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return {
            "id": None,
            "verdict": "blocked",
            "slots": {},
            "gist": None,
            "findings": [],
            "request": {"url": "", "body": "", "sha256": ""},
            "error": f"Line {number} is not a JSON object with an instruction.",
        }
    preview = run.assistant.preview(Instruction(text), level, instead_of_vault=given, rules_only=rules_only)
    return preview_json(str(untrusted.get("id", number)), preview)


def _show_points(run: Run, events: Iterator[DraftEvent]) -> Iterator[str]:
    number = 0
    for event in events:
        if isinstance(event, SketchPoint):
            number += 1
            run.output.line(f"{number}. {event.text}")
        elif isinstance(event, SketchReady):
            yield from event.sketch.points
        elif isinstance(event, Note):
            run.output.note(event.text)


def stream(run: Run, events: Iterator[DraftEvent]) -> None:
    """Show a draft as it is written, and at its end what was kept."""
    notes: list[str] = []
    for event in events:
        match event:
            case SubjectLine(text, True) if text:
                run.output.text(f"Subject: {text}\n\n")
            case Piece(text):
                run.output.text(text)
            case Note(text):
                notes.append(text)
                run.output.note(text)
            case Phase(name, done, total) if run.terminal.interactive and total and done == total:
                run.output.note(f"... {name}")
            case Done(draft, timings):
                run.output.line()
                run.output.json(_done_json(draft, notes, asdict(timings)))
                if draft.id and not run.output.as_json:
                    run.output.note(f"Kept as draft {draft.id}.")


def _done_json(draft: Draft, notes: list[str], timings: dict[str, float]) -> dict[str, Any]:
    return {
        "id": draft.id,
        "mode": str(draft.mode),
        "subject": draft.subject,
        "text": draft.text,
        "sketch": list(draft.sketch.points),
        "outbound": list(draft.outbound),
        "notes": notes,
        "timings": timings,
    }


def _draft_row(draft: Draft) -> dict[str, Any]:
    return {
        "id": draft.id,
        "mode": str(draft.mode),
        "kind": draft.kind,
        "subject": draft.subject,
        "state": draft.state,
        "created": draft.created,
        "updated": draft.updated,
        "outbound": list(draft.outbound),
    }


def _as_text(draft: Draft) -> str:
    return f"Subject: {draft.subject}\n\n{draft.text}" if draft.subject else draft.text


def _print_preview(run: Run, preview: Preview) -> None:
    out = run.output
    out.line("Cleared: this is all that would leave." if preview.cleared else "Blocked: nothing would leave.")
    out.table([(f"  {name}", value) for name, value in preview.brief.slots.items()])
    out.line(f"  gist: {preview.brief.gist or '(none)'}")
    for line in explained(preview):
        out.line(f"  {line}")
    if preview.held_topics:
        words = ", ".join(repr(topic.word) for topic in preview.held_topics)
        out.line(f"With {words} let through it would be another request: --topics allow shows it.")
    if preview.cleared and preview.url:
        out.line(f"To approve this and no other: --approve {preview.sha256}@{preview.url}")
    out.line(f"Request to {preview.url or '(no endpoint set)'}, SHA-256 {preview.sha256}:")
    out.line(preview.body)
