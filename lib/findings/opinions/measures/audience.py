"""Who follows: the young and the old beside the inhabitants, and how far followers are spread over places, trades."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from lib.findings.opinions.audience_splits import (
    AGES,
    PLACES,
    QUERY,
    TRADES,
    Split,
    ages_of_followers,
    ages_of_inhabitants,
    kinds_of_group,
    platforms_with,
)
from lib.findings.opinions.measured import Answer, Measure, Measured, Missing, Side
from lib.findings.opinions.rows import Rows
from lib.model import PLATFORMS, THRESHOLD, PlannedTest, Scope, Table, Value
from lib.stats import Estimate
from lib.stats.published_shares import published_share

_METHOD = (
    "Exact interval of a share (Clopper and Pearson), as if those who follow were drawn by lot from all who could, "
    "made wider by what the platform's rounding leaves open"
)
_ESTIMATED = "The platform estimates ages, and leaves out those whose age it does not know."
_ELSEWHERE = "Who follows need not live in the area that we serve."
_CUT = "The platform lists the most common only; who says nothing is in no line."
_DECIDES_NOTHING = (
    "Where people live does not say whom they listen to, and who serves one place is followed from there: this is "
    "shown and decides nothing"
)
_AGE_FILES = (
    "who follows you by age. Facebook and Instagram: Meta Business Suite > Insights > Audience > Demographics > "
    "Export. YouTube: Studio > Analytics > Advanced mode > Viewer age. TikTok: Studio > Analytics > Followers"
)
_INHABITANTS = (
    "the inhabitants of your area by age, a table with the columns Year, Age group (0-17, 18-24, ..., 65+), People and "
    "Source, from your statistics office"
)
_PLACE_FILES = (
    "who follows you by place. Facebook and Instagram: Meta Business Suite > Insights > Audience > Demographics > "
    "Export. LinkedIn: your page, admin view > Analytics > Followers > Export"
)
_TRADE_FILES = "who follows you by trade: LinkedIn, your page, admin view > Analytics > Followers > Export"
_YOUNG, _OLD, _ADULT = 35, 65, 18
# The networks whose exports tell it.
_WITH_AGES, _WITH_PLACES, _WITH_TRADES = (
    ("facebook", "instagram", "youtube", "tiktok"),
    ("facebook", "instagram", "linkedin"),
    ("linkedin",),
)


def _each(
    kinds: tuple[str, ...], networks: tuple[str, ...]
) -> Callable[[Rows, Scope, PlannedTest], tuple[PlannedTest, ...]]:
    def tests(rows: Rows, scope: Scope, test: PlannedTest) -> tuple[PlannedTest, ...]:
        return tuple(replace(test, subject=network) for network in platforms_with(rows, scope, kinds, networks))

    return tests


def _named(codes: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return (("each", "each network"), *((code, PLATFORMS[code].label) for code in codes))


def young_share(rows: Rows, scope: Scope, test: PlannedTest, level: float) -> Answer:
    """Return the share of those under thirty-five among the followers of a network."""
    return _of_age(rows, scope, test, level, (0, _YOUNG - 1), "under {}", _YOUNG)


def older_share(rows: Rows, scope: Scope, test: PlannedTest, level: float) -> Answer:
    """Return the share of those of sixty-five and over, or from the last age on that the network tells apart."""
    split = ages_of_followers(rows, scope, test.subject)
    oldest = max((first for first, last, _ in split.ages if last is None), default=_OLD) if split else _OLD
    return _of_age(rows, scope, test, level, (min(oldest, _OLD), None), "{} or older", min(oldest, _OLD))


def _of_age(
    rows: Rows, scope: Scope, test: PlannedTest, level: float, span: tuple[int, int | None], age: str, edge: int
) -> Answer:
    """Return the share of an age among followers, beside a line or the same share of the adult inhabitants."""
    split = ages_of_followers(rows, scope, test.subject)
    if split is None:
        return Missing(f"{_AGE_FILES}.")
    adults = test.comparator != THRESHOLD
    part = split.part(*span, from_age=_ADULT if adults else 0)
    if part is None:
        return Missing(f"{_AGE_FILES}; the split that is held has no edge at {edge}.")
    estimate = published_share(part.share, split.n * part.of_all, rounding=part.rounding, level=level)
    whose = f"adult {split.label} {split.who}" if adults else f"{split.label} {split.who}"
    aged = age.format(edge)
    values = [("value", Value(part.share, "percent")), ("whose", Value(whose, "text")), ("age", Value(aged, "text"))]
    name = f"{whose[0].upper()}{whose[1:]} {'of ' if edge == span[0] else ''}{aged}"
    caveats = [_ESTIMATED, *split.caveats]
    claim = "{value} of our {whose} are {age}"
    used, reference, comparator = list(split.rows), test.threshold or 1.0, Side("", test.threshold)
    if adults:
        held = ages_of_inhabitants(rows, split.scope)
        if held is None:
            return Missing(f"{_INHABITANTS}.")
        theirs = held.part(*span, from_age=_ADULT)
        if theirs is None or not theirs.share:
            return Missing(f"{_INHABITANTS}; the age groups that are held have no edge at {edge}, or overlap.")
        reference, comparator = theirs.share, Side("Adults who live here", theirs.share)
        used += held.rows
        values += [("reference", Value(theirs.share, "percent")), ("year", Value(str(held.year), "text"))]
        claim += "; of the adults who live here {reference} are ({year})"
        caveats += [_ELSEWHERE, *held.caveats]
    line = Value(reference * test.line, "percent").text
    now = Value(part.share, "percent").text
    return Measured(
        ratio=_ratio(estimate, reference),
        subject=Side(name, part.share),
        comparator=comparator,
        claim=claim,
        values=tuple(values),
        query=QUERY,
        scope=split.scope,
        about=replace(split.scope, first_day=split.scope.last_day),
        rows=_table(used),
        n=round(split.n * part.of_all),
        n_of=split.n_of,
        interval_method=_METHOD,
        value_kind="percent",
        caveats=tuple(caveats),
        would_change=f"The verdict turns at {line} of our {whose}; {now} are {aged} now.",
        chart_of=f"Share of our {whose} who are {aged}",
        platform=split.platform,
    )


def _ratio(estimate: Estimate | None, reference: float) -> Estimate | None:
    if estimate is None:
        return None
    value, low, high = (each / reference for each in (estimate.value, estimate.low, estimate.high))
    return Estimate(value, low, high, estimate.n, estimate.level)


def _table(records: list[dict[str, object]]) -> Table:
    columns = tuple(records[0])
    return Table.of(columns, ([record[name] for name in columns] for record in records))


def _of_group(kinds: tuple[str, ...], files: str, what: str, *, outside: bool = False) -> Callable[..., Answer]:
    """Return the measure of the most common group of followers; of those `outside` it, where it decides nothing."""

    def measure(rows: Rows, scope: Scope, test: PlannedTest, level: float) -> Answer:
        split = kinds_of_group(rows, scope, test.subject, kinds)
        if split is None or test.threshold is None:
            return Missing(f"{files}.")
        largest, low, high = _largest(split, level)
        value, ends = (1 - largest, (1 - high, 1 - low)) if outside else (largest, (low, high))
        whose = f"{split.label} {split.who}"
        told = f"{'outside' if outside else 'in'} the most common {what}"
        values = (
            ("value", Value(value, "percent")),
            ("whose", Value(whose, "text")),
            ("largest", Value(split.rows[0]["bucket"], "text")),
            ("what", Value(what, "text")),
        )
        line, now = Value(test.threshold * test.line, "percent").text, Value(value, "percent").text
        claim = "{value} of our {whose} are not in {largest}, the most common {what}"
        return Measured(
            ratio=_ratio(Estimate(value, *ends, int(split.n), level), test.threshold),
            subject=Side(f"{whose} {told}", value),
            comparator=Side("", test.threshold),
            claim=claim if outside else claim.replace(" not", ""),
            values=values,
            query=QUERY,
            scope=split.scope,
            about=replace(split.scope, first_day=split.scope.last_day),
            rows=_table(list(split.rows)),
            n=round(split.n),
            n_of=split.n_of,
            interval_method=f"{_METHOD}; and by those who are in no line of the list",
            value_kind="percent",
            too_few=_DECIDES_NOTHING if outside else "",
            caveats=(_CUT, *split.caveats),
            would_change="" if outside else f"The verdict turns at {line} of our {whose}; it is {now} now.",
            chart_of=f"{whose} {told}",
            platform=split.platform,
        )

    return measure


def _largest(split: Split, level: float) -> tuple[float, float, float]:
    """Return the share of the largest group of all followers with the ends of its interval.

    Where people are listed, who is in no line may be in any group or none: at the least their share is of all who
    follow, at the most of those who are listed.
    """
    top = split.rows[0]["value"]
    if split.unit == "share":
        estimate = published_share(min(1.0, top), split.n, rounding=split.rounding, level=level)
        return (top, estimate.low, estimate.high) if estimate else (top, 0.0, 1.0)
    listed = sum(row["value"] for row in split.rows)
    least, most = (
        published_share(top / split.n, split.n, level=level),
        published_share(top / listed, listed, level=level),
    )
    return top / split.n, least.low if least else 0.0, most.high if most else 1.0


_SHARE_LINE = ((THRESHOLD, "a share"),)
_INHABITANT = (("population", "the adults who live here"),)
_AGED = _named(_WITH_AGES)

MEASURES: tuple[Measure, ...] = (
    Measure(
        "young_share",
        "share_of_followers",
        "share of the followers under 35",
        _AGED,
        (*_SHARE_LINE, *_INHABITANT),
        (f"{_AGE_FILES}.",),
        young_share,
        threshold=0.5,
        each=_each(AGES, _WITH_AGES),
    ),
    Measure(
        "older_share",
        "share_of_followers",
        "share of the followers of 65 and over",
        _AGED,
        (*_INHABITANT, *_SHARE_LINE),
        (f"{_AGE_FILES}.", f"{_INHABITANTS}."),
        older_share,
        threshold=0.1,
        each=_each(AGES, _WITH_AGES),
    ),
    Measure(
        "largest_place",
        "share_of_largest_group",
        "share of the followers in the most common place",
        _named(_WITH_PLACES),
        _SHARE_LINE,
        (f"{_PLACE_FILES}.",),
        _of_group(PLACES, _PLACE_FILES, "place"),
        threshold=0.5,
        each=_each(PLACES, _WITH_PLACES),
    ),
    Measure(
        "largest_trade",
        "share_of_largest_group",
        "share of the followers in the most common trade",
        _named(_WITH_TRADES),
        _SHARE_LINE,
        (f"{_TRADE_FILES}.",),
        _of_group(TRADES, _TRADE_FILES, "trade"),
        threshold=0.5,
        each=_each(TRADES, _WITH_TRADES),
    ),
    Measure(
        "spread_of_places",
        "share_of_largest_group",
        "share of the followers outside the most common place, which is shown and decides nothing",
        _named(_WITH_PLACES),
        _SHARE_LINE,
        (f"{_PLACE_FILES}.",),
        _of_group(PLACES, _PLACE_FILES, "place", outside=True),
        threshold=0.5,
        each=_each(PLACES, _WITH_PLACES),
    ),
)
