"""Downloads of model files that the catalogue names: who may start one, where it goes, and how far it is."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Protocol

from cogenesis.assistant.downloading import Download, Way
from cogenesis.assistant.partial import PartialFile
from cogenesis.assistant.sending import require_way_out
from cogenesis.egress.client import Egress
from cogenesis.egress.endpoint import Endpoint
from cogenesis.errors import Cancelled, ModelError, NoVault
from cogenesis.inference.records import hash_file
from cogenesis.paths import Home
from cogenesis.privacy.downloads import Source
from cogenesis.processes.confinement import Confinement
from cogenesis.vault.outbound import OutboundLog
from cogenesis.vault.vault import Vault

STOP_S = 5.0
_POLL_S = 0.1
_WINDOW_S = 5.0
_TELL_S = 0.2

Progress = Callable[[int, int, float], None]
"""Gets bytes there, bytes in all, and bytes a second lately."""


class Downloadable(Protocol):
    """What is asked of an entry of the catalogue."""

    @property
    def hosts(self) -> tuple[str, ...]: ...
    @property
    def repository(self) -> str: ...
    @property
    def revision(self) -> str: ...
    @property
    def file(self) -> str: ...
    @property
    def bytes(self) -> int: ...
    @property
    def sha256(self) -> str: ...


class Puller:
    """Downloads, one at a time; others wait. Any thread may ask."""

    def __init__(
        self,
        home: Home,
        confinement: Confinement,
        *,
        vault: Callable[[], Vault | None],
        egress: Callable[[], Egress],
        endpoint: Callable[[], Endpoint | None],
        is_offline: Callable[[], bool],
    ) -> None:
        """`endpoint` is asked for its proxy and its CA file alone."""
        self._home = home
        self._confinement = confinement
        self._vault = vault
        self._egress = egress
        self._endpoint = endpoint
        self._is_offline = is_offline
        self._turn = threading.Lock()
        self._running: threading.Event | None = None

    def pull(
        self, entry: Downloadable, *, progress: Progress = lambda *_: None, cancel: threading.Event
    ) -> Path:
        """Fetch an entry's file into the home's folder of models; where it lies, its hash checked.

        Goes on where an earlier download stopped. Raises Refused or NoVault before anything is sent,
        EndpointError when the servers fail for good, ModelError for a file that is not the one named or does
        not fit on the disk, Cancelled; after each of them, what came is kept unless it was wrong.
        """
        source = Source(entry.hosts, entry.repository, entry.revision, entry.file, entry.bytes, entry.sha256)
        if not source.sound:
            raise ModelError("This model cannot be downloaded; `cogenesis models list` shows which can.")
        with self._alone(cancel):
            target = self._home.models / source.file
            if _is_there(target, source, cancel):
                return target
            vault = self._vault()
            if vault is None:
                raise NoVault(
                    "A download goes on record, and there is no open vault; unlock it, or make one."
                )
            require_way_out(vault.outbound, self._confinement, offline=self._is_offline())
            with PartialFile(target, bytes_in_all=source.bytes, sha256=source.sha256) as part:
                meter = _Meter(source.bytes, progress)
                part.open(meter.resume, cancel)
                part.require_room()
                Download(
                    source,
                    part,
                    outbound=vault.outbound,
                    egress=self._egress(),
                    way=partial(self._way, vault.outbound),
                    came=meter.came,
                    cancel=cancel,
                ).run()
                return part.finish()

    def close(self) -> None:
        """Stop the download that runs, and wait for that, for a bounded time; the vault is about to close."""
        running = self._running
        if running is not None:
            running.set()
            if self._turn.acquire(timeout=STOP_S):
                self._turn.release()

    def _way(self, outbound: OutboundLog) -> Way:
        """How the next request goes out; Refused when there may be none."""
        require_way_out(outbound, self._confinement, offline=self._is_offline())
        endpoint = self._endpoint()
        return Way(endpoint.ca_file, endpoint.proxy) if endpoint else Way()

    @contextmanager
    def _alone(self, cancel: threading.Event) -> Iterator[None]:
        while not self._turn.acquire(timeout=_POLL_S):
            if cancel.is_set():
                raise Cancelled("Stopped.")
        self._running = cancel
        try:
            yield
        finally:
            self._running = None
            self._turn.release()


class _Meter:
    """Tells how far a download is, a few times a second."""

    def __init__(self, whole: int, progress: Progress) -> None:
        self._whole = whole
        self._progress = progress
        self._seen: deque[tuple[float, int]] = deque()
        self._told = 0.0

    def resume(self, done: int, _whole: int) -> None:
        """What lies there already is read; that is no download."""
        self._tell(done, 0.0)

    def came(self, done: int) -> None:
        """That much is there now."""
        now = time.monotonic()
        if not self._seen or now - self._seen[-1][0] >= _TELL_S:
            self._seen.append((now, done))
        while now - self._seen[0][0] > _WINDOW_S and len(self._seen) > 1:
            self._seen.popleft()
        since, before = self._seen[0]
        self._tell(done, max(0.0, done - before) / (now - since) if now > since else 0.0)

    def _tell(self, done: int, rate: float) -> None:
        now = time.monotonic()
        if now - self._told >= _TELL_S or done == self._whole:
            self._told = now
            self._progress(done, self._whole, rate)


def _is_there(target: Path, source: Source, cancel: threading.Event) -> bool:
    """Whether the very file lies there already."""
    try:
        return target.stat().st_size == source.bytes and hash_file(target, None, cancel) == source.sha256
    except OSError:
        return False
