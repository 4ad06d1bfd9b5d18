"""What kinds of content work? Each account's kinds of posts against each other, never across platforms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lib.findings.changes.items import SHOWINGS, Items, Row, accounts, left_out, of_one_meaning, organic, span, used
from lib.findings.changes.kinds import Kind, Lead, comparable, kinds_of, lead_of
from lib.findings.many import largest_chance
from lib.findings.series import source_line
from lib.findings.words import FEW_ITEMS, FEWEST_ITEMS
from lib.metrics import METRICS, Result, evidence
from lib.model import Chart, Evidence, Finding, Scope, Table, Value
from lib.stats import LEVEL, pooled_rates
from lib.store import Store

PAGE = "changes"
_QUESTION = "What kinds of content work?"
# From this difference on, the ratio within months is said beside that of all posts.
_SAME_MONTHS_DIFFER = 0.2
_OF_THE_MONTHS = "What looks like a lead of {better} is one of the months in which they were used."


@dataclass(frozen=True)
class _Asked:
    """One way to compare kinds: `clear` and `unclear` are its claims."""

    name: str
    metric: str
    clear: str
    unclear: str


_SEEN = _Asked(
    "seen",
    "typical_impressions",
    "{better} are typically seen {times} as often as {other} on {channel} ({n} and {n_other} posts)",
    "No kind of post is clearly seen more often than another on {channel} ({all} posts of {kinds})",
)
_RESPONSE = _Asked(
    "response",
    "engagement_rate",
    "{better} draw {times} the response per showing of {other} on {channel} ({n} and {n_other} posts)",
    "No kind of post clearly draws more response per showing than another on {channel} ({all} posts of {kinds})",
)
_OTHER = "Other posts"
_FEW = "Only {n} of {all} posts on {channel} are {kind}: too few to tell what they bring"
_ONE_KIND = "{n} of {all} posts on {channel} are {kind}: what other kinds would bring can't be told yet"


def kinds_of_content(store: Store, scope: Scope) -> list[Finding]:
    """Return for each social account whether a kind of post is seen more often, and draws more response, than another.

    Compared are organic posts at least a week old, kinds of eight posts or more. A difference is claimed where it is
    clear among all pairs of kinds and all channels, and stands within the months that have both kinds. The largest
    clear differences come first.
    """
    since = [of_one_meaning(items, SHOWINGS) for items in accounts(store, scope, ("social",))]
    held = [(items, _countable(items)) for items in since]
    found: list[tuple[float, Finding]] = []
    for asked in (_SEEN, _RESPONSE):
        compared = [(items, kinds_of(rows, asked.name)) for items, rows in held]
        leads = [lead_of(kinds) for _, kinds in compared]
        sure = largest_chance([lead.chance for lead in leads if lead is not None])
        for (items, kinds), lead in zip(compared, leads, strict=True):
            if lead is not None:
                clear = lead.stands and lead.chance <= sure
                found.append((lead.ratio if clear else 1.0, _compared(store, items, asked, kinds, lead, clear=clear)))
            elif asked is _SEEN and _told_of_one(items, kinds):
                found.append((0.0, _one_kind(store, items, kinds)))
    return [finding for _, finding in sorted(found, key=lambda each: -each[0])]


def _told_of_one(items: Items, kinds: Sequence[Kind]) -> bool:
    """Whether to say that one kind is nearly all: not where the export does not name it."""
    named = len(kinds) > 1 or (items.channel.platform != "x" and kinds and kinds[0].name != _OTHER)
    return bool(named) and kinds[0].n >= FEWEST_ITEMS


def _countable(items: Items) -> list[Row]:
    """Return the posts that can be compared; where the export names some kinds only, the rest are others."""
    rows = [row for row in organic(items.now) if row["grown"] and row["impressions"] is not None]
    if not any(row["kind"] for row in rows):
        return []
    return [{**row, "kind": row["kind"] or _OTHER} for row in rows]


def _evidence(store: Store, result: Result, metric: str, n: int) -> Evidence:
    return evidence(
        store,
        result,
        result.table,
        METRICS[metric],
        n=n,
        n_of="posts",
        interval_method=(
            "Posts vary as wholes; the pairs of kinds, and the channels, are corrected together (Holm; Benjamini and "
            "Hochberg). A difference must also stand within the months that have both kinds. The rate of a kind of "
            "few posts is pulled to the whole (empirical Bayes)."
        ),
    )


def _compared(store: Store, items: Items, asked: _Asked, kinds: Sequence[Kind], lead: Lead, *, clear: bool) -> Finding:
    metric = METRICS[asked.metric]
    n = sum(kind.n for kind in kinds)
    better, other = lead.better, lead.other
    filled = {
        "better": Value(better.name, "text"),
        "times": Value(lead.ratio, "times"),
        "other": Value(_inside(other.name), "text"),
        "channel": Value(items.channel.label, "text"),
        "n": Value(better.n),
        "n_other": Value(other.n),
        "all": Value(n),
        "kinds": Value(_listed([_inside(kind.name) for kind in comparable(kinds)]), "text"),
    }
    claim = asked.clear if clear else asked.unclear
    values = used(claim, filled)
    sentence = claim.format(**{name: value.text for name, value in values})
    held = _evidence(store, items.result, asked.metric, n)
    rows = _rows(kinds)
    return Finding(
        id=f"{PAGE}.kinds_{asked.name}.{items.channel.platform}.{items.channel.account_id}",
        page=PAGE,
        question=_QUESTION,
        claim=claim,
        values=values,
        metric=metric.id,
        value=lead.ratio,
        unit="times",
        interval=lead.interval,
        level=LEVEL,
        n=n,
        scope=items.scope,
        evidence=held,
        chart=Chart(
            kind="interval",
            title=sentence,
            subtitle=f"{metric.label} by kind of post, {n} posts, {span(items.scope)}",
            table=Table.of(("kind", "value", "low", "high", "posts"), rows),
            x="kind",
            y="value",
            low="low",
            high="high",
            value_kind=metric.kind,
            unit=metric.unit,
            highlight=tuple(row[0] for row in rows if clear and str(row[0]).startswith(f"{better.name} (")),
            alt=f"Dots with intervals for each kind of post, in order: {sentence}.",
            source=source_line(held.files),
        ),
        direction="up" if clear else "no_clear_change",
        caveats=_caveats(items, lead, clear=clear),
        platform=items.channel.platform,
        account=items.channel.name,
        value_kind="times",
        chance=lead.chance,
    )


def _rows(kinds: Sequence[Kind]) -> list[tuple[str, float, float | None, float | None, int]]:
    """Return a row for each kind, the best first; a kind of few posts says so and is pulled to the whole."""
    pooled = pooled_rates({kind.name: (kind.top, kind.bottom) for kind in kinds})
    rows: list[tuple[str, float, float | None, float | None, int]] = []
    for kind in kinds:
        enough = kind.n >= FEWEST_ITEMS
        posts = f"{kind.n} post{'' if kind.n == 1 else 's'}"
        label = f"{kind.name} ({posts})" if enough else f"{kind.name} ({posts}: too few to say)"
        estimate = kind.estimate if enough or kind.typical else pooled.get(kind.name)
        if estimate is not None:
            ends = (estimate.low, estimate.high) if enough or not kind.typical else (None, None)
            rows.append((label, estimate.value, *ends, kind.n))
    return sorted(rows, key=lambda row: -row[1])


def _caveats(items: Items, lead: Lead, *, clear: bool) -> tuple[str, ...]:
    found = []
    within = lead.same_months
    if clear and within is None:
        found.append("No month has both kinds: the difference may be that of the months.")
    elif clear and within is not None and abs(within / lead.ratio - 1) > _SAME_MONTHS_DIFFER:
        found.append(f"Within the same months it is {Value(within, 'times').text}.")
    elif not clear and lead.of_the_months:
        found.append(_OF_THE_MONTHS.format(better=_inside(lead.better.name)))
    if clear:
        found.append("Kinds differ in topic too: try the same topic in both before you decide.")
    smaller = min(lead.better.n, lead.other.n)
    if smaller < FEW_ITEMS:
        found.append(f"Indicative: {smaller} posts on the smaller side.")
    return (*found, *left_out(items, SHOWINGS))


def _one_kind(store: Store, items: Items, kinds: Sequence[Kind]) -> Finding:
    """Return that nearly all posts are of one kind, or that few are of a kind that is named."""
    n = sum(kind.n for kind in kinds)
    unnamed = kinds[0].name == _OTHER
    told = kinds[1] if unnamed else kinds[0]
    filled = {
        "n": Value(told.n),
        "all": Value(n),
        "channel": Value(items.channel.label, "text"),
        "kind": Value(_inside(told.name), "text"),
    }
    return Finding(
        id=f"{PAGE}.kinds_seen.{items.channel.platform}.{items.channel.account_id}",
        page=PAGE,
        question=_QUESTION,
        claim=_FEW if unnamed else _ONE_KIND,
        values=tuple(filled.items()),
        metric="typical_impressions",
        value=None,
        unit="times",
        interval=None,
        level=None,
        n=n,
        scope=items.scope,
        evidence=_evidence(store, items.result, "typical_impressions", n),
        direction="cannot_tell",
        caveats=left_out(items, SHOWINGS),
        what_would_change_it=f"At least {FEWEST_ITEMS} posts of a second kind, or a longer period that has them.",
        platform=items.channel.platform,
        account=items.channel.name,
        value_kind="times",
    )


def _inside(name: str) -> str:
    """Return a kind's name as it stands inside a sentence."""
    return f"{name[0].lower()}{name[1:]}"


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
