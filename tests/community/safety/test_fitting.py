"""The phrases are kept apart as they must be, and the weights in the tree are weights of these phrases."""

import hashlib
from pathlib import Path

import numpy as np
import pytest

from community.safety.concepts import word_list
from community.safety.model import CLASSES, LANGUAGES, WEIGHTS, load, model
from community.safety.reading import read
from tests.community.safety.fit import fitted, phrases
from tests.community.safety.lines import KINDS, Line, held_out, is_held_out, practice, tuned
from tests.community.safety.regression import chances_of, fit, scores_of, table_of, vocabulary_of


def test_the_third_that_is_held_out_is_decided_by_the_text_alone() -> None:
    text = "Ik Wil Soep"
    digest = hashlib.sha256(b"ik wil soep").hexdigest()
    assert is_held_out(text) == is_held_out(f"  {text.lower()} ") == (int(digest[:8], 16) % 3 == 0)


def test_about_a_third_is_held_out_and_nothing_is_in_both_parts() -> None:
    apart, used = {line.text.lower() for line in held_out()}, {line.text.lower() for line in tuned()}
    assert not apart & used
    assert 0.27 <= len(apart) / (len(apart) + len(used)) <= 0.4


def test_no_phrase_of_the_examination_is_practised() -> None:
    practised = {line.text.lower() for line in practice()}
    examined = {line.text.lower() for line in [*held_out(), *tuned()]}
    assert not practised & examined


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_is_practised_and_examined_in_every_language(language: str) -> None:
    for lines, fewest in ((practice(), 60), (tuned(), 10), (held_out(), 3)):
        counts = {kind: sum((line.language, line.kind) == (language, kind) for line in lines) for kind in KINDS}
        assert min(counts.values()) >= fewest, counts


def test_the_weights_know_the_features_of_the_practice_phrases() -> None:
    """A change of words, features or hashing without a new fit leaves weights that nothing finds."""
    vocabulary = vocabulary_of(phrases(practice()).features, 6)
    assert np.isin(vocabulary, model().features).mean() > 0.9


def test_the_weights_are_small_and_load_as_they_were_saved(tmp_path: Path) -> None:
    assert WEIGHTS.stat().st_size < 1_500_000
    copy = tmp_path / "copy.npz"
    model().save(copy)
    again = load(copy)
    assert np.array_equal(again.features, model().features)
    assert np.allclose(again.weights, model().weights, atol=1e-6)
    assert again.bars == model().bars


def test_bars_lean_to_seeing_too_much() -> None:
    for bars in model().bars.values():
        assert 0 < bars.confirmed < bars.danger <= bars.sentence < 1


def few() -> list[Line]:
    return [line for line in practice() if line.language == "en"][::9]


def test_the_same_phrases_give_the_same_weights() -> None:
    one, other = (fitted([phrases(few())]) for _ in range(2))
    assert np.array_equal(one.weights, other.weights)
    assert np.array_equal(one.vocabulary, other.vocabulary)
    assert one.weights.shape[1] == CLASSES


def test_fitting_learns_what_sets_classes_apart() -> None:
    features = [np.array(one, np.uint32) for one in ([1, 2], [1, 3], [4, 2], [4, 3])] * 5
    vocabulary = vocabulary_of(features, 2)
    table = table_of(features, vocabulary)
    allowed = np.array([[1, 0], [1, 0], [0, 1], [0, 1]] * 5, float)
    weights, bias = fit(table, allowed, np.ones(20), np.full(len(vocabulary), 1e-3), 50)
    assert (chances_of(scores_of(table, weights, bias)).argmax(axis=1) == allowed.argmax(axis=1)).all()
    assert weights[0, 0] > 0 > weights[0, 1]


def test_concepts_join_the_languages_and_forgive_a_slip() -> None:
    known = word_list()

    def names(text: str) -> set[str]:
        words = read(text).words
        return {
            known.names[mention.number - 1]
            for language in known.languages_of(words)[:1]
            for mention in known.concepts[language].in_words(words)
        }

    for text in ("mijn man slaat mij", "mon mari me frappe", "my husband hits me", "mijn echtgenot slaat mij"):
        assert {"partner", "hit", "me", "my"} <= names(text), text
    assert "weapon" in names("hij heeft een mes")
    assert "weapon" not in names("mes enfants sont là")
