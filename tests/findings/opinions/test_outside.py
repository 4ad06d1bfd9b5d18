"""Figures of others beside a verdict: of our place where there are any, with year, age and source."""

from __future__ import annotations

from datetime import date

import pytest

from lib.findings.opinions.outside import beside
from lib.model import Opinion
from lib.reference.opinions import shipped_opinions
from lib.reference.statistics import public_statistics

TODAY = date(2026, 11, 22)
OURS = ("facebook", "x", "youtube")
NAMED = [opinion for opinion in shipped_opinions() if opinion.outside]
TOPICS = {row.topic for row in public_statistics()}


@pytest.mark.parametrize("opinion", NAMED, ids=lambda opinion: opinion.id)
@pytest.mark.parametrize("place", ["uk", "us", "eu", "world"])
def test_every_topic_that_is_named_has_figures(opinion: Opinion, place: str) -> None:
    assert set(opinion.outside) <= TOPICS
    found = beside(opinion, place, OURS, TODAY)
    assert [each.topic for each in found] == list(opinion.outside)
    for each in found:
        assert each.told
        assert each.source.startswith("Source: ")
        assert any(str(year) in each.note for year in range(2010, 2027))


def test_the_platform_that_is_tested_comes_first_then_those_we_hold() -> None:
    opinions = {opinion.id: opinion for opinion in shipped_opinions()}
    (used,) = beside(opinions["leave_x"], "us", OURS, TODAY)
    assert used.told.startswith("X: ")
    assert "Facebook" not in used.told
    old = beside(opinions["only_young"], "us", OURS, TODAY)[0]
    assert ["Facebook" in old.told, "Instagram" in old.told] == [True, False]


def test_an_old_figure_says_its_age() -> None:
    opinions = {opinion.id: opinion for opinion in shipped_opinions()}
    (help_expected,) = beside(opinions["answer_quickly"], "uk", OURS, TODAY)
    assert help_expected.old == "14 years old"


def test_without_topics_there_is_nothing() -> None:
    assert beside(Opinion("a", "b"), "uk", OURS, TODAY) == []
    assert beside(Opinion("a", "b", outside=("No such topic",)), "uk", OURS, TODAY) == []
