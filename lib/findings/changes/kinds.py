"""Kinds of posts: their names, their numbers, and which kind leads another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from statistics import median as middle

from lib.findings.changes.items import Row
from lib.findings.words import FEWEST_ITEMS
from lib.stats import Estimate, change_of_medians, change_of_ratios, median, rank_ranges, ratio_of_sums

# The words of the platforms, in English exports; others are shown as they are.
_NAMES = {
    "photo": "Photos",
    "photos": "Photos",
    "image": "Images",
    "images": "Images",
    "carousel": "Carousels",
    "carousel album": "Carousels",
    "album": "Albums",
    "reel": "Reels",
    "reels": "Reels",
    "video": "Videos",
    "videos": "Videos",
    "link": "Links",
    "links": "Links",
    "shared link": "Links",
    "text": "Text posts",
    "status": "Text posts",
    "document": "Documents",
    "poll": "Polls",
    "article": "Articles",
    "reply": "Replies",
    "post of our own": "Posts of our own",
}


@dataclass(frozen=True)
class Kind:
    """The posts of one kind: what is counted (`top`) for each, over what (`bottom`), and its month.

    `typical` says whether the post in the middle stands for the kind, or the ratio of sums of all its posts.
    """

    name: str
    top: tuple[float, ...]
    bottom: tuple[float, ...]
    months: tuple[date, ...]
    typical: bool

    @property
    def n(self) -> int:
        """Number of posts."""
        return len(self.top)

    @property
    def estimate(self) -> Estimate | None:
        """The median of the posts, or their ratio of sums, with its interval."""
        return median(self.top) if self.typical else ratio_of_sums(self.top, self.bottom)


@dataclass(frozen=True)
class Lead:
    """The kind that leads another most: `ratio` of their ratios of sums with its interval, and its corrected chance.

    `same_months` is the ratio within the months that have both kinds, None where none has. `stands` says whether the
    lead is clear among all pairs of kinds and stands within these months, `of_the_months` whether it falls by them.
    """

    better: Kind
    other: Kind
    ratio: float
    interval: tuple[float, float]
    chance: float
    same_months: float | None
    stands: bool
    of_the_months: bool


def tidy(word: str) -> str:
    """Return a platform's word for a kind of post as a plural name."""
    plain = " ".join(word.replace("_", " ").split())
    plain = plain.removeprefix("IG ") if plain.startswith("IG ") else plain
    return _NAMES.get(plain.casefold(), plain[:1].upper() + plain[1:])


def kinds_of(rows: Iterable[Row], counted: str) -> list[Kind]:
    """Return the kinds of the posts, the most used first.

    counted: `seen` is showings of the typical post, `response` is engagements per showing of the posts that have both.
    """
    found: dict[str, list[tuple[float, float, date]]] = {}
    for row in rows:
        if counted == "seen":
            parts = row["impressions"], 1.0
        elif row["engagements"] is None:
            continue
        else:
            parts = row["engagements"], row["impressions"]
        found.setdefault(tidy(row["kind"]), []).append((*parts, row["day"].replace(day=1)))
    kinds = []
    for name, posts in found.items():
        top, bottom, months = zip(*posts, strict=True)
        kinds.append(Kind(name, top, bottom, months, counted == "seen"))
    return sorted(kinds, key=lambda kind: (-kind.n, kind.name))


def comparable(kinds: Sequence[Kind]) -> list[Kind]:
    """Return the kinds with enough posts to compare, the best first."""
    held = [
        (estimate.value, kind)
        for kind in kinds
        if kind.n >= FEWEST_ITEMS and (estimate := kind.estimate) is not None and estimate.value > 0
    ]
    return [kind for _, kind in sorted(held, key=lambda each: -each[0])]


def lead_of(kinds: Sequence[Kind]) -> Lead | None:
    """Return the clearest lead of one kind over another; None where fewer than two kinds can be compared."""
    held = comparable(kinds)
    pairs = [(pair, change) for pair in combinations(held, 2) if (change := _change(*pair)) is not None]
    ranges = rank_ranges({kind.name: estimate for kind in held if (estimate := kind.estimate) is not None})
    leads = []
    for step, ((better, other), change) in enumerate(sorted(pairs, key=lambda each: each[1].chance)):
        # Holm (1979): the clearest of several must be the clearer for being one of several.
        chance = min(1.0, change.chance * (len(pairs) - step))
        ranked = ranges[better.name][1] < len(held) and ranges[other.name][0] > 1
        apart = ranked and change.low > 0 and chance <= 1 - change.level
        within = same_months(better, other)
        of_the_months = apart and within is not None and within <= 1
        interval = (change.low + 1, change.high + 1)
        stands = apart and not of_the_months
        leads.append(Lead(better, other, change.value + 1, interval, chance, within, stands, of_the_months))
    return min(leads, key=lambda lead: (not lead.stands, lead.chance, -lead.ratio), default=None)


def _change(better: Kind, other: Kind) -> Estimate | None:
    if better.typical:
        return change_of_medians(better.top, other.top)
    return change_of_ratios((better.top, better.bottom), (other.top, other.bottom))


def same_months(better: Kind, other: Kind) -> float | None:
    """Return the ratio of both kinds within the months that have both; None where no month has.

    Ratios of sums: sum over months of a·B/(A+B) divided by that of b·A/(A+B), with a and b what is counted, A and B
    over what. Source: Greenland and Robins, Estimation of a common effect parameter from sparse follow-up data (1985),
    the Mantel-Haenszel ratio of rates. Medians: each post is divided by the median of both kinds in its month.
    """
    months = set(better.months) & set(other.months)
    return _middle_ratio(better, other, months) if better.typical else _pooled_ratio(better, other, months)


def _pooled_ratio(better: Kind, other: Kind, months: Iterable[date]) -> float | None:
    above = below = 0.0
    for month in months:
        (tops, bottoms), (other_tops, other_bottoms) = _in_month(better, month), _in_month(other, month)
        both = sum(bottoms) + sum(other_bottoms)
        above += sum(tops) * sum(other_bottoms) / both
        below += sum(other_tops) * sum(bottoms) / both
    return above / below if below else None


def _middle_ratio(better: Kind, other: Kind, months: Iterable[date]) -> float | None:
    sides: tuple[list[float], list[float]] = [], []
    for month in months:
        tops = [_in_month(kind, month)[0] for kind in (better, other)]
        usual = middle([*tops[0], *tops[1]])
        for side, each in zip(sides, tops, strict=True):
            side += [value / usual for value in each if usual]
    return middle(sides[0]) / middle(sides[1]) if all(sides) and middle(sides[1]) else None


def _in_month(kind: Kind, month: date) -> tuple[list[float], list[float]]:
    here = [at for at, each in enumerate(kind.months) if each == month]
    return [kind.top[at] for at in here], [kind.bottom[at] for at in here]
