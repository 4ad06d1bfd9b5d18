import re
from concurrent.futures import ThreadPoolExecutor
from xml.etree import ElementTree

import pytest

from lib.charts import picture, picture_marks
from lib.model.chart import KINDS

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
