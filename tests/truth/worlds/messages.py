"""Worlds of what the public writes: conversations that wait for an answer, and who writes."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from functools import cache

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray
from scipy.special import ndtri

from lib.findings.opinions.sampled import place
from lib.reference.opinions import shipped_opinions
from tests.truth.shapes import LAST_DAY, Array, days_of, present, season, swings
from tests.truth.world import Maker, Row, World, ratio_of

LAST_MOMENT = datetime.combine(LAST_DAY, time(18))
PER_WEEK = 25
# Of all conversations these are thanks and remarks, which mostly get no answer and need none.
THANKS, THANKS_ANSWERED = 0.2, 0.3
# How uneven the times until an answer are.
SLOWNESS = 1.8
# As many as somebody reads in half an hour.
READ = 200


def _share(opinion_id: str, measure: str, side: float) -> float:
    """Return the true share of the test of an opinion by this measure."""
    opinion = next(each for each in shipped_opinions() if each.id == opinion_id)
    test = next(each for each in opinion.tests if each.measure == measure)
    assert test.threshold is not None
    return min(0.97, test.threshold * ratio_of(test, side))


def _weeks(random: Generator, n: int) -> tuple[Array, Array]:
    """Return how much is written in each week, around one, and how much better we answer then: -1 to 1.

    A week with many messages is one in which fewer of them are answered.
    """
    written = swings(random, n, spread=0.5)
    mood = np.log(swings(random, n, spread=1.0)) + 0.5
    return written, np.tanh(0.6 * mood - 0.8 * (np.log(written) + 0.125))


@cache
def _crowded() -> float:
    """Return by how much worse the typical message has it than the typical week."""
    written, better = _weeks(np.random.default_rng(1), 400_000)
    return float((written * better).sum() / written.sum())


def _conversations(random: Generator, share: float, within: float, size: float) -> list[Row]:
    """Return conversations of which `share` of those that need an answer have one within so many hours."""
    days = days_of(size)
    held = present(random, days)
    written, better = _weeks(random, len(days) // 7)
    ever = min(0.985, max(0.7, share * 1.1))
    by_week = share + 0.6 * min(share, ever - share) * (better - _crowded()) / 2
    rows: list[Row] = []
    for number, day in enumerate(days):
        count = random.poisson(PER_WEEK / 7 * season(day) * written[number // 7])
        if day not in held:
            continue
        # Of lognormal times this part of those answered is answered within the hours.
        part = np.clip(by_week[number // 7] / ever, 0.001, 0.999)
        middle = np.log(within) - SLOWNESS * ndtri(part)
        for _ in range(count):
            at = datetime.combine(day, time()) + timedelta(seconds=int(random.integers(0, 86_400)))
            seen = max(0.0, (LAST_MOMENT - at).total_seconds() / 3600)
            thanks = random.random() < THANKS
            answered = random.random() < (THANKS_ANSWERED if thanks else ever)
            hours = float(random.lognormal(middle, SLOWNESS))
            answered = answered and hours <= seen
            rows.append(
                {
                    "account_id": 1,
                    "platform": "inbox",
                    "message_id": str(len(rows)),
                    "writer": len(rows),
                    "created_at": at,
                    "day": day,
                    "opens": True,
                    "answers_known": True,
                    "answered": answered,
                    "answer_hours": hours if answered else None,
                    "seen_hours": seen,
                    "thread": len(rows),
                    "feeling": None,
                    "needs_answer": not thanks,
                    "false_claim": None,
                }
            )
    # In one of two bodies somebody read some of them, in the order in which the page deals them.
    dealt = sorted(range(len(rows)), key=lambda number: place(str(number)))
    read = set(dealt[: READ if random.random() < 0.5 else 0])
    return [
        {**row, "feeling": "neutral"} if number in read else {**row, "needs_answer": None}
        for number, row in enumerate(rows)
    ]


def answered_rows(random: Generator, side: float, size: float) -> list[Row]:
    """Return rows of the query `messages` for the test `answered` of fake_news and only_propaganda."""
    return _conversations(random, _share("fake_news", "answered", side), 168.0, size)


def untrue_among(random: Generator, rows: list[Row], share: float) -> list[Row]:
    """Return the messages with some of them read, in the order in which they are dealt, for what is untrue in them."""
    untrue = random.permutation(len(rows)) < round(share * len(rows))
    dealt = sorted(range(len(rows)), key=lambda number: place(str(rows[number]["message_id"])))
    for number in dealt[:READ]:
        rows[number] = {**rows[number], "feeling": "neutral", "false_claim": bool(untrue[number])}
    return rows


def answer_quickly(random: Generator, side: float, size: float) -> World:
    """Conversations of which more or fewer are answered within a day than the opinion says."""
    return World({"messages": _conversations(random, _share("answer_quickly", "answered_in_a_day", side), 24.0, size)})


# Somebody writes typically so often in a year; the spread makes a few of them write most.
TYPICALLY = 1.0
WRITERS_PER_WEEK = 14
# Who comes back had been silent for so many days on average.
SILENT = 75.0
_SPREADS = np.linspace(0.05, 3.6, 72)


@cache
def _top_shares() -> Array:
    """Return the share of the top tenth for each of the spreads, from very many people."""
    z = np.sort(np.random.default_rng(2).normal(size=100_000))[::-1]
    shares = []
    for spread in _SPREADS:
        each = np.ceil(TYPICALLY * np.exp(spread * z))
        shares.append(each[: len(z) // 10].sum() / each.sum())
    return np.array(shares)


def _how_often(random: Generator, n: int, share: float) -> NDArray[np.int_]:
    """Return how often each of `n` people writes, so that the top tenth of very many would write this share."""
    spread = float(np.interp(share, _top_shares(), _SPREADS))
    return np.ceil(TYPICALLY * np.exp(spread * random.normal(size=n))).astype(int)


def writers_rows(random: Generator, side: float, size: float) -> list[Row]:
    """Return rows of the query `messages` for both tests of echo_chambers that are about who writes.

    Of those who write in the newest half year (quarter, where less than a year is held) the share of first_time_writers
    is new, and the tenth who write most write the share of top_writers.
    """
    new_share = _share("echo_chambers", "first_time_writers", side)
    # Everybody writes once at least, so more than this no tenth can write of any number of messages in a year.
    top = min(0.75, _share("echo_chambers", "top_writers", side))
    days = days_of(min(size, 1.0))
    held = present(random, days)
    half = len(days) // 2
    many = max(1.0, size)
    weeks = half // 7
    drawn = WRITERS_PER_WEEK * many * swings(random, weeks, spread=0.3)
    new = random.poisson(drawn * new_share * swings(random, weeks, spread=0.2))
    known = random.poisson(drawn * (1 - new_share) * swings(random, weeks, spread=0.2))
    gone = random.poisson(WRITERS_PER_WEEK * many * weeks)
    often = _how_often(random, int(new.sum() + known.sum() + gone), top)
    # Whoever is known wrote twice at least: before and now.
    twice = np.flatnonzero(often >= 2)
    regulars = random.permutation(twice)[: int(known.sum())]
    others = random.permutation(np.setdiff1d(np.arange(len(often)), regulars))
    written: list[tuple[int, int]] = []

    def put(writer: int, first: int, last: int, times: int) -> None:
        written.extend((writer, int(day)) for day in random.integers(first, max(first, last) + 1, size=times))

    for writers, by_week in ((others, new), (regulars, known)):
        began = np.repeat(np.arange(weeks), by_week)
        for writer, week in zip(writers, began, strict=False):
            day, times = half + 7 * int(week) + int(random.integers(0, 7)), int(often[writer])
            before = 0
            silent = int(random.exponential(SILENT)) + 1
            # Whoever was silent for longer than the files go back looks new.
            if writers is regulars and silent <= half:
                before = int(random.integers(1, times))
                written.append((int(writer), half - silent))
                put(int(writer), 0, half - silent, before - 1)
            written.append((int(writer), day))
            put(int(writer), day, len(days) - 1, times - before - 1)
    for writer in others[int(new.sum()) :]:
        put(int(writer), 0, half - 1, int(often[writer]))
    return [
        {
            "account_id": 1,
            "platform": "inbox",
            "message_id": str(number),
            "writer": writer,
            "day": days[day],
            "created_at": datetime.combine(days[day], time(12)),
            "opens": True,
            "answers_known": True,
            "answered": False,
            "answer_hours": None,
            "seen_hours": (LAST_MOMENT - datetime.combine(days[day], time(12))).total_seconds() / 3600,
            "thread": number,
        }
        for number, (writer, day) in enumerate(sorted(written, key=lambda pair: pair[1]))
        if days[day] in held or day in (0, len(days) - 1)
    ]


WORLDS: dict[str, Maker] = {"answer_quickly": answer_quickly}
