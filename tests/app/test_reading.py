"""Reading messages that are dealt at random: what is found is imported, and can be undone."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from lib.store import Store, deal, history, undo
from lib.ui.places import OPINIONS
from lib.ui.reading import COLUMNS, table
from tests.app.conftest import Shown, press, said

YEAR = date(2026, 10, 31) - timedelta(days=363), date(2026, 10, 31)


@pytest.fixture
def unread(own_year: Path) -> Path:
    """A store of two years' messages of which nobody has read one."""
    store = Store(own_year)
    with store.transaction() as cursor:
        cursor.execute("DELETE FROM message_check")
    store.close()
    return own_year


def opened(show: Shown) -> AppTest:
    return show(OPINIONS, opinion="only_criticism")


def checks(app: AppTest, path: Path) -> list[tuple[object, ...]]:
    """Return what is kept, by the app's own connection."""
    from lib.ui import session

    held = session._opened(str(path))
    return list(held.query("SELECT message_id, feeling, needs_answer, false_claim FROM message_check").rows)


def test_nothing_is_said_before_anybody_has_read(unread: Path, show: Shown) -> None:
    app = opened(show)
    words = said(app)
    assert "Can't tell yet." in words
    assert "Read 100 of the 1,467 messages held" in words
    assert "Read messages drawn at random" in [each.label for each in app.expander]
    assert "%" not in "".join(str(each.value) for each in app.subheader)


def test_the_demo_deals_nothing(seen_demo: Path, show: Shown) -> None:
    app = show(OPINIONS, demo="yes", opinion="only_criticism")
    assert "Appreciates" not in [each.label for each in app.button]
    assert app.header[1].value == ":primary[The data disagrees.]"


def test_messages_come_one_by_one_in_their_order_and_ten_are_kept_by_themselves(unread: Path, show: Shown) -> None:
    app = opened(show)
    from lib.ui import session

    order = deal(session._opened(str(unread)), *YEAR, how_many=14).next
    assert order[0].text.splitlines()[0][:20] in said(app)
    assert {each.label for each in app.button} >= {"Criticises", "Neither", "Appreciates", "Skip"}
    app = press(app, "Needs an answer: no")
    app = press(app, "Criticises")
    assert order[1].text[:20] in said(app)
    assert [each.proto.text for each in app.get("progress")] == ["1 of 100 read, of 1,467 held"]
    assert checks(app, unread) == []
    app = press(app, "Skip")
    app = press(app, "Appreciates")
    app = press(app, "Says something untrue: no")
    app = press(app, "Neither")
    for _ in range(7):
        app = press(app, "Neither")
    kept = {row[0]: row[1:] for row in checks(app, unread)}
    assert len(kept) == 10
    assert kept[order[0].message_id] == ("negative", True, False)
    assert order[1].message_id not in kept
    assert kept[order[2].message_id] == ("positive", False, False)
    assert kept[order[3].message_id] == ("neutral", False, True)
    entries = [each for each in history(session._opened(str(unread))) if each.file_name.startswith("Messages read on")]
    undo(session._opened(str(unread)), entries[0].import_id)
    assert checks(app, unread) == []


def test_what_is_read_can_be_kept_at_any_time(unread: Path, show: Shown) -> None:
    app = press(opened(show), "Criticises")
    assert "1 answer not kept yet" in said(app)
    app = press(app, "Keep what I read")
    assert [row[1] for row in checks(app, unread)] == ["negative"]
    assert "not kept yet" not in said(app)
    assert "1 are read so far" in said(app)


def test_keys_can_be_turned_off(unread: Path, show: Shown) -> None:
    app = opened(show)
    keys = [button.proto.shortcut for button in app.button if button.label in ("Criticises", "Neither", "Skip")]
    assert keys == ["1", "2", "0"]
    next(each for each in app.checkbox if each.label.startswith("Answer with the keys")).uncheck()
    app.run()
    assert {button.proto.shortcut for button in app.button if button.label == "Criticises"} == {""}


def test_with_a_hundred_read_there_is_a_verdict_and_the_form_steps_back(own_year: Path, show: Shown) -> None:
    app = opened(show)
    assert app.header[1].value == ":primary[The data disagrees.]"
    assert "Read more messages drawn at random" in [each.label for each in app.expander]
    assert "Enough for a verdict." in said(app)


def test_without_messages_there_is_no_form(unread: Path, show: Shown) -> None:
    store = Store(unread)
    with store.transaction() as cursor:
        cursor.execute("DELETE FROM message")
    store.close()
    app = opened(show)
    assert not [each.label for each in app.expander if "drawn at random" in each.label]
    assert "the message export of your inbox tool" in said(app)


def test_what_is_kept_is_what_the_importer_reads() -> None:
    assert table([("7", "2026-03-02", "neutral", "yes", "no")]).decode().splitlines() == [
        ",".join(COLUMNS),
        "7,2026-03-02,neutral,yes,no",
    ]
