"""What an audit asks of each channel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lib.model import PLATFORMS, Finding

PAGE = "standing"


@dataclass(frozen=True)
class Facet:
    """One of the things asked of each channel.

    `kind` says how its rows become a finding: flow, rate, cost, worth. `heading` is what an audit calls it.
    """

    name: str
    label: str
    question: str
    query: str
    kind: str
    heading: str


# Those that are told week by week; a channel is ranked by the first of them that it has a change in.
FACETS = (
    Facet("clicks", "Clicks or sessions", "Do people come to us?", "clicks_by_day", "flow", "What it leads to"),
    Facet("engagement", "Engagement", "Do they respond?", "response_by_item", "rate", "What they do"),
    Facet("audience", "Audience", "Whom do we reach?", "audience_by_day", "flow", "Whom we reach"),
    Facet("output", "Output", "What do we put out?", "output_by_day", "flow", "What we run"),
)
COST = Facet("cost", "Cost", "What does it cost?", "clicks_and_hours_by_month", "cost", "What it costs")
WORTH = Facet("worth", "Worth", "Does it pay its way?", "clicks_and_hours_by_month", "worth", "What pays its way")
# In the order of an audit: from what we do to what comes of it.
QUESTIONS = (FACETS[3], FACETS[2], FACETS[1], COST, FACETS[0])
_RANKING = ("clicks", "engagement", "audience")


def facet_of(finding: Finding) -> str:
    """Return the name of the facet that a finding of this page answers."""
    return finding.id.split(".")[1]


def ranked_by(findings: Sequence[Finding]) -> Finding | None:
    """Return the finding whose change a channel is ranked by: clicks or sessions, else engagement, else audience.

    None where no such change is known. Clicks on adverts follow what is spent, so that a paid channel is ranked by its
    click-through rate alone. Followers that come and go have no relative change.
    """
    paid = any(finding.platform and PLATFORMS[finding.platform].channel == "paid" for finding in findings)
    for name in ("engagement",) if paid else _RANKING:
        for finding in findings:
            if facet_of(finding) == name and finding.change_interval and finding.metric != "followers_net":
                return finding
    return None
