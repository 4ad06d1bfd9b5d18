"""Microsoft Advertising (Bing Ads): reports as its pages and its programs' interface write them.

Above each table stands what it is: its name, days, time zone, unit of time and filter.
"""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout
from lib.sources.google_ads_words import both_ends

_CAMPAIGN = ("Campaign name", "CampaignName", "Campaign")
_AD_GROUP = ("Ad group", "AdGroupName", "Ad group name", "Asset group", "AssetGroupName", "Asset group name")
_AD = ("Ad title", "AdTitle", "Title part 1", "TitlePart1", "Headline", "Ad ID", "AdId")
_KEYWORD = ("Keyword",)
_TERM = ("Search term", "Search query", "SearchQuery")
_PLACE = (
    *("Most specific location", "MostSpecificLocation", "City", "State/Province", "State", "County", "Country/region"),
    *("CountryOrRegion", "Country", "Target location", "Location"),
)
_PEOPLE = ("Age group", "AgeGroup", "Gender")
# One click stands in several lines here, or in none.
_OTHER = (
    *("Goal", "Goal name", "GoalName", "Negative keyword", "NegativeKeyword", "Publisher URL", "PublisherUrl"),
    *(
        "Ad extension type",
        "AdExtensionTypeName",
        "Call time",
        "Title",
        "Product title",
        "Audience name",
        "AudienceName",
    ),
    *(
        "Asset content",
        "Display URL domain",
        "Domain",
        "Competitor",
        "Landing page",
        "Destination URL",
        "DestinationUrl",
    ),
)
_FINER = (*_TERM, *_PLACE, *_PEOPLE, *_OTHER)
_PERIOD_NAMES = ("TimePeriod", "Time period")
_MEASURES = (
    Column("account_handle", ("Account number", "AccountNumber"), parse="text"),
    Column("account_name", ("Account name", "AccountName", "Account"), parse="text"),
    Column("spend", ("Spend", "Cost"), parse="money", required=True),
    Column("day", ("Gregorian date", "GregorianDate", "Day", "Date", *_PERIOD_NAMES), parse="day", never_empty=True),
    *both_ends(("Week", "Week start date", "WeekStartDate", "Week starting"), "week"),
    *both_ends(("Month", "Month start date", "MonthStartDate"), "month"),
    *both_ends(("Quarter",), "quarter"),
    *both_ends(("Year",), "year"),
    Column("impressions", ("Impressions", "Impr.")),
    Column("clicks", ("Clicks",)),
    Column("conversions", ("Conversions", "Conv.", "ConversionsQualified")),
    Column("currency", ("Currency code", "CurrencyCode", "Currency"), parse="text"),
)


def _table(
    into: str, named: tuple[Column, ...], constants: dict[str, str], forbidden: tuple[str, ...]
) -> tuple[Layout, ...]:
    """Return a table twice: with days under their own name, and under the one that weeks and months have too.

    The name of the report stands above every table. A time period is a day only where the unit of time says so.
    """
    return tuple(
        Layout(
            into=into,
            day_formats=("%m/%d/%Y", "%Y-%m-%d"),
            columns=(*named, *_MEASURES),
            at_least=1,
            constants=constants,
            forbidden=(*forbidden, *also_forbidden),
            preamble=preamble,
        )
        for preamble, also_forbidden in (
            (r"^Report Name:", _PERIOD_NAMES),
            (r"^Report Aggregation:\s*(day|daily|hour|hourly)\b", ()),
        )
    )


def _export(name: str, label: str, page: str, *layouts: Layout, refusal: str = "") -> Export:
    return Export(
        name=f"microsoft_ads_{name}",
        label=f"Microsoft Advertising: {label}",
        platform="microsoft_ads",
        how_to_get=(
            f"Microsoft Advertising > Reports > Default reports > {page} > Show (unit of time): Day > "
            "choose the days > Run > Download > .csv; with the columns Account name, Currency code, Impressions, "
            "Clicks and Spend."
        ),
        layouts=layouts,
        period_in_preamble=r"^Report Time:\s*(?P<period>.+)$",
        basis="documentation",
        refusal=refusal,
    )


def _item(names: tuple[str, ...], parse: str = "text", extract: str | None = None) -> tuple[Column, ...]:
    return (Column("item", names, parse=parse, required=True, never_empty=True, extract=extract),)


def _named(to: str, names: tuple[str, ...], *, required: bool = False) -> Column:
    return Column(to, names, parse="text", required=required)


PERFORMANCE = _export(
    "performance",
    "performance report",
    "Performance > Campaign",
    *_table(
        "campaign",
        (_named("campaign", _CAMPAIGN, required=True),),
        {"level": "campaign"},
        (*_AD, *_AD_GROUP, *_KEYWORD, *_FINER),
    ),
    *_table(
        "campaign",
        (
            *(_named("campaign", _CAMPAIGN), _named("ad_group", _AD_GROUP)),
            *(_named("ad_status", _AD, required=True), _named("ad_name", _AD)),
        ),
        {"level": "ad"},
        (*_KEYWORD, *_FINER),
    ),
    *_table(
        "campaign",
        (_named("campaign", _CAMPAIGN), _named("ad_group", _AD_GROUP, required=True)),
        {"level": "ad_group"},
        (*_AD, *_KEYWORD, *_FINER),
    ),
    *_table("campaign", (), {"level": "account"}, (*_CAMPAIGN, *_AD_GROUP, *_AD, *_KEYWORD, *_FINER)),
)
SPLITS = _export(
    "splits",
    "report by keyword, search term, place or people",
    "Performance > Keyword",
    *_table("breakdown", _item(_KEYWORD, extract=r"^[\[\"]?(.*?)[\]\"]?$"), {"dimension": "keyword"}, _FINER),
    *_table("breakdown", _item(_TERM, parse="masked"), {"dimension": "query"}, _OTHER),
    *_table("breakdown", _item(_PLACE), {"dimension": "region"}, (*_TERM, *_PEOPLE, *_OTHER)),
    *_table(
        "breakdown", (*_item(("Gender",)), *_item(_PEOPLE[:2])), {"dimension": "age_gender"}, (*_TERM, *_PLACE, *_OTHER)
    ),
)
OTHER = _export(
    "other",
    "report of goals, extensions, placements, audiences or exclusions",
    "Performance > Campaign",
    Layout(
        into="campaign",
        columns=(_named("ad_status", _OTHER, required=True), _named("campaign", _CAMPAIGN), *_MEASURES[-4:]),
        constants={"level": "campaign"},
        preamble=r"^Report Name:",
    ),
    refusal=(
        "In this table one click stands in several lines or in none, so its numbers cannot be added up. Download the "
        "campaign performance report instead: Reports > Default reports > Performance > Campaign, by day."
    ),
)
BY_WEEK = _export(
    "time_period",
    "report by week, month or year",
    "Performance > Campaign",
    Layout(
        into="campaign",
        columns=(_named("ad_status", _PERIOD_NAMES, required=True), *_MEASURES[:3], *_MEASURES[-4:]),
        constants={"level": "campaign"},
        preamble=r"^Report (Name|Aggregation):",
    ),
    refusal=(
        "Its lines are about weeks, months or years, and the file does not say in which day each ends. "
        "Download the report again with the unit of time Day."
    ),
)

EXPORTS = (PERFORMANCE, SPLITS, OTHER, BY_WEEK)
