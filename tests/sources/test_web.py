"""Websites and search: the languages of the headers, what is refused and why, and what is never counted twice."""

from __future__ import annotations

import pytest

from lib.store import Answers, PartResult, Store, import_file
from tests.sources.workbooks import workbook
from tests.sources.workbooks_web import search_console

_RULE = "# ----------------------------------------\n"


def brought(store: Store, text: str, file_name: str = "data-export.csv", answers: Answers | None = None) -> PartResult:
    (result,) = import_file(store, file_name, text.encode(), answers)
    return result


@pytest.mark.parametrize(
    ("preamble", "header"),
    [
        ("# Start date: 20260201\n# End date: 20260228", "Page path and screen class,Views,Active users"),
        ("# Startdatum: 20260201\n# Enddatum: 20260228", "Seitenpfad und Bildschirmklasse,Aufrufe,Aktive Nutzer"),
        (
            "# Fecha de inicio: 20260201\n# Fecha de finalización: 20260228",
            "Ruta de página y clase de pantalla,Vistas,Usuarios activos",
        ),
        (
            "# Date de début : 20260201\n# Date de fin : 20260228",
            "Chemin de la page et classe de l'écran,Vues,Utilisateurs actifs",
        ),
        (
            "# Data de início: 20260201\n# Data de término: 20260228",
            "Caminho da página e classe da tela,Visualizações,Usuários ativos",
        ),
        (
            "# Data di inizio: 20260201\n# Data di fine: 20260228",
            "Percorso pagina e classe schermata,Visualizzazioni,Utenti attivi",
        ),
        ("# Begindatum: 20260201\n# Einddatum: 20260228", "Paginapad en schermklasse,Weergaven,Actieve gebruikers"),
    ],
)
def test_pages_in_every_language(preamble: str, header: str, store: Store) -> None:
    result = brought(store, f"{_RULE}# Property: W\n{_RULE}{preamble}\n{header}\n/,300,200\n/bins,40,30\n")
    assert (result.status, result.totals) == ("imported", {"pageviews": 340, "active_users": 230})
    rows = store.query(
        "SELECT DISTINCT dimension, first_day::VARCHAR AS first, last_day::VARCHAR AS last FROM breakdown", {}
    )
    assert rows.rows == (("page", "2026-02-01", "2026-02-28"),)


@pytest.mark.parametrize("nth", ["Nth day", "Tag N", "Día N", "Nº dia", "N° giorno", "Nième jour", "Dag N"])
def test_days_counted_from_the_first_in_every_language(nth: str, store: Store) -> None:
    result = brought(store, f"# Start date: 20260227\n# End date: 20260301\n{nth},Sessions\n0000,5\n0002,7\n")
    assert (str(result.first_day), str(result.last_day), result.totals) == (
        "2026-02-27",
        "2026-03-01",
        {"sessions": 12},
    )


def test_a_day_in_the_name_of_a_property_is_no_period(store: Store) -> None:
    above = "# Property: Wexmoor since 20190101\n# Start date: 20260201\n# End date: 20260202\n"
    result = brought(store, f"{above}Page path and screen class,Views\n/,5\n")
    assert (str(result.first_day), str(result.last_day)) == ("2026-02-01", "2026-02-02")


def test_two_periods_in_one_file_keep_their_own_days(store: Store) -> None:
    now, before = "# Start date: 20260201\n# End date: 20260202\n", "# Start date: 20250201\n# End date: 20250202\n"
    table = "Nth day,Sessions\n0000,{}\n0001,{}\n\n"
    assert brought(store, now + table.format(5, 6) + before + table.format(1, 2)).totals == {"sessions": 14}
    rows = store.query("SELECT day::VARCHAR AS day, value FROM daily ORDER BY day", {}).rows
    assert rows == (("2025-02-01", 1), ("2025-02-02", 2), ("2026-02-01", 5), ("2026-02-02", 6))


@pytest.mark.parametrize("second", ["Content group", "Item brand", "Eine eigene Dimension"])
def test_days_split_by_something_unknown_are_refused(second: str, store: Store) -> None:
    lines = "20260201,a,5,4\n20260201,b,6,5\n20260202,a,7,6\n"
    result = brought(store, f"Date,{second},Sessions,Active users\n{lines}")
    assert (result.status, store.is_empty()) == ("rejected", True)
    assert "its days stand several times" in result.message


def test_a_single_number_by_day_needs_the_lines_above(store: Store) -> None:
    above = f"{_RULE}# Property: W\n{_RULE}# Start date: 20260201\n# End date: 20260202\n"
    assert brought(store, f"{above}Date,Sessions\n20260202,7\n20260201,5\n").totals == {"sessions": 12}


def test_days_and_a_channel_are_no_daily_totals(store: Store) -> None:
    lines = "20260201,Direct,5,4\n20260201,Organic Search,6,5\n"
    result = brought(store, f"Date,Session default channel group,Sessions,Engaged sessions\n{lines}")
    assert (result.totals, result.grain) == ({"sessions": 11, "engaged_sessions": 9}, ("breakdown",))
    assert store.query("SELECT count(*) AS n FROM daily", {}).rows == ((0,),)


@pytest.mark.parametrize(
    ("file_name", "header", "row", "words"),
    [
        (
            "data-export.csv",
            f"{_RULE}# Start date: 20260201\n# End date: 20260228\nNth week,Sessions",
            "0001,5",
            "by week",
        ),
        ("Pages.csv", "Week Index,Pageviews", "1/1/19,5", "by hour, week or month"),
        ("Chart.csv", "Date,Not indexed,Indexed,Impressions", "2026-02-01,5,6,7", "which pages Google keeps"),
        ("Gráfico.csv", "Fecha,Sin indexar,Indexadas,Impresiones", "2026-02-01,5,6,7", "which pages Google keeps"),
        ("Gráfico.csv", "Data,Páginas afetadas", "2026-02-01,5", "which pages Google keeps"),
        (
            "Problemas críticos.csv",
            "Motivo,Fuente,Validación,Páginas",
            "Error,Sitio web,N/D,0",
            "which pages Google keeps",
        ),
        (
            "Диаграмма.csv",
            "Дата,Не проиндексировано,Проиндексированные,Показы",
            "2026-02-01,5,6,7",
            "which pages Google keeps",
        ),
        ("Grafik.csv", "Tarih,Etkilenen sayfa sayısı", "2026-02-01,5", "which pages Google keeps"),
        ("Meta Veri.csv", "Mülk,Değer", "Site haritası,Bilinen tüm sayfalar", "which pages Google keeps"),
        ("filtros.csv", "Filtrar,Valor", "Tipo de búsqueda,Web", "which days and which filter"),
        ("windows.csv", "date,os_version,visits", "2026-02-01,11,5", "counts again"),
        (
            "Chart.csv",
            "Date,Clicks,Impressions,CTR,Position",
            "2026-02-02,5,6,7%,8\n2026-02-09,5,6,7%,8",
            "a week or more apart",
        ),
        (
            "download.csv",
            f"{_RULE}# W\n# 20260201-20260202\n{_RULE}\nDevice,desktop,mobile\nCountry,Active users,Active users",
            "Wexland,5,6",
            "stand side by side",
        ),
        (
            "download.csv",
            f"{_RULE}# Wexmoor\n# 20260201-20260202\n{_RULE}\nSegment,All Users,Mobile\nDate,Sessions,Sessions",
            "20260201,5,6",
            "stand side by side",
        ),
        ("Tabela.csv", "URL,Último rastreamento", "https://wexmoor.example/,2026-02-01", "which pages Google keeps"),
        ("Chart.csv", "Date,Poor,Need improvement,Good", "2026-02-01,5,6,7", "which pages Google keeps"),
        (
            "Links.csv",
            "Target page,Incoming links,Linking sites",
            "https://wexmoor.example/,5,6",
            "which websites link",
        ),
        ("Chart.csv", "Date,Clicks,Impressions,CTR", "2026-02-01,5,600,0.8%", "Google showed unasked"),
        (
            "Pages.csv",
            "Top pages,Clicks,Impressions,CTR",
            "https://wexmoor.example/,5,600,0.8%",
            "Google showed unasked",
        ),
        (
            "Queries.csv",
            "Top queries,Last 28 days Clicks,Previous 28 days Clicks",
            "wexmoor,5,6",
            "Each column is about another period",
        ),
        ("Filters.csv", "Filter,Value", "Search type,Web", "which days and which filter"),
        ("top-countries-realtime.csv", "country,active_visitors", "Canada,12", "in the minutes before"),
    ],
)
def test_what_looks_alike_is_refused_with_advice(
    file_name: str, header: str, row: str, words: str, store: Store
) -> None:
    result = brought(store, f"{header}\n{row}\n", file_name)
    assert (result.status, store.is_empty()) == ("rejected", True)
    assert words in result.message


@pytest.mark.parametrize(
    "header",
    [
        "date,visits",
        "date,pageviews",
        "country,visits",
        "name,visitors",
        "Country,Users",
        "Date,Sessions",
        "Source,Users,Sessions",
        "Page,Visits",
        "Page,Pageviews",
        "Landing page,Visits",
        "Date,Sessions,Users,Orders",
        "Country,Users,Sessions",
        "Date,Campaign,Clicks,Impressions,Cost,Conversions",
        "Campaign,Ad group,Clicks,Impressions,Cost",
    ],
)
def test_plain_words_alone_are_not_enough(header: str, store: Store) -> None:
    result = brought(store, f"{header}\n{','.join(['2026-02-01'] * (header.count(',') + 1))}\n", "table.csv")
    assert (result.status, store.is_empty()) == ("rejected", True)


@pytest.mark.parametrize(
    "header",
    [
        "Top queries,Clicks,Impressions,CTR,Position",
        "Consultas principales,Clics,Impresiones,CTR,Posición",
        "Requêtes les plus fréquentes,Clics,Impressions,CTR,Position",
        "Häufigste Suchanfragen,Klicks,Impressionen,CTR,Position",
        "Query principali,Clic,Impressioni,CTR,Posizione",
        "Principais consultas,Cliques,Impressões,CTR,Posição",
        "Meest uitgevoerde zoekopdrachten,Aantal klikken,Vertoningen,CTR,Positie",
        "Najpopularniejsze zapytania,Kliknięcia,Wyświetlenia,CTR,Pozycja",
        "En çok yapılan sorgular,Tıklamalar,Gösterimler,TO,Konum",
        "Популярные запросы,Клики,Показы,CTR,Позиция",
        "上位のクエリ,クリック数,表示回数,CTR,掲載順位",
        "인기 검색어,클릭수,노출,CTR,게재 순위",
        "热门查询,点击次数,展示,点击率,排名",
    ],
)
def test_queries_in_every_language(header: str, store: Store) -> None:
    text = f"{header}\nwexmoor,30,300,10%,1.2\ntotal,2,90,2.22%,8.11\n"
    result = brought(store, text, "Queries.csv", Answers(period="2026-02"))
    assert (result.status, result.totals) == ("imported", {"clicks": 32, "impressions": 390})


@pytest.mark.parametrize(
    "line", [("Device", "Mobile"), ("Search type", "Image"), ("Page", "+https://wexmoor.example/a")]
)
def test_a_narrowed_export_is_not_the_whole(line: tuple[str, str], store: Store) -> None:
    sheets = dict(search_console())
    sheets["Filters"] = [("Filter", "Value"), line, ("Date", "Last 3 months")]
    (result,) = import_file(store, "wexmoor.example-Performance-on-Search-2026-02-05.xlsx", workbook(sheets))
    assert (result.status, store.is_empty()) == ("rejected", True)
    assert "narrowed down" in result.message


def test_the_days_of_a_list_are_proposed_from_its_name(store: Store) -> None:
    result = brought(store, "domain,page,page_title,pageviews\na,a/,A,5\n", "top-pages-7-days.csv")
    first, last = (result.proposal or "").split("..")
    assert (result.status, result.asks) == ("needs_input", "period")
    assert first < last


@pytest.mark.parametrize(
    ("first", "second"), [("1/2/19", "1/3/19"), ("2/1/19", "3/1/19"), ("02/01/2019", "03/01/2019")]
)
def test_day_and_month_are_told_by_the_days_that_follow(first: str, second: str, store: Store) -> None:
    text = f"{_RULE}# All\n# Pages\n# 20190102-20190103\n{_RULE}\nDay Index,Sessions\n{first},5\n{second},6\n,11\n"
    result = brought(store, text)
    assert (str(result.first_day), str(result.last_day)) == ("2019-01-02", "2019-01-03")
    assert result.totals == {"sessions": 11}
