"""Words for the screen: text of users and files kept from being read as markup, and things counted."""

from __future__ import annotations

import re

# A name such as www.example.org_-Performance.zip would become a link out of the house.
_ADDRESS = re.compile(r"www(?=\.)|https?(?=:)", re.IGNORECASE)
_MARKUP = re.compile(r"[\\`*_\[\]<>#$~|]|:(?=\w)")


def plain(text: str) -> str:
    """Return a text that Streamlit shows as it stands: two dollar signs, say, are not a formula."""
    return _MARKUP.sub(r"\\\g<0>", _ADDRESS.sub("\\g<0>\u2060", text))


def counted(count: int, noun: str) -> str:
    """Return a count with its noun: 1 line, 2,345 lines."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
