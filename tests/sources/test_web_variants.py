"""Websites and search: files that a spreadsheet, an exploration or another encoding has changed."""

from __future__ import annotations

import pytest

from lib.store import Answers, Store, import_file
from tests.sources.test_web import brought
from tests.sources.workbooks import workbook
from tests.sources.workbooks_web import search_console

_RULE = "# ----------------------------------------\n"


def test_the_grand_total_of_an_exploration_is_not_counted(store: Store) -> None:
    above = f"{_RULE}# Wexmoor\n# Free form 1\n# 20260201-20260202\n{_RULE}\n"
    result = brought(store, f"{above}Date,Sessions,Active users\n,12,9,Grand total\n20260201,7,5\n20260202,5,4\n")
    assert (result.totals, result.rows_rejected) == ({"sessions": 12, "active_users": 9}, 0)


def test_a_last_row_called_total_counts_unless_it_is_the_sum(store: Store) -> None:
    table = (
        'Top queries,Clicks,Impressions,CTR,Position\nwexmoor,30,"1,300",2%,1.2\nbins,2,90,2%,8.1\nTotal,32,{},2%,3\n'
    )
    added = brought(store, table.format('"1,390"'), "Queries.csv", Answers(period="2026-02"))
    assert added.totals == {"clicks": 32, "impressions": 1390}
    searched = brought(store, table.format('"1,391"'), "Queries.csv", Answers(period="2026-03"))
    assert searched.totals == {"clicks": 64, "impressions": 2781}


@pytest.mark.parametrize("first", ["01/02/2026", "2/1/2026", "01.02.26", "2026/02/01"])
def test_days_that_a_spreadsheet_has_rewritten(first: str, store: Store) -> None:
    days = {
        "01/02/2026": "{:02d}/02/2026",
        "2/1/2026": "2/{}/2026",
        "01.02.26": "{:02d}.02.26",
        "2026/02/01": "2026/02/{:02d}",
    }
    lines = "".join(f"{days[first].format(day)},5,60,8%,3\n" for day in range(1, 5))
    result = brought(store, f"Date,Clicks,Impressions,CTR,Position\n{lines}", "Chart.csv")
    assert (str(result.first_day), str(result.last_day)) == ("2026-02-01", "2026-02-04")
    assert result.totals == {"clicks": 20, "impressions": 240}


@pytest.mark.parametrize(
    ("encoding", "header"),
    [
        ("cp1250", "Data;Kliknięcia;Wyświetlenia;CTR;Pozycja"),
        ("cp1251", "Дата;Клики;Показы;CTR;Позиция"),
        ("cp1254", "Tarih;Tıklamalar;Gösterimler;TO;Konum"),
        ("gb18030", "日期;点击次数;展示;点击率;排名"),
        ("shift_jis", "日付;クリック数;表示回数;CTR;掲載順位"),
    ],
)
def test_a_header_alone_tells_the_encoding(encoding: str, header: str, store: Store) -> None:
    text = f"{header}\r\n2026-02-01;5;60;8,3%;3,1\r\n2026-02-02;6;70;8,6%;3,2\r\n"
    (result,) = import_file(store, "Chart.csv", text.encode(encoding))
    assert result.totals == {"clicks": 11, "impressions": 130}


def test_a_search_type_is_a_filter_in_languages_that_translate_web(store: Store) -> None:
    sheets = dict(search_console())
    for kind, status in (("Веб", "imported"), ("Изображение", "rejected")):
        sheets["Filters"] = [("Фильтр", "Значение"), ("Тип поиска", kind), ("Дата", "Последние 3 месяца")]
        (result,) = import_file(store, f"wexmoor-{kind}.xlsx", workbook(sheets))
        assert result.status == status


def test_direct_visits_have_no_source_and_count(store: Store) -> None:
    header = "date,source,referrer,pageviews,visitors,visits,visit_duration,bounces"
    text = f"{header}\n2026-02-01,Google,google.com,30,10,12,600,5\n2026-02-01,,,6,3,3,60,2\n"
    result = brought(store, text, "imported_sources_20260201_20260201.csv")
    assert (result.rows_rejected, result.totals) == (0, {"users": 13, "sessions": 15, "pageviews": 36})
