"""What our posts are about, and what posts of one kind draw against the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lib.findings.opinions.deciding import verdict_of
from lib.findings.opinions.measured import Answer, Measure, Measured, Missing, Side
from lib.findings.opinions.posts_compared import (
    BY_AVERAGE,
    COMPARATORS,
    QUERY,
    RATE,
    SAID,
    SOCIAL,
    SUBJECTS,
    TYPICAL,
    Counted,
    against_others,
)
from lib.findings.opinions.rows import Rows
from lib.findings.opinions.strata import period_of, year_of
from lib.findings.words import FEW_ITEMS, FEWEST_ITEMS, FEWEST_WEEKS
from lib.model import THRESHOLD, PlannedTest, Scope, Table, Value, Verdict
from lib.reference.post_words import CORRECTING, PROMOTING, SERVING, kinds_of_post
from lib.stats import Estimate
from lib.stats.dependence import change_in_time, rate_in_time

_POSTS_FILE = (
    "The posts of a social channel with showings and reactions: Meta Business Suite (Content, Export), "
    "X (Analytics, Export) or LinkedIn (Analytics, Content, Export)."
)
_CLICKS_FILE = "An export of posts with link clicks: Facebook (Meta Business Suite: Content, Export), X or LinkedIn."
# Whose words speak against a kind.
_AGAINST = {SERVING: {PROMOTING}, PROMOTING: {SERVING}}
_VERB = {SERVING: "serve", CORRECTING: "correct something false", PROMOTING: "promote us"}
_LIKELY = "By their words {share} of our posts {verb}, and at most {most} do ({n} posts)"
_METHOD = (
    "Whole weeks vary (days, where fewer than half a year is held), with what neighbours have in common (linearised, "
    "Student's t). A verdict must hold "
    "whether posts without a listed word are counted for it or against it, and posts with words of both likewise."
)
_TOLD = (Verdict.AGREES, Verdict.DISAGREES, Verdict.NO_DIFFERENCE)


class _Shares:
    """The posts of a year by what their words say of one kind.

    lowest: those with words of the kind and of none that speaks against it. middle: those with words of the kind.
    highest: all but those whose words only speak against it. Each is a count for every week in order (every day, where
    fewer than half a year is held).
    """

    def __init__(self, table: Table, year: Scope, kind: str) -> None:
        self.kind = kind
        records = table.records()
        own = [(at, row) for at, row in enumerate(records) if row["platform"] in SOCIAL and not row["reply"]]
        self.replies = any(row["reply"] for row in records)
        self.rows = Table(table.columns, tuple(table.rows[at] for at, _ in own))
        days = [(year.last_day - row["day"]).days for _, row in own]
        self.weeks = len({day // 7 for day in days})
        length = period_of(days) if days else 1
        newest, oldest = (min(days) // length, max(days) // length) if days else (0, -1)
        self.all, self.lowest, self.middle, self.highest = ([0.0] * (oldest - newest + 1) for _ in range(4))
        self.unlisted = self.both = 0
        for day, (_, row) in zip(days, own, strict=True):
            self._count(kinds_of_post(row["text"] or ""), oldest - day // length)

    def _count(self, said: frozenset[str], period: int) -> None:
        inside = self.kind in said
        against = not inside and bool(said) if self.kind == CORRECTING else bool(said & _AGAINST[self.kind])
        self.all[period] += 1
        self.lowest[period] += inside and not against
        self.middle[period] += inside
        self.highest[period] += inside or not against
        self.unlisted += not said
        self.both += inside and against

    @property
    def n(self) -> int:
        """Number of posts."""
        return len(self.rows)

    def share(self, counts: Sequence[float]) -> float:
        """Return the share of all posts."""
        return sum(counts) / self.n


def _share_of_posts(rows: Rows, scope: Scope, test: PlannedTest, level: float) -> Answer:
    year = year_of(scope)
    held = _Shares(rows.of(QUERY, year), year, test.subject)
    if not held.n:
        return Missing(_POSTS_FILE)
    if test.comparator == THRESHOLD:
        line = test.threshold or 0.0
        ratios = [_over(_rate(held, counts, level), line) for counts in (held.middle, held.lowest, held.highest)]
        return _told(held, year, test, ratios, Side("", line))
    before = year_of(scope, 1)
    then = _Shares(rows.of(QUERY, before), before, test.subject)
    if then.n < FEWEST_ITEMS:
        return Missing(
            f"Posts of the year before: {then.n} are held, and at least {FEWEST_ITEMS} are needed. An export of posts "
            "that reaches back two years holds them."
        )
    ratios = [
        change_in_time((now, held.all), (early, then.all), level=level)
        for now, early in ((held.middle, then.middle), (held.lowest, then.lowest), (held.highest, then.highest))
    ]
    both = replace(year, first_day=before.first_day)
    share = then.share(then.middle)
    told = _told(held, both, test, ratios, Side("The year before", share))
    return replace(
        told,
        claim=f"{told.claim}; {{before}} in the year before",
        values=(*told.values, ("before", Value(share, "percent"))),
        rows=Table(told.rows.columns, (*then.rows.rows, *told.rows.rows)),
    )


def _told(
    held: _Shares, year: Scope, test: PlannedTest, ratios: Sequence[Estimate | None], comparator: Side
) -> Measured:
    """Return what was measured; the ratios are those of the posts by their words, of the fewest and of the most."""
    own, fewest, most = (None if each is None else replace(each, n=held.n) for each in ratios)
    name = SAID[test.subject]
    likely, highest = held.share(held.middle), held.share(held.highest)
    lowest = held.share(held.lowest)
    few = FEWEST_ITEMS <= held.n < FEW_ITEMS
    return Measured(
        ratio=own,
        subject=Side(_capital(name), likely),
        comparator=comparator,
        claim=_LIKELY,
        values=(
            ("share", Value(likely, "percent")),
            ("verb", Value(_VERB[test.subject], "text")),
            ("most", Value(highest, "percent")),
            ("n", Value(held.n)),
        ),
        query=QUERY,
        scope=year,
        rows=held.rows,
        n=held.n,
        n_of="posts",
        interval_method=_METHOD,
        value_kind="percent",
        others=(Side("Without a listed word", held.unlisted / held.n), *_opposed(held)),
        too_few=_too_few(held),
        comparable=not _too_few(held),
        caveats=(
            *((f"Indicative: {held.n} posts.",) if few else ()),
            f"Words decide, and can be wrong: {Value(held.unlisted / held.n, 'percent').text} of the posts have no "
            f"listed word, {Value(held.both / held.n, 'percent').text} have words of both kinds.",
            *(("Replies on X are answers, not posts: they are left out.",) if held.replies else ()),
        ),
        would_change="" if _too_few(held) else _would_change(test, (own, fewest, most), (lowest, highest), comparator),
        only_if=tuple((verdict, guard) for verdict in _TOLD for guard in (fewest, most)),
    )


def _opposed(held: _Shares) -> tuple[Side, ...]:
    """Return the posts whose words only speak against the kind, as the chart has them beside it."""
    name = {SERVING: "Only words of promotion", PROMOTING: "Only words of service", CORRECTING: "Other listed words"}
    return (Side(name[held.kind], 1 - held.share(held.highest)),)


def _too_few(held: _Shares) -> str:
    if held.n < FEWEST_ITEMS:
        return f"{held.n} posts are held, at least {FEWEST_ITEMS} are needed"
    if held.weeks < FEWEST_WEEKS:
        return f"The posts lie in {held.weeks} of the weeks, at least {FEWEST_WEEKS} are needed"
    return ""


def _rate(held: _Shares, counts: Sequence[float], level: float) -> Estimate | None:
    """Return a share with its interval; where none or all posts count, what as many posts in a row can say.

    Source: Clopper and Pearson, The use of confidence or fiducial limits (1934), for none and for all of n.
    """
    share, reach = held.share(counts), ((1 - level) / 2) ** (1 / held.n)
    if share == 0:
        return Estimate(0.0, 0.0, 1 - reach, held.n, level)
    if share == 1:
        return Estimate(1.0, reach, 1.0, held.n, level)
    return rate_in_time(counts, held.all, level=level)


def _over(rate: Estimate | None, line: float) -> Estimate | None:
    if rate is None:
        return None
    return Estimate(rate.value / line, rate.low / line, min(rate.high, 1.0) / line, rate.n, rate.level)


def _would_change(
    test: PlannedTest,
    ratios: tuple[Estimate | None, Estimate | None, Estimate | None],
    ends: tuple[float, float],
    comparator: Side,
) -> str:
    """Return where the verdict turns, and that words decide where it differs by what is counted.

    '' where more posts would tell.
    """
    own, turn = verdict_of(test, ratios[0]), (comparator.value or 0.0) * test.line
    verb, line = _VERB[test.subject], Value(turn, "percent").text
    low, high = (Value(end, "percent").text for end in ends)
    same = all(verdict_of(test, each) is own for each in ratios)
    if same and own is not Verdict.CANNOT_TELL:
        side = "fewer" if test.right_below != (own is Verdict.AGREES) else "more"
        return f"It would change if {side} than {line} of our posts could be said to {verb}; {low} do by their words."
    if same and not ends[0] < turn < ends[1]:
        return ""
    return (
        f"The line lies at {line}; between {low} and {high} of the posts {verb}, by how those are read that hold no "
        "listed word or words of both kinds. Add your words to data/reference/post_words.toml."
    )


def _capital(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}"


_RESPONSE = Counted(
    lambda row: row["engagements"],
    lambda row: row["impressions"],
    "engagement_rate",
    "{name} drew a response to {subject} of showings, {other} to {comparator} ({n} and {n_other} posts)",
    "It would change if {name} drew a response to {side} than {line} of showings; to {now} now.",
    "percent",
    "with their showings and reactions",
    _POSTS_FILE,
    RATE,
)
_SHOWINGS = Counted(
    lambda row: row["impressions"],
    lambda row: 1.0,
    "post_impressions",
    "{name} were typically shown {subject} times, {other} {comparator} times ({n} and {n_other} posts)",
    "It would change if {name} were typically shown {side} than {line} times; {now} times now.",
    "count",
    "with their showings",
    _POSTS_FILE,
    TYPICAL,
)
# LinkedIn counts every click on a post, on a picture to see it whole too: that says nothing of formats.
_CLICKS = Counted(
    lambda row: row["clicks"] if row["platform"] == "linkedin" else row["link_clicks"],
    lambda row: 1.0,
    "link_clicks",
    "{name} brought {subject} times the average post's clicks, {other} {comparator} times ({n} and {n_other} posts)",
    "It would change if {name} brought {side} than {line} times the average post's clicks; {now} times now.",
    "decimal",
    "with their link clicks",
    _CLICKS_FILE,
    BY_AVERAGE,
    not_by_format=("linkedin",),
)
_SUBJECTS, _COMPARATORS = tuple(SUBJECTS.items()), tuple(COMPARATORS.items())

MEASURES: tuple[Measure, ...] = (
    Measure(
        "share_of_posts",
        "share_of_posts_by_words",
        "our posts",
        (
            (SERVING, "the share that serves"),
            (CORRECTING, "the share that corrects something false"),
            (PROMOTING, "the share that promotes us"),
        ),
        ((THRESHOLD, "a line"), ("year_before", "the year before")),
        (_POSTS_FILE,),
        _share_of_posts,
        threshold=0.5,
    ),
    *(
        Measure(name, metric, label, _SUBJECTS, _COMPARATORS, (counted.needs,), against_others(counted))
        for name, metric, label, counted in (
            ("response_of_posts", "engagement_rate", "response per showing", _RESPONSE),
            ("showings_of_posts", "showings_of_the_typical_post", "showings of a post", _SHOWINGS),
            ("clicks_of_posts", "clicks_per_post", "clicks of a post", _CLICKS),
        )
    ),
)
