"""The index finds entries by their words, and is the same whatever was added and removed before."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.analysis import asked_words, terms
from knowledge.index import Hit, Index
from knowledge.passages import Passage
from knowledge.vocabulary import Relatives, Vocabulary

WORDS = [
    "fiets",
    "fietsband",
    "dokter",
    "schuld",
    "schulden",
    "brief",
    "was",
    "machine",
    "wasmachine",
    "soep",
    "koffie",
    "huur",
    "huis",
    "kapot",
    "lenen",
]
entries = st.lists(
    st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=5), min_size=1, max_size=4),
    min_size=1,
    max_size=8,
)


def passages(sentences: list[list[str]]) -> list[Passage]:
    return [Passage(tuple(terms(" ".join(sentence), "nl"))) for sentence in sentences]


def an_index(**sentences: str) -> tuple[Index, dict[int, str]]:
    index = Index()
    names = dict(enumerate(sentences))
    for key, name in names.items():
        index.add(key, [Passage(terms(sentences[name], "nl"))])
    return index, names


def first(index: Index, names: dict[int, str], question: str) -> str | None:
    hits = hits_for(index, question)
    return names[hits[0].key] if hits else None


def hits_for(index: Index, question: str) -> list[Hit]:
    return list(index.search(asked_words(question, "nl"), "nl").hits)


def all_answers(index: Index) -> list[list[Hit]]:
    questions = [*WORDS, "fietsen lenen", "dokter brief", "wasmachin kapt", "kaffie en soep"]
    return [hits_for(index, question) for question in questions]


def test_a_typing_error_finds_the_word() -> None:
    index, names = an_index(debts="hulp bij schulden", bikes="fietsen herstellen")
    assert first(index, names, "shculden") == "debts"
    assert first(index, names, "fietsne hrestellen") == "bikes"


def test_a_compound_finds_its_parts_and_a_part_its_compound() -> None:
    index, names = an_index(laundry="was doen met onze machine", garden="samen in de moestuin")
    assert first(index, names, "wasmachine") == "laundry"
    assert first(index, names, "tuin") == "garden"


def test_a_rare_word_decides_between_two_entries() -> None:
    index, names = an_index(
        food="gratis pakket voor elk gezin",
        phone="gratis uitleg voor elk toestel",
        coat="gratis jas voor elk kind",
    )
    assert first(index, names, "gratis jas") == "coat"


def test_a_three_letter_word_is_not_bent_into_another() -> None:
    index, _ = an_index(gas="gas")
    assert hits_for(index, "was") == []


def test_function_words_alone_find_nothing() -> None:
    index, _ = an_index(anything="wat kan ik hier doen")
    assert all(hit.score < 0.5 for hit in hits_for(index, "wat kan ik hier doen"))


def test_adding_a_key_again_replaces_the_entry() -> None:
    index, names = an_index(bikes="fietsen herstellen")
    index.add(0, [Passage(terms("soep eten", "nl"))])
    assert hits_for(index, "fietsen") == []
    assert first(index, names, "soep") == "bikes"
    assert len(index) == 1


@settings(max_examples=60, deadline=None)
@given(entries, entries)
def test_add_then_remove_leaves_the_index_as_before(
    kept: list[list[list[str]]], passing: list[list[list[str]]]
) -> None:
    index = Index()
    for key, sentences in enumerate(kept):
        index.add(key, passages(sentences))
    before, size = all_answers(index), len(index.vocabulary)
    for key, sentences in enumerate(passing, start=100):
        index.add(key, passages(sentences))
    all_answers(index)
    for key in range(100, 100 + len(passing)):
        index.remove(key)
    assert all_answers(index) == before
    assert len(index.vocabulary) == size
    assert len(index) == len(kept)


@settings(max_examples=60, deadline=None)
@given(entries, st.randoms(use_true_random=False))
def test_insertion_order_does_not_matter(sentences: list[list[list[str]]], chance: random.Random) -> None:
    numbered = list(enumerate(sentences))
    shuffled = numbered.copy()
    chance.shuffle(shuffled)
    one, other = Index(), Index()
    for key, said in numbered:
        one.add(key, passages(said))
    for key, said in shuffled:
        other.add(key, passages(said))
    assert all_answers(one) == all_answers(other)


def test_a_word_is_forgotten_after_its_last_use() -> None:
    vocabulary = Vocabulary()
    once, twice = vocabulary.take(["fiets", "fiets"])
    assert once == twice
    vocabulary.drop([once])
    assert vocabulary.relatives(("fiets",)) == Relatives((once,), (1.0,))
    vocabulary.drop([once])
    assert vocabulary.relatives(("fiets",)) == Relatives((), ())
    assert "fiets" not in vocabulary


def test_relatives_are_seen_as_soon_as_they_come() -> None:
    vocabulary = Vocabulary()
    vocabulary.take(["machin"])
    assert len(vocabulary.relatives(("wasmachin",)).slots) == 1
    vocabulary.take(["was"])
    assert len(vocabulary.relatives(("wasmachin",)).slots) == 2


def test_a_copy_grows_on_its_own() -> None:
    vocabulary = Vocabulary()
    (slot,) = vocabulary.take(["fiets"])
    copy = vocabulary.copy()
    copy.take(["fietsband"])
    assert copy.take(["fiets"]) == [slot]
    assert "fietsband" not in vocabulary
