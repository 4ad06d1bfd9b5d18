"""The files of `data/reference`: CSV with a header, every row with its source."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "data" / "reference"


class ReferenceFileError(Exception):
    """A file of reference figures cannot be used; the message names the file, the line and what to do."""


def rows(name: str, columns: Sequence[str]) -> list[tuple[int, dict[str, str]]]:
    """Return (line, row) of each row of a file in `data/reference`; the line counts from 1, the header is the first.

    Raise ReferenceFileError where the file is missing or has other columns than `columns`.
    """
    path = FOLDER / name
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as problem:
        raise ReferenceFileError(
            f"{path}: cannot be read ({problem.strerror}); restore it from the project."
        ) from problem
    reader = csv.DictReader(text.splitlines())
    found = tuple(reader.fieldnames or ())
    if found != tuple(columns):
        raise ReferenceFileError(f"{path}: expected the columns {', '.join(columns)}; found {', '.join(found)}.")
    return [(reader.line_num, {key: (cell or "").strip() for key, cell in row.items()}) for row in reader]
