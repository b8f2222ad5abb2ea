"""The form in which a delegate reports back, read ask by ask, and what it changes in the input's file."""
