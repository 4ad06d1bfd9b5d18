"""What the user typed comes back word for word."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.story import Ask

TEXT = st.text()


@given(st.builds(Ask, TEXT, TEXT, TEXT, TEXT, TEXT))
def test_round_trip(ask):
    assert Ask.loaded(ask.dumped()) == ask


@given(st.lists(st.text(st.characters(categories=("L", "N")), min_size=1)))
def test_one_step_a_line(steps):
    assert Ask(steps="\n\n".join(f"  {step} " for step in steps)).step_lines == tuple(steps)


@pytest.mark.parametrize("text", [None, "", "{}"])
def test_nothing_kept_is_an_empty_ask(text):
    assert Ask.loaded(text) == Ask()


def test_an_older_or_newer_ask_is_read():
    assert Ask.loaded(json.dumps({"decision": "Yes", "colour": "red", "amount": 5})) == Ask("Yes", "5")


def test_words_stay_as_they_are():
    assert "£80.000 für zwölf Monate" in Ask(amount="£80.000 für zwölf Monate").dumped()
