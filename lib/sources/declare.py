"""The words in which a platform's export is declared. What differs between exports is data; this is all of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

# How the cells of a column are read. Placeholders ("--", "N/A") are missing; only an item may be called so.
PARSES = (
    "text",
    "masked",  # text in which addresses, telephone numbers and handles are masked
    "id",
    "number",
    "percent",  # 15.3% and 15.3 become 0.153
    "money",  # with or without the sign of a currency
    "day",
    "first_day",  # the first day of what the cell is about, which may be a week, month, quarter or year
    "last_day",
    "nth_day",  # days since the first of the file's period: 0000, 0001
    "timestamp",
    "zoned",  # a time that may carry its own zone: 09:48:29 EDT
    "x_id_time",  # the time of publishing that X put into the id of a post
    "tiktok_link_time",  # the same in the link to a video
    "duration_hours",  # seconds, or 1:02:33, become hours
    "milliseconds",  # become hours
    "boolean",
    "person",  # a name, which becomes a keyed hash
    "feeling",  # "Negatief", "positive" become negative, neutral or positive
    "platform",  # "X (formerly Twitter)", "Facebook Page" become the platform's code
)
# What a cell of a column with the parse `first_day` or `last_day` is about, where the cell itself does not say.
UNITS = ("day", "week", "month", "quarter", "year")
# In `Layout.titles`: the title does not say which platform, so the user is asked.
ASK = ""


@dataclass(frozen=True)
class Column:
    """One column of the export.

    to: the column of the fact table, or for melted facts (daily, breakdown, peer_count) the metric. Besides:
        `account_handle` and `account_name` name the account, `account_platform` its platform in the files of tools
        that list several networks.
    names: header texts in any language, compared after normalising. One that ends in "(*)" has something in its
        brackets, which for `spend` is the currency.
    parse: how a cell is read, one of PARSES.
    required: the table is only recognised with this header. Required ids, days and times must also be filled in
        each row.
    may_be_empty: a required id, day or time need not be filled.
    never_empty: a row in which it is empty cannot be used, whatever its parse.
    extract: a regular expression whose first group is the value.
    part: of a number in a melted fact: all, organic or paid.
    bucket: of an audience whose rows hold several buckets: the word that the bucket of this column begins with.
    unit: of `first_day` and `last_day`: what a cell is about that does not say it itself, one of UNITS. Two such
        columns with the same names read both ends from the same cell.
    """

    to: str
    names: tuple[str, ...]
    parse: str = "number"
    required: bool = False
    extract: str | None = None
    part: str = "all"
    bucket: str = ""
    may_be_empty: bool = False
    never_empty: bool = False
    unit: str = "day"

    def __post_init__(self) -> None:
        if self.parse not in PARSES:
            raise ValueError(f"Column {self.to!r}: unknown parse {self.parse!r}; expected one of {PARSES}")
        if self.unit not in UNITS:
            raise ValueError(f"Column {self.to!r}: unknown unit {self.unit!r}; expected one of {UNITS}")

    @property
    def must_be_filled(self) -> bool:
        """Whether a row without this value cannot be used."""
        named = self.parse in ("id", "day", "nth_day", "timestamp", "zoned", "boolean") or self.extract is not None
        return self.never_empty or (self.required and named and not self.may_be_empty)


@dataclass(frozen=True)
class Layout:
    """One table inside an export: how it is recognised, which rows count, how cells are read, and what it lacks.

    into: the fact table.
    columns: what its headers mean.

    Recognised by:
    at_least: how many columns must be there besides the required ones.
    beside: headers that must be there too, of which nothing is kept.
    telling: headers of which one must be there, where anybody's table could have the others.
    forbidden: headers that say it is something else.
    alone: it holds no other columns than these.
    sheet: pattern that the sheet's name must hold.
    file_name: pattern that the file's name must hold.
    preamble: pattern that a line above the header must hold.
    titles: normalised title above the table -> (platform, metric); the platform ASK where the title does not say it.
    shape: how it stands where it is no list, one of `shapes.SHAPES`.
    stacked: several such tables may stand one below the other.
    topmost: its header is the first row of several cells; the same words further down are values.

    Rows that do not count:
    totals: whether a row called "Total" is one of totals. False where people's own words are listed.
    named_by: fact columns; a row in which all of them are empty is one of totals.
    lifetime: a row whose `period` is a day says again a part of what the row for the whole life of its item says.
    days_once: a day stands in one row only; where it stands in several, they are split by something unknown.
    every_day: the rows are days; days that are a week or more apart are weeks or months, and refused.

    Days and times:
    day_formats, time_formats: strptime patterns, tried in order.
    zone: the time zone that times are written in.
    years: the dates carry no year.
    either_order: days are written 3/14/26 or 14/3/26, and the days of the file tell which.
    starts: `first_day` is all that a row says of its days: it may be a day, a month, or all of the file's days.
    covers_file: its days are those of every table of the file.

    What is added to each row:
    constants: fact column -> text that every row gets; for a day, "last_day" or "exported_on" of the file.
    stated: (metric, pattern with the groups `day` and `value`) of a day's number in a line above the table.
    joined: other tables of the file say more about the same items, and what they say is put together by key.
    joined_names: fact columns that several columns name together.

    What it lacks:
    partial: why such a table never holds everything.
    cap: as many rows as the platform lists at most; a table with so many is not whole.
    """

    into: str
    columns: tuple[Column, ...]
    at_least: int = 0
    beside: tuple[str, ...] = ()
    telling: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    alone: bool = False
    sheet: str | None = None
    file_name: str | None = None
    preamble: str | None = None
    titles: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    shape: str = ""
    stacked: bool = False
    topmost: bool = False
    totals: bool = True
    named_by: tuple[str, ...] = ()
    lifetime: bool = False
    days_once: bool = False
    every_day: bool = False
    day_formats: tuple[str, ...] = ()
    time_formats: tuple[str, ...] = ()
    zone: str = "UTC"
    years: bool = False
    either_order: bool = False
    starts: bool = False
    covers_file: bool = False
    constants: Mapping[str, str] = field(default_factory=dict)
    stated: tuple[tuple[str, str], ...] = ()
    joined: bool = False
    joined_names: tuple[str, ...] = ()
    partial: str = ""
    cap: int | None = None

    @property
    def required(self) -> tuple[Column, ...]:
        """The columns without which the table is something else."""
        return tuple(column for column in self.columns if column.required)


@dataclass(frozen=True)
class Export:
    """One file that a platform lets people download.

    name: what `import --json` calls it.
    label: what people call it: the platform, a colon, the file.
    platform: code of the platform, "tool" where the rows name their networks.
    layouts: its tables; the one that explains most columns counts.
    how_to_get: the way through the platform's menus.
    basis: `file` (declared from real files), `documentation`, `own` (a table of ours that people fill in), or
        `mapped` (explained by the user).
    refusal: it is known, but holds nothing that can be used: why, and which file to bring instead.

    What its name and the lines above its header say, each a pattern:
    account_in_file_name: with the group `handle`; one with a slash is searched in the whole path.
    account_in_preamble: with the group `handle`.
    exported_in_file_name: with the group `milliseconds` (since 1970) or `day` (2026-03-04).
    period_in_file_name, period_in_preamble: with the group `period`, the only text that says the days of the file;
        one day alone is then a period. Without either, days are looked for everywhere.
    part_only: a line, in a sheet or file beside the tables, which says that they hold only a part: refused.

    account_asked: what to propose as the account's name where the file is a person's or nobody's: the user is
        always asked.
    """

    name: str
    label: str
    platform: str
    layouts: tuple[Layout, ...]
    how_to_get: str
    account_in_file_name: str | None = None
    account_in_preamble: str | None = None
    exported_in_file_name: str | None = None
    period_in_file_name: str | None = None
    period_in_preamble: str | None = None
    account_asked: str = ""
    basis: str = "file"
    refusal: str = ""
    part_only: str | None = None
