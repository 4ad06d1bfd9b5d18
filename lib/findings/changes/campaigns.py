"""Which campaigns pay? What a click, a conversion or a thousand showings cost, each account in its own currency."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from lib.findings.changes.bought import (
    CLICK,
    CONVERSION,
    THOUSAND,
    Bought,
    Campaign,
    Lines,
    campaigns_of,
    enough,
    lines_of,
)
from lib.findings.changes.items import short, span, unlike, used
from lib.findings.series import source_line
from lib.findings.standing import channels
from lib.findings.words import FEW_WEEKS, FEWEST_WEEKS
from lib.metrics import METRICS, evidence, run
from lib.model import PLATFORMS, Chart, Finding, Reference, Scope, Table, Value
from lib.stats import LEVEL, rank_ranges, ratio_of_sums
from lib.store import Store

PAGE = "changes"
_QUESTION = "Which campaigns pay?"
_DRAWN = 10
_LEVELS = {"campaign": "campaigns", "ad_group": "groups of adverts", "ad": "adverts", "account": "accounts"}
_CLAIMS = {
    "one": "{channel}: a {one} cost {average} ({spend} spent)",
    "apart": (
        "{channel}: a {one} cost {low} with {best} and {high} with {worst}; "
        "{above} of the spend went to {what} dearer than average"
    ),
    "together": "{channel}: no campaign's {one} is clearly cheaper than another's; the average is {average}",
    "totals": (
        "{channel}: {above} of {spend} went to {what} whose {one} cost more than the average of {average}; "
        "the {drawn} largest range from {low} to {high}"
    ),
}


def campaigns(store: Store, scope: Scope) -> list[Finding]:
    """Return for each paid account and currency what its campaigns cost for what they brought, conversions first.

    Campaigns are compared where a report by day is held, week by week; totals are described. Differences are
    corrected for the number of pairs.
    """
    found = []
    for channel in channels(store, scope):
        if PLATFORMS[channel.platform].channel != "paid":
            continue
        own = replace(scope, accounts=(channel.account_id,))
        for lines in lines_of(channel, run(store, "campaigns_detail", own), own):
            made = [_finding(store, lines, bought) for bought in (CONVERSION, CLICK)]
            made = [each for each in made if each is not None] or [_finding(store, lines, THOUSAND)]
            found += [each for each in made if each is not None]
    return found


def _finding(store: Store, lines: Lines, bought: Bought) -> Finding | None:
    held = campaigns_of(lines, bought)
    told = enough(held, bought)
    if not told:
        return None
    spend, total = sum(sum(each.spend) for each in held), sum(sum(each.bought) for each in held)
    average = spend / total
    above = sum(sum(each.spend) for each in held if each.cost > average)
    drawn = sorted(sorted(told, key=lambda each: -sum(each.spend))[:_DRAWN], key=lambda each: each.cost)
    apart = _apart_clearly(drawn) if lines.by_day else None
    best, worst = apart or (drawn[0], drawn[-1])
    items = [row["item"] for row in lines.rows]
    levels = {row["level"] for row in lines.rows}
    filled = {
        "channel": Value(lines.channel.label, "text"),
        "one": Value(bought.one, "text"),
        "best": Value(_name(best.name, items), "text"),
        "low": Value(best.cost, "money", lines.currency),
        "worst": Value(_name(worst.name, items), "text"),
        "high": Value(worst.cost, "money", lines.currency),
        "average": Value(average, "money", lines.currency),
        "above": Value(above / spend, "percent"),
        "n": Value(len(held)),
        "drawn": Value(len(drawn)),
        "what": Value(_LEVELS[levels.pop()] if len(levels) == 1 else "lines", "text"),
        "spend": Value(spend, "money", lines.currency),
    }
    if len(drawn) == 1:
        claim = _CLAIMS["one"]
    elif lines.by_day:
        claim = _CLAIMS["apart" if apart else "together"]
    else:
        claim = _CLAIMS["totals"]
    values = used(claim, filled)
    sentence = claim.format(**{name: value.text for name, value in values})
    metric = METRICS[bought.metric]
    weeks = max(len(each.spend) for each in held)
    n, n_of = (weeks, "weeks") if lines.by_day else (len(held), filled["what"].text)
    evidenced = evidence(
        store,
        lines.result,
        lines.result.table,
        metric,
        n=n,
        n_of=n_of,
        interval_method=(
            "Whole weeks vary; the pairs of campaigns are corrected together (Holm)."
            if lines.by_day
            else "Totals over all days: how much single days differ is not known, so there is no interval."
        ),
    )
    whole = ratio_of_sums(*_by_week(held)) if lines.by_day and weeks >= FEWEST_WEEKS else None
    return Finding(
        id=f"{PAGE}.campaigns.{lines.channel.platform}.{lines.channel.account_id}.{bought.column}.{lines.currency}",
        page=PAGE,
        question=_QUESTION,
        claim=claim,
        values=values,
        metric=metric.id,
        value=average,
        unit=lines.currency,
        interval=(whole.low, whole.high) if whole else None,
        level=LEVEL if whole else None,
        n=n,
        scope=lines.scope,
        evidence=evidenced,
        chart=_chart(
            lines,
            bought,
            drawn,
            sentence,
            [best] if apart else [each for each in drawn if not lines.by_day and each.cost > average],
            average,
            source_line(evidenced.files),
        ),
        caveats=_caveats(lines, bought, held, weeks),
        what_would_change_it=_needs(lines, bought),
        platform=lines.channel.platform,
        account=lines.channel.name,
        value_kind="money",
        currency=lines.currency,
    )


def _by_week(held: Sequence[Campaign]) -> tuple[list[float], list[float]]:
    """Return spend and what it bought over all campaigns, each campaign's weeks one after the other."""
    return [amount for each in held for amount in each.spend], [amount for each in held for amount in each.bought]


def _apart_clearly(held: Sequence[Campaign]) -> tuple[Campaign, Campaign] | None:
    """Return the cheapest and the dearest campaign whose ranks are surely apart; `held` has the cheapest first."""
    ranges = rank_ranges({each.name: made for each in held if (made := each.estimate) is not None})
    ranked = [each for each in held if each.name in ranges]
    # The highest value has the first rank: the dearer one must surely rank before the cheaper.
    clear = [(one, two) for one, two in combinations(ranked, 2) if ranges[two.name][1] < ranges[one.name][0]]
    return max(clear, key=lambda pair: pair[1].cost / pair[0].cost, default=None)


def _chart(
    lines: Lines,
    bought: Bought,
    drawn: Sequence[Campaign],
    sentence: str,
    lit: Sequence[Campaign],
    average: float,
    source: str,
) -> Chart:
    metric = METRICS[bought.metric]
    items = [row["item"] for row in lines.rows]
    labels = dict(zip([each.name for each in drawn], unlike([_name(each.name, items) for each in drawn]), strict=True))
    rows = [
        (
            labels[each.name],
            each.cost,
            made.low if (made := each.estimate) else None,
            made.high if made else None,
            sum(each.spend),
            sum(each.bought) * bought.size,
        )
        for each in drawn
    ]
    first, last = min(row["first_day"] for row in lines.rows), max(row["last_day"] for row in lines.rows)
    days = span(lines.scope if lines.by_day else replace(lines.scope, first_day=first, last_day=last))
    return Chart(
        kind="interval" if lines.by_day else "bar",
        title=sentence,
        subtitle=f"{metric.label} of the {len(drawn)} that most was spent on, {days}",
        table=Table.of(("campaign", "cost", "low", "high", "spend", bought.column), rows),
        x="campaign",
        y="cost",
        low="low" if lines.by_day else None,
        high="high" if lines.by_day else None,
        value_kind="money",
        currency=lines.currency,
        unit=metric.unit,
        highlight=tuple(labels[each.name] for each in lit),
        references=(Reference(average, f"average {Value(average, 'money', lines.currency).text}"),),
        alt=f"{'Dots with intervals' if lines.by_day else 'Bars'}, the cheapest first: {sentence}.",
        source=source,
    )


def _name(item: str, items: Sequence[str]) -> str:
    """Return the short name of a campaign; of `set / advert` the part that fewest others share."""
    parts = item.split(" / ")
    shared = [sum(part in other.split(" / ") for other in set(items)) for part in parts]
    name = min(zip(shared, range(0, -len(parts), -1), parts, strict=True))[2]
    return short(name) or name


def _caveats(lines: Lines, bought: Bought, held: Sequence[Campaign], weeks: int) -> tuple[str, ...]:
    found = []
    few = len(held) - len(enough(held, bought))
    if few:
        fewest = Value(bought.fewest).text
        found.append(f"{few} with fewer than {fewest} {bought.column} {'is' if few == 1 else 'are'} not compared.")
    if len(held) > 1:
        found.append("Compare campaigns of the same aim: cheaper is not better.")
    if bought is CONVERSION:
        found.append("A conversion is what the account counts as such; it may differ between campaigns.")
    if not lines.by_day:
        found.append("The report holds totals only, and none can be cut to the days chosen above.")
    elif weeks < FEW_WEEKS:
        found.append(f"Indicative: {weeks} weeks.")
    found.append("What was paid to the platform, without staff.")
    return tuple(found)


def _needs(lines: Lines, bought: Bought) -> str:
    asked = []
    if bought is THOUSAND:
        asked.append("with the column of link clicks (what the money brought)")
    if not lines.by_day:
        asked.append("by day (what is chance)")
    return f"Export the report again {' and '.join(asked)}." if asked else ""
