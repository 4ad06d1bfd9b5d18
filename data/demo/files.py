"""Rows to bytes, with the quoting and the encoding that each platform's download really has."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import xlsxwriter

Row = Sequence[object]
Sheet = tuple[str, Iterable[Row]]

NEEDS_PHP_QUOTES = frozenset(' ,"\\\n\r\t')
WORKBOOK_DATE = datetime(2026, 11, 1, 8, 30)


def columns(names: str) -> list[str]:
    """Return the column names of a header that is written as one line."""
    return names.split(",")


def save(path: Path, text: str, encoding: str = "utf-8") -> None:
    """Write the text as it is, making the folder; line ends are not touched."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode(encoding))


def utf16(text: str) -> str:
    """Return the text with the byte order mark that goes in front of UTF-16LE."""
    return "\ufeff" + text


def csv_text(rows: Iterable[Row], *, delimiter: str = ",", ending: str = "\n", quote_all: bool = False) -> str:
    """Return delimited text with quotes only where they are needed, or everywhere."""
    buffer = io.StringIO(newline="")
    quoting = csv.QUOTE_ALL if quote_all else csv.QUOTE_MINIMAL
    csv.writer(buffer, delimiter=delimiter, lineterminator=ending, quoting=quoting).writerows(rows)
    return buffer.getvalue()


def php_csv_text(rows: Iterable[Row]) -> str:
    """Return comma-separated text as PHP writes it: a cell with a space is quoted too (Meta, Mailchimp)."""
    return "".join(",".join(map(php_cell, row)) + "\n" for row in rows)


def php_cell(value: object) -> str:
    """Return one cell, quoted if PHP would quote it."""
    text = str(value)
    if NEEDS_PHP_QUOTES.isdisjoint(text):
        return text
    return '"' + text.replace('"', '""') + '"'


def save_workbook(path: Path, sheets: Iterable[Sheet]) -> None:
    """Write a workbook of named sheets; text stays text, numbers stay numbers, the date in it is fixed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    options = {"strings_to_numbers": False, "strings_to_urls": False, "strings_to_formulas": False}
    with xlsxwriter.Workbook(path, options) as workbook:
        workbook.set_properties({"created": WORKBOOK_DATE})
        for name, rows in sheets:
            worksheet = workbook.add_worksheet(name)
            for number, row in enumerate(rows):
                worksheet.write_row(number, 0, row)


def epoch_milliseconds(moment: datetime) -> int:
    """Return the Unix time in milliseconds; a moment without a zone is taken as UTC."""
    known = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return int(known.timestamp() * 1000)
