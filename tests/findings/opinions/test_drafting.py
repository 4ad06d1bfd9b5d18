"""The sentence of an opinion that was put together, and a first draft from typed words."""

from __future__ import annotations

import pytest

from lib.findings.opinions import MEASURES
from lib.findings.opinions.drafting import MARGINS, claims_of, codes_held, draft_of, margin_of, matters_of, sentence_of
from lib.findings.opinions.measured import Measure, Missing
from lib.model import PlannedTest

CHANNELS = (("facebook", "Facebook"), ("instagram", "Instagram"), ("x", "X"), ("newsletter", "the newsletter"))


def measure(name: str, metric: str, label: str, comparators: tuple[tuple[str, str], ...] = CHANNELS) -> Measure:
    return Measure(name, metric, label, CHANNELS, comparators, (), lambda *_: Missing("-"), threshold=0.3)


HELD = {
    "cost": measure("cost", "cost_per_click", "the full cost of a click"),
    "clicks": measure("clicks", "clicks_per_hour", "clicks per staff hour"),
    "young": measure("young", "engaged_session_rate", "followers under 35", (("threshold", "a line"),)),
}


@pytest.mark.parametrize(
    ("test", "said"),
    [
        (
            ("cost", "instagram", "newsletter", "more", "quarter"),
            "The full cost of a click: more for Instagram than for the newsletter, by a quarter or more.",
        ),
        (
            ("clicks", "x", "facebook", "less", "half"),
            "Clicks per staff hour: less for X than for Facebook, half as much or less.",
        ),
        (
            ("clicks", "x", "facebook", "more", "double"),
            "Clicks per staff hour: more for X than for Facebook, twice as much or more.",
        ),
        (("clicks", "x", "facebook", "no_more", "any"), "Clicks per staff hour: not more for X than for Facebook."),
        (
            ("clicks", "x", "facebook", "no_less", "tenth"),
            "Clicks per staff hour: not less for X than for Facebook, by a tenth or more.",
        ),
        (("young", "facebook", "threshold", "less", "any"), "Followers under 35: below 30.0% for Facebook."),
        (
            ("young", "facebook", "threshold", "more", "quarter"),
            "Followers under 35: above 30.0% for Facebook, by a quarter of that or more.",
        ),
    ],
)
def test_the_sentence(test: tuple[str, ...], said: str) -> None:
    name, subject, comparator, claims, margin = test
    line = 0.3 if comparator == "threshold" else None
    planned = PlannedTest(name, subject, comparator, claims, matters_of(margin, claims), threshold=line)
    assert sentence_of([planned], HELD) == said
    assert margin_of(planned) == margin or {margin_of(planned), margin} == {"half", "double"}


def test_several_tests_are_one_text() -> None:
    one = PlannedTest("clicks", "x", "facebook", "more", 1)
    assert sentence_of([one, one], HELD).count("Clicks") == 1
    assert sentence_of([], HELD) == ""


def test_a_quarter_is_a_quarter_on_either_side() -> None:
    for margin in ("tenth", "quarter"):
        share = {"tenth": 0.1, "quarter": 0.25}[margin]
        assert matters_of(margin, "more") == pytest.approx(1 + share)
        assert 1 / matters_of(margin, "less") == pytest.approx(1 - share)
    assert set(MARGINS) == {"any", "tenth", "quarter", "half", "double"}


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Instagram brings more", "more"),
        ("X is worse than Facebook", "less"),
        ("clicks are cheaper on X", "less"),
        ("X is more expensive", "more"),
        ("Facebook is no better than X", "no_more"),
        ("it isn't any better", "no_more"),
        ("Facebook is not worse", "no_less"),
        ("just as good as X", "no_less"),
        ("Facebook", "more"),
    ],
)
def test_the_direction(text: str, claims: str) -> None:
    assert claims_of(text) == claims


@pytest.mark.parametrize(
    ("text", "draft"),
    [
        ("A click from Instagram costs more than one from the newsletter", ("cost", "instagram", "newsletter", "more")),
        ("Twitter brings fewer clicks an hour than Facebook", ("clicks", "x", "facebook", "less")),
        # Who says that only the young are there says that they are many.
        ("only followers under 35 on insta", ("young", "instagram", "threshold", "more")),
        ("more than 40 in 100 followers on Facebook are under 35", ("young", "facebook", "threshold", "more")),
        ("facebook is cheaper than the newsletter", ("cost", "facebook", "newsletter", "less")),
        ("a click from X is worse than one from Facebook, it costs", ("cost", "x", "facebook", "more")),
        ("Facebook versus our e-mails", ("cost", "facebook", "newsletter", "more")),
    ],
)
def test_a_draft_from_words(text: str, draft: tuple[str, ...]) -> None:
    planned = draft_of(text, HELD)
    assert planned is not None
    assert (planned.measure, planned.subject, planned.comparator, planned.claims) == draft
    assert (planned.threshold is not None) == (planned.comparator == "threshold")


@pytest.mark.parametrize(
    "text",
    [
        *("", "The weather is bad", "???"),
        "It's full of lies",
        "Facebook is a sewer of conspiracy theories",
        "It's the same ten people commenting every time",
        "Could the team not do something more useful?",
    ],
)
def test_no_draft_where_nothing_is_named(text: str) -> None:
    assert draft_of(text, HELD) is None
    assert draft_of(text, MEASURES) is None


def test_what_this_measure_is_not_compared_with_is_no_line() -> None:
    assert draft_of("Facebook has fewer followers under 35 than the town hall", HELD) is None


@pytest.mark.parametrize(
    ("text", "better", "claims"),
    [
        ("we answer slower than a year ago", "down", "more"),
        ("answers are no faster", "down", "no_less"),
        ("we answer fast enough", "down", "less"),
        ("X is worse", "down", "more"),
        ("X is worse", "up", "less"),
        ("Facebook is cheaper", "up", "more"),
        ("X is more expensive", "down", "more"),
        ("fewer complaints", "down", "less"),
        ("just as good", "down", "no_more"),
        ("it costs just as much", "down", "no_less"),
        ("only 3% click", "up", "less"),
        ("only a few click", "up", "less"),
        ("it is only the young", "neither", "more"),
    ],
)
def test_worse_is_more_of_what_should_be_less(text: str, better: str, claims: str) -> None:
    assert claims_of(text, better) == claims


def test_platforms_without_data_are_not_offered() -> None:
    assert codes_held((*CHANNELS, ("social", "social media")), {"x"}) == ["x", "newsletter", "social"]
    assert codes_held((("facebook", "Facebook"),), {"x"}) == ["facebook"]
    planned = draft_of("Facebook costs more clicks than X", HELD, {"x", "instagram"})
    assert planned is not None
    assert planned.subject != "facebook"
