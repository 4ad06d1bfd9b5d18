"""Measures of single posts: what they bring, and how unequally."""

from __future__ import annotations

from lib.model import Metric

_EXPORT = "Each platform's export"

ITEMS = (
    Metric(
        "post_engagements",
        "Engagements",
        "engagements",
        "up",
        "out-take",
        "The platform's own total of a post's engagements, else its reactions, comments, shares and saves.",
        formula="Σ engagements",
        source=_EXPORT,
        needs=("post.engagements or post.reactions or post.comments",),
        trap="LinkedIn and X count clicks as engagements, Facebook and Instagram do not: never compared.",
    ),
    Metric(
        "post_impressions",
        "Showings of posts",
        "showings",
        "up",
        "output",
        "Times that posts were shown, several times to one person too.",
        formula="Σ impressions",
        source=_EXPORT,
        needs=("post.impressions",),
    ),
    Metric(
        "post_views",
        "Video views",
        "views",
        "up",
        "output",
        "Times that videos were watched, as the platform counts a view.",
        formula="Σ video views",
        source=_EXPORT,
        needs=("post.video_views",),
        trap="Platforms call different things a view, from the first moment to thirty seconds.",
    ),
    Metric(
        "top_tenth_share",
        "Share of the top tenth of posts",
        "share of all",
        "neither",
        "output",
        "What the strongest tenth of the posts brought, divided by what all of them brought. Ten posts alike have a "
        "share of one tenth. Posts that are known to be paid are left out.",
        "showings or views of the strongest tenth",
        "showings or views of all posts",
        kind="percent",
        statistic="ratio of sums",
        formula="Σ of the strongest tenth ÷ Σ of all posts",
        source="Lorenz curve: M. O. Lorenz, Methods of measuring the concentration of wealth (1905)",
        needs=("post.impressions or post.video_views",),
    ),
    Metric(
        "typical_impressions",
        "Showings of the typical post",
        "showings",
        "up",
        "output",
        "The showings of the post in the middle, of posts that are at least a week old. Posts that are known to be "
        "paid are left out.",
        statistic="median of items",
        formula="median over posts of impressions",
        source="Ours",
        needs=("post.impressions",),
    ),
)
