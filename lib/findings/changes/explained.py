"""Why was a day unusual? What is held beside it: events, what was published or paid for, changed definitions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from statistics import median
from typing import Any

from lib.findings.breaks import breaks_of
from lib.findings.changes.happenings import Happening, happenings
from lib.findings.changes.lines import Line
from lib.metrics import run
from lib.model import PLATFORMS, Scope, Value
from lib.store import Store

UNEXPLAINED = "Nothing that is held explains it"
TURN_OF_YEAR = "Christmas and the turn of the year"
_TITLE = 48  # letters of a title that fit a line of a table
# A post that explains a day stands out among its account's posts, a day's spend among those of the month before.
_STANDS_OUT, _SPEND_JUMP, _SPEND_DAYS = 3.0, 1.8, 28
# A note that is days off, people who read the news a day late.
_NEAR_BEFORE, _NEAR_AFTER = timedelta(days=1), timedelta(days=2)


@dataclass(frozen=True)
class Known:
    """What is held that may explain a day."""

    happened: tuple[Happening, ...]
    items: tuple[dict[str, Any], ...]
    spend: tuple[tuple[date, float], ...]

    @classmethod
    def of(cls, store: Store, scope: Scope) -> Known:
        """Read it for the days of the scope and the month before, of all accounts: a post may move the website."""
        wide = replace(scope, accounts=(), first_day=scope.first_day - timedelta(days=_SPEND_DAYS + 1))
        paid: dict[date, float] = {}
        for row in run(store, "output_by_day", wide).table.where(measure="spend").records():
            paid[row["day"]] = paid.get(row["day"], 0.0) + row["value"]
        items = tuple(run(store, "posts_detail", wide).table.records())
        return cls(tuple(happenings(store, scope)), items, tuple(sorted(paid.items())))

    def explain(self, line: Line, first: date, last: date, more: bool) -> str:
        """Return what goes with some unusual days of a line, '' where nothing held does; `more` is above the usual."""
        for each in self.happened:
            if each.touches(first - _NEAR_AFTER, last + _NEAR_BEFORE):
                return f"“{each.label}” ({each.span})"
        for broken in breaks_of(line.channel.platform, line.metric.id):
            if first - _NEAR_AFTER <= broken.day <= last + _NEAR_BEFORE:
                return f"The number means something else since then: {broken.label}"
        if not more:
            return TURN_OF_YEAR if all(_festive(day) for day in (first, last)) else ""
        return self._item(line, first, last) or self._advert(first, last)

    def _item(self, line: Line, first: date, last: date) -> str:
        """Return the post or mailing of those days that stands out among its account's."""
        own = PLATFORMS[line.channel.platform].channel == "social"
        found: list[tuple[float, dict[str, Any]]] = []
        for account in {row["account_id"] for row in self.items}:
            if own and account != line.channel.account_id:
                continue
            rows = [row for row in self.items if row["account_id"] == account]
            near = [row for row in rows if first - _NEAR_BEFORE <= row["day"] <= last]
            measures = ("impressions", "video_views", "engagements") if own else ("link_clicks", "clicks")
            measure = next((name for name in measures if any(row[name] for row in rows)), None)
            if measure is None:
                continue
            usual = median(row[measure] or 0.0 for row in rows)
            best = max(near, key=lambda row: row[measure] or 0.0, default=None)
            if best and (best[measure] or 0.0) >= _STANDS_OUT * max(usual, 1.0):
                found.append(((best[measure] or 0.0) / max(usual, 1.0), best))
        if not found:
            return ""
        times, best = max(found, key=lambda each: each[0])
        one = {"mailings": "Mailing", "videos": "Video"}.get(best["n_of"], "Post")
        title = short(best["title"] or "without a title")
        where = "" if best["platform"] == line.channel.platform else f" on {PLATFORMS[best['platform']].label}"
        day = f"{best['day'].day} {best['day']:%B}"
        return f"{one}{where} of {day}: “{title}” ({Value(times, 'times').text} the usual one)"

    def _advert(self, first: date, last: date) -> str:
        """Return the jump of what was spent on adverts."""
        before = [amount for day, amount in self.spend if first - timedelta(days=_SPEND_DAYS) <= day < first]
        now = [amount for day, amount in self.spend if first <= day <= last]
        if len(before) < _SPEND_DAYS / 2 or not now or median(before) == 0:
            return ""
        times = max(now) / median(before)
        return f"Spending on adverts was {Value(times, 'times').text} the usual" if times >= _SPEND_JUMP else ""


def _festive(day: date) -> bool:
    return (day.month, day.day) >= (12, 24) or (day.month, day.day) <= (1, 2)


def short(title: str) -> str:
    """Return a title that fits a line of a table, cut at a word."""
    words = " ".join(title.split())
    if len(words) <= _TITLE:
        return words
    cut = words[: _TITLE - 2]
    return f"{cut[: cut.rfind(' ')] if ' ' in cut[20:] else cut} …"
