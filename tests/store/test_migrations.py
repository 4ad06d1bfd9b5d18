"""A store that an earlier Data Party made is brought up to the tables of this one, with all that it holds."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from lib.schema import FACTS, version
from lib.store import Store, StoreError, import_file
from tests.conftest import ROOT
from tests.dump import content
from tests.store.files import facebook_posts

_FIRST = (Path(__file__).parent / "tables_1.sql").read_text(encoding="utf-8")
_FACTS_OF_FIRST = ("post", "daily", "campaign", "mailing", "message", "audience", "peer_count", "event", "effort")
_ROWS = """
INSERT INTO organisation (name, kind) VALUES ('Wexmoor County Council', 'own');
INSERT INTO setting VALUES ('schema_version', '1'), ('person_key', 'made-up');
INSERT INTO account (organisation_id, platform, handle, name) VALUES (1, 'linkedin', 'wexmoor', 'Wexmoor');
INSERT INTO import VALUES (1, 1, 'report.csv', 'abc', 3, 'google_ads_report', '2026-03-01', '2026-03-01', NULL, []);
INSERT INTO import_part VALUES (1, 1, ['campaign'], 1, 1, 0, '2026-02-01', '2026-02-01', NULL, NULL, 'GBP');
INSERT INTO campaign
    VALUES (1, 2, 1, 'ad', 'Foster carers', '2026-02-01', '2026-02-01', 'GBP', 12.5, 900, 4, NULL, NULL);
INSERT INTO message VALUES (1, 3, 1, 'm1', 'a1', true, '2026-02-01 10:00:00', NULL, 'Where is my bin?');
INSERT INTO audience VALUES (1, 4, 1, '2026-02-01', 'industry', 'Government', 12);
INSERT INTO peer_count VALUES (1, 5, 1, 'Eastmere', '2026-02-01', '2026-02-28', 'followers', 900);
"""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "old.duckdb"
    connection = duckdb.connect(str(path))
    connection.execute(_FIRST)
    for name in _FACTS_OF_FIRST:
        connection.execute(f"CREATE TABLE {name}_replaced AS FROM {name} LIMIT 0")
    connection.execute(_ROWS)
    connection.close()
    return path


def shape(store: Store) -> set[tuple[str, str, str, str]]:
    """Return every column of every table with its type and whether it may be empty."""
    return set(
        store.query(
            "SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns "
            "WHERE table_schema = 'main'"
        ).rows
    )


def test_an_old_store_gets_the_tables_of_a_new_one(old: Path, store: Store) -> None:
    opened = Store(old)
    assert shape(opened) == shape(store)
    assert opened.setting("schema_version") == str(version())
    opened.close()


def test_an_old_store_keeps_what_it_holds(old: Path) -> None:
    opened = Store(old)
    held = {name: rows for name, rows in content(opened).items() if rows and name in FACTS}
    assert held.keys() == {"campaign", "message", "audience", "peer_count"}
    assert opened.query("SELECT spend, currency, level FROM campaign").rows == ((12.5, "GBP", "ad"),)
    assert opened.query("SELECT text, network, reply_hours FROM message").rows == (("Where is my bin?", None, None),)
    assert opened.query("SELECT value, unit FROM audience").rows == ((12, "people"),)
    assert opened.query("SELECT value, platform FROM peer_count").rows == ((900, "linkedin"),)
    opened.close()


def test_a_process_killed_right_after_the_upgrade_leaves_a_store_that_opens(old: Path) -> None:
    code = "import os, sys\nfrom lib.store import Store\nStore(sys.argv[1])\nos.kill(os.getpid(), 9)"
    killed = subprocess.run([sys.executable, "-c", code, str(old)], cwd=ROOT, check=False)
    assert killed.returncode == -9
    opened = Store(old)
    assert opened.setting("schema_version") == str(version())
    assert opened.query("SELECT value, unit FROM audience").rows == ((12, "people"),)
    opened.close()


def test_an_upgrade_that_fails_leaves_the_store_as_it_was(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = old.read_bytes()
    broken = [(version(), "ALTER TABLE account ADD COLUMN again VARCHAR; SELECT no_such_column FROM account")]
    monkeypatch.setattr("lib.schema.migrations", lambda: broken)
    with pytest.raises(StoreError, match="cannot be opened as a Data Party store"):
        Store(old)
    monkeypatch.undo()
    assert old.read_bytes() == before
    assert [path.name for path in old.parent.iterdir()] == [old.name]
    Store(old).close()


def test_an_old_store_takes_new_files(old: Path) -> None:
    opened = Store(old)
    assert import_file(opened, "posts.csv", facebook_posts([(1, 10)]))[0].good
    opened.close()
    assert not Store(old).is_empty()
