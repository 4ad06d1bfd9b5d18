"""What a spreadsheet did to an export is named: column, example and how many lines; what is whole is left alone."""

from __future__ import annotations

import random
import re
import time

import pytest

from lib.sources.damage import ADVICE, NUMBERS, Damage, of_cell, of_column, refusal, rejects, warnings
from lib.store import PartResult, Store, import_file
from tests.sources.cases import CASES


def column(parse: str, *texts: str, name: str = "Reach") -> list[Damage]:
    return of_column(name, parse, list(enumerate(texts, start=2)))


DATES = [
    *("3.апр", "03-Apr", "Apr-03", "3-abr", "3. Apr", "3. Apr.", "03.Apr", "3-avr", "3-avr.", "avr-03", "3-mrt"),
    *("3-gen", "3-ott", "3.kwi", "3-kwi", "3月4日", "2024年3月4日", "3월 4일", "03. ápr", "3.IV", "3-Nis", "Mai 24"),
    *("янв.24", "3/abr", "3.фев.24", "01.май", "12-août", "3-kvě", "3.dub", "3-out", "3-okt", "3-maj",),
    *("1-Απρ", "3-бер", "2024-04-03 00:00:00", "2024-04-03", "2024-04-03T00:00:00", "03.04.2024", "4/3/2024"),
    *("03/04/24", "3.huhti", "30.12.1899 01:02:03", "1/0/1900 1:02:03 AM", "Apr 2003", "3 April", "3-Apr-24"),
    *("3-4-2024", "Sep-05", "dez/24", "Dec-99"),
]  # fmt: skip


@pytest.mark.parametrize("text", DATES)
@pytest.mark.parametrize("parse", NUMBERS)
def test_a_number_that_became_a_date(text: str, parse: str) -> None:
    (found,) = column(parse, "1,200", text, "", "-", "17")
    assert "a date where a number belongs" in found.what
    assert (found.column, found.example, found.rows, found.lines, found.refuses) == ("Reach", text, 1, (3,), False)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            " ",
            "-",
            "--",
            "3.4",
            "3,4",
            "1,234",
            "1.234.567",
            "12%",
            "5.7e3",
            "1 234",
            "0",
            "-5",
            "(not set)",
            "N/A",
        ),
        *("£12", "12 EUR", "US$1.20", "5 min", "3 posts", "1:02:03", "undefined", "< 10%", "12px", "10.10", "kr 12"),
    ],
)
def test_a_number_as_platforms_write_it_is_whole(text: str) -> None:
    assert all(of_cell(parse, text) is None for parse in (*NUMBERS, "text", "day", "id"))


@pytest.mark.parametrize("text", ["3.апр", "03-Apr", "2024-04-03", "3月4日"])
@pytest.mark.parametrize("parse", ["text", "masked", "day", "timestamp", "id", "platform"])
def test_a_date_belongs_where_dates_and_texts_are(text: str, parse: str) -> None:
    assert of_cell(parse, text) is None


@pytest.mark.parametrize(
    "text", ["#NAME?", "#REF!", "#DIV/0!", "#BEZUG!", "#¿NOMBRE?", "#ИМЯ?", "#NOM?", "#####", "########"]
)
@pytest.mark.parametrize("parse", ["number", "day", "id", "text"])
def test_errors_of_a_spreadsheet(text: str, parse: str) -> None:
    (found,) = column(parse, "1", text, "2", text)
    assert (found.rows, found.refuses, found.example) == (2, False, text)
    assert found.lines == (() if parse == "text" else (3, 5))


@pytest.mark.parametrize("text", ["#wexmoor", "#Name", "# 1", "#1", "##", "#WIN!", "#N/A is what it says"])
def test_a_hashtag_is_no_error(text: str) -> None:
    assert column("text", text) == []


@pytest.mark.parametrize(
    "text", ["5.7E+17", "5,7E+17", "5.7e+17", "1.02345678901E+16", "6E+18", "1,8E17", "1.7912345678901234e+16"]
)
def test_ids_with_an_exponent(text: str) -> None:
    (found,) = column("id", text, text, text, "1002", name="Post ID")
    assert found.refuses
    assert found.lines == (2, 3, 4)
    assert found.words == (
        "column “Post ID”: 3 lines hold ids that a spreadsheet rounded, so that 3 of them are the same "
        f"(for example “{text}”)"
    )


def test_one_id_among_many_is_left_out_alone() -> None:
    (found,) = column("id", "1.5E+17", *(str(number) for number in range(1000, 1100)))
    assert (found.refuses, found.lines) == (False, (2,))


def test_ids_of_fifteen_digits_and_noughts() -> None:
    texts = [f"{number}000" for number in (178414012345671, 178414012345672, 178414012345672)]
    (found,) = column("id", *texts, name="Post ID")
    assert (found.rows, found.refuses, found.lines) == (3, True, (2, 3, 4))
    assert "so that 2 of them are the same" in found.words


@pytest.mark.parametrize("digits", [15, 16, 17, 18, 19])
def test_ids_as_platforms_give_them_are_whole(digits: int) -> None:
    chance = random.Random(digits)
    for count in (1, 2, 3, 10, 300):
        ids = [str(chance.randrange(10 ** (digits - 1), 10**digits)) for _ in range(count)]
        assert column("id", *ids) == []


@pytest.mark.parametrize(
    "ids", [["dQw4w9WgXcQ"], ["-2E+5abc"], ["5E10"], ["1E5"], ["urn:li:activity:7300000000000000601"], ["1000000000"]]
)
def test_ids_that_are_no_numbers_are_whole(ids: list[str]) -> None:
    assert column("id", *ids) == []


DAYS = [f"3/{day}/2025" for day in range(1, 32)]


@pytest.mark.parametrize(
    "saved", ["2025-{day:02}-03", "2025-{day:02}-03 00:00:00", "{day:02}.03.2025", "03-{day:02}-2025"]
)
@pytest.mark.parametrize("parse", ["day", "timestamp"])
def test_days_and_months_turned_around(saved: str, parse: str) -> None:
    """A European spreadsheet takes 3/1/2025 for the 3rd of January, and cannot take 3/13/2025 for anything."""
    texts = [saved.format(day=day) if day <= 12 else text for day, text in enumerate(DAYS, start=1)]
    (found,) = column(parse, *texts, name="Date")
    assert found.refuses
    assert (found.rows, found.example) == (12, saved.format(day=1))
    assert "“3/13/2025”" in found.what


@pytest.mark.parametrize(
    "texts",
    [
        DAYS,
        [f"2025-03-{day:02}" for day in range(1, 32)],
        [f"{day:02}.03.2025" for day in range(1, 32)],
        [*DAYS, *(f"2025-04-{day:02}" for day in range(1, 30))],
        [*DAYS[:5], *(f"2025-04-{day:02}" for day in range(1, 5))],
        ["Lifetime", "", "Sat, Jul 11, 2026", "February 28", "20250301"],
    ],
)
def test_days_that_nobody_turned_around(texts: list[str]) -> None:
    assert column("day", *texts) == []


@pytest.mark.parametrize("text", ["CafÃ© am Markt", "Donâ€™t", "Ð¡Ñ‚Ð°Ñ€Ñ‚", "ðŸŽ‰ party", "GrÃ¼ÃŸe", "caf\ufffd"])
def test_garbled_letters_are_said_and_nothing_is_lost(text: str) -> None:
    (found,) = column("text", "Café", text, name="Title")
    assert (found.rows, found.lines, found.refuses) == (1, (), False)
    assert found.example in text.split()


@pytest.mark.parametrize(
    "text", ["Café am Markt", "Ça va ?", "Ÿ", "Ã", "Привет", "日本語", "50 € – “so”…", "🎉 party", "É™"]
)
def test_letters_of_many_languages_are_whole(text: str) -> None:
    assert column("text", text) == []


def test_what_is_said_of_a_file() -> None:
    damages = [*column("number", "3.апр", "12"), *column("id", "5.7E+17", "5.7E+17", name="Post ID")]
    message = refusal(damages, "posts.csv")
    assert message is not None
    assert message.startswith(
        "posts.csv: the file was damaged by a spreadsheet. It has in column “Post ID”: 2 lines hold ids"
    )
    assert message.endswith(ADVICE)
    assert refusal(damages[:1], "posts.csv") is None
    assert rejects(damages[:1]) == {
        2: f"column “Reach” holds a date where a number belongs: a spreadsheet took the number for a day. {ADVICE}"
    }
    assert warnings(damages[:1]) == [
        "Damaged by a spreadsheet: column “Reach”: 1 line holds a date where a number belongs: a spreadsheet took the "
        f"number for a day (for example “3.апр”). {ADVICE}"
    ]
    assert warnings([]) == []


@pytest.mark.parametrize("parse", ["number", "text", "id", "day", "masked"])
def test_many_cells_are_looked_through_in_no_time(parse: str) -> None:
    begun = time.monotonic()
    assert of_column("x", parse, ((line, f"12345{line}") for line in range(300_000))) == []
    assert time.monotonic() - begun < 15


def saved_by_a_spreadsheet(old: str, new: str, name: str = "meta_posts_facebook") -> PartResult:
    """Import a sample with something of it changed, and say what became of it."""
    case = next(case for case in CASES if case.name == name)
    text = case.data().decode(case.encoding)
    changed = re.sub(old, new, text)
    assert changed != text
    (result, *_) = import_file(Store(":memory:"), case.file_name, changed.encode(case.encoding), case.answers)
    return result


def test_a_file_with_rounded_ids_is_refused_as_a_whole() -> None:
    """Rows would overwrite each other, and those of files that are whole."""
    result = saved_by_a_spreadsheet(r"(?m)^(\d)(\d\d)\d+,", r"\1.\2E+14,")
    assert (result.status, result.rows_loaded) == ("rejected", 0)
    assert "the file was damaged by a spreadsheet" in result.message
    assert "column “Post ID”" in result.message
    assert result.message.endswith(ADVICE)


def test_an_id_that_the_link_tells_too_is_not_lost() -> None:
    result = saved_by_a_spreadsheet(r'(?m)^"\d+"', '"1.9E+18"', "x_content.quoted")
    assert result.status == "imported"
    assert result.rows_loaded > 0


def test_a_line_whose_number_became_a_date_is_left_out_with_the_reason() -> None:
    result = saved_by_a_spreadsheet("Lifetime,800,640,", "Lifetime,800,3.апр,")
    reasons = [reason for _, _, reason in result.rejected_lines if "took the number for a day" in reason]
    assert (result.status, len(reasons)) == ("imported", 1)
    assert reasons[0].startswith("column “Reach” holds a date where a number belongs")
    assert reasons[0].endswith(ADVICE)
    assert any("(for example “3.апр”)" in warning for warning in result.warnings)
