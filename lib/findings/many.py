"""Many comparisons at once: some look clear by chance alone, and are not called so.

Source: Benjamini and Hochberg, Controlling the False Discovery Rate (1995). Of the changes that are called up or
down in answer to one question, over all channels, at most one in ten is expected to be chance.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lib.findings.words import CHANGE_CLAIMS, NET_CLAIMS, RATE_CLAIMS
from lib.model import Finding
from lib.stats import LEVEL

_CLEAR = [claims[way] for claims in (CHANGE_CLAIMS, NET_CLAIMS, RATE_CLAIMS) for way in ("up", "down")]


def largest_chance(chances: Sequence[float]) -> float:
    """Return the largest of the probabilities at which a difference among so many may still be called clear."""
    ordered = enumerate(sorted(chances), start=1)
    return max((chance for rank, chance in ordered if chance <= rank / len(chances) * (1 - LEVEL)), default=0.0)


def corrected(findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings on one question; changes that may be chance among so many are called no clear change."""
    chances = [finding.chance for finding in findings if finding.chance is not None]
    allowed = largest_chance(chances)
    return [
        _softened(finding, len(chances))
        if finding.direction in ("up", "down") and finding.chance is not None and finding.chance > allowed
        else finding
        for finding in findings
    ]


def _softened(finding: Finding, compared: int) -> Finding:
    """Return the finding without its claim of a change, and the reason among its caveats."""
    end = next(each for each in _CLEAR if finding.claim.endswith(each))
    claim = finding.claim.removesuffix(end) + CHANGE_CLAIMS["no_clear_change"]
    reason = f"By itself this change would look clear; among {compared} compared at once it may be chance."
    softer = replace(finding, claim=claim, direction="no_clear_change", caveats=(*finding.caveats, reason))
    return replace(softer, chart=replace(softer.chart, title=softer.sentence) if softer.chart else None)
