"""Whether a chart says what it should before anybody sees it: the checks that a program can make.

What every chart has by its making (one colour, bars from 0, a table beside it) is not asked here, only what whoever
builds the record can forget.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lib.charts import line_marks, marks, words
from lib.charts.text_width import wrapped
from lib.model import Chart

SHORTEST_ALT = 40  # characters
MOST_LIT = 4  # lines in the colour
# The smallest title of a slide in points, over its width in points, in the lines that it may take.
SLIDE_TITLE_SIZE, SLIDE_TITLE_WIDTH, SLIDE_TITLE_LINES = 24, 873.36, 2
_FEWEST_WORDS = 4  # below is a label, not a claim
_COUNTED = re.compile(
    r"\d|\b(?:no|none|nobody|nothing|one|two|three|four|five|six|seven|eight|nine|ten|half|twice|all|every|both)\b"
    r"|can't tell|cannot tell",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")


def problems(chart: Chart) -> list[str]:
    """Return what is wrong with a chart, each in a sentence; empty if nothing is."""
    return [*_words(chart), *_marks(chart)]


def _words(chart: Chart) -> Iterator[str]:
    title, alt = words.clean(chart.title).strip(), words.clean(chart.alt).strip()
    if len(title.split()) < _FEWEST_WORDS:
        yield f"The title is a label, not a claim: {title!r}"
    if not _COUNTED.search(title):
        yield f"The title has no number, and does not say that it can't tell: {title!r}"
    if len(wrapped(title, SLIDE_TITLE_SIZE, SLIDE_TITLE_WIDTH, bold=True)) > SLIDE_TITLE_LINES:
        yield f"The title does not fit two lines of a slide: {title!r}"
    # The columns of a calendar are its period.
    if chart.kind != "calendar" and not _DIGIT.search(chart.subtitle):
        yield f"The subtitle names neither n nor the period: {chart.subtitle!r}"
    if not chart.source.strip():
        yield "There is no source line"
    if len(alt) < SHORTEST_ALT:
        yield f"The alternative text is too short to hold what is seen: {alt!r}"
    if alt.rstrip(".") == title.rstrip("."):
        yield "The alternative text only repeats the title"


def _marks(chart: Chart) -> Iterator[str]:
    known = {words.clean(name) for column in (chart.x, chart.series) if column for name in chart.table.column(column)}
    for name in chart.highlight:
        if name not in known and not marks.is_empty(chart):
            yield f"The highlight names nothing in the chart: {name!r}"
    labels = [each.label for each in chart.references] + [each.label for each in chart.days]
    if not all(words.clean(label).strip() for label in labels):
        yield "A line to read against, or a day, has no label"
    if marks.is_empty(chart):
        return
    if chart.kind in ("line", "slope"):
        drawn = line_marks.lines(chart) if chart.kind == "line" else line_marks.slants(chart)
        lit = sum(each.lit for each in drawn)
        if lit > MOST_LIT:
            yield f"{lit} lines carry the colour; at most {MOST_LIT} can be told apart"
    if chart.kind == "bar" and not marks.holds_zero(chart):
        yield "The bars do not start at zero"
    if chart.tick is not None and not marks.has_ticks(chart):
        yield f"No row has the value that its tick is for: {chart.tick_label!r}"
