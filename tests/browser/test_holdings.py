"""What we hold, with the keyboard and for a screen reader: own files with a gap between them."""

from __future__ import annotations

from pathlib import Path

from tests.browser.accessible import SERIOUS, violations
from tests.browser.conftest import Visit


def checked(visit: Visit) -> None:
    visit.settled()
    assert [line for line in violations(visit.page) if line.startswith(SERIOUS)] == []


def test_a_gap_is_found_looked_at_and_closed(visit: Visit, demo_files: Path) -> None:
    page = visit.page
    (august,) = demo_files.rglob("Aug-01-2025_Oct-31-2025*.csv")
    visit.open("holdings", "What we hold")
    assert "Which file first?" in visit.text()
    checked(visit)

    visit.press("button", "Import your files")
    visit.sees("Bring what your platforms let you download.")
    page.locator("input[type=file]").set_input_files([path for path in august.parent.iterdir() if path != august])
    confirm = page.get_by_role("button", name="Import these")
    confirm.wait_for()
    visit.settled()
    confirm.click()
    visit.sees("Imported so far")

    visit.go("Bring", "What we hold")
    visit.sees("From which day to which")
    assert "no file covers 1 August 2025 to 31 October 2025 (92 days)" in visit.text()
    checked(visit)
    way = page.locator("summary", has_text="How to get the file").first
    way.focus()
    page.keyboard.press("Enter")
    page.get_by_text("Open Meta Business Suite").first.wait_for()
    checked(visit)
    visit.tab_to("radio", "Last two years")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    page.get_by_text("A box is a week").wait_for()
    visit.settled()
    assert "view=weeks" in page.url
    visit.press("button", "How do we know?")
    page.get_by_role("dialog").get_by_role("heading", name="Query").wait_for()
    checked(visit)
    page.keyboard.press("Escape")

    visit.open("imports", "Import files")
    page.locator("input[type=file]").set_input_files(august)
    visit.press("button", "Import this file")
    page.get_by_text("Imported:").wait_for()
    visit.go("Bring", "What we hold")
    visit.sees("From which day to which")
    assert "held without a gap" in visit.text()
    assert visit.hosts == {"127.0.0.1"}
