"""The boxes of a calendar: one for each column of each row, filled by a share."""

from __future__ import annotations

from dataclasses import dataclass

from lib.charts import words
from lib.charts.text_width import ELLIPSIS, clipped, width_of, wrapped
from lib.model import Chart

THICK = 0.8  # of the row and of the column
_WIDEST_WORD = 2.8  # in text sizes
# Between marked columns: days of a month by weeks, months by quarters and years.
_STEPS = (1, 2, 3, 6, 7, 12, 24, 60)


@dataclass(frozen=True)
class Cell:
    """One box. `share` of it is filled, from its foot; `lit` ones carry the colour."""

    row: int
    column: int
    share: float
    lit: bool
    said: str


def rows(chart: Chart) -> tuple[str, ...]:
    """Return the names of the rows, from the top."""
    names = chart.table.column(chart.series) if chart.series else [chart.title]
    return tuple(dict.fromkeys(words.clean(name) for name in names))


def columns(chart: Chart) -> tuple[str, ...]:
    """Return the names of the columns, from the left."""
    return tuple(dict.fromkeys(words.clean(name) for name in chart.table.column(chart.x)))


def name_lines(name: str, size: float, width: float, most: int) -> tuple[str, ...]:
    """Return the name of a row in at most `most` lines; what follows its last colon stays whole."""
    lines = wrapped(name, size, width)
    start, colon, end = name.rpartition(": ")
    if len(lines) <= most or not colon or most < 2:
        return clipped(lines, most)
    while start and width_of(f"{start}{ELLIPSIS}", size) > width:
        start = start[:-1]
    return (f"{start.rstrip()}{ELLIPSIS}", *clipped(wrapped(end, size, width), most - 1))


def head(name: str, size: float) -> tuple[str, ...]:
    """Return the name of a column word under word: a month over its year."""
    return tuple(line for word in name.split() for line in wrapped(word, size, _WIDEST_WORD * size)) or ("",)


def cells(chart: Chart) -> tuple[Cell, ...]:
    """Return the boxes of the rows that have a share; the others are left out."""
    row_of = {name: at for at, name in enumerate(rows(chart))}
    column_of = {name: at for at, name in enumerate(columns(chart))}
    found = []
    for record in chart.table.records():
        share = words.number(record[chart.y])
        if share is None:
            continue
        row = words.clean(record[chart.series]) if chart.series else words.clean(chart.title)
        column = words.clean(record[chart.x])
        text = words.value_text(share, chart.value_kind, chart.currency)
        lit = not chart.highlight or row in chart.highlight
        found.append(Cell(row_of[row], column_of[column], min(max(share, 0.0), 1.0), lit, f"{row}, {column}: {text}"))
    return tuple(found)


def marked(count: int, most: int) -> range:
    """Return the places of the columns that are named, at most `most` of them."""
    step = next((each for each in _STEPS if -(-count // each) <= most), count)
    return range(0, count, step)
