"""How long a large file takes to import, and how much memory, beside DuckDB's bare typed reading of the same file.

    python bench/import_large.py [ROWS] [ROUNDS]

Each measurement is a process of its own with a store of its own; the ways take turns, so that what else the machine
does hits all of them alike. Only the ratios within one run mean something.

bare       CREATE TABLE AS read_csv with the types given, the columns that the import keeps, and a CHECKPOINT
import     `import_file`: recognised, checked, masked, times in UTC, keys unique, in one transaction; and a CHECKPOINT
again      the same file once more: nothing to do
odd        the same file with thousands written 1,234, which has to be read row by row
"""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

import duckdb

from lib.store import Store, import_file

_MADE_UP = """
COPY (
    SELECT (18000000000000000 + i * 7919)::VARCHAR AS "Post ID", '17841400000000001' AS "Account ID",
           'wexmoorcc' AS "Account username", 'Wexmoor County Council' AS "Account name",
           'Bin collections move to Tuesday in week ' || (i % 52) || ', see wexmoor.example/bins for your street'
               || CASE WHEN i % 17 = 0 THEN chr(10) || 'and tell your "neighbours"' ELSE '' END AS "Description",
           i % 90 AS "Duration (sec)",
           strftime(TIMESTAMP '2016-01-01' + to_minutes((i * 5)::BIGINT), '%m/%d/%Y %H:%M') AS "Publish time",
           'https://www.instagram.com/p/' || left(md5(i::VARCHAR), 11) || '/' AS "Permalink",
           ['IG image', 'IG reel', 'IG carousel'][1 + i % 3] AS "Post type", NULL AS "Data comment",
           'Lifetime' AS "Date",
           {views} AS "Views", hash(i + 1) % 40000 AS "Reach", hash(i + 2) % 900 AS "Likes",
           hash(i + 3) % 90 AS "Shares", hash(i + 4) % 70 AS "Comments", hash(i + 5) % 60 AS "Saves",
           hash(i + 6) % 20 AS "Follows"
    FROM range({rows}) AS numbers(i)
) TO '{path}' (HEADER, FORCE_QUOTE *)
"""
_PLAIN = "hash(i) % 50000"
_ODD = "format('{:,}', hash(i) % 50000)"
_KEPT = (0, 4, 6, 7, 8, 11, 12, 13, 14, 15, 16, 17)


def bare(path: Path, store: Path) -> int:
    """Read the file with its types into a table."""
    types = {6: "TIMESTAMP"} | dict.fromkeys(range(11, 18), "DOUBLE")
    columns = ", ".join(f"'c{at}': '{types.get(at, 'VARCHAR')}'" for at in range(18))
    connection = duckdb.connect(str(store))
    kept = ", ".join(f"c{at}" for at in _KEPT)
    connection.execute(
        f"CREATE TABLE post AS SELECT {kept} FROM read_csv('{path}', delim=',', quote='\"', escape='\"', skip=1, "
        f"header=false, auto_detect=false, timestampformat='%m/%d/%Y %H:%M', columns={{{columns}}})"
    )
    connection.execute("CHECKPOINT")
    return connection.execute("SELECT count(*) FROM post").fetchone()[0]


def imported(path: Path, store: Path) -> int:
    """Import the file."""
    held = Store(store)
    (result,) = import_file(held, path.name, path)
    held.query("CHECKPOINT")
    return result.rows_loaded


def again(path: Path, store: Path) -> int:
    """Import a file that is held already."""
    (result,) = import_file(Store(store), path.name, path)
    assert result.status == "unchanged"
    return result.rows_loaded


_WAYS: dict[str, tuple[Callable[[Path, Path], int], str, bool]] = {
    "bare": (bare, "plain.csv", False),
    "import": (imported, "plain.csv", False),
    "again": (again, "plain.csv", True),
    "odd": (imported, "odd.csv", False),
}


def one(way: str, folder: Path) -> None:
    """Measure one way in this process and print what was measured as JSON."""
    run, name, held = _WAYS[way]
    store = folder / f"{way}.duckdb"
    for file in folder.glob(f"{way}.duckdb*"):
        file.unlink()
    if held:
        subprocess.run([sys.executable, __file__, "--fill", str(folder / name), str(store)], check=True)
    before = time.process_time()
    start = time.perf_counter()
    rows = run(folder / name, store)
    seconds = time.perf_counter() - start
    print(
        json.dumps(
            {
                "seconds": seconds,
                "cpu": time.process_time() - before,
                "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
                "rows": rows,
            }
        )
    )


def main(rows: int, rounds: int) -> None:
    """Make the files, let the ways take turns, and print a table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        connection = duckdb.connect()
        for file, views in (("plain.csv", _PLAIN), ("odd.csv", _ODD)):
            connection.execute(_MADE_UP.format(rows=rows, path=folder / file, views=views))
        connection.close()
        size = (folder / "plain.csv").stat().st_size / 2**20
        print(f"{rows:,} rows, {size:,.0f} MB, {rounds} rounds; x = by the bare reading of the same round, median\n")
        found: dict[str, list[dict[str, float]]] = {way: [] for way in _WAYS}
        for _ in range(rounds):
            for way in _WAYS:
                said = subprocess.run(
                    [sys.executable, __file__, "--one", way, name], check=True, capture_output=True, text=True
                )
                found[way].append(json.loads(said.stdout))
                assert found[way][-1]["rows"] == rows
        print("| way | s | x | CPU s | peak MB | x |\n| --- | --- | --- | --- | --- | --- |")
        for way, each in found.items():

            def median(key: str, each: list[dict[str, float]] = each) -> float:
                return statistics.median(one[key] for one in each)

            def ratio(key: str, each: list[dict[str, float]] = each) -> float:
                return statistics.median(a[key] / b[key] for a, b in zip(each, found["bare"], strict=True))

            print(
                f"| {way} | {median('seconds'):.2f} | {ratio('seconds'):.2f} | {median('cpu'):.2f} "
                f"| {median('megabytes'):.0f} | {ratio('megabytes'):.2f} |"
            )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2], Path(sys.argv[3]))
    elif sys.argv[1:2] == ["--fill"]:
        imported(Path(sys.argv[2]), Path(sys.argv[3]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000, int(sys.argv[2]) if len(sys.argv) > 2 else 3)
