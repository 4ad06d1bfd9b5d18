"""“Social media is a waste of time”: what it brings for the hours and the money, against the other channels.

The rule, in words, stands in RULE. The opinion claims that social media brings materially less: less than
1 / SMALLEST_RATIO_THAT_MATTERS of what the comparator brings.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from lib.findings.effort_months import (
    FEWEST_MONTHS,
    Months,
    by_value,
    rates_by_channel,
    shared_months,
    summed,
    twelve_months,
)
from lib.findings.productivity import (
    SMALLEST_RATIO_THAT_MATTERS,
    TEST_LEVEL,
    TOGETHER,
    caveats_of_hours,
    productivity_finding,
    would_change_cost,
    would_change_hours,
)
from lib.metrics import Result, run
from lib.model import PLATFORMS, Finding, Judgement, Opinion, OpinionTest, Scope, Table, Value, Verdict
from lib.stats import Estimate, ratio_of_sums, relative_productivity
from lib.store import Store

OPINION = Opinion("waste_of_time", "Social media is a waste of time.")
RULE = (
    "Two tests: clicks to our services per staff hour against the newsletter, and the full cost of a click "
    "against paid search. The data disagrees when every test that can be decided says so, agrees when every one "
    "does, and says partly when they differ; with none decided it can't be told yet. Time spent on channels whose "
    "exports hold no clicks counts, but does not decide against social media by itself; LinkedIn, which counts every "
    "click on a post, counts, but does not decide for it by itself."
)
# Paid search: adverts in the feeds of social networks are no search.
_PAID = ("google_ads", "microsoft_ads")

_OTHER_EXPLANATIONS = (
    "A click is not yet a service used: compare what people do on the website after it.",
    "Newsletter readers signed up and know us; social media also reaches people who do not.",
    "Social media does things that no click shows: answering, warning, correcting. They are not counted here.",
)
_NEEDS_HOURS = (
    "The hours that the team spends on each channel: a table with Month, Channel and Hours "
    "(add Hourly cost and Currency to weigh the money too)."
)
_NEEDS_CLICKS = "An export with link clicks of a social channel (Facebook posts, X, LinkedIn content)."
_NEEDS_NEWSLETTER = "The newsletter's campaigns.csv, with its hours in the table of hours."
_NEEDS_PAID = "A Google Ads report by day with Cost and Clicks, and the hourly cost in the table of hours."


def judge(store: Store, scope: Scope) -> Judgement:
    """Return the verdict on the twelve whole months that end with the scope, or what is missing for one."""
    first_day, last_day = twelve_months(scope.last_day)
    year = replace(scope, first_day=first_day, last_day=last_day, accounts=())
    result = run(store, "clicks_and_hours_by_month", year)
    rows = result.table.records()
    social = [row for row in rows if PLATFORMS[row["platform"]].channel == "social"]
    hourly = _per_hour(store, result, social, _newsletter(rows), year)
    costly = _per_money(store, result, social, _paid(rows), year)
    tests = (hourly, costly)
    verdict = _together(tests)
    reason = _reason(tests, verdict)
    if reason is not None:
        reason = replace(reason, verdict=str(verdict))
    needs = tuple(dict.fromkeys(test.needs for test in tests if test.needs))
    if not rows:
        needs = (_NEEDS_HOURS, *_clicks_missing(store, year))
    return Judgement(
        OPINION, verdict, reason, tests, RULE, reason.what_would_change_it if reason else "", _OTHER_EXPLANATIONS, needs
    )


def _clicks_missing(store: Store, year: Scope) -> tuple[str, ...]:
    """Return which exports with clicks are not held either."""
    held = set(run(store, "clicks_by_day", year).table.column("measure"))
    asked = ((_NEEDS_CLICKS, {"link_clicks", "post_clicks"}), (_NEEDS_NEWSLETTER, {"mail_clicks"}))
    return tuple(need for need, measures in asked if not held & measures)


def _newsletter(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [row for row in rows if PLATFORMS[row["platform"]].channel == "e-mail"]


def _paid(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [row for row in rows if row["platform"] in _PAID]


def _named(paid: list[dict[str, Any]]) -> str:
    """Return what paid search is called: its platform where there is one, as a comparator's name."""
    platforms = {row["platform"] for row in paid} or {_PAID[0]}
    return PLATFORMS[platforms.pop()].label if len(platforms) == 1 else "Paid search"


def _seen(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the rows of channels whose exports hold clicks."""
    return [row for row in rows if row["clicks"] is not None]


def _verdict(estimate: Estimate | None, months: int) -> Verdict:
    """Return what one test says: the opinion claims a ratio below 1 / SMALLEST_RATIO_THAT_MATTERS."""
    if estimate is None or months < FEWEST_MONTHS:
        return Verdict.CANNOT_TELL
    if estimate.high < 1 / SMALLEST_RATIO_THAT_MATTERS:
        return Verdict.AGREES
    if estimate.low > 1 / SMALLEST_RATIO_THAT_MATTERS:
        return Verdict.DISAGREES
    return Verdict.CANNOT_TELL


def _together(tests: tuple[OpinionTest, ...]) -> Verdict:
    """Return the verdict of all tests by RULE."""
    made = {test.verdict for test in tests if test.verdict is not Verdict.NEEDS_DATA}
    if not made:
        return Verdict.NEEDS_DATA
    decided = made - {Verdict.CANNOT_TELL}
    if not decided:
        return Verdict.CANNOT_TELL
    return decided.pop() if len(decided) == 1 else Verdict.PARTLY


def _reason(tests: tuple[OpinionTest, ...], verdict: Verdict) -> Finding | None:
    """Return the finding of the first test that says what all say together, else of the first that was made."""
    made = [test for test in tests if test.finding is not None]
    deciding = [test for test in made if test.verdict is verdict]
    return next((test.finding for test in (*deciding, *made)), None)


def _that_holds(verdict: Verdict, seen: Estimate | None, without_linkedin: Estimate | None, months: int) -> Verdict:
    """Return the verdict if it does not hang on what is counted unlike the rest, else that it can't be told.

    Against social media it must hold without the time on channels whose exports hold no clicks; for social media
    without LinkedIn, which counts every click on a post (where other channels have clicks).
    """
    if verdict is Verdict.AGREES and _verdict(seen, months) is not Verdict.AGREES:
        return Verdict.CANNOT_TELL
    if (
        verdict is Verdict.DISAGREES
        and without_linkedin is not None
        and _verdict(without_linkedin, months) is not Verdict.DISAGREES
    ):
        return Verdict.CANNOT_TELL
    return verdict


def _without_linkedin(social: list[dict[str, Any]], months: list[date]) -> Months | None:
    """Return the other social channels together; None where LinkedIn is held alone or not at all."""
    others = [row for row in social if row["platform"] != "linkedin"]
    held = any(row["platform"] == "linkedin" for row in social)
    return summed(others, months) if held and any(row["clicks"] for row in others) else None


def _decided(
    social: list[dict[str, Any]], comparator: Months, months: list[date], per: str
) -> tuple[Estimate | None, Estimate | None, Verdict]:
    """Return the ratio of what both sides bring per hours or cost, the weakest ratio that must hold, the verdict."""
    against = comparator.clicks, getattr(comparator, per)

    def ratio(side: Months) -> Estimate | None:
        return relative_productivity((side.clicks, getattr(side, per)), against, level=TEST_LEVEL)

    estimate, seen = ratio(summed(social, months)), ratio(summed(_seen(social), months))
    rest = _without_linkedin(social, months)
    without_linkedin = ratio(rest) if rest else None
    weakest = min((each for each in (estimate, without_linkedin) if each), key=lambda each: each.low, default=None)
    return estimate, weakest, _that_holds(_verdict(estimate, len(months)), seen, without_linkedin, len(months))


def _per_hour(
    store: Store,
    result: Result,
    social: list[dict[str, Any]],
    newsletter: list[dict[str, Any]],
    scope: Scope,
) -> OpinionTest:
    """Return the test of clicks per staff hour, social media together against the newsletter."""
    test = OpinionTest(
        question="Does an hour on social media bring fewer clicks to our services than an hour on the newsletter?",
        metric="clicks_per_hour",
        subject="social media together",
        comparator="newsletter",
        smallest_ratio_that_matters=SMALLEST_RATIO_THAT_MATTERS,
        verdict=Verdict.NEEDS_DATA,
        needs=_NEEDS_HOURS if not social else _NEEDS_NEWSLETTER if _seen(social) else _NEEDS_CLICKS,
    )
    _, theirs, months = shared_months(_seen(social), newsletter)
    if not months or theirs.total("clicks") == 0:
        return test
    ours = summed(social, months)
    estimate, weakest, verdict = _decided(social, theirs, months, "hours")
    rows = _evidence_rows(result, [*social, *newsletter], months)
    rates = rates_by_channel(rows, months)
    together = ratio_of_sums(ours.clicks, ours.hours)
    drawn = sorted([*rates, *([("together", TOGETHER, together)] if together else [])], key=by_value, reverse=True)
    finding = productivity_finding(
        OPINION,
        store,
        result,
        rows,
        scope,
        metric="clicks_per_hour",
        estimate=estimate,
        verdict=verdict,
        months=len(months),
        claim=("An hour on social media brought {ours} clicks to our services, an hour on the newsletter {theirs}"),
        values={
            "ours": Value(ours.total("clicks") / ours.total("hours"), "decimal"),
            "theirs": Value(theirs.total("clicks") / theirs.total("hours"), "decimal"),
        },
        value=ours.total("clicks") / ours.total("hours"),
        chart=(
            "Clicks per staff hour",
            drawn,
            theirs.total("clicks") / theirs.total("hours"),
            "Newsletter",
            "decimal",
            None,
        ),
        would_change=would_change_hours(ours, theirs, weakest),
        caveats=caveats_of_hours(rows, rates, theirs, months),
    )
    return replace(test, verdict=verdict, finding=finding, needs="")


def _per_money(
    store: Store, result: Result, social: list[dict[str, Any]], paid: list[dict[str, Any]], scope: Scope
) -> OpinionTest:
    """Return the test of the full cost of a click, social media together against paid search."""
    test = OpinionTest(
        question="Does a click from social media cost more, staff time included, than one from paid search?",
        metric="cost_per_click",
        subject="social media together",
        comparator=_named(paid),
        smallest_ratio_that_matters=SMALLEST_RATIO_THAT_MATTERS,
        verdict=Verdict.NEEDS_DATA,
        needs=_NEEDS_HOURS if not social else _NEEDS_PAID if _seen(social) else _NEEDS_CLICKS,
    )
    costed = [row for row in social if row["staff_cost"] is not None]
    _, theirs, months = shared_months(_seen(costed), [row for row in paid if row["staff_cost"] is not None])
    ours = summed(costed, months)
    currencies = {row["currency"] for row in [*costed, *paid]} - {None}
    if not months or len(currencies) != 1 or 0 in (theirs.total("clicks"), ours.total("clicks")):
        return test
    comparator = _named(paid)
    estimate, _, verdict = _decided(costed, theirs, months, "cost")
    currency = currencies.pop()
    rows = _evidence_rows(result, [*costed, *paid], months)
    drawn = [
        (name, label, each)
        for name, label, side in (("together", TOGETHER, ours), (paid[0]["platform"], comparator, theirs))
        if (each := ratio_of_sums(side.cost, side.clicks)) is not None
    ]
    finding = productivity_finding(
        OPINION,
        store,
        result,
        rows,
        scope,
        metric="cost_per_click",
        estimate=estimate,
        verdict=verdict,
        months=len(months),
        claim="With staff time a click from social media cost {ours}, one from paid search {theirs}",
        values={
            "ours": Value(ours.total("cost") / ours.total("clicks"), "money", currency),
            "theirs": Value(theirs.total("cost") / theirs.total("clicks"), "money", currency),
        },
        value=ours.total("cost") / ours.total("clicks"),
        chart=(
            "Full cost per click",
            drawn,
            theirs.total("cost") / theirs.total("clicks"),
            comparator,
            "money",
            currency,
        ),
        would_change=would_change_cost(theirs, currency),
        caveats=(
            "Costs are staff time as noted, and what was paid to the platform; tools, overheads and the boosting of "
            "posts are not in it.",
        ),
    )
    return replace(test, verdict=verdict, finding=finding, needs="")


def _evidence_rows(result: Result, used: list[dict[str, Any]], months: list[date]) -> Table:
    """Return the query's rows that a test used."""
    platforms = {row["platform"] for row in used}
    at, month = result.table.columns.index("platform"), result.table.columns.index("month")
    kept = tuple(row for row in result.table.rows if row[at] in platforms and row[month] in months)
    return Table(result.table.columns, kept)
