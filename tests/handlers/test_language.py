"""Another language, at once, in words and in the menu."""

from tests.house import House


async def menu(house: House, chat_id: int) -> list[str]:
    """The names in a chat's menu of commands."""
    return [one["command"] for one in (await house.get(f"/sim/chats/{chat_id}"))["commands"]]


async def test_a_new_language_is_spoken_at_once_and_stays(house: House) -> None:
    paula = await house.resident()
    await paula.says("/taal")
    await paula.taps("Français")
    assert "nous parlons français" in (await paula.last())["text"]
    await paula.says("/langue")
    assert "Dans quelle langue" in (await paula.last())["text"]


async def test_the_menu_follows_the_language_of_the_chat_and_not_of_the_phone(house: House) -> None:
    paula = await house.resident(language="nl")
    assert "hulp" in await menu(house, paula.chat_id)
    await paula.says("/taal")
    await paula.taps("English")
    assert "help" in await menu(house, paula.chat_id)
    assert "hulp" not in await menu(house, paula.chat_id)


async def test_the_language_can_be_changed_before_any_consent(house: House) -> None:
    stranger = await house.stranger()
    await stranger.says("/taal")
    await stranger.taps("Français")
    await stranger.says("bonjour")
    assert "Bonjour" in (await stranger.last())["text"]


async def test_a_made_up_language_changes_nothing(house: House) -> None:
    paula = await house.resident()
    await paula.says("/taal")
    await paula.taps(data="1.lang.xx", forge=True)
    assert "vind ik niet terug" in (await paula.last())["text"]
    await paula.says("/taal")
    assert "In welke taal" in (await paula.last())["text"]
