"""Leaders online: tables typed in by hand, and what is said of them."""

from __future__ import annotations

from datetime import date

import pytest

from lib.findings.leaders import counted, leaders
from lib.model import Scope
from lib.store import Store, set_office
from tests.metrics.rows import account, add, hold, post

FIRST, LAST = date(2026, 1, 1), date(2026, 3, 31)
SCOPE = Scope("Wexmoor", FIRST, LAST)


@pytest.fixture
def named(store: Store) -> Store:
    store.name_organisation("Wexmoor")
    return store


def line(body: str, office: str, platform: str = "linkedin", *, found: bool = True, **counts: float | None) -> dict:
    row = {"body": body, "office": office, "platform": platform, "first_day": FIRST, "last_day": LAST, "found": found}
    return row | {name: counts.get(name) for name in ("followers", "posts", "replies", "engagements")}


def said(store: Store, rows: list[dict], scope: Scope = SCOPE) -> dict[str, str]:
    hold(store, "own", "leader", rows)
    return {finding.id.removeprefix("leaders."): finding.sentence for finding in leaders(store, scope)}


PEERS = [
    line("Northfell", "Chief executive", posts=45, replies=90, engagements=1800),
    line("Eastvale", "Chief executive", posts=27, replies=9, engagements=540),
    line("Harrowmere", "Chief executive", found=False),
]


def test_nothing_counted_says_nothing(named):
    assert leaders(named, SCOPE) == []
    assert counted(named, SCOPE) is None


def test_a_leader_whom_nobody_finds_is_a_finding(named):
    found = said(named, [line("wexmoor", "Chief executive", found=False), *PEERS])
    assert found == {
        "missing": "Our Chief executive cannot be found on any network that was looked at; 2 of 3 in the same "
        "office at other bodies can",
        "found": "Our Chief executive cannot be found on social media, against 2 of 3 at 3 other bodies",
    }


def test_leaders_who_post_answer_and_are_heard(named):
    ours = [
        line("us", "Chief executive", posts=18, replies=9, engagements=360),
        line("us", "Chief executive", "x", found=False),
        line("Wexmoor", "Leader of the council", posts=0, replies=0, engagements=0),
    ]
    # 90 days are 12.86 weeks: 18 posts are 1.4 a week, of two leaders 0.7 each; 45 and 27 are 2.8 each.
    assert said(named, [*ours, *PEERS]) == {
        "found": "2 of our 2 leaders can be found on social media, against 2 of 3 at 3 other bodies",
        "posts": "Our 2 leaders that can be found publish 0.70 posts a week each, the 2 of other bodies 2.80; 1 of "
        "ours published nothing",
        "answers": "For every 10 posts our leaders answer 5.00 times, those of other bodies 13.8 times",
        "heard.linkedin": "On LinkedIn a post of our leader brought 20.0 engagements, one of other bodies' leaders "
        "32.5",
    }


def test_the_chart_has_every_office_once_and_ours_in_colour(named):
    hold(named, "own", "leader", [line("us", "Mayor", posts=13), *PEERS])
    chart = next(each for each in leaders(named, SCOPE) if each.id == "leaders.posts").chart
    assert chart.table.column("who") == [
        "Chief executive, Northfell",
        "Chief executive, Eastvale",
        "Mayor, us",
    ]
    assert chart.highlight == ("Mayor, us",)


def test_what_nobody_counted_is_not_nought(named):
    found = said(named, [line("us", "Mayor"), *PEERS])
    assert set(found) == {"found"}


def test_few_posts_are_not_judged(named):
    found = said(named, [line("us", "Mayor", posts=7, replies=3, engagements=700), *PEERS])
    assert "heard.linkedin" not in found
    assert "posts" in found


def test_fewer_than_three_other_bodies_is_said(named):
    hold(named, "own", "leader", [line("us", "Mayor", posts=9), PEERS[0]])
    assert all("One other body in the table" in each.caveats[0] for each in leaders(named, SCOPE))


def test_a_count_of_the_year_before_is_taken_where_the_period_has_none(named):
    hold(named, "own", "leader", [line("us", "Mayor", posts=9)])
    later = Scope("Wexmoor", date(2026, 8, 1), date(2026, 10, 31))
    assert counted(named, later).scope.first_day < FIRST
    assert leaders(named, Scope("Wexmoor", date(2027, 8, 1), date(2027, 10, 31))) == []


def test_an_imported_account_of_an_office_counts_before_the_table(named):
    rows = [post(date(2026, 2, day), str(day), engagements=10) for day in range(1, 11)]
    theirs = hold(named, "linkedin", "post", rows, account="Jo Bloggs")
    set_office(named, theirs, "Mayor")
    hold(named, "own", "leader", [line("us", "mayor", posts=99, engagements=1), line("us", "mayor", "x", posts=2)])
    (mayor,) = counted(named, SCOPE).leaders
    assert [(count.platform, count.posts, count.engagements) for count in mayor.counts] == [
        ("linkedin", 10, 100),
        ("x", 2, None),
    ]
    assert "Jo Bloggs" not in repr(counted(named, SCOPE).leaders)


def test_an_account_of_ours_without_an_office_is_no_leader(named):
    account(named, "facebook")
    add(named, 1, "post", [post(FIRST, "1", engagements=3)])
    assert counted(named, SCOPE) is None
