"""What an activity is called and where it is, and the texts that announce none; in words of no file of sentences."""

from datetime import datetime

import pytest

from community.activities.sentences.reading import read_sentence

NOW = datetime(2026, 11, 22, 10, 0)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Kubb morgen om 20u in zaal Alfa", "Kubb"),
        ("We organiseren morgen om 20u een kubbtornooi in zaal Alfa", "kubbtornooi"),
        ("Morgen om 20u houdt de jeugdraad een kubbtornooi in zaal Alfa", "kubbtornooi"),
        ("Zin in een potje kubb? Morgen om 20u in zaal Alfa", "potje kubb"),
        ("Iedereen welkom op ons kubbtornooi, morgen om 20u in zaal Alfa", "kubbtornooi"),
        ("Morgen om 20u is er kubb in zaal Alfa", "kubb"),
        ("Het kubbtornooi vindt plaats op 4 december om 20u in zaal Alfa", "kubbtornooi"),
        ("Kga morgen ne kubbles geven om 20u in zaal Alfa", "kubbles"),
        ("Omdat het zo plezant was doen we morgen om 20u nog eens een kubbtornooi in zaal Alfa", "kubbtornooi"),
        ("Demain à 20h, nous vous invitons à une veillée de contes, salle Alfa", "veillée de contes"),
        ("Le club organise une veillée de contes demain à 20h, salle Alfa", "veillée de contes"),
        ("Venez nombreux à notre veillée de contes, demain à 20h, salle Alfa", "veillée de contes"),
        ("Rendez-vous demain à 20h devant la gare pour une veillée de contes", "veillée de contes"),
        ("La veillée de contes aura lieu demain à 20h, salle Alfa", "veillée de contes"),
        ("Envie d'une veillée de contes ? Demain à 20h, salle Alfa", "veillée de contes"),
        ("We're hosting a lantern parade tomorrow at 8pm, hall Alfa", "lantern parade"),
        ("Join us for a lantern parade tomorrow at 8pm in hall Alfa", "lantern parade"),
        ("There will be a lantern parade tomorrow at 8pm in hall Alfa", "lantern parade"),
        ("Tomorrow at 8pm two students run a lantern parade in hall Alfa", "lantern parade"),
        ("Lantern parade for kids aged 6 to 9, tomorrow at 8pm, hall Alfa", "Lantern parade for kids"),
        ("Lantern parade of 4 km, tomorrow at 8pm, hall Alfa", "Lantern parade"),
        ('Film "Morgen om 14u in het park", vrijdag 20u, zaal Alfa', 'Film "Morgen om 14u in het park"'),
        ("#kubb morgen 20u zaal Alfa #buurt", "kubb"),
        ("KUBB!!! morgen 20u, zaal Alfa", "KUBB"),
        ("🎲 *Kubb* 🎲\n📅 morgen\n🕗 20u\n📍 zaal Alfa", "Kubb"),
    ],
)
def test_a_title(text: str, title: str) -> None:
    assert read_sentence(text, NOW).title == title


@pytest.mark.parametrize(
    "text",
    [
        "Afspraak morgen om 20u in zaal Alfa",
        "Rendez-vous demain à 20h, salle Alfa",
        "Something fun for everybody, tomorrow at 8pm in hall Alfa",
    ],
)
def test_a_title_that_is_not_told_is_asked(text: str) -> None:
    read = read_sentence(text, NOW)
    assert (read.title, read.ask) == (None, ("title",))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Kubb morgen om 20u in de turnzaal", "turnzaal"),
        ("Kubb morgen om 20u in De Vlinder", "De Vlinder"),
        ("Kubb morgen 20u sporthal De Vlinder", "sporthal De Vlinder"),
        ("Kubb op het Lindeplein morgen om 20u", "Lindeplein"),
        ("Kubb morgen om 20u, afspraak aan de fontein", "fontein"),
        ("Kubb morgen, vertrek om 20u aan de fontein", "fontein"),
        ("Kubb morgen 20u, zaal De Vlinder, Lindestraat 3", "zaal De Vlinder, Lindestraat 3"),
        ("Kubb morgen om 20u bij mij thuis, Lindestraat 3", "Lindestraat 3"),
        ("Waar: de turnzaal. Wat: kubb. Wanneer: morgen om 20u", "turnzaal"),
        ("Contes demain à 20h au foyer rural", "foyer rural"),
        ("Contes demain à 20h, salle des mariages", "salle des mariages"),
        ("Contes demain à 20h, rdv devant la gare", "gare"),
        ("Visite du moulin demain à 20h, départ de l'église", "église"),
        ("Contes place Verte demain 20h", "place Verte"),
        ("Parade tomorrow at 8pm in the scout hut on Mill Lane", "scout hut on Mill Lane"),
        ("Parade tomorrow at 8pm, village hall", "village hall"),
        ("Parade tomorrow at 8pm, meeting at the bandstand", "bandstand"),
        ("Parade tomorrow at 8pm on Zoom", "Zoom"),
        ("Kubb morgen om 20u in de keuken van 't buurthuis", "keuken van 't buurthuis"),
    ],
)
def test_a_place(text: str, place: str) -> None:
    assert read_sentence(text, NOW).place == place


@pytest.mark.parametrize(
    "text",
    [
        "Kubb morgen om 20u",
        "Kubb morgen om 20u op de gewone plek",
        "Initiation au crochet demain à 20h",
        "Kubb morgen om 20u bij mij thuis",
        "Parade tomorrow at 8pm, all levels, bring a torch",
    ],
)
def test_a_place_that_is_not_told_is_asked(text: str) -> None:
    read = read_sentence(text, NOW)
    assert (read.place, read.ask) == (None, ("place",))


@pytest.mark.parametrize(
    "text",
    [
        "Is de kubb morgen om 20u in de turnzaal?",
        "Kan iemand mij morgen om 20u naar de turnzaal brengen?",
        "Zal de kubb van dinsdag 20u doorgaan?",
        "Does the parade still start at 8pm tomorrow?",
        "comment je fais pour aller à la veillée du 3/12",
        "Bedankt voor de kubb van zondag in de turnzaal!",
        "Merci à tous pour la veillée de vendredi, salle Alfa",
        "Gisteren om 20u was er kubb in de turnzaal",
        "Samedi dernier on a joué au kubb à 20h dans la salle Alfa",
        "De kubb van morgen 20u in de turnzaal gaat niet door",
        "La veillée de demain 20h, salle Alfa, est annulée",
        "There will be no parade tomorrow at 8pm in hall Alfa",
        "Ik kan morgen om 20u niet naar de turnzaal komen",
        "Je serai en retard demain à 20h à la salle Alfa",
        "Please sign me up for the parade tomorrow at 8pm in hall Alfa",
        "Tot morgen om 20u in de turnzaal!",
        "See you tomorrow at 8pm in hall Alfa",
        "Restafval buiten zetten morgen voor 7u in de Lindestraat",
        "Wegenwerken in de Lindestraat van 1 tot 5 december",
        "Water will be cut off tomorrow from 9am to noon in Mill Lane",
        "Te koop: kubbset, 20 euro, af te halen morgen om 20u in de Lindestraat",
        "Perdu : un chat roux, demain je mets des affiches place Verte",
        "We zouden eens een kubbtornooi moeten houden in de turnzaal, ooit op een vrijdag",
        "goeiemorgen, koud vandaag he",
        "hallo",
        "",
    ],
)
def test_what_announces_nothing_is_no_activity(text: str) -> None:
    assert read_sentence(text, NOW).announces is False


@pytest.mark.parametrize(
    "text",
    [
        "Morgen om 20u kubb in de turnzaal, minimum 6 spelers anders gaat het niet door",
        "Bedankt voor vorige keer! Morgen om 20u is er weer kubb in de turnzaal",
        "Wie heeft er zin in kubb? Morgen om 20u in de turnzaal",
        "Kubb morgen 20u in de turnzaal. Vragen? Bel 0400 00 00 00",
        "Thank-you lunch for the helpers, tomorrow at noon, hall Alfa",
        "Ik wil morgen om 20u een kubbles geven in de turnzaal",
    ],
)
def test_an_announcement_with_something_beside_it_is_one(text: str) -> None:
    assert read_sentence(text, NOW).announces is True
