"""What is said of clicks for hours and money: the claim, what would change it, the caveats, what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lib.findings.effort_months import FEWEST_MONTHS, Months
from lib.findings.opinions.measured import Side
from lib.findings.opinions.measures.parties import Party, Records, listed, without_boosted
from lib.findings.words import interval_of
from lib.model import PLATFORMS, THRESHOLD, PlannedTest, Value
from lib.stats import Estimate

if TYPE_CHECKING:
    from lib.findings.opinions.measures.effort_sides import Both

NEEDS_HOURS = (
    "The hours that the team spends on each channel: a table with Month, Channel and Hours "
    "(add Hourly cost and Currency to weigh the money too)."
)
NEEDS_COST = "What an hour costs: Hourly cost and Currency in the table of hours, for each channel."
NEEDS_MONTHS = "Whole months that have both the hours and the clicks of both sides."
NEEDS_YEAR = "The hours and the clicks of the same months a year before."
NEEDS_CURRENCY = "Costs in one currency: those held are in several, or none is said."
NEEDS_ANY_CLICK = "At least one click: one of the two brought none in these months, so nothing can be set against it."
_CLAIMS = {
    "hours": "An hour on {subject} brought {ours} clicks to our services, an hour on {other} {theirs}",
    "cost": "With staff time a click from {subject} cost {ours}, one from {other} {theirs}",
}
_CLAIMS_OF_YEARS = {
    "hours": "An hour on {subject} brought {ours} clicks to our services, in the same months a year before {theirs}",
    "cost": "With staff time a click from {subject} cost {ours}, in the same months a year before {theirs}",
}
_CLAIMS_OF_LINES = {
    "hours": "An hour on {subject} brought {ours} clicks to our services; the line is at {theirs}",
    "cost": "With staff time a click from {subject} cost {ours}; the line is at {theirs}",
}
_COSTS = (
    "Costs are staff time as noted, and what was paid to the platform; tools, overheads and the boosting of posts are "
    "not in it."
)
_NOTES = "Hours are the team's own notes; all clicks are counted, several by one person too."


def claim(per: str, comparator: str) -> str:
    """Return the sentence with its holes."""
    return {THRESHOLD: _CLAIMS_OF_LINES, "year_before": _CLAIMS_OF_YEARS}.get(comparator, _CLAIMS)[per]


def too_few(months: int) -> str:
    """Return why nothing is decided on so few months."""
    return f"Only {months} whole months are held; {FEWEST_MONTHS} are needed"


def method(level: float, units: str = "months") -> str:
    """Return how the interval of two sides that were measured over the same periods was made."""
    return (
        f"{interval_of(units)}, taken together for both sides, and from how much each takes from the one before; it is "
        f"that of the comparison and holds the truth in about {100 * level:.3g} of 100 such cases."
    )


def would_change_hours(
    ours: Months, line: float, party: Party, ratio: float, weakest: Estimate | None, test: PlannedTest
) -> str:
    """Return the flip point in words: the hours for the same clicks at which their ratio is that of the opinion.

    `line` is that in clicks an hour, `ratio` how far above it the subject stands. Above it also the hours from which it
    could no longer be told: those that bring the `weakest` ratio that must hold down to it.
    """
    if ours.total("clicks") == 0:
        return f"It would change with clicks from {party.phrase}: at present there are none."
    flip = ours.total("clicks") / line / len(ours.hours)
    present = ours.total("hours") / len(ours.hours)
    hours, now = Value(flip, "decimal").text, Value(present, "decimal").text
    would = f"the same clicks took {'' if flip > present else 'only '}{hours} hours a month"
    unsure = ""
    if ratio > 1 and weakest is not None and weakest.low > test.line:
        edge = Value(present * weakest.low / test.line, "decimal").text
        if edge == now:
            unsure = " With a little more it could no longer be told."
        elif edge != hours:
            unsure = f" From {edge} on it could no longer be told."
    return f"It would change if {would}; the team notes {now} now.{unsure}"


def would_change_cost(flip: float, party: Party, currency: str | None) -> str:
    """Return the flip point in words: the cost of a click at which the ratio is that of the opinion."""
    return f"It would change if a click from {party.phrase} cost {Value(flip, 'money', currency).text}."


def caveats(
    per: str,
    test: PlannedTest,
    ours: Party,
    theirs: Party | None,
    both: Both,
    channels: tuple[Side, ...],
    line: float,
    ratio: Estimate | None,
) -> tuple[str, ...]:
    """Return which channels are exceptions, what is counted unlike the rest and what it does, what is not counted."""
    found = [_exceptions(both, ours, channels, line, ratio, test)] if per == "hours" and not ours.alone else []
    sides = [(ours, both.ours), *([(theirs, both.theirs or [])] if theirs is not None else [])]
    for party, records in sides:
        unseen = sorted({PLATFORMS[row["platform"]].label for row in records if row["clicks"] is None})
        if unseen:
            rest = [row for row in records if row["clicks"] is not None]
            found.append(
                f"Exports of {listed(unseen)} hold no link clicks: their hours are counted here, what they bring is "
                f"not. Without those hours {party.phrase} brought {_brought(both, rest, per)}."
            )
        plain = [row for row in records if row["platform"] != "linkedin"]
        if any(row["platform"] == "linkedin" for row in records):
            without = f"; without it {party.phrase} brought {_brought(both, plain, per)}" if _clicked(plain) else ""
            found.append(f"LinkedIn counts every click on a post{without}.")
        if any(row["boosted_clicks"] for row in records):
            rest = [without_boosted(row) for row in records]
            if _clicked(rest):
                found.append(
                    f"Some clicks are those on boosted posts, which money bought; without them "
                    f"{party.phrase} brought {_brought(both, rest, per)}."
                )
        if any(row.get("left_out") for row in records):
            found.append("Clicks on posts that are marked as boosted are left out; the hours for them are not.")
        unmarked = sorted({PLATFORMS[row["platform"]].label for row in records if row["platform"] in both.unmarked})
        if unmarked:
            found.append(
                f"Adverts on {listed(unmarked)} are held, and its own file marks no post as boosted: clicks that were "
                f"paid for are among those of {party.phrase}, and nobody can tell which."
            )
    found.append(_COSTS if per == "cost" else _NOTES)
    return tuple(each for each in found if each)


def _clicked(records: Records) -> bool:
    return any(row["clicks"] for row in records)


def _brought(both: Both, records: Records, per: str) -> str:
    """Return what some rows bring, in words."""
    side = both.side(records)
    if per == "hours":
        return f"{Value(side.total('clicks') / side.total('hours'), 'decimal').text} clicks an hour"
    currency = next((row["currency"] for row in records if row["currency"]), None)
    return f"a click for {Value(side.total('cost') / side.total('clicks'), 'money', currency).text}"


def _exceptions(
    both: Both, ours: Party, channels: tuple[Side, ...], line: float, ratio: Estimate | None, test: PlannedTest
) -> str:
    """Return the channels of the subject that lie clearly on the other side of the line than all of them together."""
    if ratio is None:
        return ""
    labels = {PLATFORMS[row["platform"]].label for row in both.ours}
    sides = [side for side in channels if side.name in labels and side.low is not None and side.high is not None]
    less = ratio.value > test.line
    names = [side.name for side in sides if ((side.high or 0.0) < line if less else (side.low or 0.0) > line)]
    if not names or len(sides) < 2:
        return ""
    verb = "brings" if len(names) == 1 else "bring"
    return f"The exception: {listed(names)} by itself {verb} clearly {'less' if less else 'more'} by the hour."
