"""Archives are unpacked under limits, and workbooks that are no workbooks take nothing down."""

from __future__ import annotations

import contextlib
import io
import random
import struct
import subprocess
import sys
import time
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
import xlsxwriter

from lib.sources import UnreadableFile
from lib.sources.reading import limits, read_grids
from lib.sources.reading.archive import Member, is_archive, members
from tests.sources import workbooks
from tests.sources.cases import CASES

TABLE = b"Day,Views\n2026-01-01,3\n"


def packed(files: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return made.getvalue()


def refused(data: bytes) -> str:
    with pytest.raises(UnreadableFile) as problem:
        members(data, "export.zip")
    message = str(problem.value)
    assert message.startswith("export.zip: expected an archive of exports, found")
    return message


def test_the_files_of_an_archive_with_their_names(tmp_path: Path) -> None:
    data = packed({"Queries.csv": TABLE, "Search/": b"", "Search/Filters.csv": b"x", "Chart.csv": b"c"})
    expected = [
        Member("export.zip/Chart.csv", b"c"),
        Member("export.zip/Queries.csv", TABLE),
        Member("export.zip/Search/Filters.csv", b"x"),
    ]
    assert is_archive(data)
    assert members(data, "export.zip") == expected
    (tmp_path / "export.zip").write_bytes(data)
    assert members(tmp_path / "export.zip", "export.zip") == expected


@pytest.mark.parametrize(
    "method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA], ids=str
)
def test_each_way_of_packing(method: int) -> None:
    assert members(packed({"a.csv": TABLE}, method), "export.zip") == [Member("export.zip/a.csv", TABLE)]


def test_what_computers_put_beside_the_files_is_left_out() -> None:
    names = ["__MACOSX/._a.csv", ".DS_Store", "x/.DS_Store", "Thumbs.db", "desktop.ini", "x/._b.csv", "x/b.csv"]
    assert [each.name for each in members(packed(dict.fromkeys(names, b"x")), "e.zip")] == ["e.zip/x/b.csv"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_names_from_windows_and_names_that_stand_twice() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in ("x\\a.csv", "x\\a.csv", "x/A.csv", "plain", "plain"):
            archive.writestr(name, b"x")
    found = [each.name for each in members(made.getvalue(), "e.zip")]
    assert found == ["e.zip/plain", "e.zip/plain (2)", "e.zip/x/A (3).csv", "e.zip/x/a (2).csv", "e.zip/x/a.csv"]


def test_workbooks_and_documents_are_no_archives() -> None:
    workbook = workbooks.linkedin_content()
    document = packed({"[Content_Types].xml": b"", "word/document.xml": b""})
    ods = packed({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b""})
    for data in (workbook, document, ods, TABLE, b"", b"PK\x03\x04 and then nothing"):
        assert not is_archive(data)
    assert members(packed({"posts.xlsx": workbook}), "e.zip") == [Member("e.zip/posts.xlsx", workbook)]


def test_an_archive_in_an_archive_and_no_deeper() -> None:
    inner = packed({"a.csv": TABLE})
    outer = packed({"one.zip": inner, "b.csv": b"b"})
    assert [each.name for each in members(outer, "e.zip")] == ["e.zip/b.csv", "e.zip/one.zip/a.csv"]
    assert "archives in archives in archives" in refused(packed({"two.zip": outer}))


@pytest.mark.parametrize("name", ["../a.csv", "x/../../a.csv", "/etc/passwd", "C:\\a.csv", "C:/a.csv", "..\\a.csv"])
def test_no_file_leads_out_of_its_folder(name: str) -> None:
    assert "leads out of its folder" in refused(packed({name: TABLE}))


def test_more_files_than_any_platform_hands_out() -> None:
    many = packed({f"{number}.csv": b"x" for number in range(limits.MOST_MEMBERS + 1)})
    assert f"more than {limits.MOST_MEMBERS} files" in refused(many)
    inner = packed({f"{number}.csv": b"x" for number in range(limits.MOST_MEMBERS // 2)})
    assert "more than" in refused(packed({"1.zip": inner, "2.zip": inner, "3.zip": inner}))


def test_an_archive_without_files() -> None:
    assert "no files in it" in refused(packed({}))
    assert "no files in it" in refused(packed({"folder/": b""}))


def test_an_archive_made_to_fill_the_memory() -> None:
    begun = time.monotonic()
    assert "unpacks to more than" in refused(packed({"a.csv": bytes(200 * 2**20)}))
    assert time.monotonic() - begun < 10


def test_what_an_archive_holds_is_measured_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LARGEST_UNPACKED", 3 * 2**20)
    noise = random.Random(1).randbytes(2 * 2**20)
    assert len(members(packed({"a": noise}), "e.zip")) == 1
    assert "unpacks to more than" in refused(packed({"a": noise, "b": noise}))
    assert "unpacks to more than" in refused(packed({"1.zip": packed({"a": noise}), "2.zip": packed({"a": noise})}))


def lying(data: bytes, size: int) -> bytes:
    """Return an archive of one file that says another size of it, at both places."""
    found = bytearray(data)
    local, central = data.index(b"PK\x03\x04"), data.index(b"PK\x01\x02")
    struct.pack_into("<I", found, local + 22, size)
    struct.pack_into("<I", found, central + 24, size)
    return bytes(found)


@pytest.mark.parametrize("size", [0, 10, 2**31, 2**32 - 1])
def test_an_archive_that_lies_about_its_sizes(size: int) -> None:
    data = packed({"a.csv": TABLE * 100})
    begun = time.monotonic()
    with contextlib.suppress(UnreadableFile):
        found = members(lying(data, size), "export.zip")
        assert all(len(each.data) <= len(TABLE) * 100 for each in found)
    assert time.monotonic() - begun < 5


def test_an_archive_that_is_protected_by_a_password() -> None:
    data = bytearray(packed({"a.csv": TABLE}))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + place] |= 1
    assert "protected by a password (a.csv)" in refused(bytes(data))


def test_an_archive_packed_in_a_way_that_is_not_known() -> None:
    data = bytearray(packed({"a.csv": TABLE}))
    for mark, place in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        data[data.index(mark) + place] = 9
    assert "damaged or cut off" in refused(bytes(data))


@pytest.mark.parametrize("seed", range(60))
def test_a_damaged_archive_is_refused_in_words(seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(packed({"a.csv": TABLE * 50, "b/c.csv": TABLE}, chance.choice([0, 8, 12, 14])))
    for _ in range(chance.choice([1, 3, 20])):
        data[chance.randrange(len(data))] = chance.randrange(256)
    data = data[: chance.randrange(len(data))] if seed % 3 == 0 else data
    with contextlib.suppress(UnreadableFile):
        assert all(each.name.startswith("export.zip/") for each in members(bytes(data), "export.zip"))


def reaching_far(row: int, column: int) -> bytes:
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "Day")
        sheet.write(row, column, 1)
    return made.getvalue()


def test_a_workbook_with_a_cell_in_the_far_corner() -> None:
    """The library that reads it would take half a terabyte."""
    with pytest.raises(UnreadableFile, match="16,384 columns and 1,048,576 rows"):
        read_grids(reaching_far(1_048_575, 16_383), "far.xlsx")


def test_a_workbook_whose_reader_dies(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_CELLS", 2**60)
    with pytest.raises(UnreadableFile, match=r"far\.xlsx: .* cannot be opened \(it is damaged, or claims to be larger"):
        read_grids(reaching_far(1_048_575, 16_383), "far.xlsx")


def test_a_workbook_whose_reader_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LONGEST_READING", 0.001)
    with pytest.raises(UnreadableFile, match="still not read"):
        read_grids(workbooks.linkedin_content(), "slow.xlsx")


def test_a_workbook_that_is_a_bomb() -> None:
    data = packed({"xl/workbook.xml": b"<workbook/>", "xl/worksheets/sheet1.xml": bytes(200 * 2**20)})
    with pytest.raises(UnreadableFile, match="unpacks to 200 MB"):
        read_grids(data, "bomb.xlsx")


@pytest.mark.parametrize("seed", range(40))
def test_a_damaged_workbook_is_read_or_refused_in_words(seed: int) -> None:
    chance = random.Random(seed)
    workbook = chance.choice([case for case in CASES if case.file_name.endswith(".xlsx")]).data()
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice(sorted(parts))
    part = bytearray(parts[name])
    for _ in range(chance.choice([1, 5, 30])):
        part[chance.randrange(len(part))] = chance.randrange(256)
    with contextlib.suppress(UnreadableFile):
        assert read_grids(packed(parts | {name: bytes(part)}), "posts.xlsx")


def test_an_old_office_file_without_a_workbook_in_it() -> None:
    with pytest.raises(UnreadableFile, match="cannot be opened"):
        read_grids(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2048), "old.xls")


def test_the_reader_of_workbooks_stands_by_itself() -> None:
    """It runs without the packages of ours, so that it starts at once."""
    code = "import sys, workbook_process; print([name for name in sys.modules if name.startswith(('lib.', 'duckdb'))])"
    folder = Path(read_grids.__code__.co_filename).parent
    said = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"
