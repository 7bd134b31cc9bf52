"""Slips of the finger and words written by ear lead to the word that was meant."""

import pytest

from knowledge.spelling import Speller, counted, sound_of

WORDS = {
    "nl": "fiets fietsen recht ketting iemand altijd zoek soep huur schulden elektriciteit dokter nieuw kwijt",
    "fr": "facture boulot stage docteur chauffage bébé médecin",
    "en": "doctor neighbourhood talk legal someone bicycle",
}


@pytest.fixture(scope="module")
def speller() -> Speller:
    return Speller(counted((language, word) for language, words in WORDS.items() for word in words.split()))


@pytest.mark.parametrize(
    ("typed", "language", "meant"),
    [
        ("feits", "nl", "fiets"),
        ("regt", "nl", "recht"),
        ("keting", "nl", "ketting"),
        ("iemant", "nl", "iemand"),
        ("altyd", "nl", "altijd"),
        ("soek", "nl", "zoek"),
        ("shculden", "nl", "schulden"),
        ("elekticiteit", "nl", "elektriciteit"),
        ("kweit", "nl", "kwijt"),
        ("factur", "fr", "facture"),
        ("boulo", "fr", "boulot"),
        ("staje", "fr", "stage"),
        ("chofage", "fr", "chauffage"),
        ("docter", "en", "doctor"),
        ("neigborhood", "en", "neighbourhood"),
        ("somone", "en", "someone"),
    ],
)
def test_the_word_that_was_meant_comes_first(typed: str, language: str, meant: str, speller: Speller) -> None:
    assert speller.meant(typed, language)[0][0] == meant


@pytest.mark.parametrize(("typed", "language"), [("xyzzyq", "nl"), ("was", "nl"), ("zzz", "fr"), ("", "en")])
def test_what_is_near_to_nothing_means_nothing(typed: str, language: str, speller: Speller) -> None:
    assert speller.meant(typed, language) == ()


def test_words_of_all_languages_are_known_and_function_words_too(speller: Speller) -> None:
    assert all(speller.knows(word) for word in ("fiets", "boulot", "talk", "omdat", "avec"))
    assert not speller.knows("fiest")


def test_a_word_used_often_is_meant_before_a_rare_one() -> None:
    often = Speller(counted([("nl", "huur")] * 40 + [("nl", "buur")]))
    assert [word for word, _ in often.meant("muur", "nl")][:2] == ["huur", "buur"]


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [("altyd", "altijd", "nl"), ("konijn", "konein", "nl"), ("pharmacie", "farmacie", "fr"), ("photo", "foto", "en")],
)
def test_words_that_sound_alike_are_alike(one: str, other: str, language: str) -> None:
    assert sound_of(one, language) == sound_of(other, language)
