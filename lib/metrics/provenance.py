"""From a query's rows to the evidence of a finding."""

from __future__ import annotations

from lib.metrics.run import Result
from lib.model import Evidence, Metric, Table
from lib.store import Store, source_files

# The imports are told as files; by the others somebody's message, and with it the person, could be looked up.
NOT_SHOWN = ("import_ids", "message_id", "created_at")


def evidence(
    store: Store, result: Result, rows: Table, metric: Metric, *, n: int, n_of: str, interval_method: str
) -> Evidence:
    """Return the evidence of some of a result's rows: their query, its parameters and the files behind them."""
    imports = {import_id for ids in rows.column("import_ids") for import_id in ids}
    return Evidence(
        metric=result.query.name,
        definition=metric.definition,
        sql=result.query.sql,
        parameters=tuple((name, str(value)) for name, value in result.parameters),
        rows=rows.without(*NOT_SHOWN),
        n=n,
        n_of=n_of,
        interval_method=interval_method,
        files=source_files(store, imports),
    )
