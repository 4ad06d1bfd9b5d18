"""What the numbers mean: by stage, searched in the address, with and without data."""

from __future__ import annotations

from lib import glossary
from lib.ui.places import GLOSSARY
from tests.app.conftest import Shown, said


def numbers(app) -> list[str]:
    """Return the labels of the numbers shown."""
    return [each.label.split("**")[1] for each in app.expander]


def test_every_number_by_stage(show: Shown) -> None:
    app = show(GLOSSARY)
    assert numbers(app) == [entry.metric.label.replace("$", "\\$") for entry in glossary.entries()]
    stages = [each.value.split(":")[0] for each in app.subheader]
    assert stages == ["Input", "Output", "Out-take", "Outcome", "Impact"]
    assert "No platform exports it" in said(app)
    assert app.query_params == {}


def test_what_is_said_of_a_number(show: Shown) -> None:
    text = said(show(GLOSSARY, find="reach of a post"))
    assert "**Beware:** Reach is never added up" in text
    text = said(show(GLOSSARY, find="click rate of mailings"))
    assert "**How it is made:** Σ people who clicked ÷ Σ e-mails delivered" in text
    assert "**Unit:** clickers per delivery; higher is better" in text
    assert "**In the exports of:** all mail services" in text
    assert "**Defined by:** Campaign Monitor, glossary of e-mail measures" in text


def test_the_search_is_in_the_address_and_comes_from_it(show: Shown) -> None:
    app = show(GLOSSARY)
    app.text_input(key="find").set_value("unsubscribed").run()
    assert app.query_params["find"] == "unsubscribed"
    found = numbers(app)
    assert "Unsubscribe rate" in found
    assert "Reach of a post" not in found
    again = show(GLOSSARY, find="unsubscribed")
    assert numbers(again) == found
    again.text_input(key="find").set_value("").run()
    assert "find" not in again.query_params
    assert len(numbers(again)) == len(glossary.entries())


def test_few_found_stand_open_and_nothing_found_says_so(show: Shown) -> None:
    app = show(GLOSSARY, find="position google")
    assert [each.proto.expanded for each in app.expander] == [True]
    assert not any(each.proto.expanded for each in show(GLOSSARY).expander)
    assert "No number has all these words" in said(show(GLOSSARY, find="advertising value"))


def test_platforms_are_those_that_have_everything() -> None:
    by_id = {entry.metric.id: entry for entry in glossary.entries()}
    assert by_id["mail_click_rate"].platforms == ("all mail services",)
    assert by_id["search_clicks"].platforms == ("Google Search",)
    assert by_id["bounce_rate"].platforms == ("Google Analytics 4",)
    assert by_id["staff_hours"].platforms == ("a table of our own",)
    assert by_id["clicks_per_hour"].platforms[-1] == "beside a table of our own"
    # Brevo's list has no e-mails that came back.
    assert "E-mail newsletter (Brevo)" not in by_id["mail_bounce_rate"].platforms
    assert "Mailchimp" in by_id["mail_bounce_rate"].platforms


def test_nothing_is_listed_twice_or_without_words() -> None:
    entries = glossary.entries()
    assert len({entry.metric.id for entry in entries}) == len(entries)
    for entry in entries:
        assert all(words for _, words in glossary.facts(entry)), entry.metric.id
        assert entry.platforms, entry.metric.id
    assert [entry.metric.id for entry in entries if entry.metric.people and not entry.trap] == []
