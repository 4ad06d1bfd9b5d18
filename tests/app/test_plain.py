"""Names of files and accounts are shown as they stand."""

from __future__ import annotations

import pytest

from lib.ui.plain import plain


@pytest.mark.parametrize(
    "name", ["https___www.wexmoor.example_-Performance.zip", "https://wexmoor.example", "WWW.x.org"]
)
def test_a_name_that_looks_like_an_address_is_no_link(name: str) -> None:
    shown = plain(name).replace("\\", "")
    assert shown.replace("\u2060", "") == name
    assert "www." not in shown.lower()
    assert "https:" not in shown


def test_markup_is_shown_as_it_stands() -> None:
    assert plain("**$5** [a](b) :red[c]") == r"\*\*\$5\*\* \[a\](b) \:red\[c\]"
