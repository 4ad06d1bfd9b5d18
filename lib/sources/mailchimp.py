"""Mailchimp: the list of sent campaigns, and the reports of a single one."""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout
from lib.sources.mail_services import TIMES

_LIST = "Mailchimp > Analytics > Reports > Export > All reports (campaigns.csv)."

CAMPAIGNS = Export(
    name="mailchimp_campaigns",
    label="Mailchimp: campaigns",
    platform="mailchimp",
    how_to_get=_LIST,
    layouts=(
        Layout(
            into="mailing",
            # The account's own time zone; the file does not say which.
            time_formats=TIMES,
            columns=(
                Column("mailing_id", ("Unique Id",), parse="id", required=True),
                Column("title", ("Title",), parse="masked", required=True),
                Column("subject", ("Subject",), parse="masked"),
                Column("list", ("List", "Audience"), parse="text"),
                Column("sent_at", ("Send Date",), parse="timestamp", required=True),
                Column("sends", ("Total Recipients",), required=True),
                Column("deliveries", ("Successful Deliveries",)),
                # Tracked opens: since September 2021 many are made by mail programs, not by people.
                Column("opens", ("Unique Opens",)),
                Column("total_opens", ("Total Opens",)),
                Column("clicks", ("Unique Clicks",)),
                Column("total_clicks", ("Total Clicks",)),
                Column("bounces", ("Total Bounces",)),
                Column("unsubscribes", ("Unsubscribes",)),
            ),
        ),
    ),
)

REPORT = Export(
    name="mailchimp_report",
    label="Mailchimp: report of one campaign",
    platform="mailchimp",
    basis="documentation",
    how_to_get=_LIST,
    refusal=(
        "It holds one campaign or A/B test in words and without its id, so it could be counted twice. Nothing was "
        f"kept; the list of all campaigns has the same numbers and more: {_LIST}"
    ),
    # Names in the first column, values in the second: the line with the recipients is as good as a header.
    layouts=(
        Layout(
            into="mailing",
            columns=(Column("sends", ("Total Recipients:", "Total emails sent:"), parse="text", required=True),),
        ),
    ),
)

EXPORTS = (CAMPAIGNS, REPORT)
