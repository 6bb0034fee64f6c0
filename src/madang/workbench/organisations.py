"""Organisations: making, changing, removing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from madang.analysis.corpus import Corpus
from madang.base.errors import Conflict, Invalid
from madang.base.ids import OrganisationId
from madang.coding.episode import Episode
from madang.coding.statement import Statement
from madang.findings.claim import Claim
from madang.findings.decision import Decision
from madang.findings.summary import Summary
from madang.sources.assignment import folded
from madang.sources.naming import checked_name, require_no_circle, tidy
from madang.sources.organisation import Membership, Organisation
from madang.store.session import Session
from madang.workbench.attributes import remove_attached
from madang.workbench.memberships import summed_up
from madang.workbench.project import Project


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation, how many belong to it, and how many statements are its own or about it."""

    organisation: Organisation
    revision: int
    members: int
    statements: int


def bodies(project: Project) -> list[Body]:
    """Every organisation, by side and name."""
    with project.reading() as session:
        revisions = session.revisions(Organisation)
    corpus = project.corpus()
    counted = _counted(corpus)
    members = {
        id_: len({each.participant for each in corpus.memberships if each.organisation == id_})
        for id_ in corpus.organisations
    }
    return [
        Body(each, revisions.get(each.id, 0), members[each.id], len(_statements(counted, each.id)))
        for each in sorted(corpus.organisations.values(), key=lambda each: (each.generic, each.side, folded(each.ko)))
    ]


def statements_of(project: Project, organisation: OrganisationId) -> list[str]:
    """The ids of the statements an organisation makes, or that are about it."""
    return _statements(_counted(project.corpus()), organisation)


def _counted(corpus: Corpus) -> list[Statement]:
    return [each for each in corpus.statements.values() if each.id in corpus.codings_of]


def _statements(statements: Iterable[Statement], organisation: OrganisationId) -> list[str]:
    return [each.id for each in statements if organisation in (each.view_of, each.about)]


def add_organisation(project: Project, made: Organisation) -> OrganisationId:
    """Make an organisation. Raises `Invalid` for one without a name, or whose name another has."""
    new = _tidied(made)
    with project.change("add_organisation", new.name("ko")) as session:
        _require_good(session, [new])
        session.add([new])
    return new.id


def change_organisations(project: Project, changed: Sequence[tuple[Organisation, int]]) -> None:
    """Change organisations (each with the revision it started from), as one act. Raises `Stale`, `Invalid`."""
    new = [_tidied(each) for each, _ in changed]
    with project.change("change_organisations", summed_up([each.name("ko") for each in new])) as session:
        for each, revision in changed:
            session.require_unchanged(Organisation, each.id, revision)
        # Place and key are not on the page: they stay as they are.
        old = {each.id: each for each in session.all(Organisation)}
        new = [replace(each, place=old[each.id].place, key=old[each.id].key) for each in new]
        _require_good(session, new)
        session.replace(new)


def remove_organisation(project: Project, id_: OrganisationId, revision: int) -> None:
    """Remove an organisation with its values. Raises `Stale`, `Conflict` where anything names it."""
    with project.change("remove_organisation") as session:
        session.require_unchanged(Organisation, id_, revision)
        _require_unnamed(session, id_)
        remove_attached(session, "organisation", id_)
        session.remove(Organisation, [id_])


def _require_unnamed(session: Session, id_: OrganisationId) -> None:
    counts = (
        (len(session.those(Membership, organisation=id_)), "memberships", "소속"),
        (len(session.those(Organisation, parent=id_)), "organisations below it", "하위 조직"),
        (len(_statements(session.all(Statement), id_)), "statements", "진술"),
        (sum(id_ in each.organisations for each in session.all(Episode)), "episodes", "일화"),
        (sum(_names(each, id_) for each in session.all(Claim)), "claims", "주장"),
        (len(session.those(Summary, case=id_)), "summaries", "요약"),
        (sum(id_ in each.pair for each in session.all(Decision)), "decisions", "판단"),
    )
    there = [(count, en, ko) for count, en, ko in counts if count]
    if there:
        en = ", ".join(f"{count} {word}" for count, word, _ in there)
        ko = ", ".join(f"{word} {count}건" for count, _, word in there)
        raise Conflict(f"This organisation is still named by {en}.", f"아직 이 조직을 가리키는 것이 있습니다({ko}).")


def _names(claim: Claim, id_: OrganisationId) -> bool:
    return id_ in claim.pair or any(each.organisation == id_ for each in claim.deviant)


def _tidied(made: Organisation) -> Organisation:
    ko, en = tidy(made.ko), tidy(made.en)
    checked_name(ko or en)
    aliases = tuple(dict.fromkeys(filter(None, map(tidy, made.aliases))))
    return replace(made, ko=ko, en=en, kind=tidy(made.kind), aliases=aliases)


def _require_good(session: Session, new: Sequence[Organisation]) -> None:
    everybody = {each.id: each for each in session.all(Organisation)} | {each.id: each for each in new}
    require_no_circle(everybody)
    owners: dict[str, OrganisationId] = {}
    changed = {each.id for each in new}
    for each in sorted(everybody.values(), key=lambda each: each.id in changed):
        for name in each.names():
            owner = owners.setdefault(folded(name), each.id)
            if owner != each.id and each.id in changed:
                raise Invalid(
                    f"Another organisation is called {name} already.", f"‘{name}’(이)라는 조직이 이미 있습니다."
                )
