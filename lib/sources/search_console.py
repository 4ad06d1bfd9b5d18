"""Google Search Console: the chart of the Performance report."""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout

CHART = Export(
    name="search_console_chart",
    label="Google Search Console: performance by day",
    platform="search_console",
    how_to_get=(
        "Search Console > Performance > Search results > choose the period > Export > Download CSV; "
        "the file Chart.csv in the zip."
    ),
    layouts=(
        Layout(
            into="daily",
            day_formats=("%Y-%m-%d",),
            columns=(
                Column("day", ("Date", "Fecha", "Datum", "Data"), parse="day", required=True),
                Column(
                    "clicks",
                    (
                        "Clicks",
                        "Clics",
                        "Klicks",
                        "Clicks totales",
                        "Nombre total de clics",
                        "Cliques",
                        "Clic",
                    ),
                    required=True,
                ),
                Column(
                    "impressions",
                    ("Impressions", "Impresiones", "Impressionen", "Impressões", "Impressioni"),
                    required=True,
                ),
                # The average position of a day cannot be added up; it is kept to be shown, not summed.
                Column("position_average", ("Position", "Posición", "Posição", "Posizione"), required=True),
            ),
        ),
    ),
)

EXPORTS = (CHART,)
