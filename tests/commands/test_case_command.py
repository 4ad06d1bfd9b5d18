"""demo, findings and case on the command line, and what happens when nothing is held or nobody listens."""

from __future__ import annotations

import html
import os
import re
import shutil
import subprocess
import sys

import pytest
from pptx import Presentation

from lib.findings import judge, named, shared_scope, standing
from lib.model import Story
from lib.store import Store
from lib.story import Ask, business_case
from tests.commands.running import Ran, run
from tests.conftest import ROOT

KEYS = {
    *("id", "page", "question", "claim", "metric", "value", "unit", "interval", "level", "n", "scope"),
    *("caveats", "sql", "imports", "source_files"),
}


def words(text: str) -> str:
    """Return a text with every gap as one space."""
    return " ".join(text.split())


def test_demo_fills_a_store_once(demo_ran):
    path, ran = demo_ran
    assert ran.status == 0
    assert re.fullmatch(
        r"Wexmoor County Council \(Demo data, made up\): \d+ imports, [\d,]+ rows in .*demo.duckdb\n", ran.out
    )
    assert ran.err.splitlines()[-1] == "100% Done"
    again = run("demo", "--store", path)
    assert (again.status, again.out, again.err) == (0, f"Wexmoor County Council is there already: {path}\n", "")


def test_demo_does_not_mix_with_other_data(on_new_store, demo_files):
    on_new_store("import", demo_files / "newsletter")
    ran = on_new_store("demo")
    assert (ran.status, ran.out) == (1, "")
    assert "holds other data; the demo body gets a store of its own." in ran.err


@pytest.fixture(scope="module")
def in_json(demo_ran) -> Ran:
    return run("findings", "--store", demo_ran[0], "--json")


def test_findings_as_objects_of_the_contract(in_json):
    ran = in_json
    assert (ran.status, ran.err) == (0, "")
    assert len(ran.objects) > 50
    for found in ran.objects:
        assert set(found) >= KEYS
        assert ("verdict" in found) != ("direction" in found)
        assert set(found["scope"]) == {"organisation", "accounts", "first_day", "last_day", "comparison"}
        assert found["scope"]["organisation"] == "Wexmoor County Council"
        assert found["sql"].startswith("-- title: ")
    assert len({found["id"] for found in ran.objects}) == len(ran.objects)


def test_findings_in_words_are_the_same_ones(demo_ran, in_json):
    plain = run("findings", "--store", demo_ran[0])
    assert [line.removesuffix(".") for line in plain.out.splitlines()] == [found["claim"] for found in in_json.objects]


def test_findings_of_a_period(demo_ran):
    ran = run("findings", "--store", demo_ran[0], "--json", "--first-day", "2026-01-01", "--last-day", "2026-01-31")
    # What a channel costs and whether it pays its way is said of whole months, up to a year of them.
    days = {
        (each["scope"]["first_day"], each["scope"]["last_day"])
        for each in ran.objects
        if each["page"] == "standing" and each["id"].split(".")[1] not in ("cost", "worth")
    }
    assert days == {("2026-01-01", "2026-01-31")}
    ran = run("findings", "--store", demo_ran[0], "--first-day", "2026-02-01", "--last-day", "2026-01-31")
    assert (ran.status, ran.out) == (1, "")
    assert "Cannot use these days: The period ends (2026-01-31) before it starts (2026-02-01)." in ran.err


def told(path, ask: Ask) -> Story:
    """Return the story that `case` writes."""
    store = Store(path)
    scope = shared_scope(store)
    assert scope is not None
    found = standing(store, scope), [judge(store, named("waste_of_time"), scope)]
    store.close()
    return business_case(scope.organisation, scope, *found, ask, made_on=scope.last_day)


def test_case_writes_a_page_and_a_deck_that_say_every_finding(demo_ran, in_json, tmp_path):
    path, _ = demo_ran
    out = tmp_path / "new" / "folder"
    ran = run("case", "--store", path, "--out", out, "--ask", "Fund a second digital officer")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.splitlines() == [str(out / "business-case.html"), str(out / "business-case.pptx")]
    story = told(path, Ask("Fund a second digital officer"))
    assert len(story.findings()) >= 4
    assert {finding.id for finding in story.findings()} <= {found["id"] for found in in_json.objects}

    page = (out / "business-case.html").read_text(encoding="utf-8")
    page = words(html.unescape(re.sub(r"<(?!!)[^>]+>", " ", page)))
    deck = Presentation(str(out / "business-case.pptx"))
    shown = []
    for slide in deck.slides:
        shown += [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
        shown.append(slide.notes_slide.notes_text_frame.text)
    slides = words(" ".join(shown))
    for text in [finding.sentence for finding in story.findings()] + [beat.title for beat in story.beats]:
        assert text in page, text
        assert text in slides, text
    for text in ("Demo data, made up", "Fund a second digital officer", "Wexmoor County Council"):
        assert text in page
        assert text in slides


def test_a_folder_that_cannot_be_written(demo_ran, tmp_path):
    (tmp_path / "file").write_text("in the way")
    ran = run("case", "--store", demo_ran[0], "--out", tmp_path / "file")
    assert (ran.status, ran.out) == (1, "")
    assert "cannot be written" in ran.err


@pytest.mark.parametrize("command", [("findings",), ("findings", "--json"), ("case", "--out", "unused")])
def test_nothing_held(on_new_store, command):
    ran = on_new_store(*command)
    assert (ran.status, ran.out) == (1, "")
    assert ran.err == "Nothing is imported yet: python -m lib import FILE..., or python -m lib demo.\n"


def test_what_is_said_is_in_utf_8_whatever_the_machine_writes(demo_ran):
    """A file or a pipe on Windows is in a code page without the minus sign."""
    ran = subprocess.run(
        [sys.executable, "-m", "lib", "opinions", "--json", "--store", demo_ran[0]],
        capture_output=True,
        cwd=ROOT,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "cp1252"},
    )
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert ran.stdout.decode("utf-8") == run("opinions", "--json", "--store", demo_ran[0]).out


@pytest.mark.skipif(shutil.which("sh") is None, reason="needs a shell with pipes")
def test_a_reader_that_has_had_enough(demo_ran):
    """`| head` closes the pipe early: no traceback."""
    ran = subprocess.run(
        ["sh", "-c", f'"{sys.executable}" -m lib findings --json --store "{demo_ran[0]}" | head -c 20'],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert (ran.returncode, len(ran.stdout), ran.stderr) == (0, 20, "")
