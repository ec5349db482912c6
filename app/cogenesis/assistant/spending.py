"""What requests cost, and the limits that stop them before they leave.

A request is entered with the most it may take before it is logged, and settled from the endpoint's own count
of tokens, or an estimate where it gives none. Only what goes to an endpoint to be answered counts; downloads
and proxies do not. Locally everything goes on, whatever the limits say.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Collection, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby
from typing import Any

from cogenesis.assistant.preferences import Preferences
from cogenesis.egress.endpoint import Endpoint, is_loopback
from cogenesis.egress.records import Outcome
from cogenesis.egress.reply import Reply
from cogenesis.errors import LimitReached, UsageError
from cogenesis.vault.database import rfc3339
from cogenesis.vault.spending import Charge, Price, SpendingStore, Spent, total
from cogenesis.vault.vault import Vault

PRICES_KEY = "prices"
BYTES_A_TOKEN = 4
"""Of English, as it is read by most models: for estimates."""
LEAST_BYTES_A_TOKEN = 3
"""Takes rather too much: for what a request may take at most."""
WARN_AT = 0.8
TOKENS = "tokens"
MOST_PRICE = 1_000_000.0
NOT_ARRIVED = frozenset(
    {"not sent", "unconfined", "stale", "busy", "hash", "url", "origin", "headers", "ca_file", "dns"}
    | {"refused", "connect", "not_loopback", "certificate", "tls", "proxy", "timeout_connect"}
)
"""Outcomes of requests that no endpoint has read."""
PERIODS = ("day", "month")
LIMITS = {
    ("day", "tokens"): "daily_token_limit",
    ("day", "cost"): "daily_cost_limit",
    ("month", "tokens"): "monthly_token_limit",
    ("month", "cost"): "monthly_cost_limit",
}
"""The settings, by period and unit."""
_CURRENCY = re.compile(r"[^\W\d_]{1,8}|[$€£¥₹]")


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit and how far it is used up.

    Attributes:
        key: its setting.
        period: "day" or "month"; unit: "tokens", or a currency.
        most, used: in the unit; `most` is never 0.
    """

    key: str
    period: str
    unit: str
    most: float
    used: float

    @property
    def left(self) -> float:
        """What may still be used."""
        return max(self.most - self.used, 0.0)

    @property
    def near(self) -> bool:
        """Whether four fifths are used up."""
        return self.used >= WARN_AT * self.most


@dataclass(frozen=True, slots=True)
class Standing:
    """What was spent of late.

    Attributes:
        limits: those that are set.
        price: of the endpoint in use; None where it is not known.
    """

    today: Spent
    month: Spent
    limits: tuple[Limit, ...]
    price: Price | None


@dataclass(frozen=True, slots=True)
class DaySpent:
    """What one day here took."""

    day: date
    spent: Spent


@dataclass(frozen=True, slots=True)
class DraftSpent:
    """What one draft took; `draft` is its id."""

    draft: str
    last: str
    spent: Spent


class Entry:
    """One request that may leave, as it stands in the account."""

    def __init__(
        self, store: SpendingStore, number: int, body: bytes, on_settled: Callable[[], None]
    ) -> None:
        self._store = store
        self._number = number
        self._body = body
        self._on_settled = on_settled

    def name(self, request_id: str) -> None:
        """It is in the outbound log."""
        self._store.name(self._number, request_id)

    def drop(self) -> None:
        """It could not be logged, so it was never made."""
        self._store.drop(self._number)

    def settle(self, outcome: Outcome, reply: Reply | None, text: str) -> None:
        """Its end is known. `reply` is None where it was not read to its end; `text` is what came of it."""
        tokens_in, tokens_out, counted = tokens_of(self._body, outcome, reply, text)
        self._store.settle(self._number, tokens_in, tokens_out, counted=counted)
        self._on_settled()


class Spending:
    """The account of one home; `Assistant.spending` is the one there is. Safe to use from any thread."""

    def __init__(
        self,
        opened: Callable[[], Vault],
        preferences: Preferences,
        endpoint: Callable[[], Endpoint | None],
        *,
        tell: Callable[[str], None] = lambda _sentence: None,
    ) -> None:
        """`opened` raises NoVault while the vault is locked; `tell` gets the warning before a limit."""
        self._opened = opened
        self._preferences = preferences
        self._endpoint = endpoint
        self._tell = tell
        self._guard = threading.Lock()

    def enter(self, endpoint: Endpoint, draft: str | None, body: bytes) -> Entry:
        """Enter a request before it is logged; LimitReached when it might go over a limit."""
        store, price = self._opened().spending, self.price(endpoint)
        most_in, most_out = -(-len(body) // LEAST_BYTES_A_TOKEN), max_tokens(body)
        with self._guard:
            self._require_price(price)
            limits = self._limits(store, price)
            for limit in limits:
                wants = price.of(most_in, most_out) if price and limit.unit != TOKENS else most_in + most_out
                if limit.used + wants > limit.most:
                    raise LimitReached(_refusal(limit, wants))
            number = store.enter(draft, most_in, most_out, price)
        told = {limit.key for limit in limits if limit.near}
        return Entry(store, number, body, lambda: self._warn(store, price, told))

    def standing(self) -> Standing:
        """Today and this month, and how far the limits are used up."""
        store, endpoint = self._opened().spending, self._endpoint()
        price = self.price(endpoint) if endpoint else None
        day, month = _starts()
        return Standing(store.spent(day), store.spent(month), self._limits(store, price), price)

    def days(self, count: int = 31) -> list[DaySpent]:
        """The last days on which something was spent, the last first; `count` days are looked at."""
        midnight = datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
        charges = self._opened().spending.since(rfc3339(midnight - timedelta(days=count - 1)))
        return [DaySpent(day, total(list(each))) for day, each in groupby(charges, _day_of)]

    def drafts(self, limit: int = 50) -> list[DraftSpent]:
        """The drafts that last asked an endpoint for something, the last first."""
        by_draft: dict[str, list[Charge]] = {}
        for charge in self._opened().spending.of_drafts(limit):
            by_draft.setdefault(str(charge.draft), []).append(charge)
        return [DraftSpent(draft, each[0].time, total(each)) for draft, each in by_draft.items()]

    def of_draft(self, draft_id: str) -> Spent:
        """What one draft took so far."""
        return total(self._opened().spending.of_draft(draft_id))

    def of_requests(self, ids: Sequence[str]) -> dict[str, Charge]:
        """What each of these requests took, by id."""
        return self._opened().spending.of_requests(ids)

    def price(self, endpoint: Endpoint) -> Price | None:
        """What this endpoint's model costs; nothing where it runs on this machine, None when not known."""
        stored = (self._opened().settings.get(PRICES_KEY) or {}).get(_price_key(endpoint))
        if stored is None:
            return Price(0.0, 0.0, "") if is_loopback(endpoint.base_url) else None
        return Price(float(stored["in"]), float(stored["out"]), str(stored["currency"]))

    def set_price(
        self, endpoint: Endpoint, tokens_in: float | None, tokens_out: float | None, currency: str = "USD"
    ) -> None:
        """Set what a million tokens cost at this endpoint's model; None and None forgets it. UsageError."""
        prices = dict(self._opened().settings.get(PRICES_KEY) or {})
        if tokens_in is None and tokens_out is None:
            prices.pop(_price_key(endpoint), None)
        else:
            found = checked_price(tokens_in, tokens_out, currency)
            prices[_price_key(endpoint)] = {
                "in": found.tokens_in,
                "out": found.tokens_out,
                "currency": found.currency,
            }
        self._opened().settings.set(PRICES_KEY, prices)

    def _limits(self, store: SpendingStore, price: Price | None) -> tuple[Limit, ...]:
        """The limits that are set; those in money only where a price gives them a currency."""
        currency = price.currency if price else ""
        found = []
        for period, start in zip(("day", "month"), _starts(), strict=True):
            spent = store.spent(start)
            for key, unit, used in (
                (LIMITS[period, "tokens"], TOKENS, float(spent.tokens)),
                (LIMITS[period, "cost"], currency, spent.cost(currency)),
            ):
                if (most := float(self._preferences.get(key))) > 0 and unit:
                    found.append(Limit(key, period, unit, most, used))
        return tuple(found)

    def _require_price(self, price: Price | None) -> None:
        """A limit in money cannot be held where nobody knows what a request costs."""
        if price is None and any(float(self._preferences.get(LIMITS[p, "cost"])) > 0 for p in PERIODS):
            raise LimitReached(
                "Nothing was sent: a limit in money is set, but not what this endpoint costs. Set its price "
                "with `cogenesis endpoint price`, or in the settings under Cloud."
            )

    def _warn(self, store: SpendingStore, price: Price | None, told: Collection[str]) -> None:
        for limit in self._limits(store, price):
            if limit.near and limit.key not in told:
                self._tell(warning(limit))


def tokens_of(body: bytes, outcome: Outcome, reply: Reply | None, text: str) -> tuple[int, int, bool]:
    """(tokens in, tokens out, counted) of a request that has ended.

    The endpoint's own count where it gave one. An endpoint that was not reached, or that answered with an
    error, asks for nothing. Else it is estimated; what an answer that was left early would have come to is
    not known, so it counts as the longest that was asked for.
    """
    if (outcome.status is None and outcome.error in NOT_ARRIVED) or outcome.status not in (None, 200):
        return 0, 0, True
    if reply is not None and reply.prompt_tokens is not None and reply.completion_tokens is not None:
        return reply.prompt_tokens, reply.completion_tokens, True
    came = estimated(len(text.encode("utf-8", "replace")))
    return estimated(len(body)), came if reply is not None else max(came, max_tokens(body)), False


def estimated(size: int) -> int:
    """Tokens in so many bytes, as an estimate."""
    return -(-size // BYTES_A_TOKEN)


def max_tokens(body: bytes) -> int:
    """The longest answer that a request asks for, in tokens."""
    return int(json.loads(body)["max_tokens"])


def checked_price(tokens_in: float | None, tokens_out: float | None, currency: str) -> Price:
    """What the user gave as a price; UsageError says what is wrong with it."""
    if tokens_in is None or tokens_out is None:
        raise UsageError("Give both prices: for a million tokens sent, and for a million received.")
    if not all(0 <= each <= MOST_PRICE for each in (tokens_in, tokens_out)):  # not true of NaN either
        raise UsageError(f"A price for a million tokens is a number from 0 to {MOST_PRICE:,.0f}.")
    if not _CURRENCY.fullmatch(currency.strip()):
        raise UsageError("Give the currency as a short word or sign, such as USD or €.")
    return Price(tokens_in, tokens_out, currency.strip())


def warning(limit: Limit) -> str:
    """That most of a limit is used up."""
    used, most = _amount(limit.used, limit.unit), _amount(limit.most, limit.unit)
    return (
        f"{used} of the {most} you allow for {'today' if limit.period == 'day' else 'this month'} are used. "
        "At the limit nothing more is sent, and drafts are planned here."
    )


def spent_json(spent: Spent) -> dict[str, Any]:
    """As JSON values."""
    return asdict(spent) | {"costs": {currency: round(cost, 6) for currency, cost in spent.costs}}


def _refusal(limit: Limit, wants: float) -> str:
    when, until = ("today", "tomorrow") if limit.period == "day" else ("this month", "next month")
    asked, most, left = (_amount(number, limit.unit) for number in (wants, limit.most, limit.left))
    return (
        f"Nothing was sent: the request may take {asked}, and {left} are left of the {most} you allow for "
        f"{when}. Drafts are planned here until {until}, or until you change {limit.key} in the settings."
    )


def _amount(number: float, unit: str) -> str:
    return f"{number:,.0f} tokens" if unit == TOKENS else f"{number:,.4g} {unit}"


def _price_key(endpoint: Endpoint) -> str:
    return f"{endpoint.base_url} {endpoint.model}"


def _day_of(charge: Charge) -> date:
    return datetime.fromisoformat(charge.time).astimezone().date()


def _starts() -> tuple[str, str]:
    """When this day and this month began here, RFC 3339 in UTC."""
    today = datetime.now().astimezone().date()
    return tuple(rfc3339(datetime.combine(day, time()).astimezone()) for day in (today, today.replace(day=1)))  # type: ignore[return-value]
