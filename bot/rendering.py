"""From an outbox row to one call of the Bot API, in the words of today and the language of the reader."""

from collections.abc import Awaitable, Callable, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from typing import Any

from bot.transport import Upload
from core import deliveries
from core.clock import Clock
from core.database import Database, Tx
from core.deliveries import Claimed
from core.ids import BotId, ChatId
from handlers.cards.card import Button, Card, Document, Gone, Key, Media, Together, fits_under_a_photo
from handlers.rooms import Rooms
from handlers.scene import Builder, Scene, Words
from messages.languages import LANGUAGES, Language

Call = tuple[str, dict[str, Any]]
"""A method of the Bot API and its parameters; a value that is an ``Upload`` goes as a file."""
MOST_IN_AN_ALBUM = 10
_WITHOUT_CAPTION = ("sticker", "video_note")
_REPLACEABLE = ("photo", "video", "animation", "audio", "document")
"""Files that can take each other's place in a message that is there already."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """One call, and the rows that go with it: one, or the parts of an album, in the order of its messages.

    ``newest`` is the number of its last part, while more of the album may still come in.
    """

    rows: tuple[Claimed, ...]
    call: Call
    newest: int | None = None


class Renderer:
    """Knows every kind of message."""

    def __init__(self, builders: Mapping[str, Builder], rooms: Rooms, database: Database, clock: Clock) -> None:
        self._builders = builders
        self._rooms = rooms
        self._database = database
        self._clock = clock

    def words(self, language: str) -> Words:
        """The catalogue in a language (Dutch when it is none of ours), now."""
        known: Language = language if language in LANGUAGES else "nl"
        return Words(self._rooms.catalogue, known, self._clock.now())

    async def card(self, kind: str, variables: Mapping[str, Any], language: str, chat_id: ChatId) -> Card:
        """Build one card. Raises ``handlers.cards.card.Gone`` when its object was erased."""
        async with AsyncExitStack() as open_things:
            connection: list[Tx] = []

            async def read() -> Tx:
                if not connection:
                    connection.append(await open_things.enter_async_context(self._database.read()))
                return connection[0]

            return await self._card(kind, variables, language, chat_id, read)

    async def _card(
        self, kind: str, variables: Mapping[str, Any], language: str, chat_id: ChatId, read: Callable[[], Awaitable[Tx]]
    ) -> Card:
        words = self.words(language)
        return await self._builders[kind](Scene(words, words.now, self._rooms, chat_id, read), **variables)

    async def parcel(self, tx: Tx, bot_id: BotId, row: Claimed) -> Parcel:
        """The call for a row, as things stand in an open transaction; what waits with it for the same album goes along.

        Raises ``handlers.cards.card.Gone``.
        """
        card = await self._card_in(tx, row)
        if card.together is None or row.edits_message_id is not None:
            return Parcel((row,), self._call(card, row))
        newest = None if card.together.complete else max(card.together.parts)
        behind = await deliveries.waiting_behind(tx, row, bot_id, now=self._clock.now())
        rows = _one_of_each([row, *behind], card.together)
        if len(rows) > 1:
            numbers = list(rows)
            rows = {n: replace(one, variables=one.variables | {"together": numbers}) for n, one in rows.items()}
            row = replace(rows[numbers[0]], possible_double=any(one.possible_double for one in rows.values()))
            card = await self._card_in(tx, row)
        return Parcel(tuple(rows.values()), self._call(card, row), newest)

    async def _card_in(self, tx: Tx, row: Claimed) -> Card:
        async def read() -> Tx:
            return tx

        return await self._card(row.kind, row.variables, row.language, row.chat_id, read)

    def _call(self, card: Card, row: Claimed) -> Call:
        if row.possible_double:
            card = self._marked(card, self.words(row.language))
        return call_for(card, row.chat_id, edits=row.edits_message_id, replies_to=row.replies_to_message_id)

    def _marked(self, card: Card, words: Words) -> Card:
        """Say that it may be a double: above its text; where no text can stand, on a button that leads to this chat."""
        if card.location is None and (card.media is None or card.media.kind not in _WITHOUT_CAPTION):
            return replace(card, text=f"<i>{words.text('possible-double')}</i>\n\n{card.text}")
        here = f"https://t.me/{self._rooms.bot_username}"
        return replace(card, rows=[[Button(words.plain("possible-double"), url=here)]])


def alone(variables: Mapping[str, Any]) -> dict[str, Any]:
    """The variables of a part of an album that must not go with the others again."""
    return {name: value for name, value in variables.items() if name != "together"} | {"alone": True}


def _one_of_each(rows: list[Claimed], together: Together) -> dict[int, Claimed]:
    """Of the rows that wait, the first for each part, by its number."""
    found: dict[int, Claimed] = {}
    for row in rows:
        number = next((n for n, variables in together.parts.items() if variables == row.variables), None)
        if number is not None and len(found) < MOST_IN_AN_ALBUM:
            found.setdefault(number, row)
    return found


def call_for(card: Card, chat_id: ChatId, *, edits: int | None = None, replies_to: int | None = None) -> Call:
    """The method and parameters that show a card."""
    card = _readable(card, is_new=edits is None)
    parameters: dict[str, Any] = {"chat_id": chat_id} | _markup(card, edits)
    if edits is not None:
        return _edit(card, parameters, edits)
    if card.deletes:
        raise Gone
    if replies_to is not None:
        parameters["reply_parameters"] = {"message_id": replies_to, "allow_sending_without_reply": True}
    method, shown = _what_to_send(card)
    return method, parameters | shown


def _readable(card: Card, *, is_new: bool) -> Card:
    """The card as it can be shown: where the words do not fit under its photo, the words go and the photo does not.

    This is decided here alone; a preview only foretells it. A message that is a text stays one as long as its words are
    too long; once they fit, an edit puts the photo there. Other files are what the message is about: they never stay
    away.
    """
    if card.media is None or card.media.kind != "photo" or card.album:
        return card
    grows = card.grows if is_new else 0
    return card if fits_under_a_photo(card.text, grows=grows) else replace(card, media=None)


def _what_to_send(card: Card) -> Call:
    """The method for a new message, and the parameters of its own."""
    if card.album:
        return "sendMediaGroup", {"media": _album(card)}
    if card.document is not None:
        return "sendDocument", {"document": _upload(card.document)} | _caption(card.text)
    if card.media is not None:
        return _media(card.media, card.text)
    return _place_or_contact(card) or ("sendMessage", _text(card))


def _place_or_contact(card: Card) -> Call | None:
    if card.venue is not None:
        venue = card.venue
        where = {"latitude": venue.latitude, "longitude": venue.longitude}
        return "sendVenue", where | {"title": venue.title, "address": venue.address}
    if card.contact is not None:
        return "sendContact", {"phone_number": card.contact.phone, "first_name": card.contact.name}
    if card.location is not None:
        return "sendLocation", {"latitude": card.location[0], "longitude": card.location[1]}
    return None


def _markup(card: Card, edits: int | None) -> dict[str, Any]:
    """The buttons under a message; or the keys below the text field, which only a new message can bring."""
    if card.rows or edits is not None:
        return {"reply_markup": {"inline_keyboard": [[_button(one) for one in row] for row in card.rows]}}
    if card.keyboard is None:
        return {}
    if not card.keyboard:
        return {"reply_markup": {"remove_keyboard": True}}
    rows = [[_key(one)] for one in card.keyboard]
    return {"reply_markup": {"keyboard": rows, "resize_keyboard": True, "one_time_keyboard": True}}


def _key(key: Key) -> dict[str, Any]:
    return {"text": key.label, "request_location": True} if key.asks_location else {"text": key.label}


def _edit(card: Card, parameters: dict[str, Any], message_id: int) -> Call:
    parameters["message_id"] = message_id
    if card.deletes:
        return "deleteMessage", {"chat_id": parameters["chat_id"], "message_id": message_id}
    if card.document is not None:
        described = {"type": "document", "media": "attach://file"} | _caption(card.text)
        return "editMessageMedia", parameters | {"media": described, "file": _upload(card.document)}
    if card.media is not None and card.media.file_id and card.media.kind in _REPLACEABLE:
        return "editMessageMedia", parameters | {"media": _input_media(card.media, card.text)}
    if card.media is not None:
        return "editMessageCaption", parameters | {"caption": card.text, "parse_mode": "HTML"}
    return "editMessageText", parameters | _text(card)


def _media(media: Media, caption: str) -> Call:
    method = "send" + "".join(part.capitalize() for part in media.kind.split("_"))
    parameters: dict[str, Any] = {media.kind: media.file_id}
    return method, parameters | ({} if media.kind in _WITHOUT_CAPTION else _caption(caption))


def _album(card: Card) -> list[dict[str, Any]]:
    first, *others = card.album
    return [_input_media(first, card.text), *(_input_media(one, one.caption) for one in others)]


def _input_media(media: Media, caption: str) -> dict[str, Any]:
    return {"type": media.kind, "media": media.file_id} | _caption(caption)


def _caption(text: str) -> dict[str, str]:
    return {"caption": text, "parse_mode": "HTML"} if text else {}


def _upload(document: Document) -> Upload:
    return Upload(document.name, document.content, document.media_type)


def _text(card: Card) -> dict[str, Any]:
    return {"text": card.text, "parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}


def _button(button: Button) -> dict[str, str]:
    if button.tap is not None:
        return {"text": button.label, "callback_data": button.tap.pack()}
    return {"text": button.label, "url": button.url or ""}
