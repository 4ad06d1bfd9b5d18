"""Labels beside and above a plot, moved so that they do not meet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from statistics import fmean

from lib.charts.text_width import widest, with_value

LINE_HEIGHT = 1.2
_CAPTION_SHARE = 0.45
_BETWEEN = 0.35  # text sizes


@dataclass(frozen=True)
class Caption:
    """A label above the plot: `at` is its share of the plot's width, `lift` its distance from the plot.

    `side` says whether the text starts or ends at the line, `kind` (one of theme.PLACES) how the line is drawn.
    """

    at: float
    lines: tuple[str, ...]
    lift: float
    side: str
    kind: str

    @property
    def strong(self) -> bool:
        """Whether the chart is read by it: all but what merely happened."""
        return self.kind != "event"


@dataclass(frozen=True)
class EndLabel:
    """A label beside the plot: shares of its height for the value (`at`) and for the text (`shown`)."""

    lines: tuple[str, ...]
    at: float
    shown: float
    lit: bool


def height_of(lines: Sequence[str], size: float) -> float:
    """Return the height of a label beside the plot; one of several lines stands a little apart from the next."""
    return (len(lines) * LINE_HEIGHT + (_BETWEEN if len(lines) > 1 else 0.0)) * size


def spread(
    labels: list[tuple[tuple[str, ...], float, bool]],
    low: float,
    high: float,
    plot_height: float,
    size: float,
    *,
    above: float = 0.0,
    below: bool = True,
) -> tuple[EndLabel, ...]:
    """Move labels apart, each as little as possible, none centred below the plot's foot or beyond its top.

    `above` is the free room over the top that they may take; without `below` they stay over the foot altogether.
    A label is (lines, value, lit); the result is in the order of the input.
    """
    order = sorted(range(len(labels)), key=lambda at: labels[at][1])
    ordered = [labels[at] for at in order]
    heights = [height_of(text, size) for text, *_ in ordered]
    wanted = [(value - low) / (high - low) * plot_height for _, value, _ in ordered]
    # Labels packed without gaps stand on these steps: what remains to be found only has to rise.
    steps = [0.0, *accumulate((before + after) / 2 for before, after in pairwise(heights))]
    highest = plot_height + above - heights[-1] / 2 - steps[-1] if labels else 0.0
    risen = _rising([each - step for each, step in zip(wanted, steps, strict=False)])
    lowest = 0.0 if below or not labels else heights[0] / 2
    centres = [min(max(each, lowest), highest) + step for each, step in zip(risen, steps, strict=False)]
    placed = {
        at: EndLabel(text, true / plot_height, shown / plot_height, lit)
        for at, (text, _, lit), true, shown in zip(order, ordered, wanted, centres, strict=True)
    }
    return tuple(placed[at] for at in range(len(labels)))


def _rising(values: Sequence[float]) -> list[float]:
    """Return the nearest values (least squares) that never fall, by pooling adjacent violators.

    Source: Barlow, Bartholomew, Bremner and Brunk, Statistical Inference under Order Restrictions (1972).
    """
    pools: list[list[float]] = []
    for value in values:
        pools.append([value])
        while len(pools) > 1 and fmean(pools[-2]) > fmean(pools[-1]):
            pools[-2:] = [pools[-2] + pools[-1]]
    return [fmean(pool) for pool in pools for _ in pool]


def captions(
    labels: list[tuple[float, tuple[str, str], str]], plot_width: float, limit: float, size: float
) -> tuple[Caption, ...]:
    """Stack labels above the plot from right to left, each on the lowest level where it is free.

    A label is (its share of the plot's width, (text, value), kind).
    """
    levels: list[list[tuple[float, float, Caption]]] = []
    for at, (label, value), kind in sorted(labels, key=lambda each: each[0], reverse=True):
        start = at * plot_width
        # A caption that stands alone may take all of the wider side.
        free_side = max(start, limit - start) - 0.5 * size if len(labels) == 1 else 0.0
        lines = with_value(label, value, size, max(limit * _CAPTION_SHARE, 6 * size, free_side))
        wide = widest(lines, size) + 0.5 * size
        side = "start" if start + wide <= limit else "end"
        left = start if side == "start" else start - wide
        caption = Caption(at, lines, 0.0, side, kind)
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
