"""The posts and mailings of one account, as the findings of this page read them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from lib.findings.breaks import crossed
from lib.findings.standing import Channel, channels
from lib.findings.weeks import Coverage, Span
from lib.metrics import Result, run
from lib.model import PLATFORMS, Scope, Value
from lib.store import Store

Row = dict[str, Any]
_LONGEST_NAME = 28
_EVER = (date(1970, 1, 1), date(2999, 12, 31))
# Fewer than this in all and a share of it says little: the next measure is taken, or what is held of these at least.
_FEWEST_IN_ALL, _FEWEST_AT_ALL = 100, 30


@dataclass(frozen=True)
class Measure:
    """What the items of an account are counted in: the column of the query, the metric, the word in a sentence."""

    column: str
    metric: str
    words: str


_LINK_CLICKS = Measure("link_clicks", "link_clicks", "link clicks")
_POST_CLICKS = Measure("clicks", "post_clicks", "clicks")
_MAIL_CLICKS = Measure("clicks", "mail_clicks", "clicks")
_ENGAGEMENTS = Measure("engagements", "post_engagements", "engagements")
SHOWINGS = Measure("impressions", "post_impressions", "showings")
VIEWS = Measure("video_views", "post_views", "views")


@dataclass(frozen=True)
class Items:
    """One account's posts, videos or mailings of this period and of the one compared with.

    `covered` are the days that its files cover, `scope` is that of this account alone. `cut` says
    from which day on items count, where the number meant something else before.
    """

    channel: Channel
    result: Result
    now: list[Row]
    before: list[Row]
    covered: Coverage
    scope: Scope
    cut: str = ""

    @property
    def n_of(self) -> str:
        """What the items are: posts, videos, mailings."""
        return str(self.now[0]["n_of"])


def accounts(store: Store, scope: Scope, kinds: Sequence[str] = ("social", "e-mail")) -> Iterator[Items]:
    """Yield the accounts of these kinds of channels that have items in the period."""
    compared = scope.compared()
    wide = replace(scope, first_day=min(scope.first_day, compared.first_day))
    spans = _spans(store, scope)
    for channel in channels(store, scope):
        kind = PLATFORMS[channel.platform].channel
        if kind not in kinds:
            continue
        result = run(store, "posts_detail", replace(wide, accounts=(channel.account_id,)))
        rows = result.table.records()
        now = [row for row in rows if scope.first_day <= row["day"] <= scope.last_day]
        before = [row for row in rows if compared.first_day <= row["day"] <= compared.last_day]
        if now:
            grain = "mailing" if kind == "e-mail" else "post"
            covered = Coverage.of(spans.get((channel.account_id, grain), []))
            yield Items(channel, result, now, before, covered, replace(scope, accounts=(channel.account_id,)))


def _spans(store: Store, scope: Scope) -> dict[tuple[int, str], list[Span]]:
    found: dict[tuple[int, str], list[Span]] = {}
    whole = replace(scope, first_day=_EVER[0], last_day=_EVER[1])
    for row in run(store, "coverage", whole).table.records():
        found.setdefault((row["account_id"], row["grain"]), []).append(Span(row["first_day"], row["last_day"]))
    return found


def brought(items: Items) -> Measure | None:
    """Return what the items brought: clicks where enough are held, else engagements, else showings or views.

    None where there is too little of any.
    """
    platform = items.channel.platform
    if PLATFORMS[platform].channel == "e-mail":
        ladder = [_MAIL_CLICKS]
    elif platform == "linkedin":
        ladder = [_POST_CLICKS, _ENGAGEMENTS, SHOWINGS]
    else:
        ladder = [_LINK_CLICKS, _ENGAGEMENTS, VIEWS if items.n_of == "videos" else SHOWINGS]
    totals = [(measure, sum(amount(row, measure) for row in items.now)) for measure in ladder]
    for fewest in (_FEWEST_IN_ALL, _FEWEST_AT_ALL):
        for measure, total in totals:
            if total >= fewest:
                return measure
    return None


def shown(items: Items) -> Measure:
    """Return how often the items were seen: showings, or the views of videos."""
    return VIEWS if items.n_of == "videos" else SHOWINGS


def of_one_meaning(items: Items, measure: Measure) -> Items:
    """Return the items since the last day on which the platform changed what it counts, and what that day was."""
    scope, compared = items.scope, items.scope.compared()
    found = crossed(items.channel.platform, measure.metric, min(scope.first_day, compared.first_day), scope.last_day)
    if found is None:
        return items
    now, before = ([row for row in rows if row["day"] >= found.day] for rows in (items.now, items.before))
    cut = f"Only since {Value(found.day, 'day').text}: {found.label}." if len(now) < len(items.now) else ""
    return replace(items, now=now, before=before if len(before) == len(items.before) else [], cut=cut)


def amount(row: Row, measure: Measure) -> float:
    """Return what one item brought; nothing is nought."""
    return float(row[measure.column] or 0.0)


def organic(rows: Sequence[Row]) -> list[Row]:
    """Return the items that nobody is known to have paid for."""
    return [row for row in rows if not row["paid"]]


def names(rows: Sequence[Row]) -> list[str]:
    """Return a short name for each item, its day and title, no two alike."""
    found: list[str] = []
    for row in rows:
        day = f"{row['day'].day} {row['day']:%b}"
        title = short(row["title"] or "")
        name = f"{day}: {title}" if title else Value(row["day"], "day").text
        found.append(f"{name} (paid)" if row["paid"] else name)
    return unlike(found)


def unlike(found: Sequence[str]) -> list[str]:
    """Return the names with a number behind those that came before."""
    seen: dict[str, int] = {}
    for name in found:
        seen[name] = seen.get(name, 0) + 1
    again = {name for name, count in seen.items() if count > 1}
    count = dict.fromkeys(again, 0)
    named = []
    for name in found:
        if name in again:
            count[name] += 1
        named.append(f"{name} ({count[name]})" if name in again else name)
    return named


def short(title: str) -> str:
    """Return the beginning of a title, cut between two words, without the signs that some put in front of it."""
    text = re.sub(r"https?://\S+|\[handle\]", "", title)
    text = " ".join(re.sub(r"[^\w\s.,:;!?'’\"“”«»()&%£€$#/–-]", "", text).split())
    text = re.sub(r"^[^\w\"“«(]+", "", text)
    if len(text) <= _LONGEST_NAME:
        return text
    return f"{text[: _LONGEST_NAME + 1].rsplit(' ', 1)[0][:_LONGEST_NAME].rstrip(' ,;:.–-')}…"


def span(scope: Scope) -> str:
    """Return the days of a scope in words."""
    return f"{Value(scope.first_day, 'day').text} to {Value(scope.last_day, 'day').text}"


def used(claim: str, filled: dict[str, Value]) -> tuple[tuple[str, Value], ...]:
    """Return the values that a claim has holes for."""
    return tuple((name, value) for name, value in filled.items() if f"{{{name}}}" in claim)


def left_out(items: Items, measure: Measure) -> tuple[str, ...]:
    """Return which items rates leave out, in words: the newest, the paid, those whose showings are not held."""
    unpaid = organic(items.now)
    young = sum(not row["grown"] for row in unpaid)
    unseen = sum(row["grown"] and row[measure.column] is None for row in unpaid)
    reasons = [
        f"{count} {why}"
        for count, why in (
            (young, "of the newest week"),
            (len(items.now) - len(unpaid), "that were paid for"),
            (unseen, f"whose {measure.words} the export leaves blank or gives as nought"),
        )
        if count
    ]
    left = [f"Left out: {', '.join(reasons)}."] if reasons else []
    return (*([items.cut] if items.cut else []), *left)
