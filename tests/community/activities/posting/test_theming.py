"""Under which theme a title belongs: one, or the poster is asked."""

import pytest

from community.activities.posting.theming import _words, theme_of
from community.activities.themes import THEMES


@pytest.mark.parametrize(
    ("title", "theme"),
    [
        ("Soepdag", "food"),
        ("Samen koken!", "food"),
        ("Repas partagé", "food"),
        ("Potluck dinner", "food"),
        ("Koffiekar", "meeting"),
        ("Praatcafé", "meeting"),
        ("Rencontre entre voisins", "meeting"),
        ("Tea and chat", "meeting"),
        ("Buurtwandeling", "moving"),
        ("une balade", "moving"),
        ("Samen turnen", "moving"),
        ("Morning walk", "moving"),
        ("Speelnamiddag voor de kleinsten", "children"),
        ("Les enfants jouent", "children"),
        ("Toddler group", "children"),
        ("Kerstmarkt", "culture"),
        ("Chorale de quartier", "culture"),
        ("Smartphone voor beginners", "digital"),
        ("Aide informatique", "digital"),
        ("Taallessen", "learning"),
        ("Nederlands oefenen", "learning"),
        ("Mantelzorgers onder elkaar", "carers"),
        ("Groupe d’aidants", "carers"),
        ("Zwerfvuil rapen", "nature"),
        ("Jardin partagé", "nature"),
    ],
)
def test_a_title_names_its_theme(title: str, theme: str) -> None:
    assert theme_of(title) == theme


@pytest.mark.parametrize(
    "title",
    [
        "",
        "iets",
        "🎉",
        "wandelen en eten",
        "Kindersoep en kinderfeest",
        "taalcafé",
        "vergeten dingen",
        "Marché de Noël",
    ],
)
def test_what_names_none_or_two_is_asked(title: str) -> None:
    assert theme_of(title) is None


def test_every_theme_has_words_and_there_are_no_others() -> None:
    assert set(_words()) == set(THEMES)
    assert all(len(words) >= 10 for words in _words().values())
