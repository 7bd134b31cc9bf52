"""Concepts: which of them a message means, and which an entry answers."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from knowledge.analysis import asked_words
from knowledge.concepts import Concept
from knowledge.entries import links_of, passages_of
from knowledge.index import Found, Index
from knowledge.models import Service, Texts
from knowledge.needs import Lexicon
from tests.knowledge.conftest import ServiceBuilder


def concept(name: str, said: str = "", told: str = "", term: str = "", near: Sequence[str] = ()) -> Concept:
    """Expressions in Dutch, parted by semicolons."""
    written = {"said": said, "told": told, "term": term, "cue": ""}
    expressions = {
        kind: {"nl": tuple(one.strip() for one in block.split(";") if one.strip()), "fr": (), "en": ()}
        for kind, block in written.items()
    }
    return Concept(name, "theme", "🏠", {"nl": name, "fr": name, "en": name}, tuple(near), expressions)


CONCEPTS = (
    concept(
        "meter",
        said="budgetmeter opladen; elektriciteit kaart",
        told="de teller staat op nul; wij zitten in het donker",
        term="budgetmeter; energiescan",
        near=["heating"],
    ),
    concept("heating", said="radiator wordt niet warm", told="het is ijskoud binnen", term="verwarmingstoelage"),
    concept("bikes", said="platte band; ketting eraf", told="mijn fiets is stuk", term="fietsherstelling"),
)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon(CONCEPTS)


def index_of(lexicon: Lexicon, *services: Service) -> Index:
    index = Index(lexicon)
    for service in services:
        index.add(service.id, passages_of(service), links_of(service, lexicon))
    return index


def asked(index: Index, text: str) -> Found:
    return index.search(asked_words(text, "nl"), "nl")


def described(name: str, summary: str, keywords: Sequence[str] = ()) -> dict[str, object]:
    return {"texts": {"nl": Texts(name=name, summary=summary)}, "keywords": {"nl": tuple(keywords)}}


def test_a_message_means_the_concept_whose_words_it_uses(lexicon: Lexicon) -> None:
    meant = asked(Index(lexicon), "help, de teller staat weer op nul").meant
    assert lexicon.concepts[meant.concepts[0]].id == "meter"
    assert list(meant.scores) == sorted(meant.scores, reverse=True)


def test_what_is_near_is_meant_a_little(lexicon: Lexicon) -> None:
    meant = asked(Index(lexicon), "de teller staat op nul").meant
    names = [lexicon.concepts[number].id for number in meant.concepts]
    assert names == ["meter", "heating"]
    assert meant.scores[1] < meant.scores[0]


def test_an_entry_without_a_word_in_common_is_found_by_need(lexicon: Lexicon, a_service: ServiceBuilder) -> None:
    energy = a_service(1, "x", **described("Energiepunt", "Budgetmeter en energiescan aan huis"))
    bikes = a_service(2, "x", **described("Atelier", "Fietsherstelling"))
    hits = asked(index_of(lexicon, energy, bikes), "de teller staat op nul").hits
    assert hits[0].key == 1
    assert hits[0].words == 0
    assert hits[0].concept == lexicon.number_of["meter"]
    without = asked(index_of(Lexicon(()), energy, bikes), "de teller staat op nul")
    assert energy.id not in [hit.key for hit in without.hits]


def test_an_organiser_pins_and_forbids(lexicon: Lexicon, a_service: ServiceBuilder) -> None:
    plain = a_service(1, "x", **described("Buurthuis", "Voor iedereen"))
    assert links_of(plain, lexicon) == {}
    pinned = replace(plain, needs=("meter", "no-such-concept"))
    assert links_of(pinned, lexicon) == {lexicon.number_of["meter"]: 1.0}
    energy = a_service(2, "x", **described("Budgetmeter", "Budgetmeter opladen"))
    assert lexicon.number_of["meter"] in links_of(energy, lexicon)
    assert lexicon.number_of["meter"] not in links_of(replace(energy, not_needs=("meter",)), lexicon)


def test_a_term_counts_less_when_nothing_else_speaks_for_it(a_service: ServiceBuilder) -> None:
    parking = concept("parking", said="parkeren; garage; auto stallen", term="bewonerskaart")
    reading = concept("reading", said="romans; strips; kranten lezen; bewonerskaart van de leeszaal", term="bib")
    cards = Lexicon((parking, reading, *CONCEPTS))
    books = a_service(1, "x", **described("Bib", "Romans en strips, ook een leeszaal met kranten", ["bewonerskaart"]))
    garage = a_service(2, "x", **described("Parkeren", "Auto stallen in de garage", ["bewonerskaart"]))
    assert 0 < links_of(books, cards)[0] < links_of(garage, cards)[0]


def test_words_of_a_term_must_stand_together(lexicon: Lexicon, a_service: ServiceBuilder) -> None:
    cards = Lexicon((concept("loans", term="sociale lening"),))
    together = a_service(1, "x", **described("A", "Een sociale lening zonder intrest"))
    apart = a_service(2, "x", **described("B", "Sociale contacten, wandelen, koken, tuinieren en ook boeken in lening"))
    assert links_of(together, cards).get(0, 0.0) > links_of(apart, cards).get(0, 0.0)


def test_words_show_in_which_languages_they_are_used(lexicon: Lexicon) -> None:
    assert lexicon.languages_of["radiator"] == {"nl"}
