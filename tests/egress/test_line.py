"""The desk's side when the worker at the other end is slow, gone, or says what no worker says."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import pytest

from cogenesis.egress import client as client_module
from cogenesis.egress import conversation
from cogenesis.egress import line as line_module
from cogenesis.egress.client import Cleared, Egress, Exchange
from cogenesis.egress.endpoint import parse_endpoint
from cogenesis.egress.messages import Alive, Cancel, Chunk, Ended, Ready, Send, Started, Timeouts, ToWorker
from cogenesis.egress.records import sha256_hex
from cogenesis.errors import Cancelled, CoGenesisError, EndpointError, WorkerDied
from cogenesis.processes.breakout import Breakouts, TryBreakouts
from cogenesis.processes.frames import Channel, ChannelClosed, packet_pair

READY = Ready(session="s", pid=1, confined=True, seccomp=True, landlock_abi=7, problems=())
ENDPOINT = parse_endpoint("http://127.0.0.1:9/v1", "m")
CLEARED = Cleared("r1", ENDPOINT.chat_url, b"{}", sha256_hex(b"{}"))


class Staged:
    """A launcher whose worker is `says`, given the worker's end of the line, in a thread."""

    def __init__(self, says: Callable[[Channel[Any]], None], *, stubborn: bool = False) -> None:
        self.egress_socket, far = packet_pair()
        self.far: Channel[Any] = Channel(far, ToWorker)
        self.starts = self.stops = 0
        self._says = says
        self._stubborn = stubborn
        self._alive = False
        self._threads: list[threading.Thread] = []

    @property
    def egress_alive(self) -> bool:
        return self._alive

    def start_egress(self, ca_file: str | None = None) -> None:
        self.starts += 1
        self._alive = True
        self._threads.append(threading.Thread(target=self._speak))
        self._threads[-1].start()

    def stop_egress(self) -> None:
        self.stops += 1
        if self._stubborn:
            raise CoGenesisError("The process could not be ended.")
        self._alive = False

    def _speak(self) -> None:
        with suppress(ChannelClosed):
            self._says(self.far)

    def close(self) -> None:
        self.far.close()
        for thread in self._threads:
            thread.join(5)


@pytest.fixture
def stage() -> Iterator[Callable[..., tuple[Egress, Staged]]]:
    made: list[tuple[Egress, Staged]] = []

    def start(says: Callable[[Channel[Any]], None], **more: Any) -> tuple[Egress, Staged]:
        launcher = Staged(says, **more)
        made.append((Egress(launcher), launcher))
        return made[-1]

    yield start
    for egress, launcher in made:
        egress.close()
        launcher.close()


Stage = Callable[..., tuple[Egress, Staged]]


def send(egress: Egress, cancel: threading.Event | None = None, *, total: float = 5.0) -> Exchange:
    return egress.send(CLEARED, ENDPOINT, cancel=cancel or threading.Event(), timeouts=Timeouts(total=total))


def quiet(_: Channel[Any]) -> None:
    pass


def test_a_worker_that_never_gets_ready_is_ended(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(line_module, "_START_S", 0.1)
    egress, launcher = stage(quiet)
    with pytest.raises(EndpointError, match="did not start"):
        list(send(egress))
    assert launcher.stops == 1


def test_a_worker_that_dies_while_it_starts_is_told_from_one_that_hangs(stage: Stage) -> None:
    egress, launcher = stage(quiet)
    threading.Timer(0.1, launcher.stop_egress).start()
    with pytest.raises(EndpointError, match="did not start"):
        list(send(egress))


def test_a_worker_that_says_no_frame_is_ended(stage: Stage) -> None:
    egress, launcher = stage(lambda channel: channel.send(Cancel("not", "a worker's word")))
    with pytest.raises(EndpointError, match="did not start"):
        list(send(egress))
    assert launcher.stops == 1


def test_a_worker_that_cannot_be_ended_stops_nobody(stage: Stage) -> None:
    egress, launcher = stage(lambda channel: channel.send(READY), stubborn=True)
    assert egress.start(ENDPOINT) == READY
    egress.stop()
    assert launcher.stops == 1
    assert egress.ready is None


def test_what_is_waited_for_when_a_worker_is_ended_has_an_end(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(line_module, "_STOP_S", 0.05)
    egress, launcher = stage(lambda channel: channel.send(READY))
    egress.start(ENDPOINT)
    monkeypatch.setattr(launcher, "stop_egress", lambda: None)
    began = time.monotonic()
    egress.stop()
    assert 0.05 <= time.monotonic() - began < 1.0


def test_nonsense_that_a_dead_worker_left_is_dropped(stage: Stage) -> None:
    egress, launcher = stage(lambda channel: channel.send(READY))
    launcher.far.send(Cancel("not", "a worker's word"))
    assert egress.start(ENDPOINT) == READY


def test_a_closed_line_is_a_worker_that_is_gone(stage: Stage) -> None:
    egress, _ = stage(lambda channel: channel.send(READY))
    egress.start(ENDPOINT)
    egress.close()
    exchange = send(egress)
    with pytest.raises(EndpointError, match="ended unexpectedly"):
        list(exchange)
    assert exchange.outcome.error == "worker"
    egress.stop()
    with pytest.raises(WorkerDied):
        egress.start(ENDPOINT)


def test_a_start_that_was_given_up_is_used_the_next_time(stage: Stage) -> None:
    go = threading.Event()

    def late(channel: Channel[Any]) -> None:
        go.wait(5)
        channel.send(READY)

    egress, launcher = stage(late)
    cancel = threading.Event()
    threading.Timer(0.1, cancel.set).start()
    with pytest.raises(Cancelled):
        list(send(egress, cancel))
    go.set()
    assert egress.start(ENDPOINT) == READY
    assert launcher.starts == 1


def test_a_request_waits_for_the_one_before_it_and_not_for_ever(stage: Stage) -> None:
    egress, launcher = stage(quiet)
    with egress._line.turn:
        exchange = send(egress, total=0.1)
        with pytest.raises(EndpointError, match="still on its way"):
            list(exchange)
        cancel = threading.Event()
        threading.Timer(0.1, cancel.set).start()
        with pytest.raises(Cancelled):
            list(send(egress, cancel))
    assert (exchange.outcome.error, launcher.starts) == ("busy", 0)


def test_an_unconfined_worker_gets_no_request(stage: Stage) -> None:
    unconfined = Ready(session="s", pid=1, confined=False, seccomp=False, landlock_abi=0, problems=("No.",))
    egress, _ = stage(lambda channel: channel.send(unconfined))
    exchange = send(egress)
    with pytest.raises(CoGenesisError, match="Nothing was sent"):
        list(exchange)
    assert exchange.outcome.error == "unconfined"


def test_signs_of_life_are_no_excuse_for_a_request_without_end(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(conversation, "_HANG_S", 0.2)

    def lively(channel: Channel[Any]) -> None:
        channel.send(READY)
        assert isinstance(channel.receive(5), Send)
        for _ in range(40):
            channel.send(Alive("r1"))
            time.sleep(0.05)

    egress, launcher = stage(lively)
    began = time.monotonic()
    with pytest.raises(EndpointError, match="stopped answering"):
        list(send(egress, total=0.2))
    assert 0.4 <= time.monotonic() - began < 1.5
    assert launcher.stops == 1


def test_a_worker_that_dies_after_the_reply_was_read_spoils_nothing(stage: Stage) -> None:
    def dies(channel: Channel[Any]) -> None:
        channel.send(READY)
        channel.receive(5)
        channel.send(Started("r1", 200))
        channel.send(Chunk("r1", b"all"))

    egress, launcher = stage(dies)
    exchange = send(egress)
    for chunk in exchange:
        assert chunk == b"all"
        launcher.stop_egress()
        break
    assert (exchange.outcome.error, exchange.outcome.bytes_in) == ("worker", 3)


def test_a_stop_that_is_not_confirmed_ends_the_worker(stage: Stage) -> None:
    def deaf(channel: Channel[Any]) -> None:
        channel.send(READY)
        channel.receive(5)
        channel.send(Started("r1", 200))

    egress, launcher = stage(deaf)
    cancel = threading.Event()
    threading.Timer(0.2, cancel.set).start()
    with pytest.raises(Cancelled):
        list(send(egress, cancel))
    assert launcher.stops == 1


def test_breakouts_are_waited_for_and_not_for_ever(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    def chatty(channel: Channel[Any]) -> None:
        channel.send(READY)
        assert isinstance(channel.receive(5), TryBreakouts)
        channel.send(Ended("earlier", ""))
        channel.send(Breakouts([]))

    egress, launcher = stage(chatty)
    assert egress.try_breakouts() == []
    monkeypatch.setattr(client_module, "_BREAKOUTS_S", 0.1)
    with pytest.raises(WorkerDied, match="stopped answering"):
        egress.try_breakouts()
    assert launcher.stops == 1
