"""The queries: each .sql says in its first lines what it returns, and a test holds it to that."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_HEADER = re.compile(r"^-- (title|unit|grain|columns|definition): (.+)$", re.MULTILINE)
_FIELDS = ("title", "unit", "grain", "columns", "definition")


@dataclass(frozen=True)
class Query:
    """A named query. `columns` holds (name, SQL type) in order; the last is always `import_ids`."""

    name: str
    title: str
    unit: str
    grain: str
    columns: tuple[tuple[str, str], ...]
    definition: str
    sql: str


def _read(path: Path) -> Query:
    text = path.read_text(encoding="utf-8")
    header = dict(_HEADER.findall(text))
    missing = [field for field in _FIELDS if field not in header]
    if missing:
        raise ValueError(f"{path.name}: the header lacks {', '.join(missing)}")
    columns = tuple(
        (name, kind) for name, kind in (part.strip().split(" ", 1) for part in header["columns"].split(","))
    )
    return Query(
        path.stem, header["title"], header["unit"], header["grain"], columns, header["definition"], text.strip()
    )


QUERIES: dict[str, Query] = {path.stem: _read(path) for path in sorted(Path(__file__).parent.glob("*.sql"))}
