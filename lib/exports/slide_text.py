"""Whether a text fits a slide, measured before it is placed. All sizes and lengths are in points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lib.charts.text_width import wrapped

LINE_HEIGHT = 1.2
TITLE_SIZES = (30, 28, 26, 24)
TITLE_LINES = 2
_LAST_RESORT = (20, 16, 12)
BULLET_SIZES = (26, 24, 22, 20, 18)
BULLET_GAP = 12.0


@dataclass(frozen=True)
class Fit:
    """A size, the height that the text takes at it, and whether it keeps to its lines."""

    size: int
    height: float
    fits: bool


def fit_title(text: str, width: float) -> Fit:
    """Return the largest size at which a title takes two lines; a smaller one, marked, where none does."""
    for size in TITLE_SIZES:
        lines = len(wrapped(text, size, width, bold=True))
        if lines <= TITLE_LINES:
            return Fit(size, lines * size * LINE_HEIGHT, fits=True)
    room = TITLE_LINES * TITLE_SIZES[0] * LINE_HEIGHT
    heights = {size: len(wrapped(text, size, width, bold=True)) * size * LINE_HEIGHT for size in _LAST_RESORT}
    size = next((size for size, height in heights.items() if height <= room), _LAST_RESORT[-1])
    return Fit(size, min(heights[size], room), fits=False)


def height_of(texts: Sequence[str], size: float, width: float, *, gap: float = 0.0) -> float:
    """Return the height that paragraphs take."""
    return sum(len(wrapped(text, size, width)) * size * LINE_HEIGHT + gap for text in texts)


def pages(bullets: Sequence[str], width: float, height: float) -> tuple[int, list[list[str]]]:
    """Return the size of the bullets and what stands on each slide; a smaller size before a second slide."""
    for size in BULLET_SIZES:
        if height_of(bullets, size, width, gap=BULLET_GAP) <= height:
            return size, [list(bullets)]
    size = BULLET_SIZES[-1]
    return size, _split(bullets, size, width, height)


def _split(bullets: Sequence[str], size: int, width: float, height: float) -> list[list[str]]:
    most = int((height - BULLET_GAP) / (size * LINE_HEIGHT))
    told: list[list[str]] = [[]]
    for bullet in (part for each in bullets for part in _parts(each, size, width, most)):
        if told[-1] and height_of([*told[-1], bullet], size, width, gap=BULLET_GAP) > height:
            told.append([])
        told[-1].append(bullet)
    return told


def _parts(bullet: str, size: int, width: float, most: int) -> list[str]:
    lines = wrapped(bullet, size, width)
    return [" ".join(lines[at : at + most]) for at in range(0, len(lines), most)] or [bullet]
