"""A number survives every way of writing it, and a text that is no number becomes nothing."""

from __future__ import annotations

import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sources.cells import cell

WHOLE = st.integers(min_value=-(10**12), max_value=10**12)
DECIMALS = st.decimals(min_value=-(10**9), max_value=10**9, places=2, allow_nan=False)
POINT = st.sampled_from(("", ",", " ", "\u00a0", "\u202f", "'"))
COMMA = st.sampled_from(("", ".", " ", "\u00a0", "\u202f", "'"))
AROUND = st.sampled_from(("", " ", "\u00a0", "\ufeff", "  "))
PLACEHOLDERS = ("", " ", "-", "--", " --", "---", "NA", "N/A", "NaN", "undefined", "(not set)", "< 10%", "null")


def written(number: object, separator: str, decimal: str) -> str:
    """Return the number as a country writes it."""
    text = f"{number:,}"
    return text.replace(",", "\0").replace(".", decimal).replace("\0", separator)


@given(WHOLE, POINT, AROUND)
def test_whole_numbers_with_a_decimal_point(number: int, separator: str, around: str) -> None:
    assert cell("number_point(raw)", around + written(number, separator, ".") + around) == number


@given(WHOLE, COMMA, AROUND)
def test_whole_numbers_with_a_decimal_comma(number: int, separator: str, around: str) -> None:
    assert cell("number_comma(raw)", around + written(number, separator, ",") + around) == number


@given(DECIMALS, POINT)
def test_decimals_with_a_point(number: object, separator: str) -> None:
    assert cell("number_point(raw)", written(number, separator, ".")) == float(number)  # type: ignore[arg-type]


@given(DECIMALS, COMMA)
def test_decimals_with_a_comma(number: object, separator: str) -> None:
    assert cell("number_comma(raw)", written(number, separator, ",")) == float(number)  # type: ignore[arg-type]


@given(st.floats(allow_nan=False, allow_infinity=False, width=32))
def test_numbers_as_a_workbook_gives_them(number: float) -> None:
    assert cell("number_point(raw)", repr(number)) == number


@given(DECIMALS, st.sampled_from(("%", " %", "\u00a0%")))
def test_percentages(number: object, sign: str) -> None:
    assert math.isclose(cell("number_point(raw) / 100", f"{number}{sign}"), float(number) / 100, abs_tol=1e-12)  # type: ignore[arg-type]


CURRENCIES = (
    ("GBP", "GBP"), ("£", "GBP"), ("€", "EUR"), ("EUR ", "EUR"), ("US$", "USD"), ("CA$", "CAD"), ("NOK", "NOK"),
    ("NOK\u00a0", "NOK"), ("A$", "AUD"), ("$", None), ("kr ", None), ("R$", None),
)  # fmt: skip


@given(DECIMALS.filter(lambda number: number >= 0), st.sampled_from(CURRENCIES))
def test_money_keeps_its_amount_and_its_currency(number: object, currency: tuple[str, str | None]) -> None:
    prefix, code = currency
    text = prefix + written(number, ",", ".")
    assert cell("number_point(amount_text(raw))", text) == float(number)  # type: ignore[arg-type]
    assert cell("currency_of(raw)", text) == code


@given(DECIMALS.filter(lambda number: number >= 0), st.sampled_from((" €", "€", " EUR", " GBP", "\u00a0CHF")))
def test_money_with_the_currency_behind(number: object, suffix: str) -> None:
    text = written(number, ".", ",") + suffix
    assert cell("number_comma(amount_text(raw))", text) == float(number)  # type: ignore[arg-type]
    assert cell("currency_of(raw)", text) in ("EUR", "GBP", "CHF")


@given(st.integers(min_value=0, max_value=999), st.integers(min_value=0, max_value=999))
def test_a_point_in_a_comma_file_is_never_a_decimal(thousands: int, rest: int) -> None:
    """1.234 is one thousand two hundred and thirty-four; 0.123 is written by nobody and so is nothing."""
    expected = thousands * 1000 + rest if thousands else None
    assert cell("number_comma(raw)", f"{thousands}.{rest:03}") == expected
    assert cell("number_point(raw)", f"{thousands},{rest:03}") == expected


@pytest.mark.parametrize("text", ["1.5", "1.23", "12.3456", "1.2345", ".5", "1234.567", "0.123", "01.234"])
def test_a_decimal_point_in_a_comma_file_is_refused(text: str) -> None:
    assert cell("number_comma(raw)", text) is None
    assert cell("number_point(raw)", text.replace(".", ",")) is None


@pytest.mark.parametrize(
    "text",
    [
        *("12 34", "1 2", "5 10 15", "1,2", "1,23,456", "12,34", "1.2.3", "1,,000", "1'0", "- 5", "+-5", "5-", "--5"),
        *("abc", "12abc", "12px", "1/2", "10:30", "2026-03-01", "1e", "e5", ".", ",", "+", "%", "%5", "inf", "nan"),
        *("0x10", "1_000", "１２ ３", "½", "1.234,5", "1,234.5.6", "Mar 1", "3.апр", "5 5%", "1e999", "true", "1%%"),
    ],
)
def test_what_is_no_number_is_nothing(text: str) -> None:
    assert cell("number_point(raw)", text) is None


@given(st.text(max_size=12))
def test_any_text_is_nothing_or_exactly_the_number_it_says(text: str) -> None:
    """Whatever is read must be the digits of the text: no digit lost, none joined across a word."""
    found = cell("number_point(raw)", text)
    if found is not None:
        bare = re.sub(r"[\s\u00a0\u202f\ufeff,']", "", text).removesuffix("%")
        assert float(bare) == found


@pytest.mark.parametrize("text", PLACEHOLDERS)
def test_placeholders_are_missing_and_never_nought(text: str) -> None:
    for expression in ("number_point(raw)", "number_comma(raw)", "raw", "hours(number_point(raw), raw)"):
        assert cell(expression, text) is None


@given(st.integers(0, 999), st.integers(0, 59), st.integers(0, 59))
def test_durations(hours: int, minutes: int, seconds: int) -> None:
    expected = hours + minutes / 60 + seconds / 3600
    total = hours * 3600 + minutes * 60 + seconds
    for text in (f"{hours}:{minutes:02}:{seconds:02}", str(total), f"{total:,}"):
        assert math.isclose(cell("hours(number_point(raw), raw)", text), expected, abs_tol=1e-9)
    assert math.isclose(cell("hours(number_comma(raw), raw)", f"{total:,}".replace(",", ".")), expected, abs_tol=1e-9)
    assert cell("hours(number_point(raw), raw)", f"{hours}h {minutes}m") is None


@pytest.mark.parametrize(
    ("text", "value"),
    [("True", True), ("false", False), ("YES", True), ("no", False), ("1", True), ("0", False), ("maybe", None)],
)
def test_yes_or_no(text: str, value: bool | None) -> None:
    assert cell("yes_or_no(raw)", text) is value
