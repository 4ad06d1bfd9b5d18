"""Messages of which a person read some, dealt at random: what they say hangs together by week, and floods by event."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from lib.findings.opinions import named
from lib.findings.opinions.sampled import place
from tests.truth.shapes import by_week, counts, days_of, present, season, swings
from tests.truth.world import Maker, World, ratio_of

# Messages a day, messages that are read in a year's world (and at least), the share of those dealt that is skipped.
A_DAY, READ, FEWEST, SKIPPED = 3.0, 150, 110, 0.02
# No share comes nearer to the whole.
MOST = 0.97


def only_criticism(random: Generator, side: float, size: float) -> World:
    """A year of messages; so many of them criticise that both tests lie at `side`.

    They come in some weeks more than in others, and in one event with ten times as many messages.
    """
    share, odds = named("only_criticism").tests
    critical = min(MOST, (share.threshold or 0) * ratio_of(share, side))
    kind = min(critical / ((odds.threshold or 0) * ratio_of(odds, side)), 1 - critical)
    days = days_of(size)
    held = present(random, days)
    weeks = by_week(days, swings(random, len(days) // 7 + 1, spread=0.4))
    event = set(days[(start := int(random.integers(0, len(days) - 5))) : start + 5])
    found = []
    for day in days:
        if day in held:
            busy = 10.0 if day in event else 1.0
            many = int(counts(random, A_DAY * season(day) * weeks[day] * busy, bunched=2.0))
            found += [(day, weeks[day] * (1.6 if day in event else 1.0)) for _ in range(many)]
    # The truth is that of the messages held: exactly so many of them criticise, more in some weeks than in others.
    lot = random.random(len(found)) ** (1 / np.array([lean for _, lean in found]))
    order = np.argsort(-lot)
    feelings = np.full(len(found), "neutral", dtype=object)
    against = round(critical * len(found))
    feelings[order[:against]] = "negative"
    rest = random.permutation(order[against:])
    feelings[rest[: round(kind * len(found))]] = "positive"
    rows = [
        {"message_id": f"{random.integers(10**12)}", "day": day, "platform": "inbox", "readable": True, "true": feeling}
        for (day, _), feeling in zip(found, feelings, strict=True)
    ]
    read = min(len(rows), max(FEWEST, round(READ * size)))
    dealt = sorted(rows, key=lambda row: place(str(row["message_id"])))[:read]
    for row in dealt:
        row["feeling"] = row["true"] if random.random() >= SKIPPED else None
    return World({"messages": [{name: cell for name, cell in row.items() if name != "true"} for row in rows]})


WORLDS: dict[str, Maker] = {"only_criticism": only_criticism}
