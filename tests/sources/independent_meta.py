"""What a real file of Meta's audience or of the old Facebook Insights holds, computed without lib.sources.

See `independent.py`. Workbooks that are XML are read here with regular expressions: one of them is not well-formed.
"""

from __future__ import annotations

import csv
import html
import re
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from tests.sources.independent import Expected, sheets_of

Rows = list[list[str]]


def audience(data: bytes, day: date, asked: str) -> list[Expected]:
    """Lines of ages, and of places: in older files each has a line, in newer ones they stand side by side."""
    text = data.decode("utf-16")
    tables: list[Rows] = [[]]
    for row in csv.reader(text.splitlines()[1:], delimiter="\t" if "\t" in text else ","):
        if any(cell.strip() for cell in row):
            tables[-1].append([cell for cell in row if cell.strip() or cell is row[0]])
        elif tables[-1]:
            tables.append([])
    read: dict[str, int] = {}
    totals: dict[str, dict[str, float]] = {}
    for title, header, *body in (table for table in tables if table):
        owner = title[0].split()[0].lower() if " followers" in title[0] else asked
        read[owner] = read.get(owner, 0) + len(body)
        totals.setdefault(owner, {})
        if header[0] in ("FB_PAGE", "IG_ACCOUNT"):
            totals[owner]["followers"] = float(body[0][0])
    return [Expected(owner, read[owner], read[owner], [day], totals[owner]) for owner in read]


def _sheets(data: bytes) -> dict[str, Rows]:
    """Return name -> rows, of either kind of workbook, rows of nothing left out."""
    if data[:2] == b"PK":
        sheets = sheets_of(data)
    else:
        text = data.decode("utf-8", errors="replace")
        sheets = {
            name: [
                [
                    html.unescape(cell)
                    for cell in re.findall(r'<Data ss:Type="\w+">(.*?)</Data>|<Data[^>]*/>', row, re.S)
                ]
                for row in re.findall(r"<Row[^>]*>(.*?)</Row>", table, re.S)
            ]
            for name, table in re.findall(r'<Worksheet ss:Name="([^"]*)">(.*?)</Worksheet>', text, re.S)
        }
    return {name: [row for row in rows if any(cell.strip() for cell in row)] for name, rows in sheets.items()}


def _table(rows: Rows) -> list[dict[str, str]]:
    """Return the rows as dictionaries; of a name that stands twice the first counts."""
    header = rows[0]
    return [{name: row[header.index(name)] for name in header if header.index(name) < len(row)} for row in rows[1:]]


def insights_posts(data: bytes) -> list[Expected]:
    sheets = _sheets(data)
    main = [row for row in _table(sheets["Key Metrics"]) if row["Post ID"]]
    names = {"reach": ("post_impressions_unique:lifetime", "Lifetime Post Total Reach")}
    names["impressions"] = ("post_impressions:lifetime", "Lifetime Post Total Impressions")
    names["clicks"] = ("post_consumptions:lifetime", "Lifetime Post Consumptions")
    totals = {
        metric: sum(float(row[name]) for row in main for name in said if name in row) for metric, said in names.items()
    }
    read = len(main)
    more = {"Lifetime Post Stories by act...": {"like": "reactions", "comment": "comments", "share": "shares"}}
    more["Lifetime Post Consumptions b..."] = {"link clicks": "link_clicks"}
    for sheet, columns in more.items():
        rows = _table(sheets[sheet])
        read += len(rows)
        for name, metric in columns.items():
            totals[metric] = sum(float(row[name]) for row in rows if row.get(name))
    days = []
    for row in main:
        moment = datetime.fromisoformat(row["Posted"]).replace(tzinfo=ZoneInfo("America/Los_Angeles"))
        days.append(moment.astimezone(UTC).date())
    return [Expected("facebook", read, read, days, totals | {"posts": len(main)})]


def insights_page(data: bytes) -> list[Expected]:
    """Days only: not one of the numbers of 28 days."""
    rows = [row for row in _table(_sheets(data)["Key Metrics"]) if row["Date"]]
    names = {"followers": "page_fans:lifetime", "followers_gained": "page_fan_adds_unique:day"}
    names |= {"followers_lost": "page_fan_removes_unique:day", "reach": "page_impressions_unique:day"}
    names |= {"reach_paid": "page_impressions_paid_unique:day", "impressions": "page_impressions:day"}
    names |= {"impressions_paid": "page_impressions_paid:day", "clicks": "page_consumptions:day"}
    names |= {"profile_visits": "page_views_logged_in_total:day", "video_views": "page_video_views:day"}
    totals = {metric: sum(float(row[name]) for row in rows) for metric, name in names.items()}
    return [Expected("facebook", len(rows), len(rows), [date.fromisoformat(row["Date"][:10]) for row in rows], totals)]
