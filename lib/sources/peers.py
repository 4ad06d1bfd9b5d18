"""Other bodies: New York's samples of its agencies, and a table of ours that people fill in."""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout

_DAYS = ("%Y-%m-%d", "%Y-%m-%d %H:%M:%S", "%d.%m.%Y", "%d %B %Y", "%d %b %Y", "%B %d, %Y", "%d/%m/%Y", "%m/%d/%Y")

SAMPLES = Export(
    name="peer_samples",
    label="Agencies of New York City: followers on sampled days",
    platform="peers",
    how_to_get="opendata.cityofnewyork.us > NYC Social Media Usage > Export > CSV.",
    layouts=(
        Layout(
            into="peer_count",
            day_formats=("%m/%d/%Y %I:%M:%S %p", "%m/%d/%Y"),
            columns=(
                Column("peer", ("Agency",), parse="text", required=True, never_empty=True),
                # An agency has several accounts on one network: each is counted for itself, under its own name.
                Column(
                    "peer",
                    ("Url",),
                    parse="text",
                    extract=(
                        r"^(?:https?://)?(?:www\.|m\.)?(?:[^/\s]+\.[a-z]{2,3}/)?(?:home\.php)?"
                        r"(?:#!/|pages/|user/|company/|groups?/)*(.+?)[/ ]*$"
                    ),
                ),
                Column("platform", ("Platform",), parse="platform", required=True, never_empty=True),
                Column("day", ("Date Sampled",), parse="day", required=True),
                Column("followers", ("Likes/Followers/Visits/Downloads",), required=True, never_empty=True),
            ),
        ),
    ),
)

OWN = Export(
    name="own_peers",
    label="Other bodies, counted by us",
    platform="peers",
    basis="own",
    how_to_get=(
        "A CSV or workbook with the columns Peer, Platform, Day (2026-01-31), Followers, and if you like Posts, "
        "Engagements (reactions, comments and shares), Videos and Replies (both among those posts), Impressions and "
        "Inhabitants; one line for each body, network and day, ours among them. Posts and what follows them are "
        "counted over the month up to Day, or since the line before where that is nearer, or since a day that a "
        "column From says."
    ),
    layouts=(
        Layout(
            into="peer_count",
            day_formats=_DAYS,
            alone=True,
            at_least=1,
            columns=(
                Column(
                    "peer",
                    (
                        *("Peer", "Body", "Organisation", "Organization", "Council", "Municipality", "Organisatie"),
                        *("Gemeente", "Kommune", "Organisme", "Collectivité", "Organismo", "Ayuntamiento", "Ente"),
                    ),
                    parse="text",
                    required=True,
                    never_empty=True,
                ),
                Column(
                    "platform",
                    (
                        "Platform",
                        "Network",
                        "Channel",
                        "Plattform",
                        "Netzwerk",
                        "Netwerk",
                        "Réseau",
                        "Plateforme",
                        "Red",
                    ),
                    parse="platform",
                    required=True,
                    never_empty=True,
                ),
                Column(
                    "day", ("Day", "Date", "Datum", "Dag", "Tag", "Jour", "Fecha", "Data"), parse="day", required=True
                ),
                Column("first_day", ("From", "First day", "Since"), parse="day"),
                Column("followers", ("Followers", "Volgers", "Follower", "Abonnés", "Seguidores", "Follower*innen")),
                Column("posts_published", ("Posts", "Berichten", "Beiträge", "Publications", "Publicaciones")),
                Column("engagements", ("Engagements", "Interactions", "Interacties", "Interaktionen", "Interacciones")),
                Column("impressions", ("Impressions", "Weergaven", "Impressionen", "Impresiones")),
                Column("videos_published", ("Videos", "Video posts")),
                Column("replies", ("Replies", "Answers")),
                Column("inhabitants", ("Inhabitants", "Population", "Inwoners", "Einwohner", "Habitants")),
            ),
        ),
    ),
)

EXPORTS = (SAMPLES, OWN)
