"""What people who ask for help see."""
