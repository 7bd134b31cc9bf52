"""Until when one signs up is no day of it, and hides nothing else that is told."""

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
    "text",
    [
        "Kubb op dinsdag 15 december om 20u in zaal Alfa, inschrijven kan tot en met woensdag 9 december om 12u",
        "Kubb op dinsdag 15 december om 20u in zaal Alfa, graag een seintje voor zondag",
        "Kubb op dinsdag 15 december om 20u in zaal Alfa, laat iets weten tegen 8 december",
        "Kubb op dinsdag 15 december om 20u in zaal Alfa, inschrijvingen sluiten op 10 december",
        "Kubb op dinsdag 15 december om 20u in zaal Alfa, wie wil komen laat het weten voor vrijdag",
        "Kubb op dinsdag 15 december om 20u in zaal Alfa, inschrijven vanaf maandag 9u aan het onthaal",
        "Kubb op dinsdag 15 december om 20u in zaal Alfa, kaarten in voorverkoop vanaf 1 december",
        "Kubb op dinsdag 15 december om 20u in zaal Alfa, info bij Lut, 0470 12 34 56, na 18u",
        "Kubb op dinsdag 15 december om 20u in zaal Alfa, bel Lut na 18 uur",
        "Kubb op dinsdag 15 december om 20u in zaal Alfa, geef een seintje voor 8/12",
        "Kubb op dinsdag 15 december om 20u in zaal Alfa, gelieve in te schrijven voor 8 december",
        "Kubb op dinsdag 15 december om 20u in zaal Alfa, schrijf u in voor 8 december",
        "Kubb op dinsdag 15 december om 20u in zaal Alfa, vooraf inschrijven, ten laatste zaterdag",
        "Kubb op dinsdag 15 december om 20u in zaal Alfa, mail naar lut@alfa.be voor 10 december",
        "Kubb op dinsdag 15 december om 20u in zaal Alfa, laatste inschrijvingen vrijdag 11 december",
        "Kubb op dinsdag 15 december om 20u in zaal Alfa, opgeven bij Jef voor vrijdag",
        "Kubb le mardi 15 décembre à 20h à la salle Alfa, réservation souhaitée pour le 10 décembre",
        "Kubb le mardi 15 décembre à 20h à la salle Alfa, merci de vous inscrire pour le 10 décembre",
        "Kubb le mardi 15 décembre à 20h à la salle Alfa, inscriptions closes le 10 décembre",
        "Kubb le mardi 15 décembre à 20h à la salle Alfa, inscriptions à partir du 1er décembre",
        "Kubb le mardi 15 décembre à 20h à la salle Alfa, inscriptions ouvertes dès lundi 9h",
        "Kubb le mardi 15 décembre à 20h à la salle Alfa, réservations par téléphone du lundi au vendredi de 9h à 12h",
        "Kubb le mardi 15 décembre à 20h à la salle Alfa, prévenez Nico avant dimanche",
        "Kubb le mardi 15 décembre à 20h à la salle Alfa, faites signe avant le 10",
        "Kubb le mardi 15 décembre à 20h à la salle Alfa, info et inscription: 02 123 45 67 entre 9h et 12h",
        "Kubb le mardi 15 décembre à 20h à la salle Alfa, date limite 8 décembre",
        "Kubb le mardi 15 décembre à 20h à la salle Alfa, date limite d'inscription: le 8 décembre",
        "Kubb le mardi 15 décembre à 20h à la salle Alfa, dernier délai: 8 décembre",
        "Kubb le mardi 15 décembre à 20h à la salle Alfa, billets en vente dès le 1er décembre",
        "Kubb le mardi 15 décembre à 20h à la salle Alfa, prévente jusqu'au 10 décembre",
        "Kubb le mardi 15 décembre à 20h à la salle Alfa, veuillez vous inscrire pour le vendredi 11",
        "Kubb le mardi 15 décembre à 20h à la salle Alfa, on s'inscrit avant vendredi",
        "Kubb le mardi 15 décembre à 20h à la salle Alfa, clôture des inscriptions vendredi à 17h",
        "Kubb on Tuesday 15 December at 8pm in hall Alfa, book by Friday 11 December 6pm",
        "Kubb on Tuesday 15 December at 8pm in hall Alfa, let us know by Sunday",
        "Kubb on Tuesday 15 December at 8pm in hall Alfa, bookings until 10 December",
        "Kubb on Tuesday 15 December at 8pm in hall Alfa, bookings open on 1 December",
        "Kubb on Tuesday 15 December at 8pm in hall Alfa, registration closes on 10 December",
        "Kubb on Tuesday 15 December at 8pm in hall Alfa, sign-up closes Friday at noon",
        "Kubb on Tuesday 15 December at 8pm in hall Alfa, tickets on sale from 1 December",
        "Kubb on Tuesday 15 December at 8pm in hall Alfa, call Nico between 9 and 12",
        "Kubb on Tuesday 15 December at 8pm in hall Alfa, ring Nico after 6pm",
        "Kubb on Tuesday 15 December at 8pm in hall Alfa, please tell Nico before Friday",
        "Kubb on Tuesday 15 December at 8pm in hall Alfa, deadline for signing up: 8 December",
        "Kubb on Tuesday 15 December at 8pm in hall Alfa, names to Nico by Friday",
        "Kubb on Tuesday 15 December at 8pm in hall Alfa, reply to Nico no later than Friday",
        "Kubb on Tuesday 15 December at 8pm in hall Alfa, sign up at the desk from Monday 9am",
        "Kubb on Tuesday 15 December at 8pm in hall Alfa, give your name to Nico by Thursday 5pm",
    ],
)
def test_until_when_one_signs_up_is_no_day_of_it(text: str) -> None:
    read = draft(text)
    assert (read["kind"], read["date"], read["start"]) == ("activity", "2026-12-15", "20:00")
    assert not {"date", "start", "rrule", "end"} & set(read["ask"])


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("Inschrijven voor 10 december 5 euro bij Griet, kubb op dinsdag 15 december om 20u in zaal Alfa", 5),
        ("Inscription 4€ avant le 10 déc chez Nico, kubb le mardi 15 décembre à 20h à la salle Alfa", 4),
        ("Kubb on Tuesday 15 December at 8pm in hall Alfa, please pay Nico the 5 euros fifty by 10 December", 5.5),
    ],
)
def test_a_price_among_the_words_of_a_deadline_is_read(text: str, price: float) -> None:
    read = draft(text)
    assert (read["date"], read["start"], read["price"]) == ("2026-12-15", "20:00", price)
