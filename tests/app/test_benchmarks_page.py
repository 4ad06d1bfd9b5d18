"""Published figures: beside our numbers, not beside them and why, all of them, and one of our own."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from lib.findings import shared_scope
from lib.findings.benchmarks import benchmarks, compared
from lib.store import Store, history, undo
from lib.stores import demo_store_path, own_store_path
from lib.ui import own_figure
from lib.ui.places import BENCHMARKS
from tests.app.conftest import Shown, large, press, said


def refusals(app: AppTest) -> list[str]:
    return [each.label.replace("\\", "") for each in app.expander if "not beside" in each.label]


@pytest.mark.usefixtures("seen_demo")
class TestTheDemo:
    def test_the_sentences_are_those_of_the_findings(self, show: Shown) -> None:
        app = show(BENCHMARKS, demo="yes")
        store = Store(demo_store_path())
        scope = shared_scope(store)
        assert scope is not None
        found = [finding.sentence for finding in benchmarks(store, scope)]
        pairs = compared(store, scope)
        store.close()
        shown = [each.value.replace("\\", "") for each in app.markdown if each.value.startswith("#### ")]
        assert sorted(shown) == sorted(f"#### {sentence}." for sentence in found)
        assert large(app) == (
            "E-mail newsletter: 3.3% of recipients clicked, below the 4.1% of government senders in 2019."
        )
        numbers = {(each.ours.account_id, each.ours.metric.id) for each in pairs if each.reasons}
        assert len(refusals(app)) == len(numbers) > 8

    def test_refusals_show_both_definitions(self, show: Shown) -> None:
        app = show(BENCHMARKS, demo="yes")
        text = "\n".join(refusals(app))
        assert "not beside $5.42 (WordStream, 2026): ours is in GBP, theirs in USD, and currencies are never" in text
        assert "Apple Mail opens mails itself" in text
        ours = "**Ours:** clicks on adverts ÷ showings of adverts; both added up first."
        assert ours in said(app)
        theirs = "clicks on search adverts ÷ showings of search adverts; both added up first. Not compared: theirs is"
        assert theirs in said(app)

    def test_all_figures_with_their_age(self, show: Shown) -> None:
        app = show(BENCHMARKS, demo="yes")
        (table,) = [each.value for each in app.dataframe if "How it is made" in each.value]
        assert len(table) == 100
        assert list(table["Year"][:1]) == ["2026"]
        assert (table["Year"] == "2019 (old)").sum() > 5
        assert not (table["Source"] == "").any()

    def test_the_period_changes_what_is_said(self, show: Shown) -> None:
        app = show(BENCHMARKS, demo="yes", period="52")
        assert "recipients clicked" in large(app)
        few = show(BENCHMARKS, demo="yes", period="4")
        assert "too little to set beside the 4.1%" in said(few)


def test_without_data_the_figures_are_listed(show: Shown) -> None:
    app = show(BENCHMARKS)
    text = said(app)
    assert "A published figure is only set beside a number that is made in the same way" in text
    assert "All published figures" in text
    assert "Set beside our numbers" not in text
    assert [each.label for each in app.selectbox] == ["Which number is it a figure of?"]


def filled(app: AppTest, **cells: str) -> AppTest:
    """Fill in the form for the click rate of mailings, but for what the cells say otherwise."""
    app.selectbox(key="figure-metric").set_value("mail_click_rate").run()
    texts = {
        "Of whom": "county councils",
        "When it was measured": "2025",
        "Source": "A club, table 4",
        **cells,
    }
    for field in app.text_input:
        if field.label in texts:
            field.set_value(texts[field.label])
    for number in app.number_input:
        number.set_value(2025 if "year" in number.label else float(texts.get("Value", "5.2")))
    return app


def answered(app: AppTest, which: int) -> AppTest:
    app.radio[0].set_value(app.radio[0].options[which])
    return press(app, "Keep this figure")


class TestAFigureOfOurOwn:
    def test_our_words_are_there_to_be_confirmed(self, show: Shown) -> None:
        app = show(BENCHMARKS)
        app.selectbox(key="figure-metric").set_value("bounce_rate").run()
        words = {field.label: field.value for field in app.text_input}
        assert words["What is counted"] == "sessions that were not engaged"
        assert words["What it is divided by"] == "sessions"
        assert app.radio[0].value is None

    @pytest.mark.usefixtures("own_year")
    def test_it_is_kept_compared_and_can_be_undone(self, show: Shown) -> None:
        app = answered(filled(show(BENCHMARKS)), 0)
        assert "Click rate of mailings is kept" in said(app)
        assert large(app).endswith("below the 5.2% of county councils in 2025.")
        store = Store(own_store_path())
        (entry,) = [each for each in history(store) if each.file_name.startswith("Figure noted on")]
        row = store.query("SELECT * EXCLUDE (import_id, line, account_id) FROM benchmark").records()
        undo(store, entry.import_id)
        left = store.query("SELECT 1 FROM benchmark").rows
        store.close()
        assert left == ()
        assert entry.rows_loaded == 1
        assert row == [
            {
                "label": "Click rate of mailings",
                "metric": "mail_click_rate",
                "platform": "any",
                "value": pytest.approx(0.052),
                "unit": "share",
                "numerator": "people who clicked",
                "denominator": "e-mails delivered",
                "statistic": "ratio of sums",
                "population": "county councils",
                "sample": None,
                "period": "2025",
                "year": 2025,
                "country": None,
                "source": "A club, table 4",
                "checked_on": date.today(),
            }
        ]

    @pytest.mark.usefixtures("own_year")
    def test_one_whose_source_does_not_say_is_kept_and_refused(self, show: Shown) -> None:
        app = answered(filled(show(BENCHMARKS)), 2)
        assert "county councils" not in large(app)
        assert any("5.2% (A club, table 4, 2025): the source does not say how" in each for each in refusals(app))

    def test_it_can_be_added_before_any_data(self, show: Shown) -> None:
        app = answered(filled(show(BENCHMARKS)), 0)
        assert "is kept" in said(app)
        tables = [each.value for each in app.dataframe if "How it is made" in each.value]
        assert "A club, table 4 (added by us)" in list(tables[0]["Source"])

    def test_what_is_missing_is_said_and_nothing_is_kept(self, show: Shown, home: Path) -> None:
        app = press(filled(show(BENCHMARKS), Source=" "), "Keep this figure")
        assert "Nothing was kept yet: say its source; say whether the source makes it so." in said(app)
        store = Store(own_store_path())
        assert store.query("SELECT count(*) FROM benchmark").rows == ((0,),)
        store.close()


ROW = {
    **dict.fromkeys(own_figure.COLUMNS, "x"),
    **{"Metric": "mail_click_rate", "Value": "0.05", "Unit": "share", "Year": "2025"},
}


def test_a_share_is_a_hundred_percent_at_most() -> None:
    assert own_figure.problems(ROW, decided=True) == []
    assert own_figure.problems({**ROW, "Value": "1.2"}, decided=True) == ["a share is 100% at most"]
    assert own_figure.problems({**ROW, "Value": "1.2", "Unit": "GBP"}, decided=True) == []


def test_what_is_written_is_what_the_importer_reads() -> None:
    lines = own_figure.table({**ROW, "Source": 'The "club", table 4 '}).decode().splitlines()
    assert lines[0].split(",") == list(own_figure.COLUMNS)
    assert lines[1].endswith('x,"The ""club"", table 4",x')
