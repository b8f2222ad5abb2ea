"""A small, strict Word library that has never heard of boards."""
