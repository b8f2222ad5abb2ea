"""What follows from the data on a day."""
