"""What each request to an endpoint took, in tokens and money: numbers and ids, no words.

A request is entered before it leaves with the most it may take, and settled when its answer is known. One
that a crash cut off stays as it was entered: a limit counts rather too much than too little. Prices stand
with each request, so that a new price does not rewrite what older ones cost.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cogenesis.vault.database import Clock, Database, Row, utc_now

_COLUMNS = (
    "number, request, draft, time, tokens_in, tokens_out, counted, settled, price_in, price_out, currency"
)
_SUMS = """
SELECT count(*), total(tokens_in), total(tokens_out), total(counted = 0),
       total(price_in IS NULL AND tokens_in + tokens_out > 0)
FROM spending WHERE time >= ?1 AND (?2 IS NULL OR time < ?2)
"""
_COSTS = """
SELECT currency, sum(tokens_in * price_in + tokens_out * price_out) / 1e6
FROM spending WHERE time >= ?1 AND (?2 IS NULL OR time < ?2) AND price_in IS NOT NULL AND currency <> ''
GROUP BY currency ORDER BY currency
"""
_BY_DRAFT = f"""
SELECT {_COLUMNS} FROM spending WHERE draft IN (
    SELECT draft FROM spending WHERE draft IS NOT NULL GROUP BY draft ORDER BY max(number) DESC LIMIT ?
) ORDER BY number DESC
"""  # noqa: S608 names are ours


@dataclass(frozen=True, slots=True)
class Price:
    """What an endpoint asks for a million tokens, in `currency`, a short word such as "USD"."""

    tokens_in: float
    tokens_out: float
    currency: str

    def of(self, tokens_in: int, tokens_out: int) -> float:
        """What so many tokens cost, in the currency."""
        return (tokens_in * self.tokens_in + tokens_out * self.tokens_out) / 1e6


@dataclass(frozen=True, slots=True)
class Charge:
    """What one request took.

    Attributes:
        request: its id in the outbound log; None until it is there.
        draft: id of its draft, or None.
        time: when it was entered, RFC 3339 in UTC.
        counted: the endpoint said how many tokens; else they are estimated.
        settled: its end is known; else the numbers are the most it may take.
        price: None where no price was known.
    """

    number: int
    request: str | None
    draft: str | None
    time: str
    tokens_in: int
    tokens_out: int
    counted: bool
    settled: bool
    price: Price | None

    @property
    def cost(self) -> float | None:
        """In the price's currency; None without one."""
        return None if self.price is None else self.price.of(self.tokens_in, self.tokens_out)


@dataclass(frozen=True, slots=True)
class Spent:
    """What several requests took together.

    Attributes:
        costs: by currency.
        estimated: requests whose tokens are estimated; `unpriced`: those that no price was known of.
    """

    requests: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    costs: tuple[tuple[str, float], ...] = ()
    estimated: int = 0
    unpriced: int = 0

    @property
    def tokens(self) -> int:
        """Both ways."""
        return self.tokens_in + self.tokens_out

    def cost(self, currency: str) -> float:
        """In one currency."""
        return dict(self.costs).get(currency, 0.0)


class SpendingStore:
    """The table of what requests took."""

    def __init__(self, database: Database, clock: Clock = utc_now) -> None:
        self._database = database
        self._clock = clock

    def enter(self, draft: str | None, tokens_in: int, tokens_out: int, price: Price | None) -> int:
        """A request that is about to leave, with the most it may take; its number here."""
        prices = (price.tokens_in, price.tokens_out, price.currency) if price else (None, None, "")
        return self._database.insert(
            "INSERT INTO spending(draft, time, tokens_in, tokens_out, counted, settled, "
            "price_in, price_out, currency) VALUES (?, ?, ?, ?, 0, 0, ?, ?, ?)",
            (draft, self._clock(), tokens_in, tokens_out, *prices),
        )

    def name(self, number: int, request: str) -> None:
        """It stands in the outbound log now, under this id."""
        self._database.execute("UPDATE spending SET request = ? WHERE number = ?", (request, number))

    def settle(self, number: int, tokens_in: int, tokens_out: int, *, counted: bool) -> None:
        """What it took is known."""
        self._database.execute(
            "UPDATE spending SET tokens_in = ?, tokens_out = ?, counted = ?, settled = 1 WHERE number = ?",
            (tokens_in, tokens_out, counted, number),
        )

    def drop(self, number: int) -> None:
        """It was never made."""
        self._database.execute("DELETE FROM spending WHERE number = ?", (number,))

    def spent(self, since: str, until: str | None = None) -> Spent:
        """What was taken from one time on, and before another; RFC 3339 in UTC."""
        count, *sums = self._database.rows(_SUMS, (since, until))[0]
        costs = self._database.rows(_COSTS, (since, until))
        tokens_in, tokens_out, estimated, unpriced = (int(each) for each in sums)
        return Spent(
            count, tokens_in, tokens_out, tuple((str(c), float(s)) for c, s in costs), estimated, unpriced
        )

    def since(self, time: str) -> list[Charge]:
        """Each request from a time on, the last first."""
        sql = f"SELECT {_COLUMNS} FROM spending WHERE time >= ? ORDER BY number DESC"  # noqa: S608
        return [_charge(row) for row in self._database.rows(sql, (time,))]

    def of_requests(self, ids: Sequence[str]) -> dict[str, Charge]:
        """What each of these took, by id; those from before this was kept are missing."""
        marks = ",".join("?" * len(ids))
        sql = f"SELECT {_COLUMNS} FROM spending WHERE request IN ({marks})"  # noqa: S608
        return {str(row[1]): _charge(row) for row in self._database.rows(sql, tuple(ids))}

    def of_drafts(self, limit: int) -> list[Charge]:
        """The requests of the drafts that last asked for something, at most so many drafts; last first."""
        return [_charge(row) for row in self._database.rows(_BY_DRAFT, (limit,))]

    def of_draft(self, draft: str) -> list[Charge]:
        """The requests of one draft, the last first."""
        sql = f"SELECT {_COLUMNS} FROM spending WHERE draft = ? ORDER BY number DESC"  # noqa: S608
        return [_charge(row) for row in self._database.rows(sql, (draft,))]


def total(charges: Sequence[Charge]) -> Spent:
    """What these took together."""
    costs: dict[str, float] = {}
    for charge in charges:
        if charge.price is not None and charge.cost is not None and charge.price.currency:
            costs[charge.price.currency] = costs.get(charge.price.currency, 0.0) + charge.cost
    return Spent(
        requests=len(charges),
        tokens_in=sum(charge.tokens_in for charge in charges),
        tokens_out=sum(charge.tokens_out for charge in charges),
        costs=tuple(sorted(costs.items())),
        estimated=sum(not charge.counted for charge in charges),
        unpriced=sum(charge.price is None and charge.tokens_in + charge.tokens_out > 0 for charge in charges),
    )


def _charge(row: Row) -> Charge:
    number, request, draft, time, tokens_in, tokens_out, counted, settled, price_in, price_out, currency = row
    price = None if price_in is None else Price(price_in, price_out, currency)
    return Charge(number, request, draft, time, tokens_in, tokens_out, bool(counted), bool(settled), price)
