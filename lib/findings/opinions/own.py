"""Opinions that the user put together, and those that the business case speaks of: text in the store's settings."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from lib.findings.opinions.judging import opinions, problem_of
from lib.findings.opinions.nearest import same_sentence
from lib.model import Opinion
from lib.reference.opinions import OPINIONS_FILE, as_entry, opinion_of
from lib.reference.reading import ReferenceFileError

# The names of the settings.
OWN_SETTING = "opinions"
CASE_SETTING = "case_opinions"
IN_THE_CASE = ("waste_of_time",)


class OwnOpinionsError(Exception):
    """What is kept cannot be read, or cannot be kept; nothing was changed."""


@dataclass(frozen=True)
class Kept:
    """The opinions that the user put together, and what keeps others of them from being tested, a sentence for each."""

    opinions: tuple[Opinion, ...] = ()
    problems: tuple[str, ...] = ()


def kept(text: str | None) -> Kept:
    """Return what is kept in a setting; what cannot be read is named and stays in the setting as it is."""
    try:
        entries = _entries(text)
    except OwnOpinionsError as problem:
        return Kept(problems=(str(problem),))
    found: list[Opinion] = []
    problems: list[str] = []
    taken = {opinion.id for opinion in opinions()}
    for number, entry in enumerate(entries, start=1):
        where = f"your opinion “{entry.get('statement') or number}”"
        try:
            opinion = opinion_of(entry, where, own=True)
        except ReferenceFileError as problem:
            problems.append(str(problem).removeprefix(f"{OPINIONS_FILE}, "))
            continue
        twice = f"the id {opinion.id!r} stands twice; give one of them another."
        wrong = twice if opinion.id in taken else problem_of(opinion)
        if wrong:
            problems.append(f"{where}: {wrong}")
        else:
            found.append(opinion)
            taken.add(opinion.id)
    return Kept(tuple(found), tuple(problems))


def every_opinion(text: str | None) -> tuple[Opinion, ...]:
    """Return the opinions that come with the project and those kept in a setting."""
    return (*opinions(), *kept(text).opinions)


def added(text: str | None, opinion: Opinion) -> tuple[str, Opinion]:
    """Return the setting with one opinion more, and the opinion as it is kept there, with an id of its own.

    Raise OwnOpinionsError where the setting cannot be read, the opinion cannot be tested, or its sentence is known.
    """
    entries = _entries(text)
    wrong = problem_of(opinion)
    if wrong:
        raise OwnOpinionsError(f"This cannot be kept: {wrong}")
    if not opinion.statement.strip():
        raise OwnOpinionsError("This cannot be kept: say it in a sentence.")
    same = same_sentence(opinion.statement, every_opinion(text))
    if same is not None:
        raise OwnOpinionsError(f"“{same.statement}” is there already: say yours in other words, or pick that one.")
    taken = {str(entry.get("id")) for entry in entries} | {each.id for each in opinions()}
    number = next(number for number in range(1, len(taken) + 2) if f"own_{number}" not in taken)
    made = replace(opinion, id=f"own_{number}", statement=" ".join(opinion.statement.split()), own=True)
    return _dumped([*entries, as_entry(made)]), made


def without(text: str | None, opinion_id: str) -> str:
    """Return the setting without one opinion; raise OwnOpinionsError where it cannot be read."""
    return _dumped([entry for entry in _entries(text) if entry.get("id") != opinion_id])


def in_the_case(text: str | None) -> tuple[str, ...]:
    """Return the ids of the opinions that the business case speaks of; IN_THE_CASE where nothing was chosen yet."""
    try:
        ids = json.loads(text) if text else IN_THE_CASE
    except (ValueError, RecursionError):
        return IN_THE_CASE
    return tuple(dict.fromkeys(str(each) for each in ids)) if isinstance(ids, list | tuple) else IN_THE_CASE


def with_choice(text: str | None, opinion_id: str, *, chosen: bool) -> str:
    """Return the setting of the case with one opinion in it, or out of it."""
    ids = [each for each in in_the_case(text) if each != opinion_id]
    return json.dumps([*ids, opinion_id] if chosen else ids)


def for_the_case(case_text: str | None, own_text: str | None) -> list[Opinion]:
    """Return the opinions that the business case speaks of, in the order in which they were chosen."""
    known = _by_id(every_opinion(own_text))
    return [known[each] for each in in_the_case(case_text) if each in known]


def _by_id(held: Iterable[Opinion]) -> dict[str, Opinion]:
    return {opinion.id: opinion for opinion in held}


def _entries(text: str | None) -> list[dict[str, Any]]:
    if not text:
        return []
    try:
        entries = json.loads(text)
        # Half a character ("\ud800") is JSON, but nothing that can be shown.
        json.dumps(entries, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as problem:
        raise OwnOpinionsError(
            f"Your own opinions cannot be read (the setting “{OWN_SETTING}” is no JSON: {problem}). "
            "They are left as they are; nothing can be added until that is mended."
        ) from problem
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise OwnOpinionsError(
            f"Your own opinions cannot be read (the setting “{OWN_SETTING}” is no list of opinions). "
            "They are left as they are; nothing can be added until that is mended."
        )
    return entries


def _dumped(entries: Sequence[dict[str, Any]]) -> str:
    return json.dumps(list(entries), ensure_ascii=False)
