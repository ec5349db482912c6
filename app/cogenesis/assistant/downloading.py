"""One model file's way from its servers to the disk, request by request.

As with a sketch, order is the promise: the gate rebuilds a request from the catalogue and clears its bytes,
the log holds it on disk, and only then is it handed to the process that can send. A redirect is a request of
its own, and so is going on after a cut. What came is held against the catalogue's size and hash.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace

from cogenesis.assistant.partial import PartialFile
from cogenesis.egress import records
from cogenesis.egress.client import Egress
from cogenesis.egress.endpoint import origin_of
from cogenesis.egress.fetching import (
    NOT_SUCH_A_RANGE,
    REDIRECTS,
    ClearedFetch,
    Fetching,
    Passing,
    Yielded,
)
from cogenesis.egress.messages import Answered
from cogenesis.errors import Cancelled, CoGenesisError, EndpointError, ModelError, Refused, VaultError
from cogenesis.privacy.downloads import (
    MAX_REDIRECTS,
    FileRequest,
    Source,
    Want,
    clear_download,
    file_request,
    host_of,
    redirected,
)
from cogenesis.vault.outbound import OutboundLog

log = logging.getLogger("cogenesis.downloading")

PURPOSE = "model"
TRIES = 5  # in a row that bring nothing worth a request
MOST_TRIES = 100
WAITS_S = (1.0, 2.0, 4.0, 8.0)


@dataclass(frozen=True, slots=True)
class Way:
    """How the next request goes out, as set with the endpoint."""

    ca_file: str | None = None
    proxy: str | None = None


class _Unfit(Exception):
    """The reply is not what was asked for; `word` goes on record, `error` to the user."""

    def __init__(self, word: str, error: CoGenesisError) -> None:
        super().__init__(word)
        self.word = word
        self.error = error


class Download:
    """One file's way from its servers into the partial file."""

    def __init__(
        self,
        source: Source,
        part: PartialFile,
        *,
        outbound: OutboundLog,
        egress: Egress,
        way: Callable[[], Way],
        came: Callable[[int], None],
        cancel: threading.Event,
    ) -> None:
        """`way` is asked before each request, and refuses; `came` hears how many bytes are there."""
        self._source = source
        self._part = part
        self._outbound = outbound
        self._egress = egress
        self._way = way
        self._came = came
        self._cancel = cancel
        self._ranges = True  # until a server shows that it cannot be asked for them

    def run(self) -> None:
        """Ask until the file is whole; a try that brings next to nothing is followed by few others."""
        fruitless = tries = 0
        while not self._part.whole:
            before = self._part.size
            try:
                self._try()
            except Yielded:
                continue
            except Passing:
                worth_it = (self._part.size - before) * MOST_TRIES >= self._source.bytes
                fruitless = 0 if worth_it else fruitless + 1
                tries += 1
                log.info("try %d of a download ended early", tries)
                if fruitless == TRIES or tries == MOST_TRIES:
                    raise
                if self._cancel.wait(WAITS_S[max(0, fruitless - 1)]):
                    raise Cancelled("Stopped.") from None

    def _try(self) -> None:
        """Ask once, and on wherever the catalogue's servers lead."""
        locations: tuple[str, ...] = ()
        while True:
            answer = self._ask(locations)
            if answer.status == NOT_SUCH_A_RANGE:
                self._ranges = False
                raise Passing("The server no longer has the rest of this file; try again from its beginning.")
            if answer.status not in REDIRECTS:
                return
            assert answer.location is not None  # or it would have been unfit
            locations += (answer.location,)

    def _ask(self, locations: tuple[str, ...]) -> Answered:
        """One request: cleared, logged, sent, its end logged; how it was answered."""
        request, want = self._request(locations)
        clearance = clear_download(request, self._source, want)
        if clearance.problem is not None:
            raise Refused(f"The gate holds this download back ({clearance.problem}); nothing was sent.")
        way = self._way()
        tunnel_id = None
        if way.proxy is not None:
            origin = origin_of(f"https://{host_of(request.url)}")
            tunnel = records.tunnel_request(way.proxy, origin, None)
            tunnel_id = self._outbound.append_request(tunnel)
        request_id = self._outbound.append_request(
            records.Request(PURPOSE, "GET", request.url, dict(request.headers), "")
        )
        cleared = ClearedFetch(
            request_id,
            request.url,
            self._source.hosts,
            request.headers,
            clearance.sha256,
            self._source.bytes,
            ca_file=way.ca_file,
            proxy=way.proxy,
        )
        fetching = Fetching(self._egress, cleared, cancel=self._cancel)
        try:
            answer = self._take(fetching, request.url, want)
        except _Unfit as unfit:
            with suppress(VaultError):
                self._log_end(fetching, tunnel_id, unfit.word)
            raise unfit.error from None
        except BaseException:
            with suppress(VaultError):  # on a full disk, what went wrong first is the thing to say
                self._log_end(fetching, tunnel_id)
            raise
        self._log_end(fetching, tunnel_id)
        return answer

    def _request(self, locations: tuple[str, ...]) -> tuple[FileRequest, Want]:
        start = self._part.size if self._ranges else 0
        try:
            url = file_request(self._source, Want(locations=locations)).url
            etag = self._part.etag_of(host_of(url)) if start else None
            want = Want(start, etag, locations)
            return file_request(self._source, want), want
        except ValueError as error:
            raise Refused(f"The gate holds this download back ({error}); nothing was sent.") from None

    def _take(self, fetching: Fetching, url: str, want: Want) -> Answered:
        """Write the body behind what is there, once the reply's head says that it belongs there."""
        chunks = iter(fetching)
        begun = follows = False
        try:
            for data in chunks:
                if not begun:
                    self._begin(_answer(fetching), url, want)
                    begun, follows = True, self._part.size == 0
                    if follows:
                        self._part.follow(fetching.digest)
                if self._part.size + len(data) > self._source.bytes:
                    raise _Unfit("length", _another_file(url))
                self._part.write(data, hashed=follows)
                self._came(self._part.size)
        finally:
            chunks.close()
        answer = _answer(fetching)
        if answer.status in REDIRECTS:
            self._require_redirect(answer, url, want)
        elif answer.status in Fetching.wanted:
            if not begun:
                self._begin(answer, url, want)
            self._require_whole(url)
        return answer

    def _begin(self, answer: Answered, url: str, want: Want) -> None:
        """Hold a reply's head against what was asked for; a whole file instead of a part starts over."""
        host, whole = host_of(url), self._source.bytes
        if answer.status == 200:
            if answer.length not in (None, whole):
                raise _Unfit("length", _another_file(url))
            self._part.restart()
        else:
            known = self._part.etag_of(host)
            fits = (
                (answer.first, answer.last) == (want.start, whole - 1)
                and answer.total in (None, whole)
                and answer.length in (None, whole - want.start)
                and (known is None or answer.etag in (None, known))
            )
            if not fits:
                # Asked for the whole file, some servers that confuse parts get it right.
                again = self._ranges and want.start > 0
                self._ranges = False
                kind = Passing if again else ModelError
                raise _Unfit("range", kind(f"{host} sends another part of the file than it was asked for."))
            if want.start != self._part.size:
                self._part.restart()
        self._part.note(host, answer.etag)

    def _require_redirect(self, answer: Answered, url: str, want: Want) -> None:
        try:
            if answer.location is None:
                raise ValueError("a redirect without an address")
            if len(want.locations) >= MAX_REDIRECTS:
                raise ValueError("too many redirects")
            redirected(self._source, url, answer.location)
        except ValueError as error:
            host = host_of(url)
            refused = Refused(f"The download from {host} stopped at {error}; nothing was sent there.")
            raise _Unfit("redirect", refused) from None

    def _require_whole(self, url: str) -> None:
        host = host_of(url)
        if not self._part.whole:
            raise _Unfit("short", Passing(f"{host} sent less of the file than there is; try again."))
        if not self._part.sound:
            self._part.discard()
            raise _Unfit(
                "sha256",
                ModelError(
                    f"What {host} sent is not the file that the catalogue names (its hash differs), so it "
                    "was deleted; try again later, or choose another model."
                ),
            )

    def _log_end(self, fetching: Fetching, tunnel_id: str | None, word: str | None = None) -> None:
        outcome = fetching.outcome
        if word is not None:
            outcome = replace(outcome, error=word)
        if tunnel_id is not None:
            self._outbound.append_outcome(records.tunnel_outcome(tunnel_id, outcome))
        self._outbound.append_outcome(outcome)


def _answer(fetching: Fetching) -> Answered:
    assert isinstance(fetching.answer, Answered)
    return fetching.answer


def _another_file(url: str) -> EndpointError:
    host = host_of(url)
    return EndpointError(
        f"{host} offers another file than the catalogue names (its length differs); try again later, "
        "or choose another model."
    )
