"""The public inbox: messages and staff replies as rows that point at each other, times in UTC."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

import body
import chance
import files
import texts
from publishing import EXPORTED_AT, moment_on

HEADER = files.columns("tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id")
MESSAGES_A_DAY = 2.95
LIFT = body.Lift(flood=12.0, consultation=1.8, recycling=1.5)
SHARE_ABOUT_EVENT = {"flood": 0.9, "consultation": 0.5, "recycling": 0.45}
SHARE_ANSWERED = 0.79
SHARE_FOLLOWED_UP = 0.07
USUAL_HOURS = 3.1
SPREAD_OF_HOURS = 1.05
# The hours at which the public writes: early, lunch and above all the evening.
WRITING_HOURS = (7, 8, 8, 9, 10, 11, 12, 12, 13, 14, 15, 16, 17, 17, 18, 18, 19, 19, 20, 20, 21, 22)
FOLLOW_UPS = {
    "Thank you, sorted.": "positive",
    "Brilliant, thanks for the quick answer.": "positive",
    "That link does not help.": "negative",
    "ok ta 👍": "positive",
}
DRAMA_NUMBERS = ("01632 960", "07700 900")


@dataclass
class Entry:
    """One message or reply; `answers` is the entry that it answers, `read` what somebody finds who reads it."""

    author: str
    inbound: bool
    created: datetime
    text: str
    answers: "Entry | None" = None
    read: str = ""
    number: int = 0


def write(out: Path) -> None:
    """Write inbox_messages.csv to `out`/messages, in order of time."""
    entries = every_entry()
    answers = {entry.answers.number: entry.number for entry in entries if entry.answers}
    rows = [entry_row(entry, answers.get(entry.number, "")) for entry in entries]
    files.save(out / "messages" / "inbox_messages.csv", files.csv_text([HEADER, *rows]))


def every_entry() -> list[Entry]:
    """Return the messages and replies in order of time, numbered from 1."""
    random = chance.stream("messages")
    entries = []
    for day in body.all_days():
        for _ in range(how_many(day, random)):
            entries += [entry for entry in thread(day, random) if entry.created < EXPORTED_AT]
    entries.sort(key=lambda entry: entry.created)
    for number, entry in enumerate(entries, start=1):
        entry.number = number
    return entries


def how_many(day: date, random: Random) -> int:
    """Return the number of messages that begin on that day."""
    return chance.count(random, MESSAGES_A_DAY * body.season(day) * LIFT.on(day))


def thread(day: date, random: Random) -> list[Entry]:
    """Return a message, and perhaps the staff's reply, and perhaps a word after that."""
    asked, answer, read = exchange(day, random)
    author = str(random.randrange(200_000, 209_000))
    written = moment_on(day, random, WRITING_HOURS).astimezone(UTC)
    message = Entry(author, True, written, f"@{body.HANDLE} {asked}", read=read)
    if random.random() > SHARE_ANSWERED:
        return [message]
    replied = message.created + response_time(message.created, random)
    reply = Entry(body.HANDLE, False, replied, f"@{author} {answer}", message)
    if random.random() > SHARE_FOLLOWED_UP:
        return [message, reply]
    later = replied + timedelta(minutes=random.randrange(2, 300))
    said = random.choice(tuple(FOLLOW_UPS))
    return [message, reply, Entry(author, True, later, f"@{body.HANDLE} {said}", reply, FOLLOW_UPS[said])]


def response_time(asked: datetime, random: Random) -> timedelta:
    """Return how long the team took: longer at weekends and in the evening, shorter during the flood."""
    slower = 3.2 if asked.weekday() >= 5 else 1.5 if asked.hour >= 18 else 1.0
    if body.FLOOD_BY_DAY.get(asked.date()):
        slower = 0.5
    hours = USUAL_HOURS * slower * random.lognormvariate(0, SPREAD_OF_HOURS)
    return timedelta(seconds=round(hours * 3600))


def exchange(day: date, random: Random) -> tuple[str, str, str]:
    """Return what somebody asks on that day, the answer, with words in the holes, and what a reader finds."""
    event = texts.event_on(day)
    if event and random.random() < SHARE_ABOUT_EVENT[event]:
        fitting = [item for item in texts.read("messages_events.toml")["exchange"] if item["when"] == event]
    else:
        everyday = texts.read("messages.toml")["exchange"]
        fitting = [item for item in everyday if day.month in item.get("months", range(1, 13))]
    chosen = random.choices(fitting, [item.get("weight", 1) for item in fitting])[0]
    words = {hole: random.choice(choices) for hole, choices in texts.read("posts.toml")["words"].items()}
    words |= made_up_person(random)
    asked = random.choice(chosen["asks"])
    read = chosen["read"][chosen["asks"].index(asked)]
    return asked.format(**words), chosen["reply"].format(**words), read


def made_up_person(random: Random) -> dict[str, str]:
    """Return personal data of nobody: Ofcom's drama numbers, example.org, an area without a postcode."""
    number = random.randrange(1000, 9999)
    return {
        "phone": f"{random.choice(DRAMA_NUMBERS)}{random.randrange(1000):03d}",
        "email": f"resident.{number}@example.org",
        "handle": f"@resident_{number}",
        "postcode": f"ZZ{random.randrange(1, 10)} {random.randrange(1, 10)}ZZ",
    }


def entry_row(entry: Entry, answered_by: int | str) -> tuple:
    """Return the seven cells of one message or reply; the last has ".0" behind it, as in the real export."""
    return (
        entry.number,
        entry.author,
        entry.inbound,
        f"{entry.created:%a %b %d %H:%M:%S +0000 %Y}",
        entry.text,
        answered_by,
        f"{entry.answers.number}.0" if entry.answers else "",
    )
