"""What a thousand showings bring in clicks: adverts against posts that nobody paid for, without hours or money."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from lib.findings.breaks import unbroken
from lib.findings.opinions.measured import Answer, Measure, Measured, Missing, Side
from lib.findings.opinions.measures.effort_sides import says
from lib.findings.opinions.measures.effort_told import method
from lib.findings.opinions.measures.parties import (
    BOUGHT_ON,
    PAID,
    SOCIAL,
    WITH_CLICKS,
    Party,
    bought_unmarked,
    codes,
    listed,
    parties,
    party,
)
from lib.findings.opinions.rows import Rows
from lib.findings.words import FEW_ITEMS, FEWEST_ITEMS, FEWEST_WEEKS
from lib.model import PLATFORMS, THRESHOLD, PlannedTest, Scope, Table, Value, Verdict
from lib.stats import Estimate, rate_in_time, relative_in_time

QUERY = "chain_steps"
_WEEKS = 52
_NEEDS_POSTS = "An export of posts with showings and link clicks (Facebook posts, X, LinkedIn content)."
_NEEDS_ADS = "A report of the adverts by day with Impressions and Link clicks (Meta Ads, LinkedIn Ads, TikTok Ads)."
_NEEDS_SEARCH = "A Google Ads report by day with Impressions and Clicks."
_PHRASES = {
    "organic_social": "posts that nobody paid for",
    "other_social": "posts on the other social media",
    "paid": "adverts",
    "paid_search": "adverts in search",
    "paid_social": "adverts on social media",
}
_VIEWS = "Facebook and Instagram count views of posts by now, Meta Ads showings of adverts: the two differ a little."
_LINKEDIN = "LinkedIn counts every click on a post{}."
_VIDEOS = "Videos, for which Facebook counts no clicks on links, are left out."
_CHOSEN = "Adverts are shown to people who were chosen for them, posts mostly to those who follow."
_NEWEST = "Posts of the last seven days before an export, and those marked as boosted, are left out."

Rated = list[dict[str, Any]]


@dataclass(frozen=True)
class Held:
    """Both sides as rows of the weeks that both have, with the last day, from which weeks are counted back."""

    ours: Rated
    theirs: Rated | None
    first_day: date
    last_day: date

    @property
    def weeks(self) -> int:
        """How many whole weeks that is."""
        return ((self.last_day - self.first_day).days + 1) // 7

    def side(self, records: Rated) -> tuple[list[float], list[float]]:
        """Return (clicks, showings) by week, in order."""
        clicks, shown = [0.0] * self.weeks, [0.0] * self.weeks
        for row in records:
            at = self.weeks - 1 - (self.last_day - row["day"]).days // 7
            clicks[at] += row["clicks"]
            shown[at] += row["showings"]
        return clicks, shown


def answer(rows: Rows, scope: Scope, test: PlannedTest, level: float) -> Answer:
    """Return clicks by showings of both sides over the 52 weeks to the last day, week by week."""
    wide = replace(scope, first_day=scope.last_day - timedelta(days=7 * _WEEKS - 1), accounts=())
    table = rows.of(QUERY, wide)
    ours, theirs = (
        (party(test.subject), None) if test.comparator == THRESHOLD else parties(test.subject, test.comparator)
    )
    if theirs is not None and not (ours.platforms and theirs.platforms):
        return Missing("Two different channels: both sides of this test are the same one.")
    usable = [row for row in table.records() if row["clicks"] is not None and row["showings"]]
    mine = _of(usable, ours)
    other = _of(usable, theirs) if theirs is not None else None
    missing = [_needed(side) for side, own in ((ours, mine), (theirs, other)) if side is not None and not own]
    if missing:
        return Missing("\n".join(dict.fromkeys(missing)))
    held = _shared(mine, other, wide)
    if held is None:
        return Missing("Showings and clicks of both sides in the same weeks.")
    return _measured(rows, table, test, level, ours, theirs, held, wide)


def _of(usable: Rated, side: Party) -> Rated:
    kinds = {"posts"} if not side.platforms & PAID else {"posts", "days"}
    return [row for row in usable if row["platform"] in side.platforms and row["n_of"] in kinds]


def _needed(side: Party) -> str:
    if not side.platforms & PAID:
        return _NEEDS_POSTS if not side.alone else side.needs
    return _NEEDS_SEARCH if side.code == "paid_search" else _NEEDS_ADS if not side.alone else side.needs


def _shared(mine: Rated, other: Rated | None, scope: Scope) -> Held | None:
    """Return the rows of the whole weeks that both sides have, since no number in it changed its meaning."""
    sides = [mine, *([other] if other is not None else [])]
    last_day = min(max(row["day"] for row in side) for side in sides)
    first_day = max(scope.first_day, *(min(row["day"] for row in side) for side in sides))
    for platform in {row["platform"] for side in sides for row in side}:
        first_day = max(first_day, unbroken(platform, "click_rate", last_day, scope.first_day, last_day)[0])
    weeks = ((last_day - first_day).days + 1) // 7
    if weeks < 1:
        return None
    first_day = last_day - timedelta(days=7 * weeks - 1)
    kept = [[row for row in side if first_day <= row["day"] <= last_day] for side in sides]
    if not all(kept):
        return None
    return Held(kept[0], kept[1] if other is not None else None, first_day, last_day)


def _ratio(held: Held, mine: Rated, other: Rated | None, line: float | None, level: float) -> Estimate | None:
    if other is not None:
        return relative_in_time(held.side(mine), held.side(other), level=level)
    found = rate_in_time(*held.side(mine), level=level)
    if found is None or not line:
        return None
    return Estimate(found.value / line, found.low / line, found.high / line, found.n, level)


def _measured(
    rows: Rows,
    table: Table,
    test: PlannedTest,
    level: float,
    ours: Party,
    theirs: Party | None,
    held: Held,
    scope: Scope,
) -> Measured:
    unmarked = bought_unmarked(rows, scope)
    certain = [_certain(side, unmarked) for side in (held.ours, held.theirs or [])]
    only_if: tuple[tuple[Verdict, Estimate | None], ...] = ()
    if certain != [held.ours, held.theirs or []]:
        without = _ratio(held, certain[0], certain[1] if held.theirs is not None else None, test.threshold, level)
        only_if = tuple((each, without) for each in (Verdict.AGREES, Verdict.DISAGREES, Verdict.NO_DIFFERENCE))
    value = _rate(held.ours)
    line = _rate(held.theirs) if held.theirs is not None else test.threshold or 0.0
    fewest = min(len(side) for side in (held.ours, held.theirs) if side is not None)
    few = ""
    if held.weeks < FEWEST_WEEKS:
        few = f"Only {held.weeks} weeks of both are held; {FEWEST_WEEKS} are needed"
    elif fewest < FEWEST_ITEMS:
        few = f"One side has only {fewest} posts; {FEWEST_ITEMS} are needed"
    values = {"subject": _phrase(ours), "other": _phrase(theirs) if theirs else ""}
    ends = "; the line is at {theirs}" if theirs is None else ", of {other} {theirs}"
    ratio = _ratio(held, held.ours, held.theirs, test.threshold, level)
    change = ""
    if says(test, ratio, only_if, few) is not Verdict.CANNOT_TELL:
        turn, now = (Value(1000 * each, "decimal").text for each in (line * test.line, value))
        than = "fewer" if value > line * test.line else "more"
        of = values["subject"]
        change = (
            f"It would change if a thousand showings of {of} brought {than} than {turn} clicks; they bring {now} now."
        )
    return Measured(
        ratio=ratio,
        subject=Side(_capital(_phrase(ours)), value),
        comparator=Side(_capital(_phrase(theirs)) if theirs else "", line),
        claim=f"A thousand showings of {{subject}} brought {{ours}} clicks{ends}",
        values=(
            *((name, Value(text, "text")) for name, text in values.items() if text),
            ("ours", Value(1000 * value, "decimal")),
            ("theirs", Value(1000 * line, "decimal")),
        ),
        query=QUERY,
        scope=scope,
        rows=_rows(table, held),
        n=held.weeks,
        n_of="weeks",
        most=_WEEKS,
        interval_method=method(level, "weeks"),
        value_kind="percent",
        others=_platforms(held, ours, theirs, level),
        too_few=few,
        comparable=not few,
        caveats=_caveats(held, unmarked, fewest),
        would_change=change,
        only_if=only_if,
        chart_of="Clicks by showings",
        platform=ours.code if ours.alone else None,
    )


def _rate(records: Rated) -> float:
    return float(sum(row["clicks"] for row in records) / sum(row["showings"] for row in records))


def _certain(records: Rated, unmarked: frozenset[str]) -> Rated:
    """Return the rows without LinkedIn's posts (where others have clicks), and without what was bought unmarked."""
    others = [row for row in records if row["platform"] != "linkedin"]
    kept = others if any(row["clicks"] for row in others) else records
    return [row for row in kept if row["platform"] not in unmarked]


def _phrase(side: Party) -> str:
    if side.code in PLATFORMS:
        label = PLATFORMS[side.code].label
        return f"posts on {label}" if side.code in SOCIAL else f"adverts of {label}"
    # The rest of a group beside one of it; the other social media are called so already.
    return f"other {_PHRASES[side.code]}" if side.less and side.code != "other_social" else _PHRASES[side.code]


def _capital(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}"


def _rows(table: Table, held: Held) -> Table:
    keys = {(row["account_id"], row["n_of"], row["day"], row["item"]) for row in (*held.ours, *(held.theirs or []))}
    at = [table.columns.index(name) for name in ("account_id", "n_of", "day", "item")]
    return Table(table.columns, tuple(row for row in table.rows if tuple(row[each] for each in at) in keys))


def _platforms(held: Held, ours: Party, theirs: Party | None, level: float) -> tuple[Side, ...]:
    """Return the platforms of a side that has several, each with its own interval."""
    found = []
    for side, records in ((ours, held.ours), (theirs, held.theirs)):
        platforms = sorted({row["platform"] for row in records or []})
        if side is None or side.alone or len(platforms) < 2:
            continue
        for platform in platforms:
            rate = rate_in_time(*held.side([row for row in records or [] if row["platform"] == platform]), level=level)
            if rate is not None:
                found.append(Side(PLATFORMS[platform].label, rate.value, rate.low, rate.high))
    return tuple(found)


def _caveats(held: Held, unmarked: frozenset[str], fewest: int) -> tuple[str, ...]:
    rows = [*held.ours, *(held.theirs or [])]
    platforms = {row["platform"] for row in rows}
    found = [f"Indicative: {fewest} posts."] if FEWEST_ITEMS <= fewest < FEW_ITEMS else []
    named = sorted(PLATFORMS[each].label for each in platforms & unmarked)
    if named:
        found.append(
            f"Adverts on {listed(named)} are held, and its own file marks no post as boosted: their showings and "
            "clicks stand in both files, so nothing is decided that does not hold without it."
        )
    if "linkedin" in platforms:
        plain = [row for row in rows if row["platform"] != "linkedin" and row["n_of"] == "posts"]
        without = (
            f"; without it a thousand showings of posts brought {Value(1000 * _rate(plain), 'decimal').text}"
            if plain
            else ""
        )
        found.append(_LINKEDIN.format(without))
    if "meta_ads" in platforms and platforms & set(BOUGHT_ON["meta_ads"]):
        found.append(_VIEWS)
    if "facebook" in platforms:
        found.append(_VIDEOS)
    if platforms & PAID:
        found.append(_CHOSEN)
    if platforms & SOCIAL:
        found.append(_NEWEST)
    return tuple(found)


_KNOWN = tuple(
    (code, _PHRASES.get(code, name))
    for code, name in codes({*WITH_CLICKS, *PAID}, "paid_social", "paid_search", "paid", "organic_social")
)

MEASURES: tuple[Measure, ...] = (
    Measure(
        "click_rate",
        "click_rate",
        "clicks for each showing",
        _KNOWN,
        (*_KNOWN, ("other_social", "posts on the other social media"), (THRESHOLD, "a line that you set")),
        (_NEEDS_POSTS, _NEEDS_ADS),
        answer,
        0.02,
    ),
)
