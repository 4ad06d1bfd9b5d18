"""Words that tell what a post is for."""

from __future__ import annotations

import tomllib

import pytest

from lib.reference.post_words import POST_KINDS, POST_WORDS_FILE, Phrases, kinds_of_post, read_post_words
from lib.reference.reading import ReferenceFileError


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Apply by Friday", {"serving"}),
        ("Don’t travel: the A5 is CLOSED!", {"serving"}),
        ("Drop-in on Monday", {"serving"}),
        ("Die Straße ist gesperrt", {"serving"}),
        ("We are celebrating ten years", {"promoting"}),
        ("Proud of our library. Book your place.", {"promoting", "serving"}),
        ("This rumour is false", {"correcting", "serving"}),
        ("Applying ourselves, closely", set()),
        ("A bookshop by the river", set()),
        ("", set()),
    ],
)
def test_the_kinds_of_a_post(text, kinds):
    assert kinds_of_post(text) == kinds


def test_phrases_stand_as_they_are_written():
    phrases = Phrases.of(["report it", "celebrat*", "minister visit*"])
    for text, found in (
        ("please report it online", True),
        ("a report of it", False),
        ("report", False),
        ("celebrating", True),
        ("uncelebrated", False),
        ("the minister visited us", True),
        ("minister invited", False),
    ):
        assert phrases.stand_in(text.split()) is found, text


def test_every_language_has_every_list_and_no_words_stand_in_two():
    for language, lists in tomllib.loads(POST_WORDS_FILE.read_text(encoding="utf-8")).items():
        assert set(lists) == set(POST_KINDS), language
        phrases = [phrase for kind in POST_KINDS for phrase in lists[kind]]
        assert sorted({phrase for phrase in phrases if phrases.count(phrase) > 1}) == [], language


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[english]\npleasing = ["x"]', "'pleasing' is no list; there are serving, correcting, promoting"),
        ('[english]\nserving = "x"', "serving is 'x'; expected a list of texts"),
        ('[english]\nserving = ["drop-in"]', "serving has 'drop-in'; expected words with spaces between"),
        ('[english]\nserving = ["a*b"]', r"serving has 'a\*b'; expected words"),
        ("[english]\nserving = [3]", "serving has 3"),
        ("english = 3", r"expected lists under \[english\]"),
        ("[english", "is no valid TOML"),
        ("", "holds no word; write lists under"),
        ("[english]\nserving = []", "holds no word; write lists under"),
    ],
)
def test_a_list_that_cannot_be_used_is_named(text, said):
    with pytest.raises(ReferenceFileError, match=said):
        read_post_words(text)


def test_a_list_typed_with_curly_apostrophes_finds_the_same():
    assert read_post_words('[english]\nserving = ["don’t"]')["serving"].whole == {"don't": [()]}
