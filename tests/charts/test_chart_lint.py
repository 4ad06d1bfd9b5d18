"""The checks of a chart record by themselves, and on every chart that the demo's findings show."""

from dataclasses import replace

import pytest

from lib.charts import lint
from lib.charts.lint import problems
from lib.exports import deck_template, slide_text
from lib.model import Chart, DayMark, Reference, Table
from tests.charts.sample_charts import BREAK, FORECAST, INTERVAL_TICKS, SAMPLES, SLOPE
from tests.findings.conftest import demo_findings, demo_scope, demo_store  # noqa: F401  (fixtures)


@pytest.mark.parametrize("chart", SAMPLES.values(), ids=SAMPLES.keys())
def test_a_sound_chart_has_no_problem(chart):
    assert problems(chart) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"title": "Facebook rate 2026"}, "a label"),
        ({"title": "Facebook rose while the others stood still"}, "no number"),
        ({"title": f"Facebook rose by 2.1 points {'and so on ' * 20}"}, "two lines of a slide"),
        ({"subtitle": "Engagements by impression"}, "neither n nor the period"),
        ({"subtitle": ""}, "neither n nor the period"),
        ({"source": " "}, "no source line"),
        ({"alt": "Slope of four channels."}, "too short"),
        ({"alt": f"{SLOPE.title}."}, "only repeats"),
        ({"highlight": ("Fcebook",)}, "names nothing in the chart: 'Fcebook'"),
        ({"references": (Reference(1.0, " "),)}, "no label"),
    ],
)
def test_what_is_missing_is_said(change, said):
    (problem,) = problems(replace(SLOPE, **change))
    assert said in problem


@pytest.mark.parametrize("title", ["We can't tell yet whether Facebook rose", "None of the channels changed clearly"])
def test_a_title_without_a_digit_may_count_in_words_or_say_that_it_cannot_tell(title):
    assert problems(replace(SLOPE, title=title)) == []


def test_a_day_needs_a_label():
    assert problems(replace(FORECAST, days=(DayMark(FORECAST.days[0].day, ""),))) == [
        "A line to read against, or a day, has no label"
    ]


def test_at_most_four_lines_carry_the_colour():
    rows = [(day, f"channel {at}", at) for day in BREAK.table.column("week")[:3] for at in range(5)]
    chart = replace(BREAK, table=Table.of(BREAK.table.columns, rows), highlight=())
    assert problems(chart) == ["5 lines carry the colour; at most 4 can be told apart"]
    assert problems(replace(chart, highlight=("channel 1",))) == []


def test_a_tick_that_no_row_has_is_named():
    rows = [(*row[:4], None) for row in INTERVAL_TICKS.table.rows]
    chart = replace(INTERVAL_TICKS, table=Table.of(INTERVAL_TICKS.table.columns, rows))
    assert problems(chart) == ["""No row has the value that its tick is for: "Peers' own change\""""]


def test_a_calendar_needs_no_period_in_words(calendar):
    chart = replace(calendar, title="Facebook misses two of three months", source="Our exports")
    assert problems(chart) == []


def test_a_chart_without_values_is_judged_by_its_words():
    empty = Chart("bar", "Nothing is held for 2026 yet", Table(("n", "v"), ()), "n", "v", "a" * 40, "2026", "Exports")
    assert problems(replace(empty, highlight=("x",))) == []


def test_a_title_is_measured_as_slides_measure_it():
    assert slide_text.TITLE_SIZES[-1] == lint.SLIDE_TITLE_SIZE
    assert lint.SLIDE_TITLE_LINES == slide_text.TITLE_LINES
    assert pytest.approx(deck_template.WIDE * 72) == lint.SLIDE_TITLE_WIDTH


def test_every_chart_of_the_demo_says_what_it_should(demo_findings):  # noqa: F811
    charts = [(finding.id, finding.chart) for finding in demo_findings if finding.chart is not None]
    assert charts
    assert [f"{name}: {problem}" for name, chart in charts for problem in problems(chart)] == []
