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
    Platform("universal_analytics", "Website (Universal Analytics)", "web"),
    Platform("matomo", "Website (Matomo)", "web"),
    Platform("plausible", "Website (Plausible)", "web"),
    Platform("public_web", "Website (public statistics)", "web"),
    Platform("search_console", "Google Search", "search"),
    Platform("google_ads", "Google Ads", "paid"),
    Platform("meta_ads", "Meta Ads", "paid"),
    Platform("microsoft_ads", "Microsoft Advertising", "paid"),
    Platform("linkedin_ads", "LinkedIn Ads", "paid"),
    Platform("tiktok_ads", "TikTok Ads", "paid"),
    Platform("mailchimp", "E-mail newsletter", "e-mail"),
    Platform("govdelivery", "E-mail bulletins (GovDelivery)", "e-mail"),
    Platform("campaign_monitor", "E-mail newsletter (Campaign Monitor)", "e-mail"),
    Platform("brevo", "E-mail newsletter (Brevo)", "e-mail"),
    Platform("constant_contact", "E-mail newsletter (Constant Contact)", "e-mail"),
    Platform("inbox", "Public messages", "messages"),
    Platform("tool", "Social media tool", "tool"),
    Platform("peers", "Other bodies", "peers"),
    Platform("own", "Typed in by us", "own"),
)

PLATFORMS: dict[str, Platform] = {platform.code: platform for platform in _ALL}
