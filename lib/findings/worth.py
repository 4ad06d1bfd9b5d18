"""Which channels pay their way: what each brings for an hour and for its full cost, against the team's others.

A channel is compared with the others together, over the twelve whole months that end with the scope. By the hour only
channels without advertising spend are compared, since money buys clicks without hours; by full cost (hours and spend)
all. RULE says how the two decide.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from lib.findings.effort_months import (
    FEWEST_MONTHS,
    SMALLEST_RATIO_THAT_MATTERS,
    Months,
    channel_label,
    shared_months,
    twelve_months,
)
from lib.findings.worth_told import Told, finding
from lib.metrics import Result, run
from lib.model import PLATFORMS, Finding, Scope
from lib.stats import LEVEL, Estimate, relative_productivity
from lib.store import Store

INVEST, REDUCE, KEEP, CANNOT_TELL = "invest", "stop_or_reduce", "keep", "cannot_tell"
# What a reader decides on comes first.
ORDER = (REDUCE, INVEST, KEEP, CANNOT_TELL)
RULE = (
    "Each channel is set against the team's others together: clicks to our services for an hour, where nothing is paid "
    "for them, and the full cost of a click, hours and spend. Clearly better by every measure that is held: invest. "
    "Clearly worse by every one: stop or reduce. Anything else: keep. Clearly is a whole interval beyond "
    f"{SMALLEST_RATIO_THAT_MATTERS - 1:.0%} more, or {1 - 1 / SMALLEST_RATIO_THAT_MATTERS:.0%} less."
)
_GROUPS = ("social", "e-mail", "paid")
Rows = list[dict[str, Any]]


@dataclass(frozen=True)
class Tested:
    """One measure of a channel (`per` is hours or cost) beside the others together, over the months both have.

    `ratio` is what the channel brings over what the others bring; `says` is better, worse or nothing.
    """

    per: str
    ours: Months
    others: Months
    platforms: tuple[str, ...]
    months: int
    ratio: Estimate | None
    says: str


def worth(store: Store, scope: Scope) -> list[Finding]:
    """Return a finding for each channel that hours are noted for, those to act on first; none where none are noted."""
    first_day, last_day = twelve_months(scope.last_day)
    year = replace(scope, first_day=first_day, last_day=last_day, accounts=(), comparison="previous_period")
    clicked, worked = (run(store, name, year) for name in ("clicks_and_hours_by_month", "hours_by_month"))
    accounts = run(store, "channels", replace(year, first_day=first_day.replace(year=1970))).table
    held = accounts.column("platform")
    asked = _asked(accounts.records(), scope)
    platforms = [each for each in dict.fromkeys(worked.table.column("platform")) if _brings_clicks(each)]
    rows = clicked.table.records()
    compared = [each for each in platforms if _with_clicks(rows, each)]
    # One more channel is one more chance of a wrong call (Bonferroni). Both measures of one have to agree.
    level = 1 - (1 - LEVEL) / max(1, len(compared))
    found = []
    for platform in platforms:
        if asked is not None and platform not in asked:
            continue
        tests = _tests(rows, platform, level)
        outcome = _outcome(platform, tests)
        told = Told(
            platform,
            channel_label(platform, held),
            outcome,
            _needs(platform, rows, held) if outcome == CANNOT_TELL else "",
            level,
            "meta_ads" in held and platform in ("facebook", "instagram"),
        )
        found.append(finding(store, _evidence(clicked, worked, platform), told, tests, year, held))
    found.sort(key=lambda each: (ORDER.index(each.verdict or CANNOT_TELL), _how_far(each)))
    return found


def _asked(accounts: Rows, scope: Scope) -> set[str] | None:
    """Return the platforms of the accounts that the scope names; None where it names none."""
    if not scope.accounts:
        return None
    named = {row["platform"] for row in accounts if row["account_id"] in scope.accounts}
    mail = {row["platform"] for row in accounts if PLATFORMS[row["platform"]].channel == "e-mail"}
    return named | mail if named & mail else named


def _brings_clicks(platform: str) -> bool:
    """Whether the channel is one that leads people to us; the website is where they arrive."""
    return platform in PLATFORMS and PLATFORMS[platform].channel in _GROUPS


def _with_clicks(rows: Rows, *platforms: str) -> Rows:
    return [row for row in rows if row["platform"] in platforms and row["clicks"] is not None]


def _tests(rows: Rows, platform: str, level: float) -> tuple[Tested, ...]:
    """Return the measures that can be taken, hours first."""
    every = [row for row in rows if row["clicks"] is not None and _brings_clicks(row["platform"])]
    paid = {row["platform"] for row in every if row["spend"] > 0 or PLATFORMS[row["platform"]].channel == "paid"}
    unpaid = [row for row in every if row["platform"] not in paid]
    costed = [row for row in every if row["staff_cost"] is not None]
    found = []
    if platform not in paid and (test := _tested(unpaid, platform, "hours", level)):
        found.append(test)
    if len({row["currency"] for row in costed}) == 1 and (test := _tested(costed, platform, "cost", level)):
        found.append(test)
    return tuple(found)


def _tested(rows: Rows, platform: str, per: str, level: float) -> Tested | None:
    own = [row for row in rows if row["platform"] == platform]
    rest = [row for row in rows if row["platform"] != platform]
    ours, others, months = shared_months(own, rest)
    nothing_to_divide = others.total("clicks") == 0 or ours.total(per) == 0
    if len(months) < FEWEST_MONTHS or nothing_to_divide or (per == "cost" and ours.total("clicks") == 0):
        return None
    ratio = _ratio(ours, others, per, level)
    says = _says(ratio)
    # LinkedIn counts every click on a post: nothing is decided that hangs on it.
    plain = [row for row in rest if row["platform"] != "linkedin"]
    if says and len(plain) < len(rest) and plain:
        without = shared_months([row for row in own if row["month"] in months], plain)
        if _says(_ratio(without[0], without[1], per, level)) != says:
            says = ""
    used = dict.fromkeys(row["platform"] for row in rest if row["month"] in months)
    return Tested(per, ours, others, tuple(used), len(months), ratio, says)


def _ratio(ours: Months, others: Months, per: str, level: float) -> Estimate | None:
    return relative_productivity((ours.clicks, getattr(ours, per)), (others.clicks, getattr(others, per)), level=level)


def _says(ratio: Estimate | None) -> str:
    if ratio is not None and ratio.low > SMALLEST_RATIO_THAT_MATTERS:
        return "better"
    return "worse" if ratio is not None and ratio.high < 1 / SMALLEST_RATIO_THAT_MATTERS else ""


def _outcome(platform: str, tests: Sequence[Tested]) -> str:
    """Return what RULE says; every click on a post is too little to invest on."""
    if not tests:
        return CANNOT_TELL
    said = {test.says for test in tests}
    if said == {"worse"}:
        return REDUCE
    return INVEST if said == {"better"} and platform != "linkedin" else KEEP


def _needs(platform: str, rows: Rows, held: Sequence[str]) -> str:
    """Return what is missing to tell."""
    own = [row for row in rows if row["platform"] == platform]
    if platform not in held:
        return "only its hours are held, none of its exports"
    if not own:
        return "no whole month has both its hours and its clicks"
    if all(row["clicks"] is None for row in own):
        return "its exports hold no clicks on links"
    if len(own) < FEWEST_MONTHS:
        return "too few whole months have both its hours and its clicks"
    if PLATFORMS[platform].channel == "paid" and any(row["staff_cost"] is None for row in own):
        return "without the cost of an hour its hours and its spend do not add up"
    if not any(row["clicks"] for row in own):
        return "it brought no clicks at all"
    return "no other channel has hours and clicks in the same months"


def _evidence(clicked: Result, worked: Result, platform: str) -> Result:
    """Return the rows that a channel is told from: its hours alone where there are no clicks or posts."""
    return clicked if platform in clicked.table.column("platform") else worked


def _how_far(each: Finding) -> float:
    """Return how clear an outcome is: the worst of those to reduce and the best of those to invest in come first."""
    share = each.change or 0.0
    return share if each.verdict == REDUCE else -share
