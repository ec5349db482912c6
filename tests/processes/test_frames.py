"""Frames arrive whole or not at all, whatever the other end does."""

from __future__ import annotations

import os
import socket
import threading
import time
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogenesis.processes.frames import PART_BYTES, BadFrame, Channel, ChannelClosed, packet_pair


class Note(msgspec.Struct, tag=True):
    data: bytes


class Other(msgspec.Struct, tag=True):
    number: int


@pytest.mark.parametrize(
    "size", [0, 1, PART_BYTES - 20, PART_BYTES, PART_BYTES + 1, 3 * PART_BYTES, 2_000_000]
)
def test_a_frame_of_any_size_arrives_as_it_was_sent(size: int) -> None:
    near, far = packet_pair()
    sender, receiver = Channel[Note](near, Note), Channel[Note](far, Note)
    note = Note(bytes(i % 251 for i in range(size)))
    thread = threading.Thread(target=sender.send, args=(note,))
    thread.start()
    assert receiver.receive(timeout=5) == note
    thread.join()
    sender.close()
    receiver.close()


def test_half_a_frame_of_a_dead_sender_does_not_spoil_the_next_ones() -> None:
    near, far = packet_pair()
    receiver = Channel[Note](near, Note)
    far.send(b"\x01" + msgspec.msgpack.encode(Note(b"x" * 100))[:50])
    successor = Channel[Note](far, Note)
    successor.send(Note(b"whole"))
    assert receiver.receive(timeout=1) == Note(b"whole")
    far.send(b"\x02the end of a frame whose start a dead receiver took")
    successor.send(Note(b"next"))
    assert receiver.receive(timeout=1) == Note(b"next")
    receiver.close()
    successor.close()


def test_an_undeclared_type_is_refused() -> None:
    near, far = packet_pair()
    sender, receiver = Channel[Other](near, Other), Channel[Note](far, Note)
    sender.send(Other(1))
    with pytest.raises(BadFrame):
        receiver.receive(timeout=1)
    sender.close()
    receiver.close()


@given(st.lists(st.binary(max_size=40), max_size=5))
def test_no_packet_does_more_than_be_refused(untrusted_packets: list[bytes]) -> None:
    near, far = packet_pair()
    receiver = Channel[Note | Other](near, Note | Other)
    for packet in untrusted_packets:
        far.send(packet)
    far.close()
    for _ in untrusted_packets:
        with pytest.raises((BadFrame, ChannelClosed)):
            receiver.receive(timeout=1)
    with pytest.raises(ChannelClosed):
        receiver.receive(timeout=1)
    receiver.close()


def test_both_directions_notice_that_the_other_end_is_gone() -> None:
    near, far = packet_pair()
    channel = Channel[Note](near, Note)
    far.close()
    with pytest.raises(ChannelClosed):
        channel.receive(timeout=1)
    with pytest.raises(ChannelClosed):
        channel.send(Note(b""))
    channel.close()


def test_a_reader_that_takes_nothing_stops_the_sender_only_for_so_long() -> None:
    near, far = packet_pair()
    sender, receiver = Channel[Note](near, Note, send_timeout=0.2), Channel[Note](far, Note)
    started = time.monotonic()
    with pytest.raises(TimeoutError):
        sender.send(Note(bytes(5_000_000)))
    assert time.monotonic() - started < 2
    with pytest.raises(TimeoutError):
        receiver.receive(timeout=0.05)  # takes what had gone out of the frame that was given up
    sender.send(Note(b"after"))
    assert receiver.receive(timeout=1) == Note(b"after")
    sender.close()
    receiver.close()


def test_a_sender_that_trickles_cannot_hold_the_receiver_longer_than_it_wanted_to_wait() -> None:
    near, far = packet_pair()
    receiver = Channel[Note](near, Note)
    stop = threading.Event()

    def trickle() -> None:
        while not stop.wait(0.02):
            far.send(b"\x01never the last part")

    thread = threading.Thread(target=trickle)
    thread.start()
    started = time.monotonic()
    with pytest.raises(TimeoutError):
        receiver.receive(timeout=0.2)
    assert time.monotonic() - started < 1
    stop.set()
    thread.join()
    receiver.close()
    far.close()


def test_a_frame_half_arrived_at_a_timeout_is_completed_by_the_next_call() -> None:
    near, far = packet_pair()
    receiver = Channel[Note](near, Note)
    data = msgspec.msgpack.encode(Note(b"in two parts"))
    far.send(b"\x01" + data[:5])
    with pytest.raises(TimeoutError):
        receiver.receive(timeout=0.05)
    far.send(b"\x02" + data[5:])
    assert receiver.receive(timeout=1) == Note(b"in two parts")
    receiver.close()
    far.close()


def test_closing_wakes_the_thread_that_waits_and_later_calls_are_told() -> None:
    near, far = packet_pair()
    channel = Channel[Note](near, Note)
    woken = threading.Event()

    def wait() -> None:
        with pytest.raises(ChannelClosed):
            channel.receive()
        woken.set()

    thread = threading.Thread(target=wait)
    thread.start()
    channel.close()
    assert woken.wait(2)
    thread.join()
    for timeout in (None, 0.1):
        with pytest.raises(ChannelClosed):
            channel.receive(timeout)
    far.close()


def test_a_shared_end_closes_without_ending_the_pair_for_its_other_holders() -> None:
    near, far = packet_pair()
    kept = far.dup()
    Channel[Note](far, Note, shared=True).close()
    Channel[Note](near, Note).send(Note(b"still there"))
    assert Channel[Note](kept, Note).receive(timeout=1) == Note(b"still there")
    near.close()
    kept.close()


def test_pairs_are_not_inherited() -> None:
    for end in packet_pair():
        assert not end.get_inheritable()
        assert end.family == socket.AF_UNIX
        end.close()


def test_an_open_file_comes_with_a_frame_to_an_end_that_takes_it(tmp_path: Path) -> None:
    near, far = packet_pair()
    sender, receiver = Channel[Note](near, Note), Channel[Note](far, Note, takes_descriptors=True)
    (tmp_path / "file").write_bytes(b"content")
    with (tmp_path / "file").open("rb") as file:
        sender.send(Note(b"x" * (PART_BYTES + 1)), descriptor=file.fileno())
    assert receiver.receive(timeout=1) == Note(b"x" * (PART_BYTES + 1))
    taken = receiver.take_descriptor()
    assert not os.get_inheritable(taken)
    assert os.pread(taken, 100, 0) == b"content"
    os.close(taken)
    sender.send(Note(b"without"))
    receiver.receive(timeout=1)
    with pytest.raises(BadFrame):
        receiver.take_descriptor()
    sender.close()
    receiver.close()


def test_an_end_that_takes_no_open_files_gets_none_and_none_is_left_open(tmp_path: Path) -> None:
    near, far = packet_pair()
    sender, receiver = Channel[Note](near, Note), Channel[Note](far, Note)
    taker = Channel[Note](far.dup(), Note, takes_descriptors=True)
    (tmp_path / "file").touch()
    before = len(os.listdir("/proc/self/fd"))
    with (tmp_path / "file").open("rb") as file:
        sender.send(Note(b""), descriptor=file.fileno())
        receiver.receive(timeout=1)
        for _ in range(3):  # none is asked for: each takes the place of the one before
            sender.send(Note(b""), descriptor=file.fileno())
            taker.receive(timeout=1)
    assert len(os.listdir("/proc/self/fd")) == before + 1
    with pytest.raises(BadFrame):
        receiver.take_descriptor()
    for end in (sender, receiver, taker):
        end.close()
    assert len(os.listdir("/proc/self/fd")) < before
