"""Times that carry their zone, and days whose order of day and month only the whole table tells."""

from __future__ import annotations

import pytest

from lib.sources import moments
from lib.store import Store, import_file
from tests.sources.cells import cell

_TIMES = ("%Y-%m-%d %H:%M:%S", "%m/%d/%Y %I:%M %p", "%Y-%m-%dT%H:%M:%S")


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2020-04-16 09:48:29 EDT", "2020-04-16 13:48:29"),
        ("2020-04-16 09:48:29 +0530", "2020-04-16 04:18:29"),
        ("2021-03-01 10:00:00 -03", "2021-03-01 13:00:00"),
        ("2025-01-02T03:04:05Z", "2025-01-02 03:04:05"),
        ("2025-01-02T03:04:05+02:00", "2025-01-02 01:04:05"),
        ("03/04/2025 10:15 AM CET +0100", "2025-03-04 09:15:00"),
        ("10/22/2015 03:49 PM (EST)", "2015-10-22 20:49:00"),
        ("03/04/2025 00:19 PM GMT", "2025-03-04 12:19:00"),
        ("03/04/2025 12:19 AM GMT", "2025-03-04 00:19:00"),
        # Without a zone, that of the export counts.
        ("2020-07-16 09:48:29", "2020-07-16 07:48:29"),
        # India, Ireland or Israel: nobody can tell.
        ("2025-01-02 03:04:05 IST", None),
        ("2025-01-02", None),
    ],
)
def test_a_time_with_its_zone(text: str, moment: str | None) -> None:
    found = cell(moments.zoned_sql("raw", _TIMES, "Europe/Berlin"), text)
    assert (found and str(found)) == moment


def days(store: Store, *texts: str) -> tuple[list[str], str]:
    """Return the days of the events imported, and what was said."""
    rows = "".join(f"{text},Event {at}\n" for at, text in enumerate(texts))
    (result,) = import_file(store, "events.csv", f"Date,Event\n{rows}".encode())
    if result.status != "imported":
        return [], result.message
    return [str(day) for day in store.query("SELECT day FROM event ORDER BY label").column("day")], result.message


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (("14/01/2026", "03/02/2026"), ["2026-01-14", "2026-02-03"]),
        (("01/14/2026", "03/02/2026"), ["2026-01-14", "2026-03-02"]),
        (("14-01-2026", "03-02-2026"), ["2026-01-14", "2026-02-03"]),
        (("2026-01-14", "03.02.2026", "5 March 2026"), ["2026-01-14", "2026-02-03", "2026-03-05"]),
        (("03/03/2026",), ["2026-03-03"]),
        (("14/01/26", "3/2/26"), ["2026-01-14", "2026-02-03"]),
    ],
)
def test_the_table_tells_the_order(texts: tuple[str, ...], found: list[str], store: Store) -> None:
    assert days(store, *texts)[0] == found


@pytest.mark.parametrize("texts", [("03/02/2026", "04/05/2026"), ("13/01/2026", "01/13/2026", "02/03/2026")])
def test_what_cannot_be_told_is_refused_in_words(texts: tuple[str, ...], store: Store) -> None:
    found, said = days(store, *texts)
    assert found == []
    assert "day and month can be told apart, such as 2026-01-14" in said
    assert store.is_empty()
