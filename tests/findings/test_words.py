"""Claims have holes and no digits; words follow the size of the evidence."""

from __future__ import annotations

import re
import string
from datetime import date

import pytest

from lib.findings import measures, words
from lib.findings.as_json import as_json
from lib.model import Scope
from lib.stats import Estimate

EVERY_CLAIM = {
    **measures.CLAIMS,
    "loss": measures.LOSS_CLAIM,
    **{f"change {name}": claim for name, claim in words.CHANGE_CLAIMS.items()},
    **{f"rate {name}": claim for name, claim in words.RATE_CLAIMS.items()},
    **{f"net {name}": claim for name, claim in words.NET_CLAIMS.items()},
}
HOLES = {"channel", "value", "change", "before", "against"}
NO_CAUSE = re.compile(r"\b(caused?|because of|thanks to|led to more|due to|drove|proves?)\b")
KEYS = {
    *("id", "page", "question", "claim", "metric", "value", "unit", "interval", "level", "n"),
    *("scope", "caveats", "sql", "imports", "source_files", "platform", "change"),
}


@pytest.mark.parametrize("name", EVERY_CLAIM)
def test_nobody_types_a_number_into_prose(name):
    claim = EVERY_CLAIM[name]
    assert not re.search(r"\d", claim)
    assert {field for _, field, *_ in string.Formatter().parse(claim) if field} <= HOLES
    assert not NO_CAUSE.search(claim)


@pytest.mark.parametrize("text", [*measures.CAVEATS.values()])
def test_caveats_say_no_causes_either(text):
    assert text.endswith(".")
    assert not NO_CAUSE.search(text)


def test_the_demo_says_nothing_that_its_values_do_not(demo_findings):
    """Every digit of a sentence comes from a value; every value of the claim stands in it."""
    for finding in demo_findings:
        rest = finding.claim
        for name, value in finding.values:
            assert f"{{{name}}}" not in rest or value.text in finding.sentence
            rest = rest.replace(f"{{{name}}}", "")
        assert not re.search(r"\d", rest), finding.id
        assert not re.search(r"[{}]", rest), finding.id
        assert not NO_CAUSE.search(finding.sentence), finding.id
        assert "nan" not in finding.sentence
        assert not re.search(r"\b(?:up|down)(?: from)? 0(?:\.0)?%", finding.sentence), finding.id


@pytest.mark.parametrize(
    ("estimate", "direction"),
    [
        (Estimate(0.12, 0.05, 0.19, 13), "up"),
        (Estimate(-0.5, -0.61, -0.2, 13), "down"),
        (Estimate(0.1, -0.05, 0.3, 13), "no_clear_change"),
        (Estimate(0.1, 0.0, 0.3, 13), "no_clear_change"),
        (Estimate(-0.1, -0.3, 0.0, 13), "no_clear_change"),
        (None, "cannot_tell"),
    ],
)
def test_the_way_is_clear_only_where_the_whole_interval_is(estimate, direction):
    assert words.direction(estimate) == direction


def test_a_change_has_a_sign_only_where_it_has_a_size():
    assert [words.signed(share) for share in (0.19, -0.612, 0.0, -0.0001)] == ["+19%", "−61%", "0.0%", "0.0%"]


@pytest.mark.parametrize(
    ("days", "comparison", "said"),
    [
        (91, "previous_year", "the same weeks last year"),
        (364, "previous_year", "the same weeks last year"),
        (365, "previous_year", "the years before"),
        (91, "previous_period", "the 13 weeks before"),
        (13, "previous_period", "the week before"),
        (2, "previous_period", "the 2 days before"),
    ],
)
def test_what_is_compared_with(days, comparison, said):
    first = date(2026, 1, 1)
    scope = Scope("Us", first, date.fromordinal(first.toordinal() + days - 1), comparison=comparison)
    assert words.against(scope).text == said


def test_the_contract_of_findings(demo_findings):
    for finding in demo_findings:
        found = as_json(finding)
        assert set(found) >= KEYS
        assert ("verdict" in found) != ("direction" in found)
        assert found["claim"] == finding.sentence
        assert set(found["scope"]) == {"organisation", "accounts", "first_day", "last_day", "comparison"}
        assert found["imports"]
        assert len(found["imports"]) == len(found["source_files"])
        if found["page"] == "opinions":
            assert found["verdict"] in ("disagrees", "agrees", "partly", "no_difference", "cannot_tell", "needs_data")
        elif found["id"] == "silence.answer":
            assert found["verdict"] in ("agrees", "disagrees", "cannot_tell")
        elif "verdict" in found:
            assert found["id"].startswith("standing.worth.")
            assert found["verdict"] in ("invest", "keep", "stop_or_reduce", "cannot_tell")
        elif found["direction"] is None:
            assert found["change"] is None
        else:
            assert found["direction"] in ("up", "down", "no_clear_change", "cannot_tell")
