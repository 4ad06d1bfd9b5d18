"""Posts and campaigns of a period: what made the difference, how unequal, which kinds work, which campaigns pay."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import streamlit as st

from lib.findings.changes import content, posts
from lib.findings.changes.campaigns import campaigns as paid_campaigns
from lib.model import Finding, Scope
from lib.store import Store
from lib.ui import address, session, show

_OPEN = 2
_NONE = ""
Make = Callable[[Store, Scope], list[Finding]]


def made_the_difference(scope: Scope) -> None:
    """Show which few posts and mailings brought most, and whether the change stands without the best."""
    _section(
        "What made the difference",
        "difference",
        posts.made_the_difference,
        scope,
        "Posts or mailings of these days would show which of them brought most. Choose other days, or import an export "
        "of posts that covers them.",
    )


def inequality(scope: Scope) -> None:
    """Show how unequal the posts of each account are."""
    _section(
        "How unequal are the posts?",
        "unequal",
        posts.inequality,
        scope,
        "Ten posts that are a week old would show it. Choose more days, or import an export of posts that covers them.",
    )


def kinds(scope: Scope) -> None:
    """Show which kinds of content are seen more, and draw more response."""
    _section(
        "What kinds of content work?",
        "kinds",
        content.kinds_of_content,
        scope,
        "No export of these days says what kind its posts are, or there are fewer than eight of them. Exports of "
        "Facebook and Instagram posts from Meta Business Suite say it.",
    )


def campaigns(scope: Scope) -> None:
    """Show what each campaign cost for what it brought."""
    _section(
        "Which campaigns pay?",
        "campaign",
        paid_campaigns,
        scope,
        "No report of adverts is held for these days. A report by campaign and day, with cost and clicks, fills this.",
    )


def _section(title: str, key: str, make: Make, scope: Scope, empty: str) -> None:
    """Show the two most telling accounts side by side, and any other that is picked below them."""
    st.subheader(title)
    groups = _by_account(session.made(make, scope))
    if not groups:
        st.write(empty)
        return
    names = list(groups)
    _side_by_side([groups[name] for name in names[:_OPEN]])
    others = names[_OPEN:]
    if not others:
        return
    address.offer(key, [_NONE, *others], _NONE)
    picked = st.selectbox(
        "The other channels",
        [_NONE, *others],
        format_func=lambda name: name or "Choose one to see it",
        key=key,
        width=320,
    )
    if address.keep(key, picked, _NONE):
        _side_by_side([groups[picked]])


def _by_account(findings: Sequence[Finding]) -> dict[str, list[Finding]]:
    """Return the findings of each account by its label, in the order in which the first of each comes."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(dict(finding.values)["channel"].text, []).append(finding)
    return groups


def _side_by_side(groups: Sequence[Sequence[Finding]]) -> None:
    """Show a column for each account; one account alone has its findings side by side, one finding the whole width."""
    columns = [[finding] for finding in groups[0]] if len(groups) == 1 else groups
    for column, findings in zip(st.columns(len(columns), gap="large"), columns, strict=True):
        with column:
            for finding in findings:
                more = (finding.what_would_change_it,) if finding.what_would_change_it else ()
                show.finding(replace(finding, caveats=(*finding.caveats, *more)))
