"""Mailchimp: the list of sent campaigns."""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout

CAMPAIGNS = Export(
    name="mailchimp_campaigns",
    label="Mailchimp: campaigns",
    platform="mailchimp",
    how_to_get="Mailchimp > Analytics > Reports > Export > All reports (campaigns.csv).",
    layouts=(
        Layout(
            into="mailing",
            # The account's own time zone; the file does not say which.
            time_formats=("%b %d, %Y %I:%M %p", "%Y-%m-%d %H:%M:%S"),
            columns=(
                Column("mailing_id", ("Unique Id",), parse="id", required=True),
                Column("title", ("Title",), parse="masked", required=True),
                Column("subject", ("Subject",), parse="masked"),
                Column("list", ("List", "Audience"), parse="text"),
                Column("sent_at", ("Send Date",), parse="timestamp", required=True),
                Column("sends", ("Total Recipients",), required=True),
                Column("deliveries", ("Successful Deliveries",)),
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

EXPORTS = (CAMPAIGNS,)
