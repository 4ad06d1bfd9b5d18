"""Labels beside and above a plot, moved so that they do not meet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from lib.charts.text_width import widest, with_value

LINE_HEIGHT = 1.2
_CAPTION_SHARE = 0.45


@dataclass(frozen=True)
class Caption:
    """A label above the plot: `at` is its share of the plot's width, `lift` its distance from the plot.

    `side` says whether the text starts or ends at the line.
    """

    at: float
    lines: tuple[str, ...]
    lift: float
    side: str
    strong: bool


@dataclass(frozen=True)
class EndLabel:
    """A label right of the plot: shares of its height for the value (`at`) and for the text (`shown`)."""

    lines: tuple[str, ...]
    at: float
    shown: float
    lit: bool


def spread(
    labels: list[tuple[tuple[str, ...], float, bool]],
    low: float,
    high: float,
    plot_height: float,
    size: float,
) -> tuple[EndLabel, ...]:
    """Move labels apart, upwards from the lowest, then back down where they left the plot's top.

    A label is (lines, value, lit); the result is in the order of the input.
    """
    order = sorted(range(len(labels)), key=lambda at: labels[at][1])
    ordered = [labels[at] for at in order]
    heights = [len(text) * LINE_HEIGHT * size for text, *_ in ordered]
    wanted = [(value - low) / (high - low) * plot_height for _, value, _ in ordered]
    centres = list(wanted)
    for at in range(1, len(centres)):
        centres[at] = max(centres[at], centres[at - 1] + (heights[at - 1] + heights[at]) / 2)
    ceiling = plot_height
    for at in reversed(range(len(centres))):
        centres[at] = min(centres[at], ceiling - heights[at] / 2)
        ceiling = centres[at] - heights[at] / 2
    placed = {
        at: EndLabel(text, true / plot_height, shown / plot_height, lit)
        for at, (text, _, lit), true, shown in zip(order, ordered, wanted, centres, strict=True)
    }
    return tuple(placed[at] for at in range(len(labels)))


def captions(
    labels: list[tuple[float, tuple[str, str]]], plot_width: float, limit: float, size: float, *, strong: bool
) -> tuple[Caption, ...]:
    """Stack labels above the plot from right to left, each on the lowest level where it is free."""
    levels: list[list[tuple[float, float, Caption]]] = []
    for at, (label, value) in sorted(labels, key=lambda each: each[0], reverse=True):
        lines = with_value(label, value, size, max(limit * _CAPTION_SHARE, 6 * size))
        wide = widest(lines, size) + 0.5 * size
        start = at * plot_width
        side = "start" if start + wide <= limit else "end"
        left = start if side == "start" else start - wide
        caption = Caption(at, lines, 0.0, side, strong)
        free = (level for level in levels if all(left >= e or left + wide <= s for s, e, _ in level))
        level = next(free, None)
        if level is None:
            levels.append(level := [])
        level.append((left, left + wide, caption))
    return _lifted([[caption for *_, caption in level] for level in levels], size)


def _lifted(levels: list[list[Caption]], size: float) -> tuple[Caption, ...]:
    lifts = [0.2 * size]
    for level in levels:
        lifts.append(lifts[-1] + max(len(caption.lines) for caption in level) * LINE_HEIGHT * size)
    return tuple(
        replace(caption, lift=lift)
        for (lift, _), level in zip(pairwise(lifts), levels, strict=True)
        for caption in level
    )


def captions_height(placed: Sequence[Caption], size: float) -> float:
    """Return the height that the captions take above the plot; 0 without any."""
    return max((each.lift + len(each.lines) * LINE_HEIGHT * size for each in placed), default=0.0)
