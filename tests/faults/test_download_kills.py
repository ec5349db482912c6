"""kill -9 at any moment of a model download: it goes on where it stopped, and the log holds all that left."""

from __future__ import annotations

import socket
import time
from pathlib import Path

from certificates import Authority
from cogenesis.egress.records import verify
from cogenesis.paths import Home
from cogenesis.vault.vault import Vault
from faults.rounds import chances, rounds
from faults.victims import Victims
from file_server import FileServer, entry_of, serve

BODY = bytes(range(251)) * 16_000  # 4 MB
PIECE = 100_000


def slowly(connection: socket.socket, request: bytes) -> None:
    """A good server on a line of 5 MB/s."""
    serve(BODY, etag='"v1"')(_Throttled(connection), request)  # type: ignore[arg-type]


class _Throttled:
    """A connection that takes its time."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection

    def sendall(self, data: bytes) -> None:
        for start in range(0, len(data), PIECE):
            self._connection.sendall(data[start : start + PIECE])
            time.sleep(PIECE / 5e6)


@rounds(full=100, ci=1)
def test_a_killed_download_goes_on(rounds: int, victims: Victims, tmp_path: Path) -> None:
    authority = Authority(tmp_path, "Tests")
    home, key_file = Home(tmp_path / "home"), tmp_path / "key"
    Vault.create(home, key_file=key_file).close()
    with FileServer(authority.server(), slowly) as server:
        entry = entry_of(BODY, server.host)
        order = {"home": home.root, "key_file": key_file, "host": server.host, "sha256": entry.sha256}
        order |= {"size": f"{entry.bytes}", "ca_file": authority.path}
        file = home.models / entry.file
        killed = 0
        for number, chance in enumerate(chances("a download", rounds)):
            if file.exists():
                assert file.read_bytes() == BODY
                file.unlink()
            # From when bytes are known to be there, but for each third time.
            begun = 1 if number % 3 == 2 else 2
            fate = victims.kill_after(begun, chance.uniform(0.0, 0.5), "pull", **order)
            killed += "pulled" not in fate.kinds()
        assert victims.run("pull", **order).status == 0
        assert file.read_bytes() == BODY
        assert sorted(each.name for each in home.models.iterdir()) == [file.name]
        assert killed > 0
        assert any(server.asked)  # it did go on, and not always begin anew
        with Vault.open(home, key_file=key_file) as vault:
            records = vault.outbound.entries()
        assert verify(records).ok
        ranges = [r["headers"].get("Range", "") for r in records if r["type"] == "request"]
        left = [f"bytes={start}-" if start else "" for start in server.asked]
        assert len(ranges) >= len(left)
        for each in set(left):
            assert ranges.count(each) >= left.count(each)
