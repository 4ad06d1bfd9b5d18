"""Which platforms have a number, read off the declarations."""

from __future__ import annotations

import pytest

from lib.sources.measured import filled, platforms_with


def test_a_number_and_the_platforms_whose_files_fill_it():
    assert platforms_with("post.watch_hours") >= {"youtube", "facebook"}
    assert platforms_with("mailing.unsubscribes") == {
        "mailchimp",
        "govdelivery",
        "campaign_monitor",
        "brevo",
        "constant_contact",
    }
    assert platforms_with("daily.position_average") == {"search_console"}


def test_only_some_platforms_or_channels():
    everywhere = platforms_with("daily.clicks")
    assert {"linkedin", "search_console"} <= everywhere
    assert platforms_with("daily.clicks@search") == {"search_console"}
    assert platforms_with("daily.clicks@linkedin") == {"linkedin"}
    assert platforms_with("daily.clicks@linkedin,search") == {"linkedin", "search_console"}


def test_one_of_several_numbers_is_enough():
    assert platforms_with("daily.users@web or daily.active_users@web") >= {"ga4", "matomo"}
    alone = platforms_with("post.engagements"), platforms_with("post.reactions")
    assert platforms_with("post.engagements or post.reactions") == alone[0] | alone[1]


def test_a_tool_that_lists_several_networks_is_of_social_media():
    assert "tool" in platforms_with("post.reactions@social")
    assert "tool" not in platforms_with("post.reactions@facebook")


def test_titles_and_lines_above_a_table_count():
    """Meta's page files name their number in a title; LinkedIn states followers in a line above the table."""
    assert {"facebook", "instagram"} <= filled()["daily.followers_gained"]
    assert "linkedin" in filled()["daily.followers"]


@pytest.mark.parametrize(
    ("need", "message"),
    [
        ("daily.applause", "No export fills 'daily.applause'"),
        ("daily.position_average@social", "No platform is left"),
    ],
)
def test_what_no_export_fills_is_said(need, message):
    with pytest.raises(ValueError, match=message):
        platforms_with(need)


def test_refused_exports_fill_nothing():
    assert filled()["post.impressions"] >= {"facebook", "x"}
    assert "" not in {platform for platforms in filled().values() for platform in platforms}
