"""Opinions that the user put together answer on the command line, and go into the business case."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from pptx import Presentation

from lib.findings.opinions import MEASURES, opinions
from lib.findings.opinions.own import CASE_SETTING, OWN_SETTING, added, with_choice
from lib.model import Opinion
from lib.store import Store
from tests.commands.running import run
from tests.findings.opinions.made_measures import MADE, asked
from tests.metrics.rows import hold, post


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store with some posts and one opinion of the user's own, chosen for the case."""
    monkeypatch.setitem(MEASURES, "made", MADE)
    store = Store(tmp_path / "own.duckdb")
    days = [date(2026, 1, 1) + timedelta(days=3 * number) for number in range(60)]
    hold(store, "facebook", "post", [post(day, str(day), link_clicks=9) for day in days])
    text, made = added(None, Opinion("draft", "The high one brings more.", (asked("high"),)))
    store.set_setting(OWN_SETTING, text)
    store.set_setting(CASE_SETTING, with_choice(None, made.id, chosen=True))
    store.close()
    return tmp_path / "own.duckdb"


def test_one_of_ones_own_is_answered(path: Path) -> None:
    (said,) = run("opinions", "own_1", "--json", "--store", path).objects
    assert (said["id"], said["statement"], said["verdict"]) == ("own_1", "The high one brings more.", "agrees")
    ids = [each["id"] for each in run("opinions", "--json", "--store", path).objects]
    assert ids == [*(opinion.id for opinion in opinions()), "own_1"]


def test_what_cannot_be_read_is_said_and_the_others_are_answered(path: Path) -> None:
    store = Store(path)
    store.set_setting(OWN_SETTING, "{broken")
    store.close()
    ran = run("opinions", "--json", "--store", path)
    assert ran.status == 0
    assert "Your own opinions cannot be read" in ran.err
    assert len(ran.objects) == len(opinions())
    assert run("opinions", "own_1", "--store", path).status == 1


def test_the_case_speaks_of_those_that_were_chosen(path: Path, tmp_path: Path) -> None:
    assert run("case", "--store", path, "--out", tmp_path / "case").status == 0
    deck = Presentation(str(tmp_path / "case" / "business-case.pptx"))
    titles = [slide.shapes.title.text_frame.text for slide in deck.slides if slide.shapes.title is not None]
    assert "“The high one brings more.” The data agrees." in titles
