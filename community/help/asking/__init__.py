"""What the one who asks sees and does besides asking itself: more of it, how it stands, what it is about."""
