"""The launcher does what its few verbs say, and its end is the end of the egress worker."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from cogenesis.errors import CoGenesisError, Refused, WorkerDied
from cogenesis.processes import launcher as launcher_module
from cogenesis.processes.frames import Channel, ChannelClosed
from cogenesis.processes.launcher import prepare_gpu, program_environment
from cogenesis.processes.supervision import Launcher

Ends = Callable[[int, float], bool]


class Say(msgspec.Struct, tag=True):
    text: str
    data: bytes = b""


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that notes what was opened, by an `xdg-open` that stands first on the path."""
    programs, notes = tmp_path / "bin", tmp_path / "opened"
    programs.mkdir()
    (programs / "xdg-open").write_text(f'#!/bin/sh\necho "$1 $LD_LIBRARY_PATH" >> {notes}\n')
    (programs / "xdg-open").chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}:/bin:/usr/bin")
    return notes


@pytest.fixture
def launcher(stand_in: list[str], opened: Path) -> Iterator[Launcher]:
    launcher = Launcher.start(egress_command=stand_in)
    yield launcher
    launcher.close()


def until(condition: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + 3
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.01)
    return True


def test_the_egress_worker_is_started_ended_and_started_again_over_one_socket(launcher: Launcher) -> None:
    channel = Channel[Say](launcher.egress_socket, Say)
    seen = set()
    for _ in range(2):
        launcher.start_egress()
        seen.add(launcher.egress_pid)
        assert channel.receive(timeout=5).text == "ready"
        channel.send(Say("x"))
        assert channel.receive(timeout=5).text == "x"
        launcher.stop_egress()
        assert not launcher.egress_alive
    assert len(seen) == 2


def test_starting_twice_keeps_the_one_that_runs(launcher: Launcher) -> None:
    launcher.start_egress()
    first = launcher.egress_pid
    launcher.start_egress()
    assert launcher.egress_pid == first


def test_a_ca_file_is_handed_on(launcher: Launcher, tmp_path: Path) -> None:
    certificate = tmp_path / "ca.pem"
    certificate.write_text("a certificate")
    launcher.start_egress(str(certificate))
    said = Channel[Say](launcher.egress_socket, Say).receive(timeout=5).text
    assert said == f"ready --ca-file {certificate}"


def test_a_folder_or_a_huge_file_is_no_certificate(launcher: Launcher, tmp_path: Path) -> None:
    huge = tmp_path / "huge.pem"
    huge.write_bytes(b"x" * 1_000_001)
    for path in (tmp_path, huge, tmp_path / "missing"):
        with pytest.raises(CoGenesisError, match="certificate file"):
            launcher.start_egress(str(path))
    assert not launcher.egress_alive


def test_kill_9_of_the_egress_worker_in_mid_frame_is_noticed_and_the_next_one_works(
    launcher: Launcher,
) -> None:
    channel = Channel[Say](launcher.egress_socket, Say)
    launcher.start_egress()
    channel.receive(timeout=5)
    channel.send(Say("half"))
    assert until(lambda: not launcher.egress_alive)
    launcher.start_egress()
    assert channel.receive(timeout=5).text == "ready"
    channel.send(Say("next"))
    assert channel.receive(timeout=5).text == "next"


def test_what_a_dead_worker_never_read_is_not_given_to_the_next_one(launcher: Launcher) -> None:
    channel = Channel[Say](launcher.egress_socket, Say)
    launcher.start_egress()
    channel.receive(timeout=5)
    assert launcher.egress_pid
    os.kill(launcher.egress_pid, signal.SIGSTOP)
    channel.send(Say("given up", bytes(100_000)))
    launcher.stop_egress()
    launcher.start_egress()
    assert channel.receive(timeout=5).text == "ready"
    channel.send(Say("new"))
    assert channel.receive(timeout=5).text == "new"


def test_a_worker_that_cannot_be_started_is_a_sentence(opened: Path) -> None:
    launcher = Launcher.start(egress_command=["/nonexistent"])
    with pytest.raises(CoGenesisError, match="could not be started"):
        launcher.start_egress()
    assert launcher.alive
    launcher.close()


def test_offline_ends_launcher_and_worker_for_good(launcher: Launcher, ends_within: Ends) -> None:
    launcher.start_egress()
    assert launcher.egress_pid
    ours = [os.pidfd_open(launcher.pid), os.pidfd_open(launcher.egress_pid)]
    launcher.end()
    assert [ends_within(pidfd, 0.5) for pidfd in ours] == [True, True]
    assert not launcher.egress_alive
    assert not launcher.alive
    with pytest.raises(Refused):
        launcher.start_egress()
    with pytest.raises(Refused):
        launcher.open_link("paper")


def test_offline_does_not_wait_for_a_launcher_that_is_stopped(launcher: Launcher, ends_within: Ends) -> None:
    launcher.start_egress()
    assert launcher.egress_pid
    Channel[Say](launcher.egress_socket, Say).receive(timeout=5)
    ours = [os.pidfd_open(launcher.pid), os.pidfd_open(launcher.egress_pid)]
    for pid in (launcher.pid, launcher.egress_pid):
        os.kill(pid, signal.SIGSTOP)
    launcher.end()
    assert [ends_within(pidfd, 0.5) for pidfd in ours] == [True, True]


def test_the_end_of_the_launcher_is_noticed_and_takes_the_worker_along(
    launcher: Launcher, ends_within: Ends
) -> None:
    launcher.start_egress()
    assert launcher.egress_pid
    worker = os.pidfd_open(launcher.egress_pid)
    os.kill(launcher.pid, signal.SIGKILL)
    assert ends_within(worker, 2)
    assert until(lambda: not launcher.alive)
    assert not launcher.egress_alive
    with pytest.raises(WorkerDied, match="restart CoGenesis"):
        launcher.start_egress()
    with pytest.raises(ChannelClosed):
        Channel[Say](launcher.egress_socket, Say).receive(timeout=1)


def test_a_worker_that_is_still_starting_ends_with_the_launcher_too(
    launcher: Launcher, ends_within: Ends
) -> None:
    launcher.start_egress()
    assert launcher.egress_pid
    worker = os.pidfd_open(launcher.egress_pid)
    os.kill(launcher.egress_pid, signal.SIGSTOP)  # before it could ask for the death signal
    os.kill(launcher.pid, signal.SIGKILL)
    assert until(lambda: not launcher.alive)
    signal.pidfd_send_signal(worker, signal.SIGCONT)
    assert ends_within(worker, 2)


def test_links_are_opened_by_name_only(launcher: Launcher, opened: Path) -> None:
    launcher.open_link("paper")
    assert opened.read_text().split() == ["https://arxiv.org/abs/2403.03129"]
    for name in ("https://example.com/?q=secret", "", "PAPER"):
        with pytest.raises(CoGenesisError, match="no link"):
            launcher.open_link(name)
    assert len(opened.read_text().splitlines()) == 1


def test_only_exported_files_are_opened(launcher: Launcher, opened: Path, tmp_path: Path) -> None:
    for name in ("draft.eml", "run.desktop", "run.sh", "page.html"):
        (tmp_path / name).write_text("x")
    (tmp_path / "link.txt").symlink_to(tmp_path / "run.sh")
    (tmp_path / "folder.txt").mkdir()
    launcher.open_file(tmp_path / "draft.eml")
    assert opened.read_text().split() == [str(tmp_path / "draft.eml")]
    for name in ("run.desktop", "run.sh", "page.html", "link.txt", "folder.txt", "missing.txt"):
        with pytest.raises(CoGenesisError):
            launcher.open_file(tmp_path / name)
    assert len(opened.read_text().splitlines()) == 1


def test_an_empty_mail_window_is_asked_for(launcher: Launcher, opened: Path) -> None:
    launcher.open_mail()
    assert opened.read_text().split()[:1] in ([], ["mailto:"])


def test_programs_get_the_users_environment_and_not_the_bundles() -> None:
    bundle = {
        "PATH": "/bin",
        "DISPLAY": ":0",
        "LD_LIBRARY_PATH": "/bundle",
        "LD_LIBRARY_PATH_ORIG": "/users",
        "_PYI_ARCHIVE_FILE": "x",
        "COGENESIS_PASSPHRASE_FILE": "x",
    }
    assert program_environment(bundle) == {"PATH": "/bin", "DISPLAY": ":0", "LD_LIBRARY_PATH": "/users"}
    del bundle["LD_LIBRARY_PATH_ORIG"]
    assert program_environment(bundle) == {"PATH": "/bin", "DISPLAY": ":0"}
    assert program_environment({"LD_LIBRARY_PATH": "/users"}) == {"LD_LIBRARY_PATH": "/users"}


def test_verbs_from_many_threads_get_their_own_answers(launcher: Launcher, opened: Path) -> None:
    wrong: list[str] = []

    def ask(number: int) -> None:
        try:
            launcher.open_link("paper" if number % 2 else "nothing")
        except CoGenesisError:
            if number % 2:
                wrong.append("refused")
        else:
            if not number % 2:
                wrong.append("allowed")

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_nvidia_s_helper_is_run_by_the_first_place_that_has_it(tmp_path: Path) -> None:
    notes, helper = tmp_path / "notes", tmp_path / "nvidia-modprobe"
    helper.write_text(f'#!/bin/sh\necho "$@" > {notes}\n')
    helper.chmod(0o755)
    assert prepare_gpu([str(tmp_path / "missing"), str(helper)]).ok
    assert notes.read_text() == "-c 0 -u\n"


def test_a_helper_that_is_missing_or_fails_is_told_with_a_sentence(tmp_path: Path) -> None:
    helper = tmp_path / "nvidia-modprobe"
    assert "missing" in prepare_gpu([str(helper)]).problem
    helper.write_text("#!/bin/sh\nexit 1\n")
    helper.chmod(0o755)
    assert "failed" in prepare_gpu([str(helper)]).problem


def test_a_helper_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(launcher_module, "_MODPROBE_S", 0.2)
    helper = tmp_path / "nvidia-modprobe"
    helper.write_text("#!/bin/sh\nexec sleep 30\n")
    helper.chmod(0o755)
    began = time.monotonic()
    assert not prepare_gpu([str(helper)]).ok
    assert time.monotonic() - began < 5


def test_the_desk_asks_for_the_devices_of_a_card_by_a_verb_of_its_own(launcher: Launcher) -> None:
    there = any(os.access(place, os.X_OK) for place in launcher_module.NVIDIA_MODPROBE)
    problem = ""
    try:
        launcher.prepare_gpu()
    except CoGenesisError as error:
        problem = str(error)
    assert launcher.alive
    assert there or "nvidia-modprobe is missing" in problem
