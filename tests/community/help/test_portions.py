"""What fits in one message of Telegram."""

from hypothesis import given
from hypothesis import strategies as st

from community.help.models import Body, BodyKind
from community.help.portions import messages_for, pieces_of, portions, units


@given(st.text(alphabet=st.sampled_from("ab \n🙂é"), max_size=400), st.integers(2, 60))
def test_portions_together_are_the_text_and_none_is_too_long(text: str, room: int) -> None:
    pieces = portions(text, room)
    assert "".join(pieces) == text
    assert all(units(piece) <= room for piece in pieces)


def test_a_pictogram_counts_for_two() -> None:
    assert len(portions("🙂" * 1500)) == 1
    assert len(portions("🙂" * 1501)) == 2


def test_a_text_is_cut_after_a_space() -> None:
    assert portions("een twee drie", room=10) == ["een twee ", "drie"]


def test_a_file_with_a_long_caption_takes_more_messages_and_a_place_two() -> None:
    assert messages_for(Body(BodyKind.PHOTO, "kort", "f1")) == 1
    assert pieces_of(Body(BodyKind.PHOTO, "x" * 600, "f1")) == ["", "x" * 600]
    assert pieces_of(Body(BodyKind.LOCATION, latitude=50.8, longitude=4.3)) == ["", None]
