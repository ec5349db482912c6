"""The account: what requests took is counted or said to be estimated, and a limit stops them in time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cogenesis.assistant.preferences import Preferences
from cogenesis.assistant.spending import Spending, max_tokens, tokens_of
from cogenesis.domain import Brief, Level
from cogenesis.egress.endpoint import parse_endpoint
from cogenesis.egress.records import Outcome
from cogenesis.egress.reply import Reply
from cogenesis.errors import LimitReached, UsageError
from cogenesis.paths import Home
from cogenesis.privacy.slots import NONE, SLOTS
from cogenesis.privacy.template import render_body
from cogenesis.settings import SettingsFile
from cogenesis.vault.database import rfc3339
from cogenesis.vault.vault import Vault

REMOTE = parse_endpoint("https://models.example.org/v1", "writer")
HERE = parse_endpoint("http://127.0.0.1:9/v1", "writer")
BODY = render_body(Brief(Level.STRICT, {slot.name: NONE for slot in SLOTS}, None), "writer")
ANSWERED = Outcome("r", 200, None, 5, 9, "0" * 64)


class Clock:
    """A time that a test moves."""

    def __init__(self) -> None:
        self.now = datetime.now(UTC)

    def __call__(self) -> str:
        return rfc3339(self.now)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def vault(tmp_path: Path, clock: Clock) -> Iterator[Vault]:
    with Vault.create(Home(tmp_path / "home"), key_file=tmp_path / "key", clock=clock) as made:
        yield made


@pytest.fixture
def preferences(vault: Vault) -> Preferences:
    return Preferences(SettingsFile(vault.home.settings), lambda: vault)


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def account(vault: Vault, preferences: Preferences, told: list[str]) -> Spending:
    return Spending(lambda: vault, preferences, lambda: REMOTE, tell=told.append)


def spend(account: Spending, tokens_in: int, tokens_out: int, draft: str | None = None) -> None:
    account.enter(REMOTE, draft, BODY).settle(ANSWERED, Reply("stop", tokens_in, tokens_out), "")


@pytest.mark.parametrize(
    ("outcome", "reply", "text", "taken"),
    [
        (ANSWERED, Reply("stop", 700, 90), "1. Greet", (700, 90, True)),
        (ANSWERED, Reply("stop", None, None), "x" * 41, (-(-len(BODY) // 4), 11, False)),
        (ANSWERED, None, "x" * 41, (-(-len(BODY) // 4), max_tokens(BODY), False)),  # left early
        (replace(ANSWERED, status=None, error="timeout_idle"), None, "", (-(-len(BODY) // 4), 400, False)),
        (replace(ANSWERED, status=None, error="dns"), None, "", (0, 0, True)),
        (replace(ANSWERED, status=401, error="status 401"), None, "", (0, 0, True)),
    ],
)
def test_tokens_are_counted_estimated_or_none(
    outcome: Outcome, reply: Reply | None, text: str, taken: tuple[int, int, bool]
) -> None:
    assert tokens_of(BODY, outcome, reply, text) == taken


def test_a_request_stands_with_the_most_it_may_take_until_its_end_is_known(account: Spending) -> None:
    entry = account.enter(REMOTE, "d1", BODY)
    most = account.standing().today
    assert (most.tokens_in, most.tokens_out) == (-(-len(BODY) // 3), 400)
    entry.settle(ANSWERED, Reply("stop", 500, 100), "")
    assert account.of_draft("d1").tokens == 600
    account.enter(REMOTE, "d1", BODY).drop()
    assert account.of_draft("d1").requests == 1


def test_a_limit_on_tokens_stops_before_it_would_be_passed_and_warns_before(
    account: Spending, preferences: Preferences, told: list[str]
) -> None:
    preferences.set("daily_token_limit", "5000")
    spend(account, 2000, 1000)
    assert told == []
    spend(account, 1000, 300)
    assert [said[:6] for said in told] == ["4,300 "]
    with pytest.raises(LimitReached, match=r"may take 8\d\d tokens, and 700 tokens are left of the 5,000"):
        account.enter(REMOTE, None, BODY)
    assert account.standing().today.requests == 2  # what was refused is not in the account
    preferences.set("daily_token_limit", "0")
    spend(account, 10, 10)
    assert len(told) == 1


def test_a_limit_in_money_goes_by_the_price_of_then_and_wants_one(
    account: Spending, preferences: Preferences
) -> None:
    preferences.set("monthly_cost_limit", "0.05")
    with pytest.raises(LimitReached, match="not what this endpoint costs"):
        account.enter(REMOTE, None, BODY)
    account.enter(HERE, None, BODY)  # a model on this machine asks for nothing
    account.set_price(REMOTE, 10.0, 30.0, "USD")
    spend(account, 1000, 1000, "d1")
    assert account.of_draft("d1").costs == (("USD", pytest.approx(0.04)),)
    with pytest.raises(LimitReached, match=r"0\.01 USD are left of the 0\.05 USD you allow for this month"):
        account.enter(REMOTE, None, BODY)
    account.set_price(REMOTE, 1.0, 3.0, "USD")
    assert account.standing().month.cost("USD") == pytest.approx(0.04)
    account.enter(REMOTE, None, BODY)


def test_a_day_and_a_month_begin_anew(account: Spending, preferences: Preferences, clock: Clock) -> None:
    clock.now = datetime.now(UTC) - timedelta(days=40)
    spend(account, 4000, 900)
    clock.now = datetime.now(UTC)
    spend(account, 100, 10)
    standing = account.standing()
    assert (standing.today.tokens, standing.month.tokens) == (110, 110)
    assert [day.spent.tokens for day in account.days(60)] == [110, 4900]
    assert [day.spent.tokens for day in account.days(30)] == [110]
    preferences.set("monthly_token_limit", "4000")
    account.enter(REMOTE, None, BODY)


def test_prices_belong_to_an_endpoint_and_its_model(account: Spending) -> None:
    account.set_price(REMOTE, 0.15, 0.6, "€")
    assert account.price(replace(REMOTE, model="other")) is None
    found = account.price(REMOTE)
    assert found is not None
    assert (found.tokens_in, found.tokens_out, found.currency) == (0.15, 0.6, "€")
    for wrong in ((1.0, None, "USD"), (-1.0, 1.0, "USD"), (float("nan"), 1.0, "USD"), (1.0, 1.0, "U$D; x")):
        with pytest.raises(UsageError):
            account.set_price(REMOTE, *wrong)
    account.set_price(REMOTE, None, None)
    assert account.price(REMOTE) is None


def test_damaged_limits_stop_rather_than_let_through(account: Spending, vault: Vault) -> None:
    vault.home.settings.write_text('{"daily_token_limit": "many"}')
    with pytest.raises(LimitReached):
        account.enter(REMOTE, None, BODY)
