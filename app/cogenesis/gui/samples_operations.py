"""What the window asks about the sample profile, and where the user's sent mail lies."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cogenesis.assistant.mail_places import MailPlace, find_sent_mail
from cogenesis.assistant.samples import SampleState
from cogenesis.gui.tasks import Lane, Work

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant


def find_mail() -> Work[list[MailPlace]]:
    return Work("find mail", Lane.WIDE, lambda _: find_sent_mail(Path.home()))


def read_sample(*, assistant: Assistant) -> Work[SampleState]:
    return Work("read sample", Lane.WIDE, lambda _: assistant.samples.state())


def add_sample(*, assistant: Assistant) -> Work[SampleState]:
    return Work("add sample", Lane.WIDE, lambda _: assistant.samples.add())


def remove_sample(*, assistant: Assistant) -> Work[SampleState]:
    """Writes the vault's file anew, which may take a while."""
    return Work("remove sample", Lane.WIDE, lambda _: assistant.samples.remove())
