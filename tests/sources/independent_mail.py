"""What the real files of e-mail services, inboxes and peers hold, counted by other means."""

from __future__ import annotations

from datetime import datetime

from tests.sources.independent import Expected, cells, rows_of

# The networks that are known, as New York writes them.
_NETWORKS = {"facebook", "twitter", "youtube", "linked-in", "instagram"}


def peer_samples(data: bytes) -> list[Expected]:
    """Followers of agencies: lines of other networks, without a count or without an agency are not used."""
    header, *body = rows_of(data)
    body = [row for row in body if row[0] != "TOTAL"]
    whole = [
        row
        for row in body
        if cells(row, header, "Platform").lower() in _NETWORKS
        and cells(row, header, "Likes/Followers/Visits/Downloads")
        and cells(row, header, "Agency")
    ]
    days = [datetime.strptime(cells(row, header, "Date Sampled")[:10], "%m/%d/%Y").date() for row in whole]
    followers = sum(int(cells(row, header, "Likes/Followers/Visits/Downloads")) for row in whole)
    return [Expected("peers", len(body), len(whole), days, {"followers": followers})]
