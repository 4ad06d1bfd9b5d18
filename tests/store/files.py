"""Small files that the tests of the store import: rows in, bytes out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

FACEBOOK_HEADER = "Post ID,Page ID,Page name,Description,Publish time,Date,Views,Reach"


def csv_bytes(header: str, rows: Iterable[str]) -> bytes:
    return "\n".join([header, *rows, ""]).encode()


def search_days(days: Iterable[tuple[str, int, int]]) -> bytes:
    """Search Console, which names no account: (day, clicks, impressions)."""
    return csv_bytes("Date,Clicks,Impressions,CTR,Position", (f"{d},{c},{i},1%,5.5" for d, c, i in days))


def facebook_posts(posts: Iterable[tuple[int, int]], page: int = 7000, name: str = "Wexmoor") -> bytes:
    """Facebook posts, whose rows name the page: (post id, views)."""
    return csv_bytes(
        FACEBOOK_HEADER,
        (f"9000{post},{page},{name},Text {post},03/0{post % 9 + 1}/2026 10:00,Lifetime,{v},5" for post, v in posts),
    )


def linkedin_days(days: Iterable[tuple[str, int]]) -> bytes:
    """LinkedIn followers by day, whose file name says when it was exported: (day, gained)."""
    return csv_bytes("Date,Organic followers,Total followers", (f"{day},{n},{n}" for day, n in days))


def messages(rows: Sequence[tuple[str, str, str, str]]) -> bytes:
    """Messages: (id, author, inbound, text)."""
    lines = (f'{m},{a},{i},2026-03-03 10:00:00,"{t}",' for m, a, i, t in rows)
    return csv_bytes("message_id,author_id,inbound,created_at,text,in_response_to", lines)
