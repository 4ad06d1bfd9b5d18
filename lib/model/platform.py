"""The platforms by the code that the store, the address bar and the command line use."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Platform:
    """`channel` groups platforms as a leader does: social, web, search, paid, e-mail."""

    code: str
    label: str
    channel: str


_ALL = (
    Platform("facebook", "Facebook", "social"),
    Platform("instagram", "Instagram", "social"),
    Platform("x", "X", "social"),
    Platform("linkedin", "LinkedIn", "social"),
    Platform("youtube", "YouTube", "social"),
    Platform("tiktok", "TikTok", "social"),
    Platform("ga4", "Website", "web"),
    Platform("search_console", "Google Search", "search"),
    Platform("google_ads", "Google Ads", "paid"),
    Platform("meta_ads", "Meta Ads", "paid"),
    Platform("mailchimp", "E-mail newsletter", "e-mail"),
    Platform("inbox", "Public messages", "messages"),
    Platform("own", "Typed in by us", "own"),
)

PLATFORMS: dict[str, Platform] = {platform.code: platform for platform in _ALL}
