import re
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from xml.etree import ElementTree

import pytest

from lib.charts import marks, picture, picture_marks, theme
from lib.charts.layout import layout
from lib.model.chart import KINDS
from tests.charts.sample_charts import BAR_TICKS, BREAK, DIVERGING, FORECAST, INTERVAL_TICKS, SLOPE

SVG = "{http://www.w3.org/2000/svg}"


def texts(svg: str) -> list[str]:
    return [element.text or "" for element in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def test_every_kind_has_a_drawer():
    assert set(picture_marks.DRAWERS) == set(KINDS)


def test_bars_keep_their_texts_as_text(bar):
    assert texts(picture.svg(bar)) == [
        *("Facebook", "LinkedIn", "Instagram", "X"),
        *("3.4%", "2.7%", "0.58%", "no data"),
        "Peer median: 2.0%",
    ]


def test_lines_keep_their_texts_as_text(line):
    found = texts(picture.svg(line))
    assert found[-5:] == ["Website 1,585", "Phone 1,280", "Target: 1,000", "Council tax bills", "New form"]
    assert found[:5] == ["0", "500", "1,000", "1,500", "2,000"]


def test_boxes_have_their_names_beside_and_below(calendar):
    assert texts(picture.svg(calendar)) == ["Facebook: posts", "Website", "Jan", "2026", "Feb", "2026", "Mar", "2026"]


def test_slopes_ticks_and_targets_keep_their_texts_as_text():
    assert texts(picture.svg(SLOPE))[2:6] == [
        "Facebook 2.1%",
        "LinkedIn 3.0%",
        "Instagram 2.9%",
        "E-mail newsletter 1.2%",
    ]
    assert "Median of three peers" in texts(picture.svg(BAR_TICKS))
    assert "Peers' own change" in texts(picture.svg(INTERVAL_TICKS))
    assert "Target: an answer within 4 hours" in texts(picture.svg(DIVERGING))


def strokes(svg: str) -> list[tuple[str, list[tuple[float, float]]]]:
    """Return (colour, points) of every line."""
    found = []
    for path in ElementTree.fromstring(svg).iter(f"{SVG}path"):
        colour = re.search(r"stroke: (#\w+)", path.attrib.get("style", ""))
        points = re.findall(r"[ML] (\S+) (\S+)", path.attrib["d"])
        found.append((colour.group(1) if colour else "", [(float(x), float(y)) for x, y in points]))
    return found


def test_a_tick_is_dark_over_white_and_stands_at_its_value():
    plan = layout(BAR_TICKS, width=576, size=12)
    upright = [(colour, points) for colour, points in strokes(picture.svg(BAR_TICKS)) if len(points) == 2]
    for row, middle in zip(marks.rows(BAR_TICKS), plan.middles, strict=True):
        if row.tick is None:
            continue
        x = plan.left + plan.share(row.tick) * plan.plot_width
        colours = [
            colour
            for colour, ((x1, y1), (x2, y2)) in upright
            if abs(x1 - x) < 0.01 and x1 == x2 and min(y1, y2) < middle < max(y1, y2) and abs(y2 - y1) < 40
        ]
        assert colours == [theme.BACKGROUND.lower(), theme.TEXT.lower()], row.name


def test_no_line_crosses_a_break():
    plan = layout(BREAK, width=576, size=12)
    at = plan.left + plan.day_share(date(2026, 3, 20)) * plan.plot_width
    lines = [points for colour, points in strokes(picture.svg(BREAK)) if colour == theme.HIGHLIGHT.lower()]
    assert [len(points) for points in lines] == [11, 11]
    assert max(x for x, _ in lines[0]) < at < min(x for x, _ in lines[1])


def test_a_band_is_an_area_behind_its_line():
    drawn = picture.svg(FORECAST)
    assert drawn.index(f"fill: {theme.BAND.lower()}") < drawn.index(
        f"stroke: {theme.HIGHLIGHT.lower()}; stroke-width: 2.25"
    )


def test_an_svg_carries_its_alternative_text(any_chart):
    root = ElementTree.fromstring(picture.svg(any_chart))
    assert root.attrib["role"] == "img"
    assert root.attrib["aria-label"] == any_chart.alt


def test_the_same_chart_gives_the_same_picture_in_every_thread(any_chart):
    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(lambda _: picture.svg(any_chart), range(8)))) == 1
    assert picture.png(any_chart) == picture.png(any_chart)


def test_two_pictures_on_a_page_share_no_id_and_fetch_nothing(any_chart):
    drawn = picture.svg(any_chart)
    assert " id=" not in drawn
    assert re.findall(r"https?://[^\"' ]+", drawn) == ["http://www.w3.org/2000/svg"]


def test_a_png_has_the_asked_size(bar):
    image = picture.png(bar, 4, 2, dots_per_inch=100)
    assert image.startswith(b"\x89PNG")
    assert (int.from_bytes(image[16:20], "big"), int.from_bytes(image[20:24], "big")) == (400, 200)


@pytest.mark.filterwarnings("ignore:Glyph")  # an emoji: no typeface of ours has it
def test_hostile_charts_become_well_formed_pictures(hostile_chart):
    for width in (8, 3.6):
        drawn = picture.svg(hostile_chart, width)
        assert ElementTree.fromstring(drawn).tag == f"{SVG}svg"
        assert not list(ElementTree.fromstring(drawn).iter(f"{SVG}script"))
    assert picture.png(hostile_chart).startswith(b"\x89PNG")
