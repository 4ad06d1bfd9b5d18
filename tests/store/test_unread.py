"""Messages that nobody has read: which are dealt, in which order."""

from __future__ import annotations

from datetime import date, datetime

from lib.store import Store, Unread, deal
from tests.metrics.rows import add, hold

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)


def message(message_id: str, day: date = date(2026, 3, 2), **cells: object) -> dict[str, object]:
    moment = datetime(day.year, day.month, day.day, 9)
    return {"message_id": message_id, "inbound": True, "created_at": moment, "text": f"Text {message_id}"} | cells


def dealt(store: Store, how_many: int = 99, **more: object) -> list[str]:
    return [each.message_id for each in deal(store, FIRST, LAST, how_many=how_many, **more).next]  # type: ignore[arg-type]


def test_only_what_the_public_wrote_with_a_text_in_these_days(store: Store) -> None:
    inbox = hold(store, "inbox", "message", [message("1", network="Facebook"), message("2", inbound=False)])
    add(store, inbox, "message", [message("3", text=None), message("4", text=""), message("5", date(2025, 12, 31))])
    mayor = hold(store, "facebook", "message", [message("6")], account="Mayor")
    with store.transaction() as cursor:
        cursor.execute("UPDATE account SET office = 'Mayor' WHERE account_id = ?", [mayor])
    found = deal(store, FIRST, LAST, how_many=9)
    assert found.next == (Unread("1", date(2026, 3, 2), "Facebook", "Text 1"),)
    assert (found.held, found.read) == (1, 0)
    assert deal(Store(":memory:"), FIRST, LAST, how_many=9).held == 0


def test_the_order_knows_nothing_of_when_a_message_came_and_stays(store: Store) -> None:
    rows = [message(str(number), date(2026, 1 + number // 10, 5)) for number in range(1, 100)]
    inbox = hold(store, "inbox", "message", rows)
    first = dealt(store)
    assert len(first) == 99
    assert first != sorted(first, key=int)
    days = [1 + int(each) // 10 for each in first]
    # The earlier half is not dealt first: of 45 days in order all would be in the first half of the months.
    assert 3 < sum(days[:45]) / 45 < 8
    add(store, inbox, "message", [message(str(number)) for number in range(200, 260)])
    assert [each for each in dealt(store, 999) if int(each) < 200] == first


def test_what_was_read_or_laid_aside_is_not_dealt_again(store: Store) -> None:
    hold(store, "inbox", "message", [message(str(number)) for number in range(1, 21)])
    first = dealt(store)
    read = [{"message_id": each, "checked_on": LAST, "feeling": "neutral"} for each in first[:5]]
    hold(store, "own", "message_check", read, account="read")
    found = deal(store, FIRST, LAST, how_many=3, but=[first[5]])
    assert (found.held, found.read) == (20, 5)
    assert [each.message_id for each in found.next] == first[6:9]
