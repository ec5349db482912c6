"""Reading, cutting and finding what the user imported."""
