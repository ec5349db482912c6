"""Dates as documents write them, as RFC 3339 in UTC."""

from __future__ import annotations

import re
from datetime import UTC, datetime

_PDF = re.compile(r"(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z|([+-]\d\d)'?(\d\d)?'?)?")


def utc(untrusted: str) -> str:
    """An ISO 8601 date and time; "" when it is none. One without a zone is taken as UTC."""
    try:
        return shown(datetime.fromisoformat(untrusted.strip()[:40]))
    except ValueError:
        return ""


def utc_of_pdf(untrusted: str) -> str:
    """A date of a PDF, "D:20261103101200+01'00'" with all but the year left out at will; "" if it is none."""
    found = _PDF.match(untrusted.strip()[:40])
    if not found:
        return ""
    year, month, day, hour, minute, second, zone, zone_minute = found.groups()
    offset = f"{zone}:{zone_minute or '00'}" if zone else "+00:00"
    clock = f"{hour or '00'}:{minute or '00'}:{second or '00'}"
    return utc(f"{year}-{month or '01'}-{day or '01'}T{clock}{offset}")


def shown(when: datetime) -> str:
    """A time as it is stored; "" past what a calendar has."""
    try:
        aware = when if when.tzinfo else when.replace(tzinfo=UTC)
        return aware.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (ValueError, OverflowError):
        return ""
