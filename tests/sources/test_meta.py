"""Meta: titles and headers in many languages, what is refused, and in which words."""

from __future__ import annotations

import pytest

from lib.sources import EXPORTS, read_grids, recognise
from lib.sources.meta_daily import DAILY
from lib.store import Answers, Store, import_file
from tests.sources.workbooks import workbook

_HEADERS = {
    "en": ("Post ID", "Page ID", "Page name", "Publish time", "Date", "Views", "Reach", "Reactions", "Link Clicks"),
    "nl": ("Bericht-ID", "Pagina-ID", "Naam van pagina", "Publicatietijdstip", "Datum", "Weergaven", "Bereik"),
    "es": (
        *("Identificador de la publicación", "Identificador de la página", "Nombre de la página"),
        *("Hora de publicación", "Fecha", "Visualizaciones", "Alcance", "Veces que se ha compartido"),
    ),
    "fr": ("Identifiant de la publication", "ID de la Page", "Nom de la Page", "Heure de publication", "Date", "Vues"),
    "pt": (
        *("Identificação do post", "Identificação da Página", "Nome da Página"),
        *("Horário de publicação", "Data", "Alcance"),
    ),
    "it": ("ID del post", "ID della Pagina", "Nome della Pagina", "Orario di pubblicazione", "Data", "Copertura"),
    "sv": ("Publicerings-id", "Sid-id", "Sidnamn", "Publiceringstid", "Datum", "Visningar", "Räckvidd", "Länkklick"),
    "de": ("Beitrags-ID", "Seiten-ID", "Seitenname", "Veröffentlichungszeitpunkt", "Datum", "Aufrufe", "Reichweite"),
    "vi": ("ID bài viết", "ID Trang", "Tên Trang", "Thời gian đăng", "Ngày", "Lượt xem"),
}
_INSTAGRAM = {
    "nl": (
        *("Bericht-ID", "Account-ID", "Gebruikersnaam account"),
        *("Publicatietijdstip", "Aantal keer opgeslagen", "Volgt"),
    ),
    "it": ("ID del post", "ID dell'account", "Nome utente dell’account", "Orario di pubblicazione", "Mi piace"),
    "sv": ("Publicerings-id", "Konto-id", "Kontots användarnamn", "Publiceringstid", "Gilla-markeringar"),
    "pt": ("Identificação do post", "Identificação da conta", "Nome de usuário da conta", "Horário de publicação"),
}


def _line(cells: tuple[str, ...]) -> bytes:
    return (",".join(f'"{cell}"' for cell in cells) + "\n").encode()


@pytest.mark.parametrize(
    ("export", "header"),
    [
        *(("meta_posts_facebook", header) for header in _HEADERS.values()),
        *(("meta_posts_instagram", header) for header in _INSTAGRAM.values()),
    ],
)
def test_posts_are_known_in_each_language(export: str, header: tuple[str, ...]) -> None:
    found = recognise(read_grids(_line(header) * 2, "posts.csv"), "posts.csv")
    assert found.export.name == export
    (block,) = found.blocks
    assert len({cell for cells in block.cells_of.values() for cell in cells}) == len(header)


def test_a_file_with_days_only_is_refused_with_the_reason(store: Store) -> None:
    """Each of its rows is a part of a post's numbers: the last day would pass for the whole."""
    header = ("Publicerings-id", "Sid-id", "Sidnamn", "Publiceringstid", "Datum", "Räckvidd")
    days = b"".join(
        _line(("123456789012345", "70000000000006", "Wexmoor", "02/01/2026 09:00", f"02/0{day}/2026", "5"))
        for day in range(1, 5)
    )
    (result,) = import_file(store, "feb.csv", _line(header) + days)
    assert (result.status, result.export) == ("rejected", "meta_posts_facebook")
    assert "4 row(s) by day left out" in result.message
    assert store.is_empty()


def test_numbers_that_a_spreadsheet_rounded_are_no_ids(store: Store) -> None:
    header = ("Post ID", "Page ID", "Page name", "Publish time", "Reach")
    lines = _line(("1,14298E+15", "7E+13", "Wexmoor", "02/01/2026 09:00", "5"))
    lines += _line(("114298000000001", "70000000000006", "Wexmoor", "2/1/26 9:00", "7"))
    results = import_file(store, "feb.csv", _line(header) + lines)
    assert sum(result.rows_loaded for result in results) == 1
    assert sum(result.rows_rejected for result in results) == 1
    assert [str(result.first_day) for result in results if result.rows_loaded] == ["2026-02-01"]


def test_videos_are_refused_for_they_are_posts_too(store: Store) -> None:
    header = ("Video asset ID", "Universal video ID", "Page ID", "Page name", "Title", "Publish time", "Date", "Reach")
    (result,) = import_file(
        store, "videos.csv", _line(header) + _line(("1", "", "7", "W", "", "11/01/2025 11:04", "Lifetime", "5"))
    )
    assert (result.status, result.export) == ("rejected", "meta_videos_facebook")
    assert "level Posts instead of Videos" in result.message


def test_data_for_lessons_are_refused_for_they_have_no_days(store: Store) -> None:
    header = b"Page total likes;Type;Category;Post Month;Post Weekday;Post Hour;Paid;Lifetime Post Total Reach;"
    header += b"Lifetime Post Total Impressions;Lifetime Engaged Users;Total Interactions\n"
    (result,) = import_file(store, "dataset_Facebook.csv", header + b"139441;Photo;2;12;4;3;0;2752;5091;178;100\n")
    assert (result.status, result.export) == ("rejected", "facebook_metrics_lesson")
    assert "neither a date nor a number of their own" in result.message


@pytest.mark.parametrize(
    ("title", "network", "metric"),
    [
        ("Facebook Page reach", "facebook", "reach"),
        ("Viewers", "", "reach"),
        ("Alcance no Facebook", "facebook", "reach"),
        ("Alcance da Página do Facebook", "facebook", "reach"),
        ("Alcance de la página de Facebook", "facebook", "reach"),
        ("Facebook-Reichweite", "facebook", "reach"),
        ("Visualizações", "", "impressions"),
        ("Visitas ao perfil do Instagram", "instagram", "profile_visits"),
        ("Instagram profile visits", "instagram", "profile_visits"),
        ("Seguidores no Instagram", "instagram", "followers_gained"),
        ("New Instagram followers", "instagram", "followers_gained"),
        ("Facebook Page new likes", "facebook", "followers_gained"),
        ("Follows", "facebook", "followers_gained"),
        ("Unfollows", "", "followers_lost"),
        ("Net follows", "", "followers_net"),
        ("Interações com o conteúdo", "", "engagements"),
        ("Interazioni con i contenuti", "", "engagements"),
        ("Cliques no link do Instagram", "instagram", "link_clicks"),
        ("3-second views", "", "video_views"),
    ],
)
def test_titles_say_what_is_counted(title: str, network: str, metric: str) -> None:
    assert DAILY.titles[title.casefold()] == (network, metric)


@pytest.mark.parametrize(
    "title",
    [
        *("Paid reach", "Ad impressions", "Alcance pago", "Facebook Page likes"),
        *("Followers", "1-minute views", "Earnings"),
        *("Messaging conversations started", "Reach from ads", "Average views", "Watch time", ""),
    ],
)
def test_other_titles_are_not_taken_for_them(title: str, store: Store) -> None:
    assert title.casefold() not in DAILY.titles
    text = f'sep=,\n"{title}"\n"Date","Primary"\n"2026-01-01T00:00:00","5"\n'
    (result,) = import_file(store, "Reach.csv", text.encode("utf-16"), Answers(platform="facebook"))
    assert (result.status, result.export) == ("rejected", "meta_daily_unknown")
    assert store.is_empty()


def test_a_table_with_another_title_is_named_beside_those_that_are_taken(store: Store) -> None:
    tables = "\n\n".join(
        f'"{each}"\n"Date","Primary"\n"2026-01-01T00:00:00","5"' for each in ("Earnings", "Facebook reach")
    )
    (result,) = import_file(store, "Reach.csv", f"sep=,\n{tables}\n".encode("utf-16"))
    assert (result.export, result.totals) == ("meta_daily_results", {"reach": 5})
    assert result.warnings == ("Reach.csv: 1 table(s) left out, for it is not known what they count: “Earnings”",)


def test_the_days_in_the_audience_are_not_counted_again(store: Store) -> None:
    follows = '"Follows"\n"Date","Primary"\n"2026-01-01T00:00:00","5"\n'
    import_file(store, "Follows.csv", f"sep=,\n{follows}".encode("utf-16"))
    audience = f'sep=,\n"Age & gender"\n"","Men","Women"\n"18-24","10.5","6.5"\n\n{follows}'
    answers = Answers(platform="facebook", period="2026-01-02")
    (result,) = import_file(store, "Audience.csv", audience.encode("utf-16"), answers)
    assert result.export == "meta_audience"
    rows = store.query("SELECT sum(value) AS total FROM daily WHERE metric = 'followers_gained'")
    assert rows.column("total") == [5]
    rows = store.query("SELECT bucket, value FROM audience ORDER BY bucket")
    assert dict(zip(rows.column("bucket"), rows.column("value"), strict=True)) == {
        "men 18-24": 0.105,
        "women 18-24": 0.065,
    }


def test_a_line_of_which_a_spreadsheet_made_dates_is_refused_as_a_whole(store: Store) -> None:
    text = "Top cities;;\nWexmoor, England;Marsh End, England;Upper Wexmoor, England\n74.3;4.яну;1\n;;\n"
    text += "Top countries;;\nUnited Kingdom;Ireland;\n98.4;0.9;\n"
    answers = Answers(platform="facebook", period="2026-01-02")
    (result,) = import_file(store, "Audience.csv", text.encode(), answers)
    assert (result.rows_read, result.rows_loaded, result.rows_rejected) == (2, 1, 1)
    rows = store.query("SELECT dimension, sum(value) AS total FROM audience GROUP BY 1")
    assert (rows.column("dimension"), rows.column("total")) == (["country"], [pytest.approx(0.993)])


def test_reports_with_and_without_a_breakdown_do_not_meet(store: Store) -> None:
    """The same money by age and by campaign stands in different tables: it is never added up."""
    by_age = (
        "Campaign name,Age,Day,Impressions,Amount spent (GBP)\nBins,18-24,2026-01-01,5,1.5\nBins,65+,2026-01-01,5,2.5\n"
    )
    whole = "Campaign name,Day,Impressions,Amount spent (GBP)\nBins,2026-01-01,10,4\n"
    import_file(store, "by age.csv", by_age.encode())
    import_file(store, "campaigns.csv", whole.encode())
    assert store.query("SELECT sum(spend) AS total FROM campaign").column("total") == [4]
    assert store.query("SELECT sum(value) AS total FROM breakdown WHERE metric = 'spend'").column("total") == [4]


def test_two_breakdowns_that_are_not_known_together_are_not_taken(store: Store) -> None:
    text = "Campaign name,Age,Country,Day,Impressions,Amount spent (GBP)\nBins,18-24,GB,2026-01-01,5,1.5\n"
    (result,) = import_file(store, "campaigns.csv", text.encode())
    assert result.status == "rejected"


def test_the_sheet_that_is_laid_out_for_reading_is_not_counted_again(store: Store) -> None:
    header = ("Campaign name", "Ad set name", "Impressions", "Amount spent (GBP)", "Reporting starts", "Reporting ends")
    days = ("2026-01-01", "2026-01-31")
    rows = [("Bins", "All", 10, 4, *days), ("Bins", "Parents", 20, 6, *days)]
    laid_out = [header, ("Bins", "All", 10, 4, *days), ("", "Parents", 20, 6, *days), ("", "", 30, 10, *days)]
    data = workbook({"Formatted Report": laid_out, "Raw Data Report": [header, *rows]})
    (result,) = import_file(store, "report.xlsx", data)
    assert (result.rows_loaded, result.totals["spend"], result.totals["impressions"]) == (2, 10, 30)
    assert any("Formatted Report" in warning for warning in result.warnings)


def test_an_empty_report_says_so(store: Store) -> None:
    text = "Campaign name,Results,Impressions,Amount spent (GBP),Reporting starts,Reporting ends\nNo data available.\n"
    (result,) = import_file(store, "campaigns.csv", text.encode())
    assert (result.status, result.export) == ("rejected", "meta_ads")
    assert "with a period that has data" in result.message


def test_every_refusal_says_what_to_bring() -> None:
    for export in EXPORTS:
        if export.refusal and export.name.startswith(("meta", "facebook")):
            assert "ownload" in export.refusal or "Export it again" in export.refusal, export.name
