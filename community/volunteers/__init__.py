"""Who may do what: roles, the invitations that give them, and who has duty."""
