"""The files of `data/reference`: CSV with a header, every row with its source, and TOML that people edit."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[2] / "data" / "reference"


class ReferenceFileError(Exception):
    """A file of reference figures cannot be used; the message names the file, the line and what to do."""


def text_of(path: Path) -> str:
    """Return the text of a file; raise ReferenceFileError where it is missing or not in UTF-8."""
    try:
        content = path.read_bytes()
    except OSError as problem:
        raise ReferenceFileError(
            f"{path}: cannot be read ({problem.strerror}); restore it from the project."
        ) from problem
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = content.count(b"\n", 0, problem.start) + 1
        raise ReferenceFileError(
            f"{path}, line {line}: the byte {content[problem.start]:#04x} is no UTF-8; save the file as UTF-8."
        ) from problem


def rows(name: str, columns: Sequence[str]) -> list[tuple[int, dict[str, str]]]:
    """Return (line, row) of each row of a file in `data/reference`; the line counts from 1, the header is the first.

    Raise ReferenceFileError where the file is missing, has other columns than `columns`, or a row has more of them.
    """
    path = FOLDER / name
    reader = csv.DictReader(text_of(path).splitlines())
    found = tuple(reader.fieldnames or ())
    if found != tuple(columns):
        raise ReferenceFileError(f"{path}: expected the columns {', '.join(columns)}; found {', '.join(found)}.")
    held = []
    for row in reader:
        if None in row:
            raise ReferenceFileError(
                f"{path}, line {reader.line_num}: expected {len(found)} cells, found more; "
                "put a cell with a comma in it into quotation marks."
            )
        held.append((reader.line_num, {key: (cell or "").strip() for key, cell in row.items()}))
    return held


def tables(text: str, path: Path) -> dict[str, Any]:
    """Return what a text in TOML holds; raise ReferenceFileError saying where it is none."""
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as problem:
        raise ReferenceFileError(
            f"{path}: is no valid TOML ({problem}). Mend it there, or restore the file from the project."
        ) from problem


def entries(held: dict[str, Any], name: str, path: Path, *, beside: Collection[str] = ()) -> list[dict[str, Any]]:
    """Return the tables [[name]] of a file, at least one; raise ReferenceFileError where it holds anything else.

    `beside` are the other names that the file may hold.
    """
    for other in held:
        if other != name and other not in beside:
            known = ", ".join(f"[[{each}]]" for each in dict.fromkeys((name, *beside)))
            raise ReferenceFileError(f"{path}: {other!r} is nothing that it can hold; expected {known}.")
    found = held.get(name, [])
    if not are_tables(found):
        raise ReferenceFileError(f"{path}: {name} is {found!r:.60}; expected tables that begin with [[{name}]] each.")
    if not found:
        raise ReferenceFileError(f"{path}: holds no [[{name}]]; write one, or restore the file from the project.")
    return list(found)


def are_tables(found: object) -> bool:
    """Whether something is a list of tables, or of objects."""
    return isinstance(found, list) and all(isinstance(each, dict) for each in found)
