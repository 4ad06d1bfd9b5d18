"""Somebody says something in a meeting: typed with the keyboard, answered on the screen, for a screen reader too."""

from __future__ import annotations

from tests.browser.accessible import SERIOUS, violations
from tests.browser.conftest import Visit
from tests.browser.test_demo_journey import too_wide

FIELD = "Somebody says …"


def checked(visit: Visit) -> None:
    visit.settled()
    assert [line for line in violations(visit.page) if line.startswith(SERIOUS)] == []


def fits(visit: Visit) -> None:
    """Fail where something is cut off on a telephone."""
    visit.page.set_viewport_size({"width": 400, "height": 800})
    visit.settled()
    assert too_wide(visit) == []
    visit.page.set_viewport_size({"width": 1360, "height": 900})


def test_a_sentence_is_typed_answered_and_put_together(visit_to_demo: Visit) -> None:
    visit = visit_to_demo
    page = visit.page
    visit.open("?demo=yes", "Data Party")
    visit.go("Argue", "Opinion or data?")
    visit.sees("What would change this")

    visit.tab_to("combobox", FIELD)
    page.keyboard.type("only kids use it")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("Enter")
    visit.sees("“It is only young people on there.”")
    assert "opinion=only_young" in page.url
    assert "The nearest that the data can answer" in visit.text()
    checked(visit)
    fits(visit)

    first = visit.text()
    page.reload()
    visit.sees("“It is only young people on there.”")
    assert first.split("“It is only")[1] == visit.text().split("“It is only")[1]

    visit.press("button", "Put together your own")
    visit.sees("You say:")
    assert "opinion=new" in page.url
    checked(visit)
    fits(visit)
    assert page.get_by_role("heading", level=2).count() == 1
    visit.press("button", "Show what the data says")
    page.get_by_role("heading", level=2).nth(2).wait_for()
    checked(visit)
    visit.press("button", "Keep this opinion")
    page.get_by_role("button", name="Forget this opinion").wait_for()
    visit.settled()
    assert "opinion=own_1" in page.url
    visit.press("button", "Forget this opinion")
    visit.press("button", "Forget it")
    visit.sees("“Social media is a waste of time.”")

    visit.tab_to("combobox", FIELD)
    page.keyboard.type("leave X")
    page.get_by_role("option", name="We should leave X.").wait_for()
    page.keyboard.press("Enter")
    visit.sees("“We should leave X.”")
    whole = page.locator("summary", has_text="What the data says to all opinions")
    whole.focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="“Nobody reads our newsletter.”").wait_for()
    checked(visit)
    fits(visit)
    visit.press("button", "“Nobody reads our newsletter.”")
    visit.sees("“Nobody reads our newsletter.”")
    assert visit.hosts == {"127.0.0.1"}
