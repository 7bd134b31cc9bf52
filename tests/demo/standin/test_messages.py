"""What the bot sends, changes and deletes is what a telephone shows."""

from demo.standin.server import StandIn
from tests.demo.standin.conftest import BotSide, PeopleSide

YES = {
    "inline_keyboard": [[{"text": "Ja, graag", "callback_data": "v1|yes"}, {"text": "Kaart", "url": "https://e.org"}]]
}


async def test_a_message_is_shown_with_its_marks_and_buttons(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person()
    await bot.get("sendMessage", chat_id=chat, text="<b>Dag</b> 😀", parse_mode="HTML", reply_markup=YES)
    shown = (await people.see(f"chats/{chat}"))["messages"][-1]
    assert shown["from"] == "bot"
    assert shown["name"] == "Buurtbot"
    assert (shown["text"], shown["html"]) == ("Dag 😀", "<b>Dag</b> 😀")
    assert shown["buttons"] == [[{"text": "Ja, graag", "data": "v1|yes"}, {"text": "Kaart", "url": "https://e.org"}]]
    assert (shown["edited"], shown["edits"], shown["deleted"], shown["kind"]) == (False, 0, False, "text")


async def test_an_edit_replaces_text_and_takes_buttons_away(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person()
    sent = await bot.get("sendMessage", chat_id=chat, text="Kom je?", reply_markup=YES)
    edited = await bot.get("editMessageText", chat_id=chat, message_id=sent["message_id"], text="Tot dan!")
    assert edited["edit_date"] >= edited["date"]
    shown = (await people.see(f"chats/{chat}"))["messages"][-1]
    assert (shown["text"], shown["buttons"], shown["edits"]) == ("Tot dan!", [], 1)


async def test_only_the_buttons_can_be_replaced(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person()
    sent = await bot.get("sendMessage", chat_id=chat, text="<i>Kom je?</i>", parse_mode="HTML")
    where = {"chat_id": chat, "message_id": sent["message_id"]}
    edited = await bot.get("editMessageReplyMarkup", **where, reply_markup=YES)
    assert (edited["entities"], edited["reply_markup"]) == (sent["entities"], YES)


async def test_a_caption_can_be_replaced(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person()
    sent = await bot.get("sendPhoto", chat_id=chat, photo="https://example.org/a.jpg", caption="Feest")
    where = {"chat_id": chat, "message_id": sent["message_id"]}
    assert (await bot.get("editMessageCaption", **where, caption="Feest afgelast"))["caption"] == "Feest afgelast"


async def test_deleted_messages_stay_in_the_transcript_as_deleted(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person()
    ids = [(await bot.get("sendMessage", chat_id=chat, text=text))["message_id"] for text in ("a", "b", "c")]
    await bot.get("deleteMessage", chat_id=chat, message_id=ids[0])
    await bot.get("deleteMessages", chat_id=chat, message_ids=[*ids[:2], 999])
    shown = (await people.see(f"chats/{chat}"))["messages"]
    assert [message["deleted"] for message in shown] == [False, True, True, False]
    gone = (400, "Bad Request: message to be replied not found")
    assert await bot.refused("sendMessage", chat_id=chat, text="x", reply_parameters={"message_id": ids[0]}) == gone


async def test_a_message_older_than_two_days_cannot_be_deleted(
    standin: StandIn, bot: BotSide, people: PeopleSide
) -> None:
    chat = await people.person()
    sent = await bot.get("sendMessage", chat_id=chat, text="oud")
    message = standin.world.chats[chat].messages[sent["message_id"]]
    message.api = {**message.api, "date": sent["date"] - 49 * 3600}
    where = {"chat_id": chat, "message_id": sent["message_id"]}
    assert await bot.refused("deleteMessage", **where) == (400, "Bad Request: message can't be deleted")


async def test_a_reply_shows_what_it_answers(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person()
    sent = await bot.get("sendMessage", chat_id=chat, text="ook dag", reply_parameters={"message_id": 1})
    assert sent["reply_to_message"]["text"] == "dag"
    again = await bot.get("sendMessage", chat_id=chat, text="x", reply_parameters={"message_id": sent["message_id"]})
    assert "reply_to_message" not in again["reply_to_message"]
    assert (await people.see(f"chats/{chat}"))["messages"][1]["reply_to"] == 1


async def test_answer_buttons_come_with_a_message_and_go_with_another(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person()
    keys = {
        "keyboard": [[{"text": "Mijn plek", "request_location": True}, {"text": "Nee"}]],
        "resize_keyboard": True,
    }
    sent = await bot.get("sendMessage", chat_id=chat, text="Waar?", reply_markup=keys)
    assert "reply_markup" not in sent
    await bot.get("sendMessage", chat_id=chat, text="Antwoord", reply_markup={"force_reply": True})
    await bot.get("sendMessage", chat_id=chat, text="Dank je", reply_markup={"remove_keyboard": True})
    shown = (await people.see(f"chats/{chat}"))["messages"]
    assert [message.get("keyboard") for message in shown] == [None, [["Mijn plek", "Nee"]], None, []]


async def test_a_tap_is_answered_once_with_a_toast(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person()
    sent = await bot.get("sendMessage", chat_id=chat, text="Kom je?", reply_markup=YES)
    tapped = await people.do(f"chats/{chat}/taps", text="graag")
    query = (await bot.get("getUpdates"))[-1]["callback_query"]
    assert (query["id"], query["data"]) == (tapped["callback_query_id"], "v1|yes")
    assert query["message"] == sent
    await bot.get("answerCallbackQuery", callback_query_id=query["id"], text="Genoteerd", show_alert=True)
    assert (await people.see(f"chats/{chat}"))["toasts"] == [{"text": "Genoteerd", "alert": True}]
    late = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    assert await bot.refused("answerCallbackQuery", callback_query_id=query["id"]) == (400, late)


async def test_a_tap_must_be_answered_within_fifteen_seconds(
    standin: StandIn, bot: BotSide, people: PeopleSide
) -> None:
    chat = await people.person()
    await bot.get("sendMessage", chat_id=chat, text="Kom je?", reply_markup=YES)
    seconds = 50.0
    standin.world.clock = lambda: seconds
    in_time = await people.do(f"chats/{chat}/taps", data="v1|yes")
    too_late = await people.do(f"chats/{chat}/taps", data="v1|yes")
    seconds += 14.9
    await bot.get("answerCallbackQuery", callback_query_id=in_time["callback_query_id"])
    seconds += 0.2
    await bot.refused("answerCallbackQuery", callback_query_id=too_late["callback_query_id"])


async def test_message_numbers_count_on_over_private_chats_but_not_supergroups(
    bot: BotSide, people: PeopleSide
) -> None:
    an, bob = await people.person(), await people.person("Bob")
    group = (await people.do("groups", title="Regie", members=[an]))["chat_id"]
    ids = [(await bot.get("sendMessage", chat_id=c, text="x"))["message_id"] for c in (an, bob, group)]
    assert ids == [3, 4, 5]
    new = (await people.do(f"chats/{group}/state", state="migrated"))["chat_id"]
    assert (await bot.get("sendMessage", chat_id=new, text="x"))["message_id"] == 2
    assert (await bot.get("sendMessage", chat_id=an, text="x"))["message_id"] == 7
