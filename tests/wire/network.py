"""A network with nobody in it but us: every packet to any address stays on the loopback interface, kept.

Inside a network namespace of its own all addresses are made local, so that whatever is sent anywhere,
over TCP, UDP or anything else, passes the one interface, where a packet socket keeps it. Names are looked up
at a server here that knows none and notes each question. Sockets at the usual places (nscd, the
resolver, D-Bus, the ssh agent, printing) note what they are told, and say nothing.
"""

from __future__ import annotations

import socket
import struct
import subprocess
import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

_OUTGOING = 4
_SOL_PACKET, _PACKET_STATISTICS = 263, 6
_EVERY_PROTOCOL = 3
_SO_RCVBUFFORCE = 33
_TCP, _UDP = 6, 17


def bring_up() -> None:
    """Make every address, IPv4 and IPv6, one of this machine's. Needs a network namespace of one's own."""
    for command in (
        "ip link set lo up",
        "ip route add local 0.0.0.0/0 dev lo",
        "ip -6 route add local ::/0 dev lo",
    ):
        subprocess.run(command.split(), check=True, capture_output=True)


@dataclass(frozen=True, slots=True)
class Packet:
    """One packet as it passed the interface.

    Attributes:
        protocol: "tcp", "udp", or the numbers of what else it is.
        flags: of TCP.
    """

    protocol: str
    source: tuple[str, int]
    target: tuple[str, int]
    sequence: int
    flags: int
    payload: bytes
    raw: bytes

    @property
    def opens(self) -> bool:
        """The first packet of a connection."""
        return self.protocol == "tcp" and self.flags & 0x12 == 0x02


class Sniffer:
    """Keeps every packet from the moment it is made."""

    def __init__(self) -> None:
        self.packets: list[Packet] = []
        self._socket = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(_EVERY_PROTOCOL))
        try:
            self._socket.setsockopt(socket.SOL_SOCKET, _SO_RCVBUFFORCE, 1 << 27)
        except OSError:
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 27)
        threading.Thread(target=self._listen, daemon=True).start()

    def settle(self) -> None:
        """Wait until what is on its way has been read."""
        count = -1
        while count != len(self.packets):
            count = len(self.packets)
            time.sleep(0.3)

    @property
    def lost(self) -> int:
        """Packets the kernel could not keep for us since this was last asked."""
        statistics = self._socket.getsockopt(_SOL_PACKET, _PACKET_STATISTICS, 8)
        return int(struct.unpack("=II", statistics)[1])

    def _listen(self) -> None:
        while True:
            raw, (_, _, kind, _, _) = self._socket.recvfrom(1 << 17)
            if kind != _OUTGOING:  # on loopback every packet passes twice
                self.packets.append(parse(raw))


def parse(raw: bytes) -> Packet:
    """A frame of the loopback interface: an Ethernet head of zeros, then IP."""
    kind = int.from_bytes(raw[12:14], "big")
    if kind == 0x0800:
        head = (raw[14] & 15) * 4
        protocol, inner = raw[23], raw[14 + head : 14 + int.from_bytes(raw[16:18], "big")]
        ends = socket.inet_ntop(socket.AF_INET, raw[26:30]), socket.inet_ntop(socket.AF_INET, raw[30:34])
    elif kind == 0x86DD:
        protocol, inner = raw[20], raw[54:]
        ends = socket.inet_ntop(socket.AF_INET6, raw[22:38]), socket.inet_ntop(socket.AF_INET6, raw[38:54])
    else:
        return Packet(f"ethernet {kind:04x}", ("", 0), ("", 0), 0, 0, raw[14:], raw)
    if protocol not in (_TCP, _UDP):
        return Packet(f"ip {protocol}", (ends[0], 0), (ends[1], 0), 0, 0, inner, raw)
    from_port, to_port = struct.unpack("!HH", inner[:4])
    source, target = (ends[0], from_port), (ends[1], to_port)
    if protocol == _UDP:
        return Packet("udp", source, target, 0, 0, inner[8:], raw)
    sequence, offset, flags = int.from_bytes(inner[4:8], "big"), (inner[12] >> 4) * 4, inner[13]
    return Packet("tcp", source, target, sequence, flags, inner[offset:], raw)


def streams(packets: Iterable[Packet]) -> dict[tuple[tuple[str, int], tuple[str, int]], bytes]:
    """What each side of each TCP connection sent, by (source, target), put together by sequence numbers."""
    parts: dict[tuple[tuple[str, int], tuple[str, int]], dict[int, bytes]] = {}
    starts: dict[tuple[tuple[str, int], tuple[str, int]], int] = {}
    for packet in packets:
        if packet.protocol != "tcp":
            continue
        key = (packet.source, packet.target)
        if packet.flags & 2:
            starts[key] = packet.sequence + 1
            parts[key] = {}
        if packet.payload:
            known = parts.setdefault(key, {})
            place = (packet.sequence - starts.setdefault(key, packet.sequence)) % 2**32
            known[place] = max(packet.payload, known.get(place, b""), key=len)
    return {key: _joined(known) for key, known in parts.items()}


def _joined(parts: dict[int, bytes]) -> bytes:
    whole = b""
    for place, data in sorted(parts.items()):
        whole += data[len(whole) - place :] if place <= len(whole) else data
    return whole


@dataclass
class Names:
    """A name server on port 53 of every address, over UDP and TCP, that knows no name."""

    asked: list[str] = field(default_factory=list)

    def start(self) -> None:
        """Serve from now on."""
        for kind in (socket.SOCK_DGRAM, socket.SOCK_STREAM):
            server = socket.socket(socket.AF_INET, kind)
            server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            server.bind(("0.0.0.0", 53))
            serve = self._datagrams if kind == socket.SOCK_DGRAM else self._connections
            threading.Thread(target=serve, args=(server,), daemon=True).start()

    def _datagrams(self, server: socket.socket) -> None:
        while True:
            question, client = server.recvfrom(4096)
            self.asked.append(_name_in(question))
            answer = question[:2] + b"\x81\x83" + question[4:6] + bytes(6) + question[12:]
            server.sendto(answer, client)

    def _connections(self, server: socket.socket) -> None:
        server.listen()
        while True:
            connection, _ = server.accept()
            with connection:
                self.asked.append(_name_in(connection.recv(4096)[2:]))


def _name_in(question: bytes) -> str:
    labels, place = [], 12
    while place < len(question) and (size := question[place]):
        labels.append(question[place + 1 : place + 1 + size].decode("ascii", "replace"))
        place += 1 + size
    return ".".join(labels)


class Ear:
    """A Unix socket that notes what it is told and says nothing."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.heard = b""
        self.connections = 0
        path.parent.mkdir(parents=True, exist_ok=True)
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.bind(str(path))
        path.chmod(0o666)
        self._socket.listen(32)
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            connection, _ = self._socket.accept()
            self.connections += 1
            with connection:
                connection.settimeout(0.3)
                try:
                    while data := connection.recv(65536):
                        self.heard += data
                except OSError:
                    pass
