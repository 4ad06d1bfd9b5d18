"""LinkedIn Campaign Manager: the performance report of campaigns, ad sets or ads."""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout

# Days follow the language of whoever downloads: 9/21/2026 in English, 23-9-2026 in Dutch.
_DAYS = ("%Y-%m-%d", "%Y-%m-%d %H:%M:%S")
_START = (
    *("Start Date (in UTC)", "Start Date", "Begindatum (in UTC)", "Startdatum (in UTC)", "Date de début (en UTC)"),
    *("Fecha de inicio (en UTC)", "Data de início (em UTC)", "Data di inizio (in UTC)"),
)
_SPENT = (
    *("Total Spent", "Totaal besteed", "Total dépensé", "Montant total dépensé", "Gesamtausgaben"),
    *("Total gastado", "Total gasto", "Totale speso", "Importo totale speso"),
)
_IMPRESSIONS = ("Impressions", "Weergaven", "Impressionen", "Impresiones", "Impressões", "Impressioni")
_CLICKS = ("Clicks", "Klikken", "Clics", "Klicks", "Cliques", "Clic")
_CONVERSIONS = ("Conversions", "Conversies", "Konversionen", "Conversiones", "Conversões", "Conversioni")
_ENGAGEMENTS = ("Total Engagements", "Aantal interacties")
_CURRENCY = ("Currency", "Valuta", "Devise", "Währung", "Moneda", "Divisa", "Moeda")
_ACCOUNT = ("Account Name", "Accountnaam", "Nom du compte", "Kontoname", "Nombre de la cuenta", "Nome da conta")
_CAMPAIGN = (
    *("Campaign Name", "Campagnenaam", "Nom de la campagne", "Kampagnenname", "Nombre de la campaña"),
    *("Nome da campanha", "Nome campagna"),
)
_GROUP = ("Campaign Group Name", "Naam van campagnegroep", "Campagnegroepnaam", "Nom du groupe de campagnes")
_AD_SET = ("Ad Set Name", "Naam van advertentieset", "Nom de l'ensemble de publicités", "Name der Anzeigengruppe")
_AD = ("Ad Name", "Creative Name", "Advertentienaam", "Nom de la publicité", "Anzeigenname", "Nombre del anuncio")
_AD_ID = ("Ad ID", "Creative ID", "Advertentie-ID", "ID de la publicité")
# What a report by people, places or conversions has: the same money once more, cut another way.
_SEGMENTS = (
    *("Conversion Name", "Company Name", "Job Title Segment", "Job Function Segment", "Job Seniority Segment"),
    *("Company Industry Segment", "Company Size Segment", "Location Segment", "Country Segment", "Member Segment"),
)


def _report(level: str, named: tuple[Column, ...], forbidden: tuple[str, ...]) -> Layout:
    """Return the report of one level, with the columns that name its lines."""
    return Layout(
        into="campaign",
        day_formats=_DAYS,
        either_order=True,
        starts=True,
        constants={"level": level},
        forbidden=(*forbidden, *_SEGMENTS),
        columns=(
            Column("first_day", _START, parse="day", required=True),
            *named,
            Column("spend", _SPENT, parse="money", required=True),
            Column("currency", _CURRENCY, parse="text"),
            Column("impressions", _IMPRESSIONS, required=True),
            Column("clicks", _CLICKS),
            Column("interactions", _ENGAGEMENTS),
            Column("conversions", _CONVERSIONS),
            Column("account_name", _ACCOUNT, parse="text"),
        ),
    )


_AD_SETS = (
    Column("campaign", _CAMPAIGN, parse="text", required=True),
    Column("ad_group", _AD_SET, parse="text", required=True),
)
# Until 2026 an ad set was called a campaign, and a campaign a campaign group.
_CAMPAIGNS = (
    Column("campaign", _GROUP, parse="text"),
    Column("ad_group", _CAMPAIGN, parse="text", required=True),
)
_ADS = Column("ad_name", (*_AD, *_AD_ID), parse="text", required=True)

REPORT = Export(
    name="linkedin_ads",
    label="LinkedIn Ads: performance report",
    platform="linkedin_ads",
    how_to_get=(
        "LinkedIn Campaign Manager > the account > Campaigns (or Ads) > choose the period > Export > "
        "Campaign Performance (or Ad Performance), time breakdown: by day > Export."
    ),
    account_in_file_name=r"account_(?P<handle>\d+)_",
    # Another line says when the file was made: it is no day of the report.
    period_in_preamble=(
        r"(?:report (?:start|end)|(?:begin|eind)datum van rapport|(?:début|fin) du rapport|berichts(?:beginn|ende)|"
        r"(?:inicio|fin) del informe|(?:início|fim|término) do relatório|(?:inizio|fine) del report)\W(?P<period>.*)"
    ),
    basis="documentation",
    layouts=(
        _report("campaign", _CAMPAIGNS, (*_AD, *_AD_ID, *_AD_SET)),
        _report("ad_group", _AD_SETS, (*_AD, *_AD_ID)),
        _report("ad", (*_CAMPAIGNS, _ADS), _AD_SET),
        _report("ad", (*_AD_SETS, _ADS), ()),
    ),
)

EXPORTS = (REPORT,)
