"""The website: Google Analytics 4 by day (sorted by sessions) and Search Console's chart (last 16 months)."""

from datetime import date
from functools import cache
from pathlib import Path

import body
import chance
import files

RULE = "# ----------------------------------------"
HEADER = files.columns("Date,Sessions,Engaged sessions,Total users,New users,Views,Key events,Average session duration")
SESSIONS = 9_300
LIFT = body.Lift(flood=5.0, consultation=1.3, recycling=1.18)
FIRST_SEARCH_DAY = date(2025, 7, 1)


def write(out: Path) -> None:
    """Write data-export.csv and Chart.csv to `out`/web."""
    table = files.csv_text([HEADER, *sorted(analytics(), key=lambda row: -row[1])], ending="\r\n")
    files.save(out / "web" / "data-export.csv", (preamble() + table).removesuffix("\r\n"))
    chart = files.csv_text([("Date", "Clicks", "Impressions", "CTR", "Position"), *search_rows()])
    files.save(out / "web" / "Chart.csv", chart.removesuffix("\n"))


def preamble() -> str:
    """Return the nine lines that Google Analytics puts before the table."""
    lines = [
        RULE,
        "# Report CSV Export",
        f"# Account: {body.NAME}",
        f"# Property: {body.SITE} - GA4",
        RULE,
        "# ",
        "# All Users",
        f"# Start date: {body.FIRST_DAY:%Y%m%d}",
        f"# End date: {body.LAST_DAY:%Y%m%d}",
    ]
    return "".join(line + "\r\n" for line in lines)


@cache
def sessions() -> dict[date, int]:
    """Return the sessions of each day."""
    random = chance.stream("sessions")
    return {
        day: chance.count(
            random,
            SESSIONS
            * body.trend(day, 0.06)
            * body.season(day, body.SERVICE_WEEK)
            * LIFT.on(day)
            * chance.noise(random, 0.05),
        )
        for day in body.all_days()
    }


@cache
def analytics() -> list[tuple]:
    """Return the cells of each day, in order of time."""
    random = chance.stream("analytics")
    rows = []
    for day, number in sessions().items():
        users = round(number * random.uniform(0.80, 0.84))
        rows.append(
            (
                f"{day:%Y%m%d}",
                number,
                round(number * random.uniform(0.56, 0.62)),
                users,
                round(users * random.uniform(0.60, 0.68)),
                round(number * random.uniform(2.3, 2.7)),
                chance.count(random, number * 0.058 * body.Lift(flood=0.4, recycling=1.35).on(day)),
                random.uniform(88, 131) * (0.7 + 0.3 * body.season(day)),
            )
        )
    return rows


def search_rows() -> list[tuple]:
    """Return clicks, impressions, click-through rate and position of each day that Google still keeps."""
    random = chance.stream("search")
    rows = []
    for day in body.days_between(FIRST_SEARCH_DAY, body.LAST_DAY):
        clicks = round(sessions()[day] * random.uniform(0.44, 0.49))
        impressions = round(clicks / random.uniform(0.056, 0.069))
        rate, position = clicks / impressions * 100, random.uniform(8.6, 10.4)
        rows.append((day, clicks, impressions, f"{short(rate, 2)}%", short(position, 1)))
    return rows


def short(number: float, decimals: int) -> str:
    """Return the number without zeros at its end: 7, 0.6, 1.06."""
    return f"{number:.{decimals}f}".rstrip("0").rstrip(".")
