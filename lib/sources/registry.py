"""Every export that can be read, in the order in which they are tried."""

from __future__ import annotations

from lib.sources import (
    google_ads,
    google_analytics,
    inbox,
    linkedin,
    mailchimp,
    meta,
    meta_ads,
    own,
    search_console,
    tiktok,
    x,
    youtube,
)
from lib.sources.declare import Export

EXPORTS: tuple[Export, ...] = (
    *meta.EXPORTS,
    *x.EXPORTS,
    *linkedin.EXPORTS,
    *youtube.EXPORTS,
    *tiktok.EXPORTS,
    *google_analytics.EXPORTS,
    *search_console.EXPORTS,
    *google_ads.EXPORTS,
    *meta_ads.EXPORTS,
    *mailchimp.EXPORTS,
    *inbox.EXPORTS,
    *own.EXPORTS,
)
