"""Nothing that names a member of the public is kept, in any table."""

from __future__ import annotations

import re

import pytest

from lib.store import Store, import_file
from tests.dump import as_text
from tests.sources.cases import CASES
from tests.store.files import csv_bytes, messages

PEOPLE = ("resident77", "jo.bloggs", "mail.example", "900123", "960 456", "mr_smith", "maria.k", "7946")


def dumped(data: bytes, name: str = "messages.csv") -> str:
    store = Store(":memory:")
    result = import_file(store, name, data)[0]
    text = as_text(store) + repr(result)
    store.close()
    return text


def test_no_person_is_left_in_any_table() -> None:
    text = dumped(
        messages(
            [
                ("1", "resident77", "True", "@maria.k ring 07700 900123 or write jo.bloggs@mail.example"),
                ("2", "WexmoorCC", "False", "@resident77 Thanks! We call 020 7946 0018."),
                ("3", "@mr_smith", "True", "(01632) 960 456, ask for @resident77"),
            ]
        )
    )
    assert "[handle] ring [telephone] or write [e-mail]" in text
    assert [name for name in PEOPLE if name in text] == []


@pytest.mark.parametrize(
    "line",
    [
        '4,resident77,@maria.k ring 07700 900123,2026-03-03 10:00:00,"text",',
        "5,resident77,True,jo.bloggs@mail.example wrote,text,",
        '6,resident77,True,2026-03-03 10:00:00,"text",,mr_smith,07700 900123',
        ",resident77,,@maria.k (01632) 960 456,,",
        "1.5E+17,resident77,True,2026-03-03 10:00:00,resident77 says,",
    ],
)
def test_no_person_is_left_from_a_line_that_was_refused(line: str) -> None:
    header = "message_id,author_id,inbound,created_at,text,in_response_to"
    text = dumped(csv_bytes(header, ["1,someone,True,2026-03-03 10:00:00,Hello,", line]))
    assert "(withheld: messages name people)" in text
    assert [name for name in PEOPLE if name in text] == []


def test_no_number_or_address_is_left_from_a_refused_line_of_our_own_posts() -> None:
    header = "Post ID,Page ID,Page name,Description,Publish time,Date,Views"
    good = "9001,7000,Wexmoor,Hello,03/01/2026 10:00,Lifetime,5"
    bad = "9002,7000,Wexmoor,Ring @maria.k on 07700 900123 or jo.bloggs@mail.example,never,Lifetime,5"
    text = dumped(csv_bytes(header, [good, bad]), "posts.csv")
    assert "Ring [handle] on [telephone] or [e-mail]" in text
    assert [name for name in PEOPLE if name in text] == []


def test_messages_keep_hearts_and_words() -> None:
    text = dumped(messages([("1", "a", "True", "<3 you"), ("2", "b", "True", "£1500? 1234 people paid in 2025-26")]))
    assert "'<3 you'" in text
    assert "'£1500? 1234 people paid in 2025-26'" in text


def authors(store: Store) -> list[str | None]:
    return store.query("SELECT author FROM message ORDER BY message_id").column("author")


def test_one_author_is_one_hash_here_and_another_elsewhere() -> None:
    rows = [("1", "resident77", "True", "a"), ("2", "resident77", "True", "b"), ("3", "other", "True", "c")]
    ours, theirs = Store(":memory:"), Store(":memory:")
    for store in (ours, theirs):
        import_file(store, "messages.csv", messages(rows))
    import_file(ours, "more.csv", messages([("4", "resident77", "True", "d"), ("5", "WexmoorCC", "False", "e")]))
    first, second, third, fourth, us = authors(ours)
    assert first == second == fourth != third
    assert us is None
    assert re.fullmatch("[0-9a-f]{16}", first or "")
    assert set(authors(theirs)).isdisjoint(authors(ours))


def test_the_sample_of_messages_names_nobody(store: Store) -> None:
    case = next(case for case in CASES if case.name == "inbox_messages")
    import_file(store, case.file_name, case.data())
    text = as_text(store)
    assert [name for name in (*PEOPLE, "resident78") if name in text] == []
