"""A judgement as the object of the `opinions --json` contract."""

from __future__ import annotations

from typing import Any

from lib.model import Judgement, OpinionTest


def as_json(judgement: Judgement) -> dict[str, Any]:
    """Return the judgement's object; shares are fractions of one, `estimate` and `interval` are ratios."""
    reason = judgement.reason
    caveats = dict.fromkeys(caveat for test in judgement.tests if test.finding for caveat in test.finding.caveats)
    return {
        "id": judgement.opinion.id,
        "statement": judgement.opinion.statement,
        "verdict": str(judgement.verdict),
        "reason": reason.sentence if reason else None,
        "rule": judgement.rule,
        "tests": [_test(test) for test in judgement.tests],
        "would_change": judgement.would_change,
        "needs": list(judgement.needs),
        "caveats": list(caveats),
        "other_explanations": list(judgement.other_explanations),
    }


def _test(test: OpinionTest) -> dict[str, Any]:
    finding = test.finding
    return {
        "question": test.question,
        "metric": test.metric,
        "subject": test.subject,
        "comparator": test.comparator,
        "estimate": test.estimate,
        "interval": list(test.interval) if test.interval else None,
        "level": test.level,
        "n": test.n,
        "n_of": test.n_of,
        "smallest_difference_that_matters": test.smallest_difference_that_matters,
        "verdict": str(test.verdict),
        "says": finding.sentence if finding else None,
        "finding": finding.id if finding else None,
        "settled_by": test.settled_by,
        "needs": test.needs,
        "source_files": [file.name for file in finding.evidence.files] if finding else [],
    }
