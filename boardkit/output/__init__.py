"""Putting finished bytes on a disk without losing anybody's work."""
