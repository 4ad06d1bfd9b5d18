"""The words that every part shares: frozen records without behaviour of their own.

Nothing here imports anything but the standard library.
"""

from lib.model.chart import Chart, DayMark, Reference
from lib.model.evidence import Evidence, OutsideSource, SourceFile
from lib.model.finding import Finding
from lib.model.metric import Metric
from lib.model.opinion import CLAIMS, THRESHOLD, VERDICT_WORDS, Judgement, Opinion, OpinionTest, PlannedTest, Verdict
from lib.model.outside import Benchmark, Break, PublicStatistic
from lib.model.platform import PLATFORMS, Platform
from lib.model.scope import COMPARISONS, Scope
from lib.model.story import Beat, Story
from lib.model.table import Table
from lib.model.value import Value

__all__ = [
    "CLAIMS",
    "COMPARISONS",
    "PLATFORMS",
    "THRESHOLD",
    "VERDICT_WORDS",
    "Beat",
    "Benchmark",
    "Break",
    "Chart",
    "DayMark",
    "Evidence",
    "Finding",
    "Judgement",
    "Metric",
    "Opinion",
    "OpinionTest",
    "OutsideSource",
    "PlannedTest",
    "Platform",
    "PublicStatistic",
    "Reference",
    "Scope",
    "SourceFile",
    "Story",
    "Table",
    "Value",
    "Verdict",
]
