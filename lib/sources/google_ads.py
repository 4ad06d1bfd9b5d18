"""Google Ads: reports as they are downloaded from its tables and its report editor."""

from __future__ import annotations

from dataclasses import replace

from lib.sources import google_ads_words as words
from lib.sources.declare import Column, Export, Layout

_FEWER = (*words.OTHER, *words.EDITOR, *words.ANALYTICS)
_PEOPLE = (*words.AGE, *words.GENDER)
_FINER = (*words.TERM, *words.PLACE, *_PEOPLE, *words.LANDING_PAGE, *_FEWER)
_ANY_LINE_WITH_A_YEAR = r"^(?P<period>.*\d{4}.*)$"
# The name of the report stands above its header. Where the columns alone say little, it must.
_TITLED = r"\S"
_CAMPAIGN = Column("campaign", words.CAMPAIGN, parse="text")
_RARE = (
    "Google names only the searches that enough people made; their clicks are fewer than those of the campaigns. "
    "What an ad costs and brings in all is in the campaign report."
)


def _paid(level: str, *named: Column, forbidden: tuple[str, ...]) -> tuple[Layout, ...]:
    """Return the layouts of lines that together are what the account paid for, at one level of detail."""
    titled = Layout(
        into="campaign",
        day_formats=words.DAY_FORMATS,
        either_order=True,
        columns=(*named, *words.ACCOUNT, words.SPEND_REQUIRED, *words.DAYS, *words.MEASURES),
        at_least=1,
        constants={"level": level},
        forbidden=forbidden,
        preamble=_TITLED,
    )
    return titled, replace(titled, preamble=None, telling=words.TELLING)


def _split(
    dimension: str, item: Column, forbidden: tuple[str, ...], *, partial: str = "", preamble: str | None = None
) -> Layout:
    """Return the layout of lines by something that says nothing about campaigns."""
    return Layout(
        into="breakdown",
        day_formats=words.DAY_FORMATS,
        either_order=True,
        columns=(item, *words.ACCOUNT, words.SPEND_REQUIRED, *words.DAYS, *words.MEASURES),
        at_least=1,
        constants={"dimension": dimension},
        forbidden=forbidden,
        partial=partial,
        preamble=preamble,
    )


def _item(names: tuple[str, ...], parse: str = "text", extract: str | None = None) -> Column:
    return Column("item", names, parse=parse, required=True, never_empty=True, extract=extract)


REPORT = Export(
    name="google_ads_report",
    label="Google Ads: report",
    platform="google_ads",
    how_to_get=(
        "Google Ads > Campaigns > choose the days at the top right > Segment > Time > Day > Download > .csv; "
        "with the columns Currency code, Cost, Impr., Clicks and Conversions (Columns > Modify columns)."
    ),
    account_in_preamble=r"^Account:\s*(?P<handle>.+?)\s*$",
    period_in_preamble=_ANY_LINE_WITH_A_YEAR,
    layouts=(
        *_paid(
            "campaign",
            Column("campaign", words.CAMPAIGN, parse="text", required=True),
            forbidden=(*words.AD, *words.AD_GROUP, *words.KEYWORD, *_FINER),
        ),
        *_paid(
            "ad",
            Column("ad_status", words.AD, parse="text", required=True),
            _CAMPAIGN,
            Column("ad_group", words.AD_GROUP, parse="text"),
            Column("ad_name", words.AD_NAME, parse="text"),
            forbidden=(*words.KEYWORD, *_FINER),
        ),
        *_paid(
            "ad_group",
            _CAMPAIGN,
            Column("ad_group", words.AD_GROUP, parse="text", required=True),
            forbidden=(*words.AD, *words.KEYWORD, *_FINER),
        ),
    ),
)

# Without a campaign in it, only the words that nobody else uses say that a report is one of Google Ads.
ACCOUNT = Export(
    name="google_ads_account",
    label="Google Ads: report of the whole account",
    platform="google_ads",
    how_to_get=(
        "Google Ads > Insights and reports > Report editor > new table with Day, Currency code, Cost, Impr., Clicks "
        "and Conversions > Download > .csv."
    ),
    account_in_preamble=r"^Account:\s*(?P<handle>.+?)\s*$",
    period_in_preamble=_ANY_LINE_WITH_A_YEAR,
    basis="documentation",
    layouts=(
        Layout(
            into="campaign",
            day_formats=words.DAY_FORMATS,
            either_order=True,
            columns=(
                Column("impressions", ("Impr.", "Exp.", "Eksp.", "Wyśw.", "Zobr.", "表示回数"), required=True),
                words.SPEND_REQUIRED,
                *words.ACCOUNT,
                *words.DAYS,
                *words.MEASURES[1:],
            ),
            at_least=2,
            preamble=_TITLED,
            constants={"level": "account"},
            forbidden=(
                *(*words.CAMPAIGN, *words.AD_GROUP, *words.AD, *words.KEYWORD),
                *(*words.DEVICE, *words.NETWORK, *_FINER),
            ),
        ),
    ),
)

# Keywords carry their match type in brackets or quotation marks.
KEYWORDS = Export(
    name="google_ads_keywords",
    label="Google Ads: keyword report",
    platform="google_ads",
    basis="documentation",
    how_to_get=(
        "Google Ads > Campaigns > Audiences, keywords and content > Search keywords > choose the days > "
        "Download > .csv; with the columns Currency code, Cost, Impr., Clicks."
    ),
    account_in_preamble=r"^Account:\s*(?P<handle>.+?)\s*$",
    period_in_preamble=_ANY_LINE_WITH_A_YEAR,
    layouts=(
        _split(
            "keyword",
            _item(words.KEYWORD, extract=r"^[\[\"]?(.*?)[\]\"]?$"),
            (*words.AD, *_FINER),
            partial="Only campaigns on the search network have keywords; the others are in the campaign report",
        ),
    ),
)

SEARCH_TERMS = Export(
    name="google_ads_search_terms",
    label="Google Ads: search terms report",
    platform="google_ads",
    basis="documentation",
    how_to_get=(
        "Google Ads > Campaigns > Insights and reports > Search terms > choose the days > Download > .csv; "
        "with the columns Currency code, Cost, Impr., Clicks."
    ),
    account_in_preamble=r"^Account:\s*(?P<handle>.+?)\s*$",
    period_in_preamble=_ANY_LINE_WITH_A_YEAR,
    layouts=(_split("query", _item(words.TERM, parse="masked"), _FEWER, partial=_RARE),),
)

SPLITS = Export(
    name="google_ads_splits",
    label="Google Ads: report by place, device, age or gender",
    platform="google_ads",
    how_to_get=(
        "Google Ads > Insights and reports > When and where ads showed (or Audiences > Demographics) > choose the "
        "table and the days > Download > .csv; with the columns Currency code, Cost, Impr., Clicks."
    ),
    account_in_preamble=r"^Account:\s*(?P<handle>.+?)\s*$",
    period_in_preamble=_ANY_LINE_WITH_A_YEAR,
    basis="documentation",
    layouts=(
        _split("region", _item(words.PLACE), (*words.TERM, *_PEOPLE, *_FEWER), preamble=_TITLED),
        _split("age", _item(words.AGE), (*words.TERM, *words.PLACE, *words.GENDER, *_FEWER), preamble=_TITLED),
        _split("gender", _item(words.GENDER), (*words.TERM, *words.PLACE, *words.AGE, *_FEWER), preamble=_TITLED),
        _split("landing_page", _item(words.LANDING_PAGE), (*words.TERM, *words.PLACE, *_FEWER), preamble=_TITLED),
        _split(
            "device",
            _item(words.DEVICE),
            (*words.CAMPAIGN, *words.AD_GROUP, *words.AD, *words.KEYWORD, *_FINER),
            preamble=_TITLED,
        ),
    ),
)

OTHER = Export(
    name="google_ads_other",
    label="Google Ads: report of assets, audiences, placements, competitors or exclusions",
    platform="google_ads",
    basis="documentation",
    how_to_get="Download the campaign report instead: Google Ads > Campaigns > Download > .csv.",
    period_in_preamble=_ANY_LINE_WITH_A_YEAR,
    layouts=(
        Layout(
            into="breakdown",
            columns=(
                _item(words.OTHER),
                *(_CAMPAIGN, Column("ad_group", words.AD_GROUP, parse="text")),
                *(
                    words.SPEND,
                    *words.MEASURES,
                    Column("level", ("Level", "Impression share", "Keyword or list"), "text"),
                ),
            ),
            at_least=1,
            constants={"dimension": "keyword"},
            forbidden=words.EDITOR,
        ),
    ),
    refusal=(
        "In this table one click stands in several lines or in none, so its numbers cannot be added up. "
        "Download the campaign report instead: Google Ads > Campaigns > Segment > Time > Day > Download > .csv."
    ),
)

WITHOUT_COST = Export(
    name="google_ads_without_cost",
    label="Google Ads: report without its costs",
    platform="google_ads",
    basis="documentation",
    how_to_get="Add the columns Cost, Impr. and Clicks to the table (Columns > Modify columns) and download it again.",
    layouts=(
        Layout(
            into="campaign",
            columns=(
                Column("campaign", words.CAMPAIGN, parse="text", required=True),
                Column(
                    "ad_status",
                    ("Campaign status", "Campaign state", "Ad group status", "Impr."),
                    "text",
                    required=True,
                ),
                *words.MEASURES,
            ),
            constants={"level": "campaign"},
            forbidden=(*words.SPEND_NAMES, *words.EDITOR, "Spend"),
        ),
    ),
    refusal=(
        "The table has no column Cost. Add the columns Cost, Impr. and Clicks (Columns > Modify columns), "
        "and download it again."
    ),
)

EDITOR = Export(
    name="google_ads_editor",
    label="Google Ads Editor: settings of campaigns",
    platform="google_ads",
    basis="documentation",
    how_to_get="Download the campaign report from ads.google.com: Campaigns > Segment > Time > Day > Download > .csv.",
    layouts=(
        Layout(
            into="campaign",
            columns=(
                Column("campaign", words.CAMPAIGN, parse="text", required=True),
                Column("ad_status", words.EDITOR, parse="text", required=True),
                Column("ad_group", ("Ad group", "Ad Group Type", "Labels", "Networks", "Languages", "Budget"), "text"),
                Column("ad_name", words.KEYWORD, parse="text"),
            ),
            constants={"level": "ad"},
        ),
    ),
    refusal=(
        "The file holds the settings of campaigns, and not what they cost or brought. Download the campaign report "
        "from ads.google.com instead: Campaigns > Segment > Time > Day > Download > .csv."
    ),
)

EXPORTS = (REPORT, ACCOUNT, KEYWORDS, SEARCH_TERMS, SPLITS, OTHER, WITHOUT_COST, EDITOR)
