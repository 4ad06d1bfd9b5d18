"""What others found out: public statistics beside a verdict. They are about other people and never decide it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from lib.findings.media_use.public import place_of
from lib.model import PLATFORMS, Opinion, PublicStatistic, Value
from lib.reference.statistics import age_in_words, public_statistics

_FIGURES = 6  # more of one question is a page of its own


@dataclass(frozen=True)
class Outside:
    """The figures of one question in one place: `told` are they, `note` says what was asked of whom, where and when."""

    topic: str
    told: str
    note: str
    source: str
    old: str


def beside(opinion: Opinion, place: str, ours: Collection[str], today: date) -> list[Outside]:
    """Return the figures that an opinion names, of our own place (a key of PLACES) where there are any.

    `ours` are the platforms that we hold: where figures are about platforms, only those are told; where the tests are
    about one platform, only that.
    """
    found = []
    for topic in opinion.outside:
        rows = [row for row in public_statistics() if row.topic == topic]
        at_home = [row for row in rows if place_of(row) == place]
        rows = _about(opinion, _newest(at_home or _one_place(rows)), ours)
        if rows:
            found.append(_told(topic, rows, today))
    return found


def _newest(rows: Sequence[PublicStatistic]) -> list[PublicStatistic]:
    found: dict[tuple[str, str, str], PublicStatistic] = {}
    for row in sorted(rows, key=lambda row: row.year):
        found[row.place, row.label, row.group] = row
    return list(found.values())


def _one_place(rows: Sequence[PublicStatistic]) -> list[PublicStatistic]:
    """Return the rows of the place with the newest figure: those of two places are no one picture."""
    if not rows:
        return []
    newest = max(rows, key=lambda row: row.year)
    return [row for row in rows if row.place == newest.place]


def _about(opinion: Opinion, rows: Sequence[PublicStatistic], ours: Collection[str]) -> list[PublicStatistic]:
    tested = {code for test in opinion.tests for code in (test.subject, test.comparator) if code in PLATFORMS}
    for wanted in (tested, set(ours)):
        chosen = [row for row in rows if row.platform in wanted]
        if chosen:
            return chosen
    return list(rows)


def _told(topic: str, rows: Sequence[PublicStatistic], today: date) -> Outside:
    ordered = sorted(rows, key=lambda row: -row.value)[:_FIGURES]
    newest = max(ordered, key=lambda row: row.year)
    years = sorted({row.year for row in ordered})
    several = len(years) > 1
    figures = [f"{_name(row, ordered)}{_figure(row)}{f' ({row.year})' if several else ''}" for row in ordered]
    places = " and ".join(dict.fromkeys(row.place for row in ordered))
    when = f"{years[0]} to {years[-1]}" if several else str(years[0])
    asked = f", {newest.sample} asked" if newest.sample and len({row.sample for row in ordered}) == 1 else ""
    people = " and ".join(dict.fromkeys(row.population for row in ordered))
    sources = "; ".join(dict.fromkeys(row.source for row in ordered))
    checked = Value(max(row.checked_on for row in ordered), "day").text
    return Outside(
        topic,
        "; ".join(figures),
        f"{newest.definition}. {people}{'' if places in people else f', {places}'}, {when}{asked}.",
        f"Source: {sources}. Checked on {checked}.",
        age_in_words(newest, today),
    )


def _name(row: PublicStatistic, rows: Sequence[PublicStatistic]) -> str:
    parts = [row.label] if len({each.label for each in rows}) > 1 or row.platform else []
    parts += [row.group] if len({each.group for each in rows}) > 1 or (not parts and row.group != "adults") else []
    parts += [row.place] if len({each.place for each in rows}) > 1 else []
    name = ", ".join(dict.fromkeys(part for part in parts if part))
    return f"{name}: " if name else ""


def _figure(row: PublicStatistic) -> str:
    """Write a figure as surveys do: whole per cents."""
    return f"{row.value:.0%}" if row.kind == "percent" else f"{row.value:.1f}"
