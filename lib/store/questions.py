"""What a file does not say and only the user can: its days, its platform, its currency, whose it is."""

from __future__ import annotations

from datetime import date, datetime

from lib.sources import Block, Context, NeedsInput, Recognised, days_named, period_from
from lib.store.answers import Answers


def context_of(block: Block, recognised: Recognised, answers: Answers, file_name: str, now: datetime) -> Context:
    """Return what the rows do not say, from the file or the user; raise NeedsInput where neither does."""
    answered = _answered(answers.period, file_name)
    period = block.period or answered or recognised.period
    parses = {column.parse for column in block.cells_of}
    dated = {column.to for column in block.cells_of} & {"day", "first_day", "last_day"}
    undated = block.layout.into in ("campaign", "breakdown", "peer_count") and not dated
    undated |= "last_day" in block.layout.constants.values()
    if (undated or block.layout.starts or "nth_day" in parses) and period is None:
        raise NeedsInput(
            "period",
            f"{file_name}: the file has no dates. Which days does it cover? (--period 2026-02-05..2026-02-10)",
            days_named(file_name, now.date()),
        )
    currency = answers.currency.strip().upper() if answers.currency else None
    exported_on = _exported_on(block, recognised, answered, file_name, now)
    return Context(period, currency, recognised.decimal_comma, exported_on)


def _exported_on(
    block: Block, recognised: Recognised, answered: tuple[date, date] | None, file_name: str, now: datetime
) -> date:
    """Return the day of the export; raise NeedsInput where a table is about that day and nothing tells it.

    A file that was given another name has lost the day, but may list days: its last is that of the export, nearly.
    """
    if recognised.exported_at:
        return recognised.exported_at.date()
    if "exported_on" not in block.layout.constants.values():
        return now.date()
    known = answered or recognised.period
    day = known[1] if known else _last_day_listed(recognised)
    if day is None:
        raise NeedsInput(
            "period",
            f"{file_name}: the file does not say on which day it was downloaded. (--period 2026-02-05)",
            days_named(file_name, now.date()),
        )
    return day


def _last_day_listed(recognised: Recognised) -> date | None:
    """Return the last day that the file's tables list, None where they list none."""
    listed = [
        day
        for block in recognised.blocks
        for column, cells in block.cells_of.items()
        if column.to == "day"
        for _, row in block.rows
        for day in [_day(row[cells[0]] if cells[0] < len(row) else "", block.layout.day_formats)]
        if day
    ]
    return max(listed, default=None)


def _day(cell: str, formats: tuple[str, ...]) -> date | None:
    for each in formats:
        try:
            return datetime.strptime(cell.strip(), each).date()
        except ValueError:
            continue
    return None


def _answered(period: str | None, file_name: str) -> tuple[date, date] | None:
    """Return the days that the user named; raise NeedsInput where they cannot be read."""
    try:
        return period_from(period) if period else None
    except NeedsInput as problem:
        raise NeedsInput(problem.what, f"{file_name}: {problem}", problem.proposal) from problem


def platform_of(block: Block, recognised: Recognised, answers: Answers, file_name: str) -> str:
    """Return the platform that a block is about; raise NeedsInput where its title does not say it."""
    if not block.layout.titles:
        return recognised.export.platform
    platform = block.platform or (answers.platform or "").strip().lower()
    if platform not in {named for named, _ in block.layout.titles.values() if named}:
        raise NeedsInput(
            "platform",
            f"{file_name}: the table “{block.title}” does not say whether it is about Facebook or Instagram. "
            "Which one is it? (--platform facebook or --platform instagram)",
            "instagram" if "instagram" in file_name.casefold() else "facebook",
        )
    return platform


def whose(recognised: Recognised, answers: Answers, file_name: str) -> None:
    """Raise NeedsInput where only the user can say whose file it is."""
    asked = recognised.export.account_asked
    if asked and not answers.account:
        raise NeedsInput(
            "account",
            f"{file_name}: whose is it? Name the office, not the person. (--account {asked!r})",
            asked,
        )


def currency(file_name: str) -> NeedsInput:
    """Return the question for the currency of amounts."""
    return NeedsInput(
        "currency",
        f"{file_name}: the file does not say in which currency the costs are. (--currency GBP)",
        "GBP",
    )
