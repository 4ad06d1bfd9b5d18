"""YouTube Studio and TikTok: names and headers in other languages, years, periods of folders, and what is refused."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import date

import pytest

from lib.sources import EXPORTS
from lib.sources.months import month_and_day
from lib.sources.period import by_week, period_of_folder, with_years
from lib.sources.reading.archive import members
from lib.store import Answers, PartResult, Store, import_file
from tests.sources.workbooks import workbook

TWO_DAYS = "2026-02-01,19\n2026-02-02,20\n"
TOTALS = {
    "Totals.csv": "Date,Views",
    "Totals (1).csv": "Date,Views",
    "Gesamtwerte.csv": "Datum,Aufrufe",
    "Totales.csv": "Fecha,Visualizaciones",
    "Totais.csv": "Data,Visualizações",
    "Totaux.csv": "Date,Vues",
    "Totali.csv": "Data,Visualizzazioni",
    "Totalen.csv": "Datum,Weergaven",
    "Totalt.csv": "Datum,Visningar",
    "Toplamlar.csv": "Tarih,Görüntüleme",
    "Итоги.csv": "Дата,Просмотры",
    "合計.csv": "日付,視聴回数",
    "합계.csv": "날짜,조회수",
}
# Video title and hours are named in all; the line of totals comes first.
TABLES = {
    "en": "Content,Video title,Video publish time,Duration,Views,Watch time (hours),Subscribers",
    "de": "Inhalte,Videotitel,Veröffentlichungszeitpunkt des Videos,Dauer,Aufrufe,Wiedergabezeit (Stunden),Abonnenten",
    "de, soft": "Inhalte,Video\u00adtitel,Veröffent\u00adlichungszeitpunkt des Videos,Dauer,Auf\u00adrufe,"
    "Wiedergabezeit (Stunden),Abon\u00adnenten",
    "es": "Contenido,Título del vídeo,Hora de publicación del vídeo,Duración,Visualizaciones,"
    "Tiempo de visualización (horas),Suscriptores",
    "pt": "Conteúdo,Título do vídeo,Horário de publicação do vídeo,Duração,Visualizações,Tempo de exibição (horas),"
    "Inscritos",
    "fr": "Contenu,Titre de la vidéo,Heure de publication de la vidéo,Durée,Vues,Durée de visionnage (heures),Abonnés",
    "tr": "İçerik,Video başlığı,Videonun yayınlanma tarihi,Süre,Görüntüleme,İzlenme süresi (saat),Aboneler",
    "ja": "コンテンツ,動画のタイトル,動画公開時刻,長さ,視聴回数,総再生時間（単位: 時間）,チャンネル登録者",
}
REFUSED = {
    "youtube_chart, by video": (
        "youtube_chart",
        "Chart data.csv",
        'Date,Content,Video title,Video publish time,Views\n2026-02-01,abcdefghijk,Snow,"Jan 9, 2026",4\n',
    ),
    "youtube_chart, by country": ("youtube_chart", "Chart data.csv", "Date,Geography,Views\n2026-02-01,GB,3\n"),
    "youtube_chart, in German": (
        "youtube_chart",
        "Diagrammdaten.csv",
        "Datum,Zugriffsquelle,Aufrufe\n2026-02-01,YouTube-Suche,3\n",
    ),
    "youtube_other_totals, money": (
        "youtube_other_totals",
        "Total.csv",
        "Data,Receita estimada (USD)\n2026-02-01,116.764\n2026-02-02,11.611\n",
    ),
    "youtube_other_totals, a rate": (
        "youtube_other_totals",
        "Totals.csv",
        "Date,Impressions click-through rate (%)\n2026-02-01,4.1\n2026-02-02,3.9\n",
    ),
    "tiktok_activity": (
        "tiktok_activity",
        "FollowerActivity.csv",
        '"Date","Hour","Active followers"\n"August 16","0","3"\n"August 16","1","5"\n',
    ),
}
OVERVIEW = '"Date","Video Views","Profile Views","Likes","Comments","Shares"\n'


def brought(store: Store, name: str, text: str, period: str | None = None) -> PartResult:
    (result,) = import_file(store, name, text.encode(), Answers(period=period))
    return result


def unpacked(store: Store, name: str, files: Mapping[str, str]) -> list[PartResult]:
    """Bring each file of a zip as an upload does: under the name of the zip and its own."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for inner, text in files.items():
            archive.writestr(inner, text)
    found = members(packed.getvalue(), name)
    return [result for each in found for result in import_file(store, each.name, each.data)]


@pytest.mark.parametrize("name", TOTALS)
def test_daily_totals_in_each_language(name: str, store: Store) -> None:
    result = brought(store, name, f"{TOTALS[name]}\n{TWO_DAYS}")
    assert (result.export, result.status, result.totals) == ("youtube_totals", "imported", {"video_views": 39}), name
    assert (result.first_day, result.last_day) == (date(2026, 2, 1), date(2026, 2, 2))


@pytest.mark.parametrize("language", TABLES)
def test_the_table_of_videos_in_each_language(language: str, store: Store) -> None:
    rows = 'Total,,,,10,1.5,2\nabcdefghijk,Snow,"Jan 9, 2026",30,7,1.0,3\n-bcdefghijk,,,,3,0.5,-1\n'
    result = brought(store, "Table data.csv", f"{TABLES[language]}\n{rows}")
    assert (result.export, result.status, result.rows_loaded) == ("youtube_table", "imported", 2), result.message
    assert result.totals == {"posts": 2, "video_views": 10, "watch_hours": 1.5, "followers_gained": 2}


@pytest.mark.parametrize(("export", "name", "text"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_used_is_refused_with_words(export: str, name: str, text: str, store: Store) -> None:
    result = brought(store, name, text, "2026-02")
    (known,) = (each for each in EXPORTS if each.name == export)
    assert (result.status, result.export) == ("rejected", export), result.message
    assert known.refusal
    assert known.refusal in result.message
    assert store.is_empty()


def test_every_refusal_of_video_is_tested() -> None:
    refused = {export.name for export in EXPORTS if export.refusal and export.platform in ("youtube", "tiktok")}
    assert refused == {export for export, _, _ in REFUSED.values()}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Totals.csv", "Date,Sales\n2026-02-01,19\n2026-02-02,20\n"),
        ("sales.csv", f"Date,Views\n{TWO_DAYS}"),
        ("ViewerGender.csv", '"Gender","Distribution"\n"Female","0.5"\n'),
        ("Table data.csv", "Team,Views\nNorth,3\n"),
        # A website's visitors, a log that somebody keeps, another service's viewers.
        ("Totals.csv", "Date,Views,Visitors\n2026-02-01,19,8\n2026-02-02,20,9\n"),
        ("cities.csv", "Cities,Views,Visitors\nLeeds,3,2\n"),
        ("places.csv", "Geography,Views\nGB,3\n"),
        ("sources.csv", "Traffic source,Clicks,Impressions\nDirect,3,40\n"),
        ("videos.csv", "Video,Title,Date,Views,Likes\n1,Opening,2026-02-01,3,1\n"),
        ("devices.csv", "Date,Device type,Views\n2026-02-01,TV,3\n"),
        ("days.csv", "Date,Video Views,Profile Views,Ad Spend\n2026-02-01,3,1,0.5\n"),
        ("Viewers.csv", "Date,Total Viewers,Completion\n2026-02-01,3,20%\n"),
    ],
)
def test_what_only_looks_like_one_of_them_is_not_taken_for_one(name: str, text: str, store: Store) -> None:
    result = brought(store, name, text, "2026-02")
    assert not (result.export or "").startswith(("youtube", "tiktok")), result.export


def test_a_list_of_titles_without_ids_of_videos_is_refused(store: Store) -> None:
    result = brought(store, "posts.csv", "Content,Video title,Views\nReel,Opening of the pool,100\nStory,Tips,50\n")
    assert result.status == "rejected"
    assert "expected an id, found “Reel”" in result.message
    assert store.is_empty()


def test_totals_by_week_are_refused(store: Store) -> None:
    result = brought(store, "Totals.csv", "Date,Views\n2026-06-28,19\n2026-07-05,20\n2026-07-12,15\n")
    assert result.status == "rejected"
    assert "Set the chart to Daily" in result.message
    assert store.is_empty()


@pytest.mark.parametrize(
    "days",
    [
        ("1/14/2026", "1/15/2026"),
        ("14/01/2026", "15/01/2026"),
        ("14.01.2026", "15.01.2026"),
        ("14-Jan-26", "15-Jan-26"),
    ],
)
def test_totals_that_a_spreadsheet_wrote_anew(days: tuple[str, str], store: Store) -> None:
    result = brought(store, "Totals.csv", f"Date,Views\n{days[0]},19\n{days[1]},20\n")
    assert (result.status, result.first_day, result.last_day) == ("imported", date(2026, 1, 14), date(2026, 1, 15))


def test_weeks_that_a_spreadsheet_wrote_anew_are_refused(store: Store) -> None:
    result = brought(store, "Totals.csv", "Date,Views\n6/28/2026,19\n7/5/2026,20\n7/12/2026,15\n")
    assert (result.status, "Set the chart to Daily" in result.message) == ("rejected", True), result.message


def test_days_with_gaps_are_no_weeks() -> None:
    assert by_week(["2026-06-01", "2026-06-08", "2026-06-15"])
    assert by_week(["2026-01-01", "2026-03-01", "2026-02-01"])
    assert not by_week(["2026-06-01", "2026-06-08", "2026-06-09"])
    assert not by_week(["2026-06-01"])
    assert not by_week(["no day", "2026-06-01", ""])


def test_a_daily_table_of_the_best_500_days_says_that_it_may_lack_days(store: Store) -> None:
    days = (date.fromordinal(date(2024, 1, 1).toordinal() + at) for at in range(500))
    rows = "".join(f"{day},{at + 1},0.5\n" for at, day in enumerate(days))
    result = brought(store, "Table data.csv", f"Date,Views,Watch time (hours)\nTotal,999999,900\n{rows}")
    assert (result.export, result.status, result.rows_loaded) == ("youtube_totals", "imported", 500)
    (said,) = store.query("SELECT partial FROM import_part").column("partial")
    assert "500" in said


@pytest.mark.parametrize(
    "text",
    [
        *("March 8", "Mar 8", "8 March", "8 de marzo", "8 de março", "8 mars", "8 marzo", "8. März", "8 maart"),
        *("8 mars", "8. mars", "8 marca", "8 марта", "8 березня", "8 Mart", "8 Maret", "8. března", "8 martie"),
        *("3月8日", "3월 8일", "3 月 8 日", "8 tháng Ba", "8 tháng 3", "8 มีนาคม", "8 مارس", "8 Μαρτίου"),
        *("8. maaliskuuta", "8-Mar"),
    ],
)
def test_a_day_without_a_year_in_each_language(text: str) -> None:
    assert month_and_day(text) == (3, 8)


@pytest.mark.parametrize("text", ["", "8", "March", "Undefined 8", "March 32", "2026-03-08", "13月1日", "Total"])
def test_what_is_no_day_without_a_year(text: str) -> None:
    assert month_and_day(text) is None


def test_years_are_counted_back_over_the_turn_of_the_year() -> None:
    expected = ["2025-12-31", "2026-01-01", "2026-01-02"]
    assert with_years(["31 de diciembre", "1 de enero", "2 de enero"], date(2026, 12, 31)) == expected
    assert with_years(["12月31日", "1月1日", "1月2日"], date(2026, 1, 2)) == expected
    # The newest first.
    assert with_years(["2 января", "1 января", "31 декабря"], date(2026, 1, 5)) == expected[::-1]
    assert with_years(["February 29"], date(2026, 5, 1)) == ["2024-02-29"]
    assert with_years(["Total", "2026-01-01"], date(2026, 5, 1)) == ["Total", "2026-01-01"]


@pytest.mark.parametrize(
    ("path", "period"),
    [
        ("Content 2024-01-01_2024-12-31 Wexmoor County Council.zip/Table data.csv", ("2024-01-01", "2024-12-31")),
        ("Content 2024-01-01_2024-12-31 Wexmoor\\Table data.csv", ("2024-01-01", "2024-12-31")),
        ("a.zip/Geography 2026-02-01_2026-02-28 Wexmoor/Table data.csv", ("2026-02-01", "2026-02-28")),
        # 15 August 2026, 23:59 in London; wherever it was, it was over on the 16th at the latest.
        ("Overview_2026-06-18_1786834799_wexmoor.zip/Overview.csv", ("2026-06-18", "2026-08-16")),
        ("Content 2024-01-01_2024-12-31 Wexmoor.csv", None),
        ("Reports 2024/Table data.csv", None),
        ("2024-01-01/Table data.csv", None),
    ],
)
def test_the_period_that_a_folder_is_named_after(path: str, period: tuple[str, str] | None) -> None:
    expected = period and (date.fromisoformat(period[0]), date.fromisoformat(period[1]))
    assert period_of_folder(path) == expected


def test_a_table_of_countries_asks_for_its_period(store: Store) -> None:
    text = "Geography,Views,Watch time (hours)\nTotal,90,3\nGB,80,2.8\n"
    asked = brought(store, "Table data.csv", text)
    assert (asked.status, asked.asks) == ("needs_input", "period")
    folder = brought(store, "Geography 2026-02-01_2026-02-28 Wexmoor/Table data.csv", text)
    assert (folder.status, folder.first_day, folder.last_day) == ("imported", date(2026, 2, 1), date(2026, 2, 28))


def test_the_year_of_tiktok_is_asked_for_and_only_once_per_answer(store: Store) -> None:
    text = OVERVIEW + '"31 de diciembre","1","2","3","4","5"\n"1 de enero","1","undefined","-3","0","5"\n'
    asked = brought(store, "Overview.csv", text)
    assert (asked.status, asked.asks) == ("needs_input", "period")
    result = brought(store, "Overview.csv", text, "2026-01-01")
    assert (result.status, result.first_day, result.last_day) == ("imported", date(2025, 12, 31), date(2026, 1, 1))
    assert result.totals == {"video_views": 2, "profile_visits": 2, "reactions": 0, "comments": 4, "shares": 10}


def test_the_zip_of_tiktok_says_its_years_and_whose_it_is(store: Store) -> None:
    text = OVERVIEW + '"June 18","1","2","3","4","5"\n"June 19","1","2","3","4","5"\n'
    (result,) = unpacked(store, "Overview_2026-06-18_1781913599_wexmoor.cc.zip", {"Overview.csv": text})
    assert (result.export, result.status, result.account) == ("tiktok_overview", "imported", "wexmoor.cc")
    assert (result.first_day, result.last_day) == (date(2026, 6, 18), date(2026, 6, 19))


def test_the_zip_of_youtube_brings_its_table_and_its_totals(store: Store) -> None:
    files = {
        "Table data.csv": "Device type,Views,Watch time (hours)\nTotal,39,3\nTV,39,3\n",
        "Chart data.csv": "Date,Device type,Views\n2026-02-01,TV,19\n2026-02-02,TV,20\n",
        "Totals.csv": f"Date,Views\n{TWO_DAYS}",
    }
    results = unpacked(store, "Device type 2026-02-01_2026-02-02 Wexmoor County Council.zip", files)
    found = {each.export: (each.status, each.first_day, each.last_day) for each in results}
    days = (date(2026, 2, 1), date(2026, 2, 2))
    assert found == {
        "youtube_breakdown": ("imported", *days),
        "youtube_chart": ("rejected", None, None),
        "youtube_totals": ("imported", *days),
    }


def test_a_workbook_covers_the_days_of_its_totals(store: Store) -> None:
    """Not those of the chart beside them, whose first lines are the first days of its first line."""
    days = [f"2026-01-{day:02}" for day in range(1, 32)] + ["2026-02-01"]
    book = workbook(
        {
            "Table data": [("Geography", "Views", "Watch time (hours)"), ("Total", 64, 3), ("GB", 64, 3)],
            "Chart data": [("Date", "Geography", "Views"), *((day, name, 1) for name in ("GB", "IE") for day in days)],
            "Totals": [("Date", "Views"), *((day, 2) for day in days)],
        }
    )
    (result,) = import_file(store, "Wexmoor.xlsx", book)
    assert (result.export, result.status) == ("youtube_breakdown", "imported"), result.message
    kept = store.query("SELECT DISTINCT first_day, last_day FROM breakdown")
    assert (kept.column("first_day"), kept.column("last_day")) == ([date(2026, 1, 1)], [date(2026, 2, 1)])
