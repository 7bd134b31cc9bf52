"""A Bot API on the loopback address, so that the bot can be tried, tested and measured without Telegram."""
