"""GovDelivery (Granicus): bulletins, one row each."""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout
from lib.sources.mail_services import TIMES

_ID = ("Bulletin ID", "Bulletin Id", "id")
_SENT = (
    "created_at",
    "Created At",
    "Sent At",
    "Sent",
    "Sent Date",
    "Date Sent",
    "Send Date",
    "Date/Time Sent",
    "sent_at",
)
_SUBJECT = ("subject", "Bulletin Subject", "Subject Line")

# Lists of newsletters have the same numbers, and these beside them.
_OF_OTHERS = (
    *("Unique Id", "Campaign", "Campaign name", "Campaign title", "Email name", "Newsletter", "Title", "List"),
    *("Web URL", "Spam", "Spam complaints", "Spam reports"),
)
_SENT_AT = Column("sent_at", _SENT, parse="timestamp", required=True)
_NUMBERS = (
    Column("subject", _SUBJECT, parse="masked", required=True),
    Column("list", ("to_text", "To", "Topic", "Topics", "Recipient Topics"), parse="text"),
    # Everyone: by e-mail at once, in a digest, and by text message.
    Column("sends", ("addresses_count", "Addresses Count", "Total Recipients", "Recipients"), required=True),
    Column("deliveries", ("success_count", "Success Count", "Total Delivered", "Delivered"), required=True),
    Column("bounces", ("failed_count", "Failed Count", "Total Failed", "Failed")),
    # Tracked opens, of e-mails only.
    Column("opens", ("opens_count", "Opens Count", "Unique Email Opens", "Unique Opens"), required=True),
    Column("total_opens", ("nonunique_opens_count", "Nonunique Opens Count", "Total Email Opens", "Total Opens")),
    Column("clicks", ("clicks_count", "Clicks Count", "Unique Clicks", "Unique Link Clicks", "Unique Email Clicks")),
    Column(
        "total_clicks",
        ("nonunique_clicks_count", "Nonunique Clicks Count", "Total Clicks", "Total Link Clicks", "Total Email Clicks"),
    ),
    Column("unsubscribes", ("unsubscribes", "Total Unsubscribes", "Unsubscribe Count")),
)

BULLETINS = Export(
    name="govdelivery_bulletins",
    label="GovDelivery: bulletins",
    platform="govdelivery",
    basis="documentation",
    how_to_get=(
        "GovDelivery > Reports > Bulletin Reports > Bulletin Analytics > choose the first and last day > Show Report > "
        "Details > Download CSV."
    ),
    layouts=(
        Layout(
            into="mailing",
            time_formats=TIMES,
            forbidden=_OF_OTHERS,
            columns=(Column("mailing_id", _ID, parse="id", required=True), _SENT_AT, *_NUMBERS),
        ),
        # Without an id, a bulletin is known by its moment and its subject.
        Layout(
            into="mailing",
            time_formats=TIMES,
            forbidden=(*_ID, *_OF_OTHERS),
            columns=(
                _SENT_AT,
                Column("mailing_id", _SENT, parse="text"),
                Column("mailing_id", _SUBJECT, parse="masked"),
                *_NUMBERS,
            ),
        ),
    ),
)

EXPORTS = (BULLETINS,)
