"""Native slopes, bands, breaks, ticks and distances: what a slide holds of them, and what its notes say it does not."""

import io
from dataclasses import replace

import pytest
from lxml import etree
from pptx import Presentation
from pptx.oxml.ns import qn
from python_calamine import CalamineWorkbook

from lib.charts import theme
from lib.exports.deck import deck
from tests.charts.hostile_charts import HOSTILE
from tests.charts.sample_charts import BAR_TICKS, BREAK, COUNTERFACTUAL, DIVERGING, FORECAST, INTERVAL_TICKS, SLOPE


@pytest.fixture
def slide_of(story):
    def told(chart):
        beat = story.beats[1]
        one = replace(story, beats=(replace(beat, finding=replace(beat.finding, chart=chart)),))
        return Presentation(io.BytesIO(deck(one))).slides[1]

    return told


@pytest.fixture
def native(slide_of):
    return lambda chart: next(shape.chart for shape in slide_of(chart).shapes if shape.has_chart)


def sheet(chart):
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
    return workbook.get_sheet_by_index(0).to_python()


def drawn(chart):
    """Return the parts drawn on a chart: (names of the shapes, their texts)."""
    (part,) = [each.target_part for each in chart.part.rels.values() if each.reltype.endswith("/chartUserShapes")]
    root = etree.fromstring(part.blob)
    names = [element.get("name").split()[0] for element in root.iter("{*}cNvPr")]
    return names, [element.text for element in root.iter("{*}t")]


def test_a_slope_is_a_line_chart_of_two_categories(native):
    chart = native(SLOPE)
    assert list(chart.plots[0].categories) == ["Same weeks last year", "Now"]
    assert {series.name: tuple(series.values) for series in chart.plots[0].series} == {
        "Facebook": (0.021, 0.042),
        "LinkedIn": (0.030, 0.029),
        "Instagram": (0.029, 0.028),
        "E-mail newsletter": (0.012, 0.0124),
    }
    labels = [
        [
            (label.find(qn("c:idx")).get("val"), label.find(qn("c:dLblPos")).get("val"))
            for label in series.iter(qn("c:dLbl"))
        ]
        for series in chart._chartSpace.iter(qn("c:ser"))
    ]
    assert labels == [[("0", "l"), ("1", "r")]] * 4


def test_a_slope_with_holes_labels_what_it_has(native):
    chart = native(HOSTILE["slope with holes"])
    assert [tuple(series.values) for series in chart.plots[0].series] == [(4, None), (None, 7)]
    points = [
        [each.get("val") for each in series.findall(".//{*}dLbl/{*}idx")]
        for series in chart._chartSpace.iter(qn("c:ser"))
    ]
    assert points == [["0"], ["1"]]


def test_a_line_cut_by_a_break_is_a_series_for_each_piece(native):
    series = {each.name: each.values for each in native(BREAK).plots[0].series}
    assert list(series) == ["Instagram, until 16 Mar 2026", "Instagram", "Facebook, until 16 Mar 2026", "Facebook"]
    before, after = (series[name] for name in list(series)[:2])
    assert [value is None for value in before] == [False] * 11 + [True] * 11
    assert [value is None for value in after] == [True] * 11 + [False] * 11
    assert drawn(native(BREAK))[1] == ["Local elections", "New definition: Views replace Impressions"]


def test_what_is_expected_is_a_dashed_series_that_begins_today(native):
    chart = native(FORECAST)
    lines = next(plot for plot in chart.plots if len(plot.series) == 2 and plot._element.tag == qn("c:lineChart"))
    measured, expected = lines.series
    assert (measured.name, expected.name) == ("Sessions, until 18 May 2026", "Sessions")
    assert measured.values[19] == expected.values[19]
    assert expected.values[:19] == (None,) * 19
    dashes = [series._element.find(".//{*}prstDash").get("val") for series in lines.series]
    assert dashes == ["solid", "dash"]


def test_a_band_is_an_area_behind_the_lines_with_its_numbers(native):
    chart = native(FORECAST)
    areas, lines = chart._chartSpace.find(f".//{qn('c:plotArea')}").iterchildren(qn("c:areaChart"), qn("c:lineChart"))
    assert areas.find(qn("c:grouping")).get("val") == "stacked"
    assert [each.get("val") for each in areas.findall(qn("c:axId"))] == [
        each.get("val") for each in lines.findall(qn("c:axId"))
    ]
    rows = sheet(chart)
    assert rows[0][-2:] == ["Sessions: low end", "Sessions: low to high end"]
    assert rows[21][-2:] == [1670, 60]
    assert rows[1][-2:] == [1160, 0], "where there is no band it stands on the line, without height"


def test_bands_that_a_slide_cannot_draw_are_said_in_its_notes(slide_of):
    two = replace(
        FORECAST,
        table=replace(
            FORECAST.table,
            rows=FORECAST.table.rows + tuple((day, "Users", *rest) for day, _, *rest in FORECAST.table.rows),
        ),
    )
    for chart, said in ((two, ["Users"]), (HOSTILE["bands with holes"], ["a", "b"]), (COUNTERFACTUAL, [])):
        notes = slide_of(chart).notes_slide.notes_text_frame.text.splitlines()
        assert [line for line in notes if line.startswith("Not on the slide")] == [
            f"Not on the slide: the range around {name}, which the page shows." for name in said
        ]


def test_ticks_of_bars_are_drawn_and_their_values_stand_in_the_workbook(native):
    chart = native(BAR_TICKS)
    bars, ticks = chart.plots[0].series
    assert tuple(ticks.values) == (0.0227, 0.0290, 0.0301, 0.004, None)
    assert (ticks.name, chart.plots[0].overlap) == ("Median of three peers", 100)
    assert ticks._element.find(f"{qn('c:spPr')}/{qn('a:noFill')}") is not None
    assert tuple(bars.values) == (0.0341, 0.0272, 0.0058, None, 0.0121)
    names, texts = drawn(chart)
    assert names.count("Line") == 1 + 1 + 2 * 4, "the reference, the key, and a white and a dark line for each tick"
    assert texts == ["Target: 2.0%", "Median of three peers", "no data"]


def test_a_tick_stands_on_its_value(native):
    chart = native(replace(BAR_TICKS, references=()))
    (part,) = [each.target_part for each in chart.part.rels.values() if each.reltype.endswith("/chartUserShapes")]
    lefts = [float(each.find("{*}from/{*}x").text) for each in etree.fromstring(part.blob).iter("{*}relSizeAnchor")]
    area = {each.tag.split("}")[1]: float(each.get("val")) for each in chart._chartSpace.find(".//{*}manualLayout")[3:]}
    axis = chart.value_axis
    low, high = axis.minimum_scale, axis.maximum_scale
    expected = [area["x"] + area["w"] * (tick - low) / (high - low) for tick in (0.0227, 0.0290, 0.0301, 0.004)]
    assert lefts[2:10:2] == pytest.approx(expected, abs=1e-4)


def test_ticks_of_dots_are_series_of_their_own(native):
    series = {each.name: each for each in native(INTERVAL_TICKS).plots[0].series}
    tick = series["Facebook: Peers' own change"]
    assert [float(value.text) for value in tick._element.findall(".//{*}xVal//{*}v")][:2] == [0.05, 0.05]
    levels = [float(value.text) for value in tick._element.findall(".//{*}yVal//{*}v")][:2]
    assert levels[0] < 4 < levels[1]
    assert "X: Peers' own change" in series, "also where the row has no value of its own"
    assert "Peers' own change" in drawn(native(INTERVAL_TICKS))[1]


def test_a_value_behind_its_tick_moves_there(native):
    moved = [
        float(label.find(".//{*}manualLayout/{*}x").get("val"))
        for label in native(BAR_TICKS)._chartSpace.iter(qn("c:dLbl"))
        if label.find(".//{*}manualLayout") is not None
    ]
    assert len(moved) == 1, "LinkedIn alone has its tick where its value would stand"
    assert 0 < moved[0] < 0.1


def test_bars_run_both_ways_from_the_target(native):
    chart = native(DIVERGING)
    assert chart.value_axis.minimum_scale < -18
    assert chart.value_axis.maximum_scale > 2.5
    assert drawn(chart)[1] == ["Target: an answer within 4 hours"]
    (part,) = [each.target_part for each in chart.part.rels.values() if each.reltype.endswith("/chartUserShapes")]
    assert b'prstDash val="solid"' in part.blob


def test_a_value_at_the_end_of_its_axis_keeps_its_label(native):
    chart = native(HOSTILE["equal dots and ticks"])
    highest = chart.category_axis.maximum_scale
    for series in chart.plots[0].series:
        assert max(float(value.text) for value in series._element.findall(".//{*}xVal//{*}v")) <= highest, series.name


def test_the_deck_knows_the_colours_that_it_draws_with():
    assert {colour for colour, *_ in theme.PLACES.values()} <= {theme.TEXT, theme.GREY_EDGE}
