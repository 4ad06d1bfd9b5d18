"""What a line chart draws: lines cut where a definition changes, dashed where they are expected, with their bands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from lib.charts import theme, words
from lib.model import Chart

_FEW = 14  # points: each is marked, so that it is seen what the line stands on

Point = tuple[date, float | None]


@dataclass(frozen=True)
class Piece:
    """A part of a line whose points are joined, None in a gap. `expected` ones follow today: they are not measured."""

    points: tuple[Point, ...]
    expected: bool = False

    @property
    def known(self) -> tuple[tuple[date, float], ...]:
        """The points that have a value."""
        return tuple((day, value) for day, value in self.points if value is not None)


@dataclass(frozen=True)
class Line:
    """One line: (day, value) in order of the days, None in a gap, and the pieces that are drawn of it.

    `bands` are runs of (day, low, high) around it. `last` is its last value as text, `level` where its label points:
    at that value, or at the middle of its band where it has no value at all.
    """

    name: str
    points: tuple[Point, ...]
    lit: bool
    last: str
    level: float
    dash: str = "solid"
    pieces: tuple[Piece, ...] = ()
    bands: tuple[tuple[tuple[date, float, float], ...], ...] = ()

    @property
    def known(self) -> tuple[tuple[date, float], ...]:
        """The points that have a value."""
        return Piece(self.points).known

    @property
    def dotted(self) -> bool:
        """Whether points need markers: few of them, or one that stands alone in its piece or between two gaps."""
        return len(self.known) <= _FEW or any(_alone(piece) for piece in self.pieces)

    def dash_of(self, piece: Piece) -> str:
        """Return how a piece is dashed: what is expected differs from what is measured."""
        if not piece.expected:
            return self.dash
        return "dot" if self.dash == "dash" else "dash"


def _alone(piece: Piece) -> bool:
    held = [False, *(value is not None for _, value in piece.points), False]
    return any(held[at] and not held[at - 1] and not held[at + 1] for at in range(1, len(held) - 1))


_Row = tuple[date, float | None, float | None, float | None]


def lines(chart: Chart) -> tuple[Line, ...]:
    """Return the lines that have a value or a band, in the order in which the table names them."""
    grouped: dict[str, list[_Row]] = {}
    for record in chart.table.records():
        name = words.clean(record[chart.series]) if chart.series else ""
        low, high = (words.number(record[column]) if column else None for column in (chart.low, chart.high))
        row = (words.day(record[chart.x]), words.number(record[chart.y]), low, high)
        grouped.setdefault(name, []).append(row)
    drawn = {name: rows for name, rows in grouped.items() if any(_drawn(row) for row in rows)}
    lit = [name for name in drawn if not chart.highlight or name in chart.highlight]
    return tuple(_line(chart, name, rows, lit) for name, rows in drawn.items())


def _drawn(row: _Row) -> bool:
    _, value, low, high = row
    return value is not None or None not in (low, high)


def _line(chart: Chart, name: str, rows: list[_Row], lit: list[str]) -> Line:
    ordered = sorted(rows, key=lambda row: row[0])
    last = next((value for _, value, *_ in reversed(ordered) if value is not None), None)
    bands = tuple(_bands(chart, ordered))
    ends = bands[-1][-1][1:] if bands else (0.0, 0.0)
    text = words.value_text(last, chart.value_kind, chart.currency)
    # Lines in one colour differ in their dashes; the grey ones are background and stay calm.
    dash = theme.DASHES[lit.index(name) % len(theme.DASHES)] if name in lit else theme.DASHES[0]
    return Line(
        name=name,
        points=tuple((day, value) for day, value, *_ in ordered),
        lit=name in lit,
        last=words.range_text(chart, *ends) if last is None else text,
        level=sum(ends) / 2 if last is None else last,
        dash=dash,
        pieces=tuple(_pieces(chart, ordered)),
        bands=bands,
    )


def _runs(chart: Chart, rows: Sequence[_Row]) -> Iterator[list[_Row]]:
    """Yield the rows between two breaks: no line joins what is defined in two ways."""
    breaks = [each.day for each in chart.days if each.kind == "break"]
    for _, run in groupby(rows, key=lambda row: sum(day <= row[0] for day in breaks)):
        yield list(run)


def _pieces(chart: Chart, rows: Sequence[_Row]) -> Iterator[Piece]:
    today = min((each.day for each in chart.days if each.kind == "today"), default=date.max)
    for run in _runs(chart, rows):
        points: list[Point] = [(day, value) for day, value, *_ in run]
        measured = sum(day <= today for day, _ in points)
        # What is expected starts where what is measured ends.
        parts = Piece(tuple(points[:measured])), Piece(tuple(points[max(measured - 1, 0) :]), expected=True)
        yield from (part for part in parts[: 1 + (measured < len(points))] if part.known)


def _bands(chart: Chart, rows: Sequence[_Row]) -> Iterator[tuple[tuple[date, float, float], ...]]:
    for run in _runs(chart, rows):
        for held, part in groupby(run, key=lambda row: None not in row[2:]):
            if held:
                ends = [(day, low, high) for day, _, low, high in part if low is not None and high is not None]
                yield tuple((day, min(low, high), max(low, high)) for day, low, high in ends)


def band_colours(line: Line) -> tuple[str, str]:
    """Return the fill of a band and the colour of its edges."""
    return (theme.BAND, theme.HIGHLIGHT) if line.lit else (theme.QUIET_BAND, theme.GREY_EDGE)


def days(chart: Chart) -> tuple[date, date]:
    """Return the first and last day of a line chart; a single day gets a day of room on both sides."""
    seen = [point[0] for line in lines(chart) for point in line.points]
    first, last = min(seen), max(seen)
    room = timedelta(days=0 if last > first else 1)
    return first - room, last + room


@dataclass(frozen=True)
class Slant:
    """One line of a slope: its values at the two points, None where it has none, and their texts."""

    name: str
    values: tuple[float | None, float | None]
    texts: tuple[str, str]
    lit: bool

    @property
    def points(self) -> tuple[tuple[int, float], ...]:
        """The points that have a value, as (0 or 1, value)."""
        return tuple((at, value) for at, value in enumerate(self.values) if value is not None)


def heads(chart: Chart) -> tuple[str, ...]:
    """Return the names of a slope's points, from the left."""
    return tuple(dict.fromkeys(words.clean(name) for name in chart.table.column(chart.x)))


def slants(chart: Chart) -> tuple[Slant, ...]:
    """Return the lines of a slope that have a value, in the order in which the table names them."""
    at = {name: place for place, name in enumerate(heads(chart))}
    grouped: dict[str, list[float | None]] = {}
    for record in chart.table.records():
        name = words.clean(record[chart.series]) if chart.series else ""
        grouped.setdefault(name, [None, None])[at[words.clean(record[chart.x])]] = words.number(record[chart.y])
    found = []
    for name, (start, end) in grouped.items():
        if start is None and end is None:
            continue
        first, last = (words.value_text(each, chart.value_kind, chart.currency) for each in (start, end))
        found.append(Slant(name, (start, end), (first, last), not chart.highlight or name in chart.highlight))
    return tuple(found)
