"""Of many changes at once those that may be chance are not called clear."""

from __future__ import annotations

from dataclasses import replace

from lib.findings.many import corrected
from lib.findings.words import CHANGE_CLAIMS, against
from tests.story.made_up import SCOPE, finding


def changed(name: str, chance: float | None, direction: str = "up"):
    made = finding(name, "sessions", 40, direction, None if chance is None else 0.5, chance=chance)
    values = (*made.values, ("against", against(SCOPE)))
    return replace(made, claim="{name} brought {value}, " + CHANGE_CLAIMS[direction], values=values)


def directions(*findings):
    return [each.direction for each in corrected(findings)]


def test_one_clear_change_alone_stays_clear():
    assert directions(changed("a", 0.09)) == ["up"]
    assert directions(changed("a", 0.11)) == ["no_clear_change"]


def test_each_rank_has_its_own_line():
    assert directions(changed("a", 0.04), changed("b", 0.09)) == ["up", "up"], "0.04 of 0.05, 0.09 of 0.10"
    assert directions(changed("a", 0.06), changed("b", 0.5)) == ["no_clear_change", "no_clear_change"], "0.06 of 0.05"
    rest = [changed(str(at), 0.9) for at in range(9)]
    assert directions(changed("a", 0.009), *rest) == ["up", *["no_clear_change"] * 9], "0.009 of 0.01"


def test_what_cannot_be_told_is_not_counted():
    assert directions(changed("a", 0.09), changed("b", None, "cannot_tell")) == ["up", "cannot_tell"]


def test_the_softened_sentence_says_why():
    softened = corrected([changed("a", 0.3), changed("b", 0.4)])[0]
    assert softened.sentence == "a brought 40, no clear change on the same weeks last year"
    assert softened.caveats == ("By itself this change would look clear; among 2 compared at once it may be chance.",)
    assert softened.change == 0.5, "the estimate stays"
