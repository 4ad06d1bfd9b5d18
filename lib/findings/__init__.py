"""Rows to claims: one module per question that a leader asks."""

from lib.findings.every import every, shared_scope
from lib.findings.held import held_scope, what_is_held
from lib.findings.opinions import OPINIONS, judge
from lib.findings.standing import FACETS, Channel, channels, standing

__all__ = [
    "FACETS",
    "OPINIONS",
    "Channel",
    "channels",
    "every",
    "held_scope",
    "judge",
    "shared_scope",
    "standing",
    "what_is_held",
]
