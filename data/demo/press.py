"""The council's press releases: page views on its own website, and the made-up outlets that took some of them up."""

from datetime import date, timedelta
from pathlib import Path

import body
import chance
import files

HEADER = ("Day", "Release", "Outlet", "Readers", "Page views")
# Views of a usual release, how unequal releases are, and how likely an outlet takes a usual one up.
VIEWS, SIGMA, TAKEN = 480, 0.8, 0.52
LIFT = body.Lift(flood=9.0, consultation=1.6, recycling=1.2)
# readers (listeners) as the outlet states them, how often it is among those that take a release up
OUTLETS = {
    "The Wexmoor Herald": (21_400, 0.8),
    "Werrow Valley Radio": (34_000, 0.35),
    "Harrowmere Evening Post": (47_500, 0.2),
    "Wexmoor Online": (9_800, 0.5),
}
RELEASES = (
    ("2024-11-12", "Winter gritting: forty routes, one map"),
    ("2024-12-03", "School places for September: apply by 15 January"),
    ("2024-12-17", "Bin collections over Christmas and the New Year"),
    ("2025-01-09", "Budget proposals: what changes and what stays"),
    ("2025-01-28", "Eighty new foster carers wanted"),
    ("2025-02-11", "Council sets its budget for the year"),
    ("2025-02-25", "Potholes: nine thousand repaired since April"),
    ("2025-03-17", "Council tax bills: where every pound goes"),
    ("2025-04-02", "Bus route 14 returns to Upper Brinley"),
    ("2025-04-24", "Libraries: a summer of reading"),
    ("2025-05-13", "Marrow Bridge closes for repairs from June"),
    ("2025-06-05", "Free swimming for under-sixteens in the holidays"),
    ("2025-06-26", "Care home in Tenby Road rated good"),
    ("2025-07-10", "Exam support line opens"),
    ("2025-07-31", "Grass verges: wildflowers stay until September"),
    ("2025-08-14", "Heatwave: where to find a cool room"),
    ("2025-09-04", "School buses: new times from Monday"),
    ("2025-09-25", "Flu jabs: who can have one and where"),
    ("2025-10-09", "Marrow Bridge opens two weeks early"),
    ("2025-10-30", "Fireworks: keep dogs and neighbours in mind"),
    ("2025-11-13", "Warm spaces open in every library"),
    ("2025-12-04", "Shop local: free parking on Saturdays"),
    ("2025-12-18", "Bin collections over Christmas and the New Year"),
    ("2026-01-14", "Flood warnings on the Werrow: what to do now"),
    ("2026-01-15", "Rest centres open in Wexmoor and Lower Brinley"),
    ("2026-01-16", "Roads closed by the flood: the full list"),
    ("2026-01-20", "After the flood: help with cleaning up and claims"),
    ("2026-02-05", "Flood grants: four hundred homes paid so far"),
    ("2026-02-19", "Council sets its budget for the year"),
    ("2026-03-02", "Library hours: have your say until 12 April"),
    ("2026-03-16", "Council tax bills: where every pound goes"),
    ("2026-04-09", "Library hours: three days left to have your say"),
    ("2026-04-30", "Apprenticeships: thirty places at the council"),
    ("2026-05-19", "Flood wall at Lower Brinley: work begins"),
    ("2026-06-11", "Library hours: what you told us, what we decided"),
    ("2026-07-02", "Free swimming for under-sixteens in the holidays"),
    ("2026-07-23", "Care workers: three hundred new contracts"),
    ("2026-08-13", "Heatwave: where to find a cool room"),
    ("2026-09-07", "Recycling: one bin more, one trip less"),
    ("2026-09-24", "Flu jabs: who can have one and where"),
    ("2026-10-08", "Recycling: a month in, a fifth more"),
    ("2026-10-20", "Winter gritting: two new lorries named by schools"),
)


def write(out: Path) -> None:
    """Write press-releases.csv to `out`/ours."""
    files.save(out / "ours" / "press-releases.csv", files.csv_text([HEADER, *rows()]))


def rows() -> list[tuple]:
    """Return a line for each release and one for each outlet that took it up, a day later where it is a weekly."""
    random = chance.stream("press releases")
    found: list[tuple] = []
    for number, (written, title) in enumerate(RELEASES):
        day = date.fromisoformat(written)
        lift = LIFT.on(day)
        views = round(VIEWS * lift * chance.noise(random, SIGMA))
        found.append((day, title, "", "", views))
        if random.random() > TAKEN * (1.6 if lift > 2 else 1.0):
            continue
        takers = [name for name, (_, often) in OUTLETS.items() if random.random() < often]
        for name in takers or [list(OUTLETS)[number % len(OUTLETS)]]:
            later = timedelta(days=0 if "Radio" in name or "Online" in name else 1)
            found.append((day + later, title, name, OUTLETS[name][0], ""))
    return found
