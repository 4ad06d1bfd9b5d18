"""The ways by which visits come to our website: what each is made of, and how it is called beside another."""

from __future__ import annotations

from collections.abc import Callable

from lib.findings.visit_origins import DIRECT, MAIL, PAID, PAID_SEARCH, PAID_SOCIAL, REFERRAL, SEARCH, SOCIAL, origin_of
from lib.findings.visits import network_of
from lib.model import PLATFORMS

YEAR_BEFORE, OTHERS = "year_before", "other_visits"
NETWORKS = ("facebook", "instagram", "x", "linkedin", "youtube", "tiktok")
# Code: name in a chart, words in a sentence, the ways that it is made of.
WAYS: dict[str, tuple[str, str, frozenset[str]]] = {
    "social": ("Visits from social media", "visits from social media", frozenset({SOCIAL})),
    "paid": ("Visits from adverts", "visits from adverts", PAID),
    "paid_search": ("Visits from adverts in search", "visits from adverts in search", frozenset({PAID_SEARCH})),
    "paid_social": (
        "Visits from adverts on social media",
        "visits from adverts on social media",
        frozenset({PAID_SOCIAL}),
    ),
    "e-mail": ("Visits from e-mails", "visits from e-mails", frozenset({MAIL})),
    "search": ("Visits from search", "visits from search", frozenset({SEARCH})),
    "direct": ("Direct visits", "direct visits", frozenset({DIRECT})),
    "referral": ("Visits from other websites", "visits from other websites", frozenset({REFERRAL})),
    "organic": (
        "Visits from search and social media",
        "visits from search and social media",
        frozenset({SEARCH, SOCIAL}),
    ),
}


def within(part: str, whole: str) -> bool:
    """Whether a way is a part of another one."""
    if part in NETWORKS:
        return whole in WAYS and SOCIAL in WAYS[whole][2]
    return part in WAYS and whole in WAYS and WAYS[part][2] < WAYS[whole][2]


def belongs(code: str, dimension: str, beside: str = "") -> Callable[[str], bool]:
    """Return whether an item is of the way that a code names; what stands `beside` as a part of it is left to that."""
    if within(beside, code):
        whole, part = belongs(code, dimension), belongs(beside, dimension)
        return lambda item: whole(item) and not part(item)
    if code in NETWORKS:
        return lambda item: network_of(item) == code and origin_of(item, dimension) not in PAID
    ways = WAYS[code][2]
    return lambda item: origin_of(item, dimension) in ways


def words_of(code: str, beside: str) -> tuple[str, str]:
    """Return (name, words in a sentence) of a way, without what stands `beside` as a part of it."""
    if within(beside, code):
        return f"Other {WAYS[code][1]}", f"other {WAYS[code][1]}"
    if code in NETWORKS:
        return f"Visits from {PLATFORMS[code].label}", f"visits from {PLATFORMS[code].label}"
    if code in WAYS:
        return WAYS[code][:2]
    return {
        OTHERS: ("Other visits", "other visits"),
        YEAR_BEFORE: ("The year before", "visits from there a year before"),
    }[code]
