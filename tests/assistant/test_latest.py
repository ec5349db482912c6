"""One thread for what may wait: the latest in front, one thing behind."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest

from cogenesis.assistant.latest import Latest

SOON = 5.0


@pytest.fixture
def latest() -> Iterator[Latest]:
    made = Latest("test")
    yield made
    made.end()


def test_only_the_newest_of_what_waits_is_done_and_what_runs_is_told_to_end(latest: Latest) -> None:
    done: list[str] = []
    begun = threading.Event()

    def first(cancel: threading.Event) -> str:
        begun.set()
        assert cancel.wait(SOON)
        done.append("first, stopped")
        return "first"

    def third() -> str:
        done.append("third")
        return "third"

    one = latest.want(first)
    assert begun.wait(SOON)
    two = latest.want(lambda _: done.append("second"))
    three = latest.want(lambda _: third())
    assert three.over.wait(SOON)
    assert one.over.is_set()
    assert two.over.is_set()
    assert done == ["first, stopped", "third"]
    assert three.done == "third"


def test_what_is_behind_gives_way_and_is_done_again(latest: Latest) -> None:
    tries: list[bool] = []
    begun, done = threading.Event(), threading.Event()

    def build(cancel: threading.Event) -> None:
        begun.set()
        tries.append(cancel.wait(SOON) if len(tries) == 0 else False)
        if len(tries) == 2:
            done.set()

    latest.want_behind(build)
    assert begun.wait(SOON)
    assert latest.want(lambda _: "front").over.wait(SOON)
    assert done.wait(SOON)
    assert tries == [True, False]
    time.sleep(0.05)
    assert len(tries) == 2


def test_nothing_is_begun_behind_while_it_is_held_nor_before_its_time(latest: Latest) -> None:
    begun = threading.Event()
    latest.hold()
    latest.want_behind(lambda _: begun.set(), after=0.1)
    assert not begun.wait(0.2)
    latest.release()
    assert begun.wait(SOON)
    begun.clear()
    latest.want_behind(lambda _: begun.set(), after=0.3)
    assert not begun.wait(0.1)
    assert begun.wait(SOON)


def test_a_fault_ends_only_what_it_happened_in(latest: Latest) -> None:
    def broken(_: threading.Event) -> None:
        raise RuntimeError

    wanted = latest.want(broken)
    assert wanted.over.wait(SOON)
    assert wanted.done is None
    assert latest.want(lambda _: 1).over.wait(SOON)


def test_after_its_end_nothing_runs_until_something_is_wanted_anew() -> None:
    latest, begun, ended = Latest("test"), threading.Event(), threading.Event()

    def work(cancel: threading.Event) -> None:
        begun.set()
        cancel.wait(SOON)
        ended.set()

    behind = threading.Event()
    wanted = latest.want(work)
    latest.want_behind(lambda _: behind.set())
    assert begun.wait(SOON)
    latest.end()
    assert ended.is_set()
    assert wanted.over.is_set()
    assert not behind.wait(0.1)
    assert latest.want(lambda _: 1).over.wait(SOON)
    latest.end()
    assert not any(thread.name == "test" for thread in threading.enumerate())
