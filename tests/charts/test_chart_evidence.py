"""Slopes, ticks, distances from a target, bands, breaks and what is expected, on the screen."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from lib.charts import beside, line_marks, marks, screen, theme
from lib.charts.labels import LINE_HEIGHT, EndLabel, height_of
from lib.charts.layout import layout
from lib.charts.line_marks import Piece
from lib.charts.text_width import widest
from lib.model import Chart, DayMark, Reference, Table
from tests.charts.hostile_charts import HOSTILE
from tests.charts.sample_charts import BAR_TICKS, BREAK, COUNTERFACTUAL, DIVERGING, FORECAST, INTERVAL_TICKS, SLOPE


def texts(figure: dict) -> list[str]:
    return [note["text"] for note in figure["layout"]["annotations"]]


def lines_of(figure: dict, colour: str) -> list[dict]:
    return [shape for shape in figure["layout"]["shapes"] if shape["line"]["color"] == colour]


# Slopes


def test_a_slope_has_a_line_per_series_between_its_two_points():
    figure = screen.figure(SLOPE)
    assert [(trace["name"], trace["x"], trace["y"]) for trace in figure["data"]] == [
        ("LinkedIn", [0, 1], [0.030, 0.029]),
        ("Instagram", [0, 1], [0.029, 0.028]),
        ("E-mail newsletter", [0, 1], [0.012, 0.0124]),
        ("Facebook", [0, 1], [0.021, 0.042]),
    ], "the highlighted line is drawn last"
    assert [trace["line"]["color"] for trace in figure["data"]] == [theme.GREY_EDGE] * 3 + [theme.HIGHLIGHT]
    assert figure["data"][3]["hovertext"][0].endswith("<br>Facebook: 2.1%")


def test_a_slope_is_named_and_valued_at_both_ends():
    found = [text.replace("<br>", " ") for text in texts(screen.figure(SLOPE))]
    ends = ["<b>Facebook 4.2%</b>", "LinkedIn 2.9%", "Instagram 2.8%", "E-mail newsletter 1.2%"]
    starts = ["<b>Facebook 2.1%</b>", "LinkedIn 3.0%", "Instagram 2.9%", "E-mail newsletter 1.2%"]
    assert found == ends + starts


def apart(labels: tuple[EndLabel, ...], plot_height: float, size: float) -> bool:
    placed = sorted((label.shown * plot_height, height_of(label.lines, size)) for label in labels)
    return all(high - low >= (one + other) / 2 - 0.01 for (low, one), (high, other) in pairwise(placed))


@pytest.mark.parametrize("chart", [SLOPE, *(HOSTILE[name] for name in HOSTILE if "slope" in name)])
@pytest.mark.parametrize(("width", "height"), [(380, None), (576, None), (873, 290)])
def test_the_labels_of_a_slope_do_not_meet(chart, width, height):
    for size in (16, 12):
        plan = layout(chart, width=width, size=size, height=height)
        if plan.crowded and size == 16:
            continue  # a slide takes the smaller size then
        assert apart(plan.starts, plan.plot_height, size)
        assert apart(plan.ends, plan.plot_height, size)
        for label in (*plan.starts, *plan.ends):
            half = len(label.lines) * LINE_HEIGHT * size / 2
            assert label.shown * plan.plot_height - half >= -0.01, "the names of the points stand below"
            assert label.shown * plan.plot_height + half <= plan.plot_height + plan.top + 0.01
        for labels, side in ((plan.starts, plan.left), (plan.ends, plan.right)):
            assert widest([line for label in labels for line in label.lines], size, bold=True) <= side


def test_labels_that_would_meet_move_up_and_down_by_as_little():
    rows = [(point, name, 5) for point in "xy" for name in "ab"]
    table = Table.of(("p", "s", "v"), [*rows, ("x", "c", 0), ("x", "d", 10)])
    plan = layout(Chart("slope", "t", table, "p", "v", "a", series="s"), width=576, size=12)
    moved = [label.shown - label.at for label in plan.starts]
    assert moved[0] == pytest.approx(-moved[1])
    assert moved[3] == 0


def test_a_slope_with_one_point_or_with_holes_shows_what_it_has():
    figure = screen.figure(HOSTILE["slope with holes"])
    assert [(trace["name"], trace["x"], trace["y"]) for trace in figure["data"]] == [
        ("gone", [0], [4]),
        ("new", [1], [7]),
    ]
    assert texts(figure) == ["<b>new 7</b>", "<b>gone 4</b>"]
    assert screen.figure(HOSTILE["slope of one point"])["layout"]["xaxis"]["tickvals"] == [0]


# Ticks


def test_ticks_stand_at_their_own_values_and_are_explained_once():
    figure = screen.figure(BAR_TICKS)
    _, white, dark = figure["data"]
    assert dark["x"] == [0.0227, 0.0290, 0.0301, 0.004], "YouTube has none"
    assert dark["y"] == [0, 1, 2, 3]
    assert (dark["marker"]["symbol"], dark["marker"]["line"]["color"]) == ("line-ns", theme.TEXT)
    assert (white["x"], white["marker"]["line"]["color"]) == (dark["x"], theme.BACKGROUND)
    assert white["marker"]["line"]["width"] > dark["marker"]["line"]["width"]
    assert [text for text in texts(figure) if "peers" in text] == ["Median of three peers"]
    keys = [shape for shape in figure["layout"]["shapes"] if shape.get("ysizemode") == "pixel"]
    assert [shape["line"]["color"] for shape in keys] == [theme.TEXT]


def test_ticks_are_said_on_hover_and_written_in_the_table_like_what_is_measured():
    assert screen.figure(BAR_TICKS)["data"][0]["hovertext"] == [
        "Facebook: 3.4%; Median of three peers: 2.3%",
        "LinkedIn: 2.7%; Median of three peers: 2.9%",
        "Instagram: 0.58%; Median of three peers: 3.0%",
        "X: no data; Median of three peers: 0.40%",
        "YouTube: 1.2%; Median of three peers: no data",
    ]
    assert beside.twin(BAR_TICKS).rows[0] == ("Facebook", "3.4%", "2.3%")


def test_ticks_belong_to_what_must_be_seen():
    far = HOSTILE["ticks far outside"]
    assert marks.extent(far) == (-70, 90)
    dots = HOSTILE["ticks outside the whiskers"]
    assert marks.extent(dots) == (-0.2, 9)
    assert marks.extent(replace(dots, tick=None)) == (-0.2, 0.3)


def test_ticks_are_taller_than_bars_and_shorter_than_rows():
    for chart in (BAR_TICKS, INTERVAL_TICKS):
        plan = layout(chart, width=380, size=16)
        pitch = plan.plot_height / len(plan.names)
        assert (0.62 if chart.kind == "bar" else 0.3) * pitch < plan.tick_length < 0.9 * pitch


def test_a_value_is_not_written_over_its_tick():
    plan = layout(BAR_TICKS, width=380, size=16)
    assert plan.text_ends[0] == 0.0341, "the tick stands inside the bar"
    assert plan.text_ends[1] == 0.0290, "the tick stands where the value would"
    assert plan.text_ends[2] == 0.0058, "the tick is far away"
    assert layout(HOSTILE["ticks far outside"], width=380, size=16).text_ends == (90, -70, 0)
    assert layout(HOSTILE["ticks far outside"], width=900, size=12).text_ends == (1, -2, 0)


def test_without_a_value_of_its_own_no_row_has_a_tick_and_nothing_is_explained():
    figure = screen.figure(HOSTILE["one tick without a value"])
    assert len(figure["data"]) == 1
    assert texts(figure) == ["3", "4"]


# Distances from a target


def test_bars_run_both_ways_from_a_target_that_is_named():
    figure = screen.figure(DIVERGING)
    assert figure["data"][0]["x"] == [2.5, 1.2, -3.1, -9.0, -18.0]
    assert figure["layout"]["xaxis"]["range"] == [-18.0, 2.5]
    found = [text.replace("<br>", " ") for text in texts(figure)]
    assert found == ["Target: an answer within 4 hours", "2.50", "1.20", "-3.10", "-9.00", "<b>-18.0</b>"]
    anchors = [note["xanchor"] for note in figure["layout"]["annotations"][1:]]
    assert anchors == ["left", "left", "right", "right", "right"]
    (line,) = [shape for shape in figure["layout"]["shapes"] if shape["line"]["color"] == theme.TEXT]
    assert (line["line"]["dash"], round(line["x0"], 3)) == ("solid", round(18 / 20.5, 3))


def test_a_value_at_the_high_end_of_an_axis_of_dots_is_not_cut():
    for chart in (INTERVAL_TICKS, HOSTILE["equal dots and ticks"]):
        plan = layout(chart, width=380, size=16)
        figure = screen.figure(chart)
        for row, note, at in zip(
            marks.rows(chart), figure["layout"]["annotations"][-12:], plan.text_ends, strict=False
        ):
            end = plan.left + plan.share(at) * plan.plot_width + note["xshift"] + widest([row.text], 16, bold=True)
            assert end <= 380


def test_negative_values_have_room_beside_their_bars():
    plan = layout(DIVERGING, width=380, size=16)
    assert plan.room[0] >= widest(["-18.0"], 16, bold=True)
    assert plan.left - plan.room[0] >= widest([line for name in plan.names for line in name], 16)


def test_a_value_that_is_read_against_still_says_its_number():
    chart = replace(DIVERGING, references=(Reference(-4, "Last year"),))
    assert texts(screen.figure(chart))[0].replace("<br>", " ") == "Last year: -4.00"


# Bands, breaks, today


def test_a_band_is_filled_behind_its_line():
    figure = screen.figure(FORECAST)
    low, high, *drawn = figure["data"]
    assert (high["fill"], high["fillcolor"]) == ("tonexty", theme.BAND)
    assert (low["y"][0], high["y"][0]) == (1670, 1730)
    assert len(low["x"]) == 10, "only the rows that have a range"
    assert all("fill" not in trace for trace in drawn)
    assert low["hovertext"][0].endswith("Sessions: 1,670 to 1,730")


def test_a_grey_line_has_a_grey_band():
    high = screen.figure(COUNTERFACTUAL)["data"][1]
    assert (high["fillcolor"], high["line"]["color"]) == (theme.QUIET_BAND, theme.GREY_EDGE)


def test_what_follows_today_is_dashed_and_said_to_be_expected():
    measured, expected = screen.figure(FORECAST)["data"][2:]
    assert (measured["line"]["dash"], expected["line"]["dash"]) == ("solid", "dash")
    assert measured["x"][-1] == expected["x"][0] == "2026-05-18", "no gap between them"
    assert (len(measured["x"]), len(expected["x"])) == (20, 11)
    assert expected["hovertext"][-1] == "27 Jul 2026<br>Sessions: 1,985, expected"
    assert "expected" not in "".join(measured["hovertext"])
    (today,) = [shape for shape in screen.figure(FORECAST)["layout"]["shapes"] if shape["line"]["color"] == theme.TEXT]
    assert (today["line"]["dash"], "Today" in texts(screen.figure(FORECAST))) == ("solid", True)


def test_nothing_joins_points_on_both_sides_of_a_break():
    drawn = screen.figure(BREAK)["data"]
    assert [(trace["name"], len(trace["x"])) for trace in drawn] == [
        ("Facebook", 11),
        ("Facebook", 11),
        ("Instagram", 11),
        ("Instagram", 11),
    ]
    for trace in drawn:
        assert max(trace["x"]) < "2026-03-20" or min(trace["x"]) >= "2026-03-20"


def test_a_break_is_a_strong_dashed_line_that_says_what_it_is():
    figure = screen.figure(BREAK)
    assert texts(figure)[1].replace("<br>", " ") == "New definition: Views replace Impressions"
    assert [(each["line"]["dash"], each["line"]["width"]) for each in lines_of(figure, theme.TEXT)] == [("dash", 2.0)]
    assert len(lines_of(figure, theme.GREY_EDGE)) == 1, "the event is quiet"


def test_a_point_on_the_day_of_a_break_belongs_to_what_follows():
    table = Table.of(("d", "v", "l", "h"), [(date(2026, 1, day), day, day - 1, day + 1) for day in (1, 2, 3, 4)])
    days = (DayMark(date(2026, 1, 3), "b", "break"),)
    (line,) = line_marks.lines(Chart("line", "t", table, "d", "v", "a", low="l", high="h", days=days))
    one, two, three, four = line.points
    assert line.pieces == (Piece((one, two)), Piece((three, four)))
    assert [[day.day for day, *_ in run] for run in line.bands] == [[1, 2], [3, 4]]


def test_today_and_a_break_between_two_points_leave_no_bridge():
    table = Table.of(("d", "v"), [(date(2026, 1, day), day) for day in (1, 2, 3)])
    days = (DayMark(date(2026, 1, 2), "t", "today"), DayMark(date(2026, 1, 3), "b", "break"))
    (line,) = line_marks.lines(Chart("line", "t", table, "d", "v", "a", days=days))
    assert [(len(piece.points), piece.expected) for piece in line.pieces] == [(2, False), (1, True)]
    assert line.dotted


def test_a_band_without_a_line_is_drawn_and_labelled_by_its_range():
    figure = screen.figure(HOSTILE["only a band"])
    assert [len(trace["x"]) for trace in figure["data"]] == [2, 2]
    assert texts(figure) == ["<b>&lt;a&gt; 2 to 3</b>"]
    assert texts(screen.figure(HOSTILE["band without a centre"])) == ["<b>a 4</b>", "<b>b 1 to 8</b>"]


# Small charts


def test_a_strip_holds_a_dot_its_interval_and_its_tick_and_no_text():
    figure = screen.dot_strip(0.1, -0.05, 0.2, axis_low=-0.5, axis_high=0.5, tick=0.3)
    whisker, white, dark, dot = figure["data"]
    assert (whisker["x"], dot["x"], dark["x"]) == ([-0.05, 0.2], [0.1], [0.3])
    assert (dark["marker"]["line"]["color"], white["marker"]["line"]["color"]) == (theme.TEXT, theme.BACKGROUND)
    assert figure["layout"]["xaxis"]["range"] == pytest.approx([-0.53, 0.53])
    assert [shape["x0"] for shape in figure["layout"]["shapes"]] == [0]
    assert "annotations" not in figure["layout"]
    assert figure["layout"]["height"] == screen.sparkline([], [])["layout"]["height"]


def test_what_lies_outside_the_axis_of_a_strip_is_an_arrow_at_its_end():
    figure = screen.dot_strip(3.0, -0.9, 0.2, axis_low=-0.5, axis_high=0.5, tick=-2, zero=False)
    whisker, arrow, dot = figure["data"]
    assert whisker["x"] == [-0.5, 0.2]
    assert (arrow["x"], arrow["marker"]["symbol"]) == ([-0.5], "triangle-left")
    assert (dot["x"], dot["marker"]["symbol"]) == ([0.5], "triangle-right")
    assert figure["layout"]["shapes"] == []


def test_a_strip_without_a_value_is_still_a_figure():
    figure = screen.dot_strip(None, None, float("nan"), axis_low=0, axis_high=1)
    assert [trace["x"] for trace in figure["data"]] == [[]]
    with pytest.raises(ValueError, match="low end below"):
        screen.dot_strip(1, 0, 2, axis_low=1, axis_high=1)
