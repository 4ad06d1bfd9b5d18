"""What opinions can be tested by: a new measure is one entry of one of these modules."""

from lib.findings.opinions.measured import Measure
from lib.findings.opinions.measures import (
    answers,
    attention,
    audience,
    click_rate,
    content,
    effort,
    feeling,
    newsletter,
    peers,
    press,
    rhythm,
    showings,
    untrue,
    visits,
    writers,
)

MODULES = (
    effort,
    click_rate,
    visits,
    showings,
    attention,
    writers,
    answers,
    feeling,
    untrue,
    audience,
    newsletter,
    content,
    rhythm,
    peers,
    press,
)
MEASURES: dict[str, Measure] = {measure.id: measure for module in MODULES for measure in module.MEASURES}

__all__ = ["MEASURES", "MODULES"]
