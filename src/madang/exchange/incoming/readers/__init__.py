"""One module for each program whose files come in."""
