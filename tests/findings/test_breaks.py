"""Breaks in definitions: nothing is compared across them, and no line is drawn over them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from lib.findings import standing
from lib.findings.breaks import breaks_of, crossed, marks, unbroken
from lib.metrics import METRICS
from lib.metrics.numbers import NUMBERS
from lib.model import Scope
from lib.reference import reading
from lib.reference.breaks import breaks
from lib.reference.reading import ReferenceFileError
from tests.metrics.rows import daily, days, hold, post

DAY = timedelta(days=1)
SHORTS = date(2025, 3, 31)
HEADER = "id,platform,metrics,day,label,what_changed,source,checked_on\n"


def test_what_is_shipped_has_a_day_a_source_and_numbers_that_exist():
    assert [(each.id, each.platform, each.day) for each in breaks()] == [
        ("apple_mail_privacy", "e-mail", date(2021, 9, 20)),
        ("ga4", "universal_analytics", date(2023, 7, 1)),
        ("instagram_views", "instagram", date(2024, 7, 2)),
        ("facebook_views", "facebook", date(2024, 11, 14)),
        ("youtube_shorts_views", "youtube", date(2025, 3, 31)),
    ]
    known = {*METRICS, *NUMBERS}
    for each in breaks():
        assert set(each.metrics) <= known, each.id
        assert len(each.source) > 40
        assert not each.what_changed.endswith(".")
        assert each.checked_on > each.day


def test_a_break_is_crossed_only_by_its_platform_and_number():
    assert crossed("youtube", "minutes_per_view", SHORTS - DAY, SHORTS).day == SHORTS
    assert crossed("youtube", "minutes_per_view", SHORTS, SHORTS + DAY) is None
    assert crossed("youtube", "minutes_per_view", SHORTS - DAY, SHORTS - DAY) is None
    assert crossed("youtube", "posts", SHORTS - DAY, SHORTS) is None
    assert crossed("tiktok", "minutes_per_view", SHORTS - DAY, SHORTS) is None
    assert crossed("ga4", "sessions", date(2023, 1, 1), date(2024, 1, 1)) is None
    assert crossed("universal_analytics", "sessions", date(2023, 1, 1), date(2024, 1, 1)).id == "ga4"


def test_a_break_of_a_channel_is_one_of_each_of_its_platforms():
    for platform in ("mailchimp", "govdelivery"):
        assert [each.id for each in breaks_of(platform, "open_rate")] == ["apple_mail_privacy"]
        assert breaks_of(platform, "mail_click_rate") == []


def test_the_days_that_mean_the_same():
    first, last = date(2024, 1, 1), date(2026, 1, 1)
    number = ("youtube", "daily_video_views")
    assert unbroken(*number, last, first, last) == (SHORTS, last)
    assert unbroken(*number, first, first, last) == (first, SHORTS - DAY)
    assert unbroken("x", "daily_impressions", last, first, last) == (first, last)
    assert [(mark.day, mark.kind) for mark in marks(*number)] == [(SHORTS, "break")]


def videos(first, count):
    return [
        post(first + timedelta(days=2 * at), f"{first}-{at}", video_views=100 + at, watch_hours=5)
        for at in range(count)
    ]


@pytest.mark.parametrize(
    ("last_day", "refused"), [(date(2025, 3, 30), False), (date(2025, 6, 1), True), (date(2026, 1, 31), False)]
)
def test_a_rate_is_not_compared_across_a_break(store, last_day, refused):
    """Before it, across it, and both periods after it."""
    scope = Scope("Us", last_day - timedelta(days=90), last_day)
    rows = videos(scope.first_day, 40) + videos(scope.compared().first_day, 40)
    hold(store, "youtube", "post", rows, covers=(scope.compared().first_day, last_day))
    finding = next(each for each in standing(store, scope) if each.metric == "minutes_per_view")
    assert (finding.direction == "cannot_tell") == refused
    assert (finding.change is None, finding.change_interval is None) == (refused, refused)
    told = "Not compared: since 31 March 2025 the number means something else."
    assert any(caveat.startswith(told) for caveat in finding.caveats) == refused
    assert "can't tell yet" in finding.sentence if refused else "can't tell" not in finding.sentence
    assert any(mark.kind == "break" for mark in finding.chart.days) == (scope.first_day <= SHORTS <= last_day)


def test_the_week_of_a_break_is_open_in_the_line(store):
    scope = Scope("Us", date(2025, 3, 3), date(2025, 6, 1))
    rows = videos(scope.first_day, 45) + videos(scope.compared().first_day, 45)
    hold(store, "youtube", "post", rows, covers=(scope.compared().first_day, scope.last_day))
    finding = next(each for each in standing(store, scope) if each.metric == "minutes_per_view")
    now = finding.chart.table.where(weeks="This period").records()
    assert [row["week"] for row in now if row["value"] is None] == [SHORTS]
    assert [mark.label for mark in finding.chart.days] == ["Shorts count a view at once"]


def test_sessions_of_universal_analytics_are_not_compared_beyond_its_end(store):
    scope = Scope("Us", date(2023, 5, 1), date(2023, 7, 30))
    rows = [daily(day, "sessions", 100 + at % 7) for at, day in enumerate(days(scope.compared().first_day, 182))]
    hold(store, "universal_analytics", "daily", rows)
    hold(store, "ga4", "daily", rows)
    found = {each.platform: each for each in standing(store, scope) if each.metric == "sessions"}
    assert found["universal_analytics"].direction == "cannot_tell"
    assert found["universal_analytics"].change is None
    assert found["ga4"].direction == "no_clear_change"


BAD = {
    "day": "a,x,posts,31 March,Label,What,Source,2026-01-01",
    "platform": "a,nowhere,posts,2025-03-31,Label,What,Source,2026-01-01",
    "source is empty": "a,x,posts,2025-03-31,Label,What,,2026-01-01",
    "stands twice": "a,x,posts,2025-03-31,L,W,S,2026-01-01\na,x,posts,2025-04-30,L,W,S,2026-01-01",
}


@pytest.mark.parametrize("problem", BAD)
def test_a_line_that_cannot_be_used_is_named(problem, tmp_path, monkeypatch):
    (tmp_path / "definition_breaks.csv").write_text(HEADER + BAD[problem], encoding="utf-8")
    monkeypatch.setattr(reading, "FOLDER", tmp_path)
    breaks.cache_clear()
    with pytest.raises(ReferenceFileError, match=rf"line \d: .*{problem}"):
        breaks()
    monkeypatch.undo()
    breaks.cache_clear()
    assert len(breaks()) == 5
