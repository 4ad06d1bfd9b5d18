"""Make the export files of a made-up county council: python make.py OUT_FOLDER."""

import argparse
from pathlib import Path

import counted_peers
import google_ads
import leaders
import linkedin
import meta_audience
import meta_daily
import meta_posts
import newsletter
import ours
import peers
import population
import press
import public_messages
import read_messages
import visits
import web
import x_twitter
import youtube

WRITERS = (
    meta_posts.write_facebook,
    meta_posts.write_instagram,
    meta_daily.write,
    meta_audience.write,
    x_twitter.write,
    linkedin.write,
    youtube.write,
    web.write,
    visits.write,
    google_ads.write,
    newsletter.write,
    peers.write,
    counted_peers.write,
    public_messages.write,
    read_messages.write,
    ours.write,
    leaders.write,
    press.write,
    population.write,
)


def make(out: Path) -> None:
    """Write every export file of the council under `out`, one folder per platform."""
    for write in WRITERS:
        write(out)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out_folder", type=Path)
    make(parser.parse_args().out_folder)
