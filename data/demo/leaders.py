"""Leaders by office, of the council and of three invented ones, as somebody counted them by hand in a quarter."""

from datetime import date
from pathlib import Path

import body
import chance
import files

HEADER = ("Body", "Office", "Platform", "From", "To", "Found", "Followers", "Posts", "Replies", "Engagements")
FIRST, LAST = date(2026, 8, 1), date(2026, 10, 31)
LEADER, CHIEF, HEALTH = "Leader of the council", "Chief executive", "Director of public health"
# (body, office) -> network -> followers, posts a week, replies a post, engagements a post; nobody else is found
FOUND = {
    (body.NAME, LEADER): {"X": (2_140, 0.5, 0.1, 9)},
    (body.NAME, HEALTH): {"LinkedIn": (1_860, 2.0, 0.5, 61)},
    ("Harrowmere County Council", LEADER): {"LinkedIn": (5_900, 2.4, 0.8, 118), "X": (4_050, 3.0, 1.1, 16)},
    ("Harrowmere County Council", CHIEF): {"LinkedIn": (7_350, 3.1, 1.3, 164)},
    ("Harrowmere County Council", HEALTH): {"LinkedIn": (2_480, 1.6, 0.6, 72)},
    ("Eastvale County Council", LEADER): {"X": (3_310, 2.2, 0.4, 14)},
    ("Eastvale County Council", CHIEF): {"LinkedIn": (3_020, 1.2, 0.7, 88)},
    ("Northfell County Council", CHIEF): {"LinkedIn": (1_240, 0.8, 0.2, 47)},
}
BODIES = (body.NAME, "Harrowmere County Council", "Eastvale County Council", "Northfell County Council")


def write(out: Path) -> None:
    """Write leaders.csv to `out`/ours."""
    files.save(out / "ours" / "leaders.csv", files.csv_text([HEADER, *rows()]))


def rows() -> list[tuple]:
    """Return a line for each office and network, found or not."""
    random = chance.stream("leaders")
    weeks = ((LAST - FIRST).days + 1) / 7
    found = []
    for name in BODIES:
        for office in (LEADER, CHIEF, HEALTH):
            for network in ("LinkedIn", "X"):
                start = (name, office, network, FIRST, LAST)
                known = FOUND.get((name, office), {}).get(network)
                if known is None:
                    found.append((*start, "no", "", "", "", ""))
                    continue
                followers, weekly, replies, engagements = known
                posts = max(1, chance.count(random, weekly * weeks))
                answered = chance.count(random, posts * replies)
                earned = round(posts * engagements * chance.noise(random, 0.08))
                found.append((*start, "yes", followers, posts, answered, earned))
    return found
