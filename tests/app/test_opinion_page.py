"""An opinion, what the data says to it, and what is missing where it cannot tell."""

from __future__ import annotations

from pathlib import Path

import pytest

from lib.model.opinion import VERDICT_WORDS
from lib.store import Store, history, undo
from lib.ui.places import OPINIONS
from tests.app.conftest import Shown, large, press, said


def test_the_verdict_stands_beside_the_quotation(held_demo: Path, show: Shown) -> None:
    app = show(OPINIONS, demo="yes")
    quotation, verdict = (str(each.value) for each in app.header)
    assert quotation == "“Social media is a waste of time.”"
    assert verdict == ":primary[The data disagrees.]"
    assert {"What would change this", "What else could explain it", "How sure are we", "The tests"} <= {
        each.value for each in app.subheader
    }
    assert "hours a month" in said(app)


@pytest.mark.parametrize("address", ["waste_of_time", "<b>nobody says this"])
def test_the_address_names_the_opinion(held_demo: Path, show: Shown, address: str) -> None:
    app = show(OPINIONS, demo="yes", opinion=address)
    assert app.selectbox(key="opinion").value == "waste_of_time"
    assert "waste of time" in large(app)


def test_the_demo_has_no_form_for_hours(held_demo: Path, show: Shown) -> None:
    assert [each.label for each in show(OPINIONS, demo="yes").number_input] == []


def test_hours_that_are_missing_can_be_noted(own_year: Path, show: Shown) -> None:
    store = Store(own_year)
    for entry in history(store):
        if entry.platforms == "own" and "hours" in entry.file_name.casefold():
            undo(store, entry.import_id)
    store.close()

    app = show(OPINIONS)
    assert app.header[1].value == f":primary[{VERDICT_WORDS['needs_data']}]"
    assert "Bring these and I can tell you" in said(app)
    assert "hours that the team spends on each channel" in said(app)

    app = press(app, "Keep these hours")
    assert "Nothing was kept" in said(app)

    fields = {each.label: each for each in app.number_input}
    assert {"Facebook", "X", "E-mail newsletter"} <= set(fields)
    for label, hours in (("Facebook", 20.0), ("X", 20.0), ("E-mail newsletter", 200.0)):
        fields[label].set_value(hours)
    app = press(app, "Keep these hours")
    assert not app.exception
    assert app.header[1].value == ":primary[The data disagrees.]"
    assert "Bring these and I can tell you" not in said(app)

    held = show(OPINIONS)
    assert "The data disagrees" in held.header[1].value
