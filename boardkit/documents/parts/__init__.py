"""Sections that kinds of papers share."""
