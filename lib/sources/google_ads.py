"""Google Ads: report downloads and the daily card of the overview."""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout

_MEASURES = (
    Column("impressions", ("Impr.", "Impressions", "Impressionen", "Impresiones")),
    Column("clicks", ("Clicks", "Klicks", "Clics")),
    Column("interactions", ("Interactions", "Interaktionen", "Interacciones")),
    Column("conversions", ("Conversions", "Conversiones")),
    Column("currency", ("Currency code", "Währungscode", "Código de moneda"), parse="text"),
)
_SPEND = Column("spend", ("Cost", "Kosten", "Coste", "Coût"), parse="money", required=True)
_DAY = Column("day", ("Day", "Date", "Tag", "Día", "Jour"), parse="day", never_empty=True)
_DAY_FORMATS = ("%Y-%m-%d", "%a, %d %b %Y", "%a, %b %d, %Y", "%b %d, %Y", "%d %b %Y")

REPORT = Export(
    name="google_ads_report",
    label="Google Ads: report",
    platform="google_ads",
    how_to_get=(
        "Google Ads > Campaigns > Segment by Day > Download > Excel .csv or .csv; "
        "with the columns Currency code, Cost, Impr., Clicks."
    ),
    account_in_preamble=r"^Account:\s*(?P<handle>.+?)\s*$",
    layouts=(
        Layout(
            into="campaign",
            day_formats=_DAY_FORMATS,
            columns=(
                Column("campaign", ("Campaign", "Kampagne", "Campaña", "Campagne"), parse="text", required=True),
                _SPEND,
                _DAY,
                *_MEASURES,
            ),
            constants={"level": "campaign"},
            forbidden=("Ad status", "Ad name", "Headline 1", "Ad group", "Search Keyword", "Search keyword"),
        ),
        Layout(
            into="campaign",
            day_formats=_DAY_FORMATS,
            columns=(
                Column("ad_status", ("Ad status",), parse="text", required=True),
                Column("campaign", ("Campaign",), parse="text"),
                Column("ad_group", ("Ad group",), parse="text"),
                Column("ad_name", ("Headline 1", "Ad name", "Headline"), parse="text"),
                _SPEND,
                _DAY,
                *_MEASURES,
            ),
            constants={"level": "ad"},
        ),
    ),
)

TIME_SERIES = Export(
    name="google_ads_time_series",
    label="Google Ads: overview by day",
    platform="google_ads",
    how_to_get="Google Ads > Overview > the chart's menu > Download > CSV.",
    layouts=(
        Layout(
            into="campaign",
            day_formats=_DAY_FORMATS,
            columns=(
                Column("day", ("Date", "Day"), parse="day", required=True),
                Column("spend", ("Cost",), parse="money", required=True),
                Column("clicks", ("Clicks",), required=True),
                Column("impressions", ("Impressions", "Impr.")),
                Column("conversions", ("Conversions",)),
            ),
            constants={"level": "account"},
            forbidden=("Campaign", "Search Keyword", "Device"),
        ),
    ),
)

EXPORTS = (REPORT, TIME_SERIES)
