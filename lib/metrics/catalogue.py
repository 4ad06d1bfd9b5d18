"""Every measure that a finding speaks of, defined once.

Stages: AMEC Integrated Evaluation Framework and GCS Evaluation Cycle (2024). Rates are ratios of sums. Numbers that
are stored as the platforms give them are in `numbers`.
"""

from __future__ import annotations

from lib.metrics.attention import ATTENTION
from lib.metrics.items import ITEMS
from lib.metrics.leadership import LEADERSHIP
from lib.metrics.messages import MESSAGES
from lib.metrics.mix import MIX
from lib.metrics.outcomes import OUTCOMES
from lib.metrics.outputs import OUTPUTS
from lib.metrics.peers import PEERS
from lib.metrics.responses import RESPONSES
from lib.metrics.silence import SILENCE
from lib.model import Metric

_ALL = (
    *OUTPUTS,
    *ATTENTION,
    *RESPONSES,
    *MESSAGES,
    *ITEMS,
    *OUTCOMES,
    *LEADERSHIP,
    *MIX,
    *PEERS,
    *SILENCE,
)

METRICS: dict[str, Metric] = {metric.id: metric for metric in _ALL}
