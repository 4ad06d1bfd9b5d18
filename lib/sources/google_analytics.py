"""Google Analytics 4: reports by day, and by page, channel, country and the like over a period."""

from __future__ import annotations

from dataclasses import replace

from lib.sources.declare import Column, Export, Layout
from lib.sources.google_dimensions import DIMENSIONS, spellings
from lib.sources.google_words import DAY, HOUR_OF_DAY, LONGER_THAN_DAYS, MEASURES, NTH_DAY, SEARCH, SESSION_SECONDS

# The last is a day with its hour.
_DAY_FORMATS = ("%Y%m%d", "%Y-%m-%d", "%Y/%m/%d", "%d-%m-%Y", "%d.%m.%Y", "%Y%m%d%H")
# What only the old Universal Analytics writes.
_UNIVERSAL = (
    "Pageviews",
    "Unique Pageviews",
    "Bounces",
    "Pages / Session",
    "% New Sessions",
    "Avg. Session Duration",
    "Avg. Time on Page",
    "Default Channel Grouping",
    "Day Index",
    *spellings(
        "Seiten/Sitzung | Durchschnittl. Sitzungsdauer | Seitenaufrufe | Standard-Channelgruppierung | Tagesindex | "
        "Páginas/sesión | Páginas por sesión | Número de visitas a páginas | Páginas vistas | Índice de días | "
        "Pages/session | Pages par session | Pages vues | Index des jours | Páginas/sessão | Páginas por sessão | "
        "Visualizações de página | Índice de dias | Pagine/sessione | Visualizzazioni di pagina | Indice giorni | "
        "Pagina's/sessie | Paginaweergaven | Dagindex | Strony/sesja | Odsłony | Sidor/session | Sidvisningar | "
        "Страниц/сеанс | Просмотры страниц | ページ/セッション | ページビュー数 | 平均セッション時間"
    ),
)
# Each item stands once for each period or segment.
_COMPARED = (
    "Date range",
    "Date comparison",
    "Segment",
    "Zeitraum",
    "Intervalo de fechas",
    "Período",
    "Plage de dates",
    "Intervallo di date",
    "Datumbereik",
    "Zakres dat",
    "Tarih aralığı",
    "Диапазон дат",
    "期間",
    "기간",
    "日期范围",
    "日期範圍",
)
_PROPERTY = (
    "Property|Propiedad|Propriedade|Propriété|Proprietà|Eigenschap|Usługa|Egendom|Ejendom|Eiendom|Omaisuus|Služba|"
    "Tulajdon|Proprietate|Mülk|Properti|Thuộc tính|Ресурс|プロパティ|속성|媒体资源|資源"
)
_ABOVE = r"^#"
_WORDS_OF_PEOPLE = ("query", "landing_page", "page", "page_title")
# Their names are no one's own: a table of them with a single number is only read below lines that begin with #.
_PLAIN = (
    "country",
    "region",
    "city",
    "device",
    "browser",
    "operating_system",
    "language",
    "age",
    "gender",
    "hostname",
    "day_of_week",
    "hour",
)

_TELLING_METRICS = ("engaged_sessions", "active_users", "events")
_measures = tuple(Column(metric, names) for metric, names in MEASURES.items())
_all_measures = (*_measures, *(Column(metric, names) for metric, names in SEARCH.items()))
_hour_of_day = Column("item", HOUR_OF_DAY, parse="text", extract=r"^\d{8}(\d{2})$")
_days = (
    Column("day", DAY, parse="day"),
    Column("day", HOUR_OF_DAY, parse="day"),
    Column("day", NTH_DAY, parse="nth_day"),
)
_every_dimension = tuple(name for names in DIMENSIONS.values() for name in names)


# "Users" and "Sessions" are what every counter counts; without lines that begin with # these must stand beside them.
_TELLING = (
    *(name for metric in _TELLING_METRICS for name in MEASURES[metric]),
    *(name for name in MEASURES["users"] if " " in name),
    *SESSION_SECONDS,
)


def _item(dimension: str, *, required: bool = False) -> Column:
    parse = "masked" if dimension in _WORDS_OF_PEOPLE else "text"
    return Column("item", DIMENSIONS[dimension], parse=parse, required=required, never_empty=required)


def _table(dimension: str, *, at_least: int, preamble: str | None) -> Layout:
    """Return the table by one dimension, whose items a second one tells apart, over a period or day by day."""
    later = tuple(DIMENSIONS)[tuple(DIMENSIONS).index(dimension) + 1 :]
    return Layout(
        into="breakdown",
        stacked=True,
        day_formats=_DAY_FORMATS,
        at_least=at_least,
        preamble=preamble,
        telling=_TELLING if dimension in _PLAIN and preamble is None else (),
        forbidden=(*_UNIVERSAL, *_COMPARED, *LONGER_THAN_DAYS),
        constants={"dimension": dimension},
        columns=(
            _item(dimension, required=True),
            *(_item(each) for each in later),
            _hour_of_day,
            *_days,
            *_all_measures,
        ),
    )


REPORT = Export(
    name="ga4_report",
    label="Google Analytics: a report",
    platform="ga4",
    how_to_get=(
        "Google Analytics > Reports > choose the report (Pages and screens, Traffic acquisition, Reports snapshot ...) "
        "and the dates > Share this report > Download file > Download CSV. For numbers by day: Explore > Free form > "
        "Date as the only row > Export data > CSV."
    ),
    account_in_preamble=rf"^#\s*(?:{_PROPERTY})\s*[:\uff1a]\s*(?P<handle>.+?)\s*$",
    layouts=(
        *(
            Layout(
                into="daily",
                stacked=True,
                days_once=True,
                either_order=True,
                day_formats=_DAY_FORMATS,
                at_least=least,
                preamble=above,
                telling=() if above else _TELLING,
                forbidden=(*_UNIVERSAL, *_COMPARED, *LONGER_THAN_DAYS, *_every_dimension),
                columns=(
                    Column("day", DAY, parse="day", required=True),
                    *_measures,
                    Column("session_seconds_average", SESSION_SECONDS),
                ),
            )
            for least, above in ((2, None), (1, _ABOVE))
        ),
        # The cards of a report, one table each; days count from the first of the period above the table.
        Layout(
            into="daily",
            stacked=True,
            days_once=True,
            at_least=1,
            forbidden=(*_UNIVERSAL, *_COMPARED, *LONGER_THAN_DAYS, *_every_dimension),
            columns=(Column("day", NTH_DAY, parse="nth_day", required=True), *_measures),
        ),
        *(
            _table(dimension, at_least=2 if dimension in _PLAIN and above is None else 1, preamble=above)
            for dimension in DIMENSIONS
            for above in ((None, _ABOVE) if dimension in _PLAIN else (None,))
        ),
        Layout(
            into="breakdown",
            stacked=True,
            day_formats=_DAY_FORMATS,
            at_least=1,
            forbidden=(*_UNIVERSAL, *_COMPARED, *LONGER_THAN_DAYS, *_every_dimension),
            constants={"dimension": "hour"},
            columns=(replace(_hour_of_day, required=True), Column("day", HOUR_OF_DAY, parse="day"), *_all_measures),
        ),
    ),
)

BY_WEEK = Export(
    name="ga4_weeks",
    label="Google Analytics: a report by week, month or year",
    platform="ga4",
    basis="documentation",
    how_to_get="Google Analytics > the report > set the chart to Day before Share this report > Download file.",
    refusal=(
        "It counts by week, month or year, and what it counts cannot be divided into days. Set the chart to Day "
        "(above the chart), or use Explore with Date as the only row, and download again."
    ),
    layouts=(
        Layout(
            into="breakdown",
            stacked=True,
            preamble=_ABOVE,
            forbidden=_UNIVERSAL,
            constants={"dimension": "page"},
            columns=(Column("item", LONGER_THAN_DAYS, parse="text", required=True),),
        ),
    ),
)

# Its tables have an own number of columns for each segment or device; whatever else can be read wins over this.
EXPLORATION = Export(
    name="ga4_exploration",
    label="Google Analytics: an exploration that is no plain list",
    platform="ga4",
    basis="documentation",
    how_to_get="Google Analytics > Explore > Free form > Date as the only row, no columns > Export data > CSV.",
    refusal=(
        "Its numbers stand side by side for several segments, devices or steps, and cannot be told apart. In the "
        "exploration choose Free form, take everything away from Columns and Segment comparisons, leave Date (or one "
        "other dimension) in Rows, and download it again."
    ),
    layouts=(
        Layout(
            into="breakdown",
            stacked=True,
            preamble=r"^#\s*20\d{6}-20\d{6}$",
            forbidden=_UNIVERSAL,
            constants={"dimension": "page"},
            columns=(
                Column(
                    "item",
                    ("Segment", "Step", "Segmento", "Schritt", "Paso", "Étape", *DAY, *_every_dimension),
                    parse="text",
                    required=True,
                ),
            ),
        ),
    ),
)

EXPORTS = (REPORT, BY_WEEK, EXPLORATION)
