"""One chart of each kind with what leaders see: literal numbers, a reference, an event, a highlight."""

from datetime import date, timedelta

import pytest

from lib.model import Chart, DayMark, Reference, Table
from tests.charts.hostile_charts import HOSTILE
from tests.charts.sample_charts import SAMPLES


@pytest.fixture
def bar() -> Chart:
    rows = (("Facebook", 0.0341), ("LinkedIn", 0.0272), ("Instagram", 0.0058), ("X", None))
    return Chart(
        kind="bar",
        title="Facebook earns the most reactions",
        table=Table(("channel", "rate"), rows),
        x="channel",
        y="rate",
        alt="Bar chart of engagement rate by channel; Facebook is highest at 3.4%.",
        subtitle="Engagements per person reached, January to March 2026",
        value_kind="percent",
        highlight=("Facebook",),
        references=(Reference(0.02, "Peer median"),),
    )


@pytest.fixture
def interval() -> Chart:
    rows = (
        ("Facebook", 12.4, 9.8, 15.1, 41),
        ("LinkedIn", 7.1, 5.0, 10.3, 22),
        ("Instagram", 6.5, 6.1, 6.9, 96),
    )
    return Chart(
        kind="interval",
        title="A typical Facebook post earns more",
        table=Table(("channel", "median", "low", "high", "posts"), rows),
        x="channel",
        y="median",
        low="low",
        high="high",
        alt="Dots with intervals for three channels.",
        subtitle="Median engagements of a post",
        value_kind="decimal",
        unit="engagements",
        highlight=("Facebook",),
        references=(Reference(8.0, "Last year"),),
    )


@pytest.fixture
def line() -> Chart:
    start = date(2026, 1, 5)
    rows = tuple(
        (start + timedelta(weeks=week), name, level + slope * week)
        for name, level, slope in (("Website", 1200, 35), ("Phone", 1500, -20))
        for week in range(12)
    )
    return Chart(
        kind="line",
        title="The website overtook the phone",
        table=Table(("week", "channel", "contacts"), rows),
        x="week",
        y="contacts",
        series="channel",
        alt="Two lines; the website passes the phone in March.",
        subtitle="Contacts a week",
        unit="contacts",
        highlight=("Website",),
        references=(Reference(1000, "Target"),),
        days=(DayMark(date(2026, 2, 9), "New form"), DayMark(date(2026, 2, 16), "Council tax bills")),
    )


@pytest.fixture
def calendar() -> Chart:
    months = ("Jan 2026", "Feb 2026", "Mar 2026")
    shares = {"Facebook: posts": (1.0, 0.25, 0.0), "Website": (None, 1.0, 1.0)}
    return Chart(
        kind="calendar",
        title="Facebook misses two months",
        table=Table.of(
            ("account", "month", "share"),
            [(name, month, share) for name, row in shares.items() for month, share in zip(months, row, strict=True)],
        ),
        x="month",
        y="share",
        series="account",
        alt="Calendar by month; Facebook has a quarter of February and nothing of March.",
        subtitle="Share of days held",
        value_kind="percent",
        highlight=("Facebook: posts",),
    )


@pytest.fixture(params=HOSTILE.values(), ids=HOSTILE.keys())
def hostile_chart(request: pytest.FixtureRequest) -> Chart:
    return request.param


@pytest.fixture(params=["bar", "interval", "line", "calendar", *SAMPLES])
def any_chart(request: pytest.FixtureRequest) -> Chart:
    return SAMPLES[request.param] if request.param in SAMPLES else request.getfixturevalue(request.param)
