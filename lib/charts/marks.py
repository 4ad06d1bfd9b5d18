"""What a chart draws: rows of bars or dots, what is highlighted of them, and how far its axis must reach."""

from __future__ import annotations

from dataclasses import dataclass

from lib.charts import theme, words
from lib.model import Chart


@dataclass(frozen=True)
class Row:
    """One bar or dot. `value`, `low`, `high` and `tick` are None where the table has none.

    `lit` rows carry the colour, `bold` ones are lit among others. A `backward` bar runs left from 0. `tick` is the
    value that the row is read against, `said` all of the row in words.
    """

    name: str
    value: float | None
    low: float | None
    high: float | None
    text: str
    lit: bool
    bold: bool
    backward: bool
    tick: float | None
    said: str

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


def rows(chart: Chart) -> tuple[Row, ...]:
    """Return the rows of a bar or interval chart, in the order of the table."""
    ticked = has_ticks(chart)
    return tuple(_row(chart, record, ticked=ticked) for record in chart.table.records())


def _row(chart: Chart, record: dict, *, ticked: bool) -> Row:
    names = [words.clean(record[column]) for column in (chart.x, chart.series) if column]
    value = words.number(record[chart.y])
    ranged = chart.kind == "interval" and value is not None
    lit = not chart.highlight or any(name in chart.highlight for name in names)
    text = words.value_text(value, chart.value_kind, chart.currency)
    tick = words.number(record[chart.tick]) if ticked and chart.tick else None
    against = f"; {words.tick_label(chart)}: {words.value_text(tick, chart.value_kind, chart.currency)}"
    return Row(
        name=", ".join(names),
        value=value,
        low=words.number(record[chart.low]) if ranged and chart.low else None,
        high=words.number(record[chart.high]) if ranged and chart.high else None,
        text=text,
        lit=lit,
        bold=lit and bool(chart.highlight) and value is not None,
        backward=chart.kind == "bar" and value is not None and value < 0,
        tick=tick,
        said=f"{', '.join(names)}: {text}{against if ticked else ''}",
    )


def has_ticks(chart: Chart) -> bool:
    """Whether a row carries a tick: lines, slopes and calendars have none."""
    if chart.tick is None or chart.kind not in ("bar", "interval"):
        return False
    return any(words.number(cell) is not None for cell in chart.table.column(chart.tick))


def is_empty(chart: Chart) -> bool:
    """Whether there is nothing to draw: no value, and on a line no band either."""
    columns = [chart.y, *((chart.low, chart.high) if chart.kind == "line" and chart.low and chart.high else ())]
    known = [[words.number(cell) is not None for cell in chart.table.column(name)] for name in columns]
    return not any(known[0]) and not any(all(ends) for ends in zip(*known[1:], strict=True))


def extent(chart: Chart) -> tuple[float, float]:
    """Return the lowest and highest value that must be seen, with intervals, ticks and references.

    Bars and boxes reach down to 0. Lines and dots do when 0 is near enough for the picture to stay readable.
    """
    ranged = (chart.low, chart.high) if chart.kind != "slope" else ()
    columns = [name for name in (chart.y, *ranged, chart.tick if has_ticks(chart) else None) if name]
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
