"""Names and codes that tell nothing."""

import re

from community.help import pseudonyms
from community.help.pseudonyms import fresh_code, fresh_pseudonym, pseudonym_in


def test_there_are_at_least_forty_of_each_word_and_none_twice() -> None:
    for words in (pseudonyms._ADJECTIVES, pseudonyms._NOUNS):
        assert len(words) >= 40
        for column in range(3):
            assert len({word[column] for word in words}) == len(words)
    assert len(set(pseudonyms._STARTS)) == len(pseudonyms._STARTS) >= 40


def test_a_name_is_two_words_in_the_order_of_the_language() -> None:
    assert [pseudonym_in(language, 0) for language in ("nl", "fr", "en")] == [
        "Blauwe Merel",
        "Merle Bleu",
        "Blue Blackbird",
    ]


def test_every_number_is_another_name_in_every_language() -> None:
    many = len(pseudonyms._ADJECTIVES) * len(pseudonyms._NOUNS)
    for language in ("nl", "fr", "en"):
        assert len({pseudonym_in(language, number) for number in range(many)}) == many
    assert 0 <= fresh_pseudonym() < many


def test_a_code_is_easy_to_say_and_has_no_signs_that_look_alike() -> None:
    codes = [fresh_code() for _ in range(2000)]
    assert all(re.fullmatch(r"[A-Z]{3}-[2-9][B-Z][2-9][B-Z]", code) for code in codes)
    assert not any(sign in code[4:] for code in codes for sign in "01ILOAEU")
    assert len(set(codes)) > 1950
