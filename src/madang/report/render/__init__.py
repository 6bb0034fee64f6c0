"""A document printed: HTML, Word, JSON."""
