"""The question before something leaves, asked in the terminal."""

from __future__ import annotations

from collections.abc import Callable

from cogenesis.assistant import Preview
from cogenesis.cli.run import Run


def approver(run: Run, *, always: bool = False) -> Callable[[Preview], str] | None:
    """What shows a request and takes "send", "local" or "stop"; None where the user need not be asked."""
    if not (always or run.assistant.get_setting("ask")):
        return None

    def approve(preview: Preview) -> str:
        run.output.note(f"This would be sent to {preview.url}:\n{preview.body}\n\nSHA-256 {preview.sha256}")
        answer = run.terminal.ask("Send it? [y]es, [l]ocal only, [n]o: ").strip().lower()
        return {"y": "send", "yes": "send", "l": "local", "local": "local"}.get(answer, "stop")

    return approve
