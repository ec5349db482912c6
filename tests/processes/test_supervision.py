"""A worker that dies, hangs or talks nonsense costs one request, and the next one starts it again."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator

import msgspec
import pytest

from cogenesis.errors import WorkerDied
from cogenesis.processes.breakout import Breakouts, TryBreakouts
from cogenesis.processes.supervision import Worker


class Say(msgspec.Struct, tag=True):
    text: str
    data: bytes = b""


Ends = Callable[[int, float], bool]


@pytest.fixture
def worker(stand_in: list[str]) -> Iterator[Worker[Say | Breakouts]]:
    worker: Worker[Say | Breakouts] = Worker(
        "", ["one", "two"], Say | Breakouts, name="stand-in", hang_timeout=0.5, command=stand_in
    )
    yield worker
    worker.close()


def test_it_starts_says_its_first_frame_and_answers(worker: Worker[Say]) -> None:
    assert not worker.alive
    assert worker.start().text == "ready one two"
    assert worker.alive
    worker.send(Say("x", bytes(1_000_000)))
    assert worker.receive() == Say("x", bytes(1_000_000))


def test_it_gets_nothing_of_the_desks_environment(
    worker: Worker[Say], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in (
        "HTTPS_PROXY",
        "OPENAI_API_KEY",
        "COGENESIS_PASSPHRASE_FILE",
        "HOME",
        "DBUS_SESSION_BUS_ADDRESS",
    ):
        monkeypatch.setenv(name, "x")
    monkeypatch.setenv("LANG", "C.UTF-8")
    names = set(eval(worker.start().data))
    assert "LANG" in names
    assert names <= {
        "LANG",
        "LANGUAGE",
        "LC_ALL",
        "LC_CTYPE",
        "TZ",
        "LD_LIBRARY_PATH",
        "COGENESIS_DEBUG",
        "COGENESIS_PARENT",
    }


@pytest.mark.parametrize(
    ("order", "said"),
    [
        ("half", "ended unexpectedly"),
        ("exit", "ended unexpectedly"),
        ("nonsense", "nonsense"),
        ("hang", "stopped answering"),
        ("busy", "stopped answering"),
    ],
)
def test_every_way_to_fail_is_one_sentence_and_the_next_start_works(
    worker: Worker[Say], order: str, said: str
) -> None:
    worker.start()
    failed = worker.pid
    worker.send(Say(order))
    with pytest.raises(WorkerDied, match=said):
        worker.receive()
    assert not worker.alive
    with pytest.raises(WorkerDied):
        worker.send(Say("lost"))
    worker.start()
    assert worker.pid != failed
    worker.send(Say("again"))
    assert worker.receive().text == "again"


def test_kill_9_is_noticed_at_once(worker: Worker[Say]) -> None:
    worker.start()
    assert worker.pid
    started = time.monotonic()
    threading.Timer(0.1, os.kill, (worker.pid, signal.SIGKILL)).start()
    with pytest.raises(WorkerDied):
        worker.receive()
    assert time.monotonic() - started < 0.45, "sooner than a hang"


def test_a_stopped_worker_is_ended_also_when_it_is_only_sent_to(
    worker: Worker[Say], ends_within: Ends
) -> None:
    worker.start()
    assert worker.pid
    pidfd = os.pidfd_open(worker.pid)
    os.kill(worker.pid, signal.SIGSTOP)
    with pytest.raises(WorkerDied, match="stopped answering"):
        worker.send(Say("x", bytes(5_000_000)))
    assert ends_within(pidfd, 0)


def test_waiting_in_short_steps_finds_a_hang_too(worker: Worker[Say]) -> None:
    worker.start()
    worker.send(Say("hang"))
    for _ in range(3):
        with pytest.raises(TimeoutError):
            worker.receive(timeout=0.1)
    with pytest.raises(WorkerDied):
        worker.receive(timeout=0.3)


def test_a_time_out_leaves_the_worker_alone(worker: Worker[Say]) -> None:
    worker.start()
    with pytest.raises(TimeoutError):
        worker.receive(timeout=0.05)
    assert worker.alive


def test_a_busy_worker_that_gives_signs_of_life_is_not_taken_for_hung(worker: Worker[Say]) -> None:
    worker.start()
    worker.send(Say("slow"))
    assert [worker.receive().text for _ in range(4)] == ["0", "1", "2", "3"]


def test_an_idle_worker_is_not_taken_for_hung(worker: Worker[Say]) -> None:
    worker.start()
    time.sleep(0.7)  # longer than hang_timeout
    worker.send(Say("late"))
    assert worker.receive().text == "late"


def test_a_worker_that_never_gets_ready_is_ended(stand_in: list[str]) -> None:
    worker = Worker[Say]("", ["never-ready"], Say, name="stand-in", start_timeout=0.3, command=stand_in)
    with pytest.raises(WorkerDied):
        worker.start()
    assert not worker.alive


def test_a_program_that_is_not_there_is_a_sentence() -> None:
    worker = Worker[Say]("", [], Say, name="stand-in", command=["/nonexistent"])
    with pytest.raises(WorkerDied, match="could not be started"):
        worker.start()


def test_closing_from_another_thread_frees_the_one_that_waits(worker: Worker[Say]) -> None:
    worker.start()
    threading.Timer(0.1, worker.kill).start()
    with pytest.raises(WorkerDied):
        worker.receive()
    assert not worker.alive


def test_it_outlives_the_thread_that_started_it(worker: Worker[Say]) -> None:
    thread = threading.Thread(target=worker.start)
    thread.start()
    thread.join()
    worker.send(Say("still here"))
    assert worker.receive().text == "still here"


def test_no_threads_and_no_descriptors_are_left_behind(worker: Worker[Say]) -> None:
    worker.start()
    worker.close()
    threads, descriptors = threading.active_count(), len(os.listdir("/proc/self/fd"))
    for _ in range(3):
        worker.start()
        worker.kill()
    deadline = time.monotonic() + 2
    while threading.active_count() > threads and time.monotonic() < deadline:
        time.sleep(0.01)
    assert threading.active_count() <= threads
    assert len(os.listdir("/proc/self/fd")) == descriptors


@pytest.mark.parametrize("role", ["inference", "reader", "egress"])
def test_a_confined_worker_tries_to_break_out_and_reports_that_it_could_not(
    stand_in: list[str], role: str
) -> None:
    worker = Worker[Say | Breakouts]("", [role], Say | Breakouts, name="stand-in", command=stand_in)
    worker.start()
    worker.send(TryBreakouts())
    report = worker.receive()
    worker.close()
    assert isinstance(report, Breakouts)
    assert len(report.attempts) > 15
    assert [attempt for attempt in report.attempts if not attempt.ok] == []


def test_without_confinement_the_attempts_succeed_and_say_so(worker: Worker[Say | Breakouts]) -> None:
    worker.start()
    worker.send(TryBreakouts())
    report = worker.receive()
    assert isinstance(report, Breakouts)
    happened = {attempt.name: (attempt.happened, attempt.ok) for attempt in report.attempts}
    assert happened["socket AF_INET"] == ("allowed", False)
    assert happened["look up a host name"] == ("allowed", False)


def test_a_bundle_runs_the_worker_a_flag_names_and_nothing_else(in_child: Callable[..., object]) -> None:
    answer = in_child("""
        from cogenesis.processes.supervision import run_as_worker
        answer = [run_as_worker(words) for words in ([], ["draft", "text"], ["--worker", "os"])]
        answer += [run_as_worker(["--worker", "cogenesis.domain", "7"]), sys.argv]
    """)
    assert answer == [False, False, False, True, ["cogenesis.domain", "7"]]


def test_workers_are_not_imported_by_the_module_that_starts_them(in_child: Callable[..., list[str]]) -> None:
    loaded = in_child("import cogenesis.processes.supervision; answer = sorted(sys.modules)")
    assert "cogenesis.processes.launcher" not in loaded
    assert not {"http.client", "urllib.request", "ssl", "httpx2", "openai"} & set(loaded)
