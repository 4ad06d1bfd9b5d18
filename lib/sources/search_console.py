"""Google Search Console: the Performance report by day, query, page, country, device and search appearance."""

from __future__ import annotations

from lib.sources import search_console_words as words
from lib.sources.declare import Column, Export, Layout

_HOW = (
    "Search Console > Performance > Search results > choose the period > Export (top right) > Download CSV or Excel; "
    "bring the zip or workbook as it is."
)
_measures = (
    Column("clicks", words.CLICKS, required=True),
    Column("impressions", words.IMPRESSIONS, required=True),
    # The average position of a day or page cannot be added up; it is kept to be shown, not summed.
    Column("position_average", words.POSITION, required=True),
)
_OTHER_REPORTS = (*words.NOT_INDEXED, *words.INDEXED, *words.AFFECTED)
_PARTIAL = {
    "query": "Search Console leaves out what few people searched for",
    "page": "",
}


def _table(dimension: str) -> Layout:
    return Layout(
        into="breakdown",
        constants={"dimension": dimension},
        forbidden=(*words.DAY, *(name for other, names in words.ITEMS.items() if other != dimension for name in names)),
        partial=_PARTIAL.get(dimension, ""),
        cap=1000,
        totals=False,
        columns=(
            Column(
                "item",
                words.ITEMS[dimension],
                parse="masked" if dimension in ("query", "page") else "text",
                required=True,
                never_empty=True,
            ),
            *_measures,
        ),
    )


PERFORMANCE = Export(
    name="search_console_performance",
    label="Google Search Console: performance in Google Search",
    platform="search_console",
    how_to_get=_HOW,
    account_in_file_name=r"^_?(?:https?_+)?(?P<handle>[\w.-]*?\w)[_/]*-Performance-on-Search",
    exported_in_file_name=r"-Performance-on-Search-(?P<day>\d{4}-\d{2}-\d{2})",
    part_only=words.NARROWED,
    layouts=(
        Layout(
            into="daily",
            day_formats=("%Y-%m-%d", "%Y/%m/%d"),
            days_once=True,
            every_day=True,
            either_order=True,
            covers_file=True,
            forbidden=(*_OTHER_REPORTS, *(name for names in words.ITEMS.values() for name in names)),
            columns=(Column("day", words.DAY, parse="day", required=True), *_measures),
        ),
        *(_table(dimension) for dimension in words.ITEMS),
    ),
)


def _refused(name: str, label: str, refusal: str, *layouts: Layout) -> Export:
    return Export(
        name=name,
        label=f"Google Search Console: {label}",
        platform="search_console",
        basis="documentation",
        how_to_get=_HOW,
        refusal=f"{refusal} Bring the Performance report instead: {_HOW}",
        layouts=layouts,
    )


def _told_by(*names: tuple[str, ...], file_name: str | None = None) -> Layout:
    """Return a table that is recognised by its headers; nothing of it is kept."""
    return Layout(
        into="breakdown",
        constants={"dimension": "page"},
        file_name=file_name,
        columns=tuple(Column("item", each, parse="text", required=True) for each in names),
    )


INDEXING = _refused(
    "search_console_indexing",
    "indexing, enhancements, speed or crawling",
    "It tells which pages Google keeps in its index and what is wrong with them, not what people searched and clicked.",
    _told_by(words.DAY, words.NOT_INDEXED, words.INDEXED),
    _told_by(words.DAY, words.AFFECTED),
    _told_by(words.ISSUE, words.VALIDATION),
    _told_by(words.ADDRESS, words.CRAWLED),
    # "Metadata.csv" names the issue that the other files of its zip are about.
    _told_by(words.PROPERTY, words.VALUE, file_name=r"^(m[eé]ta|метаданн)"),
)
LINKS = _refused(
    "search_console_links",
    "links to the website",
    "It lists which websites link to this one, without days and without people.",
    _told_by(words.LINKS),
)
# Discover and News have no position: nobody searched.
DISCOVER = _refused(
    "search_console_discover",
    "Discover or Google News",
    "It has no positions, so it is about Discover or Google News: what Google showed unasked may not be added to what "
    "people searched for.",
    *(
        Layout(
            into="breakdown",
            constants={"dimension": "page"},
            forbidden=(*words.POSITION, "Cost", "Spend", "Conversions", "Campaign"),
            columns=(
                Column("item", names, parse="text", required=True),
                Column("clicks", words.CLICKS, required=True),
                Column("impressions", words.IMPRESSIONS, required=True),
                Column("item", words.CTR, parse="text", required=True),
            ),
        )
        for names in (words.DAY, words.ITEMS["page"], words.ITEMS["country"])
    ),
)
COMPARISON = _refused(
    "search_console_comparison",
    "two periods side by side",
    "Each column is about another period, and the days of the two are not said. Choose one period, without Compare.",
    _told_by(words.COMPARED),
)

FILTERS = _refused(
    "search_console_filters",
    "the filters of an export",
    "It only says which days and which filter the other files of its zip are about. Bring the zip as it is.",
    _told_by(words.FILTER, words.VALUE),
)

EXPORTS = (PERFORMANCE, INDEXING, LINKS, DISCOVER, COMPARISON, FILTERS)
