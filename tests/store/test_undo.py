"""Undoing brings back what was there, whatever the order."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lib.schema import FACTS
from lib.store import Store, StoreError, history, import_file, undo
from tests.dump import facts
from tests.sources.cases import CASES, Case
from tests.store.files import search_days

DAYS = [f"2026-03-{day:02}" for day in range(1, 6)]
# A file is the days that it holds; its number makes its values unlike those of the others.
FILES = st.lists(st.sets(st.sampled_from(DAYS), min_size=1), min_size=3, max_size=3)


def file(number: int, days: set[str]) -> bytes:
    return search_days((day, number * 100 + int(day[-2:]), number * 1000) for day in sorted(days))


def filled(files: list[bytes], numbers: list[int]) -> Store:
    store = Store(":memory:")
    for number in numbers:
        assert import_file(store, f"Chart {number}.csv", files[number])[0].status == "imported"
    return store


def held(store: Store) -> dict[str, Any]:
    found = facts(store)
    store.close()
    return found


@settings(max_examples=8)
@given(FILES, st.permutations(range(3)), st.integers(0, 3))
@example([{DAYS[0]}] * 3, [2, 1, 0], 1)
@example([{DAYS[0]}] * 3, [1, 2, 0], 2)
def test_undoing_any_of_three_overlapping_files_is_as_if_they_had_never_come(
    days: list[set[str]], order: list[int], taken: int
) -> None:
    files = [file(number, each) for number, each in enumerate(days)]
    store = filled(files, [0, 1, 2])
    for number in order[:taken]:
        undo(store, number + 1)
    assert held(store) == held(filled(files, sorted(order[taken:])))


@settings(max_examples=6)
@given(FILES, st.permutations(range(3)), st.sampled_from(list(itertools.product((True, False), repeat=3))))
@example([{DAYS[0]}] * 3, [0, 2, 1], (False, False, True))
@example([{DAYS[0]}] * 3, [1, 0, 2], (False, False, True))
def test_undo_with_files_whose_names_say_when_they_were_exported(
    days: list[set[str]], order: list[int], gone: tuple[bool, ...]
) -> None:
    """The order of export decides, not the order of import, before and after an undo."""

    def come(numbers: list[int]) -> Store:
        store = Store(":memory:")
        for number in numbers:
            rows = "\n".join(f"{day},{number + 1},{number + 1}" for day in sorted(days[number]))
            data = f"Date,Organic followers,Total followers\n{rows}\n".encode()
            import_file(store, f"wexmoor_followers_{1774355119590 + number}.csv", data)
        return store

    store = come(order)
    for entry in history(store):
        if gone[int(entry.file_name[-5])]:
            undo(store, entry.import_id)
    assert held(store) == held(come([number for number in range(3) if not gone[number]]))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_undoing_a_sample_leaves_no_row(case: Case, store: Store) -> None:
    results = import_file(store, case.file_name, case.data(), case.answers)
    entry = undo(store, results[0].import_id or 0)
    assert entry.rows_loaded == sum(each.rows_loaded for each in results)
    assert store.is_empty()
    for name in ("account", *FACTS, *(f"{name}_replaced" for name in FACTS)):
        assert store.query(f"SELECT count(*) FROM {name}").rows == ((0,),), name


def test_what_was_undone_may_come_again(store: Store) -> None:
    data = file(1, {"2026-03-01", "2026-03-02"})
    first = import_file(store, "Chart.csv", data)[0]
    undo(store, 1)
    again = import_file(store, "Chart.csv", data)[0]
    assert (again.status, again.totals, again.replaces) == ("imported", first.totals, 0)


def test_what_a_newer_file_had_replaced_comes_back(store: Store) -> None:
    import_file(store, "Chart.csv", file(1, {"2026-03-01", "2026-03-02"}))
    before = facts(store)
    later = import_file(store, "Chart.csv", file(2, {"2026-03-02", "2026-03-03"}))[0]
    assert facts(store) != before
    undo(store, later.import_id or 0)
    assert facts(store) == before


def test_an_undone_import_cannot_be_undone_again(store: Store) -> None:
    import_file(store, "Chart.csv", file(1, {"2026-03-01"}))
    undo(store, 1)
    with pytest.raises(StoreError, match=r"no import 1 to undo\. Held are: none"):
        undo(store, 1)
    assert history(store) == []
