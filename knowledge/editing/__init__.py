"""What people of the neighbourhood change in an entry with a tap: a wording it learns, and how much room it has."""
