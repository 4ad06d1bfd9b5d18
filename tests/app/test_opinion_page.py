"""An opinion is picked or typed, the data answers; one's own is put together, kept, forgotten and put into the case."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from lib.findings.opinions import MEASURES, opinions
from lib.findings.opinions.own import CASE_SETTING, OWN_SETTING
from lib.model import Verdict
from lib.model.opinion import VERDICT_WORDS
from lib.reference.opinions import as_entry
from lib.store import Store, history, undo
from lib.stores import own_store_path
from lib.ui.places import BUSINESS_CASE, OPINIONS
from lib.ui.verdict import SIGNS
from tests.app.conftest import Shown, large, press, said
from tests.findings.opinions.made_measures import BY_VERDICT, MADE, NEEDS
from tests.metrics.rows import hold, post

FIRST = "Social media is a waste of time."


def verdict(app: AppTest) -> str:
    """Return the verdict that stands beside the quotation."""
    return str(app.header[1].value)


def typed(app: AppTest, text: str) -> AppTest:
    """Type a sentence into the field; AppTest only knows of choosing."""
    field = app.selectbox(key="says")
    field.options.append(text)
    return field.set_value(text).run()


def chosen(app: AppTest, label: str, value: str, at: int = 0) -> AppTest:
    found = [field for field in app.selectbox if field.label == label]
    return found[at].set_value(value).run()


@pytest.fixture
def made_measure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(MEASURES, "made", MADE)


@pytest.fixture
def own(home: Path, made_measure: None) -> Path:
    """An own store with some weeks of posts, and an opinion of one's own for each verdict."""
    store = Store(own_store_path())
    days = [date(2026, 1, 1) + timedelta(days=3 * number) for number in range(100)]
    hold(store, "facebook", "post", [post(day, str(day), link_clicks=9, impressions=100) for day in days])
    store.set_setting(OWN_SETTING, json.dumps([as_entry(opinion) for opinion in BY_VERDICT.values()]))
    store.close()
    return own_store_path()


def kept(path: Path, name: str) -> list[object]:
    """Return a setting of a store that the app has open; nothing where it was never set."""
    from lib.ui import session

    held = session._opened(str(path)).setting(name)
    return json.loads(held) if held else []


def test_the_verdict_stands_beside_the_quotation(seen_demo: Path, show: Shown) -> None:
    app = show(OPINIONS, demo="yes")
    assert large(app) == f"“{FIRST}”"
    assert verdict(app) == ":primary[The data disagrees.]"
    assert {"What would change this", "What else could explain it", "How do we know", "The tests"} <= {
        each.value for each in app.subheader
    }
    assert "confidence" in said(app)


@pytest.mark.parametrize("address", ["waste_of_time", "<b>nobody says this"])
def test_the_address_names_the_opinion(seen_demo: Path, show: Shown, address: str) -> None:
    app = show(OPINIONS, demo="yes", opinion=address)
    assert app.selectbox(key="says").value == FIRST
    assert large(app) == f"“{FIRST}”"


@pytest.mark.parametrize("opinion", opinions(), ids=lambda opinion: opinion.id)
def test_every_opinion_has_its_answer_by_its_address(seen_demo: Path, show: Shown, opinion) -> None:
    app = show(OPINIONS, demo="yes", opinion=opinion.id)
    assert large(app) == f"“{opinion.statement}”"
    assert verdict(app).removeprefix(":primary[").removesuffix("]") in VERDICT_WORDS.values()
    assert app.query_params.get("opinion", "waste_of_time") == opinion.id
    assert "How do we know?" in said(app) or "Bring this and I can tell you" in said(app)


@pytest.mark.parametrize("name", BY_VERDICT)
def test_each_verdict_reads_right(own: Path, show: Shown, name: str) -> None:
    opinion = BY_VERDICT[name]
    app = show(OPINIONS, opinion=opinion.id)
    shown = said(app)
    assert large(app) == f"“{opinion.statement}”"
    assert verdict(app) == f":primary[{VERDICT_WORDS[Verdict(name)]}]"
    assert app.header[1].icon == SIGNS[Verdict(name)]
    assert "Clicks that were made up: is it more for" in shown
    if name == "needs_data":
        assert f"- {NEEDS}" in shown
        assert len(app.get("plotly_chart")) == 0
        assert press(app, "Import your files").title[0].value == "Import files"
        return
    assert "Nothing of this is real." in shown
    assert "brought" in shown
    assert "from 40 weeks" in shown.casefold()
    assert len(app.get("plotly_chart")) == (2 if name == "partly" else 1)
    if name == "cannot_tell":
        assert "weeks like these would settle it" in shown
    else:
        assert "It would change " in shown
    if name == "partly":
        heads = [each.value for each in app.subheader]
        assert heads[:2] == ["The data disagrees.", "The data agrees."]
        assert "More could be told with data that is missing" in shown


def test_signs_tell_the_verdicts_apart() -> None:
    assert len(set(SIGNS.values())) == len(Verdict)


def test_what_is_typed_finds_the_nearest(seen_demo: Path, show: Shown) -> None:
    app = typed(show(OPINIONS, demo="yes"), "only kids use it")
    assert large(app) == "“It is only young people on there.”"
    assert app.query_params["opinion"] == "only_young"
    nearest = app.get("button_group")[0]
    assert nearest.proto.label == "The nearest that the data can answer"
    app = typed(app, "paid is better than ORGANIC")
    assert large(app) == "“Paid is better than organic.”"
    assert app.get("button_group") == []
    assert app.query_params["opinion"] == "paid_beats_organic"


def test_what_no_opinion_is_near_to_is_put_together(seen_demo: Path, show: Shown) -> None:
    app = typed(show(OPINIONS, demo="yes"), "The weather is $1 and *bad*")
    assert "No opinion here is near “The weather is $1 and *bad*”" in said(app)
    assert large(app) == "Put together your own"
    assert "You say: “The weather is $1 and *bad*”" in said(app)
    app = app.selectbox(key="says").set_value(FIRST).run()
    assert large(app) == f"“{FIRST}”"


def test_words_fill_the_builder(seen_demo: Path, show: Shown) -> None:
    app = show(OPINIONS, demo="yes", opinion="new")
    assert large(app) == "Put together your own"
    app = typed(app, "quux Facebook zzz")
    fields = {field.label: field.value for field in app.selectbox}
    assert fields["Whose"] in ("facebook", "social")


def test_the_builder_is_left_again(seen_demo: Path, show: Shown) -> None:
    app = typed(show(OPINIONS, demo="yes"), "only kids use it")
    app = press(app, "Put together your own")
    assert app.selectbox(key="says").value is None
    assert app.query_params["opinion"] == "new"
    app = press(app, "Back")
    assert large(app) == "“It is only young people on there.”"
    app = press(app, "Put together your own")
    app = app.selectbox(key="says").set_value(FIRST).run()
    assert large(app) == f"“{FIRST}”"
    assert "opinion" not in app.query_params


def build(app: AppTest, whose: str) -> AppTest:
    app = chosen(app, "What is counted", "made")
    return chosen(app, "Whose", whose)


def test_the_tests_stand_before_the_verdict(own: Path, show: Shown) -> None:
    app = press(show(OPINIONS), "Put together your own")
    app = build(app, "high")
    sentence = "Clicks that were made up: more for the high channel than for the usual, by a quarter or more."
    assert f"You say: “{sentence}”" in said(app)
    assert "- Clicks that were made up: is it more for the high channel than for the usual, by 25% or more?" in said(
        app
    )
    assert "The data" not in "".join(str(each.value) for each in app.header)
    app = press(app, "Show what the data says")
    assert [str(each.value) for each in app.header][1:] == [f"“{sentence}”", ":primary[The data agrees.]"]
    app = chosen(app, "You say it is", "less")
    assert [str(each.value) for each in app.header] == ["Put together your own"]
    assert "by a quarter or more" in said(app)
    app = press(app, "Show what the data says")
    assert str(app.header[2].value) == ":primary[The data disagrees.]"


def test_a_line_that_one_sets(own: Path, show: Shown) -> None:
    app = build(show(OPINIONS, opinion="new"), "low")
    app = chosen(app, "Compared with", "threshold")
    (line,) = [field for field in app.number_input if field.label.startswith("The line")]
    assert line.value == 10
    app = line.set_value(42.0).run()
    assert "above 42.0 for the low channel" in said(app)


def test_several_tests_have_a_rule_and_are_not_the_same(own: Path, show: Shown) -> None:
    app = press(build(show(OPINIONS, opinion="new"), "high"), "Add a test")
    app = chosen(app, "What is counted", "made", at=1)
    app = chosen(app, "Whose", "high", at=1)
    assert "Two tests compare the same" in said(app)
    app = chosen(app, "Whose", "low", at=1)
    app = chosen(app, "How the tests are taken together", "any_refutes")
    assert "disagrees when one test does" in said(app)
    app = press(app, "Show what the data says")
    assert str(app.header[2].value) == ":primary[The data disagrees.]"
    app = press(app, "Add a test")
    assert [button.disabled for button in app.button if button.label == "Add a test"] == [True]
    app = press(press(app, "Take the last test away"), "Take the last test away")
    assert "Take the last test away" not in said(app)


def test_an_opinion_is_kept_found_again_and_forgotten(own: Path, show: Shown) -> None:
    app = build(show(OPINIONS, opinion="new"), "low")
    words = next(field for field in app.text_input if field.label.startswith("Say it in your own"))
    app = press(words.set_value("Low beats $all$.").run(), "Keep this opinion")
    assert large(app) == "“Low beats $all$.”"
    assert verdict(app) == ":primary[The data disagrees.]"
    assert app.query_params["opinion"] == "own_7"
    assert kept(own, OWN_SETTING)[-1]["statement"] == "Low beats $all$."

    again = show(OPINIONS, opinion="own_7")
    assert large(again) == "“Low beats $all$.”"
    again = press(again, "Forget it")
    assert large(again) == f"“{FIRST}”"
    assert "Low beats $all$." not in again.selectbox(key="says").options
    assert len(kept(own, OWN_SETTING)) == len(BY_VERDICT)


def test_what_is_there_already_is_not_kept_twice(own: Path, show: Shown) -> None:
    app = build(show(OPINIONS, opinion="new"), "low")
    words = next(field for field in app.text_input if field.label.startswith("Say it in your own"))
    app = press(words.set_value(FIRST).run(), "Keep this opinion")
    assert "is there already" in said(app)
    assert len(kept(own, OWN_SETTING)) == len(BY_VERDICT)


def test_kept_opinions_that_cannot_be_read_are_said_and_not_lost(own: Path, show: Shown) -> None:
    store = Store(own)
    store.set_setting(OWN_SETTING, "[{broken")
    store.close()
    app = show(OPINIONS)
    assert "Your own opinions cannot be read" in said(app)
    assert large(app) == f"“{FIRST}”"
    app = press(build(press(app, "Put together your own"), "low"), "Keep this opinion")
    assert "nothing can be added until that is mended" in said(app)
    from lib.ui import session

    assert session._opened(str(own)).setting(OWN_SETTING) == "[{broken"


def test_in_the_demo_an_own_opinion_lasts_as_long_as_the_session(
    held_demo: Path, made_measure: None, show: Shown
) -> None:
    app = press(build(show(OPINIONS, demo="yes", opinion="new"), "high"), "Keep this opinion")
    assert verdict(app) == ":primary[The data agrees.]"
    assert large(app).removeprefix("“").removesuffix("”") in app.selectbox(key="says").options
    assert kept(held_demo, OWN_SETTING) == []
    assert large(show(OPINIONS, demo="yes", opinion="own_1")) == f"“{FIRST}”"


def test_the_case_speaks_of_what_is_put_into_it(own: Path, show: Shown) -> None:
    app = show(OPINIONS, opinion="own_1")
    (into,) = app.toggle
    assert not into.value
    app = into.set_value(True).run()
    assert kept(own, CASE_SETTING) == ["waste_of_time", "own_1"]
    case = said(app.switch_page(BUSINESS_CASE.path).run())
    assert "“The high one brings more.” The data agrees." in case
    app = app.switch_page(OPINIONS.path).run()
    assert large(app) == "“The high one brings more.”"
    app.toggle[0].set_value(False).run()
    assert kept(own, CASE_SETTING) == ["waste_of_time"]


def test_all_opinions_are_worked_out_only_when_asked_for(own: Path, show: Shown) -> None:
    app = show(OPINIONS)
    assert "Both bring more." not in said(app)


def test_the_demo_has_no_form_for_hours(seen_demo: Path, show: Shown) -> None:
    assert [each.label for each in show(OPINIONS, demo="yes").number_input] == []


def test_hours_that_are_missing_can_be_noted(own_year: Path, show: Shown) -> None:
    store = Store(own_year)
    for entry in history(store):
        if entry.platforms == "own" and "hours" in entry.file_name.casefold():
            undo(store, entry.import_id)
    store.close()

    app = show(OPINIONS)
    assert verdict(app) == f":primary[{VERDICT_WORDS['needs_data']}]"
    assert "Bring this and I can tell you" in said(app)

    app = press(app, "Keep these hours")
    assert "Nothing was kept" in said(app)

    fields = {each.label: each for each in app.number_input}
    assert {"Facebook", "X", "E-mail newsletter"} <= set(fields)
    for label, hours in (("Facebook", 20.0), ("X", 20.0), ("E-mail newsletter", 200.0)):
        fields[label].set_value(hours)
    app = press(app, "Keep these hours")
    assert not app.exception
    assert verdict(app) == ":primary[The data disagrees.]"
    assert "The data disagrees" in verdict(show(OPINIONS))


def test_only_opinions_that_need_them_ask_for_hours(own_year: Path, show: Shown) -> None:
    asks: Callable[[AppTest], bool] = lambda app: "Note the hours that the team spends" in said(app)  # noqa: E731
    assert asks(show(OPINIONS))
    assert not asks(show(OPINIONS, opinion="video_works"))


def test_a_number_of_too_few_is_no_headline(home: Path, show: Shown) -> None:
    store = Store(own_store_path())
    days = [date(2026, 1, 1) + timedelta(days=9 * number) for number in range(3)]
    rows = [post(day, str(day), title="How to apply", impressions=100, reactions=3) for day in days]
    hold(store, "facebook", "post", rows, covers=(days[0], days[-1] + timedelta(days=30)))
    store.close()
    app = show(OPINIONS, opinion="only_propaganda")
    assert verdict(app) == ":primary[Can't tell yet.]"
    headline = str(app.subheader[0].value)
    assert "needed" in headline
    assert "%" not in headline
    assert said(app).count(headline) == 2
    assert "of our posts serve" in said(app)
    assert not app.get("plotly_chart")
