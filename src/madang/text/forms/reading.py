"""A reading: how the analyser cuts a Korean word, as one letter for each of its letters.

A capital stands where a part begins, `-` where it goes on: 신뢰가 is `N-J`, 국가 is `N-`, 협력했고 `N-vE`.
N noun, U a noun the analyser guessed, S noun suffix, X prefix, P verb or adjective, V suffix that makes one (하, 되),
C copula, E ending, J particle, M adverb or determiner, O anything else. `p`, `v` and `c` stand where an ending
begins in the very letter in which the verb does.
"""

from madang.text.forms.stems import Joint, Shape

GOES_ON = "-"
_KINDS = (
    ("N", "N"), ("XSN", "S"), ("XSM", "M"), ("XS", "V"), ("XR", "N"), ("XPN", "X"), ("VCP", "C"), ("V", "P"),
    ("E", "E"), ("J", "J"), ("M", "M"), ("IC", "M"), ("S", "N"), ("U", "U"),
)  # fmt: skip
NOMINAL = frozenset("NUSXM")


def kind_of(tag: str) -> str:
    """The letter for one of the analyser's tags."""
    return next((letter for start, letter in _KINDS if tag.startswith(start)), "O")


def reads_as_verb(reading: str, shape: Shape, bare: int, *, known: bool) -> bool:
    """Whether the analyser sees the stem of a verb in these first letters, and only endings after it.

    `bare` is how many letters the verb's stem has; `known`: whether the verb is the one asked for, as far as it is
    one word (a noun made a verb by 하 or 되 is told by its letters).
    """
    length = len(shape.letters)
    last = _last_start(reading, length)
    if reading[last] == "E":
        verb = _last_start(reading, last)
        return last > 0 and length - last <= 1 and verb < bare and _is(reading[verb], known)
    if reading[last] in "pv":
        return last == length - 1 and _is(reading[last], known)
    whole = length == len(reading) or reading[length] == "E"
    return whole and shape.joint in _UNFUSED and _is(reading[last], known)


_UNFUSED = (Joint.PLAIN, Joint.OPEN, Joint.DROPPED, Joint.JOINED)


def _is(letter: str, known: bool) -> bool:
    return letter in "Vv" or (known and letter in "Pp")


def starts(reading: str, before: int) -> str:
    """What begins last before a place."""
    return reading[_last_start(reading, before)]


def _last_start(reading: str, before: int) -> int:
    """Where the last part begins that begins before a place."""
    return next((place for place in range(before - 1, -1, -1) if reading[place] != GOES_ON), 0)


def has_verb(reading: str, before: int) -> bool:
    """Whether a verb or an ending begins before a place."""
    return any(letter in "PVpvE" for letter in reading[:before])
