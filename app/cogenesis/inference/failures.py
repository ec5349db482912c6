"""What users read when the local model fails: the worker says a kind and numbers, the sentence is ours."""

from __future__ import annotations

from pathlib import Path

from cogenesis.inference.discovery import bad_file_sentence
from cogenesis.inference.messages import Failed

BAD_GRAMMAR = "The local model cannot use this grammar; correct it, or go on without one."
_STUCK = "The local model's grammar allows nothing after what was written; correct it, or go on without one."


def failure_sentence(path: Path, failure: Failed) -> str:
    """One sentence with what to do next, for the model file at `path`."""
    if failure.kind == "context":
        return (
            f"The prompt has {failure.needed:,} tokens and the local model can read {failure.room:,}; "
            "switch off some context, shorten the message, or raise n_ctx in the settings."
        )
    if failure.kind == "compute":
        return "The local model could not go on with this text; try again, or choose another model."
    if failure.kind == "grammar":
        return _STUCK if failure.detail == "stuck" else BAD_GRAMMAR
    if failure.kind == "load":
        reasons = {
            "no memory": "does not fit in memory with this n_ctx",
            "not a text generator": "is not a model that writes text",
        }
        return bad_file_sentence(path, reasons.get(failure.detail, "could not be loaded by llama.cpp"))
    return bad_file_sentence(path, failure.detail[:100])
