"""What we hold: the calendar, the gaps with what they silence, the way to the missing file, the empty store."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from lib.findings import held_scope
from lib.findings.gaps import BETWEEN, Gap
from lib.findings.holdings import holdings, whole
from lib.sources import EXPORTS
from lib.store import Store, history, undo
from lib.stores import own_store_path
from lib.ui.missing import exports_for
from lib.ui.places import HOLDINGS, IMPORTS
from tests.app.conftest import Shown, large, press, said


@pytest.fixture
def gappy(own_year: Path) -> Path:
    """Two years of everything without the Facebook posts of a quarter, and with a table that is not whole."""
    store = Store(own_year)
    (lost,) = [entry for entry in history(store) if entry.file_name.startswith("Aug-01-2025_Oct-31-2025")]
    undo(store, lost.import_id)
    with store.transaction() as cursor:
        cursor.execute(
            "UPDATE import_part SET partial = 'rare searches are left out' FROM account "
            "WHERE account.account_id = import_part.account_id AND platform = 'search_console'"
        )
    store.close()
    return own_year


def charts(app: AppTest) -> list[str]:
    return [chart.proto.alt for chart in app.get("plotly_chart")]


@pytest.mark.usefixtures("gappy")
class TestAGap:
    def test_it_is_the_sentence_set_large(self, show: Shown) -> None:
        assert large(show(HOLDINGS)) == (
            "1 gap in what 10 accounts hold; it is 92 days of Facebook posts, 1 August 2025 to 31 October 2025."
        )

    def test_it_is_named_with_what_it_silences(self, show: Shown) -> None:
        told = said(show(HOLDINGS))
        assert "**Facebook: posts**: no file covers 1 August 2025 to 31 October 2025 (92 days)." in told
        assert (
            "Without these days there is no comparison with the same weeks last year: "
            "clicks or sessions, engagement, output." in told
        )

    def test_the_way_to_the_file_with_the_period_to_choose(self, show: Shown) -> None:
        app = show(HOLDINGS)
        assert "How to get the file" in [each.label for each in app.expander]
        (steps,) = [each.value for each in app.markdown if "1 August 2025 to 31 October 2025**" in each.value]
        numbered = [line for line in steps.splitlines() if line[:1].isdigit()]
        assert numbered[0] == "1. Open Meta Business Suite"
        assert len([line for line in numbered if line.endswith("**1 August 2025 to 31 October 2025**")]) == 1
        assert IMPORTS.title in numbered[-1]

    def test_the_calendars_say_it_too(self, show: Shown) -> None:
        overview, day_by_day = charts(show(HOLDINGS))
        assert "Facebook: posts (638 of 730 days)" in overview
        assert day_by_day.startswith("Calendar by day of Facebook: posts: 638 of 730 days")

    def test_what_is_old_can_be_brought_up_to_date(self, show: Shown) -> None:
        app = show(HOLDINGS)
        assert "What can be brought up to date" in said(app)
        picked = app.selectbox(key="newer-file")
        picked.set_value("Website: daily numbers and tables").run()
        assert "Google Analytics" in said(app)

    def test_partial_tables_say_why(self, show: Shown) -> None:
        app = show(HOLDINGS)
        assert "Partial: Google Search, daily numbers. Rare searches are left out." in said(app)
        rows = app.dataframe[-2].value
        assert list(rows[rows["Whole"] == "partial"]["Account"]) == ["Google Search"]

    def test_every_account_and_kind_of_rows_has_a_line(self, show: Shown) -> None:
        rows = show(HOLDINGS).dataframe[-2].value
        store = Store(own_store_path())
        expected = [(holding.channel, holding.kind) for holding in whole(holdings(store))]
        store.close()
        assert list(zip(rows["Account"], rows["Rows"], strict=True))[: len(expected)] == expected

    def test_the_address_chooses(self, show: Shown) -> None:
        app = show(HOLDINGS, view="weeks", holding="Facebook: reach")
        overview, day_by_day = charts(app)
        assert overview.startswith("Calendar of the days held by week")
        assert day_by_day.startswith("Calendar by day of Facebook: reach")
        app.selectbox(key="holding").set_value("X: posts").run()
        assert app.query_params["holding"] == "X: posts"
        assert charts(app)[1].startswith("Calendar by day of X: posts")

    def test_nonsense_in_the_address_is_the_default(self, show: Shown) -> None:
        app = show(HOLDINGS, view="1e9", holding="<script>")
        assert said(app) == said(show(HOLDINGS))
        assert {"view", "holding"} & set(app.query_params) == set()

    def test_how_do_we_know(self, show: Shown) -> None:
        app = press(show(HOLDINGS), "How do we know?")
        assert {"Files", "Query"} <= {each.value for each in app.subheader}
        assert "the days are counted" in said(app)

    def test_the_way_to_the_import(self, show: Shown) -> None:
        assert press(show(HOLDINGS), "Import files").title[0].value == IMPORTS.title


def test_the_demo_is_looked_at_on_the_day_after_its_last(seen_demo: Path, show: Shown) -> None:
    app = show(HOLDINGS, demo="yes")
    assert large(app) == "10 accounts are held without a gap; the newest day is 31 October 2026."
    assert "yesterday" in set(app.dataframe[-2].value["Newest"])


def test_an_empty_store_says_which_file_to_bring_first_and_how(show: Shown) -> None:
    app = show(HOLDINGS)
    assert "Which file first?" in said(app)
    for platform in app.selectbox(key="first-platform").options:
        app.selectbox(key="first-platform").set_value(next(code for code in codes() if label(code) == platform)).run()
        assert " to " in next(each.value for each in app.markdown if "1. " in each.value and ": **" in each.value)
        assert not app.exception


def codes() -> list[str]:
    return list(dict.fromkeys(export.platform for export in EXPORTS))


def label(code: str) -> str:
    from lib.model import PLATFORMS

    return PLATFORMS[code].label


def test_one_week_of_one_file_is_a_page_too(show: Shown) -> None:
    from tests.store.files import search_days

    app = show(IMPORTS)
    days = search_days((f"2026-03-{day:02d}", 5, 90) for day in range(1, 8))
    app.file_uploader[0].set_value([("Chart.csv", days, "text/csv")]).run()
    press(app, "Import this file")
    told = said(app.switch_page(HOLDINGS.path).run())
    assert "1 account is held without a gap; the newest day is 7 March 2026." in told


def test_an_export_of_a_page_that_is_closed_stands_behind_what_came_after(own_year: Path) -> None:
    store = Store(own_year)
    scope = held_scope(store)
    (posts,) = [each for each in whole(holdings(store)) if each.platform == "x" and each.grain == "post"]
    store.close()
    assert scope is not None
    gap = Gap((posts,), posts.coverage.spans[:1], BETWEEN)
    first, second = exports_for(gap)
    assert (first.platform, "closed" in first.how_to_get) == ("x", False)
    assert "closed" in second.how_to_get
