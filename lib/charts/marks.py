"""What a chart draws: rows of bars or dots, or lines of points, with what is highlighted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from lib.charts import theme, words
from lib.model import Chart


@dataclass(frozen=True)
class Row:
    """One bar or dot. `value`, `low` and `high` are None where the table has none.

    `lit` rows carry the colour, `bold` ones are lit among others. A `backward` bar runs left from 0.
    """

    name: str
    value: float | None
    low: float | None
    high: float | None
    text: str
    lit: bool
    bold: bool
    backward: bool

    @property
    def ends(self) -> tuple[float, ...]:
        """The values between which the row's mark stretches; empty without a value."""
        return tuple(each for each in (self.value, self.low, self.high) if each is not None)

    @property
    def end(self) -> float:
        """Where the mark ends and its text begins; 0 without a value."""
        return max(self.ends, default=0.0)

    @property
    def text_colour(self) -> str:
        """The colour of the value's text."""
        if self.value is None:
            return theme.QUIET_TEXT
        return theme.HIGHLIGHT if self.lit else theme.TEXT


@dataclass(frozen=True)
class Line:
    """One line: (day, value) in order of the days, None in a gap; `last` is its last value as text."""

    name: str
    points: tuple[tuple[date, float | None], ...]
    lit: bool
    last: str
    dash: str = "solid"

    @property
    def known(self) -> tuple[tuple[date, float], ...]:
        """The points that have a value."""
        return tuple((day, value) for day, value in self.points if value is not None)

    @property
    def dotted(self) -> bool:
        """Whether points need markers: few of them, or one that stands alone between two gaps."""
        held = [False, *(value is not None for _, value in self.points), False]
        alone = any(held[at] and not held[at - 1] and not held[at + 1] for at in range(1, len(held) - 1))
        return alone or len(self.known) <= 14


def rows(chart: Chart) -> tuple[Row, ...]:
    """Return the rows of a bar or interval chart, in the order of the table."""
    return tuple(_row(chart, record) for record in chart.table.records())


def _row(chart: Chart, record: dict) -> Row:
    names = [words.clean(record[column]) for column in (chart.x, chart.series) if column]
    value = words.number(record[chart.y])
    ranged = chart.kind == "interval" and value is not None
    lit = not chart.highlight or any(name in chart.highlight for name in names)
    return Row(
        name=", ".join(names),
        value=value,
        low=words.number(record[chart.low]) if ranged and chart.low else None,
        high=words.number(record[chart.high]) if ranged and chart.high else None,
        text=words.value_text(value, chart.value_kind, chart.currency),
        lit=lit,
        bold=lit and bool(chart.highlight) and value is not None,
        backward=chart.kind == "bar" and value is not None and value < 0,
    )


def lines(chart: Chart) -> tuple[Line, ...]:
    """Return the lines that have a value, in the order in which the table names them."""
    grouped: dict[str, list[tuple[date, float | None]]] = {}
    for record in chart.table.records():
        name = words.clean(record[chart.series]) if chart.series else ""
        grouped.setdefault(name, []).append((words.day(record[chart.x]), words.number(record[chart.y])))
    drawn = {name: points for name, points in grouped.items() if any(value is not None for _, value in points)}
    lit = [name for name in drawn if not chart.highlight or name in chart.highlight]
    return tuple(_line(chart, name, points, lit) for name, points in drawn.items())


def _line(chart: Chart, name: str, points: list[tuple[date, float | None]], lit: list[str]) -> Line:
    ordered = tuple(sorted(points, key=lambda point: point[0]))
    last = next(value for _, value in reversed(ordered) if value is not None)
    text = words.value_text(last, chart.value_kind, chart.currency)
    # Lines in one colour differ in their dashes; the grey ones are background and stay calm.
    dash = theme.DASHES[lit.index(name) % len(theme.DASHES)] if name in lit else theme.DASHES[0]
    return Line(name, ordered, name in lit, text, dash)


def is_empty(chart: Chart) -> bool:
    """Whether there is nothing to draw."""
    return all(words.number(cell) is None for cell in chart.table.column(chart.y))


def extent(chart: Chart) -> tuple[float, float]:
    """Return the lowest and highest value that must be seen, with intervals and references.

    Bars and boxes reach down to 0. Lines and dots do when 0 is near enough for the picture to stay readable.
    """
    columns = [name for name in (chart.y, chart.low, chart.high) if name]
    values = [words.number(cell) for name in columns for cell in chart.table.column(name)]
    seen = [value for value in values if value is not None] + [each.value for each in chart.references]
    low, high = min(seen), max(seen)
    near = low <= 0.75 * high if low > 0 else high >= 0.75 * low
    if chart.kind in ("bar", "calendar") or low == high or near:
        return min(low, 0.0), max(high, 0.0)
    return low, high


def holds_zero(chart: Chart) -> bool:
    """Whether the value axis holds 0; where it does not, the reader must be told."""
    low, high = extent(chart)
    return low <= 0 <= high


def days(chart: Chart) -> tuple[date, date]:
    """Return the first and last day of a line chart; a single day gets a day of room on both sides."""
    seen = [point[0] for line in lines(chart) for point in line.points]
    first, last = min(seen), max(seen)
    room = timedelta(days=0 if last > first else 1)
    return first - room, last + room
