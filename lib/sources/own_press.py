"""A small table that no platform has: press releases, and what the press made of them."""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout

# Where people write 03/04/2026, the other days of their table decide which number is the month.
_DAYS = (
    *("%Y-%m-%d", "%Y-%m-%d %H:%M:%S", "%d.%m.%Y", "%d.%m.%y", "%d %B %Y", "%d %b %Y", "%B %d, %Y"),
    *("%b %d, %Y", "%d/%m/%Y", "%m/%d/%Y", "%d-%m-%Y", "%m-%d-%Y", "%d/%m/%y", "%m/%d/%y"),
)

PRESS = Export(
    name="own_press",
    label="Press releases and what the press made of them",
    platform="own",
    basis="own",
    how_to_get=(
        "A CSV or workbook with the columns Day (2026-01-14), Release, Outlet, Readers and Page views. One line for "
        "each release with Outlet left empty and the page views of the release on your own website, and one line for "
        "each newspaper, station or site that took it up, with the readers that it states in its own media data."
    ),
    layouts=(
        Layout(
            into="press",
            day_formats=_DAYS,
            alone=True,
            at_least=1,
            columns=(
                Column(
                    "day",
                    (
                        *("Day", "Date", "Published", "Datum", "Dag", "Tag", "Jour", "Fecha", "Día", "Data", "Dia"),
                        *("Giorno", "Dato"),
                    ),
                    parse="day",
                    required=True,
                ),
                Column(
                    "release",
                    (
                        *("Release", "Press release", "News release", "Media release", "Persbericht"),
                        *("Pressemitteilung", "Medienmitteilung", "Communiqué de presse", "Communiqué"),
                        *("Nota de prensa", "Comunicado de prensa", "Comunicado de imprensa", "Comunicato stampa"),
                        *("Pressmeddelande", "Pressemeddelelse", "Pressemelding", "Informacja prasowa"),
                    ),
                    parse="masked",
                    required=True,
                    never_empty=True,
                ),
                Column(
                    "outlet",
                    (
                        *("Outlet", "Newspaper", "Taken up by", "Reported by", "Medium", "Media", "Mediatitel"),
                        *("Krant", "Zeitung", "Média", "Medio", "Órgão", "Testata", "Tidning", "Avis"),
                    ),
                    parse="text",
                ),
                Column(
                    "readers",
                    (
                        *("Readers", "Audience", "Lezers", "Leser", "Lecteurs", "Lectores", "Leitores", "Lettori"),
                        *("Läsare", "Læsere", "Lesere", "Czytelnicy"),
                    ),
                ),
                Column(
                    "page_views",
                    (
                        *("Page views", "Pageviews", "Views", "Paginaweergaven", "Seitenaufrufe", "Pages vues"),
                        *("Páginas vistas", "Visualizações de página", "Visualizzazioni di pagina", "Sidvisningar"),
                        *("Sidevisninger", "Odsłony"),
                    ),
                ),
            ),
        ),
    ),
)

EXPORTS = (PRESS,)
