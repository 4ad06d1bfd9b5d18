"""The series that changes are looked for in: each account's clicks, attention and audience."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import nan

from lib.findings.breaks import unbroken
from lib.findings.standing import Channel, channels
from lib.findings.weeks import Coverage, Span, weekly
from lib.metrics import METRICS, Result, evidence, run
from lib.model import PLATFORMS, Evidence, Metric, Scope
from lib.store import Store

# What is asked of each channel, and the query that holds it.
ASKED = {"clicks": "clicks_by_day", "attention": "attention_by_day", "audience": "audience_by_day"}
# Of the attention that a platform counts several ways, the first that is held.
_ATTENTION = ("daily_reach", "daily_impressions", "daily_video_views", "daily_profile_visits")
# Numbers that can be below nought.
SIGNED = ("followers_net",)
_NUMBERS = {
    "daily_reach": "people reached a day",
    "daily_impressions": "showings",
    "daily_profile_visits": "profile visits",
    "daily_video_views": "video views",
    "followers_net": "net new followers",
    "search_clicks": "clicks",
    "mail_clicks": "clicks",
    "ad_clicks": "clicks",
    "users": "users a day",
    "recipients": "recipients",
}
_WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Line:
    """One number of one account over all days held.

    `days` are (day, value) in order; `per` says how a week is made of them (see `weekly`), `held`
    what they stand on.
    """

    channel: Channel
    asked: str
    metric: Metric
    per: str
    held: Evidence
    days: tuple[tuple[date, float], ...]
    covered: Coverage

    @property
    def key(self) -> str:
        """What tells the line from all others, for ids and addresses."""
        return f"{self.channel.platform}.{self.channel.account_id}.{self.metric.id}"

    @property
    def number(self) -> str:
        """What is counted, in a sentence: "link clicks"."""
        label = self.metric.label
        return _NUMBERS.get(self.metric.id, f"{label[0].lower()}{label[1:]}")

    @property
    def words(self) -> str:
        """The line in a sentence: "Facebook's link clicks", "the website's sessions"."""
        name = self.channel.label
        if PLATFORMS[self.channel.platform].channel in ("web", "e-mail"):
            name = f"the {name[0].lower()}{name[1:]}"
        return f"{name}'{'' if name.endswith('s') else 's'} {self.number}"

    @property
    def signed(self) -> bool:
        """Whether its numbers can be below nought."""
        return self.metric.id in SIGNED

    @property
    def people(self) -> bool:
        """Whether its weeks are averages of days, which are never added up."""
        return self.per == "average"

    @property
    def first_day(self) -> date:
        """The first day that is known: for posts and mailings the first that a file covers."""
        starts = [span.first_day for span in self.covered.spans] if self.per == "item" else []
        return min([self.days[0][0], *starts])

    @property
    def last_day(self) -> date:
        """The last day that is known."""
        ends = [span.last_day for span in self.covered.spans] if self.per == "item" else []
        return max([self.days[-1][0], *ends])

    def weeks(self, anchor: date) -> tuple[list[date], list[float]]:
        """Return the first days and values of the weeks that mean what they mean on `anchor`; one begins there.

        The anchor may lie before or after all days held. A week that is not known is NaN.
        """
        first, last = unbroken(self.channel.platform, self.metric.id, anchor, self.first_day, self.last_day)
        start = anchor - _WEEK * ((anchor - first).days // 7)
        end = anchor + _WEEK * (((last - anchor).days + 1) // 7) - timedelta(days=1)
        if end < start:
            return [], []
        known = dict(weekly(self.days, start, end, self.covered, self.per))
        starts = [start + _WEEK * at for at in range(((end - start).days + 1) // 7)]
        return starts, [known.get(each, nan) for each in starts]


def lines(store: Store, scope: Scope) -> list[Line]:
    """Return the lines of the scope's accounts, whatever its days: at most one of each kind for an account."""
    listed = [each for each in channels(store, scope) if not scope.accounts or each.account_id in scope.accounts]
    if not listed:
        return []
    first, last = min(each.span.first_day for each in listed), max(each.span.last_day for each in listed)
    whole = replace(scope, first_day=first, last_day=last)
    covered = _covered(store, whole)
    found: list[Line] = []
    for channel in listed:
        own = replace(whole, accounts=(channel.account_id,))
        published = "mailing" if PLATFORMS[channel.platform].channel == "e-mail" else "post"
        items = covered.get((channel.account_id, published), Coverage(()))
        for asked, query in ASKED.items():
            result = run(store, query, own)
            line = _line(store, channel, asked, result, items)
            if line is not None and not (asked == "audience" and _said_already(channel, found)):
                found.append(line)
    return found


def _said_already(channel: Channel, found: list[Line]) -> bool:
    """Whether the audience says what the clicks say: users go with sessions, showings with what is clicked."""
    twice = PLATFORMS[channel.platform].channel in ("web", "search", "paid")
    return twice and any(line.channel == channel and line.asked == "clicks" for line in found)


def _line(store: Store, channel: Channel, asked: str, result: Result, covered: Coverage) -> Line | None:
    measures = list(dict.fromkeys(result.table.column("measure")))
    if not measures:
        return None
    wanted = [name for name in (*_ATTENTION, *SIGNED) if name in measures]
    measure = wanted[0] if wanted else measures[0]
    rows = result.table.where(measure=measure)
    records = rows.records()
    days = tuple((row["day"], float(row["value"])) for row in records)
    metric = METRICS[measure]
    held = evidence(store, result, rows, metric, n=len(days), n_of="weeks", interval_method="")
    return Line(channel, asked, metric, records[0]["per"], held, days, covered)


def _covered(store: Store, whole: Scope) -> dict[tuple[int, str], Coverage]:
    spans: dict[tuple[int, str], list[Span]] = {}
    for row in run(store, "coverage", whole).table.records():
        spans.setdefault((row["account_id"], row["grain"]), []).append(Span(row["first_day"], row["last_day"]))
    return {key: Coverage.of(found) for key, found in spans.items()}
