"""Whether a press release reaches more people than a post: page views and stated readers can only be too high.

A page is viewed several times by one person, and an outlet's readers are those of the whole paper: both are more than
the people who read the release. So the data can say that a release reaches no more. That it does reach more is said
only of people who are counted: visitors of its page, where the website's export has them. Of the outlets' readers is
said how many of them would have to see the article.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import floor
from statistics import median
from typing import Any

from lib.findings.opinions.measured import Answer, Measure, Measured, Missing, Side
from lib.findings.opinions.measures import press_told as words
from lib.findings.opinions.rows import Rows
from lib.findings.words import FEW_ITEMS, FEWEST_ITEMS
from lib.model import PLATFORMS, PlannedTest, Scope, Table, Value, Verdict
from lib.stats.medians_in_time import median_in_time, ratio_of_medians_in_time

QUERY = "press_items"
LIST, PAGES, POSTS = "our list", "pages", "posts"
ON_WEBSITE, IN_PRESS, POST = "press_release", "press_release_in_press", "post"
TWO_YEARS = timedelta(days=727)
# Platforms whose exports of posts count people.
_COUNT_PEOPLE = ("facebook", "instagram", "x", "youtube", "tiktok")


@dataclass(frozen=True)
class Release:
    """One release: page views on our own website (None where nobody noted them) and the readers of each outlet."""

    day: date
    views: float | None
    readers: tuple[float | None, ...] = ()


def answer(rows: Rows, scope: Scope, test: PlannedTest, level: float) -> Answer:
    """Return the typical release against the typical post of the two years up to the scope's last day."""
    days = replace(scope, first_day=scope.last_day - TWO_YEARS, accounts=())
    table = rows.of(QUERY, days)
    records = [dict(zip(table.columns, cells, strict=True)) for cells in table.rows]
    releases, source = _releases(records)
    if test.subject == ON_WEBSITE:
        releases = [release for release in releases if release.views is not None]
    posts = _posts(records, test.comparator)
    in_press = test.subject == IN_PRESS
    needs = []
    if not releases:
        needs.append(words.NEEDS_RELEASES)
    if in_press and not any(release.readers for release in releases):
        needs.append(words.NEEDS_OUTLETS)
    if not posts:
        way = words.OTHER_REACH.get(test.comparator, words.META_REACH)
        needs.append(words.NEEDS_REACH.format(where=_where(test.comparator), way=way))
    if needs:
        return Missing("\n".join(needs))
    used = Table(
        table.columns, tuple(row for row, said in zip(table.rows, records, strict=True) if _used(said, source))
    )
    return _measured(test, level, days, used, releases, posts, _people_per_view(records), listed=source == LIST)


def _measured(
    test: PlannedTest,
    level: float,
    scope: Scope,
    used: Table,
    releases: Sequence[Release],
    posts: Sequence[dict[str, Any]],
    people_per_view: float | None,
    *,
    listed: bool,
) -> Measured:
    in_press, where = test.subject == IN_PRESS, _where(test.comparator)
    weeks = [release.day.toordinal() // 7 for release in releases]
    seen = [post["reach"] for post in posts], [post["day"].toordinal() // 7 for post in posts]
    # Views that nobody noted count as much as the most that were noted.
    viewed = max((release.views or 0.0 for release in releases), default=0.0)
    own = [(viewed if release.views is None else release.views) * (people_per_view or 1.0) for release in releases]
    counted = ratio_of_medians_in_time((own, weeks), seen, level=level)
    read = readers_of(releases) if in_press else [0.0] * len(own)
    highest = [people + readers for people, readers in zip(own, read, strict=True)]
    ratio = ratio_of_medians_in_time((highest, weeks), seen, level=level) if in_press else counted
    one, two = median(highest), median(seen[0])
    fewest = min(len(releases), len(posts))
    return Measured(
        ratio=ratio,
        subject=Side("a press release, with all readers" if in_press else "a press release on our website", one),
        comparator=_side(f"a post{where}", posts, level),
        claim=words.READ if in_press else words.VISITED if people_per_view else words.VIEWED,
        values=(("views", Value(one)), ("reach", Value(two)), ("where", Value(where, "text"))),
        query=QUERY,
        scope=scope,
        rows=used,
        n=len(releases),
        n_of="releases",
        interval_method=words.METHOD,
        value_kind="count",
        others=_others(test, posts, level),
        too_few=_too_few(len(releases), len(posts))
        or _not_counted(in_press, own, highest, two * test.line, people_per_view),
        caveats=tuple(_caveats(in_press, releases, max(highest), fewest, people_per_view)),
        would_change=_flip(in_press, own, read, two * test.line, people_per_view is not None),
        # Views are more than people, readers too, and a website lists its most viewed pages: they show at the most that
        # a release reaches no more.
        only_if=((Verdict.AGREES, counted if people_per_view and listed else None),),
        chart_of="People, at most, by page views and stated readers" if in_press else "People, or page views",
        platform=test.comparator if test.comparator in PLATFORMS else None,
    )


def _releases(records: Sequence[dict[str, Any]]) -> tuple[list[Release], str]:
    """Return the releases of our list, else those pages whose address says when they came out; and which it was."""
    listed = [row for row in records if row["counted_in"] == LIST]
    own = [row for row in listed if not row["outlet"] and row["grown"]]
    if own:
        return _with_outlets(own, [row for row in listed if row["outlet"]]), LIST
    dated = [row for row in records if row["counted_in"] == PAGES and row["dated"] and row["grown"]]
    return [Release(row["day"], row["page_views"]) for row in dated], PAGES


def _with_outlets(own: Sequence[dict[str, Any]], outlets: Sequence[dict[str, Any]]) -> list[Release]:
    """Return the releases with the outlets that took each up; of several with one title the last before the report."""
    days: dict[str, list[date]] = {}
    for row in own:
        days.setdefault(_key(row), []).append(row["day"])
    readers: dict[tuple[str, date], list[float | None]] = {}
    for row in outlets:
        known = days.get(_key(row), [])
        before = [day for day in known if day <= row["day"]]
        if known:
            readers.setdefault((_key(row), max(before) if before else min(known)), []).append(row["readers"])
    found = [Release(row["day"], row["page_views"], tuple(readers.get((_key(row), row["day"]), ()))) for row in own]
    return [release for release in found if release.views is not None or release.readers]


def _key(row: dict[str, Any]) -> str:
    return " ".join(row["item"].casefold().split())


def readers_of(releases: Sequence[Release]) -> list[float]:
    """Return the readers of all outlets of each release; an outlet without a number counts as much as the largest."""
    largest = max((one or 0.0 for release in releases for one in release.readers), default=0.0)
    return [sum(largest if one is None else one for one in release.readers) for release in releases]


def _posts(records: Sequence[dict[str, Any]], comparator: str) -> list[dict[str, Any]]:
    return [
        row
        for row in records
        if row["counted_in"] == POSTS and row["grown"] and not row["paid"] and comparator in (POST, row["platform"])
    ]


def _used(row: dict[str, Any], source: str) -> bool:
    """Whether a row is a part of what was measured, or of how many people a view is."""
    if row["counted_in"] == LIST:
        return source == LIST
    return bool(row["counted_in"] == POSTS and row["grown"] and not row["paid"]) or (
        row["counted_in"] == PAGES and (source == PAGES or row["visitors"] is not None)
    )


def _people_per_view(records: Sequence[dict[str, Any]]) -> float | None:
    """Return how many people a view of such a page is, of pages of which views and visitors are held; None of few."""
    both = [row for row in records if row["counted_in"] == PAGES and row["visitors"] is not None]
    if len(both) < FEWEST_ITEMS:
        return None
    return min(1.0, sum(row["visitors"] for row in both) / sum(row["page_views"] for row in both))


def _where(comparator: str) -> str:
    return "" if comparator == POST else f" on {PLATFORMS[comparator].label}"


def _side(name: str, posts: Sequence[dict[str, Any]], level: float) -> Side:
    found = median_in_time([row["reach"] for row in posts], [row["day"].toordinal() // 7 for row in posts], level=level)
    return Side(name, found.value, found.low, found.high) if found else Side(name, None)


def _others(test: PlannedTest, posts: Sequence[dict[str, Any]], level: float) -> tuple[Side, ...]:
    """Return the typical post of each network, where posts of several are taken together."""
    networks = sorted({row["platform"] for row in posts})
    if len(networks) < 2:
        return ()
    return tuple(
        _side(f"a post{_where(network)}", [row for row in posts if row["platform"] == network], level)
        for network in networks
    )


def _too_few(releases: int, posts: int) -> str:
    if min(releases, posts) >= FEWEST_ITEMS:
        return ""
    fewer, what = (releases, "releases") if releases <= posts else (posts, "posts")
    return f"Only {fewer} {what} in two years; {FEWEST_ITEMS} make a comparison"


def _not_counted(
    in_press: bool, own: Sequence[float], highest: Sequence[float], line: float, people_per_view: float | None
) -> str:
    """Return why more releases like these would settle nothing: only what is more than people reaches the line."""
    if in_press and median(own) < line <= median(highest):
        return "Nobody counts who saw an article: more releases like these do not settle it"
    if people_per_view is None and line <= median(own):
        return "Nobody counted the people behind the page views: more releases like these do not settle it"
    return ""


def _caveats(
    in_press: bool, releases: Sequence[Release], highest: float, fewest: int, people_per_view: float | None
) -> list[str]:
    found = []
    if in_press:
        taken = sum(bool(release.readers) for release in releases)
        found.append(
            f"{taken} of {len(releases)} releases were taken up. Readers are those of the whole paper, and two papers "
            "share some: more than saw the article."
        )
        unknown = sum(one is None for release in releases for one in release.readers)
        if unknown:
            found.append(f"{unknown} reports without a number of readers count as much as the largest outlet.")
    elif people_per_view is None:
        found.append("One person may view a page several times: page views are more than people.")
    else:
        share = Value(people_per_view, "percent").text
        found.append(f"Page views are more than people: such pages have {share} as many visitors as views.")
    found.append(f"Typical is the one in the middle; the release with the most has {Value(highest).text}.")
    found.append(
        "Posts of which the platform says how many people saw them, boosted ones left out where it marks them."
    )
    if FEWEST_ITEMS <= fewest < FEW_ITEMS:
        found.append(f"Indicative: {fewest} of the side with the fewest.")
    return found


def _flip(in_press: bool, own: Sequence[float], read: Sequence[float], line: float, counted: bool) -> str:
    """Return what would change the verdict where the usual words would mislead; '' where they do not."""
    said = Value(line).text
    if median(own) >= line:
        return "" if counted else words.ALREADY.format(line=said)
    if not in_press:
        return ""
    one_in = readers_needed(own, read, line)
    if one_in is None:
        taken = sum(readers > 0 for readers in read)
        return words.NEVER.format(line=said, taken=Value(taken).text, count=Value(len(read)).text)
    return (words.FLIP if one_in > 1 else words.EVERY_READER).format(readers=words.in_words(one_in), line=said)


def readers_needed(own: Sequence[float], read: Sequence[float], line: float) -> int | None:
    """Return N: with one in N of all readers the release in the middle reaches the line; None where all are too few.

    `own` are the people whom each release reaches by itself, `read` the readers of its outlets.
    """

    def typical(share: float) -> float:
        return median(people + share * readers for people, readers in zip(own, read, strict=True))

    if typical(1.0) < line:
        return None
    low, high = 0.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (low, middle) if typical(middle) >= line else (middle, high)
    return max(1, floor(1 / high + 1e-9))


MEASURES: tuple[Measure, ...] = (
    Measure(
        "people_reached",
        "people_reached",
        "people reached",
        (
            (ON_WEBSITE, "a press release on our website"),
            (IN_PRESS, "a press release with all its readers in the press"),
        ),
        (
            (POST, "a post"),
            *((network, f"a post{_where(network)}") for network in _COUNT_PEOPLE),
        ),
        (
            "A list of press releases with their page views and the outlets that took them up.",
            "Posts with the people who saw each (reach).",
        ),
        answer,
    ),
)
