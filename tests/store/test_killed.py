"""A process that is killed in the middle of an import leaves the store as before the file, or as after it."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from lib.store import Store, import_file
from tests.conftest import ROOT
from tests.dump import facts
from tests.store.files import csv_bytes, facebook_posts

# Each file brings rows of its own and takes the place of rows of those before.
FILES = 4
POSTS = 1500
_KILLS = int(os.environ.get("KILLS", "6"))
_CHILD = """
import sys
from pathlib import Path
from lib.store import Store, import_file
store = Store(sys.argv[1])
print("open", flush=True)
for path in sys.argv[2:]:
    assert import_file(store, Path(path).name, Path(path))[0].good
    print(path, flush=True)
"""


def files(folder: Path) -> list[Path]:
    made = []
    for number in range(FILES):
        header, *rows = (
            facebook_posts((post, post * 10 + number) for post in range(number * 300, POSTS)).decode().splitlines()
        )
        path = folder / f"posts-{number}.csv"
        path.write_bytes(csv_bytes(header, rows))
        made.append(path)
    return made


def state(store: Store) -> tuple[object, ...]:
    """Return all that the store holds but keys and times, which differ between runs: a killed import uses keys up."""
    imports = store.query(
        "SELECT rank() OVER (ORDER BY import_id), file_name, sha256, undone_at FROM import ORDER BY ALL"
    ).rows
    parts = store.query(
        "SELECT file_name, handle, import_part.* EXCLUDE (import_id, account_id) "
        "FROM import_part JOIN import USING (import_id) JOIN account USING (account_id) ORDER BY ALL"
    ).rows
    replaced = store.query(
        "SELECT file_name, line, post_id, impressions FROM post_replaced JOIN import USING (import_id) ORDER BY ALL"
    ).rows
    accounts = store.query("SELECT * EXCLUDE (account_id) FROM account ORDER BY ALL").rows
    return facts(store), imports, parts, replaced, accounts


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Path], list[tuple[object, ...]]]:
    """Return the files, and the state of a store before each of them and after the last."""
    made = files(tmp_path_factory.mktemp("files"))
    store = Store(":memory:")
    found = [state(store)]
    for path in made:
        import_file(store, path.name, path)
        found.append(state(store))
    store.close()
    return made, found


@pytest.mark.parametrize("seed", range(_KILLS))
def test_after_a_kill_each_file_is_in_or_out(
    seed: int, states: tuple[list[Path], list[tuple[object, ...]]], tmp_path: Path
) -> None:
    made, expected = states
    path = tmp_path / "killed.duckdb"
    child = subprocess.Popen(
        [sys.executable, "-c", _CHILD, str(path), *map(str, made)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "open\n"
    try:
        # Any moment, the more of them the better: KILLS=200 for a long run.
        child.wait(timeout=random.Random(seed).uniform(0.02, 1.6))
    except subprocess.TimeoutExpired:
        child.kill()
    said = child.communicate()[0].splitlines()
    store = Store(path)
    held = state(store)
    assert held in expected
    assert expected.index(held) >= len(said)
    again = [import_file(store, each.name, each)[0].status for each in made]
    done = expected.index(held)
    assert again == ["unchanged"] * done + ["imported"] * (FILES - done)
    assert state(store) == expected[-1]
    store.close()
