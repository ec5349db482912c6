"""Typed frames between processes: msgspec structs as MessagePack over packet sockets.

A packet socket keeps message boundaries, so a worker killed in the middle of a send leaves no half
frame behind for the worker that takes its place. Frames larger than a packet are cut into parts, and
a part marked as first starts over whatever a dead sender left unfinished. Never pickle: what comes
back from a worker is decoded into declared types or refused. A frame may carry one open descriptor, to ends
that were made to take one; any other end never gets what is sent it so.
"""

from __future__ import annotations

import array
import os
import select
import socket
import struct
import sys
import threading
import time
from typing import Any, Generic, TypeVar

import msgspec

from cogenesis.errors import CoGenesisError

T = TypeVar("T")

PART_BYTES = 60 * 1024
MAX_FRAME_BYTES = 512 * 1024 * 1024
_FIRST = 1
_LAST = 2
_DESCRIPTOR_BYTES = array.array("i").itemsize


class ChannelClosed(Exception):
    """The other end is gone."""


class BadFrame(Exception):
    """The other end sent something that is not a declared frame."""


def packet_pair() -> tuple[socket.socket, socket.socket]:
    """Two connected packet sockets; neither is inherited by children unless passed on.

    Raises CoGenesisError on systems that have none.
    """
    if not sys.platform.startswith("linux"):
        raise CoGenesisError("CoGenesis runs on Linux only so far; on this system it cannot start its parts.")
    return socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)


class Channel(Generic[T]):
    """One end of a pair: sends any struct, receives the types it was told to expect.

    Safe for one reading and many sending threads.
    """

    def __init__(
        self,
        sock: socket.socket,
        incoming: Any,
        *,
        send_timeout: float | None = None,
        shared: bool = False,
        max_bytes: int = MAX_FRAME_BYTES,
        takes_descriptors: bool = False,
    ) -> None:
        """Take over `sock`.

        Args:
            incoming: the struct type, or union of tagged types, to decode.
            send_timeout: seconds to wait for room before a part of a frame is given up.
            max_bytes: larger frames are BadFrame.
            shared: other processes hold this end too, so closing must not end the pair for them.
            takes_descriptors: what comes with a frame is kept for `take_descriptor`.
        """
        self._sock = sock
        self._sock.setblocking(True)
        if send_timeout is not None:
            whole, rest = divmod(send_timeout, 1)
            self._sock.setsockopt(
                socket.SOL_SOCKET, socket.SO_SNDTIMEO, struct.pack("@ll", int(whole), max(int(rest * 1e6), 1))
            )
        self._shared = shared
        self._max_bytes = max_bytes
        self._decoder: msgspec.msgpack.Decoder[T] = msgspec.msgpack.Decoder(incoming)
        self._encoder = msgspec.msgpack.Encoder()
        self._sending = threading.Lock()
        self._parts = bytearray()
        self._whole = False
        self._takes_descriptors = takes_descriptors
        self._descriptor = -1

    def fileno(self) -> int:
        """For selectors; -1 once closed."""
        return self._sock.fileno()

    def send(self, frame: msgspec.Struct, *, descriptor: int | None = None) -> None:
        """Send one frame, waiting for room; ChannelClosed when nobody is there to read it.

        The other end gets a descriptor of its own for what `descriptor` has open; ours stays ours.
        Raises TimeoutError after `send_timeout`; the other end then drops what it has of the frame.
        """
        with self._sending:
            data = self._encoder.encode(frame)
            starts = range(0, max(len(data), 1), PART_BYTES)
            for start in starts:
                flags = (_FIRST if start == 0 else 0) | (_LAST if start == starts[-1] else 0)
                part = bytes([flags]) + data[start : start + PART_BYTES]
                try:
                    if start == 0 and descriptor is not None:
                        self._sock.sendmsg([part], _rights(descriptor), socket.MSG_NOSIGNAL)
                    else:
                        self._sock.send(part, socket.MSG_NOSIGNAL)
                except BlockingIOError:
                    raise TimeoutError from None
                except OSError as error:
                    raise ChannelClosed(str(error)) from error

    def receive(self, timeout: float | None = None) -> T:
        """Wait for one whole frame, at most `timeout` seconds; half a frame is kept for the next call.

        Raises TimeoutError, ChannelClosed, or BadFrame (then the sender is not to be trusted further).
        """
        deadline = None if timeout is None else time.monotonic() + timeout
        while True:
            try:
                if deadline is not None and not self._readable(deadline - time.monotonic()):
                    raise TimeoutError
                packet = self._packet()
            except TimeoutError:
                raise
            except (OSError, ValueError) as error:  # ValueError: closed by another thread meanwhile
                raise ChannelClosed(str(error)) from error
            if not packet:
                raise ChannelClosed
            if self._take(packet):
                try:
                    return self._decoder.decode(self._parts)
                except msgspec.MsgspecError as error:
                    raise BadFrame(type(error).__name__) from None
                finally:
                    self._parts = bytearray()

    def take_descriptor(self) -> int:
        """The descriptor that came with the last frame, now the caller's to close; BadFrame without one."""
        descriptor, self._descriptor = self._descriptor, -1
        if descriptor < 0:
            raise BadFrame("no descriptor")
        return descriptor

    def close(self) -> None:
        """Close this end; the other end's next receive raises ChannelClosed, unless the end is shared."""
        if not self._shared:
            try:
                self._sock.shutdown(socket.SHUT_RDWR)  # wakes a thread that waits in recv
            except OSError:
                pass
        self._sock.close()
        self._drop_descriptor()

    def _packet(self) -> bytes:
        if not self._takes_descriptors:
            return self._sock.recv(PART_BYTES + 1)  # the kernel closes what came with it
        room = socket.CMSG_SPACE(_DESCRIPTOR_BYTES)
        packet, beside, _, _ = self._sock.recvmsg(PART_BYTES + 1, room, socket.MSG_CMSG_CLOEXEC)
        for level, kind, data in beside:
            if level == socket.SOL_SOCKET and kind == socket.SCM_RIGHTS:
                self._drop_descriptor()
                self._descriptor = array.array("i", data[:_DESCRIPTOR_BYTES])[0]
        return packet

    def _drop_descriptor(self) -> None:
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def _readable(self, timeout: float) -> bool:
        poll = select.poll()
        poll.register(self._sock, select.POLLIN)
        return bool(poll.poll(max(timeout, 0.0) * 1000))

    def _take(self, packet: bytes) -> bool:
        """Add one part; True when the frame is whole. Parts without a first one are dropped."""
        flags = packet[0]
        if flags & _FIRST:
            self._parts = bytearray()
            self._whole = True
        if not self._whole:
            return False
        self._parts += packet[1:]
        if len(self._parts) > self._max_bytes:
            raise BadFrame("too large")
        if flags & _LAST:
            self._whole = False
            return True
        return False


def _rights(descriptor: int) -> list[tuple[int, int, bytes]]:
    return [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [descriptor]).tobytes())]
