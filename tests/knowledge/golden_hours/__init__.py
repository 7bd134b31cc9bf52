"""Opening hours over a year: cases in a file, and an expansion of our own that they are checked against."""
