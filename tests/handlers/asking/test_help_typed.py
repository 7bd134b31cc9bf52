"""What people type instead of tapping is understood: yes, no, that is all, and a bare call for a person."""

import pytest

from handlers.asking.calling import calls_for_a_person
from tests.house import House

KNOWN = frozenset({"menu", "gens", "vide", "heap", "welp", "ander"})
"""Stands for the words of the knowledge base: who types them means them."""
CALLS = """
hulp | Hulp! | HELP | help aub | help me | hulp nodig | ik heb hulp nodig | mens | een mens | een mens aub | iemand?
iemand alstublieft | een echt persoon | aide | aidez-moi | à l'aide
A l’aide svp | au secours | quelqu'un | Quelqu’un ?
une personne | une personne s'il vous plaît | human | a human please | person | a person | someone | somebody pls
someone please | sos | huulp | hlup | hupl | helpp | helllp!!! | iemnd | iemant | quelqun | quelqu un | persone
une personnne | sombody | somone please | aied
"""
NO_CALLS = """
niemand | menu | gens | vide | dank u | ja | 112 | hulp bij belastingen | wie helpt mij met papieren | mensa | soep
help with my form | aide ménagère | une personne âgée seule | iemand die mijn lamp vervangt
someone to talk to about rent
personeel | mes | held | hulp 2 | aider mon fils | hulpmiddelen | pulp | où est l'aide sociale | ? | 🙋
"""


def phrases(text: str) -> list[str]:
    """The phrases between the bars."""
    return [phrase.strip() for line in text.strip().splitlines() for phrase in line.split("|") if phrase.strip()]


@pytest.mark.parametrize("said", phrases(CALLS))
def test_a_bare_call_is_one_with_its_politeness_and_a_slip(said: str) -> None:
    assert calls_for_a_person(said, KNOWN)


@pytest.mark.parametrize("said", phrases(NO_CALLS))
def test_a_call_with_something_to_say_is_a_question(said: str) -> None:
    assert not calls_for_a_person(said, KNOWN)


@pytest.mark.parametrize(
    ("language", "said", "asked"),
    [
        ("nl", "Hulp!", "in je eigen woorden"),
        ("nl", "een mens aub", "in je eigen woorden"),
        ("nl", "iemnd", "in je eigen woorden"),
        ("nl", "help", "in je eigen woorden"),
        ("fr", "à l’aide svp", "Écrivez avec vos mots"),
        ("fr", "quelqu'un ?", "Écrivez avec vos mots"),
        ("fr", "une personne", "Écrivez avec vos mots"),
        ("en", "someone please", "in your own words"),
        ("en", "humann", "in your own words"),
    ],
)
async def test_who_calls_for_a_person_gets_the_way_to_one_and_no_entry(
    house: House, language: str, said: str, asked: str
) -> None:
    els, paula = await house.regisseur(), await house.resident("Paula", language)
    before = len(await els.transcript())
    await paula.says(said)
    *_, answer = await paula.hears()
    assert asked in answer
    assert len(await els.transcript()) == before


async def test_the_words_niemand_and_menu_call_nobody(house: House) -> None:
    paula = await house.resident()
    for said in ("niemand", "menu", "mes"):
        await paula.says(said)
        assert "in je eigen woorden" not in (await paula.last())["text"], said


@pytest.mark.parametrize(("said", "sent"), [("Ja!", True), ("oui", True), ("nee", False), ("Non merci.", False)])
async def test_a_typed_answer_counts_as_a_tap(house: House, said: str, sent: bool) -> None:
    els, paula = await house.regisseur(), await house.resident("Paula")
    await paula.says("/hulp")
    await paula.says("kan iemand mijn lamp vervangen?")
    await paula.says(said)
    cards = [one for one in await els.transcript() if "lamp" in (one.get("text") or "")]
    assert bool(cards) is sent
    assert ("binnen" in (await paula.last())["text"]) is sent
    assert ("gewist" in (await paula.last())["text"]) is not sent


async def test_a_sentence_with_a_yes_in_it_is_part_of_the_question(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident("Paula")
    await paula.says("/hulp")
    await paula.says("mijn lamp is stuk")
    await paula.says("ja en ook de bel")
    assert not [one for one in await els.transcript() if "lamp" in (one.get("text") or "")]
    await paula.says("ja")
    assert "bel" in (await els.last())["text"]
