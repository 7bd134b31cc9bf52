"""Who comes, who waits, and why."""
