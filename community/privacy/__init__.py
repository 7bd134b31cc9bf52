"""See, take along, erase: what every room must offer about the data it keeps of a person."""
