"""Where the visits of the website come from, by week: tables of the counter that do not count a day twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from lib.findings.weeks import Span

MEASURES = ("sessions", "engaged_sessions", "key_events")
_DAY = timedelta(days=1)
# Hosts and words by which counters name the networks that visits come from.
_NETWORKS = {
    "facebook": ("facebook", "fb.com", "fb.me", "fb"),
    "instagram": ("instagram", "ig"),
    "x": ("t.co", "twitter", "x.com"),
    "linkedin": ("linkedin", "lnkd.in"),
    "youtube": ("youtube", "youtu.be"),
    "tiktok": ("tiktok",),
}


@dataclass
class Unit:
    """Some days that count as one unit, with the numbers of each item: {item: {measure: value}}."""

    span: Span
    items: dict[str, dict[str, float]] = field(default_factory=dict)

    def total(self, measure: str, items: Iterable[str] | None = None) -> float:
        """Return the sum of a measure over some items, all of them where none are named."""
        chosen = self.items if items is None else [item for item in items if item in self.items]
        return sum(self.items[item].get(measure, 0.0) for item in chosen)


def units(rows: Sequence[dict[str, Any]], dimension: str, first_day: date, last_day: date) -> list[Unit]:
    """Return the units of one table in a period, earliest first: weeks counted back from its end, or longer spans.

    Of tables whose days overlap the one over fewer days counts. A table by day makes weeks; those not held on each of
    their seven days are left out.
    """
    inside = [
        row
        for row in rows
        if row["dimension"] == dimension and first_day <= row["first_day"] and row["last_day"] <= last_day
    ]
    spans = sorted({Span(row["first_day"], row["last_day"]) for row in inside}, key=_length)
    chosen: list[Span] = []
    taken: set[int] = set()
    for span in spans:
        days = range(span.first_day.toordinal(), span.last_day.toordinal() + 1)
        if taken.isdisjoint(days):
            chosen.append(span)
            taken.update(days)
    daily = [span for span in chosen if span.first_day == span.last_day]
    if 2 * len(daily) >= sum(_length(span) for span in chosen):
        return _weeks(inside, {span.first_day for span in daily}, last_day)
    found = {span: Unit(span) for span in chosen}
    for row in inside:
        unit = found.get(Span(row["first_day"], row["last_day"]))
        if unit is not None:
            _add(unit, row)
    return sorted(found.values(), key=lambda unit: unit.span.first_day)


def _length(span: Span) -> int:
    return (span.last_day - span.first_day).days + 1


def _weeks(rows: Sequence[dict[str, Any]], days: set[date], last_day: date) -> list[Unit]:
    found: dict[int, Unit] = {}
    for day in days:
        back = (last_day - day).days // 7
        end = last_day - timedelta(days=7 * back)
        found.setdefault(back, Unit(Span(end - 6 * _DAY, end)))
    whole = {
        back: unit for back, unit in found.items() if all(unit.span.first_day + n * _DAY in days for n in range(7))
    }
    for row in rows:
        unit = whole.get((last_day - row["first_day"]).days // 7)
        if unit is not None and row["first_day"] == row["last_day"]:
            _add(unit, row)
    return [whole[back] for back in sorted(whole, reverse=True)]


def _add(unit: Unit, row: dict[str, Any]) -> None:
    own = unit.items.setdefault(row["item"], {})
    for measure in MEASURES:
        if row[measure] is not None:
            own[measure] = own.get(measure, 0.0) + row[measure]


def network_of(source: str) -> str | None:
    """Return the platform that a source of visits is ("m.facebook.com / referral" is Facebook), None where none."""
    host = source.casefold().split("/")[0].strip()
    words = host.split(".")
    for platform, names in _NETWORKS.items():
        if any(host == name or ("." in name and host.endswith(f".{name}")) or name in words for name in names):
            return platform
    return None
