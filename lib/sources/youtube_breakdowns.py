"""YouTube Studio, advanced mode: the tables by country, traffic source, device ..., and who watches."""

from __future__ import annotations

from lib.sources import youtube_words as words
from lib.sources.declare import Column, Export, Layout

_HOW = (
    "YouTube Studio > Analytics > Advanced mode > {} > choose the period at the top right > the arrow “Export current "
    "view” > Comma-separated values. The download is a zip whose name says the period: bring its “Table data.csv”."
)
# What the first column of a table can be about besides days, videos and cities: dimension -> its headers.
DIMENSIONS = {
    "country": words.GEOGRAPHY,
    "traffic_source": words.TRAFFIC_SOURCE,
    "subscription_status": words.SUBSCRIPTION_STATUS,
    "subscription_source": words.SUBSCRIPTION_SOURCE,
    "sharing_service": words.SHARING_SERVICE,
    "viewer_type": words.VIEWER_TYPE,
    "playback_location": words.PLAYBACK_LOCATION,
    "device": words.DEVICE,
    "operating_system": words.OPERATING_SYSTEM,
    "content_type": words.CONTENT_TYPE,
    "playlist": words.PLAYLIST,
    "subtitles": words.SUBTITLES,
}
# Tables of other makers begin so too: only with hours watched are they YouTube's.
OF_MANY = ("device", "operating_system", "content_type", "playlist", "subtitles")
# Visitors of a website have places and sources too: only hours watched or the name of the file or sheet tell.
_TOLD = ("country", "traffic_source")
_TABLE_SHEET = (
    r"table.?data|tabell?en?.?dat|tabelldata|tabel|dados.da.tabela|datos.de.la.tabla|tableau|dati.della.tabella"
    r"|tablo|dane.tabeli|данные.таблиц|表|표"
)
MEASURES = (
    Column("video_views", words.VIEWS),
    Column("followers_net", words.SUBSCRIBERS),
    Column("followers_gained", words.SUBSCRIBERS_GAINED),
    Column("followers_lost", words.SUBSCRIBERS_LOST),
    Column("impressions", words.IMPRESSIONS),
    Column("reach", words.UNIQUE_VIEWERS),
    Column("reactions", words.LIKES),
    Column("comments", words.COMMENTS),
    Column("shares", words.SHARES),
    Column("posts_published", words.VIDEOS_PUBLISHED),
)
# The last two are what a spreadsheet makes of the first.
FORMATS = ("%b %d, %Y", "%Y-%m-%d", "%d-%b-%y", "%d-%b-%Y")
DAY = Column("day", words.DATE, parse="day", required=True)
# By day and something else it is the chart, which holds the lines that were drawn and no others.
DRAWN = (*words.CONTENT, *words.CITIES, *(name for names in DIMENSIONS.values() for name in names))
# Totals by day of one measure, seldom two: that of the chart. "Export to Google Sheets" has them beside the table.
TOTALS = Layout(
    into="daily",
    day_formats=FORMATS,
    # A website's days have visitors beside the views.
    forbidden=(*DRAWN, "Visitors", "Unique visitors", "Visits", "Sessions", "Users", "Clicks", "Besucher", "Visiteurs"),
    # Two columns called Date and Views could be anybody's: the name of the file or sheet must say it too.
    sheet=(
        r"(^|[/\\]|__)(youtube|yt)?[\W_]*(totals?|gesamtwerte|totales|totais|totaux|totali|totalen|totaal|totalt|toplamlar"
        r"|summen|i alt|yhteensä|łącznie|razem|suma|celkem|összesen|усього|підсумки|итоги|итого|всего"
        r"|合計|합계|总计|總計)(?![^\W\d_])"
    ),
    every_day=True,
    either_order=True,
    covers_file=True,
    at_least=1,
    columns=(DAY, Column("watch_hours", words.WATCH_HOURS), *MEASURES),
)


def _table(
    dimension: str,
    names: tuple[str, ...],
    forbidden: tuple[str, ...] = (),
    *,
    with_hours: bool = False,
    sheet: str | None = None,
) -> Layout:
    """Return the table by one dimension, which lists 500 items at most."""
    return Layout(
        into="breakdown",
        constants={"dimension": dimension},
        forbidden=(*words.DATE, *words.CONTENT, *forbidden),
        cap=500,
        sheet=sheet,
        at_least=1,
        columns=(
            Column("item", names, parse="masked", required=True, never_empty=True),
            Column("watch_hours", words.WATCH_HOURS, required=with_hours),
            *MEASURES,
        ),
    )


BREAKDOWNS = Export(
    name="youtube_breakdown",
    label="YouTube Studio: table by country, traffic source, device and the like",
    platform="youtube",
    how_to_get=_HOW.format("one of the tabs Traffic source, Geography, Cities, Device type, Subscription status ..."),
    layouts=(
        *(
            _table(dimension, names, words.SOURCE_TITLE, with_hours=dimension in (*OF_MANY, *_TOLD))
            for dimension, names in DIMENSIONS.items()
        ),
        *(_table(dimension, DIMENSIONS[dimension], words.SOURCE_TITLE, sheet=_TABLE_SHEET) for dimension in _TOLD),
        _table("country", words.COUNTRY, with_hours=True),
        _table("city", (*words.CITY_NAME, *words.CITIES), with_hours=True),
        _table("city", (*words.CITY_NAME, *words.CITIES), sheet=_TABLE_SHEET),
        # The search terms, videos or pages behind one traffic source; those without a title by their id.
        _table("traffic_source_detail", (*words.SOURCE_TITLE, *words.TRAFFIC_SOURCE), with_hours=True),
        _table("traffic_source_detail", (*words.SOURCE_TITLE, *words.TRAFFIC_SOURCE), sheet=_TABLE_SHEET),
        TOTALS,
    ),
)


def _viewers(dimension: str, names: tuple[str, ...]) -> Layout:
    """Return the table of shares of views, which are of the exported period."""
    return Layout(
        into="audience",
        constants={"dimension": dimension, "unit": "share", "day": "last_day"},
        forbidden=words.DATE,
        columns=(
            Column("bucket", names, parse="text", required=True, never_empty=True),
            Column("value", words.VIEWS_SHARE, parse="percent", required=True),
        ),
    )


AUDIENCE = Export(
    name="youtube_audience",
    label="YouTube Studio: viewers by age or gender",
    platform="youtube",
    how_to_get=_HOW.format("the tab Viewer age or Viewer gender"),
    basis="documentation",
    layouts=(_viewers("viewers by age", words.VIEWER_AGE), _viewers("viewers by gender", words.VIEWER_GENDER)),
)

EXPORTS = (BREAKDOWNS, AUDIENCE)
