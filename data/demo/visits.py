"""Where the website's visits come from: Google Analytics 4 by day and session default channel group."""

from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path

import body
import chance
import files
import google_ads
import linkedin
import meta_posts
import newsletter
import web
import x_twitter

HEADER = files.columns("Session default channel group,Date,Sessions,Engaged sessions,Key events")
SOCIAL_ARRIVAL = (0.55, 0.22, 0.11, 0.07, 0.05)
MAIL_ARRIVAL = (0.62, 0.22, 0.1, 0.06)
# sessions of one click; some clicks are lost on the way, some people click twice in one visit
FROM_SOCIAL, FROM_MAIL, FROM_ADVERTS = 0.86, 0.8, 0.92
# LinkedIn counts every click; this part of them is on the link. Instagram's link is in the profile, not in its export.
LINKEDIN_LINKS, INSTAGRAM_VIEWS_TO_LINK = 0.5, 0.003
# Social media brings at most this part of a day's visits: what a post brings is not what the whole site lives on.
MOST_SOCIAL = 0.3
# how engaged, and how often with a key event, the visits of a group are, beside those of Direct
CHARACTER = {
    "Organic Search": (1.08, 1.15),
    "Direct": (1.0, 1.0),
    "Organic Social": (0.72, 0.45),
    "Referral": (1.0, 0.9),
    "Email": (1.12, 1.6),
    "Paid Search": (0.98, 2.3),
    "Unassigned": (0.6, 0.2),
}


def write(out: Path) -> None:
    """Write traffic-acquisition.csv to `out`/web, the groups of a day one below the other."""
    table = files.csv_text([HEADER, *rows()], ending="\r\n")
    files.save(out / "web" / "traffic-acquisition.csv", (web.preamble() + table).removesuffix("\r\n"))


def rows() -> list[tuple]:
    """Return a line for each group and day; each day adds up to the totals of the other file."""
    found = []
    for day, sessions in by_group().items():
        engaged, key_events = totals()[day]
        shares = [number * CHARACTER[name][0] for name, number in sessions.items()]
        events = [number * CHARACTER[name][1] for name, number in sessions.items()]
        parts = zip(sessions.items(), divided(engaged, shares), divided(key_events, events), strict=True)
        found += [(name, f"{day:%Y%m%d}", number, part, event) for (name, number), part, event in parts if number]
    return found


@cache
def totals() -> dict[date, tuple[int, int]]:
    """Return (engaged sessions, key events) of each day, as the website's other file has them."""
    engaged, key_events = web.HEADER.index("Engaged sessions"), web.HEADER.index("Key events")
    return dict(zip(body.all_days(), ((row[engaged], row[key_events]) for row in web.analytics()), strict=True))


def by_group() -> dict[date, dict[str, int]]:
    """Return the sessions of each group on each day; Direct is what is left."""
    random = chance.stream("channel groups")
    social = chance.spread(social_clicks(), SOCIAL_ARRIVAL)
    place = newsletter.HEADER.index("Total Clicks")
    mail = chance.spread(((day, row[place]) for day, row in newsletter.mailings()), MAIL_ARRIVAL)
    adverts: dict[date, int] = {}
    for day, _, figures in google_ads.by_day():
        adverts[day] = adverts.get(day, 0) + figures.clicks
    found = {}
    for day, total in web.sessions().items():
        from_social = min(social.get(day, 0.0) * FROM_SOCIAL * chance.noise(random, 0.06), MOST_SOCIAL * total)
        groups = {
            "Organic Search": round(total * random.uniform(0.455, 0.49)),
            "Direct": 0,
            "Organic Social": round(from_social),
            "Referral": round(total * random.uniform(0.075, 0.095)),
            "Email": round(mail.get(day, 0.0) * FROM_MAIL),
            "Paid Search": round(adverts[day] * FROM_ADVERTS * chance.noise(random, 0.03)),
            "Unassigned": round(total * random.uniform(0.004, 0.009)),
        }
        groups["Direct"] = total - sum(groups.values())
        found[day] = groups
    return found


def social_clicks() -> Iterable[tuple[date, float]]:
    """Yield (day, clicks that lead to the website) of every post on social media."""
    place = meta_posts.FACEBOOK_HEADER.index("Link clicks")
    for day, row in meta_posts.facebook_posts(chance.stream("facebook posts")):
        yield day, float(row[place] or 0)
    place = meta_posts.INSTAGRAM_HEADER.index("Views")
    for day, row in meta_posts.instagram_posts(chance.stream("instagram posts")):
        yield day, row[place] * INSTAGRAM_VIEWS_TO_LINK
    place = linkedin.POST_HEADER.index("Clicks")
    for day, row in linkedin.posts():
        yield day, row[place] * LINKEDIN_LINKS
    place = x_twitter.TWEET_HEADER.index("url clicks")
    for day, row in x_twitter.tweets():
        yield day, float(row[place])


def divided(total: int, weights: list[float]) -> list[int]:
    """Return whole numbers in proportion to the weights that add up to the total (largest remainders)."""
    exact = [total * weight / sum(weights) for weight in weights]
    whole = [int(number) for number in exact]
    by_remainder = sorted(range(len(exact)), key=lambda at: whole[at] - exact[at])
    for at in by_remainder[: total - sum(whole)]:
        whole[at] += 1
    return whole
