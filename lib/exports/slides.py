"""One slide of the deck: its placeholders filled, its footer, its notes."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from lib.charts import words
from lib.charts.text_width import clipped, wrapped
from lib.exports import deck_template as template
from lib.exports import slide_text
from lib.model import Story

POINTS = 72
_FOOTER_SIZE = 12


def add(deck: Any, story: Story, layout: str, title: str, *, size: int | None = None) -> Any:
    """Return a new slide with its claim, its footer and its page number.

    The claim's box is as high as its lines, unless `size` sets the size of the text; see `below_claim`.
    """
    chosen = template.layout(deck, layout)
    slide = deck.slides.add_slide(chosen)
    _, top, width, _ = template.box_of(layout, template.TITLE)
    fit = slide_text.fit_title(title, width * POINTS)
    if size is None:
        move(slide, template.TITLE, top=top, height=fit.height / POINTS)
    write(slide, template.TITLE, [title], size=size or fit.size)
    _foot(slide, chosen, story)
    return slide


def write(slide: Any, index: int, paragraphs: Sequence[str], *, size: float | None = None) -> Any:
    """Fill a placeholder; without paragraphs it is taken off the slide. Return its text frame or None."""
    holder = placeholder(slide, index)
    if not paragraphs:
        holder._element.getparent().remove(holder._element)
        return None
    frame = holder.text_frame
    for at, text in enumerate(paragraphs):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        run = paragraph.add_run()
        run.text = words.clean(text)
        if size is not None:
            run.font.size = Pt(size)
    return frame


def placeholder(slide: Any, index: int) -> Any:
    """Return a placeholder of the slide by its index; raise KeyError where there is none."""
    return next(each for each in slide.placeholders if each.placeholder_format.idx == index)


def move(slide: Any, index: int, *, top: float, height: float) -> Any:
    """Place a placeholder at another height (inches) than its layout's; return it."""
    holder = placeholder(slide, index)
    left, width = holder.left, holder.width
    holder.left, holder.top, holder.width, holder.height = left, Inches(top), width, Inches(height)
    return holder


def below_claim(slide: Any) -> float:
    """Return where the claim ends, in inches from the top."""
    claim = placeholder(slide, template.TITLE)
    return (claim.top + claim.height) / Inches(1)


def say(slide: Any, lines: Sequence[str]) -> None:
    """Write the speaker notes."""
    slide.notes_slide.notes_text_frame.text = words.clean("\n".join(lines))


def _foot(slide: Any, layout: Any, story: Story) -> None:
    """Copy footer and page number from the layout: python-pptx leaves them out of new slides."""
    for source in layout.placeholders:
        if source.placeholder_format.idx in (template.FOOTER, template.NUMBER):
            copied = deepcopy(source._element)
            copied.nvSpPr.cNvPr.set("id", str(max(shape.shape_id for shape in slide.shapes) + 1))
            for inherited in list(copied.spPr):
                copied.spPr.remove(inherited)
            slide.shapes._spTree.append(copied)
    said = words.clean(" · ".join(text for text in (story.mark, story.organisation) if text.strip()))
    width = template.box_of(template.CLAIM_AND_TEXT, template.FOOTER)[2] * POINTS
    placeholder(slide, template.FOOTER).text_frame.text = " ".join(clipped(wrapped(said, _FOOTER_SIZE, width), 1))


def speak_english(deck: Any) -> None:
    """Mark every text as British English, for the spelling checker and for screen readers."""
    for slide in deck.slides:
        for element in (slide._element, slide.notes_slide._element):
            for run in element.iter(qn("a:r")):
                run.get_or_add_rPr().set("lang", "en-GB")
            for end in element.iter(qn("a:endParaRPr")):
                end.set("lang", "en-GB")
