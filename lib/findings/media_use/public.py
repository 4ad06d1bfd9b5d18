"""What public statistics say of the platforms: figures of others, never set into or subtracted from our own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from lib.metrics import run
from lib.model import Chart, PublicStatistic, Scope, Table, Value
from lib.reference.statistics import age_in_words, public_statistics
from lib.store import Store

# What stands in the address, and the name on the screen.
PLACES = {"uk": "United Kingdom", "eu": "European Union", "us": "United States", "world": "World"}
_OF_PLACE = {
    "United Kingdom": "uk",
    "European Union": "eu",
    "Ireland": "eu",
    "United States": "us",
}
_BY_CURRENCY = {"GBP": "uk", "EUR": "eu", "USD": "us"}
_EVER = (date(1970, 1, 1), date(2999, 12, 31))


@dataclass(frozen=True)
class PublicTopic:
    """One question of one survey family in one place.

    `sentence` holds its largest and smallest figure; `note` says place, year, who was asked and what, `source` where
    it was read. `old` says how old the newest figure is where that matters. One figure alone has no chart.
    """

    topic: str
    sentence: str
    note: str
    source: str
    old: str
    chart: Chart | None


def place_of(statistic: PublicStatistic) -> str:
    """Return the place of a figure as a key of PLACES."""
    return _OF_PLACE.get(statistic.place, "world")


def likely_place(store: Store, scope: Scope) -> str:
    """Return the place to begin with: that of the currency in which the organisation advertises, else the world."""
    whole = replace(scope, first_day=_EVER[0], last_day=_EVER[1])
    currencies = set(run(store, "output_by_day", whole).table.column("currency")) - {None}
    return _BY_CURRENCY.get(currencies.pop(), "world") if len(currencies) == 1 else "world"


def public_topics(place: str, ours: Sequence[str], today: date) -> list[PublicTopic]:
    """Return the topics of a place (a key of PLACES), those of platforms and the newest first.

    `ours` are the platforms that we hold. Raise ReferenceFileError where the file of statistics cannot be used.
    """
    found: dict[str, list[PublicStatistic]] = {}
    for statistic in public_statistics():
        if place_of(statistic) == place:
            found.setdefault(statistic.topic, []).append(statistic)
    ordered = sorted(
        found.values(),
        key=lambda rows: (all(not row.platform for row in rows), -max(row.year for row in rows), -len(rows)),
    )
    return [_topic(rows, ours, today) for rows in ordered]


def _topic(rows: Sequence[PublicStatistic], ours: Sequence[str], today: date) -> PublicTopic:
    newest = _newest(rows)
    years = sorted({row.year for row in newest}, reverse=True)
    names = {row.id: _name(row, newest, with_year=len(years) > 1) for row in newest}
    newest.sort(key=lambda row: -row.value)
    first, last = newest[0], newest[-1]
    if len(newest) > 1:
        sentence = f"{first.topic}: {_text(first)} {names[first.id]}, {_text(last)} {names[last.id]}"
    else:
        past = _before(first, rows)
        who = f" {first.group}" if first.group != "adults" else ""
        sentence = f"{first.topic}: {_text(first)}{who}" + (f", {_text(past)} in {past.year}" if past else "")
    old = age_in_words(max(newest, key=lambda row: row.year), today)
    note = _note(newest, today)
    source = f"Source: {'; '.join(dict.fromkeys(row.source for row in newest))}"
    source += f". Checked on {Value(max(row.checked_on for row in newest), 'day').text}."
    chart = _chart(sentence, newest, names, rows, ours, note, source) if len(newest) > 1 else None
    return PublicTopic(first.topic, sentence, note, source, old, chart)


def _newest(rows: Sequence[PublicStatistic]) -> list[PublicStatistic]:
    found: dict[tuple[str, str, str], PublicStatistic] = {}
    for row in rows:
        key = (row.place, row.label, row.group)
        if key not in found or row.year > found[key].year:
            found[key] = row
    return list(found.values())


def _name(row: PublicStatistic, rows: Sequence[PublicStatistic], *, with_year: bool) -> str:
    """Return what tells a row from the others of its chart: what it is about, who, where, when."""
    told = [row.label] if len({each.label for each in rows}) > 1 or len(rows) == 1 else []
    told += [row.group] if len({each.group for each in rows}) > 1 else []
    told += [row.place] if len({each.place for each in rows}) > 1 and row.place != rows[0].place else []
    name = ", ".join(told)
    return f"{name} ({row.year})" if with_year else name


def _text(row: PublicStatistic) -> str:
    """Write a figure as surveys do: whole per cents."""
    return f"{row.value:.0%}" if row.kind == "percent" else f"{row.value:.1f}"


def _note(rows: Sequence[PublicStatistic], today: date) -> str:
    """Return definition, place, year and how many were asked; and which figures are old."""
    first = rows[0]
    years = sorted({row.year for row in rows})
    when = str(years[0]) if len(years) == 1 else f"{years[0]} to {years[-1]}"
    asked = f", {first.sample} asked" if len({row.sample for row in rows}) == 1 and first.sample else ""
    places = " and ".join(dict.fromkeys(row.place for row in rows))
    told = f"{first.definition}. {places}, {when}{asked}."
    ages = {row.year: age_in_words(row, today) for row in sorted(rows, key=lambda row: row.year)}
    old = [f"{year} is {age}" for year, age in ages.items() if age]
    if not old:
        return told
    return f"{told} Old: {', '.join(old).replace(' years old', ' years ago')}."


def _chart(
    title: str,
    rows: Sequence[PublicStatistic],
    names: dict[str, str],
    every: Sequence[PublicStatistic],
    ours: Sequence[str],
    note: str,
    source: str,
) -> Chart:
    """Return ordered bars, in colour where we are ourselves; a mark for the survey before, where it is one year."""
    earlier = {row.id: _before(row, every) for row in rows}
    years = {each.year for each in earlier.values() if each is not None}
    tick_label = str(years.pop()) if len(years) == 1 else ""
    table = [
        (
            names[row.id],
            row.value,
            before.value if tick_label and (before := earlier[row.id]) else None,
            row.year,
            row.group,
            row.place,
        )
        for row in rows
    ]
    held = tuple(names[row.id] for row in rows if row.platform in ours and row.platform)
    told = ", ".join(f"{names[row.id]} {_text(row)}" for row in rows)
    blue = " In colour: where we are." if held and len(held) < len(rows) else ""
    return Chart(
        kind="bar",
        title=title,
        subtitle=f"{note}{blue}",
        table=Table.of(("name", "value", "before", "year", "who", "place"), table),
        x="name",
        y="value",
        tick="before" if tick_label else None,
        tick_label=tick_label,
        value_kind=rows[0].kind,
        unit="hours" if rows[0].kind == "decimal" else "",
        highlight=held if held and len(held) < len(rows) else (names[rows[0].id],),
        alt=f"Ordered bars of a public statistic: {told}. {note}",
        source=source,
    )


def _before(row: PublicStatistic, every: Sequence[PublicStatistic]) -> PublicStatistic | None:
    past = [
        each
        for each in every
        if (each.place, each.label, each.group) == (row.place, row.label, row.group) and each.year < row.year
    ]
    return max(past, key=lambda each: each.year, default=None)
