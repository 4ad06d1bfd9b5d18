"""What is said of a standing among peers: the sentence, its chart, what to keep in mind."""

from __future__ import annotations

from dataclasses import replace

from lib.findings.peers.circle import EXACT, FEW_COUNTS, Circle, Side
from lib.findings.peers.ranks import US, Standing, said
from lib.findings.words import FEW_ITEMS, interval_of
from lib.metrics import METRICS
from lib.model import PLATFORMS, Chart, Evidence, Finding, Scope, Table, Value
from lib.stats import LEVEL, Estimate

PAGE = "peers"
FEWEST_PEERS = 3
# A chart of more bodies than this cannot be read: the first, and those around us, are drawn.
_DRAWN, _FIRST, _AROUND = 12, 5, 3
_LISTED = 4
QUESTION = "Where do we stand among our peers?"

RANKED = "{channel}: we rank {rank} of {count} with {value} {measure}; {leader} leads with {best}"
OPEN = "{channel}: we rank {rank} of {count} with {value} {measure}; {leader} has the most, {best}"
LEADS = "{channel}: we lead {count} bodies with {value} {measure}; {second} follows with {next}"
LEADS_OPEN = "{channel}: we rank {rank} of {count} with {value} {measure}; {second} is close with {next}"
NOT_TOLD = "{channel}: {count} bodies cannot be ranked in {measure}, their intervals overlap; ours is {value}"
TOO_FEW = "{channel}: too few counts to rank {count} bodies in {measure}; ours is {value}, the highest {best}"
WITHOUT_US = "{channel}: {leader} leads {count} bodies with {best} {measure}; our own number is missing"
CADENCE = "{channel}: we publish {value} posts a week, the {count} bodies between {lowest} and {highest}"


def finding_of(standing: Standing, scope: Scope) -> Finding:
    """Return where we stand in one measure on one network."""
    ours = standing.estimate(US)
    others = [(side, estimate) for side, estimate in standing.estimates if not side.ours]
    leader, best = standing.estimates[0]
    filled = _shared(standing)
    kind = METRICS[standing.measure].kind
    if standing.measure == "peer_posts_per_week" and ours is not None:
        filled["lowest"] = Value(min(each.value for _, each in standing.estimates), kind)
        filled["highest"] = Value(max(each.value for _, each in standing.estimates), kind)
        return framed(standing, scope, CADENCE, filled, ours)
    if ours is None:
        claim = WITHOUT_US
    elif standing.ours is None:
        claim = TOO_FEW
    elif not standing.decided:
        claim = NOT_TOLD
    else:
        filled["rank"] = Value(said(standing.ours), "text")
        claim = RANKED if standing.ours[0] == standing.ours[1] else OPEN
    if leader.ours and claim in (RANKED, OPEN):
        claim = LEADS if claim == RANKED else LEADS_OPEN
        filled |= {"second": Value(others[0][0].name, "text"), "next": Value(others[0][1].value, kind)}
    filled |= {"leader": Value(leader.name, "text"), "best": Value(best.value, kind)}
    return framed(standing, scope, claim, filled, ours)


def _shared(standing: Standing) -> dict[str, Value]:
    metric = METRICS[standing.measure.partition(":")[0]]
    ours = standing.estimate(US)
    filled = {
        "channel": Value(PLATFORMS[standing.circle.platform].label, "text"),
        "count": Value(len(standing.ranges) or len(standing.estimates)),
        "measure": Value(words_of(standing.circle, metric.id), "text"),
    }
    return filled | ({"value": Value(ours.value, metric.kind)} if ours is not None else {})


def words_of(circle: Circle, measure: str) -> str:
    """Return a measure as a sentence says it."""
    if measure == "peer_follower_growth":
        return f"growth of followers since {Value(circle.common_days()[0], 'day').text}"
    return METRICS[measure].unit


def framed(
    standing: Standing,
    scope: Scope,
    claim: str,
    filled: dict[str, Value],
    ours: Estimate | None,
    *,
    kind: str = "rank",
    question: str = QUESTION,
    chart: Chart | None = None,
) -> Finding:
    """Return a finding on a standing: the claim with only the values that it has holes for, chart and caveats."""
    circle, measure = standing.circle, standing.measure
    metric = METRICS[measure.partition(":")[0]]
    used = {name: value for name, value in filled.items() if "{" + name + "}" in claim}
    sentence = claim.format(**{name: value.text for name, value in used.items()})
    told = ours is not None and (measure in EXACT or ours.low < ours.high)
    spread = ours is not None and ours.low < ours.high
    return Finding(
        id=f"{PAGE}.{kind}.{circle.platform}.{measure.replace(':', '.').replace(' ', '_')}",
        page=PAGE,
        question=question,
        claim=claim,
        values=tuple(used.items()),
        metric=metric.id,
        value=ours.value if ours else None,
        unit=metric.unit,
        interval=(ours.low, ours.high) if ours and spread else None,
        level=LEVEL if spread else None,
        n=ours.n if ours else 0,
        scope=scope,
        evidence=evidence_of(circle, measure, ours.n if ours else 0),
        chart=chart or chart_of(standing, sentence),
        direction=None if told and standing.decided else "cannot_tell",
        caveats=caveats_of(standing),
        what_would_change_it=_would_change(standing),
        platform=circle.platform,
        account=circle.ours.name if circle.ours else None,
        value_kind=metric.kind,
    )


def evidence_of(circle: Circle, measure: str, n: int) -> Evidence:
    """Return a circle's evidence for one of its measures."""
    metric = METRICS[measure.partition(":")[0]]
    unit = "single posts" if circle.n_of == "posts" else "single counts (a month, or the days of a file)"
    method = (
        "Counted in full on one day: there is no interval."
        if measure in EXACT
        else f"{interval_of(unit)}, for {round(LEVEL * 100)}% intervals; the ranks are those that they leave open."
    )
    return replace(
        circle.evidence, definition=metric.definition, n=n, n_of=_n_of(circle, measure), interval_method=method
    )


def _n_of(circle: Circle, measure: str) -> str:
    return "days" if measure in EXACT else circle.n_of


def chart_of(standing: Standing, sentence: str) -> Chart:
    """Return the bodies in order: bars of what is counted in full, else dots with their intervals."""
    circle, measure = standing.circle, standing.measure
    metric = METRICS[measure.partition(":")[0]]
    measured = words_of(circle, metric.id)
    if ":" in measure:
        measured = f"share of posts that are {measure.partition(':')[2]}"
    drawn = _drawn(standing)
    left_out = len(standing.estimates) - len(drawn)
    bar = all(estimate.low == estimate.high for _, estimate in drawn)
    rows = [
        (
            label(side),
            each.value,
            None if each.low == each.high else each.low,
            None if each.low == each.high else each.high,
        )
        for side, each in drawn
    ]
    days = circle.common_days() if measure in EXACT else ()
    when = Value(days[-1], "day").text if days else _span(circle)
    more = f", {len(drawn)} of {len(standing.estimates)} bodies: the first, and those around us" if left_out else ""
    return Chart(
        kind="bar" if bar else "interval",
        title=sentence,
        subtitle=f"{PLATFORMS[circle.platform].label}: {measured}, {when}{more}",
        table=Table.of(("body", "value", "low", "high"), rows),
        x="body",
        y="value",
        low=None if bar else "low",
        high=None if bar else "high",
        value_kind=metric.kind,
        unit=metric.unit,
        highlight=tuple(label(side) for side, _ in drawn if side.ours),
        alt=f"{'Bars' if bar else 'Dots with intervals'}, highest first: {measured} by body. {sentence}.",
        source=f"Source: {circle.label}",
    )


def label(side: Side) -> str:
    """Return a body's name as charts have it; ours is marked in words too."""
    return f"{side.name} (us)" if side.ours else side.name


def _drawn(standing: Standing) -> list[tuple[Side, Estimate]]:
    every = list(standing.estimates)
    if len(every) <= _DRAWN:
        return every
    at = next((at for at, (side, _) in enumerate(every) if side.ours), 0)
    return [pair for place, pair in enumerate(every) if place < _FIRST or abs(place - at) <= _AROUND]


def _span(circle: Circle) -> str:
    return f"{Value(circle.first_day, 'day').text} to {Value(circle.last_day, 'day').text}"


def caveats_of(standing: Standing) -> tuple[str, ...]:
    """Return what to keep in mind: few peers, old or few counts, unlike sources, what is left out."""
    circle, found = standing.circle, []
    peers = [side for side, _ in standing.estimates if not side.ours]
    if len(peers) < FEWEST_PEERS:
        verb = "has" if len(peers) == 1 else "have"
        found.append(f"Only {len(peers)} of our peers {verb} this number; {FEWEST_PEERS} make a comparison.")
    if circle.old:
        found.append(f"Last counted on {Value(circle.last_day, 'day').text}, before the period that is asked for.")
    elif circle.wider and standing.measure not in EXACT:
        found.append(f"The period holds too few counts, so they run from {_span(circle)}.")
    few = [each.n for _, each in standing.estimates if standing.measure not in EXACT]
    enough = FEW_ITEMS if circle.n_of == "posts" else FEW_COUNTS
    if few and circle.fewest <= min(few) < enough:
        found.append(f"Indicative: {min(few)} {circle.n_of} of the body with the fewest.")
    elif few and min(few) < circle.fewest:
        found.append(f"Of one body there are {min(few)} {circle.n_of}; an interval needs {circle.fewest}.")
    if any(side.from_own_posts for side, _ in standing.estimates):
        found.append(
            "The table lacks us: our number comes from our own posts, counted alike, but as they stood at our export."
        )
    several = [side for side, _ in standing.estimates if side.pages > 1]
    if several:
        names = listed([side.name for side in several])
        found.append(f"Several pages: {names}. The one with the most followers counts; two pages share followers.")
    if circle.dropped and "follower" in standing.measure:
        days = listed([Value(day, "day").text for day in circle.dropped])
        found.append(f"Left out: {days}, when nearly all bodies lose followers at once, as a wrong day would show it.")
    without = [side.name for side in circle.sides if standing.estimate(side.key) is None]
    if without:
        found.append(f"Without this number: {listed(without)}.")
    if circle.platform == "linkedin" and "engagement" in standing.measure and circle.export == "linkedin_competitors":
        found.append("LinkedIn counts clicks as engagements.")
    return tuple(found)


def listed(names: list[str]) -> str:
    """Return names in a sentence, the rest of a long list as a number."""
    shown = names[:_LISTED]
    rest = len(names) - len(shown)
    if rest:
        return f"{', '.join(shown)} and {rest} more"
    return names[0] if len(names) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"


def _would_change(standing: Standing) -> str:
    if standing.estimate(US) is None:
        return "A line for us in the same table."
    if not standing.decided:
        return "More counts of each body: every month, or every post."
    return ""
