"""Opening, reopening, sharing: a store says clearly why it cannot be used."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest

from lib import schema
from lib.store import Store, StoreError, import_file
from tests.conftest import ROOT
from tests.dump import content
from tests.store.files import search_days

MARCH = search_days([("2026-03-01", 10, 100)])
HOLD = "import sys; from lib.store import Store; held = Store(sys.argv[1]); print('open', flush=True); sys.stdin.read()"


def python(code: str, *arguments: str, **environment: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        env=os.environ | environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_a_store_is_the_same_when_opened_again(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "party.duckdb"
    store = Store(path)
    import_file(store, "Chart.csv", MARCH)
    before = content(store)
    store.close()
    again = Store(path)
    assert content(again) == before
    assert import_file(again, "Chart.csv", MARCH)[0].status == "unchanged"
    again.close()


def test_a_store_of_a_newer_version_is_refused_and_let_go(tmp_path: Path) -> None:
    path = tmp_path / "party.duckdb"
    store = Store(path)
    store.set_setting("schema_version", str(schema.version() + 1))
    store.close()
    with pytest.raises(StoreError, match=r"made by a newer Data Party.*Update Data Party to open it"):
        Store(path)
    other = python(HOLD, str(path))
    assert "newer Data Party" in other.communicate("", timeout=60)[1]


def test_a_store_that_another_program_holds_is_refused_with_advice(tmp_path: Path) -> None:
    path = tmp_path / "party.duckdb"
    other = python(HOLD, str(path))
    assert other.stdout is not None
    assert other.stdout.readline() == "open\n", other.communicate("")[1]
    with pytest.raises(StoreError, match=r"is open in another program.*Stop that one first"):
        Store(path)
    other.communicate("", timeout=60)
    Store(path).close()


@pytest.mark.parametrize("damage", ["text", "checksum", "folder"])
def test_a_file_that_is_no_store_is_refused(damage: str, tmp_path: Path) -> None:
    """The words "block" and "clocks" must not be taken for a lock."""
    path = tmp_path / "clocks.duckdb"
    if damage == "text":
        path.write_text("This is no database. " * 1000)
    elif damage == "folder":
        path.mkdir()
    else:
        Store(path).close()
        data = bytearray(path.read_bytes())
        for at in range(12_288, len(data), 64):
            data[at] ^= 0xFF
        path.write_bytes(data)
    with pytest.raises(StoreError, match="cannot be opened as a Data Party store"):
        Store(path)


def test_eight_threads_ask_at_once_without_an_error(store: Store) -> None:
    import_file(store, "Chart.csv", search_days([(f"2026-03-{day:02}", day, day * 10) for day in range(1, 32)]))

    def ask(number: int) -> list[float]:
        sql = "SELECT sum(value) AS total FROM daily WHERE metric = 'clicks' AND day <= $day"
        return [store.query(sql, {"day": f"2026-03-{number + 1:02}"}).column("total")[0] for _ in range(20)]

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(ask, range(8)))
    assert answers == [[float(sum(range(1, number + 2)))] * 20 for number in range(8)]


def test_threads_may_import_and_ask_at_once(store: Store) -> None:
    def come(number: int) -> str:
        data = search_days([(f"2026-0{number + 1}-{day:02}", day, day) for day in range(1, 11)])
        status = import_file(store, f"Chart {number}.csv", data)[0].status
        assert store.query("SELECT count(*) % 30 FROM daily").rows == ((0,),)
        return status

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(come, range(8))) == {"imported"}
    assert store.query("SELECT count(*) FROM daily").rows == ((240,),)
    assert store.query("SELECT count(DISTINCT import_id) FROM daily").rows == ((8,),)


def test_a_failed_write_is_taken_back(store: Store) -> None:
    def half() -> None:
        with store.transaction() as cursor:
            cursor.execute("INSERT INTO setting VALUES ('half', 'done')")
            raise KeyError("half")

    before = content(store)
    with pytest.raises(KeyError):
        half()
    assert content(store) == before


def test_times_of_import_and_undo_are_utc_wherever_the_machine_is() -> None:
    code = (
        "from lib.store import *; s = Store(':memory:');"
        "import_file(s, 'Chart.csv', b'Date,Clicks,Impressions,Position\\n2026-03-01,1,2,3\\n'); undo(s, 1);"
        "print(*s.query('SELECT imported_at, undone_at FROM import').rows[0], sep='\\n')"
    )
    out, problem = python(code, TZ="Pacific/Kiritimati").communicate("", timeout=60)
    moments = [datetime.fromisoformat(line).replace(tzinfo=UTC) for line in out.split("\n")[:2]]
    assert all(abs((datetime.now(UTC) - each).total_seconds()) < 300 for each in moments), (out, problem)
