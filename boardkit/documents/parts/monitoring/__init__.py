"""Sections of papers that tell how things stand: statuses, charts, and what is said of each priority."""
