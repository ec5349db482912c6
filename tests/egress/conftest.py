"""The real egress worker, started by the real launcher, for the tests of this area."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from cogenesis.egress.client import Cleared, Egress
from cogenesis.egress.endpoint import Endpoint
from cogenesis.egress.records import sha256_hex
from cogenesis.processes.supervision import Launcher

BODY = b'{"model":"smollm2","messages":[{"role":"user","content":"Say hi."}],"max_tokens":12,"stream":true}'


@pytest.fixture(scope="session")
def launcher() -> Iterator[Launcher]:
    started = Launcher.start()
    yield started
    started.close()


@pytest.fixture(scope="session")
def egress(launcher: Launcher) -> Iterator[Egress]:
    client = Egress(launcher)
    yield client
    client.close()


@pytest.fixture
def cleared(request: pytest.FixtureRequest) -> Callable[..., Cleared]:
    """A maker of cleared requests to an endpoint's chat URL."""

    def make(endpoint: Endpoint, body: bytes = BODY, **changes: str) -> Cleared:
        values = {"id": request.node.name, "url": endpoint.chat_url, "sha256": sha256_hex(body)} | changes
        return Cleared(body=body, **values)

    return make
