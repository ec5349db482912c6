"""models: which local models there are, which one writes, and how they come and go."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from cogenesis.assistant.models import CatalogRow
from cogenesis.cli.progress import DownloadProgress
from cogenesis.cli.run import Run, run_of
from cogenesis.cli.signals import cancel_on_interrupt
from cogenesis.errors import UnknownModel, UsageError

Yes = Annotated[bool, typer.Option("--yes", help="Agree to a file that is new here, for scripts.")]


def register(app: typer.Typer) -> None:
    """Add this group's commands."""
    models = typer.Typer(help="Local models (GGUF).", no_args_is_help=True)
    models.command("list")(list_models)
    models.command("find")(find)
    models.command("recommend")(recommend)
    models.command("pull")(pull)
    models.command("import")(import_file)
    models.command("use")(use)
    models.command("remove")(remove)
    models.command("calibrate")(calibrate)
    app.add_typer(models, name="models")


def list_models(context: typer.Context) -> None:
    """List the models at hand, then those that `models pull` can fetch."""
    run = run_of(context)
    run.unlock_if_any()
    found = run.assistant.local_models.list()
    run.output.json([asdict(each) for each in found])
    run.output.table(
        [("*" if m.in_use else " ", m.name, _size(m.bytes), m.license, str(m.path)) for m in found]
    )
    rows = [row for row in run.assistant.local_models.catalog() if not row.here]
    if rows:
        run.output.line()
        run.output.line("To fetch with `cogenesis models pull NAME`:")
        run.output.table([_catalog_line(row) for row in rows])


def find(context: typer.Context) -> None:
    """Look for models of Ollama, LM Studio, Jan, GPT4All, llama.cpp and Hugging Face; nothing is changed."""
    run = run_of(context)
    run.unlock_if_any()
    in_use = {each.path for each in run.assistant.local_models.list() if each.in_use}
    found = run.assistant.local_models.find()
    run.output.json(
        [
            {
                "name": each.name,
                "path": str(each.path),
                "bytes": each.bytes,
                "sha256": "",
                "license": "",
                "in_use": str(each.path) in in_use,
                "program": each.program,
                "problem": each.problem,
            }
            for each in found
        ]
    )
    run.output.table([(m.program, m.name, _size(m.bytes), m.problem or str(m.path)) for m in found])
    if not found:
        run.output.line("No model of another program was found.")


def recommend(
    context: typer.Context,
    language: Annotated[str, typer.Option(help="What you write in, such as de.")] = "en",
) -> None:
    """Say which model to begin with on this machine, and why."""
    run = run_of(context)
    run.unlock_if_any()
    best = run.assistant.local_models.recommend(language)
    run.output.line(f"{best.entry.title} ({best.entry.name}, {_size(best.entry.bytes)}). {best.reason}")
    run.output.json({"name": best.entry.name, "reason": best.reason})


def pull(context: typer.Context, name: str) -> None:
    """Fetch a model of `models list`; goes on where an earlier try stopped."""
    run = run_of(context)
    run.unlock()
    with cancel_on_interrupt() as cancel, DownloadProgress(run.output) as show:
        model = run.assistant.local_models.pull(name, progress=show, cancel=cancel)
    run.output.line(
        f"{model.name} is here and its hash is right; `cogenesis models use {model.name}` chooses it."
    )
    run.output.json(asdict(model))


def import_file(context: typer.Context, path: Path) -> None:
    """Copy a GGUF file into the home folder, so that it stays when the original goes."""
    run = run_of(context)
    run.unlock_if_any()
    with cancel_on_interrupt() as cancel, DownloadProgress(run.output) as show:
        model = run.assistant.local_models.import_file(
            run.output.terminal.folder / path,
            progress=lambda done, total: show(done, total, 0.0),
            cancel=cancel,
        )
    run.output.line(f"{model.name} is here; `cogenesis models use {model.name}` tries it and chooses it.")
    run.output.json(asdict(model))


def use(
    context: typer.Context,
    name_or_path: str,
    yes: Yes = False,
    sha256: Annotated[str, typer.Option(help="Agree to a new file only if it has this hash.")] = "",
) -> None:
    """Choose the model that writes, by its name in `models list` or by the path of a GGUF file.

    A file that nobody has used here is asked about once, with its hash, and tried before it is chosen.
    """
    run = run_of(context)
    run.unlock()
    with cancel_on_interrupt() as cancel:
        try:
            chosen = run.assistant.local_models.use(name_or_path, agreed_sha256=sha256, cancel=cancel)
        except UnknownModel as unknown:
            if sha256 or not (yes or _agrees(run, unknown)):
                raise
            chosen = run.assistant.local_models.use(name_or_path, agreed_sha256=unknown.sha256, cancel=cancel)
    run.output.line(f"{chosen.name} writes from now on.")
    run.output.json(asdict(chosen))


def remove(context: typer.Context, name: str) -> None:
    """Delete a downloaded or imported model. Files of other programs are never touched."""
    run = run_of(context)
    run.unlock_if_any()
    was_in_use = run.assistant.local_models.remove(name)
    run.output.line(f"{name} is removed." + (" The built-in model writes now." if was_in_use else ""))
    run.output.json({"removed": name, "was_in_use": was_in_use})


def calibrate(context: typer.Context) -> None:
    """Measure how many threads the model in use is fastest with here, and remember it; takes seconds."""
    run = run_of(context)
    run.unlock_if_any()
    with cancel_on_interrupt() as cancel:
        found = run.assistant.calibrate_model(cancel=cancel)
    run.output.line(
        f"{found.n_threads} threads to write ({found.decode:.1f} tokens/s), {found.n_threads_batch} to read "
        f"({found.prefill:.0f} tokens/s) in steps of {found.n_ubatch}."
    )
    run.output.json(asdict(found))


def _agrees(run: Run, unknown: UnknownModel) -> bool:
    if run.output.as_json or not run.output.terminal.interactive:
        return False
    run.output.note(str(unknown))
    try:
        return run.output.terminal.ask("Use this file? [y/N] ").strip().lower() in ("y", "yes")
    except UsageError:
        return False


def _catalog_line(row: CatalogRow) -> tuple[str, ...]:
    mark = "recommended" if row.recommended else row.fit
    entry: Any = row.entry
    return (" ", entry.name, _size(entry.bytes), entry.license, mark, f"{entry.title}: {entry.description}")


def _size(count: int) -> str:
    return f"{count / 1e6:.0f} MB" if count < 1e9 else f"{count / 1e9:.1f} GB"
