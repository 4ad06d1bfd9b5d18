"""A finding as the object of the `findings --json` contract."""

from __future__ import annotations

from typing import Any

from lib.model import Finding


def as_json(finding: Finding) -> dict[str, Any]:
    """Return the finding's object; days are ISO texts, shares are fractions of one."""
    scope = finding.scope
    found = {
        "id": finding.id,
        "page": finding.page,
        "question": finding.question,
        "claim": finding.sentence,
        "metric": finding.metric,
        "value": finding.value,
        "unit": finding.unit,
        "interval": list(finding.interval) if finding.interval else None,
        "level": finding.level,
        "n": finding.n,
        "scope": {
            "organisation": scope.organisation,
            "accounts": [finding.account] if finding.account else list(scope.accounts),
            "first_day": scope.first_day.isoformat(),
            "last_day": scope.last_day.isoformat(),
            "comparison": scope.comparison,
        },
        "platform": finding.platform,
        "change": finding.change,
        "change_interval": list(finding.change_interval) if finding.change_interval else None,
        "change_unit": "a week" if finding.metric == "followers_net" else "relative",
        "caveats": list(finding.caveats),
        "sql": finding.evidence.sql,
        "imports": list(finding.evidence.imports),
        "source_files": [file.name for file in finding.evidence.files],
    }
    if finding.verdict:
        found["verdict"] = finding.verdict
    else:
        found["direction"] = finding.direction
    return found
