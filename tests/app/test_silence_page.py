"""The risk of silence: the question and its answer, both sides, the form that is kept, outside figures beside."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from lib.findings.silence import SETTING, dumped, loaded
from lib.model.risk import RiskJudgement
from lib.reference.risks import register
from lib.store import Store
from lib.stores import demo_store_path
from lib.ui.places import IMPORTS, SILENCE
from tests.app.conftest import Shown, press, said
from tests.store.files import search_days

ASKED = "Is the risk of not engaging greater than that of stepping out?"


def judged(path: Path, not_acting: int, acting: int) -> None:
    """Keep the same step of likelihood and impact for all risks of a side."""
    steps = {"not_acting": not_acting, "acting": acting}
    store = Store(path)
    given = {each.id: RiskJudgement(steps[each.side], steps[each.side]) for each in register().risks}
    store.set_setting(SETTING, dumped(given))
    store.close()


def headers(app: AppTest) -> list[str]:
    return [each.value for each in app.header]


@pytest.mark.usefixtures("held_demo")
class TestTheDemo:
    def test_the_question_stands_large_with_an_answer_beside_it(self, show: Shown) -> None:
        assert headers(show(SILENCE, demo="yes"))[0] == ASKED

    @pytest.mark.parametrize(("not_acting", "acting", "answer"), [(5, 1, "Yes."), (1, 5, "No.")])
    def test_the_answer_can_be_no(self, show: Shown, not_acting: int, acting: int, answer: str) -> None:
        judged(demo_store_path(), not_acting, acting)
        app = show(SILENCE, demo="yes")
        assert headers(app) == [ASKED, f":primary[{answer}]"]
        assert "No single impact" in said(app) or "One step decides" in said(app)

    def test_what_is_open_is_open(self, show: Shown) -> None:
        store = Store(demo_store_path())
        store.set_setting(SETTING, "{}")
        store.close()
        app = show(SILENCE, demo="yes")
        assert headers(app) == [ASKED, ":primary[Can't tell yet.]"]
        assert "0 of 16 risks have a likelihood and an impact" in said(app)
        assert "half of each side" in said(app)

    def test_the_sections_in_their_order(self, show: Shown) -> None:
        named = [each.value for each in show(SILENCE, demo="yes").subheader][1:]
        assert named[:6] == [
            "What would change this",
            "How sure are we",
            "How the answer is made",
            "The risks of both sides, on one scale",
            "What happens where we do not engage",
            "What happens where we step out",
        ]
        assert "What the public expects in an emergency" in named

    def test_the_rule_and_the_steps_stand_on_the_page(self, show: Shown) -> None:
        told = said(show(SILENCE, demo="yes"))
        assert "Two things are compared: the highest score of each side" in told
        assert "Often: 20% to 50%" in told
        assert "Grave: people come to harm" in told

    def test_outside_figures_stand_beside_with_their_age(self, show: Shown) -> None:
        told = said(show(SILENCE, demo="yes"))
        years = date.today().year - 2012
        assert f"76%, 68% in 2011 :gray-badge[{years} years old]" in told
        assert "decide nothing here" in told
        assert "American Red Cross" in told

    def test_every_finding_can_be_asked_how_it_is_known(self, show: Shown) -> None:
        app = show(SILENCE, demo="yes")
        asked = [button for button in app.button if button.label == "How do we know?"]
        assert len(asked) > 6
        assert {"Files", "Query"} <= {each.value for each in asked[0].click().run().subheader}

    def test_a_judgement_is_kept_and_the_next_risk_comes(self, show: Shown) -> None:
        store = Store(demo_store_path())
        store.set_setting(SETTING, "{}")
        store.close()
        app = show(SILENCE, demo="yes")
        assert app.selectbox(key="risk-picked").value == "unanswered"
        assert "Likelihood, measured here" in said(app)
        app.selectbox(key="impact-unanswered").set_value(4)
        app.text_input(key="owner-unanswered").set_value("Head of communications")
        app.number_input(key="trigger-unanswered").set_value(20.0)
        app = press(app, "Keep this judgement")
        assert app.selectbox(key="risk-picked").value != "unanswered"
        assert "1 of 16 are judged" in said(app)
        store = Store(demo_store_path())
        kept = loaded(store.setting(SETTING))
        store.close()
        assert kept == {"unanswered": RiskJudgement(None, 4, "Head of communications", 0.2)}

    def test_a_likelihood_that_nobody_measures_is_judged(self, show: Shown) -> None:
        app = show(SILENCE, demo="yes")
        app = app.selectbox(key="risk-picked").set_value("hack").run()
        app.selectbox(key="likelihood-hack").set_value(2)
        app.selectbox(key="impact-hack").set_value(5)
        press(app, "Keep this judgement")
        store = Store(demo_store_path())
        kept = loaded(store.setting(SETTING))["hack"]
        store.close()
        assert (kept.likelihood, kept.impact) == (2, 5)

    def test_a_published_likelihood_says_where_it_was_published(self, show: Shown) -> None:
        store = Store(demo_store_path())
        store.set_setting(SETTING, dumped({"hack": RiskJudgement(2, 5, source="A study of 2025 at $5")}))
        store.close()
        (held,) = [each.value for each in show(SILENCE, demo="yes").dataframe if "Evidence" in each.value]
        assert "Published: A study of 2025 at $5" in set(held["Evidence"])


def test_a_store_without_messages_says_which_files_would_tell(show: Shown) -> None:
    app = show(IMPORTS)
    days = search_days((f"2026-03-{day:02d}", 5, 90) for day in range(1, 29))
    app.file_uploader[0].set_value([("Chart.csv", days, "text/csv")]).run()
    press(app, "Import this file")
    app = app.switch_page(SILENCE.path).run()
    told = said(app)
    assert headers(app) == [ASKED, ":primary[Can't tell yet.]"]
    assert "an inbox or comment export with our replies" in told
    assert "What happens where we step out" not in told
    assert "Judge 4 more of not engaging and 4 more of stepping out" in told


def test_a_store_that_holds_only_messages_is_told_too(show: Shown, own_year: Path) -> None:
    store = Store(own_year)
    with store.transaction() as cursor:
        for table in ("post", "daily", "campaign", "mailing", "breakdown", "peer_count", "effort", "audience"):
            cursor.execute(f"DELETE FROM {table}")
    store.close()
    told = said(show(SILENCE))
    assert "conversations that the public began got no answer within a week" in told
    assert headers(show(SILENCE))[0] == ASKED
