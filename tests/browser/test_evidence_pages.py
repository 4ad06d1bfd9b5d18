"""The pages of evidence in a real browser: what a screen reader needs is there, and a link shows the same view."""

from __future__ import annotations

import pytest

from lib.ui.places import BENCHMARKS, CHANGES, GLOSSARY, LEADERS, MEDIA_USE, PEERS, STANDING, Place
from tests.browser.accessible import SERIOUS, violations
from tests.browser.conftest import Visit

PAGES = (STANDING, CHANGES, MEDIA_USE, PEERS, LEADERS, BENCHMARKS, GLOSSARY)


def in_the_demo(visit: Visit) -> None:
    visit.open("", "Data Party")
    visit.press("button", "Open the demo")
    visit.sees("Where do we stand?")


def test_nothing_keeps_anybody_from_using_a_page(visit: Visit) -> None:
    in_the_demo(visit)
    for place in PAGES:
        visit.open(f"{place.address}?demo=yes", place.title)
        visit.settled()
        assert [line for line in violations(visit.page) if line.startswith(SERIOUS)] == [], place.title
    assert visit.hosts == {"127.0.0.1"}


@pytest.mark.parametrize(
    ("place", "choices", "says"),
    [
        (STANDING, "period=26&comparison=previous_period&channels=x,facebook", "the 26 weeks before"),
        (CHANGES, "channels=instagram", "Instagram"),
        (PEERS, "network=linkedin", "LinkedIn: we rank"),
        (GLOSSARY, "find=unsubscribe", "Unsubscribe rate"),
    ],
    ids=lambda value: value.address if isinstance(value, Place) else None,
)
def test_a_link_shows_the_same_view(visit: Visit, place: Place, choices: str, says: str) -> None:
    in_the_demo(visit)
    visit.open(f"{place.address}?demo=yes&{choices}", place.title)
    visit.settled()
    assert says in visit.text()
    first = visit.text()
    for choice in choices.split("&"):
        assert choice.replace(",", "%2C") in visit.page.url or choice in visit.page.url
    visit.page.reload()
    visit.sees(place.title)
    visit.settled()
    assert visit.text() == first
