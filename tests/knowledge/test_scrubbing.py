"""What of a question may stay: a few words that point at nobody, or nothing."""

import pytest

from knowledge.editing.scrubbing import MOST_WORDS_KEPT, short_wording

KNOWN = frozenset(
    {
        *(
            "frigo",
            "leeg",
            "rolstoel",
            "kachel",
            "stuk",
            "ocmw",
            "nederlands",
            "leren",
            "speelplein",
            "fiets",
            "brieven",
        ),
        *("brood", "bakker", "creche", "rue", "parking", "place", "vide", "cherche", "boulot", "bruxelles", "enfants"),
        "letters",
    }
)
"""As if the lexicon used these words and no others."""


@pytest.mark.parametrize(
    ("language", "asked", "kept"),
    [
        ("nl", "Dag Els, mijn naam is Fatima El Amrani en mijn frigo is leeg", "mijn frigo is leeg"),
        ("nl", "mijn frigo is leeg 0400/00.00.12", "mijn frigo is leeg"),
        ("nl", "mijn frigo is leeg, +32 400 00 00 12", "mijn frigo is leeg"),
        ("nl", "mijn frigo is leeg nul vier zes zes", "mijn frigo is leeg"),
        ("nl", "mijn dochter griselda de smet zoekt een fiets", "mijn dochter zoekt een fiets"),
        ("nl", "ik ben jan peeters, ik zoek een fiets", "ik zoek een fiets"),
        ("nl", "Mevrouw Bakker vraagt een rolstoel", "vraagt een rolstoel"),
        ("nl", "een rolstoel voor Wannes Van den Broeck graag", "een rolstoel voor graag"),
        ("nl", "mijn kachel is stuk in de Hertogstraat 12 bus 3", "mijn kachel is stuk"),
        ("nl", "mijn kachel is stuk op de Oude Baan 40", "mijn kachel is stuk"),
        ("nl", "is er brood op 12 maart om 14u30", "is er brood"),
        ("nl", "ik moest naar het OCMW met mijn brieven", "ik moest naar het ocmw met mijn brieven"),
        ("nl", "waar kan ik Nederlands leren", "waar kan ik nederlands leren"),
        ("nl", "is het speelplein open", "is het speelplein open"),
        ("nl", "WAAR IS MIJN KACHEL MET ZWOEZEL", "waar is mijn kachel met zwoezel"),
        ("nl", "mail naar fatima@example.be of zie www.fatima.example: frigo leeg", "mail naar of zie frigo leeg"),
        ("nl", "mijn frigo is leeg, groetjes van griselda", "mijn frigo is leeg"),
        ("nl", "dag griselda, mijn frigo is leeg", "mijn frigo is leeg"),
        ("nl", "mijn frigo is leeg, alvast bedankt", "mijn frigo is leeg"),
        ("nl", "k heb ne zwoezel aan mijn fiets", "k heb ne zwoezel aan mijn fiets"),
        ("nl", "Zwoezel", "zwoezel"),
        ("fr", "Bonjour, je m'appelle Aïcha Benali et mon frigo est vide svp", "mon frigo est vide"),
        ("fr", "mon mari Karim ne trouve pas de boulot", "mon mari ne trouve pas de boulot"),
        (
            "fr",
            "mon frigo est vide, j'habite rue de la Paix 5 à 1000 Bruxelles",
            "mon frigo est vide j'habite à bruxelles",
        ),
        ("fr", "je suis à la rue depuis le 12 mars", "je suis à la rue"),
        ("fr", "une place de parking", "une place de parking"),
        ("fr", "c'est l'anniversaire d'Élise, où sont les enfants", "c'est l'anniversaire où sont les enfants"),
        ("en", "Hi, my name is John Smith and I get strange letters, thank you!", "i get strange letters"),
    ],
)
def test_what_points_at_somebody_goes_and_the_question_stays(language: str, asked: str, kept: str) -> None:
    assert short_wording(asked, language, KNOWN) == kept


@pytest.mark.parametrize(
    "asked",
    [
        "",
        "👍",
        "hallo",
        "dank je wel!",
        "Fatima Benali",
        "0400 00 00 12",
        "Hertogstraat 12",
        "ik zoek een",
        "مرحبا اسمي فاطمة",
    ],
)
def test_nothing_is_kept_of_what_holds_no_question(asked: str) -> None:
    assert short_wording(asked, "nl", KNOWN) is None


def test_of_a_story_the_sentence_that_says_most_is_kept() -> None:
    story = "Ik weet het echt niet meer. Mijn kachel is stuk en mijn frigo leeg. Wat moet ik nu doen?"
    assert short_wording(story, "nl", KNOWN) == "mijn kachel is stuk en mijn frigo leeg"


def test_a_story_without_an_end_is_not_kept() -> None:
    said = " ".join(["kachel", "frigo", "fiets"] * 5)
    assert short_wording(said, "nl", KNOWN) is None
    assert short_wording(" ".join(said.split()[:MOST_WORDS_KEPT]), "nl", KNOWN) is not None


def test_a_name_that_the_lexicon_knows_as_a_word_goes_when_its_place_tells() -> None:
    assert short_wording("waar vind ik een bakker", "nl", KNOWN) == "waar vind ik een bakker"
    assert short_wording("ik heet bakker en mijn frigo is leeg", "nl", KNOWN) == "mijn frigo is leeg"
