"""Meta Ads Manager: the table of campaigns or ads, as CSV or workbook."""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout

_CAMPAIGN_NAMES = (
    "Campaign name",
    "Kampagnenname",
    "Campagnenaam",
    "Nombre de la campaña",
    "Nom de la campagne",
    "Nome da campanha",
)
_AD_SET_NAMES = (
    "Ad set name",
    "Name der Anzeigengruppe",
    "Anzeigengruppenname",
    "Naam advertentieset",
    "Nombre del conjunto de anuncios",
    "Nom de l'ensemble de publicités",
    "Nome do conjunto de anúncios",
)
_AD_NAMES = (
    "Ad name",
    "Anzeigenname",
    "Advertentienaam",
    "Naam advertentie",
    "Nombre del anuncio",
    "Nom de la publicité",
    "Nome do anúncio",
)
# With these every campaign stands in several lines, which would not give way to a later export without them.
_BREAKDOWNS = (
    *("Age", "Alter", "Leeftijd", "Edad", "Âge", "Idade"),
    *("Gender", "Geschlecht", "Geslacht", "Sexo", "Sexe", "Gênero"),
    *("Country", "Land", "País", "Pays", "Region", "Región", "Région", "Região"),
    *("Platform", "Plattform", "Plataforma", "Plateforme", "Placement", "Platzierung", "Plaatsing", "Posicionamento"),
    *("Device platform", "Impression device", "Publisher platform", "Time of day (viewer's time zone)"),
)
# Reach counts people and cannot be added up; "Results" mean something else in each line. Neither is taken.
_MEASURES = (
    Column(
        "first_day",
        (
            *("Reporting starts", "Berichtsstart", "Start rapportage", "Inicio del informe"),
            *("Début des rapports", "Início dos relatórios"),
        ),
        parse="day",
        required=True,
    ),
    Column(
        "last_day",
        (
            *("Reporting ends", "Berichtsende", "Einde rapportage", "Fin del informe"),
            *("Fin des rapports", "Término dos relatórios"),
        ),
        parse="day",
        required=True,
    ),
    Column("day", ("Day", "Tag", "Dag", "Día", "Jour", "Dia"), parse="day"),
    Column(
        "spend",
        (
            *("Amount spent (*)", "Ausgegebener Betrag (*)", "Besteed bedrag (*)", "Importe gastado (*)"),
            *("Montant dépensé (*)", "Valor usado (*)"),
        ),
        parse="money",
        required=True,
    ),
    Column("impressions", ("Impressions", "Impressionen", "Weergaven", "Impresiones", "Impressões")),
    Column(
        "clicks",
        (
            *("Link clicks", "Link-Klicks", "Klikken op links", "Clics en el enlace"),
            *("Clics sur un lien", "Cliques no link"),
        ),
    ),
    # A report over several accounts may name them without their ids.
    Column("account_handle", ("Account ID", "Account name"), parse="id"),
    Column("account_name", ("Account name",), parse="text"),
)

REPORT = Export(
    name="meta_ads",
    label="Meta Ads Manager: campaigns or ads",
    platform="meta_ads",
    how_to_get=(
        "Meta Ads Manager > Campaigns or Ads > Breakdown > By time > Day (no other breakdown) > Export > "
        "Export table data."
    ),
    layouts=(
        Layout(
            into="campaign",
            day_formats=("%Y-%m-%d",),
            columns=(
                Column("campaign", _CAMPAIGN_NAMES, parse="text"),
                Column("ad_group", _AD_SET_NAMES, parse="text"),
                Column("ad_name", _AD_NAMES, parse="text", required=True, never_empty=True),
                *_MEASURES,
            ),
            constants={"level": "ad"},
            named_by=("campaign", "ad_group", "ad_name"),
            forbidden=_BREAKDOWNS,
        ),
        Layout(
            into="campaign",
            day_formats=("%Y-%m-%d",),
            columns=(
                Column("campaign", _CAMPAIGN_NAMES, parse="text", required=True, never_empty=True),
                *_MEASURES,
            ),
            constants={"level": "campaign"},
            named_by=("campaign",),
            # Ad sets would be counted twice beside the ads that they hold.
            forbidden=(*_BREAKDOWNS, *_AD_SET_NAMES, *_AD_NAMES),
        ),
    ),
)

EXPORTS = (REPORT,)
