"""When an activity takes place: its rule, its times, and what changes in them."""
