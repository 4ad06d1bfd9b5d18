"""Where do we stand? What each channel runs, whom it reaches, what people do, what it costs and leads to."""

from lib.findings.standing.audit import standing
from lib.findings.standing.facets import COST, FACETS, PAGE, QUESTIONS, WORTH, Facet, facet_of, ranked_by
from lib.findings.standing.listed import Channel, channels

__all__ = [
    "COST",
    "FACETS",
    "PAGE",
    "QUESTIONS",
    "WORTH",
    "Channel",
    "Facet",
    "channels",
    "facet_of",
    "ranked_by",
    "standing",
]
