"""YouTube Studio, advanced mode: the table of videos, the daily totals, and what its chart holds."""

from __future__ import annotations

from lib.sources import youtube_breakdowns as tables
from lib.sources import youtube_words as words
from lib.sources.declare import Column, Export, Layout

_HOW = (
    "YouTube Studio > Analytics > Advanced mode > {} > choose the period at the top right > the arrow “Export "
    "current view” > Comma-separated values. The download is a zip of three files: {}."
)

TABLE = Export(
    name="youtube_table",
    label="YouTube Studio: table of videos",
    platform="youtube",
    how_to_get=_HOW.format(
        "the tab Content",
        "bring “Table data.csv”, best with the period Lifetime, for its numbers are those of the chosen period",
    ),
    layouts=(
        Layout(
            into="post",
            # English in every language of the interface. A day of the channel's own calendar.
            day_formats=tables.FORMATS,
            either_order=True,
            forbidden=words.DATE,
            cap=500,
            columns=(
                # Other tables of contents and titles have no such ids. A spreadsheet may be given an apostrophe.
                Column("post_id", words.CONTENT, parse="id", required=True, extract=r"^\s*'?([\w-]{10,})\s*$"),
                Column("title", words.TITLE, parse="masked", required=True),
                Column("published_day", words.PUBLISHED, parse="day"),
                Column("video_views", words.VIEWS),
                Column("watch_hours", words.WATCH_HOURS),
                # Where only Subscribers is there, those who left are taken off.
                Column("followers_gained", (*words.SUBSCRIBERS_GAINED, *words.SUBSCRIBERS)),
                Column("impressions", words.IMPRESSIONS),
                Column("reach", words.UNIQUE_VIEWERS),
                Column("reactions", words.LIKES),
                Column("comments", words.COMMENTS),
                Column("shares", words.SHARES),
            ),
            at_least=1,
        ),
        tables.TOTALS,
    ),
)

TOTALS = Export(
    name="youtube_totals",
    label="YouTube Studio: daily totals",
    platform="youtube",
    how_to_get=_HOW.format(
        "any tab, with the chart set to Daily",
        "bring “Totals.csv” (one measure, that of the "
        "chart). For several measures at once choose the tab Date and bring “Table data.csv”",
    ),
    layouts=(
        tables.TOTALS,
        Layout(
            into="daily",
            day_formats=tables.FORMATS,
            forbidden=tables.DRAWN,
            every_day=True,
            either_order=True,
            # The days with most views: of a longer period the others are missing, not nought.
            cap=500,
            columns=(tables.DAY, Column("watch_hours", words.WATCH_HOURS, required=True), *tables.MEASURES),
        ),
    ),
)

# Tables of other makers have days and devices too.
_CHART_SHEET = (
    r"chart.?data|diagramm?.?dat|dados.do.gr[aá]fico|datos.del.gr[aá]fico|graphi(que|ek)|dati.del.grafico|grafiek"
    r"|grafi[kğ]|wykres|диаграмм|график|グラフ|차트|图表|圖表"
)


def _drawn(names: tuple[str, ...], *more: Column, sheet: str | None = None) -> Layout:
    """Return the chart of one measure by day, with a line for each of some items."""
    return Layout(
        into="breakdown",
        constants={"dimension": "traffic_source"},
        day_formats=tables.FORMATS,
        sheet=sheet,
        columns=(
            tables.DAY,
            Column("item", names, parse="masked", required=True),
            *more,
            *tables.MEASURES,
            Column("watch_hours", words.WATCH_HOURS),
        ),
        at_least=1,
    )


CHART = Export(
    name="youtube_chart",
    label="YouTube Studio: what the chart shows",
    platform="youtube",
    how_to_get=_HOW.format("any tab", "“Chart data.csv” is the one that is not needed"),
    refusal=(
        "It holds one measure by day for the lines that were drawn in the chart, and for no others, so that nothing "
        "can be added up. Bring “Totals.csv” (by day) and “Table data.csv” (everything in the table) of the same zip."
    ),
    layouts=(
        _drawn(words.CONTENT, Column("item", words.TITLE, parse="masked", required=True)),
        _drawn(words.CITY_NAME),
        *(
            _drawn(names, sheet=_CHART_SHEET if dimension in tables.OF_MANY else None)
            for dimension, names in tables.DIMENSIONS.items()
        ),
    ),
)

OTHER = Export(
    name="youtube_other_totals",
    label="YouTube Studio: daily totals of another measure",
    platform="youtube",
    how_to_get=_HOW.format("any tab", "“Totals.csv” holds the measure of the chart"),
    basis="documentation",
    refusal=(
        "It holds money, an average, a rate or another measure that is not used here. In advanced mode choose Views as "
        "the measure above the chart, and bring the Totals.csv of that download."
    ),
    layouts=(
        Layout(
            into="post",
            day_formats=tables.FORMATS,
            sheet=tables.TOTALS.sheet,
            columns=(
                Column("published_day", words.DATE, parse="day", required=True),
                Column("title", words.OTHER_MEASURES, parse="text", required=True),
            ),
        ),
    ),
)

# The sheet of totals stands beside the tables too; alone it is the daily totals.
EXPORTS = (TOTALS, TABLE, *tables.EXPORTS, CHART, OTHER)
