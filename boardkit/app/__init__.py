"""One module per wish of a user; the only place that joins the parts."""
