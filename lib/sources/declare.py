"""The words in which a platform's export is declared. What differs between exports is data; this is all of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

PARSES = (
    "text",
    "masked",
    "id",
    "number",
    "percent",
    "money",
    "day",
    "nth_day",
    "timestamp",
    "x_id_time",
    "tiktok_link_time",
    "duration_hours",
    "boolean",
    "person",
)


# In `Layout.titles`: the title does not say which platform, so the user is asked.
ASK = ""


@dataclass(frozen=True)
class Column:
    """One column of the export.

    to: the column of the fact table, or for `daily` the metric. `account_handle` and `account_name` name the
    account instead. names: header texts in any language, compared after normalising; one that ends in "(*)" has
    something in its brackets, which for `spend` is the currency. parse: one of PARSES;
    `x_id_time` and `tiktok_link_time` are the publish time that the platform put into the item's id.
    required: the export is only recognised with this header. Required ids, days and times must also be filled
    in each row, unless `may_be_empty`; with `never_empty` so must any other. extract: a regular expression whose
    first group is the value. part: all, organic or paid (daily only).
    """

    to: str
    names: tuple[str, ...]
    parse: str = "number"
    required: bool = False
    extract: str | None = None
    part: str = "all"
    may_be_empty: bool = False
    never_empty: bool = False

    def __post_init__(self) -> None:
        if self.parse not in PARSES:
            raise ValueError(f"Column {self.to!r}: unknown parse {self.parse!r}; expected one of {PARSES}")

    @property
    def must_be_filled(self) -> bool:
        """Whether a row without this value cannot be used."""
        named = self.parse in ("id", "day", "nth_day", "timestamp", "boolean") or self.extract is not None
        return self.never_empty or (self.required and named and not self.may_be_empty)


@dataclass(frozen=True)
class Layout:
    """One table inside an export: where its header is, what its columns mean, which rows count.

    into: the fact table. day_formats, time_formats: strptime patterns, in order. zone: the time zone that
    times are written in. at_least: how many of the columns must be there besides the required ones.
    forbidden: headers that say it is something else. keep: only rows with one of these (normalised) texts in
    that column. titles: for stacked tables, normalised title -> (platform, metric). file_name: pattern that
    the file name must hold. constants: fact column -> text that every row gets. years: the dates carry
    no year. stacked: several such tables may stand one below the other. named_by: fact columns; a row in which
    all of them are empty is one of totals.
    """

    into: str
    columns: tuple[Column, ...]
    day_formats: tuple[str, ...] = ()
    time_formats: tuple[str, ...] = ()
    zone: str = "UTC"
    at_least: int = 0
    forbidden: tuple[str, ...] = ()
    keep: tuple[str, tuple[str, ...]] | None = None
    titles: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    file_name: str | None = None
    constants: Mapping[str, str] = field(default_factory=dict)
    years: bool = False
    stacked: bool = False
    named_by: tuple[str, ...] = ()

    @property
    def required(self) -> tuple[Column, ...]:
        """The columns without which the table is something else."""
        return tuple(column for column in self.columns if column.required)


@dataclass(frozen=True)
class Export:
    """One file that a platform lets people download.

    account_in_file_name: pattern with a group `handle`. account_in_preamble: pattern with a group `handle`,
    searched in the lines above the header. exported_in_file_name: pattern with a group `milliseconds`
    since 1970. basis: `file` (declared from real files), `documentation`, or
    `own` (a table of ours that people fill in).
    """

    name: str
    label: str
    platform: str
    layouts: tuple[Layout, ...]
    how_to_get: str
    account_in_file_name: str | None = None
    account_in_preamble: str | None = None
    exported_in_file_name: str | None = None
    basis: str = "file"
