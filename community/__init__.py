"""The rooms of the neighbourhood itself: its people, their roles, activities, requests for help, and their privacy."""
