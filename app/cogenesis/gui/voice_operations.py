"""What the window asks of the assistant about the user's voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cogenesis.gui.tasks import Lane, Work

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant
    from cogenesis.assistant.voice import VoiceCard
    from cogenesis.voice.differing import Distance
    from cogenesis.voice.taking import Lesson


def measure(*, assistant: Assistant) -> Work[int]:
    """Measure texts that are new; reports (done, total) on the way."""
    return Work(
        "measure voice",
        Lane.WIDE,
        lambda reporter: assistant.voice.measure(
            lambda done, total: reporter.report((done, total)), reporter.cancel
        ),
    )


def read_card(*, assistant: Assistant, language: str) -> Work[VoiceCard]:
    return Work("read voice card", Lane.WIDE, lambda _: assistant.voice.card(language))


def change(
    *, assistant: Assistant, measure: str, value: str | None, used: bool, language: str, to: str = ""
) -> Work[None]:
    def call(_: object) -> None:
        assistant.voice.change(measure, value, language=language, to=to, used=used)

    return Work("change voice", Lane.VAULT, call)


def reset(*, assistant: Assistant, measure: str, language: str, to: str = "") -> Work[None]:
    return Work("reset voice", Lane.VAULT, lambda _: assistant.voice.reset(measure, language=language, to=to))


def read_distance(*, assistant: Assistant, draft_id: str, text: str) -> Work[Distance]:
    return Work("read distance", Lane.WIDE, lambda _: assistant.voice.distance(draft_id, text))


def learn(*, assistant: Assistant, draft_id: str) -> Work[None]:
    """Learn from a draft that was copied, exported or left; behind what is being saved of it."""

    def call(_: object) -> None:
        if assistant.state == "open":
            assistant.voice.learn(draft_id)

    return Work("learn", Lane.VAULT, call)


def list_learned(*, assistant: Assistant) -> Work[list[Lesson]]:
    return Work("list learned", Lane.VAULT, lambda _: assistant.voice.learned())


def forget_lesson(*, assistant: Assistant, lesson_id: str) -> Work[None]:
    def call(_: object) -> None:
        assistant.voice.forget(lesson_id)

    return Work("forget lesson", Lane.VAULT, call)


def forget_all(*, assistant: Assistant) -> Work[None]:
    def call(_: object) -> None:
        assistant.voice.forget_all()

    return Work("forget all lessons", Lane.VAULT, call)
