"""Messages of the public: which begin a conversation, whether and when we answered, and who wrote."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from lib.metrics import run
from tests.metrics.rows import EVER, account, add, hold

DAY = datetime(2026, 3, 10, 9)
FIRST, LAST = date(2026, 3, 1), date(2026, 3, 31)


def said(message_id, hours=0.0, *, author="a", to=None, **cells):
    """A message of the public, so many hours after DAY."""
    at = DAY + timedelta(hours=hours)
    return {
        "message_id": message_id,
        "inbound": True,
        "created_at": at,
        "author": author,
        "reply_to": to,
        **cells,
    }


def ours(message_id, hours, to=None):
    return said(message_id, hours, author=None, to=to, inbound=False)


def found(store, *names):
    """Return the cells of each message by its id."""
    table = run(store, "messages", EVER).table
    return {row["message_id"]: tuple(row[name] for name in names) for row in table.records()}


def inbox(store, *rows, covers=(FIRST, LAST)):
    return hold(store, "inbox", "message", rows, covers=covers)


def test_a_conversation_is_answered_by_our_first_reply_anywhere_in_it(store):
    inbox(
        store,
        said("1"),
        said("2", 1, to="1"),
        ours("3", 3, to="2"),
        said("4", 4, to="3"),
        ours("5", 9, to="4"),
        said("6", 5, author="b"),
    )
    assert found(store, "opens", "answered", "answer_hours", "thread") == {
        "1": (True, True, 3.0, 1),
        "2": (False, True, 2.0, 1),
        "4": (False, True, 5.0, 1),
        "6": (True, False, None, 2),
    }


def test_a_comment_on_our_post_begins_a_conversation_and_thanks_for_an_answer_do_not(store):
    inbox(store, ours("post", 0), said("1", 1, to="post"), said("2", 2, to="post", author="b"), ours("3", 4, to="2"))
    assert found(store, "opens", "answered", "answer_hours") == {"1": (True, False, None), "2": (True, True, 2.0)}


def test_what_answers_a_reply_of_ours_to_something_that_no_file_holds_is_within_a_conversation(store):
    inbox(store, ours("1", 0, to="lost"), said("2", 1, to="1"), said("3", 2, to="lost too"))
    assert found(store, "opens") == {"2": (False,), "3": (True,)}


def test_replies_that_point_at_each_other_end(store):
    inbox(store, said("1", to="2"), said("2", to="1"), said("3", to="3"), ours("4", 1, to="3"))
    assert found(store, "opens", "answer_hours") == {"1": (True, None), "2": (True, None), "3": (True, 1.0)}


def test_a_reply_that_is_older_than_what_it_answers_is_none(store):
    inbox(store, said("1"), ours("2", -1, to="1"))
    assert found(store, "answered", "answer_hours") == {"1": (False, None)}


def test_missing_is_not_unanswered(store):
    """In a file without a reply of ours nothing is known, and an empty cell of a tool says nothing."""
    inbox(store, said("comment"))
    hold(store, "inbox", "message", [said("tool", reply_hours=2.0), said("empty")], account="A tool", name="tool.csv")
    assert found(store, "answers_known", "answered", "answer_hours") == {
        "comment": (False, None, None),
        "tool": (True, True, 2.0),
        "empty": (False, None, None),
    }


def test_in_our_own_log_an_empty_cell_says_that_nobody_replied_yet(store):
    inbox(store, said("1", reply_hours=4.0), said("2"))
    with store.transaction() as cursor:
        cursor.execute("UPDATE import SET export = 'inbox_log'")
    assert found(store, "answers_known", "answered") == {"1": (True, True), "2": (True, False)}


def test_a_message_was_seen_until_its_file_ends(store):
    """Until the last row on the day it ends with; where the file says that it covers later days, all of them."""
    ends = (FIRST, DAY.date())
    number = inbox(store, said("1"), said("2", 6), covers=ends)
    assert found(store, "seen_hours") == {"1": (6.0,), "2": (0.0,)}
    with store.transaction() as cursor:
        cursor.execute("UPDATE import_part SET covers_to = ? WHERE account_id = ?", [date(2026, 3, 11), number])
    assert found(store, "seen_hours") == {"1": (39.0,), "2": (33.0,)}


@pytest.mark.parametrize(("gap", "seen"), [(1, 486.0), (3, 0.0)])
def test_our_reply_may_stand_in_the_next_file_where_no_day_is_missing_between(store, gap, seen):
    number = inbox(store, said("1"), covers=(FIRST, DAY.date()))
    begins = DAY + timedelta(days=gap)
    rows = [said("2", 24 * gap), ours("3", 24 * gap + 1, to="2"), said("4", 486)]
    add(store, number, "message", rows, covers=(begins.date(), date(2026, 3, 30)), name="next.csv")
    cells = found(store, "seen_hours", "import_ids")
    assert cells["1"] == (seen, [1])
    assert cells["2"] == (486.0 - 24 * gap, [2])


def test_writers_are_numbers_the_same_in_every_account_and_never_the_hash(store):
    inbox(store, said("1", author="9f2c"), said("2", 1, author="77aa"))
    hold(
        store, "inbox", "message", [said("3", 2, author="9f2c"), said("4", 3, author=None)], account="Two", name="2.csv"
    )
    assert found(store, "writer") == {"1": (1,), "2": (2,), "3": (1,), "4": (None,)}


def test_what_a_person_read_stands_beside_the_message_the_newest_reading_first(store):
    inbox(store, said("1"), said("2", 1))
    checks = account(store, "own", "checks")
    for day, feeling in ((date(2026, 4, 1), "negative"), (date(2026, 4, 2), "neutral")):
        row = {"message_id": "1", "checked_on": day, "feeling": feeling, "needs_answer": True, "false_claim": False}
        add(store, checks, "message_check", [row], name=f"{day}.csv")
    assert found(store, "feeling", "needs_answer", "false_claim", "import_ids") == {
        "1": ("neutral", True, False, [1, 3]),
        "2": (None, None, None, [1]),
    }


def test_no_text_and_no_author_is_among_the_columns(store):
    inbox(store, said("1", text="Where is my bin?"))
    assert not {"text", "author"} & set(run(store, "messages", EVER).table.columns)
