"""Warm referral: the resident chooses among services, and approves the exact words that an organisation hears."""
