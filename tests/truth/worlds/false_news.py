"""Worlds of what people find with us: untruths in messages, answers, engaged visits, corrections that are shown."""

from __future__ import annotations

from numpy.random import Generator

from lib.reference.opinions import shipped_opinions
from tests.truth.world import Maker, World, ratio_of
from tests.truth.worlds.content import correcting_posts
from tests.truth.worlds.effort import visits
from tests.truth.worlds.messages import answered_rows, untrue_among

ENGAGED = 0.5


def fake_news(random: Generator, side: float, size: float) -> World:
    """Corrections are shown more or less than other posts, visits from social media more or less engaged."""
    opinion = next(each for each in shipped_opinions() if each.id == "fake_news")
    tests = {test.measure: test for test in opinion.tests}
    untrue = min(0.97, (tests["untrue_messages"].threshold or 0) * ratio_of(tests["untrue_messages"], side))
    from_social = min(0.97, ENGAGED * ratio_of(tests["engaged_visits"], side))
    return World(
        {
            "messages": untrue_among(random, answered_rows(random, side, size), untrue),
            "posts_with_words": correcting_posts(random, ratio_of(tests["showings_of_posts"], side), size),
            "chain_sessions": visits(random, size, from_social, ENGAGED),
        }
    )


WORLDS: dict[str, Maker] = {"fake_news": fake_news}
