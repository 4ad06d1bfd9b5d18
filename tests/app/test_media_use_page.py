"""How is communication changing? Our own numbers first, public statistics beside them, both in the address."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from lib.findings import shared_scope
from lib.findings.media_use import media_use
from lib.findings.media_use.public import PLACES
from lib.store import Store
from lib.stores import demo_store_path
from lib.ui.places import IMPORTS, MEDIA_USE, STANDING
from tests.app.conftest import Shown, large, press, said
from tests.store.files import facebook_posts, search_days


def place(app: AppTest) -> str:
    (group,) = [each for each in app.segmented_control if each.key == "public"]
    return str(group.value)


@pytest.mark.usefixtures("seen_demo")
class TestTheDemo:
    def test_the_large_sentence_is_a_finding_that_says_what_changed(self, show: Shown) -> None:
        told = large(show(MEDIA_USE, demo="yes"))
        store = Store(demo_store_path())
        scope = shared_scope(store)
        assert scope is not None
        sentences = [f"{finding.sentence}." for finding in media_use(store, scope)]
        store.close()
        assert told in sentences
        assert "drew clearly more people" in told

    def test_the_sections_in_their_order(self, show: Shown) -> None:
        app = show(MEDIA_USE, demo="yes")
        assert [each.value for each in app.subheader] == [
            "Whom we reach",
            "What brings people to us",
            "Who follows us now",
            "What public statistics say",
        ]
        headings = [each.value for each in app.markdown if each.value.startswith("#### ")]
        assert len(headings) > 8
        assert large(app).rstrip(".") not in [each.removeprefix("#### ").rstrip(".") for each in headings]

    def test_every_finding_can_be_asked_how_it_is_known(self, show: Shown) -> None:
        app = press(show(MEDIA_USE, demo="yes"), "How do we know?")
        assert {"Files", "Query"} <= {each.value for each in app.subheader}

    def test_a_place_is_kept_in_the_address(self, show: Shown) -> None:
        app = show(MEDIA_USE, demo="yes")
        assert place(app) == "uk"
        assert "public" not in app.query_params
        (group,) = [each for each in app.segmented_control if each.key == "public"]
        app = group.set_value("us").run()
        assert app.query_params["public"] == "us"
        assert "Adults who use each platform: 84% YouTube (2025), 22% Reddit (2023)" in said(app)
        assert "84% YouTube" not in said(show(MEDIA_USE, demo="yes"))

    @pytest.mark.parametrize("key", PLACES)
    def test_each_place_has_figures_with_their_sources(self, show: Shown, key: str) -> None:
        app = show(MEDIA_USE, demo="yes", public=key)
        assert place(app) == key
        assert "Checked on 22 November 2026." in said(app)

    def test_old_figures_are_marked(self, show: Shown) -> None:
        assert ":gray-badge[" in said(show(MEDIA_USE, demo="yes", public="uk"))

    def test_the_chain_of_a_channel_stands_in_the_address(self, show: Shown) -> None:
        app = show(STANDING, demo="yes", chain="Facebook")
        assert app.selectbox(key="chain").value == "Facebook"
        assert "1,000 showings of our Facebook posts brought" in said(app)
        assert "Bring this and I can tell you more: Google Analytics" in said(app)
        app.selectbox(key="chain").set_value("Website").run()
        assert app.query_params["chain"] == "Website"
        assert "1,000 visits to our website held" in said(app)


def test_a_store_without_ages_clicks_or_visits_says_which_files_would_tell(show: Shown) -> None:
    app = show(IMPORTS)
    days = search_days((f"2026-03-{day:02d}", 5, 90) for day in range(1, 29))
    app.file_uploader[0].set_value([("Chart.csv", days, "text/csv")]).run()
    press(app, "Import this file")
    told = said(app.switch_page(MEDIA_USE.path).run())
    assert "Audience > Demographics > Export" in told
    assert "Reports > Acquisition > Traffic acquisition" in told
    assert "at least two must count them" in told
    assert "Checked on 22 November 2026." in told
    assert "world" in place(app)


def test_days_without_rows_still_show_public_statistics(show: Shown, home: Path) -> None:
    app = show(IMPORTS)
    posts = facebook_posts([(1, 900), (2, 800)])
    app.file_uploader[0].set_value([("posts.csv", posts, "text/csv")]).run()
    press(app, "Import this file")
    told = said(app.switch_page(MEDIA_USE.path).run())
    assert "What public statistics say" in told
