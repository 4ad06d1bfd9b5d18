"""A `Story` as a file to take along. A new format is one module and one entry here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lib.model import Story


@dataclass(frozen=True)
class Format:
    """A kind of file: `render` turns a story into its bytes. `suffix` starts with a dot."""

    name: str
    label: str
    suffix: str
    mime: str
    render: Callable[[Story], bytes]


def _page(story: Story) -> bytes:
    from lib.exports.page import page

    return page(story)


def _deck(story: Story) -> bytes:
    from lib.exports.deck import deck

    return deck(story)


# The libraries behind a format are heavy: they are imported when a file is asked for.
FORMATS: tuple[Format, ...] = (
    Format("page", "Web page (opens offline, prints on A4)", ".html", "text/html", _page),
    Format(
        "deck",
        "Slides with speaker notes and editable charts",
        ".pptx",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        _deck,
    ),
)
