"""What is said of press releases: sentences with holes, and what to bring where data is missing."""

from __future__ import annotations

from lib.model import Value

VIEWED = (
    "A typical press release is viewed {views} times on our website, a typical post{where} is seen by {reach} people"
)
VISITED = "A typical press release is read by {views} people on our website, a typical post{where} is seen by {reach}"
READ = (
    "With every outlet's readers a typical press release reaches {views} people at most, a typical post{where} {reach}"
)
METHOD = (
    "The medians of releases and of posts, each with an interval from whole weeks (Woodruff), put together on the log "
    "scale (Zou and Donner)."
)
NEEDS_RELEASES = (
    "A list of your press releases, with the columns Day, Release and Page views (of the release on your own website: "
    "Google Analytics > Reports > Pages and screens, or Matomo > Behaviour > Pages), one line for each."
)
NEEDS_OUTLETS = (
    "What the press made of your releases: in the list of releases (Day, Release, Outlet, Readers, Page views) one "
    "line for each newspaper, station or site that took one up, with the readers that its own media data state."
)
NEEDS_REACH = "Posts with the people who saw each{where}: {way}."
META_REACH = "Meta Business Suite > Insights > Content > Export data, with the column Reach"
# Where Meta's export is no help.
OTHER_REACH = {
    "youtube": "YouTube Studio > Analytics > Advanced mode > Content > Export, with the column Unique viewers",
    "tiktok": "TikTok Business Suite in a browser > Analytics > Content > Export, with the column Reached audience",
    "x": "the report of a tool that has the column Reach; the exports of X itself do not say it",
}
FLIP = (
    "Nobody counts who saw the article. If at least one in {readers} of the outlets' readers did, the typical release "
    "reaches {line} people and the opinion holds."
)
EVERY_READER = (
    "Nobody counts who saw the article. Every reader of every outlet would have to for the typical release to reach "
    "{line} people."
)
NEVER = (
    "Even with every reader of every outlet the typical release does not reach {line} people: {taken} of {count} were "
    "taken up."
)
ALREADY = (
    "Page views reach {line}, but a view is no person: the report of pages with their visitors (Google Analytics > "
    "Reports > Pages and screens > Share this report > Download file) says how many people they are."
)
_IN_WORDS = ("", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def in_words(number: int) -> str:
    """Return a number as it reads after "one in": two to ten in words, others in digits."""
    return _IN_WORDS[number] if 1 < number < len(_IN_WORDS) else Value(number).text
