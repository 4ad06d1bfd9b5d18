import io
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import combinations
from types import SimpleNamespace

import pytest
from lxml import etree
from pptx import Presentation
from pptx.util import Inches, Pt
from python_calamine import CalamineWorkbook

from lib.exports import native_chart, slide_text
from lib.exports.deck import deck, titles_that_do_not_fit
from lib.exports.native_interval import NAMES, VALUES
from lib.model import Chart, Reference, Table
from lib.model.chart import KINDS
from tests.charts.hostile_charts import HOSTILE


def opened(story):
    return Presentation(io.BytesIO(deck(story)))


@pytest.fixture
def slides(story):
    return list(opened(story).slides)


def charts_of(slide):
    return [shape for shape in slide.shapes if shape.has_chart]


def told_charts(story):
    return [beat.finding.chart for beat in story.beats if beat.finding]


def box(shape):
    return shape.left, shape.top, shape.left + shape.width, shape.top + shape.height


def test_every_kind_has_a_native_chart():
    assert set(native_chart._DRAWERS) == set(KINDS)


def test_a_calendar_is_refused_in_words():
    table = Table(("month", "held"), (("Jan 2026", 0.5),))
    chart = Chart("calendar", "Half of January", table, "month", "held", "a", value_kind="percent")
    holder = SimpleNamespace(width=9_000_000, height=4_000_000, left=0, top=0)
    with pytest.raises(native_chart.NotOnASlideError, match="not on a slide: 'Half of January'"):
        native_chart.add_chart(holder, chart)


def test_the_titles_are_the_claims(slides, story):
    titles = [slide.shapes.title.text_frame.text for slide in slides]
    assert titles == [story.title, *(beat.title for beat in story.beats), "How we know"]


def test_the_template_is_wide_and_has_only_used_layouts(story):
    made = opened(story)
    assert (made.slide_width, made.slide_height) == (Inches(13.333), Inches(7.5))
    assert {layout.name for layout in made.slide_layouts} == {
        "Title",
        "Claim and chart",
        "Claim and text",
        "Evidence notes",
    }
    assert {slide.slide_layout.name for slide in made.slides} == {layout.name for layout in made.slide_layouts}


def test_texts_stand_in_placeholders(slides):
    for slide in slides:
        assert all(shape.is_placeholder for shape in slide.shapes)


def bar_values(native):
    return list(native.plots[0].series[0].values)


def test_bars_hold_the_values_of_the_table(slides, story):
    frame = charts_of(slides[3])[0].chart
    table = story.beats[2].finding.chart.table
    assert list(frame.plots[0].categories) == table.column("channel")
    assert bar_values(frame) == table.column("engagement_rate")
    assert frame.value_axis.minimum_scale == 0
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(frame.part.chart_workbook.xlsx_part.blob))
    assert workbook.get_sheet_by_index(0).to_python()[1:] == [list(row) for row in table.rows]


def test_lines_hold_the_values_of_the_table(slides, story):
    frame = charts_of(slides[2])[0].chart
    table = story.beats[1].finding.chart.table
    assert [series.name for series in frame.plots[0].series] == ["Social media", "Telephone", "E-mail"]
    for series in frame.plots[0].series:
        assert list(series.values) == table.where(channel=series.name).column("messages")
    days = list(frame.plots[0].categories)
    serials = [(day - date(1899, 12, 30)).days for day in table.where(channel="E-mail").column("week")]
    assert [int(float(day)) for day in days] == serials


def test_a_reference_of_lines_is_a_series_of_its_own(story):
    beat = story.beats[1]
    chart = replace(beat.finding.chart, references=(Reference(1000, "Target"),))
    told = replace(story, beats=(replace(beat, finding=replace(beat.finding, chart=chart)),))
    series = charts_of(opened(told).slides[1])[0].chart.plots[0].series[3]
    assert (series.name, set(series.values)) == ("Target:", {1000.0})


def test_dots_and_whiskers_hold_the_values_of_the_table(slides, story):
    frame = charts_of(slides[4])[0].chart
    table = story.beats[3].finding.chart.table
    series = {each.name: each for each in frame.plots[0].series}
    dots = series.pop("Share")
    assert x_values(dots) == table.column("share")
    assert set(series) == {NAMES, VALUES, *(f"{name}: interval" for name in table.column("age_group"))}
    for row in table.records():
        assert set(x_values(series[f"{row['age_group']}: interval"])) == {row["low"], row["high"]}


def x_values(series):
    return [float(value.text) for value in series._element.findall(".//{*}xVal//{*}v")]


def test_values_are_written_beside_the_marks(slides):
    codes = [
        [element.get("formatCode") for element in charts_of(slide)[0].chart._chartSpace.iter("{*}numFmt")]
        for slide in slides
        if charts_of(slide)
    ]
    assert codes[1][:5] == ["#,##0.0%"] * 4 + ["#,##0.00%"], "as the page writes 0.58%"
    texts = [element.text.rstrip("\u00a0") for element in charts_of(slides[4])[0].chart._chartSpace.iter("{*}t")]
    assert texts == ["18 to 29", "30 to 49", "50 to 64", "65 and older", "21.0%", "34.0%", "28.0%", "17.0%"]


def test_references_and_days_are_drawn_on_the_chart(slides):
    drawn = [[text for part in related(slide) for text in text_of(part)] for slide in slides if charts_of(slide)]
    assert drawn == [
        ["Phone line hours cut", "Storm Lilian"],
        ["Peer median: 2.1%"],
        ["Half of all followers: 50.0%"],
        [],
        ["Peer median: 2.1%"],
    ]


def related(slide):
    relations = charts_of(slide)[0].chart.part.rels.values()
    return [each.target_part for each in relations if each.reltype.endswith("/chartUserShapes")]


def text_of(part):
    return [element.text for element in etree.fromstring(part.blob).iter("{*}t")]


def test_every_graphic_has_alternative_text(slides, story):
    described = [shape._element.nvGraphicFramePr.cNvPr.get("descr") for slide in slides for shape in charts_of(slide)]
    assert described == [chart.alt for chart in told_charts(story)]


def test_source_and_note_number_stand_under_each_chart(slides):
    found = [line for slide in slides for line in texts(slide) if "How we know: note" in line]
    assert found == [
        "Source: Public messages inbox and contact centre log, Westmoor Council. How we know: note 1.",
        "Source: Platform exports, January to June 2026. How we know: note 2.",
        "Source: Meta Business Suite, audience export of 30 June 2026. How we know: note 3.",
        "Source: Public messages inbox, 2 July 2026. How we know: note 4.",
        "Source: Platform exports, January to June 2026. How we know: note 2.",
    ]


def texts(slide):
    return [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]


def test_mark_and_page_number_stand_on_every_slide(slides, story):
    for slide in slides:
        assert any(text.startswith(story.mark) for text in texts(slide))
        assert [field.get("type") for field in slide._element.iter("{*}fld")] == ["slidenum"]


def test_the_notes_say_what_to_say_and_how_it_is_known(slides, story):
    said = [slide.notes_slide.notes_text_frame.text for slide in slides]
    assert all(text.strip() for text in said)
    assert said[4].splitlines() == [
        "Someone will say it is only young people. Show this.",
        "",
        "How we know (note 3): People under thirty are 21.0% of our Facebook followers, not most of them",
        "Measure: Followers by self-declared age.",
        "Verdict: The data disagrees.",
        "Based on: 18,240 followers",
        "Period: 1 Jan 2026 to 30 Jun 2026",
        "Interval: 90% interval from 18.0% to 24.0%. Posts resampled 2,000 times with a fixed seed.",
        "Read with care: Age is what people told the platform. Followers are not all who see a post.",
        "What would change this: A share of more than half under thirty in two exports in a row.",
        "File: facebook_posts_jan_jun.csv (Meta Business Suite, posts, 1 Jan 2026 to 30 Jun 2026; imported 2 Jul 2026)",
    ]


def test_the_last_slide_tells_how_each_claim_is_known(slides):
    (body,) = [text for text in texts(slides[-1]) if text.startswith("1. ")]
    assert body.splitlines()[:5] == [
        "1. Questions on social media grew 4.2 times in two years and now exceed telephone calls",
        "Messages that ask something of the council, counted on the day they arrive.",
        "Based on 104 weeks, 1 Jan 2026 to 30 Jun 2026.",
        "90% interval from 3.8 times to 4.7 times. Weeks resampled 2,000 times with a fixed seed.",
        "Files: inbox_h1.xlsx (Public messages, 1 Jan 2026 to 29 Jun 2026; imported 2 Jul 2026)",
    ]
    assert [line[:2] for line in body.splitlines() if line[1] == "."] == ["1.", "2.", "3.", "4."]


@pytest.mark.parametrize("name", ["story", "hostile_story"])
def test_nothing_leaves_the_slide_and_nothing_overlaps(name, request):
    made = opened(request.getfixturevalue(name))
    for slide in made.slides:
        for shape in slide.shapes:
            left, top, right, bottom = box(shape)
            assert left >= 0, (shape.name, slide.shapes.title.text)
            assert top >= 0
            assert right <= made.slide_width
            assert bottom <= made.slide_height
        for one, other in combinations(slide.shapes, 2):
            a, b = box(one), box(other)
            apart = a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
            assert apart, (slide.shapes.title.text, one.name, other.name)


@pytest.mark.parametrize("name", ["story", "hostile_story"])
def test_texts_fit_their_boxes_and_can_be_read_from_the_back(name, request):
    for slide in opened(request.getfixturevalue(name)).slides:
        for shape in slide.placeholders:
            if not shape.has_text_frame or shape.placeholder_format.idx in (11, 12):
                continue
            sizes = {run.font.size or Pt(12) for line in shape.text_frame.paragraphs for run in line.runs}
            assert min(sizes) >= Pt(12)
            needed = slide_text.height_of(
                [line.text for line in shape.text_frame.paragraphs], max(sizes).pt, shape.width / Pt(1)
            )
            assert needed <= shape.height / Pt(1) + 1, (shape.name, shape.text_frame.text[:60])


def test_the_titles_of_the_case_fit_two_lines(story, hostile_story):
    assert titles_that_do_not_fit(story) == ()
    assert [len(title) for title in titles_that_do_not_fit(hostile_story)] == [529]


def test_bullets_that_do_not_fit_go_to_more_slides(story):
    bullets = tuple(f"Point {at}: " + "a reason that takes some room to be told " * 3 for at in range(12))
    told = replace(story, beats=(replace(story.beats[0], bullets=bullets),))
    slides = list(opened(told).slides)[1:]
    titles = [slide.shapes.title.text_frame.text for slide in slides]
    assert titles == [f"{story.beats[0].title} ({number} of {len(slides)})" for number in range(1, len(slides) + 1)]
    kept = [line for slide in slides for text in texts(slide) if text.startswith("Point") for line in text.splitlines()]
    assert [" ".join(line.split()) for line in kept] == [" ".join(bullet.split()) for bullet in bullets]


def test_a_claim_that_says_it_otherwise_keeps_the_sentence_below(slides):
    sentence, measure = "1,180 of 3,030 questions on social media were never answered", "Questions on social media"
    assert f"{sentence}\n{measure}, January to June 2026" in texts(slides[5])


def test_the_file_says_what_it_is(story):
    about = opened(story).core_properties
    assert (about.title, about.author, about.language) == (story.title, "Westmoor Council", "en-GB")
    assert about.created == datetime(2026, 7, 3)
    languages = {run.get("lang") for slide in opened(story).slides for run in slide._element.iter("{*}rPr")}
    assert languages == {"en-GB"}


def test_hostile_text_stays_text(hostile_story):
    made = opened(hostile_story)
    titles = [slide.shapes.title.text_frame.text for slide in made.slides]
    assert titles[1] == "<script>alert(2)</script> & <em>more</em>"
    frame = charts_of(made.slides[1])[0].chart
    assert bar_values(frame) == [-3.5, None, 7]
    assert next(iter(frame.plots[0].categories)) == "<script>alert(1)</script>"


ON_SLIDES = {name: chart for name, chart in HOSTILE.items() if chart.kind != "calendar"}


@pytest.mark.parametrize("hostile_chart", ON_SLIDES.values(), ids=ON_SLIDES.keys())
def test_hostile_charts_survive(story, hostile_chart):
    beat = story.beats[1]
    told = replace(story, beats=(replace(beat, finding=replace(beat.finding, chart=hostile_chart)),))
    assert len(opened(told).slides) == 3


def test_a_series_with_gaps_keeps_them(story):
    beat = story.beats[1]
    chart = beat.finding.chart
    start = date(2026, 1, 5)
    rows = tuple((start + timedelta(weeks=at), "Phone", value) for at, value in enumerate((3, None, 5)))
    chart = replace(chart, table=type(chart.table)(chart.table.columns, rows), highlight=(), days=())
    told = replace(story, beats=(replace(beat, finding=replace(beat.finding, chart=chart)),))
    assert list(charts_of(opened(told).slides[1])[0].chart.plots[0].series[0].values) == [3.0, None, 5.0]
