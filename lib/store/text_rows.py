"""The cells of a block as a table of text that SQL can read."""

from __future__ import annotations

from datetime import date

import duckdb
import pandas as pd

from lib.sources import Block, Context, NeedsInput, with_years


def offer(cursor: duckdb.DuckDBPyConnection, block: Block, context: Context, file_name: str, today: date) -> set[int]:
    """Make the temporary table `text_rows(line, c0, c1, ...)`, all text; return the lines that are too wide.

    A spreadsheet that lost a quote pushes text past the last column: such a line cannot be trusted.
    """
    width = len(block.header)
    padded = [[*cells[:width], *[""] * (width - len(cells))] for _, cells in block.rows]
    columns = {f"c{at}": [cells[at] for cells in padded] for at in range(width)}
    if block.layout.years:
        _fill_years(block, columns, context, file_name, today)
    frame = pd.DataFrame({"line": [line for line, _ in block.rows], **columns}, dtype=object)
    cursor.register("offered", frame.astype({"line": "int64"} | dict.fromkeys(columns, "str")))
    cursor.execute("CREATE OR REPLACE TEMP TABLE text_rows AS SELECT * FROM offered")
    cursor.unregister("offered")
    return {line for line, cells in block.rows if any(cell.strip() for cell in cells[width:])}


def _fill_years(block: Block, columns: dict[str, list[str]], context: Context, file_name: str, today: date) -> None:
    """Write the year into dates without one; raise NeedsInput where nobody said it."""
    for column, cells in block.cells_of.items():
        if column.parse != "day":
            continue
        texts = columns[f"c{cells[0]}"]
        if not any(text.strip() and not text.strip()[:4].isdigit() for text in texts):
            return
        if context.period is None:
            likely = with_years(texts, today)
            raise NeedsInput(
                "period",
                f"{file_name}: its dates ({texts[0]} … {texts[-1]}) carry no year. Which days does it cover? "
                "(--period 2025-03-01..2026-02-28, or the year of its last day: --period 2026)",
                f"{min(likely[0], likely[-1])}..{max(likely[0], likely[-1])}",
            )
        columns[f"c{cells[0]}"] = with_years(texts, context.period[1])
