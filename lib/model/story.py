"""The business case as ordered beats."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lib.model.finding import Finding

SECTIONS = ("ask", "situation", "evidence", "plan", "appendix")


@dataclass(frozen=True)
class Beat:
    """One thing said: on a slide of its own in the deck, a section in the document and page.

    `title` is what the slide claims. `finding` brings chart, source line and evidence; without one the
    beat is text only (`bullets`). `note` is what the presenter says.
    """

    section: str
    title: str
    finding: Finding | None = None
    bullets: tuple[str, ...] = ()
    note: str = ""

    def __post_init__(self) -> None:
        if self.section not in SECTIONS:
            raise ValueError(f"Unknown section {self.section!r}; expected one of {SECTIONS}")


@dataclass(frozen=True)
class Story:
    """A whole case. `mark` is shown on every page and slide (demo data), empty for real data."""

    title: str
    organisation: str
    made_on: date
    period: str
    beats: tuple[Beat, ...]
    mark: str = ""

    def findings(self) -> tuple[Finding, ...]:
        """The findings in the order they are told, each once."""
        seen = {beat.finding.id: beat.finding for beat in self.beats if beat.finding is not None}
        return tuple(seen.values())

    def note_number(self, finding: Finding) -> int:
        """The number of the finding's evidence note, from 1, the same in every export."""
        return [each.id for each in self.findings()].index(finding.id) + 1
