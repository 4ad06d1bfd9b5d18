"""The opinions that come with the project: `data/reference/opinions.toml`, checked opinion by opinion."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from lib.model import Opinion, PlannedTest, Verdict
from lib.reference.reading import FOLDER, ReferenceFileError

OPINIONS_FILE = FOLDER / "opinions.toml"
_OPINION_KEYS = {"id", "statement", "rule", "words", "other_explanations", "outside", "test"}
_TEST_KEYS = {"measure", "subject", "comparator", "claims", "matters", "alike", "threshold"}


@cache
def shipped_opinions() -> tuple[Opinion, ...]:
    """Return the opinions in the order of the file.

    Raise ReferenceFileError naming the opinion, what was expected and what was found where one cannot be used.
    """
    try:
        text = OPINIONS_FILE.read_text(encoding="utf-8-sig")
    except OSError as problem:
        raise ReferenceFileError(
            f"{OPINIONS_FILE}: cannot be read ({problem.strerror}); restore it from the project."
        ) from problem
    return read_opinions(text)


def read_opinions(text: str) -> tuple[Opinion, ...]:
    """Return the opinions of a text in TOML; raise ReferenceFileError as `shipped_opinions` does."""
    try:
        entries = tomllib.loads(text).get("opinion", [])
    except tomllib.TOMLDecodeError as problem:
        raise ReferenceFileError(f"{OPINIONS_FILE}: is no valid TOML ({problem}).") from problem
    found: dict[str, Opinion] = {}
    for number, entry in enumerate(entries, start=1):
        opinion = opinion_of(entry, f"opinion {entry.get('id') or number!r}")
        if opinion.id in found:
            raise _problem(f"opinion {opinion.id!r}", "the id stands twice; give each opinion one of its own")
        found[opinion.id] = opinion
    return tuple(found.values())


def opinion_of(entry: dict[str, Any], where: str, *, own: bool = False) -> Opinion:
    """Return the opinion of one entry (a table of TOML or an object of JSON); raise ReferenceFileError as above."""
    unknown = sorted(set(entry) - _OPINION_KEYS)
    if unknown:
        raise _problem(where, f"{unknown[0]!r} is no key of an opinion; there are {', '.join(sorted(_OPINION_KEYS))}")
    for key in ("id", "statement"):
        if not isinstance(entry.get(key), str) or not entry[key].strip():
            raise _problem(where, f"{key} is missing; every opinion has one, in quotation marks")
    lists = {key: _texts(entry, key, where) for key in ("words", "other_explanations", "outside")}
    return Opinion(
        id=entry["id"],
        statement=entry["statement"],
        tests=tuple(_test(test, where) for test in entry.get("test", ())),
        rule=entry.get("rule", "those_decided"),
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


def _texts(entry: dict[str, Any], key: str, where: str) -> tuple[str, ...]:
    found = entry.get(key, [])
    if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
        raise _problem(where, f"{key} is {found!r}; expected a list of texts")
    return tuple(found)


def _test(test: dict[str, Any], where: str) -> PlannedTest:
    unknown = sorted(set(test) - _TEST_KEYS)
    if unknown:
        raise _problem(where, f"{unknown[0]!r} is no key of a test; there are {', '.join(sorted(_TEST_KEYS))}")
    for key in ("measure", "subject", "comparator", "claims", "matters"):
        if key not in test:
            raise _problem(where, f"a test has no {key}; every test says it")
    try:
        threshold = test.get("threshold")
        return PlannedTest(
            measure=test["measure"],
            subject=test["subject"],
            comparator=test["comparator"],
            claims=test["claims"],
            matters=float(test["matters"]),
            alike=Verdict(test.get("alike", Verdict.NO_DIFFERENCE)),
            threshold=None if threshold is None else float(threshold),
        )
    except (ValueError, TypeError) as problem:
        raise _problem(where, f"the test by {test['measure']!r} cannot be used: {problem}") from problem


def _problem(where: str, what: str) -> ReferenceFileError:
    return ReferenceFileError(f"{OPINIONS_FILE}, {where}: {what}.")
