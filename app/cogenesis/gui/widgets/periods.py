"""Choosing a stretch of time that ends today, for lists."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtWidgets import QComboBox

from cogenesis.assistant.ledger import day_start
from cogenesis.gui.translating import translate
from cogenesis.gui.widgets.forms import choice


def period_choice(name: str) -> QComboBox:
    """The list to choose from; its data is a number of days, or None for any time."""
    return choice(
        name,
        [
            (translate("Periods", "Any time"), None),
            (translate("Periods", "Today"), "1"),
            (translate("Periods", "Last 7 days"), "7"),
            (translate("Periods", "Last 30 days"), "30"),
            (translate("Periods", "Last 12 months"), "365"),
        ],
    )


def since_of(days: str | None) -> str:
    """When the first of so many days began here, RFC 3339 in UTC; "" for any time."""
    if days is None:
        return ""
    return day_start(datetime.now().astimezone().date() - timedelta(days=int(days) - 1))
