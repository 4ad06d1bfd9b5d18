"""From the first page through the demo to the files of a business case, with the keyboard alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from pptx import Presentation

from lib.ui.places import PLACES
from tests.browser.accessible import SERIOUS, violations
from tests.browser.conftest import Visit

MARK = "Demo data, made up"
ASK = "Move $1,000 and $2,000 from *X* to Instagram"
SENTENCE = re.compile(r"\d")


def checked(visit: Visit, name: str) -> None:
    """Fail where someone cannot use the page; print what is only unpleasant."""
    visit.settled()
    found = violations(visit.page)
    assert [line for line in found if line.startswith(SERIOUS)] == [], name
    for line in found:
        print(f"{name}: {line}")


def sentences(visit: Visit) -> list[str]:
    """Return the titles of what is told on the business case, as they stand on the screen."""
    return [text.strip() for text in visit.page.get_by_role("heading", level=4).all_inner_texts()]


def downloaded(visit: Visit, label: str, folder: Path) -> Path:
    with visit.page.expect_download() as waiting:
        visit.press("button", re.compile(label))
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    assert path.stat().st_size > 10_000
    return path


def test_the_demo_from_the_first_page_to_the_deck(visit: Visit, offline: Callable[[Path], str], tmp_path: Path) -> None:
    page = visit.page
    visit.open("", "Data Party")
    checked(visit, "start")
    visit.press("button", "Open the demo")

    visit.sees("Look closer at one channel")
    assert MARK in visit.text()
    for channel in ("Website", "Facebook", "E-mail newsletter"):
        assert channel in visit.text()
    checked(visit, "standing")

    visit.press("button", "How do we know?")
    drawer = page.get_by_role("dialog")
    drawer.get_by_role("heading", name="Query").wait_for()
    visit.settled()
    for part in ("Made of", "90% confidence", "Files", "Rows (", "SELECT"):
        assert part in drawer.inner_text()
    assert drawer.locator("[data-testid=stDataFrame]").count() == 2
    checked(visit, "drawer")
    page.keyboard.press("Escape")
    drawer.wait_for(state="detached")

    visit.go("Argue", "Opinion or data?")
    visit.sees("What would change this")
    # The sign before the verdict is for the eye alone.
    for words in ("“Social media is a waste of time.”", "The data disagrees."):
        assert page.get_by_role("heading", level=2, name=words, exact=True).count() == 1
    assert page.get_by_role("heading", level=2).count() == 2
    checked(visit, "opinion")

    visit.go("Case", "Business case")
    visit.sees("What the data says")
    visit.tab_to("textbox", "What do you ask the leaders to decide?")
    page.keyboard.type(ASK)
    visit.press("button", "Keep")
    visit.sees(ASK)
    told = [sentence for sentence in sentences(visit) if SENTENCE.search(sentence)]
    assert len(told) >= 4
    checked(visit, "case")

    html = offline(downloaded(visit, "Web page", tmp_path))
    deck = Presentation(str(downloaded(visit, "Slides", tmp_path)))
    titles = [slide.shapes.title.text_frame.text for slide in deck.slides if slide.shapes.title is not None]
    assert [each for each in (ASK, *told, MARK) if flat(each) not in flat(html)] == []
    assert [each for each in (ASK, *told) if flat(each) not in flat("\n".join(titles))] == []

    visit.go("Bring", "Import files")
    visit.sees("Imported so far")
    checked(visit, "imports")

    visit.press("button", "Leave the demo")
    visit.sees("Try it with a made-up council")
    assert MARK not in visit.text()
    assert "demo" not in page.url
    assert visit.hosts == {"127.0.0.1"}

    page.set_viewport_size({"width": 400, "height": 800})
    for place in PLACES:
        visit.open(f"{place.address}?demo=yes", place.title if place.address else "Data Party")
        assert MARK in visit.text()
        assert too_wide(visit) == [], place.title


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def too_wide(visit: Visit) -> list[str]:
    """Return what makes the page scroll sideways or is cut off at its edge."""
    return visit.page.evaluate(
        """() => {
            const main = document.querySelector('[data-testid=stMain]');
            const wide = [];
            if (document.documentElement.scrollWidth > innerWidth) wide.push('the page');
            if (main.scrollWidth > main.clientWidth) wide.push('its main part');
            for (const each of main.querySelectorAll('h1, h2, h3, h4, p, li, button, label, [role=figure]')) {
                const box = each.getBoundingClientRect();
                if (box.width && each.checkVisibility() && (box.right > innerWidth + 1 || box.left < -1))
                    wide.push(each.outerHTML.slice(0, 160));
            }
            return wide;
        }"""
    )
