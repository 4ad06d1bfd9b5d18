"""Count verdicts over many worlds: python -m tests.truth [--opinion ID] [--worlds N] [--size YEARS] [--write]."""

from __future__ import annotations

import argparse
from concurrent.futures import ProcessPoolExecutor

from tests.truth.counting import TRUTHS, Asked, counted
from tests.truth.document import AMOUNTS, POWER_AT, POWER_TRUTHS, table, write
from tests.truth.worlds import WORLDS


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.truth")
    parser.add_argument("--opinion", action="append", choices=sorted(WORLDS), help="only this one; may be repeated")
    parser.add_argument("--worlds", type=int, default=1000, help="worlds for each opinion and truth")
    parser.add_argument("--size", type=float, default=1.0, help="how much data, in years of a body like the demo")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--write", action="store_true", help="count the power too, and write docs/truth.md")
    given = parser.parse_args()
    opinions = given.opinion or list(WORLDS)
    truths = [Asked(opinion, truth, given.worlds, given.size) for opinion in opinions for truth in TRUTHS]
    powers = [
        Asked(opinion, truth, given.worlds // 4, amount, POWER_AT)
        for opinion in opinions
        for truth in POWER_TRUTHS
        for amount in AMOUNTS
    ]
    with ProcessPoolExecutor(given.processes) as pool:
        made = list(pool.map(counted, truths))
        print(table(made), flush=True)
        if given.write:
            write(made, list(pool.map(counted, powers)))


if __name__ == "__main__":
    main()
