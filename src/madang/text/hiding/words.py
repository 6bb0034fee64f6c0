"""Lists of words, written as one line of text."""


def words_of(line: str) -> frozenset[str]:
    """The words of a line, each once."""
    return frozenset(line.split())
