"""Tokens and money as the window shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from cogenesis.gui.translating import translate

if TYPE_CHECKING:
    from cogenesis.assistant.spending import Limit, Standing
    from cogenesis.vault.spending import Charge, Spent


def number(value: int) -> str:
    """A whole number as the locale writes it."""
    return QLocale().toString(value)


def money(amount: float, currency: str) -> str:
    """An amount with as many places as it needs to say anything, and its currency."""
    places = 2 if amount == 0 or amount >= 0.1 else 5
    words = translate("Amounts", "{amount} {currency}")
    return words.format(amount=QLocale().toString(amount, "f", places), currency=currency)


def tokens_of(charge: Charge | None) -> str:
    """Both ways; a sign before what is estimated, "" where it was not kept."""
    if charge is None:
        return ""
    words = translate("Amounts", "{sent} + {received}")
    if not charge.counted:
        words = translate("Amounts", "about {sent} + {received}")
    return words.format(sent=number(charge.tokens_in), received=number(charge.tokens_out))


def cost_of(charge: Charge | None) -> str:
    """What a request cost; "" where no price is known, and where there is none."""
    if charge is None or charge.price is None or charge.cost is None or not charge.price.currency:
        return ""
    return money(charge.cost, charge.price.currency)


def costs_of(spent: Spent) -> str:
    """What several requests cost together; "" for nothing."""
    return ", ".join(money(cost, currency) for currency, cost in spent.costs)


def spent_words(spent: Spent) -> str:
    """Tokens and cost in a line; "" for nothing at all."""
    if not spent.requests:
        return ""
    words = translate("Amounts", "{tokens} tokens")
    if spent.estimated:
        words = translate("Amounts", "about {tokens} tokens")
    said = words.format(tokens=number(spent.tokens))
    if not spent.costs:
        return said
    return translate("Amounts", "{tokens}, {cost}").format(tokens=said, cost=costs_of(spent))


def limit_words(limit: Limit) -> str:
    """How far a limit is used up."""
    from cogenesis.assistant.spending import TOKENS

    words = translate("Amounts", "{used} of {most} used today")
    if limit.period == "month":
        words = translate("Amounts", "{used} of {most} used this month")
    if limit.unit == TOKENS:
        tokens = translate("Amounts", "{tokens} tokens")
        used, most = (tokens.format(tokens=number(round(each))) for each in (limit.used, limit.most))
    else:
        used, most = (money(each, limit.unit) for each in (limit.used, limit.most))
    return words.format(used=used, most=most)


def status_words(standing: Standing | None) -> str:
    """What the status line says of it: the limit that is nearest, else today's tokens; "" for nothing."""
    if standing is None:
        return ""
    near = [limit for limit in standing.limits if limit.near]
    if near:
        fullest = max(near, key=lambda limit: limit.used / limit.most)
        words = translate("Amounts", "Near the limit: {limit}")
        if fullest.used >= fullest.most:
            words = translate("Amounts", "At the limit: {limit}")
        return words.format(limit=limit_words(fullest))
    return spent_words(standing.today)
