"""The last slides: how each claim is known, as many notes as fit."""

from __future__ import annotations

from typing import Any

from pptx.util import Pt

from lib.charts.text_width import clipped, wrapped
from lib.exports import deck_template as template
from lib.exports import notes, slide_text, slides
from lib.exports.notes import Note
from lib.exports.slides import POINTS
from lib.model import Story

_TITLE = "How we know"
_SIZE = 14
_GAP = 12.0  # points between notes
_MOST = 4
_LONGEST = 3  # lines of one fact; the speaker notes hold all of it


def how_we_know(deck: Any, story: Story) -> None:
    """Add the slides of evidence notes."""
    told = _pages(notes.notes(story))
    for number, page in enumerate(told, start=1):
        title = _TITLE if len(told) == 1 else f"{_TITLE} ({number} of {len(told)})"
        slide = slides.add(deck, story, template.EVIDENCE_NOTES, title)
        lines = [line for each in page for line in _lines(each)]
        frame = slides.write(slide, template.BODY, lines, size=_SIZE)
        _set_apart(frame, page)
        slides.say(slide, [line for each in page for line in (_heading(each), *notes.spoken(each), "")])


def _heading(each: Note) -> str:
    return f"{each.number}. {each.claim}"


def _lines(each: Note) -> list[str]:
    width = template.box_of(template.EVIDENCE_NOTES, template.BODY)[2] * POINTS
    texts = (_heading(each), *notes.short(each))
    return [" ".join(clipped(wrapped(text, _SIZE, width * 0.98, bold=True), _LONGEST)) for text in texts]


def _pages(told: tuple[Note, ...]) -> list[list[Note]]:
    _, _, width, height = (each * POINTS for each in template.box_of(template.EVIDENCE_NOTES, template.BODY))
    pages: list[list[Note]] = []
    room = 0.0
    for each in told:
        needed = slide_text.height_of(_lines(each), _SIZE, width * 0.92) + _GAP
        if not pages or len(pages[-1]) == _MOST or needed > room:
            pages.append([])
            room = height
        pages[-1].append(each)
        room -= needed
    return pages


def _set_apart(frame: Any, page: list[Note]) -> None:
    """Make each note's first line bold and leave a gap after its last."""
    at = 0
    for each in page:
        paragraphs = frame.paragraphs[at : at + len(_lines(each))]
        paragraphs[0].runs[0].font.bold = True
        paragraphs[-1].space_after = Pt(_GAP)
        at += len(paragraphs)
