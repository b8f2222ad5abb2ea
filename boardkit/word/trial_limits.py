"""How much a template that is not known may take, and how the process that tries it ends."""

SECONDS = 20
"""Of a clock and of a processor; the largest report takes a second on an old laptop."""
MEMORY = 1_500_000_000
"""Bytes that the process may ask for, on systems that can tell; the largest report takes 200 MB."""
FILLED, REFUSED, OUT_OF_MEMORY, TOO_SLOW, BROKEN_OFF = 0, 10, 11, 12, 13
