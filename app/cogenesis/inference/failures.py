"""What users read when the local model fails: the worker says a kind and numbers, the sentence is ours."""

from __future__ import annotations

from pathlib import Path

from cogenesis.inference.discovery import bad_file_sentence
from cogenesis.inference.messages import Failed

BAD_GRAMMAR = "The local model cannot use this grammar; correct it, or go on without one."
BAD_ADAPTER = "The adapter does not belong to this model, or is damaged; switch it off or choose another."
_STUCK = "The local model's grammar allows nothing after what was written; correct it, or go on without one."
_ONLY_THOUGHT = "The local model only thought and wrote nothing; try again, or choose another model."
_SENTENCES = {
    "adapter": BAD_ADAPTER,
    "compute": "The local model could not go on with this text; try again, or choose another model.",
    "state": "What was kept of the local model's state does not fit any more; it is read anew.",
    "thought": _ONLY_THOUGHT,
}


def failure_sentence(path: Path, failure: Failed) -> str:
    """One sentence with what to do next, for the model file at `path`."""
    if failure.kind == "context":
        return (
            f"The prompt has {failure.needed:,} tokens and the local model can read {failure.room:,}; "
            "switch off some context, shorten the message, or raise n_ctx in the settings."
        )
    if failure.kind in _SENTENCES:
        return _SENTENCES[failure.kind]
    if failure.kind == "grammar":
        return _STUCK if failure.detail == "stuck" else BAD_GRAMMAR
    if failure.kind == "load":
        reasons = {
            "no memory": "does not fit in memory with this n_ctx",
            "not a text generator": "is not a model that writes text",
        }
        return bad_file_sentence(path, reasons.get(failure.detail, "could not be loaded by llama.cpp"))
    return bad_file_sentence(path, failure.detail[:100])
