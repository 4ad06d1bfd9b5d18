"""Where everything stands in a chart of lines: over days, or between the two points of a slope."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lib.charts import line_marks, marks, words
from lib.charts.labels import LINE_HEIGHT, Caption, captions, captions_height, height_of, spread
from lib.charts.plan import Layout, ticks_that_fit
from lib.charts.text_width import clipped, widest, with_value, wrapped
from lib.charts.ticks import day_axis, value_axis
from lib.model import Chart

_ENDS_SHARE, _SLOPE_ENDS_SHARE = 0.32, 0.33
_NARROWEST_SIDE = 0.2  # of a slope's width: the name of a point stands half in it
_LABEL_LINES, _HEAD_LINES = 3, 3
_LOWEST = 15  # text sizes, of a plot

_Text = tuple[str, str]  # a name and its value
_Label = tuple[tuple[str, ...], float, bool]


def line_layout(chart: Chart, width: float, size: float, height: float | None) -> Layout:
    """Return the layout of lines over days: values left, names and last values right, what happened above."""
    ticks = value_axis(*marks.extent(chart), kind=chart.value_kind, currency=chart.currency)
    low, high = ticks[0].at, ticks[-1].at
    lines = line_marks.lines(chart)
    ends = [((line.name, line.last), line.level, line.lit) for line in lines] + _references(chart)
    room = width * _ENDS_SHARE
    labels = _labels(ends, room, size)
    left = max(widest([tick.text for tick in ticks], size) + 0.6 * size, 2.2 * size)
    days, bottom = line_marks.days(chart), 1.9 * size
    if height is not None:
        over = captions_height(_captions(chart, days, width, left, _right(labels, size), size), size)
        labels, crowded = _cut(ends, labels, room, size, height - over - bottom - 0.7 * size)
    else:
        crowded = False
    right = _right(labels, size)
    axis = day_axis(*days, most=ticks_that_fit(width - left - right, 5.5 * size, 7))
    above = _captions(chart, days, width, left, right, size)
    top = captions_height(above, size) + 0.7 * size
    height = height or top + bottom + max(_LOWEST * size, _tall(labels, size))
    shown = spread(labels, low, high, height - top - bottom, size)
    return Layout(
        width, height, size, left, right, top, bottom, ticks, low, high, above,
        days=axis, ends=shown, crowded=crowded,
    )  # fmt: skip


def _right(labels: Sequence[_Label], size: float) -> float:
    return max(_widest(labels, size) + 0.8 * size, 2.2 * size)


def _captions(
    chart: Chart, days: tuple[date, date], width: float, left: float, right: float, size: float
) -> tuple[Caption, ...]:
    axis = day_axis(*days)
    span = (axis.last - axis.first).days
    places = [((each.day - axis.first).days / span, (words.day_label(each), ""), each.kind) for each in chart.days]
    inside = [each for each in places if 0 <= each[0] <= 1]
    return captions(inside, width - left - right, width - left, size)


def slope_layout(chart: Chart, width: float, size: float, height: float | None) -> Layout:
    """Return the layout of a slope: names and values at both ends of each line, its two points named below."""
    low, high = marks.extent(chart)
    if low == high:
        axis = value_axis(low, high, kind=chart.value_kind)
        low, high = axis[0].at, axis[-1].at
    slants = line_marks.slants(chart)
    first, last = (
        [((each.name, each.texts[at]), each.values[at] or 0.0, each.lit) for each in slants if _held(each, at)]
        for at in (0, 1)
    )
    last += _references(chart)
    room = width * _SLOPE_ENDS_SHARE
    starts, ends = _labels(first, room, size), _labels(last, room, size)
    top, deepest = 0.7 * size, (0.6 + _HEAD_LINES * LINE_HEIGHT) * size
    crowded = False
    if height is not None:
        starts, cut = _cut(first, starts, room, size, height - top - deepest)
        ends, cut_too = _cut(last, ends, room, size, height - top - deepest)
        crowded = cut or cut_too
    left, right = (max(_widest(each, size) + 0.9 * size, width * _NARROWEST_SIDE) for each in (starts, ends))
    half = (width - left - right) / 2 - 0.5 * size
    heads = tuple(
        clipped(wrapped(name, size, 2 * min(side, half)), _HEAD_LINES) or ("",)
        for name, side in zip(line_marks.heads(chart), (left, right), strict=False)
    )
    bottom = (0.6 + max(map(len, heads)) * LINE_HEIGHT) * size
    height = height or top + bottom + max(_LOWEST * size, _tall(starts, size), _tall(ends, size))
    placed = [spread(each, low, high, height - top - bottom, size, above=top, below=False) for each in (starts, ends)]
    return Layout(
        width, height, size, left, right, top, bottom, (), low, high,
        starts=placed[0], ends=placed[1], heads=heads, crowded=crowded,
    )  # fmt: skip


def _held(slant: line_marks.Slant, at: int) -> bool:
    return slant.values[at] is not None


def _references(chart: Chart) -> list[tuple[_Text, float, bool]]:
    return [(words.reference_text(chart, each), each.value, False) for each in chart.references]


def _labels(
    ends: Sequence[tuple[_Text, float, bool]], width: float, size: float, most: int = _LABEL_LINES
) -> list[_Label]:
    return [(with_value(*text, size, width, most=most, bold=True), value, lit) for text, value, lit in ends]


def _widest(labels: Sequence[_Label], size: float) -> float:
    return widest([line for text, *_ in labels for line in text], size, bold=True)


def _tall(labels: Sequence[_Label], size: float) -> float:
    return sum(height_of(text, size) for text, *_ in labels)


def _cut(
    ends: Sequence[tuple[_Text, float, bool]], labels: list[_Label], width: float, size: float, height: float
) -> tuple[list[_Label], bool]:
    """Return the labels in as few lines as the height holds, and whether they were cut for it."""
    if _tall(labels, size) <= height:
        return labels, False
    most = int(height / len(ends) / (LINE_HEIGHT * size) - 0.3)
    return _labels(ends, width, size, max(1, min(_LABEL_LINES, most))), True
