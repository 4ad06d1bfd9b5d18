"""The pictures of `docs/opinions.md`, one for each kind of verdict: `make screenshots`. Look at each afterwards."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright import sync_api

from lib import demo
from lib.findings.opinions.own import added
from lib.model import Opinion, PlannedTest
from lib.store import Store, import_file
from lib.stores import demo_store_path, own_store_path
from lib.ui.session import DEMO_IS_WHOLE
from tests.browser.chromium import FLAGS, installed
from tests.browser.conftest import WAIT, Visit
from tests.browser.screenshots import IMAGES, small
from tests.browser.server import serving
from tests.sources.cases import CASES

_WIDTH, _HEIGHT, _SHOWN = 1100, 2600, 620
_FAR_LESS = Opinion(
    "own",
    "We are seen far less on Facebook than a year ago.",
    (PlannedTest("showings", "facebook", "year_before", "less", 1.5),),
)


def _demo(home: Path) -> None:
    store = Store(home / demo_store_path().name)
    demo.fill(store)
    store.set_setting(DEMO_IS_WHOLE, "yes")
    store.close()


def _own_with_an_opinion(home: Path) -> None:
    store = Store(home / own_store_path().name)
    demo.fill(store)
    store.set_setting("opinions", added(None, _FAR_LESS)[0])
    store.close()


def _own_with_posts_alone(home: Path) -> None:
    store = Store(home / own_store_path().name)
    case = next(case for case in CASES if case.name == "meta_posts_facebook")
    import_file(store, case.file_name, case.data())
    store.close()


# What the store holds, and the verdicts taken from it: the name of the picture, the address.
TAKEN: tuple[tuple[Callable[[Path], None], dict[str, str]], ...] = (
    (
        _demo,
        {
            "disagrees": "opinions?demo=yes&opinion=waste_of_time",
            "agrees": "opinions?demo=yes&opinion=leave_x",
            "partly": "opinions?demo=yes&opinion=only_young",
            "cannot-tell": "opinions?demo=yes&opinion=answer_quickly",
        },
    ),
    (_own_with_an_opinion, {"no-difference": "opinions?opinion=own_1"}),
    (_own_with_posts_alone, {"needs-data": "opinions?opinion=nobody_reads_newsletter"}),
)


def main() -> None:
    """Make all pictures."""
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed(), args=list(FLAGS))
        for fill, addresses in TAKEN:
            with tempfile.TemporaryDirectory() as name:
                home = Path(name) / "home"
                home.mkdir()
                fill(home)
                with serving(Path(name)) as server:
                    page = browser.new_page(viewport={"width": _WIDTH, "height": _HEIGHT})
                    page.set_default_timeout(WAIT)
                    visit = Visit(page, server)
                    visit.open("", "Data Party")
                    for picture, address in addresses.items():
                        visit.open(address, "Opinion or data?")
                        page.wait_for_timeout(1_000)  # a chart is drawn after the page is there
                        box = page.get_by_text("Somebody says").first.bounding_box()
                        assert box is not None
                        clip = {"x": 0, "y": box["y"] - 20, "width": _WIDTH, "height": _SHOWN}
                        taken = small(page.screenshot(clip=clip, animations="disabled"))
                        taken.save(IMAGES / f"verdict-{picture}.png", optimize=True)
                        print(f"docs/images/verdict-{picture}.png")
                    page.close()
        browser.close()


if __name__ == "__main__":
    main()
