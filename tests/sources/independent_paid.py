"""What a real file of paid reports holds, computed without lib.sources; see `independent.py`."""

from __future__ import annotations

from datetime import date, datetime

from tests.sources.independent import Expected, cells, number, plain_daily, rows_of, sheets_of, sums


def google_ads_report(data: bytes) -> list[Expected]:
    _, span, header, *body = rows_of(data)
    rows = [row for row in body if not row[0].startswith("Total: ")]
    names = {"spend": "Cost", "impressions": "Impr.", "interactions": "Interactions", "conversions": "Conversions"}
    days = [datetime.strptime(text.strip(), "%B %d, %Y").date() for text in span[0].split(" - ")]
    (currency,) = {cells(row, header, "Currency code") for row in rows}
    return [Expected("google_ads", len(rows), len(rows), days, sums(rows, header, names), currency)]


def google_ads_days(data: bytes) -> list[Expected]:
    names = {"spend": "Cost", "clicks": "Clicks", "impressions": "Impressions"}
    (found,) = plain_daily("google_ads", rows_of(data), names, "%a, %d %b %Y")
    return [Expected("google_ads", found.rows_read, found.rows_loaded, found.days, found.totals, "USD")]


def google_ads_card(data: bytes, first: date, last: date) -> list[Expected]:
    header, *rows = rows_of(data)
    names = {"spend": "Cost", "impressions": "Impressions", "clicks": "Clicks"}
    held = {metric: name for metric, name in names.items() if name in header}
    return [Expected("google_ads", len(rows), len(rows), [first, last], sums(rows, header, held), "USD")]


def meta_ads(data: bytes) -> list[Expected]:
    """The grand total above the ads is what they add up to."""
    (rows,) = sheets_of(data).values()
    header, total, *body = rows
    assert cells(total, header, "Ad name") == ""
    totals = sums(body, header, {"spend": "Amount spent (UAH)", "impressions": "Impressions"})
    assert {"spend": number(total[-2]), "impressions": number(total[14])} == {
        "spend": round(totals["spend"], 2),
        "impressions": totals["impressions"],
    }
    days = [date.fromisoformat(row[at]) for row in body for at in (0, 1)]
    return [Expected("meta_ads", len(body), len(body), days, totals, "UAH")]
