"""Opinions put to the test: those of data/reference/opinions.toml, and those that users put together."""

from lib.findings.opinions.deciding import RULES, VERDICT_LEVEL
from lib.findings.opinions.judging import decided, judge, judge_rows, named, opinions
from lib.findings.opinions.measures import MEASURES
from lib.findings.opinions.rows import Rows, StoreRows
from lib.findings.opinions.told import question

__all__ = [
    "MEASURES",
    "RULES",
    "VERDICT_LEVEL",
    "Rows",
    "StoreRows",
    "decided",
    "judge",
    "judge_rows",
    "named",
    "opinions",
    "question",
]
