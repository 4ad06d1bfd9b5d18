"""Inhabitants typed in on the page of opinions: the table that opens is one that can be kept and read."""

from __future__ import annotations

from lib.findings.opinions.audience_splits import ages_of_inhabitants
from lib.findings.opinions.rows import StoreRows
from lib.store import import_file
from lib.ui.inhabitants import _GROUPS, _columns
from lib.ui.typed_table import table
from tests.metrics.rows import EVER


def test_what_is_typed_in_is_what_the_importer_reads(store):
    rows = [{"Year": 2025.0, "Age group": group, "People": 523_456.0, "Source": "Office"} for group in _GROUPS]
    (result,) = import_file(store, "Inhabitants noted on 2026-03-01.csv", table(list(_columns()), rows))
    assert result.export == "own_population"
    held = ages_of_inhabitants(StoreRows(store), EVER)
    assert held is not None
    assert (held.year, held.source, len(held.ages)) == (2025, "Office", len(_GROUPS))
    part = held.part(65, None, from_age=18)
    assert part is not None
    assert part.share == 1 / 6
