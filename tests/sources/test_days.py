"""Days and times in every declared format, days without a year, and the period of a file."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lib.sources import EXPORTS, NeedsInput, moments, period_from, with_years
from lib.sources.period import days_in, period_in
from tests.sources.cells import cell, day

# Years of two digits end with 2068.
DAYS = st.dates(date(2004, 2, 4), date(2068, 12, 31))
LAYOUTS = [layout for export in EXPORTS for layout in export.layouts]
DAY_FORMATS = sorted({each for layout in LAYOUTS for each in layout.day_formats})
TIME_FORMATS = sorted({each for layout in LAYOUTS for each in layout.time_formats})
ENGLISH, SPANISH, GERMAN = (
    names.split()
    for names in (
        "January February March April May June July August September October November December",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    )
)


@given(DAYS, st.sampled_from(DAY_FORMATS))
def test_a_day_survives_every_declared_format(value: date, pattern: str) -> None:
    expected = value if "%d" in pattern else value.replace(day=1)
    assert day(value.strftime(pattern), pattern) == expected


@given(DAYS, st.sampled_from([layout for layout in LAYOUTS if layout.day_formats]), st.data())
def test_a_day_is_not_misread_by_another_format_of_the_same_export(value: date, layout, data) -> None:
    pattern = data.draw(st.sampled_from(layout.day_formats))
    expected = value if "%d" in pattern else value.replace(day=1)
    found = cell(moments.day_sql("raw", layout.day_formats), value.strftime(pattern))
    # Where both orders of day and month are declared, one cell alone may not tell.
    assert found == expected or (found is None and "told apart" in moments.expected("day", layout.day_formats))


@given(st.datetimes(datetime(2004, 2, 4), datetime(2068, 12, 31)), st.sampled_from(TIME_FORMATS))
def test_a_time_survives_every_declared_format(value: datetime, pattern: str) -> None:
    value = value.replace(microsecond=0, second=value.second if "%S" in pattern else 0)
    if "%M" not in pattern:
        value = value.replace(hour=0, minute=0)
    # %g is milliseconds in DuckDB and something else in Python.
    assert cell(f"try_strptime(raw, ['{pattern}'])", value.strftime(pattern.replace("%g", "000"))) == value


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("Mar 06, 2026 12:05 am", datetime(2026, 3, 6, 0, 5)),
        ("Mar 06, 2026 12:05 pm", datetime(2026, 3, 6, 12, 5)),
        ("Mar 06, 2026 00:19 pm", None),
        ("Mar 32, 2026 01:05 pm", None),
        ("06.03.2026", None),
    ],
)
def test_mailchimp_times(text: str, moment: datetime | None) -> None:
    assert cell("try_strptime(raw, ['%b %d, %Y %I:%M %p'])", text) == moment


@given(st.datetimes(datetime(2010, 11, 5), datetime(2079, 12, 31)), st.integers(0, 2**22 - 1))
def test_the_id_of_a_post_on_x_holds_its_time(value: datetime, low: int) -> None:
    value = value.replace(microsecond=value.microsecond // 1000 * 1000)
    since_1970 = (value - datetime(1970, 1, 1)) // timedelta(milliseconds=1)
    assert cell("x_id_time(raw)", str(((since_1970 - 1288834974657) << 22) + low)) == value


@pytest.mark.parametrize("text", ["20", "1234567890", "29700859246", "1.9E+18", "-1902622306553184746", "9" * 19, "x"])
def test_an_id_without_a_time_has_none(text: str) -> None:
    assert cell("x_id_time(raw)", text) is None


@given(st.datetimes(datetime(2014, 1, 1), datetime(2038, 1, 1)), st.sampled_from(("video", "photo")))
def test_the_link_of_a_video_on_tiktok_holds_its_time(value: datetime, kind: str) -> None:
    value = value.replace(microsecond=0)
    number = ((value - datetime(1970, 1, 1)) // timedelta(seconds=1) << 32) + 12345
    link = f"https://www.tiktok.com/@wexmoor.cc/{kind}/{number}"
    assert cell("tiktok_link_time(raw)", link) == cell("tiktok_link_time(raw)", f"{link}?lang=en") == value


@pytest.mark.parametrize("text", ["02/30/2026", "32/01/2026", "2026-02-29", "yesterday", "46023", "3.апр"])
def test_what_is_no_day_is_nothing(text: str) -> None:
    assert day(text, *DAY_FORMATS) is None


def run_of_days(first: date, length: int, *, falling: bool) -> list[date]:
    days = [first + timedelta(days=each) for each in range(length)]
    return days[::-1] if falling else days


WRITTEN = {
    "English": lambda each: f"{ENGLISH[each.month - 1]} {each.day}",
    "Spanish": lambda each: f"{each.day} de {SPANISH[each.month - 1]}",
    "German": lambda each: f"{each.day}. {GERMAN[each.month - 1]}",
}


@given(DAYS, st.integers(1, 370), st.booleans(), st.sampled_from(sorted(WRITTEN)))
@example(date(2024, 2, 28), 3, False, "Spanish")
@example(date(2023, 12, 31), 2, True, "English")
@example(date(2025, 12, 30), 4, True, "English")
@example(date(2023, 3, 1), 366, True, "German")
def test_days_without_a_year_get_it_back(first: date, length: int, falling: bool, language: str) -> None:
    days = run_of_days(first, length, falling=falling)
    texts = [WRITTEN[language](each) for each in days]
    assert with_years(texts, max(days)) == [each.isoformat() for each in days]


@given(DAYS, st.integers(2, 180), st.booleans(), st.data())
def test_years_come_back_when_some_days_are_missing(first: date, length: int, falling: bool, data) -> None:
    whole = run_of_days(first, length, falling=falling)
    left = sorted(data.draw(st.sets(st.sampled_from(range(length)), min_size=1)))
    days = [whole[each] for each in left]
    assert with_years([WRITTEN["English"](each) for each in days], max(days)) == [each.isoformat() for each in days]


@given(DAYS, st.integers(1, 300))
def test_the_year_of_the_last_day_is_enough(first: date, length: int) -> None:
    days = run_of_days(first, length, falling=False)
    texts = [WRITTEN["English"](each) for each in days]
    assert with_years(texts, date(days[-1].year, 12, 31)) == [each.isoformat() for each in days]


@given(st.lists(st.text(max_size=12), max_size=5), DAYS)
def test_texts_that_are_no_days_stay(texts: list[str], last_day: date) -> None:
    assert with_years(texts, last_day) == texts
    assert with_years([*texts, "undefined", "February 30"], last_day) == [*texts, "undefined", "February 30"]


@given(DAYS, DAYS)
def test_a_typed_period_comes_back(one: date, other: date) -> None:
    first, last = sorted((one, other))
    assert period_from(f"{first}..{last}") == (first, last)
    assert period_from(f" {first.day} {ENGLISH[first.month - 1]} {first.year} to {last} ") == (first, last)
    assert period_from(f"{first.year}") == (date(first.year, 1, 1), date(first.year, 12, 31))
    begin, end = period_from(f"{first:%Y-%m}")
    assert (begin, (end + timedelta(days=1)).day, end.month) == (first.replace(day=1), 1, first.month)


@pytest.mark.parametrize("answer", ["", "last year", "3/4/2026", "2026-13", "2026-02-30", "0000", "0000-05", "9999-12"])
def test_a_period_that_cannot_be_read_is_asked_for_again(answer: str) -> None:
    with pytest.raises(NeedsInput, match=r"expected 2025-03-01\.\.2026-02-28") as problem:
        period_from(answer)
    assert problem.value.what == "period"


@given(st.text(max_size=30))
def test_any_answer_is_a_period_or_asked_for_again(answer: str) -> None:
    try:
        first, last = period_from(answer)
    except NeedsInput:
        return
    assert first <= last


@given(DAYS, DAYS)
def test_days_in_a_text(one: date, other: date) -> None:
    expected = sorted((one, other))
    begin, end = (f"{ENGLISH[each.month - 1][:3]} {each.day:02} {each.year}" for each in (one, other))
    for text in (
        f"Time_series({one:%Y.%m.%d}-{other:%Y.%m.%d})",
        f"# Start date: {one:%Y%m%d}\n# End date: {other:%Y%m%d}",
        f'"{ENGLISH[one.month - 1]} {one.day}, {one.year} - {ENGLISH[other.month - 1]} {other.day}, {other.year}"',
        f"{begin.replace(' ', '-')} {end.replace(' ', '-')} 10191.csv",
    ):
        assert days_in(text) == expected, text
    assert days_in(f"{one:%m/%d/%Y},{other:%m/%d/%Y}", month_first=True) == expected
    assert days_in(f"{one:%d/%m/%Y},{other:%d/%m/%Y}", month_first=False) == expected
    # Not said, and no number above 12 tells which of them is the month: nothing, rather than a guess.
    undecided = max(one.day, other.day) <= 12
    assert days_in(f"{one:%m/%d/%Y},{other:%m/%d/%Y}") == ([] if undecided else expected)


def test_the_lines_above_the_header_say_more_than_the_file_name() -> None:
    name = "report_2024-01-01_2024-12-31.csv"
    assert period_in(["March 1, 2026 - March 3, 2026"], name) == (date(2026, 3, 1), date(2026, 3, 3))
    assert period_in(["no days here"], name) == (date(2024, 1, 1), date(2024, 12, 31))
    assert period_in([], "campaigns.csv") is None
