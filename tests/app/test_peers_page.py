"""The page of our peers: the demo, a table pasted in, a file with nobody but us, samples of others only."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from lib.store import Store, history, import_file
from lib.stores import own_store_path
from lib.ui.peers_typed import COLUMNS, checked, lines_of, table
from lib.ui.places import PEERS
from tests.app.conftest import Shown, large, press, said

PASTED = """Peer\tPlatform\tDay\tFollowers\tPosts\tEngagements\tInhabitants
Us\tFacebook\t2026-01-31\t9000\t20\t1800\t100000
Netherby\tFacebook\t2026-01-31\t18,450\t22\t1310\t96500
Upper Wold\tFacebook\t31.01.2026\t7004\t9\t402\t
Far End\ttwitter\t2026-01-31\t120\t\t\t
"""


def own(*files: tuple[str, bytes], name: str = "Wexmoor") -> None:
    store = Store(own_store_path())
    store.name_organisation(name)
    for file_name, data in files:
        assert import_file(store, file_name, data)[0].good
    store.close()


def paste(app: AppTest, text: str) -> AppTest:
    return app.text_area(key="peers-pasted").set_value(text).run()


@pytest.mark.usefixtures("seen_demo")
class TestTheDemo:
    def test_our_place_what_they_do_and_a_card_for_each(self, show: Shown) -> None:
        app = show(PEERS, demo="yes")
        assert large(app).startswith("Facebook: we rank 2nd of 4 with ")
        assert [each.value for each in app.subheader][:3] == [
            "What they do that we don't",
            "Each peer",
            "Each comparison",
        ]
        told = said(app)
        for name in ("Harrowmere", "Eastvale", "Northfell"):
            assert f"**{name} County Council**" in told
        assert "are videos, of ours" in told
        assert "655,000 inhabitants" in told

    def test_the_peers_that_are_chosen_stand_in_the_address(self, show: Shown) -> None:
        app = show(PEERS, demo="yes")
        chosen = app.multiselect(key="peers").options
        assert chosen == [f"{name} County Council" for name in ("Harrowmere", "Eastvale", "Northfell")]
        app.multiselect(key="peers").set_value(["eastvalecountycouncil", "northfellcountycouncil"]).run()
        assert app.query_params["peers"] == "eastvalecountycouncil,northfellcountycouncil"
        assert large(app).startswith("Facebook: we lead 3 bodies with ")
        assert "2 peers in your files" in said(app)
        assert "**Harrowmere County Council**" not in said(app)
        again = show(PEERS, demo="yes", peers="eastvalecountycouncil,northfellcountycouncil")
        assert large(again) == large(app)

    def test_another_network(self, show: Shown) -> None:
        app = show(PEERS, demo="yes", network="instagram")
        details = [each.value for each in app.markdown if each.value.startswith("#### ")]
        assert len(details) >= 5
        assert all(each.startswith("#### Instagram") for each in details)

    def test_how_do_we_know(self, show: Shown) -> None:
        app = press(show(PEERS, demo="yes"), "How do we know?")
        assert "SELECT" in app.code[-1].value
        assert "how much single counts (a month, or the days of a file) differ" in said(app)


def test_a_pasted_table_is_shown_kept_and_can_be_undone(home: Path, show: Shown) -> None:
    own()
    app = paste(show(PEERS), PASTED)
    assert "4 lines can be kept:" in said(app)
    app = press(app, "Keep these lines")
    assert "Undo it under “Import files”" in said(app)
    store = Store(own_store_path())
    (entry,) = history(store)
    assert entry.file_name.startswith("Peers noted on ")
    rows = store.query("SELECT peer, platform, last_day, metric, value FROM peer_count ORDER BY ALL").rows
    store.close()
    assert ("Netherby", "facebook", date(2026, 1, 31), "followers", 18450.0) in rows
    assert ("Far End", "x", date(2026, 1, 31), "followers", 120.0) in rows
    assert len(rows) == 12
    app = show(PEERS)
    assert large(app) == (
        "Facebook: we rank 2nd of 2 with 9,000 followers per 100,000 inhabitants; Netherby leads with 19,119."
    )


def test_what_is_wrong_is_named_with_its_line(home: Path, show: Shown) -> None:
    own()
    wrong = (
        "Peer\tPlatform\tDay\tFollowers\nNetherby\tMyspace\t2026-01-31\t5\n\tX\t31/31/2026\t12.3K\nA\tX\t2026-01-31\t"
    )
    app = paste(show(PEERS), wrong)
    told = said(app)
    assert "Pasted line 2: the platform “Myspace” is none of Facebook, Instagram, X, LinkedIn, YouTube, TikTok." in told
    assert "Pasted line 3: the name of the body is missing." in told
    assert "Pasted line 3: Day “31/31/2026” is no day; write it as 2026-01-31." in told
    assert "Pasted line 3: Followers “12.3K” is no whole number; write it as 18450." in told
    assert "Pasted line 4: it holds no number." in told
    assert "Keep these lines" not in [button.label for button in app.button]


def test_inhabitants_are_kept(home: Path, show: Shown) -> None:
    own()
    app = show(PEERS)
    app.number_input[0].set_value(412_000).run()
    store = Store(own_store_path())
    assert store.population() == 412_000
    store.close()


def test_a_store_of_others_only_asks_which_of_them_we_are(home: Path, show: Shown) -> None:
    lines = [
        f"{name},Facebook,http://www.facebook.com/{name},{day} 12:00:00 AM,{count}"
        for day, counts in (("08/08/2011", (200, 300, 400)), ("11/09/2012", (300, 600, 500)))
        for name, count in zip(("DOT", "FDNY", "DOE"), counts, strict=True)
    ]
    header = "Agency,Platform,Url,Date Sampled,Likes/Followers/Visits/Downloads"
    own(("NYC_Social_Media_Usage.csv", "\n".join([header, *lines]).encode()))
    app = show(PEERS)
    assert large(app) == (
        "Facebook: FDNY leads 3 bodies with 100.0% growth of followers since 8 August 2011; our own number is missing."
    )
    app.selectbox(key="us").set_value("DOT").run()
    assert app.query_params["us"] == "DOT"
    assert large(app) == (
        "Facebook: we rank 2nd of 3 with 50.0% growth of followers since 8 August 2011; FDNY leads with 100.0%."
    )


def test_one_peer_and_nothing_of_us(home: Path, show: Shown) -> None:
    own(("peers.csv", b"Peer,Platform,Day,Followers\nNetherby,Facebook,2026-01-31,9000\n"))
    app = show(PEERS)
    assert large(app) == "Too little is held to say where we stand"
    assert "**Netherby**" in said(app)
    assert "1 peer in your files: Netherby." in said(app)


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        (
            "Netherby;Facebook;2026-01-31;5",
            {"Peer": "Netherby", "Platform": "Facebook", "Day": "2026-01-31", "Followers": "5"},
        ),
        ('peer,day,followers\n"A, B",2026-01-31,"1,234"', {"Peer": "A, B", "Day": "2026-01-31", "Followers": "1,234"}),
        ("Peer\tFans\nA\t5", {"?": "Fans"}),
        ("", None),
    ],
)
def test_pasted_cells(text, cells):
    lines = lines_of(text)
    assert ([each for _, each in lines] or [None])[0] == cells


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("18450", "18450"),
        ("18,450", "18450"),
        ("18.450", "18450"),
        ("1 234 567", "1234567"),
        ("12.0", "12"),
        ("1.2", None),
    ],
)
def test_numbers_as_people_write_them(cell, number):
    good, problems = checked([("Line 1", {"Peer": "A", "Platform": "X", "Day": "2026-01-31", "Followers": cell})])
    assert [row["Followers"] for row in good] == ([number] if number else [])
    assert bool(problems) == (number is None)


def test_two_lines_of_one_body_network_and_day():
    line = {"Peer": "A", "Platform": "X", "Day": "2026-01-31", "Followers": "5"}
    late = {**line, "Day": "2999-01-31"}
    backwards = {**line, "Peer": "B", "From": "2026-02-01"}
    _, problems = checked([("Line 1", line), ("Line 2", line), ("Line 3", late), ("Line 4", backwards)])
    assert problems == [
        "Line 2: the same body, network and day stand in line 1.",
        "Line 3: Day 2999-01-31 is not over yet.",
        "Line 4: From 2026-02-01 comes after Day 2026-01-31.",
    ]


def test_the_table_has_the_columns_that_the_importer_knows(store):
    line = dict.fromkeys(COLUMNS, "5") | {"Peer": "A", "Platform": "X", "Day": "2026-01-31", "From": "2026-01-01"}
    good, problems = checked([("Line 1", line)])
    assert problems == []
    (result,) = import_file(store, "Peers noted.csv", table(good))
    assert (result.export, result.rows_loaded, result.rows_rejected) == ("own_peers", 1, 0)
    assert len(result.totals) == 7
