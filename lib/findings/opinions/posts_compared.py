"""Posts of one kind against other posts: what they draw within the same account and quarter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from lib.findings.breaks import breaks_of
from lib.findings.opinions.formats import FORMATS, VIDEO, format_of
from lib.findings.opinions.measured import Answer, Measured, Missing, Side
from lib.findings.opinions.rows import Rows
from lib.findings.opinions.strata import Compared, Unit, compared, quarter_of, typical, year_of
from lib.findings.opinions.turning import turning
from lib.findings.words import FEW_ITEMS, FEWEST_ITEMS, FEWEST_WEEKS
from lib.model import PLATFORMS, PlannedTest, Scope, Table, Value, Verdict
from lib.reference.post_words import CORRECTING, POST_KINDS, PROMOTING, SERVING, kinds_of_post
from lib.stats import LEVEL, Estimate

Row = dict[str, Any]
QUERY = "posts_with_words"
SOCIAL = {code: platform.label for code, platform in PLATFORMS.items() if platform.channel == "social"}
SAID = {
    SERVING: "posts that serve",
    CORRECTING: "posts that correct something false",
    PROMOTING: "posts that promote us",
}
SUBJECTS = {**SAID, **FORMATS}
_OTHERS = "other_posts"
COMPARATORS = {
    _OTHERS: "other posts",
    PROMOTING: SAID[PROMOTING],
    **{f"{_OTHERS}_{code}": f"other posts on {label}" for code, label in SOCIAL.items()},
}
_METHOD = (
    "Posts are compared within the same account and quarter, which are then taken together (Mantel and Haenszel); "
    "each value is what its posts draw when both sides are spread over these alike. Whole weeks vary (days, where "
    "fewer than half a year is held), with what neighbours have in common (linearised, Student's t)."
)
_TYPICAL = (
    "The typical post is the geometric mean. Posts are compared within the same account and quarter (least squares of "
    "logarithms). Whole weeks vary (days, where fewer than half a year is held), with what neighbours have in common "
    "(cluster-robust, Student's t)."
)
# From this share on, one post is said to make what its side drew.
_MOST_OF_IT = 1 / 3
RATE, BY_AVERAGE, TYPICAL = "rate", "by_average", "typical"
_DECIDED = (Verdict.AGREES, Verdict.DISAGREES, Verdict.NO_DIFFERENCE)


@dataclass(frozen=True)
class Counted:
    """What is counted of a post (`top`) over what (`bottom`), the sentence that says it, and where its verdict turns.

    `breaks` is the metric whose meaning a platform may change on a day: posts before and after it are not compared.
    `way` is how both sides are compared: RATE (a ratio of sums), BY_AVERAGE (in so many times the account's average
    post: what platforms count unlike is never added up) or TYPICAL (the geometric mean of posts). On the platforms of
    `not_by_format` the number is counted unlike for posts of another format.
    """

    top: Callable[[Row], float | None]
    bottom: Callable[[Row], float | None]
    breaks: str
    claim: str
    turns: str
    kind: str
    lacks: str
    needs: str
    way: str
    not_by_format: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Post:
    """One post that can be compared: its place in the table, what its words say, its unit."""

    at: int
    row: Row
    said: frozenset[str]
    unit: Unit


def against_others(counted: Counted) -> Callable[[Rows, Scope, PlannedTest, float], Answer]:
    """Return the measure of a test: posts of its subject against those of its comparator over a year."""

    def of(rows: Rows, scope: Scope, test: PlannedTest, level: float) -> Answer:
        year = year_of(scope)
        table = rows.of(QUERY, year)
        posts = _posts(table, year, test, counted)
        found = compared(post.unit for post in posts)
        if found is None:
            return Missing(_needs(posts, test, counted))
        strata = {unit.stratum for unit in found.units}
        posts = [post for post in posts if post.unit.stratum in strata]
        return _told(table, posts, year, test, level, counted)

    return of


def _posts(table: Table, year: Scope, test: PlannedTest, counted: Counted) -> list[_Post]:
    """Return the posts of either side that hold what is counted; not those paid for, still growing, or replies."""
    only = test.comparator.removeprefix(_OTHERS).removeprefix("_") if test.comparator != PROMOTING else ""
    apart = counted.not_by_format if test.subject in FORMATS else ()
    marks = {code: [each.day for each in breaks_of(code, counted.breaks)] for code in SOCIAL}
    found = []
    for at, row in enumerate(table.records()):
        if row["platform"] not in SOCIAL or only not in ("", row["platform"]) or row["platform"] in apart:
            continue
        top, bottom = counted.top(row), counted.bottom(row)
        if top is None or not bottom or row["reply"] or row["paid"] or not row["grown"]:
            continue
        said = kinds_of_post(row["text"] or "")
        inside = _is_subject(row, test, said)
        if inside is not None:
            day = (year.last_day - row["day"]).days
            changed = sum(mark <= row["day"] for mark in marks[row["platform"]])
            stratum = (row["account_id"], quarter_of(day // 7), changed)
            found.append(_Post(at, row, said, Unit(inside, stratum, day, float(top), float(bottom))))
    return found


def _is_subject(row: Row, test: PlannedTest, said: frozenset[str]) -> bool | None:
    """Whether a post is the subject's, else the comparator's; None where it is neither's or both sides'."""
    inside = test.subject in said if test.subject in POST_KINDS else format_of(row["kind"]) == test.subject
    if test.comparator != PROMOTING:
        return inside
    return None if inside == (PROMOTING in said) else inside


def _weighed(posts: Sequence[_Post], counted: Counted) -> list[_Post]:
    """Return the posts in what they are counted in; those of accounts that drew nothing at all drop out."""
    if counted.way != BY_AVERAGE:
        return list(posts)
    own: dict[int, list[float]] = {}
    for post in posts:
        own.setdefault(post.row["account_id"], []).append(post.unit.top)
    average = {account: sum(tops) / len(tops) for account, tops in own.items()}
    return [
        replace(post, unit=replace(post.unit, top=post.unit.top / average[post.row["account_id"]]))
        for post in posts
        if average[post.row["account_id"]]
    ]


def _told(
    table: Table, posts: Sequence[_Post], year: Scope, test: PlannedTest, level: float, counted: Counted
) -> Answer:
    weighed = _weighed(posts, counted)
    found = compared(post.unit for post in weighed)
    if found is None:
        return Missing(f"Posts that drew something: the {len(posts)} that could be compared drew nothing.")
    n, n_other = found.count(subject=True), found.count(subject=False)
    ratio, subject, comparator = _sides(weighed, level, counted)
    if subject is None or comparator is None:
        return Missing(f"Posts of more than one week: the {len(posts)} that could be compared lie in one.")
    name, other = SUBJECTS[test.subject], COMPARATORS[test.comparator]
    platforms = {post.row["platform"] for post in weighed}
    guards = _guards(weighed, test, level, counted)
    too_few = _too_few(found, (name, other))
    turns = "" if too_few else counted.turns.replace("{name}", name)
    return Measured(
        ratio=ratio,
        subject=Side(_capital(name), subject),
        comparator=Side(_capital(other), comparator),
        claim=counted.claim,
        values=(
            ("name", Value(_capital(name), "text")),
            ("subject", Value(subject, counted.kind)),
            ("other", Value(other, "text")),
            ("comparator", Value(comparator, counted.kind)),
            ("n", Value(n)),
            ("n_other", Value(n_other)),
        ),
        query=QUERY,
        scope=year,
        rows=Table(table.columns, tuple(table.rows[post.at] for post in weighed)),
        n=n + n_other,
        n_of="posts",
        interval_method=_TYPICAL if counted.way == TYPICAL else _METHOD,
        value_kind=counted.kind,
        too_few=too_few,
        comparable=not too_few,
        caveats=_caveats(posts, found, test, counted),
        would_change=turning(test, ratio, guards, (subject, comparator), turns, counted.kind),
        only_if=guards,
        platform=platforms.pop() if len(platforms) == 1 else None,
    )


def _sides(
    posts: Sequence[_Post], level: float, counted: Counted
) -> tuple[Estimate | None, float | None, float | None]:
    """Return the ratio of both sides, and what either draws; nothing where they cannot be compared."""
    units = [post.unit for post in posts]
    if counted.way == TYPICAL:
        made = typical(units, level)
        return (None, None, None) if made is None else (made[0], made[0].value * made[1], made[1])
    found = compared(units)
    if found is None:
        return None, None, None
    return found.ratio(level, len(found.units)), found.rate(subject=True), found.rate(subject=False)


def _needs(posts: Sequence[_Post], test: PlannedTest, counted: Counted) -> str:
    """Return what is missing for a comparison: a file, a kind of post, or words."""
    sides = {post.unit.subject for post in posts}
    name, other = SUBJECTS[test.subject], COMPARATORS[test.comparator]
    if not posts and test.comparator != PROMOTING:
        return counted.needs
    if True not in sides:
        return _no_word(test.subject) if test.subject in POST_KINDS else _no_format(posts, name, counted)
    if False not in sides:
        return (
            _no_word(PROMOTING) if test.comparator == PROMOTING else f"{_capital(other)}: all that are held are {name}."
        )
    return f"{_capital(name)} and {other} of one account in the same quarter: no quarter of the year has both."


def _no_word(kind: str) -> str:
    return (
        f"{_capital(SAID[kind])}: none of those that can be compared has a word listed for them. Where yours use other "
        "words, add them to data/reference/post_words.toml."
    )


def _no_format(posts: Sequence[_Post], name: str, counted: Counted) -> str:
    if any(format_of(post.row["kind"]) for post in posts):
        return f"{_capital(name)} {counted.lacks}: none of the posts of the year that hold these is one."
    return (
        f"{_capital(name)} {counted.lacks}, from an export that names the kind of each post: Meta Business Suite "
        "(Content, Export) or LinkedIn (Analytics, Content, Export)."
    )


def _too_few(found: Compared, names: tuple[str, str]) -> str:
    for subject, name in zip((True, False), names, strict=True):
        n, weeks = found.count(subject=subject), found.weeks(subject=subject)
        if n < FEWEST_ITEMS:
            return f"{_capital(name)}: {n} can be compared, at least {FEWEST_ITEMS} are needed"
        if weeks < FEWEST_WEEKS:
            return f"{_capital(name)} lie in {weeks} of the weeks, at least {FEWEST_WEEKS} are needed"
    return ""


def _caveats(posts: Sequence[_Post], found: Compared, test: PlannedTest, counted: Counted) -> tuple[str, ...]:
    smaller = min(found.count(subject=True), found.count(subject=False))
    told = [f"Indicative: {smaller} posts on the smaller side."] if FEWEST_ITEMS <= smaller < FEW_ITEMS else []
    told += _by_platform(posts, counted)
    own = [post.unit.top for post in posts if post.unit.subject]
    if sum(own) and max(own) / sum(own) >= _MOST_OF_IT and len(own) >= FEWEST_ITEMS:
        told.append(f"One of the {SUBJECTS[test.subject]} drew {Value(max(own) / sum(own), 'percent').text} of theirs.")
    if test.subject in POST_KINDS:
        told.append("Words decide which posts these are, and can be wrong: read the posts behind it.")
    elif test.subject == VIDEO and counted.breaks != "link_clicks":
        told.append("Platforms count a showing of a video in a way of their own.")
    if counted.breaks == "link_clicks" and any(post.row["platform"] == "linkedin" for post in posts):
        told.append("LinkedIn counts every click on a post, not those on its link alone.")
    return (*told, "Posts known to be paid, replies, and those of the newest week are left out.")


def _by_platform(posts: Sequence[_Post], counted: Counted) -> list[str]:
    """Return what both sides drew on each platform in its own numbers: one may hide the other."""
    told = []
    for platform in sorted({post.row["platform"] for post in posts}):
        own = [post for post in posts if post.row["platform"] == platform]
        _, subject, comparator = _sides(own, LEVEL, counted)
        if subject is not None and comparator is not None:
            sides = [Value(side, counted.kind).text for side in (subject, comparator)]
            n = sum(post.unit.subject for post in own)
            told.append(f"{SOCIAL[platform]} {sides[0]} against {sides[1]} ({n} and {len(own) - n} posts)")
    return [f"By platform: {', '.join(told)}."] if len(told) > 1 or counted.way == BY_AVERAGE else []


def _guards(
    posts: Sequence[_Post], test: PlannedTest, level: float, counted: Counted
) -> tuple[tuple[Verdict, Estimate | None], ...]:
    """Return what a verdict must hold against: clicks without LinkedIn's, and posts whose words say something alone.

    A post without a listed word may be the subject's all the same. What corrects is too seldom for that to matter.
    """
    guards: list[Estimate | None] = []
    if counted.breaks == "link_clicks":
        others = [post for post in posts if post.row["platform"] != "linkedin"]
        if 0 < len(others) < len(posts):
            guards.append(_estimate(others, level, counted))
    if test.subject in (SERVING, PROMOTING) and test.comparator != PROMOTING:
        guards.append(_estimate([post for post in posts if post.said], level, counted))
    return tuple((verdict, guard) for guard in guards for verdict in _DECIDED)


def _estimate(posts: Sequence[_Post], level: float, counted: Counted) -> Estimate | None:
    """Return the ratio of these posts alone; None where they are too few."""
    found = compared(post.unit for post in posts)
    if found is None or _too_few(found, ("-", "-")):
        return None
    return _sides(posts, level, counted)[0]


def _capital(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}"
