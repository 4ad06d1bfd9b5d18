"""From output to outcome: what a thousand showings, mails or visits lead to, step by step, where the data allows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from lib.findings.series import source_line
from lib.findings.standing import Channel, channels
from lib.findings.visits import Unit, network_of, units
from lib.findings.words import FEW_ITEMS, FEWEST_IN_DENOMINATOR, FEWEST_ITEMS, FEWEST_WEEKS, holds, interval_of
from lib.metrics import METRICS, Result, evidence, run
from lib.model import PLATFORMS, Chart, Finding, Scope, Table, Value
from lib.stats import LEVEL, Estimate, ratio_of_sums
from lib.store import Store

PAGE = "standing"
QUESTION = "What does it lead to?"
SOCIAL = "Social media together"
BASE = 1000
VISITS_FILE = "Google Analytics: Reports > Acquisition > Traffic acquisition > Share this report > Download file"
KEY_EVENTS_FILE = "Google Analytics: Explore > Free form > Date as the only row, with Sessions and Key events > CSV"
_METHOD = f"{interval_of('single posts, mailings or weeks')}; {holds()}"
_KEY_EVENTS = "One visit may have several key events: they are counted, not the visits."
_GROUPS = {"search": "Organic Search", "social": "Organic Social", "e-mail": "Email"}
Rows = Sequence[dict[str, Any]]


@dataclass(frozen=True)
class Step:
    """One step: what it is called in the chart and in the claim (singular, plural), and how many per showing."""

    name: str
    noun: tuple[str, str]
    rate: Estimate


def chain(store: Store, scope: Scope) -> list[Finding]:
    """Return the chain of each channel that has one, social media together and the website among them."""
    held = channels(store, scope)
    webs = [each for each in held if PLATFORMS[each.platform].channel == "web"]
    found = [_of_channel(store, scope, channel, webs) for channel in held]
    social = [each for each in held if PLATFORMS[each.platform].channel == "social"]
    together = _together(store, scope, social, webs) if len(social) > 1 else None
    return [finding for finding in (together, *found) if finding is not None]


def _of_channel(store: Store, scope: Scope, channel: Channel, webs: Sequence[Channel]) -> Finding | None:
    kind = PLATFORMS[channel.platform].channel
    own = replace(scope, accounts=(channel.account_id,))
    if kind == "web":
        result = run(store, "chain_steps", own)
        return _website(store, result, own, channel)
    if kind not in ("social", "search", "e-mail", "paid"):
        return None
    result = run(store, "chain_steps", replace(scope, accounts=(channel.account_id, *(web.account_id for web in webs))))
    rows = result.table.records()
    mine = [row for row in rows if row["account_id"] == channel.account_id and row["showings"]]
    if not mine or sum(row["showings"] for row in mine) < FEWEST_IN_DENOMINATOR:
        return None
    fewest = FEWEST_ITEMS if mine[0]["n_of"] in ("posts", "mailings") else 7 * FEWEST_WEEKS
    if len(mine) < fewest:
        return None
    what = {"e-mail": "e-mails delivered", "search": "showings in {name}", "paid": "showings of {name}"}
    base = what.get(kind, "showings of our {name} posts")
    steps = _steps(mine, kind, scope)
    closed = kind == "paid" and any(row["key_events"] is not None for row in mine)
    missing = ""
    caveats = list(_CAVEATS.get(channel.platform, _CAVEATS.get(kind, ())))
    if kind == "paid":
        missing = "" if closed else "A report of the adverts with the column Conversions."
    else:
        visits = _visits(rows, mine, scope, _belongs(kind, channel.platform, rows))
        steps += visits
        missing = "" if visits else _what_is_missing(kind)
        caveats += [_KEY_EVENTS] if len(visits) > 1 else []
        if visits and kind == "search":
            caveats.append("Visits are those from all search engines, clicks those of Google alone.")
    if not steps:
        return None
    metric = _METRIC[kind] if any(step.name.startswith("Clicks") for step in steps) or kind != "social" else None
    return _finding(store, result, own, channel, base, steps, mine, metric or "engagement_rate", missing, caveats)


_METRIC = {"social": "click_rate", "search": "search_click_rate", "e-mail": "mail_click_rate", "paid": "ad_click_rate"}
_CAVEATS = {
    "linkedin": ("LinkedIn counts every click on a post, not only those on its link.",),
    "facebook": ("Videos, for which Facebook counts no clicks on links, are left out of the clicks.",),
    "e-mail": ("One person may click, and come, several times.",),
    "instagram": ("Instagram's export holds no clicks on links: what its posts bring to us is not in it.",),
}


def _steps(rows: Rows, kind: str, scope: Scope) -> list[Step]:
    """Return the steps that the channel's own export knows."""
    counted = ("click", "clicks")
    named = {
        "social": (("engagements", "Engagements", ("engagement", "engagements")), ("clicks", "Clicks", counted)),
        "search": (("clicks", "Clicks", counted),),
        "e-mail": (("clicks", "People who clicked", ("person who clicked", "people who clicked")),),
        "paid": (("clicks", "Clicks", counted), ("key_events", "Conversions", ("conversion", "conversions"))),
    }
    found = []
    for column, name, noun in named[kind]:
        known = [row for row in rows if row[column] is not None]
        tops, bottoms = ([row[each] for row in known] for each in (column, "showings"))
        if known and known[0]["n_of"] == "days":
            tops, bottoms = _by_week(known, column, scope.last_day)
        rate = ratio_of_sums(tops, bottoms) if len(known) >= FEWEST_ITEMS else None
        if rate is not None:
            found.append(Step(name, noun, rate))
    return found


def _by_week(rows: Rows, column: str, last_day: date, bottom: str = "showings") -> tuple[list[float], list[float]]:
    weeks: dict[int, list[float]] = {}
    for row in rows:
        week = weeks.setdefault((last_day - row["day"]).days // 7, [0.0, 0.0])
        week[0] += row[column]
        week[1] += row[bottom]
    return [top for top, _ in weeks.values()], [below for _, below in weeks.values()]


def _belongs(kind: str, platform: str, rows: Rows) -> tuple[str, Callable[[str], bool]]:
    """Return the table of where visits come from that knows the channel, and which of its items are the channel's."""
    if kind != "social":
        return "channel_group", lambda item: item == _GROUPS[kind]
    tables = {row["n_of"] for row in rows}
    table = next((each for each in ("source_medium", "source") if each in tables), "source")
    return table, lambda item: network_of(item) == platform and "cpc" not in item and "paid" not in item


def _visits(rows: Rows, mine: Rows, scope: Scope, belongs: tuple[str, Callable[[str], bool]]) -> list[Step]:
    """Return visits and key events per showing, over the spans of days that both sides have."""
    dimension, ours = belongs
    tables = [row | {"dimension": row["n_of"], "first_day": row["day"]} for row in rows if row["n_of"] == dimension]
    last = max(row["day"] for row in mine)
    # The newest posts are left out, and so are the visits of their days.
    end = scope.last_day if scope.last_day - last <= timedelta(days=3) or mine[0]["n_of"] != "posts" else last
    found: list[tuple[Unit, float]] = []
    for unit in units(tables, dimension, scope.first_day, end):
        shown = sum(row["showings"] for row in mine if unit.span.first_day <= row["day"] <= unit.span.last_day)
        found.append((unit, shown))
    if len(found) < FEWEST_WEEKS or not any(shown for _, shown in found):
        return []
    named = (
        ("sessions", "Visits to our website", ("visit", "visits")),
        ("key_events", "Key events", ("key event", "key events")),
    )
    steps = []
    for measure, name, noun in named:
        tops: list[float] = [unit.total(measure, [item for item in unit.items if ours(item)]) for unit, _ in found]
        told = any(measure in own for unit, _ in found for own in unit.items.values())
        rate = ratio_of_sums(tops, [shown for _, shown in found]) if told and max(tops) > 0 else None
        if rate is not None:
            steps.append(Step(name, noun, rate))
    return steps


def _what_is_missing(kind: str) -> str:
    if kind == "social":
        return (
            f"{VISITS_FILE}, by Session source: it says how many visits come from each network. The file by channel "
            "group says it of all social media together."
        )
    return f"{VISITS_FILE}: it says how many visits come from here and what they lead to."


def _website(store: Store, result: Result, scope: Scope, channel: Channel) -> Finding | None:
    rows = [row for row in result.table.records() if row["n_of"] == "days" and row["sessions"]]
    if len(rows) < 7 * FEWEST_WEEKS:
        return None
    steps = []
    for column, name, noun in (
        ("engaged_sessions", "Engaged visits", ("engaged visit", "engaged visits")),
        ("key_events", "Key events", ("key event", "key events")),
    ):
        known = [row for row in rows if row[column] is not None]
        rate = ratio_of_sums(*_by_week(known, column, scope.last_day, "sessions")) if known else None
        if rate is not None:
            steps.append(Step(name, noun, rate))
    if not steps:
        return None
    known_end = any(step.name == "Key events" for step in steps)
    metric = "session_conversion_rate" if known_end else "engaged_session_rate"
    missing = "" if known_end else f"{KEY_EVENTS_FILE}: it says what visits lead to."
    caveats = [_KEY_EVENTS] if known_end else []
    return _finding(store, result, scope, channel, "visits to our website", steps, rows, metric, missing, caveats)


def _together(store: Store, scope: Scope, social: Sequence[Channel], webs: Sequence[Channel]) -> Finding | None:
    """Return the chain of all social media: only together do most counters tell what visits they bring."""
    accounts = tuple(each.account_id for each in (*social, *webs))
    own = replace(scope, accounts=accounts)
    result = run(store, "chain_steps", own)
    rows = result.table.records()
    mine = [row for row in rows if row["n_of"] == "posts" and row["showings"]]
    if len(mine) < FEWEST_ITEMS or len({row["account_id"] for row in mine}) < 2:
        return None
    visits = _visits(rows, mine, scope, ("channel_group", lambda item: item == _GROUPS["social"]))
    steps = [*(step for step in _steps(mine, "social", scope) if step.name == "Clicks"), *visits]
    if not steps:
        return None
    caveats = [_KEY_EVENTS] if len(visits) > 1 else []
    silent = {row["account_id"] for row in mine} - {row["account_id"] for row in mine if row["clicks"] is not None}
    if silent:
        names = ", ".join(each.label for each in social if each.account_id in silent)
        caveats.append(f"Clicks are those of the channels that count them, without {names}; visits are those from all.")
    if any(each.platform == "linkedin" for each in social):
        caveats += _CAVEATS["linkedin"]
    missing = "" if visits else f"{VISITS_FILE}: it says how many visits social media brings and what they lead to."
    whole = Channel(0, "", SOCIAL, SOCIAL, social[0].span)
    return _finding(
        store, result, own, whole, "showings of our posts {name}", steps, mine, "click_rate", missing, caveats
    )


def _finding(
    store: Store,
    result: Result,
    scope: Scope,
    channel: Channel,
    base: str,
    steps: Sequence[Step],
    rows: Rows,
    metric: str,
    missing: str,
    caveats: Sequence[str],
) -> Finding:
    of = "on social media" if channel.label == SOCIAL else channel.label
    values = {"base": Value(BASE), "name": Value(of, "text")}
    told = []
    for at, step in enumerate(steps):
        per = step.rate.value * BASE
        values[f"step{at}"] = Value(per, "count" if per >= BASE / 10 else "decimal")
        values[f"noun{at}"] = Value(step.noun[0] if values[f"step{at}"].text == "1.00" else step.noun[1], "text")
        told.append(f"{{step{at}}} {{noun{at}}}")
    listed = told[0] if len(told) == 1 else f"{', '.join(told[:-1])} and {told[-1]}"
    verb = "held" if channel.platform and PLATFORMS[channel.platform].channel == "web" else "brought"
    claim = f"{{base}} {base} {verb} {listed}"
    claim += "; what happened then is not known" if missing else ""
    sentence = claim.format(**{name: each.text for name, each in values.items()})
    n_of = "days" if rows[0]["n_of"] == "days" else rows[0]["n_of"]
    held = evidence(store, result, result.table, METRICS[metric], n=len(rows), n_of=n_of, interval_method=_METHOD)
    main = next((step for step in steps if step.name in ("Clicks", "People who clicked")), steps[-1])
    few = [f"Indicative: {len(rows)} {n_of}."] if n_of != "days" and len(rows) < FEW_ITEMS else []
    return Finding(
        id=f"{PAGE}.chain.{channel.platform or 'social'}.{channel.account_id or 'together'}",
        page=PAGE,
        question=QUESTION,
        claim=claim,
        values=tuple(values.items()),
        metric=metric,
        value=main.rate.value,
        unit=METRICS[metric].unit,
        interval=(main.rate.low, main.rate.high),
        level=LEVEL,
        n=len(rows),
        scope=scope,
        evidence=held,
        chart=_chart(sentence, base.format(name=of), steps, scope, len(rows), n_of, source_line(held.files)),
        caveats=(*few, *caveats),
        what_would_change_it=f"Bring this and I can tell you more: {missing}" if missing else "",
        platform=channel.platform or None,
        account=channel.name,
        value_kind=METRICS[metric].kind,
    )


def _chart(title: str, base: str, steps: Sequence[Step], scope: Scope, count: int, n_of: str, source: str) -> Chart:
    """Return the steps as bars in the order in which they happen, per thousand of the first."""
    rows = [(step.name, BASE * step.rate.value, BASE * step.rate.low, BASE * step.rate.high) for step in steps]
    told = ", ".join(f"{name} {Value(value, 'decimal').text}" for name, value, _, _ in rows)
    days = f"{Value(scope.first_day, 'day').text} to {Value(scope.last_day, 'day').text}"
    return Chart(
        kind="bar",
        title=title,
        subtitle=f"For each {Value(BASE).text} {base}, {days}, {Value(count).text} {n_of}",
        table=Table.of(("step", "of a thousand", "low", "high"), rows),
        x="step",
        y="of a thousand",
        value_kind="decimal",
        highlight=(rows[-1][0],),
        alt=f"Bars in the order of the steps, for each {Value(BASE).text} {base}: {told}.",
        source=source,
    )
