"""One .sql per question, and what each number means."""

from lib.metrics.catalogue import METRICS
from lib.metrics.provenance import evidence
from lib.metrics.queries import QUERIES, Query
from lib.metrics.run import Result, held_days, run

__all__ = ["METRICS", "QUERIES", "Query", "Result", "evidence", "held_days", "run"]
