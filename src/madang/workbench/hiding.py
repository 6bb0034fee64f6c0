"""Names that are not to be read: proposed, and decided on by a person."""

from collections.abc import Sequence
from dataclasses import dataclass

from madang.analysis.hiding.proposals import Place, Proposal, places, proposals
from madang.base.errors import Invalid
from madang.base.ids import HiddenNameId, new_id
from madang.sources.naming import tidy
from madang.store.session import Session
from madang.text.hiding.finding import Finder
from madang.text.hiding.forms import digits, plain, usual_forms
from madang.text.hiding.hidden_name import NUMBERS, HiddenName, NameKind
from madang.text.hiding.proper_nouns import proper_nouns
from madang.workbench.memberships import summed_up
from madang.workbench.project import Project


@dataclass(frozen=True, slots=True)
class Decided:
    """A name that was decided on, its revision, and where it stands in the texts."""

    name: HiddenName
    revision: int
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """What somebody decides: to hide a name behind `instead`, or, where that is empty, to leave it as it is.

    `forms` None takes the usual ones; `id` and `revision` name a decision that is changed.
    """

    kind: NameKind
    name: str
    instead: str = ""
    forms: tuple[str, ...] | None = None
    id: HiddenNameId | None = None
    revision: int = 0


def decided_names(project: Project) -> list[Decided]:
    """Every name that was decided on, by kind and name."""
    with project.reading() as session:
        names, revisions = session.all(HiddenName), session.revisions(HiddenName)
    at = places(project.corpus(), Finder(names))
    ordered = sorted(names, key=lambda each: (not each.hides, each.kind, each.name, each.id))
    return [Decided(each, revisions[each.id], tuple(at.get(each.id, ()))) for each in ordered]


def name_proposals(project: Project, *, analyser: bool = False) -> tuple[Proposal, ...]:
    """Names nobody has decided on yet. `analyser` also asks the morphological analyser, which takes its time."""
    corpus = project.corpus()
    with project.reading() as session:
        known = session.all(HiddenName)
    texts = [each.text for each in corpus.transcripts.values()] if analyser else []
    return proposals(corpus, known, proper_nouns(texts) if analyser else ())


def decide_names(project: Project, choices: Sequence[Choice]) -> list[HiddenNameId]:
    """Hide names, or leave them as they are, as one act.

    Raises `Invalid` for a name that is too short or decided twice, a replacement that another name has or that
    would give a name away; `Stale`.
    """
    made = [_made(each) for each in choices]
    with project.change("decide_names", _summary(made)) as session:
        old = {each.id: each for each in session.all(HiddenName)}
        for choice in choices:
            if choice.id is not None:
                session.require_unchanged(HiddenName, choice.id, choice.revision)
        _require_good(list({**old, **{each.id: each for each in made}}.values()), made)
        session.add([each for each in made if each.id not in old])
        session.replace([each for each in made if each.id in old])
    return [each.id for each in made]


def decide_from_table(project: Project, rows: Sequence[tuple[NameKind, str, str, tuple[str, ...] | None]]) -> int:
    """Decide as a table says (kind, name, replacement, forms), as one act; answers how many names that were.

    A name decided on before is decided anew. Raises as `decide_names` does.
    """
    with project.reading() as session:
        known = {_key(each): each.id for each in session.all(HiddenName)}
        revisions = session.revisions(HiddenName)
    choices = []
    for kind, name, instead, forms in rows:
        id_ = known.get(_key(HiddenName(HiddenNameId(""), kind, name)))
        choices.append(Choice(kind, name, instead, forms, id_, revisions.get(id_ or "", 0)))
    decide_names(project, choices)
    return len(choices)


def forget_name(project: Project, id_: HiddenNameId, revision: int) -> None:
    """Take a decision back: the name is read again, and proposed again. Raises `Stale`, `NotFound`."""
    with project.change("forget_name") as session:
        name = session.get(HiddenName, id_)
        session.require_unchanged(HiddenName, id_, revision)
        session.summarise(name.instead or name.name)
        session.remove(HiddenName, [id_])


def hidden_names(session: Session) -> list[HiddenName]:
    """The names of a project that hide something."""
    return [each for each in session.all(HiddenName) if each.hides]


def _made(choice: Choice) -> HiddenName:
    name, instead = tidy(choice.name), tidy(choice.instead)
    forms = usual_forms(choice.kind, name) if choice.forms is None else tuple(filter(None, map(tidy, choice.forms)))
    return HiddenName(choice.id or HiddenNameId(new_id()), choice.kind, name, instead, tuple(dict.fromkeys(forms)))


def _summary(made: Sequence[HiddenName]) -> str:
    """By what is shown in their place: a history that named them would give them away."""
    return summed_up([each.instead or each.name for each in made])


def _require_good(names: Sequence[HiddenName], made: Sequence[HiddenName]) -> None:
    for each in made:
        _require_long(each)
        if set(each.instead) & _SPECIAL:
            raise Invalid(
                f"{each.instead}: a replacement holds no quotation marks, brackets of tags or line ends.",
                f"‘{each.instead}’: 대신 쓸 말에는 따옴표, 부등호, 줄바꿈을 쓸 수 없습니다.",
            )
    keys: dict[str, HiddenName] = {}
    shown: dict[str, HiddenName] = {}
    for each in names:
        if keys.setdefault(_key(each), each) is not each:
            raise Invalid(f"{each.name} is decided on already.", f"‘{each.name}’은(는) 이미 정했습니다.")
        if each.hides and not each.instead.startswith("[") and shown.setdefault(each.instead, each) is not each:
            raise Invalid(
                f"{each.instead} already stands for another name; choose another replacement.",
                f"‘{each.instead}’은(는) 다른 이름 대신 쓰고 있습니다. 다른 말을 고르십시오.",
            )
    finder = Finder(names)
    for each in names:
        if each.hides and finder.find(each.instead):
            raise Invalid(
                f"The replacement {each.instead} holds a name that is to be hidden; choose another one.",
                f"대신 쓸 말 ‘{each.instead}’에 가릴 이름이 들어 있습니다. 다른 말을 고르십시오.",
            )


_SPECIAL = frozenset('"\\<>&\n\r\t')


def _key(name: HiddenName) -> str:
    return (digits(name.name) if name.kind in NUMBERS else plain(name.name).casefold()) or name.id


def _require_long(name: HiddenName) -> None:
    short = len(digits(name.name)) < 6 if name.kind in NUMBERS else len(plain(name.name)) < 2
    if short:
        raise Invalid(
            f"“{name.name}” is too short to be found by itself: a name needs two letters, a number six digits.",
            f"‘{name.name}’은(는) 너무 짧아 따로 찾을 수 없습니다. 이름은 두 글자, 번호는 여섯 자리부터입니다.",
        )


def at_this_moment(project: Project) -> tuple[HiddenName, ...]:
    """The names that hide now, and those that were hidden after the moment that is looked at."""
    with project.reading() as session:
        here = hidden_names(session)
    known = {each.id for each in here}
    return (*here, *(each for each in project.hidden_since if each.id not in known))


def look_back(past: Project, now: Project) -> Project:
    """A project as it was, in which every name stays hidden that is hidden by now."""
    past.hidden_since = at_this_moment(now)
    return past
