"""With a reply of ours and without one: whether conversations go on, and whether they turn negative, in words."""

from __future__ import annotations

from collections.abc import Sequence

from lib.findings.series import source_line
from lib.findings.silence.compared import Compared, cases_of, compared
from lib.findings.silence.messages import NEEDS_CONVERSATIONS, NOT_RANDOM, Conversation, Messages, is_negative
from lib.findings.silence.rates import FEWEST_MESSAGES, Row, enough, table_of
from lib.findings.silence.told import PAGE, QUESTION
from lib.findings.words import FEW_WEEKS
from lib.metrics import METRICS, evidence
from lib.model import Chart, Evidence, Finding, Table, Value
from lib.stats import LEVEL, Estimate
from lib.store import Store

_MONTHS = "Matched by month. The interval comes from how much the months differ (linearised, Student's t)."
# A difference of so many points is worth knowing; the checks that it takes are reckoned from it.
_POINTS = 15
_NORMAL = 1.645  # of an interval at 90%
_UNSEEN = "Files hold what is written to us: what people go on writing to each other elsewhere is not in them."
WITHOUT, WITH = "Without a reply of ours", "With a reply of ours"
_GOES_ON = {
    "up": "More conversations went on where we gave no answer: {without}, against {reply} where we did",
    "down": "Fewer conversations went on where we gave no answer: {without}, against {reply} where we did",
    "no_clear_change": "Without an answer {without} of conversations went on, with one {reply}: no clear difference",
}
_TURNS = {
    "up": "Where we gave no answer more later messages were negative: {without}, against {reply} after an answer",
    "down": "Where we gave no answer fewer later messages were negative: {without}, against {reply} after an answer",
    "no_clear_change": "Without an answer {without} of the later messages were negative, after one {reply}: no clear "
    "difference",
}


def goes_on(store: Store, held: Messages) -> Finding | None:
    """Return whether conversations go on more often without us, matched by month; None where too few can be shown."""
    sides = [held.told(answered=answered) for answered in (False, True)]
    firsts = [[each.first for each in side] for side in sides]
    if not all(map(enough, firsts)):
        return None
    further = {each.first["message_id"] for side in sides for each in side if each.after}
    found = compared(*(cases_of(rows, lambda row: row["message_id"] in further) for rows in firsts))
    if found is None or not any(each.after for each in sides[0]):
        return None
    rows = [row for side in firsts for row in side]
    caveats = (NOT_RANDOM, _UNSEEN, *_how_long(sides[0]))
    return _compared(store, held, found, rows, "goes_on", "going_on_share", _GOES_ON, caveats, "conversations")


def _how_long(without: Sequence[Conversation]) -> tuple[str, ...]:
    further = [each for each in without if each.after]
    later = sum(len(each.after) for each in further)
    if len(further) < FEWEST_MESSAGES or not enough([row for each in further for row in each.after]):
        return ()
    ends = sorted((each.after[-1]["created_at"] - each.first["created_at"]).total_seconds() / 3600 for each in further)
    middle = Value(ends[len(ends) // 2], "decimal").text
    return (
        f"Without us {Value(len(further)).text} conversations held {Value(later).text} more messages within a week; "
        f"half of them had ended after {middle} hours.",
    )


def turns_negative(store: Store, held: Messages) -> Finding | None:
    """Return whether what follows is more often negative without a reply; that it can't be told is said too."""
    sides = [held.after(answered=answered) for answered in (False, True)]
    later = [row for each in held.conversations for row in each.after]
    if all(map(enough, sides)):
        found = compared(*(cases_of(rows, is_negative) for rows in sides))
        if found is not None:
            rows = [row for side in sides for row in side]
            metric = "negative_share_of_messages"
            return _compared(store, held, found, rows, "turns_negative", metric, _TURNS, (NOT_RANDOM,), "messages read")
    rows = [each.first for each in held.conversations]
    if not enough(rows):
        return None
    claim = "Whether silence turns it negative can't be told yet: a person has read {read} of {later} later messages"
    read = sum(len(side) for side in sides)
    return Finding(
        id=f"{PAGE}.turns_negative",
        page=PAGE,
        question=QUESTION,
        claim=claim,
        values=(("later", Value(len(later))), ("read", Value(read))),
        metric="negative_share_of_messages",
        value=None,
        unit=METRICS["negative_share_of_messages"].unit,
        interval=None,
        level=None,
        n=len(rows),
        scope=held.scope,
        evidence=_evidence(
            store,
            held,
            rows,
            "negative_share_of_messages",
            "conversations",
            "Nothing was estimated: too little is read.",
        ),
        direction="cannot_tell",
        caveats=(NOT_RANDOM,),
        what_would_change_it=_would_settle(held),
        value_kind="percent",
    )


def _would_settle(held: Messages) -> str:
    """Return how many later messages a person has to read, or which file brings some where none are held."""
    without = sum(len(each.after) for each in held.told(answered=False))
    if without < FEWEST_MESSAGES:
        return f"{Value(without).text} later messages are held where we gave no answer. {NEEDS_CONVERSATIONS}"
    needed = Value(round(0.5 * (_NORMAL / (_POINTS / 100)) ** 2)).text
    return (
        f"A person reads about {needed} later messages of unanswered conversations and as many of answered ones, drawn "
        f"by lot over at least four months: that would show a difference of {_POINTS} points. Where fewer are held, "
        "all of them."
    )


def _compared(
    store: Store,
    held: Messages,
    found: Compared,
    rows: Sequence[Row],
    name: str,
    metric_id: str,
    claims: dict[str, str],
    caveats: tuple[str, ...],
    n_of: str,
) -> Finding:
    claim, metric = claims[found.direction], METRICS[metric_id]
    values = {"without": Value(found.without.value, "percent"), "reply": Value(found.with_reply.value, "percent")}
    sentence = claim.format(**{name: value.text for name, value in values.items()})
    few = (f"Indicative: {found.months} months with both.",) if found.months < FEW_WEEKS else ()
    known = _evidence(store, held, rows, metric_id, n_of, _MONTHS)
    sides = [(WITHOUT, found.without), (WITH, found.with_reply)]
    return Finding(
        id=f"{PAGE}.{name}",
        page=PAGE,
        question=QUESTION,
        claim=claim,
        values=tuple(values.items()),
        metric=metric_id,
        value=found.without.value,
        unit=metric.unit,
        interval=_ends(found.without),
        level=LEVEL,
        n=len(rows),
        scope=held.scope,
        evidence=known,
        chart=Chart(
            kind="interval",
            title=sentence,
            subtitle=f"{metric.label}, in the same mix of {found.months} months, {Value(len(rows)).text} {n_of}",
            table=Table.of(
                ("kind", "share", "low", "high"), [(side, each.value, *_ends(each)) for side, each in sides]
            ),
            x="kind",
            y="share",
            low="low",
            high="high",
            highlight=(WITHOUT,),
            value_kind="percent",
            unit=metric.unit,
            alt=f"Dots with intervals, without a reply of ours and with one. {sentence}.",
            source=source_line(known.files),
        ),
        direction=found.direction,
        change=found.difference.value,
        change_interval=(found.difference.low, found.difference.high),
        caveats=(*few, *caveats),
        what_would_change_it="Drawing by lot which conversations are answered first would tell what a reply does.",
        value_kind="percent",
    )


def _ends(share: Estimate) -> tuple[float, float]:
    return share.low, share.high


def _evidence(
    store: Store, held: Messages, rows: Sequence[Row], metric_id: str, n_of: str, interval_method: str
) -> Evidence:
    table = table_of(held.result.table, rows)
    metric = METRICS[metric_id]
    return evidence(store, held.result, table, metric, n=len(rows), n_of=n_of, interval_method=interval_method)
