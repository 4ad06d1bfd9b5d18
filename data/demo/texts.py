"""The words of the made-up council, read from the .toml files here: its posts and what the public asks."""

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from random import Random

import body

FIRST_SENTENCE = re.compile(r".+?[.?!](?= |$)")
SHARE_OF_POSTS = {"flood": 0.85, "consultation": 0.3, "recycling": 0.4}


@dataclass(frozen=True)
class PostText:
    """One post before it is dressed for a platform."""

    topic: str
    head: str
    text: str
    link: str
    tags: str

    @property
    def short(self) -> str:
        """Return the head and the first sentence of the text, for a channel with little room."""
        return f"{self.head} {FIRST_SENTENCE.match(self.text).group()}"

    @property
    def url(self) -> str:
        """Return the address on the council's site."""
        return f"https://{body.SITE}/{self.link}"


@cache
def read(name: str) -> dict:
    """Return one of the .toml files of this folder."""
    return tomllib.loads((Path(__file__).parent / name).read_text(encoding="utf-8"))


def event_on(day: date) -> str | None:
    """Return the event that people talk about on that day: "flood", "consultation", "recycling" or None."""
    if body.within(day, body.FLOOD):
        return "flood"
    if body.within(day, body.CONSULTATION):
        return "consultation"
    return "recycling" if body.within(day, body.RECYCLING) else None


def fill(text: str, random: Random) -> str:
    """Return the text with words in its holes."""
    words = read("posts.toml")["words"]
    return text.format(**{hole: random.choice(choices) for hole, choices in words.items()})


def post_text(day: date, random: Random, *, at_work: bool = False) -> PostText:
    """Return what a post of that day says; `at_work` keeps to topics for people at work."""
    topics = {name: topic for name, topic in read("posts.toml").items() if name != "words"}
    event = event_on(day)
    if event and random.random() < SHARE_OF_POSTS[event]:
        fitting = [name for name, topic in topics.items() if topic.get("when") == event]
    else:
        fitting = [
            name
            for name, topic in topics.items()
            if "when" not in topic
            and day.month in topic.get("months", range(1, 13))
            and (not at_work or "works_for" in topic)
        ]
    name = random.choices(fitting, [topics[topic].get("weight", 1) for topic in fitting])[0]
    head, text = random.choice(topics[name]["posts"])
    return PostText(name, fill(head, random), fill(text, random), topics[name]["link"], topics[name]["tags"])
