"""Our numbers beside published ones: only where both are made in the same way, and why not elsewhere."""

from lib.findings.benchmarks.comparing import Compared, benchmarks, compared
from lib.findings.benchmarks.fairness import best, fair, refusals
from lib.findings.benchmarks.figures import added, definition, every_figure, is_old, statistic_in_words, written

__all__ = [
    "Compared",
    "added",
    "benchmarks",
    "best",
    "compared",
    "definition",
    "every_figure",
    "fair",
    "is_old",
    "refusals",
    "statistic_in_words",
    "written",
]
