"""The verdicts without a browser: one line for each opinion, in the shape that was promised."""

from __future__ import annotations

import pytest

from lib.findings import judge, opinions, shared_scope
from lib.model import Verdict
from lib.reference import opinions as reading
from lib.store import Store
from tests.commands.running import Ran, run

KEYS = {"id", "statement", "verdict", "tests", "would_change", "needs", "caveats"}
TEST_KEYS = {
    *("metric", "subject", "comparator", "estimate", "interval", "n"),
    *("smallest_difference_that_matters", "verdict"),
}


@pytest.fixture(scope="module")
def on_demo(demo_ran) -> Ran:
    return run("opinions", "--store", demo_ran[0], "--json")


def test_a_line_for_each_opinion(on_demo):
    assert (on_demo.status, on_demo.err) == (0, "")
    assert [said["id"] for said in on_demo.objects] == [opinion.id for opinion in opinions()]
    for said in on_demo.objects:
        assert set(said) >= KEYS
        assert said["verdict"] in set(Verdict)
        assert said["tests"]
        for test in said["tests"]:
            assert set(test) >= TEST_KEYS
            assert test["verdict"] in set(Verdict) - {Verdict.PARTLY}
            if test["interval"]:
                low, high = test["interval"]
                assert low <= test["estimate"] <= high
                assert test["n"] > 0
            if test["verdict"] == Verdict.NEEDS_DATA:
                assert test["needs"]
                assert set(test["needs"].splitlines()) <= set(said["needs"])
                assert test["estimate"] is None


def test_a_decided_opinion_says_what_would_change_it(on_demo):
    decided = [said for said in on_demo.objects if said["verdict"] not in ("needs_data", "cannot_tell")]
    assert len(decided) >= 5
    assert [said["id"] for said in decided if not said["would_change"] or not said["reason"]] == []


def test_it_is_what_the_page_shows(on_demo, demo_ran):
    store = Store(demo_ran[0])
    judgement = judge(store, opinions()[0], shared_scope(store))
    store.close()
    said = on_demo.objects[0]
    assert (said["verdict"], said["statement"]) == (judgement.verdict, judgement.opinion.statement)
    assert said["reason"] == judgement.reason.sentence
    assert [test["interval"] for test in said["tests"]] == [list(test.interval) for test in judgement.tests]


def test_one_opinion_in_words(demo_ran):
    ran = run("opinions", "waste_of_time", "--store", demo_ran[0])
    assert ran.status == 0
    first, *rest = ran.out.splitlines()
    assert first.startswith("“Social media is a waste of time.” The data disagrees. An hour on social media brought ")
    assert rest[0].startswith("    It would change if ")


def test_an_unknown_opinion_names_those_that_are_known(demo_ran):
    ran = run("opinions", "luck", "--store", demo_ran[0])
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.startswith("No opinion 'luck'; there are waste_of_time, echo_chambers, ")


def test_an_empty_store_says_what_to_bring(on_new_store):
    ran = on_new_store("opinions", "--json")
    assert ran.status == 0
    assert {said["verdict"] for said in ran.objects} == {"needs_data"}
    assert all(said["needs"] for said in ran.objects)
    in_words = on_new_store("opinions", "nobody_reads_newsletter").out.splitlines()
    assert in_words[0] == "“Nobody reads our newsletter.” Can't tell yet."
    assert all(line.startswith("    Bring this and I can tell you: ") for line in in_words[1:])
    assert len(in_words) > 1


def test_a_file_of_opinions_that_cannot_be_used_is_said(demo_ran, tmp_path, monkeypatch):
    broken = tmp_path / "opinions.toml"
    broken.write_text('[[opinion]]\nid = "a"', encoding="utf-8")
    monkeypatch.setattr(reading, "OPINIONS_FILE", broken)
    for remembered in (reading.shipped_opinions, opinions):
        remembered.cache_clear()
    for command in (("opinions", "--json"), ("findings",), ("case", "--out", tmp_path / "case")):
        ran = run(*command, "--store", demo_ran[0])
        assert (ran.status, ran.err) == (
            1,
            f"{broken}, opinion 'a': statement is missing; expected a text in quotation marks.\n",
        )


@pytest.mark.parametrize("command", ["opinions", "findings"])
@pytest.mark.parametrize("day", ["0001-01-01", "1989-12-31", "3000-01-01", "9999-12-31", "2025-02-30"])
def test_a_day_that_nothing_can_be_compared_around_is_wrong_usage(command, day, on_new_store, capsys):
    with pytest.raises(SystemExit) as ended:
        on_new_store(command, "--last-day", day)
    assert ended.value.code == 2


@pytest.mark.parametrize("command", ["opinions", "findings"])
@pytest.mark.parametrize("day", ["1990-01-01", "2999-12-31"])
def test_days_far_from_all_data_are_answered(command, day, demo_ran):
    ran = run(command, "--json", "--last-day", day, "--store", demo_ran[0])
    assert (ran.status, ran.err) == (0, "")
    assert command == "findings" or len(ran.objects) == len(opinions())
