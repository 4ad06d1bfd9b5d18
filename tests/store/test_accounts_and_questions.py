"""Whose a file is, and what only the user can say."""

from __future__ import annotations

from lib.store import Answers, Store, import_file
from tests.sources.cases import CASES
from tests.store.files import csv_bytes, facebook_posts, search_days

X_HEADER = "Date,Impressions,Likes,Engagements,New follows,Unfollows,Replies,Reposts,Profile visits"
X_DAYS = csv_bytes(X_HEADER, ['"Sat, Mar 1, 2025",10,1,1,0,0,0,0,0'])
X_DAYS_LATER = csv_bytes(X_HEADER, ['"Sun, Mar 2, 2025",20,2,2,0,0,0,0,0'])
TWEETS = (
    "Tweet id,Tweet permalink,Tweet text,time,impressions\n"
    "17482910000000000{0},https://x.com/{1}/status/1,Hello,2025-03-01 10:00 +0000,5\n"
)
ADS = "Campaign,Campaign status,Impr.,Cost,Clicks,Avg. CPC\nFoster carers,Enabled,90,12.50,4,3.13\n"


def accounts(store: Store) -> list[tuple[str, str, str]]:
    return list(store.query("SELECT platform, handle, name FROM account ORDER BY account_id").rows)


def test_an_unnamed_file_is_our_only_account_and_a_named_one_gives_it_its_name(store: Store) -> None:
    store.name_organisation("Wexmoor County Council")
    import_file(store, "overview.csv", X_DAYS)
    assert accounts(store) == [("x", "", "Wexmoor County Council")]
    import_file(store, "tweets.csv", TWEETS.format("01", "WexmoorCC").encode())
    assert accounts(store) == [("x", "WexmoorCC", "WexmoorCC")]
    import_file(store, "overview.csv", X_DAYS_LATER)
    assert accounts(store) == [("x", "WexmoorCC", "WexmoorCC")]
    assert store.query("SELECT count(DISTINCT account_id) FROM daily").rows == ((1,),)


def test_with_two_accounts_the_user_is_asked(store: Store) -> None:
    for handle, number in (("WexmoorCC", "01"), ("WexmoorFire", "02")):
        import_file(store, "tweets.csv", TWEETS.format(number, handle).encode())
    asked = import_file(store, "overview.csv", X_DAYS)[0]
    assert (asked.status, asked.asks, asked.proposal) == ("needs_input", "account", "WexmoorCC")
    assert "WexmoorCC, WexmoorFire" in asked.message
    assert store.query("SELECT count(*) FROM daily").rows == ((0,),)
    answered = import_file(store, "overview.csv", X_DAYS, Answers(account="wexmoorfire"))[0]
    assert (answered.status, answered.account) == ("imported", "WexmoorFire")
    new = import_file(store, "overview.csv", X_DAYS_LATER, Answers(account="WexmoorLibraries"))[0]
    assert (new.account, len(accounts(store))) == ("WexmoorLibraries", 3)


def test_the_rows_of_one_file_go_to_the_accounts_that_they_name(store: Store) -> None:
    header, *first = facebook_posts([(1, 10), (2, 20)], page=7001, name="Libraries").decode().splitlines()
    _, *second = facebook_posts([(3, 30)], page=7002, name="Museums").decode().splitlines()
    results = import_file(store, "posts.csv", csv_bytes(header, first + second))
    assert [(each.account, each.rows_read, each.totals["impressions"]) for each in results] == [
        ("Libraries", 2, 30),
        ("Museums", 1, 30),
    ]


def test_a_currency_that_the_file_does_not_say_is_asked_for(store: Store) -> None:
    period = "2026-03-01..2026-03-31"
    asked = import_file(store, "report.csv", ADS.encode(), Answers(period=period))[0]
    assert (asked.status, asked.asks, asked.proposal) == ("needs_input", "currency", "GBP")
    told = import_file(store, "report.csv", ADS.encode(), Answers(period=period, currency=" eur "))[0]
    assert (told.status, told.currency, told.totals) == (
        "imported",
        "EUR",
        {"spend": 12.5, "impressions": 90, "clicks": 4},
    )


def test_the_currency_that_is_held_is_proposed(store: Store) -> None:
    import_file(store, "report.csv", ADS.encode(), Answers(period="2026-02", currency="SEK"))
    asked = import_file(store, "report.csv", ADS.replace(",4,", ",5,").encode(), Answers(period="2026-03"))[0]
    assert (asked.asks, asked.proposal) == ("currency", "SEK")


def test_tables_that_come_side_by_side_propose_their_days(store: Store) -> None:
    import_file(store, "Chart.csv", search_days([("2026-03-01", 5, 90), ("2026-03-02", 7, 80)]))
    queries = csv_bytes("Top queries,Clicks,Impressions,CTR,Position", ["bin day,3,40,7.5%,2.1"])
    asked = import_file(store, "Queries.csv", queries)[0]
    assert (asked.asks, asked.proposal) == ("period", "2026-03-01..2026-03-02")


def test_a_currency_is_not_asked_for_where_no_costs_are_said(store: Store) -> None:
    data = ADS.replace("12.50", " --").encode()
    told = import_file(store, "report.csv", data, Answers(period="2026-03"))[0]
    assert (told.status, told.currency, told.totals) == ("imported", None, {"impressions": 90, "clicks": 4})


def test_days_that_the_file_does_not_say_are_asked_for(store: Store) -> None:
    asked = import_file(store, "report.csv", ADS.encode(), Answers(currency="GBP"))[0]
    assert (asked.status, asked.asks) == ("needs_input", "period")
    said = import_file(store, "report 2026-03-01 2026-03-09.csv", ADS.encode(), Answers(currency="GBP"))[0]
    assert (str(said.first_day), str(said.last_day)) == ("2026-03-01", "2026-03-09")


def test_years_that_the_dates_do_not_carry_are_asked_for(store: Store) -> None:
    case = next(case for case in CASES if case.name == "tiktok_overview")
    asked = import_file(store, case.file_name, case.data())[0]
    assert (asked.status, asked.asks) == ("needs_input", "period")
    assert "December 28 … January 3" in asked.message
    first, last = (asked.proposal or "").split("..")
    assert (first[4:], last[4:], int(last[:4]) - int(first[:4])) == ("-12-28", "-01-03", 1)
    accepted = import_file(store, case.file_name, case.data(), Answers(period=asked.proposal))[0]
    assert (accepted.status, str(accepted.first_day), str(accepted.last_day)) == ("imported", first, last)


def test_an_answer_that_cannot_be_read_is_asked_for_again(store: Store) -> None:
    for answer in ("soon", "0000", "9999-12"):
        asked = import_file(store, "report.csv", ADS.encode(), Answers(period=answer, currency="GBP"))[0]
        assert (asked.status, asked.asks) == ("needs_input", "period"), answer


def test_the_platform_is_asked_for_where_a_table_does_not_say_it(store: Store) -> None:
    case = next(case for case in CASES if case.name == "meta_daily_results.asked")
    for answers in (None, Answers(platform="myspace")):
        asked = import_file(store, case.file_name, case.data(), answers)[0]
        assert (asked.status, asked.asks, asked.proposal) == ("needs_input", "platform", "facebook")
    assert store.is_empty()


def test_a_question_leaves_nothing_behind(store: Store) -> None:
    import_file(store, "report.csv", ADS.encode())
    assert accounts(store) == []
    assert store.query("SELECT count(*) FROM import").rows == ((0,),)
    assert import_file(store, "Chart.csv", search_days([("2026-03-01", 1, 2)]))[0].import_id is not None
