"""The account: a document a person would hand in, and the ways to print it."""
