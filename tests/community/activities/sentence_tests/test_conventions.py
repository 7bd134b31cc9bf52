"""Each convention of reading announcements, in words that stand in no file of sentences."""

from datetime import datetime
from typing import Any

import pytest

from bot.commands.activity import as_draft
from community.activities.sentences.reading import read_sentence

NOW = datetime(2026, 11, 22, 10, 0)
"""A Sunday, ten in the morning."""


def draft(text: str) -> dict[str, Any]:
    return as_draft(read_sentence(text, NOW))


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("Zumba woensdag 20u zaal Alfa", "2026-11-25"),
        ("Zumba zondag 20u zaal Alfa", "2026-11-29"),
        ("Zumba volgende week dinsdag 20u zaal Alfa", "2026-11-24"),
        ("Zumba op 7/12 20u zaal Alfa", "2026-12-07"),
        ("Zumba le 7 décembre à 20h salle Alfa", "2026-12-07"),
        ("Zumba on December 7th at 8pm, hall Alfa", "2026-12-07"),
        ("Zumba vrijdag over een week 20u zaal Alfa", "2026-12-04"),
        ("Zumba over twee weken 20u zaal Alfa", "2026-12-06"),
        ("Zumba mardi en huit à 20h salle Alfa", "2026-12-01"),
        ("Zumba three weeks from today, 8pm, hall Alfa", "2026-12-13"),
        ("Zumba le quatorze décembre à 20h salle Alfa", "2026-12-14"),
        ("Zumba the twelfth of January at 8pm, hall Alfa", "2027-01-12"),
        ("Zumba op woendsag 20u zaal Alfa", "2026-11-25"),
        ("Zumba le 4 janvier à 20h salle Alfa", "2027-01-04"),
        ("Zumba op nieuwjaarsdag 20u zaal Alfa", "2027-01-01"),
        ("Zumba le 15 à 20h salle Alfa", "2026-12-15"),
        ("Zumba samedi 12 à 20h salle Alfa", "2026-12-12"),
    ],
)
def test_a_day(text: str, on: str) -> None:
    read = draft(text)
    assert (read["date"], read["start"], read["ask"]) == (on, "20:00", [])


@pytest.mark.parametrize(
    "text",
    [
        "Zumba maandag 24 november 20u zaal Alfa",
        "Zumba dinsdag of donderdag 20u zaal Alfa",
        "Zumba vrijdag 4 of zaterdag 5 december 20u zaal Alfa",
        "Zumba op 5, 12 of 19 december 20u zaal Alfa",
        "Zumba op 4 december, bal op 11 december, 20u zaal Alfa",
        "Zumba ergens in januari 20u zaal Alfa",
        "Zumba un de ces jeudis à 20h salle Alfa",
        "Zumba op 31/11 20u zaal Alfa",
        "Zumba next week, 8pm, hall Alfa",
        "Zumba op 3 november 20u zaal Alfa",
    ],
)
def test_a_day_that_may_be_another_is_asked(text: str) -> None:
    read = draft(text)
    assert (read["date"], read["ask"]) == (None, ["date"])


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Zumba morgen om 3u in zaal Alfa", "15:00", None),
        ("Zumba morgen om half drie in zaal Alfa", "14:30", None),
        ("Zumba morgen om kwart voor 5 in zaal Alfa", "16:45", None),
        ("Zumba demain à midi, salle Alfa", "12:00", None),
        ("Zumba tomorrow at noon, hall Alfa", "12:00", None),
        ("Zumba demain à trois heures et demie, salle Alfa", "15:30", None),
        ("Zumba demain à 8h du soir, salle Alfa", "20:00", None),
        ("Zumba morgenavond om 7 uur in zaal Alfa", "19:00", None),
        ("Zumba tomorrow quarter past two, hall Alfa", "14:15", None),
        ("Zumba tomorrow at ten past two, hall Alfa", "14:10", None),
        ("Zumba tomorrow at half ten, hall Alfa", "10:30", None),
        ("Zumba morgen om half tien, zaal Alfa", "09:30", None),
        ("Zumba morgen 14.00u-16.30u zaal Alfa", "14:00", "16:30"),
        ("Zumba demain de 9 à 11h, salle Alfa", "09:00", "11:00"),
        ("Zumba tomorrow, 10-12, hall Alfa", "10:00", "12:00"),
        ("Zumba morgen om 14u, duurt tot 16u, zaal Alfa", "14:00", "16:00"),
        ("Zumba morgen om 14u, duurt anderhalf uur, zaal Alfa", "14:00", "15:30"),
        ("Zumba morgen, deuren 19u, start 20u, zaal Alfa", "20:00", None),
        ("Zumba demain après-midi à 4h, salle Alfa", "16:00", None),
        ("Zumba op 11/12 à 15u in zaal Alfa", "15:00", None),
        ("Zumbavergadering op 11/12 om 15u in zaal Alfa", "15:00", None),
        ("Zumbamarkt 11 december 14u-18u zaal Alfa", "14:00", "18:00"),
        ("Zumbanamiddag morgen van 10 tot 12u in zaal Alfa", "10:00", "12:00"),
        ("Zumba demain de 20h à 1h du matin, salle Alfa", "20:00", "01:00"),
        ("Zumba mercredi midi de 12h15 à 13h15, salle Alfa", "12:15", "13:15"),
        ("Zumba tomorrow, Green Room 2-4pm", "14:00", "16:00"),
        ("Zumba de midi, demain à 14h, salle Alfa", "14:00", None),
    ],
)
def test_an_hour(text: str, start: str, end: str | None) -> None:
    read = draft(text)
    assert (read["start"], read["end"], read["ask"]) == (start, end, [])


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        ("Zumba morgen om 7 uur in zaal Alfa", ["start"]),
        ("Zumba demain à 8h, salle Alfa", ["start"]),
        ("Zumba tomorrow at half seven, hall Alfa", ["start"]),
        ("Zumba morgen om 19u of 20u in zaal Alfa", ["start"]),
        ("Zumba morgen om 14u zingen, om 16u dansen, zaal Alfa", ["start"]),
        ("Zumba tomorrow from 7 to 9, hall Alfa", ["start", "end"]),
        ("Zumba tomorrow, 5pm till late, hall Alfa", ["end"]),
        ("Zumba morgen na het eten, zaal Alfa", ["start"]),
        ("Zumba-avond morgen om 10u, zaal Alfa", ["start"]),
    ],
)
def test_an_hour_that_may_be_another_is_asked(text: str, ask: list[str]) -> None:
    assert draft(text)["ask"] == ask


@pytest.mark.parametrize(
    ("text", "rrule", "on"),
    [
        ("Zumba elke dinsdag 20u zaal Alfa", "FREQ=WEEKLY;BYDAY=TU", "2026-11-24"),
        ("Zumba vrijdag om de week 20u zaal Alfa", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "2026-11-27"),
        ("Zumba tous les quinze jours le lundi à 20h salle Alfa", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "2026-11-23"),
        ("Zumba every other Thursday, 8pm, hall Alfa", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", "2026-11-26"),
        ("Zumba de derde zondag van de maand 20u zaal Alfa", "FREQ=MONTHLY;BYDAY=3SU", "2026-12-20"),
        ("Zumba le 1er et le 3e jeudi du mois à 20h salle Alfa", "FREQ=MONTHLY;BYDAY=1TH,3TH", "2026-12-03"),
        ("Zumba every last Friday of the month, 8pm, hall Alfa", "FREQ=MONTHLY;BYDAY=-1FR", "2026-11-27"),
        ("Zumba l'avant-dernier lundi du mois à 20h salle Alfa", "FREQ=MONTHLY;BYDAY=-2MO", "2026-11-23"),
        (
            "Zumba om de drie maanden op de eerste dinsdag 20u zaal Alfa",
            "FREQ=MONTHLY;INTERVAL=3;BYDAY=1TU",
            "2026-12-01",
        ),
        ("Zumba le 8 de chaque mois à 20h salle Alfa", "FREQ=MONTHLY;BYMONTHDAY=8", "2026-12-08"),
        ("Zumba le 8 et le 25 de chaque mois à 20h salle Alfa", "FREQ=MONTHLY;BYMONTHDAY=8,25", "2026-11-25"),
        ("Zumba ma t/m vr 20u zaal Alfa", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-11-23"),
        ("Zumba Tuesdays and Thursdays, 8pm, hall Alfa", "FREQ=WEEKLY;BYDAY=TU,TH", "2026-11-24"),
        (
            "Zumba elke dinsdag tot en met 15 december 20u zaal Alfa",
            "FREQ=WEEKLY;BYDAY=TU;UNTIL=20261215",
            "2026-11-24",
        ),
        ("Zumba chaque mardi de décembre à 20h salle Alfa", "FREQ=WEEKLY;BYDAY=TU;UNTIL=20261231", "2026-12-01"),
        ("Zumba 6 keer op maandag vanaf 4 januari 20u zaal Alfa", "FREQ=WEEKLY;BYDAY=MO;COUNT=6", "2027-01-04"),
        ("Zumba op maandag en donderdag, telkens 20u, zaal Alfa", "FREQ=WEEKLY;BYDAY=MO,TH", "2026-11-23"),
        ("Zumba twice a week, Monday and Friday, 8pm, hall Alfa", "FREQ=WEEKLY;BYDAY=MO,FR", "2026-11-23"),
        ("Zumba tous les jours du 1er au 5 décembre à 20h salle Alfa", "FREQ=DAILY;UNTIL=20261205", "2026-12-01"),
    ],
)
def test_a_recurrence(text: str, rrule: str, on: str) -> None:
    read = draft(text)
    assert (read["rrule"], read["date"], read["ask"]) == (rrule, on, [])


@pytest.mark.parametrize(
    "text",
    [
        "Zumba biweekly on Mondays from 7 December, 8pm, hall Alfa",
        "Zumba maandelijks op vrijdag vanaf 4 december 20u zaal Alfa",
        "Zumba every second Tuesday from 8 December, 8pm, hall Alfa",
        "Zumba twee keer per week vanaf 7 december 20u zaal Alfa",
        "Zumba vanaf 7 december, een reeks van 6 lessen, 20u zaal Alfa",
        "Zumba elke dinsdag tot juni 20u zaal Alfa",
    ],
)
def test_a_recurrence_that_may_be_another_is_asked(text: str) -> None:
    read = draft(text)
    assert (read["rrule"], read["ask"]) == (None, ["rrule"])
    assert read["date"] is not None


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Zumba op 3, 10 en 17 december 20u zaal Alfa", ["2026-12-03", "2026-12-10", "2026-12-17"]),
        ("Zumba les samedis 5 et 12 décembre à 20h salle Alfa", ["2026-12-05", "2026-12-12"]),
        ("Zumba vr 4/12 en za 5/12 20u zaal Alfa", ["2026-12-04", "2026-12-05"]),
        ("Zumba van 11 tot 13 december 20u zaal Alfa", ["2026-12-11", "2026-12-12", "2026-12-13"]),
    ],
)
def test_several_dates_are_no_recurrence(text: str, dates: list[str]) -> None:
    read = read_sentence(text, NOW)
    assert [day.isoformat() for day in read.dates] == dates
    assert (read.on, read.rrule, read.ask) == (read.dates[0], None, ())


@pytest.mark.parametrize(
    ("text", "on", "except_on"),
    [
        ("Zumba elke dinsdag behalve 15 december 20u zaal Alfa", "2026-11-24", ["2026-12-15"]),
        (
            "Zumba chaque mardi sauf le 15 et le 22 décembre à 20h salle Alfa",
            "2026-11-24",
            ["2026-12-15", "2026-12-22"],
        ),
        ("Zumba every Tuesday from 8 December, not on 22 December, 8pm, hall Alfa", "2026-12-08", ["2026-12-22"]),
    ],
)
def test_a_day_on_which_it_is_not_is_not_its_day(text: str, on: str, except_on: list[str]) -> None:
    read = read_sentence(text, NOW)
    assert (str(read.on), [str(day) for day in read.except_on]) == (on, except_on)
    assert (read.rrule, read.ask) == ("FREQ=WEEKLY;BYDAY=TU", ())


@pytest.mark.parametrize(
    "text",
    [
        "Zumba elke dinsdag 20u zaal Alfa, niet in de schoolvakanties",
        "Zumba chaque mardi à 20h salle Alfa, hors vacances scolaires",
        "Zumba every Tuesday 8pm, hall Alfa, but never in the school holidays",
    ],
)
def test_not_in_the_school_holidays(text: str) -> None:
    read = draft(text)
    assert (read["skip_school_holidays"], read["ask"]) == (True, [])


def test_also_in_the_school_holidays() -> None:
    read = draft("Elke dinsdag, ook in de schoolvakanties, zumba 20u zaal Alfa")
    assert (read["skip_school_holidays"], read["title"], read["place"]) == (False, "zumba", "zaal Alfa")


@pytest.mark.parametrize(
    ("words", "seats"),
    [
        ("max. 12 personen", 12),
        ("20 plaatsen", 20),
        ("quinze places", 15),
        ("cent vingt places", 120),
        ("room for 8 people", 8),
        ("10 ppl max", 10),
        ("vanaf 12 jaar", None),
        ("van 6 tot 10 jaar", None),
        ("minimum 6 deelnemers", None),
        ("een tocht van 12 km", None),
        ("rue du Lac 14", None),
        ("info op 0400 00 00 00", None),
        ("3e verdieping", None),
        ("bus 7 stopt er", None),
        ("teams of up to 6", None),
        ("max 25 ploegen", None),
        ("inschrijven voor 1 december", None),
    ],
)
def test_numbers_that_are_seats_and_numbers_that_are_not(words: str, seats: int | None) -> None:
    read = draft(f"Zumba morgen om 20u in zaal Alfa, {words}")
    assert (read["date"], read["start"], read["seats"], read["price"]) == ("2026-11-23", "20:00", seats, None)
    assert read["ask"] == []


@pytest.mark.parametrize("words", ["10 à 12 personen", "une vingtaine de places", "places are limited"])
def test_seats_that_may_be_more_are_asked(words: str) -> None:
    read = draft(f"Zumba morgen om 20u in zaal Alfa, {words}")
    assert (read["seats"], read["ask"]) == (None, ["seats"])


@pytest.mark.parametrize(
    ("words", "price"),
    [
        ("5 euro", 5),
        ("€2,50 per persoon", 2.5),
        ("PAF : 6 €", 6),
        ("gratis", "free"),
        ("entrée libre", "free"),
        ("c'est pour rien", "free"),
        ("no charge", "free"),
        ("vrije bijdrage", None),
        ("cadeau van max 10 euro", None),
    ],
)
def test_a_price(words: str, price: str | float | None) -> None:
    read = draft(f"Zumba morgen om 20u in zaal Alfa, {words}")
    assert (read["price"], read["ask"]) == (price, [])


@pytest.mark.parametrize(
    "words",
    [
        "5 euro, leden 3 euro",
        "3 à 4 euro",
        "vvk 8, add 10 euro",
        "volwassenen 6 euro, kinderen 3",
        "8 € ou gratuit pour les membres",
        "kids under 12 free",
        "1ère leçon gratuite",
        "a small fee",
        "popcorn aan 1 euro",
    ],
)
def test_two_prices_or_a_vague_one_are_asked(words: str) -> None:
    read = draft(f"Zumba morgen om 20u in zaal Alfa, {words}")
    assert (read["price"], read["ask"]) == (None, ["price"])


@pytest.mark.parametrize(
    ("text", "assumed"),
    [
        ("Zumba op 4 december 2026 om 20u zaal Alfa", set()),
        ("Zumba op 4 december om 3u zaal Alfa", {"start"}),
        ("Zumba vrijdag om 20u zaal Alfa", {"date"}),
        ("Zumba op 4 januari om 20u zaal Alfa", {"date"}),
        ("Zumba op 4 januari 2027 om 3 uur 's middags zaal Alfa", set()),
        ("Zumba le 15 à 20h salle Alfa", {"date"}),
        ("Zumba elke vrijdag om 20u zaal Alfa", set()),
    ],
)
def test_what_was_filled_in_is_told(text: str, assumed: set[str]) -> None:
    assert read_sentence(text, NOW).assumed == assumed
