"""Whether our peers do better: the one in the middle of those that we hold, against us, network by network.

Peers are compared within one table only, where all are counted in one way, and period by period over up to two years,
so that what lifts everybody in a month cancels. The interval is that of these peers, not of all that there might be:
the middle one lies between the middle of their lower and of their upper ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from statistics import median

from lib.findings.opinions.measured import Answer, Measure, Measured, Missing, Side
from lib.findings.opinions.measures.peers_compared import FOLLOWERS, GROWTH, OVER_TIME, Compared, compare
from lib.findings.opinions.peer_periods import POSTS, RESPONSE, Body, PeerTable, peer_tables
from lib.findings.opinions.rows import Rows
from lib.findings.peers import FEWEST_PEERS
from lib.findings.peers.circle import FEW_COUNTS
from lib.findings.words import FEW_WEEKS
from lib.metrics import METRICS
from lib.model import PLATFORMS, PlannedTest, Scope, Value
from lib.stats import Estimate

EACH, OURS = "each", "ours"
NETWORKS = ("facebook", "instagram", "linkedin", "x", "youtube", "tiktok")
# More names than this make a chart that nobody reads.
_DRAWN = 8

CLAIM = "{channel}: the typical one of {count} peers has {theirs} {measure}, we have {ours}"
_NUMBERS = {
    RESPONSE: "Followers, Posts and Engagements",
    POSTS: "Followers and Posts",
    FOLLOWERS: "Followers and Inhabitants",
    GROWTH: "Followers",
}
METHOD = (
    "Theirs by ours from period to period, for each peer (linearised, Student's t, with what neighbouring periods have "
    "in common), at a level at which the middle of their ends holds the middle peer (Bonferroni)."
)
COUNTED = "Counted in full on a day: there is no interval."


def answer(rows: Rows, scope: Scope, test: PlannedTest, level: float, *, measure: str) -> Answer:
    """Return the typical peer against us in one measure on the network that the subject names."""
    network = test.subject
    held = [table for table in peer_tables(rows, scope, network.replace(EACH, "")) if table.peers]
    made = [compared for table in held if (compared := compare(table, measure, level))]
    best = max(made, key=lambda each: (min(len(each.peers), FEWEST_PEERS), each.table.last_day), default=None)
    if best is None:
        return Missing(_needs(measure, network, held))
    return _measured(best, measure)


def each_network(rows: Rows, scope: Scope, test: PlannedTest, *, measure: str) -> tuple[PlannedTest, ...]:
    """Return a test for each network of which a table holds a peer and us."""
    tables = peer_tables(rows, scope)
    held = {table.platform for table in tables if table.peers and table.ours and _has(table, table.ours, measure)}
    return tuple(_on(test, network) for network in NETWORKS if network in held)


def _on(test: PlannedTest, network: str) -> PlannedTest:
    return PlannedTest(**{**vars(test), "subject": network})


def _has(table: PeerTable, body: Body, measure: str) -> bool:
    if measure in OVER_TIME:
        return bool(body.parts.get(measure))
    return bool(body.followers) and (measure == GROWTH or bool(body.inhabitants))


def _needs(measure: str, network: str, held: Sequence[PeerTable]) -> str:
    where = f" on {PLATFORMS[network].label}" if network in PLATFORMS else ""
    asked = (
        f"A table of at least {Value(FEWEST_PEERS).text} peers and of us{where} (Peer, Platform, Day, "
        f"{_NUMBERS[measure]}; a line a month): type it in under “Our peers”"
    )
    linkedin = (
        ""
        if network not in (EACH, "linkedin")
        else (", or bring LinkedIn > Analytics > Competitors > Export, once for each of four periods")
    )
    return f"{asked}{linkedin}.{_held(held, measure)}"


def _held(held: Sequence[PeerTable], measure: str) -> str:
    """Return what keeps the tables that are held from being enough; '' where none is."""
    if not held:
        return ""
    with_us = [table for table in held if table.ours and _has(table, table.ours, measure)]
    if not with_us:
        return " Peers are held, but no such numbers of ours in the same table."
    if measure not in OVER_TIME:
        return ""
    table = with_us[0]
    return f" Of the peers held none has {table.fewest} {table.n_of} beside ours yet."


def _measured(compared: Compared, measure: str) -> Measured:
    table, metric = compared.table, METRICS[measure]
    ratio = compared.ratio
    count, typical = len(compared.peers), ratio.value * compared.ours.value
    kind = "percent" if measure == GROWTH else metric.kind
    unit = metric.unit if compared.since is None else f"of the followers on {Value(compared.since, 'day').text}"
    exact = measure in (FOLLOWERS, GROWTH)
    drawn = sorted(compared.peers, key=lambda each: -each[1].value) if count <= _DRAWN else ()
    ends = (None, None) if exact else (compared.ours.low, compared.ours.high)
    return Measured(
        ratio=ratio,
        subject=Side("the typical peer", typical),
        comparator=Side("us", compared.ours.value, *ends),
        claim=CLAIM,
        values=(
            ("channel", Value(PLATFORMS[table.platform].label, "text")),
            ("count", Value(count)),
            ("theirs", Value(typical, kind)),
            ("measure", Value(unit, "text")),
            ("ours", Value(compared.ours.value, kind)),
        ),
        query=table.query,
        scope=table.scope,
        rows=table.rows,
        n=count if exact else ratio.n,
        n_of="peers" if exact else table.n_of,
        interval_method=COUNTED if exact else METHOD,
        value_kind=kind,
        others=tuple(Side(body.name, rate.value, *_ends(rate)) for body, rate, _ in drawn),
        too_few=_too_few(compared, measure),
        caveats=tuple(_caveats(compared, measure)),
        chart_of=f"{PLATFORMS[table.platform].label}: {unit}",
        platform=table.platform,
    )


def _ends(estimate: Estimate) -> tuple[float | None, float | None]:
    return (None, None) if estimate.low == estimate.high else (estimate.low, estimate.high)


def _too_few(compared: Compared, measure: str) -> str:
    count = len(compared.peers)
    if count >= FEWEST_PEERS:
        return ""
    periods = "" if measure in (FOLLOWERS, GROWTH) else f" with {compared.table.fewest} {compared.table.n_of} or more"
    held = f"{count} of our peers has" if count == 1 else f"{count} of our peers have"
    return f"Only {held} this number beside ours{periods}; {FEWEST_PEERS} make a comparison"


def _caveats(compared: Compared, measure: str) -> list[str]:
    table, count = compared.table, len(compared.peers)
    peers = "peer" if count == 1 else "peers"
    found = [f"Of these {count} {peers} only: others may do better or worse."]
    ahead = sorted(((ratio, body.name) for body, _, ratio in compared.peers if ratio.low > 1), key=_by_value)
    if ahead:
        ratio, name = ahead[0]
        found.append(f"{name} has clearly more, {Value(ratio.value, 'decimal').text} times ours.")
    periods = compared.ratio.n
    if measure in OVER_TIME:
        if periods < (FEW_COUNTS if table.n_of == "counts" else FEW_WEEKS):
            found.append(f"Indicative: {periods} {table.n_of} of the body with the fewest.")
        first, last = (Value(day, "day").text for day in (table.first_day, table.last_day))
        found.append(f"Counted from {first} to {last}.")
    if measure == RESPONSE and table.export == "linkedin_competitors":
        found.append("LinkedIn counts clicks as engagements.")
    if measure == RESPONSE:
        sizes = [size for body, _, _ in compared.peers if (size := _latest(body)) is not None]
        ours = _latest(table.ours) if table.ours else None
        if sizes and ours:
            theirs, own = Value(median(sizes)).text, Value(ours).text
            found.append(f"The typical peer has {theirs} followers, we have {own}: size alone may explain a part.")
    several = [body.name for body in table.bodies if body.pages > 1]
    if several:
        found.append(f"{len(several)} bodies have several pages; the one with the most followers counts.")
    if compared.left_out:
        found.append(f"Left out for want of numbers: {_listed(compared.left_out)}.")
    return found


def _by_value(ahead: tuple[Estimate, str]) -> float:
    return -ahead[0].value


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(names[:3])
    return shown if len(names) <= 3 else f"{shown} and {len(names) - 3} more"


def _latest(body: Body) -> float | None:
    return body.followers[max(body.followers)] if body.followers else None


def _measure(name: str, metric: str, label: str, needs: str) -> Measure:
    return Measure(
        name,
        metric,
        label,
        (
            (EACH, "our peers, on each network"),
            *((network, f"our peers on {PLATFORMS[network].label}") for network in NETWORKS),
        ),
        ((OURS, "us"),),
        (needs,),
        partial(answer, measure=metric),
        each=partial(each_network, measure=metric),
    )


MEASURES: tuple[Measure, ...] = (
    _measure(
        "response_by_followers",
        RESPONSE,
        "response to a post from each follower",
        "A table of peers, ours among them: followers, posts and engagements by month.",
    ),
    _measure(
        "posts_a_week",
        POSTS,
        "posts in a week",
        "A table of peers, ours among them: posts by month.",
    ),
    _measure(
        "followers_by_inhabitants",
        FOLLOWERS,
        "followers for the inhabitants that are served",
        "A table of peers, ours among them: followers and inhabitants.",
    ),
    _measure(
        "audience_growth",
        GROWTH,
        "followers now for those at the start of the year",
        "A table of peers, ours among them: followers by month.",
    ),
)
