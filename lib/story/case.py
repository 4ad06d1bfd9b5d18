"""The business case in beats: ask, situation, evidence, plan. It says what the findings say, in an order.

The order follows the single-stage business justification case (HM Treasury Green Book): the ask comes first.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lib.model import Beat, Finding, Judgement, Scope, Story, Value, Verdict
from lib.story.ask import Ask

# A leader takes in this many findings of a situation.
_SITUATION = 4
_MEASURES = 5
# Neither is good or bad by itself; net followers have no relative change.
_NO_SITUATION = ("spend", "posts", "mailings", "staff_hours", "cost_per_click", "followers_net")
_REASONS = 2
# More slides for one opinion would be a wall: the other tests are on the page.
_TESTS_TOLD = 2
# What a leader decides on; what to keep and what cannot be told is on the page.
_WORTH = {
    "stop_or_reduce": "Stop or reduce {channel}, unless it does what clicks do not show",
    "invest": "Invest in {channel}",
}
_OUTCOMES = ("link_clicks", "post_clicks", "mail_clicks", "sessions", "search_clicks", "ad_clicks")


def business_case(
    organisation: str,
    scope: Scope,
    standing: Sequence[Finding],
    judgements: Sequence[Judgement],
    ask: Ask,
    *,
    made_on: date,
    mark: str = "",
) -> Story:
    """Return the story; beats without anything to say are left out."""
    situation, evidence = _situation(standing), [*_evidence(judgements), *_worth(standing)]
    beats = [*_ask(ask, [*evidence, *situation]), *situation, *evidence, *_plan(ask, standing)]
    first, last = Value(scope.first_day, "day").text, Value(scope.last_day, "day").text
    return Story(
        title="Where our communication stands" + (", and what we ask" if ask.decision.strip() else ""),
        organisation=organisation,
        made_on=made_on,
        period=f"{first} to {last}",
        beats=tuple(beats),
        mark=mark,
    )


def _ask(ask: Ask, because: Sequence[Beat]) -> list[Beat]:
    """Return the ask with its terms and the first reasons for it; nothing while nothing is asked."""
    if not ask.decision.strip():
        return []
    bullets = [
        f"{label}: {text.strip()}"
        for label, text in (
            ("What it takes", ask.amount),
            ("Who is responsible", ask.owner),
            ("Decide by", ask.decide_by),
        )
        if text.strip()
    ]
    bullets += [f"The data says: {beat.finding.sentence}" for beat in because[:_REASONS] if beat.finding]
    note = "Say the ask first, then show why. Everything after this slide is the reason for it."
    return [Beat("ask", ask.decision.strip(), bullets=tuple(bullets), note=note)]


def _situation(standing: Sequence[Finding]) -> list[Beat]:
    """Return what is plainly up and plainly down, the outcomes first: the good and the bad in turn."""
    clear = [finding for finding in standing if finding.direction in ("up", "down") and finding.change is not None]
    clear = [finding for finding in clear if finding.metric not in _NO_SITUATION]
    clear.sort(
        key=lambda finding: (finding.metric not in _OUTCOMES, -abs((finding.value or 0) * (finding.change or 0)))
    )
    rising = [finding for finding in clear if finding.direction == "up"]
    falling = [finding for finding in clear if finding.direction == "down"]
    chosen: list[Finding] = []
    while len(chosen) < _SITUATION and (rising or falling):
        for side in (rising, falling):
            if side and len(chosen) < _SITUATION:
                chosen.append(side.pop(0))
    if not chosen:
        chosen = [finding for finding in standing if finding.metric in _OUTCOMES][:_SITUATION]
    return [Beat("situation", finding.sentence, finding, note=_note(finding)) for finding in chosen]


def _evidence(judgements: Sequence[Judgement]) -> list[Beat]:
    """Return each verdict with the chart of the test that decides it, then at most one more test by what it found."""
    beats = []
    for judgement in judgements:
        for position, finding in enumerate(_told(judgement)):
            verdict = f"“{judgement.opinion.statement}” {judgement.words}"
            title = verdict if position == 0 else finding.sentence
            beats.append(Beat("evidence", title, finding, note=f"{verdict} {_note(finding)}"))
    return beats


def _told(judgement: Judgement) -> list[Finding]:
    """Return the findings of a verdict that are told: its reason, then the test that says most beside it.

    For a verdict of “partly” that is one on the other side, else one that is decided too.
    """
    made = [test for test in judgement.tests if test.finding is not None]
    made.sort(key=lambda test: test.verdict is Verdict.CANNOT_TELL)
    deciding = judgement.reason and [test for test in made if test.finding and test.finding.id == judgement.reason.id]
    if not deciding:
        return [test.finding for test in made if test.finding is not None][:_TESTS_TOLD]
    others = [test for test in made if test is not deciding[0]]
    if judgement.verdict is Verdict.PARTLY:
        others.sort(key=lambda test: test.verdict is deciding[0].verdict or test.verdict is Verdict.CANNOT_TELL)
    return [test.finding for test in (deciding[0], *others) if test.finding is not None][:_TESTS_TOLD]


def _worth(standing: Sequence[Finding]) -> list[Beat]:
    """Return the channels that do not pay their way, and those that pay best."""
    return [
        Beat("evidence", _WORTH[finding.verdict].format(channel=channel.text), finding, note=_note(finding))
        for finding in standing
        if finding.verdict in _WORTH and (channel := dict(finding.values).get("channel"))
    ]


def _plan(ask: Ask, standing: Sequence[Finding]) -> list[Beat]:
    """Return the steps that the user typed, and where we will be measured from."""
    measured = [finding for finding in standing if finding.metric in _OUTCOMES and finding.value is not None]
    baselines = tuple(f"{finding.sentence[0].upper()}{finding.sentence[1:]}" for finding in measured[:_MEASURES])
    beats = []
    if ask.step_lines:
        beats.append(Beat("plan", "What we will do", bullets=ask.step_lines, note="Who does what, and by when."))
    if baselines:
        beats.append(
            Beat(
                "plan",
                "We measure from here, and report against the same numbers",
                bullets=baselines,
                note="These are the starting points; the same queries over newer exports give the next report.",
            )
        )
    return beats


def _note(finding: Finding) -> str:
    """Return what the presenter can say beside the chart."""
    parts = [f"{finding.sentence}."]
    if finding.change_interval and finding.direction and finding.metric != "followers_net":
        low, high = (Value(each, "change").text for each in finding.change_interval)
        signs = ["minus " if each < 0 else "plus " for each in finding.change_interval]
        sure = f"With about {Value(finding.level, 'change').text} confidence the" if finding.level else "The"
        parts.append(f"{sure} change lies between {signs[0]}{low} and {signs[1]}{high}.")
    parts += list(finding.caveats)
    if finding.what_would_change_it:
        parts.append(finding.what_would_change_it)
    return " ".join(parts)
