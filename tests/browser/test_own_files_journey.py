"""Own files, shaped as the platforms make them: dropped, looked at, imported, seen, taken out again."""

from __future__ import annotations

from pathlib import Path

from tests.browser.accessible import SERIOUS, violations
from tests.browser.conftest import Visit


def chosen(visit: Visit) -> list[str]:
    """Return what the controls of period and comparison show as chosen."""
    return visit.page.get_by_role("radio", checked=True).all_inner_texts()


def test_three_files_from_the_desk_to_the_standing_and_out_again(visit: Visit, demo_files: Path) -> None:
    page = visit.page
    files = [next(demo_files.rglob(name)) for name in ("Chart.csv", "campaigns.csv", "data-export.csv")]
    visit.open("", "Data Party")
    visit.press("button", "Import your files")
    visit.sees("Bring what your platforms let you download.")
    assert [line for line in violations(page) if line.startswith(SERIOUS)] == []

    page.locator("input[type=file]").set_input_files(files)
    confirm = page.get_by_role("button", name="Import these 3 files")
    confirm.wait_for()
    visit.settled()
    for platform in ("Google Search Console", "Mailchimp", "Google Analytics"):
        assert platform in visit.text()
    assert [line for line in violations(page) if line.startswith(SERIOUS)] == []
    assert page.get_by_role("heading", name="Imported so far").count() == 0
    visit.press("button", "Import these 3 files")
    visit.sees("Imported so far")
    assert visit.text().count("rows") >= 3

    visit.go("Look", "Where do we stand?")
    visit.sees("Look closer at one channel")
    for channel in ("Google Search", "E-mail newsletter", "Website"):
        assert page.get_by_text(channel, exact=True).count() >= 1
    assert "Demo data" not in visit.text()
    assert chosen(visit) == ["13 weeks", "Same weeks last year"]
    visit.go("Case", "Business case")
    visit.sees("Where we stand")
    assert chosen(visit) == ["13 weeks", "Same weeks last year"]

    visit.go("Bring", "Import files")
    visit.sees("Imported so far")
    for left in (2, 1):
        visit.press("button", "Undo this import")
        page.get_by_text("is taken out").wait_for()
        visit.settled()
        visit.go("Bring", "Start")
        page.get_by_text(f"{left} file").wait_for()
        visit.go("Bring", "Import files")
        visit.sees("Imported so far")
    visit.press("button", "Undo this import")
    page.get_by_role("heading", name="Imported so far").wait_for(state="detached")
    visit.go("Look", "Where do we stand?")
    visit.sees("Nothing to show yet")
    assert visit.hosts == {"127.0.0.1"}
