"""Two small tables that no platform has: what happened, and the hours that the team spends."""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout

EVENTS = Export(
    name="own_events",
    label="Our events",
    platform="own",
    basis="own",
    how_to_get="A CSV or workbook with two columns, Day (2026-01-14) and Event.",
    layouts=(
        Layout(
            into="event",
            day_formats=("%Y-%m-%d",),
            columns=(
                Column("day", ("Day",), parse="day", required=True),
                Column("label", ("Event",), parse="masked", required=True, never_empty=True),
            ),
        ),
    ),
)

HOURS = Export(
    name="own_hours",
    label="Our team's hours",
    platform="own",
    basis="own",
    how_to_get=(
        "A CSV or workbook with the columns Month (2026-01), Channel, Hours, and if you like Hourly cost and Currency."
    ),
    layouts=(
        Layout(
            into="effort",
            day_formats=("%Y-%m", "%Y-%m-%d"),
            columns=(
                Column("month", ("Month",), parse="day", required=True),
                Column("channel", ("Channel",), parse="text", required=True, never_empty=True),
                Column("hours", ("Hours",), required=True, never_empty=True),
                Column("hourly_cost", ("Hourly cost",)),
                Column("currency", ("Currency",), parse="text"),
            ),
        ),
    ),
)

EXPORTS = (EVENTS, HOURS)
