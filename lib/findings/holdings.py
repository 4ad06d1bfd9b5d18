"""What is held: the days of each account and kind of rows that files cover."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from lib.findings.weeks import Coverage, Span
from lib.metrics import Result, run
from lib.model import PLATFORMS, Scope
from lib.store import Store

EVER = (date(1970, 1, 1), date(2999, 12, 31))
DAY = timedelta(days=1)

# The kinds of rows that stand for days, as people call them. Events are noted when there are any.
KINDS = {
    "post": "posts",
    "daily": "daily numbers",
    "campaign": "adverts",
    "mailing": "mailings",
    "message": "messages",
    "breakdown": "tables",
    "peer": "other bodies",
    "peer_post": "posts of other bodies",
    "effort": "hours",
    "audience": "who follows",
}
# Of these a file says which days it covers: a day without any is nought, not missing.
ITEMS = ("post", "mailing", "campaign", "message", "peer_post")
# Counted on single days, now and then: there is no day between two counts that could be missing. What is held of
# other bodies is such a count where each is of one day.
_COUNTS, _COUNTED_NUMBERS = ("audience",), ("followers",)


@dataclass(frozen=True)
class File:
    """A file that feeds a holding: the name of its export, the days it covers, why its table is not whole."""

    import_id: int
    name: str
    export: str
    span: Span
    partial: str | None


@dataclass(frozen=True)
class Holding:
    """What is held of one account and kind of rows.

    `channel` names the account as the audit does. `item` is a measure or table of it, '' for all of them together.
    `counted`: on single days, now and then. `files` are in the order of their import.
    """

    account_id: int
    platform: str
    channel: str
    grain: str
    item: str
    coverage: Coverage
    imports: frozenset[int]
    files: tuple[File, ...]
    counted: bool = False

    @property
    def kind(self) -> str:
        """The kind of rows in words; for one measure or table of it, that."""
        if not self.item:
            return KINDS[self.grain]
        name = self.item.replace("_", " ")
        return f"tables by {name}" if self.grain == "breakdown" else name

    @property
    def first_day(self) -> date:
        """The first day held."""
        return self.coverage.spans[0].first_day

    @property
    def last_day(self) -> date:
        """The newest day held."""
        return self.coverage.spans[-1].last_day

    @property
    def exports(self) -> tuple[str, ...]:
        """The names of the exports that fed it, that of the newest file first."""
        return tuple(dict.fromkeys(file.export for file in reversed(self.files)))

    @property
    def partial(self) -> tuple[str, ...]:
        """Why some of its tables are not whole; empty where they are."""
        return tuple(dict.fromkeys(file.partial for file in self.files if file.partial))

    def days_held(self, span: Span) -> int:
        """Return how many days of the span are held."""
        return sum(length(both) for own in self.coverage.spans if (both := overlap(own, span)))


def length(span: Span) -> int:
    """Return the number of days of a span, both ends included."""
    return (span.last_day - span.first_day).days + 1


def overlap(one: Span, other: Span) -> Span | None:
    """Return the days that both spans have, None where they have none."""
    first, last = max(one.first_day, other.first_day), min(one.last_day, other.last_day)
    return Span(first, last) if first <= last else None


def joined(spans: Iterable[Span]) -> Coverage:
    """Merge spans that overlap or follow each other without a day between them."""
    merged: list[Span] = []
    for span in sorted(spans, key=lambda each: each.first_day):
        if merged and span.first_day <= merged[-1].last_day + DAY:
            merged[-1] = Span(merged[-1].first_day, max(merged[-1].last_day, span.last_day))
        else:
            merged.append(span)
    return Coverage(tuple(merged))


def spans_held(store: Store) -> Result:
    """Return the rows behind the holdings, whatever their days."""
    return run(store, "holdings", Scope("", *EVER), leaders_too=True)


def holdings(store: Store) -> list[Holding]:
    """Return what is held, platform by platform: each kind of rows, followed by its measures or tables."""
    rows = spans_held(store).table.records()
    files = _files(store)
    labels = _labels(rows)
    groups: dict[tuple[int, str, str], list[dict[str, Any]]] = {}
    for row in rows:
        if row["item"] not in _COUNTED_NUMBERS:
            groups.setdefault((row["account_id"], row["grain"], ""), []).append(row)
        if row["item"]:
            groups.setdefault((row["account_id"], row["grain"], row["item"]), []).append(row)
    kinds, platforms = list(KINDS), list(PLATFORMS)
    return [
        _holding(key, group, labels[key[0]], files.get(key[:2], []))
        for key, group in sorted(
            groups.items(),
            key=lambda each: (platforms.index(each[1][0]["platform"]), each[0][0], kinds.index(each[0][1]), each[0][2]),
        )
    ]


def _holding(key: tuple[int, str, str], rows: list[dict[str, Any]], channel: str, files: list[File]) -> Holding:
    account_id, grain, item = key
    spans = [Span(row["first_day"], row["last_day"]) for row in rows]
    imports = frozenset(each for row in rows for each in row["import_ids"])
    return Holding(
        account_id,
        rows[0]["platform"],
        channel,
        grain,
        item,
        Coverage.of(spans) if grain in ITEMS else joined(spans),
        imports,
        tuple(file for file in files if file.import_id in imports),
        grain in _COUNTS or item in _COUNTED_NUMBERS or (grain == "peer" and all(length(span) == 1 for span in spans)),
    )


def _labels(rows: list[dict[str, Any]]) -> dict[int, str]:
    """Return the name of each account: its platform, and its own name where a platform has several."""
    accounts = {row["account_id"]: (row["platform"], row["name"]) for row in rows}
    platforms = [platform for platform, _ in accounts.values()]
    found: dict[int, str] = {}
    for account_id, (platform, name) in accounts.items():
        label = PLATFORMS[platform].label
        if platforms.count(platform) > 1:
            label = f"{label} ({name})"
        found[account_id] = f"{label} {account_id}" if label in found.values() else label
    return found


def _files(store: Store) -> dict[tuple[int, str], list[File]]:
    found: dict[tuple[int, str], list[File]] = {}
    for row in run(store, "holdings_files", Scope("", *EVER), leaders_too=True).table.records():
        file = File(
            row["import_ids"][0],
            row["file_name"],
            row["export"],
            Span(row["first_day"], row["last_day"]),
            row["partial"],
        )
        found.setdefault((row["account_id"], row["grain"]), []).append(file)
    return found


def whole(held: Iterable[Holding]) -> list[Holding]:
    """Return the holdings of kinds of rows that stand for days, without their single measures and tables."""
    return [holding for holding in held if not holding.item and not holding.counted]


def counts(held: Iterable[Holding]) -> list[Holding]:
    """Return the holdings that are counts on single days."""
    return [holding for holding in held if holding.counted]
