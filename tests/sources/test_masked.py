"""People's addresses, handles and telephone numbers are gone from a text; what numbers say about us stays."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sources.cells import cell

WORDS = st.sampled_from(("", "Hi ", "(", "Ring: ", "naïve ", "ask\n", "call,", "“", "été "))
AFTER = st.sampled_from(("", " please", ".", ", thanks", ")", "\nBye", "?", " – merci", "”"))
LETTERS = string.ascii_letters + "éüłžñ"
HANDLES = st.from_regex(rf"[{LETTERS}_][{LETTERS}0-9_]{{0,18}}([.-][{LETTERS}0-9_]{{1,8}})?", fullmatch=True)
DIGITS = st.text(string.digits, min_size=6, max_size=6)


def masked(text: str) -> str:
    found = cell("masked(raw)", text)
    assert isinstance(found, str)
    return found


@given(WORDS, st.emails(), AFTER)
def test_no_address_is_left(before: str, address: str, after: str) -> None:
    assert masked(f"a {before}{address}{after}") == f"a {before}[e-mail]{after}".strip()


@given(WORDS, HANDLES, AFTER)
def test_no_handle_is_left(before: str, name: str, after: str) -> None:
    assert masked(f"a {before}@{name}{after}") == f"a {before}[handle]{after}".strip()


@pytest.mark.parametrize(
    "name", ["115712", "10DowningStreet", "anna.smith", "jörg", "j", "o_o", "ΝίκοςΠ", "anna-smith", "a.b.c"]
)
def test_handles_of_every_platform(name: str) -> None:
    assert masked(f"Thanks @{name}, see you") == "Thanks [handle], see you"
    assert masked(f".@{name}!") == ".[handle]!"


@pytest.mark.parametrize(
    "address",
    ["jo.bloggs@mail.example", "josé@exemple.fr", "o'brien@dublin.ie", "x+tag@a.co.uk", "müller@büro.de", "é@x.fr"],
)
def test_addresses_with_letters_of_other_languages(address: str) -> None:
    assert masked(f"write to {address}.") == "write to [e-mail]."


UK_NUMBERS = st.sampled_from(
    [
        *("020 7946 0{0}", "(020) 7946 0{0}", "02079460{0}", "020-7946-0{0}", "0161 496 0{0}", "(01632) 96{1}"),
        *(
            "01632 96{1}",
            "01632 960 {0}",
            "0163296{1}",
            "07700 900{0}",
            "07700900{0}",
            "07700 900 {0}",
            "+447700900{0}",
        ),
        *("+44 7700 900{0}", "+44 20 7946 0{0}", "+44 (0)20 7946 0{0}", "+44 (0) 7700 900{0}", "0044 7700 900{0}"),
        *("+44-1632-96{1}", "0345 604 7{0}", "0800 111 2{0}", "07700.900.{0}"),
    ]
)


@given(WORDS, UK_NUMBERS, DIGITS, AFTER)
def test_no_telephone_number_is_left(before: str, pattern: str, digits: str, after: str) -> None:
    number = pattern.format(digits[:3], digits[:4])
    assert masked(f"a {before}{number}{after}") == f"a {before}[telephone]{after}".strip()


@pytest.mark.parametrize("number", ["030 12345678", "06-12345678", "01 23 45 67 89", "415-555-2671", "+49 171 1234567"])
def test_telephone_numbers_of_other_countries(number: str) -> None:
    assert masked(f"or {number} today") == "or [telephone] today"


AMOUNTS = st.one_of(
    st.integers(0, 10**7).map(lambda each: f"{each:,}"),
    st.integers(1, 10**6).map(str),
    st.integers(0, 10**7).map(lambda each: f"£{each:,}"),
    st.integers(0, 10**6).map(lambda each: f"£{each}"),
    st.decimals(0, 10**6, places=2).map(lambda each: f"€{each:,}"),
    st.decimals(0, 100, places=1).map(lambda each: f"{each}%"),
    st.integers(1900, 2098).map(lambda each: f"{each}-{(each + 1) % 100:02}"),
    st.integers(1900, 2098).map(lambda each: f"{each}/{(each + 1) % 100:02}"),
    st.integers(1900, 2098).map(lambda each: f"{each}–{each + 1}"),
    st.dates().map(lambda each: each.isoformat()),
    st.dates().map(lambda each: each.strftime("%d/%m/%Y")),
    st.dates().map(lambda each: each.strftime("%d.%m.%Y")),
    st.dates().map(lambda each: each.strftime("%d-%m-%Y")),
    st.dates().map(lambda each: each.strftime("%-d %B %Y")),
    st.times().map(lambda each: each.strftime("%H:%M")),
)


@given(st.lists(AMOUNTS, min_size=1, max_size=3))
def test_numbers_prices_days_and_years_stay(amounts: list[str]) -> None:
    text = "We had " + ", ".join(amounts) + f" last year; in 2026 {amounts[0]} people ({amounts[0]})"
    assert masked(text) == text


@pytest.mark.parametrize(
    "text",
    [
        *("1,234 people", "2025-26", "£1,500", "1 234 567 inhabitants", "999 or 101 or 111", "A39 and M5", "24/7"),
        *("Call 116 123 at any time", "in 2024 1000000 visits", "2024-2025 3000 homes", "5 @ £2.50", "@ the library"),
        *("from 01.02.2025 to 03.04.2025", "01-02-2025 - 03-04-2025", "3 apples @2.50", "tom@work", "0.123456789"),
        *("+1,234 followers", "+5% on 2019", "10:00-11:30", "Section 21(1)", "postcode EX1 1AA", "ratio 1:1000"),
    ],
)
def test_ordinary_texts_stay(text: str) -> None:
    assert masked(text) == text


@given(st.text(max_size=60))
def test_masking_twice_changes_nothing_more(text: str) -> None:
    once = cell("masked(raw)", text)
    assert cell("masked(raw)", once) == once
