"""Where do we stand? A row for each channel; the controls, and the address, change what is said."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from lib.findings import shared_scope, standing
from lib.findings.worth import worth
from lib.store import Store
from lib.stores import demo_store_path
from lib.ui.places import BUSINESS_CASE, IMPORTS, OPINIONS, STANDING
from tests.app.conftest import Shown, large, press, said
from tests.store.files import facebook_posts, search_days

CHANNELS = (
    "Google Ads",
    "Website",
    "Google Search",
    "LinkedIn",
    "Instagram",
    "Facebook",
    "E-mail newsletter",
    "X",
    "YouTube",
)


def control(app: AppTest, key: str, value: str) -> AppTest:
    (group,) = [each for each in app.segmented_control if each.key == key]
    return group.set_value(value).run()


def details_of(app: AppTest) -> list[str]:
    """Return the claims of the channel that is looked at closely."""
    claims = [each.value for each in app.markdown if each.value.startswith("#### ")]
    return [claim for claim in claims if "showings of our" not in claim and claim != "#### Against others"]


def chosen(app: AppTest) -> dict[str, object]:
    return {each.key: each.value for each in app.segmented_control}


@pytest.mark.usefixtures("seen_demo")
class TestTheDemo:
    def test_a_row_for_each_channel(self, show: Shown) -> None:
        app = show(STANDING, demo="yes")
        names = [each.value for each in app.markdown if each.value.startswith("**")]
        rows = [name for name in names if name.split("** ")[0].strip("*") in CHANNELS]
        assert len(rows) == len(CHANNELS)
        assert (rows[0], "**X** :small[weakest]" in rows) == ("**Website** :small[strongest]", True)
        headings = [name.split("  \n")[0].strip("*") for name in names]
        asked = ["What we run", "Whom we reach", "What they do", "What it costs", "What it leads to", "Change"]
        assert [heading for heading in headings if heading in asked] == asked

    def test_the_top_says_who_is_strongest_and_weakest_and_what_pays(self, show: Shown) -> None:
        told = said(show(STANDING, demo="yes"))
        (line,) = [each for each in told.splitlines() if each.startswith("**Strongest:**")]
        assert re.fullmatch(
            r"\*\*Strongest:\*\* Website, sessions up \d+%\. \*\*Weakest:\*\* X, link clicks down \d+%\. *", line
        )
        assert "**Stop or reduce:** X, Google Ads. **Invest:** Facebook." in told

    def test_each_row_has_its_change_on_one_axis_in_words(self, show: Shown) -> None:
        charts = show(STANDING, demo="yes").get("plotly_chart")
        strips = [chart for chart in charts if "change of" in chart.proto.alt]
        assert len(strips) == len(CHANNELS) - 1
        alts = [chart.proto.alt for chart in strips]
        said_of_x = r"X, link clicks: change of −\d+% on the same weeks last year, between −\d+% and −[\d.]+%; down\."
        assert [alt for alt in alts if re.fullmatch(said_of_x, alt)]
        assert [alt for alt in alts if alt.startswith("Google Ads, click-through rate of adverts")]
        ranges = {str(json.loads(chart.proto.spec)["layout"]["xaxis"]["range"]) for chart in strips}
        assert len(ranges) == 1

    def test_what_pays_its_way(self, show: Shown) -> None:
        app = show(STANDING, demo="yes")
        told = said(app)
        store = Store(demo_store_path())
        scope = shared_scope(store)
        assert scope is not None
        found = worth(store, scope)
        store.close()
        verdicts = [(finding.platform, finding.verdict) for finding in found]
        assert verdicts[:3] == [("x", "stop_or_reduce"), ("google_ads", "stop_or_reduce"), ("facebook", "invest")]
        assert verdicts[-2:] == [("instagram", "cannot_tell"), ("youtube", "cannot_tell")]
        places = [told.index(f"**{finding.sentence}.**") for finding in found]
        assert places == sorted(places)
        assert "What pays its way" in [each.value for each in app.subheader]
        assert "a body that has to warn and inform needs it in an emergency" in told
        assert "1 November 2025 to 31 October 2026." in told

    def test_peers_published_figures_and_the_chain_stand_beside(self, show: Shown) -> None:
        app = show(STANDING, demo="yes", channel="LinkedIn")
        headings = [each.value for each in app.subheader]
        assert headings.index("Against our peers") < headings.index("Against published figures")
        assert "From output to outcome" in headings
        assert said(app).count("LinkedIn: we lead") == 2

    def test_the_large_sentence_is_one_of_the_findings(self, show: Shown) -> None:
        said_large = large(show(STANDING, demo="yes"))
        store = Store(demo_store_path())
        scope = shared_scope(store)
        assert scope is not None
        sentences = [finding.sentence for finding in standing(store, scope)]
        store.close()
        assert said_large in [f"{sentence}." for sentence in sentences]

    def test_period_and_comparison_change_the_sentence(self, show: Shown) -> None:
        app = show(STANDING, demo="yes")
        seen = [large(app)]
        seen.append(large(control(app, "period", "52")))
        seen.append(large(control(app, "comparison", "previous_period")))
        assert len(set(seen)) == 3
        assert "52 weeks before" in seen[2]
        assert app.query_params["period"] == "52"
        assert app.query_params["comparison"] == "previous_period"

    def test_the_address_chooses(self, show: Shown) -> None:
        app = show(STANDING, demo="yes", period="26", comparison="previous_period", channel="X")
        assert chosen(app) == {"period": "26", "comparison": "previous_period"}
        assert "26 weeks before" in large(app)
        assert app.selectbox(key="channel").value == "X"
        assert details_of(app)
        assert [each for each in details_of(app) if not each.startswith("#### X")] == []

    def test_the_way_back_of_the_browser_chooses(self, show: Shown) -> None:
        app = control(control(show(STANDING, demo="yes"), "period", "26"), "period", "52")
        app.query_params["period"] = "26"
        assert chosen(app.run())["period"] == "26"

    def test_the_address_names_days(self, show: Shown) -> None:
        app = show(STANDING, demo="yes", period="own", days="2026-03-01..2026-05-30")
        assert [str(day) for day in app.date_input[0].value] == ["2026-03-01", "2026-05-30"]
        assert "1 March 2026 to 30 May 2026" in said(app)
        days = app.date_input[0].value
        app.date_input[0].set_value((days[0].replace(month=4), days[1])).run()
        assert app.query_params["days"] == "2026-04-01..2026-05-30"
        assert "1 April 2026 to 30 May 2026" in said(app)

    def test_nonsense_in_the_address_is_the_default(self, show: Shown) -> None:
        app = show(STANDING, demo="yes", period="1e9", comparison="<script>", channel="Fax")
        assert said(app) == said(show(STANDING, demo="yes"))
        assert {"period", "comparison", "channel"} & set(app.query_params) == set()

    def test_a_choice_stays_from_page_to_page(self, show: Shown) -> None:
        app = control(show(STANDING, demo="yes"), "period", "26")
        app.switch_page(OPINIONS.path).run()
        app.switch_page(BUSINESS_CASE.path).run()
        assert chosen(app)["period"] == "26"
        assert app.query_params["period"] == "26"

    def test_channels_are_chosen_and_the_link_shows_the_same(self, show: Shown) -> None:
        app = control(show(STANDING, demo="yes"), "period", "26")
        app.multiselect(key="channels").set_value(["facebook", "x"]).run()
        assert app.query_params["channels"] == "facebook,x"
        assert "**Website**" not in said(app)
        assert "Google Ads" not in said(app).split("What pays its way")[0]
        link = {name: app.query_params[name] for name in ("period", "channels")}
        assert said(show(STANDING, demo="yes", **link)) == said(app)
        app.multiselect(key="channels").set_value([]).run()
        assert "channels" not in app.query_params
        assert "**Website**" in said(app)

    def test_channels_that_do_not_exist_are_left_out(self, show: Shown) -> None:
        app = show(STANDING, demo="yes", channels="e-mail-newsletter,fax,<script>")
        assert app.multiselect(key="channels").value == ["e-mail-newsletter"]
        assert app.query_params["channels"] == "e-mail-newsletter"
        assert "E-mail newsletter" in large(app)

    def test_own_days(self, show: Shown) -> None:
        app = control(show(STANDING, demo="yes"), "period", "own")
        first, last = app.date_input[0].value
        app.date_input[0].set_value((first.replace(day=1), last)).run()
        assert large(app)
        assert not app.exception

    def test_the_details_follow_the_channel(self, show: Shown) -> None:
        app = show(STANDING, demo="yes")
        assert app.selectbox(key="channel").value in large(app)
        app.selectbox(key="channel").set_value("Facebook").run()
        details = details_of(app)
        assert len(details) == 5
        assert all("Facebook" in each for each in details)
        assert [each for each in details if each.startswith("#### Facebook: a click cost £0.")]
        assert app.query_params["channel"] == "Facebook"

    def test_how_do_we_know(self, show: Shown) -> None:
        app = press(show(STANDING, demo="yes"), "How do we know?")
        assert {"Files", "Query"} <= {each.value for each in app.subheader}
        assert "SELECT" in app.code[-1].value
        assert "90% confidence" in said(app)
        headings = [list(table.value.columns) for table in app.dataframe]
        assert ["File", "Format", "First day", "Last day", "Imported (UTC)", "Import"] in headings


def test_days_without_rows_say_so(seen_demo: Path, show: Shown) -> None:
    app = control(show(STANDING, demo="yes"), "period", "own")
    first, _ = app.date_input[0].value
    long_ago = first.replace(year=first.year - 8)
    app.date_input[0].set_value((long_ago, long_ago)).run()
    assert "No channel has rows in this period" in said(app)


def test_three_days_are_shown_without_a_chart(show: Shown) -> None:
    app = show(IMPORTS)
    days = search_days([("2026-03-01", 5, 90), ("2026-03-02", 7, 80), ("2026-03-03", 6, 70)])
    app.file_uploader[0].set_value([("Chart.csv", days, "text/csv")]).run()
    press(app, "Import this file")
    for place in (STANDING, BUSINESS_CASE):
        assert "Too little is held to draw" in said(app.switch_page(place.path).run())
    assert list(app.get("plotly_chart")) == []


def test_a_channel_without_rows_in_the_period_is_named_with_its_days(show: Shown) -> None:
    app = show(IMPORTS)
    recent = search_days((f"2026-03-{day:02d}", 5, 90) for day in range(1, 29))
    posts = facebook_posts([(1, 900), (2, 800)]).replace(b"/2026 10:00", b"/2024 10:00")
    app.file_uploader[0].set_value([("Chart.csv", recent, "text/csv"), ("posts.csv", posts, "text/csv")]).run()
    press(app, "Import these 2 files")
    told = said(app.switch_page(STANDING.path).run())
    assert "Held for other days only: Facebook (2 March 2024 to 3 March 2024)." in told
    assert "Google Search (" not in told


def test_without_hours_the_page_says_what_would_tell_the_cost(show: Shown) -> None:
    app = show(IMPORTS)
    app.file_uploader[0].set_value([("posts.csv", facebook_posts([(1, 900), (2, 800)]), "text/csv")]).run()
    press(app, "Import this file")
    told = said(app.switch_page(STANDING.path).run())
    assert "No hours noted." in told
    assert "What pays its way" not in told
    links = [link.proto.label for link in app.get("page_link")]
    assert "Note the hours of your team, and this page says what each channel costs and which pay their way" in links


@pytest.mark.parametrize(("peers", "none"), [(b"", True), (b"Netherby,Facebook,2026-03-02,18450\n", False)])
def test_peers_of_whom_only_followers_are_held_are_not_called_missing(show: Shown, peers: bytes, none: bool) -> None:
    app = show(IMPORTS)
    counted = b"Peer,Platform,Day,Followers\nUs,Facebook,2026-03-02,9000\n" + peers
    files = [("posts.csv", facebook_posts([(1, 900), (2, 800)]), "text/csv"), ("peers.csv", counted, "text/csv")]
    app.file_uploader[0].set_value(files).run()
    press(app, "Import these 2 files")
    links = [link.proto.label for link in app.switch_page(STANDING.path).run().get("page_link")]
    assert any(label.startswith("No peers are held") for label in links) == none
    assert ("How our peers do, in other numbers than engagements" in links) == (not none)
    assert ("How our peers do on Facebook, in other numbers than engagements" in links) == (not none)
