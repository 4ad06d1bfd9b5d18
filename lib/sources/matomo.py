"""Matomo (earlier Piwik): visits by day, and the reports of pages, channels, countries and devices."""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout

_DAY = Column("day", ("Date", "Datum", "Fecha", "Data"), parse="day", required=True)
_LABEL = ("Label", "Beschriftung", "Etiqueta", "Libellé", "Etichetta", "Rótulo", "Bezeichnung")
_VISITS = (
    "Visits",
    "nb_visits",
    "Besuche",
    "Visitas",
    "Visites",
    "Visite",
    "Bezoeken",
    "Wizyty",
)
_VISITORS = (
    "Unique visitors",
    "nb_uniq_visitors",
    "sum_daily_nb_uniq_visitors",
    "Eindeutige Besucher",
    "Visitantes únicos",
    "Visiteurs uniques",
    "Visitatori unici",
    "Unieke bezoekers",
)
_PAGEVIEWS = (
    "Pageviews",
    "nb_pageviews",
    "nb_hits",
    "Seitenansichten",
    "Páginas vistas",
    "Vistas de página",
    "Pages vues",
    "Vues de page",
    "Pagine viste",
    "Paginaweergaven",
)
_UNIQUE_PAGEVIEWS = (
    "Unique Pageviews",
    "Eindeutige Seitenansichten",
    "Páginas vistas únicas",
    "Vistas de páginas únicas",
    "Pages vues uniques",
    "Vues de page uniques",
    "Pagine viste uniche",
    "Unieke paginaweergaven",
)
_conversions = Column("conversions", ("Conversions", "nb_conversions", "Konversionen", "Conversiones", "Conversioni"))
_visits = Column("sessions", _VISITS, required=True)
_HOW = (
    "Matomo > the report > Export (the arrow below it) > CSV, Show all rows. For numbers by day: Visitors > Overview > "
    "the graph by day > Export > CSV."
)


def _report(dimension: str, file_name: str) -> Layout:
    """Return a report whose rows are only told by the file's name."""
    return Layout(
        into="breakdown",
        constants={"dimension": dimension},
        file_name=file_name,
        totals=False,
        day_formats=("%Y-%m-%d",),
        forbidden=_UNIQUE_PAGEVIEWS,
        columns=(
            Column("item", _LABEL, parse="masked", required=True, never_empty=True),
            _visits,
            Column("day", _DAY.names, parse="day"),
            Column("users", _VISITORS),
            _conversions,
        ),
    )


VISITS = Export(
    name="matomo_visits",
    label="Matomo: visits by day",
    platform="matomo",
    basis="documentation",
    how_to_get=_HOW,
    layouts=(
        Layout(
            into="daily",
            day_formats=("%Y-%m-%d",),
            days_once=True,
            every_day=True,
            at_least=1,
            forbidden=_LABEL,
            columns=(
                _DAY,
                _visits,
                Column("users", _VISITORS),
                Column("pageviews", _PAGEVIEWS),
                _conversions,
            ),
        ),
    ),
)

REPORTS = Export(
    name="matomo_reports",
    label="Matomo: a report of pages, channels, countries or devices",
    platform="matomo",
    basis="documentation",
    how_to_get=_HOW,
    layouts=(
        Layout(
            into="breakdown",
            constants={"dimension": "page"},
            totals=False,
            day_formats=("%Y-%m-%d",),
            columns=(
                Column("item", _LABEL, parse="masked", required=True, never_empty=True),
                Column("pageviews", _PAGEVIEWS, required=True),
                Column("day", _DAY.names, parse="day"),
            ),
        ),
        _report("channel_group", r"channel types?|kanaltypen?|tipos de canal|types de canaux|tipi di canale"),
        _report("source", r"websites|social networks|search engines|referrers|all channels"),
        _report("country", r"\bcountry|countries|länder|países|pays\b"),
        _report("city", r"\bcity|cities"),
        _report("device", r"device type|gerätetyp|tipo de dispositivo|type d.appareil"),
    ),
)

EXPORTS = (VISITS, REPORTS)
