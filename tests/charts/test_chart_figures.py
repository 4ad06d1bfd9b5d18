from copy import deepcopy
from datetime import date

import plotly.graph_objects as go

from lib.charts import screen, theme
from lib.model.chart import KINDS


def texts(figure: dict) -> list[str]:
    return [note["text"] for note in figure["layout"]["annotations"]]


def test_every_kind_is_drawn(any_chart):
    assert set(screen._DRAWERS) == set(KINDS)
    figure = screen.figure(any_chart)
    go.Figure(figure)  # raises where Plotly does not know a setting
    assert {trace["type"] for trace in figure["data"]} <= {"bar", "scatter"}, "SVG, not WebGL"


def test_bars_start_at_zero_and_carry_their_values(bar):
    figure = screen.figure(bar)
    (trace,) = figure["data"]
    assert trace["x"] == [0.0341, 0.0272, 0.0058, None]
    assert trace["marker"]["color"] == [theme.HIGHLIGHT, theme.GREY, theme.GREY, theme.GREY]
    assert figure["layout"]["xaxis"]["range"] == [0.0, 0.0341]
    assert figure["layout"]["yaxis"]["ticktext"] == ["Facebook", "LinkedIn", "Instagram", "X"]
    assert figure["layout"]["yaxis"]["range"] == [3.5, -0.5], "the first row stands on top"
    assert texts(figure) == ["Peer median: 2.0%", "<b>3.4%</b>", "2.7%", "0.58%", "no data"]


def test_a_reference_is_a_labelled_dashed_line(bar):
    dashed = [shape for shape in screen.figure(bar)["layout"]["shapes"] if shape["line"]["dash"] == "dash"]
    assert [round(shape["x0"], 4) for shape in dashed] == [round(0.02 / 0.0341, 4)]


def test_dots_have_whiskers_of_their_own(interval):
    figure = screen.figure(interval)
    quiet, lit = figure["data"]
    assert (lit["x"], lit["y"], lit["marker"]["color"]) == ([12.4], [0], theme.HIGHLIGHT)
    assert [round(size, 3) for size in lit["error_x"]["array"]] == [2.7]
    assert [round(size, 3) for size in lit["error_x"]["arrayminus"]] == [2.6]
    assert quiet["x"] == [7.1, 6.5]
    assert texts(figure) == ["Last year: 8.00", "<b>12.4</b>", "7.10", "6.50"]
    assert [note["x"] for note in figure["layout"]["annotations"][1:]] == [15.1, 10.3, 6.9]


def test_boxes_are_filled_by_their_share_and_left_out_where_nothing_is_known(calendar):
    figure = screen.figure(calendar)
    boxes, filled = figure["data"]
    assert (boxes["x"], [round(base, 2) for base in boxes["base"]]) == ([0, 1, 2, 1, 2], [0.4, 0.4, 0.4, 1.4, 1.4])
    assert set(boxes["y"]) == {-0.8}
    assert filled["x"] == [0, 1, 1, 2]
    assert [round(height, 2) for height in filled["y"]] == [-0.8, -0.2, -0.8, -0.8]
    assert filled["marker"]["color"] == [theme.HIGHLIGHT, theme.HIGHLIGHT, theme.GREY, theme.GREY]
    assert boxes["hovertext"][1] == "Facebook: posts, Feb 2026: 25.0%"
    assert figure["layout"]["yaxis"]["ticktext"] == ["Facebook: posts", "Website"]
    assert figure["layout"]["xaxis"]["ticktext"] == ["Jan<br>2026", "Feb<br>2026", "Mar<br>2026"]
    assert figure["layout"]["xaxis"]["range"] == [-0.5, 2.5]


def test_lines_are_labelled_at_their_ends(line):
    figure = screen.figure(line)
    assert [(trace["name"], trace["line"]["color"]) for trace in figure["data"]] == [
        ("Phone", theme.GREY_EDGE),
        ("Website", theme.HIGHLIGHT),
    ], "the highlighted line is drawn last, over the others"
    assert figure["data"][1]["x"][0] == "2026-01-05"
    assert figure["data"][1]["y"][-1] == 1585
    assert not figure["layout"]["showlegend"]
    ends = [text for text in texts(figure) if text not in ("New form", "Council tax bills")]
    assert ends == ["<b>Website 1,585</b>", "Phone 1,280", "Target: 1,000"]


def test_a_cut_line_axis_is_only_used_where_zero_is_far(line):
    assert screen.figure(line)["layout"]["yaxis"]["range"] == [0.0, 2000.0]


def test_a_figure_is_made_anew_and_leaves_nothing_shared(any_chart):
    first, second = screen.figure(any_chart), screen.figure(any_chart)
    kept = deepcopy(second)
    first["layout"]["height"] = 1
    first["data"][0]["x"].clear()
    assert second == kept


def test_the_title_is_drawn_only_when_asked_for(bar):
    assert "title" not in screen.figure(bar)["layout"]
    assert screen.figure(bar, titled=True)["layout"]["title"]["text"] == "<b>Facebook earns the most reactions</b>"


def test_hostile_charts_are_drawn(hostile_chart):
    figure = screen.figure(hostile_chart)
    go.Figure(figure)
    assert "<script" not in str(figure)


def test_nothing_to_show_says_so(hostile_chart, request):
    if request.node.callspec.id in ("no rows", "no values"):
        assert texts(screen.figure(hostile_chart)) == ["No data to show"]


def test_a_sparkline_marks_its_last_known_value():
    days = [date(2026, 1, day) for day in (1, 2, 3, 4)]
    figure = screen.sparkline(days, [3, None, 5, None])
    go.Figure(figure)
    curve, dot = figure["data"]
    assert curve["y"] == [3.0, None, 5.0, None]
    assert (dot["x"], dot["y"]) == (["2026-01-03"], [5.0])
    assert figure["layout"]["height"] == 48
