"""People who click in mailings: by a line, by a published figure, by the year before."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest

from lib.findings.opinions import judge, named
from lib.model import THRESHOLD, PlannedTest, Scope, Verdict
from tests.findings.opinions.deciding_one import SCOPE, missing, one, sentence
from tests.metrics.rows import hold, mailing
from tests.truth.world import World

LAST = SCOPE.last_day
LINE = PlannedTest("newsletter_clicks", "newsletter", THRESHOLD, "less", 1, Verdict.DISAGREES, 0.01)
FIGURE = PlannedTest("newsletter_clicks", "newsletter", "benchmark", "less", 1.25)
BEFORE = PlannedTest("newsletter_clicks", "newsletter", "year_before", "less", 1.25)


def mailings(rate, n=40, back=0, uneven=0.3, delivered=1_000.0, platform="mailchimp"):
    """Return one mailing a week, the newest `back` days before the last day; about `rate` of each are clicked."""
    factors = np.exp(np.random.default_rng(7).normal(size=n) * uneven)
    row = {"account_id": 1, "platform": platform, "measure": "mail_click_rate", "n_of": "mailings"}
    return [
        {
            **row,
            "day": LAST - timedelta(days=back + 7 * at),
            "item": f"{back} {at}",
            "numerator": float(rate * delivered * factor / factors.mean()),
            "denominator": delivered,
        }
        for at, factor in enumerate(factors)
    ]


def world(*parts, **more):
    return World({"response_by_item": [row for part in parts for row in part], **more})


@pytest.mark.parametrize(
    ("rate", "verdict"),
    [(0.005, Verdict.AGREES), (0.03, Verdict.DISAGREES), (0.0102, Verdict.CANNOT_TELL)],
    ids=["true", "false", "undecidable"],
)
def test_by_a_line(rate, verdict):
    made, answer = one(LINE, world(mailings(rate)))
    assert made is verdict
    assert answer.ratio.value == pytest.approx(rate / 0.01)
    assert (answer.n, answer.n_of) == (40, "mailings")
    assert sentence(answer).endswith("of e-mails delivered led somebody to click (40 mailings)")


def test_the_published_figure_is_the_newest_fair_one_of_bodies_like_us():
    """That of 2019 for government senders, 4.1%, with its age beside it."""
    made, answer = one(FIGURE, world(mailings(0.02)))
    assert made is Verdict.AGREES
    assert answer.comparator.value == 0.041
    assert sentence(answer) == "2.0% of e-mails delivered led somebody to click; government senders had 4.1% (2019)"
    assert answer.caveats[-1].endswith("7 years old.")


def test_what_the_figures_last_digit_leaves_open_widens_the_interval():
    _, answer = one(FIGURE, world(mailings(0.02, uneven=1e-6)))
    assert answer.ratio.low == pytest.approx(0.02 / 0.0415, rel=1e-3)
    assert answer.ratio.high == pytest.approx(0.02 / 0.0405, rel=1e-3)


def test_a_figure_of_the_team_that_counts_as_we_do_comes_first():
    figure = {"label": "Ours", "metric": "mail_click_rate", "platform": "e-mail", "value": 0.02, "unit": "share"}
    figure |= {"numerator": "people who clicked", "denominator": "e-mails delivered", "statistic": "ratio of sums"}
    figure |= {"population": "councils", "period": "2026", "year": 2026, "source": "A club", "checked_on": LAST}
    assert one(FIGURE, world(mailings(0.02), benchmarks=[figure]))[1].comparator.value == 0.02
    unfair = figure | {"numerator": "clicks"}
    assert one(FIGURE, world(mailings(0.02), benchmarks=[unfair]))[1].comparator.value == 0.041


@pytest.mark.parametrize(
    ("before", "verdict"),
    [(0.05, Verdict.AGREES), (0.03, Verdict.NO_DIFFERENCE), (0.015, Verdict.DISAGREES)],
)
def test_by_the_year_before(before, verdict):
    made, answer = one(BEFORE, world(mailings(0.03, 50, uneven=0.1), mailings(before, 50, back=364, uneven=0.1)))
    assert made is verdict
    assert answer.ratio.value == pytest.approx(0.03 / before)
    assert sentence(answer).endswith(f"{before:.1%} in the year before")
    assert (answer.n, len(answer.rows)) == (50, 100)


@pytest.mark.parametrize("test", [LINE, FIGURE, BEFORE], ids=["line", "figure", "before"])
def test_what_would_settle_it_is_said_in_mailings_also_with_several_a_week(test):
    """Two a week for twenty weeks are forty mailings, not twenty weeks: twice as many are twice that."""
    several = [mailings(0.0102, 20, back=back, uneven=uneven) for back, uneven in ((0, 0.3), (1, 0.2))]
    before = [mailings(0.0125, 20, back=back) for back in (364, 365)]
    _, answer = one(test, world(*several, *before))
    assert (answer.n, answer.n_of, answer.ratio.n) == (40, "mailings", 40)


def test_few_mailings_decide_nothing_and_some_are_indicative():
    made, answer = one(LINE, world(mailings(0.03, 7)))
    assert (made, answer.ratio) == (Verdict.CANNOT_TELL, None)
    assert answer.too_few == "Fewer than 8 mailings or 4 weeks with one are held"
    assert one(LINE, world(mailings(0.03, 20)))[1].caveats[-1] == "Indicative: few mailings."


def test_other_rates_are_not_taken_for_mailings():
    other = [{**row, "measure": "search_click_rate", "platform": "search_console"} for row in mailings(0.9)]
    assert one(LINE, world(mailings(0.03), other))[1].subject.value == pytest.approx(0.03)


def test_what_is_missing_is_named():
    assert missing(LINE, world()).startswith("the list of your mailings with e-mails delivered and people who clicked")
    assert missing(BEFORE, world(mailings(0.03))).startswith("the mailings of the year before too")


def test_through_a_store(store):
    rows = [
        mailing(LAST - timedelta(days=7 * at), f"{at}", sends=1_000, deliveries=980, clicks=25 + at % 5, opens=400)
        for at in range(30)
    ]
    hold(store, "mailchimp", "mailing", rows)
    judged = judge(store, named("nobody_reads_newsletter"), Scope("Us", date(2026, 8, 1), LAST))
    line, figure = judged.tests
    assert judged.reason is not None
    assert (line.verdict, figure.verdict) == (Verdict.DISAGREES, Verdict.AGREES)
    assert judged.verdict is Verdict.PARTLY
    assert judged.reason.sentence == "2.8% of e-mails delivered led somebody to click (30 mailings)"
    assert len(judged.reason.evidence.rows) == 30
