"""The opinions that can be tested, each with its judge."""

from __future__ import annotations

from collections.abc import Callable

from lib.findings import waste_of_time
from lib.model import Judgement, Opinion, Scope
from lib.store import Store

Judge = Callable[[Store, Scope], Judgement]

OPINIONS: tuple[tuple[Opinion, Judge], ...] = ((waste_of_time.OPINION, waste_of_time.judge),)


def judge(store: Store, opinion_id: str, scope: Scope) -> Judgement:
    """Return the verdict on one opinion; raise KeyError naming those that exist."""
    for opinion, decide in OPINIONS:
        if opinion.id == opinion_id:
            return decide(store, scope)
    raise KeyError(f"No opinion {opinion_id!r}; there are {', '.join(each.id for each, _ in OPINIONS)}")
