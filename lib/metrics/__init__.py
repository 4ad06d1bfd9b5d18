"""One .sql per question, and what each number means."""

from lib.metrics.catalogue import METRICS
from lib.metrics.provenance import NOT_SHOWN, evidence
from lib.metrics.queries import QUERIES, Query
from lib.metrics.run import Result, held_days, run

__all__ = ["METRICS", "NOT_SHOWN", "QUERIES", "Query", "Result", "evidence", "held_days", "run"]
