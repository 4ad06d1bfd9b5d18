"""Who lives in the made-up county, by age: a rural one with many older people."""

from pathlib import Path

import files

HEADER = ("Year", "Age group", "People", "Source")
YEAR = 2025
SOURCE = "Wexmoor Observatory, estimates for the middle of 2025"
# 412,000 in all; of the adults 29.4 % are 65 or older
PEOPLE = {
    "0-17": 76_400,
    "18-24": 27_600,
    "25-34": 43_200,
    "35-44": 47_800,
    "45-54": 54_400,
    "55-64": 63_900,
    "65-74": 52_900,
    "75+": 45_800,
}


def write(out: Path) -> None:
    """Write inhabitants-by-age.csv to `out`/ours."""
    rows = [(YEAR, age, people, SOURCE) for age, people in PEOPLE.items()]
    files.save(out / "ours" / "inhabitants-by-age.csv", files.csv_text([HEADER, *rows]))
