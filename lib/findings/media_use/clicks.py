"""The channel mix: which channel brings the clicks to our services, and what the posts on each bring."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from lib.findings.media_use.shares import METHOD, PAGE, Mix, Part, Words, mix_of, share_findings, sums, together
from lib.findings.series import source_line
from lib.findings.standing import Channel
from lib.findings.weeks import Coverage, Span, weekly
from lib.findings.words import FEWEST_ITEMS, FEWEST_WEEKS
from lib.metrics import METRICS, Result, evidence, run
from lib.model import PLATFORMS, Chart, Finding, Scope, Table, Value
from lib.stats import LEVEL, ratio_of_sums
from lib.store import Store

CLICKS = Words(
    "clicks", "Where do the clicks come from?", "share_of_clicks", "{name} brought {value} of the clicks", "clicks"
)
_LEADS = "{name} brings {value} of the clicks to our services"
_EVER = (date(1970, 1, 1), date(2999, 12, 31))
_LINKEDIN = "LinkedIn counts every click on a post, not only those that lead to us."
# A line needs more months than a slope has ends.
_FEWEST_MONTHS = 6
_MONTHS_SHOWN = 24
_FEWEST_WEEKS_OF_FOUR = 2
_KINDS = {"search": "Search", "social": "Social media", "e-mail": "E-mail", "paid": "Adverts"}


def click_findings(store: Store, scope: Scope, channels: Sequence[Channel]) -> list[Finding]:
    """Return who brings the clicks, how that moved, each channel's share, and what the posts bring."""
    compared = scope.compared()
    wide = replace(scope, first_day=min(compared.first_day, scope.first_day))
    result = run(store, "channel_mix", wide)
    rows = result.table.records()
    covered = _coverage(store, scope)
    clicks = _parts(rows, channels, scope, covered, posts=False)
    found: list[Finding] = []
    mix = mix_of(clicks, scope)
    if mix is not None:
        shares = share_findings(store, _only_clicks(result), mix, CLICKS, scope, _caveats(rows, channels))
        whole = together(shares, CLICKS, _LEADS)
        found += [*([whole] if whole else []), *shares]
    posts = _posts(store, result, rows, channels, scope, covered)
    over_time = _over_time(store, scope, channels, covered)
    return [*found, *(each for each in (over_time, posts) if each is not None)]


def _coverage(store: Store, scope: Scope) -> dict[tuple[int, str], Coverage]:
    whole = replace(scope, first_day=_EVER[0], last_day=_EVER[1])
    spans: dict[tuple[int, str], list[Span]] = {}
    for row in run(store, "coverage", whole).table.records():
        spans.setdefault((row["account_id"], row["grain"]), []).append(Span(row["first_day"], row["last_day"]))
    return {key: Coverage.of(each) for key, each in spans.items()}


def _only_clicks(result: Result) -> Result:
    measure = result.table.columns.index("measure")
    kept = tuple(row for row in result.table.rows if row[measure] != "posts")
    return replace(result, table=Table(result.table.columns, kept))


def _parts(
    rows: list[dict[str, Any]],
    channels: Sequence[Channel],
    scope: Scope,
    covered: dict[tuple[int, str], Coverage],
    *,
    posts: bool,
) -> list[Part]:
    """Return the clicks (or posts) of each channel by week, now and before."""
    compared = scope.compared()
    parts = []
    for channel in channels:
        own = [row for row in rows if row["account_id"] == channel.account_id and (row["measure"] == "posts") == posts]
        published = "mailing" if PLATFORMS[channel.platform].channel == "e-mail" else "post"
        days = covered.get((channel.account_id, published), Coverage(()))
        now, before = (_weeks(own, each.first_day, each.last_day, days) for each in (scope, compared))
        if own:
            key = f"{channel.platform}.{channel.account_id}"
            parts.append(Part(key, channel.label, now, before, channel.platform, channel.name))
    return parts


def _weeks(rows: list[dict[str, Any]], first: date, last: date, covered: Coverage) -> dict[date, float]:
    """Return the sum of each known week; clicks of posts and clicks by day of one account are of different days."""
    found: dict[date, float] = {}
    for per in dict.fromkeys(row["per"] for row in rows):
        series = [(row["day"], row["value"]) for row in rows if row["per"] == per]
        for week, value in weekly(series, first, last, covered, per):
            found[week] = found.get(week, 0.0) + value
    return found


def _caveats(rows: Iterable[dict[str, Any]], channels: Sequence[Channel]) -> tuple[str, ...]:
    rows = list(rows)
    clicked = {row["account_id"] for row in rows if row["measure"] != "posts"}
    silent = [
        each.label
        for each in channels
        if each.account_id not in clicked and each.account_id in {row["account_id"] for row in rows}
    ]
    found = ["Clicks are counted, not people; clicks on adverts follow what is spent."]
    if any(row["measure"] == "post_clicks" for row in rows):
        found.append(_LINKEDIN)
    if silent:
        found.append(f"Exports of {_listed(silent)} hold no clicks to us: what they bring is not in these shares.")
    return tuple(found)


def _posts(
    store: Store,
    result: Result,
    rows: list[dict[str, Any]],
    channels: Sequence[Channel],
    scope: Scope,
    covered: dict[tuple[int, str], Coverage],
) -> Finding | None:
    """Return the social channel whose share of the posts is furthest from its share of their clicks."""
    social = [each for each in channels if PLATFORMS[each.platform].channel == "social"]
    clicks = mix_of([part for part in _parts(rows, social, scope, covered, posts=False) if part.now], scope)
    if clicks is None:
        return None
    names = {part.key for part in clicks.parts}
    written = [part for part in _parts(rows, social, scope, covered, posts=True) if part.key in names and part.now]
    weeks = [week for week in clicks.now if all(week in part.now for part in written)]
    posts = {part.key: sum(part.now[week] for week in weeks) for part in written}
    total = sum(posts.values())
    if set(posts) != names or len(weeks) < FEWEST_WEEKS or min(posts.values()) < FEWEST_ITEMS:
        return None
    kept = Mix(tuple(replace(p, now={week: p.now[week] for week in weeks}) for p in clicks.parts), ())
    drawn, estimates = [], {}
    for part in kept.parts:
        estimate = ratio_of_sums(*sums(part, kept))
        if estimate is None:
            return None
        estimates[part.key] = estimate
        drawn.append((part.name, posts[part.key] / total, estimate.value))
    drawn.sort(key=lambda row: -row[1])
    too_many = {part.key: posts[part.key] / total - estimates[part.key].value for part in kept.parts}
    # Of two channels one lacks what the other has too much of: the one that takes more than it brings is named.
    furthest = max(kept.parts, key=lambda part: (round(abs(too_many[part.key]), 6), too_many[part.key]))
    estimate = estimates[furthest.key]
    metric = METRICS["share_of_clicks"]
    values = {
        "name": Value(furthest.name, "text"),
        "posts": Value(posts[furthest.key] / total, "percent"),
        "value": Value(estimate.value, "percent"),
    }
    claim = "{name} takes {posts} of our posts on social media and brings {value} of their clicks"
    sentence = claim.format(**{name: each.text for name, each in values.items()})
    held = evidence(store, result, result.table, metric, n=len(weeks), n_of="weeks", interval_method=METHOD)
    return Finding(
        id=f"{PAGE}.posts_and_clicks",
        page=PAGE,
        question="Do we publish where it is read?",
        claim=claim,
        values=tuple(values.items()),
        metric=metric.id,
        value=estimate.value,
        unit=metric.unit,
        interval=(estimate.low, estimate.high),
        level=LEVEL,
        n=len(weeks),
        scope=scope,
        evidence=held,
        chart=Chart(
            kind="bar",
            title=sentence,
            subtitle=(
                f"Share of the posts of these channels, with their share of the clicks, {len(weeks)} weeks to "
                f"{Value(scope.last_day, 'day').text}, {Value(total).text} posts"
            ),
            table=Table.of(("channel", "share of posts", "share of clicks"), drawn),
            x="channel",
            y="share of posts",
            tick="share of clicks",
            tick_label="share of clicks",
            value_kind="percent",
            highlight=(furthest.name,),
            alt=f"Ordered bars: share of posts by channel, with a mark for its share of the clicks. {sentence}.",
            source=source_line(held.files),
        ),
        direction=None,
        caveats=_caveats([row for row in rows if row["account_id"] in {each.account_id for each in social}], social),
        what_would_change_it="Exports that hold clicks on links for the channels that are not shown.",
        platform=furthest.platform,
        account=furthest.account,
        value_kind=metric.kind,
    )


def _over_time(
    store: Store, scope: Scope, channels: Sequence[Channel], covered: dict[tuple[int, str], Coverage]
) -> Finding | None:
    """Return how the share of the kind of channel that brings most moved over two years, in spans of four weeks."""
    length = timedelta(days=28)
    first = scope.last_day - length * _MONTHS_SHOWN + timedelta(days=1)
    wide = replace(scope, first_day=first)
    result = _only_clicks(run(store, "channel_mix", wide))
    parts = _parts(result.table.records(), channels, wide, covered, posts=False)
    mix = mix_of([replace(part, before={}) for part in parts], wide)
    if mix is None:
        return None
    spans: dict[date, dict[str, float]] = {}
    counted: dict[date, int] = {}
    for week in mix.now:
        start = first + length * ((week - first).days // length.days)
        own = spans.setdefault(start, {_kind(part): 0.0 for part in mix.parts})
        counted[start] = counted.get(start, 0) + 1
        for part in mix.parts:
            own[_kind(part)] += part.now[week]
    shares = {
        start: {kind: value / sum(own.values()) for kind, value in own.items()}
        for start, own in spans.items()
        if sum(own.values()) and counted[start] >= _FEWEST_WEEKS_OF_FOUR
    }
    if len(shares) < _FEWEST_MONTHS or len(next(iter(shares.values()))) < 2:
        return None
    top = max(next(iter(shares.values())), key=lambda kind: sum(own[kind] for own in spans.values()))
    ends = [own[top] for own in shares.values()]
    whole = sum(sum(own.values()) for own in spans.values())
    metric = METRICS["share_of_clicks"]
    values = {
        "name": Value(_KINDS[top], "text"),
        "low": Value(min(ends), "percent"),
        "high": Value(max(ends), "percent"),
        "first": Value(max(min(shares), mix.now[0]), "day"),
    }
    claim = "{name} brought between {low} and {high} of the clicks in every four weeks since {first}"
    sentence = claim.format(**{name: each.text for name, each in values.items()})
    held = evidence(
        store,
        result,
        result.table,
        metric,
        n=len(mix.now),
        n_of="weeks",
        interval_method="Nothing was estimated: the clicks are counted.",
    )
    named = sorted(_KINDS, key=lambda kind: -sum(own.get(kind, 0.0) for own in spans.values()))
    lines = [(start, own[kind], _KINDS[kind]) for kind in named for start, own in shares.items() if kind in own]
    return Finding(
        id=f"{PAGE}.clicks_over_time",
        page=PAGE,
        question="How has that moved?",
        claim=claim,
        values=tuple(values.items()),
        metric=metric.id,
        value=sum(own[top] for own in spans.values()) / whole,
        unit=metric.unit,
        interval=None,
        level=None,
        n=len(mix.now),
        scope=scope,
        evidence=held,
        chart=Chart(
            kind="line",
            title=sentence,
            subtitle=f"Share of all clicks in each four weeks, up to {Value(scope.last_day, 'day').text}",
            table=Table.of(("four weeks from", "share", "channel"), lines),
            x="four weeks from",
            y="share",
            series="channel",
            value_kind="percent",
            highlight=(_KINDS[top],),
            alt=f"Lines: share of the clicks by kind of channel in each four weeks. {sentence}.",
            source=source_line(held.files),
        ),
        caveats=_caveats(result.table.records(), channels)[1:],
        value_kind=metric.kind,
    )


def _kind(part: Part) -> str:
    return PLATFORMS[part.platform or "own"].channel


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
