"""Mailchimp's campaigns.csv: a newsletter every second Thursday, mailings to two segments, and test sends."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

import body
import chance
import files

HEADER = files.columns(
    "Title,Subject,List,Send Date,Send Weekday,Total Recipients,Successful Deliveries,Soft Bounces,"
    "Hard Bounces,Total Bounces,Times Forwarded,Forwarded Opens,Unique Opens,Open Rate,Total Opens,"
    "Unique Clicks,Click Rate,Total Clicks,Unsubscribes,Abuse Complaints,Times Liked on Facebook,"
    "Folder Id,Unique Id,Total Orders,Total Gross Sales,Total Revenue"
)
MAILING_LIST = "Wexmoor residents"
FIRST_MAILING = datetime(2024, 11, 7, 10, 2)
SUBSCRIBERS = 33_900
CLICK_RATE = 0.0336
# Apple opens every message for its readers: almost half of the tracked opens are machines.
OPEN_RATE = 0.452
CLICK_LIFT = body.Lift(flood=1.8, consultation=1.5, recycling=1.1)
SUBJECTS = {
    1: "Gritting, council tax and what is open",
    2: "Your council tax explained",
    3: "Roads, bins and spring dates",
    4: "School offers and Easter opening times",
    5: "Free things to do this half-term",
    6: "Summer starts here",
    7: "Holiday activities for every age",
    8: "Ready for September?",
    9: "School places: apply now",
    10: "Winter vaccines near you",
    11: "Gritters are ready, are you?",
    12: "Christmas bin days and opening times",
}
SEGMENTS = (
    ("Families", 5_900, "Apply, book, learn: dates for families"),
    ("Business", 2_400, "Grants and contracts"),
)


@dataclass(frozen=True)
class Mailing:
    """One mailing before anybody opened it."""

    title: str
    subject: str
    sent: datetime
    recipients: int


def write(out: Path) -> None:
    """Write campaigns.csv to `out`/newsletter, oldest mailing first."""
    rows = [row for _, row in mailings()]
    files.save(out / "newsletter" / "campaigns.csv", files.php_csv_text([HEADER, *rows]))


def mailings() -> list[tuple[date, list]]:
    """Return (day, cells) of every mailing in order of time."""
    random = chance.stream("newsletter")
    sent = sorted(newsletters() + segment_mailings() + tests(), key=lambda mailing: mailing.sent)
    return [(mailing.sent.date(), mailing_row(mailing, random)) for mailing in sent]


def newsletters() -> list[Mailing]:
    """Return the fortnightly newsletters to the whole list, which grows 12 % a year."""
    found = []
    sent = FIRST_MAILING
    while sent.date() <= body.LAST_DAY:
        recipients = round(SUBSCRIBERS * body.trend(sent.date(), 0.12))
        found.append(Mailing(f"Your Wexmoor {sent:%d %b %Y}", subject(sent), sent, recipients))
        sent += timedelta(days=14)
    return found


def subject(sent: datetime) -> str:
    """Return the subject line: the event of the day if there is one, else the season's."""
    if body.within(sent.date(), body.FLOOD):
        return "Flooding: help, road closures and rest centres"
    if body.within(sent.date(), body.CONSULTATION):
        return "When should your library be open? Tell us"
    if body.within(sent.date(), body.RECYCLING):
        return "One more thing in the blue bin"
    return SUBJECTS[sent.month]


def segment_mailings() -> list[Mailing]:
    """Return a mailing to each of two segments every quarter."""
    return [
        Mailing(
            f"{name} {month:%b %Y}",
            line,
            datetime(month.year, month.month, 19, 9, 30 + place * 10),
            round(size * body.trend(month, 0.12)),
        )
        for month in body.months()[1::3]
        for place, (name, size, line) in enumerate(SEGMENTS)
    ]


def tests() -> list[Mailing]:
    """Return the test sends that went to three colleagues a day before some newsletters."""
    chosen = newsletters()[4::9]
    day_before = timedelta(hours=19, minutes=7)
    return [Mailing(f"{real.title} (test)", f"TEST {real.subject}", real.sent - day_before, 3) for real in chosen]


def mailing_row(mailing: Mailing, random: Random) -> list:
    """Return one mailing as the 26 cells of the export."""
    test = mailing.recipients == 3
    soft, hard = (0 if test else chance.count(random, mailing.recipients * rate) for rate in (0.0052, 0.0011))
    delivered = mailing.recipients - soft - hard
    day = mailing.sent.date()
    opens = random.randrange(2, 4) if test else chance.count(random, delivered * OPEN_RATE * chance.noise(random, 0.03))
    rate = CLICK_RATE * CLICK_LIFT.on(day) * chance.noise(random, 0.12) * (0.5 + 0.5 * body.time_of_year(day))
    clicks = random.randrange(3) if test else chance.count(random, delivered * rate)
    return [
        mailing.title,
        mailing.subject,
        MAILING_LIST,
        mailing.sent.strftime("%b %d, %Y %I:%M ") + mailing.sent.strftime("%p").lower(),
        f"{mailing.sent:%A}",
        mailing.recipients,
        delivered,
        soft,
        hard,
        soft + hard,
        0,
        0,
        opens,
        f"{opens / delivered:.2%}",
        round(opens * 1.7),
        clicks,
        f"{clicks / delivered:.2%}",
        round(clicks * 1.35),
        0 if test else chance.count(random, delivered * 0.0011),
        0 if test else chance.count(random, 0.6),
        0,
        0,
        f"{random.getrandbits(40):010x}",
        0,
        0,
        0,
    ]
