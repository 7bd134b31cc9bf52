"""The screens of activities."""
