"""Model downloads on real parts: vault and log, gate, launcher, confined worker, TLS servers on loopback."""

from __future__ import annotations

import errno
import os
import resource
import signal
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from certificates import Authority
from cogenesis.assistant import downloading, partial
from cogenesis.assistant.partial import DiskFull, PartialFile
from cogenesis.assistant.pulling import Puller
from cogenesis.egress.client import Cleared, Egress
from cogenesis.egress.endpoint import Endpoint, parse_endpoint
from cogenesis.egress.records import sha256_hex, verify
from cogenesis.errors import Cancelled, CoGenesisError, EndpointError, ModelError, NoVault, Refused
from cogenesis.paths import Home
from cogenesis.processes.confinement import Confinement, Role
from cogenesis.processes.supervision import Launcher
from cogenesis.vault.vault import Vault
from file_server import Entry, FileServer, Reply, entry_of, head, lead_to, say, serve
from loopback import StagedServer

CONFINED = Confinement(Role.DESK, True, 7, ())
BODY = bytes(range(256)) * 8192  # 2 MiB
HALF = len(BODY) // 2


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"), "Tests")


@pytest.fixture(scope="module")
def egress() -> Iterator[Egress]:
    launcher = Launcher.start()
    client = Egress(launcher)
    yield client
    client.close()
    launcher.close()


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(downloading, "WAITS_S", (0.01, 0.01, 0.01, 0.01))


class Desk:
    """A home with an open vault, and what pulls into it."""

    def __init__(self, folder: Path, egress: Egress, authority: Authority) -> None:
        self.home = Home(folder / "home")
        self.vault: Vault | None = Vault.create(self.home, key_file=folder / "key")
        self.log = self.vault.outbound
        self.offline = False
        self.confined = CONFINED
        self.endpoint: Endpoint | None = parse_endpoint(
            "https://127.0.0.1:9/v1", "m", key="sk-never", ca_file=authority.path
        )
        self.cancel = threading.Event()
        self.puller = Puller(
            self.home,
            self.confined,
            vault=lambda: self.vault,
            egress=lambda: egress,
            endpoint=lambda: self.endpoint,
            is_offline=lambda: self.offline,
        )

    def pull(self, entry: Entry, **more: Any) -> Path:
        return self.puller.pull(entry, cancel=self.cancel, **more)

    def fail(self, entry: Entry, kind: type[CoGenesisError], word: str) -> None:
        """Pull what must fail with a sentence."""
        with pytest.raises(kind, match=r"\.$") as caught:
            self.pull(entry)
        assert word in str(caught.value)
        assert not (self.home.models / entry.file).exists()

    @property
    def part(self) -> Path:
        return self.home.models / "Tiny-Instruct-Q4_K_M.gguf.part"

    def of_type(self, kind: str) -> list[dict[str, Any]]:
        return [record for record in self.log.entries() if record["type"] == kind]

    @property
    def ends(self) -> list[tuple[int | None, str | None]]:
        """Status and error of each request on record."""
        return [(record["status"], record["error"]) for record in self.of_type("outcome")]

    @property
    def logged(self) -> list[bytes]:
        """The bytes that each request on record says have left."""
        order = ("Host", "User-Agent", "Accept", "Accept-Encoding", "Connection", "Range", "If-Range")
        return [
            "\r\n".join(
                [f"GET /{record['url'].split('/', 3)[3]} HTTP/1.1"]
                + [f"{name}: {record['headers'][name]}" for name in order if name in record["headers"]]
                + ["", ""]
            ).encode()
            for record in self.of_type("request")
        ]


@pytest.fixture
def desk(tmp_path: Path, egress: Egress, authority: Authority) -> Iterator[Desk]:
    desk = Desk(tmp_path, egress, authority)
    yield desk
    assert desk.vault is not None
    assert verify(desk.log.entries()).ok
    assert len(desk.of_type("request")) == len(desk.of_type("outcome"))  # each has its end on record
    desk.vault.close()


@pytest.fixture
def server(authority: Authority) -> Iterator[Callable[..., FileServer]]:
    started: list[FileServer] = []

    def start(*replies: Reply) -> FileServer:
        started.append(FileServer(authority.server(), *replies))
        return started[-1]

    yield start
    for each in started:
        each.close()


Start = Callable[..., FileServer]


def test_a_file_comes_whole_and_what_left_is_what_the_log_holds(desk: Desk, server: Start) -> None:
    host = server(serve(BODY))
    told: list[tuple[int, int, float]] = []
    path = desk.pull(entry_of(BODY, host.host), progress=lambda *all_of_it: told.append(all_of_it))
    assert path == desk.home.models / "Tiny-Instruct-Q4_K_M.gguf"
    assert path.read_bytes() == BODY
    assert path.stat().st_mode & 0o777 == 0o600
    assert sorted(each.name for each in path.parent.iterdir()) == [path.name]
    assert told[-1][:2] == (len(BODY), len(BODY))
    assert host.received == desk.logged
    request, outcome = desk.log.entries()
    assert (request["purpose"], request["method"], request["body"]) == ("model", "GET", "")
    assert set(request["headers"]) == {"Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"}
    assert (outcome["status"], outcome["error"], outcome["bytes_in"]) == (200, None, len(BODY))
    assert (outcome["reply_sha256"], outcome["reply"]) == (sha256_hex(BODY), None)


def test_what_is_there_already_is_not_asked_for_again(desk: Desk, server: Start) -> None:
    entry = entry_of(BODY, server(serve(BODY)).host)
    assert desk.pull(entry) == desk.pull(entry)
    assert len(desk.of_type("request")) == 1


def test_redirects_are_requests_of_their_own_and_signed_addresses_go_out_byte_for_byte(
    desk: Desk, server: Start
) -> None:
    second = server(serve(BODY))
    signed = f"/a;b=c/{'x' * 1500}?X-Sig=a%2Fb~c&e={'9' * 1500}&n=%22t%22;q=/?"
    first = server(lead_to("/api/there?x=1", 307), lead_to(f"https://{second.host}{signed}"))
    assert desk.pull(entry_of(BODY, first.host, second.host)).read_bytes() == BODY
    assert [*first.received, *second.received] == desk.logged
    assert [record["url"] for record in desk.of_type("request")][1:] == [
        f"https://{first.host}/api/there?x=1",
        f"https://{second.host}{signed}",
    ]
    assert desk.ends == [(307, None), (302, None), (200, None)]


ELSEWHERE = ["https://evil.example/file", "http://{host}/file", "https://localhost:{port}/file", ""]


@pytest.mark.parametrize("location", ELSEWHERE)
def test_a_redirect_to_anywhere_else_is_refused_and_nobody_is_asked_there(
    desk: Desk, server: Start, location: str
) -> None:
    host = server(serve(BODY))
    host.replies.insert(0, lead_to(location.format(host=host.host, port=host.port)))
    desk.fail(entry_of(BODY, host.host), Refused, "nothing was sent")
    assert host.connections == 1
    assert desk.ends == [(302, "redirect")]


def test_redirects_end_after_three(desk: Desk, server: Start) -> None:
    host = server(lead_to("/round"))
    desk.fail(entry_of(BODY, host.host), Refused, "too many redirects")
    assert desk.ends == [(302, None)] * 3 + [(302, "redirect")]


def test_a_cut_goes_on_where_it_stopped_by_a_new_request(desk: Desk, server: Start) -> None:
    host = server(serve(BODY, etag='"v1"', cut=HALF), serve(BODY, etag='"v1"'))
    assert desk.pull(entry_of(BODY, host.host)).read_bytes() == BODY
    assert host.asked == ["", str(HALF)]
    assert b'\r\nIf-Range: "v1"\r\n' in host.received[1]
    assert host.received == desk.logged
    assert desk.ends == [(200, "closed"), (206, None)]


def test_a_version_is_told_to_no_host_but_the_one_that_gave_it(desk: Desk, server: Start) -> None:
    second = server(serve(BODY, etag='"v1"', cut=HALF), serve(BODY, etag='"v1"'))
    first = server(lead_to(f"https://{second.host}/f"))
    desk.pull(entry_of(BODY, first.host, second.host))
    assert b"If-Range" not in b"".join(first.received)
    assert b"If-Range" in second.received[1]


def test_a_file_that_changed_on_the_server_begins_anew(desk: Desk, server: Start) -> None:
    host = server(serve(b"?" * len(BODY), etag='"v1"', cut=HALF), serve(BODY, etag='"v2"'))
    assert desk.pull(entry_of(BODY, host.host)).read_bytes() == BODY
    assert desk.ends == [(200, "closed"), (200, None)]


def test_a_server_without_ranges_begins_anew(desk: Desk, server: Start) -> None:
    host = server(serve(BODY, cut=HALF), serve(BODY, ranges=False))
    assert desk.pull(entry_of(BODY, host.host)).read_bytes() == BODY


def test_a_range_that_is_not_there_begins_anew(desk: Desk, server: Start) -> None:
    host = server(serve(BODY, cut=HALF), say(416), serve(BODY))
    assert desk.pull(entry_of(BODY, host.host)).read_bytes() == BODY
    assert host.asked == ["", str(HALF), ""]


LIES = [
    f"bytes {HALF - 1}-{len(BODY) - 1}/{len(BODY)}",
    f"bytes {HALF}-{HALF + 9}/{len(BODY)}",
    f"bytes {HALF}-{len(BODY) - 1}/{9 * len(BODY)}",
    "bytes */5",
]


@pytest.mark.parametrize("lie", LIES)
def test_a_lying_content_range_is_not_believed(desk: Desk, server: Start, lie: str) -> None:
    host = server(serve(BODY, cut=HALF), say(206, BODY[HALF:], f"Content-Range: {lie}"), serve(BODY))
    assert desk.pull(entry_of(BODY, host.host)).read_bytes() == BODY
    assert host.asked == ["", str(HALF), ""]
    assert desk.ends[1] == (206, "range")


def test_a_part_of_a_file_of_which_all_was_asked_for_is_refused(desk: Desk, server: Start) -> None:
    host = server(say(206, BODY[5:], f"Content-Range: bytes 5-{len(BODY) - 1}/{len(BODY)}"))
    desk.fail(entry_of(BODY, host.host), ModelError, "another part")
    assert host.connections == 1


def test_a_wrong_hash_is_said_logged_and_nothing_is_left(desk: Desk, server: Start) -> None:
    host = server(serve(BODY[:-1] + b"!"))
    desk.fail(entry_of(BODY, host.host), ModelError, "hash")
    assert list(desk.home.models.iterdir()) == []
    assert desk.ends == [(200, "sha256")]


@pytest.mark.parametrize("length", [len(BODY) - 1, 10 * len(BODY)])
def test_a_wrong_length_is_refused_before_anything_is_kept(desk: Desk, server: Start, length: int) -> None:
    host = server(lambda c, _: c.sendall(head(200, f"Content-Length: {length}") + BODY[:1000]))
    desk.fail(entry_of(BODY, host.host), EndpointError, "length")
    assert desk.part.stat().st_size == 0
    assert desk.ends == [(200, "length")]


def test_no_server_can_send_without_end(desk: Desk, server: Start) -> None:
    def endless(connection: socket.socket, _: bytes) -> None:
        connection.sendall(head(200))
        while True:
            connection.sendall(BODY)

    desk.fail(entry_of(BODY, server(endless).host), EndpointError, "more than the catalogue says")
    assert desk.part.stat().st_size <= len(BODY)
    assert desk.ends == [(200, "too_large")]


def test_a_body_that_just_ends_is_asked_for_again(desk: Desk, server: Start) -> None:
    host = server(lambda c, _: c.sendall(head(200) + BODY[:HALF]), serve(BODY))
    assert desk.pull(entry_of(BODY, host.host)).read_bytes() == BODY
    assert desk.ends == [(200, "short"), (206, None)]


def test_a_server_that_stays_broken_is_given_up_after_five_tries(desk: Desk, server: Start) -> None:
    host = server(say(503, b"later"))
    desk.fail(entry_of(BODY, host.host), EndpointError, "status 503")
    assert desk.ends == [(503, "status 503")] * 5
    assert host.connections == 5


@pytest.mark.parametrize("status", [404, 418])
def test_a_file_that_is_gone_is_asked_for_once(desk: Desk, server: Start, status: int) -> None:
    desk.fail(entry_of(BODY, server(say(status, b"no")).host), EndpointError, f"status {status}")
    assert desk.ends == [(status, f"status {status}")]


def test_a_server_that_keeps_cutting_is_gone_on_with_as_long_as_it_brings_something(
    desk: Desk, server: Start
) -> None:
    host = server(serve(BODY, cut=len(BODY) // 10))
    assert desk.pull(entry_of(BODY, host.host)).read_bytes() == BODY
    assert len(host.asked) > 9


def test_a_server_that_falls_silent_is_left_and_asked_again(
    desk: Desk, server: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    def silent(connection: socket.socket, _: bytes) -> None:
        connection.sendall(head(200, f"Content-Length: {len(BODY)}") + BODY[:HALF])
        connection.recv(1)

    from cogenesis.egress.fetching import Fetching
    from cogenesis.egress.messages import Timeouts

    quick = Timeouts(connect=2, first_byte=0.5, idle=0.5, total=20)
    monkeypatch.setitem(Fetching.__init__.__kwdefaults__, "timeouts", quick)
    host = server(silent, serve(BODY))
    assert desk.pull(entry_of(BODY, host.host)).read_bytes() == BODY
    assert desk.ends[0][1] in {"timeout_idle", "timeout_first_byte"}


def test_a_certificate_that_is_not_trusted_ends_it(desk: Desk, tmp_path: Path) -> None:
    with FileServer(Authority(tmp_path, "Others").server(), serve(BODY)) as host:
        desk.fail(entry_of(BODY, host.host), EndpointError, "certificate")
        assert host.received == []
    assert desk.ends == [(None, "certificate")]


def test_stopping_keeps_what_came_and_the_next_time_goes_on(desk: Desk, server: Start) -> None:
    def stall(connection: socket.socket, _: bytes) -> None:
        connection.sendall(head(200, f"Content-Length: {len(BODY)}", 'ETag: "v"') + BODY[:HALF])
        connection.recv(1)

    host = server(stall, serve(BODY, etag='"v"'))
    entry = entry_of(BODY, host.host)
    stopped: list[float] = []

    def stop(*_: float) -> None:
        stopped.append(time.monotonic())
        desk.cancel.set()

    with pytest.raises(Cancelled):
        desk.pull(entry, progress=stop)
    assert time.monotonic() - stopped[0] < 0.6
    assert 0 < desk.part.stat().st_size <= HALF
    desk.cancel = threading.Event()
    assert desk.pull(entry).read_bytes() == BODY
    assert desk.ends == [(200, "cancelled"), (206, None)]


def test_another_file_of_the_same_name_is_not_gone_on_with(desk: Desk, server: Start) -> None:
    desk.fail(entry_of(BODY, server(serve(BODY, cut=HALF), say(404)).host), EndpointError, "404")
    assert desk.part.stat().st_size == HALF
    other = BODY[::-1]
    host = server(serve(other))
    assert desk.pull(entry_of(other, host.host)).read_bytes() == other
    assert host.asked == [""]


@pytest.mark.parametrize("note", [b"{", b'{"sha256": "' + b"0" * 9000 + b'"}'])
def test_a_damaged_note_costs_the_part_and_nothing_else(desk: Desk, server: Start, note: bytes) -> None:
    desk.home.models.mkdir()
    desk.part.write_bytes(BODY[:HALF])
    desk.part.with_name(f"{desk.part.name}.json").write_bytes(note)
    assert desk.pull(entry_of(BODY, server(serve(BODY)).host)).read_bytes() == BODY


def test_a_part_that_others_wrote_into_never_becomes_the_file(desk: Desk, server: Start) -> None:
    entry = entry_of(BODY, server(serve(BODY, cut=HALF), say(404)).host)
    desk.fail(entry, EndpointError, "404")
    desk.part.write_bytes(b"!" * HALF)
    desk.fail(replace(entry, hosts=(server(serve(BODY)).host,)), ModelError, "hash")
    desk.part.symlink_to(desk.home.settings)
    desk.fail(entry, ModelError, "cannot be written")
    assert not desk.home.settings.exists()


def test_a_whole_part_needs_no_request(desk: Desk, server: Start) -> None:
    entry = entry_of(BODY, server(serve(BODY, cut=HALF), say(404)).host)
    desk.fail(entry, EndpointError, "404")
    before = len(desk.of_type("request"))
    desk.part.write_bytes(BODY)
    assert desk.pull(entry).read_bytes() == BODY
    assert len(desk.of_type("request")) == before


def test_nothing_is_sent_without_vault_confinement_trusted_log_or_online(
    desk: Desk, server: Start, egress: Egress
) -> None:
    host = server(serve(BODY))
    entry = entry_of(BODY, host.host)
    desk.offline = True
    desk.fail(entry, Refused, "offline")
    desk.offline, vault, desk.vault = False, desk.vault, None
    desk.fail(entry, NoVault, "vault")
    desk.vault = vault
    loose = Puller(
        desk.home,
        Confinement(Role.DESK, False, 0, ()),
        vault=lambda: vault,
        egress=lambda: egress,
        endpoint=lambda: None,
        is_offline=lambda: False,
    )
    with pytest.raises(Refused, match="does not confine"):
        loose.pull(entry, cancel=desk.cancel)
    desk.fail(replace(entry, repository="../x/y"), ModelError, "cannot be downloaded")
    assert host.connections == 0
    assert desk.log.entries() == []


def test_nothing_is_sent_when_the_log_is_not_trusted(desk: Desk, server: Start, tmp_path: Path) -> None:
    host = server(serve(BODY))
    assert desk.vault is not None
    desk.vault.close()
    desk.home.anchor.unlink()
    desk.vault = Vault.open(desk.home, key_file=tmp_path / "key")
    desk.log = desk.vault.outbound
    desk.fail(entry_of(BODY, host.host), Refused, "anchor")
    assert host.connections == 0


def test_the_record_is_on_disk_before_the_first_byte_leaves(desk: Desk, server: Start) -> None:
    seen: list[int] = []
    reply = serve(BODY)

    def look(connection: socket.socket, request: bytes) -> None:
        seen.append(desk.log.head.count)
        reply(connection, request)

    desk.pull(entry_of(BODY, server(look).host))
    assert seen == [1]


def test_a_disk_too_small_is_said_before_anything_is_sent(
    desk: Desk, server: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    free = os.statvfs(desk.home.root).f_bavail * os.statvfs(desk.home.root).f_frsize
    monkeypatch.setattr(partial, "KEPT_FREE", 2 * free)
    monkeypatch.setattr(partial, "KEPT_FREE_SHARE", 1)
    desk.fail(entry_of(BODY, server(serve(BODY)).host), DiskFull, "free")
    assert desk.log.entries() == []


def test_a_disk_that_fills_up_is_a_sentence_and_the_download_goes_on_later(desk: Desk, server: Start) -> None:
    host = server(serve(BODY))
    entry = entry_of(BODY, host.host)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (HALF, hard))  # the log's files are smaller
    try:
        desk.fail(entry, DiskFull, "goes on where it stopped")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert desk.part.stat().st_size == HALF
    assert desk.pull(entry).read_bytes() == BODY
    assert host.asked == ["", str(HALF)]


def test_a_disk_error_is_a_sentence(desk: Desk, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")
    part = PartialFile(blocked / "models" / "m.gguf", bytes_in_all=5, sha256="0" * 64)
    with pytest.raises(ModelError, match=os.strerror(errno.ENOTDIR)):
        part.open(lambda *_: None, desk.cancel)


def test_a_sketch_does_not_wait_for_a_download_which_goes_on_after_it(
    desk: Desk, server: Start, egress: Egress, authority: Authority
) -> None:
    began = threading.Event()

    def slow(connection: socket.socket, _: bytes) -> None:
        connection.sendall(head(200, f"Content-Length: {len(BODY)}") + BODY[:HALF])
        began.set()
        connection.recv(1)

    host = server(slow, serve(BODY))
    pulled: list[Path] = []
    thread = threading.Thread(target=lambda: pulled.append(desk.pull(entry_of(BODY, host.host))))
    thread.start()
    assert began.wait(10)
    with StagedServer(lambda c: c.sendall(head(200) + b"hi"), tls=authority.server()) as other:
        endpoint = parse_endpoint(other.base_url, "m", ca_file=authority.path)
        cleared = Cleared("sketch", endpoint.chat_url, b"{}", sha256_hex(b"{}"))
        asked = time.monotonic()
        assert b"".join(egress.send(cleared, endpoint, cancel=threading.Event())) == b"hi"
        assert time.monotonic() - asked < 3
    thread.join(20)
    assert pulled[0].read_bytes() == BODY
    assert desk.ends[0][1] == "yielded"


def test_a_killed_worker_is_replaced_and_the_download_goes_on(
    desk: Desk, server: Start, egress: Egress
) -> None:
    def kill(connection: socket.socket, _: bytes) -> None:
        connection.sendall(head(200, f"Content-Length: {len(BODY)}") + BODY[:HALF])
        assert egress.ready is not None
        os.kill(egress.ready.pid, signal.SIGKILL)

    host = server(kill, serve(BODY))
    assert desk.pull(entry_of(BODY, host.host)).read_bytes() == BODY
    assert desk.ends[0][1] == "worker"


def test_closing_ends_a_download_and_waits_for_its_record(desk: Desk, server: Start) -> None:
    began = threading.Event()

    def slow(connection: socket.socket, _: bytes) -> None:
        connection.sendall(head(200, f"Content-Length: {len(BODY)}") + BODY[:HALF])
        began.set()
        connection.recv(1)

    host = server(slow)
    ended: list[type[BaseException]] = []

    def pull() -> None:
        try:
            desk.pull(entry_of(BODY, host.host))
        except CoGenesisError as error:
            ended.append(type(error))

    thread = threading.Thread(target=pull)
    thread.start()
    assert began.wait(10)
    desk.puller.close()
    assert desk.ends == [(200, "cancelled")]
    thread.join(5)
    assert ended == [Cancelled]


def test_through_a_proxy_the_tunnel_is_on_record_too(desk: Desk, server: Start) -> None:
    host = server(serve(BODY))

    def pass_on(connection: socket.socket) -> None:
        with socket.create_connection(("127.0.0.1", host.port)) as upstream:
            connection.sendall(b"HTTP/1.1 200 Connected\r\n\r\n")
            back = threading.Thread(target=_copy, args=(upstream, connection))
            back.start()
            _copy(connection, upstream)
            back.join()

    with StagedServer(pass_on) as proxy:
        assert desk.endpoint is not None
        desk.endpoint = replace(desk.endpoint, proxy=f"http://127.0.0.1:{proxy.port}")
        assert desk.pull(entry_of(BODY, host.host)).read_bytes() == BODY
        assert proxy.received[0].startswith(f"CONNECT {host.host} HTTP/1.1\r\n".encode())
        assert b"sk-never" not in proxy.received[0] + b"".join(host.received)
    connect, request = desk.of_type("request")
    assert (connect["purpose"], connect["url"]) == ("connect", desk.endpoint.proxy)
    assert (connect["headers"]["Host"], request["purpose"]) == (host.host, "model")


def _copy(source: socket.socket, target: socket.socket) -> None:
    try:
        while data := source.recv(65536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        pass
