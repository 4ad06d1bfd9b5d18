"""The messages that people read: which of them are a random sample, and of how many.

The page deals messages in the order of `place`, which knows nothing of what they say: those that are read first are a
random sample of all that are held, and stay one while more come in and are read in the same order (permanent random
numbers: Ohlsson, Coordination of Samples Using Permanent Random Numbers, 1995).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from hashlib import md5
from itertools import accumulate
from typing import Any

from lib.model import PLATFORMS, Table

# From as many read on there is a verdict; from half of it on the share is shown. With fewer the intervals of real
# messages held a little less often than they promise.
FEWEST_READ, FEWEST_SHOWN = 100, 50
# Of those dealt so many are read: the others were skipped. Further down the order people chose them otherwise.
_READ_OF_DEALT = 0.9
_STALE = timedelta(days=31)

ALL = "messages"
NETWORKS = {code: each.label for code, each in PLATFORMS.items() if each.channel == "social"}
_WORDS = {**{label.casefold(): code for code, label in NETWORKS.items()}, "twitter": "x", "fb": "facebook"}


def place(message_id: str) -> str:
    """Return what messages are ordered by when they are dealt: it has nothing to do with what they say."""
    return md5(message_id.encode(), usedforsecurity=False).hexdigest()


@dataclass(frozen=True)
class Sample:
    """What was read of the messages `held` between two days.

    `rows` are the messages that count, `drawn` says whether all of them are those that the page deals first. `aside`
    are others that were read, `skipped` those dealt that were not.
    """

    held: int
    rows: tuple[tuple[Any, ...], ...]
    feelings: tuple[str, ...]
    drawn: bool
    aside: int
    skipped: int

    def count(self, feeling: str) -> int:
        """Return how many were found to feel so."""
        return self.feelings.count(feeling)

    @property
    def read(self) -> int:
        """How many messages were read and count."""
        return len(self.rows)

    @property
    def wanted(self) -> int:
        """How many must be read for a verdict: where there are not as many, all of them."""
        return min(FEWEST_READ, self.held)


def sample_of(table: Table, subject: str = ALL) -> Sample:
    """Return what was read of the rows of `messages`, of all networks or of one.

    Where nobody has read for a month, the messages that came since are no part of what was drawn from. Where at least
    FEWEST_READ of those that the page deals first are read, only these count; else all that were read do.
    """
    at = {name: number for number, name in enumerate(table.columns)}
    feeling, day, name = at["feeling"], at["day"], at["message_id"]
    rows = [row for row in table.rows if row[at["readable"]] is not False and _is_of(row, at, subject)]
    known = [row for row in rows if row[feeling] is not None]
    if len(known) < min(FEWEST_SHOWN, len(rows)) or not rows:
        return Sample(len(rows), tuple(known), tuple(row[feeling] for row in known), True, 0, 0)
    last = max(row[day] for row in known)
    stale = max(row[day] for row in rows) - last > _STALE
    dealt = sorted((row for row in rows if row[day] <= last or not stale), key=lambda row: place(row[name]))
    so_far = list(accumulate(row[feeling] is not None for row in dealt))
    # Up to a message that was read: nobody was dealt those behind the last one.
    ends = (
        n for n, row in enumerate(dealt, start=1) if row[feeling] is not None and so_far[n - 1] >= _READ_OF_DEALT * n
    )
    end = max(ends, default=0)
    first = so_far[end - 1] if end else 0
    alone = first >= min(FEWEST_READ, len(dealt))
    read = tuple(row for row in (dealt[:end] if alone else dealt) if row[feeling] is not None)
    drawn = alone or first == so_far[-1]
    return Sample(
        len(dealt),
        read,
        tuple(row[feeling] for row in read),
        drawn,
        so_far[-1] - len(read),
        end - first if drawn else 0,
    )


def _is_of(row: tuple[Any, ...], at: dict[str, int], subject: str) -> bool:
    return subject == ALL or network_of(row[at["platform"]], row[at["network"]]) == subject


def network_of(platform: str | None, network: str | None) -> str | None:
    """Return the code of the network that a message was written on, None where its file does not say one of ours."""
    if platform in NETWORKS:
        return platform
    words = (network or "").casefold().split()
    return next((_WORDS[word] for word in words if word in _WORDS), None)
