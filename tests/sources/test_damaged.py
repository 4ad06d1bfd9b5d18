"""A damaged file is imported as far as it can be trusted, asked about, or refused; it never breaks the import."""

from __future__ import annotations

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.store import Store, import_file
from tests.sources.cases import CASES, Case


@settings(max_examples=int(os.environ.get("DAMAGES", "30")))
@given(st.sampled_from(CASES), st.floats(0, 1), st.integers(0, 200), st.binary(max_size=6))
def test_bytes_lost_or_written_over(case: Case, place: float, lost: int, written: bytes) -> None:
    data = case.data()
    at = int(place * len(data))
    store = Store(":memory:")
    results = import_file(store, case.file_name, data[:at] + written + data[at + lost :], case.answers)
    for result in results:
        assert result.status in ("imported", "needs_input", "rejected"), result.message
        assert result.message
        assert result.rows_read == result.rows_loaded + result.rows_rejected
    if not results[0].good:
        assert store.is_empty()
        assert store.query("SELECT count(*) FROM account").rows == ((0,),)
    store.close()


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "the file is empty"),
        (b"\n\n , ,\n", "the file is empty"),
        (b"%PDF-1.7 ...", "found a picture or PDF"),
        (b"\x89PNG\r\n\x1a\n", "found a picture or PDF"),
        (b"PK\x03\x04 and then nothing", "cannot be opened"),
        (b"\xd0\xcf\x11\xe0 and then nothing", "cannot be opened"),
        (b"\x00\x01\x02\x03abc\xff\xfe" * 50, "found binary data"),
        (b"Name,Age\nAda,36\n", "Found the columns: Name, Age"),
        (b"just a sentence", "none of the exports that are known"),
        ("sep=,\n".encode("utf-16"), "the file is empty"),
    ],
)
def test_what_is_no_export_is_refused_with_what_was_found(data: bytes, problem: str, store: Store) -> None:
    (result,) = import_file(store, "strange.csv", data)
    assert (result.status, result.export) == ("rejected", None)
    assert result.message.startswith("strange.csv: ")
    assert problem in result.message
