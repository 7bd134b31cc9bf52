"""Danger and need are seen whoever writes them and however they are typed, and jokes are left alone."""

import logging

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from community.safety.danger import Danger, Look
from community.safety.features import features_of
from community.safety.look import LONGEST, danger_in, language_of, look_at
from community.safety.reading import read
from community.safety.windows import windows_of
from tests.community.safety.lines import LANGUAGES, tuned
from tests.community.safety.report import measure

EVERYDAY = {
    "nl": "we hebben gisteren samen soep gemaakt en het was heel gezellig in het buurthuis. ",
    "fr": "hier on a fait de la soupe ensemble et c'était très gai à la maison de quartier. ",
    "en": "yesterday we made soup together and it was a lovely day at the community centre. ",
}
TOLD = {
    "nl": [("mijn man slaat mij elke avond", Danger.VIOLENCE), ("ik wil niet meer leven", Danger.SUICIDE)],
    "fr": [("mon mari me frappe tous les soirs", Danger.VIOLENCE), ("je ne veux plus vivre", Danger.SUICIDE)],
    "en": [("my husband hits me every night", Danger.VIOLENCE), ("I don't want to live anymore", Danger.SUICIDE)],
}
NEVER = [
    "ik lach me dood",
    "ik sterf van de honger",
    "mijn gsm is dood",
    "mijn vrouw vermoordt mij als ik te laat ben, haha",
    "we spelen weerwolven en vannacht vermoorden we de burgemeester",
    "als kind werd ik geslagen, dat is lang geleden en goed verwerkt",
    "wanneer is de brandoefening op school?",
    "waar koop ik een rookmelder?",
    "je suis mort de rire",
    "je meurs de faim",
    "mon gsm est mort",
    "mon mari va me tuer si je ramène encore une plante mdr",
    "il n'y a pas le feu, prends ton temps",
    "dans le film il saute du pont",
    "I'm dying of laughter",
    "my phone died",
    "my wife will kill me if I'm late for dinner lol",
    "my son beats me at chess",
    "that film about a murder was great",
    "where can I buy a smoke detector?",
]


@pytest.mark.parametrize("line", NEVER)
def test_a_figure_of_speech_a_story_or_a_plain_question_is_no_danger(line: str) -> None:
    assert danger_in(line) is None


def typed(line: str) -> dict[str, str]:
    """The same words as fingers, telephones and copying change them."""
    words = line.split()
    return {
        "capitals": line.upper(),
        "accents gone": line.replace("é", "e").replace("è", "e").replace("à", "a"),
        "accents as marks of their own": line.replace("é", "e\u0301"),
        "stretched": line.replace("a", "aaaa").replace("e", "eeee"),
        "invisible": "\u200b".join(line),
        "emoji between": " ❤️ ".join(words),
        "dots": "... ".join(words),
        "wide": "".join(
            chr(ord(letter) + 0xFEE0) if letter.isascii() and letter.isalpha() else letter for letter in line
        ),
        "spaces": "   ".join(words),
    }


@pytest.mark.parametrize(("line", "danger"), [pair for pairs in TOLD.values() for pair in pairs])
def test_the_way_of_typing_does_not_hide_a_danger(line: str, danger: Danger) -> None:
    seen = {how: danger_in(changed) for how, changed in typed(line).items()}
    assert seen == dict.fromkeys(seen, danger)


@pytest.mark.parametrize("line", [line for pairs in TOLD.values() for line, _ in pairs])
def test_the_model_reads_the_same_words_however_they_are_typed(line: str) -> None:
    changed = typed(line)
    del changed["dots"], changed["stretched"]
    assert {read(how).words for how in changed.values()} == {read(line).words}
    assert read("dooood").words == read("dood").words


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_sentence_in_a_long_everyday_message_is_seen(language: str) -> None:
    story = EVERYDAY[language] * 15
    assert look_at(story) == Look(None, offer_help=False)
    for line, danger in TOLD[language]:
        assert danger_in(f"{story}{line}. {story}") is danger
        assert danger_in(f"{line}. {story}") is danger
        assert danger_in(f"{EVERYDAY[language]}{line}") is danger


def test_a_joke_does_not_hide_what_follows() -> None:
    assert danger_in("ik lach me dood met die kat. maar ik wil echt niet meer leven") is Danger.SUICIDE


def test_a_danger_always_brings_the_offer() -> None:
    assert look_at("je veux mourir") == Look(Danger.SUICIDE, offer_help=True)


def test_a_need_told_brings_the_offer_and_a_place_asked_for_does_not() -> None:
    assert look_at("ik voel mij zo alleen sinds mijn man gestorven is") == Look(None, offer_help=True)
    assert look_at("I lost my job and can't pay my rent") == Look(None, offer_help=True)
    assert look_at("hoe laat begint de bingo?") == Look(None, offer_help=False)


@pytest.mark.parametrize("line", ["", " ", "👍", "...", "?!", "\u200b", "x" * 9000, "\ud800", "a" * 40 + "?" * 4000])
def test_nothing_to_read_is_no_danger(line: str) -> None:
    assert danger_in(line) is None


@settings(deadline=None, max_examples=300)
@given(st.text(max_size=300), st.sampled_from([*LANGUAGES, None, "xx"]))
def test_no_text_makes_it_fail(text: str, language: str | None) -> None:
    look = look_at(text, language)
    assert look.danger is None or look.offer_help


def test_the_language_of_the_chat_counts_only_where_the_text_shows_none() -> None:
    assert language_of(read("ik wil niet meer"), "en") == "nl"
    assert language_of(read("soep"), "fr") == "fr"
    assert language_of(read("soep"), None) in LANGUAGES


NASTY = {
    "one letter words": "a ",
    "sentences of one word": "dood. ",
    "dangerous": "ik wil dood en mijn man slaat mij. ",
    "no spaces": "mijnmanslaatmij",
    "no end": "ik wil dood en mijn man slaat mij ",
    "different words": "abcdefg bcdefgh cdefghi defghij efghijk fghijkl ghijklm ",
    "marks": "?",
    "concepts": "mes bloed vuur pijn kind ",
}


@pytest.mark.parametrize("unit", NASTY.values(), ids=NASTY.keys())
def test_work_grows_with_the_length_and_not_faster(unit: str) -> None:
    """Features, and what the windows hold of them, are all the work there is after the words are read."""

    def work(times: int) -> tuple[int, int, int]:
        reading = read(unit * times)
        found, windows = features_of(reading), windows_of(reading)
        held = sum(int(np.sum((found.first >= start) & (found.last < end))) for start, end in windows)
        return len(found.hashes), len(windows), held

    times = LONGEST // len(unit)
    half, whole = work(times // 2), work(times)
    assert all(more <= 2.3 * less + 60 for less, more in zip(half, whole, strict=True))
    assert whole[0] <= 60 * LONGEST
    assert whole[2] <= 5 * whole[0]


def test_what_was_read_goes_nowhere(caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]) -> None:
    with caplog.at_level(logging.DEBUG):
        assert danger_in("ik wil niet meer leven")
    assert not caplog.records
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tuned_part_stays_as_good_as_it_is(language: str) -> None:
    """A floor under changes of words, code and weights; how good it is on unseen phrases the report tells."""
    measured = measure([line for line in tuned() if line.language == language])
    assert measured.recall.value >= 0.97
    assert measured.right_class.value >= 0.95
    assert measured.false_cards.value <= 0.05
    assert measured.offers.value >= 0.85
    assert measured.false_offers.value <= 0.1
