"""Everything by pictogram: a theme in two taps, an entry in three, and nothing hidden because it is full."""

from dataclasses import replace

import pytest

from core.ids import NeighbourhoodId
from handlers.callbacks import unpack
from handlers.cards import browsing
from handlers.cards.browsing import ThemeTapped
from knowledge.categories import CATEGORIES
from knowledge.models import ServiceId
from messages.catalogue import Catalogue
from messages.languages import LANGUAGES, Language
from tests.house import House, Person
from tests.journeys.phones import buttons_of, reads

OLD = "Die knop is van vroeger"
DUTCH_MEETING = ["Jeugdhuis De Nestkast", "Open moestuin Hooimijt", "Open Pand", "Wijkatelier De Draad"]
FRENCH_MEETING = [
    "Atelier de quartier De Draad",
    "Maison de jeunes De Nestkast",
    "Open Pand, la maison ouverte",
    "Potager ouvert Hooimijt",
]


async def numbered(person: Person) -> list[str]:
    """The labels of the entries in the newest list."""
    return [label for label in await person.buttons() if " · " in label]


async def removes(house: House, service_id: ServiceId) -> None:
    """An entry is taken away for good."""
    gone = await house.write(lambda tx: house.bot.rooms.knowledge.remove(tx, service_id))
    gone()


async def data_for(person: Person, label: str) -> str:
    """The data of the newest button with a label."""
    for message in reversed(await person.transcript()):
        for button in buttons_of(message):
            if label in button["text"]:
                return button["data"]
    raise AssertionError(label)


@pytest.mark.parametrize(
    ("language", "theme", "first", "card"),
    [
        ("nl", "🏠 Wonen", "🏠 Dagonthaal De Wasteil\n🟢 nu open", "Overdag kan je hier douchen"),
        ("fr", "🏠 Se loger", "🏠 Accueil de jour De Wasteil\n🟢 ouvert maintenant", "En journée, vous pouvez"),
    ],
)
async def test_from_the_menu_to_a_card_in_two_taps_plus_one(
    house: House, language: str, theme: str, first: str, card: str
) -> None:
    paula = await house.resident("Paula", language)
    await paula.says("/menu")
    menu = await paula.last()
    await paula.taps(theme)
    shown = await paula.last()
    assert shown["message_id"] == menu["message_id"]  # the same message becomes the list
    assert shown["text"].startswith(f"{theme}\n\n1. {first}\n\n2. ")
    await paula.taps("1 · ")
    assert card in await reads(paula)
    assert (await paula.last())["message_id"] > menu["message_id"]  # and the list still stands above the card


async def test_the_menu_shows_each_theme_that_has_something_in_the_order_of_the_shelves(house: House) -> None:
    paula = await house.resident("Paula")
    knowledge = house.bot.rooms.knowledge
    sport = knowledge.seen_by(NeighbourhoodId(1), "sport")
    for service in sport:
        await removes(house, service.id)
    await paula.says("/menu")
    shown = [label.partition(" ")[0] for label in await paula.buttons()][:-2]
    filled = {service.category for service in knowledge.seen_by(NeighbourhoodId(1))}
    assert shown == [pictogram for theme, pictogram in CATEGORIES.items() if theme in filled]
    assert "⚽" not in shown
    assert len(shown) >= 21
    assert (await paula.buttons())[-2:] == ["📍 Dicht bij mij", "🙋 Vraag het aan een mens"]


async def test_a_list_is_by_name_in_the_language_of_the_reader(house: House) -> None:
    paula, zoe = await house.resident("Paula"), await house.resident("Zoé", "fr")
    for person in (paula, zoe):
        await person.says("/menu")
        await person.taps("☕")
    assert [label.partition("☕ ")[2] for label in await numbered(paula)] == DUTCH_MEETING
    assert [label.partition("☕ ")[2] for label in await numbered(zoe)] == FRENCH_MEETING


async def test_what_is_full_is_shown_with_its_status(house: House) -> None:
    paula = await house.resident("Paula")
    await paula.says("/menu")
    await paula.taps("🏠 Wonen")
    assert "Nachtopvang De Lantaarnkamer\n🔴 volzet · ⚪ nu gesloten" in await reads(paula)
    await paula.taps("🗂️ Alle thema's")
    await paula.taps("🚐 Vervoer")
    assert "⛔ tijdelijk gesloten\n" in f"{await reads(paula)}\n"
    assert "⛔ tijdelijk gesloten ·" not in await reads(paula)


async def test_a_filter_is_a_switch_on_the_same_message(house: House) -> None:
    paula = await house.resident("Paula")
    await paula.says("/menu")
    await paula.taps("🏠 Wonen")
    listed = await paula.last()
    await paula.taps("🕑 Nu open")
    assert (await paula.last())["message_id"] == listed["message_id"]
    assert "Dit past bij je keuze: 2 van 3." in await reads(paula)
    assert "Nachtopvang" not in await reads(paula)
    assert "✔️ 🕑 Nu open" in await paula.buttons()
    await paula.taps("✔️ 🕑 Nu open")
    assert await reads(paula) == listed["text"]


async def test_when_the_filters_leave_nothing_it_says_so_and_offers_a_person(house: House) -> None:
    paula = await house.resident("Paula", "fr")
    await paula.says("/menu")
    await paula.taps("🏠 Se loger")
    await paula.taps("🏠 Vient chez vous")
    assert "Rien ne correspond à ce choix." in await reads(paula)
    assert "0400 00 00 90" in await reads(paula)
    assert await numbered(paula) == []
    assert "🙋 Demander à une personne" in await paula.buttons()
    assert "✔️ 🏠 Vient chez vous" in await paula.buttons()


async def test_a_long_theme_has_pages_of_six_and_a_filter_begins_again_at_the_first(house: House) -> None:
    knowledge, paula = house.bot.rooms.knowledge, await house.resident("Paula")
    some = knowledge.seen_by(NeighbourhoodId(1))[:14]
    knowledge.show(*(replace(one, category="sport") for one in some))
    await paula.says("/menu")
    await paula.taps("⚽")
    assert len(await numbered(paula)) == 6
    assert "⬅️ Terug" not in await paula.buttons()
    await paula.taps("Meer ➡️")
    await paula.taps("Meer ➡️")
    assert [label.partition(" ")[0] for label in await numbered(paula)] == ["13", "14", "15"]
    assert "Meer ➡️" not in await paula.buttons()
    await paula.taps("🕑 Nu open")
    assert (await numbered(paula))[0].startswith("1 · ")


async def test_a_page_beyond_the_last_is_the_last(house: House) -> None:
    paula = await house.resident("Paula")
    await paula.says("/menu")
    await paula.taps(data=ThemeTapped("housing", 10**9, 0).pack(), forge=True)
    assert len(await numbered(paula)) == 3


async def test_a_second_tap_changes_nothing(house: House) -> None:
    paula = await house.resident("Paula")
    await paula.says("/menu")
    await paula.taps("🏠 Wonen")
    data = await data_for(paula, "🕑 Nu open")
    listed = await paula.last()
    await paula.taps(data=data)
    once = await paula.transcript()
    await paula.taps(data=data, message_id=listed["message_id"], forge=True)
    assert [one["text"] for one in await paula.transcript()] == [one["text"] for one in once]


@pytest.mark.parametrize("data", ["1.shelf.nothing.0.0", "1.shelf.food.0.32", "1.shelf.food.0", "1.shelf.food.-1.0"])
async def test_made_up_lists_are_told_from_real_ones(house: House, data: str) -> None:
    paula = await house.resident("Paula")
    await paula.says("/menu")
    await paula.taps(data=data, forge=True)
    assert (await paula.hears())[0].startswith(OLD)


async def test_a_theme_of_which_everything_went_says_so(house: House) -> None:
    knowledge, paula = house.bot.rooms.knowledge, await house.resident("Paula")
    await paula.says("/menu")
    for service in knowledge.seen_by(NeighbourhoodId(1), "sport"):
        await removes(house, service.id)
    await paula.taps("⚽")
    assert "Hier staat nog niets." in await reads(paula)
    assert "🕑 Nu open" not in await paula.buttons()


async def test_a_list_shows_nothing_of_another_neighbourhood(two_buurten: House) -> None:
    knowledge = two_buurten.bot.rooms.knowledge
    here = two_buurten.bot.rooms.neighbourhoods.find_slug("testhoek")
    there = two_buurten.bot.rooms.neighbourhoods.find_slug("anderhoek")
    assert here is not None
    assert there is not None
    for service in knowledge.seen_by(there.id, "housing")[:1]:
        await removes(two_buurten, service.id)
    paula = await two_buurten.resident("Paula", home="testhoek")
    jan = await two_buurten.resident("Jan", home="anderhoek")
    for person, many in ((paula, 3), (jan, 2)):
        await person.says("/menu")
        await person.taps("🏠 Wonen")
        assert len(await numbered(person)) == many


async def test_who_has_no_neighbourhood_yet_chooses_one_first(two_buurten: House) -> None:
    paula = await two_buurten.stranger("Paula")
    await paula.says("/start")
    await paula.taps(data="1.use.1")
    await paula.says("/menu")
    assert "In welke buurt woon je?" in await reads(paula)


async def test_the_welcome_leads_to_the_menu(house: House) -> None:
    paula = await house.resident("Paula")
    await paula.taps("🗂️ Alle thema's")
    assert "Waarover gaat het?" in await reads(paula)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_theme_has_a_name(language: Language) -> None:
    names = {theme: Catalogue().plain(language, browsing._NAMES[theme]) for theme in CATEGORIES}
    assert len(set(names.values())) == len(CATEGORIES)


def test_the_longest_list_button_fits() -> None:
    for theme in CATEGORIES:
        tapped = ThemeTapped(theme, 2**31 - 1, browsing.MOST_FILTERS)
        assert unpack(tapped.pack()) == tapped
