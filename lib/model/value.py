"""A number (or date, or name) with the way it is written in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

CURRENCY_SIGNS = {"GBP": "£", "EUR": "€", "USD": "$"}


@dataclass(frozen=True)
class Value:
    """`kind` decides how `amount` is written; see `text`.

    Kinds: count (1,234), percent (a share: 0.034 is 3.4%), change (a relative change: 0.12 is 12%, without
    its sign, because the sentence says "up" or "down"), times (1.5 times), decimal (12.3), money (needs
    `currency`), day (1 March 2026), text.
    """

    amount: float | int | str | date
    kind: str = "count"
    currency: str | None = None

    @property
    def text(self) -> str:
        """The value as it stands in a sentence."""
        return _WRITERS[self.kind](self)


def _count(value: Value) -> str:
    return f"{round(float(value.amount)):,}"  # type: ignore[arg-type]


def _percent(value: Value) -> str:
    share = float(value.amount) * 100  # type: ignore[arg-type]
    decimals = 2 if abs(share) < 1 else 1
    return f"{share:,.{decimals}f}%"


def _change(value: Value) -> str:
    size = abs(float(value.amount)) * 100  # type: ignore[arg-type]
    return f"{size:,.0f}%" if size >= 10 else f"{size:,.1f}%"


def _decimal(value: Value) -> str:
    amount = float(value.amount)  # type: ignore[arg-type]
    if abs(amount) >= 100:
        return f"{amount:,.0f}"
    return f"{amount:,.1f}" if abs(amount) >= 10 else f"{amount:,.2f}"


def _times(value: Value) -> str:
    return f"{float(value.amount):,.1f} times"  # type: ignore[arg-type]


def _money(value: Value) -> str:
    amount = float(value.amount)  # type: ignore[arg-type]
    decimals = 0 if abs(amount) >= 100 else 2
    sign = CURRENCY_SIGNS.get(value.currency or "")
    number = f"{amount:,.{decimals}f}"
    return f"{sign}{number}" if sign else f"{value.currency} {number}"


def _day(value: Value) -> str:
    if not isinstance(value.amount, date):
        raise TypeError(f"A value of kind 'day' needs a date, found {value.amount!r}")
    return f"{value.amount.day} {value.amount:%B %Y}"


_WRITERS = {
    "count": _count,
    "percent": _percent,
    "change": _change,
    "decimal": _decimal,
    "times": _times,
    "money": _money,
    "day": _day,
    "text": lambda value: str(value.amount),
}
