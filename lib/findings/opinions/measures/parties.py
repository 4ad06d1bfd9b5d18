"""The channels that opinions about effort and money are tested on: one, some together, or all but one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from lib.findings.opinions.rows import Rows
from lib.model import PLATFORMS, Scope

Records = list[dict[str, Any]]

SOCIAL = frozenset(code for code, each in PLATFORMS.items() if each.channel == "social")
MAIL = frozenset(code for code, each in PLATFORMS.items() if each.channel == "e-mail")
PAID = frozenset(code for code, each in PLATFORMS.items() if each.channel == "paid")
# Adverts in the feeds of social networks are no search.
PAID_SEARCH = frozenset({"google_ads", "microsoft_ads"})
PAID_SOCIAL = PAID - PAID_SEARCH
# Whose showings and clicks also stand in the file of the network that they were bought on.
BOUGHT_ON = {
    "meta_ads": ("facebook", "instagram"),
    "linkedin_ads": ("linkedin",),
    "tiktok_ads": ("tiktok",),
}
# Social networks whose exports hold clicks; those of the others never do.
WITH_CLICKS = ("facebook", "x", "linkedin")
# Code: name in a chart, words in a sentence, the platforms.
GROUPS: dict[str, tuple[str, str, frozenset[str]]] = {
    "social": ("Social media together", "social media", SOCIAL),
    "organic_social": ("Social media without adverts", "social media without adverts", SOCIAL),
    "newsletter": ("Newsletter", "the newsletter", MAIL),
    "paid": ("Adverts together", "adverts", PAID),
    "paid_search": ("Paid search", "paid search", PAID_SEARCH),
    "paid_social": ("Adverts on social media", "adverts on social media", PAID_SOCIAL),
    "other_social": ("The other social media together", "the other social media", SOCIAL),
    "other_channels": ("The other channels together", "the other channels", SOCIAL | MAIL | PAID),
}
# How a group is called without the channel beside it; the others are called other ones already.
_LESS = {
    "organic_social": ("The other social media without adverts", "the other social media without adverts"),
    "paid": ("The other adverts together", "the other adverts"),
    "paid_search": ("Other paid search", "other paid search"),
    "paid_social": ("The other adverts on social media", "the other adverts on social media"),
}
_NEEDS = {
    "social": "An export with link clicks of a social channel (Facebook posts, X, LinkedIn content).",
    "newsletter": "The newsletter's campaigns.csv, with its hours in the table of hours.",
    "paid": "A report of the adverts by day with Cost and Clicks (Google Ads, Meta Ads), and their hours in the table "
    "of hours.",
    "paid_search": "A Google Ads report by day with Cost and Clicks, and the hourly cost in the table of hours.",
    "paid_social": "A Meta Ads report by day with Amount spent and Link clicks.",
}
_NEEDS |= {"organic_social": _NEEDS["social"], "other_social": _NEEDS["social"], "other_channels": _NEEDS["social"]}


@dataclass(frozen=True)
class Party:
    """One side of a comparison of channels: `name` in a chart, `phrase` in a sentence, its platforms.

    `unpaid` leaves out the clicks on posts that were paid for; `alone` is a single platform. `less` is a group without
    what stands beside it.
    """

    code: str
    name: str
    phrase: str
    platforms: frozenset[str]
    less: bool = False

    @property
    def unpaid(self) -> bool:
        """Whether clicks on posts that were paid for are left out."""
        return self.code == "organic_social"

    @property
    def alone(self) -> bool:
        """Whether it is one platform, asked for by name."""
        return self.code not in GROUPS

    @property
    def needs(self) -> str:
        """What brings the clicks of this side, in words."""
        if self.code in _NEEDS:
            return _NEEDS[self.code]
        if self.code in MAIL:
            return _NEEDS["newsletter"]
        label = PLATFORMS[self.code].label
        if self.code in PAID:
            return f"A report of {label} by day with its cost and clicks."
        if self.code in WITH_CLICKS:
            return f"An export of {label} with link clicks."
        return (
            f"Nothing that {label} exports: it holds no clicks on links. What visits from there do can be "
            "tested instead, with the website's visits by source."
        )

    def of(self, records: Iterable[dict[str, Any]]) -> Records:
        """Return this side's rows of clicks_and_hours_by_month."""
        mine = [row for row in records if row["platform"] in self.platforms]
        return [without_boosted(row) for row in mine] if self.unpaid else mine


def parties(subject: str, comparator: str) -> tuple[Party, Party]:
    """Return both sides without a platform in common: what both name stays with the one that is more particular."""
    ours, theirs = party(subject), party(comparator)
    shared = ours.platforms & theirs.platforms
    if not shared:
        return ours, theirs
    if theirs.alone and not ours.alone:
        return _without(ours, shared), theirs
    return ours, _without(theirs, shared)


def codes(platforms: Iterable[str], *groups: str) -> tuple[tuple[str, str], ...]:
    """Return (code, name in a sentence) of groups and platforms, in the order given."""
    return (
        *((code, GROUPS[code][1]) for code in groups),
        *((code, PLATFORMS[code].label) for code in PLATFORMS if code in set(platforms)),
    )


def without_boosted(row: dict[str, Any]) -> dict[str, Any]:
    """Return the row of a month without the clicks on posts that were paid for; `left_out` says how many that were."""
    boosted = row["boosted_clicks"] or 0.0
    if row["clicks"] is None or not boosted:
        return row
    return row | {"clicks": row["clicks"] - boosted, "boosted_clicks": 0.0, "left_out": boosted}


def bought_unmarked(rows: Rows, scope: Scope) -> frozenset[str]:
    """Return the social platforms on which adverts are held while their own files mark no post as paid for.

    Their showings and clicks hold those of the adverts, and nobody can tell which.
    """
    bought = {row["platform"] for row in rows.of("campaigns_detail", scope).records()} & set(BOUGHT_ON)
    # LinkedIn's own file has organic and paid apart.
    networks = {each for code in bought for each in BOUGHT_ON[code]} - {"linkedin"}
    if not networks:
        return frozenset()
    posts = rows.of("posts_detail", scope)
    paid = set(zip(posts.column("platform"), posts.column("paid"), strict=True))
    return frozenset(each for each in networks if (each, True) not in paid)


def listed(names: Sequence[str]) -> str:
    """Return names as a sentence lists them."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def party(code: str) -> Party:
    """Return the side that a code names."""
    if code in GROUPS:
        name, phrase, platforms = GROUPS[code]
        return Party(code, name, phrase, platforms)
    label = PLATFORMS[code].label
    return Party(code, label, label, frozenset({code}))


def _without(party: Party, shared: frozenset[str]) -> Party:
    code = {"social": "other_social"}.get(party.code, party.code)
    name, phrase = _LESS.get(code) or GROUPS.get(code, (party.name, party.phrase))[:2]
    return Party(code, name, phrase, party.platforms - shared, less=True)
