"""How the messages of the public feel, as people found who read some of them: never by words, never by a model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

from lib.findings.opinions.deciding import verdict_of
from lib.findings.opinions.measured import Answer, Measure, Measured, Missing, Side
from lib.findings.opinions.rows import Rows
from lib.findings.opinions.sampled import ALL, FEWEST_READ, FEWEST_SHOWN, NETWORKS, Sample, sample_of
from lib.findings.words import FEW_ITEMS
from lib.model import THRESHOLD, PlannedTest, Scope, Table, Value, Verdict
from lib.stats import Estimate, change_of_shares, odds_of_sample, share_of_sample

DAYS = 364

_BEFORE, _EACH = "year_before", "each"
_SUBJECTS = (
    (ALL, "what the public writes to us"),
    *((code, f"what the public writes to us on {label}") for code, label in NETWORKS.items()),
    (_EACH, "what the public writes to us on each network"),
)
_DEALT = "the page “Opinion or data?” deals them at random, and it takes about fifteen minutes"
_BRING = (
    "The messages of the public: the message export of your inbox tool, with their text. Then read {fewest} of them: "
    f"{_DEALT}."
)
_MORE = f"Read more messages, until {FEWEST_READ} of one network are among them: {_DEALT}."
NEEDS = (
    "Messages of the public with their text (the message export of your inbox tool)",
    "At least 100 of them, drawn at random and read by a person: the page “Opinion or data?” deals them",
)
CHANCE = (
    "Wilson's interval of a random sample, with the correction for a finite whole: the only chance is which of the "
    "messages held were read, so that it does not matter how messages hang together in time"
)


def year_of(scope: Scope) -> Scope:
    """Return the 52 weeks to the last day of the scope, of all accounts."""
    return replace(scope, first_day=scope.last_day - timedelta(days=DAYS - 1), accounts=())


def _critical(rows: Rows, scope: Scope, test: PlannedTest, level: float) -> Answer:
    """Return the share of messages that criticise, against a line or the year before."""
    if test.comparator == _BEFORE:
        return _against_before(rows, scope, test, level)
    return _of_year(rows, scope, test, level, _share)


def _share(test: PlannedTest, scope: Scope, table: Table, sample: Sample, level: float) -> Measured:
    found = sample.count("negative")
    share = share_of_sample(found, sample.read, sample.held, level=level)
    assert share is not None
    assert test.threshold is not None
    return Measured(
        ratio=scaled(share, 1 / test.threshold),
        subject=Side("Messages that criticise", share.value),
        comparator=Side("", test.threshold),
        claim=f"{{share}} of {_whose(test.subject)} criticise: {{found}} of {{read}} {read_in_words(sample)} {{held}}",
        values=(
            ("share", Value(share.value, "percent")),
            ("found", Value(found)),
            ("read", Value(sample.read)),
            ("held", Value(sample.held)),
        ),
        query="messages",
        scope=scope,
        rows=replace(table, rows=sample.rows),
        n=sample.read,
        n_of="messages read",
        interval_method=CHANCE,
        value_kind="percent",
        others=(
            _side("Messages that appreciate", "positive", sample, level),
            _side("Neither", "neutral", sample, level),
        ),
        chart_of="Share of the messages read",
    )


def _praise(rows: Rows, scope: Scope, test: PlannedTest, level: float) -> Answer:
    """Return the critical messages for each appreciative one."""
    return _of_year(rows, scope, test, level, _odds)


def _odds(test: PlannedTest, scope: Scope, table: Table, sample: Sample, level: float) -> Measured:
    against, praise = sample.count("negative"), sample.count("positive")
    odds = odds_of_sample(against, praise, sample.read, sample.held, level=level)
    assert test.threshold is not None
    known = "For each message that appreciates, {odds} criticise" if odds else "None of them appreciates"
    return Measured(
        ratio=scaled(odds, 1 / test.threshold) if odds else None,
        subject=Side("Critical messages for each appreciative one", odds.value if odds else None),
        comparator=Side("", test.threshold),
        claim=f"{known}: {{against}} against {{praise}} of {{read}} {read_in_words(sample)} {{held}}",
        values=(
            ("odds", Value(odds.value if odds else 0.0, "decimal")),
            ("against", Value(against)),
            ("praise", Value(praise)),
            ("read", Value(sample.read)),
            ("held", Value(sample.held)),
        ),
        query="messages",
        scope=scope,
        rows=replace(table, rows=sample.rows),
        n=sample.read,
        n_of="messages read",
        interval_method=f"{CHANCE}; of the critical among those that are either",
        too_few="" if odds else "Not one of the messages read appreciates: without one there is nothing to divide by",
    )


def _of_year(
    rows: Rows,
    scope: Scope,
    test: PlannedTest,
    level: float,
    make: Callable[[PlannedTest, Scope, Table, Sample, float], Measured],
) -> Answer:
    """Return what `make` measures in the year's sample, or what is missing for one."""
    year = year_of(scope)
    table = rows.of("messages", year)
    sample = sample_of(table, ALL if test.subject == _EACH else test.subject)
    missing = missing_of(sample)
    if missing or test.subject == _EACH:
        return Missing(missing or _MORE)
    measured = make(test, year, table, sample, level)
    measured = replace(measured, too_few=too_few_of(sample) or measured.too_few)
    return replace(
        measured,
        would_change=_would_change(test, measured),
        caveats=_caveats([sample]),
        platform=test.subject if test.subject in NETWORKS else None,
    )


def _against_before(rows: Rows, scope: Scope, test: PlannedTest, level: float) -> Answer:
    """Return the share of this year by that of the year before: two samples, each of its own year."""
    year = year_of(scope)
    both = replace(year, first_day=year.first_day - timedelta(days=DAYS))
    table = rows.of("messages", both)
    at = table.columns.index("day")
    parts = [
        replace(table, rows=tuple(row for row in table.rows if (row[at] >= year.first_day) is now))
        for now in (True, False)
    ]
    now, before = (sample_of(part, test.subject) for part in parts)
    for sample, when in ((now, ""), (before, " of the 52 weeks before")):
        missing = missing_of(sample, when)
        if missing:
            return Missing(missing)
    samples = [(each.count("negative"), each.read, each.held) for each in (now, before)]
    shares = [share_of_sample(*each, level=level) for each in samples]
    assert shares[0] is not None
    assert shares[1] is not None
    change = change_of_shares(*samples, level=level)
    return Measured(
        ratio=change,
        subject=Side("The last 52 weeks", shares[0].value),
        comparator=Side("The 52 weeks before", shares[1].value, shares[1].low, shares[1].high),
        claim=f"{{now}} of {_whose(test.subject)} criticise, {{before}} did in the year before",
        values=(("now", Value(shares[0].value, "percent")), ("before", Value(shares[1].value, "percent"))),
        query="messages",
        scope=both,
        rows=replace(table, rows=(*before.rows, *now.rows)),
        n=min(now.read, before.read),
        n_of="messages read of each year",
        interval_method=f"{CHANCE}; both years' intervals put together on the log scale",
        value_kind="percent",
        too_few=too_few_of(now)
        or too_few_of(before)
        or ("" if change else "In one of the years no message criticises"),
        caveats=(*_caveats([now, before]), "A single event, or another reader, can make such a difference."),
        chart_of="Share of the messages read that criticise",
        platform=test.subject if test.subject in NETWORKS else None,
    )


def missing_of(sample: Sample, when: str = "") -> str:
    """Return what must be brought or read before anything is shown, '' where enough is read."""
    if not sample.held:
        return _BRING.format(fewest=FEWEST_READ)
    if sample.read >= min(FEWEST_SHOWN, sample.wanted):
        return ""
    done = f" {sample.read} are read so far." if sample.read else ""
    return f"Read {sample.wanted} of the {sample.held:,} messages held{when}: {_DEALT}.{done}"


def too_few_of(sample: Sample) -> str:
    """Return why so many are too few for a verdict, '' where they are enough."""
    if sample.held < FEW_ITEMS:
        return f"Only {sample.held} messages are held: what so few say is little more than chance"
    if sample.read < sample.wanted:
        return f"{sample.read} messages are read: indicative only, {sample.wanted} make a verdict possible"
    return ""


def _caveats(samples: Sequence[Sample]) -> tuple[str, ...]:
    said = ["Feeling is what one person found who read the messages; another may find some of them otherwise."]
    if not all(sample.drawn for sample in samples):
        said.append(
            "Not all that were read are those that the page deals: the share holds only if they were drawn at random."
        )
    aside = sum(sample.aside for sample in samples)
    if aside:
        said.append(f"{aside:,} more were read out of turn, and do not count: they were not drawn at random.")
    skipped = sum(sample.skipped for sample in samples)
    if skipped:
        said.append(f"Skipped of those that were dealt: {skipped:,}. How they feel is not known.")
    said.append("They are the messages of people who write to us, not of the population.")
    return tuple(said)


def _would_change(test: PlannedTest, measured: Measured) -> str:
    """Return at which share, or at how many for each, a verdict turns; '' where the usual words say it better."""
    verdict = verdict_of(test, measured.ratio)
    if verdict is Verdict.CANNOT_TELL or measured.too_few or measured.subject.value is None:
        return ""
    line, now = (
        Value(number, measured.value_kind).text
        for number in (test.line * (test.threshold or 0.0), measured.subject.value)
    )
    side = "fewer" if test.right_below != (verdict is Verdict.AGREES) else "more"
    of = "of the messages criticised" if measured.value_kind == "percent" else "criticised for each that appreciates"
    return f"It would change if {side} than {line} {of}; {now} do now."


def _each(rows: Rows, scope: Scope, test: PlannedTest) -> tuple[PlannedTest, ...]:
    """Return the test for each network of which enough messages are read."""
    table = rows.of("messages", year_of(scope))
    return tuple(replace(test, subject=code) for code in NETWORKS if sample_of(table, code).read >= FEWEST_READ)


def _whose(subject: str) -> str:
    return f"the messages on {NETWORKS[subject]}" if subject in NETWORKS else "the messages to us"


def read_in_words(sample: Sample) -> str:
    """Return how the messages came to be read, as it stands between their number and that of all."""
    return "read, drawn at random from" if sample.drawn else "read, of"


def _side(name: str, feeling: str, sample: Sample, level: float) -> Side:
    found = share_of_sample(sample.count(feeling), sample.read, sample.held, level=level)
    return Side(name, found.value, found.low, found.high) if found else Side(name, None)


def scaled(estimate: Estimate, factor: float) -> Estimate:
    """Return the estimate times a factor."""
    value, low, high = (number * factor for number in (estimate.value, estimate.low, estimate.high))
    return Estimate(value, low, high, estimate.n, estimate.level)


MEASURES: tuple[Measure, ...] = (
    Measure(
        "critical_messages",
        "critical_messages",
        "share of messages that criticise",
        _SUBJECTS,
        ((THRESHOLD, "a share"), (_BEFORE, "the year before")),
        NEEDS,
        _critical,
        threshold=0.5,
        each=_each,
    ),
    Measure(
        "criticism_per_praise",
        "criticism_per_praise",
        "critical messages for each appreciative one",
        _SUBJECTS,
        ((THRESHOLD, "a number"),),
        NEEDS,
        _praise,
        threshold=1.25,
        each=_each,
    ),
)
