"""Questions in words about what is on: which days are meant, and whether the place is asked."""
