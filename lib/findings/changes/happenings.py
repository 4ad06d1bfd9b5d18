"""What the team says happened: single days, and what has a beginning and an end."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from lib.metrics import run
from lib.model import Scope, Value
from lib.store import Store

# An end that comes later than this belongs to something else.
_LONGEST = timedelta(days=180)
_BEGINS = frozenset(
    ("start", "starts", "started", "begin", "begins", "began", "open", "opens", "opened", "launch", "launches")
)
_ENDS = frozenset(
    ("end", "ends", "ended", "close", "closes", "closed", "last", "lifted", "over", "finish", "finishes", "stops")
)
_SMALL = {"the", "a", "an", "of", "on", "in", "at", "for", "to", "and", "its", "our", "is", "are", "first"}


@dataclass(frozen=True)
class Happening:
    """Something that happened: `last_day` is None where nobody says that it ended."""

    label: str
    first_day: date
    last_day: date | None = None

    @property
    def weeks(self) -> int | None:
        """How many weeks from its first day on it touches; None without an end."""
        return None if self.last_day is None else (self.last_day - self.first_day).days // 7 + 1

    @property
    def judged_to(self) -> date | None:
        """The last day of its last week."""
        return None if self.weeks is None else self.first_day + timedelta(days=7 * self.weeks - 1)

    @property
    def span(self) -> str:
        """Its days in words."""
        return days_in_words(self.first_day, self.last_day or self.first_day)

    def touches(self, first_day: date, last_day: date) -> bool:
        """Whether it lies in the days, in part."""
        return self.first_day <= last_day and first_day <= (self.last_day or self.first_day)


def days_in_words(first: date, last: date) -> str:
    """Return some days as short as they can be said: "14 to 18 January 2026"."""
    end = Value(last, "day").text
    if first == last:
        return end
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {end}"
    return f"{first.day} {first:%B} to {end}" if first.year == last.year else f"{Value(first, 'day').text} to {end}"


def happenings(store: Store, scope: Scope) -> list[Happening]:
    """Return what the team noted, on any day, in order; a beginning and its end are one.

    An end says so ("ends", "closes", "last", "lifted", "over") and shares a word with the beginning before it.
    """
    ever = Scope(scope.organisation, date(1970, 1, 1), date(2999, 12, 31))
    found: list[Happening] = []
    for row in run(store, "events", ever).table.records():
        words = _words(row["label"])
        at = next(
            (
                at
                for at in reversed(range(len(found)))
                if found[at].last_day is None
                and row["day"] - found[at].first_day <= _LONGEST
                and words & _ENDS
                and _words(found[at].label) & words - _ENDS - _BEGINS - _SMALL
            ),
            None,
        )
        if at is None:
            found.append(Happening(row["label"], row["day"]))
        else:
            found[at] = Happening(_short(found[at].label), found[at].first_day, row["day"])
    return found


def _words(label: str) -> set[str]:
    return set(re.findall(r"\w+", label.casefold()))


def _short(label: str) -> str:
    """Return the name of what began, without the word that says so: "Recycling campaign starts" is a campaign."""
    name = label.split(":")[0].strip()
    kept = name.split()
    while len(kept) > 1 and kept[-1].casefold() in _BEGINS:
        kept.pop()
    return " ".join(kept)
