"""Which platform an unknown file may be about, by the words in its name, its header and what it counts."""

from __future__ import annotations

import re
from collections.abc import Sequence

_NAMED = (
    ("google_ads", r"google[ _-]?ads|adwords"),
    ("meta_ads", r"(facebook|meta)[ _-]?ads|werbeanzeigen"),
    ("linkedin_ads", r"linkedin[ _-]?ads"),
    ("tiktok_ads", r"tiktok[ _-]?ads"),
    ("microsoft_ads", r"(bing|microsoft)[ _-]?ads"),
    ("facebook", r"facebook|(?<![a-z])fb(?![a-z])"),
    ("instagram", r"instagram|(?<![a-z])insta(?![a-z])|(?<![a-z])ig(?![a-z])"),
    ("linkedin", r"linked[ _-]?in"),
    ("youtube", r"you[ _-]?tube"),
    ("tiktok", r"tik[ _-]?tok"),
    ("x", r"twitter|tweets?(?![a-z])|(?<![a-z])x\.com"),
    ("search_console", r"search[ _-]?console"),
    ("mailchimp", r"newsletter|mailing|mailchimp|rundbrief|nieuwsbrief|infolettre|boletín"),
    ("ga4", r"website|webseite|web[ _-]?stat|google[ _-]?analytics|piwik|matomo|etracker|besucher|site ?web|sitio"),
)
_OF_WEBSITES = {"sessions", "pageviews", "users", "active_users", "new_users", "engaged_sessions"}
_ALWAYS = {"mailing": "mailchimp", "message": "inbox", "event": "own", "peer_count": "peers"}


def platform_named(into: str, around: str, header: Sequence[str], fields: Sequence[str]) -> str:
    """Return the platform of a file by the words around its table, else by its header, '' where nothing tells."""
    if into in _ALWAYS:
        return _ALWAYS[into]
    if "account_platform" in fields:
        return "tool"
    for text in (around, " ".join(header)):
        found = [code for code, pattern in _NAMED if re.search(pattern, text, re.IGNORECASE)]
        # "facebook_ads" holds "facebook" too: the first is the more exact.
        networks = [code for code in found if not any(other.startswith(f"{code}_") for other in found)]
        networks = [code for code in networks if not (code == "facebook" and "meta_ads" in found)]
        if len(networks) == 1 and (networks[0].endswith("_ads") == (into == "campaign") or into != "campaign"):
            return networks[0]
    return "ga4" if _OF_WEBSITES & set(fields) else ""
