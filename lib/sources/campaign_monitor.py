"""Campaign Monitor: sent campaigns, one row each."""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout
from lib.sources.mail_services import TIMES

_NAME = ("Campaign name", "Campaign", "Name")
_SENT = ("Sent date", "Date sent", "Sent", "Sent on", "SentDate", "Send date")

CAMPAIGNS = Export(
    name="campaign_monitor_campaigns",
    label="Campaign Monitor: campaigns",
    platform="campaign_monitor",
    basis="documentation",
    how_to_get="Campaign Monitor > Insights > choose the period > Export > CSV.",
    layouts=(
        Layout(
            into="mailing",
            time_formats=TIMES,
            # These say that it is another service's list.
            forbidden=("Unique Id", "Hard bounces", "Sends"),
            columns=(
                Column("sent_at", _SENT, parse="timestamp", required=True),
                # The list has no id of ours: a campaign is known by its moment and its name.
                Column("mailing_id", _SENT, parse="text"),
                Column("mailing_id", _NAME, parse="masked"),
                Column("title", _NAME, parse="masked", required=True),
                Column("subject", ("Subject line", "Subject"), parse="masked"),
                Column("list", ("Lists", "List", "Lists and segments", "List/Segment"), parse="text"),
                Column("sends", ("Recipients", "Total recipients", "TotalRecipients"), required=True),
                Column("deliveries", ("Delivered", "Total delivered")),
                # Tracked opens.
                Column("opens", ("Unique opens", "Unique opened", "UniqueOpened"), required=True),
                Column("total_opens", ("Total opens", "Total opened", "TotalOpened")),
                Column("clicks", ("Unique clicks", "Unique clicked")),
                Column("total_clicks", ("Total clicks", "Clicks")),
                Column("bounces", ("Bounced",), required=True),
                Column("unsubscribes", ("Unsubscribed", "Unsubscribes")),
            ),
        ),
    ),
)

EXPORTS = (CAMPAIGNS,)
