"""From output to outcome, on literal rows: what is said, what is not, and which file would say it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from lib.findings.chain import chain
from lib.findings.visits import network_of, units
from lib.model import Finding, Scope
from tests.metrics.rows import add, advert, daily, days, hold, mailing, post
from tests.metrics.test_media_use import visits

FIRST, LAST = date(2026, 3, 30), date(2026, 6, 28)
SCOPE = Scope("Wexmoor", FIRST, LAST)
# The file was made on 1 July: the posts of its last seven days are still growing.
COVERS = (FIRST, LAST + timedelta(days=14))


def posts(store, platform: str, **cells: float) -> int:
    rows = [post(day, str(day), impressions=1000, **cells) for day in days(FIRST, 91)]
    return hold(store, platform, "post", rows, covers=COVERS)


def website(store, *rows: dict) -> int:
    numbers = [
        daily(day, metric, value)
        for day in days(FIRST, 91)
        for metric, value in (("sessions", 500), ("engaged_sessions", 300), ("conversions", 25))
    ]
    site = hold(store, "ga4", "daily", numbers)
    if rows:
        add(store, site, "breakdown", list(rows))
    return site


def by_day(item: str, sessions: float, key_events: float, **cells: str) -> list[dict]:
    return [
        visits(item, metric, value, day, **cells)
        for day in days(FIRST, 91)
        for metric, value in (("sessions", sessions), ("conversions", key_events))
    ]


def found(store) -> dict[str, Finding]:
    return {finding.id.removeprefix("standing.chain."): finding for finding in chain(store, SCOPE)}


def test_a_chain_that_breaks_says_which_file_closes_it(store):
    page = posts(store, "facebook", engagements=12, link_clicks=25)
    finding = found(store)[f"facebook.{page}"]
    assert finding.sentence == (
        "1,000 showings of our Facebook posts brought 12.0 engagements and 25.0 clicks; what happened then is not known"
    )
    assert "Reports > Acquisition > Traffic acquisition" in finding.what_would_change_it
    assert (finding.metric, finding.value, finding.n) == ("click_rate", 0.025, 87)
    assert finding.chart.table.rows == (("Engagements", 12.0, 12.0, 12.0), ("Clicks", 25.0, 25.0, 25.0))
    assert len(finding.evidence.rows) == 87


def test_clicks_are_by_the_showings_of_posts_that_count_them(store):
    rows = [post(day, f"{day} a", impressions=1000, engagements=10, link_clicks=30) for day in days(FIRST, 30)]
    rows += [post(day, f"{day} b", impressions=9000, engagements=10) for day in days(FIRST, 30)]
    page = hold(store, "facebook", "post", rows, covers=COVERS)
    finding = found(store)[f"facebook.{page}"]
    assert finding.sentence.startswith("1,000 showings of our Facebook posts brought 2.00 engagements and 30.0 clicks")
    assert "Videos, for which Facebook counts no clicks on links, are left out of the clicks." in finding.caveats


def test_a_channel_without_clicks_in_its_export(store):
    page = posts(store, "instagram", reactions=8, comments=2)
    finding = found(store)[f"instagram.{page}"]
    assert finding.sentence.startswith("1,000 showings of our Instagram posts brought 10.0 engagements; what happened")
    assert finding.metric == "engagement_rate"


def test_social_media_together_is_followed_into_the_website_by_channel_group(store):
    posts(store, "facebook", engagements=12, link_clicks=25)
    posts(store, "instagram", reactions=8)
    website(store, *by_day("Organic Social", 44, 2), *by_day("Direct", 456, 23))
    finding = found(store)["social.together"]
    assert finding.sentence == (
        "1,000 showings of our posts on social media brought 25.0 clicks, 22.0 visits and 1 key event".replace(
            "1 key event", "1.00 key event"
        )
    )
    assert finding.what_would_change_it == ""
    assert "Clicks are those of the channels that count them, without Instagram; visits are those from all." in (
        finding.caveats
    )
    assert {row["item"] for row in finding.evidence.rows.records()} >= {"Organic Social", "Direct"}


def test_one_network_is_followed_by_the_source_of_visits(store):
    page = posts(store, "facebook", engagements=12, link_clicks=25)
    rows = [
        *by_day("m.facebook.com / referral", 15, 1, dimension="source_medium"),
        *by_day("facebook.com / referral", 5, 0, dimension="source_medium"),
        *by_day("facebook / cpc", 90, 9, dimension="source_medium"),
        *by_day("t.co / referral", 7, 7, dimension="source_medium"),
    ]
    website(store, *rows)
    assert found(store)[f"facebook.{page}"].sentence == (
        "1,000 showings of our Facebook posts brought 12.0 engagements, 25.0 clicks, 20.0 visits and 1.00 key event"
    )


def test_visits_of_days_whose_posts_are_left_out_do_not_count(store):
    """The newest posts are still growing: with the visits of their days the rate would be too high."""
    rows = [post(day, str(day), impressions=1000, link_clicks=25) for day in days(FIRST, 91)]
    hold(store, "facebook", "post", rows, covers=(FIRST, LAST))
    posts(store, "x", engagements=5, link_clicks=0)
    site = website(store)
    flood = [
        visits("Organic Social", "sessions", 900 if day > LAST - timedelta(days=7) else 40, day)
        for day in days(FIRST, 91)
    ]
    add(store, site, "breakdown", flood)
    with store.transaction() as cursor:
        cursor.execute("UPDATE import_part SET covers_to = ? WHERE covers_to > ?", [LAST, LAST])
    rate = found(store)["social.together"].chart.table.where(step="Visits to our website").rows[0][1]
    assert rate == pytest.approx(20.0)


def test_search_mail_adverts_and_the_website(store):
    search = [daily(day, "clicks", 60) for day in days(FIRST, 91)]
    search += [daily(day, "impressions", 1000) for day in days(FIRST, 91)]
    google = hold(store, "search_console", "daily", search)
    sent = [mailing(day, str(day), deliveries=1000, clicks=30) for day in days(FIRST, 91)[::7]]
    news = hold(store, "mailchimp", "mailing", sent)
    spent = [advert(day, "a", impressions=1000, clicks=70, conversions=4, spend=9) for day in days(FIRST, 91)]
    ads = hold(store, "google_ads", "campaign", spent)
    site = website(store, *by_day("Organic Search", 65, 3), *by_day("Email", 5, 1))
    held = found(store)
    assert held[f"search_console.{google}"].sentence == (
        "1,000 showings in Google Search brought 60.0 clicks, 65.0 visits and 3.00 key events"
    )
    assert held[f"mailchimp.{news}"].sentence == (
        "1,000 e-mails delivered brought 30.0 people who clicked, 35.0 visits and 7.00 key events"
    )
    assert held[f"google_ads.{ads}"].sentence == (
        "1,000 showings of Google Ads brought 70.0 clicks and 4.00 conversions"
    )
    assert held[f"ga4.{site}"].sentence == "1,000 visits to our website held 600 engaged visits and 50.0 key events"
    assert held[f"ga4.{site}"].metric == "session_conversion_rate"
    assert "One visit may have several key events: they are counted, not the visits." in held[f"ga4.{site}"].caveats
    assert held[f"mailchimp.{news}"].caveats[0] == "Indicative: 13 mailings."


def test_few_items_are_not_followed(store):
    hold(
        store, "facebook", "post", [post(FIRST, str(n), impressions=9, link_clicks=1) for n in range(7)], covers=COVERS
    )
    hold(store, "ga4", "daily", [daily(day, "sessions", 50) for day in days(FIRST, 20)])
    assert chain(store, SCOPE) == []


def test_tables_by_day_make_whole_weeks_and_longer_ones_stand_for_themselves():
    def row(first: date, last: date, sessions: float, item: str = "Email") -> dict:
        numbers = {"sessions": sessions, "engaged_sessions": None, "key_events": 2.0}
        return {"dimension": "channel_group", "first_day": first, "last_day": last, "item": item, **numbers}

    by_days = [row(day, day, 10) for day in days(FIRST, 91) if day != FIRST + timedelta(days=3)]
    weeks = units([*by_days, row(FIRST, LAST, 9000)], "channel_group", FIRST, LAST)
    assert [unit.span.first_day for unit in weeks] == [FIRST + timedelta(days=7 * n) for n in range(1, 13)]
    assert [unit.total("sessions") for unit in weeks] == [70.0] * 12
    assert weeks[0].total("key_events", ("Email", "Direct")) == 14.0
    april, may = (date(2026, 4, 1), date(2026, 4, 30)), (date(2026, 5, 1), date(2026, 5, 31))
    months = units([row(*april, 100), row(*may, 200), row(april[0], may[1], 300)], "channel_group", FIRST, LAST)
    assert [(unit.span.first_day, unit.total("sessions")) for unit in months] == [(april[0], 100.0), (may[0], 200.0)]
    assert units([row(*may, 200)], "channel_group", may[0], date(2026, 5, 30)) == []


@pytest.mark.parametrize(
    ("source", "network"),
    [
        ("m.facebook.com / referral", "facebook"),
        ("fb", "facebook"),
        ("l.instagram.com", "instagram"),
        ("t.co", "x"),
        ("lnkd.in", "linkedin"),
        ("youtube.com", "youtube"),
        ("google / organic", None),
        ("reddit.com", None),
        ("ft.com", None),
        ("facebookfriends.example", None),
        ("(direct)", None),
    ],
)
def test_networks_by_their_hosts(source, network):
    assert network_of(source) == network
