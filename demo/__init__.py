"""Three phones: a pretended Telegram, a web page and a sample neighbourhood, to try the bot without an account."""
