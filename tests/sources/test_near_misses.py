"""Files that look like a known export and are something else are refused; words of the declarations by themselves."""

from __future__ import annotations

import pytest

from lib.sources import EXPORTS, Recognised, UnknownExport, read_grids, recognise
from lib.sources.x import CONTENT
from lib.store import Answers, Store, import_file

_ADS = "Reporting starts,Reporting ends,Campaign name,"


def recognised(text: str, file_name: str = "file.csv") -> Recognised:
    return recognise(read_grids(text.encode(), file_name), file_name)


@pytest.mark.parametrize(
    "header",
    [
        # Two breakdowns at once, of which nobody knows what the lines are.
        f"{_ADS}Age,Country,Amount spent (EUR),Impressions",
        f"{_ADS}Cost per result (EUR),Impressions",
        "Date,New Viewers,Returning Viewers",
        "Date,Followers",
        "Date,Tweets published",
        # A list of posts without their ids is no list of days.
        "Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,New follows,Replies,Reposts",
    ],
)
def test_what_only_looks_like_an_export_is_refused(header: str) -> None:
    with pytest.raises(UnknownExport, match=r"Found the columns: \w+"):
        recognised(header + "\n" + ",".join(["2026-01-01"] * (header.count(",") + 1)) + "\n")


@pytest.mark.parametrize(
    ("spent", "currency"),
    [
        ("Amount spent (UAH)", "UAH"),
        ("Ausgegebener Betrag (EUR)", "EUR"),
        ("Besteed bedrag (EUR)", "EUR"),
        ("Importe gastado (COP)", "COP"),
        ("Montant dépensé (CHF)", "CHF"),
        ("Valor usado (BRL)", "BRL"),
    ],
)
def test_the_currency_stands_in_the_header(spent: str, currency: str, store: Store) -> None:
    text = f"{_ADS}{spent},Impressions\n2026-01-01,2026-01-31,Bins,12.34,5\n"
    (result,) = import_file(store, "ads.csv", text.encode(), Answers(currency="GBP"))
    assert (result.status, result.currency, result.totals["spend"]) == ("imported", currency, 12.34)


def test_a_bracket_without_a_code_is_asked_about(store: Store) -> None:
    for spent in ("Amount spent ($)", "Amount spent"):
        text = f"{_ADS}{spent},Impressions\n2026-01-01,2026-01-31,Bins,12.34,5\n"
        (result,) = import_file(store, "ads.csv", text.encode())
        assert (result.status, result.asks) == ("needs_input", "currency")


def test_of_two_currencies_the_first_counts(store: Store) -> None:
    span = "2026-01-01,2026-01-31"
    text = f"{_ADS}Amount spent (EUR),Amount spent (USD)\n{span},Bins,1.00,2.00\n{span},Tips,,9\n"
    (result,) = import_file(store, "ads.csv", text.encode())
    assert (result.currency, result.totals["spend"]) == ("EUR", 1)


def test_the_two_headers_of_posts_on_x_mean_the_same() -> None:
    common = "Post id,Date,Post text,{},Impressions,Engagements,New follows,{},{}\n"
    row = '1902623642219446283,"Thu, Mar 20, 2025",Hello,https://x.com/WexmoorCC/status/1902623642219446283,5,1,0,0,2\n'
    for names in (("Link", "Share", "Url clicks"), ("Post Link", "Shares", "URL Clicks")):
        found = recognised(common.format(*names) + row)
        assert found.export is CONTENT
        assert {column.to for column in found.blocks[0].cells_of} >= {"permalink", "clicks", "link_clicks"}


def test_no_header_is_a_letter_alone() -> None:
    # A missing comma makes letters of a word, and one of them is the space, which any column without a header matches.
    short = {
        name
        for export in EXPORTS
        for layout in export.layouts
        for column in layout.columns
        for name in column.names
        if len(name) < 2 and name.isascii() and (export.name, name) != ("meta_audience", "")
    }
    assert short == set()


def test_a_column_without_a_header_counts_nothing(store: Store) -> None:
    text = (
        ",Post ID,Account ID,Publish time,Views,Plays\n"
        "7,17900000000000001,17800000000000001,03/02/2026 10:00,50,20\n"
        "8,17900000000000002,17800000000000001,03/03/2026 10:00,70,\n"
    )
    (result,) = import_file(store, "posts.csv", text.encode())
    assert (result.export, result.totals["impressions"]) == ("meta_posts_instagram", 120)
    assert result.totals["video_views"] == 20
