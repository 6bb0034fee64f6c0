"""Names of a whole project: proposed from everything it knows, and replaced in everything that is read of it."""
