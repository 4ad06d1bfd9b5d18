"""Public web statistics in the manner of analytics.usa.gov: small files that a body publishes about its websites.

The same names are used by the cities and states that run the software of analytics.usa.gov.
"""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout

_measures = (
    Column("sessions", ("visits",)),
    Column("pageviews", ("pageviews",)),
    Column("users", ("users", "totalUsers")),
    Column("active_users", ("active_users", "activeUsers")),
    Column("events", ("total_events",)),
)
_TOP = "public statistics list only the first items"
_DAY = Column("day", ("date",), parse="day", required=True)


def _by_day(metric: str, header: str, file_name: str) -> Layout:
    """Return a table of a day and a number: so plain that the file's name must agree."""
    return Layout(
        into="daily",
        day_formats=("%Y-%m-%d",),
        days_once=True,
        alone=True,
        file_name=file_name,
        columns=(_DAY, Column(metric, (header,), required=True)),
    )


def _by_day_and(dimension: str, header: str) -> Layout:
    return Layout(
        into="breakdown",
        day_formats=("%Y-%m-%d",),
        alone=True,
        constants={"dimension": dimension},
        columns=(
            _DAY,
            Column("item", (header,), parse="text", required=True, never_empty=True),
            Column("sessions", ("visits",), required=True),
        ),
    )


def _top(dimension: str, header: str, *required: str, file_name: str | None = None) -> Layout:
    """Return a list over the last days, which the file's name counts and does not date."""
    return Layout(
        into="breakdown",
        constants={"dimension": dimension},
        file_name=file_name,
        partial=_TOP,
        totals=False,
        beside=required,
        at_least=1,
        forbidden=("date", "day", "visitors", "active_visitors"),
        columns=(
            Column(
                "item",
                (header,),
                parse="masked" if dimension in ("page", "landing_page", "event") else "text",
                required=True,
                never_empty=True,
            ),
            *_measures,
        ),
    )


STATISTICS = Export(
    name="public_web_statistics",
    label="Public web statistics (analytics.usa.gov and alike)",
    platform="public_web",
    how_to_get=(
        "analytics.usa.gov (or the statistics page of your body) > Download the data > choose the agency > the CSV "
        "beside the table. Leave the file its name: it says what is counted and over how many days."
    ),
    layouts=(
        _by_day("sessions", "visits", r"^(users|visits)\b"),
        _by_day("pageviews", "pageviews", r"^page-?views\b"),
        _by_day_and("device", "device"),
        _by_day_and("operating_system", "os"),
        _by_day_and("browser", "browser"),
        _by_day_and("language", "language"),
        _by_day_and("hour", "hour"),
        _top("page", "page", "domain", "page_title"),
        _top("landing_page", "landing_page", "visits", "pageviews"),
        _top("hostname", "domain", "visits", "pageviews"),
        _top("hostname", "domain", "visits", file_name=r"^(top|all)-domains"),
        _top("source", "source", "has_social_referral"),
        _top("source", "source", "visits", file_name=r"traffic-sources"),
        _top("channel_group", "session_default_channel_group", file_name=r"channel-group"),
        _top("source_medium", "session_source_medium", file_name=r"source-medium"),
        _top("country", "country", file_name=r"^top-countries"),
        _top("city", "city", file_name=r"^top-cities"),
        _top("event", "event_label", "page", "total_events"),
    ),
)

NOW = Export(
    name="public_web_now",
    label="Public web statistics: people on the website right now",
    platform="public_web",
    basis="documentation",
    how_to_get=STATISTICS.how_to_get,
    refusal=(
        "It counts who was there in the minutes before the download, which says nothing about a day. "
        "Bring the files by day (users.csv, pageviews.csv, devices.csv) or over 7 or 30 days."
    ),
    layouts=(
        Layout(
            into="breakdown",
            constants={"dimension": "page"},
            columns=(Column("item", ("active_visitors",), parse="text", required=True),),
        ),
    ),
)

DETAILS = Export(
    name="public_web_details",
    label="Public web statistics: versions, screens or models",
    platform="public_web",
    basis="documentation",
    how_to_get=STATISTICS.how_to_get,
    refusal=(
        "It counts again, by version, screen or model, visits that other files of the same page hold. "
        "Bring os.csv, browsers.csv, devices.csv and users.csv instead."
    ),
    layouts=tuple(
        Layout(
            into="breakdown",
            alone=True,
            constants={"dimension": "device"},
            day_formats=("%Y-%m-%d",),
            columns=(_DAY, *(Column("item", (header,), parse="text", required=True) for header in headers)),
        )
        for headers in (
            ("os_version", "visits"),
            ("browser_version", "visits"),
            ("os", "browser", "visits"),
            ("screen_resolution", "visits"),
            ("mobile_device", "visits"),
        )
    ),
)

EXPORTS = (STATISTICS, NOW, DETAILS)
