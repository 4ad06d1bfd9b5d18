"""Meta Business Suite: the audience, one table under a title for each property of the followers."""

from __future__ import annotations

from collections.abc import Mapping

from lib.sources.declare import Column, Export, Layout
from lib.sources.meta_daily import DAILY
from lib.sources.meta_titles import AnyTitle, Titles

_WOMEN = (
    *("Women", "Vrouwen", "Mujeres", "Femmes", "Mulheres", "Frauen", "Donne", "Kvinnor", "Kvinder", "Kvinner"),
    *("Naiset", "Kobiety", "Ženy", "Жінки", "Женщины", "Kadın", "Kadınlar", "Nữ", "Phụ nữ", "Female"),
)
_MEN = (
    *("Men", "Mannen", "Hombres", "Hommes", "Homens", "Männer", "Uomini", "Män", "Mænd", "Menn", "Miehet"),
    *("Mężczyźni", "Muži", "Чоловіки", "Мужчины", "Erkek", "Erkekler", "Nam", "Nam giới", "Male"),
)
# The newer files leave the cell above the ages empty.
_AGE = (
    *("", "Age", "Leeftijd", "Edad", "Âge", "Idade", "Alter", "Età", "Ålder", "Alder", "Ikä", "Wiek", "Věk"),
    *("Вік", "Возраст", "Yaş", "Tuổi"),
)
_CITIES = (
    *("Top cities", "Top towns/cities", "Principales ciudades", "Ciudades principales", "Principais cidades"),
    *("Principais localidades", "Principales villes", "Top-Städte", "Wichtigste Städte", "Häufigste Städte"),
    *("Città principali", "Principali città", "Belangrijkste plaatsen", "Belangrijkste steden", "Topplaatsen"),
    *("Topstäder", "Vanligaste städer", "Mest populære byer", "Vanligste byer", "Najpopularniejsze miasta"),
    *("Główne miasta", "Nejčastější města", "Найпопулярніші міста", "Самые популярные города"),
)
_COUNTRIES = (
    *("Top countries", "Principales países", "Países principales", "Principais países", "Principaux pays"),
    *("Top-Länder", "Wichtigste Länder", "Häufigste Länder", "Paesi principali", "Principali Paesi"),
    *("Belangrijkste landen", "Toplanden", "Toppländer", "Vanligaste länder", "Mest populære lande"),
    *("Vanligste land", "Najpopularniejsze kraje", "Główne kraje", "Nejčastější země", "Найпопулярніші країни"),
    "Самые популярные страны",
)
_VALUE = (
    *("Value", "Valor", "Waarde", "Valeur", "Wert", "Valore", "Värde", "Værdi", "Verdi", "Arvo", "Wartość"),
    *("Hodnota", "Значення", "Значение", "Değer", "Giá trị"),
)


def _shares(dimension: str) -> Mapping[str, str]:
    return {"dimension": dimension, "day": "last_day", "unit": "share"}


def _side_by_side(dimension: str, titles: tuple[str, ...]) -> Layout:
    """Return the table whose header is the places themselves, with their shares below."""
    return Layout(
        into="audience",
        stacked=True,
        shape="across",
        constants=_shares(dimension),
        columns=(
            Column("bucket", (), parse="text", never_empty=True),
            Column("value", (), parse="percent", never_empty=True),
        ),
        titles=Titles({dimension: titles}),
    )


def _listed(dimension: str, names: tuple[str, ...]) -> Layout:
    """Return the older table with a line for each place; a comma in its name may have cut it into several cells."""
    return Layout(
        into="audience",
        stacked=True,
        shape="last",
        constants=_shares(dimension),
        columns=(
            Column("bucket", names, parse="text", required=True, never_empty=True),
            Column("value", _VALUE, parse="percent", required=True, never_empty=True),
        ),
        titles=AnyTitle(""),
    )


AUDIENCE = Export(
    name="meta_audience",
    label="Meta Business Suite: audience",
    platform="facebook",
    how_to_get="Meta Business Suite > Insights > Audience > Demographics > Export > CSV.",
    layouts=(
        Layout(
            into="audience",
            stacked=True,
            constants=_shares("age and gender"),
            columns=(
                Column("bucket", _AGE, parse="text", required=True, never_empty=True),
                Column("value", _WOMEN, parse="percent", bucket="women", required=True),
                Column("value", _MEN, parse="percent", bucket="men", required=True),
            ),
            titles=AnyTitle(""),
        ),
        _side_by_side("city", _CITIES),
        _side_by_side("country", _COUNTRIES),
        _listed("city", _CITIES),
        _listed("country", _COUNTRIES),
        # The totals stand under the names that they have inside Meta, in every language.
        Layout(
            into="daily",
            stacked=True,
            constants={"day": "last_day"},
            columns=(
                Column("value", ("FB_PAGE", "IG_ACCOUNT"), required=True),
                Column("value", ("UNIQUE_USERS",), required=True),
            ),
            titles=AnyTitle("followers"),
        ),
        # Some files repeat a table of the daily results: the day and the metric keep it from counting twice.
        DAILY,
    ),
)

EXPORTS = (AUDIENCE,)
