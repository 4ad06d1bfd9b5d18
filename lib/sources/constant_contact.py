"""Constant Contact: sent e-mail campaigns, one row each."""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout
from lib.sources.mail_services import TIMES

_NAME = ("Campaign Name", "Email Campaign Name", "Campaign", "Email Name", "Name")
_SENT = ("Time Sent", "Sent Date", "Date Sent", "Last Sent Date", "Send Date", "Sent At", "Sent")

CAMPAIGNS = Export(
    name="constant_contact_campaigns",
    label="Constant Contact: campaigns",
    platform="constant_contact",
    basis="documentation",
    how_to_get="Constant Contact > Reporting > Email > choose the period > Download as > CSV.",
    layouts=(
        Layout(
            into="mailing",
            time_formats=TIMES,
            forbidden=("Unique Id", "Campaign ID"),
            columns=(
                Column("sent_at", _SENT, parse="timestamp", required=True),
                # The list has no id: a campaign is known by its moment and its name.
                Column("mailing_id", _SENT, parse="text"),
                Column("mailing_id", _NAME, parse="masked"),
                Column("title", _NAME, parse="masked", required=True),
                Column("subject", ("Subject Line", "Subject", "Email Subject"), parse="masked"),
                Column("sends", ("Sends", "Emails Sent", "Total Sends"), required=True),
                Column("deliveries", ("Delivered", "Successful Deliveries")),
                # Tracked opens, of people.
                Column("opens", ("Unique Opens", "Opens"), required=True),
                Column("total_opens", ("Total Opens", "All Opens")),
                Column("clicks", ("Unique Clicks", "Clicks"), required=True),
                Column("total_clicks", ("Total Clicks", "All Clicks")),
                Column("bounces", ("Bounces", "Total Bounces"), required=True),
                Column(
                    "unsubscribes",
                    ("Opt-outs", "Optouts", "Opt Outs", "Unsubscribes", "Unsubscribed", "Total Unsubscribes"),
                    required=True,
                ),
            ),
        ),
        # The same with the id that its own lists by month carry.
        Layout(
            into="mailing",
            time_formats=TIMES,
            columns=(
                Column("mailing_id", ("Campaign ID",), parse="id", required=True),
                Column("sent_at", _SENT, parse="timestamp", required=True),
                Column("title", _NAME, parse="masked", required=True),
                Column("subject", ("Subject Line", "Subject", "Email Subject"), parse="masked"),
                Column("sends", ("Sends", "Emails Sent", "Total Sends"), required=True),
                Column("opens", ("Unique Opens", "Opens"), required=True),
                Column("clicks", ("Unique Clicks", "Clicks"), required=True),
                Column("bounces", ("Bounces", "Total Bounces"), required=True),
                Column("unsubscribes", ("Opt-outs", "Optouts", "Opt Outs", "Unsubscribes", "Unsubscribed")),
            ),
        ),
    ),
)

EXPORTS = (CAMPAIGNS,)
