"""Exports that a spreadsheet saved anew, in the way its own country writes days, numbers and cells."""

from __future__ import annotations

from datetime import date

import pytest

from lib.store import Answers, Store, import_file
from tests.sources.cases import CASES
from tests.sources.workbooks import WORKBOOKS, workbook

_FACEBOOK = Answers(platform="facebook")


@pytest.mark.parametrize(
    ("first", "second", "start", "end"),
    [
        ("22-07-26", "03-07-26", "01-07-26", "22-07-26"),
        ("22/07/2026", "03/07/2026", "01/07/2026", "22/07/2026"),
        ("7/22/2026", "7/3/2026", "7/1/2026", "7/22/2026"),
        ("22.07.2026", "03.07.2026", "01.07.2026", "22.07.2026"),
    ],
)
def test_a_column_of_days_tells_the_order_of_the_others(
    first: str, second: str, start: str, end: str, store: Store
) -> None:
    text = (
        "Campaign name;Day;Reporting starts;Reporting ends;Amount spent (EUR);Impressions\n"
        f"Bins;{first};{start};{end};100,50;50\nBins;{second};{start};{end};90,25;40\n"
    )
    (result,) = import_file(store, "ads.csv", text.encode())
    assert (result.rows_loaded, result.totals) == (2, {"spend": 190.75, "impressions": 90})
    assert (result.first_day, result.last_day) == (date(2026, 7, 3), date(2026, 7, 22))


def test_days_that_can_be_read_both_ways_are_refused(store: Store) -> None:
    text = (
        "Campaign name,Day,Reporting starts,Reporting ends,Amount spent (EUR),Impressions\n"
        "Bins,02/03/2026,01/03/2026,05/03/2026,1.00,5\n"
    )
    (result,) = import_file(store, "ads.csv", text.encode())
    assert (result.status, result.rows_loaded) == ("rejected", 0)


@pytest.mark.parametrize("days", [("10/31/2025 0:00", "11/1/2025 0:00"), ("31.10.2025 00:00", "01.11.2025 00:00")])
def test_daily_results_with_a_countrys_days(days: tuple[str, str], store: Store) -> None:
    text = f"Facebook visits;\nDate;Primary\n{days[0]};5\n{days[1]};6\n"
    (result,) = import_file(store, "Visits.csv", text.encode(), _FACEBOOK)
    assert (result.first_day, result.last_day) == (date(2025, 10, 31), date(2025, 11, 1))
    assert result.totals == {"profile_visits": 11}


@pytest.mark.parametrize(("delimiter", "value"), [(";", "1,204"), (";", "1.204"), (",", '"1,204"'), (",", "1.204")])
def test_people_are_whole_whatever_stands_between_the_thousands(delimiter: str, value: str, store: Store) -> None:
    text = f"Facebook visits{delimiter}\nDate{delimiter}Primary\n2026-03-01{delimiter}{value}\n"
    (result,) = import_file(store, "Visits.csv", text.encode(), _FACEBOOK)
    assert result.totals == {"profile_visits": 1204}


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_decimal_commas_and_places_with_commas_are_no_columns(delimiter: str, store: Store) -> None:
    lines = [
        ["Seguidores do Instagram por gênero e idade"],
        ["Idade", "Homens", "Mulheres"],
        ["18-24", "1,2%", "3,5%"],
        ["25-34", "6,2%", "15,3%"],
        [],
        ["Seguidores do Instagram pelas principais cidades"],
        ["Principais cidades", "Valor"],
        ["Wexmoor do Sul, RS", "70,2%"],
        ["Vila Nova, RS", "1,8%"],
    ]
    text = "".join(delimiter.join(cells) + "\n" for cells in lines)
    (result,) = import_file(store, "Público.csv", text.encode(), Answers(period="2026-03-01"))
    assert (result.export, result.rows_loaded, result.rows_rejected) == ("meta_audience", 4, 0)
    shares = store.query("SELECT value FROM audience ORDER BY value").rows
    assert [round(share[0], 3) for share in shares] == [0.012, 0.018, 0.035, 0.062, 0.153, 0.702]


def test_a_renamed_workbook_has_its_followers_on_its_last_day(store: Store) -> None:
    (case,) = (each for each in CASES if each.name == "linkedin_followers")
    (result,) = import_file(store, "followers.xlsx", WORKBOOKS["linkedin_followers"](), case.answers)
    assert result.status == "imported"
    days = store.query("SELECT max(day) FROM daily UNION SELECT DISTINCT day FROM audience").rows
    assert len(days) == 1


def test_one_sheet_without_any_day_is_asked_about(store: Store) -> None:
    data = workbook({"Location": [["Location", "Total followers"], ["Wexmoor, United Kingdom", 90]]})
    (asked,) = import_file(store, "locations.xlsx", data)
    assert (asked.status, asked.asks) == ("needs_input", "period")
    (result,) = import_file(store, "locations.xlsx", data, Answers(period="2026-03-24"))
    assert (result.status, result.first_day) == ("imported", date(2026, 3, 24))


def test_a_link_that_names_no_account_keeps_its_post(store: Store) -> None:
    text = (
        "Post id,Date,Post text,Post Link,Impressions,Engagements,New follows\n"
        '1902623642219446283,"Thu, Mar 20, 2025",Hello,https://x.com/i/status/1902623642219446283,71,2,1\n'
    )
    (result,) = import_file(store, "account_analytics_content_2025-03-01_2025-03-22.csv", text.encode())
    assert (result.rows_loaded, result.rows_rejected, result.totals["impressions"]) == (1, 0, 71)


@pytest.mark.parametrize(
    ("header", "currency"),
    [
        ("보고 시작,보고 종료,캠페인 이름,노출,지출 금액 (KRW),링크 클릭", "KRW"),
        ("レポート開始日,レポート終了日,キャンペーン名,インプレッション,消化金額 (JPY),リンクのクリック", "JPY"),
        (
            "Début du rapport,Compte-rendu terminé,Nom de la campagne,Impressions,Montant dépensé (CAD),Link clicks",
            "CAD",
        ),
        (
            "Raporlama başlangıcı,Raporlama bitişi,Kampanya adı,Gösterim,Harcanan tutar (TRY),Bağlantı tıklamaları",
            "TRY",
        ),
    ],
)
def test_campaigns_in_further_languages(header: str, currency: str, store: Store) -> None:
    text = f"{header}\n2026-05-01,2026-05-31,Bins,200,15000,5\n"
    (result,) = import_file(store, "ads.csv", text.encode())
    assert (result.export, result.currency) == ("meta_ads", currency)
    assert result.totals == {"spend": 15000, "impressions": 200, "clicks": 5}


def test_four_digits_before_the_point_tell_how_decimals_are_written(store: Store) -> None:
    text = (
        "Post ID;Page ID;Publish time;Post type;Views;Seconds viewed\n"
        "900000000000000101;70000000000001;03/01/2026 10:00;Video;50;3600.144\n"
        "900000000000000102;70000000000001;03/02/2026 10:00;Video;60;1800.072\n"
    )
    (result,) = import_file(store, "posts.csv", text.encode())
    assert (result.rows_loaded, result.totals["impressions"]) == (2, 110)
    assert result.totals["watch_hours"] == pytest.approx(1.50006)


def test_a_row_of_numbers_that_begins_again_is_no_second_table(store: Store) -> None:
    text = (
        "Views,Reach,Likes,Plays,Shares,Comments,Post ID,Account ID,Publish time\n"
        "0,0,5,,0,0,17900000000000001,17800000000000001,03/02/2026 10:00\n"
        "9,8,7,,2,1,17900000000000002,17800000000000001,03/03/2026 10:00\n"
    )
    (result,) = import_file(store, "posts.csv", text.encode())
    assert (result.rows_loaded, result.totals["impressions"], result.totals["reactions"]) == (2, 9, 12)
