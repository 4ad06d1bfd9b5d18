"""Messages that the council read itself, drawn at random: what was found in each of them is true."""

from datetime import date, timedelta
from hashlib import md5
from pathlib import Path

import files
import public_messages

HEADER = ("Message", "Day read", "Feeling", "Needs an answer", "Says something untrue")
HOW_MANY = 160
# Two sittings, the day after the files were exported and the next.
FIRST_DAY_READ = date(2026, 11, 1)
FIRST_DAY, LAST_DAY = date(2025, 11, 2), date(2026, 10, 31)


def write(out: Path) -> None:
    """Write messages-read.csv to `out`/ours."""
    files.save(out / "ours" / "messages-read.csv", files.csv_text([HEADER, *rows()]))


def rows() -> list[tuple]:
    """Return a line for each message read, dealt in the order of the app, which knows nothing of what they say."""
    asked = [
        entry
        for entry in public_messages.every_entry()
        if entry.inbound and FIRST_DAY <= entry.created.date() <= LAST_DAY
    ]
    dealt = sorted(asked, key=lambda entry: md5(str(entry.number).encode()).hexdigest())[:HOW_MANY]
    found = []
    for number, entry in enumerate(dealt):
        feeling, _, untrue = entry.read.partition(", ")
        day = FIRST_DAY_READ + timedelta(days=number // (HOW_MANY // 2))
        found.append((entry.number, day, feeling, yes(feeling != "positive"), yes(bool(untrue))))
    return found


def yes(true: bool) -> str:
    """Return yes or no."""
    return "yes" if true else "no"
