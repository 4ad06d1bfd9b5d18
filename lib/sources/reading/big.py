"""Text files too large to be held in memory: their beginning as a grid, and their rows in turn."""

from __future__ import annotations

import codecs
import csv
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from lib.sources.errors import UnreadableFile
from lib.sources.reading.encoding import encoding_of
from lib.sources.reading.grid import Grid
from lib.sources.reading.kinds import refuse_if_no_table, refuse_if_other_text
from lib.sources.reading.limits import LONGEST_CELL
from lib.sources.reading.repair import without_mojibake
from lib.sources.reading.text import text_grid

# Below this a file is read at once, which takes about ten times its size.
BIG_FROM = 16 * 2**20
_HEAD = 2 * 2**20
_BUFFER = 2**20
_LONGEST_ROW = 16 * 2**20
_PLAIN = ("utf-8", "utf-8-sig")
_NO_TEXT = (b"PK", b"\xd0\xcf\x11\xe0")


@dataclass(frozen=True)
class BigText:
    """A text file and its beginning: `head` has whole rows only and the file's delimiter."""

    path: Path
    encoding: str
    head: Grid

    def rows(self, after: int, at_once: int) -> Iterator[list[tuple[int, list[str]]]]:
        """Yield the rows after a line, so many at once, each with the line that it begins on."""
        with self.path.open(encoding=self.encoding, errors="replace", newline="") as lines:
            for _ in range(after):
                next(lines, None)
            taken = [0]
            reader = csv.reader(_counted(lines, taken, self.head.name), delimiter=self.head.delimiter or ",")
            begun = after + 1
            while True:
                found: list[tuple[int, list[str]]] = []
                for cells in islice(reader, at_once):
                    taken[0] = 0
                    found.append((begun, [cell[:LONGEST_CELL] for cell in cells]))
                    begun = after + reader.line_num + 1
                if not found:
                    return
                yield found

    @contextmanager
    def as_utf_8(self) -> Iterator[Path]:
        """Give a file with the same text in UTF-8, which is this one or a temporary one."""
        if self.encoding in _PLAIN:
            yield self.path
            return
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / "text.csv"
            with (
                codecs.open(str(self.path), encoding=self.encoding, errors="replace") as given,
                copy.open("w", encoding="utf-8", newline="") as written,
            ):
                while text := given.read(_BUFFER):
                    written.write(text)
            yield copy


def _counted(lines: Iterable[str], taken: list[int], file_name: str) -> Iterator[str]:
    """Yield lines without zero bytes; raise UnreadableFile where a single row takes so many that it is none."""
    for line in lines:
        taken[0] += len(line)
        if taken[0] > _LONGEST_ROW:
            raise UnreadableFile(
                f"{file_name}: expected a table, found a row of over {_LONGEST_ROW // 2**20} MB: a quotation mark is "
                "never closed, or there are no lines. Download the export again."
            )
        yield line.replace("\0", "")


def big_text(path: Path, file_name: str) -> BigText | None:
    """Return a large text file by its beginning; None where it is small, no text or has to be repaired first.

    Raise UnreadableFile where it holds no table.
    """
    if path.stat().st_size < BIG_FROM:
        return None
    with path.open("rb") as opened:
        data = opened.read(_HEAD)
    refuse_if_no_table(data, file_name)
    if data.startswith(_NO_TEXT):
        return None
    encoding = encoding_of(data) if not data.isascii() else _encoding_further_on(path)
    text = codecs.getincrementaldecoder(encoding)(errors="replace").decode(data)
    if text.lstrip("\ufeff \t\r\n").startswith("<"):
        return None
    refuse_if_other_text(text, file_name)
    whole = _whole_rows(text)
    # What has to be repaired is read as a whole.
    if without_mojibake(whole)[1]:
        return None
    head = text_grid(whole, file_name, [])
    return None if head.warnings else BigText(path, encoding, head)


def _encoding_further_on(path: Path) -> str:
    """Return the encoding of a file that begins with ASCII, by the first part that does not."""
    with path.open("rb") as opened:
        while data := opened.read(_BUFFER):
            if not data.isascii():
                return encoding_of(data[data.find(b"\n") + 1 :])
    return "utf-8"


def _whole_rows(text: str) -> str:
    """Return the text up to the last line end that is not within a quoted cell."""
    end = text.rfind("\n")
    marks = text.count('"', 0, end)
    while end > 0 and marks % 2:
        before = text.rfind("\n", 0, end)
        marks -= text.count('"', before, end)
        end = before
    return text[: end + 1] or text
