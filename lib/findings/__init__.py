"""Rows to claims: one module per question that a leader asks."""

from lib.findings.argued import argued_scope
from lib.findings.every import every, shared_scope
from lib.findings.held import held_scope, what_is_held
from lib.findings.opinions import judge, named, opinions
from lib.findings.standing import COST, FACETS, QUESTIONS, WORTH, Channel, channels, facet_of, ranked_by, standing

__all__ = [
    "COST",
    "FACETS",
    "QUESTIONS",
    "WORTH",
    "Channel",
    "argued_scope",
    "channels",
    "every",
    "facet_of",
    "held_scope",
    "judge",
    "named",
    "opinions",
    "ranked_by",
    "shared_scope",
    "standing",
    "what_is_held",
]
