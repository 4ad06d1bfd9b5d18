"""A realistic case of eight beats, and one that tries to break every export."""

from dataclasses import replace
from datetime import date

import pytest

from lib.model import Beat, Chart, Finding, Reference, Story, Table, Value
from tests.exports.findings_of_westmoor import (
    SCOPE,
    age_opinion,
    evidence,
    reaction_rates,
    waiting,
    weekly_contacts,
)


@pytest.fixture
def story() -> Story:
    contacts, rates, age, open_questions = weekly_contacts(), reaction_rates(), age_opinion(), waiting()
    return Story(
        title="Answering residents where they ask: the case for a social media response team",
        organisation="Westmoor Council",
        made_on=date(2026, 7, 3),
        period="January to June 2026",
        mark="Demonstration: Westmoor Council and all of its figures are fictional",
        beats=(
            Beat(
                "ask",
                "We ask for two response officers from October, to be reviewed after twelve months",
                bullets=(
                    "Decision: approve two posts on fixed term, owned by the Head of Communications.",
                    "Cost and options are in the plan; nothing is asked of the capital budget.",
                    "Review in October 2027 against the measures named here, with the option to stop.",
                ),
                note="Say the ask first, then stop and let the room react.",
            ),
            Beat("situation", contacts.sentence, contacts, note="Point at the crossing in autumn 2025."),
            Beat("situation", rates.sentence, rates, note="Facebook first; X is not worth a debate today."),
            Beat("evidence", age.sentence, age, note="Someone will say it is only young people. Show this."),
            Beat(
                "evidence",
                "Four in ten questions wait for an answer that never comes",
                open_questions,
                note="Pause here.",
            ),
            Beat(
                "evidence",
                "What the data cannot tell us yet",
                bullets=(
                    "Whether an answer changes what residents think of the council: no survey item so far.",
                    "Whether calls would fall further: telephone hours changed at the same time.",
                ),
                note="Naming the limits first is what makes the rest believable.",
            ),
            Beat(
                "plan",
                "Twelve months, three milestones, one review",
                bullets=(
                    "By December: response log in use, service target published.",
                    "By March: two officers trained, out-of-hours rota tested.",
                    "By October: evaluation against the forecast, decide to continue or stop.",
                ),
                note="Offer to send the page with all evidence notes.",
            ),
            Beat("appendix", rates.sentence, rates, note="Only if asked about peers."),
        ),
    )


@pytest.fixture
def hostile_story() -> Story:
    """A story that tries to break an export: mark-up, control characters, endless words, holes."""
    endless = "Donaudampfschifffahrts" * 12
    chart = Chart(
        kind="bar",
        title="<b>bold</b>",
        table=Table(("name & more", "value"), (("<script>alert(1)</script>", -3.5), (endless, None), ("$x$\x0b", 7))),
        x="name & more",
        y="value",
        alt='An "alt" with <marks> & more',
        subtitle=endless,
        source="<img src=x onerror=alert(1)>",
        value_kind="decimal",
        references=(Reference(2, endless),),
    )
    found = Finding(
        id="hostile",
        page="x",
        question="?",
        claim="{name} & <em>more</em>",
        values=(("name", Value("<script>alert(2)</script>", "text")),),
        metric="m",
        value=None,
        unit="",
        interval=None,
        level=None,
        n=0,
        scope=SCOPE,
        evidence=evidence("</pre><script>", "A & B \x00", 0, "posts"),
        chart=chart,
    )
    nothing = Chart(kind="line", title="None", table=Table(("day", "v"), ()), x="day", y="v", alt="Empty chart")
    blank = replace(found, id="blank", chart=nothing)
    bare = replace(found, id="bare", chart=None)
    return Story(
        title=f"{endless} <script>alert(3)</script>",
        organisation="A & B <i>",
        made_on=date(2026, 7, 3),
        period="\x1f",
        mark="</style><script>alert(4)</script>",
        beats=(
            Beat("situation", found.sentence, found, bullets=("kept",)),
            Beat("evidence", f"{endless} {endless}", blank),
            Beat("evidence", bare.sentence, bare),
            Beat("plan", "Many points", bullets=tuple(f"Point {at}: {endless}" for at in range(30))),
        ),
    )
