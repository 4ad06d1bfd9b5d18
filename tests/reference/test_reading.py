"""A file of reference figures that cannot be read says why, where, and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from lib.reference import reading
from lib.reference.reading import ReferenceFileError, entries, rows, tables, text_of


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_bytes(b"\xef\xbb\xbfa = 1")
    assert tables(text_of(path), path) == {"a": 1}


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"a = 1\nb = '\xfc'", "x.toml, line 2: the byte 0xfc is no UTF-8; save the file as UTF-8."),
        ("a = 1".encode("utf-16"), "x.toml, line 1: the byte 0xff is no UTF-8; save the file as UTF-8."),
        (None, "x.toml: cannot be read (No such file or directory); restore it from the project."),
    ],
)
def test_a_file_that_is_no_text_is_named(content: bytes | None, says: str, tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ReferenceFileError) as problem:
        text_of(path)
    assert str(problem.value) == f"{tmp_path}/{says}"


def test_what_a_file_may_hold_beside_is_named(tmp_path: Path) -> None:
    held = {"risk": [{"id": "a"}], "impact": []}
    assert entries(held, "risk", tmp_path, beside=("impact",)) == [{"id": "a"}]
    with pytest.raises(ReferenceFileError, match=r"'impact' is nothing that it can hold; expected \[\[risk\]\]\."):
        entries(held, "risk", tmp_path)


def test_a_row_with_more_cells_than_columns_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "FOLDER", tmp_path)
    (tmp_path / "x.csv").write_text('a,b\n1,"2, 3"\n1,2,3\n', encoding="utf-8")
    with pytest.raises(ReferenceFileError, match=r"x\.csv, line 3: expected 2 cells, found more; put a cell with"):
        rows("x.csv", ("a", "b"))
    (tmp_path / "x.csv").write_text('a,b\n1,"2, 3"\n', encoding="utf-8")
    assert rows("x.csv", ("a", "b")) == [(2, {"a": "1", "b": "2, 3"})]
