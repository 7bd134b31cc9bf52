"""From a card to one call of the Bot API: files by their id, albums as one, and nothing that says who sent it."""

from typing import Any

import pytest

from bot.rendering import call_for
from bot.transport import Upload
from core.ids import ChatId
from handlers.cards.card import MOST_IN_A_CAPTION, ROOM_TO_GROW, Button, Card, Document, Gone, Media, MediaKind
from tests.demo.standin import spec

CHAT = ChatId(5)
METHODS: dict[MediaKind, str] = {
    "photo": "sendPhoto",
    "voice": "sendVoice",
    "audio": "sendAudio",
    "video": "sendVideo",
    "video_note": "sendVideoNote",
    "document": "sendDocument",
    "animation": "sendAnimation",
}
PICTURES = [Media("photo", "f1"), Media("video", "f2", "<b>twee</b>"), Media("photo", "f3")]


def checked(method: str, parameters: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """The call, held against Telegram's own description when that is there."""
    if spec.available():
        attached = str(parameters.get("media")).count("attach://")
        files = [name for name, value in parameters.items() if isinstance(value, Upload)]
        described = {n: v.content if isinstance(v, Upload) else v for n, v in parameters.items()}
        for name in files if attached else []:
            del described[name]
        assert spec.check_request(method, described) == []
    return method, parameters


@pytest.mark.parametrize("kind", METHODS)
def test_a_file_goes_by_its_id(kind: MediaKind) -> None:
    method, parameters = checked(*call_for(Card("woorden", media=Media(kind, "f1")), CHAT))
    assert (method, parameters[kind]) == (METHODS[kind], "f1")
    assert parameters.get("caption") == (None if kind == "video_note" else "woorden")


def test_an_album_is_one_call_with_the_words_of_the_card_under_its_first_part() -> None:
    card = Card("een", media=PICTURES[0], album=PICTURES)
    method, parameters = checked(*call_for(card, CHAT, replies_to=9))
    assert method == "sendMediaGroup"
    assert parameters["media"] == [
        {"type": "photo", "media": "f1", "caption": "een", "parse_mode": "HTML"},
        {"type": "video", "media": "f2", "caption": "<b>twee</b>", "parse_mode": "HTML"},
        {"type": "photo", "media": "f3"},
    ]
    assert parameters["reply_parameters"] == {"message_id": 9, "allow_sending_without_reply": True}
    assert "reply_markup" not in parameters


def test_a_change_of_one_part_of_an_album_is_a_change_of_that_message() -> None:
    card = Card("een", media=PICTURES[1], album=PICTURES)
    method, parameters = checked(*call_for(card, CHAT, edits=8))
    assert (method, parameters["message_id"]) == ("editMessageMedia", 8)
    assert parameters["media"] == {"type": "video", "media": "f2", "caption": "een", "parse_mode": "HTML"}


@pytest.mark.parametrize("kind", ["photo", "video", "animation", "audio", "document"])
def test_a_file_that_is_changed_takes_the_place_of_the_old_one(kind: MediaKind) -> None:
    method, parameters = checked(*call_for(Card("x", media=Media(kind, "f1")), CHAT, edits=8))
    assert (method, parameters["media"]["media"]) == ("editMessageMedia", "f1")


@pytest.mark.parametrize("media", [Media("voice", "f1"), Media("photo", "")])
def test_only_the_words_change_when_the_file_cannot_or_is_not_known_any_more(media: Media) -> None:
    method, parameters = checked(*call_for(Card("x", media=media), CHAT, edits=8))
    assert (method, parameters["caption"]) == ("editMessageCaption", "x")


SOUP = Document("soep.ics", b"BEGIN", "text/calendar")
SITE = [[Button("Site", url="https://buurt.example")]]


def test_a_file_of_ours_goes_as_a_document_with_words_and_buttons() -> None:
    method, parameters = checked(*call_for(Card("<b>kom</b>", SITE, document=SOUP), CHAT, replies_to=9))
    assert (method, parameters["document"]) == ("sendDocument", Upload("soep.ics", b"BEGIN", "text/calendar"))
    assert (parameters["caption"], parameters["parse_mode"]) == ("<b>kom</b>", "HTML")
    assert parameters["reply_markup"]["inline_keyboard"][0][0]["text"] == "Site"
    assert parameters["reply_parameters"]["message_id"] == 9


def test_a_file_of_ours_without_words_has_no_caption() -> None:
    assert not {"caption", "parse_mode"} & set(call_for(Card(document=SOUP), CHAT)[1])


def test_a_file_of_ours_that_is_changed_takes_the_place_of_the_old_one() -> None:
    method, parameters = checked(*call_for(Card("later", SITE, document=SOUP), CHAT, edits=8))
    assert (method, parameters["message_id"]) == ("editMessageMedia", 8)
    attached = {"type": "document", "media": "attach://file", "caption": "later", "parse_mode": "HTML"}
    assert (parameters["media"], parameters["file"].content) == (attached, b"BEGIN")
    assert parameters["reply_markup"]["inline_keyboard"][0][0]["text"] == "Site"


def a_text_of(units: int) -> str:
    """As Telegram counts: the pictogram is two, the ampersand one, the tags nothing."""
    return f"<b>&amp;</b><a href='https://buurt.example/{'x' * 99}'>🍲</a>" + "s" * (units - 3)


@pytest.mark.parametrize(("edits", "most"), [(None, MOST_IN_A_CAPTION - ROOM_TO_GROW), (8, MOST_IN_A_CAPTION)])
def test_words_that_do_not_fit_under_a_photo_go_with_the_buttons_and_without_it(edits: int | None, most: int) -> None:
    methods = []
    for units in (most, most + 1):
        card = Card(a_text_of(units), SITE, media=Media("photo", "f1"))
        method, parameters = checked(*call_for(card, CHAT, edits=edits))
        methods.append(method)
        assert parameters["reply_markup"]["inline_keyboard"][0][0]["text"] == "Site"
    assert parameters["text"] == card.text
    assert methods == (["sendPhoto", "sendMessage"] if edits is None else ["editMessageMedia", "editMessageText"])


@pytest.mark.parametrize("kind", ["voice", "document", "video"])
def test_a_file_that_is_the_message_never_stays_away(kind: MediaKind) -> None:
    assert call_for(Card("x" * 2000, media=Media(kind, "f1")), CHAT)[0] == METHODS[kind]


def test_a_message_that_goes_is_deleted_and_nothing_new_is_sent_for_it() -> None:
    assert checked(*call_for(Card(deletes=True), CHAT, edits=8)) == ("deleteMessage", {"chat_id": 5, "message_id": 8})
    with pytest.raises(Gone):
        call_for(Card(deletes=True), CHAT)


def test_a_place_can_carry_a_button() -> None:
    card = Card(location=(50.85, 4.35), rows=[[Button("🔁", url="https://t.me/x")]])
    method, parameters = checked(*call_for(card, CHAT))
    assert method == "sendLocation" and parameters["reply_markup"]["inline_keyboard"][0][0]["text"] == "🔁"


@pytest.mark.parametrize(
    "card", [Card("x", media=PICTURES[0], album=PICTURES), Card("x", media=PICTURES[0]), Card("x")]
)
def test_nothing_is_forwarded_or_copied(card: Card) -> None:
    method, parameters = call_for(card, CHAT)
    assert method.startswith("send")
    assert not {"from_chat_id", "forward", "message_ids"} & set(parameters)
