"""The table of `docs/real_files.md`: one line for each real file, written and compared by `test_real_files.py`.

Only the files' names and what became of them stand there, never anything that they hold.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

from lib.store import Answers, PartResult
from tests.conftest import ROOT

PAGE = ROOT / "docs" / "real_files.md"
_ABOVE = """# What became of real files

Files that people downloaded from the platforms and published. They are not part of this project: the tests read them
where they lie, count them again with other means, and compare; without them they are skipped. Nothing of what they hold
stands here. Rows that are read and not loaded are listed on the screen, each with its reason. Most files that ask for
the days came without the zip that says them.

*Written by `GOLDEN=write pytest tests/sources/test_real_files.py`, checked by the same tests.*

| file | recognised as | what became of it | rows read | rows loaded | first day | last day |
| --- | --- | --- | ---: | ---: | --- | --- |
"""
_ASKED = {
    "platform": "the platform",
    "period": "the days",
    "currency": "the currency",
    "account": "the account",
}


def line_of(name: str, results: Sequence[PartResult], answers: Answers | None) -> str:
    """Return the line of a file: its results, and what it had asked for before."""
    first = results[0]
    cells = [f"`{name}`", f"`{first.export}`" if first.export else "none that is known", _outcome(results, answers)]
    if first.good:
        cells += [f"{sum(each.rows_read for each in results):,}", f"{sum(each.rows_loaded for each in results):,}"]
        cells += [
            str(min(each.first_day for each in results if each.first_day)),
            str(max(each.last_day for each in results if each.last_day)),
        ]
    else:
        cells += ["", "", "", ""]
    return f"| {' | '.join(cells)} |"


def hold(name: str, results: Sequence[PartResult], answers: Answers | None = None) -> None:
    """Compare the file's line with the page; with GOLDEN=write, write it."""
    line = line_of(name, results, answers)
    lines = listed()
    if os.environ.get("GOLDEN") == "write":
        lines[name] = line
        PAGE.write_text(page_of(lines), encoding="utf-8")
    assert lines.get(name) == line, f"{PAGE.name} says something else: run with GOLDEN=write and read the difference"


def page_of(lines: Mapping[str, str]) -> str:
    """Return the whole page."""
    return _ABOVE + "".join(f"{lines[each]}\n" for each in sorted(lines))


def listed() -> dict[str, str]:
    """Return file name -> line of the page."""
    text = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
    return {line.split("`")[1]: line for line in text.splitlines() if line.startswith("| `")}


def _outcome(results: Sequence[PartResult], answers: Answers | None) -> str:
    first = results[0]
    if not first.good:
        return "refused" if first.export is None else f"refused: {_reason(first)}"
    asked = [words for what, words in _ASKED.items() if answers and getattr(answers, what)]
    said = f"asks for {' and '.join(asked)}, then imported" if asked else "imported"
    if len(results) > 1:
        said += f", for {len(results)} accounts"
    return f"{said}; known to be not whole" if any(each.partial for each in results) else said


def _reason(refused: PartResult) -> str:
    """Return the first sentence of why an export that is known is refused."""
    _, _, words = refused.message.partition(f"{refused.label}. ")
    reason = words.split(". ")[0].rstrip(".")
    return reason[:1].lower() + reason[1:]
