"""Typed frames between processes: msgspec structs as MessagePack over packet sockets.

A packet socket keeps message boundaries, so a worker killed in the middle of a send leaves no half
frame behind for the worker that takes its place. Frames larger than a packet are cut into parts, and
a part marked as first starts over whatever a dead sender left unfinished. Never pickle: what comes
back from a worker is decoded into declared types or refused.
"""

from __future__ import annotations

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
    ) -> None:
        """Take over `sock`.

        Args:
            incoming: the struct type, or union of tagged types, to decode.
            send_timeout: seconds to wait for room before a part of a frame is given up.
            max_bytes: larger frames are BadFrame.
            shared: other processes hold this end too, so closing must not end the pair for them.
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

    def fileno(self) -> int:
        """For selectors; -1 once closed."""
        return self._sock.fileno()

    def send(self, frame: msgspec.Struct) -> None:
        """Send one frame, waiting for room; ChannelClosed when nobody is there to read it.

        Raises TimeoutError after `send_timeout`; the other end then drops what it has of the frame.
        """
        with self._sending:
            data = self._encoder.encode(frame)
            starts = range(0, max(len(data), 1), PART_BYTES)
            for start in starts:
                flags = (_FIRST if start == 0 else 0) | (_LAST if start == starts[-1] else 0)
                try:
                    self._sock.send(bytes([flags]) + data[start : start + PART_BYTES], socket.MSG_NOSIGNAL)
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
                packet = self._sock.recv(PART_BYTES + 1)
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

    def close(self) -> None:
        """Close this end; the other end's next receive raises ChannelClosed, unless the end is shared."""
        if not self._shared:
            try:
                self._sock.shutdown(socket.SHUT_RDWR)  # wakes a thread that waits in recv
            except OSError:
                pass
        self._sock.close()

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
