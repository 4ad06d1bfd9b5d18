"""The page on what changed: its sentence, its picture, the choices in the address, and a note of an event."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Selectbox

from lib.store import Store, import_file
from lib.stores import own_store_path
from lib.ui.places import CHANGES
from lib.ui.typed_table import table
from tests.app.conftest import Shown, large, said


def number(app: AppTest) -> Selectbox:
    (picker,) = [each for each in app.selectbox if each.label == "Number"]
    return picker


def test_the_demo_says_what_changed_and_why(seen_demo: Path, show: Shown) -> None:
    app = show(CHANGES, demo="yes")
    assert large(app).startswith(
        "During “Recycling campaign” (7 September to 4 October 2026) the website's sessions were"
    )
    shown = said(app)
    for words in (
        "What changed with what happened",
        "Unusual days",
        "Is the change of these weeks real?",
        "Where is each channel going?",
        "What made the difference",
        "During “Flood” (14 to 18 January 2026)",
        "What goes with it: “Flood” (14 to 18 January 2026).",
        "X's showings fall by 4",
        "Describe only:",
        "No clear change:",
        "Note what happened on a day",
    ):
        assert words in shown, words
    assert [chart for chart in app.get("plotly_chart") if len(chart.proto.alt) < 40] == []
    assert [each for each in app.dataframe if not each.proto.alt] == []


def test_the_number_that_is_picked_stands_in_the_address(seen_demo: Path, show: Shown) -> None:
    app = show(CHANGES, demo="yes")
    app = number(app).select_index(number(app).options.index("Facebook: people reached a day")).run()
    chosen = app.query_params["number"]
    assert chosen.startswith("facebook.")
    assert chosen.endswith(".daily_reach")
    again = show(CHANGES, demo="yes", number=chosen)
    assert number(again).value == chosen
    assert "People reached on an average day by week" in said(again)


def test_only_the_channels_that_are_picked(seen_demo: Path, show: Shown) -> None:
    app = show(CHANGES, demo="yes", channels="x")
    assert [option.split(":")[0] for option in number(app).options] == ["X", "X", "X"]
    assert "Facebook's" not in large(app)


def test_a_store_without_events_says_how_to_note_one(own_year: Path, show: Shown) -> None:
    store = Store(own_store_path())
    with store.transaction() as cursor:
        cursor.execute("DELETE FROM event")
    store.close()
    shown = said(show(CHANGES))
    assert "No event is noted in the days held." in shown
    assert "Note what happened on a day" in shown


def test_a_note_is_a_file_that_the_importer_knows(store: Store) -> None:
    """What the form keeps is a table of two columns: it has provenance and an undo like everything else."""
    noted = table(["Day", "Event"], [{"Day": date(2026, 1, 14), "Event": "Storm"}])
    result = import_file(store, "Events noted on 2026-02-01 10.00.00.csv", noted)[0]
    assert result.good, result.message
    assert store.query("SELECT day, label FROM event").rows == ((date(2026, 1, 14), "Storm"),)
