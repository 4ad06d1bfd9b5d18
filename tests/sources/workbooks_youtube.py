"""The samples of YouTube Studio that are workbooks: what "Export to Google Sheets" makes, downloaded from there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

Rows = Sequence[Sequence[object]]

_TIMES = ("Average view duration", "Watch time (hours)")


def content() -> Mapping[str, Rows]:
    """The three files of the zip as three sheets."""
    return {
        "Table data": [
            ("Content", "Video title", "Video publish time", "Duration", "Views", "Watch time (hours)", "Subscribers"),
            ("Total", "", "", "", 400, 12.5, 3),
            ("WexmoorF_01", "Snow on the A39", "Feb 1, 2026", 61, 300, 10, 4),
            ("WexmoorF_02", "What a councillor does", "Jan 9, 2026", 240, 100, 2.5, -1),
        ],
        "Chart data": [
            ("Date", "Content", "Video title", "Video publish time", "Duration", "Views"),
            ("2026-02-01", "WexmoorF_01", "Snow on the A39", "Feb 1, 2026", 61, 200),
            ("2026-02-02", "WexmoorF_01", "Snow on the A39", "Feb 1, 2026", 61, 100),
        ],
        "Totals": [("Date", "Views"), ("2026-02-01", 250), ("2026-02-02", 120), ("2026-02-03", 30)],
    }


def breakdowns() -> Mapping[str, Rows]:
    """The tables of several tabs, put into one workbook."""
    return {
        "Geography": [("Geography", "Views", *_TIMES), ("Total", 90, "0:02:00", 3), ("GB", 80, "0:02:06", 2.8)],
        "Country": [("País", "Visualizações", "Tempo de exibição (horas)"), ("Total", 90, 3), ("PT", 10, 0.2)],
        "Sources": [
            ("Traffic source", "Source type", "Source title", "Thumbnail impressions", "Views", *_TIMES),
            ("Total", "", "", 900, 60, "0:02:00", 2),
            ("YT_SEARCH.bin day", "Search term", "bin day", 500, 40, "0:02:00", 1.5),
            ("YT_RELATED.-WexmoorF1", "Content", "", 400, 20, "0:01:30", 0.5),
        ],
        "Status": [
            ("Subscription status", "Views", *_TIMES),
            ("Not subscribed", 70, "0:02:00", 2.4),
            ("Subscribed", 20, "0:01:48", 0.6),
        ],
        "Subscriptions": [
            ("Subscription source", "Subscribers", "Subscribers gained", "Subscribers lost"),
            ("Total", 5, 7, 2),
            ("YouTube watch page", 6, 7, 1),
            ("Closed accounts", -1, 0, 1),
        ],
        "Sharing": [("Sharing service", "Shares"), ("Total", 4), ("WhatsApp", 4)],
        "Viewers": [("New and returning viewers", "Views", *_TIMES), ("New viewers", 66, "0:01:00", 1.1)],
        "Places": [("Playback location", "Views", *_TIMES), ("YouTube watch page", 85, "0:02:00", 2.9)],
        "Device type": [
            ("Device type", "Views", *_TIMES),
            ("Total", 90, "0:02:00", 3),
            ("Mobile phone", 61, "0:01:58", 2),
        ],
        "Systems": [("Operating system", "Views", *_TIMES), ("Android", 44, "0:01:58", 1.4)],
        "Kinds": [("Content type", "Views", "Videos published", *_TIMES), ("Shorts", 50, 2, "0:00:20", 0.3)],
        "Playlists": [
            ("Playlist", "Playlist title", "Views", *_TIMES),
            ("PLwexmoor", "Council meetings", 9, "0:09:00", 1.4),
        ],
        "Subtitles": [("Subtitles and CC", "Views", *_TIMES), ("English", 12, "0:02:00", 0.4)],
        "Totals": [("Date", "Views"), ("2026-02-01", 60), ("2026-02-02", 30)],
    }


SHEETS: Mapping[str, Callable[[], Mapping[str, Rows]]] = {
    "youtube_table.sheets": content,
    "youtube_breakdown.sheets": breakdowns,
}
