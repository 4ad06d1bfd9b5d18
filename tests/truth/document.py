"""docs/truth.md: the counts as a table, and the power against the amount of data as a picture."""

from __future__ import annotations

import re
from collections.abc import Sequence

import matplotlib as mpl
from matplotlib.figure import Figure

from lib.charts.theme import GREY, HIGHLIGHT, TEXT
from lib.model import Verdict
from tests.conftest import ROOT
from tests.truth.counting import FALSE, TRUE, UNDECIDABLE, Counted

DOCUMENT, PICTURE = ROOT / "docs" / "truth.md", ROOT / "docs" / "images" / "power.svg"
AMOUNTS = (0.25, 0.5, 1.0, 2.0)
POWER_TRUTHS = (TRUE, FALSE)
# The truth of the power: half as much again as the line, or two thirds of it.
POWER_AT = 0.405
_COLUMNS = 3


def table(counted: Sequence[Counted]) -> str:
    """Return the counts as a table in Markdown: percentages of the worlds."""
    head = ["opinion", "in truth", "worlds", *(verdict.replace("_", " ") for verdict in Verdict), "wrong"]
    lines = [head, ["---", "---", *["---:"] * (len(head) - 2)]]
    for each in counted:
        shares = [f"{100 * each.share(verdict):.1f}" for verdict in Verdict]
        wrong = f"({100 * each.wrong:.1f} decided)" if each.asked.truth == UNDECIDABLE else f"{100 * each.wrong:.1f}"
        lines.append([each.asked.opinion, each.asked.truth, f"{each.asked.worlds:,}", *shares, wrong])
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def write(counted: Sequence[Counted], powers: Sequence[Counted]) -> None:
    """Write the table into docs/truth.md, between its marks, and the picture beside it."""
    text = DOCUMENT.read_text(encoding="utf-8")
    for name, content in (("truth", table(counted)), ("power", power_table(powers))):
        marks = f"<!-- {name} -->", f"<!-- end of {name} -->"
        pattern = re.compile(f"{marks[0]}.*{marks[1]}", re.DOTALL)
        if not pattern.search(text):
            raise ValueError(f"{DOCUMENT}: the marks {marks[0]} and {marks[1]} are missing; put them back.")
        text = pattern.sub(lambda _: f"{marks[0]}\n\n{content}\n\n{marks[1]}", text)  # noqa: B023
    DOCUMENT.write_text(text, encoding="utf-8")
    picture(powers)


def power_table(powers: Sequence[Counted]) -> str:
    """Return the shares of right verdicts as a table in Markdown: one row for each opinion and truth."""
    rows: dict[tuple[str, str], dict[float, float]] = {}
    for each in powers:
        rows.setdefault((each.asked.opinion, each.asked.truth), {})[each.asked.size] = each.right
    amounts = sorted({each.asked.size for each in powers})
    lines = [["opinion", "in truth", *(_amount(each) for each in amounts)]]
    lines.append(["---", "---", *["---:"] * len(amounts)])
    lines += [[*key, *(f"{100 * shares[each]:.0f}" for each in amounts)] for key, shares in rows.items()]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def picture(powers: Sequence[Counted]) -> None:
    """Draw one small chart for each opinion: the share of right verdicts against the amount of data."""
    opinions = list(dict.fromkeys(each.asked.opinion for each in powers))
    rows = -(-len(opinions) // _COLUMNS)
    with mpl.rc_context(
        {"svg.hashsalt": "power", "font.family": "DejaVu Sans", "font.size": 9, "svg.fonttype": "path"}
    ):
        figure = Figure(figsize=(10, 1.9 * rows), layout="constrained")
        axes = figure.subplots(rows, _COLUMNS, sharex=True, sharey=True, squeeze=False).ravel()
        for axis, opinion in zip(axes, opinions, strict=False):
            for truth, style, colour in ((TRUE, "-", HIGHLIGHT), (FALSE, "--", TEXT)):
                shown = [each for each in powers if (each.asked.opinion, each.asked.truth) == (opinion, truth)]
                axis.plot(
                    range(len(shown)), [100 * each.right for each in shown], style, color=colour, marker="o", ms=3
                )
            axis.set_title(opinion.replace("_", " "), loc="left", color=TEXT, fontsize=9)
            axis.set_ylim(0, 103)
            axis.set_xticks(range(len(AMOUNTS)), [_amount(each) for each in AMOUNTS])
            axis.spines[["top", "right"]].set_visible(False)
            axis.grid(axis="y", color=GREY, alpha=0.4)
        for axis in axes[len(opinions) :]:
            axis.set_axis_off()
        figure.supylabel("Share of right verdicts, %", fontsize=9)
        figure.supxlabel("Data held. Solid: the opinion is true; dashed: it is false", fontsize=9)
        figure.savefig(PICTURE, metadata={"Date": None})


def _amount(size: float) -> str:
    months = round(12 * size)
    return f"{months} months" if months < 24 else f"{months // 12} years"
