"""Plausible Analytics: the zip that the dashboard exports, and the zip of everything (`imported_*.csv`)."""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout

_measures = (
    Column("users", ("visitors",)),
    Column("sessions", ("visits",)),
    Column("pageviews", ("pageviews",)),
    Column("events", ("events", "total_conversions")),
)
_LISTED = "Plausible puts the first 100 pages and the first 300 of anything else into the file"
_FILTERED = ("group_conversion_rate", "conversion_rate")


def _listed(dimension: str, file_name: str, *, cap: int = 300) -> Layout:
    """Return a table of the dashboard's zip; only the file's name tells what its names are."""
    return Layout(
        into="breakdown",
        constants={"dimension": dimension},
        file_name=rf"^{file_name}\.csv$|^{file_name}\b",
        partial=_LISTED,
        cap=cap,
        totals=False,
        forbidden=("version", "property", *_FILTERED),
        columns=(
            Column(
                "item",
                ("name",),
                parse="masked" if dimension in ("page", "landing_page", "referrer") else "text",
                required=True,
                never_empty=True,
            ),
            Column("users", ("visitors", "unique_entrances", "unique_conversions"), required=True),
            Column("sessions", ("visits", "total_entrances")),
            Column("pageviews", ("pageviews",)),
            Column("events", ("events", "total_conversions")),
        ),
    )


def _everything(dimension: str, *headers: str) -> Layout:
    """Return a table of the zip of everything, by day and item."""
    return Layout(
        into="breakdown",
        day_formats=("%Y-%m-%d",),
        constants={"dimension": dimension},
        totals=False,
        beside=("visitors",),
        file_name=r"^imported_",
        columns=(
            Column("day", ("date",), parse="day", required=True),
            *(
                Column("item", (header,), parse="masked" if header in ("page", "entry_page") else "text", required=True)
                for header in headers
            ),
            *_measures,
            Column("sessions", ("entrances",)),
        ),
    )


DASHBOARD = Export(
    name="plausible_dashboard",
    label="Plausible: the dashboard's export",
    platform="plausible",
    basis="documentation",
    how_to_get=(
        "Plausible > your site > choose the period, with the graph by day > the download arrow above the graph. "
        "Bring the zip as it is: the days stand in visitors.csv only."
    ),
    account_in_file_name=r"Plausible export (?P<handle>[\w.-]+)",
    layouts=(
        Layout(
            into="daily",
            day_formats=("%Y-%m-%d",),
            days_once=True,
            every_day=True,
            covers_file=True,
            beside=("views_per_visit",),
            columns=(
                Column("day", ("date",), parse="day", required=True),
                Column("users", ("visitors",), required=True),
                *_measures[1:],
            ),
        ),
        _listed("page", "pages", cap=100),
        _listed("landing_page", "entry_pages"),
        _listed("source", "sources"),
        _listed("channel_group", "channels"),
        _listed("referrer", "referrers"),
        _listed("campaign_tag", "utm_campaigns"),
        _listed("country", "countries"),
        _listed("region", "regions"),
        _listed("city", "cities"),
        _listed("device", "devices"),
        _listed("browser", "browsers"),
        _listed("operating_system", "operating_systems"),
        _listed("event", "conversions"),
    ),
)

EVERYTHING = Export(
    name="plausible_everything",
    label="Plausible: the export of all data",
    platform="plausible",
    basis="documentation",
    how_to_get="Plausible > Site settings > Imports & exports > Export data > Prepare CSV export > Download CSV.",
    layouts=(
        Layout(
            into="daily",
            day_formats=("%Y-%m-%d",),
            days_once=True,
            beside=("bounces",),
            forbidden=("source", "page", "entry_page", "exit_page", "country", "device", "browser", "operating_system"),
            columns=(
                Column("day", ("date",), parse="day", required=True),
                Column("users", ("visitors",), required=True),
                *_measures[1:],
            ),
        ),
        _everything("source", "source"),
        _everything("page", "page"),
        _everything("landing_page", "entry_page"),
        _everything("device", "device"),
        _everything("browser", "browser"),
        _everything("operating_system", "operating_system"),
        _everything("country", "country", "region", "city"),
    ),
)

EXPORTS = (DASHBOARD, EVERYTHING)
