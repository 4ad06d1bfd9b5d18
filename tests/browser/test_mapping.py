"""An unknown file, explained with the keyboard and for a screen reader; the next month is known."""

from __future__ import annotations

from tests.browser.accessible import SERIOUS, violations
from tests.browser.conftest import Visit
from tests.sources import unknown_files as files


def dropped(visit: Visit, name: str, text: str) -> None:
    upload = {"name": name, "mimeType": "text/csv", "buffer": text.encode()}
    visit.page.locator("input[type=file]").set_input_files([upload])  # type: ignore[list-item]


def checked(visit: Visit) -> None:
    visit.settled()
    assert [line for line in violations(visit.page) if line.startswith(SERIOUS)] == []


def test_an_unknown_file_is_explained_once(visit: Visit) -> None:
    page = visit.page
    visit.open("imports", "Import files")
    dropped(visit, "days.csv", files.AMBIGUOUS)
    page.get_by_text("Say whether the day or the month stands first").wait_for()
    checked(visit)
    visit.tab_to("combobox", "How is 03/04/2026 meant?")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.get_by_text("3 April 2026 to 5 April 2026").wait_for()
    assert "sessions 349, pageviews 895" in visit.text()
    checked(visit)
    visit.press("button", "Import this file")
    page.get_by_text("Files that you explained").wait_for()
    checked(visit)

    dropped(visit, "may.csv", files.AMBIGUOUS.replace("/04/2026", "/05/2026"))
    page.get_by_text("3 May 2026 to 5 May 2026").wait_for()
    visit.settled()
    assert "This file is new here" not in visit.text()
    visit.press("button", "Forget")
    page.get_by_text("This file is new here").wait_for()
    assert visit.hosts == {"127.0.0.1"}
