"""What could be read as two things is asked, and what announces nothing is none; in words of no file of sentences."""

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
    ("text", "field"),
    [
        ("Zumba dinsdag 18u en 20u zaal Alfa", "start"),
        ("Zumba mardi à 18h et 20h salle Alfa", "start"),
        ("Zumba Tuesday 6pm and 8pm hall Alfa", "start"),
        ("Kubb dinsdag, start tussen 14u en 16u, zaal Alfa", "start"),
        ("Kubb mardi, inscriptions de 13h à 14h, salle Alfa", "start"),
        ("Kubb Tuesday, registration 1pm to 2pm, hall Alfa", "start"),
        ("Kubb mardi 18h ou 19h je sais plus, salle Alfa", "start"),
        ("Kubb op kerstavond, 23 december, 20u zaal Alfa", "date"),
        ("Kubb de eerste zaterdag van december, dus den 12de, 20u zaal Alfa", "date"),
        ("Kubb eerste maandag van de maand, derde maandag voor kinderen, 20u zaal Alfa", "rrule"),
        ("Kubb, 6 weeks from Tuesday 12 January, 8pm, hall Alfa", "rrule"),
        ("Five-week kubb course on Tuesdays from 5 January, 8pm, hall Alfa", "rrule"),
        ("Kubb 1 dinsdag per maand om 20u in zaal Alfa", "rrule"),
        ("Kubb un mardi par mois à 20h salle Alfa", "rrule"),
        ("Kubb Tuesday 8pm hall Alfa, 6 euros in advance 8 on the door", "price"),
        ("Kubb dinsdag 20u zaal Alfa, 12 euro, kinderen halve prijs", "price"),
        ("Kubb elke dinsdag behalve de laatste dinsdag van de maand, 20u zaal Alfa", "rrule"),
        ("Kubb on Tuesday, be there by 8pm, hall Alfa", "start"),
        ("Kubb in 8 lessen vanaf dinsdag 12 januari 20u zaal Alfa", "rrule"),
    ],
)
def test_what_competes_is_asked(text: str, field: str) -> None:
    read = draft(text)
    assert read["kind"] == "activity"
    assert read[field] is None
    assert field in read["ask"]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Kubb Friday 7 for 7.30pm, hall Alfa", {"date": "2026-11-27", "start": "19:30"}),
        ("Kubb on Friday, 6.45pm for 7pm, hall Alfa", {"date": "2026-11-27", "start": "19:00"}),
        ("Kubb mardi départ à 9h de la gare jusque midi", {"start": "09:00", "end": "12:00"}),
        ("Kubb Tuesday at 19:30 hrs, hall Alfa", {"title": "Kubb", "start": "19:30"}),
        ("Kubb three weeks today, 8pm, hall Alfa", {"date": "2026-12-13"}),
        ("Kubb a fortnight on Monday, 8pm, hall Alfa", {"date": "2026-12-07"}),
        ("Kubb this sat 8pm hall Alfa", {"date": "2026-11-28"}),
        ("Kubb Tuesday from 3 till half 4, hall Alfa", {"start": "15:00", "end": "16:30"}),
        ("Kubb dinsdag van 15u tot half 4, zaal Alfa", {"start": "15:00", "end": "15:30"}),
        ("Kubb Tuesday of the week after next, 8pm, hall Alfa", {"date": "2026-12-01", "start": "20:00"}),
        ("Kubb op dinsdag over twee weken, 20u, zaal Alfa", {"date": "2026-12-08", "rrule": None}),
        ("Kubb dans deux semaines mardi à 20h, salle Alfa", {"date": "2026-12-01", "rrule": None}),
        ("Kubb in two weeks, on Tuesday at 8pm, hall Alfa", {"rrule": None}),
        ("Kubb om de drie maand op de eerste zaterdag, 20u, zaal Alfa", {"rrule": "FREQ=MONTHLY;INTERVAL=3;BYDAY=1SA"}),
        ("Kubb Tuesday 8pm hall Alfa, come when you have a free evening", {"price": None}),
        ("Kubb every mon + thurs 5pm hall Alfa, not in school hols", {"skip_school_holidays": True}),
        ("Kubb ts les merc 17h salle Alfa", {"rrule": "FREQ=WEEKLY;BYDAY=WE"}),
        ("Kubb op tweede kerstdag 20u zaal Alfa", {"date": "2026-12-26"}),
        ("La veille de Noël à 20h, veillée de contes, salle Alfa", {"date": "2026-12-24"}),
        ("The plan for New Year's Day is a lantern walk, 8pm, hall Alfa", {"date": "2027-01-01"}),
        ("Christmas lantern walk, 22 December, 8pm, hall Alfa", {"date": "2026-12-22"}),
        ("New Year's Eve party at mine, 8pm", {"kind": "activity", "start": "20:00", "date": None}),
        ("Kubb, four Tuesday lessons, 8pm, hall Alfa", {"rrule": "FREQ=WEEKLY;BYDAY=TU;COUNT=4"}),
        ("Kubb elke werkdag behalve dinsdag 20u zaal Alfa", {"rrule": "FREQ=WEEKLY;BYDAY=MO,WE,TH,FR"}),
        ("Kubb chaque jour sauf le dimanche à 20h salle Alfa", {"rrule": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA"}),
        ("Kubb thurs evenings 8pm hall Alfa", {"rrule": "FREQ=WEEKLY;BYDAY=TH"}),
        ("Kubb dinsdag 20u zaal Alfa, 2,50 per persoon", {"price": 2.5}),
        ("Kubb dinsdag 20u zaal Alfa, 20 euro per ploeg van 4 personen", {"seats": None, "price": 20}),
        ("Kubb clean-up Tuesday 10 to 12, hall Alfa, rubbish bags provided", {"kind": "activity", "end": "12:00"}),
        ("Infoavond wegenwerken dinsdag 20u zaal Alfa", {"kind": "activity", "start": "20:00"}),
        ("Kubb for mums, Tuesday 8pm, hall Alfa", {"kind": "activity", "start": "20:00"}),
        ("Kubb mardi à 20h, arrivez avant 19h45, salle Alfa", {"start": "20:00"}),
        ("Kubb mardi soir, 8h moins quart, salle Alfa", {"start": "19:45"}),
        ("Kubb elke dinsdag in plaats van woensdag om 20u", {"place": None, "start": "20:00"}),
        ("Kubb dinsdag 20u zaal Alfa, kost niks", {"price": "free"}),
        ("Kubb Tuesday 8pm hall Alfa, won't cost you a penny", {"price": "free"}),
        ("Kubb mardi 20h salle Alfa, 3€ par jour", {"title": "Kubb", "price": 3}),
        ("Kubb dinsdag 20u zaal Alfa, inschrijven via 0400 00 00 00, kostprijs 4 euro", {"price": 4}),
        ("Kubb mardi 20h salle Alfa, 30 personnes pas une de plus", {"seats": 30}),
        ("Kubb Tuesday 8pm hall Alfa, we can take 9 people", {"seats": 9}),
        ("Kubb zaterdag 5/12 om 20u in zaal Alfa, bestellen voor 1 december", {"date": "2026-12-05"}),
        (
            "Kubb tous les mardis à 20h salle Alfa, on ne joue pas pendant les vacances scolaires",
            {"rrule": "FREQ=WEEKLY;BYDAY=TU", "skip_school_holidays": True},
        ),
    ],
)
def test_what_is_told_in_another_way(text: str, fields: dict[str, Any]) -> None:
    read = draft(text)
    assert {name: read[name] for name in fields} == fields


@pytest.mark.parametrize(
    "text",
    [
        "Fijne zondag allemaal en tot morgen!",
        "Bon samedi à tous, couvrez-vous bien",
        "Have a lovely Friday everyone",
        "Deze dinsdag geen zumba, volgende week wel",
        "Ce mardi pas de zumba, on reprend en janvier",
        "Slight change, no beginners' zumba class this Tuesday, sorry",
        "De kinderopvang is dinsdag uitzonderlijk toe",
        "Le magasin sera ouvert dimanche de 10h à 18h",
        "Grof vuil dinsdag vanaf 7u in de Alfastraat",
        "We had such a laugh on Monday at the hall",
        "The heating will be off on Tuesday from 9 to 12 in hall Alfa",
        "Looking for a plumber Friday 7pm",
        "De huur moet betaald zijn tegen 1 december",
        "We've moved the zumba class to Friday",
        "Vrijdag trouwt ons Mieke om 14u in de kerk",
        "Le médecin sera absent du 23 au 27 novembre",
        "Le tram 8 ne passera pas place Verte samedi",
        "Il va neiger mardi, prudence",
    ],
)
def test_what_announces_nothing(text: str) -> None:
    assert draft(text)["kind"] == "none"


@pytest.mark.parametrize(
    ("text", "title", "place"),
    [
        ("Mag ik even melden dat er morgen om 20u een kubbles doorgaat in zaal Alfa?", "kubbles", "zaal Alfa"),
        ("Can you put this in: kubb lesson, tomorrow 8pm, hall Alfa", "kubb lesson", "hall Alfa"),
        ("Put it in the calendar please: kubb lesson, tomorrow 8pm, hall Alfa", "kubb lesson", "hall Alfa"),
        ("Ladies, kubb is back! Tomorrow 8pm, hall Alfa", "kubb", "hall Alfa"),
        ("Who's around for a game of kubb tomorrow at 8pm in hall Alfa?", "game of kubb", "hall Alfa"),
        ("Opgelet buren, morgen 20u kubbles, zaal Alfa", "kubbles", "zaal Alfa"),
        ("morgen kubbles vertrek 20u aan de kerk", "kubbles", "kerk"),
        ("Tomorrow at 8pm we're closing the year with a lantern walk in hall Alfa", "lantern walk", "hall Alfa"),
        ("Le comité invite tout le monde à sa veillée de contes demain à 20h, salle Alfa", "veillée de contes", None),
        ("Un de ces jours je voudrais faire une après-midi kubb, salle Alfa", "après-midi kubb", "salle Alfa"),
        ("Après-midi kubb mardi 14h, salle Alfa", "Après-midi kubb", "salle Alfa"),
        ("Voyage au lac de Virelles demain, le car part à 8h du matin de la place Verte", None, "place Verte"),
        ("Kubb demain à 20h, rendez-vous sur place à la ferme du Bois", "Kubb", "ferme du Bois"),
        ("atelier kubb demain 20h ds la cuisine", "atelier kubb", "cuisine"),
        ("Lantern walk for anyone who likes the dark, tomorrow 8pm, hall Alfa", "Lantern walk", "hall Alfa"),
        ("tomorrow 8pm lantern walk school cafeteria", "lantern walk", "school cafeteria"),
        ("The hikers are organising a free lantern walk tomorrow at 8pm in hall Alfa", "lantern walk", "hall Alfa"),
        ("Kubb morgen 20u en ge moet in 't lokaal van de chiro zijn", "Kubb", "lokaal van de chiro"),
        ("gonna do a lantern walk tomorrow 8pm, hall Alfa", "lantern walk", "hall Alfa"),
    ],
)
def test_what_it_is_called_and_where(text: str, title: str | None, place: str | None) -> None:
    read = draft(text)
    assert title in (None, read["title"])
    assert place in (None, read["place"])
