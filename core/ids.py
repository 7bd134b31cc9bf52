"""The ids that travel between rooms, as types of their own, so that a chat is never taken for a person.

A Telegram bot, chat and user are numbers given by Telegram; the others are ours.
"""

from typing import NewType

BotId = NewType("BotId", int)
ChatId = NewType("ChatId", int)
UserId = NewType("UserId", int)
MessageId = NewType("MessageId", int)

PersonId = NewType("PersonId", int)
NeighbourhoodId = NewType("NeighbourhoodId", int)
