"""What every number means, with the platforms whose exports have it: for the screen and for `docs/metrics.md`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from lib.findings.measures import CAVEATS
from lib.metrics import METRICS
from lib.metrics.numbers import NUMBERS
from lib.model import PLATFORMS, Metric, Platform
from lib.model.metric import STAGES
from lib.sources.measured import platforms_with

# What the stages ask, in the words of a leader.
STAGE_QUESTIONS = {
    "input": "What do we put in?",
    "output": "What do we put out, and whom does it reach?",
    "out-take": "How do people respond?",
    "outcome": "What do they then do?",
    "impact": "What does it change?",
}
NO_IMPACT = (
    "No platform exports it. Impact is in the records of your services and in what people answer when you ask them: "
    "did more households recycle, did fewer calls come in, do residents trust you more?"
)
_BETTER = {"up": "higher is better", "down": "lower is better", "neither": "neither more nor less is better"}
_PEOPLE = "These are people: never added up over days, posts or platforms."
_TYPED = "own"
# Labels that say what it is to us, not whose it is.
_WHICH = {"ga4": "Google Analytics 4", "mailchimp": "Mailchimp"}
_WHOLE = {
    "social": "all social media",
    "web": "all website statistics",
    "paid": "all advertising platforms",
    "e-mail": "all mail services",
    "tool": "social media tools",
    "own": "a table of our own",
}


@dataclass(frozen=True)
class Entry:
    """A number with the labels of the platforms that have it, which way is better, and what people get wrong."""

    metric: Metric
    platforms: tuple[str, ...]
    better: str
    trap: str


@cache
def entries() -> tuple[Entry, ...]:
    """Return every number by stage, those that findings speak of before those that are stored as they come."""
    return tuple(
        _entry(metric) for stage in STAGES for metric in (*METRICS.values(), *NUMBERS.values()) if metric.stage == stage
    )


def matching(words: str) -> tuple[Entry, ...]:
    """Return the numbers in whose label, definition, formula, platforms or id every word stands."""
    wanted = words.casefold().split()
    return tuple(entry for entry in entries() if all(word in _said(entry) for word in wanted))


def by_stage(found: Iterable[Entry]) -> dict[str, list[Entry]]:
    """Return the numbers of each stage, in the order of the stages; stages without any are left out."""
    listed = list(found)
    return {stage: own for stage in STAGES if (own := [entry for entry in listed if entry.metric.stage == stage])}


def facts(entry: Entry) -> list[tuple[str, str]]:
    """Return what is said of a number besides its definition: (what, in words)."""
    metric = entry.metric
    found = [
        ("How it is made", metric.formula),
        ("Unit", f"{metric.unit}; {entry.better}"),
        ("In the exports of", ", ".join(entry.platforms)),
        ("Defined by", metric.source),
    ]
    return [*found, ("Beware", entry.trap)] if entry.trap else found


def codes_of(metric: Metric) -> frozenset[str]:
    """Return the codes of the platforms that have everything a number needs; what we type in is there for all."""
    needed = [platforms_with(need) for need in metric.needs]
    others = [each for each in needed if each != {_TYPED}]
    return frozenset.intersection(*others) if others else frozenset({_TYPED})


def _entry(metric: Metric) -> Entry:
    trap = metric.trap or CAVEATS.get(metric.id, "") or (_PEOPLE if metric.people else "")
    return Entry(metric, _platforms(metric), _BETTER[metric.better], trap)


def _platforms(metric: Metric) -> tuple[str, ...]:
    codes = codes_of(metric)
    typed = codes != {_TYPED} and {_TYPED} in [platforms_with(need) for need in metric.needs]
    labels = dict.fromkeys(_label(platform, codes) for platform in PLATFORMS.values() if platform.code in codes)
    return (*labels, "beside a table of our own") if typed else tuple(labels)


def _label(platform: Platform, codes: frozenset[str]) -> str:
    """Return the label of a platform, or that of its channel where all platforms of that channel are there."""
    name = _WHICH.get(platform.code, platform.label)
    whole = {each.code for each in PLATFORMS.values() if each.channel == platform.channel} <= codes
    return _WHOLE.get(platform.channel, name) if whole else name


def _said(entry: Entry) -> str:
    metric = entry.metric
    return " ".join((metric.id, metric.label, metric.definition, metric.formula, *entry.platforms)).casefold()
