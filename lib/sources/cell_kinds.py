"""What the cells of a column look like: days and in which order, numbers, links, ids, words, people."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lib.sources.months import MONTHS

DAY_FIRST, MONTH_FIRST, UNSURE = "day_first", "month_first", "unsure"

_CLOCKS = ("", " %H:%M", " %H:%M:%S", " %I:%M %p", " %I:%M:%S %p", ", %H:%M", ", %H:%M:%S", ", %I:%M %p")
_CERTAIN_DAYS = (
    *("%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y%m%d", "%d %B %Y", "%d %b %Y", "%B %d, %Y", "%b %d, %Y"),
    *("%a, %b %d, %Y", "%a, %d %b %Y", "%d-%b-%Y", "%d-%b-%y"),
)
_ISO_CLOCKS = ("%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M:%S.%f", "%Y-%m-%d %H:%M:%S.%f")
_ORDERED = {
    DAY_FIRST: ("%d/%m/%y", "%d.%m.%y", "%d-%m-%y", "%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y"),
    MONTH_FIRST: ("%m/%d/%y", "%m.%d.%y", "%m-%d-%y", "%m/%d/%Y", "%m.%d.%Y", "%m-%d-%Y"),
}
_PLACEHOLDERS = ("", "-", "--", "---", "—", "na", "n/a", "nan", "null", "none", "undefined", "(not set)")
_CLOCK = re.compile(r"[ T,]\s?\d{1,2}:\d{2}")
_CLOCK_AT_END = re.compile(
    r"[ T,]+\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?(\s?[AaPp]\.?[Mm]\.?)?\s*\(?([A-Z]{1,4}|[+-]\d{2}:?\d{2})?\)?$"
)
_ISO = re.compile(r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$")
_COMPACT = re.compile(r"^((?:19|20)\d{2})(\d{2})(\d{2})$")
_SLASHED = re.compile(r"^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?=$|[ ,T])")
_WORDED = re.compile(r"^(?:[^\W\d_]+[.,]{0,2}\s+)?(\d{1,2})\.?[ -](?:de )?([^\W\d_]+)\.?,?[ -](?:de )?(\d{4}|\d{2})$")
_MONTH_WORDED = re.compile(r"^(?:[^\W\d_]+[.,]{0,2}\s+)?([^\W\d_]+)\.?\s+(\d{1,2}),?\s+(\d{4})$")
_NUMBER = re.compile(r"^[+-−]?\d+([.,]\d+)?([eE][+-]?\d+)?$|^[+-−]?\d{1,3}([., ''’\u00a0\u202f]\d{3})+([.,]\d+)?$")
_MONEY = re.compile(
    r"^([A-Z]{3}|[A-Z]{0,2}\$|[£€¥₹])\s?[\d.,'’ ]*\d$|^\d[\d.,'’ \u00a0]*\s?([A-Z]{3}|[$£€¥₹]|kr\.?|zł|Kč)$"
)
_DURATION = re.compile(r"^\d+:\d{2}(:\d{2})?$")
_LINK = re.compile(r"^(https?://|www\.)\S+$", re.IGNORECASE)
_EMAIL = re.compile(r"(?<![^\s<(,;:])[^\s@<>,;/:]+@[^\s@<>,;/]+\.[^\W\d_]{2,}")
_HANDLE = re.compile(r"^@[\w.]{2,}$")
_ID = re.compile(r"^(?=\S*\d)[\w:.-]{6,}$")
_NAME = r"[^\W\d_]+(?:[-'’][^\W\d_]+)?"
_PERSON = re.compile(rf"^{_NAME}(?: [^\W\d_]\.?)?(?: (?:van|von|de|der|den|da|di|la|le))* {_NAME}$")
_NETWORKS = re.compile(
    r"\b(facebook|instagram|twitter|linked ?in|you ?tube|tik ?tok)\b|^x$|^x \(|^fb$|^ig$", re.IGNORECASE
)
_YES_NO = ("true", "false", "yes", "no", "1", "0", "inbound", "outbound", "incoming", "outgoing", "received", "sent")
# Of so many cells of a column, nearly all must be of a kind: a total or a note may stand among them.
_NEARLY_ALL, _HALF, _FEW = 0.9, 0.5, 4
EXAMPLES = 3
# Longer cells, on average, are what somebody wrote.
WORDED_LENGTH = 40


def day_formats(order: str) -> tuple[str, ...]:
    """Return the strptime patterns of days, with a time of day behind them or none, in one order of day and month."""
    days = (*_CERTAIN_DAYS, *_ORDERED.get(order, ()))
    return (*(f"{day}{clock}" for clock in _CLOCKS for day in days), *_ISO_CLOCKS)


@dataclass(frozen=True)
class Cells:
    """What the cells of a column are. Shares are of the filled ones.

    order: of day and month, '' where nothing depends on it, `UNSURE` where the days can be read both ways.
    timed: the days have a time of day. distinct: the share of the filled cells that differ. length: of the texts, on
    average.
    """

    filled: int
    number: float
    percent: float
    money: float
    duration: float
    day: float
    timed: bool
    order: str
    link: float
    email: float
    handle: float
    id: float
    person: float
    network: float
    yes_no: float
    distinct: float
    length: float
    examples: tuple[str, ...]
    values: tuple[str, ...]

    def are(self, kind: str, least: float = _NEARLY_ALL) -> bool:
        """Return whether (nearly) all cells can be what a field of this kind holds."""
        fits = {
            "number": self.number - self.percent,
            "money": max(self.money, self.number - self.percent),
            "hours": max(self.duration, self.number - self.percent),
            "day": self.day,
            "time": self.day,
            "id": max(self.id, self.link, self.number if self.distinct == 1 else 0.0),
            "link": self.link,
            "network": self.network,
            "yes_no": self.yes_no,
        }
        if kind in ("words", "person"):
            return bool(self.filled) and max(self.number, self.money, self.day, self.duration) <= _HALF
        # In a short table one cell may be a slip.
        slip = 1 - 1 / self.filled if self.filled >= _FEW else 1.0
        return bool(self.filled) and fits[kind] >= min(least, slip)

    def may_be(self, kind: str) -> bool:
        """Return whether a user may say that the cells are of this kind: half of them are, or there are none yet."""
        return not self.filled or self.are(kind, _HALF)


def looked_at(texts: Sequence[str]) -> Cells:
    """Return what the cells of a column are."""
    values = tuple(text.strip() for text in texts if text.strip().lower() not in _PLACEHOLDERS)
    count = len(values) or 1
    days = [_as_day(text) for text in values]

    def share(pattern: re.Pattern[str]) -> float:
        return sum(bool(pattern.search(text)) for text in values) / count

    percent = sum(text.endswith("%") for text in values)
    numbers = sum(bool(_NUMBER.match(text.rstrip("% \u00a0\u202f"))) for text in values)
    return Cells(
        filled=len(values),
        number=numbers / count,
        percent=percent / count,
        money=share(_MONEY),
        duration=share(_DURATION),
        day=sum(days) / count,
        timed=sum(bool(_CLOCK.search(text)) for text in values) / count > 0.5,
        order=order_of(values),
        link=share(_LINK),
        email=share(_EMAIL),
        handle=share(_HANDLE),
        id=share(_ID),
        person=sum(bool(_PERSON.match(text)) and text[0].isupper() and text.split()[-1][0].isupper() for text in values)
        / count,
        network=share(_NETWORKS),
        yes_no=sum(text.lower() in _YES_NO for text in values) / count,
        distinct=len(set(values)) / count,
        length=sum(len(text) for text in values) / count,
        examples=tuple(dict.fromkeys(values))[:EXAMPLES],
        values=values,
    )


def order_of(texts: Sequence[str]) -> str:
    """Return which of day and month comes first, '' where no text depends on it, `UNSURE` where it cannot be told.

    Texts that contradict each other cannot be told either.
    """
    parts = [(int(found[1]), int(found[3])) for text in texts if (found := _SLASHED.match(text.strip()))]
    if not parts:
        return ""
    day_first = any(first > 12 for first, _ in parts)
    month_first = any(second > 12 for _, second in parts)
    if day_first != month_first:
        return DAY_FIRST if day_first else MONTH_FIRST
    dotted = not day_first and all("." in text for text in texts if _SLASHED.match(text.strip()))
    # Where days are written with dots, the day stands first everywhere.
    return DAY_FIRST if dotted else UNSURE


def day_of(text: str, order: str) -> date | None:
    """Return the day that a text says in this order of day and month, None where it says none."""
    bare = _CLOCK_AT_END.sub("", text.strip())
    if found := _ISO.match(bare) or _COMPACT.match(bare):
        year, month, day = found[1], int(found[2]), found[3]
    elif found := _SLASHED.match(bare):
        day, month = (found[1], int(found[3])) if order != MONTH_FIRST else (found[3], int(found[1]))
        year = found[4]
    elif found := _WORDED.match(bare):
        day, month, year = found[1], MONTHS.get(found[2].casefold(), 0), found[3]
    elif found := _MONTH_WORDED.match(bare):
        day, month, year = found[2], MONTHS.get(found[1].casefold(), 0), found[3]
    else:
        return None
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, int(day))
    except ValueError:
        return None


def _as_day(text: str) -> bool:
    if len(text) > 40 or not any(sign.isdigit() for sign in text):
        return False
    return any((day := day_of(text, order)) is not None and 1990 <= day.year <= 2100 for order in _ORDERED)
