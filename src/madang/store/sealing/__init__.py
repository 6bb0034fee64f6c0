"""A sealed copy: a project file without the words that were hidden, and what its key has to hold to undo that."""
