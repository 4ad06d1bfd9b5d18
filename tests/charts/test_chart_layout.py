from datetime import date, timedelta
from itertools import combinations, pairwise

import pytest

from lib.charts import marks
from lib.charts.calendar_marks import name_lines
from lib.charts.labels import LINE_HEIGHT, Caption, captions, spread
from lib.charts.layout import layout
from lib.charts.text_width import clipped, widest, width_of, with_value, wrapped
from lib.model import Chart, Table


def test_widths_grow_with_text_and_size():
    assert width_of("iii", 10) < width_of("mmm", 10)
    assert width_of("Data", 20) == pytest.approx(2 * width_of("Data", 10))
    assert width_of("Data", 10, bold=True) > width_of("Data", 10)


def test_wrapping_keeps_every_letter_and_the_width():
    text = "Answering residents where they ask " + "x" * 90
    lines = wrapped(text, 12, 100)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert widest(lines, 12) <= 100
    assert wrapped("", 12, 100) == ()


def test_cutting_shows_that_something_is_missing():
    assert clipped(("one", "two"), 2) == ("one", "two")
    assert clipped(("one", "three", "four"), 2) == ("one", "thr…")


def test_a_value_is_never_cut():
    assert with_value("Peer median:", "2.1%", 12, 200) == ("Peer median: 2.1%",)
    assert with_value("a very long label " * 9, "2.1%", 12, 100)[-1] == "2.1%"


def test_end_labels_do_not_meet_and_keep_their_order():
    labels = [((f"line {at}",), value, False) for at, value in enumerate((50, 51, 52, 90, 91))]
    placed = spread(labels, 0, 100, 200, 12)
    assert [label.lines for label in placed] == [label[0] for label in labels]
    shown = [label.shown * 200 for label in placed]
    assert all(after - before >= LINE_HEIGHT * 12 - 1e-9 for before, after in pairwise(shown))
    assert max(shown) + LINE_HEIGHT * 6 <= 200 + 1e-9


def test_end_labels_at_the_foot_move_up_not_out():
    placed = spread([((name,), 0, False) for name in "abc"], 0, 100, 200, 10)
    assert [round(label.shown * 200, 6) for label in placed] == [0, 12, 24]
    assert {label.at for label in placed} == {0}


def boxes(placed: tuple[Caption, ...], plot_width: float, size: float) -> list[tuple[float, float, float, float]]:
    found = []
    for each in placed:
        wide = widest(each.lines, size)
        left = each.at * plot_width - (0 if each.side == "start" else wide)
        found.append((left, left + wide, each.lift, each.lift + len(each.lines) * LINE_HEIGHT * size))
    return found


def test_captions_do_not_meet():
    labels = [(at / 10, (f"Something happened {at}", ""), "event") for at in range(11)]
    placed = captions(labels, 400, 460, 12)
    assert len(placed) == 11
    for one, other in combinations(boxes(placed, 400, 12), 2):
        apart = one[1] <= other[0] or other[1] <= one[0] or one[3] <= other[2] + 1e-9 or other[3] <= one[2] + 1e-9
        assert apart, (one, other)
    assert all(right <= 460 for _, right, _, _ in boxes(placed, 400, 12))


def test_rows_have_room_for_their_names(any_chart):
    plan = layout(any_chart, width=576, size=12)
    assert plan.plot_width > 200
    if plan.names:
        pitch = plan.plot_height / len(plan.names)
        assert pitch >= max(map(len, plan.names)) * LINE_HEIGHT * 12
        assert widest([line for name in plan.names for line in name], 12) <= plan.left


def test_what_a_row_of_boxes_is_of_is_never_cut():
    assert name_lines("Facebook: posts", 12, 200, 2) == ("Facebook: posts",)
    long = "LinkedIn (a-house-with-a-very-long-name-indeed): daily numbers"
    first, second = name_lines(long, 12, 150, 2)
    assert (first.startswith("LinkedIn (a-house"), first[-1], second) == (True, "…", "daily numbers")
    assert widest((first, second), 12) <= 150


def test_hostile_charts_keep_a_plot(hostile_chart):
    if not marks.is_empty(hostile_chart):
        plan = layout(hostile_chart, width=576, size=12)
        assert plan.plot_width > 100
        assert plan.plot_height > 20
        assert plan.high > plan.low


@pytest.mark.parametrize(
    ("values", "kind", "extent"),
    [
        ((40, 90), "line", (0, 90)),
        ((1000, 1010), "line", (1000, 1010)),
        ((1000, 1010), "bar", (0, 1010)),
        ((-5, -4), "bar", (-5, 0)),
        ((-5, 3), "line", (-5, 3)),
        ((7, 7), "line", (0, 7)),
    ],
)
def test_zero_is_left_out_only_where_it_would_flatten_a_line(values, kind, extent):
    rows = tuple((date(2026, 1, 1) + timedelta(days=at), value) for at, value in enumerate(values))
    assert marks.extent(Chart(kind, "t", Table(("d", "v"), rows), "d", "v", "a")) == extent
