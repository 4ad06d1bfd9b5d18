"""A large file gives the rows of a small one, whichever way it is read; here every sample is treated as large."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lib.sources.reading import big
from lib.store import Store, import_file, importing, rejects, streaming, undo
from tests.dump import content, facts
from tests.sources.cases import CASES, Case
from tests.store.files import csv_bytes, facebook_posts

TEXTS = [case for case in CASES if (case.golden.parent / f"{case.name}.csv").exists()]


@pytest.fixture(autouse=True)
def everything_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(big, "BIG_FROM", 1)
    monkeypatch.setattr(importing, "BIG_FROM", 1)
    monkeypatch.setattr(streaming, "_AT_ONCE", 3)


@pytest.fixture
def ways(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note which ways were taken, and whether they came to an end."""
    taken: list[str] = []

    def noted(name: str, way: Callable[..., None]) -> Callable[..., None]:
        def go(*arguments: Any, **named: Any) -> None:
            way(*arguments, **named)
            flow = named.get("flow")
            taken.append(flow.__name__ if flow else name)

        return go

    monkeypatch.setattr(importing, "in_one_go", noted("in_one_go", streaming.in_one_go))
    monkeypatch.setattr(importing, "row_by_row", noted("row_by_row", streaming.row_by_row))
    return taken


def without_lines(tables: dict[str, list[dict[str, Any]]]) -> dict[str, list[str]]:
    """Return the rows without their lines, which are not counted where a file is read in one go."""

    def written(row: dict[str, Any]) -> str:
        return json.dumps({key: cell for key, cell in row.items() if key != "line"}, sort_keys=True)

    return {name: sorted(map(written, rows)) for name, rows in tables.items()}


@pytest.mark.parametrize("case", TEXTS, ids=lambda case: case.name)
def test_a_large_sample_becomes_its_golden_rows(case: Case, store: Store) -> None:
    golden = json.loads(case.golden.read_text(encoding="utf-8"))
    results = import_file(store, case.file_name, case.data(), case.answers)
    said = ("status", "export", "account", "rows_read", "rows_loaded", "rows_rejected", "first_day", "totals")
    assert [{name: each.as_json()[name] for name in said} for each in results] == [
        {name: each[name] for name in said} for each in golden["results"]
    ]
    assert without_lines(facts(store)) == without_lines(golden["tables"])
    refused = [(each.line, each.reason) for each in rejects(store, results[0].import_id or 0)]
    assert refused == [(each["line"], each["reason"]) for each in golden["refused"]]


def posts(views: str) -> bytes:
    """Forty posts, the last of them with views as they are written here."""
    header, *rows = facebook_posts((post, post * 10) for post in range(1, 41)).decode().splitlines()
    rows[-1] = rows[-1].replace(",400,", f",{views},")
    return csv_bytes(header, rows)


@pytest.mark.parametrize(
    ("views", "way", "loaded", "total"),
    [
        ("400", "plain_flow", 40, 8200),
        ('"1,400"', "careful_flow", 40, 9200),
        ("--", "plain_flow", 40, 7800),
        (" -- ", "careful_flow", 40, 7800),
        ("many", "row_by_row", 39, 7800),
        ("400,5,,,", "row_by_row", 39, 7800),
    ],
)
def test_the_first_way_that_can_read_a_file_reads_it(
    views: str, way: str, loaded: int, total: float, ways: list[str], store: Store
) -> None:
    (result,) = import_file(store, "posts.csv", posts(views))
    assert ways == [way]
    assert (result.rows_read, result.rows_loaded, result.totals["impressions"]) == (40, loaded, total)


@pytest.mark.parametrize("last", ["Total,,,,,,8200,", "900040,7000,Wexmoor,Again,03/05/2026 10:00,Lifetime,1,5"])
def test_totals_and_repeats_are_never_read_in_one_go(last: str, ways: list[str], store: Store) -> None:
    (result,) = import_file(store, "posts.csv", posts("400") + last.encode())
    assert ways == ["row_by_row"]
    assert result.rows_loaded == 40
    assert result.totals["impressions"] == (8200 if last.startswith("Total") else 8200 - 400 + 1)


def test_what_is_held_is_replaced_and_comes_back(store: Store) -> None:
    first = import_file(store, "posts.csv", posts("400"))[0]
    before = facts(store)
    second = import_file(store, "posts again.csv", posts("500"))[0]
    assert (second.replaces, second.days_held) == (40, 9)
    assert second.totals["impressions"] == 8300
    undo(store, second.import_id or 0)
    assert without_lines(facts(store)) == without_lines(before)
    assert first.rows_loaded == 40


def test_a_preview_leaves_no_trace(store: Store) -> None:
    before = content(store)
    assert import_file(store, "posts.csv", posts("400"), keep=False)[0].good
    assert content(store) == before


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252", "utf-8-sig"])
def test_other_encodings_are_read_in_one_go_too(encoding: str, ways: list[str], tmp_path: Path, store: Store) -> None:
    path = tmp_path / "posts.csv"
    path.write_bytes(posts("400").decode().replace("Text 7,", "Café déjà vu à Wexmoor,").encode(encoding))
    (result,) = import_file(store, path.name, path)
    assert (ways, result.rows_loaded) == (["plain_flow"], 40)
    assert "Café déjà vu à Wexmoor" in store.query("SELECT title FROM post").column("title")


def test_how_far_a_file_is_goes_up_to_its_end(store: Store) -> None:
    said: list[float] = []
    import_file(store, "posts.csv", posts("many"), progress=lambda share, _: said.append(share))
    assert said == sorted(said)
    assert 0 <= said[0] <= said[-1] <= 1


def test_lines_of_one_name_in_several_parts_all_count(store: Store, tmp_path: Path) -> None:
    header = "Campaign report\n2026-02-01 - 2026-02-28\nCampaign,Day,Device,Impr.,Clicks,Cost,Currency code\n"
    lines = "".join(f"Bins,2026-02-01,Device {at},{at},1,2.50,GBP\n" for at in range(1, 11))
    path = tmp_path / "Campaign report.csv"
    path.write_text(header + lines, encoding="utf-8")
    (result,) = import_file(store, path.name, path)
    assert (result.rows_rejected, result.totals["impressions"], result.totals["spend"]) == (0, 55, 25)
