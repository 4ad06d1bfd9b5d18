import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from lib.charts import beside
from lib.exports.page import page

VOID = {"meta", "link", "br", "img", "input", "hr"}


class Reader(HTMLParser):
    """Collects elements, ids, links, table rows and text; checks that every element is closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict]] = []
        self.rows: list[list[str]] = []
        self.headings: list[tuple[str, str]] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")
        if tag in ("h1", "h2", "h3"):
            self.headings.append((tag, ""))

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if not self.open or self.open[-1] in ("style", "title"):
            return
        self.words.append(data)
        if self.open[-1] in ("td", "th"):
            self.rows[-1][-1] += data
        if self.open[-1] in ("h1", "h2", "h3"):
            self.headings[-1] = (self.open[-1], self.headings[-1][1] + data)

    def all(self, tag: str) -> list[dict]:
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.fixture
def read(story) -> Reader:
    return Reader(page(story).decode())


def test_the_headings_tell_the_story(read, story):
    assert [heading for heading in read.headings if heading[0] != "h3"] == [
        ("h1", "Answering residents where they ask: the case for a social media response team"),
        ("h2", "In short"),
        ("h2", "What we ask"),
        ("h2", "Where we stand"),
        ("h2", "What the data says"),
        ("h2", "The plan"),
        ("h2", "Appendix"),
        ("h2", "How we know"),
    ]
    assert [text for tag, text in read.headings if tag == "h3"] == [beat.title for beat in story.beats]


def test_every_sentence_and_bullet_is_there(read, story):
    words = " ".join(read.words)
    for finding in story.findings():
        assert finding.sentence in words
    for beat in story.beats:
        assert all(bullet in words for bullet in beat.bullets)
        assert not beat.note or beat.note not in words, "what the presenter says is not for the reader"


def test_the_page_fetches_nothing_and_runs_nothing(story, hostile_story):
    for each in (story, hostile_story):
        text = page(each).decode()
        read = Reader(text)
        assert not {"script", "img", "link", "iframe", "object"} & {tag for tag, _ in read.elements}
        links = [value for _, found in read.elements for name, value in found.items() if name in ("src", "href")]
        assert all(link.startswith("#") for link in links)
        assert not [name for _, found in read.elements for name in found if name.startswith("on")]
        assert set(re.findall(r"https?://[^\"'<> ]+", text)) <= {"http://www.w3.org/2000/svg"}
        assert "url(" not in text
        assert "default-src 'none'" in read.all("meta")[2]["content"]


def test_every_chart_has_alternative_text_and_its_table(read, story):
    charts = [beat.finding.chart for beat in story.beats if beat.finding]
    pictures = [found["aria-label"] for found in read.all("svg")]
    assert pictures == [chart.alt for chart in charts for _ in ("wide", "narrow")]
    expected = []
    for chart in charts:
        twin = beside.twin(chart)
        expected += [list(twin.columns), *(list(row) for row in twin.rows)]
    assert read.rows == expected
    assert len(read.rows) > 300, "the table of 104 weeks holds every row"


def test_links_lead_to_the_notes_and_back(read):
    ids = [found["id"] for _, found in read.elements if "id" in found]
    assert len(ids) == len(set(ids))
    targets = {found["href"][1:] for found in read.all("a")}
    assert targets <= set(ids)
    assert {f"note-{number}" for number in (1, 2, 3, 4)} <= targets
    assert {"ref-3", "ref-8"} <= targets, "the finding told twice links back to both places"


def test_the_notes_hold_query_parameters_and_files(read):
    words = " ".join(read.words)
    for text in ("WHERE day < $last", "2026-06-30", "inbox_h1.xlsx", "Median of 31 councils", "The data disagrees."):
        assert text in words


def test_the_frame_is_one_that_screen_readers_know(read):
    assert read.all("html") == [{"lang": "en-GB"}]
    assert [len(read.all(tag)) for tag in ("h1", "main", "header", "nav", "footer")] == [1, 1, 1, 1, 1]
    assert read.all("a")[0] == {"class": "skip", "href": "#main"}
    assert all(found["scope"] == "col" for found in read.all("th"))


def test_the_mark_is_shown_on_the_screen_in_print_and_at_each_chart(story, read):
    text = page(story).decode()
    assert [found["class"] for found in read.all("aside")] == ["mark"]
    assert '@top-center { content: "Demonstration\\3a  Westmoor Council' in text
    assert sum(story.mark in words for words in read.words) == 1 + 5


def test_without_a_mark_there_is_no_banner(story):
    assert Reader(page(replace(story, mark="")).decode()).all("aside") == []


def test_hostile_text_stays_text(hostile_story):
    read = Reader(page(hostile_story).decode())
    words = " ".join(read.words)
    for text in ("<script>alert(1)</script>", "<em>more</em>", "<img src=x onerror=alert(1)>", "</pre><script>"):
        assert text in words or text == "</pre><script>"
    assert "No data to show" in words
    assert "kept" in words
    assert not re.search("[\x00-\x08\x0b\x1f]", page(hostile_story).decode())
