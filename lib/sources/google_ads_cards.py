"""Google Ads: the cards of its overview page, without lines above the header and with their days in the file name."""

from __future__ import annotations

from lib.sources import google_ads_words as words
from lib.sources.declare import Column, Export, Layout

# "Devices(2026.02.05-2026.02.10).csv", "Demographics(Age_2026.02.05-2026.02.10).csv", "Time_series(2026.02.05).csv"
_DAYS = r"\((?P<period>[^()]*\d{4}[^()]*)\)"
_CARD = r"\([^()]*\d{1,4}\.\d{1,2}\.\d{1,4}[^()]*\)"
_GET = "Google Ads > Overview > choose the days at the top right > {} > the three dots of the card > Download > .csv."
_NOT_CAMPAIGNS = (
    *words.KEYWORD,
    *words.TERM,
    *words.AD_GROUP,
    "Ad group name",
    *words.DEVICE,
    *words.NETWORK,
    "Search",
    "Word",
)


def _card(dimension: str, *items: Column, file_name: str | None = _CARD, partial: str = "") -> Layout:
    """Return the layout of a card by something; people choose which numbers it shows."""
    return Layout(
        into="breakdown",
        columns=(*items, words.SPEND, *words.MEASURES),
        at_least=1,
        constants={"dimension": dimension},
        forbidden=words.CAMPAIGN,
        file_name=file_name,
        partial=partial,
    )


def _item(*names: str, extract: str | None = None) -> Column:
    return Column("item", names, parse="text", required=True, never_empty=True, extract=extract)


def _export(
    name: str, label: str, card: str, *layouts: Layout, basis: str = "documentation", refusal: str = ""
) -> Export:
    return Export(
        name=f"google_ads_{name}",
        label=f"Google Ads: overview, {label}",
        platform="google_ads",
        how_to_get=_GET.format(card),
        layouts=layouts,
        period_in_file_name=_DAYS,
        basis=basis,
        refusal=refusal,
    )


def _time_series(*measures: Column, file_name: str | None, at_least: int = 0) -> Layout:
    return Layout(
        into="campaign",
        day_formats=words.DAY_FORMATS,
        columns=(*words.DATES, *measures, *words.MEASURES[2:]),
        at_least=at_least,
        constants={"level": "account"},
        forbidden=(*words.CAMPAIGN, "Campaign name", *_NOT_CAMPAIGNS, *words.OTHER),
        named_by=("period",),
        file_name=file_name,
    )


TIME_SERIES = _export(
    "time_series",
    "by day",
    "the chart",
    _time_series(
        words.SPEND_REQUIRED, Column("clicks", words.CLICKS.names, required=True), words.IMPRESSIONS, file_name=None
    ),
    # With other numbers chosen, the file's name must say what it is.
    _time_series(words.SPEND, *words.MEASURES[:2], file_name=_CARD, at_least=3),
    basis="file",
)
CAMPAIGNS = _export(
    "campaigns",
    "campaigns",
    "Campaigns",
    Layout(
        into="campaign",
        columns=(
            Column("campaign", ("Campaign name", *words.CAMPAIGN), parse="text", required=True),
            *(words.SPEND, *words.MEASURES),
        ),
        at_least=1,
        constants={"level": "campaign"},
        forbidden=(*_NOT_CAMPAIGNS, *words.OTHER, "Optimization score", "Optimisation score", "Avg. cost"),
        # A line for a group of campaigns has no name of its own.
        named_by=("campaign",),
        file_name=r"^(?!biggest).*" + _CARD,
    ),
)
DEVICES = _export("devices", "devices", "Devices", _card("device", _item(*words.DEVICE)), basis="file")
NETWORKS = _export("networks", "networks", "Networks", _card("network", _item(*words.NETWORK)))
SEARCH_KEYWORDS = _export(
    "search_keywords",
    "search keywords",
    "Search keywords",
    Layout(
        into="breakdown",
        columns=(
            _item("Search keyword", *words.KEYWORD[1:], extract=r"^[\[\"]?(.*?)[\]\"]?$"),
            *(words.SPEND, *words.MEASURES),
        ),
        at_least=1,
        constants={"dimension": "keyword"},
        forbidden=(*words.CAMPAIGN, *words.AD_GROUP, *words.TERM),
        file_name=_CARD,
        partial="Only campaigns on the search network have keywords; the others are among the campaigns",
    ),
    basis="file",
)
SEARCHES = _export(
    "searches",
    "searches",
    "Searches",
    Layout(
        into="breakdown",
        columns=(
            Column("item", ("Search", *words.TERM), parse="masked", required=True, never_empty=True),
            *(words.SPEND, *words.MEASURES),
        ),
        at_least=1,
        constants={"dimension": "query"},
        forbidden=(*words.CAMPAIGN, *words.AD_GROUP, *words.KEYWORD, "Word"),
        file_name=_CARD,
        partial="Google names only the searches that enough people made; the campaigns have more clicks than these",
    ),
)
PEOPLE = _export(
    "demographics",
    "age and gender",
    "Demographics",
    *(
        _card(dimension, *items, partial="Only people whose age and gender Google believes to know are counted")
        for dimension, items in (
            ("age_gender", (_item(*words.GENDER), _item(*words.AGE))),
            ("gender", (_item(*words.GENDER),)),
            ("age", (_item(*words.AGE),)),
        )
    ),
)
HOURS = _export(
    "hours",
    "day and hour",
    "Day & hour",
    _card("day_and_hour", _item("Day", "Tag", "Día", "Jour", "Giorno", "Dia", "Dag"), _item("Start hour")),
    _card("hour", _item("Start hour", "Hour", extract=r"^(\d{1,2})")),
    _card("day_of_week", _item("Day", "Tag", "Día", "Jour", "Giorno", "Dia", "Dag"), file_name=r"^day[ _].*" + _CARD),
)
# Both files have the same header; places that are aimed at hold the people in several of those where they were.
LOCATIONS = _export(
    "locations",
    "places",
    "Locations",
    _card("targeted_location", _item("Location name"), file_name=r"\(targeting.*\d{4}.*\)"),
    _card("region", _item("Location name"), file_name=r"^(?!.*\(targeting).*" + _CARD),
)
WORDS = _export(
    "search_words",
    "words of searches",
    "Searches",
    Layout(
        into="breakdown",
        columns=(
            *(_item("Word"), Column("level", ("Top containing queries",), parse="text", required=True)),
            *(words.SPEND, *words.MEASURES),
        ),
        constants={"dimension": "query"},
    ),
    refusal=(
        "A search is counted here once for each of its words, so the numbers cannot be added up. "
        "Choose Search instead of Word on the card and download it again."
    ),
)
CHANGES = _export(
    "biggest_changes",
    "biggest changes",
    "Biggest changes",
    Layout(
        into="campaign",
        columns=(
            Column("campaign", ("Campaign name", *words.CAMPAIGN), parse="text", required=True),
            Column("ad_status", ("Cost (Comparison)", "Clicks (Comparison)", "Impressions (Comparison)"), "text"),
            *(Column("ad_group", ("Ad group name",), parse="text"), words.SPEND, *words.MEASURES),
        ),
        constants={"level": "campaign"},
        file_name=r"^biggest",
    ),
    refusal=(
        "Only the campaigns that changed most are listed. Download the card Campaigns, or the campaign report: "
        "Google Ads > Campaigns > Segment > Time > Day > Download > .csv."
    ),
)
SCORE = _export(
    "optimisation_score",
    "optimisation score",
    "Optimisation score",
    Layout(
        into="campaign",
        columns=(
            Column("campaign", ("Campaign name",), parse="text", required=True),
            Column("ad_status", ("Optimization score", "Optimisation score"), parse="text", required=True),
        ),
        constants={"level": "campaign"},
        forbidden=words.SPEND_NAMES,
    ),
    refusal="Google's score says what Google recommends, and counts nothing. Download the card Campaigns instead.",
)

EXPORTS = (
    *(TIME_SERIES, CAMPAIGNS, DEVICES, NETWORKS, SEARCH_KEYWORDS, SEARCHES, PEOPLE, HOURS, LOCATIONS),
    *(WORDS, CHANGES, SCORE),
)
