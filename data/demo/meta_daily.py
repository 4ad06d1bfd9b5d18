"""Meta Business Suite's daily "Results" files: a Facebook and an Instagram block stacked in one file."""

from dataclasses import dataclass
from pathlib import Path

import body
import chance
import files


@dataclass(frozen=True)
class Block:
    """One daily series: the title that Meta prints, its usual size a day and how it moves."""

    title: str
    usual: float
    yearly: float
    lift: body.Lift
    scatter: float = 0.18


RESULTS = {
    "Follows.csv": (
        Block("Follows", 11, -0.05, body.Lift(flood=5.5, consultation=1.2), 0.3),
        Block("Instagram follows", 9, 0.35, body.Lift(flood=3.0), 0.3),
    ),
    "Reach.csv": (
        Block("Facebook reach", 29_000, -0.05, body.Lift(flood=5.5)),
        Block("Instagram reach", 4_300, 0.35, body.Lift(flood=2.5)),
    ),
    "Visits.csv": (
        Block("Facebook visits", 940, -0.05, body.Lift(flood=5.5, consultation=1.3)),
        Block("Instagram profile visits", 105, 0.35, body.Lift(flood=2.5)),
    ),
}


def write(out: Path) -> None:
    """Write Follows, Reach and Visits to `out`/facebook, as UTF-16LE with a byte order mark."""
    for name, blocks in RESULTS.items():
        text = "sep=,\n" + "".join(block_text(block) for block in blocks)
        files.save(out / "facebook" / name, files.utf16(text), "utf-16-le")


def block_text(block: Block) -> str:
    """Return title, header, a row for each day and an empty line."""
    random = chance.stream(block.title)
    rows = [
        (f"{day}T00:00:00", chance.count(random, expected(block, day) * chance.noise(random, block.scatter)))
        for day in body.all_days()
    ]
    table = [("Date", "Primary"), *rows]
    return f'"{block.title}"\n' + files.csv_text(table, quote_all=True) + "\n"


def expected(block: Block, day) -> float:
    """Return the mean of the block on that day."""
    return block.usual * body.trend(day, block.yearly) * body.season(day) * block.lift.on(day)
