"""The frames between the desk and the recogniser.

The worker is given private text and answers with kinds and places, never with words. What it says is checked
on the desk (`recogniser.py`), for its libraries are large and not ours.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct

MAX_TEXT = 20_000
"""Code points of one text."""

MAX_SPANS = 5_000


class Kind(StrEnum):
    """What a stretch of text names. Dates, times and numbers are left to the patterns, which are exact."""

    NAME = "name"
    ORGANISATION = "organisation"
    PLACE = "place"


class Recognise(Struct, tag="recognise", frozen=True):
    """Find the names in one text."""

    text: Annotated[str, Meta(max_length=MAX_TEXT)]


class Span(Struct, frozen=True):
    """One name; `start` and `end` are code points of the text."""

    kind: Kind
    start: Annotated[int, Meta(ge=0, le=MAX_TEXT)]
    end: Annotated[int, Meta(ge=0, le=MAX_TEXT)]


class Started(Struct, tag="started", frozen=True):
    """First frame of the worker: how it is confined (`processes.confinement.Confinement`)."""

    seccomp: bool
    landlock_abi: int
    meets_minimum: bool
    problems: list[str]


class Found(Struct, tag="found", frozen=True):
    """What the text names, in order, none over another."""

    spans: Annotated[list[Span], Meta(max_length=MAX_SPANS)]


class NotRead(Struct, tag="not_read", frozen=True):
    """The model failed on this text."""
