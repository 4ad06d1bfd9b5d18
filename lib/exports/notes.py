"""How a finding is known, as plain text: the same note in every export."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lib.charts import words
from lib.model import Finding, OutsideSource, SourceFile, Story, Value, Verdict
from lib.model.opinion import VERDICT_WORDS


@dataclass(frozen=True)
class Note:
    """One evidence note. `facts` are labelled lines in reading order; `query` and `parameters` come last."""

    number: int
    claim: str
    facts: tuple[tuple[str, str], ...]
    files: tuple[str, ...]
    query: str
    parameters: tuple[tuple[str, str], ...]

    def fact(self, label: str) -> str:
        """Return one fact's text; empty where the note has none of that label."""
        return dict(self.facts).get(label, "")


def notes(story: Story) -> tuple[Note, ...]:
    """Return every finding's note in the order of their numbers."""
    return tuple(note(finding, story.note_number(finding)) for finding in story.findings())


def note(finding: Finding, number: int) -> Note:
    """Return the note of one finding."""
    evidence = finding.evidence
    facts = (
        ("Measure", evidence.definition),
        ("Verdict", _verdict(finding)),
        ("Based on", f"{Value(evidence.n).text} {evidence.n_of}"),
        ("Period", _period(finding.scope.first_day, finding.scope.last_day)),
        ("Interval", _interval(finding)),
        ("Read with care", " ".join(finding.caveats)),
        ("What would change this", finding.what_would_change_it),
        ("Outside figures", " ".join(_outside(source) for source in evidence.outside)),
    )
    return Note(
        number=number,
        claim=words.clean(finding.sentence),
        facts=tuple((label, words.clean(text)) for label, text in facts if text.strip()),
        files=tuple(words.clean(_file(file)) for file in evidence.files),
        query=words.clean(evidence.sql),
        parameters=tuple((words.clean(name), words.clean(value)) for name, value in evidence.parameters),
    )


def short(each: Note) -> tuple[str, ...]:
    """Return a note in the few lines that a slide holds."""
    based = f"Based on {each.fact('Based on')}, {each.fact('Period')}."
    names = "; ".join(each.files) or "none"
    lines = (each.fact("Measure"), based, each.fact("Interval"), f"Files: {names}")
    return tuple(line for line in lines if line)


def spoken(each: Note) -> tuple[str, ...]:
    """Return a note in lines for the presenter, everything but the query."""
    return (*(f"{label}: {text}" for label, text in each.facts), *(f"File: {name}" for name in each.files))


def _verdict(finding: Finding) -> str:
    known = {verdict.value for verdict in Verdict}
    return VERDICT_WORDS[Verdict(finding.verdict)] if finding.verdict in known else ""


def _period(first: date, last: date) -> str:
    return f"{words.day_text(first)} to {words.day_text(last)}"


def _interval(finding: Finding) -> str:
    """Return the interval and how it was made."""
    method = finding.evidence.interval_method
    if finding.interval is None or finding.level is None:
        return method
    low, high = (words.value_text(end, finding.value_kind, finding.currency) for end in finding.interval)
    return f"{Value(finding.level, 'change').text} interval from {low} to {high}. {method}"


def _outside(source: OutsideSource) -> str:
    return f"{source.title}, {source.publisher}, {source.year}: {source.definition}"


def _file(file: SourceFile) -> str:
    days = f", {_period(file.first_day, file.last_day)}" if file.first_day and file.last_day else ""
    return f"{file.name} ({file.label}{days}; imported {words.day_text(file.imported_at)})"
