"""templates: forms of an instruction under a name, and the instructions of the last drafts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Annotated, Any

import typer

from cogenesis.assistant.templates import filled, placeholders
from cogenesis.cli.run import Run, run_of
from cogenesis.domain import Instruction, Level, Mode
from cogenesis.errors import UsageError
from cogenesis.vault.templates import Recent, Template

Name = Annotated[str, typer.Argument(help="The template's name.", show_default=False)]
EXCERPT = 70


def register(app: typer.Typer) -> None:
    """Add this group's commands."""
    group = typer.Typer(help="Your own templates, and recent instructions.", no_args_is_help=True)
    group.command("list")(list_templates)
    group.command("show")(show_template)
    group.command("save")(save_template)
    group.command("rename")(rename_template)
    group.command("delete")(delete_template)
    group.command("recent")(list_recent)
    app.add_typer(group, name="templates")


def list_templates(context: typer.Context) -> None:
    """List your templates, and what each asks for."""
    run = run_of(context)
    run.unlock()
    found = run.assistant.composing.templates.list()
    run.output.json([_row(template) for template in found])
    run.output.table(
        [(each.name, ", ".join(placeholders(each)) or "-", _on_one_line(each.text)) for each in found]
    )
    if not found:
        run.output.note(
            'There are none yet; `cogenesis templates save NAME "Thank {name} for ..."` keeps one.'
        )


def show_template(context: typer.Context, name: Name) -> None:
    """Show one template."""
    run = run_of(context)
    run.unlock()
    template = run.assistant.composing.templates.named(name)
    run.output.json(_row(template))
    run.output.table([(key, value) for key, value in template.choices.items()])
    run.output.line(template.text)


def save_template(
    context: typer.Context,
    name: Name,
    text: Annotated[str, typer.Argument(help="What to write; {braces} are asked for each time.")],
    to: Annotated[str | None, typer.Option("--to", help="Who it is for.")] = None,
    kind: Annotated[str | None, typer.Option(help="email, letter, post, ...")] = None,
    tone: Annotated[str | None, typer.Option(help="friendly, formal, ...")] = None,
    length: Annotated[str | None, typer.Option(help="short, medium or long.")] = None,
    language: Annotated[str | None, typer.Option(help="english, german, ...")] = None,
    mode: Annotated[Mode | None, typer.Option(help="sketch or local.")] = None,
    level: Annotated[Level | None, typer.Option(help="How much the brief may say.")] = None,
    replace_it: Annotated[bool, typer.Option("--replace", help="Change one of that name.")] = False,
) -> None:
    """Keep a template."""
    run = run_of(context)
    run.unlock()
    kept = run.assistant.composing.templates.save(
        name,
        Instruction(text, kind=kind, to=to, tone=tone, length=length, language=language),
        mode=str(mode) if mode else None,
        level=str(level) if level else None,
        replacing=replace_it,
    )
    run.output.json(_row(kept))
    run.output.line(f"Kept as template {kept.name!r}.")


def rename_template(context: typer.Context, name: Name, new_name: str) -> None:
    """Give a template another name."""
    run = run_of(context)
    run.unlock()
    kept = run.assistant.composing.templates.rename(name, new_name)
    run.output.json(_row(kept))
    run.output.line(f"The template is called {kept.name!r} now.")


def delete_template(context: typer.Context, name: Name) -> None:
    """Delete a template."""
    run = run_of(context)
    run.unlock()
    run.assistant.composing.templates.delete(name)
    run.output.json({"deleted": name})
    run.output.line("The template is deleted.")


def list_recent(
    context: typer.Context,
    query: Annotated[str, typer.Argument(help="Words to search for.")] = "",
    limit: Annotated[int, typer.Option(min=1, max=500, help="At most so many.")] = 20,
) -> None:
    """List the instructions of your last drafts, newest first."""
    run = run_of(context)
    run.unlock()
    found = run.assistant.composing.templates.recent(query, limit)
    run.output.json([_recent_row(each) for each in found])
    run.output.table([(each.draft_id, each.time[:16], _on_one_line(each.instruction.text)) for each in found])


def from_template(
    run: Run, name: str, given: Sequence[str], typed: Instruction
) -> tuple[Instruction, Mode | None, Level | None]:
    """The instruction of a template, filled in, under what was `typed` beside it; its mode and level.

    What is missing is asked for at a terminal. UsageError for what is no NAME=VALUE, or missing elsewhere.
    """
    template = run.assistant.composing.templates.named(name)
    pairs = [each.partition("=") for each in given]
    if any(not sign for _, sign, _ in pairs):
        raise UsageError("--fill takes NAME=VALUE, such as --fill day=Friday.")
    values = {key.strip(): value for key, _, value in pairs}
    asked = placeholders(template)
    if unknown := sorted(values.keys() - set(asked)):
        raise UsageError(f"The template does not ask for {unknown[0]!r}; it asks for: {', '.join(asked)}.")
    for key in asked:
        if key not in values and run.terminal.interactive:
            values[key] = run.terminal.ask(f"{key}: ")
    instruction = filled(template, values)
    chosen = {key: value for key, value in asdict(typed).items() if value}
    text = "\n".join(filter(None, (instruction.text, typed.text)))
    mode, level = template.choices.get("mode"), template.choices.get("level")
    return (
        replace(instruction, **chosen | {"text": text}),
        Mode(mode) if mode else None,
        Level(level) if level else None,
    )


def _row(template: Template) -> dict[str, Any]:
    return {
        "name": template.name,
        "text": template.text,
        "choices": dict(template.choices),
        "placeholders": placeholders(template),
        "changed": template.changed,
    }


def _recent_row(recent: Recent) -> dict[str, Any]:
    instruction = {key: value for key, value in asdict(recent.instruction).items() if value}
    return {
        "draft": recent.draft_id,
        "time": recent.time,
        "instruction": instruction,
        "mode": str(recent.mode),
        "level": str(recent.level),
    }


def _on_one_line(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= EXCERPT else flat[: EXCERPT - 1] + "…"
