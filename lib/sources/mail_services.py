"""What the lists of mailings of all e-mail services have in common: how they write the moment of sending."""

from __future__ import annotations

# The account's own time zone, whose abbreviation some services add; the day of sending is the one people know.
_ZONES = ("", " UTC", " GMT", " BST", " CET", " CEST", " EST", " EDT", " CST", " CDT", " MST", " MDT", " PST", " PDT")
_SPELLED = (*(f" %I:%M %p{zone}" for zone in _ZONES), " %H:%M", " %H:%M:%S", "")
_SHORT = (" %H:%M", "")

# Where a file writes 03/04/2026, its other days decide which number is the month.
NUMBERED_TIMES = (
    *(f"{day}{time}" for day in ("%d/%m/%Y", "%m/%d/%Y") for time in _SPELLED),
    *(f"{day}{time}" for day in ("%d-%m-%Y", "%m-%d-%Y", "%d/%m/%y", "%m/%d/%y") for time in _SHORT),
)
TIMES = (
    "%b %d, %Y %I:%M %p",
    "%b %d, %Y, %I:%M %p",
    "%b %d, %Y at %I:%M %p",
    "%b %d, %Y %I:%M:%S %p",
    "%b %d, %Y %H:%M",
    "%b %d, %Y",
    "%B %d, %Y %I:%M %p",
    "%B %d, %Y",
    "%d %b %Y %H:%M",
    "%d %b %Y, %H:%M",
    "%d %b %Y",
    "%d %B %Y %H:%M",
    "%d %B %Y",
    "%d-%b-%y %H:%M",
    "%d-%b-%Y %H:%M",
    "%d.%m.%Y %H:%M:%S",
    "%d.%m.%Y %H:%M",
    "%d.%m.%Y",
    "%Y-%m-%d %H:%M:%S",
    "%Y-%m-%d %H:%M:%S UTC",
    "%Y-%m-%d %H:%M",
    "%Y-%m-%d",
    "%Y-%m-%dT%H:%M:%S.%fZ",
    "%Y-%m-%dT%H:%M:%SZ",
    "%Y-%m-%dT%H:%M:%S",
    *NUMBERED_TIMES,
)
