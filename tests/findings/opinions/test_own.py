"""Opinions of the user's own: kept, read again, taken out; nothing is lost where something cannot be read."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from lib.findings.opinions import MEASURES, opinions
from lib.findings.opinions.own import (
    IN_THE_CASE,
    OwnOpinionsError,
    added,
    every_opinion,
    for_the_case,
    in_the_case,
    kept,
    with_choice,
    without,
)
from lib.model import Opinion, PlannedTest
from tests.findings.opinions.made_measures import BY_VERDICT, MADE, asked

OWN = Opinion("draft", "  The high one brings more.  ", (asked("high"),))


@pytest.fixture(autouse=True)
def made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(MEASURES, "made", MADE)


def test_nothing_is_kept_at_first() -> None:
    assert kept(None) == kept("") == kept("[]")
    assert kept(None).opinions == ()
    assert every_opinion(None) == opinions()


def test_an_opinion_comes_back_as_it_was_kept() -> None:
    text, made = added(None, OWN)
    assert made == replace(OWN, id="own_1", statement="The high one brings more.", own=True)
    assert kept(text).opinions == (made,)
    line = PlannedTest("made", "low", "threshold", "no_less", 4 / 3, threshold=0.12)
    text, second = added(text, Opinion("x", "Über 12 % “always”", (line, asked("same")), rule="every_one"))
    assert second.id == "own_2"
    assert kept(text).opinions == (made, second)
    assert "Über" in text
    assert every_opinion(text) == (*opinions(), made, second)


def test_an_id_is_free_again_once_its_opinion_is_gone() -> None:
    text, first = added(None, OWN)
    text, _ = added(text, replace(OWN, statement="Another."))
    text = without(text, first.id)
    assert [each.id for each in kept(text).opinions] == ["own_2"]
    assert added(text, OWN)[1].id == "own_1"
    assert kept(without(text, "nobody")).opinions == kept(text).opinions


def test_a_sentence_that_is_there_already_is_not_kept_twice() -> None:
    text, _ = added(None, OWN)
    for statement in ("the HIGH one brings more", "Social media is a waste of time!"):
        with pytest.raises(OwnOpinionsError, match="is there already"):
            added(text, replace(OWN, statement=statement))


@pytest.mark.parametrize(
    ("opinion", "says"),
    [
        (replace(OWN, tests=()), "no test"),
        (replace(OWN, rule="most_votes"), "no rule 'most_votes'"),
        (replace(OWN, tests=(replace(asked("high"), measure="charm"),)), "no measure 'charm'"),
        (replace(OWN, statement="  "), "say it in a sentence"),
    ],
)
def test_what_cannot_be_tested_is_not_kept(opinion: Opinion, says: str) -> None:
    with pytest.raises(OwnOpinionsError, match=says):
        added(None, opinion)


@pytest.mark.parametrize("text", ["{", "42", '["a"]', '{"id": "own_1"}', r'[{"id": "\ud800"}]', "[" * 99_999])
def test_a_setting_that_cannot_be_read_is_named_and_never_written_over(text: str) -> None:
    (problem,) = kept(text).problems
    assert "cannot be read" in problem
    assert "left as they are" in problem
    assert every_opinion(text) == opinions()
    for change in (lambda: added(text, OWN), lambda: without(text, "own_1")):
        with pytest.raises(OwnOpinionsError, match="cannot be read"):
            change()


def test_one_that_cannot_be_used_is_named_and_stays() -> None:
    text, made = added(None, OWN)
    entries = json.loads(text)
    old = {**entries[0], "id": "own_7", "statement": "Of old", "test": [{**entries[0]["test"][0], "measure": "gone"}]}
    odd = {"id": "own_8", "statement": "Odd", "colour": "red"}
    text = json.dumps([*entries, old, odd])
    held = kept(text)
    assert held.opinions == (made,)
    assert ["Of old" in held.problems[0], "'gone'" in held.problems[0]] == [True, True]
    assert ["Odd" in held.problems[1], "'colour' is no key" in held.problems[1]] == [True, True]
    assert not any("opinions.toml" in problem for problem in held.problems)
    again, _ = added(text, replace(OWN, statement="One more."))
    assert json.loads(again)[:3] == json.loads(text)
    assert [entry["id"] for entry in json.loads(without(text, "own_7"))] == ["own_1", "own_8"]


def test_an_id_stands_for_one_opinion_alone() -> None:
    text, made = added(None, OWN)
    (entry,) = json.loads(text)
    shipped = {**entry, "id": "waste_of_time", "statement": "Another."}
    held = kept(json.dumps([entry, {**entry, "statement": "Again."}, shipped, {**shipped, "id": [3]}]))
    assert held.opinions == (made,)
    assert held.problems[:2] == (
        "your opinion “Again.”: the id 'own_1' stands twice; give one of them another.",
        "your opinion “Another.”: the id 'waste_of_time' stands twice; give one of them another.",
    )
    assert added(json.dumps([{**shipped, "id": [3]}]), OWN)[1].id == "own_1"


def test_a_sentence_is_kept_on_one_line() -> None:
    text, made = added(None, replace(OWN, statement="The high one\nbrings  more. "))
    assert made.statement == "The high one brings more."
    assert kept(text).opinions == (made,)


@pytest.mark.parametrize("text", ["{", "3", '"x"', '{"a": 1}', "[" * 99_999])
def test_a_choice_that_cannot_be_read_is_as_none_was_made(text: str) -> None:
    assert in_the_case(text) == IN_THE_CASE


def test_what_was_chosen_twice_is_told_once() -> None:
    assert in_the_case('["only_young", "waste_of_time", "only_young", null]') == ("only_young", "waste_of_time", "None")
    assert [each.id for each in for_the_case('["only_young", "only_young", null]', None)] == ["only_young"]


def test_the_case_speaks_of_what_was_chosen() -> None:
    own, made = added(None, OWN)
    assert in_the_case(None) == IN_THE_CASE
    assert [each.id for each in for_the_case(None, None)] == ["waste_of_time"]
    text = with_choice(None, made.id, chosen=True)
    assert [each.id for each in for_the_case(text, own)] == ["waste_of_time", made.id]
    text = with_choice(text, "waste_of_time", chosen=False)
    assert [each.id for each in for_the_case(text, own)] == [made.id]
    assert for_the_case(text, None) == []
    assert for_the_case(with_choice(text, made.id, chosen=False), own) == []
    assert with_choice(text, made.id, chosen=True) == text


@pytest.mark.parametrize("text", ["{", '"x"', "3"])
def test_a_choice_that_cannot_be_read_is_the_usual_one(text: str) -> None:
    assert in_the_case(text) == IN_THE_CASE


def test_there_is_one_for_each_verdict() -> None:
    assert len(BY_VERDICT) == 6
