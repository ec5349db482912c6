"""outbound spending, endpoint price: what requests took, and what a token costs."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from cogenesis.assistant.spending import TOKENS, Limit, spent_json
from cogenesis.cli.run import Run, run_of
from cogenesis.errors import UsageError
from cogenesis.vault.spending import Price, Spent


def show_spending(
    context: typer.Context,
    days: Annotated[int, typer.Option(min=1, max=3660, help="How many days to list.")] = 31,
    drafts: Annotated[int, typer.Option(min=0, max=10_000, help="How many drafts to list.")] = 20,
    draft: Annotated[str | None, typer.Option(help="Only this draft.")] = None,
) -> None:
    """Say how many tokens went to the endpoint and back, what they cost, and what the limits leave.

    The limits are settings: daily_cost_limit, monthly_cost_limit, daily_token_limit, monthly_token_limit.
    """
    run = run_of(context)
    run.unlock()
    account = run.assistant.spending
    if draft is not None:
        spent = account.of_draft(draft)
        run.output.json({"draft": draft, **spent_json(spent)})
        run.output.line(said(spent))
        return
    standing = account.standing()
    by_day, by_draft = account.days(days), account.drafts(drafts) if drafts else []
    run.output.json(
        {
            "today": spent_json(standing.today),
            "month": spent_json(standing.month),
            "limits": [asdict(limit) | {"left": limit.left} for limit in standing.limits],
            "price": None if standing.price is None else asdict(standing.price),
            "days": [{"day": each.day.isoformat(), **spent_json(each.spent)} for each in by_day],
            "drafts": [
                {"draft": each.draft, "last": each.last, **spent_json(each.spent)} for each in by_draft
            ],
        }
    )
    run.output.line(f"Today: {said(standing.today)}")
    run.output.line(f"This month: {said(standing.month)}")
    for limit in standing.limits:
        run.output.line(_limit(limit))
    run.output.table([(each.day.isoformat(), said(each.spent)) for each in by_day])
    run.output.table([(f"draft {each.draft}", said(each.spent)) for each in by_draft])


def price(
    context: typer.Context,
    tokens_in: Annotated[float | None, typer.Option("--in", help="For a million tokens sent.")] = None,
    tokens_out: Annotated[float | None, typer.Option("--out", help="For a million tokens received.")] = None,
    currency: Annotated[str, typer.Option(help="A short word or sign, such as USD or €.")] = "USD",
    clear: Annotated[bool, typer.Option("--clear", help="Forget the price.")] = False,
) -> None:
    """Show or set what the endpoint's model costs; the provider's list of prices says it."""
    run = run_of(context)
    run.unlock()
    endpoint = run.assistant.endpoint()
    if endpoint is None:
        raise UsageError("Set an endpoint first, with `cogenesis endpoint set`; its price goes with it.")
    account = run.assistant.spending
    if clear:
        account.set_price(endpoint, None, None)
    elif tokens_in is not None or tokens_out is not None:
        account.set_price(endpoint, tokens_in, tokens_out, currency)
    _show_price(run, account.price(endpoint))


def said(spent: Spent) -> str:
    """What was spent, as a line."""
    if not spent.requests:
        return "nothing was asked of an endpoint"
    parts = [f"requests {spent.requests:,}", f"tokens out {spent.tokens_in:,}", f"in {spent.tokens_out:,}"]
    parts += [f"{cost:,.4f} {currency}" for currency, cost in spent.costs]
    if spent.estimated:
        parts.append(f"estimated {spent.estimated:,}")
    if spent.unpriced:
        parts.append(f"without a price {spent.unpriced:,}")
    return ", ".join(parts)


def _limit(limit: Limit) -> str:
    places = ",.0f" if limit.unit == TOKENS else ",.4f"
    amounts = f"{limit.used:{places}} of {limit.most:{places}} {limit.unit} a {limit.period}"
    return f"Limit: {amounts}{', nearly used up' if limit.near else ''}."


def _show_price(run: Run, found: Price | None) -> None:
    run.output.json(None if found is None else asdict(found))
    if found is None:
        run.output.line("What this endpoint costs is not known.")
        return
    currency = f" {found.currency}" if found.currency else ""
    run.output.line(f"A million tokens: {found.tokens_in:g} sent, {found.tokens_out:g} received{currency}.")
