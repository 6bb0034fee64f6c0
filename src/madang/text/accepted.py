"""Which of the possible labels are believed, judged over the whole text."""

from collections import Counter
from collections.abc import Mapping

from madang.text.label_words import OFFICES, ROLES
from madang.text.labels import Form, Lead, is_full_name

NAMED = (Form.STAMPED, Form.MARKED, Form.COLON)
DENSE = 0.5
SPARSE = 0.02


def accepted(leads: Mapping[int, Lead], paragraphs: int) -> dict[int, Lead]:
    """The leads that are speakers, by line number. `paragraphs` counts the lines with words."""
    for believe in (_circles, _named, _dotted, _bracketed, _tabbed, _bare):
        found = believe(leads, max(1, paragraphs))
        if found:
            return found
    return {}


def _of(leads: Mapping[int, Lead], forms: tuple[Form, ...]) -> dict[int, Lead]:
    return {number: found for number, found in leads.items() if found.form in forms}


def _counts(leads: Mapping[int, Lead]) -> Counter[str]:
    return Counter(found.label for found in leads.values())


def _repeated(counts: Mapping[str, int]) -> set[str]:
    return {label for label, count in counts.items() if count > 1}


def _only(leads: Mapping[int, Lead], labels: set[str]) -> dict[int, Lead]:
    return {number: found for number, found in leads.items() if found.label in labels}


def _circles(leads: Mapping[int, Lead], paragraphs: int) -> dict[int, Lead]:
    # Plans of Korean offices use the same circle as a bullet, so somebody must speak twice or hold an office.
    circled = _of(leads, (Form.CIRCLE,))
    counts = _counts(circled)
    officers = {label for label in counts if OFFICES.search(label)}
    if any(counts[label] > 1 and (" " in label or label in officers) for label in counts):
        return _only(circled, _repeated(counts) | officers | {label for label in counts if " " in label})
    return _only(circled, {label for label in officers if " " in label})


def _named(leads: Mapping[int, Lead], paragraphs: int) -> dict[int, Lead]:
    named = _of(leads, NAMED)
    strong = _of(named, (Form.STAMPED, Form.MARKED))
    return _strong(strong, named) or _plain(named, paragraphs)


def _strong(strong: Mapping[int, Lead], named: Mapping[int, Lead]) -> dict[int, Lead]:
    counts = _counts(strong)
    repeated = _repeated(counts)
    believed = set(counts) if repeated else {label for label in counts if is_full_name(label)}
    # Where labels are marked, an unmarked "Name:" inside prose is only believed if the name is known.
    return _only(named, believed) if len(strong) * 2 >= len(_only(named, believed)) else {}


def _plain(named: dict[int, Lead], paragraphs: int) -> dict[int, Lead]:
    counts = _counts(named)
    share = len(named) / paragraphs
    repeated = _repeated(counts)
    spoken = sum(counts[label] for label in repeated)
    trusted = len(repeated) > 1 or spoken >= paragraphs * 0.3 or any(ROLES.match(label) for label in repeated)
    believed = repeated if trusted and spoken >= paragraphs * SPARSE else set()
    if believed or share >= DENSE:
        believed = believed | {label for label in counts if counts[label] == 1 and _once(label, share)}
    return _only(named, believed)


def _once(label: str, share: float) -> bool:
    titled = label.startswith(("Mr", "Ms", "Dr", "Prof")) or any(map(str.isdigit, label))
    return share >= DENSE or titled or bool(ROLES.match(label))


def _dotted(leads: Mapping[int, Lead], paragraphs: int) -> dict[int, Lead]:
    dotted = _of(leads, (Form.DOT,))
    asked = sum(found.label[0] in "Q문질" for found in dotted.values())
    return dotted if asked > 1 and len(dotted) - asked > 1 else {}


def _bracketed(leads: Mapping[int, Lead], paragraphs: int) -> dict[int, Lead]:
    return _recurring(_of(leads, (Form.BRACKET,)), paragraphs * DENSE)


def _tabbed(leads: Mapping[int, Lead], paragraphs: int) -> dict[int, Lead]:
    return _recurring(_of(leads, (Form.TAB,)), paragraphs * DENSE)


def _bare(leads: Mapping[int, Lead], paragraphs: int) -> dict[int, Lead]:
    return _recurring(_of(leads, (Form.BARE,)), paragraphs * 0.25)


def _recurring(leads: dict[int, Lead], least: float) -> dict[int, Lead]:
    """The leads whose labels return, where there are at least two such labels and they are frequent enough."""
    counts = _counts(leads)
    repeated = _repeated(counts)
    return _only(leads, repeated) if len(repeated) > 1 and sum(counts[label] for label in repeated) >= least else {}
