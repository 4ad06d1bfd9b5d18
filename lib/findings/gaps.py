"""The days that are missing: between two files, before the first, after the last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from lib.findings.holdings import DAY, ITEMS, Holding, length, overlap, whole
from lib.findings.weeks import Span
from lib.model import Scope, Value

BETWEEN, BEFORE, AFTER = "between", "before", "after"
# So many whole days can be added at least before a newer file is worth the download; hours are noted by month.
_WORTH_A_DOWNLOAD = 7
_WORTH_A_NOTE = 31


@dataclass(frozen=True)
class Gap:
    """Days of an account that are not held. `holdings` are the kinds of rows (or measures) that miss them.

    place: `between` two held days, `before` the first, `after` the newest. `covered_by` names the file that covers
    the days although it has no row for them; only then there can be several `spans`.
    """

    holdings: tuple[Holding, ...]
    spans: tuple[Span, ...]
    place: str
    covered_by: str = ""

    @property
    def span(self) -> Span:
        """From the first missing day to the last."""
        return Span(self.spans[0].first_day, self.spans[-1].last_day)

    @property
    def days(self) -> int:
        """How many days are missing."""
        return sum(length(span) for span in self.spans)

    @property
    def kinds(self) -> str:
        """What is missing, in words."""
        names = [holding.kind for holding in self.holdings]
        return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)

    @property
    def account_id(self) -> int:
        """The account whose rows are missing."""
        return self.holdings[0].account_id

    @property
    def what(self) -> str:
        """Whose rows are missing, and which."""
        return f"{self.holdings[0].channel}: {self.kinds}"

    @property
    def period(self) -> str:
        """The days in words."""
        return period(self.span)

    @property
    def _which_of_these(self) -> str:
        if len(self.spans) > 1:
            return "some of these days"
        return "this day" if self.days == 1 else "these days"

    @property
    def days_ago(self) -> str:
        """How long ago the last held day before these is, on the day after them."""
        return _days_ago(self.days + 1)

    @property
    def sentence(self) -> str:
        """What is the matter with these days."""
        count = f"{Value(self.days).text} {'day' if self.days == 1 else 'days'}"
        if self.place == AFTER:
            return f"the newest day is {self.days_ago}; the file, downloaded again, can add {self.period}"
        if self.place == BEFORE:
            return f"nothing is held before {Value(self.span.last_day + DAY, 'day').text}"
        if self.covered_by:
            return f"“{self.covered_by}” covers {self.period}, but has no row for {self._which_of_these} ({count})"
        return f"no file covers {self.period} ({count})"


def period(span: Span) -> str:
    """Return a span of days in words."""
    first, last = Value(span.first_day, "day").text, Value(span.last_day, "day").text
    return first if first == last else f"{first} to {last}"


def between(held: Sequence[Holding]) -> list[Gap]:
    """Return the gaps between held days, account by account, those that several kinds of rows share as one.

    A measure or table that misses other days than its kind of rows as a whole has gaps of its own.
    """
    missed: dict[tuple[int, Span, str], tuple[Holding, ...]] = {}
    known = {(holding.account_id, holding.grain, span) for holding in whole(held) for span in _holes(holding)}
    for holding in held:
        if holding.counted:
            continue
        for span in _holes(holding):
            if holding.item and (holding.account_id, holding.grain, span) in known:
                continue
            key = (holding.account_id, span, _covered_by(holding, span))
            missed[key] = (*missed.get(key, ()), holding)
    # One file may lack a day here and there: that is one thing to look into.
    together: dict[tuple[tuple[Holding, ...], str, Span | None], list[Span]] = {}
    for (_, span, file), found in missed.items():
        together.setdefault((found, file, None if file else span), []).append(span)
    return [
        Gap(found, tuple(sorted(spans, key=lambda each: each.first_day)), BETWEEN, file)
        for (found, file, _), spans in together.items()
    ]


def _holes(holding: Holding) -> list[Span]:
    spans = holding.coverage.spans
    return [Span(one.last_day + DAY, other.first_day - DAY) for one, other in pairwise(spans)]


def _covered_by(holding: Holding, span: Span) -> str:
    """Return the newest file that covers all the days without a row for them, '' where no file does."""
    if holding.grain in ITEMS:
        return ""
    covering = [file for file in holding.files if file.span.holds(span.first_day, span.last_day)]
    return covering[-1].name if covering else ""


def before(held: Iterable[Holding], scope: Scope) -> list[Gap]:
    """Return the days before the first held one that the comparison with last year needs."""
    needed = scope.against("previous_year").compared()
    found: dict[tuple[int, Span], list[Holding]] = {}
    for holding in whole(held):
        span = overlap(Span(needed.first_day, scope.last_day), Span(date.min, holding.first_day - DAY))
        if span:
            found.setdefault((holding.account_id, span), []).append(holding)
    return [Gap(tuple(holdings), (span,), BEFORE) for (_, span), holdings in found.items()]


def after(held: Iterable[Holding], today: date) -> list[Gap]:
    """Return the days after the newest held one, up to yesterday, where there are enough for a newer file."""
    found: list[Gap] = []
    for holding in sorted(whole(held), key=lambda each: (each.account_id, each.last_day)):
        least = _WORTH_A_NOTE if holding.grain == "effort" else _WORTH_A_DOWNLOAD
        if (today - holding.last_day).days <= least:
            continue
        last = found[-1] if found else None
        # One period to choose for what ends in the same week.
        if last and last.account_id == holding.account_id and (holding.last_day - last.span.first_day).days < 6:
            found[-1] = replace(last, holdings=(*last.holdings, holding))
        else:
            found.append(Gap((holding,), (Span(holding.last_day + DAY, today - DAY),), AFTER))
    return found


def age(holding: Holding, today: date) -> str:
    """Return how long ago the newest day is, in words."""
    return _days_ago((today - holding.last_day).days)


def _days_ago(days: int) -> str:
    if days <= 0:
        return "today"
    return "yesterday" if days == 1 else f"{Value(days).text} days ago"
