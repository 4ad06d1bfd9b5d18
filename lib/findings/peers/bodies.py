"""Which rows are of which body: names told apart, ours found, pages that are no body of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

LINKEDIN = "linkedin_competitors"
OUR_POSTS = "our posts"
_OURS = {"us", "we", "our", "ours", "ourorganisation", "ourorganization", "ourcouncil", "ourown", "own"}


def key_of(name: str) -> str:
    """Return a name without case, spaces and signs: "Wexmoor-Council" and "wexmoor council" are one body."""
    return "".join(re.findall(r"[^\W_]+", name.casefold()))


def ours_among(names: Iterable[str], organisation: str, our_page: str, export: str) -> str | None:
    """Return which of the names is ours, None where none is.

    It is called like our organisation, "us" or "we", or like our page. LinkedIn's table always holds our page, under a
    title that may be another than its address: it is the only one that holds the address, or the only one at all.
    """
    listed = list(dict.fromkeys(names))
    own = {key_of(organisation), key_of(our_page)} - {""}
    for wanted in (own, _OURS):
        for name in listed:
            if key_of(name) in wanted:
                return name
    if export == LINKEDIN:
        holding = [name for name in listed if any(key in key_of(name) for key in own)]
        if len(holding) == 1:
            return holding[0]
        if len(listed) == 1:
            return listed[0]
    return None


def inhabitants_of(rows: Sequence[dict[str, Any]]) -> dict[str, float]:
    """Return the inhabitants of each body by its key, as they were counted last, in whatever table."""
    said = [row for row in rows if row["metric"] == "inhabitants" and row["value"] > 0]
    return {key_of(row["body"]): row["value"] for row in sorted(said, key=lambda row: row["last_day"])}
