"""How long it takes from picking an opinion to its drawn verdict, on the demo body, in a real browser.

    python bench/opinions.py [ROUNDS]

Prints milliseconds for each opinion: `cold` is the first time that anybody asks since the server started, with the page
open on another one; `warm` the times after (the median). Measured from the key that picks to the frame in which
verdict, chart and tests stand. DEMO_STORE names a store of the demo body that is made already.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from playwright import sync_api

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from lib import demo  # noqa: E402
from lib.findings import opinions  # noqa: E402
from lib.store import Store  # noqa: E402
from lib.ui.session import DEMO_IS_WHOLE  # noqa: E402
from tests.browser.chromium import FLAGS, installed  # noqa: E402
from tests.browser.server import serving  # noqa: E402

_WAIT = 60_000  # ms
# Settled: the run is over, the quotation is the one that was picked, and every chart of the page has its drawing.
_DRAWN = """(statement) => {
    const app = document.querySelector('[data-testid=stApp]');
    const quotation = document.querySelector('h2');
    if (!app || app.dataset.testScriptState !== 'notRunning' || !quotation) return false;
    if (!quotation.innerText.includes(statement)) return false;
    if (document.querySelector('[data-testid=stSkeleton], [data-stale=true]')) return false;
    const charts = [...document.querySelectorAll('[data-testid=stPlotlyChart]')];
    return charts.every(chart => chart.querySelector('.main-svg'));
}"""


def main() -> None:
    """Measure all opinions, cold and warm."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    with tempfile.TemporaryDirectory() as name, sync_api.sync_playwright() as playwright:
        demo_store = Path(name) / "demo.duckdb"
        _demo(demo_store)
        browser = playwright.chromium.launch(executable_path=installed(), args=list(FLAGS))
        measured: dict[str, list[float]] = {}
        print(f"{'ms':30} cold  warm")
        for number, opinion in enumerate(opinions()):
            # A server of its own for each: nothing of another opinion is there yet.
            folder = Path(name) / f"{number}"
            other = opinions()[0] if number else opinions()[-4]
            (folder / "home").mkdir(parents=True)
            shutil.copy(demo_store, folder / "home" / "demo.duckdb")
            with serving(folder) as address:
                page = browser.new_context(viewport={"width": 1360, "height": 900}).new_page()
                page.set_default_timeout(_WAIT)
                page.goto(f"{address}/?demo=yes")
                page.wait_for_selector("h1")
                # In the meeting the page is open, on another opinion.
                page.goto(f"{address}/opinions?demo=yes&opinion={other.id}")
                page.wait_for_function(_DRAWN, arg=other.statement, polling="raf")
                measured[opinion.id] = [_picked(page, opinion.statement)]
                for _ in range(rounds):
                    _picked(page, other.statement)
                    measured[opinion.id].append(_picked(page, opinion.statement))
                page.context.close()
            cold, *warm = measured[opinion.id]
            print(f"{opinion.id:30}{cold:5.0f} {statistics.median(warm or [0]):5.0f}", flush=True)
        browser.close()
    slowest = [max(times[at] for times in measured.values()) for at in range(rounds + 1)]
    print(f"{'slowest':30}{slowest[0]:5.0f} {max(slowest[1:], default=0):5.0f}")


def _demo(path: Path) -> None:
    """Make the demo body, or copy the one that DEMO_STORE names."""
    import os

    given = os.environ.get("DEMO_STORE")
    if given:
        shutil.copy(given, path)
    store = Store(path)
    if not given:
        demo.fill(store)
    store.set_setting(DEMO_IS_WHOLE, "yes")
    store.close()


def _picked(page: sync_api.Page, statement: str) -> float:
    """Pick an opinion by its sentence and return the milliseconds until its verdict is drawn."""
    field = page.get_by_role("combobox", name="Somebody says")
    field.click()
    field.fill(statement)
    page.get_by_role("option").first.wait_for()
    page.evaluate("() => { window.began = performance.now() }")
    page.keyboard.press("Enter")
    page.wait_for_function(_DRAWN, arg=statement, polling="raf")
    return float(page.evaluate("() => performance.now() - window.began"))


if __name__ == "__main__":
    main()
