"""Leaders online: the demo, a store in which nobody looked, a table kept, an account given to an office."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from lib.findings import channels
from lib.model import Scope
from lib.store import Store, import_file, social_accounts
from lib.ui.places import LEADERS
from lib.ui.typed_table import filled, table
from tests.app.conftest import Shown, large, press, said


def test_the_demo_says_whom_nobody_finds(seen_demo: Path, show: Shown) -> None:
    app = show(LEADERS, demo="yes")
    assert large(app) == (
        "Our Chief executive cannot be found on any network that was looked at; 3 of 3 in the same office at other "
        "bodies can."
    )
    matrix = app.dataframe[0].value
    assert list(matrix.columns)[:2] == ["Office", "Us"]
    ours = dict(zip(matrix["Office"], matrix["Us"], strict=True))
    assert ours == {
        "Chief executive": "not found",
        "Director of public health": "LinkedIn",
        "Leader of the council": "X",
    }
    assert [button.label for button in app.button].count("Keep this table") == 0


def test_where_nobody_looked_the_table_stands_open(own_year: Path, show: Shown) -> None:
    store = Store(own_year)
    with store.transaction() as cursor:
        cursor.execute("DELETE FROM leader")
    store.close()
    app = show(LEADERS)
    assert large(app) == "Nobody has looked for our leaders yet"
    assert "at least 3 other bodies" in said(app)
    assert "Keep this table" in [button.label for button in app.button]


def test_an_account_of_an_office_leaves_the_organisations_channels(own_year: Path, show: Shown) -> None:
    app = show(LEADERS)
    picked = next(box for box in app.selectbox if box.label == "Account")
    picked.select_index(next(at for at, label in enumerate(picked.options) if label.startswith("X:")))
    next(each for each in app.text_input if each.label.startswith("Office")).set_value("Mayor")
    press(app, "Keep")
    store = Store(own_year)
    try:
        assert [each.office for each in social_accounts(store) if each.platform == "x"] == ["Mayor"]
        ever = Scope("Riverford", date(2024, 1, 1), date(2026, 12, 31))
        assert "x" not in [channel.platform for channel in channels(store, ever)]
    finally:
        store.close()


def test_what_is_typed_is_what_the_importer_reads() -> None:
    rows = filled(
        [
            {"Body": "us", "Office": "Mayor", "Platform": "LinkedIn", "From": date(2026, 1, 1), "To": date(2026, 3, 31)}
            | {"Found": "yes", "Posts": 1234.0, "Replies": float("nan")},
            dict.fromkeys(("Body", "Office", "Platform", "From", "To", "Found", "Posts", "Replies")),
        ]
    )
    columns = ["Body", "Office", "Platform", "From", "To", "Found", "Posts", "Replies"]
    text = table(columns, rows)
    assert text.decode().splitlines() == [
        "Body,Office,Platform,From,To,Found,Posts,Replies",
        "us,Mayor,LinkedIn,2026-01-01,2026-03-31,yes,1234,",
    ]
    store = Store(":memory:")
    assert import_file(store, "Leaders noted on 2026-04-01.csv", text)[0].good
    assert store.query("SELECT posts, replies, found FROM leader").rows == ((1234.0, None, True),)
    store.close()
