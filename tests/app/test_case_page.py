"""The business case: the ask is kept, the story told, the files there."""

from __future__ import annotations

from pathlib import Path

from streamlit.testing.v1 import AppTest

from lib.exports import FORMATS
from lib.ui.places import BUSINESS_CASE, WELCOME
from tests.app.conftest import Shown, large, press, said

ASK = "Move $1,000 and $2,000 from *X* to Instagram"


def fill(app: AppTest) -> AppTest:
    field = {each.label: each for each in app.text_input}
    field["What do you ask the leaders to decide?"].set_value(ASK)
    field["Who is responsible"].set_value("Head of communications")
    app.text_area[0].set_value("First this\n\n  Then that\n")
    return press(app, "Keep")


def test_the_ask_is_kept_and_opens_the_case(held_demo: Path, show: Shown) -> None:
    app = show(BUSINESS_CASE, demo="yes")
    assert large(app).startswith("Where our communication stands")
    assert app.expander[0].proto.expanded
    app = fill(app)
    assert large(app) == ASK
    assert "Who is responsible: Head of communications" in said(app)
    assert "- First this\n- Then that" in said(app)

    again = show(BUSINESS_CASE, demo="yes")
    assert large(again) == ASK
    assert not again.expander[0].proto.expanded
    assert ASK not in said(show(WELCOME))


def test_what_is_typed_is_no_markup(held_demo: Path, show: Shown) -> None:
    """Streamlit takes what stands between two dollar signs for a formula."""
    shown = str(fill(show(BUSINESS_CASE, demo="yes")).header[0].value)
    assert shown == r"Move \$1,000 and \$2,000 from \*X\* to Instagram"


def test_the_story_is_told_in_its_order(held_demo: Path, show: Shown) -> None:
    app = fill(show(BUSINESS_CASE, demo="yes"))
    assert [each.value for each in app.subheader] == ["Where we stand", "What the data says", "The plan"]
    beats = [each.value for each in app.markdown if each.value.startswith("#### ")]
    assert any("waste of time" in beat for beat in beats)
    assert "#### What we will do" in beats
    assert len(app.get("plotly_chart")) >= 4


def test_every_finding_of_the_story_says_how_it_is_known(seen_demo: Path, show: Shown) -> None:
    app = show(BUSINESS_CASE, demo="yes")
    asked = [button.label for button in app.button].count("How do we know?")
    assert asked == len(app.get("plotly_chart"))


def test_a_file_for_each_format(seen_demo: Path, show: Shown) -> None:
    offered = [each.label for each in show(BUSINESS_CASE, demo="yes").get("download_button")]
    labels = [label for label in offered if label != "Download these numbers (CSV)"]
    assert labels == [form.label for form in FORMATS]


def test_an_ask_too_long_for_a_slide_is_said(held_demo: Path, show: Shown) -> None:
    app = show(BUSINESS_CASE, demo="yes")
    assert list(app.warning) == []
    app.text_input[0].set_value("Move one day a week of the team from one channel to another " * 6)
    (warning,) = press(app, "Keep").warning
    assert warning.value.startswith("Too long for the title of a slide")
