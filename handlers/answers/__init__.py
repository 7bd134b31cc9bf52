"""Everything around a question: its answer, the menu of themes, what is near, and what staff do with an entry."""
