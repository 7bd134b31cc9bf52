"""The commands an operator types, apart from those that start and set up the bot (``bot/cli``)."""
