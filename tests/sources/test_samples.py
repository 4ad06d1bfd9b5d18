"""Every export has a sample, and the sample becomes exactly the golden rows.

`GOLDEN=write pytest tests/sources/test_samples.py` writes the golden files anew; the reviewer reads the diff.
"""

from __future__ import annotations

import json
import os
from typing import Any

import pytest

from lib.sources import EXPORTS, read_grids, recognise
from lib.store import Store, import_file, rejects
from tests.dump import facts
from tests.sources.cases import CASES, SAMPLES, Case


def imported(store: Store, case: Case) -> dict[str, Any]:
    """Return everything that the import of a sample brings: results, refused lines, whole tables."""
    results = import_file(store, case.file_name, case.data(), case.answers)
    refused = [vars(each) for each in rejects(store, results[0].import_id or 0)]
    return {"results": [each.as_json() for each in results], "refused": refused, "tables": facts(store)}


def written(golden: dict[str, Any]) -> str:
    """Return the golden file: one row a line, so that a diff shows the rows that changed."""

    def listed(rows: list[dict[str, Any]]) -> str:
        return "[" + ",".join("\n  " + json.dumps(row, ensure_ascii=False) for row in rows) + "\n ]"

    tables = ",\n".join(f'  "{name}": {listed(rows)}' for name, rows in golden["tables"].items())
    results = json.dumps(golden["results"], ensure_ascii=False, indent=1)
    return f'{{\n "results": {results},\n "refused": {listed(golden["refused"])},\n "tables": {{\n{tables}\n }}\n}}\n'


def test_every_export_has_a_sample() -> None:
    assert {export.name for export in EXPORTS if not export.refusal} == {case.export for case in CASES}


def test_every_table_of_every_export_stands_in_a_sample() -> None:
    shown = {
        (case.export, block.layout.columns)
        for case in CASES
        for block in recognise(read_grids(case.data(), case.file_name), case.file_name).blocks
    }
    missing = [
        (export.name, layout.into, layout.required[0].names)
        for export in EXPORTS
        for layout in export.layouts
        if not export.refusal and (export.name, layout.columns) not in shown
    ]
    assert missing == []


def test_every_sample_is_used() -> None:
    assert {path.stem for path in SAMPLES.iterdir()} == {case.name for case in CASES}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_sample_becomes_its_golden_rows(case: Case, store: Store) -> None:
    found = imported(store, case)
    for result in found["results"]:
        assert (result["export"], result["status"]) == (case.export, "imported"), result["message"]
        assert result["rows_read"] == result["rows_loaded"] + result["rows_rejected"]
    if os.environ.get("GOLDEN") == "write":
        case.golden.write_text(written(found), encoding="utf-8")
    assert case.golden.exists(), f"No golden rows for {case.name}: run with GOLDEN=write and read what is written"
    assert found == json.loads(case.golden.read_text(encoding="utf-8"))
