"""data/reference/opinions.toml beside the other reference files."""

from __future__ import annotations

import pytest

from lib.model import Opinion
from lib.reference.opinions import read_opinions, shipped_opinions
from lib.reference.reading import ReferenceFileError
from lib.reference.statistics import public_statistics

_TEST = """
[[opinion.test]]
measure = "answered"
subject = "messages"
comparator = "threshold"
claims = "less"
matters = 1
threshold = 0.5
"""
ONE = f"""
[[opinion]]
id = "a"
statement = "Nobody answers."
{_TEST}"""


def changed(old: str, new: str) -> str:
    assert old in ONE
    return ONE.replace(old, new)


@pytest.mark.parametrize("opinion", shipped_opinions(), ids=lambda opinion: opinion.id)
def test_every_outside_topic_is_one_of_public_statistics(opinion: Opinion) -> None:
    topics = {each.topic for each in public_statistics()}
    assert [topic for topic in opinion.outside if topic not in topics] == []
    assert len(set(opinion.outside)) == len(opinion.outside)


def test_echo_chambers_stand_beside_the_range_that_was_found() -> None:
    beside = [each for each in public_statistics() if each.topic == "Life in echo chambers of news"]
    assert [(each.value, each.year, each.place) for each in beside] == [
        (0.06, 2022, "United Kingdom"),
        (0.08, 2022, "United Kingdom"),
    ]


@pytest.mark.parametrize("text", [ONE, ONE.replace("\n", "\r\n"), ONE.replace("matters", "\tmatters\t")])
def test_an_opinion_is_read_however_it_is_laid_out(text: str) -> None:
    (opinion,) = read_opinions(text)
    (test,) = opinion.tests
    assert (opinion.id, opinion.statement, opinion.rule) == ("a", "Nobody answers.", "those_decided")
    assert (test.measure, test.claims, test.matters, test.threshold) == ("answered", "less", 1.0, 0.5)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "opinions.toml: holds no [[opinion]]; write one, or restore the file from the project."),
        ("opinion = 3", "opinion is 3; expected tables that begin with [[opinion]] each."),
        ("opinion = [1]", "opinion is [1]; expected tables that begin with [[opinion]] each."),
        ('[opinion]\nid = "a"', "opinion is {'id': 'a'}; expected tables that begin with [[opinion]] each."),
        ('[[opinions]]\nid = "a"', "'opinions' is nothing that it can hold; expected [[opinion]]."),
        ("[[opinion]", "is no valid TOML (Expected ']]'"),
        ("\0", "Mend it there, or restore the file from the project."),
        (changed('"a"', "3"), "opinion 3: id is 3; expected a text in quotation marks."),
        (changed('id = "a"\n', ""), "opinion 1: id is missing; expected a text in quotation marks."),
        (changed('"a"', '"new"'), "opinion 'new': the id is one that opinions of your own have; give it another."),
        (changed('"a"', '"own_1"'), "opinion 'own_1': the id is one that opinions of your own have"),
        (ONE + ONE, "opinion 'a': the id stands twice; give each opinion one of its own."),
        (
            changed("Nobody answers", "Nobody\\nanswers"),
            r"statement is 'Nobody\nanswers.'; expected a sentence on one line",
        ),
        (changed('"Nobody answers."', '""'), "statement is ''; expected a text in quotation marks."),
        (changed("statement", "rule = []\nstatement"), "opinion 'a': rule is []; expected a text in quotation marks."),
        (changed("[[opinion.test]]", "[opinion.test]"), "expected tables that begin with [[opinion.test]] each."),
        ('[[opinion]]\nid = "a"\nstatement = "b"\ntest = 3', "test is 3; expected tables"),
        ('[[opinion]]\nid = "a"\nstatement = "b"\ntest = [1]', "test is [1]; expected tables"),
        (changed('measure = "answered"\n', ""), "opinion 'a': measure is missing; expected a text"),
        (changed('"answered"', "[]"), "opinion 'a': measure is []; expected a text"),
        (changed('"messages"', "[1]"), "opinion 'a', the test by 'answered': subject is [1]; expected a text"),
        (changed('"less"', '"fewer"'), "the test by 'answered': Unknown claim 'fewer'; expected one of less, more,"),
        (changed("matters = 1\n", ""), "the test by 'answered': matters is missing; expected a number such as 1.25."),
        (changed("matters = 1\n", "matters = 0\n"), "difference that matters is 0.0; expected a ratio of 1 or more."),
        (changed("matters = 1\n", 'matters = "1.25"\n'), "matters is '1.25'; expected a number such as 1.25, without"),
        (changed("matters = 1\n", "matters = true\n"), "matters is True; expected a number such as 1.25"),
        (changed("matters = 1\n", "matters = inf\n"), "matters is inf; expected a number such as 1.25"),
        (
            changed("matters = 1\n", 'matters = 1\nalike = "agrees"\n'),
            "alike is 'agrees'; expected one of no_difference,",
        ),
        (changed("0.5", '"half"'), "threshold is 'half'; expected a number such as 1.25"),
        (
            changed("threshold = 0.5\n", ""),
            "threshold is missing; a test against the comparator 'threshold' says the line",
        ),
        (changed('"threshold"', '"year_before"'), "threshold stands beside the comparator 'year_before'; expected"),
    ],
)
def test_what_cannot_be_used_is_named_with_what_was_expected(text: str, says: str) -> None:
    with pytest.raises(ReferenceFileError) as problem:
        read_opinions(text)
    assert says in str(problem.value)
    assert "opinions.toml" in str(problem.value)
