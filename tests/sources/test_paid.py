"""Paid reports in the languages of their platforms, those that are refused, and one account at several levels."""

from __future__ import annotations

import re
from datetime import date

import pytest

from lib.sources import EXPORTS, google_ads, google_ads_cards, microsoft_ads
from lib.sources.declare import Column
from lib.sources.spans import day_sql, end_sql
from lib.store import Answers, Store, import_file
from tests.sources.cells import cell

# Language -> the range above the header, and its words for campaign, day, currency, cost, impressions, clicks, total.
LANGUAGES = {
    "en": "March 1, 2026 - March 2, 2026 | Campaign | Day | Currency code | Cost | Impr. | Clicks | Total: Account",
    "en-GB": "1 March 2026 - 2 March 2026 | Campaign | Day | Currency code | Cost | Impr. | Clicks | Total: Account",
    "de": "1. März 2026 - 2. März 2026 | Kampagne | Tag | Währungscode | Kosten | Impr. | Klicks | Gesamt: Konto",
    "de-AT": "01.03.2026 - 02.03.2026 | Kampagne | Tag | Währungscode | Kosten | Impressionen | Klicks | Gesamt: Konto",
    "fr": "1 mars 2026 - 2 mars 2026 | Campagne | Jour | Code de devise | Coût | Impr. | Clics | Total : compte",
    "es": "1 de marzo de 2026 - 2 de marzo de 2026 | Campaña | Día | Código de moneda | "
    "Coste | Impr. | Clics | Total: cuenta",
    "es-MX": "1 mar 2026 - 2 mar 2026 | Campaña | Día | Código de moneda | Costo | Impresiones | Clics | Total: cuenta",
    "it": "1 marzo 2026 - 2 marzo 2026 | Campagna | Giorno | Codice valuta | Costo | Impr. | Clic | Totale: account",
    "nl": "1 maart 2026 - 2 maart 2026 | Campagne | Dag | Valutacode | "
    "Kosten | Vertoningen | Klikken | Totaal: account",
    "pt": "1 de mar. de 2026 - 2 de mar. de 2026 | Campanha | Dia | Código da moeda | "
    "Custo | Impr. | Cliques | Total: conta",
    "sv": "1 mars 2026 - 2 mars 2026 | Kampanj | Dag | Valutakod | Kostnad | Exponeringar | Klick | Totalt: konto",
    "da": "1. marts 2026 - 2. marts 2026 | Kampagne | Dag | Valutakode | Omkostninger | Eksp. | Klik | I alt: konto",
    "no": "1. mars 2026 - 2. mars 2026 | Kampanje | Dag | Valutakode | Kostnad | Visninger | Klikk | Totalt: konto",
    "pl": "1 marca 2026 - 2 marca 2026 | Kampania | Dzień | Kod waluty | "
    "Koszt | Wyświetlenia | Kliknięcia | Łącznie: konto",
    "ja": "2026年3月1日 - 2026年3月2日 | キャンペーン | 日 | 通貨コード | "
    "費用 | 表示回数 | クリック数 | 合計: アカウント",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("by_day", [True, False])
def test_a_campaign_report_in_every_language(language: str, by_day: bool, store: Store) -> None:
    span, campaign, day, currency, cost, impressions, clicks, total = LANGUAGES[language].split(" | ")
    header = [campaign, currency, cost, impressions, clicks]
    rows = [["Foster carers", "EUR", "1200.50", "15200", "310"], ["Total wellbeing", "EUR", "3.25", "9", "1"]]
    days = ["2026-03-01", "2026-03-02"]
    lines = [["Report"], [span], [*header, day] if by_day else header]
    lines += [[*row, when] if by_day else row for row, when in zip(rows, days, strict=True)]
    lines.append([total, "EUR", "1203.75", "15209", "311", *([" --"] if by_day else [])])
    text = "\n".join("\t".join(line) for line in lines)
    (result,) = import_file(store, "report.csv", b"\xff\xfe" + text.encode("utf-16-le"))
    assert (result.status, result.export, result.rows_loaded) == ("imported", "google_ads_report", 2), result.message
    assert (result.first_day, result.last_day) == (date(2026, 3, 1), date(2026, 3, 2))
    assert result.totals == {"spend": 1203.75, "impressions": 15209, "clicks": 311}
    assert result.currency == "EUR"


_MICROSOFT = '"Report Name: Campaign"\n"Report Time: 3/1/2026,3/31/2026"\n"Report Aggregation: {}"\n\n'
REFUSED = {
    "google_ads_editor": (
        "Wexmoor+Current view.csv",
        "Campaign\tNetworks\tBudget\tBid Modifier\tMax CPC\nFoster\tSearch\t5.00\t\t1.00\n",
    ),
    "google_ads_without_cost": (
        "Campaign report.csv",
        "Campaign report\nAll time\nCampaign status,Campaign,Budget,Currency code\n",
    ),
    "google_ads_other": (
        "Auction insights report.csv",
        "Auction insights report\nAll time\nDisplay URL domain,Impression share\nYou,46.75%\n",
    ),
    "google_ads_biggest_changes": (
        "Biggest_changes(2026.02.05-2026.02.10).csv",
        "Campaign Name,Cost,Cost (Comparison),Clicks\nFoster,£1.00,£2.00,3\n",
    ),
    "google_ads_search_words": (
        "Searches(Word_2026.02.05-2026.02.10).csv",
        "Word,Clicks,Top Containing Queries\nfoster,1,(foster care)\n",
    ),
    "google_ads_optimisation_score": (
        "Optimisation_score(2026.02.05).csv",
        "Optimisation score,Campaign Name\n",
    ),
    "microsoft_ads_other": (
        "Goals.csv",
        _MICROSOFT.format("Summary") + '"Account name","Goal name","Conversions"\n"Wexmoor","Form","2"\n',
    ),
    "microsoft_ads_time_period": (
        "Weeks.csv",
        _MICROSOFT.format("Weekly") + '"TimePeriod","AccountName","Campaign","Spend"\n"2026-03-01","Wexmoor","A","2"\n',
    ),
}


@pytest.mark.parametrize("export", REFUSED)
def test_what_cannot_be_used_is_refused_with_what_to_bring_instead(export: str, store: Store) -> None:
    name, text = REFUSED[export]
    (result,) = import_file(store, name, text.encode())
    (known,) = (each for each in EXPORTS if each.name == export)
    assert (result.status, result.export) == ("rejected", export), result.message
    assert known.refusal
    assert known.refusal in result.message
    assert "ownload" in result.message
    assert store.is_empty()


def test_every_refusal_of_paid_reports_is_tested() -> None:
    paid = (*google_ads.EXPORTS, *google_ads_cards.EXPORTS, *microsoft_ads.EXPORTS)
    assert {export.name for export in paid if export.refusal} == set(REFUSED)


OTHERS = {
    "tiktok ads": "Campaign name,Cost,Impressions,Clicks (destination),Conversions\nA,10.00,100,5,1\n",
    "x ads": "Campaign name,Spend,Impressions,Clicks\nA,10.00,100,5\n",
    "universal analytics": "# Campaigns\n\nCampaign,Clicks,Cost,CPC,Users,Sessions\nA,10,£100.00,£5,1,1\n",
    "semrush": "Keyword,Position,Search Volume,CPC,URL,Traffic,Traffic Cost (%)\nfoster,1,100,0.10,https://a.example,3,1\n",
    "webmaster": "Keyword,Impressions,Clicks,CTR,Avg. Position\nfoster,100,2,2%,3.1\n",
    "home made": "City,Cost,Clicks\nWexmoor,10,3\n",
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_what_only_looks_like_a_paid_report_is_not_taken_for_one(text: str, store: Store) -> None:
    for result in import_file(store, "export.csv", text.encode(), Answers(period="2026-03", currency="GBP")):
        assert not (result.export or "").startswith(("google_ads", "microsoft_ads")), result.export


def test_a_report_without_rows_says_so(store: Store) -> None:
    text = 'Campaign report\n"March 1, 2026 - March 2, 2026"\nCampaign,Currency code,Cost,Impr.,Clicks\n'
    (result,) = import_file(store, "Campaign report.csv", text.encode())
    assert result.status == "rejected"
    assert "no rows" in result.message


def test_all_time_is_asked_about(store: Store) -> None:
    text = "Campaign report\nAll time\nCampaign,Currency code,Cost,Impr.,Clicks\nA,GBP,1.00,3,1\n"
    (asked,) = import_file(store, "Campaign report.csv", text.encode())
    assert (asked.status, asked.asks) == ("needs_input", "period")


def test_one_account_at_several_levels_is_counted_once(store: Store) -> None:
    """Chart, campaigns, ad groups and ads hold the same clicks: the coarsest that says costs and clicks counts."""
    above = '"March 1, 2026 - March 2, 2026"\n'
    files = {
        "Time_series(2026.03.01-2026.03.02).csv": "Date,Impressions,Conversions,Interactions\n"
        '"Sun, 1 Mar 2026",100,1.00,9\n"Mon, 2 Mar 2026",50,0.00,9\n',
        "Campaign report.csv": f"Campaign report\n{above}Day,Campaign,Currency code,Cost,Impr.,Clicks\n"
        "2026-03-01,A,GBP,10.00,60,6\n2026-03-01,B,GBP,5.00,40,3\n",
        "Ad group report.csv": f"Ad group report\n{above}Day,Campaign,Ad group,Currency code,Cost,Impr.,Clicks\n"
        "2026-03-01,A,G,GBP,10.00,60,6\n2026-03-02,A,G,GBP,2.00,50,2\n",
        "Ad report.csv": f"Ad report\n{above}"
        "Day,Ad status,Headline 1,Campaign,Ad group,Currency code,Cost,Impr.,Clicks\n"
        "2026-03-01,Enabled,Join,A,G,GBP,10.00,60,6\n2026-03-02,Enabled,Join,A,G,GBP,1.50,40,1\n",
    }
    for name, text in files.items():
        (result,) = import_file(store, name, text.encode())
        assert result.status == "imported", result.message
    counted = store.query(
        "SELECT first_day, level, sum(spend) AS spend, sum(clicks) AS clicks FROM paid_day GROUP BY ALL ORDER BY ALL"
    ).records()
    assert [tuple(row.values()) for row in counted] == [
        (date(2026, 3, 1), "campaign", 15.0, 9.0),
        (date(2026, 3, 2), "ad_group", 2.0, 2.0),
    ]


def test_two_accounts_of_one_file_keep_apart_when_one_comes_again(store: Store) -> None:
    head = 'Account report\n"March 1, 2026 - March 1, 2026"\nDay,Account,Customer ID,Currency code,Cost,Impr.,Clicks\n'
    one = "2026-03-01,Wexmoor,123-456-7890,GBP,10.00,60,6\n"
    two = "2026-03-01,Museums,123-456-7891,GBP,3.00,9,1\n"
    import_file(store, "Account report.csv", (head + one + two).encode())
    import_file(store, "Account report (1).csv", (head + two).encode())
    assert store.query("SELECT sum(spend) AS spend FROM paid_day").column("spend")[0] == 13


WRITTEN = (
    ("Thu, 5 Feb 2026", "2026-02-05"), ("Feb 5, 2026", "2026-02-05"), ("Thu, Feb 5, 2026", "2026-02-05"),
    ("Do., 5. Feb. 2026", "2026-02-05"), ("jeu. 5 févr. 2026", "2026-02-05"), ("5 de febrero de 2026", "2026-02-05"),
    ("qui., 5 de fev. de 2026", "2026-02-05"), ("gio 5 feb 2026", "2026-02-05"), ("5 lut 2026", "2026-02-05"),
    ("5. marts 2026", "2026-03-05"), ("mar 3 mar 2026", "2026-03-03"), ("2026年2月5日", "2026-02-05"),
    ("5 Wexmoor 2026", None), ("31 Feb 2026", None), ("5 Feb", None), ("Week of Feb 5, 2026", None),
    ("5 Feb 2026 - 6 Feb 2026", None), ("Feb 2026", None), ("2026", None), ("02/03/2026", None),
)  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WRITTEN)
def test_days_with_their_month_in_words(text: str, expected: str | None) -> None:
    found = cell(day_sql("raw", ("%Y-%m-%d",)), text)
    assert found == (date.fromisoformat(expected) if expected else None)


SPANS = (
    ("2026-02-05", "day", "2026-02-05", "2026-02-05"), ("2026-02-02", "week", "2026-02-02", "2026-02-08"),
    ("Week of May 13, 2024", "day", "2024-05-13", "2024-05-19"),
    ("Woche vom 13. Mai 2024", "day", "2024-05-13", "2024-05-19"),
    ("2024-02", "day", "2024-02-01", "2024-02-29"), ("2024-02-01", "month", "2024-02-01", "2024-02-29"),
    ("fevereiro de 2026", "month", "2026-02-01", "2026-02-28"), ("Februar 2026", "day", "2026-02-01", "2026-02-28"),
    ("2024年2月", "month", "2024-02-01", "2024-02-29"), ("Q2 2024", "day", "2024-04-01", "2024-06-30"),
    ("2024-04-01", "quarter", "2024-04-01", "2024-06-30"), ("2024", "year", "2024-01-01", "2024-12-31"),
    ("May 13", "day", None, None), ("Week 20", "week", None, None), ("2024-13", "month", None, None),
)  # fmt: skip


@pytest.mark.parametrize(("text", "unit", "first", "last"), SPANS)
def test_weeks_and_longer_are_never_one_day(text: str, unit: str, first: str | None, last: str | None) -> None:
    for parse, expected in (("first_day", first), ("last_day", last)):
        column = Column(parse, ("Date",), parse=parse, unit=unit)
        assert cell(end_sql(column, "raw", ("%Y-%m-%d",), None), text) == (expected and date.fromisoformat(expected))


EDGES = (
    ("2026-02-02", "2026-02-01", "2026-02-28", "2026-02-02", "2026-02-08"),
    ("2026-01-26", "2026-02-01", "2026-02-28", "2026-02-01", "2026-02-01"),
    ("2026-02-23", "2026-02-01", "2026-02-25", "2026-02-23", "2026-02-25"),
    ("2026-03-02", "2026-02-01", "2026-02-25", "2026-03-02", "2026-03-08"),
)


@pytest.mark.parametrize(("monday", "begins", "ends", "first", "last"), EDGES)
def test_a_week_at_the_edge_ends_with_the_files_period(
    monday: str, begins: str, ends: str, first: str, last: str
) -> None:
    """One that lies outside altogether is left as it is."""
    period = (date.fromisoformat(begins), date.fromisoformat(ends))
    for parse, expected in (("first_day", first), ("last_day", last)):
        column = Column(parse, ("Week",), parse=parse, unit="week")
        assert cell(end_sql(column, "raw", ("%Y-%m-%d",), period), monday) == date.fromisoformat(expected)


def test_headers_stand_for_one_thing_each() -> None:
    """No word of one language means another column in the same layout."""
    for export in (*google_ads.EXPORTS, *google_ads_cards.EXPORTS, *microsoft_ads.EXPORTS):
        for layout in export.layouts:
            meant: dict[str, str] = {}
            for column in layout.columns:
                about = re.sub("^(first|last)_day$|^period$", "day", column.to)
                if about in ("ad_status", "level"):
                    continue
                for name in column.names:
                    other = meant.setdefault(name.casefold(), about)
                    assert other == about, (export.name, name, other, about)
