"""How many there are, or how many came: a stock of followers is not the flow of new ones, and its numbers tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import fmean

from lib.sources.header_words import FLOWS, STOCK

_FEW = 4
# From row to row a stock changes by little of itself, a flow by much.
_STOCK_CHANGES, _FLOW_CHANGES = 0.05, 0.15


def level_of(texts: Sequence[str]) -> str:
    """Return "stock" or "flow" by the numbers of a column, '' where they do not tell."""
    numbers = [number for text in texts if (number := _number(text)) is not None]
    if len(numbers) < _FEW:
        return ""
    if any(number < 0 for number in numbers) or numbers.count(0) > len(numbers) / 10:
        return "flow"
    mean = fmean(numbers)
    change = fmean(abs(after - before) for before, after in pairwise(numbers)) / mean if mean else 1.0
    if change <= _STOCK_CHANGES and mean >= 20:
        return "stock"
    return "flow" if change >= _FLOW_CHANGES else ""


def fits_level(to: str, texts: Sequence[str], *, unclear: bool) -> bool:
    """Return whether the numbers can be this field; where the header is `unclear`, they must say so themselves."""
    if to != STOCK and to not in FLOWS:
        return True
    level = level_of(texts)
    wanted = "stock" if to == STOCK else "flow"
    return level == wanted if unclear and to != STOCK else level in (wanted, "")


def _number(text: str) -> float | None:
    """Return a whole number, however its thousands are written; None for any other text."""
    bare = re.sub(r"[\s'’]|[.,](?=\d{3}(\D|$))", "", text.strip())
    try:
        return float(bare.replace(",", "."))
    except ValueError:
        return None
