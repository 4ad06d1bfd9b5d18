"""A story as slides: one claim each, a native chart, the source, and what the presenter says."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime, time
from typing import Any

from lib.charts import beside, marks, words
from lib.charts.text_width import clipped, with_value, wrapped
from lib.exports import deck_template as template
from lib.exports import native_chart, notes, slide_text, slides
from lib.exports.deck_notes import how_we_know
from lib.exports.slides import POINTS
from lib.model import Beat, Finding, Story, Value

_COVER_SIZES = (40, 36, 32, 28, 24, 20, 16, 12)
_COVER_LINES_HEIGHT = 160.0  # points
_INDENT = 22.5  # points, of a bullet
_GAP = 0.2  # inches
_MEASURE_SIZE, _SOURCE_SIZE = 16, 12
_LONGEST_PROPERTY = 255  # characters, the limit of the file format


def deck(story: Story) -> bytes:
    """Return the presentation."""
    made = template.presentation()
    _cover(made, story)
    for beat in story.beats:
        _tell(made, story, beat)
    how_we_know(made, story)
    slides.speak_english(made)
    _describe(made, story)
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


def titles_that_do_not_fit(story: Story) -> tuple[str, ...]:
    """Return the titles that take more than two lines at their smallest size: they should be shortened."""
    titles = [_title(beat) for beat in story.beats]
    return tuple(each for each in titles if not slide_text.fit_title(each, template.WIDE * POINTS).fits)


def _title(beat: Beat) -> str:
    return words.clean(beat.title or (beat.finding.sentence if beat.finding else ""))


def _cover(made: Any, story: Story) -> None:
    title, width = words.clean(story.title), template.box_of(template.TITLE_SLIDE, template.TITLE)[2] * POINTS
    fitting = (
        size
        for size in _COVER_SIZES
        if len(wrapped(title, size, width, bold=True)) * size * slide_text.LINE_HEIGHT <= _COVER_LINES_HEIGHT
    )
    slide = slides.add(made, story, template.TITLE_SLIDE, title, size=next(fitting, _COVER_SIZES[-1]))
    made_on = f"{story.organisation}, {Value(story.made_on, 'day').text}"
    told = [line for line in (story.period, made_on) if words.clean(line).strip()]
    slides.write(slide, template.BODY, told)
    slides.say(slide, [title, *told])


def _tell(made: Any, story: Story, beat: Beat) -> None:
    finding = beat.finding
    if finding is None:
        _text_slides(made, story, beat, beat.bullets)
    elif finding.chart is None or marks.is_empty(finding.chart):
        missing = [words.NO_DATA] if finding.chart else []
        said = [finding.sentence] if finding.sentence != _title(beat) else []
        _text_slides(made, story, beat, [*said, *missing, *finding.caveats, *beat.bullets])
    else:
        _chart_slide(made, story, beat, finding)
        if beat.bullets:
            _text_slides(made, story, beat, beat.bullets)


def _chart_slide(made: Any, story: Story, beat: Beat, finding: Finding) -> None:
    slide = slides.add(made, story, template.CLAIM_AND_CHART, _title(beat))
    chart = finding.chart
    if chart is None:
        raise ValueError(f"{finding.id}: a chart slide needs a chart")
    lines = _under_the_title(beat, finding)
    top = slides.below_claim(slide) + _GAP / 2
    deep = len(lines) * _MEASURE_SIZE * slide_text.LINE_HEIGHT / POINTS
    slides.move(slide, template.MEASURE, top=top, height=deep)
    slides.write(slide, template.MEASURE, lines)
    holder = _fill_down(slide, template.CLAIM_AND_CHART, template.CHART, top + deep + _GAP)
    native_chart.add_chart(holder, chart)
    _source(slide, story, finding)
    _say(slide, story, beat)


def _under_the_title(beat: Beat, finding: Finding) -> tuple[str, ...]:
    """Return the lines between title and chart: the finding's sentence if the title says it otherwise, the measure."""
    width = template.WIDE * POINTS
    sentence = "" if finding.sentence == _title(beat) else words.clean(finding.sentence)
    measure = beside.measure_line(finding.chart) if finding.chart else ""
    told = clipped(wrapped(sentence, _MEASURE_SIZE, width), 2)
    return (*told, *clipped(wrapped(measure, _MEASURE_SIZE, width), 1))


def _text_slides(made: Any, story: Story, beat: Beat, bullets: Sequence[str]) -> None:
    _, top, width, height = template.box_of(template.CLAIM_AND_TEXT, template.BODY)
    size, told = slide_text.pages(bullets, width * POINTS - _INDENT, height * POINTS)
    for number, page in enumerate(told, start=1):
        title = _title(beat) if len(told) == 1 else f"{_title(beat)} ({number} of {len(told)})"
        slide = slides.add(made, story, template.CLAIM_AND_TEXT, title)
        _fill_down(slide, template.CLAIM_AND_TEXT, template.BODY, min(top, slides.below_claim(slide) + 2 * _GAP))
        slides.write(slide, template.BODY, page, size=size)
        _source(slide, story, beat.finding)
        _say(slide, story, beat)


def _fill_down(slide: Any, layout: str, index: int, top: float) -> Any:
    """Let a placeholder begin at `top` (inches) and end where its layout ends it; return it."""
    _, usual, _, height = template.box_of(layout, index)
    return slides.move(slide, index, top=top, height=usual + height - top)


def _source(slide: Any, story: Story, finding: Finding | None) -> None:
    if finding is None:
        slides.write(slide, template.SOURCE, [])
        return
    source = beside.source_line(finding.chart) if finding.chart else ""
    known = f"How we know: note {story.note_number(finding)}."
    source = f"{source.rstrip('.')}." if source else ""
    lines = with_value(source, known, _SOURCE_SIZE, template.WIDE * POINTS, most=2)
    slides.write(slide, template.SOURCE, [" ".join(lines)])


def _say(slide: Any, story: Story, beat: Beat) -> None:
    finding = beat.finding
    said = [beat.note or _title(beat)]
    if finding is not None:
        number = story.note_number(finding)
        said += ["", f"How we know (note {number}): {finding.sentence}"]
        said += notes.spoken(notes.note(finding, number))
        said += native_chart.left_out(finding.chart) if finding.chart else ()
    slides.say(slide, said)


def _describe(made: Any, story: Story) -> None:
    about = made.core_properties
    about.title, about.subject = _property(story.title), _property(story.period)
    about.author = about.last_modified_by = _property(story.organisation)
    about.language, about.comments = "en-GB", _property(story.mark)
    about.created = about.modified = datetime.combine(story.made_on, time())


def _property(text: str) -> str:
    return words.clean(text)[:_LONGEST_PROPERTY]
