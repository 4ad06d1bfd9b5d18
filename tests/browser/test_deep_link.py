"""The first visitor of a fresh server comes by a link to a page inside."""

from __future__ import annotations

from tests.browser.conftest import Visit


def test_the_page_stands_in_its_frame(visit: Visit) -> None:
    visit.open("standing", "Where do we stand?")
    assert "Any export with a day or a date fills this page" in visit.text()
    assert [visit.page.get_by_role("button", name=group).count() for group in ("Bring", "Look", "Argue", "Case")] == [
        1
    ] * 4
    assert visit.page.title() == "Where do we stand? – Data Party"
    assert visit.page.url.endswith("/standing")


def test_no_dialog_says_that_the_page_is_missing(visit: Visit) -> None:
    visit.open("standing", "Where do we stand?")
    assert visit.page.get_by_role("dialog").all_inner_texts() == []
