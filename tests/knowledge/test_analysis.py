"""What is typed is read as the words it stands for."""

import pytest

from knowledge.analysis import FUNCTION_WORD_WEIGHT, fold, guess_language, terms, words


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Épicerie", "epicerie"),
        ("ZO\u2019N", "zo'n"),
        ("œuf", "oeuf"),
        ("Straße", "strasse"),
        ("fi\u200bets", "fiets"),
        ("ﬁets", "fiets"),
        ("Işık", "isik"),
        ("👍🏽", "👍"),
        ("مَرحبا", "مرحبا"),
    ],
)
def test_case_accents_and_invisible_characters_make_no_difference(typed: str, folded: str) -> None:
    assert fold(typed) == folded


@pytest.mark.parametrize(
    ("typed", "language", "read"),
    [
        ("tis koud", "nl", ["het", "is", "koud"]),
        ("'k heb m'n velo", "nl", ["ik", "heb", "mijn", "fiets"]),
        ("kheb da nie", "nl", ["ik", "heb", "dat", "niet"]),
        ("l'huissier", "fr", ["huissier"]),
        ("j’ai besoin d’aide", "fr", ["ai", "besoin", "aide"]),
        ("quelqu'un aujourd'hui", "fr", ["quelqu", "un", "aujourdhui"]),
        ("chui malade", "fr", ["je", "suis", "malade"]),
        ("I can't pay", "en", ["i", "can", "not", "pay"]),
    ],
)
def test_spellings_elisions_and_clitics_are_written_out(typed: str, language: str, read: list[str]) -> None:
    assert words(typed, language) == read


@pytest.mark.parametrize(
    ("typed", "language"),
    [
        ("ik zoek een fiets voor mijn dochter", "nl"),
        ("je cherche un vélo pour ma fille", "fr"),
        ("I am looking for a bike", "en"),
        ("l'huissier", "fr"),
    ],
)
def test_the_language_of_the_text_wins_from_the_saved_one(typed: str, language: str) -> None:
    other = {"nl": "fr", "fr": "en", "en": "nl"}[language]
    assert guess_language(typed, other) == language


def test_a_word_without_a_language_is_read_in_the_saved_one() -> None:
    assert guess_language("computer", "fr") == "fr"
    assert guess_language("", "en") == "en"


def test_inflections_meet_in_one_stem() -> None:
    assert terms("schulden", "nl")[0].stem == terms("schuld", "nl")[0].stem
    assert terms("factures", "fr")[0].stem == terms("facture", "fr")[0].stem


def test_function_words_weigh_little() -> None:
    weights = {term.stem: term.weight for term in terms("ik zoek een dokter", "nl")}
    assert weights["dokter"] == 1.0
    assert weights["ik"] == FUNCTION_WORD_WEIGHT


def test_topics_that_look_like_function_words_keep_their_weight() -> None:
    assert terms("was", "nl")[0].weight == 1.0
    assert terms("alleen", "nl")[0].weight == 1.0
