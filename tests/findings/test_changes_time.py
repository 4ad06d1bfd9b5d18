"""Changes over time on literal rows: worlds in which they are true, false and undecidable; whole sentences out."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from lib.findings.changes import changes, most, over_time, shifts, whole
from lib.findings.changes.explained import TURN_OF_YEAR, UNEXPLAINED, short
from lib.findings.changes.happenings import Happening, days_in_words, happenings
from lib.findings.changes.lines import lines
from lib.metrics import QUERIES
from lib.model import Scope
from tests.metrics.rows import EVER, account, add, advert, daily, days, hold, mailing, post

FIRST, LAST = date(2025, 1, 6), date(2026, 1, 4)
SCOPE = Scope("Wexmoor", LAST - timedelta(days=90), LAST)
START = date(2025, 8, 4)


def swing(number):
    """A little noise that repeats itself after thirteen weeks."""
    return 1 + 0.04 * ((number // 7 * 5) % 13 - 6) / 6


def sessions(level=1000, factor=None, metric="sessions", first=FIRST, count=364):
    """A number on each day, changed by `factor(day)`."""
    return [
        daily(day, metric, round(level * swing(number) * (factor(day) if factor else 1)))
        for number, day in enumerate(days(first, count))
    ]


def noted(store, *events):
    hold(store, "own", "event", [{"day": day, "label": label} for day, label in events], account="events")


def told(store, scope=SCOPE):
    return {(each.metric, each.platform): each for _, each in over_time(store, scope).effects}


def test_beginnings_and_ends_are_one(store):
    noted(
        store,
        (date(2026, 1, 14), "Flood: the Werrow bursts its banks"),
        (date(2026, 1, 16), "Council tax bills arrive"),
        (date(2026, 1, 18), "Flood: last warning lifted"),
        (date(2026, 3, 2), "Consultation on library hours opens"),
        (date(2026, 4, 12), "Consultation on library hours closes"),
        (date(2026, 5, 1), "Office closes"),
    )
    assert happenings(store, SCOPE) == [
        Happening("Flood", date(2026, 1, 14), date(2026, 1, 18)),
        Happening("Council tax bills arrive", date(2026, 1, 16)),
        Happening("Consultation on library hours", date(2026, 3, 2), date(2026, 4, 12)),
        Happening("Office closes", date(2026, 5, 1)),
    ]
    assert happenings(store, SCOPE)[0].weeks == 1
    assert happenings(store, SCOPE)[2].weeks == 6
    assert days_in_words(date(2026, 1, 14), date(2026, 1, 18)) == "14 to 18 January 2026"
    assert days_in_words(date(2026, 3, 2), date(2026, 4, 12)) == "2 March to 12 April 2026"
    assert days_in_words(date(2025, 12, 31), date(2026, 1, 1)) == "31 December 2025 to 1 January 2026"


def test_a_change_that_lasts_is_found_with_its_size(store):
    hold(store, "ga4", "daily", sessions(factor=lambda day: 1.4 if day >= START else 1))
    noted(store, (START, "New homepage"))
    found = told(store)["sessions", "ga4"]
    assert found.sentence.startswith(
        "In the weeks after “New homepage” (4 August 2025) the website's sessions were 39% above what was expected: about"  # noqa: E501
    )
    assert found.direction == "up"
    assert found.change == pytest.approx(0.4, abs=0.03)
    assert found.change_interval[0] < 0.4 < found.change_interval[1]
    assert found.caveats[1].endswith("not proof that it was the cause.")
    band = [row for row in found.chart.table.records() if row["line"] == "Expected without it"]
    assert band[0]["week"] == START
    assert band[0]["value"] == pytest.approx(7000, rel=0.03)
    assert [mark.label for mark in found.chart.days] == ["New homepage"]


def test_nothing_happened_nothing_is_told_as_a_change(store):
    hold(store, "ga4", "daily", sessions())
    noted(store, (START, "New homepage"), (date(2025, 10, 6), "Fair starts"), (date(2025, 10, 19), "Fair ends"))
    over = over_time(store, SCOPE)
    assert [each.direction for _, each in over.effects] == ["no_clear_change"] * 2
    assert over.clear == []
    assert {each.sentence for _, each in over.effects} == {
        "During “Fair” (6 to 19 October 2025) the website's sessions showed no clear change",
        "In the weeks after “New homepage” (4 August 2025) the website's sessions showed no clear change",
    } or all("showed no clear change" in each.sentence for _, each in over.effects)


def test_a_burst_with_an_end_is_judged_over_its_weeks(store):
    fair = (date(2025, 10, 6), date(2025, 10, 19))
    hold(store, "ga4", "daily", sessions(factor=lambda day: 3 if fair[0] <= day <= fair[1] else 1))
    noted(store, (fair[0], "Fair starts"), (fair[1], "Fair ends"))
    over = over_time(store, SCOPE)
    ((effect, found),) = over.effects
    assert found.sentence.startswith(
        "During “Fair” (6 to 19 October 2025) the website's sessions were 2.9 times what was expected: about"
    )
    extra = dict(found.values)["extra"].amount
    assert extra == pytest.approx(2 * 14 * 1000, rel=0.05)
    assert (effect.weeks, len(effect.found.expected)) == (2, 2)
    assert most(over, shifts(store, SCOPE), SCOPE) == found


@pytest.mark.parametrize(
    ("start", "why"),
    [
        (FIRST + timedelta(days=70), "10 usable weeks are held to compare with; at least 12 are needed."),
        (LAST - timedelta(days=27), "4 usable weeks are held after it; at least 6 are needed."),
    ],
)
def test_too_few_weeks_are_only_described(store, start, why):
    hold(store, "ga4", "daily", sessions(factor=lambda day: 2 if day >= start else 1, count=364))
    noted(store, (start, "New homepage"))
    effect = next(each for each, _ in over_time(store, SCOPE).effects)
    if effect.found is None:
        assert effect.why_not == f"Describe only: {why}"
    else:
        # The week from it on can be judged by the others, what lasts cannot.
        assert effect.weeks == 1


def test_a_short_file_is_only_described(store):
    first = LAST - timedelta(days=69)
    hold(store, "ga4", "daily", sessions(first=first, count=70, factor=lambda day: 2 if day > LAST - DAYS_35 else 1))
    noted(store, (LAST - DAYS_35 + timedelta(days=1), "New homepage"))
    found = told(store)["sessions", "ga4"]
    assert found.direction == "cannot_tell"
    assert found.caveats == ("Describe only: 5 usable weeks are held to compare with; at least 12 are needed.",)
    assert found.sentence.startswith("Can't tell yet whether the website's sessions changed with “New homepage”")
    assert (found.change, found.chance) == (None, None)


DAYS_35 = timedelta(days=35)


def test_two_things_at_once_cannot_be_told_apart(store):
    hold(store, "ga4", "daily", sessions())
    noted(
        store,
        (date(2025, 9, 1), "Fair starts"),
        (date(2025, 9, 8), "March starts"),
        (date(2025, 9, 14), "Fair ends"),
        (date(2025, 9, 21), "March ends"),
    )
    assert {each.caveats[0] for _, each in over_time(store, SCOPE).effects} == {
        "Describe only: it fell together with “March”, and nobody can tell the two apart.",
        "Describe only: it fell together with “Fair”, and nobody can tell the two apart.",
    }


def test_an_event_that_names_its_channel_has_another_as_control(store):
    """Both channels fall in the summer by the same half: the one that was relaunched did nothing of its own."""

    def both(day):
        return (0.5 if day >= START else 1) * (1 + 0.3 * ((day - FIRST).days // 7 % 5))

    hold(store, "facebook", "daily", sessions(metric="link_clicks", factor=both))
    hold(store, "linkedin", "daily", sessions(metric="clicks", factor=both))
    noted(store, (START, "Facebook page relaunched"))
    over = over_time(store, SCOPE)
    found = {each.platform: (effect, each) for effect, each in over.effects}
    effect, own = found["facebook"]
    assert effect.control.line.channel.platform == "linkedin"
    assert own.direction == "no_clear_change"
    assert found["linkedin"][0].control is None


def test_people_of_days_are_not_added_up(store):
    hold(store, "facebook", "daily", sessions(metric="reach", factor=lambda day: 2 if day >= START else 1))
    noted(store, (START, "New editor"))
    found = told(store)["daily_reach", "facebook"]
    assert found.sentence == (
        "In the weeks after “New editor” (4 August 2025) Facebook's people reached a day were 99% above what was expected"  # noqa: E501
    )


def test_a_break_cuts_the_line_that_is_judged(store):
    """What YouTube counted before Shorts counted at once is not used: too little is left before the event."""
    first = date(2024, 9, 2)
    rows = sessions(metric="video_views", first=first, count=400)
    hold(store, "youtube", "daily", rows)
    noted(store, (date(2025, 5, 26), "New series"))
    (line,) = lines(store, EVER)
    assert line.weeks(date(2025, 5, 26))[0][0] >= date(2025, 3, 31)
    assert line.weeks(date(2025, 1, 6))[0][-1] + timedelta(days=6) < date(2025, 3, 31)
    found = told(store)["daily_video_views", "youtube"]
    assert "8 usable weeks" in " ".join(found.caveats) or found.direction == "no_clear_change"


def paired(now, before, period, burst=0):
    rows = []
    for scope, level in ((period, now), (period.compared(), before)):
        for number, day in enumerate(days(scope.first_day, 91)):
            great = burst if scope is period and number < 14 else 0
            rows.append(daily(day, "sessions", level * (1 + 0.03 * (number // 7 % 3)) + great))
    return rows


@pytest.mark.parametrize(
    ("now", "burst", "direction", "sentence"),
    [
        (150, 0, "up", "Against the 13 weeks before, the website's sessions rose 50%, and so did the typical week (50%)"),  # noqa: E501
        (100, 900, "up", "Against the 13 weeks before, the website's sessions rose 135% through a few weeks; the typical week rose 7.1%"),  # noqa: E501
        (100, 0, "no_clear_change", "Against the 13 weeks before, the website's sessions showed no clear change"),
    ],
)  # fmt: skip
def test_is_the_change_of_a_period_real(store, now, burst, direction, sentence):
    hold(store, "ga4", "daily", paired(now, 100, SCOPE, burst))
    (found,) = shifts(store, SCOPE)
    assert (found.sentence, found.direction) == (sentence, direction)


def test_without_a_past_the_change_of_a_period_cannot_be_told(store):
    hold(store, "ga4", "daily", [daily(day, "sessions", 100) for day in days(SCOPE.first_day, 91)])
    (found,) = shifts(store, SCOPE)
    assert found.sentence == "Can't tell yet whether the website's sessions changed against the 13 weeks before"
    assert found.caveats == ("Fewer than 4 whole weeks can be compared.",)


def test_the_trend_of_what_is_held(store):
    def fading(day):
        return 0.6 ** ((day - FIRST).days / 365.25)

    hold(store, "x", "daily", sessions(metric="impressions", factor=fading))
    hold(store, "ga4", "daily", sessions(metric="sessions"))
    hold(store, "facebook", "daily", sessions(metric="reach", count=300))
    found = {each.platform: each for each in over_time(store, SCOPE).trends}
    assert set(found) == {"x", "ga4"}
    assert found["x"].sentence == "X's showings fall by 39% a year"
    assert found["x"].change == pytest.approx(-0.4, abs=0.04)
    assert found["ga4"].sentence == "The website's sessions show no clear trend"
    assert "Less than two years are held: part of it may be the time of year." in found["x"].caveats


ODD = date(2025, 9, 17)


def spiked(store, *, platform="ga4", metric="sessions"):
    return hold(store, platform, "daily", sessions(metric=metric, factor=lambda day: 4 if day == ODD else 1))


def why(store):
    ((run, found),) = over_time(store, SCOPE).runs
    return run.why, found


def test_an_unusual_day_that_nothing_explains(store):
    spiked(store)
    reason, found = why(store)
    assert reason == UNEXPLAINED
    assert found.sentence.startswith("On 17 September 2025 the website's sessions were 4.")
    assert found.caveats[0] == f"{UNEXPLAINED}."
    assert (found.n, found.evidence.n_of) == (364, "days")


def test_an_unusual_day_is_explained_by_an_event(store):
    spiked(store)
    noted(store, (ODD - timedelta(days=1), "Storm warning"))
    assert why(store)[0] == "“Storm warning” (16 September 2025)"


def test_an_unusual_day_is_explained_by_a_mailing_that_stands_out(store):
    spiked(store)
    usual = [mailing(ODD - timedelta(days=14 * at), f"m{at}", deliveries=900, clicks=30) for at in range(1, 8)]
    great = mailing(ODD, "m0", deliveries=900, clicks=300, subject="Which bins go out at Christmas")
    hold(store, "mailchimp", "mailing", [*usual, great])
    assert why(store)[0] == "Mailing on E-mail newsletter of 17 September: “Which bins go out at Christmas” (10.0 times the usual one)"  # fmt: skip  # noqa: E501


def test_an_unusual_day_of_a_channel_is_explained_by_its_own_post(store):
    page = spiked(store, platform="facebook", metric="reach")
    usual = [post(ODD - timedelta(days=7 * at), f"p{at}", impressions=100) for at in range(1, 9)]
    add(store, page, "post", [*usual, post(ODD, "p0", impressions=700, title="Bridge closed")])
    other = account(store, "instagram")
    add(store, other, "post", [post(ODD, "q0", impressions=99999, title="Not this one")])
    assert why(store)[0] == "Post of 17 September: “Bridge closed” (7.0 times the usual one)"


def test_an_unusual_day_is_explained_by_spending(store):
    spiked(store)
    adverts = [advert(day, "a", spend=10.0 if day != ODD else 40.0) for day in days(ODD - timedelta(days=40), 50)]
    hold(store, "google_ads", "campaign", adverts)
    runs = over_time(store, SCOPE).runs
    assert runs[0][0].why == "Spending on adverts was 4.0 times the usual"


def test_a_quiet_turn_of_the_year_is_no_riddle(store):
    quiet = (date(2025, 12, 25), date(2025, 12, 26))
    hold(store, "ga4", "daily", sessions(factor=lambda day: 0.3 if day in quiet else 1))
    ((run, found),) = over_time(store, SCOPE).runs
    assert run.why == TURN_OF_YEAR
    assert "below what was expected" in found.sentence
    assert found.direction == "down"


def test_a_title_is_cut_at_a_word():
    assert short("Short  title") == "Short title"
    cut = short("Which of these cannot go into the blue bin this week and why")
    assert cut.endswith(" …")
    assert len(cut) <= 48
    assert cut[:-2] in "Which of these cannot go into the blue bin this week and why"


def test_an_empty_store_has_no_changes(store):
    assert changes(store, SCOPE) == []
    assert most(over_time(store, SCOPE), [], SCOPE) is None


def test_every_finding_stands_on_the_rows_of_its_query(store):
    hold(store, "ga4", "daily", sessions(factor=lambda day: 1.4 if day >= START else 1))
    noted(store, (START, "New homepage"))
    found = changes(store, SCOPE)
    assert len({each.id for each in found}) == len(found) >= 3
    for each in found:
        assert each.page == "changes"
        assert each.evidence.sql == QUERIES[each.evidence.metric].sql
        assert len(each.evidence.rows) == 364
        assert each.evidence.n == each.n
        assert each.evidence.files


TRUE_OF_THE_DEMO = {
    ("Flood", "facebook", "daily_reach"),
    ("Flood", "facebook", "followers_gained"),
    ("Flood", "instagram", "daily_reach"),
    ("Flood", "instagram", "followers_gained"),
    ("Flood", "linkedin", "daily_impressions"),
    ("Flood", "search_console", "search_clicks"),
    ("Flood", "ga4", "sessions"),
    ("Flood", "x", "daily_impressions"),
    ("Flood", "x", "followers_net"),
    ("Flood", "youtube", "daily_video_views"),
    ("Consultation on library hours", "search_console", "search_clicks"),
    ("Consultation on library hours", "ga4", "sessions"),
    ("Recycling campaign", "google_ads", "ad_clicks"),
    ("Recycling campaign", "search_console", "search_clicks"),
    ("Recycling campaign", "ga4", "sessions"),
}
# Those that any honest look has to find.
SURE = {
    ("Flood", "ga4", "sessions", 2.0, 2.7),
    ("Flood", "facebook", "daily_reach", 1.7, 3.5),
    ("Consultation on library hours", "ga4", "sessions", 0.1, 0.25),
    ("Recycling campaign", "ga4", "sessions", 0.13, 0.28),
    ("Recycling campaign", "google_ads", "ad_clicks", 0.7, 1.4),
}
TRENDS = {
    ("x", "daily_impressions"): -0.45,
    ("facebook", "daily_reach"): -0.05,
    ("instagram", "daily_reach"): 0.35,
    ("linkedin", "followers_gained"): 0.25,
    ("mailchimp", "recipients"): 0.12,
}


def test_what_is_hidden_in_the_demo_is_found_and_nothing_else(demo_store, demo_scope):
    over = over_time(demo_store, demo_scope)
    found = {(effect.happening.label, each.platform, each.metric): each for effect, each in over.clear}
    assert set(found) <= TRUE_OF_THE_DEMO
    for label, platform, metric, low, high in SURE:
        assert low < found[label, platform, metric].change < high, (label, platform, metric)
    slopes = {(each.platform, each.metric): each for each in over.trends}
    for key, truth in TRENDS.items():
        assert slopes[key].change == pytest.approx(truth, abs=0.04), key
        assert slopes[key].direction == ("up" if truth > 0 else "down"), key
    flood = next(run for run, _ in over.runs if run.first_day == date(2026, 1, 14))
    assert (flood.last_day, flood.why) == (date(2026, 1, 18), "“Flood” (14 to 18 January 2026)")
    assert [run.why for run, _ in over.runs].count(UNEXPLAINED) <= 1
    first = most(over, shifts(demo_store, demo_scope), demo_scope)
    assert first.sentence.startswith(
        "During “Recycling campaign” (7 September to 4 October 2026) the website's sessions"
    )
    assert whole(demo_store, demo_scope).days >= 730
