"""What happens where we do not engage, and what may happen where we do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lib.findings.opinions.deciding import level_of_each
from lib.findings.silence import told, told_compared
from lib.findings.silence.answer import ANSWERS, ASKED, finding_of
from lib.findings.silence.events import Wait, Waits, waits_after_events
from lib.findings.silence.measures import MEASURES
from lib.findings.silence.messages import Messages
from lib.findings.silence.messages import rates as rates_of_messages
from lib.findings.silence.rates import Rate, year_of
from lib.findings.silence.scoring import RULE, Answer, Scored, answered, dumped, loaded, scored
from lib.findings.silence.told import PAGE
from lib.findings.silence.voice import voice_findings
from lib.metrics import Result, run
from lib.model import Finding, Scope, Table
from lib.reference.reading import ReferenceFileError
from lib.reference.risks import RISKS_FILE, Register, register
from lib.reference.statistics import public_statistics
from lib.store import Store

__all__ = [
    "ANSWERS",
    "ASKED",
    "MEASURES",
    "PAGE",
    "RULE",
    "Answer",
    "Rate",
    "Scored",
    "Situation",
    "Wait",
    "answer",
    "dumped",
    "loaded",
    "silence",
    "situation",
]
SETTING = "risks"
_EVER = date(1970, 1, 1), date(2999, 12, 31)


@dataclass(frozen=True)
class Situation:
    """What is measured over the year up to a scope's last day.

    `rates` are those of MEASURES at the stricter level at which all hold together, `findings` what is told of them and
    more, at the usual one. `stands_on` are rows with what was asked, for the answer's evidence.
    """

    scope: Scope
    rates: tuple[Rate, ...]
    findings: tuple[Finding, ...]
    waits: tuple[Wait, ...]
    stands_on: tuple[Result, Table]

    def finding(self, name: str) -> Finding | None:
        """Return the finding on a measure, or another by the end of its id; None where nothing is told of it."""
        return next((each for each in self.findings if each.id == f"{PAGE}.{name}"), None)


def situation(store: Store, scope: Scope) -> Situation:
    """Return what is measured of both sides."""
    year = year_of(scope)
    held, silent = Messages(run(store, "messages", year), year), waits_after_events(store, year)
    level = level_of_each(len(MEASURES))
    strict = (*rates_of_messages(held, level=level).values(), silent.rate(level=level))
    return Situation(
        year,
        strict,
        tuple(_findings(store, held, silent)) + tuple(voice_findings(store, year, PAGE)),
        silent.waits,
        _stands_on(store, year, held, silent, strict),
    )


def _findings(store: Store, held: Messages, silent: Waits) -> list[Finding]:
    usual = rates_of_messages(held)
    found: list[Finding | None] = []
    for name, rate in usual.items():
        if rate.share is None:
            continue
        if name == "unanswered":
            found.append(told.unanswered(store, held, rate))
        elif name == "waits_long":
            found.append(told.waits(store, held, rate))
        else:
            found.append(told.of_rate(store, rate, held.result))
    found += [told_compared.goes_on(store, held), told_compared.turns_negative(store, held)]
    rate = silent.rate()
    if rate.share is not None:
        found.append(told.after_events(store, silent, rate))
    return [each for each in found if each is not None]


def _stands_on(
    store: Store, scope: Scope, held: Messages, silent: Waits, rates: tuple[Rate, ...]
) -> tuple[Result, Table]:
    """Return the rows behind the answer: messages where any rate is measured by them, posts, else the channels."""
    measured = {rate.query for rate in rates if rate.share is not None}
    if "messages" in measured:
        return held.result, held.result.table
    if "posts_detail" in measured:
        return silent.result, silent.posts
    ever = run(store, "channels", Scope(scope.organisation, *_EVER))
    return ever, ever.table


def answer(store: Store, held: Situation, said: str | None) -> tuple[Answer, Finding, Register]:
    """Return the answer with its finding; `said` is the text of what the user judged, as `dumped` wrote it.

    Raise ReferenceFileError where the register cannot be used.
    """
    known = register()
    _check(known)
    rates = {rate.name: rate for rate in held.rates}
    made = answered(scored(known, rates, loaded(said)))
    return made, finding_of(store, made, known, held.scope, held.stands_on), known


def _check(known: Register) -> None:
    """Raise ReferenceFileError where a risk names what nothing here measures, or a topic that nobody published."""
    topics = dict.fromkeys(each.topic for each in public_statistics())
    for risk in known.risks:
        for key, named, there in (
            ("measure", [risk.measure] if risk.measure else [], MEASURES),
            ("outside", risk.outside, topics),
        ):
            unknown = [each for each in named if each not in there]
            if unknown:
                raise ReferenceFileError(
                    f"{RISKS_FILE}, risk {risk.id!r}: {key} names no {unknown[0]!r}; there are {', '.join(there)}."
                )


def silence(store: Store, scope: Scope) -> list[Finding]:
    """Return the findings of the page: the answer to the large question, then what is measured.

    Where nothing is measured and nothing is judged there is no answer to tell.
    """
    held = situation(store, scope)
    told = answer(store, held, store.setting(SETTING))[1]
    return [*([told] if told.chart is not None else []), *held.findings]
