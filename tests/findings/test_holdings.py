"""What is held, what is missing between files, and what that keeps from being said: literal rows, whole results."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from lib.findings import held_scope, standing
from lib.findings.coverage_chart import by_day, overview, windows
from lib.findings.gaps import AFTER, BEFORE, BETWEEN, after, age, before, between
from lib.findings.held import Held, what_is_held
from lib.findings.holdings import counts, holdings, joined, whole
from lib.findings.weeks import Span
from lib.model import Scope
from tests.metrics.rows import account, add, daily, days, effort, hold, mailing, post

LAST = date(2026, 6, 27)
TODAY = LAST + timedelta(days=1)


def told(store, today: date = TODAY) -> Held:
    scope = held_scope(store)
    assert scope is not None
    findings = [
        finding
        for comparison in ("previous_year", "previous_period")
        for finding in standing(store, scope.against(comparison))
    ]
    held = what_is_held(store, scope, findings, today)
    assert held is not None
    return held


def said(held: Held) -> list[tuple[str, str, list[str]]]:
    return [(each.gap.what, each.gap.sentence, each.in_words) for each in held.missing]


def sessions(store, *spans: tuple[date, date], name: str = "Wexmoor") -> int:
    """Make a website that holds sessions on these days, a file for each span."""
    site = account(store, "ga4", name)
    for first, last in spans:
        rows = [daily(day, "sessions", 100 + day.day) for day in days(first, (last - first).days + 1)]
        add(store, site, "daily", rows, name=f"{first}.csv")
    return site


def posts(store, *spans: tuple[date, date]) -> int:
    """Make a page with a post on every second day of these spans, a file for each."""
    page = account(store, "facebook")
    for first, last in spans:
        rows = [
            post(day, f"{day}", impressions=1000, engagements=30 + day.day, link_clicks=5 + day.day % 7)
            for day in days(first, (last - first).days + 1)[::2]
        ]
        add(store, page, "post", rows, covers=(first, last), name=f"{first}.csv")
    return page


def test_spans_that_touch_are_one():
    spans = [Span(date(2026, 3, 5), date(2026, 3, 9)), Span(date(2026, 3, 1), date(2026, 3, 4))]
    assert joined(spans).spans == (Span(date(2026, 3, 1), date(2026, 3, 9)),)
    apart = [Span(date(2026, 3, 1), date(2026, 3, 3)), Span(date(2026, 3, 5), date(2026, 3, 9))]
    assert joined(apart).spans == tuple(apart)


def test_a_gap_between_two_files_is_named_in_words(store):
    sessions(store, (date(2026, 1, 1), date(2026, 3, 2)), (date(2026, 3, 17), LAST))
    (gap,) = between(holdings(store))
    assert (gap.place, gap.what, gap.days) == (BETWEEN, "Website: daily numbers", 14)
    assert gap.sentence == "no file covers 3 March 2026 to 16 March 2026 (14 days)"


def test_a_single_day(store):
    sessions(store, (date(2026, 1, 1), date(2026, 3, 2)), (date(2026, 3, 4), LAST))
    assert [gap.sentence for gap in between(holdings(store))] == ["no file covers 3 March 2026 (1 day)"]


def test_days_that_a_file_covers_without_a_row_are_told_apart(store):
    site = account(store, "ga4")
    rows = [daily(day, "sessions", 9) for day in days(date(2026, 3, 1), 31) if day.day not in (4, 5)]
    add(store, site, "daily", rows, name="March.csv")
    (gap,) = between(holdings(store))
    assert gap.sentence == "“March.csv” covers 4 March 2026 to 5 March 2026, but has no row for these days (2 days)"


def test_a_week_without_posts_between_two_files_is_no_gap_a_longer_one_is(store):
    posts(store, (date(2026, 1, 1), date(2026, 2, 1)), (date(2026, 2, 8), date(2026, 3, 1)), (date(2026, 3, 10), LAST))
    assert [gap.period for gap in between(holdings(store))] == ["2 March 2026 to 9 March 2026"]


def test_a_number_that_misses_other_days_than_the_rest_has_a_gap_of_its_own(store):
    whole_year = days(date(2026, 1, 1), 90)
    rows = [daily(day, "followers_gained", 3) for day in whole_year]
    for metric in ("reach", "profile_visits"):
        rows += [daily(day, metric, 3) for day in whole_year if day.month != 2]
    hold(store, "facebook", "daily", rows)
    (gap,) = between(holdings(store))
    assert gap.what == "Facebook: profile visits and reach"
    assert gap.period == "1 February 2026 to 28 February 2026"


def test_numbers_that_all_miss_the_same_days_are_one_gap(store):
    held_days = [day for day in days(date(2026, 1, 1), 90) if day.month != 2]
    hold(store, "x", "daily", [daily(day, metric, 3) for metric in ("reach", "reactions") for day in held_days])
    assert [gap.what for gap in between(holdings(store))] == ["X: daily numbers"]


def test_what_ends_in_the_same_week_is_one_file_to_bring(store):
    page = account(store, "facebook")
    add(store, page, "daily", [daily(day, "reach", 3) for day in days(date(2026, 3, 1), 31)])
    add(store, page, "post", [post(date(2026, 3, 1), "1"), post(date(2026, 3, 28), "2")])
    news = hold(store, "mailchimp", "mailing", [mailing(date(2026, 4, 20), "m")])
    found = after(holdings(store), date(2026, 4, 23))
    assert [(gap.account_id, gap.what, gap.place) for gap in found] == [
        (page, "Facebook: posts and daily numbers", AFTER)
    ]
    assert found[0].sentence == (
        "the newest day is 26 days ago; the file, downloaded again, can add 29 March 2026 to 22 April 2026"
    )
    (newest,) = [holding for holding in holdings(store) if holding.account_id == news]
    assert age(newest, date(2026, 4, 23)) == "3 days ago"
    assert age(newest, date(2026, 4, 21)) == "yesterday"
    assert age(newest, date(2026, 4, 20)) == "today"


def test_hours_are_asked_for_by_month(store):
    hold(store, "own", "effort", [effort(date(2026, 3, 1), "x", 9)], account="hours")
    assert after(holdings(store), date(2026, 4, 30)) == []
    assert len(after(holdings(store), date(2026, 5, 2))) == 1


def test_days_before_the_first_are_those_that_last_year_needs(store):
    sessions(store, (date(2026, 1, 1), LAST))
    scope = Scope("Us", LAST - timedelta(days=90), LAST)
    (gap,) = before(holdings(store), scope)
    needed = scope.against("previous_year").compared().first_day
    assert (gap.place, gap.span) == (BEFORE, Span(needed, date(2025, 12, 31)))
    assert gap.sentence == "nothing is held before 1 January 2026"


def test_a_year_that_is_not_held_silences_the_comparison_with_it(store):
    sessions(store, (date(2025, 12, 20), LAST))
    assert said(told(store)) == [
        (
            "Website: daily numbers",
            "nothing is held before 20 December 2025",
            ["Without these days there is no comparison with the same weeks last year: clicks or sessions."],
        )
    ]


def test_two_years_without_a_gap_silence_nothing(store):
    sessions(store, (date(2024, 6, 1), LAST))
    held = told(store)
    assert said(held) == []
    assert held.finding.sentence == "1 account is held without a gap; the newest day is 27 June 2026"
    assert held.finding.value == 0


def test_some_weeks_of_a_comparison(store):
    """Two whole weeks of the thirteen; a third one keeps the four days that make it count."""
    gap = (LAST - timedelta(days=30), LAST - timedelta(days=14))
    sessions(store, (date(2024, 6, 1), gap[0] - timedelta(days=1)), (gap[1] + timedelta(days=1), LAST))
    held = told(store)
    assert said(held) == [
        (
            "Website: daily numbers",
            "no file covers 28 May 2026 to 13 June 2026 (17 days)",
            [
                "Without these days the comparison with the same weeks last year or the 13 weeks before "
                "leaves out 2 of the 26 weeks on both sides: clicks or sessions."
            ],
        )
    ]
    assert held.finding.sentence == (
        "1 gap in what 1 account holds; it is 17 days of Website daily numbers, 28 May 2026 to 13 June 2026"
    )
    assert held.finding.value == 17


def test_the_weeks_of_last_year_that_posts_miss_silence_what_stands_on_posts_alone(store):
    page = posts(store, (date(2024, 6, 1), date(2025, 3, 1)), (date(2025, 7, 15), LAST))
    rows = [
        daily(day, "followers_gained", 3 + day.day % 5)
        for day in days(date(2024, 6, 1), (LAST - date(2024, 6, 1)).days)
    ]
    add(store, page, "daily", [*rows, daily(LAST, "followers_gained", 4)], name="Follows.csv")
    assert said(told(store)) == [
        (
            "Facebook: posts",
            "no file covers 2 March 2025 to 14 July 2025 (135 days)",
            [
                "Without these days there is no comparison with the same weeks last year: "
                "clicks or sessions, engagement, output."
            ],
        )
    ]


def test_a_channel_that_ended_before_the_period_says_nothing(store):
    sessions(store, (date(2025, 1, 1), LAST))
    posts(store, (date(2025, 1, 1), date(2026, 3, 1)))
    ((what, sentence, words),) = [each for each in said(told(store)) if each[0].startswith("Facebook")]
    assert what == "Facebook: posts"
    assert sentence.startswith("the newest day is 119 days ago")
    assert words == [
        "Without these days nothing can be said for 29 March 2026 to 27 June 2026: "
        "clicks or sessions, engagement, output."
    ]


def test_few_posts_are_not_the_fault_of_a_gap(store):
    """A mailing or two on a side could not be compared by their rate with the missing weeks either."""
    sent = [date(2024, 7, 1) + timedelta(days=30 * at) for at in range(9)]
    rows = [mailing(day, f"{day}", sends=900, deliveries=890, clicks=40) for day in sent]
    news = hold(store, "mailchimp", "mailing", rows)
    later = [mailing(day, f"{day}", sends=900, deliveries=890, clicks=40) for day in (date(2025, 6, 1), LAST)]
    add(store, news, "mailing", later)
    assert [words for *_, words in said(told(store))] == [
        [
            "Without these days the comparison with the same weeks last year leaves out 9 of the 26 weeks on both "
            "sides: clicks or sessions, output."
        ]
    ]


def test_what_silences_most_comes_first(store):
    sessions(store, (date(2024, 6, 1), date(2025, 3, 1)), (date(2025, 8, 1), LAST))
    hold(store, "x", "daily", [daily(day, "reach", 9) for day in days(date(2022, 1, 1), 20)])
    add(store, 2, "daily", [daily(day, "reach", 9) for day in days(date(2024, 1, 1), 20)])
    assert [each.gap.what for each in told(store).missing if each.gap.place == BETWEEN] == [
        "Website: daily numbers",
        "X: daily numbers",
    ]


def test_counts_of_people_have_no_gaps(store):
    sessions(store, (date(2026, 1, 1), LAST))
    count = {"dimension": "country", "bucket": "UK", "unit": "people", "value": 9}
    hold(store, "tiktok", "audience", [{**count, "day": date(2026, 1, 1)}, {**count, "day": LAST}])
    held = told(store)
    assert [holding.channel for holding in whole(held.holdings)] == ["Website"]
    assert [each.gap.place for each in held.missing] == [BEFORE]


def test_an_empty_store_holds_nothing(store):
    assert held_scope(store) is None
    assert what_is_held(store, Scope("Us", LAST, LAST), [], TODAY) is None


def test_messages_alone_have_a_scope_too(store):
    rows = [{"message_id": "1", "inbound": True, "created_at": LAST}]
    hold(store, "inbox", "message", rows, covers=(date(2026, 1, 1), LAST))
    scope = held_scope(store)
    assert scope is not None
    assert (scope.first_day, scope.last_day) == (LAST - timedelta(days=90), LAST)
    assert said(told(store)) == []


def test_counts_of_followers_or_of_other_bodies_have_no_gaps_either(store):
    page = sessions(store, (date(2026, 1, 1), LAST))
    add(store, page, "daily", [daily(date(2025, 1, 31), "followers", 90), daily(LAST, "followers", 99)])
    count = {"peer": "Town", "platform": "x", "metric": "followers", "value": 5}
    hold(
        store, "peers", "peer_count", [{**count, "first_day": day, "last_day": day} for day in (date(2025, 1, 1), LAST)]
    )
    found = holdings(store)
    assert [(holding.channel, holding.kind) for holding in whole(found)] == [("Website", "daily numbers")]
    assert [holding.kind for holding in counts(found)] == ["followers", "other bodies"]
    assert between(found) == []


def test_days_that_one_file_lacks_here_and_there_are_one_gap(store):
    rows = [daily(day, "sessions", 9) for day in days(date(2026, 3, 1), 31) if day.day not in (4, 9, 10)]
    hold(store, "ga4", "daily", rows, name="March.csv")
    (gap,) = between(holdings(store))
    assert [(span.first_day.day, span.last_day.day) for span in gap.spans] == [(4, 4), (9, 10)]
    assert gap.sentence == (
        "“March.csv” covers 4 March 2026 to 10 March 2026, but has no row for some of these days (3 days)"
    )


def test_two_accounts_of_a_platform_are_told_by_name(store):
    for name in ("Town", "Library"):
        sessions(store, (date(2026, 1, 1), LAST), name=name)
    sessions(store, (date(2026, 1, 1), LAST), name="Town")
    assert [holding.channel for holding in whole(holdings(store))] == [
        "Website (Town)",
        "Website (Library)",
        "Website (Town) 3",
    ]


class TestCalendars:
    @pytest.fixture
    def held(self, store):
        sessions(store, (date(2024, 12, 16), date(2026, 3, 2)), (date(2026, 3, 17), LAST))
        return holdings(store)

    def test_the_share_of_the_days_of_each_month(self, held):
        window, unit = windows(held, LAST)["months"]
        assert (window, unit) == (Span(date(2024, 7, 1), LAST), "months")
        chart = overview(held, window, unit, "Title")
        shares = {month: share for _, month, share in chart.table.rows}
        assert len(shares) == 24
        assert shares["Nov 2024"] is None
        assert shares["Dec 2024"] == 16 / 31
        assert shares["Jan 2025"] == 1
        assert shares["Mar 2026"] == 17 / 31
        assert shares["Jun 2026"] == 1
        assert chart.highlight == ("Website",)
        assert chart.alt.endswith("Not whole: Website (545 of 559 days).")

    def test_weeks_are_counted_back_from_the_newest_day(self, held):
        window, unit = windows(held, LAST)["weeks"]
        chart = overview(held, window, unit, "Title")
        shares = {week: share for _, week, share in chart.table.rows}
        assert len(shares) == 26
        assert list(shares)[-1] == "21 Jun"
        assert [shares[week] for week in ("1 Mar", "8 Mar", "15 Mar", "22 Mar")] == [2 / 7, 0, 5 / 7, 1]

    def test_older_days_are_offered_where_there_are_any(self, store, held):
        assert set(windows(held, LAST)) == {"months", "weeks"}
        sessions(store, (date(2015, 5, 1), date(2015, 5, 9)), name="Old")
        window, unit = windows(holdings(store), LAST)["all"]
        assert (window.first_day, unit) == (date(2015, 5, 1), "years")
        years = dict.fromkeys(overview(holdings(store), window, unit, "Title").table.column("year"))
        assert list(years) == [str(year) for year in range(2015, 2027)]

    def test_one_account_by_day(self, held):
        chart = by_day(whole(held)[0])
        cells = {(month, day): share for month, day, share in chart.table.rows}
        assert len(cells) == 19 * 31
        assert [cells["Mar 2026", str(day)] for day in (2, 3, 16, 17)] == [1, 0, 0, 1]
        assert cells["Feb 2026", "29"] is None
        assert cells["Dec 2024", "15"] is None
        assert cells["Jun 2026", "28"] is None
        assert chart.title == "Website: daily numbers, 545 of 559 days held"

    def test_a_calendar_without_a_gap_says_so(self, store):
        sessions(store, (date(2026, 1, 1), LAST))
        held = holdings(store)
        window, unit = windows(held, LAST)["months"]
        chart = overview(held, window, unit, "Title")
        assert chart.highlight == ()
        assert chart.alt.endswith("Every row is whole from its first day on.")

    def test_partial_tables_are_marked(self, store, held):
        with store.transaction() as cursor:
            cursor.execute("UPDATE import_part SET partial = 'ten rows at most'")
        marked = holdings(store)
        window, unit = windows(marked, LAST)["months"]
        assert set(overview(marked, window, unit, "Title").table.column("account")) == {"Website (partial)"}
        assert whole(marked)[0].partial == ("ten rows at most",)
