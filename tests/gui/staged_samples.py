"""A staged `Assistant.samples`."""

from __future__ import annotations

from cogenesis.assistant.samples import SampleState


class StagedSamples:
    """No sample until one is added."""

    def __init__(self) -> None:
        self.held = SampleState(0, 0)

    def state(self) -> SampleState:
        return self.held

    def add(self) -> SampleState:
        self.held = SampleState(5, 3)
        return self.held

    def remove(self) -> SampleState:
        before, self.held = self.held, SampleState(0, 0)
        return before
