"""What the council writes down itself: the events that explain the figures, and the team's hours."""

from pathlib import Path

import body
import chance
import files

EVENTS = (
    ("2025-03-17", "Council tax bills arrive"),
    ("2026-01-14", "Flood: the Werrow bursts its banks"),
    ("2026-01-18", "Flood: last warning lifted"),
    ("2026-03-02", "Consultation on library hours opens"),
    ("2026-03-16", "Council tax bills arrive"),
    ("2026-04-12", "Consultation on library hours closes"),
    ("2026-09-07", "Recycling campaign starts"),
    ("2026-10-04", "Recycling campaign ends"),
)
HOURS_A_MONTH = {
    "facebook": 30,
    "instagram": 22,
    "x": 34,
    "linkedin": 10,
    "youtube": 24,
    "newsletter": 26,
    "google_ads": 8,
    "web": 60,
}
BUSIER = {
    ("2026-01", "facebook"): 1.4,
    ("2026-01", "x"): 1.35,
    ("2026-01", "web"): 1.25,
    ("2026-09", "google_ads"): 1.5,
}
HOURLY_COST = 31


def write(out: Path) -> None:
    """Write events.csv and team-hours.csv to `out`/ours."""
    files.save(out / "ours" / "events.csv", files.csv_text([("Day", "Event"), *EVENTS]))
    header = ("Month", "Channel", "Hours", "Hourly cost", "Currency")
    files.save(out / "ours" / "team-hours.csv", files.csv_text([header, *hours_rows()]))


def hours_rows() -> list[tuple]:
    """Return month, channel, hours (to the half hour), cost of an hour and currency."""
    random = chance.stream("hours")
    rows = []
    for month in (f"{first:%Y-%m}" for first in body.months()):
        for channel, usual in HOURS_A_MONTH.items():
            hours = usual * BUSIER.get((month, channel), 1.0) * chance.noise(random, 0.05)
            rows.append((month, channel, round(hours * 2) / 2, HOURLY_COST, "GBP"))
    return rows
