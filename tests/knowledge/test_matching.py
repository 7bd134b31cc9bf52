"""Sure, a choice of at most three, unknown, small talk, or a person: and never an error."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from knowledge.calibration import probabilities
from knowledge.entries import links_of, passages_of
from knowledge.index import Found, Hit, Index
from knowledge.matching import MatchPolicy, decide, find, reply_to
from knowledge.models import (
    Answer,
    EntryKey,
    HelpAsked,
    Service,
    SmallTalk,
    SmallTalkKind,
    Sure,
    Unknown,
    WhichOfThese,
)
from knowledge.needs import Meant, shipped_lexicon
from tests.knowledge.conftest import ServiceBuilder

POLICY = MatchPolicy(sure=0.8, choose=0.3)


def answer(text: str, index: Index | None = None) -> Answer:
    return reply_to(index or Index(), text, "nl", POLICY).answer


def found(*scores: float) -> Found:
    hits = tuple(Hit(key, score, score, words=score) for key, score in enumerate(scores, start=1))
    return Found(hits, Meant((), (), 1.0), known=1.0, exact=1.0, asked=2)


def test_nothing_found_is_unknown() -> None:
    assert decide(found(), POLICY) == Unknown()
    assert decide(found(0.02), POLICY) == Unknown()


def test_the_probability_of_the_first_decides() -> None:
    alone, close = found(0.98), found(0.6, 0.59, 0.58, 0.57)
    chance = probabilities(close)[0]
    assert decide(alone, MatchPolicy(sure=probabilities(alone)[0])) == Sure(EntryKey(1))
    assert isinstance(decide(alone, MatchPolicy(sure=0.99999, choose=0.1)), WhichOfThese)
    assert decide(close, MatchPolicy(sure=0.99, choose=chance)) == WhichOfThese((EntryKey(1), EntryKey(2), EntryKey(3)))
    assert decide(close, MatchPolicy(sure=0.99, choose=chance + 0.001)) == Unknown()


def test_what_lies_far_behind_is_no_choice() -> None:
    assert decide(found(0.8, 0.2), MatchPolicy(sure=1.0, choose=0.0)) == WhichOfThese((EntryKey(1),))


def test_probabilities_fall_and_stay_probabilities() -> None:
    chances = probabilities(found(0.9, 0.5, 0.4, 0.0001))
    assert list(chances) == sorted(chances, reverse=True)
    assert all(0 <= chance <= 1 for chance in chances)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Hallo!", "hello"),
        ("goeiemorgen", "hello"),
        ("dag", "hello"),
        ("Bonjour", "hello"),
        ("good morning", "hello"),
        ("dank je wel", "thanks"),
        ("👍🏽", "thanks"),
        ("merci beaucoup !", "thanks"),
        ("thx", "thanks"),
        ("Hallo, wie ben jij?", "who_are_you"),
        ("vous êtes qui ?", "who_are_you"),
        ("are you a robot?", "who_are_you"),
        ("tot ziens", "bye"),
        ("fijne dag nog", "bye"),
        ("au revoir", "bye"),
    ],
)
def test_small_talk_is_answered_as_small_talk(said: str, kind: str) -> None:
    assert answer(said) == SmallTalk(SmallTalkKind(kind))


@pytest.mark.parametrize(
    "said",
    [
        "hulp",
        "HELP!!",
        "kheb hulp nodig",
        "ik wil een mens spreken",
        "iemand?",
        "aide",
        "j'ai besoin d'aide",
        "quelqu'un",
        "parler à quelqu'un svp",
        "can somebody help me",
    ],
)
def test_a_bare_call_for_help_asks_for_a_person(said: str) -> None:
    assert answer(said) == HelpAsked()


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("hallo, ik zoek een voedselpakket", "voedselpakket"),
        ("hulp bij schulden", "schulden"),
        ("elke dag alleen", "alleen"),
        ("bedankt, en waar is de bib?", "bib"),
        ("bonjour, quelqu'un pour l'ordinateur ?", "ordinateur"),
    ],
)
def test_a_question_with_a_greeting_is_a_question(said: str, name: str, a_service: ServiceBuilder) -> None:
    index = Index()
    index.add(1, passages_of(a_service(1, name)))
    assert not isinstance(answer(said, index), SmallTalk | HelpAsked)
    assert [hit.key for hit in find(index, said, "nl").hits] == [1]


def test_a_name_in_one_language_is_found_from_another(a_service: ServiceBuilder) -> None:
    index = Index()
    index.add(1, passages_of(a_service(1, "Repair Café")))
    assert [hit.key for hit in find(index, "where is the repair café", "en").hits] == [1]


@pytest.fixture(scope="module")
def sample_index(sample: list[Service]) -> Index:
    index = Index(shipped_lexicon())
    for service in sample:
        index.add(service.id, passages_of(service), links_of(service, index.lexicon))
    return index


@settings(max_examples=150, deadline=None)
@given(text=st.text(max_size=4096), language=st.sampled_from(["nl", "fr", "en", "ar", ""]))
@example(text="", language="nl")
@example(text="a" * 4096, language="nl")
@example(text="wasmachine " * 372, language="nl")
@example(text="🧑🏽‍🦽💔🇧🇪 1️⃣", language="fr")
@example(text="أين أجد طبيبا؟", language="ar")
@example(text="\u200b\u200d\ufeff\u2066", language="en")
@example(text="l'" * 2048, language="fr")
@example(text="'" * 4096, language="nl")
def test_any_text_is_answered(text: str, language: str, sample_index: Index) -> None:
    assert isinstance(
        reply_to(sample_index, text, language, POLICY).answer, Sure | WhichOfThese | Unknown | SmallTalk | HelpAsked
    )
