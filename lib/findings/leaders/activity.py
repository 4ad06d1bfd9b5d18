"""Do our leaders post, and do they answer?"""

from __future__ import annotations

from collections.abc import Sequence

from lib.findings.leaders.counted import Counted, Leader
from lib.findings.leaders.told import finding
from lib.model import Finding, Value
from lib.store import Store

_BASE = 10  # posts that replies are said for
_OWN_VOICE = "Posts that an office's team writes count like those that a leader writes: the table cannot tell."


def posts(store: Store, held: Counted) -> Finding | None:
    """Return how often our leaders who are found publish, beside those of other bodies."""
    ours, theirs = (_publishing(side) for side in (held.ours, held.others))
    if not ours:
        return None
    average = _average(ours)
    silent = [leader for leader in ours if leader.posts == 0]
    claim = "Our {offices} that can be found {publish} {ours} posts a week each"
    values = {
        "offices": Value(_counted(len(ours), "leader"), "text"),
        "publish": Value("publishes" if len(ours) == 1 else "publish", "text"),
        "ours": Value(average, "decimal"),
    }
    if theirs:
        claim += ", the {count} of other bodies {theirs}"
        values |= {"count": Value(len(theirs)), "theirs": Value(_average(theirs), "decimal")}
    if silent:
        claim += "; {silent} published nothing"
        values["silent"] = Value(_counted(len(silent), "of ours", plural="of ours"), "text")
    both = [*ours, *theirs]
    return finding(
        store,
        held,
        "posts",
        "Do they post?",
        claim,
        values,
        "leader_posts_per_week",
        average,
        len(both),
        [(leader.name, leader.posts_a_week) for leader in both],
        caveats=(_OWN_VOICE,),
    )


def answers(store: Store, held: Counted) -> Finding | None:
    """Return how often our leaders answer for each post that they publish, beside those of other bodies."""
    ours, theirs = (_answering(side) for side in (held.ours, held.others))
    if not ours:
        return None
    mine = _ratio(ours)
    if mine is None:
        return None
    claim = "For every {base} posts our leaders answer {ours} times"
    values = {"base": Value(_BASE), "ours": Value(mine * _BASE, "decimal")}
    other = _ratio(theirs)
    if other is not None:
        claim += ", those of other bodies {theirs} times"
        values["theirs"] = Value(other * _BASE, "decimal")
    both = [*ours, *theirs]
    return finding(
        store,
        held,
        "answers",
        "Do they answer?",
        claim,
        values,
        "leader_replies_per_post",
        mine,
        len(both),
        [(leader.name, _ratio([leader])) for leader in both],
        caveats=("How many questions were put to them is not counted, so this is not a response rate.",),
    )


def _publishing(leaders: Sequence[Leader]) -> list[Leader]:
    return [leader for leader in leaders if leader.posts_a_week is not None]


def _average(leaders: Sequence[Leader]) -> float:
    """Return the posts a week of an average leader: each office counts once, however much it publishes."""
    return sum(leader.posts_a_week or 0.0 for leader in leaders) / len(leaders)


def _answering(leaders: Sequence[Leader]) -> list[Leader]:
    return [leader for leader in leaders if leader.answered is not None]


def _ratio(leaders: Sequence[Leader]) -> float | None:
    """Return replies by posts, both summed over the leaders; None where nothing was posted."""
    both = [leader.answered for leader in leaders if leader.answered is not None]
    published = sum(each for _, each in both)
    return sum(each for each, _ in both) / published if published else None


def _counted(count: int, noun: str, *, plural: str = "") -> str:
    return f"{Value(count).text} {noun if count == 1 else plural or noun + 's'}"
