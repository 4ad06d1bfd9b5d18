"""A channel that an event cannot have touched, to tell what would have happened anyway."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import isfinite, log
from statistics import StatisticsError, correlation

from lib.findings.changes.happenings import Happening
from lib.findings.changes.lines import Line
from lib.model import PLATFORMS

# Under this a channel does not move with the other, and says nothing of it.
_ALIKE = 0.3
_WEEKS_NEEDED = 26
# Further words that name a channel.
_ALSO = {
    "e-mail": {"newsletter", "mailing", "mailings", "e-mail", "email"},
    "web": {"website", "site", "homepage"},
    "paid": {"ads", "adverts", "advertising"},
}


@dataclass(frozen=True)
class Control:
    """The line that the event did not name, and how alike the two moved in the weeks before (correlation)."""

    line: Line
    alike: float

    @property
    def in_words(self) -> str:
        """Why it is the control."""
        name = self.line.channel.label
        return f"{name} is the control: the event does not name it, and its weeks moved with these before."


def named_in(label: str, platform: str) -> bool:
    """Whether an event names a platform or its channel as a word."""
    words = set(re.findall(r"[\w-]+", label.casefold()))
    own = set(PLATFORMS[platform].label.casefold().split()) - {"google", "(google", "e-mail"}
    return bool(words & own) or bool(words & _ALSO.get(PLATFORMS[platform].channel, set()))


def control_of(line: Line, happening: Happening, lines: Sequence[Line]) -> Control | None:
    """Return the control of a line for an event that names the line's channel; None where nobody can know.

    An event that names no channel may have touched all of them, so there is no control for it.
    """
    if not named_in(happening.label, line.channel.platform):
        return None
    found = [
        Control(other, alike)
        for other in lines
        if other.channel != line.channel
        and other.asked == line.asked
        and not other.signed
        and not named_in(happening.label, other.channel.platform)
        and PLATFORMS[other.channel.platform].channel != "web"
        and (alike := _alike(line, other, happening)) is not None
        and alike >= _ALIKE
    ]
    return max(found, key=lambda each: each.alike, default=None)


def _alike(line: Line, other: Line, happening: Happening) -> float | None:
    """Return how the changes from week to week before the event go together."""
    ours = dict(zip(*line.weeks(happening.first_day), strict=True))
    theirs = dict(zip(*other.weeks(happening.first_day), strict=True))
    shared = [
        (log(max(value, 0) + 0.5), log(max(theirs[start], 0) + 0.5))
        for start, value in sorted(ours.items())
        if start < happening.first_day and isfinite(value) and isfinite(theirs.get(start, float("nan")))
    ]
    if len(shared) < _WEEKS_NEEDED or line.signed:
        return None
    steps = [[b[side] - a[side] for a, b in pairwise(shared)] for side in (0, 1)]
    try:
        return correlation(*steps)
    except StatisticsError:
        return None
