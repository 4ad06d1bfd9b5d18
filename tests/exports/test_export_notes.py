from dataclasses import replace

from lib.exports import notes
from lib.exports.notes import Note
from tests.exports.findings_of_westmoor import age_opinion, reaction_rates, waiting


def test_a_note_says_everything_that_the_finding_stands_on():
    assert notes.note(age_opinion(), 3) == Note(
        number=3,
        claim="People under thirty are 21.0% of our Facebook followers, not most of them",
        facts=(
            ("Measure", "Followers by self-declared age."),
            ("Verdict", "The data disagrees."),
            ("Based on", "18,240 followers"),
            ("Period", "1 Jan 2026 to 30 Jun 2026"),
            ("Interval", "90% interval from 18.0% to 24.0%. Posts resampled 2,000 times with a fixed seed."),
            (
                "Read with care",
                "Age is what people told the platform. Followers are not all who see a post.",
            ),
            ("What would change this", "A share of more than half under thirty in two exports in a row."),
        ),
        files=(
            "facebook_posts_jan_jun.csv (Meta Business Suite, posts, 1 Jan 2026 to 30 Jun 2026; imported 2 Jul 2026)",
        ),
        query="SELECT channel, sum(reactions) / sum(reached) AS audience_share\nFROM post\nWHERE day < $last",
        parameters=(("first", "2026-01-01"), ("last", "2026-06-30")),
    )


def test_an_outside_figure_comes_with_year_and_definition():
    told = notes.note(reaction_rates(), 1)
    assert told.fact("Outside figures") == (
        "Peer benchmark, Example Institute, 2025: Median of 31 councils, same ratio."
    )


def test_a_finding_without_an_interval_shows_only_the_method():
    without = replace(age_opinion(), interval=None, level=None)
    assert notes.note(without, 1).fact("Interval") == "Posts resampled 2,000 times with a fixed seed."
    assert notes.note(waiting(), 1).fact("Interval") == "None: every question is counted."


def test_notes_are_numbered_in_the_order_of_the_story(story):
    assert [(each.number, each.claim) for each in notes.notes(story)] == [
        (1, "Questions on social media grew 4.2 times in two years and now exceed telephone calls"),
        (2, "Facebook posts earn reactions from 3.4% of the people they reach, more than elsewhere"),
        (3, "People under thirty are 21.0% of our Facebook followers, not most of them"),
        (4, "1,180 of 3,030 questions on social media were never answered"),
    ]
