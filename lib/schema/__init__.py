"""The tables, and the numbered migrations that bring an older store up to them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

_FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Fact:
    """A table of imported rows. `key` is what makes two rows the same thing; `day` is its day, in SQL."""

    name: str
    key: tuple[str, ...]
    day: str
    measures: tuple[str, ...]

    @property
    def grain(self) -> str:
        """The word that `import --json` uses for the table."""
        return "peer" if self.name == "peer_count" else self.name

    @property
    def last_day(self) -> str:
        """Its last day, in SQL: another than `day` where a row is about several days."""
        return "last_day" if self.day == "first_day" else self.day


FACTS: dict[str, Fact] = {
    fact.name: fact
    for fact in (
        Fact(
            "post",
            ("account_id", "post_id"),
            "published_day",
            (
                "impressions",
                "reach",
                "engagements",
                "reactions",
                "comments",
                "shares",
                "saves",
                "clicks",
                "link_clicks",
                "video_views",
                "watch_hours",
                "followers_gained",
            ),
        ),
        Fact("daily", ("account_id", "day", "metric", "part"), "day", ("value",)),
        Fact(
            "campaign",
            ("account_id", "level", "item", "first_day", "last_day"),
            "first_day",
            ("spend", "impressions", "clicks", "interactions", "conversions"),
        ),
        Fact(
            "mailing",
            ("account_id", "mailing_id"),
            "sent_day",
            (
                "sends",
                "deliveries",
                "opens",
                "total_opens",
                "clicks",
                "total_clicks",
                "bounces",
                "unsubscribes",
            ),
        ),
        Fact("message", ("account_id", "message_id"), "CAST(created_at AS DATE)", ()),
        Fact("audience", ("account_id", "day", "dimension", "bucket", "unit"), "day", ("value",)),
        Fact(
            "breakdown",
            ("account_id", "dimension", "item", "first_day", "last_day", "metric", "part"),
            "first_day",
            ("value",),
        ),
        Fact(
            "peer_count", ("account_id", "peer", "platform", "first_day", "last_day", "metric"), "first_day", ("value",)
        ),
        Fact(
            "peer_post",
            ("account_id", "platform", "post_id"),
            "published_day",
            ("impressions", "engagements", "reactions", "comments", "shares", "video_views"),
        ),
        Fact("event", ("account_id", "day", "label"), "day", ()),
        Fact("effort", ("account_id", "month", "channel"), "month", ("hours",)),
        Fact(
            "leader",
            ("account_id", "body", "office", "platform", "first_day", "last_day"),
            "first_day",
            ("followers", "posts", "replies", "engagements"),
        ),
        Fact("benchmark", ("account_id", "label", "metric", "platform", "year"), "checked_on", ("value",)),
        Fact(
            "population_age",
            ("account_id", "year", "age_group"),
            "make_date(CAST(year AS BIGINT), 7, 1)",
            ("people",),
        ),
        Fact("message_check", ("account_id", "message_id"), "checked_on", ()),
        Fact("press", ("account_id", "day", "release", "outlet"), "day", ("readers", "page_views")),
    )
}


def statements() -> str:
    """Return the SQL that creates an empty store of the newest version."""
    tables = (_FOLDER / "tables.sql").read_text(encoding="utf-8")
    twins = "\n".join(f"CREATE TABLE {name}_replaced AS FROM {name} LIMIT 0;" for name in FACTS)
    return f"{tables}\n{twins}"


def views() -> str:
    """Return the SQL of the views, which hold no data and are made anew at each opening."""
    return (_FOLDER / "views.sql").read_text(encoding="utf-8")


def migrations() -> list[tuple[int, str]]:
    """Return (version, SQL) of each migration file `NNNN_name.sql`, in order.

    Version 1 is `tables.sql` itself; a file `0002_...sql` turns version 1 into version 2.
    """
    found = sorted((_FOLDER / "migrations").glob("[0-9][0-9][0-9][0-9]_*.sql"))
    return [(int(path.name[:4]), path.read_text(encoding="utf-8")) for path in found]


def version() -> int:
    """Return the newest version of the tables."""
    numbers = [number for number, _ in migrations()]
    return max(numbers, default=1)
