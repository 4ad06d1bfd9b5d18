"""How the size of the evidence becomes words."""

from __future__ import annotations

from lib.model import Scope, Value
from lib.stats import LEVEL, Estimate

# Under this many posts (mailings, videos) nothing is compared; under the second it is called indicative.
FEWEST_ITEMS, FEW_ITEMS = 8, 30
# The same for weeks of a series.
FEWEST_WEEKS, FEW_WEEKS = 4, 8
# Rates of fewer than this in the denominator are shown with their interval or not at all.
FEWEST_IN_DENOMINATOR = 100


def direction(change: Estimate | None) -> str:
    """Return up, down, no_clear_change, or cannot_tell where there is no estimate."""
    if change is None:
        return "cannot_tell"
    if change.low > 0:
        return "up"
    return "down" if change.high < 0 else "no_clear_change"


# The end of a claim by direction; digits come from the values.
CHANGE_CLAIMS = {
    "up": "up {change} on {against}",
    "down": "down {change} on {against}",
    "no_clear_change": "no clear change on {against}",
    "cannot_tell": "can't tell yet against {against}",
}


# For numbers that can be below nought.
NET_CLAIMS = {**CHANGE_CLAIMS, "up": "better than in {against}", "down": "worse than in {against}"}
# The same for rates: "down 5%" of a percentage would be read as points.
RATE_CLAIMS = {**CHANGE_CLAIMS, "up": "up from {before} in {against}", "down": "down from {before} in {against}"}


def against(scope: Scope) -> Value:
    """Return what the scope compares with, in words."""
    weeks = scope.days // 7
    if scope.comparison == "previous_year":
        return Value("the same weeks last year" if scope.days <= 364 else "the years before", "text")
    if scope.days < 7:
        return Value(f"the {scope.days} days before" if scope.days > 1 else "the day before", "text")
    return Value(f"the {weeks} weeks before" if weeks > 1 else "the week before", "text")


def signed(share: float) -> str:
    """Return a relative change with its sign."""
    text = Value(share, "change").text
    if text == Value(0.0, "change").text:
        return text
    return f"{'+' if share > 0 else '−'}{text}"


def interval_of(units: str) -> str:
    """Return how an interval was made: from what differs between units that vary on their own ("whole weeks")."""
    return f"The interval comes from how much {units} differ (linearised, Student's t)"


def holds() -> str:
    """Return how often the usual interval holds, in words."""
    return f"it holds the true value in about {round(LEVEL * 100)} of 100 such cases."
