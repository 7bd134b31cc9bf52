"""Whatever somebody writes: never an exception, always a draft that holds together."""

import json
from datetime import datetime

from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.commands.activity import as_draft
from community.activities.sentences.reading import read_sentence
from tests.community.activities.evaluation import parts

NOW = datetime(2026, 11, 22, 10, 0)
WORDS = sorted({word for name in ("tuned", "practice") for one in parts()[name] for word in one.text.split()})
"""Words of announcements; thrown together they come nearer to the grammar than letters do."""
ANY_TEXT = st.text(max_size=300) | st.lists(
    st.sampled_from([*WORDS, "\n", ",", "🎉", "\u200f", "\ud83d", "٣", "İ", "e\u0301", "31/2", "99u", "0 euro"]),
    max_size=60,
).map(" ".join)


@given(ANY_TEXT)
@example("x" * 10_000)
@example("in de " * 1_700)
@example("op 30 februari om 25u tot 3, 10 en 99 december 2026, elke 32ste van de maand")
@example("🎄" * 10_000)
@example("Noël! Noël: kubb")
@settings(max_examples=150, deadline=None)
def test_any_text_becomes_a_draft(text: str) -> None:
    read = read_sentence(text, NOW)
    draft = as_draft(read)
    assert json.loads(json.dumps(draft, ensure_ascii=False).encode()) == draft
    assert as_draft(read_sentence(text, NOW)) == draft
    if not read.announces:
        assert draft == {"kind": "none", **dict.fromkeys(list(draft)[1:-1]), "ask": []}
        return
    assert ("title" in read.ask) == (read.title is None)
    assert ("date" in read.ask) == (read.on is None)
    assert ("place" in read.ask) == (read.place is None)
    assert read.dates == tuple(sorted(set(read.dates)))
    assert not read.dates or read.on == read.dates[0]
    assert read.assumed <= {"start", "date", "title", "place"}
