"""Meta Business Suite's audience file: who follows the page and the account, by gender and age."""

from pathlib import Path

import body
import files

FOLLOWERS = {"Facebook": 48_300, "Instagram": 17_450}
AGES = ("18-24", "25-34", "35-44", "45-54", "55-64", "65+")
# per cent of the followers, women and men; Facebook's are older, Instagram's younger
FOLLOWERS_BY = {
    "Facebook": ((2.8, 2.1), (9.6, 6.2), (14.1, 8.3), (13.9, 7.5), (12.4, 6.9), (10.1, 6.1)),
    "Instagram": ((9.8, 5.9), (20.4, 11.2), (16.3, 8.6), (9.7, 5.2), (5.1, 3.0), (2.9, 1.9)),
}
ACCOUNTS = {"Facebook": "FB_PAGE", "Instagram": "IG_ACCOUNT"}


def write(out: Path) -> None:
    """Write the audience file to `out`/facebook, as UTF-16LE with a byte order mark.

    Meta calls it Audience.csv and says its days nowhere; here they were put into the name, so that nobody is asked.
    """
    text = "sep=\t\n" + "".join(followers(name) for name in FOLLOWERS) + "".join(by_age(name) for name in FOLLOWERS)
    name = f"Audience_{body.FIRST_DAY}_{body.LAST_DAY}.csv"
    files.save(out / "facebook" / name, files.utf16(text), "utf-16-le")


def followers(network: str) -> str:
    """Return the table of one number: how many follow on the last day."""
    return f"{network} followers\n{ACCOUNTS[network]}\tFOLLOW\tUNIQUE_USERS\n{FOLLOWERS[network]}\n\n"


def by_age(network: str) -> str:
    """Return the followers by gender and age, in per cent."""
    lines = [f"{age}\t{women:g}%\t{men:g}%\n" for age, (women, men) in zip(AGES, FOLLOWERS_BY[network], strict=True)]
    return f"{network} followers by gender and age\nAge\tWomen\tMen\n{''.join(lines)}\n"
