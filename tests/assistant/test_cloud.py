"""Fail closed: whatever is missing, no request reaches the process that could send, and none is logged."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from accounts import account_of
from cogenesis.assistant.cloud import ENDPOINT_KEY, Cloud
from cogenesis.domain import Instruction, Level
from cogenesis.egress.endpoint import parse_endpoint
from cogenesis.egress.records import Outcome
from cogenesis.errors import EndpointError, LimitReached, Refused, VaultError
from cogenesis.paths import Home
from cogenesis.privacy.vocabulary import Vocabulary
from cogenesis.processes.confinement import Confinement, Role
from cogenesis.settings import SettingsFile
from cogenesis.vault.vault import Vault

ENDPOINT = parse_endpoint("http://127.0.0.1:9/v1", "m", key="sk-secret-1234")
CONFINED = Confinement(Role.DESK, True, 7, ())
TASK = Instruction("Write an email to thank Boris Quillfeather for the help")
VOCABULARY = Vocabulary.load()


class StagedEgress:
    """Stands where the egress worker would be; notes what it is handed, and answers as told."""

    def __init__(self) -> None:
        self.sent: list[Any] = []
        self.reply: list[bytes] = []
        self.fault: Exception | None = None
        self.logged_before: list[int] = []
        self.vault: Vault | None = None

    def stop(self) -> None:
        """No worker to stop."""

    def send(self, cleared: Any, endpoint: Any, *, cancel: threading.Event) -> StagedExchange:
        assert self.vault is not None
        self.sent.append(cleared)
        self.logged_before.append(len(self.vault.outbound.entries()))
        return StagedExchange(self, cleared)


class StagedExchange:
    def __init__(self, egress: StagedEgress, cleared: Any) -> None:
        self._egress, self._cleared = egress, cleared

    def __iter__(self) -> Iterator[bytes]:
        yield from self._egress.reply
        if self._egress.fault:
            raise self._egress.fault

    @property
    def outcome(self) -> Outcome:
        failed = self._egress.fault is not None
        return Outcome(
            self._cleared.id, None if failed else 200, "closed" if failed else None, 5, 9, "0" * 64
        )


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with Vault.create(Home(tmp_path / "home"), key_file=tmp_path / "key") as made:
        yield made


@pytest.fixture
def egress(vault: Vault) -> StagedEgress:
    staged = StagedEgress()
    staged.vault = vault
    return staged


def cloud_of(
    vault: Vault, egress: Any, *, confinement: Confinement = CONFINED, offline: bool = False
) -> Cloud:
    cloud = Cloud(vault, egress, VOCABULARY, confinement, lambda: offline, spending=account_of(vault))
    cloud.endpoint = ENDPOINT
    return cloud


def ask(cloud: Cloud, preview: Any = None) -> str:
    shown = preview or cloud.preview(TASK, Level.BALANCED)
    return "".join(cloud.ask(shown, draft_id=None, cancel=threading.Event()))


def test_what_was_shown_is_logged_before_it_is_handed_on(vault: Vault, egress: StagedEgress) -> None:
    egress.reply = [b'{"choices":[{"message":{"content":"1. Warm greeting"}}]}']
    cloud = cloud_of(vault, egress)
    preview = cloud.preview(TASK, Level.BALANCED)
    assert ask(cloud, preview) == "1. Warm greeting"
    (cleared,) = egress.sent
    assert egress.logged_before == [1]
    assert cleared.body.decode() == preview.body
    assert cleared.sha256 == preview.sha256
    shown = vault.outbound.show(cleared.id)
    assert (shown["body"], shown["reply"]) == (preview.body, "1. Warm greeting")
    assert "sk-secret" not in str(vault.outbound.entries())


def test_a_proxy_is_logged_before_it_is_asked(vault: Vault, egress: StagedEgress) -> None:
    egress.reply = [b'{"choices":[{"message":{"content":"1. Warm greeting"}}]}']
    cloud = cloud_of(vault, egress)
    cloud.endpoint = parse_endpoint("https://cloud.example/v1", "m", proxy="http://proxy.example:3128")
    ask(cloud)
    assert egress.logged_before == [2]
    tunnel, sent, tunnel_outcome, outcome = vault.outbound.entries()
    assert (tunnel["purpose"], tunnel["method"], tunnel["body"]) == ("connect", "CONNECT", "")
    assert (tunnel["url"], tunnel["headers"]["Host"]) == ("http://proxy.example:3128", "cloud.example:443")
    assert sent["url"] == "https://cloud.example/v1/chat/completions"
    assert (tunnel_outcome["request"], tunnel_outcome["error"]) == (tunnel["id"], None)
    assert (outcome["request"], outcome["status"]) == (sent["id"], 200)
    assert vault.outbound.verify().ok


def test_a_key_stays_with_the_address_it_was_given_for(vault: Vault, egress: StagedEgress) -> None:
    cloud = cloud_of(vault, egress)
    stored = vault.settings.get(ENDPOINT_KEY)
    vault.settings.set(ENDPOINT_KEY, stored | {"base_url": "https://elsewhere.example/v1"})
    assert cloud.endpoint is not None
    assert cloud.endpoint.key_origin == ENDPOINT.origin
    with pytest.raises(Refused, match="another address"):
        ask(cloud)
    assert (egress.sent, vault.outbound.entries()) == ([], [])


def test_what_was_shown_for_one_address_goes_to_no_other(vault: Vault, egress: StagedEgress) -> None:
    cloud = cloud_of(vault, egress)
    preview = cloud.preview(TASK, Level.BALANCED)
    cloud.endpoint = parse_endpoint("http://127.0.0.1:10/v1", "m")
    with pytest.raises(Refused, match="endpoint was changed"):
        ask(cloud, preview)
    assert (egress.sent, vault.outbound.entries()) == ([], [])


def test_a_failure_is_an_outcome_too(vault: Vault, egress: StagedEgress) -> None:
    egress.fault = EndpointError("The endpoint hung up.")
    with pytest.raises(EndpointError):
        ask(cloud_of(vault, egress))
    assert [record["type"] for record in vault.outbound.entries()] == ["request", "outcome"]
    assert vault.outbound.verify().ok


def test_stopping_early_is_an_outcome_too(vault: Vault, egress: StagedEgress) -> None:
    egress.reply = [b'data: {"choices":[{"delta":{"content":"1. One\\n"}}]}\n\n'] * 3
    answer = cloud_of(vault, egress).ask(
        cloud_of(vault, egress).preview(TASK, Level.BALANCED), draft_id=None, cancel=threading.Event()
    )
    next(answer)
    answer.close()
    assert [record["type"] for record in vault.outbound.entries()] == ["request", "outcome"]


def test_offline_unconfined_or_without_an_endpoint_nothing_goes(vault: Vault, egress: StagedEgress) -> None:
    for cloud in (
        cloud_of(vault, egress, offline=True),
        cloud_of(vault, egress, confinement=Confinement(Role.DESK, False, 0, ("no seccomp",))),
    ):
        with pytest.raises(Refused):
            ask(cloud)
    cloud = cloud_of(vault, egress)
    preview = cloud.preview(TASK, Level.BALANCED)
    cloud.endpoint = None
    with pytest.raises(Refused, match="endpoint set"):
        ask(cloud, preview)
    assert egress.sent == []
    assert vault.outbound.entries() == []


def test_a_log_that_does_not_agree_with_its_anchor_stops_the_cloud(
    tmp_path: Path, egress: StagedEgress
) -> None:
    home = Home(tmp_path / "other")
    with Vault.create(home, key_file=tmp_path / "other.key"):
        pass
    home.anchor.write_bytes(home.anchor.read_bytes().replace(b'"count":0', b'"count":7'))
    with Vault.open(home, key_file=tmp_path / "other.key") as vault:
        egress.vault = vault
        with pytest.raises(Refused):
            ask(cloud_of(vault, egress))
    assert egress.sent == []


@pytest.mark.parametrize("change", ["body", "sha256", "url", "gist", "slot"])
def test_a_preview_that_was_changed_after_it_was_shown_does_not_go(
    vault: Vault, egress: StagedEgress, change: str
) -> None:
    cloud = cloud_of(vault, egress)
    shown = cloud.preview(TASK, Level.BALANCED)
    changed = {
        "body": {"body": shown.body.replace("Kind: email", "Kind: email for Boris")},
        "sha256": {"sha256": "0" * 64},
        "url": {"url": "http://127.0.0.1:10/v1/chat/completions"},
        "gist": {"brief": replace(shown.brief, gist="write to Boris Quillfeather")},
        "slot": {"brief": replace(shown.brief, slots={**shown.brief.slots, "recipient": "Boris"})},
    }[change]
    with pytest.raises(Refused):
        ask(cloud, replace(shown, **changed))
    assert egress.sent == []
    assert vault.outbound.entries() == []


def test_what_the_vault_learns_after_the_preview_stops_it(vault: Vault, egress: StagedEgress) -> None:
    cloud = cloud_of(vault, egress)
    shown = cloud.preview(Instruction("Write an email about the harvest festival"), Level.BALANCED)
    assert "harvest" in shown.body
    vault.profile.set("Event", "harvest", {"harvest", "festival", "harvest festival"})
    with pytest.raises(Refused):
        ask(cloud, shown)
    assert egress.sent == []


def test_the_endpoint_s_own_count_stands_in_the_account(vault: Vault, egress: StagedEgress) -> None:
    answer = (
        b'{"choices":[{"message":{"content":"1. Hi"}}],"usage":{"prompt_tokens":612,"completion_tokens":88}}'
    )
    egress.reply = [answer]
    ask(cloud_of(vault, egress))
    (charge,) = vault.spending.since("")
    assert (charge.request, charge.tokens_in, charge.tokens_out) == (egress.sent[0].id, 612, 88)
    assert (charge.counted, charge.settled) == (True, True)


def test_over_the_limit_nothing_is_logged_and_nothing_is_handed_on(
    vault: Vault, egress: StagedEgress
) -> None:
    SettingsFile(vault.home.settings).set("daily_token_limit", 700)
    with pytest.raises(LimitReached, match="Nothing was sent"):
        ask(cloud_of(vault, egress))
    assert (egress.sent, vault.outbound.entries(), vault.spending.since("")) == ([], [], [])


def test_a_request_that_cannot_be_logged_is_not_in_the_account(
    vault: Vault, egress: StagedEgress, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_request: Any) -> str:
        raise VaultError("The disk is full.")

    monkeypatch.setattr(vault.outbound, "append_request", full)
    with pytest.raises(VaultError):
        ask(cloud_of(vault, egress))
    assert (egress.sent, vault.spending.since("")) == ([], [])
