"""voice: how the user writes: the card, what they set on it, a draft's distance, and what edits taught."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from cogenesis.assistant.voice import VoiceCard
from cogenesis.cli.run import Run, run_of
from cogenesis.cli.signals import cancel_on_interrupt
from cogenesis.errors import UsageError

Language = Annotated[
    str, typer.Option("--language", metavar="CODE", help="en, de, fr, es or zh; else the one you write most.")
]
To = Annotated[str, typer.Option("--to", metavar="NAME", help="For one recipient alone.")]


def register(app: typer.Typer) -> None:
    """Add this group's commands."""
    voice = typer.Typer(help="How you write; none of it leaves.", no_args_is_help=True)
    voice.command("show")(show)
    voice.command("set")(set_measure)
    voice.command("distance")(show_distance)
    voice.command("learn")(learn)
    voice.command("learned")(list_learned)
    voice.command("forget")(forget)
    app.add_typer(voice, name="voice")


def show(context: typer.Context, language: Language = "") -> None:
    """Show your voice card: what was measured of your own texts, and what you set."""
    run = run_of(context)
    run.unlock()
    with cancel_on_interrupt() as cancel:
        run.assistant.voice.measure(cancel=cancel)
    card = run.assistant.voice.card(language)
    run.output.json(_as_json(card))
    _print_card(run, card)


def set_measure(
    context: typer.Context,
    measure: str,
    value: Annotated[str | None, typer.Argument(help="As `voice show` writes it.")] = None,
    language: Language = "",
    to: To = "",
    off: Annotated[bool, typer.Option("--off", help="Do not go by this measure.")] = False,
    on: Annotated[bool, typer.Option("--on", help="Go by it again.")] = False,
    reset: Annotated[bool, typer.Option("--reset", help="Take what was measured again.")] = False,
) -> None:
    """Set one measure by hand, such as: voice set opening "Hi {first}," or voice set avoided "very, utilize".

    In an opening, {first} and {last} stand for the recipient's names.
    """
    run = run_of(context)
    if sum((value is not None, off, on, reset)) != 1:
        raise UsageError("Give a value, or one of --off, --on and --reset.")
    run.unlock()
    if reset:
        run.assistant.voice.reset(measure, language=language, to=to)
        run.output.json({"reset": measure})
        return
    text = value.replace("\\n", "\n") if value is not None else None
    done = run.assistant.voice.change(measure, text, language=language, to=to, used=not off)
    run.output.json(asdict(done))


def show_distance(context: typer.Context, draft_id: str) -> None:
    """Say in what a draft is unlike your own texts."""
    run = run_of(context)
    run.unlock()
    found = run.assistant.voice.distance(draft_id)
    run.output.json(
        {
            "checked": found.checked,
            "language": found.language,
            "texts": found.texts,
            "differences": [{"measure": d.measure, "sentence": d.sentence} for d in found.differences],
        }
    )
    if not found.checked:
        run.output.line("Too little is known of how you write in this language to compare.")
        return
    alike = found.checked - len(found.differences)
    run.output.line(f"Like you in {alike} of {found.checked} measures.")
    for each in found.differences:
        run.output.line(f"- {each.sentence}")


def learn(context: typer.Context, draft_id: str) -> None:
    """Learn from what you changed in a draft."""
    run = run_of(context)
    run.unlock()
    count = run.assistant.voice.learn(draft_id)
    run.output.line(f"{count} things learned; `cogenesis voice learned` lists them.")
    run.output.json({"learned": count})


def list_learned(context: typer.Context) -> None:
    """List what your edits of drafts taught; from the second time on drafts go by it."""
    run = run_of(context)
    run.unlock()
    lessons = run.assistant.voice.learned()
    run.output.json([{**asdict(each), "sentence": each.sentence, "active": each.active} for each in lessons])
    seen = {True: "{n} times", False: "once so far"}
    run.output.table(
        [(e.id, seen[e.active].format(n=e.times), f"[{e.language}] {e.sentence}") for e in lessons]
    )


def forget(
    context: typer.Context,
    lesson_id: Annotated[str, typer.Argument(help="As `voice learned` shows it.")] = "",
    everything: Annotated[bool, typer.Option("--all", help="All that was learned.")] = False,
) -> None:
    """Take out something that was learned; it is not learned again."""
    run = run_of(context)
    if bool(lesson_id) == everything:
        raise UsageError("Name one lesson by its id, or take --all.")
    run.unlock()
    if everything:
        count = run.assistant.voice.forget_all()
        run.output.json({"forgotten": count})
        return
    gone = run.assistant.voice.forget(lesson_id)
    run.output.json({"forgotten": gone.id})


def _as_json(card: VoiceCard) -> dict[str, object]:
    return {
        "language": card.card.language,
        "languages": list(card.languages),
        "texts": card.card.texts,
        "words": card.card.words,
        "measures": [
            {
                "measure": row.measure.key,
                "unit": row.measure.unit,
                "measured": row.measured,
                "value": row.value,
                "used": row.used,
            }
            for row in card.rows
        ],
        "people": [
            {
                "contact": person.contact,
                "name": person.name,
                "texts": person.manners.texts,
                "opening": person.manners.opening.text if person.manners.opening else "",
                "sign_off": person.manners.sign_off.text if person.manners.sign_off else "",
                "address": person.manners.address,
            }
            for person in card.people
        ],
        "kinds": [
            {
                "kind": kind,
                "texts": manners.texts,
                "opening": manners.opening.text if manners.opening else "",
                "sign_off": manners.sign_off.text if manners.sign_off else "",
            }
            for kind, manners in card.card.by_kind.items()
        ],
        "set_for": [asdict(each) for each in card.for_people],
    }


def _print_card(run: Run, card: VoiceCard) -> None:
    output = run.output
    if not card.card.texts:
        output.line("Nothing is known of how you write yet: import mail or texts that you wrote (--mine).")
    else:
        output.line(f"{card.card.language}: {card.card.texts} texts, {card.card.words:,} words")
    rows: list[tuple[str, ...]] = []
    for row in card.rows:
        value = row.value.replace("\n", " / ") or "-"
        marks = ["set by you"] if row.overridden else []
        marks += [] if row.used else ["not used"]
        note = f"  ({', '.join(marks)})" if marks else ""
        unit = f" {row.measure.unit}" if row.measure.unit and row.value else ""
        rows.append((row.measure.key, f"{value}{unit}{note}"))
    output.table(rows)
    people: list[tuple[str, ...]] = []
    for person in card.people:
        opening = person.manners.opening.text if person.manners.opening else "-"
        sign_off = person.manners.sign_off.text.replace("\n", " / ") if person.manners.sign_off else "-"
        people.append((person.name or person.contact, opening, sign_off))
    if people:
        output.line()
        output.table(people)
    for each in card.for_people:
        output.line(f"For {each.recipient}: {each.measure} {(each.value or '-')!r} (set by you)")
