"""What people who ask for help do: write, agree, send, add, take back, and answer whether it helped."""
