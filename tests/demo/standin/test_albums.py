"""Albums and changes, as a phone makes them and as a bot sends them."""

import pytest

from tests.demo.standin.conftest import BotSide, PeopleSide

PHOTO = "https://example.org/a.jpg"
MUSIC = "https://example.org/a.mp3"


async def test_the_parts_of_an_album_come_as_messages_of_one_group(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person()
    sent = await people.do(f"chats/{chat}/messages", album=[{"photo": {"caption": "een"}}, {"video": True}])
    updates = await bot.get("getUpdates", offset=-2)
    messages = [one["message"] for one in updates]
    assert [one["message_id"] for one in messages] == sent["message_id"]
    assert [one["update_id"] for one in updates] == sent["update_id"]
    assert len({one["media_group_id"] for one in messages}) == 1
    assert [one.get("caption") for one in messages] == ["een", None]
    shown = (await people.see(f"chats/{chat}"))["messages"][-2:]
    assert {one["album"] for one in shown} == {messages[0]["media_group_id"]}


@pytest.mark.parametrize("parts", [[], [{"photo": True}], [{"photo": True}] * 11, "photo"])
async def test_an_album_has_two_to_ten_parts(people: PeopleSide, parts: object) -> None:
    chat = await people.person()
    status, answer = await people.attempt(f"chats/{chat}/messages", album=parts)
    assert (status, answer["error"]) == (400, "an album has two to ten parts")


async def test_an_album_answers_a_message_with_every_part(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person()
    asked = await bot.get("sendMessage", chat_id=chat, text="Toon eens?")
    await people.do(f"chats/{chat}/messages", album=[{"photo": True}] * 2, reply_to=asked["message_id"])
    for update in await bot.get("getUpdates", offset=-2):
        assert update["message"]["reply_to_message"]["message_id"] == asked["message_id"]


async def test_photos_and_videos_stand_together_and_nothing_else_does(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person()
    seen = [{"type": "photo", "media": PHOTO}, {"type": "video", "media": PHOTO}]
    assert [one["media_group_id"] for one in await bot.get("sendMediaGroup", chat_id=chat, media=seen)]
    for kind in ("document", "audio"):
        mixed = [seen[0], {"type": kind, "media": MUSIC}]
        code, text = await bot.refused("sendMediaGroup", chat_id=chat, media=mixed)
        assert (code, "can't be mixed" in text) == (400, True)
    code, text = await bot.refused("sendMediaGroup", chat_id=chat, media=[{"type": "voice", "media": MUSIC}] * 2)
    assert "Unsupported type" in text


async def test_a_refused_album_leaves_nothing_behind(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person()
    before = (await people.see(f"chats/{chat}"))["messages"]
    media = [{"type": "photo", "media": PHOTO}, {"type": "photo", "media": "no-such-file"}]
    await bot.refused("sendMediaGroup", chat_id=chat, media=media)
    assert (await people.see(f"chats/{chat}"))["messages"] == before


async def test_a_caption_and_a_file_can_be_changed_by_whoever_sent_them(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person()
    sent = await people.do(f"chats/{chat}/messages", photo={"caption": "een"})
    await people.do(f"chats/{chat}/messages", edit=sent["message_id"], text="twee")
    await people.do(f"chats/{chat}/messages", edit=sent["message_id"], video={"caption": "drie"})
    first, second = [one["edited_message"] for one in await bot.get("getUpdates", offset=-2)]
    assert first["caption"] == "twee" and "photo" in first
    assert second["caption"] == "drie" and "video" in second and "photo" not in second
    shown = (await people.see(f"chats/{chat}"))["messages"][-1]
    assert (shown["kind"], shown["edits"], shown["text"]) == ("video", 2, "drie")


async def test_a_message_of_the_bot_cannot_be_changed_by_a_person(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person()
    sent = await bot.get("sendMessage", chat_id=chat, text="Dag")
    status, _ = await people.attempt(f"chats/{chat}/messages", edit=sent["message_id"], text="Foei")
    assert status == 400


async def test_the_bot_replaces_a_file_or_puts_one_where_a_text_was(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person()
    sent = await bot.get("sendMessage", chat_id=chat, text="Dag")
    where = {"chat_id": chat, "message_id": sent["message_id"]}
    media = {"type": "photo", "media": PHOTO, "caption": "<i>x</i>", "parse_mode": "HTML"}
    edited = await bot.get("editMessageMedia", **where, media=media)
    assert edited["caption"] == "x" and "text" not in edited
    assert (await people.see(f"chats/{chat}"))["messages"][-1]["kind"] == "photo"
    code, text = await bot.refused("editMessageMedia", **where, media={"type": "voice", "media": MUSIC})
    assert "Unsupported type" in text
    voice = await bot.get("sendVoice", chat_id=chat, voice=MUSIC)
    code, text = await bot.refused("editMessageMedia", chat_id=chat, message_id=voice["message_id"], media=media)
    assert (code, "no media" in text) == (400, True)


async def test_a_picture_of_an_album_does_not_become_a_document(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person()
    album = await bot.get("sendMediaGroup", chat_id=chat, media=[{"type": "photo", "media": PHOTO}] * 2)
    where = {"chat_id": chat, "message_id": album[0]["message_id"]}
    _, text = await bot.refused("editMessageMedia", **where, media={"type": "document", "media": PHOTO})
    assert "specified type" in text


async def test_what_a_person_throws_away_cannot_be_changed_or_deleted(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person()
    sent = await bot.get("sendMessage", chat_id=chat, text="Dag")
    await people.do(f"chats/{chat}/deletions", message_id=sent["message_id"])
    where = {"chat_id": chat, "message_id": sent["message_id"]}
    assert (await bot.refused("editMessageText", **where, text="x"))[1] == "Bad Request: message to edit not found"
    assert (await bot.refused("deleteMessage", **where))[1] == "Bad Request: message to delete not found"
