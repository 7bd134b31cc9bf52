"""Which known place is meant: only when it is sure."""

import pytest

from community.activities.posting.places import Known, resembling

NEST = Known(1, "Het Zwaluwnest, Zwaluwplein 4", 51.0, 3.7)
HALL = Known(2, "Sporthal De Meers", None, None)
SCHOOL = Known(3, "École du Parc, rue du Parc 12", None, None)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Zwaluwnest", NEST),
        ("het zwaluwnest", NEST),
        ("Het Zwaluwnest, Zwaluwplein 4", NEST),
        ("het zwaluwnst", NEST),
        ("sporthal de meers", HALL),
        ("Ecole du parc", SCHOOL),
        ("l'école du Parc", SCHOOL),
    ],
)
def test_a_place_is_found_by_its_name(said: str, meant: Known) -> None:
    assert resembling(said, [HALL, NEST, SCHOOL]) is meant


@pytest.mark.parametrize(
    "said", ["Het nest", "Zwaluwplein", "Zwaluwnest 9", "Zwaluwplein 14", "Sporthal De Meers 3", "sporthal", "🎉", ""]
)
def test_another_place_is_another_place(said: str) -> None:
    assert resembling(said, [HALL, NEST, SCHOOL]) is None


def test_two_that_are_alike_are_not_guessed_between() -> None:
    other = Known(9, "Sporthal De Meers 2", None, None)
    assert resembling("Sporthal De Meer", [HALL, other]) is None
    assert resembling("Zwaluwnest", []) is None
