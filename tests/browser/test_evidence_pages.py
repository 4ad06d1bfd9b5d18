"""The pages of evidence in a real browser: what a screen reader needs is there, and a link shows the same view."""

from __future__ import annotations

from lib.ui.places import BENCHMARKS, CHANGES, GLOSSARY, LEADERS, MEDIA_USE, PEERS, STANDING
from tests.browser.accessible import SERIOUS, violations
from tests.browser.conftest import Visit

PAGES = (STANDING, CHANGES, MEDIA_USE, PEERS, LEADERS, BENCHMARKS, GLOSSARY)
LINKS = (
    (STANDING, "period=26&comparison=previous_period&channels=x,facebook", "the 26 weeks before"),
    (CHANGES, "channels=instagram", "Instagram"),
    (PEERS, "network=linkedin", "LinkedIn: we rank"),
    (GLOSSARY, "find=unsubscribe", "Unsubscribe rate"),
)


def test_pages_can_be_used_by_everybody_and_links_show_the_same_view(visit_to_demo: Visit) -> None:
    visit = visit_to_demo
    for place in PAGES:
        visit.open(f"{place.address}?demo=yes", place.title)
        visit.settled()
        assert [line for line in violations(visit.page) if line.startswith(SERIOUS)] == [], place.title
    for place, choices, says in LINKS:
        visit.open(f"{place.address}?demo=yes&{choices}", place.title)
        visit.settled()
        first = visit.text()
        assert says in first, place.title
        for choice in choices.split("&"):
            assert choice in visit.page.url.replace("%2C", ","), place.title
        visit.page.reload()
        visit.sees(place.title)
        visit.settled()
        assert visit.text() == first, place.title
    assert visit.hosts == {"127.0.0.1"}
