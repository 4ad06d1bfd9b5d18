"""The risks on both sides and the scales they are set on: `data/reference/risks.toml`, checked risk by risk."""

from __future__ import annotations

import tomllib
from dataclasses import MISSING, dataclass, fields
from functools import cache
from typing import Any

from lib.model.risk import STEPS, Risk, Step
from lib.reference.reading import FOLDER, ReferenceFileError

RISKS_FILE = FOLDER / "risks.toml"
_KEYS = {field.name: field for field in fields(Risk)}
_STEP_KEYS = {"step", "word", "means", "begins"}


@dataclass(frozen=True)
class Register:
    """The risks in the order of the file, and the five steps of likelihood and of impact, the lowest first."""

    risks: tuple[Risk, ...]
    likelihood: tuple[Step, ...]
    impact: tuple[Step, ...]

    def step_of(self, share: float) -> int:
        """Return the step of likelihood of a share of the cases."""
        return max(each.step for each in self.likelihood if share >= each.begins or each.step == STEPS[0])


@cache
def register() -> Register:
    """Return the register; raise ReferenceFileError naming the entry, what was expected and what was found."""
    try:
        text = RISKS_FILE.read_text(encoding="utf-8-sig")
    except OSError as problem:
        raise ReferenceFileError(
            f"{RISKS_FILE}: cannot be read ({problem.strerror}); restore it from the project."
        ) from problem
    return read_register(text)


def read_register(text: str) -> Register:
    """Return the register of a text in TOML; raise ReferenceFileError as `register` does."""
    try:
        held = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise ReferenceFileError(f"{RISKS_FILE}: is no valid TOML ({problem}).") from problem
    found: dict[str, Risk] = {}
    for number, entry in enumerate(held.get("risk", []), start=1):
        risk = _risk(entry, f"risk {entry.get('id') or number!r}")
        if risk.id in found:
            raise _problem(f"risk {risk.id!r}", "the id stands twice; give each risk one of its own")
        found[risk.id] = risk
    likelihood, impact = (_scale(held.get(name, []), name) for name in ("likelihood", "impact"))
    begins = [each.begins for each in likelihood]
    if begins[0] != 0 or sorted(set(begins)) != begins or begins[-1] >= 1:
        raise _problem("likelihood", f"the steps begin at {begins}; expected rising shares of one, the first 0")
    return Register(tuple(found.values()), likelihood, impact)


def _risk(entry: dict[str, Any], where: str) -> Risk:
    unknown = sorted(set(entry) - set(_KEYS))
    if unknown:
        raise _problem(where, f"{unknown[0]!r} is no key of a risk; there are {', '.join(_KEYS)}")
    for key, field in _KEYS.items():
        value = entry.get(key)
        if field.default is MISSING and not (isinstance(value, str) and value.strip()):
            raise _problem(where, f"{key} is missing; every risk has one, in quotation marks")
    topics = entry.get("outside", [])
    if not isinstance(topics, list) or not all(isinstance(each, str) for each in topics):
        raise _problem(where, f"outside is {topics!r}; expected a list of texts")
    try:
        return Risk(**{**entry, "outside": tuple(topics)})
    except ValueError as problem:
        raise _problem(where, str(problem)) from problem


def _scale(entries: list[dict[str, Any]], name: str) -> tuple[Step, ...]:
    for entry in entries:
        unknown = sorted(set(entry) - _STEP_KEYS)
        if unknown or not isinstance(entry.get("word"), str):
            raise _problem(name, f"{unknown[0] if unknown else 'word'!r}: expected {', '.join(sorted(_STEP_KEYS))}")
    steps = tuple(Step(**{"means": "", **entry}) for entry in entries)
    if tuple(each.step for each in steps) != STEPS:
        raise _problem(name, f"the steps are {[each.step for each in steps]}; expected {list(STEPS)} in order")
    return steps


def _problem(where: str, what: str) -> ReferenceFileError:
    return ReferenceFileError(f"{RISKS_FILE}, {where}: {what}.")
