"""Rows of totals, in the words of the platforms."""

from __future__ import annotations

import re

from lib.sources.reading.grid import normalised

# "Total", "Total: Account", "Total : compte", "Total - Search", "Overall total - 5 campaigns".
_WORDS = (
    "totals?|totales|totaal|totale|totalt|gesamt|insgesamt|summe|i alt|suma|razem|łącznie|celkem|toplam|yhteensä|"
    "итого|всего|итоговое значение|усього|összesen|σύνολο|tổng|tổng cộng|jumlah|合計|合计|总计|總計|总和|總和|합계|총계"
)
_TOTAL = re.compile(
    rf"^({_WORDS})(\s?:.*| - (all|search|display|google|shopping|video|filtered|account)\b.*)?$|"
    r"^(overall|deleted items) total\b.*$|^total of \d+\b.*$|"
    r"^grand total$|^total g[eé]n[eé]ral$|^total geral$|^gesamtsumme$|^totale complessivo$|^eindtotaal$"
)

_NO_DIGIT = re.compile(r"[^\d]")
_UNNAMED = re.compile(r"^(unnamed: ?\d+|index)$", re.IGNORECASE)


def is_called_total(text: str) -> bool:
    """Return whether a cell is what a platform calls a row of totals."""
    return bool(_TOTAL.match(normalised(text)))


def begins_as_total(filled: list[str]) -> bool:
    """Return whether the first of the filled cells that is no placeholder is what a row of totals is called."""
    return is_called_total(next((cell for cell in filled if cell.strip().strip("-")), ""))


def ends_in_its_sum(rows: list[tuple[int, list[str]]], measures: list[int]) -> bool:
    """Return whether the last row is called a total and each of its whole numbers is the sum of those above it.

    People's own words may be "total", but what they count is no sum. measures: the cells that can be added up.
    """
    enough = len(rows) >= 2 and measures and len(rows) + len(measures) >= 4
    if not enough or not is_called_total(next((cell for cell in rows[-1][1] if cell.strip()), "")):
        return False
    sums = [[_digits(cells, at) for _, cells in rows] for at in measures]
    return all(0 < last == sum(above) for *above, last in sums)


def _digits(cells: list[str], at: int) -> int:
    return int(_NO_DIGIT.sub("", cells[at]) or 0) if at < len(cells) else 0


def without_row_numbers(cells: list[str], names: list[str]) -> list[str]:
    """Return the filled cells without those under no header: programs write the number of each row there."""
    named = [cell for cell, name in zip(cells, names, strict=False) if name.strip() and not _UNNAMED.match(name)]
    return [cell for cell in named if cell.strip()]
