"""Text of users and files, kept from being read as markup."""

from __future__ import annotations

import re

_MARKUP = re.compile(r"[\\`*_\[\]<>#$~|]|:(?=\w)")


def plain(text: str) -> str:
    """Return a text that Streamlit shows as it stands: two dollar signs, say, are not a formula."""
    return _MARKUP.sub(r"\\\g<0>", text)
