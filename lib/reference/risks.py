"""The risks on both sides and the scales they are set on: `data/reference/risks.toml`, checked risk by risk."""

from __future__ import annotations

from dataclasses import MISSING, dataclass, fields
from functools import cache
from typing import Any

from lib.model.risk import STEPS, Risk, Step
from lib.reference.reading import FOLDER, ReferenceFileError, entries, tables, text_of

RISKS_FILE = FOLDER / "risks.toml"
_KEYS = {field.name: field for field in fields(Risk)}
_STEP_KEYS: dict[str, tuple[type, ...]] = {"step": (int,), "word": (str,), "means": (str,), "begins": (int, float)}
_TABLES = ("risk", "likelihood", "impact")


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
    return read_register(text_of(RISKS_FILE))


def read_register(text: str) -> Register:
    """Return the register of a text in TOML; raise ReferenceFileError as `register` does."""
    held = tables(text, RISKS_FILE)
    listed = {name: entries(held, name, RISKS_FILE, beside=_TABLES) for name in _TABLES}
    found: dict[str, Risk] = {}
    for number, entry in enumerate(listed["risk"], start=1):
        risk = _risk(entry, f"risk {entry.get('id') or number!r}")
        if risk.id in found:
            raise _problem(f"risk {risk.id!r}", "the id stands twice; give each risk one of its own")
        found[risk.id] = risk
    likelihood, impact = (_scale(listed[name], name) for name in ("likelihood", "impact"))
    begins = [each.begins for each in likelihood]
    if begins[0] != 0 or sorted(set(begins)) != begins or begins[-1] >= 1:
        raise _problem("likelihood", f"the steps begin at {begins}; expected rising shares of one, the first 0")
    return Register(tuple(found.values()), likelihood, impact)


def _risk(entry: dict[str, Any], where: str) -> Risk:
    unknown = sorted(set(entry) - set(_KEYS))
    if unknown:
        raise _problem(where, f"{unknown[0]!r} is no key of a risk; there are {', '.join(_KEYS)}")
    for key, field in _KEYS.items():
        if key == "outside" or (key not in entry and field.default is not MISSING):
            continue
        value = entry.get(key)
        if not isinstance(value, str) or not value.strip():
            found = f"{value!r}" if key in entry else "missing"
            raise _problem(where, f"{key} is {found}; expected a text in quotation marks")
    topics = entry.get("outside", [])
    if not isinstance(topics, list) or not all(isinstance(each, str) for each in topics):
        raise _problem(where, f"outside is {topics!r}; expected a list of texts")
    try:
        return Risk(**{**entry, "outside": tuple(topics)})
    except ValueError as problem:
        raise _problem(where, str(problem)) from problem


def _scale(steps_of: list[dict[str, Any]], name: str) -> tuple[Step, ...]:
    for number, entry in enumerate(steps_of, start=1):
        where = f"{name}, step {number}"
        for key, value in entry.items():
            if key not in _STEP_KEYS:
                raise _problem(where, f"{key!r} is no key of a step; there are {', '.join(_STEP_KEYS)}")
            if isinstance(value, bool) or not isinstance(value, _STEP_KEYS[key]) or value == "":
                kind = "a text in quotation marks" if key in ("word", "means") else "a number"
                raise _problem(where, f"{key} is {value!r}; expected {kind}")
        for key in ("step", "word"):
            if key not in entry:
                raise _problem(where, f"{key} is missing; every step has one")
    steps = tuple(Step(**{"means": "", **entry}) for entry in steps_of)
    if tuple(each.step for each in steps) != STEPS:
        raise _problem(name, f"the steps are {[each.step for each in steps]}; expected {list(STEPS)} in order")
    return steps


def _problem(where: str, what: str) -> ReferenceFileError:
    return ReferenceFileError(f"{RISKS_FILE}, {where}: {what}.")
