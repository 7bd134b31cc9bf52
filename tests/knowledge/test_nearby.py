"""How far, in which order, and where the street is that somebody types: from the entries alone."""

import pytest

from knowledge.models import Coordinates, Service
from knowledge.nearby import Near, Place, distance_metres, is_address, place_named, what_is_near
from tests.knowledge.conftest import ServiceBuilder

HERE = Coordinates(51.0406, 3.7205)
BRUSSELS = Coordinates(50.8466, 4.3528)
GHENT = Coordinates(51.0543, 3.7174)
MIDDLE = Place("De Zwaluwhoek", Coordinates(51.0412, 3.7188))


def north_of(metres: float) -> Coordinates:
    """A place so many metres north of HERE; a degree of latitude is 111,195 m on this sphere."""
    return Coordinates(HERE.latitude + metres / 111_195, HERE.longitude)


def where(text: str, services: list[Service], middle: Place | None = MIDDLE) -> Coordinates | None:
    """The coordinates that a text names."""
    found = place_named(text, services, middle)
    return None if found is None else found.coordinates


def test_a_distance_is_that_over_the_ground() -> None:
    assert distance_metres(BRUSSELS, GHENT) == pytest.approx(50_000, rel=0.02)
    assert distance_metres(HERE, HERE) == 0
    assert distance_metres(HERE, north_of(300)) == pytest.approx(300, abs=0.5)


def test_a_degree_along_is_shorter_than_one_up() -> None:
    along = distance_metres(HERE, Coordinates(HERE.latitude, HERE.longitude + 0.01))
    assert along == pytest.approx(699, abs=2)


def test_nearest_first_told_in_steps_of_fifty_metres(a_service: ServiceBuilder) -> None:
    metres = {1: 980, 2: 20, 3: 312, 4: 338}
    services = [a_service(number, "Iets", coordinates=north_of(far)) for number, far in metres.items()]
    near = what_is_near(services, HERE)
    assert [(one.service_id, one.metres) for one in near] == [(2, 0), (3, 300), (4, 350), (1, 1000)]


def test_what_is_out_of_reach_is_not_near(a_service: ServiceBuilder) -> None:
    services = [
        a_service(1, "Ver", coordinates=north_of(5_100)),
        a_service(2, "Thuis", access=("home_visits",)),
    ]
    assert what_is_near(services, HERE) == []
    services.append(a_service(3, "Net", coordinates=north_of(4_900)))
    assert [one.service_id for one in what_is_near(services, HERE)] == [3, 2]


def test_who_comes_to_your_home_is_near_without_an_address(a_service: ServiceBuilder) -> None:
    services = [
        a_service(1, "Bezoek", access=("home_visits",)),
        a_service(2, "Telefoon"),
        a_service(3, "Loket", coordinates=HERE),
    ]
    assert what_is_near(services, HERE) == [Near(services[2].id, 0), Near(services[0].id, None)]


def test_a_secret_address_has_no_distance_and_names_no_place(a_service: ServiceBuilder) -> None:
    refuge = a_service(1, "Toevlucht", coordinates=HERE, address="Geheimstraat 1", hidden=True)
    open_one = a_service(2, "Loket", coordinates=north_of(100))
    assert [one.service_id for one in what_is_near([refuge, open_one], HERE)] == [2]
    assert place_named("toevlucht", [refuge, open_one]) is None
    assert place_named("geheimstraat", [refuge, open_one]) is None


def test_a_list_is_bounded(a_service: ServiceBuilder) -> None:
    services = [a_service(number, "Iets", coordinates=north_of(number)) for number in range(1, 200)]
    assert len(what_is_near(services, HERE)) == 60


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Korfmakersstraat 3", "sociale-kruidenier"),
        ("ik woon in de korfmakers straat nr 27", "werkwinkel"),
        ("korfmakersstr 27", "werkwinkel"),
        ("korfmakerstraat 26", "werkwinkel"),
        ("KORFMAKERSSTRAAT 1", "sociale-kruidenier"),
        ("zwaluwnest", "klusjesdienst"),
        ("ik sta aan de bibliotheek", "bibliotheek"),
        ("je suis à la Maison de l'enfant", "huis-van-het-kind"),
        ("café 't nestje", "uitgestelde-koffie"),
        ("Zwaluwplein 20", "huis-van-het-kind"),
    ],
)
def test_a_street_or_a_house_is_found_among_the_entries(sample: list[Service], text: str, slug: str) -> None:
    expected = next(one for one in sample if one.slug == slug)
    assert where(text, sample) == expected.coordinates


def test_a_street_without_a_number_is_the_middle_of_its_entries(sample: list[Service]) -> None:
    found = place_named("korfmakersstraat", sample)
    assert found is not None
    assert found.name == "Korfmakersstraat"
    street = [one.coordinates for one in sample if (one.address or "").find("Korfmakersstraat") >= 0]
    assert len(street) == 5
    assert found.coordinates.latitude == pytest.approx(sum(one.latitude for one in street if one) / 5)


def test_the_neighbourhood_itself_is_its_middle(sample: list[Service]) -> None:
    assert where("zwaluwhoek", sample) == MIDDLE.coordinates
    assert where("zwaluwhoek", sample, middle=None) != MIDDLE.coordinates


@pytest.mark.parametrize(
    "text",
    ["Nieuwstraat 5", "mijn frigo is leeg", "waar kan ik gratis eten", "où trouver un médecin", "hulp", "12", "", "👍"],
)
def test_what_is_no_place_here_is_none(sample: list[Service], text: str) -> None:
    assert place_named(text, sample, MIDDLE) is None


@pytest.mark.parametrize(
    "address", ["Rue de la Paix 12", "12 rue de la Paix", "Café Nord, Rue de la Paix 12, 1000 Bruxelles"]
)
def test_a_belgian_address_is_read_in_either_order(a_service: ServiceBuilder, address: str) -> None:
    services = [a_service(1, "Iets", coordinates=HERE, address=address)]
    assert where("rue de la paix", services) == HERE
    assert where("bruxelles", services) is None


def test_two_streets_that_are_a_little_alike_are_two_streets(a_service: ServiceBuilder) -> None:
    services = [
        a_service(1, "Een", coordinates=HERE, address="Kerkstraat 1"),
        a_service(2, "Twee", coordinates=GHENT, address="Bergstraat 1"),
        a_service(3, "Drie", coordinates=GHENT, address="Molenstraat 1"),
    ]
    assert where("bergstraat", services) == GHENT
    assert where("kerkplein", services) is None
    assert where("molenlaan", services) is None


def test_a_town_is_no_place_in_a_neighbourhood(a_service: ServiceBuilder) -> None:
    services = [a_service(1, "Iets", coordinates=HERE, address="Kerkplein, 9000 Nergenshuizen")]
    assert where("kerkplein", services) == HERE
    assert where("nergenshuizen", services) is None


@pytest.mark.parametrize("text", ["Nieuwstraat 5", "steenweg", "rue Neuve 12", "Grote Steenweg 3", "kerkstr"])
def test_a_street_reads_like_a_street(text: str) -> None:
    assert is_address(text)


@pytest.mark.parametrize(
    "text", ["mijn frigo is leeg", "in onze straat ligt er al weken vuil op de stoep", "hulp", "je ne sais pas"]
)
def test_a_question_does_not(text: str) -> None:
    assert not is_address(text)
