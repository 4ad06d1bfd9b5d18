"""Google Ads: a campaign report by day, as its "Excel .csv" download (UTF-16, tabs, totals at the end)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random

import body
import chance
import files

HEADER = files.columns("Day,Campaign,Currency code,Impr.,Clicks,CTR,Avg. CPC,Cost,Conversions,Conv. rate,Cost / conv.")
NOTHING = " --"
UNMOVED = body.Lift()


@dataclass(frozen=True)
class Campaign:
    """One campaign: what it spends on a usual day (GBP), what a click costs and how often one converts."""

    name: str
    daily_budget: float
    cost_per_click: float
    click_rate: float
    conversion_rate: float
    budget_lift: body.Lift = UNMOVED
    conversion_lift: body.Lift = UNMOVED


CAMPAIGNS = (
    Campaign("Brand and services", 23.0, 0.36, 0.115, 0.085),
    Campaign("Recycling", 9.5, 0.44, 0.062, 0.050, body.Lift(recycling=6.2), body.Lift(recycling=1.6)),
    Campaign("Fostering", 17.0, 0.78, 0.048, 0.022),
)


@dataclass
class Figures:
    """Sums of one day or one total; cost in GBP."""

    impressions: int = 0
    clicks: int = 0
    cost: float = 0.0
    conversions: float = 0.0

    def __add__(self, other: "Figures") -> "Figures":
        return Figures(
            self.impressions + other.impressions,
            self.clicks + other.clicks,
            self.cost + other.cost,
            self.conversions + other.conversions,
        )


def write(out: Path) -> None:
    """Write the campaign report to `out`/google-ads."""
    everything = Figures()
    rows = []
    for day, name, found in by_day():
        everything += found
        rows.append([str(day), name, "GBP", *cells(found)])
    text = f'Campaign report\n"{long_day(body.FIRST_DAY)} - {long_day(body.LAST_DAY)}"\n'
    text += table_text([HEADER, *rows, *total_rows(everything)])
    files.save(out / "google-ads" / "Campaign report.csv", files.utf16(text), "utf-16-le")


def by_day() -> list[tuple[date, str, Figures]]:
    """Return (day, campaign, figures) of every campaign on every day."""
    random = chance.stream("google ads")
    return [(day, campaign.name, figures(campaign, day, random)) for day in body.all_days() for campaign in CAMPAIGNS]


def figures(campaign: Campaign, day: date, random: Random) -> Figures:
    """Return what the campaign did on that day."""
    spend = campaign.daily_budget * campaign.budget_lift.on(day) * chance.noise(random, 0.12)
    clicks = chance.count(random, spend / campaign.cost_per_click * body.season(day))
    cost = round(clicks * campaign.cost_per_click * chance.noise(random, 0.06), 2)
    shown = clicks / campaign.click_rate * chance.noise(random, 0.1)
    impressions = clicks + chance.count(random, shown - clicks)
    conversions = chance.count(random, clicks * campaign.conversion_rate * campaign.conversion_lift.on(day))
    # Google shares a conversion between the ads that led to it, so the numbers have decimals.
    shared = round(max(0.0, conversions - random.choice((0, 0, 0.33, 0.5))), 2)
    return Figures(impressions, clicks, cost, shared)


def cells(found: Figures) -> list[str]:
    """Return impressions to cost per conversion as Google formats them."""
    return [
        f"{found.impressions:,}",
        f"{found.clicks:,}",
        f"{found.clicks / found.impressions:.2%}" if found.impressions else NOTHING,
        f"{found.cost / found.clicks:.2f}" if found.clicks else NOTHING,
        f"{found.cost:,.2f}",
        f"{found.conversions:,.2f}",
        f"{found.conversions / found.clicks:.2%}" if found.clicks else NOTHING,
        f"{found.cost / found.conversions:.2f}" if found.conversions else "0.00",
    ]


def total_rows(everything: Figures) -> list[list[str]]:
    """Return the five totals at the end of the report; only search campaigns ran."""
    full = ("Total: Campaigns", "Total: Account", "Total: Search")
    empty = ("Total: Display", "Total: Performance Max")
    return [[name, NOTHING, "GBP", *cells(everything)] for name in full] + [
        [name, NOTHING, "GBP", *cells(Figures())] for name in empty
    ]


def table_text(rows: Iterable[list[str]]) -> str:
    """Return tab-separated lines with quotes around thousands, which a tab-separated file does not need."""
    return "".join("\t".join(f'"{cell}"' if "," in cell else cell for cell in row) + "\n" for row in rows)


def long_day(day: date) -> str:
    """Return the day as "November 1, 2024"."""
    return f"{day:%B} {day.day}, {day.year}"
