"""The opinions that come with the project: `data/reference/opinions.toml`, checked opinion by opinion."""

from __future__ import annotations

import re
from functools import cache
from math import isfinite
from typing import Any

from lib.model import THRESHOLD, Opinion, PlannedTest, Verdict
from lib.reference.reading import FOLDER, ReferenceFileError, are_tables, entries, tables, text_of

OPINIONS_FILE = FOLDER / "opinions.toml"
_OPINION_KEYS = {"id", "statement", "rule", "words", "other_explanations", "outside", "test"}
_TEST_KEYS = {"measure", "subject", "comparator", "claims", "matters", "alike", "threshold"}
_ALIKE = (str(Verdict.NO_DIFFERENCE), str(Verdict.DISAGREES))
# The address of the page says these of an opinion that is put together, and of one that was.
_TAKEN = re.compile(r"new|own_\d+")


@cache
def shipped_opinions() -> tuple[Opinion, ...]:
    """Return the opinions in the order of the file.

    Raise ReferenceFileError naming the opinion, what was expected and what was found where one cannot be used.
    """
    return read_opinions(text_of(OPINIONS_FILE))


def read_opinions(text: str) -> tuple[Opinion, ...]:
    """Return the opinions of a text in TOML; raise ReferenceFileError as `shipped_opinions` does."""
    found: dict[str, Opinion] = {}
    for number, entry in enumerate(entries(tables(text, OPINIONS_FILE), "opinion", OPINIONS_FILE), start=1):
        where = f"opinion {entry.get('id') or number!r}"
        opinion = opinion_of(entry, where)
        if opinion.id in found:
            raise _problem(where, "the id stands twice; give each opinion one of its own")
        if _TAKEN.fullmatch(opinion.id):
            raise _problem(where, "the id is one that opinions of your own have; give it another")
        found[opinion.id] = opinion
    return tuple(found.values())


def opinion_of(entry: dict[str, Any], where: str, *, own: bool = False) -> Opinion:
    """Return the opinion of one entry (a table of TOML or an object of JSON); raise ReferenceFileError as above."""
    unknown = sorted(set(entry) - _OPINION_KEYS)
    if unknown:
        raise _problem(where, f"{unknown[0]!r} is no key of an opinion; there are {', '.join(sorted(_OPINION_KEYS))}")
    for key in ("id", "statement"):
        _text(entry, key, where)
    if len(entry["statement"].splitlines()) > 1:
        raise _problem(where, f"statement is {entry['statement']!r}; expected a sentence on one line")
    lists = {key: _texts(entry, key, where) for key in ("words", "other_explanations", "outside")}
    tests = entry.get("test", [])
    if not are_tables(tests):
        raise _problem(where, f"test is {tests!r:.60}; expected tables that begin with [[opinion.test]] each")
    return Opinion(
        id=entry["id"],
        statement=entry["statement"],
        tests=tuple(_test(test, where) for test in tests),
        rule=_text({"rule": "those_decided", **entry}, "rule", where),
        own=own,
        **lists,
    )


def as_entry(opinion: Opinion) -> dict[str, Any]:
    """Return the entry that `opinion_of` makes the opinion of."""
    tests = [
        {key: value for key in sorted(_TEST_KEYS) if (value := getattr(test, key)) is not None}
        for test in opinion.tests
    ]
    return {
        "id": opinion.id,
        "statement": opinion.statement,
        "rule": opinion.rule,
        "words": list(opinion.words),
        "other_explanations": list(opinion.other_explanations),
        "outside": list(opinion.outside),
        "test": tests,
    }


def _text(entry: dict[str, Any], key: str, where: str) -> str:
    if key not in entry:
        raise _problem(where, f"{key} is missing; expected a text in quotation marks")
    found = entry[key]
    if not isinstance(found, str) or not found.strip():
        raise _problem(where, f"{key} is {found!r}; expected a text in quotation marks")
    return found


def _texts(entry: dict[str, Any], key: str, where: str) -> tuple[str, ...]:
    found = entry.get(key, [])
    if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
        raise _problem(where, f"{key} is {found!r}; expected a list of texts")
    return tuple(found)


def _test(test: dict[str, Any], where: str) -> PlannedTest:
    unknown = sorted(set(test) - _TEST_KEYS)
    if unknown:
        raise _problem(where, f"{unknown[0]!r} is no key of a test; there are {', '.join(sorted(_TEST_KEYS))}")
    measure = _text(test, "measure", where)
    where = f"{where}, the test by {measure!r}"
    for key in ("subject", "comparator", "claims"):
        _text(test, key, where)
    against_line = test["comparator"] == THRESHOLD
    if against_line != ("threshold" in test):
        missing = f"threshold is missing; a test against the comparator {THRESHOLD!r} says the line"
        spare = f"threshold stands beside the comparator {test['comparator']!r}; expected {THRESHOLD!r}, or no line"
        raise _problem(where, missing if against_line else spare)
    alike = test.get("alike", _ALIKE[0])
    if alike not in _ALIKE:
        raise _problem(where, f"alike is {alike!r}; expected one of {', '.join(_ALIKE)}")
    matters = _number(test, "matters", where)
    threshold = _number(test, "threshold", where) if against_line else None
    try:
        return PlannedTest(
            measure, test["subject"], test["comparator"], test["claims"], matters, Verdict(alike), threshold
        )
    except ValueError as problem:
        raise _problem(where, str(problem)) from problem


def _number(test: dict[str, Any], key: str, where: str) -> float:
    if key not in test:
        raise _problem(where, f"{key} is missing; expected a number such as 1.25")
    found = test[key]
    if isinstance(found, bool) or not isinstance(found, int | float) or not isfinite(found):
        raise _problem(where, f"{key} is {found!r}; expected a number such as 1.25, without quotation marks")
    return float(found)


def _problem(where: str, what: str) -> ReferenceFileError:
    return ReferenceFileError(f"{OPINIONS_FILE}, {where}: {what}.")
