"""What was paid for adverts where the report says a total over many days: it belongs to no week or month."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lib.findings.standing.facets import COST, PAGE
from lib.findings.standing.listed import Channel
from lib.metrics import METRICS, evidence, run
from lib.model import Finding, Scope, Table, Value
from lib.store import Store

_CLAIM = "{channel} cost {value} from {first} to {last}; its report does not say on which days"
_NOT_BY_DAY = (
    "A total over all these days cannot be set against a period, nor against the clicks of one: export the report by "
    "day (in Meta's Ads Manager: Breakdown, By time, Day)."
)
_COUNTED = "Nothing was estimated: what was paid is added up."


def spent(store: Store, scope: Scope, listed: Sequence[Channel]) -> list[Finding]:
    """Return a finding for each advertising account that has totals over days of the period, and no line by day."""
    found = []
    for channel in listed:
        if scope.accounts and channel.account_id not in scope.accounts:
            continue
        own = replace(scope, accounts=(channel.account_id,))
        result = run(store, "campaigns_detail", own)
        rows = [row for row in result.table.records() if row["spend"] is not None]
        currencies = {row["currency"] for row in rows}
        if len(currencies) != 1 or any(row["first_day"] == row["last_day"] for row in rows):
            continue
        at = result.table.columns.index("spend")
        kept = Table(result.table.columns, tuple(row for row in result.table.rows if row[at] is not None))
        metric, (currency,) = METRICS["spend"], currencies
        total = sum(row["spend"] for row in rows)
        first = Value(min(row["first_day"] for row in rows), "day")
        last = Value(max(row["last_day"] for row in rows), "day")
        found.append(
            Finding(
                id=f"{PAGE}.{COST.name}.{channel.platform}.{channel.account_id}.{scope.comparison}",
                page=PAGE,
                question=COST.question,
                claim=_CLAIM,
                values=(
                    ("channel", Value(channel.label, "text")),
                    ("value", Value(total, metric.kind, currency)),
                    ("first", first),
                    ("last", last),
                    ("took", Value(f"{first.text} to {last.text}", "text")),
                ),
                metric=metric.id,
                value=total,
                unit=currency,
                interval=None,
                level=None,
                n=len(rows),
                scope=own,
                evidence=evidence(store, result, kept, metric, n=len(rows), n_of="lines", interval_method=_COUNTED),
                direction="cannot_tell",
                caveats=(_NOT_BY_DAY,),
                platform=channel.platform,
                account=channel.name,
                value_kind=metric.kind,
                currency=currency,
            )
        )
    return found
