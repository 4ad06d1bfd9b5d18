"""Files damaged in every way we could think of: each is imported, asked about or refused in words, and never half.

FUZZ=5000 tries as many instead of the few of every run. What is at hand of real exports is damaged too.
"""

from __future__ import annotations

import csv
import io
import os
import random
import struct
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from lib.sources.reading.archive import BROKEN_ZIP
from lib.store import Answers, Store, import_file
from tests import dump
from tests.conftest import REAL_EXPORTS
from tests.sources.cases import CASES

TRIES = int(os.environ.get("FUZZ", "80"))
LONGEST = 20  # seconds
REAL = sorted(path for path in REAL_EXPORTS.iterdir() if path.suffix != ".md") if REAL_EXPORTS.is_dir() else []
SMALL = 300_000  # bytes: many small files find more than a few large ones
ENCODINGS = (
    *("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-7"),
    *("cp1252", "cp1250", "cp1251", "mac_roman", "shift_jis"),
)
NAMES = (
    *("export.csv", "export.xlsx", "export.xls", "export", "ex port (1).CSV"),
    *("Bericht äöü.txt", "a__b/c.zip", ".csv", "x" * 300 + ".csv"),
)
CELLS = (
    *("", " ", "-", "0", "-1", "1e999", "9" * 400, "1E+17", "5,7E+17", "NaN", "inf", "3.апр", "#NAME?", "#####"),
    *("2026-02-30", "0000-00-00", "9999-12-31", "0001-01-01", "31/12/1899", "1/1/70", "2026-01-01T25:00:00Z", "0x10"),
    *("'; DROP TABLE post; --", '"', '""', "\\", "{0}", "%s", "$1", "a\tb", "a;b,c|d", "\ufeff", "\u202e", "½"),
    *("🎉", "Total", "<b>x</b>", "=1+1", "@x", "None", "True", "NULL", "\x1a", "\x7f", "12,345.67.89", "١٢٣", "１２３"),
)  # fmt: skip
Damage = Callable[[random.Random, bytes], bytes]


def table(chance: random.Random, data: bytes, change: Callable[[random.Random, list[list[str]]], None]) -> bytes:
    """Return a text file with its cells changed, written by one or another spreadsheet."""
    try:
        text = data.decode("utf-16" if data.startswith(b"\xff\xfe") else "utf-8-sig")
    except UnicodeDecodeError:
        return data
    delimiter = max(",;\t", key=text[:5000].count)
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    change(chance, rows)
    made = io.StringIO(newline="")
    quoting = chance.choice((csv.QUOTE_MINIMAL, csv.QUOTE_ALL))
    out = chance.choice((delimiter, delimiter, ";", "\t"))
    csv.writer(made, delimiter=out, quoting=quoting, lineterminator=chance.choice(("\n", "\r\n"))).writerows(rows)
    return made.getvalue().encode(chance.choice(("utf-8", "utf-8-sig", "utf-16")), errors="replace")


def columns(chance: random.Random, rows: list[list[str]]) -> None:
    width = max(map(len, rows), default=0)
    order = list(range(width))
    what = chance.choice(("shuffle", "drop", "double", "one"))
    if what == "shuffle":
        chance.shuffle(order)
    elif what == "drop":
        order = [at for at in order if chance.random() > 0.15]
    elif what == "double":
        order = [at for at in order for _ in range(1 + (chance.random() < 0.15))]
    elif order:
        del order[chance.randrange(len(order))]
    rows[:] = [[row[at] if at < len(row) else "" for at in order] for row in rows]


def lines(chance: random.Random, rows: list[list[str]]) -> None:
    what = chance.choice(("shuffle", "double", "drop", "twice", "blank"))
    if what == "shuffle":
        chance.shuffle(rows)
    elif what == "double":
        rows[:] = [row for row in rows for _ in range(1 + (chance.random() < 0.2))]
    elif what == "drop":
        rows[:] = [row for row in rows if chance.random() > 0.2]
    elif what == "twice":
        rows += [list(row) for row in rows]
    else:
        rows[:] = [row for each in rows for row in ([each, []] if chance.random() < 0.1 else [each])]


def odd_cells(chance: random.Random, rows: list[list[str]]) -> None:
    share = chance.choice((0.005, 0.05, 0.5))
    for row in rows[chance.randrange(3) :]:
        for at in range(len(row)):
            if chance.random() < share:
                row[at] = chance.choice(CELLS)


def ragged(chance: random.Random, rows: list[list[str]]) -> None:
    for row in rows:
        if chance.random() < 0.1:
            row[chance.randrange(len(row) + 1) :] = []
        elif chance.random() < 0.1:
            row += [chance.choice(CELLS) for _ in range(chance.randrange(5))]


def huge(chance: random.Random, rows: list[list[str]]) -> None:
    filled = [row for row in rows if row]
    if filled:
        row = chance.choice(filled)
        row[chance.randrange(len(row))] = chance.choice(("x", "9", "a, ", '"', "ä\n")) * 400_000


def cut(chance: random.Random, data: bytes) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def noise(chance: random.Random, data: bytes) -> bytes:
    found = bytearray(data)
    for _ in range(chance.choice((1, 5, 50, 500))):
        if found:
            found[chance.randrange(len(found))] = chance.choice((0, 10, 34, 44, 255, chance.randrange(256)))
    return bytes(found)


def holes(chance: random.Random, data: bytes) -> bytes:
    at, length = chance.randrange(len(data) + 1), chance.choice((1, 10, 1000))
    return data[:at] + chance.choice((b"", b"\0" * length, b'"', b"\r", b"\xff\xfe")) + data[at + length :]


def encoded(chance: random.Random, data: bytes) -> bytes:
    try:
        text = data.decode("utf-16" if data.startswith(b"\xff\xfe") else "utf-8-sig")
    except UnicodeDecodeError:
        return data
    wrong = text.encode(chance.choice(ENCODINGS), errors="replace")
    return wrong.decode("latin-1").encode("utf-8") if chance.random() < 0.3 else wrong


def quoted(chance: random.Random, data: bytes) -> bytes:
    found = data.split(b"\n")
    return b"\n".join(b'"' + line.rstrip(b"\r").replace(b'"', b'""') + b'"' for line in found)


def packed(chance: random.Random, data: bytes) -> bytes:
    for _ in range(chance.choice((1, 1, 2, 3))):
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", chance.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))) as archive:
            for name in chance.sample(("a.csv", "x/b.xlsx", "../c.csv", "__MACOSX/._a", "d.zip", "Filters.csv"), 2):
                archive.writestr(name, data)
        data = made.getvalue()
    return data


def lying(chance: random.Random, data: bytes) -> bytes:
    """Write odd numbers over the headers of an archive or workbook; pack the file first where it is none."""
    found = bytearray(data if data.startswith(b"PK") else packed(chance, data))
    for mark in (b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"):
        at = found.find(mark)
        if at >= 0 and chance.random() < 0.6:
            place = at + chance.choice((6, 8, 10, 14, 18, 20, 22, 24, 26, 28))
            if place + 4 <= len(found):
                struct.pack_into(
                    "<I", found, place, chance.choice((0, 1, 0xFFFF, 2**31, 2**32 - 1, chance.randrange(2**32)))
                )
    return bytes(found)


def parts(chance: random.Random, data: bytes) -> bytes:
    """Damage one part of a workbook and pack it again, so that the archive itself is whole."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            files = {name: archive.read(name) for name in archive.namelist()}
    except BROKEN_ZIP:
        return data
    name = chance.choice(sorted(files))
    files[name] = chance.choice((noise, cut, holes))(chance, files[name])
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for each, content in files.items():
            archive.writestr(each, content)
    return made.getvalue()


DAMAGES: dict[str, Damage] = {
    "columns": lambda chance, data: table(chance, data, columns),
    "lines": lambda chance, data: table(chance, data, lines),
    "odd cells": lambda chance, data: table(chance, data, odd_cells),
    "ragged": lambda chance, data: table(chance, data, ragged),
    "huge cell": lambda chance, data: table(chance, data, huge),
    "cut": cut,
    "noise": noise,
    "holes": holes,
    "encoding": encoded,
    "quoted lines": quoted,
    "twice": lambda chance, data: data + data,
    "packed": packed,
    "lying": lying,
    "parts": parts,
    "none": lambda chance, data: data,
}


def sample(chance: random.Random) -> tuple[str, bytes, Answers | None]:
    """Return a sample of ours, or a real file where some are at hand."""
    if REAL and chance.random() < 0.5:
        path: Path = chance.choice(REAL)
        data = path.read_bytes()
        # The beginning of a large text is as good; a workbook has to be whole.
        small = data if data.startswith((b"PK", b"\xd0\xcf", b"<?xml")) else data[: SMALL // 2 * 2]
        return path.name, small, None
    case = chance.choice(CASES)
    return case.file_name, case.data(), case.answers


def damaged(seed: int) -> tuple[str, bytes, Answers | None, str]:
    """Return (file name, bytes, answers, what was done) of one try; the same for the same seed."""
    chance = random.Random(seed)
    name, data, answers = sample(chance)
    done = [chance.choice(sorted(DAMAGES)) for _ in range(chance.choice((1, 1, 1, 2, 3)))]
    for each in done:
        data = DAMAGES[each](chance, data)
    if chance.random() < 0.3:
        name = chance.choice(NAMES)
    if chance.random() < 0.2:
        answers = Answers(
            platform=chance.choice(("facebook", "nowhere")), period=chance.choice(("2026", "soon", "2026-03"))
        )
    return name, data, answers, f"{name[:60]} ({', '.join(done)})"


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("seed", range(TRIES))
def test_a_damaged_file_never_breaks_the_import(seed: int) -> None:
    name, data, answers, what = damaged(seed)
    store = Store(":memory:")
    before = dump.content(store)
    begun = time.monotonic()
    results = import_file(store, name, data, answers)
    assert time.monotonic() - begun < LONGEST, what
    assert results, what
    for result in results:
        # An archive may hold the same file twice.
        assert result.status in ("imported", "unchanged", "needs_input", "rejected"), f"{what}: {result.message}"
        assert result.message, what
        assert name in (result.message if not result.good else result.file), f"{what}: {result.message}"
        assert result.rows_read == result.rows_loaded + result.rows_rejected, what
        assert result.good == (result.status in ("imported", "unchanged"))
    if any(result.good for result in results):
        loaded = sum(result.rows_loaded for result in results if result.status == "imported")
        assert loaded > 0, what
        assert store.query("SELECT sum(rows_loaded) AS n FROM import_part").column("n") == [loaded]
    else:
        assert dump.content(store) == before, what
    store.close()
