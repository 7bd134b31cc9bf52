"""Everything about activities: posting, the agenda, joining, organising."""
