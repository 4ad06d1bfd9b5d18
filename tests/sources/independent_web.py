"""What the real files about websites and search hold, computed without lib.sources."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from tests.sources.independent import Expected, cells, rows_of, sums

_SEARCH = {"clicks": "Clicks", "impressions": "Impressions"}
_PUBLIC = {"sessions": "visits", "pageviews": "pageviews", "users": "users"}


def ga4_pages(data: bytes, first: date, last: date) -> list[Expected]:
    """The table by page and host, below two that list the same pages without their hosts."""
    rows = [row for row in rows_of(data) if row and not row[0].startswith("#")]
    begin = next(at for at, row in enumerate(rows) if "Hostname" in row)
    header, *body = rows[begin:]
    names = {"pageviews": "Views", "users": "Users", "new_users": "New users", "events": "Event count"}
    totals = sums(body, header, names | {"conversions": "Conversions"})
    # The two tables above say the same of each page: as many views in all.
    above = [row for row in rows[1:begin] if len(row) == 2]
    assert sum(int(row[1]) for row in above) == totals["pageviews"]
    return [Expected("ga4", len(body), len(body), [first, last], totals)]


def listed(data: bytes, platform: str, names: Mapping[str, str], first: date, last: date) -> list[Expected]:
    """A table without days, over a period that is said elsewhere."""
    header, *body = rows_of(data)
    return [Expected(platform, len(body), len(body), [first, last], sums(body, header, names))]


def search_table(data: bytes, first: date, last: date) -> list[Expected]:
    return listed(data, "search_console", _SEARCH, first, last)


def public_table(data: bytes, first: date, last: date) -> list[Expected]:
    return listed(data, "public_web", _PUBLIC, first, last)


def public_days(data: bytes) -> list[Expected]:
    header, *body = rows_of(data)
    days = [datetime.strptime(cells(row, header, "date"), "%Y-%m-%d").date() for row in body]
    return [Expected("public_web", len(body), len(body), days, sums(body, header, _PUBLIC))]
