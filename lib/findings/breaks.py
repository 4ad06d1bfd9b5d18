"""Where a platform changed what it counts: nothing is compared across such a day, and no line is drawn over it."""

from __future__ import annotations

from datetime import date

from lib.model import PLATFORMS, Break, DayMark, Value
from lib.reference.breaks import breaks


def breaks_of(platform: str, metric: str) -> list[Break]:
    """Return the breaks of one number of one platform (or of its channel), in the order of their days."""
    names = {platform, PLATFORMS[platform].channel}
    return [each for each in breaks() if each.platform in names and metric in each.metrics]


def crossed(platform: str, metric: str, first_day: date, last_day: date) -> Break | None:
    """Return the last break inside the days, both included: those before it mean something else; None without one."""
    inside = [each for each in breaks_of(platform, metric) if first_day < each.day <= last_day]
    return inside[-1] if inside else None


def unbroken(platform: str, metric: str, around: date, first_day: date, last_day: date) -> tuple[date, date]:
    """Return the part of the days in which the number means what it means on the day `around`, both included."""
    for each in breaks_of(platform, metric):
        if each.day <= around:
            first_day = max(first_day, each.day)
        else:
            last_day = min(last_day, date.fromordinal(each.day.toordinal() - 1))
    return first_day, last_day


def in_words(found: Break) -> str:
    """Return the caveat of a comparison that is refused."""
    return f"Not compared: since {Value(found.day, 'day').text} the number means something else. {found.what_changed}."


def marks(platform: str, metric: str) -> tuple[DayMark, ...]:
    """Return the breaks as they are drawn on a time axis."""
    return tuple(DayMark(each.day, each.label, "break") for each in breaks_of(platform, metric))
