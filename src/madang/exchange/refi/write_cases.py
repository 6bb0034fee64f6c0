"""Variables, and cases: participants, organisations and episodes, beside the cases another program brought."""

from collections import defaultdict
from collections.abc import Iterable

from madang.exchange.refi.conventions import END, KIND, OWN_VARIABLES, SIDE, START, variable_of
from madang.exchange.refi.fitting import fitted, parse
from madang.exchange.refi.guids import known_as
from madang.exchange.refi.validating import fits
from madang.exchange.refi.writing import Writing
from madang.exchange.refi.xml import holder, said, tag
from madang.sources.attribute import AttributeValue, ValueType

_FORMS = {"Boolean": "truth", "Integer": "number", "Float": "decimal", "Date": "date", "DateTime": "time"}
_TYPES = {ValueType.TEXT: "Text", ValueType.NUMBER: "Float", ValueType.DATE: "Date", ValueType.BOOLEAN: "Boolean"}


class Variables:
    """The variables of a document: each with its GUID, and a type that all its values have."""

    def __init__(self, writing: Writing) -> None:
        self._writing = writing
        self._kept = {each.name: each for each in writing.of("Variable") if each.name}
        self._values: dict[str, list[AttributeValue]] = defaultdict(list)
        for value in writing.corpus.values:
            if value.of in ("source", "participant", "organisation"):
                self._values[value.attribute].append(value)
        self._types = {name: self._type(name, values) for name, values in self._values.items()}
        self._of: dict[tuple[str, str], list[AttributeValue]] = defaultdict(list)
        for name in sorted(self._values):
            for value in self._values[name]:
                self._of[value.of, value.of_id].append(value)

    def _type(self, name: str, values: list[AttributeValue]) -> str:
        kept = parse(self._kept[name].text) if name in self._kept else None
        types = {_TYPES[value.type] for value in values}
        wanted = (
            str(kept.get("typeOfVariable", "Text")) if kept is not None else types.pop() if len(types) == 1 else "Text"
        )
        form = _FORMS.get(wanted)
        return wanted if form and all(fits(form, value.value) for value in values) else "Text"

    def guid(self, name: str) -> str:
        """The GUID of a variable."""
        return self._kept[name].guid if name in self._kept else variable_of(name)

    def written(self, *, own: bool, more: Iterable[str] = ()) -> str:
        """The list of variables; `own`: those that Madang's cases need, too; and `more`."""
        names = [*self._types, *(OWN_VARIABLES if own else ()), *more]
        made = [
            tag("Variable", guid=self.guid(name), name=name, typeOfVariable=self._types.get(name, "Text"))
            for name in dict.fromkeys(names)
        ]
        kept = [_fit(each.text, "Variable", self._writing) for each in self._writing.of("Variable")]
        rest = [
            xml for each, xml in zip(self._writing.of("Variable"), kept, strict=True) if each.name not in names and xml
        ]
        self._writing.counts("Variable", len(made) + len(rest))
        return holder("Variables", [*made, *rest])

    def of(self, kind: str, id_: str) -> str:
        """The values of a thing."""
        return "".join(self.value(each.attribute, each.value) for each in self._of.get((kind, id_), ()))

    def value(self, name: str, value: str) -> str:
        """One value; an empty number or date is left out (T52)."""
        type_ = self._types.get(name, "Text")
        ref = tag("VariableRef", targetGUID=self.guid(name))
        return f"<VariableValue>{ref}<{type_}Value>{said(value)}</{type_}Value></VariableValue>" if value else ""


def _fit(xml: str, type_: str, writing: Writing) -> str:
    node = parse(xml)
    return "" if node is None else fitted(node, type_, writing.known)


def cases(writing: Writing, variables: Variables) -> list[str]:
    """The cases: those that came keep their form; of the project's own people, organisations and episodes one each."""
    kept = {each.guid: _fit(each.text, "Case", writing) for each in writing.of("Case")}
    writing.counts("Case", len(kept))
    own = [*_organisations(writing, variables), *_participants(writing, variables), *_episodes(writing, variables)]
    return [*(xml for xml in kept.values() if xml), *(xml for guid, xml in own if guid not in kept)]


def _organisations(writing: Writing, variables: Variables) -> list[tuple[str, str]]:
    found = []
    for id_, each in writing.corpus.organisations.items():
        values = variables.value(KIND, "organisation") + variables.value(SIDE, each.side.value)
        inside = values + variables.of("organisation", id_)
        name = each.name(writing.choice.language)
        found.append((known_as(id_), tag("Case", inside, guid=known_as(id_), name=name)))
    writing.counts("organisation", len(found))
    return found


def _participants(writing: Writing, variables: Variables) -> list[tuple[str, str]]:
    heard: dict[str, set[str]] = defaultdict(set)
    for (source, _), speaker in writing.corpus.speakers.items():
        if speaker.participant is not None:
            heard[speaker.participant].add(source)
    found = []
    for id_, each in writing.corpus.participants.items():
        sources = "".join(tag("SourceRef", targetGUID=known_as(source)) for source in sorted(heard[id_]))
        inside = variables.value(KIND, "participant") + variables.of("participant", id_) + sources
        found.append((known_as(id_), tag("Case", inside, guid=known_as(id_), name=each.shown)))
    writing.counts("participant", len(found))
    return found


def _episodes(writing: Writing, variables: Variables) -> list[tuple[str, str]]:
    found = []
    for id_, each in writing.corpus.episodes.items():
        about = each.about.said(writing.choice.language)
        values = [(KIND, "episode"), (START, each.start or ""), (END, each.end or "")]
        inside = f"<Description>{said(about)}</Description>" if about else ""
        inside += "".join(variables.value(name, value) for name, value in values)
        name = each.name.said(writing.choice.language)
        found.append((known_as(id_), tag("Case", inside, guid=known_as(id_), name=name)))
    writing.counts("episode", len(found))
    return found
