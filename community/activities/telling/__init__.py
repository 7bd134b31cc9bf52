"""What the bot says of activities by itself: news, reminders, thanks."""
