"""Every page in an empty store says what would fill it; on the demo it shows what it is for."""

from __future__ import annotations

import shutil
from itertools import pairwise
from pathlib import Path

import pytest

from lib.reference.reading import ReferenceFileError
from lib.store import Store
from lib.stores import demo_store_path, own_store_path
from lib.ui.places import (
    BENCHMARKS,
    BUSINESS_CASE,
    CHANGES,
    GLOSSARY,
    HOLDINGS,
    IMPORTS,
    LEADERS,
    MEDIA_USE,
    OPINIONS,
    PEERS,
    PLACES,
    SILENCE,
    STANDING,
    WELCOME,
    Place,
)
from tests.app.conftest import Shown, press, said
from tests.dump import content

MARK = "Demo data, made up"
# What a page says while nothing is imported.
EMPTY = {
    WELCOME: "Nothing leaves this machine",
    IMPORTS: "Whose files are these?",
    HOLDINGS: "Each file that you import fills days of a calendar here",
    STANDING: "Any export with a day or a date fills this page",
    CHANGES: "it shows what changed, and whether the change is real",
    MEDIA_USE: "beside them stands what public statistics say",
    PEERS: "a small table of your own fill this page",
    LEADERS: "A small table of your leaders' offices fills this page",
    BENCHMARKS: "A published figure is only set beside a number that is made in the same way",
    GLOSSARY: "Engagement rate by impressions",
    OPINIONS: "Each opinion says which files it is tested with",
    SILENCE: "The messages that the public sends fill this page",
    BUSINESS_CASE: "it needs at least one imported file",
}
FULL = {
    WELCOME: "Wexmoor County Council: 42 files",
    IMPORTS: "Imported so far",
    HOLDINGS: "From which day to which",
    STANDING: "Look closer at one channel",
    CHANGES: "What made the difference",
    MEDIA_USE: "What public statistics say",
    PEERS: "What they do that we don't",
    LEADERS: "Can people find them?",
    BENCHMARKS: "Set beside our numbers",
    GLOSSARY: "Engagement rate by impressions",
    OPINIONS: "What would change this",
    SILENCE: "Is the risk of not engaging greater",
    BUSINESS_CASE: "Where we stand",
}
# The pages that draw something.
CHARTED = tuple(place for place in PLACES if place not in (WELCOME, IMPORTS, GLOSSARY))
places = pytest.mark.parametrize("place", PLACES, ids=lambda place: place.path)


@places
def test_an_empty_store_says_what_would_fill_the_page(show: Shown, place: Place) -> None:
    app = show(place)
    labels = [each.label for each in (*app.text_input, *app.button)]
    assert EMPTY[place] in "\n".join([said(app), *labels])
    if place not in (IMPORTS, BENCHMARKS, GLOSSARY):
        assert "Import your files" in labels
    assert MARK not in said(app)


@places
def test_the_demo_fills_every_page_and_marks_it(seen_demo: Path, show: Shown, place: Place) -> None:
    app = show(place, demo="yes")
    assert FULL[place] in said(app)
    assert MARK in said(app)
    assert app.query_params["demo"] == "yes"
    assert MARK not in said(press(app, "Leave the demo"))


@pytest.mark.parametrize("place", CHARTED, ids=lambda place: place.path)
def test_every_chart_says_in_words_what_it_shows(seen_demo: Path, show: Shown, place: Place) -> None:
    alts = [chart.proto.alt for chart in show(place, demo="yes").get("plotly_chart")]
    assert alts
    assert [alt for alt in alts if len(alt) < 40] == []


@pytest.mark.parametrize("place", [IMPORTS, *CHARTED], ids=lambda place: place.path)
def test_every_table_says_in_words_what_it_holds(seen_demo: Path, show: Shown, place: Place) -> None:
    tables = show(place, demo="yes").dataframe
    assert tables
    assert [table for table in tables if not table.proto.alt] == []


@places
def test_the_levels_of_headings_have_no_gap(seen_demo: Path, show: Shown, place: Place) -> None:
    app = show(place, demo="yes")
    levels = [int(each.tag[1]) for each in app.main if getattr(each, "tag", "") in ("h1", "h2", "h3")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert [(a, b) for a, b in pairwise(levels) if b > a + 1] == []


def test_a_reference_file_that_somebody_broke_is_named_on_the_page(
    seen_demo: Path, show: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ReferenceFileError("opinions.toml, opinion 3: claims is *much*; expected less or more")

    monkeypatch.setattr("lib.ui.picking.every_opinion", broken)
    app = show(OPINIONS, demo="yes")
    assert "opinions.toml, opinion 3: claims is *much*; expected less or more" in said(app)
    assert [each.value.replace("\\", "") for each in app.error] == [
        "opinions.toml, opinion 3: claims is *much*; expected less or more"
    ]


def test_both_ways_in(show: Shown) -> None:
    app = show(WELCOME)
    labels = [button.label for button in app.button]
    assert ("Open the demo" in labels, "Import your files" in labels) == (True, True)
    assert app.title[0].value == "Data Party"
    assert press(app, "Import your files").title[0].value == "Import files"


def test_the_demo_opens_and_closes_and_leaves_the_own_store_alone(own_year: Path, held_demo: Path, show: Shown) -> None:
    before = content_of(own_year)
    app = press(show(WELCOME), "Open the demo")
    assert app.title[0].value == "Where do we stand?"
    assert MARK in said(app)
    for place in PLACES:
        assert MARK in said(app.switch_page(place.path).run())
        assert "Riverford" not in said(app)
    app.text_input[0].set_value("Ask of the demo")
    press(app, "Keep")
    app = press(app, "Leave the demo")
    assert "demo" not in app.query_params
    for place in PLACES:
        shown = said(app.switch_page(place.path).run())
        assert MARK not in shown
        assert "Ask of the demo" not in shown
    assert content_of(own_year) == before


def content_of(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of a store, read from a copy: the app has the file open."""
    copy = path.with_name(f"copy-{path.name}")
    shutil.copy(path, copy)
    wal = path.with_name(f"{path.name}.wal")
    if wal.exists():
        shutil.copy(wal, copy.with_name(f"{copy.name}.wal"))
    store = Store(copy)
    try:
        return content(store)
    finally:
        store.close()


def test_a_demo_that_was_stopped_halfway_is_finished(home: Path, show: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    half = Store(demo_store_path())
    half.name_organisation("Wexmoor County Council")
    half.close()
    filled: list[str] = []
    monkeypatch.setattr("lib.demo.fill", lambda store, progress: filled.append(store.path))
    press(show(WELCOME), "Open the demo")
    press(show(WELCOME), "Open the demo")
    assert filled == [str(demo_store_path())]


def test_a_demo_that_cannot_be_made_says_why(show: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    from lib.demo import DemoError

    def fails(*_: object) -> None:
        raise DemoError("The demo files could not be made: no space left")

    monkeypatch.setattr("lib.demo.fill", fails)
    app = press(show(WELCOME), "Open the demo")
    assert "no space left" in said(app)
    assert app.title[0].value == "Data Party"


def test_an_address_with_the_demo_where_nobody_made_it_shows_the_own_store(show: Shown) -> None:
    app = show(STANDING, demo="yes")
    assert "Nothing to show yet" in said(app)
    assert "demo" not in app.query_params
    assert not demo_store_path().exists()


def test_a_store_that_cannot_be_opened_is_explained(home: Path, show: Shown) -> None:
    own_store_path().write_bytes(b"this is no database" * 1000)
    assert "cannot be opened as a Data Party store" in said(show(STANDING))
