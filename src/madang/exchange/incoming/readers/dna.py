"""Discourse Network Analyzer (version 3): a SQLite file of statements with person, organisation, concept, agreement.

Its places count UTF-16 units, as Java does. The concept is the code, the agreement the stance towards it.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from madang.coding.statement import Stance
from madang.exchange.incoming.coded import Coded, CodeFound, Document, Loss, OrganisationFound, Passage, Said
from madang.exchange.incoming.database import Tables, text, whole

PROGRAM = "Discourse Network Analyzer"
_ROLES = {
    "person": ("person", "persons", "actor", "speaker", "사람", "인물", "행위자", "발화자"),
    "organisation": ("organization", "organisation", "organizations", "organisations", "조직", "기관", "단체"),
    "concept": ("concept", "concepts", "claim", "frame", "category", "개념", "주장", "범주"),
    "stance": ("agreement", "agree", "stance", "동의", "찬반", "입장"),
    "about": ("target", "addressee", "대상"),
}
_Names = dict[int | None, str]
"""By a row's number."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(slots=True)
class _Statement:
    values: dict[int, str] = field(default_factory=dict)
    """Variable to its short text."""
    numbers: dict[int, int] = field(default_factory=dict)
    long: list[str] = field(default_factory=list)


def fits(tables: Tables) -> bool:
    """Whether a database is DNA's."""
    return tables.has("documents", "statements", "variables", "statementtypes", "entities")


def read(tables: Tables, name: str) -> Coded:
    """The project in a `.dna` file."""
    variables = {whole(row["ID"]): text(row["Variable"]) for row in tables.rows("VARIABLES", "ID", "Variable")}
    types = {whole(row["ID"]): text(row["Label"]) for row in tables.rows("STATEMENTTYPES", "ID", "Label")}
    coders = {whole(row["ID"]): text(row["Name"]) for row in tables.rows("CODERS", "ID", "Name")}
    roles = {id_: _role(variable) for id_, variable in variables.items()}
    values = _values(tables)
    codes = _Codes(types, variables, roles)
    passages: dict[int | None, list[Passage]] = defaultdict(list)
    for row in tables.rows("STATEMENTS", "ID", "StatementTypeId", "DocumentId", "Start", "Stop", "Coder"):
        told = values[whole(row["ID"])]
        ids = codes.of(whole(row["StatementTypeId"]), told)
        said = _said(told, roles)
        coder, memo = coders.get(whole(row["Coder"]), ""), "\n".join(told.long)
        passages[whole(row["DocumentId"])].append(
            Passage(whole(row["Start"]), whole(row["Stop"]), None, ids, coder, memo, said)
        )
    documents = _documents(tables, passages, coders)
    known = {each.id for each in documents}
    lost = [Loss("no_source", str(id_), len(each)) for id_, each in passages.items() if str(id_) not in known]
    links = tables.count("STATEMENTLINKS")
    lost += [Loss("relation", "statement links", links)] if links else []
    used = {each.coder for passages_ in passages.values() for each in passages_}
    return Coded(
        PROGRAM,
        name,
        codes.all(),
        tuple(sorted(each for each in used | {each.coder for each in documents} if each)),
        documents,
        organisations=_organisations(tables, roles),
        lost=tuple(lost),
        unit="utf16",
    )


def _role(variable: str) -> str:
    plain = variable.strip().casefold()
    return next((role for role, names in _ROLES.items() if plain in names), "")


def _values(tables: Tables) -> dict[int | None, _Statement]:
    entities = {whole(row["ID"]): text(row["Value"]).strip() for row in tables.rows("ENTITIES", "ID", "Value")}
    found: dict[int | None, _Statement] = defaultdict(_Statement)
    for row in tables.rows("DATASHORTTEXT", "StatementId", "VariableId", "Entity"):
        variable = whole(row["VariableId"])
        if variable is not None and (value := entities.get(whole(row["Entity"]), "")):
            found[whole(row["StatementId"])].values[variable] = value
    for table in ("DATABOOLEAN", "DATAINTEGER"):
        for row in tables.rows(table, "StatementId", "VariableId", "Value"):
            variable, number = whole(row["VariableId"]), whole(row["Value"])
            if variable is not None and number is not None:
                # No and minus one are both against; a whole number's zero is neither.
                against = -1 if table == "DATABOOLEAN" and number == 0 else number
                found[whole(row["StatementId"])].numbers[variable] = against
    for row in tables.rows("DATALONGTEXT", "StatementId", "Value"):
        if text(row["Value"]).strip():
            found[whole(row["StatementId"])].long.append(text(row["Value"]).strip())
    return found


class _Codes:
    """Codes made of what statements say: a folder for each kind of statement, in it concepts and other variables."""

    def __init__(self, types: _Names, names: _Names, roles: _Names) -> None:
        self._types, self._names, self._roles = types, names, roles
        self._made: dict[str, CodeFound] = {}

    def of(self, type_: int | None, told: _Statement) -> tuple[str, ...]:
        """The codes of a statement; one that names nothing has the code of its kind."""
        found = []
        for variable, value in sorted(told.values.items()):
            role = self._roles.get(variable, "")
            if role in ("", "concept"):
                found.append(self._code(type_, variable, value, role))
        for variable, number in sorted(told.numbers.items()):
            if self._roles.get(variable, "") == "":
                found.append(self._code(type_, variable, str(number), ""))
        return tuple(found) or (self._kind(type_, folder=False),)

    def _kind(self, type_: int | None, *, folder: bool) -> str:
        label = self._types.get(type_) or "DNA"
        id_ = f"t{type_}" if folder else f"n{type_}"
        parent = None if folder else self._kind(type_, folder=True)
        self._made.setdefault(id_, CodeFound(id_, label, parent, folder=folder))
        return id_

    def _code(self, type_: int | None, variable: int, value: str, role: str) -> str:
        parent = self._kind(type_, folder=True)
        if role != "concept":
            above = f"v{type_}.{variable}"
            name = self._names.get(variable) or f"variable {variable}"
            self._made.setdefault(above, CodeFound(above, name, parent, folder=True))
            parent = above
        id_ = f"{parent}:{value}"
        self._made.setdefault(id_, CodeFound(id_, value, parent))
        return id_

    def all(self) -> tuple[CodeFound, ...]:
        """Every code that was made."""
        return tuple(self._made.values())


def _said(told: _Statement, roles: dict[int | None, str]) -> Said | None:
    by_role = {roles[variable]: value for variable, value in told.values.items() if roles.get(variable)}
    numbers = [number for variable, number in told.numbers.items() if roles.get(variable) == "stance"]
    stance = None
    if numbers:
        stance = Stance.PLUS if numbers[0] > 0 else Stance.MINUS if numbers[0] < 0 else Stance.NEUTRAL
    if not by_role and stance is None:
        return None
    return Said(by_role.get("person", ""), by_role.get("organisation", ""), stance, by_role.get("about", ""))


def _documents(
    tables: Tables, passages: dict[int | None, list[Passage]], coders: dict[int | None, str]
) -> tuple[Document, ...]:
    found = []
    columns = ("ID", "Title", "Text", "Coder", "Author", "Source", "Section", "Notes", "Type", "Date")
    for row in tables.rows("DOCUMENTS", *columns):
        values = tuple((name, text(row[name])) for name in ("Author", "Source", "Section", "Type"))
        found.append(
            Document(
                str(whole(row["ID"])),
                text(row["Title"]) or f"document {row['ID']}",
                text(row["Text"]),
                tuple(passages.get(whole(row["ID"]), ())),
                text(row["Notes"]),
                values,
                _date(whole(row["Date"])),
                coders.get(whole(row["Coder"]), ""),
            )
        )
    return tuple(found)


def _date(seconds: int | None) -> str | None:
    if seconds is None or abs(seconds) > 10**11:
        return None
    try:
        return (_EPOCH + timedelta(seconds=seconds)).date().isoformat()
    except OverflowError:
        return None


def _organisations(tables: Tables, roles: dict[int | None, str]) -> tuple[OrganisationFound, ...]:
    names = {
        whole(row["ID"]): text(row["Value"]).strip()
        for row in tables.rows("ENTITIES", "ID", "Value", "VariableId")
        if roles.get(whole(row["VariableId"])) == "organisation"
    }
    attributes = {
        whole(row["ID"]): text(row["AttributeVariable"]).casefold()
        for row in tables.rows("ATTRIBUTEVARIABLES", "ID", "AttributeVariable")
    }
    told: dict[int | None, dict[str, str]] = defaultdict(dict)
    for row in tables.rows("ATTRIBUTEVALUES", "EntityId", "AttributeVariableId", "AttributeValue"):
        if text(row["AttributeValue"]).strip():
            attribute = attributes.get(whole(row["AttributeVariableId"]), "")
            told[whole(row["EntityId"])][attribute] = text(row["AttributeValue"]).strip()
    found = []
    for id_, name in names.items():
        if name:
            alias = told[id_].get("alias", "")
            found.append(OrganisationFound(name, told[id_].get("type", ""), (alias,) if alias else ()))
    return tuple(found)
