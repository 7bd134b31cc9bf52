"""The people we talk to: how to reach them, what they agreed to and what they follow. Nothing about how they are."""
