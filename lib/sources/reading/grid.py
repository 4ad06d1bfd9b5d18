"""A sheet of text cells, each row with the line it stands on."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_APOSTROPHES = str.maketrans({"\u2018": "'", "\u2019": "'", "\u02bc": "'", "\u201c": '"', "\u201d": '"'})
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u2060\ufeff]")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True)
class Grid:
    """`rows` holds (line, cells); lines count from 1. `name` is the sheet's, or the file's. `delimiter` is
    the character between the cells of a text file, None in a workbook. `warnings` say what was repaired.
    """

    name: str
    rows: list[tuple[int, list[str]]]
    delimiter: str | None = None
    warnings: tuple[str, ...] = ()


# The headers of all declarations are compared with every file.
@lru_cache(maxsize=50_000)
def normalised(text: str) -> str:
    """Return a header text as it is compared: without invisible characters, case or spare spaces."""
    text = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text)).translate(_APOSTROPHES)
    return _SPACES.sub(" ", text).strip().casefold().replace("(secs)", "(sec)")
