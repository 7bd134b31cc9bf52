"""Sure, a choice of at most three, unknown, small talk, or a person: and never an error."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from knowledge.index import Hit, Index
from knowledge.matching import MatchPolicy, answer, decide, passages_of
from knowledge.models import (
    Answer,
    HelpAsked,
    Service,
    ServiceId,
    SmallTalk,
    SmallTalkKind,
    Sure,
    Unknown,
    WhichOfThese,
)
from tests.knowledge.conftest import ServiceBuilder

POLICY = MatchPolicy(sure_score=0.6, sure_margin=0.1, choose_score=0.4, choose_within=0.2)


SURE_OF_FIRST = Sure(ServiceId(1))


def choice(*keys: int) -> WhichOfThese:
    return WhichOfThese(tuple(ServiceId(key) for key in keys))


def hits(*scores: float) -> list[Hit]:
    return [Hit(key, score, score) for key, score in enumerate(scores, start=1)]


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ((), Unknown()),
        ((0.39,), Unknown()),
        ((0.61,), SURE_OF_FIRST),
        ((0.61, 0.5), SURE_OF_FIRST),
        ((0.61, 0.52), choice(1, 2)),
        ((0.55, 0.3), choice(1)),
        ((0.58, 0.5, 0.45, 0.44), choice(1, 2, 3)),
        ((0.7, 0.65, 0.45), choice(1, 2)),
    ],
)
def test_score_and_margin_decide(scores: tuple[float, ...], expected: Answer) -> None:
    assert decide(hits(*scores), POLICY) == expected


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
    assert answer(Index(), said, "nl", POLICY) == SmallTalk(SmallTalkKind(kind))


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
    assert answer(Index(), said, "nl", POLICY) == HelpAsked()


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
    assert isinstance(answer(index, said, "nl", POLICY), Sure | WhichOfThese)


def test_a_name_in_one_language_is_found_from_another(a_service: ServiceBuilder) -> None:
    index = Index()
    index.add(1, passages_of(a_service(1, "Repair Café")))
    assert answer(index, "where is the repair café", "en", POLICY) == SURE_OF_FIRST


@pytest.fixture(scope="module")
def sample_index(sample: list[Service]) -> Index:
    index = Index()
    for service in sample:
        index.add(service.id, passages_of(service))
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
        answer(sample_index, text, language, POLICY), Sure | WhichOfThese | Unknown | SmallTalk | HelpAsked
    )
