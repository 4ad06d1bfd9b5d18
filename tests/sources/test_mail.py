"""E-mail services, inboxes, peers and our own tables: what is refused, and the words that people use."""

from __future__ import annotations

import pytest

from lib.sources import UnknownExport, read_grids, recognise
from lib.store import Store, import_file

_CAMPAIGN = (
    '{}\n"Title:","Spring"\n"Delivery Date/Time:","Mon, Apr 27, 2026 12:25"\n\n"Overall Stats"\n'
    '"Total Recipients:","1,751"\n"Successful Deliveries:","1,742"\n"Recipients Who Opened:","141 (8.1%)"\n'
)
_MAILERLITE = 'Campaign report\n"Subject:","Spring"\n"Sent","2026-09-28 13:00:00"\n\n"Total emails sent:","4116"\n'


@pytest.mark.parametrize(
    "text", [_CAMPAIGN.format("Email Campaign Report"), _CAMPAIGN.format("Campaign Report"), _MAILERLITE]
)
def test_the_report_of_one_campaign_names_the_list_to_bring(text: str, store: Store) -> None:
    (result,) = import_file(store, "report.csv", text.encode())
    assert (result.status, result.export) == ("rejected", "mailchimp_report")
    assert "All reports (campaigns.csv)" in result.message
    assert store.is_empty()


@pytest.mark.parametrize(
    "header",
    [
        "Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,LEID,EUID,NOTES,TAGS",
        "Email Address,First Name,Last Name,Opens",
        "Email address,First name,Last name,Email status,Email permission status,Source Name,Created At",
        "EMAIL,VORNAME,NACHNAME,ADDED_TIME",
        "E-Mail-Adresse,Vorname",
        "Adresse e-mail,Prénom,Nom",
        "Contacts,Subscriptions,Origin,Modified",
    ],
)
def test_lists_of_people_are_not_taken(header: str, store: Store) -> None:
    row = ",".join(["resident@example.org", *["x"] * header.count(",")])
    (result,) = import_file(store, "subscribed_members_export.csv", f"{header}\n{row}\n".encode())
    assert (result.status, result.rows_loaded) == ("rejected", 0)
    assert "people's addresses, which are not needed" in result.message
    assert "resident@example.org" not in result.message
    assert store.is_empty()


@pytest.mark.parametrize(
    "header",
    [
        # Somebody's accounts, and any log: not our events.
        "Date,Description,Amount",
        "Date,Event,Impressions,Clicks",
        # A list of mailings that none of the services writes so.
        "Name,Date,Opens,Clicks",
        "Title,Subject Line,Web URL,Send Date,Recipients,Delivered,Unique Opens,Unique Clicks,Unsubscribes",
        # CrowdTangle's posts on Twitter and Reddit, which nobody asked for.
        "Account,User Name,Followers at Posting,Created,Type,Likes,Retweets,URL",
        # Mentions by others, as listening tools list them, are not our posts.
        "Date,Mention,Url,Likes,Comments,Shares,Reach",
        # Of another body, but not which and when.
        "Peer,Platform,Followers",
    ],
)
def test_what_only_looks_like_it_is_refused(header: str) -> None:
    row = ",".join(["2026-01-14"] * (header.count(",") + 1))
    with pytest.raises(UnknownExport, match=r"Found the columns: \w+"):
        recognise(read_grids(f"{header}\n{row}\n".encode(), "file.csv"), "file.csv")


@pytest.mark.parametrize(
    ("header", "export"),
    [
        ("Datum;Gebeurtenis", "own_events"),
        ("Jour;Événement", "own_events"),
        ("Fecha;Evento", "own_events"),
        ("Day;What happened", "own_events"),
        ("Maand;Kanaal;Uren", "own_hours"),
        ("Mois;Canal;Heures;Coût horaire;Devise", "own_hours"),
        ("Mes;Canal;Horas", "own_hours"),
        ("Organisation;Plattform;Datum;Follower;Beiträge", "own_peers"),
        ("Collectivité;Réseau;Date;Abonnés;Publications", "own_peers"),
        ("Ayuntamiento;Red;Fecha;Seguidores", "own_peers"),
    ],
)
def test_our_tables_in_other_languages(header: str, export: str) -> None:
    row = ";".join(["2026-01-14", *["Facebook"] * header.count(";")])
    assert recognise(read_grids(f"{header}\n{row}\n".encode(), "t.csv"), "t.csv").export.name == export


def test_an_unknown_network_costs_its_lines_only(store: Store) -> None:
    text = "Peer,Platform,Day,Followers\nNetherby,Facebook,2026-01-31,10\nNetherby,Nextdoor,2026-01-31,5\n"
    (result,) = import_file(store, "peers.csv", text.encode())
    assert (result.status, result.rows_loaded, result.rows_rejected, result.totals) == (
        "imported",
        1,
        1,
        {"followers": 10},
    )


def test_the_same_post_from_a_tool_and_from_the_platform_is_one(store: Store) -> None:
    """Sprout and Hootsuite write the page's id before that of a Facebook post."""
    sprout = (
        "Date,Post ID,Network,Profile,Post,Impressions\n"
        "03/16/2026 5:30 pm,1234567890_122109876543210,Facebook,Wexmoor,Hello,12\n"
    )
    hootsuite = (
        "Date (GMT),Facebook Page,Facebook Post ID,Post Message,Reactions,Comments,Shares\n"
        "2026-03-16 17:30:00,Wexmoor,1234567890_122109876543210,Hello,6,1,1\n"
    )
    for name, text in (("sprout.csv", sprout), ("hootsuite.csv", hootsuite)):
        (result,) = import_file(store, name, text.encode())
        assert result.status == "imported", result.message
    assert store.query("SELECT count(*)::INTEGER AS posts FROM post").column("posts") == [1]


def test_an_id_that_a_spreadsheet_broke_is_said(store: Store) -> None:
    text = (
        "Date,Post ID,Network,Profile,Post,Impressions\n03/16/2026 5:30 pm,1.78E+17,Instagram,Wexmoor,Hello,12\n"
        "03/17/2026 5:30 pm,17890000000000001,Instagram,Wexmoor,Hello,12\n"
    )
    (result,) = import_file(store, "posts.csv", text.encode())
    assert (result.rows_loaded, result.rows_rejected) == (1, 1)
