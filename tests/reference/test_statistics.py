"""data/reference/public_statistics.csv: every figure whole and true to its note, and clear words where one is not."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from lib.model import PublicStatistic
from lib.reference import reading
from lib.reference.reading import ReferenceFileError
from lib.reference.statistics import age_in_words, public_statistics

ROW = {
    "id": "one",
    "topic": "Adults who use it",
    "platform": "youtube",
    "label": "YouTube",
    "group": "adults",
    "value": "0.84",
    "kind": "percent",
    "year": "2025",
    "period": "Spring 2025",
    "place": "United States",
    "population": "US adults",
    "sample": "",
    "definition": "Adults who say that they use it",
    "publisher": "A research centre",
    "source": "Its report, read via a magazine",
    "checked_on": "2026-11-22",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(reading, "FOLDER", tmp_path)
    public_statistics.cache_clear()
    yield tmp_path
    public_statistics.cache_clear()


def written(folder: Path, *rows: dict[str, str]) -> None:
    with (folder / "public_statistics.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, list(ROW))
        table.writeheader()
        table.writerows(rows)


def figure(id_: str) -> PublicStatistic:
    return next(each for each in public_statistics() if each.id == id_)


def test_every_figure_says_what_it_is() -> None:
    found = public_statistics()
    assert len(found) > 70
    for each in found:
        assert each.definition[0].isupper(), each.id
        assert not each.definition.endswith("."), each.id
        assert "via" in each.source or each.publisher.split()[0].casefold() in each.source.casefold(), each.id
        assert str(each.year) in each.period, each.id
        assert each.checked_on == date(2026, 11, 22)


@pytest.mark.parametrize(
    ("id_", "value", "year", "group"),
    [
        ("pew_2025_youtube", 0.84, 2025, "adults"),
        ("pew_2023_x", 0.22, 2023, "adults"),
        ("pew_2023_youtube_65", 0.60, 2023, "aged 65 and over"),
        ("pew_2021_any_65", 0.45, 2021, "aged 65 and over"),
        ("ofcom_2015_65", 0.28, 2015, "aged 65 and over"),
        ("ofcom_news_2024_55", 0.28, 2024, "aged 55 and over"),
        ("eurostat_2024_16_29", 0.88, 2024, "aged 16 to 29"),
        ("reuters_2025_x", 0.12, 2025, "adults"),
        ("oecd_2023_adopt", 0.32, 2023, "adults"),
        ("red_cross_2012_help", 0.76, 2012, "adults"),
    ],
)
def test_figures_are_those_of_their_source(id_: str, value: float, year: int, group: str) -> None:
    found = figure(id_)
    assert (found.value, found.year, found.group) == (value, year, group)


def test_one_topic_is_one_question() -> None:
    """Rows that stand in one chart have one unit and one publisher."""
    by_topic: dict[str, set[tuple[str, str]]] = {}
    for each in public_statistics():
        by_topic.setdefault(each.topic, set()).add((each.kind, each.publisher))
    assert [topic for topic, kinds in by_topic.items() if len(kinds) > 1] == []


def test_a_figure_is_old_after_three_years() -> None:
    assert age_in_words(figure("ofcom_2015_65"), date(2026, 1, 1)) == "11 years old"
    assert age_in_words(figure("pew_2023_x"), date(2026, 12, 31)) == ""
    assert age_in_words(figure("pew_2023_x"), date(2027, 1, 1)) == "4 years old"


def test_a_file_is_read_whole(folder: Path) -> None:
    written(folder, ROW, ROW | {"id": "two", "group": "aged 65 and over", "value": "0.6"})
    first, second = public_statistics()
    assert (first.value, first.year, first.checked_on) == (0.84, 2025, date(2026, 11, 22))
    assert (second.id, second.group, second.value, second.platform) == ("two", "aged 65 and over", 0.6, "youtube")


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"source": ""}, "line 3: source is empty; every figure says it."),
        ({"definition": " "}, "line 3: definition is empty; every figure says it."),
        ({"platform": "myspace"}, "line 3: platform is 'myspace'; expected a platform code or nothing."),
        ({"value": "84%"}, "line 3: value is '84%'; expected a number such as 0.84."),
        ({"value": "84"}, "line 3: value is '84'; a percentage is a share of one: 84% is 0.84."),
        ({"kind": "share"}, "line 3: kind is 'share'; expected one of percent, decimal, count."),
        ({"year": "soon"}, "line 3: year is 'soon'; expected a year such as 2025."),
        ({"year": "2031"}, "line 3: year is 2031; expected one up to 2026, when it was checked."),
        ({"checked_on": "22/11/2026"}, "line 3: checked_on is '22/11/2026'; expected a day such as 2026-11-22."),
        ({"id": "one"}, "line 3: the id 'one' stands twice; give each row one of its own."),
        ({"group": "adults"}, "line 3: 'YouTube' of 2025 stands twice in 'Adults who use it'."),
    ],
)
def test_a_bad_line_is_named(folder: Path, cells: dict[str, str], said: str) -> None:
    written(folder, ROW, ROW | {"id": "two", "group": "others"} | cells)
    with pytest.raises(ReferenceFileError) as problem:
        public_statistics()
    assert str(problem.value) == f"{folder / 'public_statistics.csv'}, {said}"
