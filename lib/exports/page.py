"""A story as one HTML file: opens offline, asks for nothing, runs no script, prints on A4."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from string import Template

from lib.charts import theme, words
from lib.exports import notes, page_parts
from lib.exports.page_parts import escaped
from lib.model import Beat, Story, Value

SECTION_NAMES = {
    "ask": "What we ask",
    "situation": "Where we stand",
    "evidence": "What the data says",
    "plan": "The plan",
    "appendix": "Appendix",
}

_STYLE = Path(__file__).with_name("page.css")
# Nothing may be fetched or run, whatever a text in the data tries.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_DOCUMENT = Template("""<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="$policy">
<title>$title – $organisation</title>
<style>$style</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
$mark
<div class="sheet">
<header><p class="meta">$organisation</p><h1>$title</h1><p class="meta">$period</p></header>
$contents
<main id="main" tabindex="-1">$sections$evidence</main>
<footer><p>$organisation. $period</p></footer>
</div>
</body>
</html>
""")


def page(story: Story) -> bytes:
    """Return the page as UTF-8."""
    period = f"{words.clean(story.period).strip()}. Made on {Value(story.made_on, 'day').text}."
    text = _DOCUMENT.substitute(
        policy=_POLICY,
        title=escaped(story.title),
        organisation=escaped(story.organisation),
        style=_style(story),
        mark=f'<aside class="mark" aria-label="Notice">{escaped(story.mark)}</aside>' if story.mark else "",
        period=escaped(period.removeprefix(". ")),
        contents=_contents(story),
        sections=_sections(story),
        evidence=_evidence(story),
    )
    return text.encode("utf-8")


def _style(story: Story) -> str:
    return Template(_STYLE.read_text("utf-8")).substitute(
        text=theme.TEXT,
        quiet=theme.QUIET_TEXT,
        highlight=theme.HIGHLIGHT,
        grey=theme.GREY,
        line=theme.GRID,
        wash=theme.WASH,
        family=theme.FAMILY,
        mark=_css_string(story.mark),
        foot=_css_string(story.organisation),
    )


def _css_string(text: str) -> str:
    """Return a text as a CSS string in which nothing can end the string or the style element."""
    safe = "".join(letter if letter.isalnum() or letter == " " else f"\\{ord(letter):x} " for letter in text)
    return f'"{safe}"'


def _numbered(story: Story) -> list[tuple[int, Beat]]:
    return list(enumerate(story.beats, start=1))


def _contents(story: Story) -> str:
    claims = "".join(f'<li><a href="#claim-{at}">{escaped(_title(beat))}</a></li>' for at, beat in _numbered(story))
    heading = '<h2 id="in-short">In short</h2>'
    return f'<nav class="contents" aria-labelledby="in-short">{heading}<ol>{claims}</ol></nav>'


def _title(beat: Beat) -> str:
    return beat.title or (beat.finding.sentence if beat.finding else "")


def _sections(story: Story) -> str:
    parts = []
    for at, (name, beats) in enumerate(groupby(_numbered(story), key=lambda each: each[1].section), start=1):
        inside = "".join(_article(story, number, beat) for number, beat in beats)
        heading = f'<h2 id="section-{at}">{escaped(SECTION_NAMES[name])}</h2>'
        parts.append(f'<section aria-labelledby="section-{at}">{heading}{inside}</section>')
    return "".join(parts)


def _article(story: Story, at: int, beat: Beat) -> str:
    inside = [f'<h3 id="claim-{at}">{escaped(_title(beat))}</h3>']
    finding = beat.finding
    if finding is not None:
        if finding.sentence != _title(beat):
            inside.append(f'<p class="lead">{escaped(finding.sentence)}</p>')
        if finding.chart is not None:
            inside.append(page_parts.figure(finding.chart))
        inside.append(page_parts.source(finding, story.note_number(finding), at, story.mark))
    if beat.bullets:
        points = "".join(f"<li>{escaped(bullet)}</li>" for bullet in beat.bullets)
        inside.append(f'<ul class="points">{points}</ul>')
    return f'<article aria-labelledby="claim-{at}">{"".join(inside)}</article>'


def _evidence(story: Story) -> str:
    told = notes.notes(story)
    if not told:
        return ""
    items = "".join(page_parts.note(each, _beats_of(story, each.number)) for each in told)
    heading = '<h2 id="how-we-know">How we know</h2>'
    return f'<section aria-labelledby="how-we-know">{heading}<ol class="notes">{items}</ol></section>'


def _beats_of(story: Story, number: int) -> list[int]:
    return [
        at for at, beat in _numbered(story) if beat.finding is not None and story.note_number(beat.finding) == number
    ]
