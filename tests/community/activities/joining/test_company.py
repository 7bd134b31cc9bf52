"""With whom somebody comes, as people write it: read when it is clear, asked again when it is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from community.activities.joining.company import (
    Company,
    CompanyNotUnderstood,
    HowManyNotUnderstood,
    NameNotUnderstood,
    OthersNotUnderstood,
    read_company,
    read_name,
    read_others,
)


@pytest.mark.parametrize(
    ("text", "names", "counted"),
    [
        ("3", (), 3),
        ("+2", (), 2),
        ("drie", (), 3),
        ("2 vrienden", (), 2),
        ("met 3 vrienden", (), 3),
        ("twee mensen extra", (), 2),
        ("een vriendin", (), 1),
        ("met Jef en Leen", ("Jef", "Leen"), 0),
        ("Jef, Leen en Mohamed", ("Jef", "Leen", "Mohamed"), 0),
        ("ik kom met mijn man en 2 kinderen", ("mijn man",), 2),
        ("met mijn zus en haar twee kinderen", ("mijn zus",), 2),
        ("Metin", ("Metin",), 0),
        ("Andy en Fernand", ("Andy", "Fernand"), 0),
        ("we zijn met 4", (), 3),
        ("We komen met vier!", (), 3),
        ("5 in totaal", (), 4),
        ("ik breng 2 mee", (), 2),
        ("niemand", (), 0),
        ("alleen ik", (), 0),
        ("0", (), 0),
        ("avec Marie et Paul", ("Marie", "Paul"), 0),
        ("avec deux amis", (), 2),
        ("on est 3", (), 2),
        ("nous sommes à quatre", (), 3),
        ("je viens avec ma mère et une amie", ("ma mère",), 1),
        ("2 adultes et 3 enfants", (), 5),
        ("personne", (), 0),
        ("with Ann and Bob", ("Ann", "Bob"), 0),
        ("two friends", (), 2),
        ("there are 3 of us", (), 2),
        ("4 of us", (), 3),
        ("my neighbour", ("my neighbour",), 0),
        ("Jan-Piet O’Neill", ("Jan-Piet O'Neill",), 0),
        ("Jef\nLeen", ("Jef", "Leen"), 0),
        ("Σοφία & 李雷", ("Σοφία", "李雷"), 0),
        ("ma sœur et moi", ("ma sœur",), 0),
        ("ikzelf en Jef", ("Jef",), 0),
        ("mijn man en ik", ("mijn man",), 0),
        ("me and my wife", ("my wife",), 0),
        ("ik + 2", (), 2),
        ("veertien", (), 14),
        ("dix-sept", (), 17),
        ("fifteen friends", (), 15),
        ("we zijn met z'n vieren", (), 3),
        ("geen", (), 0),
        ("met niemand", (), 0),
        ("juste moi", (), 0),
        ("de 2 kinderen", (), 2),
        ("mes deux parents", (), 2),
        ("3 collega's", (), 3),
        ("een vriend van mijn ouders", ("een vriend van mijn ouders",), 0),
        ("met An en Can", ("An", "Can"), 0),
        ("met An", ("An",), 0),
        ("a friend and an adult", (), 2),
        ("onze buurvrouw en Jan ten Have", ("onze buurvrouw", "Jan ten Have"), 0),
        ("plus que Rosine", ("Rosine",), 0),
        ("Seulement Rosine", ("Rosine",), 0),
        ("juste ma fille", ("ma fille",), 0),
        ("Rosine uniquement", ("Rosine",), 0),
        ("avec seulement Rosine", ("Rosine",), 0),
        ("alleen Rosa", ("Rosa",), 0),
        ("met enkel mijn dochter", ("mijn dochter",), 0),
        ("only Rose", ("Rose",), 0),
        ("just 2 friends", (), 2),
        ("seulement moi et ma sœur", ("ma sœur",), 0),
        ("alleen ik en mijn zus", ("mijn zus",), 0),
        ("moi uniquement", (), 0),
        ("à 3", (), 2),
        ("on vient à 3", (), 2),
        ("we komen met 3", (), 2),
        ("3 of us", (), 2),
        ("2 personnes en plus", (), 2),
        ("mon mari en plus", ("mon mari",), 0),
        ("Mon en Rosa", ("Mon", "Rosa"), 0),
        ("Jan Bus", ("Jan Bus",), 0),
    ],
)
def test_what_is_clear_is_read(text: str, names: tuple[str, ...], counted: int) -> None:
    assert read_company(text) == Company(names, counted)


@pytest.mark.parametrize(
    "text",
    [
        "", "   ", "🎉🎉", "?", "met 3", "avec 3", "with two", "2 of 3", "2, 3", "2-3", "1.5", "-1", "ik weet het niet",
        "misschien Jef", "je ne sais pas", "maybe two", "ongeveer 4", "hoeveel mag ik meebrengen", "met", "Jef 2",
        "ok", "oké", "d'accord", "dank je", "mijn man, in een rolstoel", "mon mari, en fauteuil roulant", "wij twee",
        "my husband, with a walker", "Jef, op de fiets",
        "ma mère en chaise roulante", "avec mon mari en chaise roulante", "une voisine en chaise roulante",
        "ma sœur en bus", "Marie et Jef en train", "we komen met de bus", "ma fille en bas âge", "2 en moins",
        "2 minder", "seulement", "enkel",
        "Jef komt misschien ook", "x" * 500, "\u202e\u200d", "een twee drie vier vijf zes woorden", "1234",
    ],
)  # fmt: skip
def test_what_is_unclear_is_asked_again(text: str) -> None:
    with pytest.raises(CompanyNotUnderstood):
        read_company(text)


@pytest.mark.parametrize(
    "text",
    [
        "mijn kinderen", "de kinderen", "mijn vrouw en de kinderen", "mijn ouders", "familie De Wolf", "een koppel",
        "een paar vrienden", "mes enfants", "mes fils", "un couple d'amis", "my kids", "our family", "some friends",
        "drie nonkels", "Jef en iedereen",
    ],
)  # fmt: skip
def test_more_than_one_without_their_number_are_asked_how_many(text: str) -> None:
    with pytest.raises(HowManyNotUnderstood):
        read_company(text)


@pytest.mark.parametrize("text", ["Jef en ik", "moi et ma sœur", "niemand", "0", "we zijn met 4"])
def test_who_stays_home_is_not_among_those_who_are_signed_up(text: str) -> None:
    with pytest.raises(OthersNotUnderstood):
        read_others(text)


def test_those_who_are_signed_up_are_read_like_company() -> None:
    assert read_others("mijn buurvrouw en 2 kinderen") == Company(("mijn buurvrouw",), 2)


@given(st.text(max_size=450))
def test_whatever_is_typed_is_read_or_asked_again(text: str) -> None:
    try:
        company = read_company(text)
    except CompanyNotUnderstood:
        return
    assert company.heads >= 0
    assert all(name.isprintable() and len(name) <= 40 for name in company.names)


def test_a_name_is_a_few_words() -> None:
    assert read_name("  Paula  Peeters ") == "Paula Peeters"
    for wrong in ("", "0477 12 34 56", "🎉", "ik weet het niet", "a" * 41):
        with pytest.raises(NameNotUnderstood):
            read_name(wrong)
