"""Brevo (formerly Sendinblue): sent e-mail campaigns, one row each."""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout
from lib.sources.mail_services import TIMES

_NAME = ("Campaign name", "Campaign", "Name", "Nom de la campagne", "Kampagnenname", "Nombre de la campaña")
_SENT = (
    *("Sent date", "Sent on", "Send date", "Date sent", "Sending date", "Sent at", "Scheduled date"),
    *("Date d'envoi", "Envoyée le", "Versanddatum", "Sendedatum", "Fecha de envío"),
)

CAMPAIGNS = Export(
    name="brevo_campaigns",
    label="Brevo: campaigns",
    platform="brevo",
    basis="documentation",
    how_to_get="Brevo > Marketing > Campaigns > Statistics (or Analytics > Email) > choose the period > Export (CSV).",
    layouts=(
        Layout(
            into="mailing",
            time_formats=TIMES,
            forbidden=("Unique Id",),
            columns=(
                Column("sent_at", _SENT, parse="timestamp", required=True),
                # Ids are not in every export: a campaign is known by its moment and its name.
                Column("mailing_id", _SENT, parse="text"),
                Column("mailing_id", _NAME, parse="masked"),
                Column("title", _NAME, parse="masked", required=True),
                Column("subject", ("Subject", "Subject line", "Objet", "Betreff", "Asunto"), parse="masked"),
                Column("list", ("Lists", "List", "Listes", "Listen", "Listas"), parse="text"),
                Column(
                    "sends",
                    (
                        "Recipients",
                        "Total recipients",
                        "Sent",
                        "Destinataires",
                        "Envoyés",
                        "Empfänger",
                        "Destinatarios",
                    ),
                    required=True,
                ),
                Column("deliveries", ("Delivered", "Délivrés", "Zugestellt", "Entregados"), required=True),
                # Tracked opens: "trackable" ones are of people whose mail program does not open by itself.
                Column(
                    "opens",
                    (
                        *(
                            "Trackable openers",
                            "Trackable opens",
                            "Unique trackable opens",
                            "Openers",
                            "Unique openers",
                        ),
                        *("Ouvreurs traçables", "Ouvreurs", "Ouvreurs uniques", "Öffner", "Abridores"),
                    ),
                    required=True,
                ),
                Column("total_opens", ("Total opens", "Ouvertures totales", "Öffnungen insgesamt")),
                Column(
                    "clicks",
                    (
                        "Clickers",
                        "Unique clicks",
                        "Unique clickers",
                        "Clicked",
                        "Cliqueurs",
                        "Clics uniques",
                        "Klicker",
                    ),
                ),
                Column("total_clicks", ("Total clicks", "Clics totaux", "Klicks insgesamt")),
                Column("unsubscribes", ("Unsubscribed", "Unsubscribes", "Désabonnés", "Désinscrits", "Abmeldungen")),
            ),
        ),
    ),
)

EXPORTS = (CAMPAIGNS,)
