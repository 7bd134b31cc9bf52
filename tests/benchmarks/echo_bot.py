"""The peer: python-telegram-bot's echo bot, as its documentation writes it. No database, no buttons, no care."""

import os

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters


async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Echo the user message."""
    assert update.message is not None
    await update.message.reply_text(update.message.text or "")


def main() -> None:
    """Start the bot."""
    application = Application.builder().token(os.environ["TOKEN"]).base_url(os.environ["API_URL"] + "/bot").build()
    application.add_handler(MessageHandler(filters.TEXT & ~filters.COMMAND, echo))
    application.run_polling(allowed_updates=Update.ALL_TYPES)


if __name__ == "__main__":
    main()
