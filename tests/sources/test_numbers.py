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
    ("NOK\u00a0", "NOK"), ("A$", "AUD"), ("$", None), ("kr ", None), ("R$", "BRL"), ("CHF ", "CHF"),
    ("₹", "INR"), ("HK$", "HKD"), ("¥", None),
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


SIGNS = st.sampled_from(("-{0}{1}{2}", "{0}-{1}{2}", "({0}{1}{2})", "−{0}{1}{2}"))
AROUND_AMOUNTS = st.sampled_from(
    (("NOK", ""), ("US$", ""), ("£", ""), ("€", ""), ("CHF ", ""), ("", " €"), ("", "\u00a0€"), ("", " CHF"),
     ("", " zł"), ("kr ", ""), ("", " kr"), ("R$ ", ""), ("$", " CAD"), ("", ""))
)  # fmt: skip


@given(DECIMALS.filter(lambda number: number > 0), AROUND_AMOUNTS, SIGNS, st.booleans(), POINT, COMMA)
def test_an_amount_is_read_as_it_is_meant_or_not_at_all(
    number: object, around: tuple[str, str], sign: str, negative: bool, point: str, comma: str
) -> None:
    """With a point or a comma for its decimals, it is never another number in a file that writes the other one."""
    for separator, decimal, right, wrong in (
        (point, ".", "number_point", "number_comma"),
        (comma, ",", "number_comma", "number_point"),
    ):
        digits = written(number, separator, decimal)
        text = sign.format(around[0], digits, around[1]) if negative else f"{around[0]}{digits}{around[1]}"
        assert cell(f"{right}(amount_text(raw))", text) == (-1 if negative else 1) * float(number)  # type: ignore[arg-type]
        assert cell(f"{wrong}(amount_text(raw))", text) is None


@pytest.mark.parametrize(
    ("text", "number", "currency"),
    [
        ("NOK1,748.30", 1748.30, "NOK"), ("US$1.92", 1.92, "USD"), ("CHF 1'234.50", 1234.50, "CHF"),
        ("-£3.20", -3.20, "GBP"), ("£-3.20", -3.20, "GBP"), ("(£3.20)", -3.20, "GBP"), ("(3.20)", -3.20, None),
        ("$12.34 CAD", 12.34, "CAD"), ("(US$1,003.20)", -1003.20, "USD"), ("0.00", 0.0, None),
        ("(£3.20", None, "GBP"), ("£3.20)", None, "GBP"), ("--£3.20", None, None), ("£", None, "GBP"),
        ("USD", None, None), ("12.34.56 €", None, "EUR"), ("£1,23.45", None, "GBP"), ("1,748.30 / 2", None, None),
    ],
)  # fmt: skip
def test_amounts_as_the_platforms_write_them(text: str, number: float | None, currency: str | None) -> None:
    assert cell("number_point(amount_text(raw))", text) == number
    if number is not None:
        assert cell("currency_of(raw)", text) == currency


@pytest.mark.parametrize(
    ("text", "number", "currency"),
    [
        ("1.748,30 €", 1748.30, "EUR"), ("1 020,50\u00a0€", 1020.50, "EUR"), ("R$ 1.234,56", 1234.56, "BRL"),
        ("1\u202f234,50 kr", 1234.50, None), ("123,45 zł", 123.45, "PLN"), ("−8,30 €", -8.30, "EUR"),
        ("1.748.30 €", None, "EUR"), ("17.48 €", None, "EUR"), ("1,748,30 €", None, "EUR"),
    ],
)  # fmt: skip
def test_amounts_with_a_decimal_comma(text: str, number: float | None, currency: str | None) -> None:
    assert cell("number_comma(amount_text(raw))", text) == number
    assert cell("currency_of(raw)", text) == currency


@given(st.text(alphabet="0123456789.,' -+()$£€NOKUSD%\u00a0", max_size=12))
def test_any_amount_is_nothing_or_exactly_the_digits_it_says(text: str) -> None:
    for macro, decimal in (("number_point", "."), ("number_comma", ",")):
        found = cell(f"{macro}(amount_text(raw))", text)
        if found is None:
            continue
        whole, _, rest = re.sub(rf"[^\d{decimal}]", "", text).partition(decimal)
        assert abs(found) == float(f"{whole or 0}.{rest or 0}")
        assert (found < 0) <= ("-" in text or text.strip().startswith("("))


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
