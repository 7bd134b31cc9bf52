"""What happens to a request by itself: promises, danger calls, and what follows after closing."""
