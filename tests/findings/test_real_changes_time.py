"""Changes over time on real exports, with numbers worked out from the files by plain sums and medians."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from statistics import median

import pytest

from lib.findings.changes import over_time, shifts
from lib.model import Scope
from lib.store import Store
from tests.conftest import REAL_EXPORTS
from tests.findings.test_real_sets import blocks, load, rows_of

pytestmark = pytest.mark.skipif(not REAL_EXPORTS.is_dir(), reason=f"the real exports are not at {REAL_EXPORTS}")
SCOPE = Scope("MH4U", date(2023, 12, 6), date(2024, 3, 5))
WEEK = timedelta(days=7)


@pytest.fixture(scope="module")
def mental_health() -> Iterator[Store]:
    store = load("Bubniak_Thesis", {"MH4U-Ads-Feb-11-2021-Mar-11-2024.xlsx", "Audience.csv"})
    yield store
    store.close()


def weeks(days: dict[date, float], last: date, count: int) -> list[float]:
    """Return the sums of the weeks up to a day, of those with four days or more, scaled to seven."""
    found = []
    for back in range(count):
        inside = [days[day] for at in range(7) if (day := last - WEEK * back - timedelta(days=at)) in days]
        if len(inside) >= 4:
            found.append(sum(inside) / len(inside) * 7)
    return found


def test_mental_health_day_stands_out_on_the_website(mental_health):
    """World Mental Health Day is 10 October: the website had more than twice the users of the Tuesdays around it."""
    users = {
        datetime.strptime(row["Date"], "%Y%m%d").date(): float(row["Total users"])
        for row in rows_of("ga4__Bubniak_Thesis__data-export.csv")
    }
    found = {run.first_day: (run, each) for run, each in over_time(mental_health, SCOPE).runs}
    run, told = found[date(2023, 10, 9)]
    peak = date(2023, 10, 10)
    usual = median(users[peak + WEEK * step] for step in (*range(-5, 0), *range(1, 6)))
    assert (run.peak.day, run.peak.value) == (peak, users[peak])
    assert run.peak.times == pytest.approx(users[peak] / usual, rel=0.01)
    assert f"{users[peak] / usual:.1f} times what was expected ({users[peak]:,.0f} on 10 October 2023" in told.sentence


def test_the_fall_in_new_followers_is_no_clear_change(mental_health):
    """Facebook's new followers fell by half against the thirteen weeks before; its weeks swing as much."""
    found = {(each.platform, each.metric): each for each in shifts(mental_health, SCOPE)}
    told = found["facebook", "followers_gained"]
    days = blocks("meta-suite-daily__Bubniak_Thesis__Follows.csv")[0]
    now = weeks(days, SCOPE.last_day, 13)
    before = weeks(days, SCOPE.first_day - timedelta(days=1), 13)
    assert (len(now), len(before)) == (13, 13)
    change = sum(now) / sum(before) - 1
    assert dict(told.values)["change"].amount == pytest.approx(change)
    assert change == pytest.approx(-0.52, abs=0.01)
    assert told.direction == "no_clear_change"
    assert told.sentence.startswith("Against the 13 weeks before, Facebook's new followers fell 52%")
    assert told.change_interval[0] < 0 < told.change_interval[1]
    # The largest of the weeks before had many times what the smallest had.
    assert max(before) > 5 * min(before)
