"""Parsed lines to the rows of a fact table: one each, or one for each measure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lib.sources.block import Block

# Facts whose declared measures become one row each.
MELTED = ("daily", "breakdown", "peer_count")


@dataclass(frozen=True)
class Context:
    """What the file itself does not say in its rows. `currency` and `period` come from the file or the user."""

    period: tuple[date, date] | None
    currency: str | None
    decimal_comma: bool
    exported_on: date


def quoted(text: str) -> str:
    """Return an SQL string literal."""
    return "'" + text.replace("'", "''") + "'"


def rows_of(block: Block, context: Context, typed: set[str], measures: list[tuple[str, str, str]]) -> str:
    """Return the SELECT of the fact's columns from `parsed`."""
    said = {name: quoted(text) for name, text in block.layout.constants.items()} | {name: name for name in typed}
    account = ", ".join(
        f"CAST({said.get(name, 'NULL')} AS VARCHAR) AS {name}"
        for name in ("account_platform", "account_handle", "account_name")
    )
    if block.layout.into == "daily":
        # A stock without a day of its own is that of the last day of the file.
        day = "day" if "day" in typed else f"{_constant(block.layout.constants['day'], context)} AS day"
        return _union(measures, f"{account}, line, {day}", "'{metric}' AS metric, '{part}' AS part")
    if block.layout.into == "breakdown":
        return _breakdown(block, context, typed, measures, account)
    if block.layout.into == "peer_count":
        days = _days(typed, context.period or (context.exported_on, context.exported_on))
        platform = "platform" if "platform" in typed else quoted(block.layout.constants["platform"])
        return _union(measures, f"{account}, line, peer, {platform} AS platform, {days}", "'{metric}' AS metric")
    columns = _columns(block, context, typed - {name for name, _, _ in measures})
    if measures:
        # One row holds the numbers of several buckets: of women and of men of one age.
        columns["bucket"] = "concat_ws(' ', '{metric}', bucket)"
    listed = ", ".join(f"{expression} AS {name}" for name, expression in columns.items())
    if measures:
        return _union(measures, f"{account}, line", listed)
    return f"SELECT {account}, line, {listed} FROM parsed WHERE problem IS NULL"


def _union(measures: list[tuple[str, str, str]], shared: str, labels: str, source: str = "parsed") -> str:
    """Return one SELECT per measure, missing values left out."""
    return "\nUNION ALL\n".join(
        f"SELECT {shared}, {labels.format(metric=metric, part=part)}, {name} AS value "
        f"FROM {source} WHERE problem IS NULL AND {name} IS NOT NULL"
        for name, metric, part in measures
    )


def _days(typed: set[str], period: tuple[date, date] | None) -> str:
    """Return the first and last day of each row: its own, else those of the file."""
    first, last = period or (None, None)
    day = "day" if "day" in typed else None
    if {"day", "first_day"} <= typed:
        # What a line says up to a day may have begun on an earlier one.
        return "coalesce(first_day, day) AS first_day, day AS last_day"
    first_day = _day_said(day, "first_day" if "first_day" in typed else None, first)
    last_day = _day_said(day, "last_day" if "last_day" in typed else None, last)
    return f"{first_day} AS first_day, {last_day} AS last_day"


def _breakdown(
    block: Block, context: Context, typed: set[str], measures: list[tuple[str, str, str]], account: str
) -> str:
    """Return one row per item and measure; an item that stands twice is told apart by a number."""
    said = f"coalesce({'currency' if 'currency' in typed else 'NULL'}, {quoted(context.currency or '')})"
    days = _days(typed, context.period)
    own = ", ".join(["line", *sorted({"first_day", "last_day", "currency"} & typed)])
    dimension = quoted(block.layout.constants["dimension"])
    numbered = (
        f"(SELECT * EXCLUDE ({own}), line, {days}, nullif({said}, '') AS currency, "
        f"row_number() OVER (PARTITION BY {_whose(typed)}item, first_day, last_day ORDER BY line) AS nth FROM parsed)"
    )
    shared = (
        f"{account}, line, first_day, last_day, {dimension} AS dimension, "
        # Plausible leaves the source of direct visits empty; the visits count all the same.
        "coalesce(nullif(item, ''), '(none)') || CASE WHEN nth > 1 THEN ' #' || nth ELSE '' END AS item"
    )
    labels = "'{metric}' AS metric, '{part}' AS part, CASE WHEN '{metric}' = 'spend' THEN currency END AS currency"
    return _union(measures, shared, labels, source=numbered)


def _constant(text: str, context: Context) -> str:
    """Return what every row of a table gets: a text, or one of the two days that a file may be about."""
    days = {"exported_on": context.exported_on, "last_day": context.period and context.period[1]}
    return f"DATE '{days[text]}'" if text in days else quoted(text)


def _columns(block: Block, context: Context, typed: set[str]) -> dict[str, str]:
    """Return fact column -> expression for facts with one row per line."""
    into = block.layout.into
    columns = {name: name for name in typed if not name.startswith("account_")}
    if into in ("post", "peer_post", "campaign"):
        # There it says whether a row is about a day or a lifetime, and is not stored.
        columns.pop("period", None)
    if into == "peer_post" and "platform" not in typed:
        columns["platform"] = quoted(block.layout.constants["platform"])
    for name, text in block.layout.constants.items():
        if name.startswith("account_"):
            continue
        columns[name] = _constant(text, context)
    if into in ("post", "peer_post"):
        columns |= _published(typed)
    if into == "mailing":
        columns["sent_day"] = "CAST(sent_at AS DATE)"
        # An A/B test is listed as a whole and again by its parts.
        title = columns.get("title", "NULL")
        columns["is_part"] = rf"coalesce(regexp_matches({title}, '\| (Combo \d+|Winner)\s*$'), false)"
    if into == "effort":
        columns["month"] = "CAST(date_trunc('month', month) AS DATE)"
        columns["channel"] = "replace(lower(trim(channel)), ' ', '_')"
    if into == "press":
        # Without an outlet a line is about the release itself, on our own website.
        columns["outlet"] = f"coalesce(trim({columns.get('outlet', 'NULL')}), '')"
    if into == "message":
        if "author" in columns:
            columns["author"] = f"CASE WHEN CAST({columns['inbound']} AS BOOLEAN) THEN author END"
        columns |= _replied(columns)
    if into == "campaign":
        columns |= _campaign(columns, context, _whose(typed), starts=block.layout.starts)
    return columns


def _replied(columns: dict[str, str]) -> dict[str, str]:
    """Return the hours until our first reply, from the hours or the two moments."""
    said = [columns[name] for name in ("reply_hours",) if name in columns]
    if columns.pop("first_reply_at", None):
        said.append(
            "CASE WHEN first_reply_at >= created_at THEN date_diff('second', created_at, first_reply_at) / 3600.0 END"
        )
    return {"reply_hours": f"coalesce({', '.join(said)}, NULL)"} if said else {}


def _published(typed: set[str]) -> dict[str, str]:
    """Return the moment and the day of a post, both UTC.

    A time that an id holds counts where the day in the file is the same, give or take the time zone.
    """
    if "published_at" not in typed:
        # People choose their columns, and may leave out the one with the day.
        return {"published_day": "published_day" if "published_day" in typed else "CAST(NULL AS DATE)"}
    if "published_day" not in typed:
        return {"published_day": "CAST(published_at AS DATE)"}
    agreed = "CASE WHEN abs(CAST(published_at AS DATE) - published_day) <= 1 THEN published_at END"
    return {"published_at": agreed, "published_day": f"coalesce(CAST({agreed} AS DATE), published_day)"}


def _until(start: str, first: date, last: date) -> str:
    """Return the last day of rows that say only on which day they start.

    Where all start with the file's days, they are about all of them; where all start with a month, each is about
    its month; else each is about a day.
    """
    monthly = f"bool_and(extract(day FROM {start}) = 1 OR {start} = DATE '{first}') OVER ()"
    return (
        f"CASE WHEN max({start}) OVER () <= DATE '{first}' THEN DATE '{last}' "
        f"WHEN {monthly} AND count(DISTINCT {start}) OVER () > 1 THEN least(last_day({start}), DATE '{last}') "
        f"ELSE {start} END"
    )


def _whose(typed: set[str]) -> str:
    """Return the columns that name the account, each with its comma: lines are told apart within one account."""
    return "".join(f"{name}, " for name in ("account_platform", "account_handle", "account_name") if name in typed)


def _campaign(columns: dict[str, str], context: Context, whose: str, *, starts: bool) -> dict[str, str]:
    """Return the days, the currency and the name that tells lines of a paid report apart."""
    said = [columns.pop(name) for name in ("campaign", "ad_group", "ad_name") if name in columns]
    columns.pop("ad_status", None)
    name = f"concat_ws(' / ', {', '.join(said)})" if said else "'all'"
    first, last = context.period or (None, None)
    day = columns.pop("day", None)
    first_day = _day_said(day, columns.pop("first_day", None), first)
    last_day = _day_said(day, columns.pop("last_day", None), last)
    ordinal = f"row_number() OVER (PARTITION BY {whose}{name}, {first_day}, {last_day} ORDER BY line)"
    if starts and first and last:
        last_day = _until(first_day, first, last)
    currency = quoted(context.currency) if context.currency else "NULL"
    return {
        "item": f"{name} || CASE WHEN {ordinal} > 1 THEN ' #' || {ordinal} ELSE '' END",
        "first_day": first_day,
        "last_day": last_day,
        "currency": f"coalesce({columns.get('currency', 'NULL')}, {currency})",
    }


def _day_said(day: str | None, bound: str | None, of_period: date | None) -> str:
    """Return a row's own day, else the first or last day that the row says, else that of the file."""
    said = [each for each in (day, bound, f"DATE '{of_period}'" if of_period else None) if each]
    return f"coalesce({', '.join(said)}, NULL)"
