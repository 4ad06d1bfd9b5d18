"""What leaders say in their own words finds the opinion that they mean."""

from __future__ import annotations

import pytest

from lib.findings.opinions.nearest import nearest, same_sentence, scores, stem, tokens
from lib.model import Opinion
from lib.reference.opinions import shipped_opinions

SAID = {
    "waste_of_time": (
        "waste of taxpayers' money",
        "What a waste of everybody's time",
        "Is it worth the effort?",
        "That's pointless, we get nothing in return",
        "social media costs too many hours",
        "I don't see the value",
        "it's useless",
        "why do we even bother with Facebook",
        "too expensive for what it brings",
    ),
    "echo_chambers": (
        "everyone lives in their own bubble",
        "it's an echo chamber",
        "we only preach to the converted",
        "always the same loud voices",
        "the algorithm only shows it to people who agree anyway",
        "a tiny minority shouts there",
    ),
    "fake_news": (
        "nothing but lies on social media",
        "it's full of misinformation",
        "Nobody trusts what they read there",
        "conspiracy theories everywhere",
        "you can't believe a word",
        "all those rumours and hoaxes",
    ),
    "only_propaganda": (
        "that's just spin",
        "we only boast about ourselves",
        "it's a publicity machine for the minister",
        "pure PR",
        "just self-promotion",
        "marketing for the mayor",
    ),
    "only_young": (
        "only kids use it",
        "young folks only",
        "my mother isn't on there",
        "old people don't use Facebook",
        "it's for teenagers",
        "pensioners never see it",
        "Facebook is for old people",
        "just youngsters",
        "the over 65s are not online",
    ),
    "only_criticism": (
        "all we get is complaints",
        "people just moan at us",
        "it's a magnet for trolls",
        "we only get abuse",
        "everyone is so angry there",
        "nothing but hate in the comments",
    ),
    "nobody_reads_newsletter": (
        "nobody opens our mails",
        "who still reads e-mails",
        "the bulletin goes straight to the bin",
        "our mailing list is dead",
        "emails end up in spam",
        "Does anyone read the newsletter?",
    ),
    "paid_beats_organic": (
        "ads work better",
        "we should just pay for adverts",
        "organic reach is dead, boost everything",
        "let's buy advertisements instead",
        "put the budget into Google Ads",
    ),
    "leave_x": (
        "twitter is dead",
        "let's quit Twitter",
        "stop tweeting",
        "get off X",
        "Musk has ruined it, close the account",
        "move to Bluesky instead",
    ),
    "posting_more": (
        "we should post more often",
        "the more posts the better",
        "we need a higher frequency",
        "post every day",
        "just increase the volume of posts",
    ),
    "video_works": (
        "do more reels",
        "people only watch videos",
        "TikTok clips are the way to go",
        "film everything",
        "pictures are boring",
    ),
    "answer_quickly": (
        "we reply fast enough",
        "people wait too long for an answer",
        "our response times are fine",
        "nobody gets a reply from us",
        "we respond within a day",
    ),
    "peers_no_better": (
        "other councils aren't doing any better",
        "the neighbours have the same problem",
        "nobody in our sector does it well",
        "comparable agencies are just as bad",
        "our competitors do worse",
    ),
    "press_release": (
        "the newspapers reach everybody",
        "a press release is enough",
        "journalists are what counts",
        "one story on the radio beats all of that",
        "get it into the media instead",
    ),
}
# Written when the words were settled, and not used to settle them: how it does on what it has not seen.
UNSEEN = (
    ("We're throwing money out of the window", "waste_of_time"),
    ("Nobody over 40 is on Instagram", "only_young"),
    ("that's where the youth is, not voters", "only_young"),
    ("my grandparents will never see this", "only_young"),
    ("It's only the usual suspects who comment", "echo_chambers"),
    ("we reach the same people again and again", "echo_chambers"),
    ("it's a filter bubble", "echo_chambers"),
    ("half of what is written there is false", "fake_news"),
    ("People believe any rumour on Facebook", "fake_news"),
    ("it's vanity, look at all the photos of ministers", "only_propaganda"),
    ("we just use it for advertising ourselves", "only_propaganda"),
    ("people are so nasty to us on Facebook", "only_criticism"),
    ("we only get negative comments", "only_criticism"),
    ("nobody subscribes to the bulletin any more", "nobody_reads_newsletter"),
    ("email is dead", "nobody_reads_newsletter"),
    ("Organic reach is gone, you have to pay", "paid_beats_organic"),
    ("sponsored posts are cheaper", "paid_beats_organic"),
    ("X has become toxic, we should go", "leave_x"),
    ("why are we still on twitter", "leave_x"),
    ("delete the Twitter account", "leave_x"),
    ("we post too rarely", "posting_more"),
    ("more content, more reach", "posting_more"),
    ("everything should be a video", "video_works"),
    ("reels beat everything", "video_works"),
    ("citizens get their answers quickly", "answer_quickly"),
    ("our reply speed is okay", "answer_quickly"),
    ("other agencies are no better than us", "peers_no_better"),
    ("everybody else struggles too", "peers_no_better"),
    ("television reaches far more people", "press_release"),
    ("call a journalist, that works better", "press_release"),
)
# Nothing in our data says anything to these.
FAR = (
    "The weather was bad last week",
    "Can we have lunch now?",
    "The new bridge is too narrow",
    "Who will chair the committee?",
    "",
    "???",
    "12345",
)
# One everyday word of an opinion, or the name of a channel that is compared with another, is no opinion.
ASIDE = (
    "the algorithm is against us",
    "Elections are won on TikTok",
    "China is spying on us through TikTok",
    "hackers will take over our account",
    "linkedin has less reach than it had a year ago",
    "facebook is cheaper than the newsletter",
    "LinkedIn brings more than X",
    "people here prefer to talk at the market",
    "Could the team not do something more useful?",
)
PHRASES = [(text, expected) for expected, texts in SAID.items() for text in texts]


def first(text: str) -> str:
    found = nearest(text, shipped_opinions())
    return found[0].id if found else ""


def test_every_opinion_is_said_in_other_words() -> None:
    assert set(SAID) == {opinion.id for opinion in shipped_opinions()}
    assert len(PHRASES) >= 60


def test_most_sentences_find_what_they_mean() -> None:
    missed = [(text, expected, first(text)) for text, expected in PHRASES if first(text) != expected]
    hits = 1 - len(missed) / len(PHRASES)
    assert hits >= 0.9, missed
    print(f"{hits:.0%} of {len(PHRASES)} sentences: {missed}")


def test_sentences_that_nobody_chose_words_for_are_mostly_found() -> None:
    missed = [(text, expected, first(text)) for text, expected in UNSEEN if first(text) != expected]
    print(f"{1 - len(missed) / len(UNSEEN):.0%} of {len(UNSEEN)} unseen sentences: {missed}")
    assert len(missed) <= 0.3 * len(UNSEEN), missed


def test_nearly_all_are_among_those_proposed() -> None:
    missed = [text for text, expected in PHRASES if expected not in [o.id for o in nearest(text, shipped_opinions())]]
    assert len(missed) <= 0.05 * len(PHRASES), missed


@pytest.mark.parametrize("text", [*FAR, *ASIDE])
def test_what_no_opinion_speaks_of_finds_none(text: str) -> None:
    assert nearest(text, shipped_opinions()) == []


@pytest.mark.parametrize("opinion", shipped_opinions(), ids=lambda opinion: opinion.id)
def test_its_own_sentence_finds_it_first(opinion: Opinion) -> None:
    assert nearest(opinion.statement, shipped_opinions())[0] == opinion
    assert same_sentence(f"  {opinion.statement.upper().rstrip('.')} !", shipped_opinions()) == opinion


def test_a_sentence_in_other_words_is_not_the_same() -> None:
    assert same_sentence("Social media is a waste of money.", shipped_opinions()) is None


@pytest.mark.parametrize(
    ("words", "root"),
    [
        ("posts posting posted", "post"),
        ("kids kid", "kid"),
        ("replies reply replied", "reply"),
        ("stopped stopping stop", "stop"),
        ("complains complaining complain", "complain"),
        ("quickly quick", "quick"),
        ("news", "news"),
        ("press", "press"),
        ("waste wastes wasted", "wast"),
        ("advertisement advertisements advertising", "advert"),
    ],
)
def test_endings(words: str, root: str) -> None:
    assert {stem(word) for word in words.split()} == {root}


def test_a_text_becomes_its_words() -> None:
    assert tokens("Nobody opens our E-Mails, isn't it?") == ["nobody", "open", "email"]


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    held = (Opinion("a", "Cats sleep"), Opinion("b", "Dogs sleep"), Opinion("c", "Birds sing"))
    near = scores("cats sleep", held)
    assert near["a"] > near["b"] > near["c"] == 0


def test_an_opinion_of_ones_own_is_found_too() -> None:
    own = Opinion("own_1", "LinkedIn brings the best visitors.", own=True)
    assert nearest("linkedin visitors are best", (*shipped_opinions(), own))[0] is own
